// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QSignalSpy>
#include <QTest>

#include "models/database/worker.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::TestCluster;
using ana::test::TestDatabase;

class TestWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void doesEveryDutyWithoutAFault();
    void endsATransactionThatIsHeld();
    void publishesWhenAskedAndNotOtherwise();
    void asksAgainUntilPublishingSucceeds();
    void comesBackAfterTheServerWasKilled();

private:
    Worker::Connect connecting() const;
    void askForPublishing();

    std::unique_ptr<TestDatabase> m_database;
};

void TestWorker::init()
{
    m_database = std::make_unique<TestDatabase>();
}

void TestWorker::cleanup()
{
    m_database.reset();
}

Worker::Connect TestWorker::connecting() const
{
    return [address = m_database->address()] {
        return SqlConnection::open(address, u"ana_worker"_s,
            TestCluster::instance().cluster().servicePassword(u"ana_worker"_s).value_or(QString()));
    };
}

void TestWorker::askForPublishing()
{
    const auto asked = m_database->as("reviewer").execute(u"site.publish"_s, {});
    QVERIFY2(asked, asked ? "" : qUtf8Printable(asked.error().code));
}

void TestWorker::doesEveryDutyWithoutAFault()
{
    Rows duties
        = m_database->administrator().run(u"SELECT p.proname::text AS name FROM pg_proc p"
                                          " WHERE p.pronamespace = 'worker'::regnamespace AND p.pronargs = 0"_s);
    QVERIFY(duties.count() >= 6);
    while (duties.next()) {
        const auto done = sqlResult(
            [&] { m_database->worker().run(u"SELECT worker."_s + sqlName(duties.text("name")) + u"()"_s); });
        QVERIFY2(done, qUtf8Printable(duties.text("name") + (done ? QString() : done.error().detail)));
    }
}

void TestWorker::endsATransactionThatIsHeld()
{
    auto holder = m_database->another("author");
    holder->sql().script(u"BEGIN; SELECT 1"_s);
    Worker worker(connecting(), {});
    worker.start();
    SqlConnection &watcher = m_database->administrator();
    const QString alive = u"SELECT 1 FROM pg_stat_activity WHERE pid = %1"_s.arg(holder->sql().backendPid());
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.value(alive).isValid(), 15000);
}

void TestWorker::publishesWhenAskedAndNotOtherwise()
{
    // Whatever the district's founding left in the feed counts as out.
    m_database->administrator().script(
        u"UPDATE core.publication_state SET (xid, seq) ="
        " (SELECT c.xid, c.seq FROM core.publication_change c ORDER BY c.xid DESC, c.seq DESC LIMIT 1)"
        " WHERE EXISTS (SELECT FROM core.publication_change)"_s);
    std::atomic<int> runs = 0;
    Worker worker(connecting(), [this, &runs]() -> Result<void> {
        ++runs;
        SqlConnection publisher = SqlConnection::open(m_database->address(), u"ana_publisher"_s,
            TestCluster::instance().cluster().servicePassword(u"ana_publisher"_s).value_or(QString()));
        publisher.run(u"SELECT published.caught_up(c.xid::text, c.seq)"
                      " FROM published.change c ORDER BY c.xid DESC, c.seq DESC LIMIT 1"_s);
        return {};
    });
    QSignalSpy published(&worker, &Worker::published);
    worker.start();
    QTRY_VERIFY(worker.isConnected());
    QCOMPARE(m_database->worker().value(u"SELECT worker.publish_requested()"_s).toBool(), false);
    QCOMPARE(runs.load(), 0);
    askForPublishing();
    QTRY_COMPARE(published.size(), 1);
    QCOMPARE(published.at(0).at(0).toBool(), true);
    QCOMPARE(m_database->worker().value(u"SELECT worker.publish_requested()"_s).toBool(), false);
}

void TestWorker::asksAgainUntilPublishingSucceeds()
{
    std::atomic<int> runs = 0;
    Worker worker(connecting(), [&runs]() -> Result<void> {
        ++runs;
        return tl::unexpected(Error{ErrorKind::Unavailable, u"disk.full"_s, {}, {}});
    });
    QSignalSpy published(&worker, &Worker::published);
    worker.start();
    askForPublishing();
    QTRY_VERIFY(!published.isEmpty());
    QCOMPARE(published.at(0).at(0).toBool(), false);
    QCOMPARE(m_database->worker().value(u"SELECT worker.publish_requested()"_s).toBool(), true);
}

void TestWorker::comesBackAfterTheServerWasKilled()
{
    Worker worker(connecting(), {});
    QSignalSpy connected(&worker, &Worker::connected);
    worker.start();
    QTRY_COMPARE(connected.size(), 1);
    m_database->disconnect();
    TestCluster::instance().kill();
    TestCluster::instance().start();
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, 15000);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
