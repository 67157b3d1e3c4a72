// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include "models/core/error.h"

namespace ana::files {

/// A picture as it is stored: upright, no larger than needed, without anything the camera wrote into it.
struct ImportedImage
{
    QByteArray bytes;
    QByteArray sha256; ///< lower-case hex of bytes
    QString mediaType; ///< image/jpeg, or image/png where transparency or few colours ask for it
    int width = 0;
    int height = 0;
};

struct ImageLimits
{
    qsizetype maxBytes = 40 * 1024 * 1024; ///< of the file given
    qint64 maxPixels
        = 100'000'000; ///< of a JPEG; half of it for kinds that must be decoded whole. Refused before decoding
    int maxEdge = 2560; ///< larger ones are scaled down
};

/// Is this, by its first bytes, a kind of picture that importImage() reads? Looks at no file name.
bool looksLikeImage(const QByteArray &bytes);

/// The picture alone: upright, no larger than `maxEdge`, without anything beside its pixels. Codes as importImage().
Result<QImage> decodeImage(const QByteArray &bytes, const ImageLimits &limits = {});

/// Clear parts become white paper.
QImage onWhite(const QImage &image);

/// Decodes and encodes anew, so that position, device and hidden thumbnails of the camera are gone.
/// Codes: image.unreadable (no picture, or broken), image.too_large (bytes or pixels, before anything is decoded).
Result<ImportedImage> importImage(const QByteArray &bytes, const ImageLimits &limits = {});

} // namespace ana::files
