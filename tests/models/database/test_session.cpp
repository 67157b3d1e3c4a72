// SPDX-License-Identifier: GPL-3.0-or-later
// DatabaseSession against a real server that comes and goes.
#include <functional>

#include <QSignalSpy>
#include <QTest>

#include "models/database/commandgateway.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void opensAndTellsWhoIsThere();
    void refusesAWrongPassword();
    void tellsThatTheServerIsAway();
    void readsOnTheReadThread();
    void turnsAFailedStatementIntoAnError();
    void cancelsALongQueryOnTheServer();
    void cancelsWhenTheWindowGoes();
    void endsASlowStatementInTime();
    void comesBackWithinFiveSecondsWithAllSettings();
    void waitsWithAReadWhileTheLineIsAway();
    void failsAReadWhenTheLineStaysAway();
    void hearsWhatOthersChangeGathered();
    void noticesAForcedEnd();
    void saysWhyItEndedOnWhicheverLineNotices_data();
    void saysWhyItEndedOnWhicheverLineNotices();
    void noticesAnIdleEndByTouching();
    void comesBackAfterItsBackendsWereEnded();
    void endsTheSessionOnTheServer();
    void changesThePassword(); // last: the others log in with the old one

private:
    void openSession(const SessionLimits &limits);
    QString secretSetting() const;
    int runningQueries(const QString &mark) const;

    std::unique_ptr<DeskServer> m_server;
    std::unique_ptr<DatabaseSession> m_session;
};

void TestSession::initTestCase()
{
    m_server = std::make_unique<DeskServer>();
}

void TestSession::init()
{
    openSession(quickLimits());
}

void TestSession::openSession(const SessionLimits &limits)
{
    m_session = std::make_unique<DatabaseSession>(limits);
    const auto info = waited(m_session->open(m_server->address(), m_server->credentials(), u"test"_s));
    QVERIFY2(info, info ? "" : qPrintable(info.error().code));
    QTRY_COMPARE(m_session->line(), LineState::Online);
}

void TestSession::cleanup()
{
    m_session.reset();
}

QString TestSession::secretSetting() const
{
    return waited(m_session->read([](Reader &reader) {
        Rows rows = reader.sql(u"SELECT current_setting('ana.secret', true) AS secret");
        return rows.next() ? rows.text("secret") : QString();
    })).value_or(QString());
}

int TestSession::runningQueries(const QString &mark) const
{
    return m_server
        ->value(u"SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() "
                u"AND query LIKE '%' || :mark || '%'"_s,
            {{u"mark"_s, mark}})
        .toInt();
}

void TestSession::opensAndTellsWhoIsThere()
{
    const SessionInfo info = m_session->info();
    QCOMPARE(info.user, u"author"_s);
    QCOMPARE(info.unitId, u"buontrap"_s);
    QVERIFY(info.may(u"content.write"_s, u"buontrap"_s));
    QVERIFY(!info.mustChangePassword);
    QVERIFY(!info.id.isNull());
}

void TestSession::refusesAWrongPassword()
{
    DatabaseSession other(quickLimits());
    const auto info = waited(other.open(m_server->address(), {u"author"_s, u"wrong"_s, {}}, u"test"_s));
    QVERIFY(!info);
    QCOMPARE(info.error().code, u"login.refused"_s);
    QVERIFY(!other.isOpen());
}

void TestSession::tellsThatTheServerIsAway()
{
    DatabaseSession other(quickLimits());
    ServerAddress nowhere = m_server->address();
    nowhere.host = u"127.0.0.1"_s;
    nowhere.port = 1;
    const auto info = waited(other.open(nowhere, m_server->credentials(), u"test"_s));
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::Unavailable);
}

void TestSession::readsOnTheReadThread()
{
    QThread *thread = nullptr;
    const auto sum = waited(m_session->read([&thread](Reader &reader) {
        thread = QThread::currentThread();
        return reader.sql(u"SELECT CAST(:a AS integer) + 1 AS sum", {{u"a"_s, 41}}).next();
    }));
    QVERIFY(sum && *sum);
    QVERIFY(thread != QThread::currentThread());
}

void TestSession::turnsAFailedStatementIntoAnError()
{
    const auto result = waited(m_session->read([](Reader &reader) { return reader.sql(u"SELECT 1 / 0").count(); }));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    const auto missing = waited(m_session->read([](Reader &reader) { return reader.run(u"no/such_query"_s).count(); }));
    QCOMPARE(missing.error().code, u"program.query.missing"_s);
    QCOMPARE(m_session->line(), LineState::Online);
}

void TestSession::cancelsALongQueryOnTheServer()
{
    auto future
        = m_session->read([](Reader &reader) { return reader.sql(u"SELECT pg_sleep(2.9) /* long one */").count(); });
    QTRY_COMPARE(runningQueries(u"long one"_s), 1);
    QElapsedTimer timer;
    timer.start();
    future.cancel();
    QTRY_COMPARE(runningQueries(u"long one"_s), 0);
    QVERIFY(timer.elapsed() < 1'000);
    QVERIFY(!secretSetting().isEmpty()); // the line goes on with the next read
}

void TestSession::cancelsWhenTheWindowGoes()
{
    bool continued = false;
    auto window = std::make_unique<QObject>();
    m_session
        ->read(window.get(), [](Reader &reader) { return reader.sql(u"SELECT pg_sleep(2.9) /* window */").count(); })
        .then(window.get(), [&continued](const Result<int> &) { continued = true; });
    QTRY_COMPARE(runningQueries(u"window"_s), 1);
    QElapsedTimer timer;
    timer.start();
    window.reset();
    QTRY_COMPARE(runningQueries(u"window"_s), 0);
    QVERIFY(timer.elapsed() < 1'000);
    QVERIFY(!secretSetting().isEmpty());
    QVERIFY(!continued);
}

void TestSession::endsASlowStatementInTime()
{
    const auto result
        = waited(m_session->read([](Reader &reader) { return reader.sql(u"SELECT pg_sleep(60)").count(); }));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"server.slow"_s);
    QCOMPARE(result.error().kind, ErrorKind::Unavailable);
}

void TestSession::comesBackWithinFiveSecondsWithAllSettings()
{
    QSignalSpy states(m_session.get(), &DatabaseSession::lineChanged);
    QSignalSpy changes(m_session.get(), &DatabaseSession::changed);
    const QString secret = secretSetting();
    QVERIFY(!secret.isEmpty());
    m_server->kill();
    QTRY_COMPARE(m_session->line(), LineState::Offline);
    m_server->start();
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    qInfo("The line was up %lld ms after the server.", static_cast<long long>(timer.elapsed()));
    QCOMPARE(secretSetting(), secret);
    const auto zone = waited(m_session->read([](Reader &reader) {
        Rows rows = reader.sql(u"SELECT current_setting('TimeZone') || current_setting('statement_timeout') AS both");
        return rows.next() ? rows.text("both") : QString();
    }));
    QCOMPARE(*zone, u"UTC3s"_s);
    // Everything may have changed meanwhile, and listening works again.
    QTRY_VERIFY(!changes.isEmpty());
    QVERIFY(changes.first().first().value<Changes>().everything);
    changes.clear();
    m_server->value(u"SELECT pg_notify('ana', 'article 42 other-session')"_s);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(states.last().first().value<LineState>(), LineState::Online);
}

void TestSession::waitsWithAReadWhileTheLineIsAway()
{
    m_server->kill();
    auto future = m_session->read([](Reader &reader) { return reader.sql(u"SELECT 1").count(); });
    m_server->start();
    const auto count = waited(future);
    QVERIFY2(count, count ? "" : qPrintable(count.error().code));
    QTRY_COMPARE(m_session->line(), LineState::Online);
}

void TestSession::failsAReadWhenTheLineStaysAway()
{
    m_server->kill();
    QElapsedTimer timer;
    timer.start();
    const auto count = waited(m_session->read([](Reader &reader) { return reader.sql(u"SELECT 1").count(); }));
    QVERIFY(!count);
    QCOMPARE(count.error().kind, ErrorKind::Unavailable);
    QVERIFY(timer.elapsed() < 6'000);
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
}

void TestSession::hearsWhatOthersChangeGathered()
{
    SessionLimits unhurried = quickLimits();
    unhurried.gather = 1500ms; // so that a busy machine does not spread the four over two
    openSession(unhurried);
    QSignalSpy changes(m_session.get(), &DatabaseSession::changed);
    const QString own = m_session->info().id.toString();
    SqlConnection other = m_server->administrator();
    other.script(u"SELECT pg_notify('ana', 'article 1 other'); SELECT pg_notify('ana', 'article 2 other');"
                 u"SELECT pg_notify('ana', 'section 3 other'); SELECT pg_notify('ana', 'article 9 "_s
        + own + u"')"_s);
    QTRY_COMPARE(changes.size(), 1);
    const auto heard = changes.first().first().value<Changes>();
    QVERIFY(heard.touches(u"article"_s, u"1"_s));
    QVERIFY(heard.touches(u"article"_s, u"2"_s));
    QVERIFY(heard.touches(u"section"_s));
    QVERIFY(!heard.touches(u"article"_s, u"9"_s)); // its own echo
    QVERIFY(!heard.own);
}

void TestSession::noticesAForcedEnd()
{
    QSignalSpy ended(m_session.get(), &DatabaseSession::ended);
    m_server->value(
        u"SELECT core.end_session(CAST(:id AS uuid), 'forced')"_s, {{u"id"_s, m_session->info().id.toString()}});
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 5'000);
    QCOMPARE(ended.first().first().value<Error>().code, u"session.forced"_s); // its person is told why
    QVERIFY(!m_session->isOpen());
    QCOMPARE(m_session->line(), LineState::Offline);
    const auto after = waited(m_session->read([](Reader &reader) { return reader.sql(u"SELECT 1").count(); }));
    QCOMPARE(after.error().code, u"session.none"_s);
    // The same object logs in again.
    QVERIFY(waited(m_session->open(m_server->address(), m_server->credentials(), u"test"_s)));
    QTRY_COMPARE(m_session->line(), LineState::Online);
}

void TestSession::saysWhyItEndedOnWhicheverLineNotices_data()
{
    using Notice = std::function<void(DatabaseSession &)>;
    QTest::addColumn<Notice>("notice");
    QTest::newRow("a command") << Notice([](DatabaseSession &session) {
        CommandGateway gateway(session);
        QVERIFY(!waited(gateway.execute(IssueNote{newId()})));
    });
    QTest::newRow("a touch") << Notice([](DatabaseSession &session) { session.touch(); });
    QTest::newRow("a reading") << Notice([](DatabaseSession &session) {
        const auto read = waited(session.read([](Reader &reader) {
            return reader.sql(u"SELECT api.read_intent('article_open', 'article', 'x')").count();
        }));
        QCOMPARE(read.error().code, u"session.none"_s);
    });
}

void TestSession::saysWhyItEndedOnWhicheverLineNotices()
{
    QFETCH(const std::function<void(DatabaseSession &)>, notice);
    SessionLimits quiet = quickLimits();
    quiet.heartbeat = 60s; // nothing but the act itself may notice
    openSession(quiet);
    QSignalSpy ended(m_session.get(), &DatabaseSession::ended);
    m_server->value(u"UPDATE core.session SET ended_at = clock_timestamp(), end_reason = 'forced' "
                    u"WHERE id = CAST(:id AS uuid) RETURNING 1"_s,
        {{u"id"_s, m_session->info().id.toString()}});
    notice(*m_session);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 5'000);
    QCOMPARE(ended.first().first().value<Error>().code, u"session.forced"_s);
}

void TestSession::noticesAnIdleEndByTouching()
{
    QSignalSpy ended(m_session.get(), &DatabaseSession::ended);
    m_session->touch();
    m_server->value(u"UPDATE core.session SET idle_until = clock_timestamp() - interval '1 minute' "
                    u"WHERE id = CAST(:id AS uuid) RETURNING 1"_s,
        {{u"id"_s, m_session->info().id.toString()}});
    QTRY_COMPARE_WITH_TIMEOUT((m_session->touch(), ended.size()), 1, 5'000);
    QCOMPARE(ended.first().first().value<Error>().code, u"session.idle"_s);
}

void TestSession::comesBackAfterItsBackendsWereEnded()
{
    QSignalSpy states(m_session.get(), &DatabaseSession::lineChanged);
    m_server->value(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'author'"_s);
    QTRY_VERIFY(!states.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    QVERIFY(m_session->isOpen());
}

void TestSession::changesThePassword()
{
    const Credentials old = m_server->credentials();
    const auto wrong = waited(m_session->changePassword(u"not it"_s, u"Krong-Pach 1975!"_s));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, u"password.wrong"_s);
    const auto changed = waited(m_session->changePassword(old.password, u"Krong-Pach 1975!"_s));
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().code));
    // Later connections use the new one.
    QSignalSpy states(m_session.get(), &DatabaseSession::lineChanged);
    m_server->value(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'author'"_s);
    QTRY_VERIFY(!states.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
}

void TestSession::endsTheSessionOnTheServer()
{
    const QString id = m_session->info().id.toString();
    QVERIFY(waited(m_session->close()));
    const QVariant reason
        = m_server->value(u"SELECT end_reason FROM core.session WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, id}});
    QCOMPARE(reason.toString(), u"closed"_s);
    QCOMPARE(m_session->line(), LineState::Offline);
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
