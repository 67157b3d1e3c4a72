// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QtDebug>

#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"

namespace ana::test {

/// SQLSTATE of a statement, empty if the server took it.
inline QString stateOf(SqlConnection &connection, const QString &statement)
{
    try {
        connection.script(statement);
        return {};
    } catch (const SqlError &failure) {
        return failure.sqlState;
    }
}

/// Our own code of a refused statement, or its SQLSTATE; empty if the server took it.
inline QString codeOf(SqlConnection &connection, const QString &statement)
{
    try {
        connection.script(statement);
        return {};
    } catch (const SqlError &failure) {
        const QString code = failure.detail.value(QStringLiteral("code")).toString();
        return code.isEmpty() ? failure.sqlState : code;
    }
}

inline QJsonObject jsonOf(SqlConnection &connection, const QString &statement, const QVariantMap &binds = {})
{
    return QJsonDocument::fromJson(connection.value(statement, binds).toString().toUtf8()).object();
}

inline SqlConnection logIn(const TestDatabase &database, const char *user, const QString &password = testPassword)
{
    return SqlConnection::open(database.address(), QString::fromUtf8(user), password);
}

/// The answer of the gateway as it stands.
inline QJsonObject answer(SqlConnection &connection, const QString &command, const QJsonObject &arguments,
    const QUuid &operation = QUuid::createUuid())
{
    return jsonOf(connection, QStringLiteral("SELECT api.execute_command(:operation, :name, :arguments)"),
        {{QStringLiteral("operation"), operation}, {QStringLiteral("name"), command},
            {QStringLiteral("arguments"), arguments}});
}

inline QString errorCode(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
}

inline QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Rows of a matrix beside the tests; the first row names the columns.
inline std::vector<QStringList> matrix(const char *name)
{
    QFile file(qEnvironmentVariable("ANA_SECURITY_TABLES") + u'/' + QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(file.fileName()));
    std::vector<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            rows.push_back(line.split(u','));
    }
    return rows;
}

} // namespace ana::test
