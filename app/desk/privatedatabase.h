// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "models/core/error.h"
#include "ui/shell/loginpage.h"

namespace ana::desk {

/// Starts the private database of this user if there is one, and says what the log-in page may offer: no server at all
/// if this PC has none. Runs on another thread.
QFuture<Result<shell::LogInOffer>> preparePrivateDatabase(const QString &folder);

} // namespace ana::desk
