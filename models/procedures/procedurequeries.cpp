// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/procedures/procedurequeries.h"

#include "models/database/reader.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

namespace {
std::optional<int> numberFrom(const Rows &rows, const char *column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(rows.integer(column));
}
} // namespace

std::vector<ProcedureRow> readProcedures(Reader &reader)
{
    std::vector<ProcedureRow> procedures;
    Rows rows = reader.run(u"procedures/list_procedures"_s);
    while (rows.next()) {
        procedures.push_back(
            {rows.text("code"), VersionId(rows.uuid("version_id")), rows.text("name"), rows.text("field"),
                rows.text("competent_kind"), rows.text("standing"), rows.date("valid_from"), rows.date("valid_to"),
                numberFrom(rows, "term_value"), rows.text("term_unit"), numberFrom(rows, "fee_amount"),
                rows.text("fee_unit"), rows.text("fee_note"), rows.integer("cases"), rows.boolean("has_draft")});
    }
    return procedures;
}

Version openVersion(Reader &reader, const VersionId &id)
{
    return Version::fromJson(reader.record(u"SELECT api.procedure_open(CAST(:id AS uuid))", {{u"id"_s, id.value}}));
}

Version openProcedure(Reader &reader, const QString &code)
{
    return Version::fromJson(reader.record(u"SELECT api.procedure_open(NULL, :code)", {{u"code"_s, code}}));
}

Simulation simulate(Reader &reader, const VersionId &id, const QDateTime &received)
{
    return Simulation::fromJson(
        reader.record(u"SELECT api.procedure_simulate(CAST(:id AS uuid), CAST(:received AS timestamptz))",
            {{u"id"_s, id.value}, {u"received"_s, received}}));
}

std::vector<ImportRow> importRowsFrom(const QJsonArray &preview)
{
    std::vector<ImportRow> rows;
    for (const QJsonValue &value : preview) {
        const QJsonObject row = value.toObject();
        const QJsonObject error = row[u"error"].toObject();
        rows.push_back({row[u"n"].toInt(), row[u"code"].toString(), row[u"name"].toString(), row[u"verdict"].toString(),
            error[u"code"].toString(), error[u"subject"].toString()});
    }
    return rows;
}

} // namespace ana::procedures
