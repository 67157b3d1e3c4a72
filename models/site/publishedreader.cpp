// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/publishedreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include "models/core/resources.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 250;

QString query(const char *name)
{
    QFile file(resourcePath(u"database/queries/site/"_s + QString::fromLatin1(name) + u".sql"_s));
    if (!file.open(QIODevice::ReadOnly))
        throw SqlError(u"26000"_s, {}, {}, false, u"missing query file "_s + QString::fromLatin1(name));
    return QString::fromUtf8(file.readAll());
}

QByteArray utf8(const Rows &rows, const char *column)
{
    return rows.text(column).toUtf8();
}

Article articleOf(const Rows &rows)
{
    Article article;
    article.id = rows.uuid("id");
    article.path = utf8(rows, "path");
    article.section = utf8(rows, "section_id");
    article.unit = utf8(rows, "unit_id");
    article.title = utf8(rows, "title");
    article.summary = utf8(rows, "summary");
    article.body = utf8(rows, "body");
    if (!rows.isNull("cover"))
        article.cover = rows.uuid("cover");
    article.coverAlt = utf8(rows, "cover_alt");
    article.firstPublished = rows.big("first_published");
    article.published = rows.big("published");
    article.revision = rows.integer("revision");
    article.changeNote = utf8(rows, "change_note");
    article.approvedBy = utf8(rows, "approved_by");
    return article;
}

Blob blobOf(const Rows &rows)
{
    return {rows.uuid("id"), utf8(rows, "sha256"), utf8(rows, "media_type"), utf8(rows, "name"), rows.integer("width"),
        rows.integer("height"), rows.big("byte_size")};
}

FeedPosition positionOf(const Rows &rows)
{
    return {rows.big("xid"), rows.big("seq"), utf8(rows, "kind"), utf8(rows, "id")};
}

} // namespace

QByteArray FeedPosition::toText() const
{
    return QByteArray::number(xid) + ' ' + QByteArray::number(seq) + ' ' + kind + ' ' + id;
}

std::optional<FeedPosition> FeedPosition::fromText(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(' ');
    if (parts.size() != 4)
        return std::nullopt;
    return FeedPosition{parts[0].toLongLong(), parts[1].toLongLong(), parts[2], parts[3]};
}

PublishedReader::PublishedReader(SqlConnection &connection)
    : m_connection(connection)
{
}

void PublishedReader::begin()
{
    m_connection.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
}

void PublishedReader::end()
{
    m_connection.run(u"COMMIT"_s);
}

Frame PublishedReader::frame()
{
    Frame frame;
    Rows settings = m_connection.run(query("list_settings"));
    while (settings.next())
        frame.settings.insert(utf8(settings, "key"), utf8(settings, "value"));
    Rows sections = m_connection.run(query("list_sections"));
    while (sections.next()) {
        frame.sections.push_back(
            {utf8(sections, "id"), utf8(sections, "parent_id"), utf8(sections, "name"), utf8(sections, "description")});
    }
    Rows units = m_connection.run(query("list_units"));
    while (units.next())
        frame.units.push_back({utf8(units, "id"), utf8(units, "name"), utf8(units, "kind")});
    return frame;
}

std::vector<Seal> PublishedReader::seals()
{
    std::vector<Seal> seals;
    Rows rows = m_connection.run(query("list_seals"));
    while (rows.next())
        seals.push_back({utf8(rows, "day"), utf8(rows, "hash")});
    return seals;
}

bool PublishedReader::knows(const FeedPosition &position)
{
    return m_connection
        .value(query("find_change"),
            {{u"xid"_s, QString::number(position.xid)}, {u"seq"_s, position.seq},
                {u"kind"_s, QString::fromUtf8(position.kind)}, {u"id"_s, QString::fromUtf8(position.id)}})
        .toBool();
}

std::vector<FeedRow> PublishedReader::feedAfter(const FeedPosition &position)
{
    std::vector<FeedRow> feed;
    Rows rows = m_connection.run(
        query("list_changes_after"), {{u"xid"_s, QString::number(position.xid)}, {u"seq"_s, position.seq}});
    while (rows.next())
        feed.push_back({positionOf(rows), utf8(rows, "path")});
    return feed;
}

std::optional<FeedPosition> PublishedReader::lastFeedPosition()
{
    Rows rows = m_connection.run(query("find_last_change"));
    return rows.next() ? std::optional(positionOf(rows)) : std::nullopt;
}

void PublishedReader::eachArticle(const std::function<void(std::vector<Article>)> &take)
{
    m_connection.run(u"DECLARE site_articles NO SCROLL CURSOR FOR "_s + query("list_articles"));
    const QString fetch = u"FETCH FORWARD %1 FROM site_articles"_s.arg(batchSize);
    for (;;) {
        std::vector<Article> batch;
        batch.reserve(batchSize);
        Rows rows = m_connection.run(fetch);
        while (rows.next())
            batch.push_back(articleOf(rows));
        if (batch.empty())
            break;
        take(std::move(batch));
    }
    m_connection.run(u"CLOSE site_articles"_s);
}

std::vector<Article> PublishedReader::articles(const QStringList &ids)
{
    std::vector<Article> found;
    Rows rows = m_connection.run(query("find_articles"), {{u"ids"_s, ids}});
    while (rows.next())
        found.push_back(articleOf(rows));
    return found;
}

std::vector<QByteArray> PublishedReader::goneArticles()
{
    std::vector<QByteArray> paths;
    Rows rows = m_connection.run(query("list_gone_articles"));
    while (rows.next())
        paths.push_back(utf8(rows, "path"));
    return paths;
}

std::vector<Blob> PublishedReader::blobs()
{
    std::vector<Blob> found;
    Rows rows = m_connection.run(query("list_blobs"));
    while (rows.next())
        found.push_back(blobOf(rows));
    return found;
}

std::vector<Blob> PublishedReader::blobs(const QStringList &ids)
{
    std::vector<Blob> found;
    Rows rows = m_connection.run(query("find_blobs"), {{u"ids"_s, ids}});
    while (rows.next())
        found.push_back(blobOf(rows));
    return found;
}

QByteArray PublishedReader::blobBytes(const QUuid &id)
{
    QByteArray bytes;
    Rows rows = m_connection.run(query("list_blob_pieces"), {{u"id"_s, id}});
    while (rows.next())
        bytes += rows.bytes("bytes");
    return bytes;
}

QSet<QByteArray> PublishedReader::blobsInUse(const QStringList &mediaKeys)
{
    QSet<QByteArray> keys;
    Rows rows = m_connection.run(query("find_media_in_use"), {{u"keys"_s, mediaKeys}});
    while (rows.next())
        keys.insert(utf8(rows, "key"));
    return keys;
}

void PublishedReader::tellOut(const std::vector<PageOut> &pages)
{
    constexpr size_t chunk = 1000;
    for (size_t from = 0; from < pages.size(); from += chunk) {
        QJsonArray list;
        for (size_t i = from; i < qMin(from + chunk, pages.size()); ++i) {
            list.append(QJsonObject{{u"id"_s, QString::fromLatin1(pages[i].id)},
                {u"path"_s, QString::fromUtf8(pages[i].path)}, {u"revision"_s, pages[i].revision}});
        }
        m_connection.run(query("tell_pages_out"), {{u"pages"_s, list}});
    }
}

void PublishedReader::tellCaughtUp(const FeedPosition &position)
{
    m_connection.run(u"SELECT published.caught_up(:xid, :seq)"_s,
        {{u"xid"_s, QString::number(position.xid)}, {u"seq"_s, position.seq}});
}

} // namespace ana::site
