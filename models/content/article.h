// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "models/core/error.h"
#include "models/core/id.h"
#include "models/files/storedfile.h"

namespace ana::content {

/// State of the working version (core.article.state). What the public reads is `liveRevision`, not this.
enum class ArticleState { Draft, Submitted, Returned, Published, Withdrawn, Discarded };

QString articleStateName(ArticleState state); ///< "submitted": the database's word
std::optional<ArticleState> articleStateFromName(const QString &name);

/// A line of the article list.
struct ArticleRow
{
    ArticleId id;
    QString unitName;
    QString sectionName;
    QString title;
    ArticleState state = ArticleState::Draft;
    int version = 0;
    int revision = 0;
    std::optional<int> liveRevision;
    QString authorName;
    QDateTime updatedAt; ///< UTC
    QString place; ///< the same to the microsecond, as the database writes it: where the next page begins
    bool needsConfirmation = false; ///< force-published, a second person has not confirmed yet
    QString returnReason;

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

/// What a person edits; one revision holds all of it.
struct ArticleFields
{
    QString title;
    QString summary;
    QString section;
    QJsonObject body; ///< document tree
    BlobId cover; ///< null: none
    QString coverAlt;
    QString changeNote; ///< shown to readers with the update

    friend bool operator==(const ArticleFields &, const ArticleFields &) = default;
};

ArticleFields fieldsFromJson(const QJsonObject &json);
QJsonObject toJson(const ArticleFields &fields); ///< as article.save takes them

/// A move of the workflow, as the record brings it; there is no copy of the table here.
struct ArticleAction
{
    QString name; ///< "article.publish"
    bool allowed = false;
    QString reason; ///< why not, a stable code with a sentence in core/messages

    friend bool operator==(const ArticleAction &, const ArticleAction &) = default;
};

using files::StoredFile; ///< a file an article refers to

/// A step of the workflow that hangs on a revision: submitted, returned, published …
struct Milestone
{
    QString act;
    QString byName;
    QDateTime at;
    QString note;

    friend bool operator==(const Milestone &, const Milestone &) = default;
};

struct RevisionSummary
{
    int number = 0;
    QString authorName;
    QDateTime at;
    bool autosave = false;
    std::optional<int> restored; ///< the revision it was brought back from
    QString changeNote;
    int collapsed = 0; ///< automatic saves before it that are not listed
    bool live = false;
    std::vector<Milestone> milestones;

    friend bool operator==(const RevisionSummary &, const RevisionSummary &) = default;
};

/// Somebody who has the record open now.
struct PresentPerson
{
    QString name;
    QDateTime since;
    bool editing = false; ///< holds the pen
    bool mine = false; ///< this very desktop

    friend bool operator==(const PresentPerson &, const PresentPerson &) = default;
};

/// The whole record, from one round trip.
struct Article
{
    ArticleId id;
    QString unit;
    QString unitName;
    QString sectionName;
    ArticleState state = ArticleState::Draft;
    int version = 0;
    int revision = 0;
    std::optional<int> liveRevision;
    PersonId author;
    QString authorName;
    QDateTime updatedAt;
    QString updatedByName;
    QDateTime submittedAt;
    QString submittedByName;
    QString returnReason;
    QDateTime publishedAt;
    QString publishedByName;
    QDateTime firstPublishedAt;
    bool needsConfirmation = false;
    QString forcedByName;
    QString forcedReason;
    ArticleFields fields;
    std::vector<StoredFile> files;
    std::vector<ArticleAction> actions;
    std::vector<RevisionSummary> revisions; ///< newest first
    std::vector<PresentPerson> presence;
    QString publicPath; ///< empty until first published
    QDateTime outAt; ///< when the live revision's page was out; invalid: not yet
    QString siteAddress; ///< "https://…", empty if the site's address is not set

    const ArticleAction *action(const QString &name) const;
    const StoredFile *file(const BlobId &blob) const;

    friend bool operator==(const Article &, const Article &) = default;
};

/// An older text, to look at or bring back.
struct ArticleRevision
{
    int number = 0;
    QString authorName;
    QDateTime at;
    ArticleFields fields;
    std::vector<StoredFile> files;
};

struct Section
{
    QString id;
    QString parent;
    QString name;
    bool takesArticles = true;

    friend bool operator==(const Section &, const Section &) = default;
};

/// The answer to every act on an article.
struct ArticleSaved
{
    int version = 0;
    int revision = 0;
    ArticleState state = ArticleState::Draft;
    QDateTime savedAt;
};

/// What api.article_open answers, as a value. Fails as Internal if the answer lacks what every article has.
Result<Article> articleFromJson(const QJsonObject &json);
Result<ArticleRevision> revisionFromJson(const QJsonObject &json);
Result<ArticleSaved> savedFromJson(const QJsonObject &json);
std::vector<PresentPerson> presenceFromJson(const QJsonArray &json);

} // namespace ana::content
