// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/core/error.h"
#include "models/site/media.h"
#include "models/site/records.h"

namespace ana::site {

/// What the desk knows of a draft, in the publisher's terms. `path` may be any: the address is given at publication.
struct ArticleView
{
    Article article;
    std::vector<Blob> blobs; ///< of the body and the cover
    Frame frame; ///< names, menu and units as the site shows them
};

/// The page as the public would read it: the same code and templates as the publisher, so the body is the same byte
/// for byte. Refused like Document::fromJson for a body that is no document.
Result<QByteArray> renderPreview(const ArticleView &view);

/// One of the site's own files ("/assets/site.….css"), for the preview's page.
Result<MediaFile> previewAsset(const QByteArray &path);

} // namespace ana::site
