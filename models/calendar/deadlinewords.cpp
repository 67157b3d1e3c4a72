// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/deadlinewords.h"

#include <QCoreApplication>

#include "models/core/dates.h"

namespace ana::calendar {

using namespace Qt::StringLiterals;

namespace {
struct Word
{
    const char *code;
    const char *text;
};

constexpr Word rules[] = {
    {"after_hours", QT_TRANSLATE_NOOP("deadlines", "received outside the working hours, the clock does not run yet")},
    {"clock_start", QT_TRANSLATE_NOOP("deadlines", "the clock starts; the first day is not counted")},
    {"cut_off", QT_TRANSLATE_NOOP("deadlines", "received at 15:00 or later, so as on the next working day")},
    {"after_cut_off", QT_TRANSLATE_NOOP("deadlines", "the term is counted from this day, which is not counted itself")},
    {"same_day", QT_TRANSLATE_NOOP("deadlines", "same-day procedure, received before 15:00")},
    {"working", QT_TRANSLATE_NOOP("deadlines", "working day")},
    {"makeup_work", QT_TRANSLATE_NOOP("deadlines", "make-up working day")},
    {"calendar_day", QT_TRANSLATE_NOOP("deadlines", "calendar day")},
    {"month_end", QT_TRANSLATE_NOOP("deadlines", "the month has no such day, so its last day")},
    {"next_working_day", QT_TRANSLATE_NOOP("deadlines", "the term ends on a day off, so on the next working day")},
    {"paused", QT_TRANSLATE_NOOP("deadlines", "the clock was paused")},
    {"weekend", QT_TRANSLATE_NOOP("deadlines", "weekly day off")},
    {"holiday", QT_TRANSLATE_NOOP("deadlines", "public holiday")},
    {"substitute", QT_TRANSLATE_NOOP("deadlines", "day off instead of a holiday on a weekend")},
    {"swapped_off", QT_TRANSLATE_NOOP("deadlines", "day off swapped with a make-up working day")},
    {"reception_only", QT_TRANSLATE_NOOP("deadlines", "open for reception only, no legal working day")},
    {"no_hours", QT_TRANSLATE_NOOP("deadlines", "the unit does not work on this weekday")},
};

constexpr Word warnings[] = {
    {"calendar.year.missing",
        QT_TRANSLATE_NOOP("deadlines", "The days off of %1 are not decided yet; the date is preliminary.")},
    {"deadline.pause.open",
        QT_TRANSLATE_NOOP("deadlines", "The clock is paused; the date stands when the answer is there.")},
    {"deadline.pause.at_end",
        QT_TRANSLATE_NOOP(
            "deadlines", "A pause began on the last day of the term: the date moves by the days of the pause.")},
};

QString translated(const char *source)
{
    return QCoreApplication::translate("deadlines", source);
}

template <size_t n> QString wordOf(const Word (&words)[n], const QString &code)
{
    for (const Word &word : words) {
        if (code == QLatin1StringView(word.code))
            return translated(word.text);
    }
    return code;
}

QString weekdayText(const QDate &day)
{
    static constexpr const char *names[] = {QT_TRANSLATE_NOOP("deadlines", "Mon"),
        QT_TRANSLATE_NOOP("deadlines", "Tue"), QT_TRANSLATE_NOOP("deadlines", "Wed"),
        QT_TRANSLATE_NOOP("deadlines", "Thu"), QT_TRANSLATE_NOOP("deadlines", "Fri"),
        QT_TRANSLATE_NOOP("deadlines", "Sat"), QT_TRANSLATE_NOOP("deadlines", "Sun")};
    return day.isValid() ? translated(names[day.dayOfWeek() - 1]) : QString();
}

QString hoursText(int minutes)
{
    if (minutes % 60 == 0)
        return translated(QT_TRANSLATE_NOOP("deadlines", "%1 hours")).arg(minutes / 60);
    return translated(QT_TRANSLATE_NOOP("deadlines", "%1 hours %2 minutes")).arg(minutes / 60).arg(minutes % 60);
}
} // namespace

QString termText(const Term &term)
{
    switch (term.unit) {
    case TermUnit::WorkingDays:
        if (term.value == 0)
            return translated(QT_TRANSLATE_NOOP("deadlines", "on the same day"));
        return translated(QT_TRANSLATE_NOOP("deadlines", "%1 working days")).arg(term.value);
    case TermUnit::CalendarDays:
        return translated(QT_TRANSLATE_NOOP("deadlines", "%1 calendar days")).arg(term.value);
    case TermUnit::WorkingHours:
        return translated(QT_TRANSLATE_NOOP("deadlines", "%1 working hours")).arg(term.value);
    case TermUnit::Months:
        return translated(QT_TRANSLATE_NOOP("deadlines", "%1 months")).arg(term.value);
    }
    return {};
}

QString dayReason(const DueDay &day)
{
    QString reason = wordOf(rules, day.rule);
    if (!day.name.isEmpty())
        reason = u"%1 (%2)"_s.arg(reason, day.name);
    if (day.minutes.value_or(0) > 0)
        reason = u"%1, %2"_s.arg(reason, hoursText(*day.minutes));
    return reason;
}

QString dayLine(const DueDay &day)
{
    const QString counted = translated(
        day.isCounted ? QT_TRANSLATE_NOOP("deadlines", "counted") : QT_TRANSLATE_NOOP("deadlines", "not counted"));
    return u"%1 %2  %3: %4"_s.arg(weekdayText(day.date), dateText(day.date), counted, dayReason(day));
}

QString warningText(const DueWarning &warning)
{
    const QString text = wordOf(warnings, warning.code);
    return text.contains(u"%1"_s) ? text.arg(warning.subject) : text;
}

QStringList explanation(const DueAnswer &answer)
{
    QStringList lines;
    lines.append(translated(QT_TRANSLATE_NOOP("deadlines", "Term: %1")).arg(termText(answer.term)));
    lines.append(translated(QT_TRANSLATE_NOOP("deadlines", "Received: %1")).arg(dateTimeText(answer.received)));
    lines.append(
        translated(QT_TRANSLATE_NOOP("deadlines", "The clock starts: %1")).arg(dateTimeText(answer.clockStart)));
    if (answer.due.isValid())
        lines.append(translated(QT_TRANSLATE_NOOP("deadlines", "Due: %1")).arg(dateTimeText(answer.due)));
    else
        lines.append(translated(QT_TRANSLATE_NOOP("deadlines", "Due: not before the pause ends")));
    for (const DueWarning &warning : answer.warnings)
        lines.append(translated(QT_TRANSLATE_NOOP("deadlines", "Note: %1")).arg(warningText(warning)));
    for (const DueDay &day : answer.days)
        lines.append(dayLine(day));
    return lines;
}

QStringList rulesWithWords()
{
    QStringList codes;
    for (const Word &word : rules)
        codes.append(QString::fromLatin1(word.code));
    return codes;
}

} // namespace ana::calendar
