// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/rows.h"

#include <libpq-fe.h>

#include <QJsonDocument>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlResult>

namespace ana {

namespace {
/// QSqlQuery::record() asks the server for the name of each table the columns come from: a round trip a table, for
/// names that nobody wants.
QSqlRecord columnsOf(const QSqlQuery &query)
{
    const QVariant handle = query.result() ? query.result()->handle() : QVariant();
    if (!handle.isValid()
        || (qstrcmp(handle.typeName(), "PGresult*") != 0 && qstrcmp(handle.typeName(), "pg_result*") != 0))
        return query.record();
    const PGresult *result = *static_cast<PGresult *const *>(handle.constData());
    QSqlRecord columns;
    for (int column = 0; column < PQnfields(result); ++column)
        columns.append(QSqlField(QString::fromUtf8(PQfname(result, column))));
    return columns;
}
} // namespace

Rows::Rows(std::shared_ptr<QSqlQuery> query)
    : m_query(std::move(query))
{
}

bool Rows::next()
{
    return m_query->next();
}

int Rows::count() const
{
    return m_query->isSelect() ? m_query->size() : m_query->numRowsAffected();
}

QVariant Rows::value(int column) const
{
    return m_query->value(column);
}

QVariant Rows::value(const char *name) const
{
    return m_query->value(column(name));
}

int Rows::column(const char *name) const
{
    if (!m_columns)
        m_columns = std::make_shared<const QSqlRecord>(columnsOf(*m_query));
    const int index = m_columns->indexOf(QLatin1StringView(name));
    Q_ASSERT_X(index >= 0, "Rows", name);
    return index;
}

bool Rows::isNull(const char *name) const
{
    return m_query->isNull(column(name));
}

QString Rows::text(const char *name) const
{
    return value(name).toString();
}

QUuid Rows::uuid(const char *name) const
{
    return QUuid::fromString(value(name).toString());
}

int Rows::integer(const char *name) const
{
    return value(name).toInt();
}

qint64 Rows::big(const char *name) const
{
    return value(name).toLongLong();
}

bool Rows::boolean(const char *name) const
{
    return value(name).toBool();
}

QDateTime Rows::dateTime(const char *name) const
{
    return value(name).toDateTime().toUTC();
}

QDate Rows::date(const char *name) const
{
    return value(name).toDate();
}

QByteArray Rows::bytes(const char *name) const
{
    return value(name).toByteArray();
}

QJsonObject Rows::json(const char *name) const
{
    return QJsonDocument::fromJson(value(name).toString().toUtf8()).object();
}

QJsonArray Rows::jsonArray(const char *name) const
{
    return QJsonDocument::fromJson(value(name).toString().toUtf8()).array();
}

QStringList Rows::texts(const char *name) const
{
    QStringList texts;
    for (const auto &entry : jsonArray(name))
        texts.append(entry.toString());
    return texts;
}

} // namespace ana
