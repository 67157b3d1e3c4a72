// SPDX-License-Identifier: GPL-3.0-or-later
// Due times of the database against those of a naive counter: 20,000 random cases at each run, a million with
// `test_deadlines 1000000`. Then cases computed by hand, and what is no case at all.
#include <random>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "models/database/sqlerror.h"
#include "tests/models/calendar/calendardistrict.h"
#include "tests/models/calendar/naivecalendar.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;

namespace {
int randomCases = 20'000;
constexpr int casesAStatement = 10'000;
constexpr unsigned seed = 20261123;

const QStringList units{u"krongana"_s, u"buontrap"_s, u"eana"_s, u"quiet"_s, u"market"_s, u"seasonal"_s};

/// Days around which calendars go wrong.
const QDate hardDays[] = {QDate(2024, 2, 8), QDate(2024, 4, 27), QDate(2024, 5, 4), QDate(2024, 8, 31),
    QDate(2024, 12, 31), QDate(2025, 1, 25), QDate(2025, 4, 26), QDate(2025, 6, 30), QDate(2025, 8, 30),
    QDate(2026, 1, 2), QDate(2026, 1, 10), QDate(2026, 1, 31), QDate(2026, 2, 14), QDate(2026, 4, 25),
    QDate(2026, 8, 22), QDate(2026, 8, 31), QDate(2026, 11, 24), QDate(2026, 11, 29), QDate(2026, 12, 31),
    QDate(2027, 2, 5), QDate(2027, 5, 1)};
/// Minutes of the day at which something begins or ends.
constexpr int hardMinutes[]
    = {0, 6 * 60, 420, 450, 611, 615, 660, 690, 705, 780, 810, 885, 899, 900, 901, 990, 1019, 1020, 1110, 1439};

class CaseMaker
{
public:
    DueCase next()
    {
        DueCase made;
        made.unit = units[number(0, int(units.size()) - 1)];
        made.received = minuteOf(someDay()) + someMinute();
        made.receivedSecond = one(2) ? 0 : number(0, 59);
        made.cutOff = one(10);
        switch (number(0, 3)) {
        case 0:
            made.termUnit = u"calendar_days"_s;
            made.term = number(1, 45);
            break;
        case 1:
            made.termUnit = u"working_hours"_s;
            made.term = number(1, 60);
            break;
        case 2:
            if (one(3)) {
                made.termUnit = u"months"_s;
                made.term = number(1, 6);
                break;
            }
            [[fallthrough]];
        default:
            made.termUnit = u"working_days"_s;
            made.term = one(6) ? 0 : number(1, 25);
        }
        if (!one(3))
            addPauses(made);
        return made;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    bool one(int in) { return number(1, in) == 1; }

    QDate someDay()
    {
        if (one(3))
            return hardDays[number(0, int(std::size(hardDays)) - 1)].addDays(number(-3, 3));
        return QDate(2024, 1, 1).addDays(number(0, 4 * 365));
    }

    int someMinute()
    {
        if (one(3))
            return hardMinutes[number(0, int(std::size(hardMinutes)) - 1)];
        return one(2) ? number(0, 1439) : number(420, 1019);
    }

    void addPauses(DueCase &made)
    {
        for (int count = number(1, 4); count > 0; --count) {
            Minute from = made.received + number(-2, 30) * 1440 + number(-600, 600);
            if (one(4))
                from = minuteOf(dayOf(from)) + someMinute();
            // One that goes on where the last one ended.
            if (one(4) && !made.pauses.empty())
                from = made.pauses.back().second;
            // One that begins with the working period in which the last one ended.
            if (one(5) && !made.pauses.empty())
                from = minuteOf(dayOf(made.pauses.back().second).addDays(number(0, 1)))
                    + (made.unit == u"buontrap"_s ? 420 : 450);
            Minute to = from + (one(3) ? number(0, 700) : number(0, 25) * 1440 + number(0, 1439));
            if (one(4))
                to = std::max(from, minuteOf(dayOf(to)) + someMinute());
            made.pauses.emplace_back(from, to);
        }
    }

    std::mt19937 m_random{seed};
};

struct Answer
{
    Minute clockStart = 0;
    Minute due = 0;
    QJsonArray days;
};

Minute minuteFrom(const QDateTime &moment)
{
    const QDateTime local = moment.toOffsetFromUtc(7 * 3600);
    return minuteOf(local.date(), local.time().hour(), local.time().minute());
}

/// All of them in one statement; every tenth explains itself.
std::vector<Answer> answered(SqlConnection &database, const std::vector<DueCase> &cases)
{
    QStringList lines;
    for (const DueCase &one : cases)
        lines.append(QStringList{QString::number(one.term), one.termUnit, momentText(one.received, one.receivedSecond),
            one.unit, one.pausesText(), one.cutOff ? u"t"_s : u"f"_s}
                         .join(u'|'));
    std::vector<Answer> answers;
    Rows rows = database.run(uR"(
        SELECT d.clock_start, d.due, coalesce(d.days, '[]') AS days
        FROM unnest(CAST(:lines AS text[])) WITH ORDINALITY AS l (line, n)
        CROSS JOIN LATERAL string_to_array(l.line, '|') AS a
        CROSS JOIN LATERAL core.deadline(CAST(a[1] AS integer), a[2], CAST(a[3] AS timestamptz), a[4], CAST(a[5] AS tstzmultirange),
            CAST(a[6] AS boolean), false, l.n % 10 = 0, NULL) AS d
        ORDER BY l.n)"_s,
        {{u"lines"_s, lines}});
    while (rows.next())
        answers.push_back(
            {minuteFrom(rows.dateTime("clock_start")), minuteFrom(rows.dateTime("due")), rows.jsonArray("days")});
    return answers;
}

QString daysText(const std::vector<QDate> &days)
{
    QStringList texts;
    for (const QDate &day : days)
        texts.append(day.toString(Qt::ISODate));
    return texts.join(u' ');
}

QString countedText(const QJsonArray &days)
{
    QStringList texts;
    for (const QJsonValue &day : days) {
        if (day["counted"_L1].toBool())
            texts.append(day["date"_L1].toString());
    }
    return texts.join(u' ');
}

/// Empty if the two agree.
QString difference(const DueCase &asked, const NaiveDue &naive, const Answer &answer)
{
    if (naive.clockStart != answer.clockStart)
        return u"clock %1 not %2"_s.arg(momentText(answer.clockStart), momentText(naive.clockStart));
    if (naive.due != answer.due)
        return u"due %1 not %2"_s.arg(momentText(answer.due), momentText(naive.due));
    if (!answer.days.isEmpty() && asked.term > 0 && asked.termUnit != u"working_hours"
        && countedText(answer.days) != daysText(naive.counted))
        return u"counted %1 not %2"_s.arg(countedText(answer.days), daysText(naive.counted));
    return {};
}
} // namespace

class TestDeadlines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithTheNaiveCounter();
    void countsWorkingMinutesAsTheNaiveCounter();
    void givesTheDueTimesComputedByHand_data();
    void givesTheDueTimesComputedByHand();
    void refusesWhatIsNoCase_data();
    void refusesWhatIsNoCase();
    void warnsOfAYearNobodyDecided();
    void holdsTheClockDuringAPauseWithoutEnd();
    void extendsFromTheDueTime();
    void judgesLatenessByTheLastExtensionGivenInTime();
    void newHoursMoveNoOldCase();
    void explainsEveryDay();

private:
    QDateTime dueAt(const QString &call);

    test::TestDatabase m_database;
};

void TestDeadlines::initTestCase()
{
    addCalendars(m_database);
}

void TestDeadlines::agreesWithTheNaiveCounter()
{
    SqlConnection &database = m_database.administrator();
    const NaiveCalendar naive(database);
    CaseMaker maker;
    int mismatches = 0;
    for (int done = 0; done < randomCases; done += casesAStatement) {
        std::vector<DueCase> cases;
        for (int i = 0; i < std::min(casesAStatement, randomCases - done); ++i)
            cases.push_back(maker.next());
        const std::vector<Answer> answers = answered(database, cases);
        QCOMPARE(answers.size(), cases.size());
        for (size_t i = 0; i < cases.size(); ++i) {
            const QString found = difference(cases[i], naive.due(cases[i]), answers[i]);
            if (!found.isEmpty() && ++mismatches <= 10)
                qWarning("%s: %s", qUtf8Printable(cases[i].describe()), qUtf8Printable(found));
        }
    }
    qInfo("%d cases, %d mismatches", randomCases, mismatches);
    QCOMPARE(mismatches, 0);
}

void TestDeadlines::countsWorkingMinutesAsTheNaiveCounter()
{
    SqlConnection &database = m_database.administrator();
    const NaiveCalendar naive(database);
    std::mt19937 random(seed);
    const auto number
        = [&random](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    for (int i = 0; i < 1000; ++i) {
        const QString unit = units[number(0, int(units.size()) - 1)];
        const Minute from = minuteOf(QDate(2024, 1, 1)) + number(0, 4 * 525'000);
        const Minute to = from + number(-1000, 40'000);
        const int minutes = number(0, 6000);
        Rows rows = database.run(uR"(
            SELECT core.working_minutes(:unit, CAST(:from AS timestamptz), CAST(:to AS timestamptz)) AS minutes,
                core.add_working_minutes(:unit, CAST(:from AS timestamptz), :minutes) AS added,
                core.next_working_moment(:unit, CAST(:from AS timestamptz)) AS next)"_s,
            {{u"unit"_s, unit}, {u"from"_s, momentText(from)}, {u"to"_s, momentText(to)}, {u"minutes"_s, minutes}});
        QVERIFY(rows.next());
        const QString what = u"%1 %2 %3 %4"_s.arg(unit, momentText(from), momentText(to)).arg(minutes);
        QVERIFY2(rows.integer("minutes") == naive.workingMinutes(unit, from, to), qUtf8Printable(what));
        QVERIFY2(
            minuteFrom(rows.dateTime("added")) == naive.addWorkingMinutes(unit, from, minutes), qUtf8Printable(what));
        QVERIFY2(minuteFrom(rows.dateTime("next")) == naive.nextWorkingMoment(unit, from), qUtf8Printable(what));
    }
}

void TestDeadlines::givesTheDueTimesComputedByHand_data()
{
    QTest::addColumn<QStringList>("row");
    QFile file(QStringLiteral(ANA_SOURCE_DIR "/tests/models/calendar/worked-cases.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList row = line.split(u';');
        QTest::newRow(qUtf8Printable(row.mid(0, 5).join(u' '))) << row;
    }
}

void TestDeadlines::givesTheDueTimesComputedByHand()
{
    QFETCH(QStringList, row);
    QCOMPARE(row.size(), 8);
    Rows rows = m_database.administrator().run(uR"(
        SELECT d ->> 'clock_start' AS clock_start, d ->> 'due' AS due
        FROM core.due(:term, :unit_of_term, CAST(:received AS timestamptz), :unit, CAST(:pauses AS tstzmultirange)) AS d)"_s,
        {{u"received"_s, QString(row[0] + u"+07"_s)}, {u"term"_s, row[1].toInt()}, {u"unit_of_term"_s, row[2]},
            {u"unit"_s, row[3]}, {u"pauses"_s, QString(u'{' + row[4] + u'}')}});
    QVERIFY(rows.next());
    const auto local = [&rows](const char *column) {
        return QDateTime::fromString(rows.text(column), Qt::ISODate)
            .toOffsetFromUtc(7 * 3600)
            .toString(u"yyyy-MM-dd HH:mm"_s);
    };
    QVERIFY2(
        local("clock_start") == row[5], qUtf8Printable(u"clock %1: %2"_s.arg(local("clock_start"), row.join(u' '))));
    QVERIFY2(local("due") == row[6], qUtf8Printable(u"due %1: %2"_s.arg(local("due"), row.join(u' '))));
}

void TestDeadlines::refusesWhatIsNoCase_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("code");
    const QString at = u", \"received\": \"2026-11-23T09:00+07\""_s;
    const auto row = [at](const char *name, const char *asked, const char *code) {
        QTest::newRow(name) << QString(u'{' + QString::fromLatin1(asked) + at + u'}') << QString::fromLatin1(code);
    };
    row("no term", R"("term_unit": "working_days")", "deadline.term.invalid");
    row("negative", R"("term": -1, "term_unit": "working_days")", "deadline.term.invalid");
    row("endless", R"("term": 1001, "term_unit": "working_days")", "deadline.term.invalid");
    row("0 hours", R"("term": 0, "term_unit": "working_hours")", "deadline.term.invalid");
    row("0 calendar days", R"("term": 0, "term_unit": "calendar_days")", "deadline.term.invalid");
    row("0 months", R"("term": 0, "term_unit": "months")", "deadline.term.invalid");
    row("unknown unit of term", R"("term": 3, "term_unit": "weeks")", "deadline.term.invalid");
    row("no unit of term", R"("term": 3)", "deadline.term.invalid");
    row("unknown unit", R"("term": 3, "term_unit": "working_days", "unit": "nowhere")", "unit.unknown");
    row("resumed before paused", R"("term": 3, "term_unit": "working_days",
        "pauses": [{"from": "2026-11-25T09:00+07", "to": "2026-11-25T08:59+07"}])",
        "deadline.pause.backwards");
    row("resumed but never paused",
        R"("term": 3, "term_unit": "working_days", "pauses": [{"to": "2026-11-25T08:59+07"}])", "deadline.pause.start");
    row("a pause into another century", R"("term": 3, "term_unit": "working_days",
        "pauses": [{"from": "2026-11-25T09:00+07", "to": "2126-11-25T08:59+07"}])",
        "deadline.pause.range");
    row("unknown procedure", R"("procedure": "9.999999")", "deadline.procedure.unknown");
    QTest::newRow("received before the calendar")
        << uR"({"term": 3, "term_unit": "working_days", "received": "1999-01-01T09:00+07"})"_s
        << u"deadline.received.invalid"_s;
    QTest::newRow("received for ever") << uR"({"term": 3, "term_unit": "working_days", "received": "infinity"})"_s
                                       << u"deadline.received.invalid"_s;
}

void TestDeadlines::refusesWhatIsNoCase()
{
    QFETCH(QString, asked);
    QFETCH(QString, code);
    try {
        const QVariant answer
            = m_database.as("clerk").sql().value(u"SELECT api.due(CAST(:asked AS jsonb))"_s, {{u"asked"_s, asked}});
        QFAIL(qUtf8Printable(answer.toString()));
    } catch (const SqlError &refused) {
        QCOMPARE(refused.detail.value(u"code"_s).toString(), code);
    }
}

QDateTime TestDeadlines::dueAt(const QString &call)
{
    return m_database.administrator().value(u"SELECT "_s + call).toDateTime().toUTC();
}

void TestDeadlines::warnsOfAYearNobodyDecided()
{
    const auto warnings = [this](const QString &received) {
        return m_database.administrator()
            .value(u"SELECT core.due(5, 'working_days', '%1', 'buontrap') ->> 'warnings'"_s.arg(received))
            .toString();
    };
    QCOMPARE(warnings(u"2026-12-21 09:00+07"_s), u"[]"_s);
    QCOMPARE(warnings(u"2026-12-28 09:00+07"_s), uR"([{"code": "calendar.year.missing", "subject": "2027"}])"_s);
    QCOMPARE(warnings(u"2029-03-05 09:00+07"_s), uR"([{"code": "calendar.year.missing", "subject": "2029"}])"_s);
}

void TestDeadlines::holdsTheClockDuringAPauseWithoutEnd()
{
    const QString term = u"core.due_at(%1, '%2', '2026-11-16 09:00+07', 'buontrap', '{[2026-11-18 10:00+07,)}')"_s;
    for (const char *unit : {"working_days", "calendar_days", "working_hours", "months"})
        QVERIFY2(m_database.administrator()
                     .value(u"SELECT "_s
                         + term.arg(20).arg(QLatin1StringView(unit)).replace(u"20, 'months'"_s, u"2, 'months'"_s))
                     .isNull(),
            unit);
    // What is over before the pause begins stays over.
    QCOMPARE(dueAt(term.arg(1).arg(u"working_days"_s)), QDateTime(QDate(2026, 11, 17), QTime(10, 0), Qt::UTC));
    QCOMPARE(dueAt(term.arg(4).arg(u"working_hours"_s)), QDateTime(QDate(2026, 11, 16), QTime(8, 0), Qt::UTC));
}

void TestDeadlines::extendsFromTheDueTime()
{
    // Friday 13 November at close, and two working days more; the 24th is a holiday.
    QCOMPARE(dueAt(u"core.extended_due('2026-11-13 17:00+07', 2, 'working_days', 'buontrap')"_s),
        QDateTime(QDate(2026, 11, 17), QTime(10, 0), Qt::UTC));
    QCOMPARE(dueAt(u"core.extended_due('2026-11-23 17:00+07', 1, 'working_days', 'buontrap')"_s),
        QDateTime(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC));
    QCOMPARE(dueAt(u"core.extended_due('2026-11-13 17:00+07', 5, 'calendar_days', 'buontrap')"_s),
        QDateTime(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC));
    QCOMPARE(dueAt(u"core.extended_due('2026-11-13 11:30+07', 2, 'working_hours', 'buontrap')"_s),
        QDateTime(QDate(2026, 11, 13), QTime(8, 30), Qt::UTC));
}

void TestDeadlines::judgesLatenessByTheLastExtensionGivenInTime()
{
    const QString due = u"core.valid_due('2026-11-13 17:00+07', '{%1}', '{%2}')"_s;
    const QDateTime first(QDate(2026, 11, 13), QTime(10, 0), Qt::UTC);
    QCOMPARE(dueAt(u"core.valid_due('2026-11-13 17:00+07', '{}', '{}')"_s), first);
    QCOMPARE(dueAt(due.arg(u"2026-11-13 17:01+07"_s, u"2026-11-20 17:00+07"_s)), first);
    QCOMPARE(dueAt(due.arg(u"2026-11-12 08:00+07"_s, u"2026-11-20 17:00+07"_s)), first.addDays(7));
    QCOMPARE(dueAt(due.arg(u"2026-11-19 08:00+07,2026-11-12 08:00+07"_s, u"2026-11-27 17:00+07,2026-11-20 17:00+07"_s)),
        first.addDays(14));
    const auto word = [this](const char *finished) {
        return m_database.administrator()
            .value(u"SELECT core.lateness('2026-11-13 17:00+07', '%1')"_s.arg(QLatin1StringView(finished)))
            .toString();
    };
    QCOMPARE(word("2026-11-12 23:59+07"), u"before"_s);
    QCOMPARE(word("2026-11-13 00:00+07"), u"on_time"_s);
    QCOMPARE(word("2026-11-13 17:00+07"), u"on_time"_s);
    QCOMPARE(word("2026-11-13 17:00:01+07"), u"late"_s);
}

void TestDeadlines::newHoursMoveNoOldCase()
{
    const QString old = u"core.due_at(5, 'working_days', '2025-06-16 09:00+07', 'eana')"_s;
    QCOMPARE(dueAt(old), QDateTime(QDate(2025, 6, 23), QTime(10, 0), Qt::UTC));
    const auto set = m_database.as("admin").execute(u"calendar.set_periods"_s,
        {{"id"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {"unit"_L1, "eana"_L1},
            {"from"_L1, "2028-01-10"_L1},
            {"periods"_L1,
                QJsonArray{QJsonObject{{"weekday"_L1, 1}, {"from"_L1, "08:00"_L1}, {"to"_L1, "09:00"_L1}}}}});
    QVERIFY(set);
    QCOMPARE(dueAt(old), QDateTime(QDate(2025, 6, 23), QTime(10, 0), Qt::UTC));
    // From then on one hour a week: received on Monday 10 January 2028 at nine, when it closes.
    QCOMPARE(dueAt(u"core.due_at(2, 'working_hours', '2028-01-10 09:00+07', 'eana')"_s),
        QDateTime(QDate(2028, 1, 24), QTime(2, 0), Qt::UTC));
}

void TestDeadlines::explainsEveryDay()
{
    const QString text
        = m_database.administrator()
              .value(
                  u"SELECT core.due(4, 'working_days', '2026-04-24 16:00+07', 'buontrap', '{[2026-04-29 08:00+07,2026-05-04 09:00+07)}') -> 'days'"_s)
              .toString();
    QStringList lines;
    for (const QJsonValue &day : QJsonDocument::fromJson(text.toUtf8()).array())
        lines.append(QStringList{day["date"_L1].toString().mid(5), day["rule"_L1].toString(),
            day["counted"_L1].toBool() ? u"1"_s : u"0"_s, day["name"_L1].toString()}
                         .join(u' ')
                         .trimmed());
    QCOMPARE(lines,
        (QStringList{u"04-24 clock_start 0"_s, u"04-25 weekend 0"_s,
            u"04-26 holiday 0 Giỗ Tổ Hùng Vương (10/3 âm lịch)"_s, u"04-27 substitute 0 Nghỉ bù Giỗ Tổ"_s,
            u"04-28 working 1"_s, u"04-29 working 1"_s, u"04-30 holiday 0 Ngày Chiến thắng"_s,
            u"05-01 holiday 0 Quốc tế Lao động"_s, u"05-02 weekend 0"_s, u"05-03 weekend 0"_s, u"05-04 paused 0"_s,
            u"05-05 working 1"_s, u"05-06 working 1"_s}));
    const auto rules = [this](const QString &call) {
        return m_database.administrator()
            .value(u"SELECT string_agg(d ->> 'rule', ' ') FROM jsonb_array_elements(%1 -> 'days') AS d"_s.arg(call))
            .toString();
    };
    QCOMPARE(rules(u"core.due(0, 'working_days', '2026-11-23 14:59:59+07', 'buontrap')"_s), u"same_day"_s);
    QCOMPARE(rules(u"core.due(0, 'working_days', '2026-11-23 15:00+07', 'buontrap')"_s), u"cut_off holiday working"_s);
    QCOMPARE(rules(u"core.due(1, 'working_days', '2026-11-23 15:00+07', 'buontrap', '{}', true)"_s),
        u"cut_off holiday after_cut_off working"_s);
    QCOMPARE(rules(u"core.due(1, 'working_days', '2026-11-20 17:00+07', 'buontrap')"_s),
        u"after_hours weekend weekend clock_start holiday working"_s);
    QCOMPARE(rules(u"core.due(1, 'working_days', '2026-03-07 09:00+07', 'eana')"_s), u"clock_start weekend working"_s);
    QCOMPARE(rules(u"core.due(3, 'calendar_days', '2026-11-18 09:00+07', 'buontrap')"_s),
        u"clock_start calendar_day calendar_day calendar_day weekend next_working_day"_s);
    QCOMPARE(rules(u"core.due(4, 'working_hours', '2026-11-23 16:00+07', 'buontrap')"_s), u"working holiday working"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    QStringList arguments = program.arguments();
    bool isCount = false;
    const int asked = arguments.size() > 1 ? arguments.at(1).toInt(&isCount) : 0;
    if (isCount) {
        randomCases = asked;
        arguments.removeAt(1);
    }
    TestDeadlines test;
    return QTest::qExec(&test, arguments);
}

#include "test_deadlines.moc"
