// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "models/site/verifier.h"
#include "tests/site/sitefixture.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;
using site::PublishMode;

namespace {

QDateTime hour(int n)
{
    return QDateTime::fromString(u"2026-01-05T01:00:00Z"_s, Qt::ISODate).addSecs(3600LL * n);
}

} // namespace

class PublisherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesAnEmptySite()
    {
        SiteFixture fixture;
        const auto report = fixture.publishTo(u"site"_s);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().code + report.error().detail));
        for (const char *path : {"/index.html", "/404.html", "/410.html", "/robots.txt", "/sitemap.xml", "/feed.xml",
                 "/so-do-trang.html", "/tro-nang.html", "/quyen-rieng-tu.html", "/gioi-thieu.html",
                 "/dau-niem/index.html", "/chuyen-muc/tin-tuc/index.html"})
            QVERIFY2(!contentOf(fixture.path(u"site"_s), path).isEmpty(), path);
        QVERIFY(site::verifySite(fixture.path(u"site"_s))->isSound());
    }

    void writesNothingWhenNothingChanged()
    {
        SiteFixture fixture;
        fixture.publish({u"Một bài"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        const auto again = fixture.publishTo(u"site"_s);
        QVERIFY(again);
        QCOMPARE(again->written(), 0);
        QCOMPARE(again->release, 1);
        const auto full = fixture.publishTo(u"site"_s, PublishMode::Full);
        QCOMPARE(full->written(), 0);
        QVERIFY(full->kept > 10);
    }

    void showsAnArticleOnEveryPageThatListsIt()
    {
        SiteFixture fixture;
        const QUuid id = fixture.publish({u"Khai giảng năm học mới <b>"_s, u"hoat-dong"_s, u"eana"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        const QString site = fixture.path(u"site"_s);
        const QByteArray title = "Khai giảng năm học mới &lt;b&gt;";
        for (const QByteArray &path : {fixture.pathOf(id), QByteArray("/index.html"), QByteArray("/feed.xml"),
                 QByteArray("/chuyen-muc/hoat-dong/index.html"), QByteArray("/chuyen-muc/tin-tuc/index.html"),
                 QByteArray("/chuyen-muc/tin-tuc/feed.xml"), QByteArray("/don-vi/eana/index.html")})
            QVERIFY2(contentOf(site, path).contains(title), path.constData());
        QVERIFY(contentOf(site, "/sitemap-2026-01.xml").contains(fixture.pathOf(id)));
        QVERIFY(contentOf(site, "/sitemap.xml").contains("/sitemap-2026-01.xml"));
    }

    void neverShowsADraft()
    {
        SiteFixture fixture;
        fixture.draft(u"Bản nháp bí mật"_s);
        const QUuid id = fixture.publish({u"Bài công khai"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        // The live text stays what readers see while somebody goes on writing.
        fixture.database.administrator().run(
            u"INSERT INTO core.article_revision (article_id, number, author_id, saved_at, autosave, section_id, title, "
            u"body) "
            "SELECT article_id, 2, author_id, saved_at, true, section_id, 'Bản nháp bí mật', body FROM core.article_revision WHERE article_id = :id"_s,
            {{u"id"_s, id}});
        fixture.database.administrator().run(
            u"UPDATE core.article SET state = 'draft', revision = 2, title = 'Bản nháp bí mật' WHERE id = :id"_s,
            {{u"id"_s, id}});
        QVERIFY(fixture.publishTo(u"site"_s));
        QVERIFY(fixture.publishTo(u"site"_s, PublishMode::Full));
        for (const auto &[path, hash] : filesOf(fixture.path(u"site"_s)))
            QVERIFY2(!contentOf(fixture.path(u"site"_s), path.toUtf8()).contains("bí mật"), qPrintable(path));
    }

    void tellsTheDesksWhichPageIsOut()
    {
        SiteFixture fixture;
        const QUuid id = fixture.publish({u"Bài"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        QCOMPARE(fixture.database.administrator()
                     .value(u"SELECT path FROM core.page_out WHERE kind = 'article' AND id = :id"_s,
                         {{u"id"_s, id.toString(QUuid::WithoutBraces)}})
                     .toString()
                     .toUtf8(),
            fixture.pathOf(id));
        QCOMPARE(fixture.database.worker().value(u"SELECT worker.publish_requested()"_s).toBool(), false);
    }

    void saysGoneOfAWithdrawnArticle()
    {
        SiteFixture fixture;
        const QUuid id = fixture.publish({u"Bài sẽ gỡ"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        fixture.publish({u"Bài ở lại"_s, u"hoat-dong"_s, u"buontrap"_s, hour(2)});
        const QByteArray path = fixture.pathOf(id);
        QVERIFY(fixture.publishTo(u"site"_s));
        fixture.withdraw(id);
        QVERIFY(fixture.publishTo(u"site"_s));
        const QString site = fixture.path(u"site"_s);
        QVERIFY(contentOf(site, path).isEmpty());
        QCOMPARE(contentOf(site, "/.ana/state/web/gone.map"), path + " 1;\n");
        for (const auto &[name, hash] : filesOf(site))
            QVERIFY2(!contentOf(site, name.toUtf8()).contains("Bài sẽ gỡ"), qPrintable(name));
        // A full build elsewhere knows it as well.
        QVERIFY(fixture.publishTo(u"other"_s));
        QCOMPARE(contentOf(fixture.path(u"other"_s), "/.ana/state/web/gone.map"), path + " 1;\n");
        // Published again, it is no longer gone.
        fixture.change(id, u"Bài sẽ gỡ"_s);
        QVERIFY(fixture.publishTo(u"site"_s));
        QVERIFY(!contentOf(site, path).isEmpty());
        QCOMPARE(contentOf(site, "/.ana/state/web/gone.map"), QByteArray());
    }

    void redirectsOldAddresses()
    {
        SiteFixture fixture;
        fixture.setSetting(
            u"site.redirects"_s, u"/tin-cu/12 /chuyen-muc/tin-tuc/\n/bad\"quote /x\n/tu-minh /tu-minh"_s);
        QVERIFY(fixture.publishTo(u"site"_s));
        QCOMPARE(contentOf(fixture.path(u"site"_s), "/.ana/state/web/moved.map"),
            QByteArray("/tin-cu/12 /chuyen-muc/tin-tuc/;\n"));
    }

    void numbersListPagesFromTheOldest()
    {
        SiteFixture fixture;
        for (int i = 1; i <= 45; ++i)
            fixture.publish({u"Bài thứ %1 hết"_s.arg(i), u"hoat-dong"_s, u"buontrap"_s, hour(i)});
        QVERIFY(fixture.publishTo(u"site"_s));
        const QString site = fixture.path(u"site"_s);
        const QByteArray first = contentOf(site, "/chuyen-muc/hoat-dong/trang-1.html");
        QVERIFY(
            first.contains("Bài thứ 1 hết") && first.contains("Bài thứ 20 hết") && !first.contains("Bài thứ 21 hết"));
        QVERIFY(contentOf(site, "/chuyen-muc/hoat-dong/trang-3.html").contains("Bài thứ 41 hết"));
        const QByteArray view = contentOf(site, "/chuyen-muc/hoat-dong/index.html");
        QVERIFY(view.contains("Bài thứ 45 hết") && view.contains("Bài thứ 26 hết") && !view.contains("Bài thứ 25 hết"));
        // A new article leaves old pages as they are.
        const auto before = filesOf(site);
        fixture.publish({u"Bài mới"_s, u"hoat-dong"_s, u"buontrap"_s, hour(100)});
        const auto report = fixture.publishTo(u"site"_s);
        QVERIFY(!report->full);
        auto after = filesOf(site);
        for (const QString &same : {u"/chuyen-muc/hoat-dong/trang-1.html"_s, u"/chuyen-muc/hoat-dong/trang-2.html"_s,
                 u"/chuyen-muc/tin-tuc/trang-1.html"_s, u"/don-vi/buontrap/trang-2.html"_s})
            QCOMPARE(after[same], before.at(same));
        QVERIFY2(report->written() <= 12, qPrintable(QString::number(report->written())));
    }

    void incrementalEqualsFullOverRandomEdits()
    {
        SiteFixture fixture;
        QRandomGenerator random(20260523);
        QList<QUuid> live, withdrawn;
        const QStringList sections{u"tin-tuc"_s, u"hoat-dong"_s, u"thong-bao"_s};
        const QStringList units{u"krongana"_s, u"buontrap"_s, u"eana"_s};
        QList<QUuid> pictures;
        for (uint i = 0; i < 3; ++i)
            pictures.append(fixture.picture(500 + int(i) * 40, 300, i));
        const auto publishOne = [&] {
            TestArticle article{u"Bài %1"_s.arg(random.bounded(100000)), sections[random.bounded(3)],
                units[random.bounded(3)], hour(random.bounded(24 * 150))};
            if (random.bounded(4) == 0)
                article.cover = pictures[random.bounded(3)];
            if (random.bounded(4) == 0)
                article.body = bodyOf(u"Có ảnh"_s, {pictures[random.bounded(3)]});
            live.append(fixture.publish(article));
        };
        for (int i = 0; i < 70; ++i)
            publishOne();
        QVERIFY(fixture.publishTo(u"site"_s));
        int incremental = 0;
        for (int round = 0; round < 25; ++round) {
            for (int edit = 0, edits = 1 + random.bounded(4); edit < edits; ++edit) {
                const int at = int(random.bounded(live.size()));
                switch (random.bounded(6)) {
                case 0:
                case 1:
                    publishOne();
                    break;
                case 2:
                    fixture.change(live[at], u"Đổi tên %1"_s.arg(round));
                    break;
                case 3:
                    fixture.change(live[at], u"Chuyển mục %1"_s.arg(round), sections[random.bounded(3)]);
                    break;
                case 4:
                    fixture.withdraw(live[at]);
                    withdrawn.append(live.takeAt(at));
                    break;
                case 5:
                    if (!withdrawn.isEmpty()) {
                        live.append(withdrawn.takeLast());
                        fixture.change(live.last(), u"Đăng lại %1"_s.arg(round));
                    }
                    break;
                }
            }
            if (round == 12)
                fixture.setSetting(u"site.title"_s, u"Tên mới"_s);
            if (round % 7 == 0)
                fixture.seal(QDate(2026, 1, 1).addDays(round * 30));
            const auto report = fixture.publishTo(u"site"_s);
            QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
            incremental += report->full ? 0 : 1;
            const QString fresh = u"full-%1"_s.arg(round);
            QVERIFY(fixture.publishTo(fresh, PublishMode::Full));
            const QStringList wrong = differences(fixture.path(u"site"_s), fixture.path(fresh));
            QVERIFY2(
                wrong.isEmpty(), qPrintable(u"round %1 (%2): "_s.arg(round).arg(report->full) + wrong.join(u", "_s)));
            QCOMPARE(contentOf(fixture.path(u"site"_s), "/.ana/state/web/gone.map"),
                contentOf(fixture.path(fresh), "/.ana/state/web/gone.map"));
            QDir(fixture.path(fresh)).removeRecursively();
        }
        QVERIFY2(incremental >= 20, qPrintable(QString::number(incremental)));
        QVERIFY(site::verifySite(fixture.path(u"site"_s))->isSound());
    }

    void bringsBackAnEarlierRelease()
    {
        SiteFixture fixture;
        const QUuid id = fixture.publish({u"Tên ban đầu"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        const auto first = filesOf(fixture.path(u"site"_s));
        fixture.change(id, u"Tên sai"_s);
        fixture.publish({u"Bài nhầm"_s, u"thong-bao"_s, u"eana"_s, hour(5)});
        QVERIFY(fixture.publishTo(u"site"_s));
        fixture.change(id, u"Tên sai hơn"_s);
        QCOMPARE(fixture.publishTo(u"site"_s)->release, 3);
        const auto report = site::Publisher::rollBack(fixture.path(u"site"_s), 1);
        QVERIFY(report);
        QCOMPARE(report->release, 4);
        QCOMPARE(filesOf(fixture.path(u"site"_s)), first);
        QVERIFY(site::verifySite(fixture.path(u"site"_s))->isSound());
        // The worker does not undo it.
        QVERIFY(fixture.publishTo(u"site"_s)->held);
        QCOMPARE(filesOf(fixture.path(u"site"_s)), first);
        // A full publish goes on.
        QVERIFY(!fixture.publishTo(u"site"_s, PublishMode::Full)->held);
        QVERIFY(contentOf(fixture.path(u"site"_s), fixture.pathOf(id)).contains("Tên sai hơn"));
        const auto unknown = site::Publisher::rollBack(fixture.path(u"site"_s), 77);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, u"site.release.unknown"_s);
    }

    void keepsTenReleases()
    {
        SiteFixture fixture;
        QVERIFY(fixture.publishTo(u"site"_s));
        std::map<QString, QByteArray> second;
        for (int i = 2; i <= 14; ++i) {
            fixture.publish({u"Bài %1"_s.arg(i), u"hoat-dong"_s, u"buontrap"_s, hour(i)});
            QCOMPARE(fixture.publishTo(u"site"_s)->release, i);
            if (i == 4)
                second = filesOf(fixture.path(u"site"_s));
        }
        QVERIFY(!site::Publisher::rollBack(fixture.path(u"site"_s), 3));
        QVERIFY(site::Publisher::rollBack(fixture.path(u"site"_s), 4));
        QCOMPARE(filesOf(fixture.path(u"site"_s)), second);
    }

    void makesPicturesOnceAndRemovesThemWithTheirLastArticle()
    {
        SiteFixture fixture;
        const QUuid picture = fixture.picture(1000, 700, 5);
        const QUuid file = fixture.blob("%PDF-1.4 mẫu", u"Mẫu đơn số 1.pdf"_s, u"application/pdf"_s, 0, 0);
        TestArticle first{u"Có ảnh"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)};
        first.body = bodyOf(u"Chữ"_s, {picture});
        const QUuid a = fixture.publish(first);
        TestArticle second{u"Cùng ảnh"_s, u"hoat-dong"_s, u"buontrap"_s, hour(2)};
        second.cover = picture;
        const QUuid b = fixture.publish(second);
        Q_UNUSED(file)
        QVERIFY(fixture.publishTo(u"site"_s));
        const auto media = [&] { return QDir(fixture.path(u"site/media"_s)).entryList(QDir::Files); };
        QCOMPARE(media().size(), 8); // 240, 480, 960, 1000 in two formats
        const QByteArray page = contentOf(fixture.path(u"site"_s), fixture.pathOf(a));
        QVERIFY(page.contains("type=\"image/webp\"") && page.contains("-960.jpg 960w") && page.contains("width=\""));
        for (const QString &name : media())
            QVERIFY(!contentOf(fixture.path(u"site/media/"_s), name.toUtf8()).contains("Exif"));
        fixture.withdraw(a);
        QVERIFY(fixture.publishTo(u"site"_s));
        QCOMPARE(media().size(), 8);
        fixture.withdraw(b);
        QVERIFY(fixture.publishTo(u"site"_s));
        QCOMPARE(media().size(), 0);
    }

    void leavesOutAPictureThatIsNone()
    {
        SiteFixture fixture;
        const QUuid picture = fixture.blob("not a picture", u"anh.jpg"_s, u"image/jpeg"_s, 800, 600);
        TestArticle article{u"Ảnh hỏng"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)};
        article.body = bodyOf(u"Phần chữ vẫn còn"_s, {picture});
        const QUuid id = fixture.publish(article);
        const auto report = fixture.publishTo(u"site"_s);
        QVERIFY(report);
        QCOMPARE(report->problems.size(), 1);
        const QByteArray page = contentOf(fixture.path(u"site"_s), fixture.pathOf(id));
        QVERIFY(page.contains("Phần chữ vẫn còn") && !page.contains("/media/"));
    }

    void tellsOfALinkThatLeadsNowhere()
    {
        SiteFixture fixture;
        TestArticle article{u"Liên kết"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)};
        article.body = bodyOf(u"xem"_s, {}, u"/2020/01/khong-co.html"_s);
        fixture.publish(article);
        const auto report = fixture.publishTo(u"site"_s);
        QCOMPARE(report->problems.size(), 1);
        QVERIFY(report->problems.first().contains(u"/2020/01/khong-co.html"_s));
    }

    void listsTheSealsForMachinesToo()
    {
        SiteFixture fixture;
        fixture.seal(QDate(2025, 12, 31));
        fixture.seal(QDate(2026, 1, 1));
        QVERIFY(fixture.publishTo(u"site"_s));
        static const QRegularExpression form(u"^#[^\n]*\n2025-12-31 [0-9a-f]{64}\n2026-01-01 [0-9a-f]{64}\n$"_s);
        const QString list = QString::fromUtf8(contentOf(fixture.path(u"site"_s), "/dau-niem/danh-sach.txt"));
        QVERIFY2(form.match(list).hasMatch(), qPrintable(list));
        fixture.seal(QDate(2026, 1, 2));
        QVERIFY(fixture.publishTo(u"site"_s));
        QVERIFY(contentOf(fixture.path(u"site"_s), "/dau-niem/danh-sach.txt").contains("\n2026-01-02 "));
    }

    void everyInternalLinkResolves()
    {
        SiteFixture fixture;
        for (int i = 1; i <= 45; ++i)
            fixture.publish({u"Bài %1"_s.arg(i), i % 2 ? u"hoat-dong"_s : u"thong-bao"_s, u"eana"_s, hour(i)});
        fixture.seal(QDate(2025, 12, 31));
        fixture.seal(QDate(2026, 1, 1));
        QVERIFY(fixture.publishTo(u"site"_s));
        const QString site = fixture.path(u"site"_s);
        const auto files = filesOf(site);
        static const QRegularExpression link(u"(?:href|src)=\"(?:https://krongana\\.example)?(/[^\"#]*)"_s);
        int checked = 0;
        for (const auto &[path, hash] : files) {
            if (!path.endsWith(u".html"_s) && !path.endsWith(u".xml"_s))
                continue;
            const QString text = QString::fromUtf8(contentOf(site, path.toUtf8()));
            for (auto at = link.globalMatch(text); at.hasNext();) {
                QString target = at.next().captured(1);
                if (target.endsWith(u'/'))
                    target += u"index.html"_s;
                QVERIFY2(files.contains(target), qPrintable(path + u" → "_s + target));
                ++checked;
            }
        }
        QVERIFY(checked > 1000);
    }

    void verifyFindsAChangedByte()
    {
        SiteFixture fixture;
        fixture.publish({u"Bài"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        const QString site = fixture.path(u"site"_s);
        for (const auto &[path, hash] : filesOf(site)) {
            QFile file(site + path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray good = file.readAll();
            file.seek(good.size() / 2);
            file.putChar(char(good[good.size() / 2] ^ 1));
            file.close();
            QVERIFY2(!site::verifySite(site)->isSound(), qPrintable(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(good);
            file.close();
        }
        QVERIFY(site::verifySite(site)->isSound());
        QVERIFY(QFile::copy(site + u"/index.html"_s, site + u"/la.html"_s));
        QCOMPARE(site::verifySite(site)->faults, QStringList{u"not-published: /la.html"_s});
        QFile::remove(site + u"/la.html"_s);
        QVERIFY(!site::verifySite(site, "bm90IHRoZSBrZXk=")->isSound());
    }

    void fullPublishRepairsADamagedPage()
    {
        SiteFixture fixture;
        fixture.publish({u"Bài"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        QFile page(fixture.path(u"site/index.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("hỏng");
        page.close();
        QCOMPARE(fixture.publishTo(u"site"_s, PublishMode::Full)->written(), 1);
        QVERIFY(site::verifySite(fixture.path(u"site"_s))->isSound());
    }

    void startsAnewForAnotherDatabase()
    {
        SiteFixture one;
        one.publish({u"Của nơi khác"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        QVERIFY(one.publishTo(u"site"_s));
        SiteFixture two;
        two.publish({u"Của nơi này"_s, u"hoat-dong"_s, u"buontrap"_s, hour(1)});
        const auto report = site::Publisher(one.path(u"key"_s))
                                .publish(two.database.publisher(), one.path(u"site"_s), PublishMode::Incremental);
        QVERIFY(report && report->full);
        for (const auto &[path, hash] : filesOf(one.path(u"site"_s)))
            QVERIFY2(!contentOf(one.path(u"site"_s), path.toUtf8()).contains("nơi khác"), qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(PublisherTest)
#include "test_publisher.moc"
