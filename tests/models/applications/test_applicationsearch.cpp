// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K over applications and procedures: by code in any writing, by words with the one folding, by old and new names of
// units; and never a confidential one for somebody who may not read it.
#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_district.reset(); }

    void findsByCode_data();
    void findsByCode();
    void findsByWords_data();
    void findsByWords();
    void putsAgreeingMarksFirst();
    void findsUnderOldAndNewNamesOfUnits();
    void findsOnlyWhatTheListShows();
    void neverShowsAConfidentialOne();
    void followsWhatListsShow();
    void findsProcedures();
    void answersTheSameWhicheverWayItTakes();
    void bearsAnyText_data();
    void bearsAnyText();
    void fillsWhatIsMissing();

private:
    QStringList found(const char *user, const QString &words, const QString &kind = u"application"_s);
    QString receive(const QString &name, const QString &subject, const char *clerk = "clerk", const QString &unit = u"buontrap"_s);
    QString codeOf(const QString &id);

    std::unique_ptr<ApplicationDistrict> m_district;
    QString m_first;
};

void TestApplicationSearch::initTestCase()
{
    m_district = std::make_unique<ApplicationDistrict>();
    m_first = receive(u"Nguyễn Văn Đường"_s, u"Đăng ký kết hôn với chị H'Linh Niê"_s);
    receive(u"Trần Thị Mạ"_s, u"Thửa đất số 12"_s);
    receive(u"Trần Thị Má"_s, QString());
    receive(u"Y Nem Byă"_s, u"Rẫy ở buôn Knul"_s, "neighbour", u"eana"_s);
}

QString TestApplicationSearch::receive(const QString &name, const QString &subject, const char *clerk, const QString &unit)
{
    const QString id = newId();
    QJsonObject intake = m_district->intake(id, name);
    intake["subject"_L1] = subject;
    intake["unit"_L1] = unit;
    m_district->done(clerk, u"application.receive"_s, intake);
    return id;
}

QString TestApplicationSearch::codeOf(const QString &id)
{
    return m_district->value(u"SELECT code FROM core.application WHERE id = '%1'"_s.arg(id));
}

QStringList TestApplicationSearch::found(const char *user, const QString &words, const QString &kind)
{
    Rows rows = m_district->as(user).sql().run(
        u"SELECT s.kind, s.id, s.title FROM api.search(:words, 20) AS s"_s, {{u"words"_s, words}});
    QStringList titles;
    while (rows.next()) {
        if (rows.text("kind") == kind)
            titles << rows.text("title");
    }
    return titles;
}

void TestApplicationSearch::findsByCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("hits");
    QTest::newRow("whole") << u"BUONTRAP-270301-0001"_s << 1;
    QTest::newRow("small letters") << u"buontrap-270301-0001"_s << 1;
    QTest::newRow("without signs") << u"buontrap2703010001"_s << 1;
    QTest::newRow("with blanks") << u" BUONTRAP 270301 0001 "_s << 1;
    QTest::newRow("beginning") << u"buontrap-2703"_s << 3;
    QTest::newRow("day and number") << u"270301-0002"_s << 1;
    QTest::newRow("day and number, without sign") << u"2703010002"_s << 1;
    QTest::newRow("day") << u"270301"_s << 3;
    QTest::newRow("number") << u"2"_s << 1;
    QTest::newRow("number with noughts") << u"0002"_s << 1;
    QTest::newRow("another unit's") << u"eana-270301-0001"_s << 0;
    QTest::newRow("another number") << u"270301-0009"_s << 0;
    QTest::newRow("signs") << u"270301-%"_s << 0;
}

void TestApplicationSearch::findsByCode()
{
    QFETCH(QString, typed);
    QFETCH(int, hits);
    QCOMPARE(found("clerk", typed).size(), hits);
    // A number of the day goes before what only begins so.
    QCOMPARE(found("clerk", u"buontrap 2"_s).first(), u"BUONTRAP-270301-0002"_s);
}

void TestApplicationSearch::findsByWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("hits");
    QTest::newRow("without marks") << u"nguyen van duong"_s << 1;
    QTest::newRow("with marks") << u"Nguyễn Văn Đường"_s << 1;
    QTest::newRow("decomposed") << u"Nguyễn Đường"_s.normalized(QString::NormalizationForm_D) << 1;
    QTest::newRow("the subject") << u"hlinh nie"_s << 1;
    QTest::newRow("name and subject") << u"duong ket hon linh"_s << 0;
    QTest::newRow("name and procedure") << u"duong dang ky ket hon"_s << 1;
    QTest::newRow("of another unit") << u"y nem bya"_s << 0;
    QTest::newRow("i for y") << u"đăng kí đường"_s << 1;
    QTest::newRow("a word too many") << u"nguyen van duong xoai"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void TestApplicationSearch::findsByWords()
{
    QFETCH(QString, typed);
    QFETCH(int, hits);
    QCOMPARE(found("clerk", typed).size(), hits);
}

void TestApplicationSearch::putsAgreeingMarksFirst()
{
    QCOMPARE(found("clerk", u"tran thi ma"_s).size(), 2);
    const QStringList typed = found("clerk", u"trần thị mạ"_s);
    QCOMPARE(typed.first(), u"BUONTRAP-270301-0002"_s);
    QCOMPARE(found("clerk", u"trần thị má"_s).first(), u"BUONTRAP-270301-0003"_s);
}

void TestApplicationSearch::findsUnderOldAndNewNamesOfUnits()
{
    // Ea Bông and Dray Sáp became Ea Na; Ea Bông's old applications stay where they were received.
    ApplicationDistrict district;
    for (const auto &[id, name] : {std::pair{u"eabong"_s, u"Xã Ea Bông"_s}, std::pair{u"draysap"_s, u"Xã Dray Sáp"_s}})
        district.done("admin", u"unit.create"_s, {{"id"_L1, id}, {"name"_L1, name}, {"kind"_L1, "commune"_L1}, {"parent"_L1, "krongana"_L1}});
    QJsonObject intake = district.intake(newId(), u"Lê Thị Hồng"_s);
    district.done("clerk", u"application.receive"_s, intake);
    changeRows(district.server(),
        u"UPDATE core.application SET unit_id = 'eabong', received_unit = 'eabong', competent_unit = 'eabong';"
        "INSERT INTO core.unit_successor (from_unit, to_unit, on_date, takes) VALUES"
        " ('eabong', 'eana', '2026-01-01', 'whole'), ('draysap', 'eana', '2026-01-01', 'whole'),"
        " ('krongana', 'eana', '2026-01-01', 'part')"_s);
    const auto hits = [&](const QString &words) {
        return district.count("leader", u"api.search('%1', 20) WHERE kind = 'application'"_s.arg(words));
    };
    QCOMPARE(hits(u"hồng ea bông"_s), 1);
    QCOMPARE(hits(u"hong ea na"_s), 1);
    QCOMPARE(hits(u"hong xa ea na"_s), 1);
    QCOMPARE(hits(u"xã Ea Bông"_s), 1);
    // What only went into the same unit is another commune; what took a part over is not the whole.
    QCOMPARE(hits(u"hong dray sap"_s), 0);
    QCOMPARE(hits(u"hong krong ana"_s), 0);
    QCOMPARE(hits(u"lan ea na"_s), 0);
}

void TestApplicationSearch::findsOnlyWhatTheListShows()
{
    for (const TestPerson &person : testPeople) {
        QStringList listed;
        Rows rows = m_district->as(person.user).sql().run(u"SELECT code FROM api.application_list ORDER BY code"_s);
        while (rows.next())
            listed << rows.text("code");
        for (const QString &words : {u"270301"_s, u"dang ky ket hon"_s}) {
            QStringList searched = found(person.user, words);
            searched.sort();
            QCOMPARE(searched, listed);
        }
    }
    QVERIFY(!found("leader", u"270301"_s).isEmpty());
    QCOMPARE(found("admin", u"270301"_s), QStringList());
    QCOMPARE(m_district->failure("clerk", u"SELECT * FROM core.application_search"_s), u"42501"_s);
    QCOMPARE(m_district->failure("clerk", u"SELECT * FROM core.application_hits('duong', 5)"_s), u"42501"_s);
}

void TestApplicationSearch::neverShowsAConfidentialOne()
{
    const QString id = receive(u"Hoàng Bí Mật"_s, u"Chuyện kín"_s);
    const QString code = codeOf(id);
    QCOMPARE(found("officer", u"hoang bi mat"_s), QStringList{code});
    m_district->act("leader", id, u"classify"_s);
    // It is on the clerk's desk: she finds it by its code, and no name is said before the reading is noted.
    QCOMPARE(found("clerk", code), QStringList{code});
    for (const char *user : {"clerk", "officer", "leader", "auditor", "neighbour", "admin"}) {
        for (const QString &words : {u"hoang bi mat"_s, u"chuyen kin"_s, u"ket hon mat"_s})
            QCOMPARE(found(user, words), QStringList());
        if (qstrcmp(user, "clerk") != 0)
            QCOMPARE(found(user, code), QStringList());
    }
    const QString line = m_district->as("clerk").sql()
                             .value(u"SELECT snippet FROM api.search(:code, 5)"_s, {{u"code"_s, code}}).toString();
    QVERIFY2(!line.contains(u"Hoàng"_s) && !line.contains(u"kín"_s) && !line.contains(u"kết hôn"_s), qPrintable(line));
    QCOMPARE(m_district->value(u"SELECT lexemes::text FROM core.application_search WHERE application_id = '%1'"_s.arg(id)), QString());
    m_district->done("officer", u"application.break_glass"_s,
        {{"id"_L1, newId()}, {"application"_L1, id}, {"reason"_L1, u"Công dân hỏi gấp"_s}});
    QCOMPARE(found("officer", code), QStringList{code});
    m_district->done("leader", u"application.break_glass"_s,
        {{"id"_L1, newId()}, {"application"_L1, id}, {"reason"_L1, u"Xem xét bỏ mật"_s}});
    m_district->act("leader", id, u"classify"_s, {{"confidential"_L1, false}});
    QCOMPARE(found("auditor", u"hoang bi mat"_s), QStringList{code});
}

void TestApplicationSearch::followsWhatListsShow()
{
    const QString id = receive(u"Phạm Văn Chuyển"_s, QString());
    QCOMPARE(found("reviewer", u"pham van chuyen"_s), QStringList());
    m_district->act("clerk", id, u"hand_over"_s);
    m_district->act("officer", id, u"claim"_s);
    m_district->act("officer", id, u"ask_unit"_s);
    // The part is Ea Na's, and its words are the part's.
    QCOMPARE(found("reviewer", u"co ly do ro rang"_s), QStringList{codeOf(id) + u".1"_s});
    QCOMPARE(found("officer", u"pham van chuyen"_s), QStringList{codeOf(id)});
}

void TestApplicationSearch::findsProcedures()
{
    for (const char *user : {"clerk", "author", "admin", "auditor"})
        QCOMPARE(found(user, u"dang ki ket hon"_s, u"procedure"_s), QStringList{u"Đăng ký kết hôn"_s});
    QCOMPARE(found("clerk", QLatin1StringView(TestProcedure::code), u"procedure"_s).size(), 1);
    QCOMPARE(found("clerk", u"ly hon"_s, u"procedure"_s), QStringList());
}

void TestApplicationSearch::answersTheSameWhicheverWayItTakes()
{
    ApplicationDistrict district;
    district.received();
    // As the superuser, past log and triggers: many applications whose names are picked from a few.
    district.server().script(
        u"BEGIN; SET LOCAL session_replication_role = replica;"
        "CREATE TEMP TABLE made ON COMMIT DROP AS SELECT * FROM core.application LIMIT 1;"
        "INSERT INTO core.application (id, code, state, procedure_code, version_id, case_id, received_unit, competent_unit, unit_id,"
        " channel, applicant_id, applicant_label, subject, subject_label, received_at, created_by, updated_at, updated_by)"
        " SELECT md5('made' || n)::uuid, 'EANA-270101-' || lpad(n::text, 4, '0'), 10, m.procedure_code, m.version_id, m.case_id, 'eana',"
        " 'eana', (ARRAY['eana', 'buontrap'])[1 + n % 2], 'counter', m.applicant_id,"
        " CASE WHEN n % 2 = 0 THEN 'Nguyễn' ELSE 'Nguyên' END || CASE WHEN n % 97 = 0 THEN ' Riêng' ELSE ' Văn' END, '', '',"
        " timestamptz '2026-01-01' + n / 2 * interval '1 minute', m.created_by, m.updated_at, m.updated_by"
        " FROM made AS m, generate_series(1, 5000) AS n;"
        "SELECT core.fill_search(); COMMIT; ANALYZE core.application; ANALYZE core.application_search"_s);
    QVERIFY(district.server().value(u"SELECT core.estimated_hits('core.application_search', '''~van''')"_s).toInt() > 2000);
    QVERIFY(district.server().value(u"SELECT core.estimated_hits('core.application_search', '''~rieng''')"_s).toInt() < 200);
    for (const QString &words : {u"nguyễn văn"_s, u"nguyen"_s, u"nguyên riêng"_s, u"rieng"_s, u"nguyền"_s}) {
        const std::pair<const char *, QStringList> people[] = {{"clerk", {u"buontrap"_s}}, {"neighbour", {u"eana"_s}},
            {"leader", {u"buontrap"_s, u"eana"_s}}};
        for (const auto &[user, units] : people) {
            QStringList expected;
            Rows plain = district.server().run(
                u"SELECT a.code FROM core.application a JOIN core.application_search s ON s.application_id = a.id, core.search_query(:words) AS q"
                " WHERE s.lexemes @@ q.every AND (a.unit_id = ANY (:units) OR a.received_unit = ANY (:units) OR a.competent_unit = ANY (:units))"
                " ORDER BY s.lexemes @@ q.exactly DESC, s.lexemes @@ q.agreeing DESC, a.received_at DESC, a.id DESC LIMIT 20"_s,
                {{u"words"_s, words}, {u"units"_s, units}});
            while (plain.next())
                expected << plain.text("code");
            QStringList searched;
            Rows rows = district.as(user).sql().run(u"SELECT title FROM api.search(:words, 20) WHERE kind = 'application'"_s, {{u"words"_s, words}});
            while (rows.next())
                searched << rows.text("title");
            QCOMPARE(searched, expected);
        }
    }
}

void TestApplicationSearch::bearsAnyText_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("quotes") << u"' OR ''='; DROP TABLE core.application --1"_s;
    QTest::newRow("operators") << u"a & | ! <-> :* \\ \"b\" (c"_s;
    QTest::newRow("a long number") << QString(90, u'9');
    QTest::newRow("a number no integer holds") << u"BUONTRAP-99999999999999"_s;
    QTest::newRow("percent") << u"%_%"_s;
    QTest::newRow("long") << QString(100000, u'1');
    QTest::newRow("many") << u"ea na "_s.repeated(20000);
    QTest::newRow("expressions") << u"xa ea na [a-z]+ (("_s;
}

void TestApplicationSearch::bearsAnyText()
{
    QFETCH(QString, words);
    m_district->as("clerk").sql().run(u"SELECT * FROM api.search(:words, 10)"_s, {{u"words"_s, words}});
}

void TestApplicationSearch::fillsWhatIsMissing()
{
    m_district->server().script(u"DELETE FROM core.application_search; DELETE FROM core.party_search"_s);
    QCOMPARE(found("clerk", u"nguyen van duong"_s), QStringList());
    m_district->server().script(u"SELECT core.fill_search()"_s);
    QCOMPARE(found("clerk", u"nguyen van duong"_s), QStringList{codeOf(m_first)});
    QCOMPARE(m_district->value(u"SELECT core.fill_search()"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestApplicationSearch)
#include "test_applicationsearch.moc"
