// SPDX-License-Identifier: GPL-3.0-or-later
// Search and lists in the database: folding, ranking, and the unit filter that stands in for the policy.
#include <QFile>
#include <QSet>
#include <QTest>

#include "contentdistrict.h"
#include "tests/support/testdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestContentSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void foldsLikeTheVectors();
    void findsWithoutMarks_data();
    void findsWithoutMarks();
    void ranksByTypedMarks();
    void findsAllWordsOrNothing();
    void findsWhatTheLastSaveSays();
    void searchesExactlyWhatThePolicyShows();
    void searchesFrequentAndRareWordsAlike();
    void showsTheWordsAroundTheHit();
    void bearsAnyText_data();
    void bearsAnyText();
    void listsPageByPageWithoutGapOrDouble();
    void filtersTheList();
    void countsNoFurtherThanAThousandAndOne();

private:
    QStringList found(const char *user, const QString &words, int most = 30);

    std::unique_ptr<ContentDistrict> m_district;
};

namespace {
/// "3 title" for each hit, best first.
const QString searchStatement = u"SELECT s.rank, s.title FROM api.search(:words, :most) AS s"_s;

/// As the superuser, past log and policies: many articles whose words are picked from a few.
void generate(SqlConnection &server, int count)
{
    server.script(
        u"BEGIN; SET LOCAL session_replication_role = replica;"
        "CREATE TEMP TABLE made ON COMMIT DROP AS"
        " SELECT n, md5('made' || n)::uuid AS id, (ARRAY['krongana', 'buontrap', 'eana'])[1 + n % 3] AS unit_id,"
        " 'Bài ' || n || CASE WHEN n % 2 = 0 THEN ' lúa nước' ELSE ' lua nuoc' END"
        " || CASE WHEN n % 97 = 0 THEN ' sầu riêng' ELSE '' END AS title,"
        " timestamptz '2026-01-01' + n / 2 * interval '1 minute' AS at"
        " FROM generate_series(1, %1) AS n;"
        "INSERT INTO core.article (id, unit_id, section_id, title, state, revision, creator_id, author_id, holder_id,"
        " created_at, updated_at, updated_by)"
        " SELECT m.id, m.unit_id, 'thong-bao', m.title, 'draft', 1, p.id, p.id, p.id, m.at, m.at, p.id"
        " FROM made AS m, core.person AS p WHERE p.user_name = 'author';"
        "INSERT INTO core.article_search (article_id, unit_id, saved_at, plain, folded, lexemes)"
        " SELECT m.id, m.unit_id, m.at, '', '', core.search_lexemes(m.title) FROM made AS m;"
        "COMMIT; ANALYZE core.article; ANALYZE core.article_search;"_s.arg(count));
}

/// What a search must answer, asked of the table without any index in mind.
const QString plainSearch
    = u"SELECT s.article_id::text AS id FROM core.article_search AS s, core.search_query(:words) AS q"
      " WHERE s.lexemes @@ q.every AND s.unit_id = ANY (:units)"
      " ORDER BY s.lexemes @@ q.exactly DESC, s.lexemes @@ q.agreeing DESC, s.saved_at DESC, s.article_id DESC LIMIT 40"_s;

QStringList ids(Rows rows)
{
    QStringList all;
    while (rows.next())
        all << rows.text("id");
    return all;
}

QSet<QString> titles(Rows rows)
{
    QSet<QString> all;
    while (rows.next())
        all.insert(rows.text("title"));
    return all;
}
} // namespace

void TestContentSearch::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
}

void TestContentSearch::cleanupTestCase()
{
    m_district.reset();
}

QStringList TestContentSearch::found(const char *user, const QString &words, int most)
{
    Rows rows = m_district->as(user).sql().run(searchStatement, {{u"words"_s, words}, {u"most"_s, most}});
    QStringList lines;
    while (rows.next())
        lines << QString::number(rows.integer("rank")) + u' ' + rows.text("title");
    return lines;
}

void TestContentSearch::foldsLikeTheVectors()
{
    QFile vectors(QFINDTESTDATA("../core/folding-vectors.csv"));
    QVERIFY2(vectors.open(QIODevice::ReadOnly), qPrintable(vectors.fileName()));
    vectors.readLine();
    int checked = 0;
    while (!vectors.atEnd()) {
        QString line = QString::fromUtf8(vectors.readLine());
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        const qsizetype comma = line.lastIndexOf(u',');
        QCOMPARE(m_district->database()
                     .administrator()
                     .value(u"SELECT core.fold(:text)"_s, {{u"text"_s, line.first(comma)}})
                     .toString(),
            line.mid(comma + 1));
        ++checked;
    }
    QVERIFY(checked > 30);
}

void TestContentSearch::findsWithoutMarks_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no marks") << u"Nguyễn Văn Đường"_s << u"nguyen van duong"_s;
    QTest::newRow("capitals") << u"NGUYỄN ĐÌNH CHIỂU"_s << u"nguyễn đình chiểu"_s;
    QTest::newRow("tone placed otherwise") << u"Quảng Hoà thuỷ lợi"_s << u"quảng hòa thủy"_s;
    QTest::newRow("apostrophe") << u"Buôn M’Drắk"_s << u"mdrak"_s;
    QTest::newRow("other apostrophe") << u"Chị H'Linh Niê"_s << u"HʼLinh"_s;
    QTest::newRow("decomposed") << u"Lễ cúng bến nước"_s
                                << u"Lễ cúng bến nước"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("other d") << u"Đắk Lắk"_s << u"Ðắk"_s;
    QTest::newRow("i and y") << u"Kỹ thuật trồng tiêu"_s << u"kĩ thuật tiêu"_s;
    QTest::newRow("document number") << u"Quyết định 4715/QĐ-UBND"_s << u"4715/qd-ubnd"_s;
}

void TestContentSearch::findsWithoutMarks()
{
    QFETCH(QString, written);
    QFETCH(QString, typed);
    m_district->draft(written);
    const QStringList hits = found("author", typed);
    QVERIFY2(!hits.isEmpty() && hits.first().endsWith(written), qPrintable(hits.join(u'|')));
}

void TestContentSearch::ranksByTypedMarks()
{
    for (const QString &title : {u"Chuyện mạ non"_s, u"Chuyện ma mị"_s, u"Chuyện má kể"_s, u"Chuyện mã vùng"_s})
        m_district->draft(title);
    QCOMPARE(found("author", u"chuyện má"_s).first(), u"3 Chuyện má kể"_s);
    QCOMPARE(found("author", u"chuyện ma"_s).first(), u"3 Chuyện ma mị"_s);
    // A mark that was typed and contradicts drops a word below every agreeing one, however new it is.
    QCOMPARE(found("author", u"chuyện má"_s).mid(1),
        (QStringList{u"1 Chuyện mã vùng"_s, u"1 Chuyện ma mị"_s, u"1 Chuyện mạ non"_s}));
    QCOMPARE(found("author", u"chuyen ma"_s).size(), 4);
    m_district->draft(u"Người Nguyễn gốc Huế"_s);
    m_district->draft(u"Người Nguyên Mông"_s);
    QCOMPARE(found("author", u"người nguyên"_s), (QStringList{u"3 Người Nguyên Mông"_s, u"2 Người Nguyễn gốc Huế"_s}));
}

void TestContentSearch::findsAllWordsOrNothing()
{
    m_district->draft(u"Thu mua cà phê nhân"_s);
    QCOMPARE(found("author", u"ca phe nhan"_s).size(), 1);
    QCOMPARE(found("author", u"ca phe xoai"_s), QStringList());
    QCOMPARE(found("author", u"?!"_s), QStringList());
    QCOMPARE(found("author", QString()), QStringList());
}

void TestContentSearch::findsWhatTheLastSaveSays()
{
    TestArticle article = m_district->draft(u"Đổi chữ"_s, u"gieo hạt điều"_s);
    QCOMPARE(found("author", u"gieo dieu"_s).size(), 1);
    m_district->save(article, "author", u"gặt bắp"_s, {{"title"_L1, u"Đổi chữ"_s}});
    QCOMPARE(found("author", u"gieo dieu"_s), QStringList());
    QCOMPARE(found("author", u"gat bap"_s).size(), 1);
    m_district->act(article, "author", "discard");
    QCOMPARE(found("author", u"gat bap"_s), QStringList());
}

void TestContentSearch::searchesExactlyWhatThePolicyShows()
{
    m_district->draft(u"Chung một từ hiếm zyx của thị trấn"_s);
    m_district->draft(u"Chung một từ hiếm zyx của xã"_s, u"Chữ."_s, "neighbour", "eana");
    m_district->draft(u"Chung một từ hiếm zyx của huyện"_s, u"Chữ."_s, "reviewer", "krongana");
    for (const TestPerson &person : testPeople) {
        SqlConnection &sql = m_district->as(person.user).sql();
        const auto byPolicy = titles(sql.run(u"SELECT title FROM api.article_list WHERE title LIKE '%zyx%'"_s));
        QCOMPARE(titles(sql.run(u"SELECT title FROM api.search('zyx', 100)"_s)), byPolicy);
        QCOMPARE(titles(sql.run(u"SELECT l.title FROM api.article_page(NULL, NULL, NULL, 'zyx', NULL, NULL, 100) AS p"
                                " JOIN api.article_list AS l ON l.id = p.id"_s)),
            byPolicy);
        QCOMPARE(sql.value(u"SELECT api.article_count(NULL, NULL, NULL, 'zyx')"_s).toInt(), int(byPolicy.size()));
        QCOMPARE(
            sql.value(u"SELECT count(*) FROM api.article_page(NULL, NULL, NULL, 'zyx', NULL, NULL, 100)"_s).toInt(),
            int(byPolicy.size()));
    }
    QCOMPARE(found("author", u"zyx"_s).size(), 1);
    QCOMPARE(found("reviewer", u"zyx"_s).size(), 3);
    QCOMPARE(found("auditor", u"zyx"_s).size(), 0);
}

void TestContentSearch::searchesFrequentAndRareWordsAlike()
{
    ContentDistrict district;
    SqlConnection &server = district.database().administrator();
    generate(server, 5000);
    QVERIFY(server.value(u"SELECT core.hits_many('''~lua''')"_s).toBool());
    QVERIFY(!server.value(u"SELECT core.hits_many('''~rieng''')"_s).toBool());
    // Both ways must give the plain answer: rank, then the newest, then the id.
    for (const char *typed : {"lúa nước", "lua", "sau rieng", "lúa riêng", "lùa"}) {
        const QString words = QString::fromUtf8(typed);
        for (const bool everywhere : {false, true}) {
            const QStringList units
                = everywhere ? QStringList{u"krongana"_s, u"buontrap"_s, u"eana"_s} : QStringList{u"buontrap"_s};
            PersonConnection &person = district.as(everywhere ? "reviewer" : "author");
            const QStringList searched
                = ids(person.sql().run(u"SELECT id::text AS id FROM api.search(:words, 40)"_s, {{u"words"_s, words}}));
            QCOMPARE(searched, ids(server.run(plainSearch, {{u"words"_s, words}, {u"units"_s, units}})));
        }
    }
}

void TestContentSearch::showsTheWordsAroundTheHit()
{
    QString text;
    for (int n = 0; n < 60; ++n)
        text += u"chữ%1 "_s.arg(n);
    m_district->draft(u"Bài dài"_s, text + u"rồi đến Ngỗng, trời."_s);
    const QString snippet
        = m_district->as("author").sql().value(u"SELECT snippet FROM api.search('ngong', 1)"_s).toString();
    QVERIFY2(snippet.endsWith(u"rồi đến Ngỗng, trời."_s) && !snippet.contains(u"chữ1 "_s), qPrintable(snippet));
}

void TestContentSearch::bearsAnyText_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("quotes") << u"' OR ''='; DROP TABLE core.article --"_s;
    QTest::newRow("operators") << u"a & | ! <-> :* \\ \"b\" (c"_s;
    QTest::newRow("marks alone") << u"\u0301\u0309 \u0323"_s;
    QTest::newRow("percent") << u"%_%"_s;
    QTest::newRow("long") << QString(100000, u'a');
    QTest::newRow("many") << u"x "_s.repeated(50000);
}

void TestContentSearch::bearsAnyText()
{
    QFETCH(QString, words);
    SqlConnection &author = m_district->as("author").sql();
    QCOMPARE(m_district->failure(author, u"SELECT * FROM api.search(:words, 10)"_s, {{u"words"_s, words}}), QString());
    QCOMPARE(m_district->failure(author, u"SELECT * FROM api.article_page(NULL, NULL, NULL, :words, NULL, NULL, 5)"_s,
                 {{u"words"_s, words}}),
        QString());
    TestArticle article = m_district->draft();
    m_district->save(article, "author", words);
}

void TestContentSearch::listsPageByPageWithoutGapOrDouble()
{
    ContentDistrict district;
    generate(district.database().administrator(), 1000);
    for (const char *person : {"author", "reviewer"}) {
        SqlConnection &sql = district.as(person).sql();
        QStringList paged;
        QVariant afterTime;
        QVariant afterId;
        for (;;) {
            Rows page = sql.run(u"SELECT id::text AS id, updated_at FROM"
                                " api.article_page(NULL, NULL, NULL, NULL, :time, CAST(:id AS uuid), 77)"_s,
                {{u"time"_s, afterTime}, {u"id"_s, afterId}});
            if (page.count() == 0)
                break;
            while (page.next()) {
                paged << page.text("id");
                afterTime = page.dateTime("updated_at");
                afterId = page.text("id");
            }
        }
        QStringList plain;
        Rows all = sql.run(u"SELECT id::text AS id FROM api.article_list ORDER BY updated_at DESC, id DESC"_s);
        while (all.next())
            plain << all.text("id");
        QVERIFY(plain.size() > 300);
        QCOMPARE(paged, plain);
    }
}

void TestContentSearch::filtersTheList()
{
    ContentDistrict district;
    const TestArticle submitted = district.inState(u"submitted"_s);
    const TestArticle discarded = district.inState(u"discarded"_s);
    district.draft(u"Tin của Ea Na"_s, u"Chữ."_s, "neighbour", "eana");
    const auto ids = [&](const QString &arguments) {
        QStringList all;
        Rows rows = district.as("reviewer")
                        .sql()
                        .run(u"SELECT id::text AS id FROM api.article_page("_s + arguments + u", NULL, NULL, 50)"_s);
        while (rows.next())
            all << rows.text("id");
        return all;
    };
    QCOMPARE(ids(u"'submitted', NULL, NULL, NULL"_s), QStringList{submitted.id});
    QCOMPARE(ids(u"'discarded', NULL, NULL, NULL"_s), QStringList{discarded.id});
    QCOMPARE(ids(u"NULL, NULL, NULL, NULL"_s).size(), 2);
    QCOMPARE(ids(u"NULL, 'thong-bao', NULL, NULL"_s), QStringList());
    QCOMPARE(ids(u"NULL, NULL, 'eana', NULL"_s).size(), 1);
    QCOMPARE(ids(u"NULL, NULL, 'buontrap', 'tin moi'"_s), QStringList{submitted.id});
    QCOMPARE(ids(u"NULL, NULL, 'no-such-unit', NULL"_s), QStringList());
}

void TestContentSearch::countsNoFurtherThanAThousandAndOne()
{
    ContentDistrict district;
    generate(district.database().administrator(), 1500);
    const auto count = [&](const char *user) {
        return district.as(user).sql().value(u"SELECT api.article_count(NULL, NULL, NULL, NULL)"_s).toInt();
    };
    QCOMPARE(count("reviewer"), 1001);
    QCOMPARE(count("author"), 500);
    QCOMPARE(count("admin"), 0);
}

QTEST_GUILESS_MAIN(TestContentSearch)
#include "test_contentsearch.moc"
