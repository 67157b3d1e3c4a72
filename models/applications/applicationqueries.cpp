// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/applicationqueries.h"

#include <algorithm>
#include <array>

#include <QVariantMap>

#include "models/applications/applicationrows.h"
#include "models/database/reader.h"
#include "models/database/sqlconnection.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

const std::array<QString, 8> listNames{
    u"mine"_s, u"unit"_s, u"running"_s, u"soon"_s, u"late"_s, u"waiting"_s, u"uncollected"_s, u"all"_s};

QString purposeName(Purpose purpose)
{
    static const QString names[] = {u"intake"_s, u"processing"_s, u"return"_s, u"inspection"_s, u"request"_s};
    return names[static_cast<int>(purpose)];
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QDateTime momentOf(const Rows &rows, const char *column)
{
    return rows.isNull(column) ? QDateTime() : rows.dateTime(column);
}

} // namespace

ApplicationRow applicationRow(const Rows &rows)
{
    ApplicationRow row;
    row.id = ApplicationId(rows.uuid("id"));
    row.code = rows.text("code");
    row.state = static_cast<State>(rows.integer("state"));
    row.stateName = rows.text("state_name");
    row.procedureName = rows.text("procedure_name");
    row.applicant = rows.text("applicant");
    row.subject = rows.text("subject");
    row.confidential = rows.boolean("confidential");
    row.unitName = rows.text("unit_name");
    row.receivedAt = momentOf(rows, "received_at");
    row.dueAt = momentOf(rows, "due_at");
    row.expectedOn = QDate::fromString(rows.text("expected_on"), Qt::ISODate);
    row.finishedAt = momentOf(rows, "finished_at");
    row.stepName = rows.text("step_name");
    row.stepDueAt = momentOf(rows, "step_due_at");
    row.holderName = rows.text("holder_name");
    row.pace = paceFromName(rows.text("pace"));
    row.version = rows.integer("version");
    row.place = rows.text("place");
    return row;
}

QString listName(ApplicationList list)
{
    return listNames[static_cast<size_t>(list)];
}

std::optional<ApplicationList> listFromName(const QString &name)
{
    const auto found = std::find(listNames.begin(), listNames.end(), name);
    if (found == listNames.end())
        return {};
    return static_cast<ApplicationList>(found - listNames.begin());
}

std::vector<ApplicationRow> readApplications(
    Reader &reader, const ApplicationFilter &filter, const std::optional<ApplicationPlace> &after, int most)
{
    std::vector<ApplicationRow> applications;
    Rows rows = reader.run(u"applications/list_applications"_s,
        {{u"list"_s, listName(filter.list)}, {u"unit"_s, orNull(filter.unit)},
            {u"procedure"_s, orNull(filter.procedure)},
            {u"state"_s, filter.state ? QVariant(static_cast<int>(*filter.state)) : QVariant()},
            {u"words"_s, orNull(filter.words)}, {u"after_at"_s, after ? QVariant(after->place) : QVariant()},
            {u"after_id"_s, after ? QVariant(after->id.value) : QVariant()}, {u"limit"_s, most}});
    while (rows.next())
        applications.push_back(applicationRow(rows));
    return applications;
}

QJsonObject countApplications(Reader &reader, const QString &unit)
{
    return reader.record(u"SELECT api.application_counts(CAST(:unit AS text))", {{u"unit"_s, orNull(unit)}});
}

Result<Application> openApplication(Reader &reader, const ApplicationId &id)
{
    return applicationFromJson(reader.record(u"SELECT api.application_open(CAST(:id AS uuid))", {{u"id"_s, id.value}}));
}

Result<Application> openConfidential(Reader &reader, const ApplicationId &id)
{
    return applicationFromJson(reader.personalRecord(u"application_open"_s, u"application"_s, id.value));
}

std::vector<MaskedParty> findPeople(Reader &reader, const QString &text, Purpose purpose)
{
    std::vector<MaskedParty> people;
    Rows rows = reader.sql(u"CALL api.look_up_people(%1, %2)"_s.arg(sqlText(text), sqlText(purposeName(purpose))));
    if (!rows.next())
        return people;
    for (const QJsonValue &person : rows.jsonArray("answer"))
        people.push_back(partyFromJson(person.toObject()));
    return people;
}

QJsonObject readPersonServed(Reader &reader, const PartyId &id, Purpose purpose)
{
    return reader.record(
        u"CALL api.look_up_person(%1, %2)"_s.arg(sqlText(id.toString()), sqlText(purposeName(purpose))));
}

} // namespace ana::applications
