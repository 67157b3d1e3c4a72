// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/where.h"

#include <QJsonArray>
#include <QJsonObject>

#include "models/core/totp.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
Error missingPassword(const QString &code, const QString &account)
{
    return Error{ErrorKind::NotPermitted, code, account, {}};
}
} // namespace

QString clusterFolder(const Call &call)
{
    return call.has(u"data"_s) ? call.value(u"data"_s) : ClusterFolder::defaultPath();
}

Result<Where> Where::of(const Call &call)
{
    Where where;
    if (call.has(u"database"_s)) {
        const auto address = ServerAddress::fromUri(call.value(u"database"_s));
        if (!address)
            return tl::unexpected(address.error());
        where.m_address = *address;
        return where;
    }
    where.m_cluster.emplace(clusterFolder(call));
    const ClusterStatus status = where.m_cluster->status();
    if (!status.exists)
        return tl::unexpected(Error{ErrorKind::NotFound, u"cluster.missing"_s, status.folder, {}});
    if (!status.running)
        return tl::unexpected(Error{ErrorKind::Unavailable, u"cluster.stopped"_s, status.folder, {}});
    where.m_address = status.address;
    return where;
}

Result<SqlConnection> Where::administrator() const
{
    return sqlResult([this] {
        if (m_cluster)
            return m_cluster->administrator();
        return SqlConnection::open(
            m_address, qEnvironmentVariable("PGUSER", u"postgres"_s), qEnvironmentVariable("PGPASSWORD"));
    });
}

Result<QString> Where::servicePassword(const QString &role) const
{
    if (m_cluster)
        return m_cluster->servicePassword(role);
    // On the server itself PostgreSQL may know the service by its system account, without a password.
    if (!qEnvironmentVariableIsSet("PGPASSWORD") && !m_address.isSocket())
        return tl::unexpected(missingPassword(u"service.password.missing"_s, role));
    return qEnvironmentVariable("PGPASSWORD");
}

Result<SqlConnection> Where::service(const QString &role) const
{
    const auto password = servicePassword(role);
    if (!password)
        return tl::unexpected(password.error());
    return sqlResult([&] {
        SqlOptions options;
        options.applicationName = role;
        return SqlConnection::open(m_address, role, *password, options);
    });
}

Result<Credentials> Where::credentials(const QString &user) const
{
    if (!m_cluster) {
        if (!qEnvironmentVariableIsSet("ANA_PASSWORD"))
            return tl::unexpected(missingPassword(u"account.unknown"_s, user));
        return Credentials{user, qEnvironmentVariable("ANA_PASSWORD"), qEnvironmentVariable("ANA_FACTOR")};
    }
    for (const auto &entry : m_cluster->folder().accounts()) {
        const QJsonObject account = entry.toObject();
        if (account.value("user"_L1).toString() != user)
            continue;
        return Credentials{user, account.value("password"_L1).toString(),
            totpCode(account.value("totp"_L1).toString(), QDateTime::currentDateTimeUtc())};
    }
    return tl::unexpected(missingPassword(u"account.unknown"_s, user));
}

} // namespace ana::cli
