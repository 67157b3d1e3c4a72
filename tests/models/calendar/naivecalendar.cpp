// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/naivecalendar.h"

#include <algorithm>
#include <set>

namespace ana::tests {

using namespace Qt::StringLiterals;

namespace {
const QDate epoch(2000, 1, 1);
constexpr int cutOffMinute = 15 * 60;

int minuteOfDay(Minute minute)
{
    return int(minute % 1440);
}
} // namespace

Minute minuteOf(const QDate &day, int hour, int minute)
{
    return epoch.daysTo(day) * 1440 + hour * 60 + minute;
}

QDate dayOf(Minute minute)
{
    return epoch.addDays(minute / 1440);
}

QString momentText(Minute minute, int second)
{
    return u"%1 %2:%3:%4+07"_s.arg(dayOf(minute).toString(Qt::ISODate))
        .arg(minuteOfDay(minute) / 60, 2, 10, QLatin1Char('0'))
        .arg(minuteOfDay(minute) % 60, 2, 10, QLatin1Char('0'))
        .arg(second, 2, 10, QLatin1Char('0'));
}

QString DueCase::pausesText() const
{
    QStringList ranges;
    for (const auto &[from, to] : pauses)
        ranges.append(u"[%1,%2)"_s.arg(momentText(from), momentText(to)));
    return u'{' + ranges.join(u',') + u'}';
}

QString DueCase::describe() const
{
    return u"%1 %2 received %3 by %4%5 pauses %6"_s.arg(term).arg(
        termUnit, momentText(received, receivedSecond), unit, cutOff ? u" with cut-off"_s : QString(), pausesText());
}

NaiveCalendar::NaiveCalendar(SqlConnection &database)
{
    Rows units = database.run(u"SELECT id, parent_id FROM core.unit"_s);
    while (units.next())
        m_parents[units.text("id")] = units.text("parent_id");
    Rows days = database.run(u"SELECT unit_id, day, kind, replaces FROM core.calendar_day WHERE kind <> 'proposal'"_s);
    while (days.next())
        m_entries.push_back({days.text("unit_id"), days.date("day"), days.text("kind"), days.date("replaces")});
    Rows weeks = database.run(uR"(
        SELECT w.unit_id, w.valid_from, w.valid_to, p.weekday, to_char(p.opens, 'HH24MI')::integer AS opens,
            to_char(p.closes, 'HH24MI')::integer AS closes, p.counts, w.id
        FROM core.working_week w JOIN core.working_period p ON p.week_id = w.id
        ORDER BY w.id)"_s);
    QString current;
    while (weeks.next()) {
        if (weeks.text("id") != current)
            m_weeks.push_back({weeks.text("unit_id"), weeks.date("valid_from"), weeks.date("valid_to"), {}});
        current = weeks.text("id");
        const int opens = weeks.integer("opens");
        const int closes = weeks.integer("closes");
        m_weeks.back().periods.push_back({weeks.integer("weekday"), opens / 100 * 60 + opens % 100,
            closes / 100 * 60 + closes % 100, weeks.boolean("counts")});
    }
    for (const auto &[unit, parent] : m_parents)
        m_lines[unit] = drawn(unit);
}

// The unit, its parents, and at the end everybody.
QStringList NaiveCalendar::lineOf(const QString &unit) const
{
    QStringList line;
    for (QString one = unit; !one.isEmpty(); one = m_parents.at(one))
        line.append(one);
    line.append(QString());
    return line;
}

const NaiveCalendar::Entry *NaiveCalendar::entryOn(const QStringList &line, const QDate &day) const
{
    for (const QString &unit : line) {
        for (const Entry &entry : m_entries) {
            if (entry.day == day && entry.unit == unit)
                return &entry;
        }
    }
    return nullptr;
}

const NaiveCalendar::Week *NaiveCalendar::weekOn(const QStringList &line, const QDate &day) const
{
    for (const QString &unit : line) {
        for (const Week &week : m_weeks) {
            if (week.unit == unit && week.from <= day && (!week.to.isValid() || day <= week.to))
                return &week;
        }
    }
    return nullptr;
}

NaiveCalendar::Line NaiveCalendar::drawn(const QString &unit) const
{
    const QStringList units = lineOf(unit);
    Line line;
    for (QDate day = firstDay(); day <= lastDay(); day = day.addDays(1)) {
        const Entry *entry = entryOn(units, day);
        const Week *week = weekOn(units, day);
        const QString kind = entry ? entry->kind : QString();
        const bool isOff = kind == u"holiday" || kind == u"substitute" || kind == u"swapped_off";
        char isWorkingDay = 0;
        const int weekday = kind == u"makeup_work" ? entry->replaces.dayOfWeek() : day.dayOfWeek();
        for (int minute = 0; minute < 1440; ++minute) {
            char works = 0;
            char open = 0;
            for (size_t i = 0; week && !isOff && i < week->periods.size(); ++i) {
                const Period &period = week->periods[i];
                if (period.weekday == weekday && period.opens <= minute && minute < period.closes) {
                    open = 1;
                    works = works || period.counts;
                }
            }
            line.works.push_back(works);
            line.open.push_back(open);
            isWorkingDay = isWorkingDay || works;
        }
        line.workingDays.push_back(isWorkingDay);
    }
    return line;
}

bool NaiveCalendar::works(const QString &unit, Minute minute) const
{
    return m_lines.at(unit).works.at(size_t(minute - minuteOf(firstDay())));
}

bool NaiveCalendar::isOpen(const QString &unit, Minute minute) const
{
    return m_lines.at(unit).open.at(size_t(minute - minuteOf(firstDay())));
}

bool NaiveCalendar::isWorkingDay(const QString &unit, const QDate &day) const
{
    return m_lines.at(unit).workingDays.at(size_t(firstDay().daysTo(day)));
}

Minute NaiveCalendar::closeOf(const QString &unit, const QDate &day) const
{
    Minute minute = minuteOf(day.addDays(1));
    while (!works(unit, minute - 1))
        --minute;
    return minute;
}

QDate NaiveCalendar::workingDayFrom(const QString &unit, QDate day) const
{
    while (!isWorkingDay(unit, day))
        day = day.addDays(1);
    return day;
}

QDate NaiveCalendar::nextWorkingDay(const QString &unit, const QDate &day) const
{
    return workingDayFrom(unit, day.addDays(1));
}

Minute NaiveCalendar::nextWorkingMoment(const QString &unit, Minute from) const
{
    const std::vector<char> &line = m_lines.at(unit).works;
    const Minute first = minuteOf(firstDay());
    while (!line.at(size_t(from - first)))
        ++from;
    return from;
}

int NaiveCalendar::workingMinutes(const QString &unit, Minute from, Minute to) const
{
    int count = 0;
    for (Minute minute = from; minute < to; ++minute)
        count += works(unit, minute);
    return count;
}

Minute NaiveCalendar::addWorkingMinutes(const QString &unit, Minute from, int minutes) const
{
    Minute minute = from;
    while (minutes > 0) {
        minutes -= works(unit, minute);
        ++minute;
    }
    return minute;
}

NaiveDue NaiveCalendar::due(const DueCase &asked) const
{
    Minute start = asked.received;
    while (!isOpen(asked.unit, start))
        ++start;
    return asked.termUnit == u"working_hours" ? dueOfHours(asked, start) : dueOfDays(asked, start);
}

NaiveDue NaiveCalendar::dueOfHours(const DueCase &asked, Minute start) const
{
    const std::vector<char> &line = m_lines.at(asked.unit).works;
    const Minute first = minuteOf(firstDay());
    int left = asked.term * 60;
    Minute minute = start;
    while (left > 0) {
        bool isPaused = false;
        for (const auto &[from, to] : asked.pauses)
            isPaused = isPaused || (from <= minute && minute < to);
        if (!isPaused && line.at(size_t(minute - first)))
            --left;
        ++minute;
    }
    return {start, minute, {}};
}

std::vector<std::pair<Minute, Minute>> NaiveCalendar::wholePauses(const DueCase &asked, Minute start) const
{
    std::vector<std::pair<Minute, Minute>> ended;
    for (const auto &[from, to] : asked.pauses) {
        if (from < to && to > start)
            ended.emplace_back(std::max(from, start), nextWorkingMoment(asked.unit, to));
    }
    std::sort(ended.begin(), ended.end());
    std::vector<std::pair<Minute, Minute>> whole;
    for (const auto &pause : ended) {
        if (!whole.empty() && pause.first <= whole.back().second)
            whole.back().second = std::max(whole.back().second, pause.second);
        else
            whole.push_back(pause);
    }
    return whole;
}

// Wholly or partly: with some of its working time; a day without any, with any of its minutes.
bool NaiveCalendar::liesIn(const std::pair<Minute, Minute> &pause, const QString &unit, const QDate &day) const
{
    const bool isWorked = isWorkingDay(unit, day);
    for (Minute minute = minuteOf(day); minute < minuteOf(day.addDays(1)); ++minute) {
        if (pause.first <= minute && minute < pause.second && (!isWorked || works(unit, minute)))
            return true;
    }
    return false;
}

NaiveDue NaiveCalendar::dueOfDays(const DueCase &asked, Minute start) const
{
    const QString &unit = asked.unit;
    const bool isByWorkingDays = asked.termUnit == u"working_days";
    QDate base = dayOf(start);
    if ((asked.cutOff || asked.term == 0) && minuteOfDay(start) >= cutOffMinute)
        base = nextWorkingDay(unit, base);

    QDate last = base;
    if (asked.termUnit == u"calendar_days")
        last = base.addDays(asked.term);
    else if (asked.termUnit == u"months")
        last = base.addMonths(asked.term); // clamps to the end of the month
    for (int i = 0; isByWorkingDays && i < asked.term; ++i)
        last = nextWorkingDay(unit, last);

    std::set<QDate> paused;
    QDate dueDay = workingDayFrom(unit, last);
    for (const auto &pause : wholePauses(asked, start)) {
        if (pause.first >= closeOf(unit, dueDay))
            break;
        int moved = 0;
        for (QDate day = dayOf(pause.first).addDays(1); day <= dayOf(pause.second); day = day.addDays(1)) {
            if ((!isByWorkingDays || isWorkingDay(unit, day)) && liesIn(pause, unit, day)) {
                paused.insert(day);
                ++moved;
            }
        }
        if (moved == 0)
            continue;
        if (isByWorkingDays) {
            last = dueDay;
            for (int i = 0; i < moved; ++i)
                last = nextWorkingDay(unit, last);
        } else {
            last = std::max(last, dayOf(pause.first)).addDays(moved);
        }
        dueDay = workingDayFrom(unit, last);
    }

    NaiveDue answer{start, closeOf(unit, dueDay), {}};
    const QDate firstCounted = asked.term == 0 ? dueDay : base.addDays(1);
    for (QDate day = firstCounted; day <= last || (asked.term == 0 && day <= dueDay); day = day.addDays(1)) {
        if (!paused.contains(day) && (!isByWorkingDays || isWorkingDay(unit, day)))
            answer.counted.push_back(day);
    }
    return answer;
}

} // namespace ana::tests
