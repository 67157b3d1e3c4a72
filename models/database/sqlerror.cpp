// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sqlerror.h"

#include <array>
#include <utility>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
struct StateMeaning
{
    QLatin1StringView prefix; ///< a whole SQLSTATE or the first characters of a class
    ErrorKind kind;
    QLatin1StringView code;
};

// The longest fitting prefix stands first.
constexpr std::array meanings{
    StateMeaning{QLatin1StringView("AN001"), ErrorKind::NotPermitted, QLatin1StringView("permission.missing")},
    StateMeaning{QLatin1StringView("AN002"), ErrorKind::Invalid, QLatin1StringView("argument.invalid")},
    StateMeaning{QLatin1StringView("AN003"), ErrorKind::Conflict, QLatin1StringView("record.conflict")},
    StateMeaning{QLatin1StringView("AN004"), ErrorKind::WrongState, QLatin1StringView("record.state.wrong")},
    StateMeaning{QLatin1StringView("AN005"), ErrorKind::NotFound, QLatin1StringView("record.missing")},
    StateMeaning{QLatin1StringView("AN006"), ErrorKind::Unavailable, QLatin1StringView("server.unavailable")},
    StateMeaning{QLatin1StringView("AN007"), ErrorKind::Cancelled, QLatin1StringView("operation.cancelled")},
    StateMeaning{QLatin1StringView("AN008"), ErrorKind::Internal, QLatin1StringView("program.fault")},
    StateMeaning{QLatin1StringView("28"), ErrorKind::NotPermitted, QLatin1StringView("login.refused")},
    StateMeaning{QLatin1StringView("42501"), ErrorKind::NotPermitted, QLatin1StringView("permission.missing")},
    StateMeaning{QLatin1StringView("3D"), ErrorKind::Unavailable, QLatin1StringView("server.database.missing")},
    StateMeaning{QLatin1StringView("53100"), ErrorKind::Unavailable, QLatin1StringView("server.disk_full")},
    StateMeaning{QLatin1StringView("53"), ErrorKind::Unavailable, QLatin1StringView("server.busy")},
    StateMeaning{QLatin1StringView("54001"), ErrorKind::Invalid, QLatin1StringView("argument.too_deep")},
    StateMeaning{QLatin1StringView("54"), ErrorKind::Invalid, QLatin1StringView("argument.too_large")},
    StateMeaning{QLatin1StringView("55P03"), ErrorKind::Unavailable, QLatin1StringView("server.busy")},
    StateMeaning{QLatin1StringView("40"), ErrorKind::Unavailable, QLatin1StringView("server.busy")},
    StateMeaning{QLatin1StringView("57014"), ErrorKind::Cancelled, QLatin1StringView("operation.cancelled")},
    StateMeaning{QLatin1StringView("57"), ErrorKind::Unavailable, QLatin1StringView("server.stopping")},
    StateMeaning{QLatin1StringView("25006"), ErrorKind::Unavailable, QLatin1StringView("server.read_only")},
    StateMeaning{QLatin1StringView("25P03"), ErrorKind::Unavailable, QLatin1StringView("server.connection.lost")},
    StateMeaning{QLatin1StringView("08"), ErrorKind::Unavailable, QLatin1StringView("server.connection.lost")},
    StateMeaning{QLatin1StringView("58"), ErrorKind::Unavailable, QLatin1StringView("server.unavailable")},
    StateMeaning{QLatin1StringView("23505"), ErrorKind::Conflict, QLatin1StringView("record.duplicate")},
    StateMeaning{QLatin1StringView("23P01"), ErrorKind::Conflict, QLatin1StringView("record.duplicate")},
    StateMeaning{QLatin1StringView("23503"), ErrorKind::Conflict, QLatin1StringView("record.referred")},
    StateMeaning{QLatin1StringView("23"), ErrorKind::Invalid, QLatin1StringView("argument.invalid")},
    StateMeaning{QLatin1StringView("22"), ErrorKind::Invalid, QLatin1StringView("argument.invalid")},
};
} // namespace

SqlError::SqlError(QString state, QString constraintName, QJsonObject ownDetail, bool lost, const QString &message,
    std::source_location place)
    : std::runtime_error(message.toStdString())
    , sqlState(std::move(state))
    , constraint(std::move(constraintName))
    , detail(std::move(ownDetail))
    , connectionLost(lost)
    , where(place)
{
}

bool SqlError::isRepeatable() const
{
    return !connectionLost && (sqlState == u"40001" || sqlState == u"40P01");
}

Error SqlError::error() const
{
    Error fromState = errorFromSqlState(sqlState, constraint, connectionLost);
    if (detail.isEmpty())
        return fromState;
    Error own = errorFromJson(detail);
    if (!detail.contains("kind"_L1))
        own.kind = fromState.kind;
    return own;
}

Error errorFromJson(const QJsonObject &json)
{
    return Error{errorKindFromName(json.value("kind"_L1).toString()), json.value("code"_L1).toString(),
        json.value("subject"_L1).toString(), json.value("detail"_L1).toString()};
}

Error errorFromSqlState(const QString &sqlState, const QString &constraint, bool connectionLost)
{
    for (const StateMeaning &meaning : meanings) {
        if (sqlState.startsWith(meaning.prefix))
            return Error{meaning.kind, QString(meaning.code), constraint, sqlState};
    }
    if (connectionLost)
        return Error{ErrorKind::Unavailable, u"server.connection.lost"_s, {}, sqlState};
    return Error{ErrorKind::Internal, u"program.fault"_s, constraint, sqlState};
}

} // namespace ana
