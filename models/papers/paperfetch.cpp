// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QPromise>

#include "models/core/awaitresult.h"
#include "models/database/databasesession.h"
#include "models/files/blobtransfer.h"
#include "models/papers/paperstore.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeProgress = 1000;
/// The database shows personal data for a minute after the reading was noted; on a slow line it is noted again.
constexpr qint64 noteHoldsMs = 30'000;

/// One file on its way here, piece by piece.
class Fetch final : public QObject
{
public:
    Fetch(DatabaseSession &session, const StoredPaper &paper)
        : QObject(&session)
        , m_session(session)
        , m_paper(paper)
    {
        m_promise.setProgressRange(0, wholeProgress);
        m_promise.start();
    }
    QFuture<Result<QByteArray>> future() const { return m_promise.future(); }

    void fetchNext()
    {
        if (m_promise.isCanceled())
            return end();
        if (m_piece == m_paper.pieces)
            return finish();
        const bool note = !m_sinceNote.isValid() || m_sinceNote.elapsed() > noteHoldsMs;
        if (note)
            m_sinceNote.start();
        auto piece = m_session.read(this, [id = m_paper.blob, n = m_piece, note](Reader &reader) {
            if (note)
                reader.sql(u"SELECT api.read_intent('blob_get', 'blob', :id)", {{u"id"_s, id.toString()}});
            return files::fetchPiece(reader, id, n);
        });
        awaitResult(this, piece, [this](const Result<QByteArray> &bytes) {
            if (!bytes)
                return fail(bytes.error());
            m_bytes += *bytes;
            m_promise.setProgressValue(wholeProgress * ++m_piece / m_paper.pieces);
            fetchNext();
        });
    }

private:
    void finish()
    {
        if (QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex() != m_paper.sha256)
            return fail({ErrorKind::Internal, u"blob.damaged"_s, m_paper.name, {}});
        m_promise.addResult(m_bytes);
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
    StoredPaper m_paper;
    int m_piece = 0;
    QElapsedTimer m_sinceNote;
    QByteArray m_bytes;
    QPromise<Result<QByteArray>> m_promise;
};

} // namespace

QFuture<Result<QByteArray>> fetchPaper(DatabaseSession &session, const StoredPaper &paper)
{
    auto *fetch = new Fetch(session, paper); // the session's child until it is done
    auto future = fetch->future();
    fetch->fetchNext();
    return future;
}

} // namespace ana::papers
