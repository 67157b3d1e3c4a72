// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QThread>

#include "models/core/error.h"
#include "models/database/changes.h"
#include "models/database/databaseline.h"

namespace ana {

/// Hears what others change: LISTEN on a connection of its own, the news gathered over a moment. It is also the
/// heartbeat: the first to notice that the line is gone or that the server has ended the session.
class ChangeListener
{
public:
    struct Hooks
    {
        std::function<void(bool up)> changed;
        std::function<void(const Changes &)> heard;
        std::function<void(const Error &)> ended; ///< the session is over, or the log-in no longer accepted
        std::function<void()> asking; ///< a heartbeat is on its way
    };
    using Clock = std::chrono::steady_clock;

    ChangeListener(std::chrono::milliseconds heartbeat, std::chrono::milliseconds gather, Hooks hooks);
    ~ChangeListener();

    void start(const LineSetup &setup, const QString &sessionId);
    void setPassword(const QString &password);
    void stop();
    /// Does not wait for the next heartbeat: something else got no answer.
    void askNow();
    /// When the heartbeat was sent that has no answer yet.
    std::optional<Clock::time_point> unansweredSince() const;
    /// The server is believed to be gone: the line begins anew.
    void breakOff();
    /// Ends the thread; nothing is called afterwards.
    void shutDown();

private:
    class Worker;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker; // lives on m_thread
};

} // namespace ana
