// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "models/core/error.h"
#include "models/database/serveraddress.h"
#include "models/database/sqlconnection.h"

namespace ana {

/// What a line needs to come back by itself.
struct LineSetup
{
    ServerAddress address;
    QString user;
    QString password;
    QString secret; ///< of the open session, as hex; empty before it is open
};

/// Opens a connection with every setting of a session on it; throws SqlError.
SqlConnection openLine(const LineSetup &setup, const SqlOptions &options);

/// Why the session of this connection is over: what its person is told. Throws SqlError if the line is away as well.
Error endReason(SqlConnection &connection);

/// Waiting time between attempts to reconnect: short at first, at most 2 s, spread so that a whole office does not
/// knock at the same moment.
class Backoff
{
public:
    std::chrono::milliseconds next();
    void reset() { m_step = 0; }

private:
    int m_step = 0;
};

/// Something to do on a line when it is up.
class LineJob
{
public:
    virtual ~LineJob() = default;
    /// May throw SqlError. Run again when the line broke or the server asks for it (40001, 40P01).
    virtual void run(SqlConnection &connection) = 0;
    virtual void fail(const Error &error) = 0;
    virtual bool isCancelled() const { return false; }
    /// False for what must not be done again when the line broke in it, because it may have been done.
    virtual bool mayRunTwice() const { return true; }
    /// True for a job that outlives every failure of the line.
    virtual bool isPatient() const { return false; }

    std::optional<std::chrono::steady_clock::time_point> startBy; ///< fails as Unavailable if it did not start by then
    int attempts = 0;
};

/// A thread with a connection of its own that reconnects by itself, and the jobs waiting for it.
class DatabaseLine
{
public:
    using Clock = std::chrono::steady_clock;
    struct Hooks
    {
        std::function<void(bool up)> changed;
        std::function<void(const Error &)> refused; ///< the server is there and no longer lets this person in
    };

    DatabaseLine(const SqlOptions &options, Hooks hooks);
    /// Cuts a running statement off; waiting jobs are dropped, which cancels their futures.
    ~DatabaseLine();
    void stop(); ///< the same; nothing is called afterwards

    void post(std::shared_ptr<LineJob> job);
    /// Runs on the line's thread before any job, connected or not.
    void postDirect(std::function<void(DatabaseLine &)> action);
    void use(const LineSetup &setup);
    void setPassword(const QString &password);
    /// Disconnects; waiting jobs are dropped.
    void drop();
    /// Makes sure that the line is really there, for it is believed to be until it is used.
    void check();
    bool isUp() const;

    /// For the session's watch: fails jobs that could not start in time and cancels, on the server, the running query
    /// of a job nobody waits for any more. True while there is anything to watch.
    bool watch(Clock::time_point now);
    /// True if something has been under way on the line since then.
    bool isWaitingSince(Clock::time_point moment) const;
    /// The server is believed to be gone: what runs fails as lost, and the line begins anew.
    void breakOff();

    /// Only inside postDirect().
    SqlConnection &connectOnce(const LineSetup &setup);
    SqlConnection *connection() { return m_connection ? &*m_connection : nullptr; }
    void adopt(const LineSetup &setup);
    void dropHere();

private:
    void loop();
    void connect(std::unique_lock<std::mutex> &lock);
    void runNext(std::unique_lock<std::mutex> &lock);
    void runChecked(std::unique_lock<std::mutex> &lock);
    /// What is to be done with a job that threw: false if it is finished.
    bool isToRepeat(LineJob &job, const SqlError &failure, Clock::duration lasted);
    void setUp(std::unique_lock<std::mutex> &lock, bool up);

    const SqlOptions m_options;
    const Hooks m_hooks;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_ended;
    std::optional<LineSetup> m_setup;
    std::deque<std::function<void(DatabaseLine &)>> m_direct;
    std::deque<std::shared_ptr<LineJob>> m_jobs;
    std::shared_ptr<LineJob> m_current;
    SqlCanceller m_canceller;
    Clock::time_point m_cancelledAt;
    Clock::time_point m_askedAt; // of what runs now; none: nothing does
    Backoff m_backoff;
    Clock::time_point m_nextTry;
    int m_refusals = 0;
    bool m_up = false;
    bool m_check = false;
    bool m_stopping = false;
    bool m_over = false; // the thread has nothing left to do
    std::optional<SqlConnection> m_connection; // touched by the thread alone
    std::thread m_thread;
};

} // namespace ana
