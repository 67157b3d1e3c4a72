// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QCache>
#include <QHash>
#include <QObject>

#include "models/content/article.h"
#include "ui/content/editorblobs.h"
#include "ui/widgets/deskcontext.h"

namespace ana::content {

/// The files of one open article: fetched from the server when shown, sent to it when added.
class ArticleBlobs final : public QObject, public EditorBlobs
{
    Q_OBJECT
public:
    using Added = std::function<void(const Result<StoredFile> &)>;

    ArticleBlobs(const widgets::DeskContext &context, QObject *parent);

    /// What the server has of this article (and of an older revision that is looked at).
    void know(const std::vector<StoredFile> &files);
    const StoredFile *file(const BlobId &blob) const;

    QFuture<Result<BlobContent>> load(const BlobId &blob) override;

    /// A picture from a file, the clipboard or a drop: encoded anew without the camera's notes, stored, checked.
    void addPicture(const QString &name, const QByteArray &bytes, const Added &added);
    /// Any other file; what kinds are taken is the database's decision.
    void addFile(const QString &name, const QByteArray &bytes, const Added &added);

private:
    void store(const StoredFile &file, const QByteArray &bytes, const Added &added);

    widgets::DeskContext m_context;
    QHash<BlobId, StoredFile> m_files;
    QCache<BlobId, BlobContent> m_contents; ///< by kilobyte
};

} // namespace ana::content
