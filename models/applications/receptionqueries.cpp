// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/receptionqueries.h"

#include "models/database/reader.h"
#include "models/database/sqlconnection.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

Counter openCounter(Reader &reader, const QString &unit)
{
    return counterFromJson(reader.record(u"SELECT api.reception_open(CAST(:unit AS text))",
        {{u"unit"_s, unit.isEmpty() ? QVariant() : QVariant(unit)}}));
}

std::vector<KeptIntake> readKeptIntakes(Reader &reader)
{
    Rows rows = reader.sql(u"SELECT api.intakes_kept() AS kept");
    return rows.next() ? keptIntakesFromJson(rows.jsonArray("kept")) : std::vector<KeptIntake>();
}

Result<ReceptionTerms> readTerms(Reader &reader, const ReceptionQuestionnaire &asked)
{
    return termsFromJson(
        reader.record(u"SELECT api.reception_terms(CAST(:asked AS jsonb))", {{u"asked"_s, asked.toJson()}}));
}

QJsonObject openIntake(Reader &reader, const QUuid &id)
{
    return reader.record(u"CALL api.look_up_intake(%1)"_s.arg(sqlText(id.toString(QUuid::WithoutBraces))));
}

Result<ApplicationReceived> readReception(Reader &reader, const ApplicationId &id)
{
    return receivedFromJson(reader.record(u"SELECT api.reception_result(CAST(:id AS uuid))", {{u"id"_s, id.value}}));
}

} // namespace ana::applications
