// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar as it is kept and read: by commands, by units, in words.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "models/calendar/calendarcommands.h"
#include "models/calendar/calendarqueries.h"
#include "models/calendar/deadlinewords.h"
#include "models/database/reader.h"
#include "models/database/sqlerror.h"
#include "tests/support/testdatabase.h"

using namespace ana;
using namespace ana::calendar;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void everyOrganisationHasTheDecidedYears();
    void proposalsAreShownAndNeverCounted();
    void laterYearsAreComputedAndWarned();
    void aDayCarriesItsAuthorAndTime();
    void aStaleVersionIsRefused();
    void aUnitsOwnDayGoesBeforeEverybodys();
    void aYearIsDecidedWhenNothingIsOnlyProposed();
    void newHoursEndTheOldOnesTheDayBefore();
    void hoursThatEndGiveWayToTheParents();
    void refusesHoursThatAreNone_data();
    void refusesHoursThatAreNone();
    void refusesDaysThatAreNone_data();
    void refusesDaysThatAreNone();
    void everybodyWithASessionMayAsk();
    void onlyWhoKeepsTheCalendarSeesTheEffectOfAChange();
    void listsWhatAChangeWouldMove();
    void whatIfChangesNothing();
    void everyRuleHasWords();
    void explainsInSentences();

private:
    Reader reader(const char *user) { return Reader(m_database->as(user).sql()); }
    template <Command C> Result<QJsonObject> executed(const C &command, const char *user = "admin")
    {
        const CommandCall call = commandCall(command);
        return executed(call.name, call.arguments, user);
    }
    Result<QJsonObject> executed(const QString &name, const QJsonObject &arguments, const char *user = "admin");
    QString ruleOn(const QString &unit, const QString &day);
    QString hoursOn(const QString &unit, const QString &day);
    CalendarDay dayOf(const QDate &day);

    std::unique_ptr<test::TestDatabase> m_database;
    bool m_changed = false; ///< the next test needs another database
};

namespace {
CalendarDay holiday(const QDate &day, const QString &unit = {})
{
    CalendarDay made;
    made.id = CalendarDayId::create();
    made.unitId = unit;
    made.day = day;
    made.name = u"Nghỉ theo thông báo"_s;
    made.ground = u"01/TB"_s;
    return made;
}

WorkingWeek week(const QDate &from, const QString &unit, const QTime &opens, const QTime &closes)
{
    WorkingWeek made;
    made.id = WorkingWeekId::create();
    made.unitId = unit;
    made.from = from;
    for (int weekday = 1; weekday <= 5; ++weekday)
        made.periods.push_back({weekday, opens, closes, true});
    return made;
}

QString codeOf(const Result<QJsonObject> &result)
{
    return result ? QString() : result.error().code;
}
} // namespace

void TestCalendar::init()
{
    if (m_changed || !m_database) {
        m_database.reset();
        m_database = std::make_unique<test::TestDatabase>();
    }
    m_changed = false;
}

Result<QJsonObject> TestCalendar::executed(const QString &name, const QJsonObject &arguments, const char *user)
{
    const auto result = m_database->as(user).execute(name, arguments);
    m_changed = m_changed || result.has_value();
    return result;
}

QString TestCalendar::ruleOn(const QString &unit, const QString &day)
{
    return m_database->as("clerk")
        .sql()
        .value(u"SELECT rule FROM api.calendar(:unit, CAST(:day AS date), CAST(:day AS date))"_s,
            {{u"unit"_s, unit}, {u"day"_s, day}})
        .toString();
}

QString TestCalendar::hoursOn(const QString &unit, const QString &day)
{
    return m_database->as("clerk")
        .sql()
        .value(u"SELECT periods FROM api.calendar(:unit, CAST(:day AS date), CAST(:day AS date))"_s,
            {{u"unit"_s, unit}, {u"day"_s, day}})
        .toString();
}

CalendarDay TestCalendar::dayOf(const QDate &day)
{
    Reader clerk = reader("clerk");
    for (const CalendarDay &one : readDays(clerk, day.year())) {
        if (one.day == day)
            return one;
    }
    return {};
}

void TestCalendar::everyOrganisationHasTheDecidedYears()
{
    Reader clerk = reader("clerk");
    QCOMPARE(readDays(clerk, 2024).size(), size_t(15));
    QCOMPARE(readDays(clerk, 2025).size(), size_t(13));
    QCOMPARE(readDays(clerk, 2026).size(), size_t(17));
    const std::vector<CalendarYear> years = readYears(clerk);
    QCOMPARE(years.size(), size_t(3));
    QVERIFY(years.back().isDecided && years.back().year == 2026);
    const std::vector<WorkingWeek> weeks = readWeeks(clerk);
    QCOMPARE(weeks.size(), size_t(1));
    QVERIFY(weeks.front().unitId.isEmpty());
    QCOMPARE(weeks.front().periods.size(), size_t(10));
    QCOMPARE(hoursOn(u"buontrap"_s, u"2026-11-23"_s), u"07:00–11:30, 13:30–17:00"_s);
    QCOMPARE(ruleOn(u"buontrap"_s, u"2026-11-24"_s), u"holiday"_s);
    QCOMPARE(ruleOn(u"buontrap"_s, u"2025-11-24"_s), u"working"_s);
    const CalendarDay makeup = dayOf(QDate(2026, 8, 22));
    QCOMPARE(makeup.kind, DayKind::MakeupWork);
    QCOMPARE(makeup.replaces, QDate(2026, 8, 31));
}

void TestCalendar::proposalsAreShownAndNeverCounted()
{
    QCOMPARE(dayOf(QDate(2027, 2, 9)).kind, DayKind::Proposal);
    QCOMPARE(ruleOn(u"buontrap"_s, u"2027-02-09"_s), u"working"_s);
    QCOMPARE(ruleOn(u"buontrap"_s, u"2027-02-08"_s), u"holiday"_s);
    // Nor does a unit's proposal hide what is decided for everybody.
    CalendarDay wish = holiday(QDate(2026, 11, 24), u"buontrap"_s);
    wish.kind = DayKind::Proposal;
    QVERIFY(executed(SetDay{wish}));
    QCOMPARE(ruleOn(u"buontrap"_s, u"2026-11-24"_s), u"holiday"_s);
}

void TestCalendar::laterYearsAreComputedAndWarned()
{
    QCOMPARE(ruleOn(u"buontrap"_s, u"2028-01-26"_s), u"holiday"_s); // the first day of the lunar year
    QCOMPARE(ruleOn(u"buontrap"_s, u"2028-05-02"_s), u"substitute"_s); // 30 April is a Sunday, 1 May a holiday
    QCOMPARE(ruleOn(u"buontrap"_s, u"2040-11-26"_s), u"substitute"_s);
    Reader clerk = reader("clerk");
    DueQuestion question;
    question.term = Term{1, TermUnit::WorkingDays};
    question.received = momentFromText(u"2028-01-25T09:00"_s);
    const DueAnswer answer = readDue(clerk, question);
    QCOMPARE(answer.due, momentFromText(u"2028-01-31T17:00"_s));
    QCOMPARE(answer.warnings, (std::vector<DueWarning>{{u"calendar.year.missing"_s, u"2028"_s}}));
}

void TestCalendar::aDayCarriesItsAuthorAndTime()
{
    const SetDay set{holiday(QDate(2026, 12, 24))};
    QVERIFY(executed(set));
    const CalendarDay day = dayOf(QDate(2026, 12, 24));
    QCOMPARE(day.enteredBy, u"Nguyễn Đình Hải"_s);
    QVERIFY(day.enteredAt.isValid());
    QCOMPARE(day.ground, u"01/TB"_s);
    QCOMPARE(day.version, 1);
    QCOMPARE(ruleOn(u"eana"_s, u"2026-12-24"_s), u"holiday"_s);
    QVERIFY(executed(RemoveDay{day.id, 1, u"Nhập nhầm"_s}));
    QCOMPARE(ruleOn(u"eana"_s, u"2026-12-24"_s), u"working"_s);
}

void TestCalendar::aStaleVersionIsRefused()
{
    CalendarDay day = dayOf(QDate(2026, 11, 24));
    day.name = u"Ngày Văn hóa"_s;
    QVERIFY(executed(SetDay{day}));
    QCOMPARE(codeOf(executed(SetDay{day})), u"calendar.version.stale"_s);
    QCOMPARE(codeOf(executed(RemoveDay{day.id, 1, u"Nhầm"_s})), u"calendar.version.stale"_s);
    QCOMPARE(codeOf(executed(SetDay{holiday(QDate(2026, 11, 24))})), u"calendar.day.taken"_s);
    day.version = 2;
    day.unitId = u"eana"_s;
    QCOMPARE(codeOf(executed(SetDay{day})), u"calendar.unit.fixed"_s);
}

void TestCalendar::aUnitsOwnDayGoesBeforeEverybodys()
{
    QVERIFY(executed(SetDay{holiday(QDate(2026, 12, 7), u"krongana"_s)}));
    CalendarDay works = holiday(QDate(2026, 12, 7), u"eana"_s);
    works.kind = DayKind::Ordinary;
    QVERIFY(executed(SetDay{works}));
    QCOMPARE(ruleOn(u"krongana"_s, u"2026-12-07"_s), u"holiday"_s);
    QCOMPARE(ruleOn(u"buontrap"_s, u"2026-12-07"_s), u"holiday"_s); // its parent's
    QCOMPARE(ruleOn(u"eana"_s, u"2026-12-07"_s), u"working"_s);
}

void TestCalendar::aYearIsDecidedWhenNothingIsOnlyProposed()
{
    CalendarYear year;
    year.year = 2027;
    year.isDecided = true;
    year.ground = u"1234/TB-BNV"_s;
    QCOMPARE(codeOf(executed(DecideYear{year})), u"calendar.year.proposals"_s);
    Reader clerk = reader("clerk");
    for (CalendarDay day : readDays(clerk, 2027)) {
        if (day.kind != DayKind::Proposal)
            continue;
        if (day.status == u"likely"_s) {
            day.kind = DayKind::Holiday;
            day.status = u"decided"_s;
            QVERIFY(executed(SetDay{day}));
        } else {
            QVERIFY(executed(RemoveDay{day.id, day.version, u"Không chọn"_s}));
        }
    }
    QVERIFY(executed(DecideYear{year}));
    QCOMPARE(codeOf(executed(DecideYear{year})), u"calendar.year.version.stale"_s);
    QCOMPARE(ruleOn(u"buontrap"_s, u"2027-02-09"_s), u"holiday"_s);
    DueQuestion question;
    question.term = Term{3, TermUnit::WorkingDays};
    question.received = momentFromText(u"2026-12-31T09:00"_s);
    QVERIFY(readDue(clerk, question).warnings.empty());
}

void TestCalendar::newHoursEndTheOldOnesTheDayBefore()
{
    QVERIFY(executed(SetPeriods{week(QDate(2026, 4, 15), u"eana"_s, QTime(6, 30), QTime(14, 0))}));
    WorkingWeek second = week(QDate(2026, 10, 15), u"eana"_s, QTime(8, 0), QTime(15, 30));
    QVERIFY(executed(SetPeriods{second}));
    QCOMPARE(hoursOn(u"eana"_s, u"2026-04-14"_s), u"07:00–11:30, 13:30–17:00"_s);
    QCOMPARE(hoursOn(u"eana"_s, u"2026-04-15"_s), u"06:30–14:00"_s);
    QCOMPARE(hoursOn(u"eana"_s, u"2026-10-14"_s), u"06:30–14:00"_s);
    QCOMPARE(hoursOn(u"eana"_s, u"2026-10-15"_s), u"08:00–15:30"_s);
    QCOMPARE(hoursOn(u"buontrap"_s, u"2026-10-15"_s), u"07:00–11:30, 13:30–17:00"_s);
    // One that begins between two others ends before the later one.
    QVERIFY(executed(SetPeriods{week(QDate(2026, 7, 1), u"eana"_s, QTime(9, 0), QTime(12, 0))}));
    QCOMPARE(hoursOn(u"eana"_s, u"2026-06-30"_s), u"06:30–14:00"_s);
    QCOMPARE(hoursOn(u"eana"_s, u"2026-07-01"_s), u"09:00–12:00"_s);
    QCOMPARE(hoursOn(u"eana"_s, u"2026-10-15"_s), u"08:00–15:30"_s);
    QCOMPARE(codeOf(executed(SetPeriods{week(QDate(2026, 7, 1), u"eana"_s, QTime(9, 0), QTime(12, 0))})),
        u"calendar.week.taken"_s);
    // A correction of what is there.
    second.version = 1;
    second.periods = {{4, QTime(7, 0), QTime(11, 0), true}};
    QVERIFY(executed(SetPeriods{second}));
    QCOMPARE(hoursOn(u"eana"_s, u"2026-10-15"_s), u"07:00–11:00"_s);
    QCOMPARE(ruleOn(u"eana"_s, u"2026-10-16"_s), u"no_hours"_s);
}

void TestCalendar::hoursThatEndGiveWayToTheParents()
{
    const WorkingWeek own = week(QDate(2026, 4, 15), u"eana"_s, QTime(6, 30), QTime(14, 0));
    QVERIFY(executed(SetPeriods{own}));
    QCOMPARE(codeOf(executed(EndPeriods{own.id, 1, QDate(2026, 4, 1)})), u"calendar.week.backwards"_s);
    QVERIFY(executed(EndPeriods{own.id, 1, QDate(2026, 9, 30)}));
    QCOMPARE(hoursOn(u"eana"_s, u"2026-09-30"_s), u"06:30–14:00"_s);
    QCOMPARE(hoursOn(u"eana"_s, u"2026-10-01"_s), u"07:00–11:30, 13:30–17:00"_s);
    Reader clerk = reader("clerk");
    const WorkingWeek everybodys = readWeeks(clerk).front();
    QVERIFY(everybodys.unitId.isEmpty());
    QCOMPARE(codeOf(executed(EndPeriods{everybodys.id, everybodys.version, QDate(2026, 9, 30)})),
        u"calendar.week.everybody"_s);
}

void TestCalendar::refusesHoursThatAreNone_data()
{
    QTest::addColumn<QString>("periods");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << u"[]"_s << u"calendar.periods.form"_s;
    QTest::newRow("no object") << u"[1]"_s << u"calendar.periods.form"_s;
    QTest::newRow("nothing in it") << u"[{}]"_s << u"calendar.periods.form"_s;
    QTest::newRow("no such weekday") << uR"([{"weekday": 8, "from": "07:00", "to": "11:00"}])"_s
                                     << u"calendar.periods.form"_s;
    QTest::newRow("backwards") << uR"([{"weekday": 1, "from": "11:00", "to": "07:00"}])"_s
                               << u"calendar.periods.form"_s;
    QTest::newRow("no time") << uR"([{"weekday": 1, "from": "25:00", "to": "26:00"}])"_s << u"calendar.periods.form"_s;
    QTest::newRow("seconds") << uR"([{"weekday": 1, "from": "07:00:30", "to": "11:00"}])"_s
                             << u"calendar.periods.form"_s;
    QTest::newRow("maybe") << uR"([{"weekday": 1, "from": "07:00", "to": "11:00", "counts": "maybe"}])"_s
                           << u"calendar.periods.form"_s;
    QTest::newRow("overlap")
        << uR"([{"weekday": 1, "from": "07:00", "to": "11:00"}, {"weekday": 1, "from": "10:59", "to": "12:00"}])"_s
        << u"calendar.periods.overlap"_s;
    QTest::newRow("touching")
        << uR"([{"weekday": 1, "from": "07:00", "to": "11:00"}, {"weekday": 1, "from": "11:00", "to": "12:00"}])"_s
        << QString();
}

void TestCalendar::refusesHoursThatAreNone()
{
    QFETCH(QString, periods);
    QFETCH(QString, code);
    const auto result = executed(u"calendar.set_periods"_s,
        {{"id"_L1, WorkingWeekId::create().toString()}, {"unit"_L1, "eana"_L1}, {"from"_L1, "2026-05-04"_L1},
            {"periods"_L1, QJsonDocument::fromJson(periods.toUtf8()).array()}});
    QCOMPARE(codeOf(result), code);
}

void TestCalendar::refusesDaysThatAreNone_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown kind") << uR"("kind": "party")"_s << u"calendar.kind.unknown"_s;
    QTest::newRow("make-up of nothing") << uR"("kind": "makeup_work")"_s << u"calendar.replaces.missing"_s;
    QTest::newRow("make-up of itself") << uR"("kind": "makeup_work", "replaces": "2026-12-05")"_s
                                       << u"calendar.replaces.weekday"_s;
    QTest::newRow("make-up of a Sunday") << uR"("kind": "makeup_work", "replaces": "2026-12-06")"_s
                                         << u"calendar.replaces.weekday"_s;
    QTest::newRow("holiday in place of another day")
        << uR"("kind": "holiday", "replaces": "2026-12-07")"_s << u"calendar.replaces.missing"_s;
    QTest::newRow("everybody's exception") << uR"("kind": "ordinary")"_s << u"calendar.kind.unit"_s;
    QTest::newRow("unknown unit") << uR"("kind": "holiday", "unit": "nowhere")"_s << u"record.not_permitted"_s;
    QTest::newRow("unknown status") << uR"("kind": "holiday", "status": "rumour")"_s << u"calendar.status.unknown"_s;
    QTest::newRow("no name") << uR"("kind": "holiday", "name": " ")"_s << u"text.empty"_s;
    QTest::newRow("another age") << uR"("kind": "holiday", "day": "1926-12-05")"_s << u"calendar.day.range"_s;
    QTest::newRow("changed but not there") << uR"("kind": "holiday", "version": 3)"_s << u"calendar.day.not_found"_s;
}

void TestCalendar::refusesDaysThatAreNone()
{
    QFETCH(QString, fields);
    QFETCH(QString, code);
    QJsonObject arguments{
        {"id"_L1, CalendarDayId::create().toString()}, {"day"_L1, "2026-12-05"_L1}, {"name"_L1, "x"_L1}};
    const QJsonObject more = QJsonDocument::fromJson(QByteArray("{" + fields.toUtf8() + "}")).object();
    for (auto field = more.begin(); field != more.end(); ++field)
        arguments.insert(field.key(), field.value());
    QCOMPARE(codeOf(executed(u"calendar.set_day"_s, arguments)), code);
}

void TestCalendar::everybodyWithASessionMayAsk()
{
    const QString due
        = uR"(SELECT api.due('{"term": 1, "term_unit": "working_days", "received": "2026-11-23T09:00+07"}'))"_s;
    for (const char *user : {"admin", "author", "reviewer", "chief", "leader", "clerk", "officer", "auditor"})
        QVERIFY2(m_database->as(user).sql().value(due).toString().contains(u"2026-11-25T10:00:00"), user);
    SqlConnection stranger
        = SqlConnection::open(m_database->address(), u"clerk"_s, m_database->credentials(u"clerk"_s).password);
    for (const QString &statement :
        {due, u"SELECT count(*) FROM api.calendar('buontrap', '2026-11-23', '2026-11-24')"_s}) {
        try {
            stranger.run(statement);
            QFAIL("a stranger was answered");
        } catch (const SqlError &refused) {
            QCOMPARE(refused.detail.value(u"code"_s).toString(), u"session.none"_s);
        }
    }
    // The engine itself belongs to nobody who logs in.
    try {
        m_database->as("admin").sql().run(u"SELECT core.due(1, 'working_days', '2026-11-23T09:00+07', 'buontrap')"_s);
        QFAIL("the engine was called past its door");
    } catch (const SqlError &refused) {
        QCOMPARE(refused.sqlState, u"42501"_s);
    }
}

void TestCalendar::onlyWhoKeepsTheCalendarSeesTheEffectOfAChange()
{
    const QString effect
        = uR"(SELECT api.calendar_effect('{"days": [{"day": "2026-12-24", "kind": "holiday", "name": "x"}]}'))"_s;
    QCOMPARE(m_database->as("admin").sql().value(effect).toString(), u"[]"_s);
    for (const char *user : {"author", "reviewer", "chief", "leader", "clerk", "officer", "auditor"}) {
        try {
            m_database->as(user).sql().run(effect);
            QFAIL(user);
        } catch (const SqlError &refused) {
            QCOMPARE(refused.detail.value(u"code"_s).toString(), u"right.missing"_s);
        }
    }
}

void TestCalendar::listsWhatAChangeWouldMove()
{
    // Three open cases, as the applications show them to the calendar.
    m_database->administrator().script(uR"(
        DROP VIEW IF EXISTS core.open_deadline CASCADE;
        CREATE VIEW core.open_deadline AS
        SELECT o.id::uuid AS application_id, o.unit_id, 3 AS term, 'working_days' AS term_unit, o.received::timestamptz AS received,
            '{}'::tstzmultirange AS pauses, false AS cut_off, o.due::timestamptz AS due, o.code
        FROM (VALUES
            ('00000000-0000-0000-0000-000000000001', 'eana', '2026-12-22 09:00+07', '2026-12-25 17:00+07', 'one'),
            ('00000000-0000-0000-0000-000000000002', 'eana', '2026-12-18 09:00+07', '2026-12-23 17:00+07', 'two'),
            ('00000000-0000-0000-0000-000000000003', 'buontrap', '2026-12-22 09:00+07', '2026-12-25 17:00+07', 'three')
        ) AS o (id, unit_id, received, due, code);
        GRANT SELECT ON core.open_deadline TO ana_command;)"_s);
    m_changed = true;
    const auto effect = [this](const QString &change) {
        const QString text
            = m_database->as("admin").sql().value(u"SELECT api.calendar_effect(%1)"_s.arg(change)).toString();
        QStringList moved;
        for (const QJsonValue &one : QJsonDocument::fromJson(text.toUtf8()).array())
            moved.append(one["code"_L1].toString() + u' ' + one["due"_L1].toString().first(10) + u' '
                + one["new_due"_L1].toString());
        return moved.join(u", "_s);
    };
    QCOMPARE(effect(uR"('{"days": [{"day": "2026-12-24", "kind": "holiday", "name": "x", "unit": "eana"}]}')"_s),
        u"one 2026-12-25 2026-12-28T10:00:00+00:00"_s);
    QCOMPARE(effect(uR"('{"days": [{"day": "2026-12-24", "kind": "proposal", "name": "x"}]}')"_s), QString());
    QCOMPARE(effect(u"NULL"_s), QString());
    QVERIFY(executed(SetDay{holiday(QDate(2026, 12, 24))}));
    // Nothing has moved: the list says what waits for somebody's decision.
    QCOMPARE(
        effect(u"NULL"_s), u"one 2026-12-25 2026-12-28T10:00:00+00:00, three 2026-12-25 2026-12-28T10:00:00+00:00"_s);
}

void TestCalendar::whatIfChangesNothing()
{
    const QString due
        = u"SELECT (core.deadline(3, 'working_days', '2026-12-22 09:00+07', 'eana', '{}', false, false, false, %1)).due"_s;
    const auto day = [&](const QString &change) {
        return m_database->administrator().value(due.arg(change)).toDateTime().toUTC().date();
    };
    QCOMPARE(day(u"NULL"_s), QDate(2026, 12, 25));
    QCOMPARE(day(uR"('{"days": [{"day": "2026-12-24", "kind": "holiday", "name": "x"}]}')"_s), QDate(2026, 12, 28));
    QCOMPARE(day(uR"('{"days": [{"day": "2026-12-24", "kind": "holiday", "name": "x", "unit": "buontrap"}]}')"_s),
        QDate(2026, 12, 25));
    QVERIFY(executed(SetDay{holiday(QDate(2026, 12, 24))}));
    QCOMPARE(day(u"NULL"_s), QDate(2026, 12, 28));
    QCOMPARE(day(uR"('{"days": [{"day": "2026-12-24"}]}')"_s), QDate(2026, 12, 25));
    QCOMPARE(day(u"NULL"_s), QDate(2026, 12, 28));
}

void TestCalendar::everyRuleHasWords()
{
    // What the two functions can say, read from their texts.
    static const QRegularExpression word(u"(?:THEN|ELSE) '([a-z_]+)'"_s);
    QSet<QString> rules{u"holiday"_s, u"substitute"_s, u"swapped_off"_s, u"makeup_work"_s};
    for (const char *name : {"calendar", "deadline"}) {
        const QString text = m_database->administrator()
                                 .value(u"SELECT prosrc FROM pg_proc WHERE oid = to_regproc(:name)"_s,
                                     {{u"name"_s, QString(u"core."_s + QLatin1StringView(name))}})
                                 .toString();
        QVERIFY(!text.isEmpty());
        for (auto found = word.globalMatch(text); found.hasNext();)
            rules.insert(found.next().captured(1));
    }
    QVERIFY(rules.size() >= 16);
    for (const QString &rule : std::as_const(rules))
        QVERIFY2(rulesWithWords().contains(rule), qUtf8Printable(rule));
}

void TestCalendar::explainsInSentences()
{
    Reader clerk = reader("clerk");
    DueQuestion question;
    question.term = Term{2, TermUnit::WorkingDays};
    question.received = momentFromText(u"23/11/2026 11:45"_s);
    question.unit = u"buontrap"_s;
    const DueAnswer answer = readDue(clerk, question);
    QCOMPARE(answer.term, question.term);
    QCOMPARE(answer.due, momentFromText(u"2026-11-26T17:00"_s));
    const QStringList lines = explanation(answer);
    QVERIFY(lines.contains(u"The clock starts: 23/11/2026 13:30"_s));
    QVERIFY(lines.contains(u"Due: 26/11/2026 17:00"_s));
    QVERIFY2(lines.contains(u"Tue 24/11/2026  not counted: public holiday (Ngày Văn hóa Việt Nam)"_s),
        qUtf8Printable(lines.join(u'\n')));
    QCOMPARE(lines.size(), 4 + 4);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "test_calendar.moc"
