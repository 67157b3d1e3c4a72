// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/calendardistrict.h"

#include <QJsonArray>

namespace ana::tests {

using namespace Qt::StringLiterals;

namespace {
class Maker
{
public:
    explicit Maker(test::TestDatabase &database)
        : m_admin(database.as("admin"))
    {
    }

    QJsonObject done(const QString &command, const QJsonObject &arguments)
    {
        const auto result = m_admin.execute(command, arguments);
        if (!result)
            qFatal("%s: %s %s", qUtf8Printable(command), qUtf8Printable(result.error().code),
                qUtf8Printable(result.error().subject));
        return *result;
    }

    void unit(const QString &id, const QString &parent)
    {
        done(u"unit.create"_s, {{"id"_L1, id}, {"name"_L1, id}, {"kind"_L1, "office"_L1}, {"parent"_L1, parent}});
    }

    QString week(const QString &unit, const QString &from, const QJsonArray &periods)
    {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        done(u"calendar.set_periods"_s, {{"id"_L1, id}, {"unit"_L1, unit}, {"from"_L1, from}, {"periods"_L1, periods}});
        return id;
    }

    void endWeek(const QString &id, int version, const QString &on)
    {
        done(u"calendar.end_periods"_s, {{"id"_L1, id}, {"version"_L1, version}, {"on"_L1, on}});
    }

    void day(const QString &unit, const QString &day, const QString &kind, const QString &replaces = {})
    {
        QJsonObject arguments{{"id"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {"unit"_L1, unit},
            {"day"_L1, day}, {"kind"_L1, kind}, {"name"_L1, u"Lịch riêng"_s}};
        if (!replaces.isEmpty())
            arguments.insert("replaces"_L1, replaces);
        done(u"calendar.set_day"_s, arguments);
    }

private:
    PersonConnection &m_admin;
};

void add(QJsonArray &periods, int weekday, const char *from, const char *to, bool counts = true)
{
    periods.append(QJsonObject{{"weekday"_L1, weekday}, {"from"_L1, QLatin1StringView(from)},
        {"to"_L1, QLatin1StringView(to)}, {"counts"_L1, counts}});
}

QJsonArray weekdays(
    std::initializer_list<int> days, const char *opens, const char *pauses, const char *resumes, const char *closes)
{
    QJsonArray periods;
    for (const int day : days) {
        add(periods, day, opens, pauses);
        add(periods, day, resumes, closes);
    }
    return periods;
}
} // namespace

void addCalendars(test::TestDatabase &database)
{
    Maker maker(database);
    maker.unit(u"quiet"_s, u"eana"_s);
    maker.unit(u"market"_s, u"krongana"_s);
    maker.unit(u"seasonal"_s, u"krongana"_s);

    QJsonArray eana = weekdays({1, 2, 3, 4, 5}, "07:30", "11:30", "13:00", "17:00");
    add(eana, 6, "07:30", "11:00", false);
    maker.week(u"eana"_s, u"2025-07-01"_s, eana);
    maker.day(u"eana"_s, u"2026-03-10"_s, u"holiday"_s);

    QJsonArray market = weekdays({1, 2, 4}, "06:00", "10:15", "14:45", "18:30");
    add(market, 5, "06:00", "10:15");
    add(market, 6, "06:30", "10:00");
    add(market, 6, "15:00", "16:00", false);
    maker.week(u"market"_s, u"2020-01-01"_s, market);
    maker.day(u"market"_s, u"2026-08-31"_s, u"ordinary"_s);
    maker.day(u"market"_s, u"2026-08-22"_s, u"holiday"_s);
    maker.day(u"market"_s, u"2026-11-29"_s, u"makeup_work"_s, u"2026-11-27"_s);

    const QJsonArray summer = weekdays({1, 2, 3, 4, 5}, "06:30", "11:00", "13:00", "16:30");
    const QString first = maker.week(u"seasonal"_s, u"2025-05-05"_s, summer);
    maker.endWeek(first, 1, u"2025-09-05"_s);
    const QString second = maker.week(u"seasonal"_s, u"2026-04-15"_s, summer);
    maker.endWeek(second, 1, u"2026-10-14"_s);
}

} // namespace ana::tests
