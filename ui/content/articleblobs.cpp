// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articleblobs.h"

#include <QCryptographicHash>
#include <QMimeDatabase>
#include <QtConcurrentRun>

#include "models/content/articlecommands.h"
#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/files/blobtransfer.h"
#include "models/files/imageimport.h"

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cacheKilobytes = 48 * 1024;

// The database takes names of at most 200 characters without slashes.
QString storedName(const QString &name)
{
    QString clean = nfc(name.section(u'/', -1).section(u'\\', -1)).trimmed();
    return clean.isEmpty() ? u"tep"_s : clean.right(120);
}

} // namespace

ArticleBlobs::ArticleBlobs(const widgets::DeskContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_contents(cacheKilobytes)
{
}

void ArticleBlobs::know(const std::vector<StoredFile> &files)
{
    for (const StoredFile &file : files)
        m_files.insert(file.id, file);
}

const StoredFile *ArticleBlobs::file(const BlobId &blob) const
{
    const auto found = m_files.constFind(blob);
    return found == m_files.cend() ? nullptr : &*found;
}

QFuture<Result<BlobContent>> ArticleBlobs::load(const BlobId &blob)
{
    if (const BlobContent *known = m_contents.object(blob))
        return QtFuture::makeReadyFuture(Result<BlobContent>(*known));
    const StoredFile *stored = file(blob);
    if (!stored)
        return QtFuture::makeReadyFuture(
            Result<BlobContent>(tl::unexpected(Error{ErrorKind::NotFound, u"blob.not_found"_s, blob.toString(), {}})));
    return m_context.session.read(this, [file = *stored](Reader &reader) { return fetchBlob(reader, file); })
        .then(this, [this, stored = *stored](const Result<QByteArray> &bytes) -> Result<BlobContent> {
            if (!bytes)
                return tl::unexpected(bytes.error());
            const BlobContent content{*bytes, stored.mediaType};
            m_contents.insert(stored.id, new BlobContent(content), bytes->size() / 1024 + 1);
            return content;
        });
}

void ArticleBlobs::addPicture(const QString &name, const QByteArray &bytes, const Added &added)
{
    QtConcurrent::run([bytes] {
        return files::importImage(bytes);
    }).then(this, [this, name, added](const Result<files::ImportedImage> &image) {
        if (!image) {
            added(tl::unexpected(image.error()));
            return;
        }
        StoredFile file;
        file.id = BlobId::create();
        file.name = storedName(name);
        file.mediaType = image->mediaType;
        file.byteSize = image->bytes.size();
        file.sha256 = image->sha256;
        file.width = image->width;
        file.height = image->height;
        store(file, image->bytes, added);
    });
}

void ArticleBlobs::addFile(const QString &name, const QByteArray &bytes, const Added &added)
{
    StoredFile file;
    file.id = BlobId::create();
    file.name = storedName(name);
    file.mediaType = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name();
    file.byteSize = bytes.size();
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    store(file, bytes, added);
}

void ArticleBlobs::store(const StoredFile &file, const QByteArray &bytes, const Added &added)
{
    m_context.session.read(this, [id = file.id, bytes](Reader &reader) { return files::sendBlob(reader, id, bytes), true; })
        .then(this, [this, file, bytes, added](const Result<bool> &sent) {
            if (!sent) {
                added(tl::unexpected(sent.error()));
                return;
            }
            m_context.gateway.execute(this, files::StoreBlob{file})
                .then(this, [this, file, bytes, added](const Result<QJsonObject> &stored) {
                    if (!stored) {
                        added(tl::unexpected(stored.error()));
                        return;
                    }
                    StoredFile known = file;
                    known.pieces = files::blobPieces(bytes.size());
                    m_files.insert(known.id, known);
                    m_contents.insert(known.id, new BlobContent{bytes, known.mediaType}, bytes.size() / 1024 + 1);
                    added(known);
                });
        });
}

} // namespace ana::content
