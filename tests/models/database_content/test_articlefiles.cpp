// SPDX-License-Identifier: GPL-3.0-or-later
// Files of articles: pieces that may be sent again, a digest that decides, rights that follow the article.
#include <QCryptographicHash>
#include <QTest>

#include "contentdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestArticleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void storesAFileOfSeveralPieces();
    void tellsWhichPiecesAreMissing();
    void refusesAFileWhoseBytesAreOthers();
    void refusesWhatIsNotWhatItSays_data();
    void refusesWhatIsNotWhatItSays();
    void readsTheSizeOfAPictureFromItsBytes_data();
    void readsTheSizeOfAPictureFromItsBytes();
    void keepsAStoredFileAsItIs();
    void holdsUploadsToTheQuota();
    void keepsAnUnusedFileForItsUploader();
    void letsRightsFollowTheArticle();
    void refusesAFileTheAuthorMayNotUse();
    void asksForAlternativeTextBeforeSubmitting();
    void refusesAnAttachmentWhereAPictureStands();
    void refusesUploadsOfReaders();

private:
    QString storeRefusal(const QByteArray &bytes, const QString &mediaType);

    std::unique_ptr<ContentDistrict> m_district;
};

namespace {
QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject storeArguments(const QString &id, const QByteArray &bytes, const QString &mediaType)
{
    return {{"id"_L1, id}, {"sha256"_L1, digestOf(bytes)}, {"name"_L1, u"tệp"_s}, {"media_type"_L1, mediaType}};
}

const QString readPiece = u"SELECT api.blob_get(CAST(:id AS uuid), :n) AS bytes"_s;
} // namespace

void TestArticleFiles::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
}

void TestArticleFiles::cleanupTestCase()
{
    m_district.reset();
}

QString TestArticleFiles::storeRefusal(const QByteArray &bytes, const QString &mediaType)
{
    const QString id = newId();
    m_district->putPieces("author", id, bytes);
    return m_district->refusal("author", "blob.store", storeArguments(id, bytes, mediaType));
}

void TestArticleFiles::storesAFileOfSeveralPieces()
{
    const QByteArray bytes = pictureBytes(640, 480, 600000);
    const QString id = m_district->store("author", bytes);
    QByteArray read;
    for (int n = 0; n < 3; ++n) {
        Rows rows = m_district->as("author").sql().run(readPiece, {{u"id"_s, id}, {u"n"_s, n}});
        QVERIFY(rows.next());
        read += rows.bytes("bytes");
    }
    QCOMPARE(read, bytes);
    QCOMPARE(m_district->failure(m_district->as("author").sql(), readPiece, {{u"id"_s, id}, {u"n"_s, 3}}),
        u"blob.not_found"_s);
}

void TestArticleFiles::tellsWhichPiecesAreMissing()
{
    const QByteArray bytes = pictureBytes(10, 10, 3 * 262144);
    const QString id = newId();
    SqlConnection &author = m_district->as("author").sql();
    const auto missing = [&](const char *user) {
        Rows rows = m_district->as(user).sql().run(
            u"SELECT to_jsonb(api.blob_missing(CAST(:id AS uuid), 4)) AS n"_s, {{u"id"_s, id}});
        QStringList pieces;
        for (bool some = rows.next(); some; some = false) {
            for (const auto &n : rows.jsonArray("n"))
                pieces << QString::number(n.toInt());
        }
        return pieces.join(u' ');
    };
    QCOMPARE(missing("author"), u"0 1 2 3"_s);
    const auto put = [&](int n) {
        author.run(u"SELECT api.blob_put(CAST(:id AS uuid), :n, :bytes)"_s,
            {{u"id"_s, id}, {u"n"_s, n}, {u"bytes"_s, bytes.mid(n * 262144, 262144)}});
    };
    put(2);
    put(0);
    QCOMPARE(missing("author"), u"1 3"_s);
    QCOMPARE(missing("neighbour"), u"0 1 2 3"_s); // an upload is nobody else's to look at
    put(2); // again, as after a broken line
    put(1);
    QCOMPARE(
        m_district->refusal("author", "blob.store", storeArguments(id, bytes, u"image/png"_s)), u"blob.incomplete"_s);
    put(3);
    QCOMPARE(m_district->refusal("author", "blob.store", storeArguments(id, bytes, u"image/png"_s)), QString());
    QCOMPARE(missing("author"), QString());
}

void TestArticleFiles::refusesAFileWhoseBytesAreOthers()
{
    const QString id = newId();
    m_district->putPieces("author", id, pictureBytes(10, 10));
    QCOMPARE(m_district->refusal("author", "blob.store", storeArguments(id, pictureBytes(11, 10), u"image/png"_s)),
        u"blob.incomplete"_s);
    QCOMPARE(m_district->refusal("author", "blob.store", storeArguments(newId(), pictureBytes(10, 10), u"image/png"_s)),
        u"blob.not_found"_s);
    QCOMPARE(m_district->refusal("officer", "blob.store", storeArguments(id, pictureBytes(10, 10), u"image/png"_s)),
        u"blob.not_found"_s);
}

void TestArticleFiles::refusesWhatIsNotWhatItSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("code");
    const QByteArray page = "<html><script>alert(1)</script></html>     ";
    QTest::newRow("unknown kind") << page << u"text/html"_s << u"blob.media_type"_s;
    QTest::newRow("svg") << page << u"image/svg+xml"_s << u"blob.media_type"_s;
    QTest::newRow("page as picture") << page << u"image/png"_s << u"blob.media_type.other"_s;
    QTest::newRow("page as pdf") << page << u"application/pdf"_s << u"blob.media_type.other"_s;
    QTest::newRow("png as jpeg") << pictureBytes(1, 1) << u"image/jpeg"_s << u"blob.media_type.other"_s;
    QTest::newRow("bomb of 500 megapixels") << pictureBytes(25000, 20000) << u"image/png"_s << u"blob.image.pixels"_s;
    QTest::newRow("picture without size") << pictureBytes(0, 5) << u"image/png"_s << u"blob.image.unreadable"_s;
    QTest::newRow("absurd size") << pictureBytes(0xffffffff, 0xffffffff) << u"image/png"_s
                                 << u"blob.image.unreadable"_s;
    QTest::newRow("cut jpeg") << QByteArray::fromHex("ffd8ffe000104a46494600010101004800480000ffdb0043000302020302")
                              << u"image/jpeg"_s << u"blob.image.unreadable"_s;
    QTest::newRow("too large") << pictureBytes(10, 10, 13 * 1048576) << u"image/png"_s << u"blob.too_large"_s;
}

void TestArticleFiles::refusesWhatIsNotWhatItSays()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    QFETCH(QString, code);
    QCOMPARE(storeRefusal(bytes, mediaType), code);
}

void TestArticleFiles::readsTheSizeOfAPictureFromItsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("png") << pictureBytes(321, 123) << u"image/png"_s;
    QTest::newRow("gif") << QByteArray::fromHex("474946383961"
                                                "41017b00")
            + QByteArray(40, '\0')
                         << u"image/gif"_s;
    QTest::newRow("jpeg") << QByteArray::fromHex("ffd8"
                                                 "ffe00010"
                                                 "4a46494600010101004800480000"
                                                 "ffc2"
                                                 "0011"
                                                 "08"
                                                 "007b0141"
                                                 "03")
            + QByteArray(40, '\0')
                          << u"image/jpeg"_s;
    QTest::newRow("webp, extended") << QByteArray::fromHex("524946460000000057454250"
                                                           "56503858"
                                                           "0a000000"
                                                           "00000000"
                                                           "400100"
                                                           "7a0000")
            + QByteArray(40, '\0') << u"image/webp"_s;
    QTest::newRow("webp, lossless") << QByteArray::fromHex("524946460000000057454250"
                                                           "5650384c"
                                                           "00000000"
                                                           "2f"
                                                           "40811e00")
            + QByteArray(40, '\0') << u"image/webp"_s;
    QTest::newRow("webp, lossy") << QByteArray::fromHex("524946460000000057454250"
                                                        "56503820"
                                                        "00000000"
                                                        "000000"
                                                        "9d012a"
                                                        "4101"
                                                        "7b00")
            + QByteArray(40, '\0')
                                 << u"image/webp"_s;
}

void TestArticleFiles::readsTheSizeOfAPictureFromItsBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    const QString id = newId();
    m_district->putPieces("author", id, bytes);
    const QJsonObject stored = m_district->done("author", "blob.store", storeArguments(id, bytes, mediaType));
    QCOMPARE(stored.value("width"_L1).toInt(), 321);
    QCOMPARE(stored.value("height"_L1).toInt(), 123);
}

void TestArticleFiles::keepsAStoredFileAsItIs()
{
    const QString id = m_district->store("author", pictureBytes(10, 10));
    const QVariantMap piece{{u"id"_s, id}, {u"bytes"_s, QByteArray("other")}};
    QCOMPARE(m_district->failure(
                 m_district->as("author").sql(), u"SELECT api.blob_put(CAST(:id AS uuid), 0, :bytes)"_s, piece),
        u"blob.not_found"_s);
    SqlConnection &server = m_district->database().administrator();
    server.run(u"SET ROLE ana_command"_s);
    Rows changed = server.run(u"UPDATE core.blob_piece SET bytes = :bytes WHERE blob_id = CAST(:id AS uuid)"_s, piece);
    QCOMPARE(changed.count(), 0);
    server.run(u"RESET ROLE"_s);
}

void TestArticleFiles::holdsUploadsToTheQuota()
{
    m_district->done(
        "admin", "setting.change", {{"key"_L1, "content.upload_quota_mb"_L1}, {"version"_L1, 1}, {"value"_L1, 1}});
    const QString put = u"SELECT api.blob_put(CAST(:id AS uuid), :n, :bytes)"_s;
    const QByteArray piece(262144, 'x');
    SqlConnection &officer = m_district->as("officer").sql();
    const QString id = newId();
    for (int n = 0; n < 4; ++n)
        QCOMPARE(m_district->failure(officer, put, {{u"id"_s, id}, {u"n"_s, n}, {u"bytes"_s, piece}}), QString());
    QCOMPARE(
        m_district->failure(officer, put, {{u"id"_s, newId()}, {u"n"_s, 0}, {u"bytes"_s, piece}}), u"blob.quota"_s);
    QCOMPARE(m_district->failure(officer, put, {{u"id"_s, id}, {u"n"_s, 3}, {u"bytes"_s, piece}}), QString());
    QCOMPARE(m_district->failure(officer, put, {{u"id"_s, id}, {u"n"_s, 4}, {u"bytes"_s, QByteArray(262145, 'x')}}),
        u"blob.piece.size"_s);
    QCOMPARE(
        m_district->failure(officer, put, {{u"id"_s, id}, {u"n"_s, 100000}, {u"bytes"_s, piece}}), u"blob.too_large"_s);
    m_district->done(
        "admin", "setting.change", {{"key"_L1, "content.upload_quota_mb"_L1}, {"version"_L1, 2}, {"value"_L1, 200}});
}

void TestArticleFiles::keepsAnUnusedFileForItsUploader()
{
    const QVariantMap piece{{u"id"_s, m_district->store("author", pictureBytes(10, 10))}, {u"n"_s, 0}};
    QCOMPARE(m_district->failure(m_district->as("author").sql(), readPiece, piece), QString());
    for (const char *other : {"officer", "reviewer", "chief", "admin", "neighbour"})
        QCOMPARE(m_district->failure(m_district->as(other).sql(), readPiece, piece), u"blob.not_found"_s);
}

void TestArticleFiles::letsRightsFollowTheArticle()
{
    const QString blob = m_district->store("author", pictureBytes(20, 20));
    TestArticle article = m_district->draft();
    m_district->done("author", "article.save", m_district->saveArguments(article, figureDocument(blob, u"Ảnh"_s)));
    const QVariantMap piece{{u"id"_s, blob}, {u"n"_s, 0}};
    for (const char *reader : {"author", "officer", "clerk", "reviewer", "chief", "leader"})
        QCOMPARE(m_district->failure(m_district->as(reader).sql(), readPiece, piece), QString());
    for (const char *stranger : {"neighbour", "admin", "auditor"})
        QCOMPARE(m_district->failure(m_district->as(stranger).sql(), readPiece, piece), u"blob.not_found"_s);
    QCOMPARE(m_district->open("reviewer", article.id)[u"blobs"][0][u"id"].toString(), blob);
}

void TestArticleFiles::refusesAFileTheAuthorMayNotUse()
{
    const QString theirs = m_district->store("neighbour", pictureBytes(20, 20));
    const TestArticle article = m_district->draft();
    QCOMPARE(m_district->refusal(
                 "author", "article.save", m_district->saveArguments(article, figureDocument(theirs, u"Ảnh"_s))),
        u"article.file.unknown"_s);
    QJsonObject withCover = m_district->saveArguments(article, textDocument(u"Chữ."_s));
    withCover.insert("cover"_L1, theirs);
    QCOMPARE(m_district->refusal("author", "article.save", withCover), u"article.file.unknown"_s);
}

void TestArticleFiles::asksForAlternativeTextBeforeSubmitting()
{
    const QString blob = m_district->store("author", pictureBytes(20, 20));
    const TestArticle draft = m_district->draft();
    const auto submitted = [&](const QJsonObject &body, const QJsonObject &further = {}) {
        const int version = m_district->open("author", draft.id).value("version"_L1).toInt();
        QJsonObject arguments = m_district->saveArguments({draft.id, version, 0}, body);
        for (auto it = further.constBegin(); it != further.constEnd(); ++it)
            arguments.insert(it.key(), it.value());
        const QJsonObject saved = m_district->done("author", "article.save", arguments);
        return m_district->refusal(
            "author", "article.submit", {{"id"_L1, draft.id}, {"version"_L1, saved.value("version"_L1)}});
    };
    QCOMPARE(submitted(figureDocument(blob, QString())), u"article.alt.missing"_s);
    QCOMPARE(submitted(textDocument(u" "_s)), u"article.body.empty"_s);
    QCOMPARE(submitted(textDocument(u"Chữ."_s), {{"cover"_L1, blob}}), u"article.cover_alt.missing"_s);
    QCOMPARE(
        submitted(figureDocument(blob, u"Ruộng lúa"_s), {{"cover"_L1, blob}, {"cover_alt"_L1, u"Ruộng"_s}}), QString());
}

void TestArticleFiles::refusesAnAttachmentWhereAPictureStands()
{
    const QString paper
        = m_district->store("author", QByteArray("%PDF-1.7\n") + QByteArray(100, ' '), u"application/pdf"_s);
    const TestArticle article = m_district->draft();
    QCOMPARE(m_district->refusal(
                 "author", "article.save", m_district->saveArguments(article, figureDocument(paper, u"Ảnh"_s))),
        u"article.file.no_picture"_s);
}

void TestArticleFiles::refusesUploadsOfReaders()
{
    const QString put = u"SELECT api.blob_put(gen_random_uuid(), 0, 'x')"_s;
    for (const char *reader : {"leader", "admin", "auditor"})
        QCOMPARE(m_district->failure(m_district->as(reader).sql(), put), u"right.missing"_s);
}

QTEST_GUILESS_MAIN(TestArticleFiles)
#include "test_articlefiles.moc"
