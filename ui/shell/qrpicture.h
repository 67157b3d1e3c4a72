// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace ana::shell {

/// The text as a QR code with its quiet zone, dark on light in both colour schemes because phones read it best so.
/// \p side is the wanted size in px; the picture is the next smaller multiple of its modules.
QImage qrPicture(const QString &text, int side);

} // namespace ana::shell
