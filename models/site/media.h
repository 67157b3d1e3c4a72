// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

#include "models/content/document.h"
#include "models/core/error.h"
#include "models/site/records.h"

namespace ana::site {

/// What pages need to know of a picture: enough to write its addresses without opening it.
struct Picture
{
    QByteArray key; ///< start of the sha256, the name of all its files
    int width = 0;
    int height = 0;
    friend bool operator==(const Picture &, const Picture &) = default;
};

/// One file made from a blob.
struct MediaFile
{
    QByteArray path;
    QByteArray bytes;
};

QByteArray mediaKey(const QByteArray &sha256);
std::optional<Picture> pictureOf(const Blob &blob);

/// Widths a picture is offered in: 480, 960, 1600, never larger than the original; 240 for thumbnails.
std::vector<int> variantWidths(int originalWidth);

/// Addresses of all files made of this blob, in a fixed order.
std::vector<QByteArray> mediaPaths(const Blob &blob);

/// How wide the picture stands on the page decides what a browser fetches.
enum class PictureUse { Body, Lead, Thumbnail };
content::RenderedImage renderedImage(const Picture &picture, PictureUse use);
content::RenderedFile renderedFile(const Blob &blob);

/// The files themselves: pictures are decoded, turned upright, scaled and encoded anew (nothing of the camera's notes
/// is left), other files are passed through. The same bytes in give the same bytes out. `site.image.unreadable` for a
/// picture that is none.
Result<std::vector<MediaFile>> makeMedia(const Blob &blob, const QByteArray &bytes);

} // namespace ana::site
