// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/formqueries.h"

#include <QJsonDocument>
#include <QVariantMap>

#include "models/database/reader.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QJsonObject registerPage(
    Reader &reader, const QString &unit, const QDate &from, const QDate &to, const QJsonValue &after, qsizetype first)
{
    const bool further = after.isObject();
    return reader.record(u"SELECT api.form_register(CAST(:unit AS text), CAST(:from AS date), CAST(:to AS date), "
                         u"CAST(:at AS timestamptz), CAST(:id AS uuid), CAST(:first AS integer))",
        {{u"unit"_s, unit}, {u"from"_s, from}, {u"to"_s, to},
            {u"at"_s, further ? QVariant(after[u"at"].toString()) : QVariant()},
            {u"id"_s, further ? QVariant(after[u"id"].toString()) : QVariant()}, {u"first"_s, int(first)}});
}

} // namespace

QJsonObject openForm(Reader &reader, const ApplicationId &application, const QString &form, const QString &letter)
{
    reader.sql(u"SELECT api.read_intent('form_open', 'application', CAST(CAST(:id AS uuid) AS text))",
        {{u"id"_s, application.value}});
    return reader.record(u"SELECT api.form_open(CAST(:id AS uuid), CAST(:form AS text), CAST(:letter AS integer))",
        {{u"id"_s, application.value}, {u"form"_s, form},
            {u"letter"_s, letter.isEmpty() ? QVariant() : QVariant(letter.toInt())}});
}

QJsonObject openRegister(Reader &reader, const QString &unit, const QDate &from, const QDate &to)
{
    reader.sql(u"SELECT api.read_intent('form_register', 'unit', CAST(:unit AS text))", {{u"unit"_s, unit}});
    QJsonObject whole = registerPage(reader, unit, from, to, {}, 1);
    QJsonObject fields = whole[u"fields"].toObject();
    QJsonArray rows = fields[u"rows"].toArray();
    QJsonValue next = whole[u"next"];
    while (next.isObject()) {
        const QJsonObject page = registerPage(reader, unit, from, to, next, rows.size() + 1);
        const QJsonArray further = page[u"fields"][u"rows"].toArray();
        for (const QJsonValue &row : further)
            rows.append(row);
        next = page[u"next"];
    }
    fields[u"rows"] = rows;
    whole[u"fields"] = fields;
    return whole;
}

std::vector<FormPrint> readFormPrints(Reader &reader, const ApplicationId &application)
{
    std::vector<FormPrint> prints;
    Rows rows = reader.sql(u"SELECT api.form_prints(CAST(:id AS uuid)) AS prints", {{u"id"_s, application.value}});
    rows.next();
    const QJsonArray all = rows.jsonArray("prints");
    for (const QJsonValue &print : all) {
        prints.push_back({print[u"form"].toString(), print[u"title"].toString(), print[u"letter"].toInt(),
            print[u"copy"].toInt(), print[u"sheets"].toInt(),
            QDateTime::fromString(print[u"at"].toString(), Qt::ISODateWithMs), print[u"by_name"].toString()});
    }
    return prints;
}

QJsonObject NoteFormPrint::arguments() const
{
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"application"_s, application.toString()}, {u"form"_s, form},
        {u"letter"_s, letter}, {u"template"_s, formTemplate.toString(QUuid::WithoutBraces)}, {u"copy"_s, copy},
        {u"digest"_s, digest}, {u"sheets"_s, sheets}, {u"sha256"_s, QString::fromLatin1(sha256)}};
}

QJsonObject NoteRegisterPrint::arguments() const
{
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"unit"_s, unit}, {u"from"_s, from.toString(Qt::ISODate)},
        {u"to"_s, to.toString(Qt::ISODate)}, {u"template"_s, formTemplate.toString(QUuid::WithoutBraces)},
        {u"copy"_s, copy}, {u"sheets"_s, sheets}, {u"sha256"_s, QString::fromLatin1(sha256)}};
}

} // namespace ana::applications
