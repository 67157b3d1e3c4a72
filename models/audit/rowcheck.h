// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/logverifier.h"

namespace ana::audit {

/// Compares every row of every tracked table with the last image the log holds of it. Adds to the report.
void checkRows(SqlConnection &connection, LogReport &report);

} // namespace ana::audit
