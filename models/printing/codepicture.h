// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace ana::printing {

/// Code 128 of a text, black on white with the light edges a reader needs; one pixel column a bar, to be drawn larger
/// without smoothing. Null for a text that has no such code (letters outside ASCII).
QImage barcodePicture(const QString &text);
/// QR of a text, one pixel a module with its light edge.
QImage qrPicture(const QString &text);

} // namespace ana::printing
