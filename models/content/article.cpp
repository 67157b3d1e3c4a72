// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/article.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<ArticleState, QString>, 6> stateNames{{
    {ArticleState::Draft, u"draft"_s},
    {ArticleState::Submitted, u"submitted"_s},
    {ArticleState::Returned, u"returned"_s},
    {ArticleState::Published, u"published"_s},
    {ArticleState::Withdrawn, u"withdrawn"_s},
    {ArticleState::Discarded, u"discarded"_s},
}};

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

std::optional<int> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

std::vector<StoredFile> filesFromJson(const QJsonArray &json)
{
    std::vector<StoredFile> files;
    for (const QJsonValue &value : json) {
        const QJsonObject file = value.toObject();
        files.push_back({BlobId::fromString(file[u"id"].toString()), file[u"name"].toString(),
            file[u"media_type"].toString(), file[u"byte_size"].toInteger(), file[u"pieces"].toInt(),
            file[u"sha256"].toString().toLatin1(), file[u"width"].toInt(), file[u"height"].toInt()});
    }
    return files;
}

std::vector<ArticleAction> actionsFromJson(const QJsonArray &json)
{
    std::vector<ArticleAction> actions;
    for (const QJsonValue &value : json) {
        const QJsonObject action = value.toObject();
        actions.push_back({action[u"name"].toString(), action[u"allowed"].toBool(), action[u"reason"].toString()});
    }
    return actions;
}

RevisionSummary summaryFromJson(const QJsonObject &json)
{
    RevisionSummary summary;
    summary.number = json[u"number"].toInt();
    summary.authorName = json[u"author_name"].toString();
    summary.at = moment(json[u"at"]);
    summary.autosave = json[u"autosave"].toBool();
    summary.restored = number(json[u"restored"]);
    summary.changeNote = json[u"change_note"].toString();
    summary.collapsed = json[u"collapsed"].toInt();
    summary.live = json[u"live"].toBool();
    for (const QJsonValue &value : json[u"milestones"].toArray()) {
        const QJsonObject stone = value.toObject();
        summary.milestones.push_back(
            {stone[u"act"].toString(), stone[u"by_name"].toString(), moment(stone[u"at"]), stone[u"note"].toString()});
    }
    return summary;
}

tl::unexpected<Error> unreadable(const QString &subject)
{
    return tl::unexpected(Error{ErrorKind::Internal, u"answer.unreadable"_s, subject, {}});
}

} // namespace

QString articleStateName(ArticleState state)
{
    const auto *found = std::ranges::find(stateNames, state, &std::pair<ArticleState, QString>::first);
    return found->second;
}

std::optional<ArticleState> articleStateFromName(const QString &name)
{
    for (const auto &[state, word] : stateNames) {
        if (word == name)
            return state;
    }
    return std::nullopt;
}

ArticleFields fieldsFromJson(const QJsonObject &json)
{
    return {json[u"title"].toString(), json[u"summary"].toString(), json[u"section"].toString(),
        json[u"body"].toObject(), BlobId::fromString(json[u"cover"].toString()), json[u"cover_alt"].toString(),
        json[u"change_note"].toString()};
}

QJsonObject toJson(const ArticleFields &fields)
{
    QJsonObject json{{u"title"_s, fields.title}, {u"summary"_s, fields.summary}, {u"section"_s, fields.section},
        {u"body"_s, fields.body}};
    if (!fields.cover.isNull())
        json[u"cover"] = fields.cover.toString();
    if (!fields.coverAlt.isEmpty())
        json[u"cover_alt"] = fields.coverAlt;
    if (!fields.changeNote.isEmpty())
        json[u"change_note"] = fields.changeNote;
    return json;
}

const ArticleAction *Article::action(const QString &name) const
{
    const auto found = std::ranges::find(actions, name, &ArticleAction::name);
    return found == actions.end() ? nullptr : &*found;
}

const StoredFile *Article::file(const BlobId &blob) const
{
    const auto found = std::ranges::find(files, blob, &StoredFile::id);
    return found == files.end() ? nullptr : &*found;
}

Result<Article> articleFromJson(const QJsonObject &json)
{
    const auto state = articleStateFromName(json[u"state"].toString());
    Article article;
    article.id = ArticleId::fromString(json[u"id"].toString());
    if (article.id.isNull() || !state || !json[u"version"].isDouble())
        return unreadable(u"article"_s);
    article.state = *state;
    article.unit = json[u"unit"].toString();
    article.unitName = json[u"unit_name"].toString();
    article.sectionName = json[u"section_name"].toString();
    article.version = json[u"version"].toInt();
    article.revision = json[u"revision"].toInt();
    article.liveRevision = number(json[u"live_revision"]);
    article.author = PersonId::fromString(json[u"author"].toString());
    article.authorName = json[u"author_name"].toString();
    article.updatedAt = moment(json[u"updated_at"]);
    article.updatedByName = json[u"updated_by_name"].toString();
    article.submittedAt = moment(json[u"submitted_at"]);
    article.submittedByName = json[u"submitted_by_name"].toString();
    article.returnReason = json[u"return_reason"].toString();
    article.publishedAt = moment(json[u"published_at"]);
    article.publishedByName = json[u"published_by_name"].toString();
    article.firstPublishedAt = moment(json[u"first_published_at"]);
    article.needsConfirmation = json[u"needs_confirmation"].toBool();
    article.forcedByName = json[u"forced_by_name"].toString();
    article.forcedReason = json[u"forced_reason"].toString();
    article.fields = fieldsFromJson(json);
    article.files = filesFromJson(json[u"blobs"].toArray());
    article.actions = actionsFromJson(json[u"actions"].toArray());
    for (const QJsonValue &revision : json[u"revisions"].toArray())
        article.revisions.push_back(summaryFromJson(revision.toObject()));
    article.presence = presenceFromJson(json[u"presence"].toArray());
    const QJsonObject site = json[u"site"].toObject();
    article.publicPath = site[u"path"].toString();
    article.outAt = moment(site[u"out_at"]);
    article.siteAddress = site[u"address"].toString();
    return article;
}

Result<ArticleRevision> revisionFromJson(const QJsonObject &json)
{
    if (!json[u"number"].isDouble())
        return unreadable(u"revision"_s);
    return ArticleRevision{json[u"number"].toInt(), json[u"author_name"].toString(), moment(json[u"at"]),
        fieldsFromJson(json), filesFromJson(json[u"blobs"].toArray())};
}

Result<ArticleSaved> savedFromJson(const QJsonObject &json)
{
    const auto state = articleStateFromName(json[u"state"].toString());
    if (!state || !json[u"version"].isDouble())
        return unreadable(u"saved"_s);
    return ArticleSaved{json[u"version"].toInt(), json[u"revision"].toInt(), *state, moment(json[u"saved_at"])};
}

std::vector<PresentPerson> presenceFromJson(const QJsonArray &json)
{
    std::vector<PresentPerson> present;
    for (const QJsonValue &value : json) {
        const QJsonObject person = value.toObject();
        present.push_back({person[u"name"].toString(), moment(person[u"since"]), person[u"editing"].toBool(),
            person[u"mine"].toBool()});
    }
    return present;
}

} // namespace ana::content
