// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/document.h"
#include "models/content/documenttree.h"

namespace ana::content {

/// UTF-8 HTML of a checked tree; every text and attribute is escaped.
QByteArray renderHtml(const DocumentTree &tree, const RenderOptions &options);

} // namespace ana::content
