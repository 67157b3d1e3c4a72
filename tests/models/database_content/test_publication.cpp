// SPDX-License-Identifier: GPL-3.0-or-later
// What the publisher can read: live revisions and what they use, and every change of them exactly once.
#include <QTest>

#include "contentdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void showsLiveRevisionsOnly_data();
    void showsLiveRevisionsOnly();
    void showsTheLiveTextNotTheDraft();
    void showsOnlyFilesOfLiveRevisions();
    void givesThePublisherNothingElse_data();
    void givesThePublisherNothingElse();
    void namesWhoApprovedAndNobodyElse();
    void fixesTheAddressAtTheFirstPublication();
    void numbersAnAddressThatIsTaken();
    void countsTheMonthInVietnam();
    void publishesNoLinkThatLeadsNowhere_data();
    void publishesNoLinkThatLeadsNowhere();
    void leadsToWhatIsLiveAndNoLonger();
    void feedsEveryChangeOnce();
    void feedsWithdrawalsWithTheirAddress();
    void losesNoLateCommit();
    void asksForPublishingUntilItIsCaughtUp();
    void tellsWhenAPageIsOut();
    void keepsTheWorkerAndThePublisherApart();

private:
    /// Publishes a text whose words “xem thêm” lead to the address; the refusal, or nothing, and what it names.
    std::pair<QString, QString> publishLinkTo(const QString &address);
    int count(const QString &what);
    QStringList feed(const QString &where = u"true"_s);

    std::unique_ptr<ContentDistrict> m_district;
};

void TestPublication::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
}

void TestPublication::cleanupTestCase()
{
    m_district.reset();
}

int TestPublication::count(const QString &what)
{
    return m_district->database().publisher().value(u"SELECT count(*) FROM published."_s + what).toInt();
}

QStringList TestPublication::feed(const QString &where)
{
    QStringList lines;
    Rows rows = m_district->database().publisher().run(
        u"SELECT kind, id, gone FROM published.change WHERE "_s + where + u" ORDER BY xid, seq"_s);
    while (rows.next())
        lines << rows.text("kind") + u' ' + rows.text("id") + (rows.boolean("gone") ? u" gone"_s : QString());
    return lines;
}

void TestPublication::showsLiveRevisionsOnly_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("seen");
    for (const char *hidden : {"draft", "submitted", "returned", "withdrawn", "discarded"})
        QTest::newRow(hidden) << QString::fromLatin1(hidden) << 0;
    for (const char *live : {"published", "edited", "forced"})
        QTest::newRow(live) << QString::fromLatin1(live) << 1;
}

void TestPublication::showsLiveRevisionsOnly()
{
    QFETCH(QString, state);
    QFETCH(int, seen);
    const TestArticle article = m_district->inState(state);
    QCOMPARE(count(u"article WHERE id = '%1'"_s.arg(article.id)), seen);
}

void TestPublication::showsTheLiveTextNotTheDraft()
{
    TestArticle article = m_district->draft(u"Tên đã duyệt"_s, u"Bản đã duyệt."_s);
    m_district->act(article, "author", "submit");
    m_district->act(article, "reviewer", "publish");
    m_district->save(article, "author", u"Bản mật."_s, {{"title"_L1, u"Tên mật"_s}, {"section"_L1, "thong-bao"_L1}});
    Rows rows = m_district->database().publisher().run(
        u"SELECT title, section_id, revision, body FROM published.article WHERE id = CAST(:id AS uuid)"_s,
        {{u"id"_s, article.id}});
    QVERIFY(rows.next());
    QCOMPARE(rows.text("title"), u"Tên đã duyệt"_s);
    QCOMPARE(rows.text("section_id"), u"tin-tuc"_s);
    QCOMPARE(rows.integer("revision"), 2);
    QCOMPARE(rows.json("body"), textDocument(u"Bản đã duyệt."_s));
    // Nor in any other way, whatever conditions push a function below the view.
    QCOMPARE(count(u"article WHERE title LIKE '%mật%' OR body::text LIKE '%mật%'"_s), 0);
    Rows explained = m_district->database().publisher().run(
        u"SELECT count(*) AS n FROM published.article WHERE 1 / (CASE WHEN title = 'Tên mật' THEN 0 ELSE 1 END) = 1"_s);
    QVERIFY(explained.next());
}

void TestPublication::showsOnlyFilesOfLiveRevisions()
{
    const QString shown = m_district->store("author", pictureBytes(30, 30));
    const QString hidden = m_district->store("author", pictureBytes(31, 31));
    TestArticle article = m_district->draft();
    const auto save = [&](const QString &blob) {
        const QJsonObject saved = m_district->done(
            "author", "article.save", m_district->saveArguments(article, figureDocument(blob, u"Ảnh"_s)));
        article.version = saved.value("version"_L1).toInt();
        article.revision = saved.value("revision"_L1).toInt();
    };
    save(shown);
    QCOMPARE(count(u"blob WHERE id = '%1'"_s.arg(shown)), 0);
    m_district->act(article, "author", "submit");
    m_district->act(article, "reviewer", "publish");
    save(hidden);
    QCOMPARE(count(u"blob WHERE id = '%1'"_s.arg(shown)), 1);
    QCOMPARE(count(u"blob_piece WHERE blob_id = '%1'"_s.arg(shown)), 1);
    QCOMPARE(count(u"blob WHERE id = '%1'"_s.arg(hidden)), 0);
    QCOMPARE(count(u"blob_piece WHERE blob_id = '%1'"_s.arg(hidden)), 0);
    m_district->act(article, "reviewer", "withdraw");
    QCOMPARE(count(u"blob WHERE id = '%1'"_s.arg(shown)), 0);
    QCOMPARE(count(u"blob_piece WHERE blob_id = '%1'"_s.arg(shown)), 0);
}

void TestPublication::givesThePublisherNothingElse_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *table : {"core.article", "core.article_revision", "core.article_search", "core.blob",
             "core.person", "core.session", "core.setting", "audit.entry", "api.article_list", "api.person_list"})
        QTest::newRow(table) << u"SELECT * FROM "_s + QLatin1StringView(table);
    QTest::newRow("open") << u"SELECT api.article_open(gen_random_uuid())"_s;
    QTest::newRow("search") << u"SELECT * FROM api.search('tin', 5)"_s;
    QTest::newRow("command") << u"SELECT api.execute_command(gen_random_uuid(), 'site.publish', '{}')"_s;
    QTest::newRow("write") << u"DELETE FROM published.article"_s;
    QTest::newRow("owner") << u"SET ROLE ana_published"_s;
}

void TestPublication::givesThePublisherNothingElse()
{
    QFETCH(QString, statement);
    QVERIFY(!m_district->failure(m_district->database().publisher(), statement).isEmpty());
}

void TestPublication::namesWhoApprovedAndNobodyElse()
{
    m_district->inState(u"published"_s);
    SqlConnection &server = m_district->database().administrator();
    server.run(u"SET ROLE ana_published"_s);
    QStringList names;
    Rows rows = server.run(u"SELECT full_name FROM core.person ORDER BY full_name"_s);
    while (rows.next())
        names << rows.text("full_name");
    QVERIFY(!m_district->failure(server, u"SELECT user_name FROM core.person"_s).isEmpty());
    QVERIFY(!m_district->failure(server, u"SELECT state FROM core.article"_s).isEmpty());
    Rows settings = server.run(u"SELECT key FROM core.setting WHERE key NOT LIKE 'site.%'"_s);
    QCOMPARE(settings.count(), 0);
    server.run(u"RESET ROLE"_s);
    QVERIFY(names.contains(u"Trần Thị Đào"_s));
    QVERIFY(!names.contains(u"H'Linh Niê"_s));
}

void TestPublication::fixesTheAddressAtTheFirstPublication()
{
    TestArticle article = m_district->draft(u"Lễ hội Cồng chiêng – “Đắk Lắk” 2026!"_s);
    m_district->act(article, "author", "submit");
    m_district->act(article, "reviewer", "publish");
    const QString path = m_district->open("author", article.id)[u"site"][u"path"].toString();
    QVERIFY2(path.endsWith(u"/le-hoi-cong-chieng-dak-lak-2026.html"_s), qPrintable(path));
    m_district->save(article, "author", u"Chữ."_s, {{"title"_L1, u"Tên khác hẳn"_s}});
    m_district->act(article, "author", "submit");
    m_district->act(article, "reviewer", "publish");
    QCOMPARE(m_district->open("author", article.id)[u"site"][u"path"].toString(), path);
    m_district->act(article, "reviewer", "withdraw");
    QCOMPARE(m_district->open("author", article.id)[u"site"][u"path"].toString(), path);
}

void TestPublication::numbersAnAddressThatIsTaken()
{
    QStringList names;
    for (int n = 0; n < 3; ++n) {
        TestArticle article = m_district->draft(u"Thông báo cúp điện"_s);
        m_district->act(article, "author", "submit");
        m_district->act(article, "reviewer", "publish");
        names << m_district->open("author", article.id)[u"site"][u"path"].toString().section(u'/', -1);
    }
    QCOMPARE(names,
        (QStringList{u"thong-bao-cup-dien.html"_s, u"thong-bao-cup-dien-2.html"_s, u"thong-bao-cup-dien-3.html"_s}));
}

void TestPublication::countsTheMonthInVietnam()
{
    SqlConnection &server = m_district->database().administrator();
    const auto path = [&](const char *moment) {
        return server
            .value(
                u"SELECT (core.article_address(jsonb_populate_record(NULL::core.article, '{\"title\": \"Giao thừa\"}'),"
                " CAST(:moment AS timestamptz))).public_path"_s,
                {{u"moment"_s, QLatin1StringView(moment)}})
            .toString();
    };
    QCOMPARE(path("2026-12-31T16:59:59Z"), u"/2026/12/giao-thua.html"_s);
    QCOMPARE(path("2026-12-31T17:00:00Z"), u"/2027/01/giao-thua.html"_s);
    QCOMPARE(server.value(u"SELECT core.slug('!!!')"_s).toString(), u"tin"_s);
    QVERIFY(server.value(u"SELECT core.slug(repeat('dài ', 90))"_s).toString().size() <= 80);
}

std::pair<QString, QString> TestPublication::publishLinkTo(const QString &address)
{
    TestArticle article = m_district->draft();
    const QJsonObject mark{{"type"_L1, "link"_L1}, {"attrs"_L1, QJsonObject{{"href"_L1, address}}}};
    const QJsonObject run{{"type"_L1, "text"_L1}, {"text"_L1, u"xem thêm"_s}, {"marks"_L1, QJsonArray{mark}}};
    const QJsonObject paragraph{{"type"_L1, "paragraph"_L1}, {"content"_L1, QJsonArray{run}}};
    const QJsonObject saved = m_district->done("author", "article.save",
        m_district->saveArguments(article, QJsonObject{{"type"_L1, "doc"_L1}, {"content"_L1, QJsonArray{paragraph}}}));
    article.version = saved.value("version"_L1).toInt();
    article.revision = saved.value("revision"_L1).toInt();
    m_district->act(article, "author", "submit");
    const auto answer
        = m_district->as("reviewer")
              .execute("article.publish"_L1,
                  {{"id"_L1, article.id}, {"version"_L1, article.version}, {"revision"_L1, article.revision}});
    return answer ? std::pair(QString(), QString()) : std::pair(answer.error().code, answer.error().subject);
}

void TestPublication::publishesNoLinkThatLeadsNowhere_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("leadsOn");
    QTest::newRow("home") << u"/"_s << true;
    QTest::newRow("standing page") << u"/gioi-thieu.html"_s << true;
    QTest::newRow("section") << u"/chuyen-muc/tin-tuc/"_s << true;
    QTest::newRow("section, second page") << u"/chuyen-muc/tin-tuc/trang-2.html"_s << true;
    QTest::newRow("unit") << u"/don-vi/krongana/"_s << true;
    QTest::newRow("another site") << u"https://example.org/2026/11/khong-co.html"_s << true;
    QTest::newRow("no such article") << u"/2026/11/khong-co.html"_s << false;
    QTest::newRow("no such article, with a place in it") << u"/2026/11/khong-co.html?x=1#dau"_s << false;
    QTest::newRow("no such section") << u"/chuyen-muc/khong-co/"_s << false;
    QTest::newRow("no such unit") << u"/don-vi/khong-co/"_s << false;
    QTest::newRow("no such page") << u"/gioi-thieu"_s << false;
}

void TestPublication::publishesNoLinkThatLeadsNowhere()
{
    QFETCH(QString, address);
    QFETCH(bool, leadsOn);
    const auto [code, named] = publishLinkTo(address);
    QCOMPARE(code, leadsOn ? QString() : u"article.link.broken"_s);
    if (!leadsOn)
        QCOMPARE(named, u"“xem thêm” (%1)"_s.arg(address));
}

void TestPublication::leadsToWhatIsLiveAndNoLonger()
{
    TestArticle target = m_district->inState(u"published"_s);
    const QString path
        = m_district->database()
              .administrator()
              .value(u"SELECT public_path FROM core.article WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, target.id}})
              .toString();
    QCOMPARE(publishLinkTo(path).first, QString());
    m_district->act(target, "reviewer", "withdraw");
    QCOMPARE(publishLinkTo(path).first, u"article.link.broken"_s);
}

void TestPublication::feedsEveryChangeOnce()
{
    TestArticle article = m_district->draft();
    const QString mine = u"id = '%1'"_s.arg(article.id);
    m_district->act(article, "author", "submit");
    QCOMPARE(feed(mine), QStringList());
    m_district->act(article, "reviewer", "publish");
    m_district->save(article, "author", u"Bản sửa."_s);
    QCOMPARE(feed(mine), QStringList{u"article "_s + article.id});
    m_district->done(
        "admin", "section.change", {{"id"_L1, "tin-tuc"_L1}, {"version"_L1, 1}, {"name"_L1, u"Tin tức, sự kiện"_s}});
    QCOMPARE(feed().last(), u"section tin-tuc"_s);
    m_district->done(
        "admin", "setting.change", {{"key"_L1, "site.title"_L1}, {"version"_L1, 1}, {"value"_L1, u"Cổng"_s}});
    QCOMPARE(feed().last(), u"setting site.title"_s);
    m_district->done(
        "admin", "setting.change", {{"key"_L1, "content.draft_days"_L1}, {"version"_L1, 1}, {"value"_L1, 9}});
    QCOMPARE(feed().last(), u"setting site.title"_s);
}

void TestPublication::feedsWithdrawalsWithTheirAddress()
{
    TestArticle article = m_district->inState(u"published"_s);
    const QString path = m_district->open("author", article.id)[u"site"][u"path"].toString();
    m_district->act(article, "reviewer", "withdraw");
    QCOMPARE(feed(u"gone AND path = '%1'"_s.arg(path)), QStringList{u"article "_s + article.id + u" gone"_s});
}

void TestPublication::losesNoLateCommit()
{
    // One transaction writes first and commits last; a reader that only remembers the greatest number would pass it by.
    TestArticle article = m_district->inState(u"submitted"_s);
    SqlConnection &slow = m_district->database().administrator();
    const QStringList start
        = m_district->database()
              .publisher()
              .value(u"SELECT xid::text || ',' || seq FROM published.change ORDER BY xid DESC, seq DESC LIMIT 1"_s)
              .toString()
              .split(u',');
    const QString sinceThen = u"(xid, seq) > ('%1'::xid8, %2)"_s.arg(start[0], start[1]);
    {
        SqlTransaction open(slow);
        slow.run(u"SELECT core.tell_site('request', 'slow', false, NULL)"_s);
        m_district->act(article, "reviewer", "publish");
        QCOMPARE(feed(sinceThen), QStringList()); // what came later waits for what is still open
        open.commit();
    }
    QTRY_COMPARE(feed(sinceThen), (QStringList{u"request slow"_s, u"article "_s + article.id}));
}

void TestPublication::asksForPublishingUntilItIsCaughtUp()
{
    SqlConnection &worker = m_district->database().worker();
    SqlConnection &publisher = m_district->database().publisher();
    const auto wanted = [&] { return worker.value(u"SELECT worker.publish_requested()"_s).toBool(); };
    const auto catchUp = [&] {
        publisher.run(
            u"SELECT published.caught_up(xid::text, seq) FROM published.change ORDER BY xid DESC, seq DESC LIMIT 1"_s);
    };
    m_district->inState(u"published"_s);
    QVERIFY(wanted());
    QVERIFY(wanted()); // asking is not doing
    catchUp();
    QVERIFY(!wanted());
    m_district->draft();
    QVERIFY(!wanted());
    m_district->done("reviewer", "site.publish", {});
    QVERIFY(wanted());
    catchUp();
    QVERIFY(!wanted());
    publisher.run(u"SELECT published.caught_up('1', 1)"_s); // going back is ignored
    QVERIFY(!wanted());
    QCOMPARE(m_district->refusal("author", "site.publish", {}), u"right.missing"_s);
}

void TestPublication::tellsWhenAPageIsOut()
{
    const TestArticle article = m_district->inState(u"published"_s);
    const QString path = m_district->open("author", article.id)[u"site"][u"path"].toString();
    QVERIFY(m_district->open("author", article.id)[u"site"][u"out_at"].isNull());
    m_district->database().publisher().run(
        u"SELECT published.page_out('article', :id, :path, 2)"_s, {{u"id"_s, article.id}, {u"path"_s, path}});
    QVERIFY(!m_district->open("author", article.id)[u"site"][u"out_at"].isNull());
    m_district->database().publisher().run(
        u"SELECT published.page_out('article', :id, :path, 1)"_s, {{u"id"_s, article.id}, {u"path"_s, path}});
    QVERIFY(m_district->open("author", article.id)[u"site"][u"out_at"].isNull()); // an older page is not this one
}

void TestPublication::keepsTheWorkerAndThePublisherApart()
{
    QVERIFY(!m_district->failure(m_district->database().worker(), u"SELECT * FROM published.article"_s).isEmpty());
    QVERIFY(!m_district->failure(m_district->database().publisher(), u"SELECT worker.publish_requested()"_s).isEmpty());
    QVERIFY(!m_district->failure(m_district->as("chief").sql(), u"SELECT * FROM published.article"_s).isEmpty());
    QVERIFY(!m_district->failure(m_district->as("chief").sql(), u"SELECT published.page_out('article', 'x', 'y', 1)"_s)
                 .isEmpty());
}

QTEST_GUILESS_MAIN(TestPublication)
#include "test_publication.moc"
