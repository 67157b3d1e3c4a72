// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audit/logverifier.h"

namespace ana::audit {

/// Walks every chain from its first entry and hashes it again. Adds to the report.
void checkChains(SqlConnection &connection, const QDate &from, LogReport &report);

} // namespace ana::audit
