// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendarqueries.h"

#include <QJsonArray>

#include "models/database/reader.h"

namespace ana::calendar {

using namespace Qt::StringLiterals;

std::vector<CalendarDay> readDays(Reader &reader, int year)
{
    std::vector<CalendarDay> days;
    Rows rows = reader.run(u"calendar/list_days"_s, {{u"year"_s, year}});
    while (rows.next()) {
        days.push_back({CalendarDayId(rows.uuid("id")), rows.text("unit_id"), rows.text("unit_name"), rows.date("day"),
            dayKindFromName(rows.text("kind")).value_or(DayKind::Proposal), rows.text("name"), rows.text("status"),
            rows.date("replaces"), rows.text("ground"), rows.text("entered_by_name"), rows.dateTime("entered_at"),
            rows.integer("version")});
    }
    return days;
}

std::vector<CalendarYear> readYears(Reader &reader)
{
    std::vector<CalendarYear> years;
    Rows rows = reader.run(u"calendar/list_years"_s);
    while (rows.next()) {
        years.push_back({rows.integer("year"), rows.boolean("decided"), rows.text("ground"),
            rows.text("entered_by_name"), rows.dateTime("entered_at"), rows.integer("version")});
    }
    return years;
}

std::vector<WorkingWeek> readWeeks(Reader &reader)
{
    std::vector<WorkingWeek> weeks;
    Rows rows = reader.run(u"calendar/list_weeks"_s);
    while (rows.next()) {
        WorkingWeek week{WorkingWeekId(rows.uuid("id")), rows.text("unit_id"), rows.text("unit_name"),
            rows.date("valid_from"), rows.date("valid_to"), {}, rows.integer("version")};
        for (const QJsonValue &period : rows.jsonArray("periods")) {
            week.periods.push_back(
                {period["weekday"_L1].toInt(), QTime::fromString(period["from"_L1].toString(), u"HH:mm"_s),
                    QTime::fromString(period["to"_L1].toString(), u"HH:mm"_s), period["counts"_L1].toBool()});
        }
        weeks.push_back(std::move(week));
    }
    return weeks;
}

DueAnswer readDue(Reader &reader, const DueQuestion &question)
{
    return dueFromJson(reader.record(u"SELECT api.due(CAST(:asked AS jsonb))", {{u"asked"_s, question.toJson()}}));
}

} // namespace ana::calendar
