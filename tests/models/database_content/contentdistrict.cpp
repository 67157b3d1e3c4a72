// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentdistrict.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace ana::test {

using namespace Qt::StringLiterals;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject textDocument(const QString &text)
{
    const QJsonObject run{{"type"_L1, "text"_L1}, {"text"_L1, text}};
    const QJsonObject paragraph{{"type"_L1, "paragraph"_L1}, {"content"_L1, QJsonArray{run}}};
    return {{"type"_L1, "doc"_L1}, {"content"_L1, QJsonArray{paragraph}}};
}

QJsonObject figureDocument(const QString &blob, const QString &alt)
{
    QJsonObject document = textDocument(u"Có ảnh."_s);
    QJsonArray content = document.value("content"_L1).toArray();
    content.append(QJsonObject{{"type"_L1, "figure"_L1},
        {"attrs"_L1, QJsonObject{{"blob"_L1, blob}, {"alt"_L1, alt}, {"decorative"_L1, false}}}});
    document.insert("content"_L1, content);
    return document;
}

QByteArray pictureBytes(quint32 width, quint32 height, int padding)
{
    QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    for (const quint32 side : {width, height}) {
        char big[4];
        qToBigEndian(side, big);
        bytes.append(big, 4);
    }
    bytes += QByteArray::fromHex("0806000000");
    return bytes + QByteArray(16 + padding, 'x');
}

QString ContentDistrict::refusal(const char *user, const char *command, const QJsonObject &arguments)
{
    const auto result = as(user).execute(QLatin1StringView(command), arguments);
    return result ? QString() : result.error().code;
}

QJsonObject ContentDistrict::done(const char *user, const char *command, const QJsonObject &arguments)
{
    const auto result = as(user).execute(QLatin1StringView(command), arguments);
    if (!result)
        qFatal("%s as %s: %s (%s %s)", command, user, qUtf8Printable(result.error().code),
            qUtf8Printable(result.error().subject), qUtf8Printable(result.error().detail));
    return *result;
}

QString ContentDistrict::failure(SqlConnection &connection, const QString &statement, const QVariantMap &binds)
{
    try {
        connection.run(statement, binds);
    } catch (const SqlError &failure) {
        return failure.error().code;
    }
    return {};
}

TestArticle ContentDistrict::draft(const QString &title, const QString &text, const char *user, const char *unit)
{
    TestArticle article{newId(), 1, 1};
    done(user, "article.create",
        {{"id"_L1, article.id}, {"unit"_L1, QLatin1StringView(unit)}, {"section"_L1, "tin-tuc"_L1},
            {"title"_L1, title}});
    QJsonObject arguments = saveArguments(article, textDocument(text));
    arguments.insert("title"_L1, title);
    const QJsonObject saved = done(user, "article.save", arguments);
    return {article.id, saved.value("version"_L1).toInt(), saved.value("revision"_L1).toInt()};
}

QJsonObject ContentDistrict::saveArguments(const TestArticle &article, const QJsonObject &body) const
{
    return {{"id"_L1, article.id}, {"version"_L1, article.version}, {"title"_L1, u"Tin mới"_s},
        {"summary"_L1, QString()}, {"section"_L1, "tin-tuc"_L1}, {"body"_L1, body}};
}

void ContentDistrict::act(TestArticle &article, const char *user, const char *act, QJsonObject further)
{
    const QLatin1StringView name(act);
    further.insert("id"_L1, article.id);
    further.insert("version"_L1, article.version);
    if ((name == "publish"_L1 || name == "force_publish"_L1) && !further.contains("revision"_L1))
        further.insert("revision"_L1, article.revision);
    if ((name == "return"_L1 || name == "withdraw"_L1 || name == "force_publish"_L1) && !further.contains("reason"_L1))
        further.insert("reason"_L1, u"Có lý do rõ ràng"_s);
    const QJsonObject result = done(user, QByteArray("article.").append(act).constData(), further);
    article.version = result.value("version"_L1).toInt();
    article.revision = result.value("revision"_L1).toInt();
}

void ContentDistrict::save(TestArticle &article, const char *user, const QString &text, QJsonObject further)
{
    QJsonObject arguments = saveArguments(article, textDocument(text));
    for (auto it = further.constBegin(); it != further.constEnd(); ++it)
        arguments.insert(it.key(), it.value());
    const QJsonObject result = done(user, "article.save", arguments);
    article.version = result.value("version"_L1).toInt();
    article.revision = result.value("revision"_L1).toInt();
}

TestArticle ContentDistrict::inState(const QString &state)
{
    TestArticle article = draft();
    if (state == u"draft")
        return article;
    if (state == u"discarded") {
        act(article, "author", "discard");
        return article;
    }
    if (state == u"forced") {
        act(article, "chief", "force_publish");
        return article;
    }
    act(article, "author", "submit");
    if (state == u"returned")
        act(article, "reviewer", "return");
    if (state == u"submitted" || state == u"returned")
        return article;
    act(article, "reviewer", "publish");
    if (state == u"withdrawn")
        act(article, "reviewer", "withdraw");
    if (state == u"edited")
        save(article, "author", u"Bản sửa."_s);
    return article;
}

QJsonObject ContentDistrict::open(const char *user, const QString &id)
{
    return as(user).json(u"SELECT api.article_open(CAST(:id AS uuid))"_s, {{u"id"_s, id}});
}

void ContentDistrict::putPieces(const char *user, const QString &id, const QByteArray &bytes)
{
    constexpr int pieceSize = 262144;
    for (int at = 0, n = 0; at < bytes.size(); at += pieceSize, ++n)
        as(user).sql().run(u"SELECT api.blob_put(CAST(:id AS uuid), :n, :bytes)"_s,
            {{u"id"_s, id}, {u"n"_s, n}, {u"bytes"_s, bytes.mid(at, pieceSize)}});
}

QString ContentDistrict::store(const char *user, const QByteArray &bytes, const QString &mediaType)
{
    const QString id = newId();
    putPieces(user, id, bytes);
    const QString digest = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    done(user, "blob.store",
        {{"id"_L1, id}, {"sha256"_L1, digest}, {"name"_L1, u"anh.png"_s}, {"media_type"_L1, mediaType}});
    return id;
}

} // namespace ana::test
