// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include "models/database/command.h"
#include "models/database/databasesession.h"
#include "models/database/sqlconnection.h"
#include "tests/support/testdatabase.h"

namespace ana::tests {

/// A real server that can be killed and brought back, with two commands made for tests:
/// note.write {id, text, version?} (queue) and note.issue {id} (online). Texts with a meaning: "refuse" is refused,
/// "endless" a minute, "slow" takes a second, and so does issuing a note that says "issued slowly". What was committed
/// is there after a kill.
class DeskServer
{
public:
    DeskServer();

    /// kill -9 of the server and all its processes.
    void kill();
    void start();

    ServerAddress address() const { return m_database.address(); }
    Credentials credentials() const { return m_database.credentials(QStringLiteral("author")); }
    SqlConnection administrator() const;
    /// One value as the superuser.
    QVariant value(const QString &statement, const QVariantMap &binds = {}) const;

    QString scratch(const QString &name) const { return m_scratch.filePath(name); }

private:
    test::TestDatabase m_database;
    QTemporaryDir m_scratch;
};

struct WriteNote
{
    static constexpr const char *commandName = "note.write";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    using Reply = int; ///< the new version

    QString id;
    QString text;
    int version = 0; ///< 0: does not say

    RecordRef record() const;
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result);
};

struct IssueNote
{
    static constexpr const char *commandName = "note.issue";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = void;

    QString id;

    RecordRef record() const;
    QJsonObject arguments() const;
    static Result<void> reply(const QJsonObject &result);
};

QString newId();

/// Turns the event loop until the future is finished; a cancelled one gives the error `test.cancelled`.
template <typename T> T waited(QFuture<T> future)
{
    [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
    if (future.isResultReadyAt(0))
        return future.result();
    return tl::unexpected(Error{ErrorKind::Cancelled, QStringLiteral("test.cancelled"), {}, {}});
}

/// Limits that make a test short.
SessionLimits quickLimits();

} // namespace ana::tests
