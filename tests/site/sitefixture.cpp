// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/site/sitefixture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "models/core/text.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject node(const QString &type, const QJsonArray &content, const QJsonObject &attrs = {})
{
    QJsonObject made{{u"type"_s, type}, {u"content"_s, content}};
    if (!attrs.isEmpty())
        made[u"attrs"_s] = attrs;
    return made;
}

QString bare(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

QByteArray bodyOf(const QString &text, const QList<QUuid> &pictures, const QString &link)
{
    QJsonArray blocks;
    for (const QString &paragraph : text.split(u"\n\n"_s)) {
        QJsonObject words{{u"type"_s, u"text"_s}, {u"text"_s, paragraph}};
        if (!link.isEmpty())
            words[u"marks"_s]
                = QJsonArray{QJsonObject{{u"type"_s, u"link"_s}, {u"attrs"_s, QJsonObject{{u"href"_s, link}}}}};
        blocks.append(node(u"paragraph"_s, {words}));
    }
    for (const QUuid &picture : pictures) {
        blocks.append(QJsonObject{{u"type"_s, u"figure"_s},
            {u"attrs"_s,
                QJsonObject{{u"blob"_s, bare(picture)}, {u"alt"_s, u"Cánh đồng lúa"_s}, {u"decorative"_s, false}}}});
    }
    return QJsonDocument(node(u"doc"_s, blocks)).toJson(QJsonDocument::Compact);
}

SiteFixture::SiteFixture()
{
    SqlConnection &admin = database.administrator();
    // Rows are put in without commands, which the log refuses to follow; the triggers of the change feed stay.
    admin.script(u"ALTER TABLE core.article DISABLE TRIGGER track_change;"
                 "ALTER TABLE core.article_revision DISABLE TRIGGER track_change;"
                 "ALTER TABLE core.article_blob DISABLE TRIGGER track_change;"
                 "ALTER TABLE core.blob DISABLE TRIGGER track_change;"
                 "ALTER TABLE core.setting DISABLE TRIGGER track_change;"_s);
    m_author = admin.value(u"SELECT id FROM core.person WHERE user_name = 'author'"_s).toUuid();
    setSetting(u"site.title"_s, u"Cổng thông tin điện tử huyện Krông Ana"_s);
    setSetting(u"site.address"_s, u"https://krongana.example"_s);
    setSetting(u"site.agency"_s, u"Ủy ban nhân dân huyện Krông Ana"_s);
}

void SiteFixture::setSetting(const QString &key, const QString &value)
{
    database.administrator().run(u"INSERT INTO core.setting (key, value) VALUES (:key, to_jsonb(CAST(:value AS text))) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        {{u"key"_s, key}, {u"value"_s, value}});
}

void SiteFixture::seal(const QDate &day)
{
    database.administrator().run(
        u"INSERT INTO audit.seal (day, text, hash) VALUES (:day, :text, sha256(CAST(CAST(:again AS text) AS bytea)))"_s,
        {{u"day"_s, day}, {u"text"_s, day.toString(Qt::ISODate)}, {u"again"_s, day.toString(Qt::ISODate)}});
}

void SiteFixture::insertRevision(const QUuid &id, int number, const TestArticle &article)
{
    SqlConnection &admin = database.administrator();
    admin.run(u"INSERT INTO core.article_revision (article_id, number, author_id, saved_at, autosave, section_id, "
              u"title, summary, body, "
              "cover, cover_alt, change_note) VALUES (:id, :number, :author, :at, false, :section, :title, :summary, "
              "CAST(:body AS jsonb), :cover, :alt, :note)"_s,
        {{u"id"_s, id}, {u"number"_s, number}, {u"author"_s, m_author}, {u"at"_s, article.at},
            {u"section"_s, article.section}, {u"title"_s, article.title},
            {u"summary"_s, QString(u"Tóm tắt: "_s + article.title)}, {u"body"_s, QString::fromUtf8(article.body)},
            {u"cover"_s, article.cover.isNull() ? QVariant() : QVariant(article.cover)},
            {u"alt"_s, article.cover.isNull() ? QVariant() : QVariant(u"Ảnh bìa"_s)},
            {u"note"_s, number > 1 ? QVariant(u"Sửa số liệu"_s) : QVariant()}});
    admin.run(
        u"INSERT INTO core.article_blob (article_id, revision, blob_id) SELECT :id, :number, b.id FROM core.blob AS b "
        "WHERE position(b.id::text IN CAST(:body AS text)) > 0 OR b.id = :cover"_s,
        {{u"id"_s, id}, {u"number"_s, number}, {u"body"_s, QString::fromUtf8(article.body)},
            {u"cover"_s, article.cover.isNull() ? QVariant() : QVariant(article.cover)}});
}

void SiteFixture::makeLive(const QUuid &id, int number, const QDateTime &at)
{
    database.administrator().run(
        u"UPDATE core.article SET state = 'published', revision = :number, live_revision = :live, "
        "published_at = :at, published_by = creator_id, "
        "first_published_at = coalesce(first_published_at, :first), "
        "public_path = coalesce(public_path, to_char(CAST(:day AS timestamptz) AT TIME ZONE "
        "'Asia/Ho_Chi_Minh', '/YYYY/MM/') || slug || '.html') WHERE id = :id"_s,
        {{u"id"_s, id}, {u"number"_s, number}, {u"live"_s, number}, {u"at"_s, at}, {u"first"_s, at}, {u"day"_s, at}});
}

QUuid SiteFixture::draft(const QString &title)
{
    TestArticle article;
    article.title = title;
    article.at = QDateTime::fromString(u"2026-05-01T01:00:00Z"_s, Qt::ISODate);
    article.body = bodyOf(title);
    const QUuid id = QUuid::createUuid();
    SqlConnection &admin = database.administrator();
    SqlTransaction both(admin);
    insertRevision(id, 1, article);
    admin.run(
        u"INSERT INTO core.article (id, unit_id, section_id, title, state, revision, creator_id, author_id, holder_id, "
        u"created_at, "
        "updated_at, updated_by, slug) VALUES (:id, 'buontrap', 'hoat-dong', :title, 'draft', 1, :a, :b, :d, :t, :u, :c, :slug)"_s,
        {{u"id"_s, id}, {u"title"_s, title}, {u"a"_s, m_author}, {u"b"_s, m_author}, {u"d"_s, m_author},
            {u"c"_s, m_author}, {u"t"_s, article.at}, {u"u"_s, article.at}, {u"slug"_s, slug(title)}});
    both.commit();
    return id;
}

QUuid SiteFixture::publish(const TestArticle &article)
{
    const QUuid id = QUuid::createUuid();
    SqlConnection &admin = database.administrator();
    SqlTransaction all(admin);
    TestArticle filled = article;
    if (filled.body.isEmpty())
        filled.body = bodyOf(u"Nội dung bài “%1”."_s.arg(article.title));
    insertRevision(id, 1, filled);
    admin.run(
        u"INSERT INTO core.article (id, unit_id, section_id, title, state, revision, creator_id, author_id, holder_id, "
        u"created_at, "
        "updated_at, updated_by, slug) VALUES (:id, :unit, :section, :title, 'draft', 1, :a, :b, :d, :t, :u, :c, :slug)"_s,
        {{u"id"_s, id}, {u"unit"_s, filled.unit}, {u"section"_s, filled.section}, {u"title"_s, filled.title},
            {u"a"_s, m_author}, {u"b"_s, m_author}, {u"d"_s, m_author}, {u"c"_s, m_author}, {u"t"_s, filled.at},
            {u"u"_s, filled.at}, {u"slug"_s, QString(slug(filled.title, 40) + u'-' + bare(id).left(8))}});
    makeLive(id, 1, filled.at);
    all.commit();
    return id;
}

void SiteFixture::change(const QUuid &id, const QString &title, const QString &section)
{
    SqlConnection &admin = database.administrator();
    Rows row = admin.run(
        u"SELECT a.revision, a.published_at, r.section_id, r.body::text AS body, r.cover FROM core.article AS a "
        "JOIN core.article_revision AS r ON r.article_id = a.id AND r.number = a.revision WHERE a.id = :id"_s,
        {{u"id"_s, id}});
    row.next();
    TestArticle next{title, section.isEmpty() ? row.text("section_id") : section, {},
        row.dateTime("published_at").addSecs(3600), row.text("body").toUtf8(), row.uuid("cover")};
    const int number = row.integer("revision") + 1;
    SqlTransaction both(admin);
    insertRevision(id, number, next);
    makeLive(id, number, next.at);
    both.commit();
}

void SiteFixture::changeBody(const QUuid &id, const QByteArray &body)
{
    SqlConnection &admin = database.administrator();
    Rows row = admin.run(
        u"SELECT a.revision, a.published_at, r.section_id, r.title FROM core.article AS a "
        "JOIN core.article_revision AS r ON r.article_id = a.id AND r.number = a.revision WHERE a.id = :id"_s,
        {{u"id"_s, id}});
    row.next();
    const TestArticle next{
        row.text("title"), row.text("section_id"), {}, row.dateTime("published_at").addSecs(60), body, {}};
    const int number = row.integer("revision") + 1;
    SqlTransaction both(admin);
    insertRevision(id, number, next);
    makeLive(id, number, next.at);
    both.commit();
}

void SiteFixture::withdraw(const QUuid &id)
{
    database.administrator().run(
        u"UPDATE core.article SET state = 'withdrawn', live_revision = NULL WHERE id = :id"_s, {{u"id"_s, id}});
}

QUuid SiteFixture::blob(const QByteArray &bytes, const QString &name, const QString &mediaType, int width, int height)
{
    const QUuid id = QUuid::createUuid();
    SqlConnection &admin = database.administrator();
    admin.run(u"INSERT INTO core.blob (id, sha256, name, media_type, byte_size, pieces, width, height, uploader_id, "
              u"stored_at) "
              "VALUES (:id, :hash, :name, :type, :size, 1, :width, :height, :author, '2026-01-01')"_s,
        {{u"id"_s, id}, {u"hash"_s, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)}, {u"name"_s, name},
            {u"type"_s, mediaType}, {u"size"_s, bytes.size()}, {u"width"_s, width ? QVariant(width) : QVariant()},
            {u"height"_s, height ? QVariant(height) : QVariant()}, {u"author"_s, m_author}});
    constexpr qsizetype piece = 262144;
    for (qsizetype from = 0; from < bytes.size(); from += piece) {
        admin.run(u"INSERT INTO core.blob_piece (blob_id, n, bytes) VALUES (:id, :n, :bytes)"_s,
            {{u"id"_s, id}, {u"n"_s, int(from / piece)}, {u"bytes"_s, bytes.mid(from, piece)}});
    }
    return id;
}

QUuid SiteFixture::picture(int width, int height, uint seed)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y,
                qRgb(int(uint(x) * 3 + seed) % 256, int(uint(y) * 2 + seed * 7) % 256,
                    int(uint(x + y) + seed * 31) % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 85);
    return blob(bytes, u"anh-%1.jpg"_s.arg(seed), u"image/jpeg"_s, width, height);
}

void SiteFixture::generate(int count)
{
    SqlConnection &admin = database.administrator();
    QFile file(QStringLiteral(ANA_SITE_TESTS "/generate_articles.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("generate_articles.sql is not there");
    admin.script(QString::fromUtf8(file.readAll()).replace(u"{count}"_s, QString::number(count)));
}

Result<site::PublishReport> SiteFixture::publishTo(const QString &folder, site::PublishMode mode)
{
    return site::Publisher(path(u"key"_s)).publish(database.publisher(), path(folder), mode);
}

QByteArray SiteFixture::pathOf(const QUuid &id)
{
    return database.administrator()
        .value(u"SELECT public_path FROM core.article WHERE id = :id"_s, {{u"id"_s, id}})
        .toString()
        .toUtf8();
}

std::map<QString, QByteArray> filesOf(const QString &folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QString name = path.mid(folder.size());
        if (name.startsWith(u"/.ana/"_s))
            continue;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            files[name] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    return files;
}

QStringList differences(const QString &a, const QString &b)
{
    const auto left = filesOf(a);
    const auto right = filesOf(b);
    QStringList found;
    for (const auto &[path, hash] : left) {
        const auto other = right.find(path);
        if (other == right.end())
            found += u"- "_s + path;
        else if (other->second != hash)
            found += u"! "_s + path;
    }
    for (const auto &[path, hash] : right) {
        if (!left.contains(path))
            found += u"+ "_s + path;
    }
    return found;
}

QByteArray contentOf(const QString &folder, const QByteArray &path)
{
    QFile file(folder + QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace ana::test
