// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include "models/core/error.h"
#include "models/core/id.h"

class QJsonObject;

namespace ana {

/// What a person types to log in. Kept in memory only, because a reconnect needs the password again.
struct Credentials
{
    QString user;
    QString password;
    QString factor; ///< code of the second factor (TOTP); empty at the first try
};

/// Who is logged in and what for. The rights are a convenience for menus: the database decides each time.
struct SessionInfo
{
    SessionId id;
    PersonId person;
    QString user;
    QString fullName;
    QString unitId;
    QString unitName;
    QStringList roles;
    QHash<QString, QStringList> rights; ///< right → ids of the units it holds in
    int idleMinutes = 0; ///< the server ends the session after so long without `touch()`
    bool mustChangePassword = false; ///< only `changePassword()` works until it is done
    QString changeReason; ///< why: "initial", "self_set", "expired"; empty if it need not
    bool hasFactor = false; ///< a second factor is set up
    bool factorMissing = false; ///< the person's role demands one that is not set up yet
    bool factorOwed = false; ///< … and nothing opens before it is: only setting it up works, and `changePassword()`
    bool factorNeeded = false; ///< not open yet: ask for the code and call `open()` again with it; all else is empty

    bool may(const QString &right) const { return rights.contains(right); }
    bool may(const QString &right, const QString &unit) const { return rights.value(right).contains(unit); }
    bool mayAny(const QStringList &anyOf) const;

    friend bool operator==(const SessionInfo &, const SessionInfo &) = default;
};

/// The answer of api.session_open: the information, or why there is none (`session.locked`, `session.left`,
/// `session.factor.wrong`, `session.password.expired`).
Result<SessionInfo> sessionFromVerdict(const QJsonObject &verdict);

} // namespace ana
