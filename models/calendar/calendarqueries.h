// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/calendar/calendar.h"
#include "models/calendar/deadline.h"

namespace ana {
class Reader;
}

/// What desks read of the calendar; each function is a job for DatabaseSession::read.
namespace ana::calendar {

std::vector<CalendarDay> readDays(Reader &reader, int year);
std::vector<CalendarYear> readYears(Reader &reader);
std::vector<WorkingWeek> readWeeks(Reader &reader);
/// When would this be due, and why?
DueAnswer readDue(Reader &reader, const DueQuestion &question);

} // namespace ana::calendar
