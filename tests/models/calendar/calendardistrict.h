// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdatabase.h"

namespace ana::tests {

/// Adds to the test district units whose calendars differ in every way they can:
///   buontrap  everybody's hours (07:00–11:30, 13:30–17:00, Monday to Friday)
///   eana      other hours since 1 July 2025, before everybody's; its own Saturday mornings are for reception only
///   quiet     below eana: nothing of its own, so eana's hours
///   market    Saturday mornings are working time; works no Wednesdays; own holidays, keeps working on 31 August 2026
///   seasonal  summer hours of 2025 and 2026, in between and afterwards the district's
void addCalendars(test::TestDatabase &database);

} // namespace ana::tests
