// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QUuid>

#include "models/site/media.h"
#include "models/site/records.h"

namespace ana::site {

/// What lists, feeds and site maps show of an article.
struct Card
{
    QUuid id;
    qint64 firstPublished = 0;
    qint64 published = 0;
    int revision = 0;
    QByteArray path;
    QByteArray section;
    QByteArray unit;
    QByteArray title;
    QByteArray summary;
    std::optional<Picture> cover;
    QByteArray coverAlt;
    QList<QByteArray> media; ///< paths of the files made of all blobs the article shows
    friend bool operator==(const Card &, const Card &) = default;
};

/// "2026-05" of "/2026/05/slug.html".
QByteArray monthOfPath(const QByteArray &path);

/// A list that pages are cut from: a section with all below it, a unit, or everything.
struct ListScope
{
    QSet<QByteArray> sections;
    QByteArray unit;
    bool everything = false;
    bool holds(const Card &card) const;
};

/// All articles that are out, oldest first, kept on disk a file a month beside a small table of counts. One change
/// opens the months it needs, however many there are. A month's articles never leave it: the address holds it.
class Catalogue
{
public:
    /// Nothing is read but the table of counts. A folder that is not there is an empty catalogue.
    explicit Catalogue(QString folder);

    void insert(Card card);
    /// Nothing if there is no such article.
    std::optional<Card> take(const QUuid &id, const QByteArray &month);
    const Card *find(const QUuid &id, const QByteArray &month);
    void clear();

    int size(const ListScope &scope) const;
    int position(const ListScope &scope, const Card &card);
    std::vector<const Card *> slice(const ListScope &scope, int from, int count);
    /// Newest first.
    std::vector<const Card *> newest(const ListScope &scope, int count);

    QList<QByteArray> months() const; ///< oldest first, only those with articles
    const std::vector<Card> &cards(const QByteArray &month);
    int countOfMonth(const QByteArray &month) const;
    int articleCount() const;

    /// Path below the state folder → new content, nothing for a file to delete. What was changed since it was opened.
    std::map<QByteArray, std::optional<QByteArray>> changedFiles() const;

private:
    struct Month
    {
        std::vector<Card> cards;
        bool loaded = false;
        bool changed = false;
        QMap<QByteArray, int> bySection;
        QMap<QByteArray, int> byUnit;
        int total = 0;
    };

    Month &loaded(const QByteArray &name);
    void count(Month &month, const Card &card, int step);
    static int countIn(const Month &month, const ListScope &scope);
    void readCounts();

    QString m_folder;
    std::map<QByteArray, Month> m_months;
};

} // namespace ana::site
