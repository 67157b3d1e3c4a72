// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/database/sqlconnection.h"

namespace ana::test {

/// A procedure in force since 2020: five working days, target three, one paper, 50.000 đồng; one supplement, pauses of
/// at most 30 days, one extension of at most 5 days. Steps: the clerk receives, an officer processes, a leader decides,
/// the clerk returns the result.
struct TestProcedure
{
    static constexpr const char *code = "1.000894";
    static constexpr const char *version = "00000000-0000-7000-8000-000000000001";
    static constexpr const char *caseId = "00000000-0000-7000-8000-000000000002";
    static constexpr const char *paper = "00000000-0000-7000-8000-000000000003";
};

void addTestProcedure(SqlConnection &administrator);

/// Changes rows the log follows, as the owner of the server, under an entry of the system.
void changeRows(SqlConnection &administrator, const QString &statements);

} // namespace ana::test
