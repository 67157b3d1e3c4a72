// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "models/core/error.h"

/// Terms and due times as the database answers them (core.due in resources/database/commands/41_deadline.sql, where the
/// rules stand). Nothing is computed here.
namespace ana::calendar {

enum class TermUnit { WorkingDays, CalendarDays, WorkingHours, Months };
QString termUnitName(TermUnit unit); ///< "working_days"
std::optional<TermUnit> termUnitFromName(const QString &name);

struct Term
{
    int value = 0; ///< 0 working days: the same day
    TermUnit unit = TermUnit::WorkingDays;

    friend bool operator==(const Term &, const Term &) = default;
};
/// "3 working_days"; whether the number is one the law knows, the database says.
std::optional<Term> termFromText(const QString &text);

struct Pause
{
    QDateTime from;
    QDateTime to; ///< invalid: goes on

    friend bool operator==(const Pause &, const Pause &) = default;
};
/// "2026-03-04T10:00/2026-03-09T09:00"; without a zone, local time; nothing behind the stroke: goes on.
std::optional<Pause> pauseFromText(const QString &text);
/// "2026-03-04T10:00", "2026-03-04 10:00:30+07:00", "04/03/2026 10:00"; without a zone, local time. Invalid if it is
/// none.
QDateTime momentFromText(const QString &text);

/// What api.due is asked: a term, or a procedure whose version in force on that day knows it.
struct DueQuestion
{
    std::optional<Term> term;
    QString procedure;
    QDateTime received; ///< invalid: now, by the server's clock
    QString unit; ///< whose calendar counts; empty: the root unit's
    std::vector<Pause> pauses;
    bool cutOff = false; ///< what comes after 15:00 counts as of the next working day, also for longer terms

    QJsonObject toJson() const;
};

struct DueDay
{
    QDate date;
    bool isCounted = false;
    QString rule; ///< "working", "weekend", "holiday", "paused", …
    QString name; ///< of the holiday
    std::optional<int> minutes; ///< of a term in hours: how many of them fell on this day

    friend bool operator==(const DueDay &, const DueDay &) = default;
};

struct DueWarning
{
    QString code; ///< "calendar.year.missing"
    QString subject; ///< the year

    friend bool operator==(const DueWarning &, const DueWarning &) = default;
};

struct DueAnswer
{
    Term term;
    QDateTime received;
    QDateTime clockStart;
    QDateTime due; ///< invalid while a pause without an end holds the clock
    std::vector<DueWarning> warnings;
    std::vector<DueDay> days;

    friend bool operator==(const DueAnswer &, const DueAnswer &) = default;
};
DueAnswer dueFromJson(const QJsonObject &json);

} // namespace ana::calendar
