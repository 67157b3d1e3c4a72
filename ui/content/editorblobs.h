// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "models/core/error.h"
#include "models/core/id.h"

namespace ana::content {

struct BlobContent
{
    QByteArray bytes;
    QString mediaType;
};

/// Where the editor finds the pictures of a text: what was just imported on this PC, and what the server holds.
class EditorBlobs
{
public:
    EditorBlobs() = default;
    EditorBlobs(const EditorBlobs &) = delete;
    EditorBlobs &operator=(const EditorBlobs &) = delete;
    virtual ~EditorBlobs() = default;

    /// Called on the GUI thread; must not block it.
    virtual QFuture<Result<BlobContent>> load(const BlobId &blob) = 0;
};

} // namespace ana::content
