// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "models/core/error.h"

namespace ana::papers {

/// The text of the QR code in a picture, turned or a little blurred as it may be; with several, the one that looks like
/// a citizen's card. Takes up to half a second: not for the window's thread.
/// Invalid: qr.none (no code found), qr.image.too_large (more than 64 million pixels), qr.image.unreadable (no
/// picture).
Result<QString> readQr(const QImage &image);

} // namespace ana::papers
