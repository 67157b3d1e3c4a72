// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/logverifier.h"

namespace ana::audit {

/// Hashes every seal again, follows them from day to day, and compares them with the chains, the reading log, and the
/// seals as they were published. Adds to the report.
void checkSeals(SqlConnection &connection, const VerifyOptions &options, LogReport &report);

} // namespace ana::audit
