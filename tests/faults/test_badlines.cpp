// SPDX-License-Identifier: GPL-3.0-or-later
// A desktop at the end of a bad line: what it costs, what is lost (nothing), and how soon it is noticed.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/database/accountstore.h"
#include "models/database/commandgateway.h"
#include "tests/models/database/deskserver.h"
#include "tests/support/slowline.h"

using namespace ana;
using namespace ana::test;
using namespace ana::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class test_badlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstUseOfAQueryCostsOneRoundTrip();
    void aCommandCostsOneRoundTrip();
    void comesBackAtOnceWhenTheLineIsCutAndMended();
    void aSilentLineIsSaidAndASaveInItIsDoneOnce_data();
    void aSilentLineIsSaidAndASaveInItIsDoneOnce();
    void anOnlineCommandWithoutAnswerIsNotRepeated();
    void aReadOnASilentLineIsAnsweredAfterItsReturn();
    void ordinarySlownessIsNotTakenForSilence();
    void aSilentServerDoesNotHoldUpTheLogInForEver();
    void theProgramEndsOnASilentLine();
    void theKernelGivesADeadLineUpInSeconds();

private:
    void open(const LinePace &pace, const SessionLimits &limits);
    int writes(const QString &note) const;

    std::unique_ptr<DeskServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SlowLine> m_line;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
};

namespace {
/// Nothing crosses the line by itself while round trips are counted.
SessionLimits quiet()
{
    SessionLimits limits;
    limits.heartbeat = 1h;
    limits.touch = 1h;
    return limits;
}

SessionLimits watchful()
{
    SessionLimits limits;
    limits.heartbeat = 1s;
    limits.patience = 300ms;
    limits.silence = 800ms;
    limits.givenUp = 2s;
    limits.offlineAfter = 20s;
    return limits;
}
} // namespace

void test_badlines::initTestCase()
{
    m_server = std::make_unique<DeskServer>();
}

void test_badlines::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void test_badlines::cleanup()
{
    m_gateway.reset();
    m_session.reset();
    m_line.reset();
}

void test_badlines::open(const LinePace &pace, const SessionLimits &limits)
{
    m_line = std::make_unique<SlowLine>(m_server->address().port, pace);
    m_session = std::make_unique<DatabaseSession>(limits);
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    const auto info = waited(m_session->open(m_line->through(m_server->address()), m_server->credentials(), u"test"_s));
    QVERIFY2(info, info ? "" : qPrintable(info.error().code));
    const auto store = waited(AccountStore::open(m_folder->path(), m_session->account(), KeyChoice::File));
    QVERIFY(store);
    QVERIFY(waited(m_gateway->openOutbox(*store)));
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 15'000);
}

int test_badlines::writes(const QString &note) const
{
    return m_server->value(u"SELECT writes FROM public.note WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, note}}).toInt();
}

void test_badlines::firstUseOfAQueryCostsOneRoundTrip()
{
    open({}, quiet());
    for (int run = 0; run < 2; ++run) {
        const int before = m_line->roundTrips();
        QVERIFY(waited(m_session->read([](Reader &reader) {
            return reader.sql(u"SELECT CAST(:n AS integer)", {{u"n"_s, 7}}).next();
        })));
        QCOMPARE(m_line->roundTrips() - before, 1);
    }
}

void test_badlines::aCommandCostsOneRoundTrip()
{
    open({}, quiet());
    const int before = m_line->roundTrips();
    QVERIFY(waited(m_gateway->execute(WriteNote{newId(), u"first"_s})));
    QCOMPARE(m_line->roundTrips() - before, 1);
}

void test_badlines::comesBackAtOnceWhenTheLineIsCutAndMended()
{
    open(remoteOffice, SessionLimits{});
    const QString note = newId();
    m_line->cut();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Waiting, 7'000);
    auto saved = m_gateway->execute(WriteNote{note, u"typed without a line"_s});
    QTRY_COMPARE(m_gateway->waiting(), 1);
    // Long enough for the longest pause between two attempts.
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Offline, 15'000);
    QElapsedTimer timer;
    timer.start();
    m_line->restore();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    qInfo("Online %lld ms after the line was mended.", static_cast<long long>(timer.elapsed()));
    QVERIFY(waited(saved));
    QCOMPARE(writes(note), 1);
}

void test_badlines::aSilentLineIsSaidAndASaveInItIsDoneOnce_data()
{
    QTest::addColumn<int>("silence");
    QTest::newRow("nothing arrives") << 0;
    QTest::newRow("the answer is lost") << 1;
    QTest::newRow("both ends died without a word") << 2;
}

void test_badlines::aSilentLineIsSaidAndASaveInItIsDoneOnce()
{
    QFETCH(int, silence);
    open(remoteOffice, watchful());
    if (silence == 1)
        m_line->loseAnswers();
    else if (silence == 2)
        m_line->halfOpen();
    else
        m_line->blackHole();
    const QString note = newId();
    QElapsedTimer timer;
    timer.start();
    auto saved = m_gateway->execute(WriteNote{note, u"on its way"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Waiting, 3'000);
    qInfo("Said after %lld ms.", static_cast<long long>(timer.elapsed()));
    QVERIFY(!saved.isFinished());
    QCOMPARE(m_gateway->waiting(), 1); // on this PC's disk
    // The lines are given up while the silence lasts.
    const int before = m_line->connections();
    QTRY_VERIFY_WITH_TIMEOUT(m_line->connections() >= before + 3, 10'000);
    timer.start();
    m_line->restore();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    qInfo("Online %lld ms after the line was back.", static_cast<long long>(timer.elapsed()));
    QVERIFY(waited(saved));
    QCOMPARE(writes(note), 1);
    QCOMPARE(m_gateway->waiting(), 0);
}

void test_badlines::anOnlineCommandWithoutAnswerIsNotRepeated()
{
    SessionLimits limits = watchful();
    limits.online = 3s;
    open({}, limits);
    const QString note = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{note, u"to be issued"_s})));
    m_line->loseAnswers();
    const auto issued = waited(m_gateway->execute(IssueNote{note}));
    QVERIFY(!issued);
    QCOMPARE(issued.error().code, u"command.outcome.unknown"_s);
    m_line->restore();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    // Asked again, it tells what became of it.
    QVERIFY(waited(m_gateway->execute(IssueNote{note})));
    QCOMPARE(
        m_server->value(u"SELECT issued FROM public.note WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, note}}).toInt(),
        1);
}

void test_badlines::aReadOnASilentLineIsAnsweredAfterItsReturn()
{
    open({}, watchful());
    m_line->halfOpen();
    auto count = m_session->read([](Reader &reader) { return reader.sql(u"SELECT 1").count(); });
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Waiting, 3'000);
    m_line->restore();
    const auto answer = waited(count);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code));
}

void test_badlines::ordinarySlownessIsNotTakenForSilence()
{
    open(remoteOffice, SessionLimits{});
    QSignalSpy states(m_session.get(), &DatabaseSession::lineChanged);
    const int before = m_line->connections();
    // A picture of 600 KB on its way for some five seconds, and a statement the server thinks about for long.
    const QString much(600'000, u'x');
    auto sent = m_session->read([much](Reader &reader) {
        return reader.sql(u"SELECT length(CAST(:text AS text))", {{u"text"_s, much}}).count();
    });
    QVERIFY(waited(sent));
    QVERIFY(waited(m_session->read([](Reader &reader) { return reader.sql(u"SELECT pg_sleep(4)").count(); })));
    QCOMPARE(m_line->connections(), before);
    QCOMPARE(m_session->line(), LineState::Online);
}

void test_badlines::aSilentServerDoesNotHoldUpTheLogInForEver()
{
    m_line = std::make_unique<SlowLine>(m_server->address().port);
    SessionLimits limits = watchful();
    limits.online = 2s;
    m_session = std::make_unique<DatabaseSession>(limits);
    m_line->blackHole();
    const auto info = waited(m_session->open(m_line->through(m_server->address()), m_server->credentials(), u"test"_s));
    QVERIFY(!info);
    QCOMPARE(info.error().code, u"server.away"_s);
}

void test_badlines::theProgramEndsOnASilentLine()
{
    open({}, quiet());
    m_line->halfOpen();
    auto cancelled = m_session->read([](Reader &reader) { return reader.sql(u"SELECT 1").count(); });
    auto saved = m_gateway->execute(WriteNote{newId(), u"kept"_s});
    QTRY_COMPARE(m_gateway->waiting(), 1);
    cancelled.cancel();
    QElapsedTimer timer;
    timer.start();
    m_gateway.reset();
    m_session.reset();
    QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
}

void test_badlines::theKernelGivesADeadLineUpInSeconds()
{
    // What no proxy can play: packets that nobody acknowledges. The kernel has to be told how long to wait for them.
    open({}, quiet());
    QFile table(u"/proc/net/tcp"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray port = QByteArray::number(m_line->through({}).port, 16).toUpper().rightJustified(4, '0');
    int watched = 0;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        // Established, to the line; timer 2 is the keepalive, due within its ten idle seconds.
        if (words.size() < 6 || !words[2].endsWith(QByteArray(':' + port)) || words[3] != "01"
            || !words[5].startsWith("02:"))
            continue;
        ++watched;
        QVERIFY2(words[5].mid(3).toInt(nullptr, 16) <= 1'000, words[5].constData());
    }
    QCOMPARE(watched, 3);
}

QTEST_GUILESS_MAIN(test_badlines)
#include "test_badlines.moc"
