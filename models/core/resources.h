// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ana {

/// Absolute path of a file shipped with the program ("database/migrations", "site/base.html").
/// The folder is $ANA_RESOURCES if set, else the installed or source folder fixed at build time.
QString resourcePath(const QString &relative);

} // namespace ana
