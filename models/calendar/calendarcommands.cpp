// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendarcommands.h"

#include <QJsonArray>

namespace ana::calendar {

using namespace Qt::StringLiterals;

namespace {
void addVersion(QJsonObject &arguments, int version)
{
    if (version > 0)
        arguments.insert("version"_L1, version);
}

void addUnit(QJsonObject &arguments, const QString &unit)
{
    if (!unit.isEmpty())
        arguments.insert("unit"_L1, unit);
}
} // namespace

Result<int> versionFrom(const QJsonObject &result)
{
    return result["version"_L1].toInt();
}

QJsonObject SetDay::arguments() const
{
    QJsonObject all{{"id"_L1, day.id.toString()}, {"day"_L1, day.day.toString(Qt::ISODate)},
        {"kind"_L1, dayKindName(day.kind)}, {"name"_L1, day.name}, {"ground"_L1, day.ground}};
    if (!day.status.isEmpty())
        all.insert("status"_L1, day.status);
    if (day.replaces.isValid())
        all.insert("replaces"_L1, day.replaces.toString(Qt::ISODate));
    addUnit(all, day.unitId);
    addVersion(all, day.version);
    return all;
}

QJsonObject RemoveDay::arguments() const
{
    return {{"id"_L1, id.toString()}, {"version"_L1, version}, {"reason"_L1, reason}};
}

QJsonObject DecideYear::arguments() const
{
    QJsonObject all{{"year"_L1, year.year}, {"decided"_L1, year.isDecided}, {"ground"_L1, year.ground}};
    addVersion(all, year.version);
    return all;
}

QJsonObject SetPeriods::arguments() const
{
    QJsonArray periods;
    for (const WorkingPeriod &period : week.periods) {
        periods.append(QJsonObject{{"weekday"_L1, period.weekday}, {"from"_L1, period.from.toString(u"HH:mm"_s)},
            {"to"_L1, period.to.toString(u"HH:mm"_s)}, {"counts"_L1, period.counts}});
    }
    QJsonObject all{
        {"id"_L1, week.id.toString()}, {"from"_L1, week.from.toString(Qt::ISODate)}, {"periods"_L1, periods}};
    addUnit(all, week.unitId);
    addVersion(all, week.version);
    return all;
}

QJsonObject EndPeriods::arguments() const
{
    return {{"id"_L1, id.toString()}, {"version"_L1, version}, {"on"_L1, lastDay.toString(Qt::ISODate)}};
}

} // namespace ana::calendar
