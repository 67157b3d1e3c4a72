// SPDX-License-Identifier: GPL-3.0-or-later
// Codes without a gap and without a double: by day and agency, from twenty counters at once, with kills.
#include <atomic>
#include <thread>

#include <QTest>

#include "applicationdistrict.h"
#include "tests/support/testcluster.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanup() { m_district.reset(); }

    void countsByAgencyAndLocalDay();
    void leavesNoGapWhenAReceptionIsRefused();
    void leavesNoGapWithTwentyCountersAndKills();
    void survivesThePowerCut();
    void repeatsAnOperationWithoutANewCode();
    void countsDecisionsByYearAndUnit();

private:
    QString code(const QString &id)
    {
        return m_district->value(u"SELECT code FROM core.application WHERE id = '%1'"_s.arg(id));
    }
    /// Numbers of the codes that are missing or double.
    QString gaps();

    std::unique_ptr<ApplicationDistrict> m_district;
};

QString TestApplicationCodes::gaps()
{
    return m_district->value(uR"(
        SELECT coalesce(string_agg(agency || ' ' || period || ': ' || stored || ' of ' || last, '; '), '')
        FROM (SELECT c.agency, c.period, c.last, (SELECT count(DISTINCT a.code) FROM core.application a
                  WHERE a.kind = 'case' AND a.code ~ ('^' || c.agency || '-' || c.period || '-[0-9]{4,}$')
                    AND split_part(a.code, '-', 3)::integer BETWEEN 1 AND c.last) AS stored
              FROM core.counter c WHERE c.kind = 'application') AS x
        WHERE stored <> last)"_s);
}

void TestApplicationCodes::countsByAgencyAndLocalDay()
{
    QCOMPARE(code(m_district->received()), u"BUONTRAP-270301-0001"_s);
    QCOMPARE(code(m_district->received()), u"BUONTRAP-270301-0002"_s);
    QJsonObject other = m_district->intake(newId());
    other["unit"_L1] = "eana"_L1;
    QCOMPARE(m_district->done("neighbour", u"application.receive"_s, other).value("code"_L1).toString(),
        u"EANA-270301-0001"_s);
    m_district->setClock(u"2027-03-01 23:59"_s);
    QCOMPARE(code(m_district->received()), u"BUONTRAP-270301-0003"_s);
    m_district->setClock(u"2027-03-02 00:00"_s); // still the 1st in UTC
    QCOMPARE(code(m_district->received()), u"BUONTRAP-270302-0001"_s);
}

void TestApplicationCodes::leavesNoGapWhenAReceptionIsRefused()
{
    const QString first = m_district->received();
    QJsonObject incomplete = m_district->intake(newId());
    incomplete["papers"_L1] = QJsonArray();
    QCOMPARE(m_district->refusal("clerk", u"application.receive"_s, incomplete), u"application.papers.missing"_s);
    QCOMPARE(
        m_district->refusal("clerk", u"application.receive"_s, m_district->intake(first)), u"application.exists"_s);
    QCOMPARE(code(m_district->received()), u"BUONTRAP-270301-0002"_s);
    QCOMPARE(gaps(), QString());
}

void TestApplicationCodes::leavesNoGapWithTwentyCountersAndKills()
{
    constexpr int counters = 20;
    constexpr int each = 10;
    std::atomic<int> received = 0;
    std::atomic<bool> over = false;
    std::vector<std::thread> threads;
    for (int n = 0; n < counters; ++n) {
        threads.emplace_back([&, n] {
            for (int i = 0; i < each; ++i) {
                // Whoever is killed logs in again and sends the same operation.
                const OperationId operation = OperationId::create();
                const QJsonObject arguments = m_district->intake(newId());
                for (int attempt = 0; attempt < 1000; ++attempt) {
                    auto clerk = PersonConnection::open(m_district->database().address(),
                        m_district->database().credentials(u"clerk"_s), u"counter %1"_s.arg(n));
                    if (!clerk)
                        continue;
                    try {
                        if (clerk->execute(u"application.receive"_s, arguments, operation)) {
                            ++received;
                            break;
                        }
                    } catch (const SqlError &) {
                    }
                }
            }
        });
    }
    std::thread killer([&] {
        SqlConnection server
            = TestCluster::instance().cluster().administrator(m_district->database().address().database);
        while (!over) {
            server.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                       " WHERE datname = current_database() AND usename = 'clerk' ORDER BY random() LIMIT 1"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
        }
    });
    for (std::thread &thread : threads)
        thread.join();
    over = true;
    killer.join();
    QCOMPARE(received.load(), counters * each);
    QCOMPARE(m_district->value(u"SELECT count(*) FROM core.application"_s).toInt(), counters * each);
    QCOMPARE(m_district->value(u"SELECT last FROM core.counter WHERE kind = 'application'"_s).toInt(), counters * each);
    QCOMPARE(gaps(), QString());
}

void TestApplicationCodes::survivesThePowerCut()
{
    m_district->received();
    std::atomic<bool> over = false;
    std::thread counter([&] {
        auto clerk = m_district->database().another("clerk");
        while (!over) {
            try {
                if (!clerk->execute(u"application.receive"_s, m_district->intake(newId())))
                    break;
            } catch (const SqlError &) {
                break;
            }
        }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    TestCluster::instance().kill();
    over = true;
    counter.join();
    m_district->database().disconnect();
    TestCluster::instance().start();
    QCOMPARE(gaps(), QString());
    const int last = m_district->value(u"SELECT last FROM core.counter WHERE kind = 'application'"_s).toInt();
    m_district->received();
    QCOMPARE(m_district->value(u"SELECT last FROM core.counter WHERE kind = 'application'"_s).toInt(), last + 1);
}

void TestApplicationCodes::repeatsAnOperationWithoutANewCode()
{
    const OperationId operation = OperationId::create();
    const QJsonObject arguments = m_district->intake(newId());
    const auto first = m_district->as("clerk").execute(u"application.receive"_s, arguments, operation);
    const auto again = m_district->as("clerk").execute(u"application.receive"_s, arguments, operation);
    QVERIFY(first && again);
    QCOMPARE(*first, *again);
    QCOMPARE(m_district->value(u"SELECT last FROM core.counter WHERE kind = 'application'"_s), u"1"_s);
}

void TestApplicationCodes::countsDecisionsByYearAndUnit()
{
    for (int number = 1; number <= 3; ++number)
        QCOMPARE(m_district->act("leader", m_district->deciding(), u"decide"_s).value("number"_L1).toInt(), number);
    m_district->setClock(u"2028-01-04 08:00"_s);
    const QJsonObject decided = m_district->act("leader", m_district->deciding(), u"decide"_s);
    QCOMPARE(decided.value("number"_L1).toInt(), 1);
    QCOMPARE(decided.value("year"_L1).toInt(), 2028);
}

QTEST_GUILESS_MAIN(TestApplicationCodes)
#include "test_applicationcodes.moc"
