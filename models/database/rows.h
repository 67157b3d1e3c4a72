// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVariant>

class QSqlQuery;
class QSqlRecord;

namespace ana {

/// The rows of one query, read forward: `while (rows.next()) use(rows.text("title"));`
/// A column is named or numbered from 0; a name the query does not have is a fault of the program and asserts.
/// Stays valid when the same query runs again; must not leave the thread of its connection.
class Rows
{
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query);

    bool next();
    /// Rows returned, or changed by INSERT, UPDATE, DELETE.
    int count() const;

    QVariant value(int column) const;
    QVariant value(const char *column) const;

    bool isNull(const char *column) const;
    QString text(const char *column) const;
    QUuid uuid(const char *column) const;
    int integer(const char *column) const;
    qint64 big(const char *column) const;
    bool boolean(const char *column) const;
    QDateTime dateTime(const char *column) const; ///< in UTC; invalid for NULL
    QDate date(const char *column) const;
    QByteArray bytes(const char *column) const; ///< of bytea
    QJsonObject json(const char *column) const; ///< of json and jsonb; empty for NULL
    QJsonArray jsonArray(const char *column) const;
    QStringList texts(const char *column) const; ///< of text[] selected as to_jsonb(column)

private:
    int column(const char *name) const;

    std::shared_ptr<QSqlQuery> m_query;
    mutable std::shared_ptr<const QSqlRecord> m_columns; ///< asking the query anew copies a whole row each time
};

} // namespace ana
