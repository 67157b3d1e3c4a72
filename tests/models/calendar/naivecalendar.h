// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QDate>
#include <QString>

#include "models/database/sqlconnection.h"

namespace ana::tests {

/// Minutes of local time since 1 January 2000, 00:00.
using Minute = qint64;

Minute minuteOf(const QDate &day, int hour = 0, int minute = 0);
QDate dayOf(Minute minute);
/// "2026-11-23 15:00+07", as the database reads it.
QString momentText(Minute minute, int second = 0);

struct DueCase
{
    int term = 0;
    QString termUnit;
    Minute received = 0;
    int receivedSecond = 0;
    QString unit;
    std::vector<std::pair<Minute, Minute>> pauses; ///< half-open, in any order, overlapping or not
    bool cutOff = false;

    /// The pauses as a tstzmultirange.
    QString pausesText() const;
    QString describe() const;
};

struct NaiveDue
{
    Minute clockStart = 0;
    Minute due = 0;
    std::vector<QDate> counted; ///< of day terms
};

/// The rules of terms, told once more and as simply as can be: time is a row of minutes, each worked or not, and
/// whoever wants to know walks along it. Reads the tables of the calendar as they stand and calls none of the
/// database's functions.
class NaiveCalendar
{
public:
    explicit NaiveCalendar(SqlConnection &database);

    NaiveDue due(const DueCase &asked) const;
    Minute nextWorkingMoment(const QString &unit, Minute from) const;
    int workingMinutes(const QString &unit, Minute from, Minute to) const;
    Minute addWorkingMinutes(const QString &unit, Minute from, int minutes) const;

    bool isWorkingDay(const QString &unit, const QDate &day) const;
    QDate firstDay() const { return QDate(2023, 11, 1); }
    QDate lastDay() const { return QDate(2030, 12, 31); }

private:
    struct Entry
    {
        QString unit;
        QDate day;
        QString kind;
        QDate replaces;
    };
    struct Period
    {
        int weekday = 0;
        int opens = 0;
        int closes = 0;
        bool counts = true;
    };
    struct Week
    {
        QString unit;
        QDate from;
        QDate to;
        std::vector<Period> periods;
    };
    /// Of one unit, from firstDay() on.
    struct Line
    {
        std::vector<char> works;
        std::vector<char> open;
        std::vector<char> workingDays;
    };

    QStringList lineOf(const QString &unit) const;
    const Entry *entryOn(const QStringList &line, const QDate &day) const;
    const Week *weekOn(const QStringList &line, const QDate &day) const;
    Line drawn(const QString &unit) const;

    bool works(const QString &unit, Minute minute) const;
    bool isOpen(const QString &unit, Minute minute) const;
    Minute closeOf(const QString &unit, const QDate &day) const;
    QDate workingDayFrom(const QString &unit, QDate day) const;
    QDate nextWorkingDay(const QString &unit, const QDate &day) const;

    NaiveDue dueOfHours(const DueCase &asked, Minute start) const;
    NaiveDue dueOfDays(const DueCase &asked, Minute start) const;
    /// Ends in working time, touching ones as one, in order.
    std::vector<std::pair<Minute, Minute>> wholePauses(const DueCase &asked, Minute start) const;
    bool liesIn(const std::pair<Minute, Minute> &pause, const QString &unit, const QDate &day) const;

    std::map<QString, QString> m_parents;
    std::vector<Entry> m_entries;
    std::vector<Week> m_weeks;
    std::map<QString, Line> m_lines;
};

} // namespace ana::tests
