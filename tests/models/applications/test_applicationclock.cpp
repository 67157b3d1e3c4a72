// SPDX-License-Identifier: GPL-3.0-or-later
// Due times through the life of an application, against cases worked by hand on the calendar of March 2027 (Monday is
// the 1st).
#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanup() { m_district.reset(); }

    void countsFiveWorkingDays();
    void startsWithTheNextWorkingPeriod();
    void startsNoClockBeforeAcceptance();
    void movesByTheDaysOfAPause();
    void countsOverlappingPausesOnce();
    void extendsBeforeTheDueTimePassesOnly();
    void extendsAfterAPause();
    void asksForTheApologyFirst();
    void judgesLatenessWhenItIsIssued_data();
    void judgesLatenessWhenItIsIssued();
    void keepsTheFirstFinishWhenCorrected();
    void givesANewClockWhenReopened();
    void asksForASupplementAsOftenAsTheProcedureAllows();
    void refusesDaysThatCannotBe_data();
    void refusesDaysThatCannotBe();
    void comesBackToTheFormerStateWhenTheWithdrawalIsRefused();

private:
    std::unique_ptr<ApplicationDistrict> m_district;
};

void TestApplicationClock::countsFiveWorkingDays()
{
    const QString id = m_district->received();
    QCOMPARE(m_district->localTime(id, u"clock_start"_s), u"2027-03-01 08:00"_s);
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-08 17:00"_s);
    QCOMPARE(m_district->localTime(id, u"target_at"_s), u"2027-03-04 17:00"_s);
    const QJsonObject due = m_district->open("clerk", id).value("due"_L1).toObject();
    QVERIFY(due.value("days"_L1).toArray().size() >= 8); // every day with its reason, the weekend too
}

void TestApplicationClock::startsWithTheNextWorkingPeriod()
{
    m_district->setClock(u"2027-03-05 18:30"_s); // Friday evening
    const QString id = m_district->received();
    QCOMPARE(m_district->localTime(id, u"clock_start"_s), u"2027-03-08 07:00"_s);
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-15 17:00"_s);
}

void TestApplicationClock::startsNoClockBeforeAcceptance()
{
    const QString id = newId();
    m_district->done("clerk", u"application.register"_s, m_district->intake(id));
    QCOMPARE(m_district->localTime(id, u"due_at"_s), QString());
    m_district->act("clerk", id, u"ask_supplement"_s);
    m_district->setClock(u"2027-03-10 09:00"_s);
    m_district->act("clerk", id, u"accept"_s);
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-17 17:00"_s);
}

// Asked on Wednesday the 3rd, answered on Friday the 5th: its first day is lost to nobody, Thursday and
// Friday move the due time from Monday the 8th by two working days.
void TestApplicationClock::movesByTheDaysOfAPause()
{
    const QString id = m_district->processing();
    m_district->setClock(u"2027-03-03 09:00"_s);
    m_district->act("officer", id, u"ask_supplement"_s);
    QCOMPARE(m_district->value(u"SELECT expected_on FROM core.application WHERE id = '%1'"_s.arg(id)).left(10),
        u"2027-03-20"_s);
    m_district->setClock(u"2027-03-05 10:00"_s);
    m_district->act("clerk", id, u"supplied"_s);
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-10 17:00"_s);
}

void TestApplicationClock::countsOverlappingPausesOnce()
{
    const QString one = m_district->processing();
    const QString two = m_district->processing();
    m_district->setClock(u"2027-03-03 09:00"_s);
    m_district->act("officer", one, u"ask_supplement"_s);
    m_district->act("officer", two, u"ask_supplement"_s);
    m_district->setClock(u"2027-03-04 09:00"_s);
    m_district->act("clerk", two, u"ask_withdraw"_s);
    m_district->setClock(u"2027-03-05 10:00"_s);
    m_district->act("leader", two, u"refuse_withdraw"_s);
    m_district->act("clerk", one, u"supplied"_s);
    m_district->act("clerk", two, u"supplied"_s);
    QCOMPARE(m_district->localTime(two, u"due_at"_s), m_district->localTime(one, u"due_at"_s));
}

void TestApplicationClock::extendsBeforeTheDueTimePassesOnly()
{
    const QString id = m_district->processing();
    const QString late = m_district->processing();
    QCOMPARE(m_district->actRefusal("officer", id, u"extend"_s), u"application.not_permitted"_s);
    QCOMPARE(m_district->actRefusal("leader", id, u"extend"_s, {{"days"_L1, 6}}), u"application.extension.days"_s);
    m_district->act("leader", id, u"extend"_s); // 2 working days after Monday the 8th
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-10 17:00"_s);
    QCOMPARE(m_district->actRefusal("leader", id, u"extend"_s), u"application.extension_limit"_s);
    m_district->setClock(u"2027-03-08 17:01"_s);
    QCOMPARE(m_district->actRefusal("leader", late, u"extend"_s), u"application.due_passed"_s);
    const QJsonArray extensions
        = m_district->open("leader", id).value("due"_L1).toObject().value("extensions"_L1).toArray();
    QCOMPARE(extensions.size(), 1);
    QCOMPARE(extensions.first().toObject().value("approved_by"_L1).toString(), u"Phan Quốc Khánh"_s);
}

void TestApplicationClock::extendsAfterAPause()
{
    const QString id = m_district->processing();
    m_district->act("leader", id, u"extend"_s);
    m_district->setClock(u"2027-03-03 09:00"_s);
    m_district->act("officer", id, u"ask_supplement"_s);
    m_district->setClock(u"2027-03-05 10:00"_s);
    m_district->act("clerk", id, u"supplied"_s);
    // Monday the 8th, two days of pause, two days of extension.
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-12 17:00"_s);
}

void TestApplicationClock::asksForTheApologyFirst()
{
    const QString id = m_district->processing();
    m_district->setClock(u"2027-03-09 08:00"_s);
    QCOMPARE(m_district->actRefusal("officer", id, u"hand_over"_s), u"application.apology_first"_s);
    QCOMPARE(m_district->actRefusal("officer", id, u"apologise"_s, {{"promised"_L1, "2027-03-09T00:00:00Z"_L1}}),
        u"application.promised.past"_s);
    m_district->act("officer", id, u"apologise"_s, {{"promised"_L1, "2027-03-11T10:00:00Z"_L1}});
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-08 17:00"_s); // lateness stays lateness
    m_district->act("officer", id, u"hand_over"_s);
    m_district->act("leader", id, u"claim"_s);
    m_district->setClock(u"2027-03-12 08:00"_s); // the new promise is broken as well
    QCOMPARE(m_district->actRefusal("leader", id, u"decide"_s), u"application.apology_first"_s);
}

void TestApplicationClock::judgesLatenessWhenItIsIssued_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("a day earlier") << u"2027-03-05 16:00"_s << u"before"_s;
    QTest::newRow("on the day") << u"2027-03-08 07:30"_s << u"on_time"_s;
    QTest::newRow("the last minute") << u"2027-03-08 16:59"_s << u"on_time"_s;
    QTest::newRow("a minute later") << u"2027-03-08 17:01"_s << u"late"_s;
}

void TestApplicationClock::judgesLatenessWhenItIsIssued()
{
    QFETCH(QString, time);
    QFETCH(QString, verdict);
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"decide"_s);
    m_district->setClock(time);
    if (verdict == u"late")
        m_district->act("leader", id, u"apologise"_s);
    QCOMPARE(m_district->act("leader", id, u"issue"_s).value("verdict"_L1).toString(), verdict);
}

void TestApplicationClock::keepsTheFirstFinishWhenCorrected()
{
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"decide"_s);
    m_district->act("leader", id, u"issue"_s);
    m_district->setClock(u"2027-03-02 09:00"_s);
    m_district->act("leader", id, u"correct"_s);
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-08 17:00"_s);
    QCOMPARE(m_district->localTime(id, u"finished_at"_s), QString());
    const QJsonObject record = m_district->open("leader", id);
    const QJsonObject clock = record.value("clocks"_L1).toArray().first().toObject();
    QCOMPARE(clock.value("earlier"_L1).toArray().first().toObject().value("verdict"_L1).toString(), u"before"_s);
    QVERIFY(!record.value("decisions"_L1).toArray().first().toObject().value("withdrawn_at"_L1).isNull());
    // The next decision takes the next number.
    m_district->act("officer", id, u"claim"_s);
    m_district->act("officer", id, u"hand_over"_s);
    m_district->act("leader", id, u"claim"_s);
    QCOMPARE(m_district->act("leader", id, u"decide"_s).value("number"_L1).toInt(), 2);
}

void TestApplicationClock::givesANewClockWhenReopened()
{
    const QString id = m_district->received();
    m_district->act("leader", id, u"stop"_s);
    m_district->setClock(u"2027-03-15 08:00"_s);
    m_district->act("leader", id, u"reopen"_s);
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-18 17:00"_s);
    const QJsonArray clocks = m_district->open("leader", id).value("clocks"_L1).toArray();
    QCOMPARE(clocks.size(), 2);
    QCOMPARE(clocks.first().toObject().value("outcome"_L1).toString(), u"stopped"_s);
}

void TestApplicationClock::asksForASupplementAsOftenAsTheProcedureAllows()
{
    const QString id = m_district->processing();
    m_district->act("officer", id, u"ask_supplement"_s);
    m_district->act("clerk", id, u"supplied"_s);
    QCOMPARE(m_district->actRefusal("officer", id, u"ask_supplement"_s), u"application.supplement_limit"_s);
    QCOMPARE(m_district->value(
                 u"SELECT count(*) FROM core.application_letter WHERE application_id = '%1' AND form = '02'"_s.arg(id)),
        u"1"_s);
}

void TestApplicationClock::refusesDaysThatCannotBe_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("code");
    QTest::newRow("yesterday") << u"2027-02-28"_s << u"application.expected.past"_s;
    QTest::newRow("beyond the limit of the procedure") << u"2027-04-01"_s << u"application.expected.too_late"_s;
    QTest::newRow("no day") << u"2027-02-30"_s << u"argument.value"_s;
}

void TestApplicationClock::refusesDaysThatCannotBe()
{
    QFETCH(QString, expected);
    QFETCH(QString, code);
    const QString id = m_district->processing();
    QCOMPARE(m_district->actRefusal("officer", id, u"ask_supplement"_s, {{"expected"_L1, expected}}), code);
    QCOMPARE(m_district->value(u"SELECT count(*) FROM core.application_pause"_s), u"0"_s);
}

void TestApplicationClock::comesBackToTheFormerStateWhenTheWithdrawalIsRefused()
{
    const QString id = m_district->processing();
    m_district->act("officer", id, u"ask_payment"_s);
    m_district->act("clerk", id, u"ask_withdraw"_s);
    QCOMPARE(m_district->act("leader", id, u"refuse_withdraw"_s).value("state"_L1).toInt(), 6);
    QCOMPARE(m_district->act("clerk", id, u"paid"_s).value("state"_L1).toInt(), 4);
}

QTEST_GUILESS_MAIN(TestApplicationClock)
#include "test_applicationclock.moc"
