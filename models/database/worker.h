// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include "models/core/error.h"
#include "models/database/sqlconnection.h"

class QThread;

namespace ana {

/// The server's due-time work: calls every function of schema `worker` that takes no argument, each at its pace, and
/// publishes the site when something is waiting. All of it is found in tables by the function itself, so a worker that
/// is killed delays and never loses, and two of them do no harm.
///
/// Lives on a thread with an event loop; publishing has a thread of its own, so that a full build holds up nothing.
class Worker : public QObject
{
    Q_OBJECT
public:
    using Connect = std::function<SqlConnection()>; ///< throws SqlError
    using Publish = std::function<Result<void>()>; ///< runs on the publishing thread

    Worker(Connect connect, Publish publish, QObject *parent = nullptr);
    /// Waits for a publishing run to end.
    ~Worker() override;

    void start();
    bool isConnected() const { return m_connection && m_connection->isOpen(); }

Q_SIGNALS:
    void connected();
    /// A run of publishing ended; `done`: all pages are out.
    void published(bool done);

private:
    struct Duty
    {
        QString function;
        std::chrono::milliseconds pace;
        QDeadlineTimer due;
    };
    void tick();
    void connectAgain();
    void readDuties();
    void perform(Duty &duty);
    void publishIfAsked();
    void publishingEnded(const Result<void> &outcome);

    const Connect m_connect;
    const Publish m_publish;
    std::optional<SqlConnection> m_connection;
    std::vector<Duty> m_duties;
    QTimer m_clock;
    QDeadlineTimer m_nextAttempt;
    QDeadlineTimer m_publishDue;
    std::unique_ptr<QThread> m_publishing;
};

} // namespace ana
