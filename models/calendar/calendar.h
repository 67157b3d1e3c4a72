// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include "models/core/id.h"

/// The working calendar as it is entered: days that are not what their weekday says, decided years, weeks of hours.
namespace ana::calendar {

using CalendarDayId = Id<struct CalendarDayTag>;
using WorkingWeekId = Id<struct WorkingWeekTag>;

enum class DayKind {
    Holiday,
    Substitute, ///< instead of a holiday on a weekend
    SwappedOff, ///< a working day turned off
    MakeupWork, ///< a day off turned on; takes the hours of the weekday it replaces
    Ordinary, ///< of a unit: as if everybody's entry were not there
    Proposal, ///< awaits its decision: shown, never counted
};
QString dayKindName(DayKind kind);
std::optional<DayKind> dayKindFromName(const QString &name);
QString dayKindText(DayKind kind); ///< for people

struct CalendarDay
{
    CalendarDayId id;
    QString unitId; ///< empty: everybody
    QString unitName;
    QDate day;
    DayKind kind = DayKind::Holiday;
    QString name;
    QString status; ///< "decided", "law", "computed", "certain", "likely", "option"
    QDate replaces;
    QString ground; ///< number of the law or notice
    QString enteredBy; ///< empty: came with the program
    QDateTime enteredAt;
    int version = 0; ///< 0: not entered yet

    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

struct CalendarYear
{
    int year = 0;
    bool isDecided = false;
    QString ground;
    QString enteredBy;
    QDateTime enteredAt;
    int version = 0;

    friend bool operator==(const CalendarYear &, const CalendarYear &) = default;
};

/// [from, to) of a weekday, Monday = 1.
struct WorkingPeriod
{
    int weekday = 1;
    QTime from;
    QTime to;
    bool counts = true; ///< false: for reception only

    friend bool operator==(const WorkingPeriod &, const WorkingPeriod &) = default;
};

struct WorkingWeek
{
    WorkingWeekId id;
    QString unitId; ///< empty: everybody
    QString unitName;
    QDate from;
    QDate to; ///< invalid: until further notice
    std::vector<WorkingPeriod> periods;
    int version = 0;

    friend bool operator==(const WorkingWeek &, const WorkingWeek &) = default;
};

} // namespace ana::calendar
