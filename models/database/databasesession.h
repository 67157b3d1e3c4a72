// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <type_traits>

#include <QFuture>
#include <QObject>
#include <QPromise>

#include "models/core/error.h"
#include "models/database/changes.h"
#include "models/database/futurecontext.h"
#include "models/database/linestate.h"
#include "models/database/reader.h"
#include "models/database/serveraddress.h"
#include "models/database/sessioninfo.h"

namespace ana {

class CommandDispatcher;

/// The patience of a session. The defaults are for offices on a line that breaks now and then.
struct SessionLimits
{
    std::chrono::milliseconds read{15'000}; ///< a read that could not start by then fails as Unavailable
    std::chrono::milliseconds statement{10'000}; ///< statement_timeout of reads
    std::chrono::milliseconds online{10'000}; ///< an online command unanswered by then fails as Unavailable
    std::chrono::milliseconds heartbeat{5'000}; ///< how long a dead line may go unnoticed while nobody works
    std::chrono::milliseconds patience{1'000}; ///< an answer that takes longer makes us ask whether the server is there
    std::chrono::milliseconds silence{3'000}; ///< no sign of life so long: Online becomes Waiting
    /// No sign of life so long: the lines are given up and begun anew. A picture on its way at 1 Mbit/s may keep the
    /// heartbeat back for some five seconds.
    std::chrono::milliseconds givenUp{8'000};
    std::chrono::milliseconds offlineAfter{8'000}; ///< Waiting becomes Offline
    std::chrono::milliseconds gather{150}; ///< notifications collected into one Changes
    std::chrono::milliseconds touch{30'000}; ///< at most one session_touch in this time
};

/// A read on its way to the read thread. Made by DatabaseSession::read.
class ReadJob
{
public:
    virtual ~ReadJob() = default;
    virtual void run(Reader &reader) = 0;
    virtual void fail(const Error &error) = 0;
    virtual bool isCancelled() const = 0;
};

template <typename T> struct AsResult
{
    using type = Result<T>;
};
template <typename T> struct AsResult<Result<T>>
{
    using type = Result<T>;
};
/// Result<T> for a job that returns T or Result<T>.
template <typename F> using ReadResult = typename AsResult<std::invoke_result_t<F &, Reader &>>::type;

/// One log-in of one person: three threads with a connection each (write, read, listen) that come back by themselves,
/// with every setting applied again, within 5 s after the server does. Nothing here waits on the caller's thread.
///
///   session.read(this, [id](Reader &reader) { return openArticle(reader, id); })
///       .then(this, [this](const Result<Article> &article) { article ? show(*article) :
///       m_strip->show(article.error()); });
class DatabaseSession : public QObject
{
    Q_OBJECT
public:
    explicit DatabaseSession(QObject *parent = nullptr);
    explicit DatabaseSession(const SessionLimits &limits, QObject *parent = nullptr);
    /// Stops the threads; a running query is cut off. Does not end the session on the server: see close().
    ~DatabaseSession() override;

    /// Logs in. `factorNeeded` in the answer: not open yet, call again with the code. Errors: `login.refused`,
    /// `session.factor.wrong`, `session.locked`, `session.locked.until`, `session.left`, `session.password.expired`,
    /// `schema.older`, `schema.newer`, `server.unavailable`.
    /// May be called again after ended() or close(), also for another person.
    QFuture<Result<SessionInfo>> open(
        const ServerAddress &address, const Credentials &credentials, const QString &device);
    QFuture<Result<void>> changePassword(const QString &oldPassword, const QString &newPassword);
    /// The new secret of a second factor, shown once ("secret", "uri"); it counts from confirmFactor() on. `code` is of
    /// the present one, empty if there is none.
    QFuture<Result<QJsonObject>> enrolFactor(const QString &code);
    QFuture<Result<void>> confirmFactor(const QString &code);
    /// Ends the session on the server if it can be reached at once, and closes the line. Waiting reads are cancelled.
    QFuture<Result<void>> close();

    SessionInfo info() const; ///< empty before open() succeeded and after the end
    bool isOpen() const;
    LineState line() const;
    /// "user@host:port/database": names the files an account keeps on this PC.
    QString account() const;

    /// Runs `job(Reader &)` on the read thread; it returns Result<T> or T. A job only reads and may be run again when
    /// the line breaks in it. Cancelling the future cancels the query on the server; a cancelled future never
    /// continues. Fails as Unavailable when the line does not come back within the limit.
    template <typename F> auto read(F job) -> QFuture<ReadResult<F>>;
    /// The same; cancelled when `context` is destroyed. What a window should use.
    template <typename F> auto read(QObject *context, F job) -> QFuture<ReadResult<F>>;

    /// Real input happened (key, mouse). Call as often as you like; it is passed on rarely.
    void touch();
    /// Tells this desktop's own tabs of a change, as CommandGateway does after each command.
    void announce(const Changes &changes);

Q_SIGNALS:
    void lineChanged(ana::LineState state);
    /// Records changed, here (`own`) or elsewhere. Read again what you show of them.
    void changed(const ana::Changes &changes);
    /// The server ended the session: idle, forced, left, or password changed. Log in again; nothing typed is lost.
    void ended(const ana::Error &reason);
    void opened(const ana::SessionInfo &info);

private:
    friend class CommandDispatcher;
    friend class CommandGateway;
    class Private;

    void enqueue(std::shared_ptr<ReadJob> job);

    std::unique_ptr<Private> d;
};

template <typename F> class ReadJobOf final : public ReadJob
{
public:
    using Value = ReadResult<F>;

    explicit ReadJobOf(F job)
        : m_job(std::move(job))
    {
        m_promise.start();
    }
    QFuture<Value> future() { return m_promise.future(); }

    void run(Reader &reader) override { finish(Value(m_job(reader))); }
    void fail(const Error &error) override { finish(Value(tl::unexpected(error))); }
    bool isCancelled() const override { return m_promise.isCanceled(); }

private:
    void finish(Value value)
    {
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }

    F m_job;
    QPromise<Value> m_promise;
};

template <typename F> auto DatabaseSession::read(F job) -> QFuture<ReadResult<F>>
{
    auto readJob = std::make_shared<ReadJobOf<F>>(std::move(job));
    auto future = readJob->future();
    enqueue(std::move(readJob));
    return future;
}

template <typename F> auto DatabaseSession::read(QObject *context, F job) -> QFuture<ReadResult<F>>
{
    auto future = read(std::move(job));
    cancelWith(context, future);
    return future;
}

} // namespace ana
