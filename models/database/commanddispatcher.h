// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include <QFuture>
#include <QHash>
#include <QPromise>

#include "models/database/command.h"
#include "models/database/databasesession_p.h"
#include "models/database/outbox.h"

namespace ana {

/// The order of commands: what waits, what is sent next, who hears the answer. Lives on no thread: callers, the
/// store's thread (journal) and the write line meet under one mutex that nobody holds while waiting.
class CommandDispatcher : public CommandWatcher, public std::enable_shared_from_this<CommandDispatcher>
{
public:
    using Clock = std::chrono::steady_clock;
    using Answer = Result<QJsonObject>;
    using Caller = std::shared_ptr<QPromise<Answer>>;
    struct Hooks
    {
        std::function<void(const OperationId &, const RecordRef &)> kept;
        std::function<void(int)> waitingChanged;
        std::function<void(const OutboxEntry &, const Error &)> refused;
        std::function<void()> entriesChanged;
    };

    CommandDispatcher(DatabaseSession::Private &session, Hooks hooks);

    QFuture<Result<void>> openOutbox(std::shared_ptr<AccountStore> store);
    void closeOutbox();
    /// Nothing is told any more, and the store's thread has done with it.
    void shutDown();
    QFuture<Answer> execute(std::optional<OperationId> operation, const CommandCall &call);
    QFuture<Result<void>> retry(const OperationId &operation, std::optional<QJsonObject> arguments);
    QFuture<Result<void>> discard(const OperationId &operation, const QString &reason);
    std::vector<OutboxEntry> entries() const;
    int waiting() const;

    bool watch(Clock::time_point now) override;
    void wake() override;
    void sessionEnded(const Error &reason) override;

    /// On the write line: sends what may be sent, in order, until nothing is left.
    void drain(SqlConnection &connection);

    static void give(const std::vector<Caller> &callers, const Answer &answer);

private:
    enum class Stage {
        Writing, ///< on its way to the disk
        Ready,
        Sending,
        Resting, ///< held or discarded
    };
    struct Item
    {
        OutboxEntry entry;
        Stage stage = Stage::Ready;
        bool kept = false; ///< in the outbox
        bool waited = false; ///< not answered at the first attempt; its caller may have moved on
        bool sent = false; ///< the server may have done it
        int cuts = 0; ///< how often the server ended it because it took too long
        Clock::time_point answerBy = Clock::time_point::max();
        Clock::time_point notBefore;
        std::vector<Caller> callers;
    };
    using Items = std::deque<std::shared_ptr<Item>>;

    using Lock = std::unique_lock<std::mutex>;

    Result<void> load(const std::shared_ptr<AccountStore> &store);
    std::shared_ptr<Item> sameUnderWay(const CommandCall &call) const;
    bool isHeldBefore(const RecordRef &record) const;
    OperationId operationFor(const CommandCall &call);
    std::shared_ptr<Item> find(const OperationId &operation) const;
    void forget(const std::shared_ptr<Item> &item);
    /// Writes an entry in the place of the item's on the store's thread, then calls `done` there.
    void write(const std::shared_ptr<Item> &item, const OutboxEntry &entry, std::function<void(Result<void>)> done);
    void written(const std::shared_ptr<Item> &item, const Result<void> &result);
    void unwrite(const OperationId &operation);

    std::shared_ptr<Item> next();
    QJsonObject send(SqlConnection &connection, const Item &item);
    void answered(const std::shared_ptr<Item> &item, const QJsonObject &outcome);
    void lost(const std::shared_ptr<Item> &item);
    void failed(const std::shared_ptr<Item> &item, const SqlError &failure, SqlConnection &connection);
    void succeed(const std::shared_ptr<Item> &item, const QJsonObject &result);
    void rebase(const Item &done, const QJsonObject &result);
    void refuse(const std::shared_ptr<Item> &item, const Error &error, const QJsonObject &current);
    void hold(const std::shared_ptr<Item> &item, const Error &error, const QJsonObject &current);
    void postpone(const std::shared_ptr<Item> &item);
    static Error heldBefore();
    void remember(const Item &item, Clock::duration time);

    void tell(const std::function<void(const Hooks &)> &news);
    void tellWaiting();

    DatabaseSession::Private &m_session;
    mutable std::mutex m_mutex;
    std::recursive_mutex m_tellMutex;
    Hooks m_hooks;
    Items m_items; // in the order they were given
    struct Done
    {
        OperationId operation;
        Clock::time_point until;
    };
    QHash<QByteArray, Done> m_recent; // digest of a command → its operation, for the second click
    std::shared_ptr<AccountStore> m_store;
    std::shared_ptr<Outbox> m_outbox; // used on the store's thread
    bool m_draining = false;
};

} // namespace ana
