// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/commandgateway.h"

#include <algorithm>

#include "models/database/commanddispatcher.h"

namespace ana {

CommandGateway::CommandGateway(DatabaseSession &session, QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<OperationId>();
    qRegisterMetaType<RecordRef>();
    qRegisterMetaType<OutboxEntry>();
    CommandDispatcher::Hooks hooks{
        [this](const OperationId &operation, const RecordRef &record) { Q_EMIT kept(operation, record); },
        [this](int count) { Q_EMIT waitingChanged(count); },
        [this](const OutboxEntry &entry, const Error &error) { Q_EMIT refused(entry, error); },
        [this] { Q_EMIT entriesChanged(); },
    };
    m_dispatcher = std::make_shared<CommandDispatcher>(*session.d, std::move(hooks));
    const std::lock_guard lock(session.d->mutex);
    session.d->dispatcher = m_dispatcher;
}

CommandGateway::~CommandGateway()
{
    m_dispatcher->shutDown();
}

QFuture<Result<void>> CommandGateway::openOutbox(std::shared_ptr<AccountStore> store)
{
    return m_dispatcher->openOutbox(std::move(store));
}

void CommandGateway::closeOutbox()
{
    m_dispatcher->closeOutbox();
}

QFuture<Result<QJsonObject>> CommandGateway::execute(
    const QString &name, const QJsonObject &arguments, CommandPolicy policy, const RecordRef &record)
{
    return m_dispatcher->execute({}, {name, arguments, policy, record});
}

QFuture<Result<QJsonObject>> CommandGateway::execute(const CommandCall &call)
{
    return m_dispatcher->execute({}, call);
}

QFuture<Result<QJsonObject>> CommandGateway::execute(const OperationId &operation, const CommandCall &call)
{
    return m_dispatcher->execute(operation, call);
}

int CommandGateway::waiting() const
{
    return m_dispatcher->waiting();
}

std::vector<OutboxEntry> CommandGateway::entries() const
{
    return m_dispatcher->entries();
}

std::vector<OutboxEntry> CommandGateway::held() const
{
    std::vector<OutboxEntry> held = m_dispatcher->entries();
    std::erase_if(held, [](const OutboxEntry &entry) { return entry.state != EntryState::Held; });
    return held;
}

QFuture<Result<void>> CommandGateway::retry(const OperationId &operation)
{
    return m_dispatcher->retry(operation, std::nullopt);
}

QFuture<Result<void>> CommandGateway::retry(const OperationId &operation, const QJsonObject &arguments)
{
    return m_dispatcher->retry(operation, arguments);
}

QFuture<Result<void>> CommandGateway::discard(const OperationId &operation, const QString &reason)
{
    return m_dispatcher->discard(operation, reason);
}

} // namespace ana
