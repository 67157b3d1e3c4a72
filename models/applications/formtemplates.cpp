// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/formtemplates.h"

#include <QJsonArray>
#include <QVariantMap>

#include "models/database/reader.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonArray versionsOf(Reader &reader, const QString &form)
{
    QJsonArray versions;
    Rows rows = reader.sql(u"SELECT id, number, standing, valid_from, valid_to FROM api.form_template_list "
                           u"WHERE form_set = 'one_stop' AND form = CAST(:form AS text) ORDER BY number DESC",
        {{u"form"_s, form}});
    while (rows.next()) {
        versions.append(QJsonObject{{u"id"_s, idText(rows.uuid("id"))}, {u"number"_s, rows.integer("number")},
            {u"standing"_s, rows.text("standing")}, {u"valid_from"_s, rows.date("valid_from").toString(Qt::ISODate)},
            {u"valid_to"_s, rows.date("valid_to").toString(Qt::ISODate)}});
    }
    return versions;
}

/// The draft goes before what counts, that before what comes and what ended.
QUuid leading(const QJsonArray &versions)
{
    for (const QString &standing : {u"draft"_s, u"in_force"_s, u"coming"_s, u"ended"_s}) {
        for (const QJsonValue &version : versions) {
            if (version[u"standing"].toString() == standing)
                return QUuid::fromString(version[u"id"].toString());
        }
    }
    return {};
}

} // namespace

QJsonObject openFormTemplate(Reader &reader, const QString &form, const QUuid &id)
{
    const QJsonArray versions = versionsOf(reader, form);
    QJsonObject whole = reader.record(
        u"SELECT api.form_template_open(CAST(:id AS uuid))", {{u"id"_s, id.isNull() ? leading(versions) : id}});
    whole[u"versions"] = versions;
    return whole;
}

QJsonObject SaveFormTemplate::arguments() const
{
    QJsonObject all{{u"id"_s, idText(id)}, {u"form"_s, form}, {u"title"_s, title}, {u"other_title"_s, otherTitle},
        {u"paper"_s, paper}, {u"body"_s, body}};
    if (version > 0)
        all[u"version"_s] = version;
    return all;
}

QJsonObject PutFormInForce::arguments() const
{
    return {{u"id"_s, idText(id)}, {u"version"_s, version}, {u"valid_from"_s, from.toString(Qt::ISODate)}};
}

QJsonObject DiscardFormTemplate::arguments() const
{
    return {{u"id"_s, idText(id)}, {u"version"_s, version}};
}

} // namespace ana::applications
