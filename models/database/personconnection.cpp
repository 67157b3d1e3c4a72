// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/personconnection.h"

#include <QJsonDocument>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
constexpr int attemptsAtMost = 5;

QJsonObject parsed(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}
} // namespace

PersonConnection::PersonConnection(SqlConnection connection, SessionInfo info)
    : m_connection(std::move(connection))
    , m_info(std::move(info))
{
}

Result<PersonConnection> PersonConnection::open(
    const ServerAddress &address, const Credentials &credentials, const QString &device)
{
    auto opened = sqlResult([&]() -> Result<PersonConnection> {
        SqlConnection connection = SqlConnection::open(address, credentials.user, credentials.password);
        const QVariant factor = credentials.factor.isEmpty() ? QVariant() : QVariant(credentials.factor);
        const QJsonObject verdict = parsed(connection.value(
            u"SELECT api.session_open(:device, :factor)"_s, {{u"device"_s, device}, {u"factor"_s, factor}}));
        auto info = sessionFromVerdict(verdict);
        if (!info)
            return tl::unexpected(info.error());
        if (info->factorNeeded)
            return tl::unexpected(Error{ErrorKind::NotPermitted, u"session.factor.needed"_s, {}, {}});
        connection.script(u"SET ana.secret = "_s + sqlText(verdict.value("secret"_L1).toString()));
        return PersonConnection(std::move(connection), std::move(*info));
    });
    if (!opened)
        return tl::unexpected(opened.error());
    return std::move(*opened);
}

Result<QJsonObject> PersonConnection::execute(
    const QString &command, const QJsonObject &arguments, const OperationId &operation)
{
    for (int attempt = 1;; ++attempt) {
        try {
            const QJsonObject answer
                = parsed(m_connection.call(u"api.perform_command"_s, {operation.value, command, arguments}));
            if (!answer.value("ok"_L1).toBool())
                return tl::unexpected(errorFromJson(answer.value("error"_L1).toObject()));
            return answer.value("result"_L1).toObject();
        } catch (const SqlError &failure) {
            if (!failure.isRepeatable() || attempt == attemptsAtMost)
                return tl::unexpected(failure.error());
        }
    }
}

QJsonObject PersonConnection::json(const QString &statement, const QVariantMap &binds)
{
    return parsed(m_connection.value(statement, binds));
}

Result<void> PersonConnection::close()
{
    return sqlResult([this] { m_connection.run(u"SELECT api.session_end()"_s); });
}

} // namespace ana
