// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "models/core/error.h"

namespace ana {
class LocalCluster;
}

namespace ana::cli {

/// Loads the sample district into a cluster that is marked as sample and empty, through commands, and writes the
/// cluster's accounts file. `tell` hears what is being done.
Result<void> loadSample(LocalCluster &cluster, const std::function<void(const QString &)> &tell);

} // namespace ana::cli
