// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/core/error.h"
#include "models/database/sqlconnection.h"

namespace ana::cli {

/// Makes so many applications past the commands, inside the server: for measuring, on a sample cluster only. The log
/// has nothing about them, and verify-log counts them apart. `superuser` must be one. Errors: `sample.only`,
/// `sample.data.invalid`.
Result<void> generateApplications(SqlConnection &superuser, const QString &sampleFolder, int count, int seed);

} // namespace ana::cli
