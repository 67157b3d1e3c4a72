// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

#include "models/database/changelistener.h"
#include "models/database/databaseline.h"
#include "models/database/databasesession.h"
#include "models/database/jobthread.h"

namespace ana {

/// What the session tells the sender of commands.
class CommandWatcher
{
public:
    virtual ~CommandWatcher() = default;
    /// True while an answer has a time limit.
    virtual bool watch(std::chrono::steady_clock::time_point now) = 0;
    virtual void wake() = 0; ///< the write line is up
    virtual void sessionEnded(const Error &reason) = 0;
};

/// Shared by the session's threads; `mutex` guards what is not a thread of its own.
class DatabaseSession::Private
{
public:
    using Clock = std::chrono::steady_clock;
    enum LinePart { Write, Read, Listen, PartCount };

    Private(DatabaseSession &session, const SessionLimits &patience);

    void stop();
    void lineMoved(LinePart part, bool up);
    void updateState();
    void poke(); ///< something waits: watch it
    void watch();
    bool isBusy();
    /// Asks for a sign of life when an answer is late; gives the lines up when none comes. True while one is awaited.
    bool watchSilence(Clock::time_point now);
    void end(const Error &reason);
    bool isOpen() const;
    std::shared_ptr<CommandWatcher> currentDispatcher();
    void wakeDispatcher();
    Result<SessionInfo> logIn(
        DatabaseLine &line, const ServerAddress &address, const Credentials &credentials, const QString &device);
    void ask(const QString &statement, const QVariantMap &binds, std::function<void(const Result<QVariant> &)> answer);
    void announce(const Changes &changes);
    void passwordChanged(const QString &password);
    void factorConfirmed();
    void accept(const LineSetup &setup, const SessionInfo &opened);

    DatabaseSession &q;
    const SessionLimits limits;
    mutable std::mutex mutex;
    std::recursive_mutex emitMutex; // keeps lineChanged in the order of the changes
    SessionInfo info;
    QString account;
    bool open = false;
    LineState state = LineState::Offline;
    std::array<bool, PartCount> partUp{};
    Clock::time_point lostAt;
    Clock::time_point askedAt; // for a sign of life, out of turn
    bool silent = false;
    Clock::time_point touchedAt;
    std::weak_ptr<CommandWatcher> dispatcher;
    std::atomic<bool> watching = false;
    std::atomic<bool> stopping = false;
    DatabaseLine write;
    DatabaseLine read;
    ChangeListener listener;
    JobThread watchThread;
};

} // namespace ana
