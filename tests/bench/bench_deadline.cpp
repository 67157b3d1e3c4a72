// SPDX-License-Identifier: GPL-3.0-or-later
// What a due time costs inside the database: with and without its reasons, of each unit of term, with pauses.
#include <algorithm>
#include <limits>

#include <QElapsedTimer>
#include <QTest>

#include "tests/bench/benchserver.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int callsAStatement = 20;
constexpr int statements = 100;
} // namespace

class DeadlineBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDueTime_data()
    {
        QTest::addColumn<QString>("call");
        const QString received = u"'2026-01-05 09:15+07'::timestamptz + g * interval '1 day'"_s;
        const QString pauses
            = u"'{[2026-03-02 10:00+07,2026-03-09 09:00+07),[2026-05-04 10:00+07,2026-05-20 16:00+07)}'"_s;
        QTest::newRow("same day") << u"core.due_at(0, 'working_days', %1, 'buontrap')"_s.arg(received);
        QTest::newRow("20 working days") << u"core.due_at(20, 'working_days', %1, 'buontrap')"_s.arg(received);
        QTest::newRow("20 working days with reasons")
            << u"core.due(20, 'working_days', %1, 'buontrap')"_s.arg(received);
        QTest::newRow("20 working days with pauses and reasons")
            << u"core.due(20, 'working_days', %1, 'buontrap', %2)"_s.arg(received, pauses);
        QTest::newRow("30 calendar days with reasons")
            << u"core.due(30, 'calendar_days', %1, 'buontrap')"_s.arg(received);
        QTest::newRow("40 working hours with pauses and reasons")
            << u"core.due(40, 'working_hours', %1, 'buontrap', %2)"_s.arg(received, pauses);
        QTest::newRow("2 months with reasons") << u"core.due(2, 'months', %1, 'buontrap')"_s.arg(received);
    }

    void aDueTime()
    {
        QFETCH(QString, call);
        SqlConnection server = m_server.filler();
        const QString statement = u"SELECT count(%1) FROM generate_series(1, %2) AS g"_s.arg(call).arg(callsAStatement);
        server.value(statement);
        // The best of many short runs: what else the machine does belongs to nobody's budget.
        double best = std::numeric_limits<double>::max();
        for (int i = 0; i < statements; ++i) {
            QElapsedTimer clock;
            clock.start();
            server.value(statement);
            best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
        }
        const double each = best / callsAStatement;
        report(u"due time, "_s + QString::fromUtf8(QTest::currentDataTag()), each, 1.0, u"ms"_s);
        QVERIFY2(each <= 1.0, qPrintable(u"%1 ms"_s.arg(each)));
    }

private:
    BenchServer m_server;
};

QTEST_GUILESS_MAIN(DeadlineBench)
#include "bench_deadline.moc"
