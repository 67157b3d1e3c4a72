// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QFuture>
#include <QObject>

#include "models/core/error.h"
#include "models/database/command.h"
#include "models/database/futurecontext.h"
#include "models/database/outbox.h"

namespace ana {

class CommandDispatcher;
class DatabaseSession;

/// The one way to change something. A command gets an operation id, is kept in the outbox if it may wait, and is sent
/// on the write thread; the future has the server's answer.
///
/// The line is away: a `Queue` command stays in the outbox, its future stays open until the server has answered
/// (kept() tells that it is safe); an `Online` one fails as Unavailable and the form stays. If the line broke after
/// it was sent, the error is `command.outcome.unknown`, and giving the same command again asks for its outcome.
///
/// A refusal of a command that was sent at once goes to its caller alone. One that had waited, or whose caller is gone,
/// becomes a held entry as well: refused() is emitted, `held()` lists it.
class CommandGateway : public QObject
{
    Q_OBJECT
public:
    explicit CommandGateway(DatabaseSession &session, QObject *parent = nullptr);
    ~CommandGateway() override;

    /// Loads the account's outbox and sends what waits in it. Before, or without, an outbox nothing waits: a `Queue`
    /// command then behaves like an `Online` one.
    QFuture<Result<void>> openOutbox(std::shared_ptr<AccountStore> store);
    /// Lets go of the outbox (log-off); what waits stays on the disk. Open futures end as cancelled.
    void closeOutbox();

    template <Command C> QFuture<Result<typename C::Reply>> execute(const C &command);
    /// The same; a refusal becomes a held entry if `context` is destroyed before the answer. What a form should use.
    template <Command C> QFuture<Result<typename C::Reply>> execute(QObject *context, const C &command);
    QFuture<Result<QJsonObject>> execute(
        const QString &name, const QJsonObject &arguments, CommandPolicy policy, const RecordRef &record);
    QFuture<Result<QJsonObject>> execute(const CommandCall &call);
    /// With an operation id given from outside, for scripts that may be run again.
    QFuture<Result<QJsonObject>> execute(const OperationId &operation, const CommandCall &call);

    int waiting() const; ///< commands kept but not answered, without the held ones
    std::vector<OutboxEntry> entries() const; ///< all of the outbox: waiting, held, discarded
    std::vector<OutboxEntry> held() const;

    /// Sends a held entry again, as it is or with corrected arguments; it keeps its place before later ones.
    QFuture<Result<void>> retry(const OperationId &operation);
    QFuture<Result<void>> retry(const OperationId &operation, const QJsonObject &arguments);
    /// Gives a held entry up; it stays listed as discarded, with the reason.
    QFuture<Result<void>> discard(const OperationId &operation, const QString &reason);

Q_SIGNALS:
    void kept(const ana::OperationId &operation, const ana::RecordRef &record); ///< safe on this PC's disk
    void waitingChanged(int count);
    void refused(const ana::OutboxEntry &entry, const ana::Error &error); ///< a new held entry
    void entriesChanged();

private:
    std::shared_ptr<CommandDispatcher> m_dispatcher;
};

template <Command C> QFuture<Result<typename C::Reply>> readReply(QFuture<Result<QJsonObject>> answer)
{
    using Reply = Result<typename C::Reply>;
    return answer.then([](const Result<QJsonObject> &result) -> Reply {
        if (!result)
            return tl::unexpected(result.error());
        return C::reply(*result);
    });
}

template <Command C> QFuture<Result<typename C::Reply>> CommandGateway::execute(const C &command)
{
    return readReply<C>(execute(commandCall(command)));
}

template <Command C> QFuture<Result<typename C::Reply>> CommandGateway::execute(QObject *context, const C &command)
{
    auto answer = execute(commandCall(command));
    cancelWith(context, answer);
    return readReply<C>(answer);
}

} // namespace ana
