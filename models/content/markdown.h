// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QString>

#include "models/content/document.h"
#include "models/core/error.h"
#include "models/core/id.h"

namespace ana::content {

/// Where the picture of this file name is stored; nothing if there is none.
using PictureLookup = std::function<std::optional<BlobId>(const QString &file)>;

/// A document from Markdown: `##` to `####`, bold, italic, links, lists, tables, quotes, rules. A paragraph that is one
/// picture, `![alt](file "caption")`, becomes a figure; a quote that begins with `[!info]`, `[!warning]` or
/// `[!contact]` becomes a call-out. HTML is text. Refused as Document::fromJson() refuses, and
/// `markdown.picture.unknown`, its subject the file.
Result<Document> documentFromMarkdown(const QString &markdown, const PictureLookup &picture = {});

} // namespace ana::content
