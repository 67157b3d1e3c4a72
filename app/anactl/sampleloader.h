// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "app/anactl/sampledata.h"
#include "models/core/error.h"

namespace ana {
class LocalCluster;
}

namespace ana::cli {

/// Fills a freshly created sample cluster with the district of resources/sample: founds it, creates units, people,
/// sections and settings by commands, then moves the cluster's clock from a year ago to today and lets every person do
/// each act of every article, logged in with that person's own password. Writes the accounts file at the end.
/// An error names the act in its subject; what was loaded until then stays, and only setSampleLoaded() tells that the
/// district is complete. `progress` hears one untranslated word per step.
Result<void> loadSample(LocalCluster &cluster, const std::function<void(const QString &)> &progress);

/// The same with other data: for tests.
Result<void> loadSample(
    LocalCluster &cluster, const SampleData &data, const std::function<void(const QString &)> &progress);

} // namespace ana::cli
