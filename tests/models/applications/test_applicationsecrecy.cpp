// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees what: other units nothing, masked values in lists, the rest only when the reading was noted.
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_district.reset(); }

    void showsNothingToAnotherUnit();
    void answersAnotherUnitLikeAMissingOne();
    void masksWhatFewNeed();
    void showsAPersonOnlyWhenTheReadingIsNoted();
    void keepsThePurposeInTheReadLog();
    void findsPeopleByAnything_data();
    void findsPeopleByAnything();
    void findsNobodyOfAnotherUnitByNameOrPhone();
    void findsAPersonOfAnotherUnitByTheExactNumber();
    void letsNobodyFeignThatHeFoundSomebody();
    void searchesOnlyWhenItIsNoted();
    void hidesAConfidentialOne();
    void opensAConfidentialOneForAnHourWithAReason();
    void showsThePartAndNotTheWhole();
    void keepsFilesWithTheirApplication();
    void keepsDirectSqlOut_data();
    void keepsDirectSqlOut();
    void keepsTheTimelineAsItWas();
    void showsOpenApplicationsOfTheSamePerson();

private:
    int found(const char *user, const QString &text);
    QString someoneWith(const QString &identity);
    std::unique_ptr<ApplicationDistrict> m_district;
    QString m_id;
    QString m_party;
};

void TestApplicationSecrecy::initTestCase()
{
    m_district = std::make_unique<ApplicationDistrict>();
    m_id = m_district->received();
    m_party = m_district->value(u"SELECT applicant_id FROM core.application WHERE id = '%1'"_s.arg(m_id));
}

void TestApplicationSecrecy::showsNothingToAnotherUnit()
{
    for (const char *person : {"neighbour", "reviewer", "admin", "chief"}) {
        QCOMPARE(m_district->count(person, u"api.application_list"_s), 0);
        for (const char *list : {"mine", "unit", "running", "soon", "late", "waiting", "uncollected", "all"})
            QCOMPARE(m_district->count(person, u"api.application_page('%1')"_s.arg(QLatin1StringView(list))), 0);
        QCOMPARE(
            m_district->failure(person, u"SELECT api.application_open('%1')"_s.arg(m_id)), u"application.not_found"_s);
    }
    for (const char *person : {"clerk", "officer", "leader", "auditor"}) {
        QCOMPARE(m_district->count(person, u"api.application_list"_s), 1);
        QCOMPARE(m_district->count(person, u"api.application_page('all')"_s), 1);
    }
    QCOMPARE(m_district->as("neighbour").json(u"SELECT api.application_counts()"_s).value("unit"_L1).toInt(), 0);
    QCOMPARE(m_district->as("officer").json(u"SELECT api.application_counts()"_s).value("unit"_L1).toInt(), 1);
}

void TestApplicationSecrecy::answersAnotherUnitLikeAMissingOne()
{
    const auto said = [&](const QString &id) {
        return m_district->refusal(
            "neighbour", u"application.note"_s, {{"id"_L1, id}, {"version"_L1, 1}, {"note"_L1, u"Xem thử"_s}});
    };
    QCOMPARE(said(m_id), said(newId()));
    QCOMPARE(m_district->value(u"SELECT count(*) FROM core.application_event WHERE act = 'note'"_s), u"0"_s);
}

void TestApplicationSecrecy::masksWhatFewNeed()
{
    const QJsonObject applicant = m_district->open("officer", m_id).value("applicant"_L1).toObject();
    QCOMPARE(applicant.value("identity"_L1).toString(), u"066*******34"_s);
    QCOMPARE(applicant.value("phone"_L1).toString(), u"09xx***678"_s);
    const QByteArray whole = QJsonDocument(m_district->open("officer", m_id)).toJson();
    QVERIFY(!whole.contains("066090001234"));
    QVERIFY(!whole.contains("0912345678"));
    QVERIFY(!whole.contains("Lê Lợi"));
}

void TestApplicationSecrecy::showsAPersonOnlyWhenTheReadingIsNoted()
{
    const QString reading = u"SELECT api.person_served_open('%1', 'processing')"_s.arg(m_party);
    const QString intent = u"SELECT api.read_intent('person_served_processing', 'person_served', '%1')"_s.arg(m_party);
    const auto officer = m_district->database().another("officer");
    const auto code = [&](const QString &statement) {
        try {
            officer->sql().script(statement);
        } catch (const SqlError &failure) {
            return failure.detail.value("code"_L1).toString();
        }
        return QString();
    };
    QCOMPARE(code(reading), u"reading.not_noted"_s);
    QCOMPARE(code(u"BEGIN; %1; %2; ROLLBACK"_s.arg(intent, reading)), u"reading.not_noted"_s);
    code(u"ROLLBACK"_s);
    officer->sql().script(intent);
    const QJsonObject person = officer->json(reading);
    QCOMPARE(person.value("identity_number"_L1).toString(), u"066090001234"_s);
    QCOMPARE(person.value("phone_number"_L1).toString(), u"0912345678"_s);
    QCOMPARE(person.value("applications"_L1).toArray().size(), 1);
    m_district->as("neighbour").sql().script(intent);
    QCOMPARE(m_district->failure("neighbour", reading), u"person_served.not_found"_s);
}

void TestApplicationSecrecy::keepsThePurposeInTheReadLog()
{
    QCOMPARE(m_district->failure("officer", u"SELECT api.person_served_open('%1', 'curiosity')"_s.arg(m_party)),
        u"person_served.purpose.unknown"_s);
    QVERIFY(
        m_district
            ->value(
                u"SELECT count(*) FROM audit.read_log r JOIN core.person p ON p.id = r.person_id"
                " WHERE r.what = 'person_served_processing' AND r.record_id = '%1' AND r.unit_id = 'buontrap' AND p.user_name = 'officer'"_s
                    .arg(m_party))
            .toInt()
        > 0);
}

int TestApplicationSecrecy::found(const char *user, const QString &text)
{
    SqlConnection &sql = m_district->as(user).sql();
    sql.run(u"SELECT api.read_intent('person_search_intake', 'person_search', api.search_token(:text))"_s,
        {{u"text"_s, text}});
    return sql.value(u"SELECT count(*) FROM api.person_served_search(:text, 'intake')"_s, {{u"text"_s, text}}).toInt();
}

void TestApplicationSecrecy::findsPeopleByAnything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("without marks") << u"nguyen van duong"_s << 1;
    QTest::newRow("with marks") << u"Nguyễn Văn Đường"_s << 1;
    QTest::newRow("in any order") << u"duong nguyen"_s << 1;
    QTest::newRow("with the year") << u"duong 1990"_s << 1;
    QTest::newRow("with another year") << u"duong 1991"_s << 0;
    QTest::newRow("by number") << u"066090001234"_s << 1;
    QTest::newRow("by number with blanks") << u"0660 9000 1234"_s << 1;
    QTest::newRow("by phone") << u"0912.345.678"_s << 1;
    QTest::newRow("by phone from abroad") << u"+84912345678"_s << 1;
    QTest::newRow("nobody") << u"Trần Văn Không"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("signs") << u"%' OR 1=1 --"_s << 0;
}

void TestApplicationSecrecy::findsPeopleByAnything()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    QCOMPARE(found("clerk", text), expected);
}

void TestApplicationSecrecy::findsNobodyOfAnotherUnitByNameOrPhone()
{
    QCOMPARE(found("neighbour", u"nguyen van duong"_s), 0);
    QCOMPARE(found("neighbour", u"duong buon trap"_s), 0);
    QCOMPARE(found("neighbour", u"0912345678"_s), 0);
    QCOMPARE(found("neighbour", u"06609000123"_s), 0);
    QCOMPARE(found("leader", u"066090001234"_s), 1);
    // Names of units, old and new, narrow among the people one may look up; alone they list nobody.
    QCOMPARE(found("clerk", u"duong buon trap"_s), 1);
    QCOMPARE(found("clerk", u"duong ea na"_s), 0);
    QCOMPARE(found("clerk", u"buon trap"_s), 0);
}

// A woman of Buôn Trấp without an application.
QString TestApplicationSecrecy::someoneWith(const QString &identity)
{
    const QString id = newId();
    m_district->done("clerk", u"person_served.create"_s,
        {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"full_name"_L1, u"Lê Thị Sương"_s}, {"identity_kind"_L1, "citizen"_L1},
            {"identity_number"_L1, identity}});
    return id;
}

void TestApplicationSecrecy::findsAPersonOfAnotherUnitByTheExactNumber()
{
    const QString number = u"066190009999"_s;
    const QString party = someoneWith(number);
    const QString intent = u"SELECT api.read_intent('person_served_intake', 'person_served', '%1')"_s.arg(party);
    const QString reading = u"SELECT api.person_served_open('%1', 'intake')"_s.arg(party);
    const QString notes = u"SELECT count(*) FROM audit.read_log WHERE what = 'person_found:number' AND record_id = '%1'"
                          " AND unit_id = 'buontrap'"_s.arg(party);
    m_district->as("neighbour").sql().script(intent);
    QCOMPARE(m_district->failure("neighbour", reading), u"person_served.not_found"_s);
    QCOMPARE(m_district->value(notes), u"0"_s);
    SqlConnection &clerk = m_district->as("neighbour").sql();
    const QVariantMap binds{{u"text"_s, number}};
    clerk.run(u"SELECT api.read_intent('person_search_intake', 'person_search', api.search_token(:text))"_s, binds);
    const QString search = u"SELECT * FROM api.person_served_search(:text, 'intake')"_s;
    const auto finds = [&] {
        Rows found = clerk.run(search, binds);
        return found.next();
    };
    // Nothing is seen in a transaction that can be taken back with its note.
    clerk.script(u"BEGIN"_s);
    QVERIFY(!finds());
    QVERIFY(!finds());
    clerk.script(u"ROLLBACK"_s);
    QCOMPARE(m_district->value(notes), u"0"_s);
    // The first search notes, the next one shows.
    QVERIFY(!finds());
    Rows line = clerk.run(search, binds);
    QVERIFY(line.next());
    QCOMPARE(line.text("identity"), u"066*******99"_s);
    QCOMPARE(line.text("unit_id"), u"buontrap"_s);
    // Her own unit sees who looked.
    QCOMPARE(m_district->value(notes), u"1"_s);
    QCOMPARE(m_district->failure("neighbour", reading), QString());
    // And asked once: the neighbour writes an application for the person without writing the person down again.
    QJsonObject intake = m_district->intake(newId());
    intake["unit"_L1] = "eana"_L1;
    intake["applicant"_L1] = QJsonObject{{"id"_L1, party}};
    m_district->done("neighbour", u"application.receive"_s, intake);
}

void TestApplicationSecrecy::letsNobodyFeignThatHeFoundSomebody()
{
    const QString party = someoneWith(u"066190008888"_s);
    const QString reading = u"SELECT api.person_served_open('%1', 'intake')"_s.arg(party);
    const QString found = u"SELECT api.read_intent('person_found:number', 'person_served', '%1')"_s.arg(party);
    QCOMPARE(m_district->failure("reviewer", found), u"argument.value"_s);
    // A person found in a transaction that is taken back was not found.
    const auto reviewer = m_district->database().another("reviewer");
    reviewer->sql().script(u"SELECT api.read_intent('person_search_intake', 'person_search',"
                           " api.search_token('066190008888'));"_s);
    reviewer->sql().script(
        u"SELECT api.read_intent('person_served_intake', 'person_served', '%1')"_s.arg(party));
    const auto code = [&](const QString &statement) {
        try {
            reviewer->sql().script(statement);
        } catch (const SqlError &failure) {
            return failure.detail.value("code"_L1).toString();
        }
        return QString();
    };
    QCOMPARE(code(u"BEGIN; SELECT * FROM api.person_served_search('066190008888', 'intake'); %1"_s.arg(reading)),
        u"person_served.not_found"_s);
    QCOMPARE(code(u"ROLLBACK"_s), QString());
}

void TestApplicationSecrecy::searchesOnlyWhenItIsNoted()
{
    const auto clerk = m_district->database().another("clerk");
    QVERIFY_THROWS_EXCEPTION(
        SqlError, clerk->sql().script(u"SELECT * FROM api.person_served_search('duong', 'intake')"_s));
    // The note does not tell what was looked for.
    QCOMPARE(
        m_district->value(u"SELECT count(*) FROM audit.read_log WHERE record_id ~ '066090001234|duong'"_s), u"0"_s);
}

void TestApplicationSecrecy::hidesAConfidentialOne()
{
    const QString id = m_district->received();
    m_district->act("leader", id, u"classify"_s);
    // It is on the clerk's desk; the officer sees that it is there.
    const QJsonObject shown = m_district->open("officer", id);
    QCOMPARE(shown.value("opened"_L1).toBool(), false);
    QVERIFY(!shown.contains("applicant"_L1) && !shown.contains("timeline"_L1) && !shown.contains("files"_L1)
        && !shown.contains("subject"_L1));
    QVERIFY(m_district->as("officer")
                .sql()
                .value(u"SELECT applicant FROM api.application_list WHERE id = '%1'"_s.arg(id))
                .isNull());
    QCOMPARE(m_district->actRefusal("officer", id, u"note"_s), u"application.confidential"_s);
    // Who is meant to read it is noted first.
    QCOMPARE(m_district->failure("clerk", u"SELECT api.application_open('%1')"_s.arg(id)), u"reading.not_noted"_s);
    m_district->as("clerk").sql().script(u"SELECT api.read_intent('application_open', 'application', '%1')"_s.arg(id));
    QVERIFY(m_district->open("clerk", id).contains("applicant"_L1));
}

void TestApplicationSecrecy::opensAConfidentialOneForAnHourWithAReason()
{
    const QString id = m_district->received();
    m_district->act("leader", id, u"classify"_s);
    const QString access = newId();
    const auto arguments = [&](const QString &reason) {
        return QJsonObject{{"id"_L1, access}, {"application"_L1, id}, {"reason"_L1, reason}};
    };
    QCOMPARE(m_district->refusal("officer", u"application.break_glass"_s, arguments(u"x"_s)), u"reason.missing"_s);
    QVERIFY(!m_district->refusal("neighbour", u"application.break_glass"_s, arguments(u"Tò mò một chút"_s)).isEmpty());
    m_district->done("officer", u"application.break_glass"_s, arguments(u"Công dân hỏi gấp"_s));
    m_district->as("officer").sql().script(
        u"SELECT api.read_intent('application_open', 'application', '%1')"_s.arg(id));
    QVERIFY(m_district->open("officer", id).contains("applicant"_L1));
    // Another looks at it afterwards.
    const QJsonObject review{{"id"_L1, access}, {"version"_L1, 1}, {"justified"_L1, true}};
    QCOMPARE(m_district->refusal("officer", u"application.review_access"_s, review), u"right.missing"_s);
    QCOMPARE(m_district->count("auditor", u"api.application_accesses()"_s), 1);
    m_district->done("auditor", u"application.review_access"_s, review);
    m_district->server().script(u"SELECT core.clock_set(core.now() + interval '61 minutes')"_s);
    QVERIFY(!m_district->open("officer", id).contains("applicant"_L1));
}

void TestApplicationSecrecy::showsThePartAndNotTheWhole()
{
    const QString whole = m_district->processing();
    const QString part = m_district->act("officer", whole, u"ask_unit"_s).value("part"_L1).toString();
    QCOMPARE(
        m_district->failure("reviewer", u"SELECT api.application_open('%1')"_s.arg(whole)), u"application.not_found"_s);
    const QJsonObject seen = m_district->open("reviewer", part);
    QVERIFY(seen.value("part_of"_L1).toObject().value("code"_L1).toString().startsWith(u"BUONTRAP-"));
    QCOMPARE(seen.value("papers"_L1).toArray().size(), 0);
    m_district->act("officer", whole, u"hand_over"_s);
    m_district->act("leader", whole, u"claim"_s);
    QCOMPARE(m_district->actRefusal("leader", whole, u"decide"_s), u"application.part_open"_s);
    m_district->act("reviewer", part, u"claim"_s);
    m_district->act("reviewer", part, u"answer_unit"_s);
    QVERIFY(!m_district->open("leader", whole)
                 .value("parts"_L1)
                 .toArray()
                 .first()
                 .toObject()
                 .value("answer"_L1)
                 .toString()
                 .isEmpty());
    m_district->act("leader", whole, u"decide"_s);
}

void TestApplicationSecrecy::keepsFilesWithTheirApplication()
{
    const QByteArray bytes = "%PDF-1.4 quét";
    const QString blob = newId();
    m_district->as("clerk").sql().run(
        u"SELECT api.blob_put(CAST(:id AS uuid), 0, :bytes)"_s, {{u"id"_s, blob}, {u"bytes"_s, bytes}});
    m_district->done("clerk", u"blob.store"_s,
        {{"id"_L1, blob}, {"name"_L1, u"to-khai.pdf"_s}, {"media_type"_L1, "application/pdf"_L1},
            {"sha256"_L1, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}});
    const QString id = newId();
    QJsonObject intake = m_district->intake(id);
    intake["files"_L1] = QJsonArray{QJsonObject{{"blob"_L1, blob}, {"title"_L1, u"Tờ khai"_s}, {"paper"_L1, 1}}};
    m_district->done("clerk", u"application.receive"_s, intake);
    const QString get = u"SELECT api.blob_get('%1', 0)"_s.arg(blob);
    const QString intent = u"SELECT api.read_intent('blob_get', 'blob', '%1')"_s.arg(blob);
    QCOMPARE(m_district->failure("officer", get), u"reading.not_noted"_s);
    m_district->as("officer").sql().script(intent);
    QCOMPARE(m_district->failure("officer", get), QString());
    m_district->as("neighbour").sql().script(intent);
    QCOMPARE(m_district->failure("neighbour", get), u"blob.not_found"_s);
    // Another application cannot show the same stored file.
    QJsonObject thief = m_district->intake(newId());
    thief["files"_L1] = intake.value("files"_L1);
    QCOMPARE(m_district->refusal("clerk", u"application.receive"_s, thief), u"application.file.unknown"_s);
}

void TestApplicationSecrecy::keepsDirectSqlOut_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("application") << u"UPDATE core.application SET state = 10"_s;
    QTest::newRow("party") << u"SELECT * FROM core.party_private"_s;
    QTest::newRow("event") << u"DELETE FROM core.application_event"_s;
    QTest::newRow("counter") << u"UPDATE core.counter SET last = 0"_s;
    QTest::newRow("command") << u"SELECT command.application_reopen('{}')"_s;
    QTest::newRow("function") << u"SELECT core.next_number('application', 'X', '270301')"_s;
}

void TestApplicationSecrecy::keepsDirectSqlOut()
{
    QFETCH(QString, statement);
    QCOMPARE(m_district->failure("clerk", statement), u"42501"_s);
}

void TestApplicationSecrecy::keepsTheTimelineAsItWas()
{
    for (const char *table : {"core.application_event", "core.application_letter"}) {
        if (m_district->value(u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(table))) == u"0")
            m_district->act("leader", m_district->received(), u"stop"_s);
        QVERIFY_THROWS_EXCEPTION(
            SqlError, changeRows(m_district->server(), u"DELETE FROM %1"_s.arg(QLatin1StringView(table))));
        m_district->server().script(u"ROLLBACK"_s);
    }
}

void TestApplicationSecrecy::showsOpenApplicationsOfTheSamePerson()
{
    const QString query = u"jsonb_array_elements(api.application_duplicates('%1', '%2'))"_s.arg(
        m_party, QLatin1StringView(TestProcedure::code));
    QCOMPARE(m_district->count("clerk", query), 1);
    QCOMPARE(m_district->count("neighbour", query), 0);
}

QTEST_GUILESS_MAIN(TestApplicationSecrecy)
#include "test_applicationsecrecy.moc"
