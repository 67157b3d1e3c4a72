// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/articlequeries.h"

#include <QVariantMap>

#include "models/database/reader.h"

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariantMap bindsOf(const ArticleFilter &filter)
{
    return {{u"state"_s, filter.state ? QVariant(articleStateName(*filter.state)) : QVariant()},
        {u"section"_s, orNull(filter.section)}, {u"unit"_s, orNull(filter.unit)}, {u"words"_s, orNull(filter.words)}};
}

} // namespace

std::vector<ArticleRow> readArticles(
    Reader &reader, const ArticleFilter &filter, const std::optional<ArticlePlace> &after)
{
    QVariantMap binds = bindsOf(filter);
    binds[u"after_updated_at"_s] = after ? QVariant(after->place) : QVariant();
    binds[u"after_id"_s] = after ? QVariant(after->id.value) : QVariant();
    binds[u"limit"_s] = articlePageSize;

    std::vector<ArticleRow> articles;
    Rows rows = reader.run(u"content/list_articles"_s, binds);
    while (rows.next()) {
        ArticleRow row;
        row.id = ArticleId(rows.uuid("id"));
        row.unitName = rows.text("unit_name");
        row.sectionName = rows.text("section_name");
        row.title = rows.text("title");
        row.state = articleStateFromName(rows.text("state")).value_or(ArticleState::Draft);
        row.version = rows.integer("version");
        row.revision = rows.integer("revision");
        if (!rows.isNull("live_revision"))
            row.liveRevision = rows.integer("live_revision");
        row.authorName = rows.text("author_name");
        row.updatedAt = rows.dateTime("updated_at");
        row.place = rows.text("place");
        row.needsConfirmation = rows.boolean("needs_confirmation");
        row.returnReason = rows.text("return_reason");
        articles.push_back(std::move(row));
    }
    return articles;
}

int countArticles(Reader &reader, const ArticleFilter &filter)
{
    Rows rows = reader.run(u"content/count_articles"_s, bindsOf(filter));
    return rows.next() ? rows.integer("count") : 0;
}

Result<Article> openArticle(Reader &reader, const ArticleId &id)
{
    Rows rows = reader.run(u"content/open_article"_s, {{u"id"_s, id.value}});
    rows.next();
    return articleFromJson(rows.json("article"));
}

Result<ArticleRevision> readRevision(Reader &reader, const ArticleId &id, int number)
{
    Rows rows = reader.run(u"content/article_revision"_s, {{u"id"_s, id.value}, {u"number"_s, number}});
    rows.next();
    return revisionFromJson(rows.json("revision"));
}

std::vector<Section> readSections(Reader &reader)
{
    std::vector<Section> sections;
    Rows rows = reader.run(u"content/sections"_s);
    while (rows.next())
        sections.push_back({rows.text("id"), rows.text("parent_id"), rows.text("name"), rows.boolean("articles")});
    return sections;
}

QHash<QString, QString> readUnitNames(Reader &reader)
{
    QHash<QString, QString> names;
    Rows rows = reader.sql(u"SELECT u.id, u.name FROM api.unit AS u");
    while (rows.next())
        names.insert(rows.text("id"), rows.text("name"));
    return names;
}

std::vector<PresentPerson> touchPresence(Reader &reader, const ArticleId &id, bool editing)
{
    Rows rows = reader.sql(u"SELECT api.presence_touch('article', :id, :editing) AS presence",
        {{u"id"_s, id.value}, {u"editing"_s, editing}});
    rows.next();
    return presenceFromJson(rows.jsonArray("presence"));
}

void leavePresence(Reader &reader, const ArticleId &id)
{
    reader.sql(u"SELECT api.presence_leave('article', :id)", {{u"id"_s, id.value}});
}

} // namespace ana::content
