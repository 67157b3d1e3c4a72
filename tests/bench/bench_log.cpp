// SPDX-License-Identifier: GPL-3.0-or-later
// Listing and opening at 1,000,000 log entries.
#include <QTest>

#include "tests/bench/benchserver.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class LogBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listAndOpen()
    {
        BenchServer server;
        const int entries = benchCount(1'000'000);
        server.fillLog(entries);
        PersonConnection auditor = server.logIn(u"auditor"_s);
        const auto read = [&](const QString &statement) {
            return [&auditor, statement] {
                Rows rows = auditor.sql().run(statement);
                QVERIFY(rows.next());
            };
        };
        const QString person
            = server.filler().value(u"SELECT id::text FROM core.person WHERE user_name = 'leader'"_s).toString();
        const QString entry = server.filler()
                                  .value(u"SELECT id::text FROM audit.entry ORDER BY at DESC OFFSET 5000 LIMIT 1"_s)
                                  .toString();
        const struct
        {
            const char *what;
            QString statement;
        } reads[] = {
            {"log: first page", u"SELECT * FROM api.log_page()"_s},
            {"log: a page in the middle",
                u"SELECT * FROM api.log_page(clock_timestamp() - interval '150 days', gen_random_uuid())"_s},
            {"log: what one person did", u"SELECT * FROM api.log_page(person => '%1')"_s.arg(person)},
            {"log: refused acts", u"SELECT * FROM api.log_page(outcome => 'refused')"_s},
            {"log: one entry", u"SELECT api.log_entry('%1')"_s.arg(entry)},
            {"log: history of an article",
                u"SELECT * FROM api.record_history('article', md5('article 77')::uuid::text)"_s},
            {"log: the list view, newest of one unit",
                u"SELECT * FROM api.log_list WHERE unit_id = 'eana' ORDER BY at DESC, id DESC LIMIT 100"_s},
        };
        auditor.sql().run(u"SELECT api.read_intent('log_entry', 'log_entry', :id)"_s, {{u"id"_s, entry}});
        QStringList missed;
        for (const auto &one : reads) {
            const double taken = milliseconds(21, read(one.statement));
            report(u"%1 at %2 entries"_s.arg(QLatin1StringView(one.what)).arg(entries), taken, 100, u"ms"_s);
            if (taken > 100)
                missed += QLatin1StringView(one.what);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u", "_s)));
    }
};

QTEST_GUILESS_MAIN(LogBench)
#include "bench_log.moc"
