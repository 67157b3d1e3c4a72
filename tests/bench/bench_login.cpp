// SPDX-License-Identifier: GPL-3.0-or-later
// From the password to the rows of the first screens, through the session the desktop uses.
#include <QTest>

#include "models/database/databasesession.h"
#include "tests/bench/benchserver.h"
#include "tests/support/testdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class LogInBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstScreens()
    {
        BenchServer server;
        server.fillArticles(benchCount(10'000));
        const double opened = milliseconds(7, [&] {
            DatabaseSession session;
            auto open = session.open(server.cluster().address(), {u"reviewer"_s, testPassword, {}}, u"bench"_s);
            QVERIFY(QTest::qWaitFor([&] { return open.isFinished(); }, 20000));
            QVERIFY(open.result());
        });
        const double usable = milliseconds(7, [&] { openFirstScreens(server); });
        report(u"log-in: session open"_s, opened, 1000, u"ms"_s);
        report(u"log-in: home, list, count and sections on the screen"_s, usable, 1000, u"ms"_s);
        QVERIFY(usable <= 1000);
    }

private:
    static void openFirstScreens(BenchServer &server)
    {
        DatabaseSession session;
        auto open = session.open(server.cluster().address(), {u"reviewer"_s, testPassword, {}}, u"bench"_s);
        QVERIFY(QTest::qWaitFor([&] { return open.isFinished(); }, 20000));
        const QVariantMap all{{u"state"_s, {}}, {u"section"_s, {}}, {u"unit"_s, {}}, {u"words"_s, {}}};
        QVariantMap page = all;
        page.insert({{u"after_updated_at"_s, {}}, {u"after_id"_s, {}}, {u"limit"_s, 50}});
        auto rows = session.read([all, page](Reader &reader) -> Result<int> {
            int count = reader.run(u"content/home"_s).count();
            count += reader.run(u"content/list_articles"_s, page).count();
            count += reader.run(u"content/count_articles"_s, all).count();
            return count + reader.run(u"content/sections"_s).count();
        });
        QVERIFY(QTest::qWaitFor([&] { return rows.isFinished(); }, 20000));
        QVERIFY(rows.result() && *rows.result() >= 50);
    }
};

QTEST_GUILESS_MAIN(LogInBench)
#include "bench_login.moc"
