// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/anactl/where.h"
#include "models/site/publisher.h"

namespace ana::cli {

/// One publishing run into this folder, as ana_publisher.
Result<site::PublishReport> publishSite(const Where &where, const QString &folder, site::PublishMode mode);

/// The same for the worker: what changed.
Result<void> publishSite(const Where &where, const QString &folder);

} // namespace ana::cli
