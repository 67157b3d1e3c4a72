// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/reader.h"

#include <mutex>

#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include "models/core/resources.h"
#include "models/database/sqlconnection.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
/// The text of a query file, read once for the whole program.
QString queryText(const QString &name)
{
    static std::mutex mutex;
    static QHash<QString, QString> texts;
    const std::lock_guard lock(mutex);
    const auto known = texts.constFind(name);
    if (known != texts.constEnd())
        return *known;
    QFile file(resourcePath(u"database/queries/"_s + name + u".sql"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        throw SqlError(u"XX000"_s, {},
            {{"kind"_L1, "internal"_L1}, {"code"_L1, "program.query.missing"_L1}, {"subject"_L1, name}}, false,
            u"query file missing: "_s + name);
    }
    return *texts.insert(name, QString::fromUtf8(file.readAll()));
}
} // namespace

Rows Reader::run(const QString &queryName, const QVariantMap &binds)
{
    return m_connection.run(queryText(queryName), binds);
}

Rows Reader::sql(QStringView shortStatement, const QVariantMap &binds)
{
    return m_connection.run(shortStatement.toString(), binds);
}

QJsonObject Reader::record(QStringView shortStatement, const QVariantMap &binds)
{
    const QByteArray text = m_connection.value(shortStatement.toString(), binds).toString().toUtf8();
    return QJsonDocument::fromJson(text).object();
}

QJsonObject Reader::personalRecord(const QString &function, const QString &kind, const QUuid &id)
{
    m_connection.run(
        u"SELECT api.read_intent(:what, :kind, :id)"_s, {{u"what"_s, function}, {u"kind"_s, kind}, {u"id"_s, id}});
    return record(u"SELECT api.%1(CAST(:id AS uuid))"_s.arg(function), {{u"id"_s, id}});
}

} // namespace ana
