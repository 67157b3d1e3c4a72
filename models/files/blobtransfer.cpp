// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/blobtransfer.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include "models/database/reader.h"

namespace ana::files {

using namespace Qt::StringLiterals;

std::vector<int> missingPieces(Reader &reader, const BlobId &id, int pieces)
{
    Rows rows = reader.sql(
        u"SELECT to_jsonb(api.blob_missing(:id, :pieces)) AS missing", {{u"id"_s, id.value}, {u"pieces"_s, pieces}});
    rows.next();
    std::vector<int> missing;
    const QJsonArray numbers = rows.jsonArray("missing");
    for (const QJsonValue &piece : numbers)
        missing.push_back(piece.toInt());
    return missing;
}

// As base64, which makes of three bytes four; bytes as such travel as hexadecimal text, two for one, and the lines of
// communes are slow.

void sendPiece(Reader &reader, const BlobId &id, int piece, const QByteArray &bytes)
{
    reader.sql(u"SELECT api.blob_put(:id, :n, decode(:bytes, 'base64'))",
        {{u"id"_s, id.value}, {u"n"_s, piece}, {u"bytes"_s, QString::fromLatin1(bytes.toBase64())}});
}

QByteArray fetchPiece(Reader &reader, const BlobId &id, int piece)
{
    Rows rows = reader.sql(
        u"SELECT encode(api.blob_get(:id, :n), 'base64') AS bytes", {{u"id"_s, id.value}, {u"n"_s, piece}});
    rows.next();
    return QByteArray::fromBase64(rows.text("bytes").toLatin1());
}

void sendBlob(Reader &reader, const BlobId &id, const QByteArray &bytes)
{
    for (const int piece : missingPieces(reader, id, blobPieces(bytes.size())))
        sendPiece(reader, id, piece, bytes.mid(piece * blobPieceSize, blobPieceSize));
}

Result<QByteArray> fetchBlob(Reader &reader, const StoredFile &file)
{
    QByteArray bytes;
    bytes.reserve(file.byteSize);
    for (int n = 0; n < file.pieces; ++n)
        bytes += fetchPiece(reader, file.id, n);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != file.sha256)
        return tl::unexpected(Error{ErrorKind::Internal, u"blob.damaged"_s, file.name, {}});
    return bytes;
}

} // namespace ana::files
