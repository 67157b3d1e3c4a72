// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "models/core/id.h"
#include "models/papers/paperfile.h"

namespace ana {
class CommandGateway;
class DatabaseSession;
} // namespace ana

namespace ana::papers {

/// A file that lies on the server, read back from there and found to be the very bytes sent.
struct StoredPaper
{
    BlobId blob;
    QString name;
    QString mediaType;
    qint64 byteSize = 0;
    int pieces = 0;
    int pages = 0;
    QByteArray sha256; ///< hex

    friend bool operator==(const StoredPaper &, const StoredPaper &) = default;
};

/// Sends a file in pieces, makes it one file by blob.store, reads it back and compares the sha256. Between two pieces
/// other readings pass. Progress from 0 to 1000; cancelling stops after the piece that is on its way.
///
/// A broken line fails as Unavailable; called again with the same `blob` it goes on with the pieces that lack, also
/// after the server had said yes and nobody heard it. The file on the disk is never touched. Invalid: paper.changed (it
/// is no longer the file that was looked over); what the database refuses is passed on (blob.too_large, blob.quota …).
QFuture<Result<StoredPaper>> storePaper(
    DatabaseSession &session, CommandGateway &gateway, const BlobId &blob, const PaperFile &file);

/// Fetches a stored file piece by piece, noting the reading first (papers of citizens are personal data), and compares
/// the sha256. Progress from 0 to 1000. Codes: blob.not_found, blob.damaged.
QFuture<Result<QByteArray>> fetchPaper(DatabaseSession &session, const StoredPaper &paper);

} // namespace ana::papers
