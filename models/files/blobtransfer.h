// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "models/core/error.h"
#include "models/files/storedfile.h"

namespace ana {
class Reader;
}

/// Files travel in pieces of 256 KiB, so that a line that breaks costs one piece; StoreBlob then makes them one file,
/// which the database accepts only if its sha256 is the one named. All of these are jobs for DatabaseSession::read.
namespace ana::files {

constexpr qsizetype blobPieceSize = 256 * 1024; ///< core.blob_piece_size()
constexpr int blobPieces(qint64 byteSize)
{
    return int((byteSize + blobPieceSize - 1) / blobPieceSize);
}

/// Which of the pieces 0 … pieces - 1 the server still lacks; none if the file is stored.
std::vector<int> missingPieces(Reader &reader, const BlobId &id, int pieces);
/// May be sent again after a break.
void sendPiece(Reader &reader, const BlobId &id, int piece, const QByteArray &bytes);
QByteArray fetchPiece(Reader &reader, const BlobId &id, int piece);

/// Sends the pieces the server still lacks, by the same id again after a break.
void sendBlob(Reader &reader, const BlobId &id, const QByteArray &bytes);
/// Fetches all pieces and compares the sha256; a difference is an Internal error, never a picture.
Result<QByteArray> fetchBlob(Reader &reader, const StoredFile &file);

} // namespace ana::files
