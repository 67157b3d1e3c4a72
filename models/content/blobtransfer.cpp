// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/blobtransfer.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "models/database/reader.h"

namespace ana::content {

using namespace Qt::StringLiterals;

void sendBlob(Reader &reader, const BlobId &id, const QByteArray &bytes)
{
    const int pieces = int((bytes.size() + blobPieceSize - 1) / blobPieceSize);
    Rows rows = reader.sql(
        u"SELECT to_jsonb(api.blob_missing(:id, :pieces)) AS missing", {{u"id"_s, id.value}, {u"pieces"_s, pieces}});
    rows.next();
    const QJsonArray missing = rows.jsonArray("missing");
    for (const QJsonValue &piece : missing) {
        reader.sql(u"SELECT api.blob_put(:id, :n, :bytes)",
            {{u"id"_s, id.value}, {u"n"_s, piece.toInt()},
                {u"bytes"_s, bytes.mid(piece.toInt() * blobPieceSize, blobPieceSize)}});
    }
}

Result<QByteArray> fetchBlob(Reader &reader, const StoredFile &file)
{
    QByteArray bytes;
    bytes.reserve(file.byteSize);
    for (int n = 0; n < file.pieces; ++n) {
        Rows rows = reader.sql(u"SELECT api.blob_get(:id, :n) AS bytes", {{u"id"_s, file.id.value}, {u"n"_s, n}});
        rows.next();
        bytes += rows.bytes("bytes");
    }
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != file.sha256)
        return tl::unexpected(Error{ErrorKind::Internal, u"blob.damaged"_s, file.name, {}});
    return bytes;
}

} // namespace ana::content
