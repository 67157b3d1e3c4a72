// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "models/core/error.h"
#include "models/database/sqlconnection.h"

namespace ana {

/// The outcome of one check of a server's health.
struct Finding
{
    QString check; ///< its name: "server_log_holds_no_statements"
    bool isFault = false;
    QStringList subjects; ///< the settings, tables or roles at fault
};

/// Looks at the schema, the settings the design relies on, the rights and the worker. As a superuser.
Result<std::vector<Finding>> checkDatabase(SqlConnection &database);

/// What a check holds the server to, in the installed language.
QString checkText(const QString &check);

} // namespace ana
