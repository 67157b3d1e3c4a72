// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/commanddispatcher.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>

#include "models/database/sqlerror.h"

namespace ana {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(commandLog, "ana.command")

namespace {
using Answer = CommandDispatcher::Answer;
using Caller = CommandDispatcher::Caller;

Caller newCaller()
{
    auto caller = std::make_shared<QPromise<Answer>>();
    caller->start();
    return caller;
}

QFuture<Answer> ready(const Answer &answer)
{
    const Caller caller = newCaller();
    CommandDispatcher::give({caller}, answer);
    return caller->future();
}

QFuture<Result<void>> ready(const Result<void> &result)
{
    QPromise<Result<void>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

QByteArray digest(const CommandCall &call)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(call.name.toUtf8());
    hash.addData("\n");
    hash.addData(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact));
    return hash.result();
}
} // namespace

void CommandDispatcher::give(const std::vector<Caller> &callers, const Answer &answer)
{
    for (const Caller &caller : callers) {
        caller->addResult(answer);
        caller->finish();
    }
}

Error CommandDispatcher::heldBefore()
{
    return {ErrorKind::Conflict, u"command.held.before"_s, {}, {}};
}

CommandDispatcher::CommandDispatcher(DatabaseSession::Private &session, Hooks hooks)
    : m_session(session)
    , m_hooks(std::move(hooks))
{
}

// ------------------------------------------------------------------------------------------------------- the outbox

QFuture<Result<void>> CommandDispatcher::openOutbox(std::shared_ptr<AccountStore> store)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto future = promise->future();
    auto &thread = store->thread();
    thread.post([self = weak_from_this(), kept = std::move(store), promise] {
        const auto dispatcher = self.lock();
        promise->addResult(dispatcher ? dispatcher->load(kept) : Result<void>());
        promise->finish();
    });
    return future;
}

Result<void> CommandDispatcher::load(const std::shared_ptr<AccountStore> &store)
{
    auto opened = Outbox::open(store);
    if (!opened)
        return tl::unexpected(opened.error());
    {
        const Lock lock(m_mutex);
        m_store = store;
        m_outbox = std::move(*opened);
        for (const OutboxEntry &entry : m_outbox->entries()) {
            auto item = std::make_shared<Item>();
            item->entry = entry;
            item->stage = entry.state == EntryState::Waiting ? Stage::Ready : Stage::Resting;
            item->kept = true;
            item->waited = true;
            m_items.push_back(std::move(item));
        }
    }
    tellWaiting();
    wake();
    return {};
}

void CommandDispatcher::closeOutbox()
{
    Items dropped; // their callers end as cancelled when these go, outside the lock
    std::shared_ptr<AccountStore> store;
    std::shared_ptr<Outbox> outbox;
    {
        const Lock lock(m_mutex);
        const auto kept
            = std::stable_partition(m_items.begin(), m_items.end(), [](const auto &item) { return !item->kept; });
        dropped.assign(kept, m_items.end());
        m_items.erase(kept, m_items.end());
        store.swap(m_store);
        outbox.swap(m_outbox);
    }
    if (store)
        store->thread().post([outbox = std::move(outbox)]() mutable { outbox.reset(); });
    dropped.clear();
    tellWaiting();
}

void CommandDispatcher::shutDown()
{
    {
        const std::lock_guard lock(m_tellMutex);
        m_hooks = {};
    }
    std::shared_ptr<AccountStore> store;
    {
        const Lock lock(m_mutex);
        store = m_store;
    }
    closeOutbox();
    if (!store)
        return;
    // Shared, because finish() is still at work on it when the waiting ends.
    auto idle = std::make_shared<QPromise<void>>();
    idle->start();
    auto done = idle->future();
    store->thread().post([idle] { idle->finish(); });
    done.waitForFinished();
}

void CommandDispatcher::write(
    const std::shared_ptr<Item> &item, const OutboxEntry &entry, std::function<void(Result<void>)> done)
{
    m_store->thread().post(
        [self = weak_from_this(), outbox = m_outbox, operation = item->entry.operation, entry, done = std::move(done)] {
            const auto result = outbox->replace(operation, entry);
            if (const auto dispatcher = self.lock())
                done(result);
        });
}

void CommandDispatcher::written(const std::shared_ptr<Item> &item, const Result<void> &result)
{
    std::vector<Caller> callers;
    OutboxEntry entry;
    {
        const Lock lock(m_mutex);
        entry = item->entry;
        item->stage = Stage::Ready;
        if (!result) {
            callers.swap(item->callers);
            forget(item);
        }
    }
    if (!result)
        return give(callers, tl::unexpected(result.error()));
    tell([&entry](const Hooks &hooks) { hooks.kept(entry.operation, entry.call.record); });
    tellWaiting();
    wake();
}

void CommandDispatcher::unwrite(const OperationId &operation)
{
    if (!m_store)
        return;
    m_store->thread().post([outbox = m_outbox, operation] {
        // Left in the file it is sent once more after a restart, which does nothing.
        if (!outbox->remove(operation))
            qCWarning(commandLog, "An answered command could not be removed from the outbox.");
    });
}

// ------------------------------------------------------------------------------------------------------ for callers

std::shared_ptr<CommandDispatcher::Item> CommandDispatcher::sameUnderWay(const CommandCall &call) const
{
    const auto same = std::find_if(m_items.begin(), m_items.end(),
        [&call](const auto &item) { return item->stage != Stage::Resting && item->entry.call == call; });
    return same == m_items.end() ? nullptr : *same;
}

bool CommandDispatcher::isHeldBefore(const RecordRef &record) const
{
    return !record.isNull() && std::any_of(m_items.begin(), m_items.end(), [&record](const auto &item) {
        return item->entry.state == EntryState::Held && item->entry.call.record == record;
    });
}

OperationId CommandDispatcher::operationFor(const CommandCall &call)
{
    const auto now = Clock::now();
    m_recent.removeIf([now](const auto &done) { return done.value().until < now; });
    const auto known = m_recent.constFind(digest(call));
    return known == m_recent.constEnd() ? OperationId::create() : known->operation;
}

void CommandDispatcher::remember(const Item &item, Clock::duration time)
{
    m_recent.insert(digest(item.entry.call), {item.entry.operation, Clock::now() + time});
}

QFuture<Answer> CommandDispatcher::execute(std::optional<OperationId> operation, const CommandCall &call)
{
    const bool open = m_session.isOpen();
    const bool up = m_session.write.isUp();
    const Caller caller = newCaller();
    Lock lock(m_mutex);
    if (const auto same = operation ? nullptr : sameUnderWay(call)) {
        same->callers.push_back(caller);
        return caller->future();
    }
    const bool queued = call.policy == CommandPolicy::Queue && m_outbox;
    if (!queued && !open)
        return ready(Answer(tl::unexpected(Error{ErrorKind::NotPermitted, u"session.none"_s, {}, {}})));
    if (!queued && !up)
        return ready(Answer(tl::unexpected(Error{ErrorKind::Unavailable, u"server.away"_s, {}, {}})));
    if (!queued && isHeldBefore(call.record))
        return ready(Answer(tl::unexpected(heldBefore())));

    auto item = std::make_shared<Item>();
    item->entry.operation = operation ? *operation : operationFor(call);
    item->entry.call = call;
    item->entry.keptAt = QDateTime::currentDateTimeUtc();
    item->callers.push_back(caller);
    item->waited = !up;
    item->kept = queued;
    m_items.push_back(item);
    if (queued) {
        item->stage = Stage::Writing;
        write(item, item->entry, [this, item](const Result<void> &result) { written(item, result); });
        return caller->future();
    }
    item->answerBy = Clock::now() + m_session.limits.online;
    lock.unlock();
    wake();
    m_session.poke();
    return caller->future();
}

QFuture<Result<void>> CommandDispatcher::retry(const OperationId &operation, std::optional<QJsonObject> arguments)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const Lock lock(m_mutex);
    const auto item = find(operation);
    if (!item || item->stage != Stage::Resting || item->entry.state != EntryState::Held)
        return ready(Result<void>(tl::unexpected(Error{ErrorKind::NotFound, u"outbox.entry.missing"_s, {}, {}})));
    OutboxEntry entry;
    // The server keeps its refusal under the old id and would give it again.
    entry.operation = OperationId::create();
    entry.call = item->entry.call;
    entry.keptAt = item->entry.keptAt;
    if (arguments)
        entry.call.arguments = *arguments;
    item->stage = Stage::Writing;
    write(item, entry, [this, item, entry, promise](const Result<void> &result) {
        {
            const Lock relock(m_mutex);
            item->stage = result ? Stage::Ready : Stage::Resting;
            if (result)
                item->entry = entry;
        }
        tellWaiting();
        wake();
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> CommandDispatcher::discard(const OperationId &operation, const QString &reason)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const Lock lock(m_mutex);
    const auto item = find(operation);
    if (!item || item->stage != Stage::Resting || item->entry.state != EntryState::Held)
        return ready(Result<void>(tl::unexpected(Error{ErrorKind::NotFound, u"outbox.entry.missing"_s, {}, {}})));
    OutboxEntry entry = item->entry;
    entry.state = EntryState::Discarded;
    entry.discardReason = reason;
    item->stage = Stage::Writing;
    write(item, entry, [this, item, entry, promise](const Result<void> &result) {
        {
            const Lock relock(m_mutex);
            item->stage = Stage::Resting;
            if (result)
                item->entry = entry;
        }
        tellWaiting();
        wake();
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

std::vector<OutboxEntry> CommandDispatcher::entries() const
{
    const Lock lock(m_mutex);
    std::vector<OutboxEntry> entries;
    for (const auto &item : m_items) {
        if (item->kept)
            entries.push_back(item->entry);
    }
    return entries;
}

int CommandDispatcher::waiting() const
{
    const Lock lock(m_mutex);
    return int(std::count_if(m_items.begin(), m_items.end(), [](const auto &item) {
        return item->kept && item->entry.state == EntryState::Waiting && item->stage != Stage::Writing;
    }));
}

std::shared_ptr<CommandDispatcher::Item> CommandDispatcher::find(const OperationId &operation) const
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [&operation](const auto &item) { return item->entry.operation == operation; });
    return found == m_items.end() ? nullptr : *found;
}

void CommandDispatcher::forget(const std::shared_ptr<Item> &item)
{
    std::erase(m_items, item);
}

void CommandDispatcher::tell(const std::function<void(const Hooks &)> &news)
{
    const std::lock_guard lock(m_tellMutex);
    if (m_hooks.kept)
        news(m_hooks);
}

void CommandDispatcher::tellWaiting()
{
    const int count = waiting();
    tell([count](const Hooks &hooks) {
        hooks.waitingChanged(count);
        hooks.entriesChanged();
    });
}

} // namespace ana
