// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/documentschema.h"
#include "models/content/documenttree.h"

namespace ana::content {

/// Reads and checks the JSON of a document without recursion, so that no depth or size of it can harm the process.
Result<DocumentTree> readDocument(const QByteArray &json, const DocumentSchema &schema);

} // namespace ana::content
