// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/paperstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPromise>

#include "models/core/awaitresult.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/files/blobtransfer.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeProgress = 1000;
constexpr int sentProgress = 600; ///< the rest is reading back

constexpr qsizetype longestName = 120;

/// The database takes names of at most 200 characters without slashes.
QString storedName(const QString &name)
{
    QString clean = name.section(u'/', -1).section(u'\\', -1).trimmed();
    clean.removeIf([](QChar c) { return !c.isPrint(); });
    return clean.right(longestName);
}

Result<QByteArray> pieceOf(const QString &path, int piece)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(piece * files::blobPieceSize))
        return tl::unexpected(Error{ErrorKind::Invalid, u"paper.changed"_s, {}, {}});
    return file.read(files::blobPieceSize);
}

bool isUnchanged(const QString &path, const QByteArray &sha256)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) && hash.result().toHex() == sha256;
}

/// One file on its way. Each piece is a job of its own, so that a list that is opened meanwhile waits for one piece.
class Upload final : public QObject
{
public:
    Upload(DatabaseSession &session, CommandGateway &gateway, const BlobId &blob, const PaperFile &file)
        : QObject(&session)
        , m_session(session)
        , m_gateway(gateway)
        , m_path(file.path)
        , m_pieces(files::blobPieces(file.byteSize))
    {
        m_stored.id = blob;
        m_stored.name = storedName(file.name);
        m_stored.mediaType = file.mediaType;
        m_stored.byteSize = file.byteSize;
        m_stored.pieces = m_pieces;
        m_stored.sha256 = file.sha256;
        m_pages = file.pages;
        m_promise.setProgressRange(0, wholeProgress);
        m_promise.start();
    }

    QFuture<Result<StoredPaper>> future() const { return m_promise.future(); }
    void begin()
    {
        run(
            [id = m_stored.id, path = m_path, sha256 = m_stored.sha256, pieces = m_pieces](
                Reader &reader) -> Result<std::vector<int>> {
                if (!isUnchanged(path, sha256))
                    return tl::unexpected(Error{ErrorKind::Invalid, u"paper.changed"_s, {}, {}});
                return files::missingPieces(reader, id, pieces);
            },
            [this](const std::vector<int> &missing) {
                m_missing = missing;
                sendNext();
            });
    }

private:
    /// A job on the read thread, then `next` with what it found.
    template <typename Job, typename Next> void run(Job job, Next next)
    {
        if (m_promise.isCanceled())
            return end();
        awaitResult(this, m_session.read(this, std::move(job)), [this, next](const auto &result) {
            if (result)
                next(*result);
            else
                fail(result.error());
        });
    }

    /// From the end, so that a file the server finds too large is refused with the first piece.
    void sendNext()
    {
        m_promise.setProgressValue(sentProgress * (m_pieces - int(m_missing.size())) / m_pieces);
        if (m_missing.empty())
            return makeFile();
        run(
            [id = m_stored.id, path = m_path, piece = m_missing.back()](Reader &reader) -> Result<bool> {
                const Result<QByteArray> bytes = pieceOf(path, piece);
                if (!bytes)
                    return tl::unexpected(bytes.error());
                files::sendPiece(reader, id, piece, *bytes);
                return true;
            },
            [this](bool) {
                m_missing.pop_back();
                sendNext();
            });
    }

    void makeFile()
    {
        if (m_promise.isCanceled())
            return end();
        const files::StoreBlob store{m_stored};
        // Never from the outbox: stored is what the server says now, not what it will be told some day.
        const auto answered = m_gateway.execute(QString::fromLatin1(files::StoreBlob::commandName), store.arguments(),
            CommandPolicy::Online, store.record());
        awaitResult(this, answered, [this](const Result<QJsonObject> &answer) {
            // Stored already: an earlier answer got lost.
            if (answer || answer.error().code == "blob.stored"_L1)
                compareNext(0);
            else
                fail(answer.error());
        });
    }

    void compareNext(int piece)
    {
        m_promise.setProgressValue(sentProgress + (wholeProgress - sentProgress) * piece / m_pieces);
        if (piece == m_pieces)
            return finish();
        run([id = m_stored.id, piece](Reader &reader) { return files::fetchPiece(reader, id, piece); },
            [this, piece](const QByteArray &bytes) {
                m_readBack.addData(bytes);
                compareNext(piece + 1);
            });
    }

    void finish()
    {
        if (m_readBack.result().toHex() != m_stored.sha256)
            return fail({ErrorKind::Internal, u"blob.damaged"_s, m_stored.name, {}});
        m_promise.addResult(StoredPaper{
            m_stored.id, m_stored.name, m_stored.mediaType, m_stored.byteSize, m_pieces, m_pages, m_stored.sha256});
        end();
    }

    void fail(const Error &error)
    {
        m_promise.addResult(tl::unexpected(error));
        end();
    }

    void end()
    {
        m_promise.finish();
        deleteLater();
    }

    DatabaseSession &m_session;
    CommandGateway &m_gateway;
    QString m_path;
    files::StoredFile m_stored;
    int m_pages = 0;
    int m_pieces;
    std::vector<int> m_missing;
    QCryptographicHash m_readBack{QCryptographicHash::Sha256};
    QPromise<Result<StoredPaper>> m_promise;
};

} // namespace

QFuture<Result<StoredPaper>> storePaper(
    DatabaseSession &session, CommandGateway &gateway, const BlobId &blob, const PaperFile &file)
{
    auto *upload = new Upload(session, gateway, blob, file); // the session's child until it is done
    auto future = upload->future();
    upload->begin();
    return future;
}

} // namespace ana::papers
