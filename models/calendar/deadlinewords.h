// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "models/calendar/deadline.h"

/// "Why this date?" in sentences: the rule codes of the database in the words of the office.
namespace ana::calendar {

QString termText(const Term &term); ///< "5 working days", "same day"
/// Why the day is counted or skipped: "Lunar New Year: holiday, not counted".
QString dayReason(const DueDay &day);
/// "Tue 24/11/2026  not counted  …"
QString dayLine(const DueDay &day);
QString warningText(const DueWarning &warning);
/// The whole answer, line by line, as it is shown and printed.
QStringList explanation(const DueAnswer &answer);

/// Every rule the database may give has words; a test compares the two.
QStringList rulesWithWords();

} // namespace ana::calendar
