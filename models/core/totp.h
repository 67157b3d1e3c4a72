// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace ana {

/// The six digits an authenticator shows at this moment (RFC 6238: SHA-1, 30 s) for a secret in base 32; empty if the
/// secret is none. The database checks codes by itself: this is for scripts and tests of a private cluster.
QString totpCode(const QString &base32Secret, const QDateTime &moment);

} // namespace ana
