// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, search, opening and the home page at 100,000 articles, by the queries the desks run.
#include <QFile>
#include <QTest>

#include "models/core/resources.h"
#include "models/database/reader.h"
#include "tests/bench/benchserver.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
QVariantMap listOf(const QVariantMap &asked)
{
    QVariantMap binds{{u"limit"_s, 50}};
    for (const auto *name : {"state", "section", "unit", "words", "after_updated_at", "after_id"})
        binds.insert(QLatin1StringView(name), QVariant());
    binds.insert(asked);
    return binds;
}
} // namespace

class ContentBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listSearchOpenHome()
    {
        BenchServer server;
        const int articles = benchCount(100'000);
        server.fillArticles(articles);
        PersonConnection reviewer = server.logIn(u"reviewer"_s);
        Reader reader(reviewer.sql());
        const QString id = server.filler().value(u"SELECT md5('article 500')::uuid::text"_s).toString();
        const struct
        {
            const char *what;
            QString query;
            QVariantMap binds;
            double budget;
        } reads[] = {
            {"list: first page", u"content/list_articles"_s, listOf({}), 100},
            {"list: waiting for review", u"content/list_articles"_s, listOf({{u"state"_s, u"submitted"_s}}), 100},
            {"list: one commune", u"content/list_articles"_s, listOf({{u"unit"_s, u"eana"_s}}), 100},
            {"list: with frequent words", u"content/list_articles"_s, listOf({{u"words"_s, u"ca phe"_s}}), 100},
            {"list: with a rare word", u"content/list_articles"_s, listOf({{u"words"_s, u"77"_s}}), 100},
            {"search: frequent words without diacritics", u"content/search"_s,
                {{u"text"_s, u"uy ban nhan dan"_s}, {u"limit"_s, 30}}, 50},
            {"search: with diacritics", u"content/search"_s, {{u"text"_s, u"cà phê được giá"_s}, {u"limit"_s, 30}}, 50},
            {"search: a rare word", u"content/search"_s, {{u"text"_s, u"bai so 77"_s}, {u"limit"_s, 30}}, 50},
            {"open an article", u"content/open_article"_s, {{u"id"_s, id}}, 100},
            {"home", u"content/home"_s, {}, 100},
        };
        QStringList missed;
        for (const auto &one : reads) {
            const double taken = milliseconds(21, [&] { QVERIFY(reader.run(one.query, one.binds).next()); });
            report(u"%1 at %2 articles"_s.arg(QLatin1StringView(one.what)).arg(articles), taken, one.budget, u"ms"_s);
            if (taken > one.budget)
                missed += QLatin1StringView(one.what);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u", "_s)));
    }
};

QTEST_GUILESS_MAIN(ContentBench)
#include "bench_content.moc"
