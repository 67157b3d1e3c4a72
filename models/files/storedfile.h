// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "models/core/id.h"
#include "models/database/command.h"

namespace ana::files {

/// A file as the server keeps it.
struct StoredFile
{
    BlobId id;
    QString name;
    QString mediaType;
    qint64 byteSize = 0;
    int pieces = 0;
    QByteArray sha256; ///< hex
    int width = 0; ///< of a picture
    int height = 0;

    friend bool operator==(const StoredFile &, const StoredFile &) = default;
};

/// Makes uploaded pieces one file (blobtransfer.h).
struct StoreBlob
{
    static constexpr const char *commandName = "blob.store";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    using Reply = QJsonObject;
    StoredFile file;

    RecordRef record() const { return {QStringLiteral("blob"), file.id.toString()}; }
    QJsonObject arguments() const;
    static Result<QJsonObject> reply(const QJsonObject &result) { return result; }
};

} // namespace ana::files
