// SPDX-License-Identifier: GPL-3.0-or-later
// What a counter reads before there is an application, and the files and fees that come with one.
#include <QCryptographicHash>
#include <QtTest>

#include "models/applications/receptionqueries.h"
#include "tests/models/applications/applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestCounter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_district.emplace(); }
    void cleanupTestCase() { m_district.reset(); }

    void offersWhatTheUnitReceivesRecentOnesFirst();
    void refusesWhoReceivesNothing();
    void saysWhatAReceptionWouldBe();
    void refusesAnotherUnitsCounter();
    void notesALookUpInTheSameCall();
    void chargesByPages();
    void takesTheTariffWhereTheRuleNamesNoAmount();
    void passesFilesOnWithAKeptIntake();
    void keepsNoFileOfSomebodyElse();

private:
    QString storedFile(const char *user);
    void setCase(const QString &columns);
    QJsonObject terms(const QJsonObject &further = {});

    std::optional<ApplicationDistrict> m_district;
};

QString TestCounter::storedFile(const char *user)
{
    const QString id = newId();
    const QByteArray bytes = "%PDF-1.4 " + id.toLatin1();
    m_district->as(user).sql().run(
        u"SELECT api.blob_put(CAST(:id AS uuid), :n, :bytes)"_s, {{u"id"_s, id}, {u"n"_s, 0}, {u"bytes"_s, bytes}});
    m_district->done(user, u"blob.store"_s,
        {{"id"_L1, id},
            {"sha256"_L1, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())},
            {"name"_L1, "to-khai.pdf"_L1}, {"media_type"_L1, "application/pdf"_L1}});
    return id;
}

/// What is in force is not changed by commands; a test may.
void TestCounter::setCase(const QString &columns)
{
    m_district->server().script(u"ALTER TABLE core.procedure_case DISABLE TRIGGER keep_in_force"_s);
    changeRows(m_district->server(),
        u"UPDATE core.procedure_case SET %1 WHERE id = '%2'"_s.arg(columns, QLatin1StringView(TestProcedure::caseId)));
}

QJsonObject TestCounter::terms(const QJsonObject &further)
{
    QJsonObject asked{{"unit"_L1, "buontrap"_L1}, {"procedure"_L1, QLatin1StringView(TestProcedure::code)}};
    for (auto it = further.begin(); it != further.end(); ++it)
        asked.insert(it.key(), it.value());
    return m_district->as("clerk").json(u"SELECT api.reception_terms(CAST(:asked AS jsonb))"_s, {{u"asked"_s, asked}});
}

void TestCounter::offersWhatTheUnitReceivesRecentOnesFirst()
{
    m_district->received();
    const auto counter = applications::counterFromJson(m_district->as("clerk").json(u"SELECT api.reception_open()"_s));
    QCOMPARE(counter.unit, u"buontrap"_s);
    QCOMPARE(counter.procedures.size(), size_t(1));
    QCOMPARE(counter.procedures.front().recent, 1);
    QVERIFY(!counter.reasons.empty());
    // A procedure of the province is none of a commune's.
    changeRows(m_district->server(),
        u"UPDATE core.procedure SET level = 'province' WHERE code = '%1'"_s.arg(
            QLatin1StringView(TestProcedure::code)));
    m_district->server().script(u"ALTER TABLE core.procedure_version DISABLE TRIGGER keep_in_force"_s);
    changeRows(m_district->server(), u"UPDATE core.procedure_version SET competent_kind = 'province'"_s);
    QVERIFY(applications::counterFromJson(m_district->as("clerk").json(u"SELECT api.reception_open()"_s))
                .procedures.empty());
    changeRows(m_district->server(), u"UPDATE core.procedure SET level = 'commune'"_s);
    changeRows(m_district->server(), u"UPDATE core.procedure_version SET competent_kind = 'commune'"_s);
}

void TestCounter::refusesWhoReceivesNothing()
{
    QCOMPARE(m_district->failure("officer", u"SELECT api.reception_open()"_s), u"right.missing"_s);
}

void TestCounter::saysWhatAReceptionWouldBe()
{
    const QString applicant = m_district->value(u"SELECT id FROM core.party LIMIT 1"_s);
    const auto read = applications::termsFromJson(terms({{"applicant"_L1, applicant}}));
    QVERIFY(read);
    QCOMPARE(read->fee, std::optional<qint64>(50000));
    QCOMPARE(read->papers.size(), size_t(1));
    QCOMPARE(read->duplicates.size(), size_t(1));
    QCOMPARE(read->due[u"due"].toString().left(10), u"2027-03-08"_s);
}

void TestCounter::refusesAnotherUnitsCounter()
{
    QCOMPARE(m_district->failure("clerk",
                 u"SELECT api.reception_terms('{\"unit\": \"eana\", \"procedure\": \"%1\"}')"_s.arg(
                     QLatin1StringView(TestProcedure::code))),
        u"record.not_permitted"_s);
}

void TestCounter::notesALookUpInTheSameCall()
{
    const QString notes = u"SELECT count(*) FROM audit.read_log WHERE what = 'person_search_intake'"_s;
    const int before = m_district->value(notes).toInt();
    QCOMPARE(m_district->failure("clerk", u"CALL api.look_up_people('duong', 'intake')"_s), QString());
    QCOMPARE(m_district->value(notes).toInt(), before + 1);
    QCOMPARE(m_district->failure("clerk", u"CALL api.look_up_people('duong', 'curiosity')"_s),
        u"person_served.purpose.unknown"_s);
}

void TestCounter::chargesByPages()
{
    setCase(u"fee_unit = 'page', fee_amount = 2000, fee_first = 2, fee_next = 1000, fee_most = 200000"_s);
    QCOMPARE(terms({{"pages"_L1, 5}, {"copies"_L1, 3}})[u"fee"][u"amount"].toInt(), 21000);
    QJsonObject intake = m_district->intake(newId());
    intake.insert("pages"_L1, 5);
    intake.insert("copies"_L1, 3);
    intake.insert("fee"_L1, 1); // not the clerk's to say where a rule says it
    QCOMPARE(m_district->done("clerk", u"application.receive"_s, intake)[u"fee"][u"amount"].toInt(), 21000);
}

void TestCounter::takesTheTariffWhereTheRuleNamesNoAmount()
{
    setCase(u"fee_unit = 'case', fee_amount = NULL, fee_first = NULL, fee_next = NULL, fee_most = NULL"_s);
    const QString id = newId();
    QJsonObject intake = m_district->intake(id);
    intake.insert("fee"_L1, 15000);
    m_district->done("clerk", u"application.receive"_s, intake);
    QCOMPARE(m_district->value(u"SELECT amount FROM core.fee_line WHERE application_id = '%1'"_s.arg(id)), u"15000"_s);
}

void TestCounter::passesFilesOnWithAKeptIntake()
{
    const QString file = storedFile("clerk");
    const QJsonArray files{QJsonObject{{"blob"_L1, file}, {"title"_L1, u"Tờ khai"_s}}};
    QJsonObject received = m_district->intake(newId());
    received.insert("unit"_L1, "eana"_L1);
    received.insert("files"_L1, files);
    // A clerk of another unit has nothing to do with it …
    QCOMPARE(m_district->refusal("neighbour", u"application.receive"_s, received), u"application.file.unknown"_s);
    m_district->done("clerk", u"intake.keep"_s,
        {{"id"_L1, newId()}, {"unit"_L1, "buontrap"_L1}, {"title"_L1, "x"_L1},
            {"fields"_L1, QJsonObject{{"files"_L1, files}}}});
    received.insert("id"_L1, newId());
    QCOMPARE(m_district->refusal("neighbour", u"application.receive"_s, received), u"application.file.unknown"_s);
    // … but a second clerk of the same unit goes on with it.
    m_district->done("admin", u"assignment.grant"_s,
        {{"id"_L1, newId()}, {"person"_L1, m_district->personId("neighbour")}, {"role"_L1, "clerk"_L1},
            {"unit"_L1, "buontrap"_L1}, {"scope"_L1, "unit"_L1}, {"from"_L1, "2020-01-01"_L1}});
    received.insert("unit"_L1, "buontrap"_L1);
    received.insert("id"_L1, newId());
    QCOMPARE(m_district->refusal("neighbour", u"application.receive"_s, received), QString());
}

void TestCounter::keepsNoFileOfSomebodyElse()
{
    const QString file = storedFile("clerk");
    QCOMPARE(m_district->refusal("neighbour", u"intake.keep"_s,
                 {{"id"_L1, newId()}, {"unit"_L1, "eana"_L1}, {"title"_L1, "x"_L1},
                     {"fields"_L1, QJsonObject{{"files"_L1, QJsonArray{QJsonObject{{"blob"_L1, file}}}}}}}),
        u"application.file.unknown"_s);
}

QTEST_MAIN(TestCounter)
#include "test_counter.moc"
