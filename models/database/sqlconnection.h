// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QString>
#include <QVariantMap>

#include "models/database/rows.h"
#include "models/database/serveraddress.h"
#include "models/database/sqlerror.h"

namespace ana {

/// What a connection is opened with. Applied again by whoever opens again: a new connection starts from nothing.
struct SqlOptions {
    QString applicationName = QStringLiteral("ana");
    int connectSeconds = 5;
    int statementMs = 0; ///< statement_timeout; 0: none
    int lockMs = 0; ///< lock_timeout; 0: none
    bool readOnly = false; ///< default_transaction_read_only, for read connections
    bool anyHost = false; ///< also a standby that takes no writing (target_session_attrs=any)
};

/// Stops the statement a connection is running. May be used from any thread, also after the connection is gone.
class SqlCanceller
{
public:
    /// False if there is nothing to cancel any more or the server cannot be reached.
    bool cancel() const;

private:
    friend class SqlConnection;
    struct State;
    std::shared_ptr<State> m_state;
};

/// One PostgreSQL connection, used by the thread that opened it. Every failure throws SqlError.
/// Prepared statements are kept per text, so a repeated query costs one round trip.
class SqlConnection
{
public:
    static SqlConnection open(
        const ServerAddress &address, const QString &user, const QString &password, const SqlOptions &options = {});
    ~SqlConnection();
    SqlConnection(SqlConnection &&) noexcept;
    SqlConnection &operator=(SqlConnection &&) noexcept;

    /// One statement with `:named` binds, prepared at first use and kept. Without binds it is sent as it stands (SET
    /// and DDL cannot be prepared). Understood as binds: QString, QUuid, numbers, bool, QDate, QDateTime, QByteArray,
    /// QJsonObject, QJsonArray, QStringList (as text[]); an invalid QVariant is NULL.
    Rows run(const QString &statement, const QVariantMap &binds = {});
    /// Several statements in one go, `$$` bodies included; answers nothing. Outside a transaction they form one.
    void script(const QString &statements);
    /// The first column of the first row; invalid if there is none.
    QVariant value(const QString &statement, const QVariantMap &binds = {});

    /// False after a failure that ended the line. A dead line is seen only by using it.
    bool isOpen() const;
    int backendPid() const;
    SqlCanceller canceller() const;

    /// LISTEN; `heard` runs with the payload of each NOTIFY on this connection's thread, which must have an event
    /// loop; not after `context` is gone.
    void listen(const QString &channel, QObject *context, std::function<void(const QString &payload)> heard);

private:
    struct State;
    explicit SqlConnection(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// BEGIN … COMMIT; rolls back when it goes without commit().
class SqlTransaction
{
public:
    explicit SqlTransaction(SqlConnection &connection);
    ~SqlTransaction();
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;

    void commit();

private:
    SqlConnection &m_connection;
    bool m_open = true;
};

/// "name" with quotes doubled, for the few statements whose names cannot be bound.
QString sqlName(const QString &name);
/// 'text' with quotes doubled, for statements that take no binds (ALTER ROLE … PASSWORD).
QString sqlText(const QString &text);

} // namespace ana
