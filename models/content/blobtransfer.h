// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "models/content/article.h"

namespace ana {
class Reader;
}

/// Files travel in pieces of 256 KiB, so that a line that breaks costs one piece; StoreBlob then makes them one file,
/// which the database accepts only if its sha256 is the one named.
namespace ana::content {

constexpr qsizetype blobPieceSize = 256 * 1024; ///< core.blob_piece_size()

/// Sends the pieces the server still lacks, by the same id again after a break. A job for DatabaseSession::read.
void sendBlob(Reader &reader, const BlobId &id, const QByteArray &bytes);
/// Fetches all pieces and compares the sha256; a difference is an Internal error, never a picture.
Result<QByteArray> fetchBlob(Reader &reader, const StoredFile &file);

} // namespace ana::content
