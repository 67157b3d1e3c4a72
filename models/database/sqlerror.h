// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <source_location>
#include <stdexcept>

#include <QJsonObject>
#include <QString>

#include "models/core/error.h"

namespace ana {

/// A statement or a connection that failed. Thrown inside models/database and by what runs on its connections;
/// one border turns it into an Error (`sqlResult`). Decide on sqlState, constraint and code, never on the text.
class SqlError final : public std::runtime_error
{
public:
    /// `message` is the server's primary text: for the log of a developer, never for people.
    SqlError(QString sqlState, QString constraint, QJsonObject detail, bool connectionLost, const QString &message,
        std::source_location where = std::source_location::current());

    QString sqlState; ///< five characters, "08006" for a lost or refused connection without one
    QString constraint; ///< name of the broken constraint, also of RAISE … USING CONSTRAINT; empty if none
    /// The JSON detail of AN0xx: {"code":…,"subject":…,"detail":…,"current":…}. Empty for any other state, because
    /// the detail of a foreign error holds row values.
    QJsonObject detail;
    bool connectionLost;
    std::source_location where;

    /// 40001 and 40P01: the same job may be run again at once.
    bool isRepeatable() const;
    /// The error as the rest of the program sees it.
    Error error() const;
};

/// The Error of a refused operation as the gateway returns it: {"kind","code","subject","detail",…}.
Error errorFromJson(const QJsonObject &json);

/// Kind and code of a SQLSTATE, for what carries no detail of ours.
Error errorFromSqlState(const QString &sqlState, const QString &constraint, bool connectionLost);

/// The border: runs `job` and turns what it throws into an Error.
///   auto titles = sqlResult([&] { return readTitles(connection); });   // Result<QStringList>
template <typename F> auto sqlResult(F &&job) -> Result<std::invoke_result_t<F>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            job();
            return {};
        } else {
            return job();
        }
    } catch (const SqlError &failure) {
        return tl::unexpected(failure.error());
    }
}

} // namespace ana
