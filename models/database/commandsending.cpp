// SPDX-License-Identifier: GPL-3.0-or-later
// The half of CommandDispatcher that runs on the write line: what goes next, and what its answer means.
#include "models/database/commanddispatcher.h"

#include <algorithm>

#include <QJsonDocument>
#include <QSet>

#include "models/database/sqlerror.h"

namespace ana {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int repeatsAtMost = 5;
constexpr auto againAfter = 2s;
/// The server ends what writes for more than five seconds. Once may be the load of the moment; what is ended as often
/// as this would be sent for ever.
constexpr int cutsAtMost = 3;
constexpr auto cutAfter = 4s;
/// A double click, also one whose first half is already answered, asks for the same operation.
constexpr auto clickTime = 2s;
/// How long a repeated command whose outcome is unknown asks for that outcome instead of doing it again.
constexpr auto unknownTime = 10min;

/// Did the server end the statement for its length? It says the same when it stops, but then at once.
bool isCut(const SqlError &failure, std::chrono::steady_clock::duration taken)
{
    return failure.sqlState == u"57014" || (failure.sqlState == u"57P01" && taken >= cutAfter);
}

/// The job that sends on the write line; while it lives no second one is posted.
class DrainJob final : public LineJob
{
public:
    DrainJob(std::weak_ptr<CommandDispatcher> dispatcher, std::function<void()> gone)
        : m_dispatcher(std::move(dispatcher))
        , m_gone(std::move(gone))
    {
    }
    ~DrainJob() override { m_gone(); }
    void run(SqlConnection &connection) override
    {
        if (const auto dispatcher = m_dispatcher.lock())
            dispatcher->drain(connection);
    }
    void fail(const Error &) override { }
    bool isPatient() const override { return true; }

private:
    std::weak_ptr<CommandDispatcher> m_dispatcher;
    std::function<void()> m_gone;
};
} // namespace

void CommandDispatcher::wake()
{
    {
        const Lock lock(m_mutex);
        if (m_draining)
            return;
        m_draining = true;
    }
    m_session.write.post(std::make_shared<DrainJob>(weak_from_this(), [self = weak_from_this()] {
        if (const auto dispatcher = self.lock()) {
            const Lock lock(dispatcher->m_mutex);
            dispatcher->m_draining = false;
        }
    }));
}

/// The first that may go. Whatever cannot go yet keeps back the later ones of its record, and only those.
std::shared_ptr<CommandDispatcher::Item> CommandDispatcher::next()
{
    QString account;
    {
        const std::lock_guard lock(m_session.mutex);
        account = m_session.account;
    }
    const Lock lock(m_mutex);
    const bool ours = m_store && m_store->account() == account;
    QSet<RecordRef> blocked;
    for (const auto &item : m_items) {
        if (item->entry.state == EntryState::Discarded)
            continue;
        const RecordRef &record = item->entry.call.record;
        const bool mine = ours || !item->kept; // what another person of this PC left waits for that person
        if (mine && item->stage == Stage::Ready && item->notBefore <= Clock::now() && !blocked.contains(record)) {
            item->stage = Stage::Sending;
            return item;
        }
        if (!record.isNull())
            blocked.insert(record);
    }
    m_draining = false;
    return nullptr;
}

void CommandDispatcher::drain(SqlConnection &connection)
{
    while (m_session.isOpen()) {
        const auto item = next();
        if (!item)
            return;
        const auto begun = Clock::now();
        try {
            answered(item, send(connection, *item));
        } catch (const SqlError &failure) {
            const bool isLost = failure.connectionLost || !connection.isOpen();
            if (isCut(failure, Clock::now() - begun) && ++item->cuts >= cutsAtMost)
                refuse(item, Error{ErrorKind::Invalid, u"command.too_long"_s, {}, failure.sqlState}, {});
            else if (isLost)
                lost(item);
            else
                failed(item, failure, connection);
            if (isLost)
                throw;
        }
    }
}

void CommandDispatcher::lost(const std::shared_ptr<Item> &item)
{
    const Lock lock(m_mutex);
    item->stage = Stage::Ready;
    item->waited = true;
    item->sent = true;
    // Its caller was told that the outcome is unknown: it must not be done an hour later without him.
    if (!item->kept && item->callers.empty())
        forget(item);
}

QJsonObject CommandDispatcher::send(SqlConnection &connection, const Item &item)
{
    for (int attempt = 1;; ++attempt) {
        try {
            const QVariant outcome = connection.call(u"api.perform_command"_s,
                {item.entry.operation.value, item.entry.call.name, item.entry.call.arguments});
            return QJsonDocument::fromJson(outcome.toString().toUtf8()).object();
        } catch (const SqlError &failure) {
            if (!failure.isRepeatable() || attempt == repeatsAtMost)
                throw;
        }
    }
}

void CommandDispatcher::answered(const std::shared_ptr<Item> &item, const QJsonObject &outcome)
{
    if (outcome.value("ok"_L1).toBool())
        return succeed(item, outcome.value("result"_L1).toObject());
    const QJsonObject error = outcome.value("error"_L1).toObject();
    refuse(item, errorFromJson(error), error.value("current"_L1).toObject());
}

void CommandDispatcher::failed(const std::shared_ptr<Item> &item, const SqlError &failure, SqlConnection &connection)
{
    const Error error = failure.error();
    if (error.code == "session.none"_L1) {
        {
            const Lock lock(m_mutex);
            item->stage = Stage::Ready;
            item->waited = true;
        }
        return m_session.end(endReason(connection));
    }
    const bool later = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Cancelled
        || error.code == "session.limited"_L1;
    if (later && item->kept)
        return postpone(item);
    refuse(item, error, failure.detail.value("current"_L1).toObject());
}

void CommandDispatcher::postpone(const std::shared_ptr<Item> &item)
{
    const auto when = Clock::now() + againAfter;
    {
        const Lock lock(m_mutex);
        item->stage = Stage::Ready;
        item->waited = true;
        item->notBefore = when;
    }
    m_session.watchThread.postAt(when, [self = weak_from_this()] {
        if (const auto dispatcher = self.lock())
            dispatcher->wake();
    });
}

void CommandDispatcher::succeed(const std::shared_ptr<Item> &item, const QJsonObject &result)
{
    std::vector<Caller> callers;
    Changes changes;
    changes.own = true;
    {
        const Lock lock(m_mutex);
        callers.swap(item->callers);
        remember(*item, clickTime);
        if (item->kept) {
            rebase(*item, result);
            unwrite(item->entry.operation);
        }
        forget(item);
    }
    const RecordRef &record = item->entry.call.record;
    if (!record.isNull())
        changes.add(record.kind, record.id);
    give(callers, result);
    m_session.announce(changes);
    tellWaiting();
}

/// What was given on top of a command that had not been answered names the version that one started from. It was typed
/// on its result, by the same person on the same PC: it means the version that has come of it. Written before the
/// answered command is removed, so that a crash in between repeats both steps.
void CommandDispatcher::rebase(const Item &done, const QJsonObject &result)
{
    const RecordRef &record = done.entry.call.record;
    const QJsonValue version = result.value("version"_L1);
    if (record.isNull() || !version.isDouble())
        return;
    const QJsonValue base = done.entry.call.arguments.value("version"_L1);
    for (const auto &item : m_items) {
        const QJsonObject &arguments = item->entry.call.arguments;
        const bool follows = item.get() != &done && item->entry.call.record == record && item->kept
            && item->entry.state == EntryState::Waiting && arguments.contains("version"_L1);
        if (!follows || (base.isDouble() && arguments.value("version"_L1) != base))
            continue;
        item->entry.call.arguments.insert("version"_L1, version);
        write(item, item->entry, [](const Result<void> &) {});
    }
}

void CommandDispatcher::refuse(const std::shared_ptr<Item> &item, const Error &error, const QJsonObject &current)
{
    std::vector<Caller> callers;
    OutboxEntry entry;
    bool held = false;
    {
        const Lock lock(m_mutex);
        callers.swap(item->callers);
        const bool somebodyHears
            = std::any_of(callers.begin(), callers.end(), [](const Caller &caller) { return !caller->isCanceled(); });
        const bool listed = std::find(m_items.begin(), m_items.end(), item) != m_items.end(); // else logged off
        held = item->kept && listed && (item->waited || !somebodyHears);
        if (held) {
            hold(item, error, current);
        } else {
            if (item->kept && listed)
                unwrite(item->entry.operation);
            forget(item);
        }
        entry = item->entry;
    }
    give(callers, tl::unexpected(error));
    if (held)
        tell([&](const Hooks &hooks) { hooks.refused(entry, error); });
    tellWaiting();
}

void CommandDispatcher::hold(const std::shared_ptr<Item> &item, const Error &error, const QJsonObject &current)
{
    item->stage = Stage::Resting;
    item->entry.state = EntryState::Held;
    item->entry.error = error;
    item->entry.current = current;
    // Not written, it would be sent again after a restart and refused again: nothing is lost.
    if (m_store)
        write(item, item->entry, [](const Result<void> &) {});
}

bool CommandDispatcher::watch(Clock::time_point now)
{
    std::vector<std::pair<Caller, Error>> late;
    bool limited = false;
    {
        const Lock lock(m_mutex);
        const Items items = m_items;
        for (const auto &item : items) {
            limited = limited || item->answerBy != Clock::time_point::max();
            if (item->answerBy > now)
                continue;
            const bool unknown = item->sent || item->stage == Stage::Sending;
            Error error{ErrorKind::Unavailable, unknown ? u"command.outcome.unknown"_s : u"server.away"_s, {}, {}};
            if (!unknown && isHeldBefore(item->entry.call.record))
                error = heldBefore();
            for (const Caller &caller : item->callers)
                late.emplace_back(caller, error);
            item->callers.clear();
            item->answerBy = Clock::time_point::max();
            if (unknown)
                remember(*item, unknownTime);
            if (item->stage != Stage::Sending)
                forget(item);
        }
    }
    for (const auto &[caller, error] : late)
        give({caller}, tl::unexpected(error));
    return limited;
}

void CommandDispatcher::sessionEnded(const Error &reason)
{
    std::vector<Caller> callers;
    {
        const Lock lock(m_mutex);
        std::erase_if(m_items, [&callers](const std::shared_ptr<Item> &item) {
            if (item->kept)
                item->waited = true;
            if (item->kept || item->stage == Stage::Sending)
                return false;
            callers.insert(callers.end(), item->callers.begin(), item->callers.end());
            return true;
        });
    }
    give(callers, tl::unexpected(reason));
}

} // namespace ana
