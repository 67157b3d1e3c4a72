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
struct SqlOptions
{
    QString applicationName = QStringLiteral("ana");
    int connectSeconds = 5;
    int statementMs = 0; ///< statement_timeout; 0: none
    int lockMs = 0; ///< lock_timeout; 0: none
    bool readOnly = false; ///< default_transaction_read_only, for read connections
    QString secret; ///< ana.secret of an open session, as hex; empty before it is open
    bool anyHost = false; ///< also a standby that takes no writing (target_session_attrs=any)
};

/// Stops what a connection is doing. May be used from any thread, also after the connection is gone.
class SqlCanceller
{
public:
    /// Asks the server to stop the running statement, over a connection of its own: waits as long as that takes, which
    /// is minutes on a line that swallows everything. False if there is nothing to cancel or the server cannot be
    /// reached.
    bool cancel() const;
    /// The same, waited for by nobody.
    void cancelSoon() const;
    /// Ends the line itself, at once and without the server: what runs on it fails as lost. For a line on which no
    /// answer comes any more.
    void breakLine() const;

private:
    friend class SqlConnection;
    struct State;
    std::weak_ptr<State> m_state;
};

/// One PostgreSQL connection, used by the thread that opened it. Every failure throws SqlError.
/// Prepared statements are kept per text; the first run and every other one cost one round trip.
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
    /// CALL, which cannot be prepared: what its first INOUT parameter came to. Not inside a transaction if the
    /// procedure commits.
    QVariant call(const QString &procedure, const QVariantList &arguments);

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
