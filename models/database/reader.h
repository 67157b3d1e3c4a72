// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QUuid>
#include <QVariantMap>

#include "models/database/rows.h"

namespace ana {

class SqlConnection;

/// What a read job reads with. Belongs to the read thread for the length of one job: never keep it or its Rows.
/// A failing statement throws; the border is DatabaseSession, which turns it into the Error of the future.
class Reader
{
public:
    explicit Reader(SqlConnection &connection)
        : m_connection(connection)
    {
    }

    /// Runs resources/database/queries/<queryName>.sql, e.g. "content/list_articles", with its `:named` binds.
    /// Prepared at first use and kept, so it costs one round trip.
    Rows run(const QString &queryName, const QVariantMap &binds = {});
    /// A short statement that stands beside its function.
    Rows sql(QStringView shortStatement, const QVariantMap &binds = {});
    /// The whole record that `SELECT api.<function>(…)` returns as one jsonb; empty if it returns NULL.
    QJsonObject record(QStringView shortStatement, const QVariantMap &binds = {});
    /// Personal data: the record that `SELECT api.<function>(id)` shows. Before it goes a note in a transaction of its
    /// own, without which the database shows none; `kind` is the one the function asks for.
    QJsonObject personalRecord(const QString &function, const QString &kind, const QUuid &id);

private:
    SqlConnection &m_connection;
};

} // namespace ana
