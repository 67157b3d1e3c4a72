// SPDX-License-Identifier: GPL-3.0-or-later
// First full publish of 10,000 articles against Hugo on the same texts, and one change at 100,000 articles.
//   build/tests/bench_publisher fullPublishAgainstHugo      build/tests/bench_publisher oneChangeAmongHundredThousand
#include <algorithm>
#include <ctime>

#include <sys/resource.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include "tests/site/sitefixture.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;
using site::PublishMode;

namespace {

constexpr int rounds = 3;

/// A smaller number for a quick look: ANA_BENCH_ARTICLES.
int articleCount(int usual)
{
    const int asked = qEnvironmentVariableIntValue("ANA_BENCH_ARTICLES");
    return asked > 0 ? asked : usual;
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

class PublisherBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullPublishAgainstHugo()
    {
        const int articles = articleCount(10000);
        SiteFixture fixture;
        fixture.generate(articles);
        writeHugoSource(fixture, fixture.path(u"hugo"_s));
        QList<double> ours, hugos;
        for (int round = 0; round < rounds; ++round) {
            const std::clock_t before = std::clock();
            const auto report = fixture.publishTo(u"site-%1"_s.arg(round), PublishMode::Full);
            const double cpu = double(std::clock() - before) / CLOCKS_PER_SEC;
            QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
            QCOMPARE(report->articles, articles);
            ours += report->seconds;
            qInfo("round %d: %.2f s, of processor time %.2f s", round, report->seconds, cpu);
            if (qEnvironmentVariableIsSet("ANA_BENCH_OURS")) // for a profile of the publisher alone
                continue;
            hugos += runHugo(fixture.path(u"hugo"_s), fixture.path(u"hugo-%1"_s.arg(round)));
        }
        rusage children;
        ::getrusage(RUSAGE_CHILDREN, &children);
        qInfo("Hugo's processor time: %.2f s a run",
            double(children.ru_utime.tv_sec + children.ru_stime.tv_sec) / rounds);
        const auto mine = filesOf(fixture.path(u"site-0"_s));
        const auto theirs = filesOf(fixture.path(u"hugo-0"_s));
        const QByteArray sample = contentOf(fixture.path(u"hugo-0"_s), u"/%1"_s.arg(firstArticle).toUtf8());
        QVERIFY2(sample.contains("<header") && sample.contains("Đường dẫn"), "Hugo's pages lack the frame");
        qInfo("%d articles: ours %.2f s (%zu files), Hugo %.2f s (%zu files): %.1f times faster", articles,
            median(ours), mine.size(), median(hugos), theirs.size(), median(hugos) / median(ours));
        QVERIFY2(median(hugos) >= 4 * median(ours), "less than four times as fast as Hugo");
    }

    void oneChangeAmongHundredThousand()
    {
        const int articles = articleCount(100000);
        SiteFixture fixture;
        fixture.generate(articles);
        const auto first = fixture.publishTo(u"site"_s);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
        qInfo("%d articles: first publish %.2f s, %d files", articles, first->seconds, first->written());
        const QDateTime now = QDateTime::fromString(u"2026-11-21T01:00:00Z"_s, Qt::ISODate);
        measure(
            "a new article",
            [&](int round) {
                fixture.publish({u"Bài mới %1"_s.arg(round), u"hoat-dong"_s, u"eana"_s, now.addSecs(round * 60)});
            },
            fixture);
        measure(
            "a changed article in the middle",
            [&](int round) {
                fixture.change(QUuid(fixture.database.administrator()
                                         .value(u"SELECT id FROM core.article WHERE public_path LIKE '%/bai-so-"_s
                                             + QString::number(articles / 2 + round) + u".html'"_s)
                                         .toString()),
                    u"Đổi tên %1"_s.arg(round));
            },
            fixture);
        measure(
            "nothing", [](int) {}, fixture);
    }

private:
    QString firstArticle;

    template <typename Edit> void measure(const char *what, Edit edit, SiteFixture &fixture)
    {
        QList<double> times;
        int written = 0;
        for (int round = 0; round < 7; ++round) {
            edit(round);
            const auto report = fixture.publishTo(u"site"_s);
            QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
            QVERIFY(!report->full);
            times += report->seconds * 1000;
            written = report->written();
        }
        qInfo("%s: %.0f ms (worst %.0f), %d files written", what, median(times),
            *std::max_element(times.begin(), times.end()), written);
        QVERIFY2(median(times) <= 100, what);
        QVERIFY(written <= 20);
    }

    /// The same titles, texts, sections, units and dates, in pages with the same parts; Hugo gets the body as the HTML
    /// we write, which spares it Markdown.
    void writeHugoSource(SiteFixture &fixture, const QString &folder)
    {
        QDir().mkpath(folder);
        QProcess copy;
        copy.start(u"cp"_s, {u"-r"_s, QStringLiteral(ANA_BENCH_SITE "/hugo/."), folder});
        copy.waitForFinished(-1);
        Rows rows = fixture.database.administrator().run(
            u"SELECT a.public_path, r.section_id, u.name AS unit, r.title, r.summary, a.unit_id, "
            "to_char(a.first_published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD\"T\"HH24:MI:SS+07:00') AS at, "
            "(SELECT string_agg(CASE n.v ->> 'type' WHEN 'heading' THEN '<h2>' || (n.v #>> '{content,0,text}') || "
            "'</h2>' "
            "ELSE '<p>' || (n.v #>> '{content,0,text}') || '</p>' END, '' ORDER BY n.i) "
            "FROM jsonb_array_elements(r.body -> 'content') WITH ORDINALITY AS n (v, i)) AS html "
            "FROM core.article AS a JOIN core.article_revision AS r ON r.article_id = a.id JOIN core.unit AS u ON u.id "
            "= a.unit_id "
            "ORDER BY a.first_published_at"_s);
        while (rows.next()) {
            const QString path = rows.text("public_path");
            firstArticle = firstArticle.isEmpty() ? path.mid(1) : firstArticle;
            const QString file = folder + u"/content"_s + path;
            QDir().mkpath(file.left(file.lastIndexOf(u'/')));
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(
                u"---\ntitle: \"%1\"\ndate: %2\nsummary: \"%3\"\nsections: [%4]\nunits: [\"%5\"]\nunitName: \"%6\"\napproved: \"%9\"\nurl: \"%7\"\n---\n%8\n"_s
                    .arg(rows.text("title"), rows.text("at"), rows.text("summary"), sectionsOf(rows.text("section_id")),
                        rows.text("unit_id"), rows.text("unit"), path, rows.text("html"), u"H'Linh Niê"_s)
                    .toUtf8());
        }
    }

    /// A list of ours holds the articles of the branches below it.
    static QString sectionsOf(const QString &section)
    {
        return section == u"hoat-dong"_s ? u"\"tin-tuc\", \"hoat-dong\""_s : u"\"%1\""_s.arg(section);
    }

    static double runHugo(const QString &source, const QString &target)
    {
        QElapsedTimer clock;
        clock.start();
        QProcess hugo;
        hugo.start(u"hugo"_s, {u"--quiet"_s, u"--source"_s, source, u"--destination"_s, target});
        hugo.waitForFinished(-1);
        if (hugo.exitCode() != 0)
            qFatal("hugo: %s", hugo.readAllStandardOutput().constData());
        return double(clock.nsecsElapsed()) / 1e9;
    }
};

QTEST_GUILESS_MAIN(PublisherBench)
#include "bench_publisher.moc"
