// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "models/core/error.h"
#include "models/core/id.h"
#include "models/database/serveraddress.h"
#include "models/database/sessioninfo.h"
#include "models/database/sqlconnection.h"

namespace ana {

/// One connection with a person's open session on it, for programs without a window: `anactl execute`, the loader of
/// the sample district, tests. Waits for each answer; used by the thread that opened it.
class PersonConnection
{
public:
    /// Logs in with this person's own password; there is no other way in.
    static Result<PersonConnection> open(
        const ServerAddress &address, const Credentials &credentials, const QString &device);

    const SessionInfo &info() const { return m_info; }
    SqlConnection &sql() { return m_connection; }

    /// A refusal comes back as its Error; repeated by itself after a deadlock.
    Result<QJsonObject> execute(
        const QString &command, const QJsonObject &arguments, const OperationId &operation = OperationId::create());
    /// First column of the first row, which is json. Throws SqlError.
    QJsonObject json(const QString &statement, const QVariantMap &binds = {});
    /// Ends the session on the server; the connection is of no use afterwards.
    Result<void> close();

private:
    PersonConnection(SqlConnection connection, SessionInfo info);

    SqlConnection m_connection;
    SessionInfo m_info;
};

} // namespace ana
