// SPDX-License-Identifier: GPL-3.0-or-later
// Sending papers to a real server, over good and bad lines: stored means that the server gave back the same bytes.
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/papers/paperstore.h"
#include "tests/support/slowline.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"

using namespace ana;
using namespace ana::papers;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 40000;
constexpr qsizetype pieceSize = 256 * 1024;
} // namespace

class test_paperstore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void storesAndGivesBackTheSameBytes_data();
    void storesAndGivesBackTheSameBytes();
    void refusesAFileThatWasChanged();
    void passesOnWhatTheDatabaseRefuses();
    void noticesThatTheServerHasOtherBytes();
    void storesOverTheLineOfARemoteOffice();
    void goesOnAfterABreak();
    void goesOnWhenTheAnswerWasLost();
    void stopsWhenItIsCancelled();
    void letsOtherReadingsPass();
    void endsWithTheSession();
    void fetchesForReadersWithANote();

private:
    PaperFile paper(const QString &name, qsizetype size) const;
    template <typename T> static Result<T> await(QFuture<Result<T>> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience); }();
        return future.resultCount() > 0 ? future.result() : tl::unexpected(Error{ErrorKind::Cancelled, {}, {}, {}});
    }
    void logIn(const ServerAddress &address);
    int piecesThere(const BlobId &blob)
    {
        auto rows = m_database->administrator().run(
            u"SELECT count(*) AS n FROM core.blob_piece WHERE blob_id = :id"_s, {{u"id"_s, blob.value}});
        rows.next();
        return rows.integer("n");
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
};

void test_paperstore::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<DatabaseSession>();
    m_gateway = std::make_unique<CommandGateway>(*m_session);
}

void test_paperstore::cleanup()
{
    m_gateway.reset();
    m_session.reset();
    m_database.reset();
}

void test_paperstore::logIn(const ServerAddress &address)
{
    auto opened = m_session->open(address, m_database->credentials(u"clerk"_s), u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), patience);
    QVERIFY(opened.result());
}

/// Bytes that begin as a PDF does; the server looks no further.
PaperFile test_paperstore::paper(const QString &name, qsizetype size) const
{
    QByteArray bytes("%PDF-1.7\n");
    for (quint32 n = 1; bytes.size() < size; ++n)
        bytes.append(QCryptographicHash::hash(QByteArray::number(n), QCryptographicHash::Sha256));
    bytes.truncate(size);
    PaperFile file;
    file.path = m_folder->filePath(name);
    file.name = name;
    file.kind = PaperKind::Pdf;
    file.mediaType = u"application/pdf"_s;
    file.byteSize = size;
    file.pages = 3;
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QFile made(file.path);
    made.open(QIODevice::WriteOnly);
    made.write(bytes);
    return file;
}

void test_paperstore::storesAndGivesBackTheSameBytes_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("pieces");
    QTest::newRow("small") << qsizetype(10) << 1;
    QTest::newRow("one piece exactly") << pieceSize << 1;
    QTest::newRow("one byte more") << pieceSize + 1 << 2;
    QTest::newRow("some megabytes") << qsizetype(5'000'000) << 20;
}

void test_paperstore::storesAndGivesBackTheSameBytes()
{
    QFETCH(qsizetype, size);
    QFETCH(int, pieces);
    logIn(m_database->address());
    const PaperFile file = paper(u"Tờ khai.pdf"_s, size);
    const BlobId blob = BlobId::create();
    auto storing = storePaper(*m_session, *m_gateway, blob, file);
    const auto stored = await(storing);
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().code));
    const StoredPaper expected{blob, u"Tờ khai.pdf"_s, u"application/pdf"_s, size, pieces, 3, file.sha256};
    QCOMPARE(*stored, expected);
    QCOMPARE(storing.progressValue(), storing.progressMaximum());
    const auto back = await(fetchPaper(*m_session, *stored));
    QVERIFY(back);
    QFile original(file.path);
    QVERIFY(original.open(QIODevice::ReadOnly));
    QVERIFY(*back == original.readAll());
    // Once more, as after a lost answer: nothing is sent, the same is said.
    QCOMPARE(*await(storePaper(*m_session, *m_gateway, blob, file)), expected);
}

void test_paperstore::refusesAFileThatWasChanged()
{
    logIn(m_database->address());
    const PaperFile file = paper(u"a.pdf"_s, 1000);
    QFile other(file.path);
    QVERIFY(other.open(QIODevice::Append));
    other.write("x");
    other.close();
    QCOMPARE(await(storePaper(*m_session, *m_gateway, BlobId::create(), file)).error().code, u"paper.changed"_s);
    QVERIFY(QFile::remove(file.path));
    QCOMPARE(await(storePaper(*m_session, *m_gateway, BlobId::create(), file)).error().code, u"paper.changed"_s);
}

void test_paperstore::passesOnWhatTheDatabaseRefuses()
{
    logIn(m_database->address());
    PaperFile film = paper(u"a.pdf"_s, 1000);
    film.mediaType = u"video/mp4"_s;
    QCOMPARE(await(storePaper(*m_session, *m_gateway, BlobId::create(), film)).error().code, u"blob.media_type"_s);
    const PaperFile huge = paper(u"huge.pdf"_s, 41 * 1024 * 1024);
    const BlobId blob = BlobId::create();
    QCOMPARE(await(storePaper(*m_session, *m_gateway, blob, huge)).error().code, u"blob.too_large"_s);
    QCOMPARE(piecesThere(blob), 0); // refused with the first piece, not with the last
    QVERIFY(QFile::exists(huge.path));
}

void test_paperstore::noticesThatTheServerHasOtherBytes()
{
    logIn(m_database->address());
    const PaperFile file = paper(u"a.pdf"_s, 600'000);
    const BlobId blob = BlobId::create();
    QVERIFY(await(storePaper(*m_session, *m_gateway, blob, file)));
    m_database->administrator().run(
        u"UPDATE core.blob_piece SET bytes = set_byte(bytes, 100, (get_byte(bytes, 100) + 1) % 256)"
        " WHERE blob_id = :id AND n = 1"_s,
        {{u"id"_s, blob.value}});
    const auto again = await(storePaper(*m_session, *m_gateway, blob, file));
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"blob.damaged"_s);
}

/// 150 ms there and back, 1 Mbit/s, as a commune in the hills has it.
void test_paperstore::storesOverTheLineOfARemoteOffice()
{
    SlowLine line(m_database->address().port, remoteOffice);
    logIn(line.through(m_database->address()));
    const auto stored = await(storePaper(*m_session, *m_gateway, BlobId::create(), paper(u"a.pdf"_s, 400'000)));
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().code));
    QCOMPARE(m_session->line(), LineState::Online);
}

void test_paperstore::goesOnAfterABreak()
{
    SlowLine line(m_database->address().port, {{}, 3'000'000});
    logIn(line.through(m_database->address()));
    const PaperFile file = paper(u"a.pdf"_s, 6'000'000);
    const BlobId blob = BlobId::create();
    auto storing = storePaper(*m_session, *m_gateway, blob, file);
    QTRY_VERIFY_WITH_TIMEOUT(storing.progressValue() > 150, patience);
    line.cut();
    const auto broken = await(storing);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Unavailable);
    QVERIFY(QFile::exists(file.path));
    const int there = piecesThere(blob);
    QVERIFY(there > 0 && there < 23);
    line.setPace({});
    line.restore();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, patience);
    const qint64 before = line.bytes();
    const auto stored = await(storePaper(*m_session, *m_gateway, blob, file));
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().code));
    // What was there already was not sent again; everything was read back.
    const qint64 moved = line.bytes() - before;
    const qint64 owed = 6'000'000 + (23 - there) * pieceSize;
    QVERIFY2(moved < owed * 3, qPrintable(u"%1 of %2"_s.arg(moved).arg(owed)));
}

void test_paperstore::goesOnWhenTheAnswerWasLost()
{
    SlowLine line(m_database->address().port);
    logIn(line.through(m_database->address()));
    const PaperFile file = paper(u"a.pdf"_s, 100'000);
    const BlobId blob = BlobId::create();
    auto storing = storePaper(*m_session, *m_gateway, blob, file);
    QTRY_VERIFY_WITH_TIMEOUT(storing.progressValue() >= 600 || piecesThere(blob) == 1, patience);
    line.loseAnswers();
    const auto lost = await(storing);
    line.cut();
    line.restore();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, patience);
    if (!lost)
        QCOMPARE(lost.error().kind, ErrorKind::Unavailable);
    QVERIFY(await(storePaper(*m_session, *m_gateway, blob, file)));
}

void test_paperstore::stopsWhenItIsCancelled()
{
    SlowLine line(m_database->address().port, {{}, 2'000'000});
    logIn(line.through(m_database->address()));
    const BlobId blob = BlobId::create();
    auto storing = storePaper(*m_session, *m_gateway, blob, paper(u"a.pdf"_s, 8'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(storing.progressValue() > 30, patience);
    storing.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(storing.isFinished(), patience);
    QCOMPARE(storing.resultCount(), 0);
    const int there = piecesThere(blob);
    QVERIFY(there < 31);
    QVERIFY(await(storePaper(*m_session, *m_gateway, BlobId::create(), paper(u"b.pdf"_s, 1000))));
    QVERIFY(piecesThere(blob) <= there + 1);
}

void test_paperstore::letsOtherReadingsPass()
{
    SlowLine line(m_database->address().port, {{}, 1'000'000});
    logIn(line.through(m_database->address()));
    auto storing = storePaper(*m_session, *m_gateway, BlobId::create(), paper(u"a.pdf"_s, 4'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(storing.progressValue() > 0, patience);
    auto reading = m_session->read([](Reader &reader) {
        Rows rows = reader.sql(u"SELECT 1 AS one");
        rows.next();
        return rows.integer("one");
    });
    QCOMPARE(await(reading).value_or(0), 1);
    QVERIFY(!storing.isFinished());
    storing.cancel();
}

void test_paperstore::endsWithTheSession()
{
    SlowLine line(m_database->address().port, {{}, 500'000});
    logIn(line.through(m_database->address()));
    auto storing = storePaper(*m_session, *m_gateway, BlobId::create(), paper(u"a.pdf"_s, 4'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(storing.isStarted(), patience);
    m_gateway.reset();
    m_session.reset();
    QTRY_VERIFY_WITH_TIMEOUT(storing.isFinished(), patience);
    QCOMPARE(storing.resultCount(), 0);
}

void test_paperstore::fetchesForReadersWithANote()
{
    logIn(m_database->address());
    const auto stored = await(storePaper(*m_session, *m_gateway, BlobId::create(), paper(u"a.pdf"_s, 600'000)));
    QVERIFY(stored);
    QVERIFY(await(fetchPaper(*m_session, *stored)));
    auto rows = m_database->administrator().run(
        u"SELECT count(*) AS n FROM audit.read_log WHERE record_id = :id"_s, {{u"id"_s, stored->blob.toString()}});
    QVERIFY(rows.next());
    QCOMPARE(rows.integer("n"), 1);
    StoredPaper other = *stored;
    other.sha256 = QByteArray(64, '0');
    QCOMPARE(await(fetchPaper(*m_session, other)).error().code, u"blob.damaged"_s);
    other.blob = BlobId::create();
    QCOMPARE(await(fetchPaper(*m_session, other)).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(test_paperstore)
#include "test_paperstore.moc"
