// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendar.h"
#include "models/database/command.h"

/// The commands of the calendar; their rules stand in resources/database/commands/40_calendar.sql.
namespace ana::calendar {

/// The version the record has after the command.
Result<int> versionFrom(const QJsonObject &result);

/// Enters a day (version 0) or changes one.
struct SetDay
{
    static constexpr const char *commandName = "calendar.set_day";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    CalendarDay day;

    RecordRef record() const { return {QStringLiteral("calendar_day"), day.id.toString()}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

struct RemoveDay
{
    static constexpr const char *commandName = "calendar.remove_day";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = QJsonObject;
    CalendarDayId id;
    int version = 0;
    QString reason;

    RecordRef record() const { return {QStringLiteral("calendar_day"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<QJsonObject> reply(const QJsonObject &result) { return result; }
};

/// Says that the calendar of a year is complete, or takes that back.
struct DecideYear
{
    static constexpr const char *commandName = "calendar.decide_year";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    CalendarYear year;

    RecordRef record() const { return {QStringLiteral("calendar_year"), QString::number(year.year)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

/// The hours of a unit from a day on (version 0), or corrected ones.
struct SetPeriods
{
    static constexpr const char *commandName = "calendar.set_periods";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    WorkingWeek week;

    RecordRef record() const { return {QStringLiteral("working_week"), week.id.toString()}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

/// From the day after, the hours of the unit above hold again.
struct EndPeriods
{
    static constexpr const char *commandName = "calendar.end_periods";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    WorkingWeekId id;
    int version = 0;
    QDate lastDay;

    RecordRef record() const { return {QStringLiteral("working_week"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

} // namespace ana::calendar
