// SPDX-License-Identifier: GPL-3.0-or-later
// CommandGateway with an outbox, against a real server that is killed before, during and after a write.
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include "models/database/commandgateway.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;

class TestGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sendsACommandAndGivesItsReply();
    void tellsItsOwnTabsOfTheChange();
    void makesOneRecordOfADoubleClick();
    void answersInOrder();
    void givesARefusalToItsCallerAlone();
    void holdsARefusalWhoseWindowIsGone();
    void refusesAnOnlineCommandWhileTheLineIsAway();
    void sendsWhatWasKeptWhileTheServerWasAway();
    void finishesAWriteTheServerDiedIn();
    void doesNotRepeatAWriteTheServerHadDone();
    void asksForTheOutcomeItDoesNotKnow();
    void doesOnceWhatWasAskedAgainAfterTheTimeLimit();
    void letsAJammedRecordHoldUpOnlyItself();
    void keepsATraceOfADiscardedCommand();
    void meansTheVersionThatCameOfTheSaveBefore();
    void holdsAConflictWithTheOtherVersion();
    void keepsCommandsOverTheEndOfTheSession();
    void worksWithoutAnOutbox();
    void refusesWhatTheServerEndsAgainAndAgain_data();
    void refusesWhatTheServerEndsAgainAndAgain();

private:
    void openSession();
    QVariant note(const QString &id, const QString &column) const;

    std::unique_ptr<DeskServer> m_server;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    int m_folder = 0;
};

void TestGateway::initTestCase()
{
    m_server = std::make_unique<DeskServer>();
}

void TestGateway::openSession()
{
    const auto info = waited(m_session->open(m_server->address(), m_server->credentials(), u"test"_s));
    QVERIFY2(info, info ? "" : qPrintable(info.error().code));
    QTRY_COMPARE(m_session->line(), LineState::Online);
}

void TestGateway::init()
{
    m_session = std::make_unique<DatabaseSession>(quickLimits());
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    openSession();
    const QString folder = m_server->scratch(u"store-%1"_s.arg(++m_folder));
    const auto store = waited(AccountStore::open(folder, m_session->account(), KeyChoice::File));
    QVERIFY2(store, store ? "" : qPrintable(store.error().code));
    QVERIFY(waited(m_gateway->openOutbox(*store)));
}

void TestGateway::cleanup()
{
    m_gateway.reset();
    m_session.reset();
}

QVariant TestGateway::note(const QString &id, const QString &column) const
{
    return m_server->value(
        u"SELECT "_s + column + u" FROM public.note WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, id}});
}

void TestGateway::sendsACommandAndGivesItsReply()
{
    QSignalSpy kept(m_gateway.get(), &CommandGateway::kept);
    const QString id = newId();
    const auto version = waited(m_gateway->execute(WriteNote{id, u"một"_s}));
    QVERIFY2(version, version ? "" : qPrintable(version.error().code));
    QCOMPARE(*version, 1);
    QCOMPARE(note(id, u"text"_s).toString(), u"một"_s);
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(m_gateway->waiting(), 0);
    QVERIFY(m_gateway->entries().empty());
    QVERIFY(waited(m_gateway->execute(IssueNote{id})));
    QCOMPARE(note(id, u"issued"_s).toInt(), 1);
}

void TestGateway::tellsItsOwnTabsOfTheChange()
{
    QSignalSpy changes(m_session.get(), &DatabaseSession::changed);
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"news"_s})));
    QTRY_COMPARE(changes.size(), 1);
    const auto heard = changes.first().first().value<Changes>();
    QVERIFY(heard.own);
    QVERIFY(heard.touches(u"note"_s, id));
}

void TestGateway::makesOneRecordOfADoubleClick()
{
    const WriteNote command{newId(), u"clicked"_s};
    auto first = m_gateway->execute(command);
    auto second = m_gateway->execute(command);
    QCOMPARE(*waited(first), 1);
    QCOMPARE(*waited(second), 1);
    QCOMPARE(*waited(m_gateway->execute(command)), 1); // the second click a moment later
    QCOMPARE(note(command.id, u"writes"_s).toInt(), 1);
}

void TestGateway::answersInOrder()
{
    QStringList answered;
    QList<QFuture<void>> all;
    const QString id = newId();
    for (int i = 0; i < 20; ++i) {
        const QString text = QString::number(i);
        all.append(m_gateway->execute(WriteNote{i % 2 == 0 ? id : newId(), text})
                       .then(this, [&answered, text](const Result<int> &) { answered.append(text); }));
    }
    QTRY_COMPARE(answered.size(), 20);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(answered.at(i), QString::number(i));
    QCOMPARE(note(id, u"text"_s).toString(), u"18"_s);
}

void TestGateway::givesARefusalToItsCallerAlone()
{
    QSignalSpy refused(m_gateway.get(), &CommandGateway::refused);
    const auto version = waited(m_gateway->execute(WriteNote{newId(), u"refuse"_s}));
    QVERIFY(!version);
    QCOMPARE(version.error().kind, ErrorKind::Invalid);
    QCOMPARE(version.error().code, u"note.text.refused"_s);
    QCOMPARE(version.error().subject, u"text"_s);
    QVERIFY(m_gateway->entries().empty());
    QVERIFY(refused.isEmpty());
}

void TestGateway::holdsARefusalWhoseWindowIsGone()
{
    QSignalSpy refused(m_gateway.get(), &CommandGateway::refused);
    auto form = std::make_unique<QObject>();
    m_gateway->execute(WriteNote{newId(), u"slow"_s}); // keeps the line busy
    m_gateway->execute(form.get(), WriteNote{newId(), u"refuse"_s});
    form.reset();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(m_gateway->held().size(), 1u);
    QCOMPARE(m_gateway->held().front().error.code, u"note.text.refused"_s);
}

void TestGateway::refusesAnOnlineCommandWhileTheLineIsAway()
{
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"one"_s})));
    m_server->kill();
    QTRY_VERIFY(m_session->line() != LineState::Online);
    const auto issued = waited(m_gateway->execute(IssueNote{id}));
    QVERIFY(!issued);
    QCOMPARE(issued.error().kind, ErrorKind::Unavailable);
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    QVERIFY(waited(m_gateway->execute(IssueNote{id})));
    QCOMPARE(note(id, u"issued"_s).toInt(), 1);
}

void TestGateway::sendsWhatWasKeptWhileTheServerWasAway()
{
    QSignalSpy kept(m_gateway.get(), &CommandGateway::kept);
    m_server->kill();
    const QString id = newId();
    auto first = m_gateway->execute(WriteNote{id, u"first"_s});
    auto second = m_gateway->execute(WriteNote{id, u"second"_s});
    QTRY_COMPARE(kept.size(), 2);
    QCOMPARE(m_gateway->waiting(), 2);
    QVERIFY(!first.isFinished());
    m_server->start();
    QCOMPARE(*waited(first), 1);
    QCOMPARE(*waited(second), 2);
    QCOMPARE(note(id, u"text"_s).toString(), u"second"_s);
    QCOMPARE(m_gateway->waiting(), 0);
}

void TestGateway::finishesAWriteTheServerDiedIn()
{
    const QString id = newId();
    auto version = m_gateway->execute(WriteNote{id, u"slow"_s});
    QTRY_COMPARE(m_server->value(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s).toInt(), 1);
    m_server->kill();
    m_server->start();
    QCOMPARE(*waited(version), 1);
    QCOMPARE(note(id, u"writes"_s).toInt(), 1);
}

/// The server commits and dies before the answer: the same operation is sent again and gives the stored result.
void TestGateway::doesNotRepeatAWriteTheServerHadDone()
{
    const QString id = newId();
    const CommandCall call = commandCall(WriteNote{id, u"done"_s});
    const auto operation = OperationId::create();
    QVERIFY(waited(m_gateway->execute(operation, call)));
    m_server->kill();
    auto again = m_gateway->execute(operation, call);
    m_server->start();
    const auto answer = waited(again);
    QVERIFY(answer);
    QCOMPARE(answer->value("version"_L1).toInt(), 1);
    QCOMPARE(note(id, u"writes"_s).toInt(), 1);
}

void TestGateway::asksForTheOutcomeItDoesNotKnow()
{
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"issued slowly"_s})));
    auto issued = m_gateway->execute(IssueNote{id});
    QTRY_COMPARE(m_server->value(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s).toInt(), 1);
    m_server->kill();
    const auto answer = waited(issued);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"command.outcome.unknown"_s);
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
    QVERIFY(waited(m_gateway->execute(IssueNote{id})));
    QCOMPARE(note(id, u"issued"_s).toInt(), 1);
}

void TestGateway::doesOnceWhatWasAskedAgainAfterTheTimeLimit()
{
    SessionLimits hurried = quickLimits();
    hurried.online = std::chrono::milliseconds(300);
    DatabaseSession session(hurried);
    CommandGateway gateway(session);
    QVERIFY(waited(session.open(m_server->address(), m_server->credentials(), u"test"_s)));
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"issued slowly"_s})));
    const auto late = waited(gateway.execute(IssueNote{id}));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"command.outcome.unknown"_s);
    QTRY_COMPARE(note(id, u"issued"_s).toInt(), 1); // it goes on without its caller
    QVERIFY(waited(gateway.execute(IssueNote{id})));
    QCOMPARE(note(id, u"issued"_s).toInt(), 1);
}

void TestGateway::letsAJammedRecordHoldUpOnlyItself()
{
    QSignalSpy refused(m_gateway.get(), &CommandGateway::refused);
    const QString jammed = newId();
    const QString other = newId();
    m_server->kill();
    m_gateway->execute(WriteNote{jammed, u"refuse"_s});
    auto behind = m_gateway->execute(WriteNote{jammed, u"behind"_s});
    auto free = m_gateway->execute(WriteNote{other, u"free"_s});
    m_server->start();
    QVERIFY(waited(free));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!behind.isFinished());
    QCOMPARE(m_gateway->waiting(), 1);
    const auto held = m_gateway->held();
    QCOMPARE(held.size(), 1u);
    const auto online = waited(m_gateway->execute(IssueNote{jammed}));
    QCOMPARE(online.error().code, u"command.held.before"_s);

    QJsonObject corrected = held.front().call.arguments;
    corrected.insert("text"_L1, u"corrected"_s);
    QVERIFY(waited(m_gateway->retry(held.front().operation, corrected)));
    QCOMPARE(*waited(behind), 2);
    QCOMPARE(note(jammed, u"text"_s).toString(), u"behind"_s);
    QCOMPARE(m_gateway->waiting(), 0);
    QVERIFY(m_gateway->held().empty());
}

void TestGateway::keepsATraceOfADiscardedCommand()
{
    QSignalSpy refused(m_gateway.get(), &CommandGateway::refused);
    const QString id = newId();
    m_server->kill();
    m_gateway->execute(WriteNote{id, u"refuse"_s});
    auto behind = m_gateway->execute(WriteNote{id, u"behind"_s});
    m_server->start();
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(waited(m_gateway->discard(m_gateway->held().front().operation, u"typed twice"_s)));
    QCOMPARE(*waited(behind), 1);
    const auto entries = m_gateway->entries();
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries.front().state, EntryState::Discarded);
    QCOMPARE(entries.front().discardReason, u"typed twice"_s);
    QCOMPARE(entries.front().call.arguments.value("text"_L1).toString(), u"refuse"_s);
}

void TestGateway::meansTheVersionThatCameOfTheSaveBefore()
{
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"base"_s})));
    m_server->kill();
    auto first = m_gateway->execute(WriteNote{id, u"first"_s, 1});
    auto second = m_gateway->execute(WriteNote{id, u"second"_s, 1}); // typed on, no answer yet
    m_server->start();
    QCOMPARE(*waited(first), 2);
    QCOMPARE(*waited(second), 3);
    QCOMPARE(note(id, u"text"_s).toString(), u"second"_s);
}

void TestGateway::holdsAConflictWithTheOtherVersion()
{
    QSignalSpy refused(m_gateway.get(), &CommandGateway::refused);
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"base"_s})));
    m_server->kill();
    m_gateway->execute(WriteNote{id, u"mine"_s, 1});
    // Somebody else is quicker while this desktop is still away: the line of the superuser comes first.
    m_session->blockSignals(true);
    m_gateway->closeOutbox();
    m_server->start();
    m_server->value(u"UPDATE public.note SET text = 'theirs', version = 2 WHERE id = CAST(:id AS uuid) RETURNING 1"_s,
        {{u"id"_s, id}});
    m_session->blockSignals(false);
    const QString folder = m_server->scratch(u"store-%1"_s.arg(m_folder));
    const auto store = waited(AccountStore::open(folder, m_session->account(), KeyChoice::File));
    QVERIFY2(store, store ? "" : qPrintable(store.error().code));
    QVERIFY(waited(m_gateway->openOutbox(*store)));
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 10'000);
    const auto held = m_gateway->held();
    QCOMPARE(held.front().error.kind, ErrorKind::Conflict);
    QCOMPARE(held.front().current.value("text"_L1).toString(), u"theirs"_s);
    QCOMPARE(held.front().call.arguments.value("text"_L1).toString(), u"mine"_s);
    QCOMPARE(note(id, u"text"_s).toString(), u"theirs"_s);
}

void TestGateway::keepsCommandsOverTheEndOfTheSession()
{
    QSignalSpy ended(m_session.get(), &DatabaseSession::ended);
    m_server->value(u"UPDATE core.session SET idle_until = clock_timestamp() - interval '1 minute' "
                    u"WHERE id = CAST(:id AS uuid) RETURNING 1"_s,
        {{u"id"_s, m_session->info().id.toString()}});
    const QString id = newId();
    auto version = m_gateway->execute(WriteNote{id, u"typed in time"_s});
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!version.isFinished());
    QCOMPARE(waited(m_gateway->execute(IssueNote{id})).error().code, u"session.none"_s);
    QTRY_COMPARE(m_gateway->waiting(), 1);
    openSession();
    QCOMPARE(*waited(version), 1);
}

void TestGateway::worksWithoutAnOutbox()
{
    m_gateway->closeOutbox();
    const QString id = newId();
    QVERIFY(waited(m_gateway->execute(WriteNote{id, u"direct"_s})));
    m_server->kill();
    QTRY_VERIFY(m_session->line() != LineState::Online);
    QCOMPARE(waited(m_gateway->execute(WriteNote{id, u"away"_s})).error().kind, ErrorKind::Unavailable);
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 5'000);
}

void TestGateway::refusesWhatTheServerEndsAgainAndAgain_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("act");
    QTest::newRow("the worker ends its process") << QString() << u"pg_terminate_backend"_s;
    QTest::newRow("a time limit of the account") << u"statement_timeout = '700ms'"_s << QString();
}

void TestGateway::refusesWhatTheServerEndsAgainAndAgain()
{
    QFETCH(const QString, setting);
    QFETCH(const QString, act);
    SqlConnection superuser = m_server->administrator();
    const auto undo = qScopeGuard([&superuser] { superuser.script(u"ALTER ROLE author RESET statement_timeout"_s); });
    if (!setting.isEmpty()) {
        superuser.script(u"ALTER ROLE author SET "_s + setting);
        superuser.script(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'author'"_s);
    }
    QSignalSpy refused(m_gateway.get(), &CommandGateway::refused);
    const auto answer = m_gateway->execute(WriteNote{newId(), u"endless"_s});
    // As the worker does with whatever writes for more than five seconds.
    int ended = 0;
    const auto refusals = [&] {
        if (!act.isEmpty())
            ended
                += superuser
                       .value(u"SELECT count("_s + act
                           + u"(a.pid)) FROM pg_stat_activity a WHERE a.usename = 'author'"
                             " AND a.wait_event = 'PgSleep' AND a.query_start < clock_timestamp() - interval '4.5 s'"_s)
                       .toInt();
        return refused.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(refusals(), 1, 60'000);
    QCOMPARE(refused.first().at(1).value<Error>().code, u"command.too_long"_s);
    QCOMPARE(waited(answer).error().code, u"command.too_long"_s);
    QCOMPARE(ended, act.isEmpty() ? 0 : 3);
    // Nothing is lost, and it goes again only when its author says so.
    QCOMPARE(m_gateway->entries().size(), 1u);
    QCOMPARE(m_gateway->entries().front().state, EntryState::Held);
    QVERIFY(waited(m_gateway->execute(WriteNote{newId(), u"another"_s})));
    QCOMPARE(refusals(), 1);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "test_gateway.moc"
