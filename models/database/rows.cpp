// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/rows.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <QSqlRecord>

namespace ana {

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
        m_columns = std::make_shared<const QSqlRecord>(m_query->record());
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
