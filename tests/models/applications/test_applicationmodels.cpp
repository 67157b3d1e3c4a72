// SPDX-License-Identifier: GPL-3.0-or-later
// The C++ side of applications against the real database: what it sends is taken, what it reads is there.
#include <QTest>

#include "applicationdistrict.h"
#include "models/applications/applicationcommands.h"
#include "models/applications/applicationqueries.h"
#include "models/database/reader.h"

using namespace ana;
using namespace ana::test;
using namespace ana::applications;
using namespace Qt::StringLiterals;

class TestApplicationModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanupTestCase() { m_district.reset(); }

    void receivesReadsAndReturnsOne();
    void readsPagesAndCounts();
    void findsAndReadsAPerson();
    void hidesWhatIsConfidential();
    void handsManyOverAndTakesThemBack();
    void refusesAnAnswerThatIsNone();

private:
    template <typename C> Result<typename C::Reply> execute(const char *user, const C &command)
    {
        const auto answer = m_district->as(user).execute(QString::fromLatin1(C::commandName), command.arguments());
        if (!answer)
            return tl::unexpected(answer.error());
        return C::reply(*answer);
    }
    ReceiveApplication reception() const
    {
        const QJsonObject intake = m_district->intake(newId());
        ReceiveApplication receive;
        receive.id = ApplicationId::fromString(intake.value("id"_L1).toString());
        receive.unit = u"buontrap"_s;
        receive.procedureVersion = QUuid::fromString(QLatin1StringView(TestProcedure::version));
        receive.procedureCase = QUuid::fromString(QLatin1StringView(TestProcedure::caseId));
        receive.applicant = intake.value("applicant"_L1).toObject();
        receive.papers = intake.value("papers"_L1).toArray();
        return receive;
    }
    Application read(const char *user, const ApplicationId &id)
    {
        Reader reader(m_district->as(user).sql());
        return openApplication(reader, id).value();
    }
    template <typename C> C on(const ApplicationId &id, C command = {})
    {
        command.id = id;
        command.version = read("leader", id).head.version;
        return command;
    }

    std::unique_ptr<ApplicationDistrict> m_district;
};

void TestApplicationModels::receivesReadsAndReturnsOne()
{
    const ReceiveApplication receive = reception();
    const auto received = execute("clerk", receive);
    QVERIFY(received);
    QVERIFY(received->code.startsWith(u"BUONTRAP-270301-"));
    QCOMPARE(received->secret.size(), 12);
    QCOMPARE(received->saved.state, State::Received);
    Application record = read("clerk", receive.id);
    QCOMPARE(record.head.code, received->code);
    QCOMPARE(record.head.applicant, u"Nguyễn Văn Đường"_s);
    QCOMPARE(record.applicant.identity, u"066*******34"_s);
    QCOMPARE(record.papers.size(), 1);
    QCOMPARE(record.fees.front().amount, 50000);
    QCOMPARE(record.head.dueAt, received->saved.dueAt);
    QVERIFY(record.action(u"application.hand_over"_s)->allowed);
    QCOMPARE(record.action(u"application.decide"_s)->reason, u"application.wrong_state"_s);

    const ApplicationId id = receive.id;
    QVERIFY(execute("clerk", on<HandOverApplication>(id)));
    QVERIFY(execute("officer", on<ClaimApplication>(id)));
    AskSupplement ask = on<AskSupplement>(id);
    ask.missing = {u"Giấy xác nhận"_s};
    ask.reason = u"Thiếu giấy tờ"_s;
    ask.expected = QDate(2027, 3, 10);
    QCOMPARE(execute("officer", ask)->state, State::Supplement);
    QCOMPARE(read("officer", id).head.expectedOn, ask.expected);
    QVERIFY(execute("clerk", on<RecordSupplement>(id)));
    QVERIFY(execute("officer", on<HandOverApplication>(id)));
    QVERIFY(execute("leader", on<ClaimApplication>(id)));
    DecideApplication decide = on<DecideApplication>(id);
    decide.granted = false;
    decide.reasonCode = u"conditions_unmet"_s;
    decide.reason = u"Chưa đủ tuổi"_s;
    QVERIFY(execute("leader", decide));
    QCOMPARE(execute("leader", on<IssueApplication>(id))->state, State::Done);
    ReturnResult give = on<ReturnResult>(id);
    give.recipient = u"Nguyễn Văn Đường"_s;
    give.identityNumber = u"066090001234"_s;
    QCOMPARE(execute("clerk", give)->state, State::Returned);
    record = read("clerk", id);
    QCOMPARE(record.timeline.size(), 10);
    QCOMPARE(record.timeline.back().act, u"return_result"_s);
    QCOMPARE(record.outcome, u"refused"_s);
}

void TestApplicationModels::readsPagesAndCounts()
{
    const ReceiveApplication receive = reception();
    QVERIFY(execute("clerk", receive));
    Reader reader(m_district->as("clerk").sql());
    const auto rows = readApplications(reader, {ApplicationList::Mine, {}, {}, {}});
    QVERIFY(!rows.empty());
    const ApplicationRow &row = rows.back();
    QCOMPARE(row.id, receive.id);
    QCOMPARE(row.pace, Pace::InTime);
    QCOMPARE(row.applicant, u"Nguyễn Văn Đường"_s);
    QVERIFY(readApplications(reader, {ApplicationList::Mine, {}, {}, {}}, ApplicationPlace{row.place, row.id}).empty());
    QCOMPARE(countApplications(reader).value("mine"_L1).toInt(), int(rows.size()));
    QVERIFY(readApplications(reader, {ApplicationList::Unit, {}, {}, State::Payment}).empty());
}

void TestApplicationModels::findsAndReadsAPerson()
{
    Reader reader(m_district->as("clerk").sql());
    const auto people = findPeople(reader, u"nguyen van duong"_s, Purpose::Intake);
    QVERIFY(!people.empty());
    QCOMPARE(people.front().phone, u"09xx***678"_s);
    QCOMPARE(readPersonServed(reader, people.front().id, Purpose::Intake).value("identity_number"_L1).toString(),
        u"066090001234"_s);
}

void TestApplicationModels::hidesWhatIsConfidential()
{
    ReceiveApplication receive = reception();
    receive.confidential = true;
    QVERIFY(execute("clerk", receive));
    const Application seen = read("officer", receive.id);
    QVERIFY(!seen.opened && seen.head.applicant.isEmpty() && seen.timeline.empty());
    Reader reader(m_district->as("clerk").sql());
    QVERIFY(openConfidential(reader, receive.id)->opened);
}

void TestApplicationModels::handsManyOverAndTakesThemBack()
{
    HandOverMany many;
    many.id = QUuid::createUuid();
    for (int n = 0; n < 3; ++n) {
        const ReceiveApplication receive = reception();
        QVERIFY(execute("clerk", receive));
        many.items.emplace_back(receive.id, 1);
    }
    QCOMPARE(execute("clerk", many).value(), 3);
    QCOMPARE(read("clerk", many.items.front().first).head.state, State::Processing);
    QCOMPARE(execute("clerk", UndoHandOver{many.id}).value(), 3);
    QCOMPARE(read("clerk", many.items.front().first).head.state, State::Received);
}

void TestApplicationModels::refusesAnAnswerThatIsNone()
{
    QVERIFY(!applicationFromJson({}));
    QVERIFY(!savedFromJson({{"version"_L1, 1}}));
}

QTEST_GUILESS_MAIN(TestApplicationModels)
#include "test_applicationmodels.moc"
