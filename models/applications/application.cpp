// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/application.h"

#include <algorithm>
#include <array>

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<QString, Pace>, 9> paces{{
    {u"not_started"_s, Pace::NotStarted},
    {u"no_term"_s, Pace::NoTerm},
    {u"in_time"_s, Pace::InTime},
    {u"soon"_s, Pace::Soon},
    {u"late"_s, Pace::Late},
    {u"waiting"_s, Pace::Waiting},
    {u"before"_s, Pace::Before},
    {u"on_time"_s, Pace::OnTime},
    {u"finished"_s, Pace::Finished},
}};

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

State stateOf(const QJsonValue &value)
{
    return static_cast<State>(std::clamp(value.toInt(1), 1, 10));
}

template <typename Row, typename Reading> std::vector<Row> listOf(const QJsonValue &json, Reading reading)
{
    std::vector<Row> rows;
    for (const QJsonValue &value : json.toArray())
        rows.push_back(reading(value.toObject()));
    return rows;
}

Error incomplete()
{
    return Error{ErrorKind::Internal, u"answer.unreadable"_s, u"application"_s, {}};
}

ApplicationRow headFromJson(const QJsonObject &json)
{
    ApplicationRow head;
    head.id = ApplicationId::fromString(json[u"id"].toString());
    head.code = json[u"code"].toString();
    head.state = stateOf(json[u"state"]);
    head.stateName = json[u"state_name"].toString();
    head.procedureName = json[u"procedure_name"].toString();
    head.applicant = json[u"applicant"].toObject()[u"full_name"].toString();
    head.subject = json[u"subject"].toString();
    head.confidential = json[u"confidential"].toBool();
    head.unitName = json[u"unit_name"].toString();
    head.receivedAt = moment(json[u"received_at"]);
    head.dueAt = moment(json[u"due_at"]);
    head.expectedOn = QDate::fromString(json[u"expected_on"].toString(), Qt::ISODate);
    head.finishedAt = moment(json[u"finished_at"]);
    head.stepName = json[u"step_name"].toString();
    head.stepDueAt = moment(json[u"step_due_at"]);
    head.holderName = json[u"holder_name"].toString();
    head.pace = paceFromName(json[u"pace"].toString());
    head.version = json[u"version"].toInt();
    return head;
}

TimelineEntry entryFromJson(const QJsonObject &json)
{
    return {json[u"version"].toInt(), json[u"act"].toString(), stateOf(json[u"to"]), json[u"by_name"].toString(),
        json[u"for_name"].toString(), json[u"unit_name"].toString(), moment(json[u"at"]), json[u"reason"].toString(),
        json[u"form"].toString(), json[u"detail"].toObject()};
}

ApplicationFile fileFromJson(const QJsonObject &json)
{
    return {BlobId::fromString(json[u"blob"].toString()), json[u"kind"].toString(), json[u"title"].toString(),
        json[u"media_type"].toString(), json[u"byte_size"].toInteger(), json[u"pieces"].toInt(),
        json[u"sha256"].toString().toLatin1()};
}

ApplicationPart partFromJson(const QJsonObject &json)
{
    return {ApplicationId::fromString(json[u"id"].toString()), json[u"code"].toString(), stateOf(json[u"state"]),
        json[u"unit_name"].toString(), json[u"asked"].toString(), moment(json[u"due_at"]), json[u"answer"].toString()};
}

} // namespace

Pace paceFromName(const QString &name)
{
    const auto found = std::find_if(paces.begin(), paces.end(), [&](const auto &pace) { return pace.first == name; });
    return found == paces.end() ? Pace::Finished : found->second;
}

const ApplicationAction *Application::action(const QString &name) const
{
    const auto found
        = std::find_if(actions.begin(), actions.end(), [&](const auto &each) { return each.name == name; });
    return found == actions.end() ? nullptr : &*found;
}

MaskedParty partyFromJson(const QJsonObject &json)
{
    return {PartyId::fromString(json[u"id"].toString()), json[u"kind"] == "organisation"_L1,
        json[u"full_name"].toString(), json[u"birth_year"].toInt(), json[u"identity"].toString(),
        json[u"phone"].toString(), json[u"place"].toString()};
}

Result<Application> applicationFromJson(const QJsonObject &json)
{
    Application all;
    all.head = headFromJson(json);
    if (all.head.id.isNull() || all.head.code.isEmpty() || all.head.version < 1)
        return tl::unexpected(incomplete());
    all.part = json[u"kind"] == "part"_L1;
    all.opened = json[u"opened"].toBool();
    all.procedureCode = json[u"procedure"].toString();
    all.caseName = json[u"case_name"].toString();
    all.receivedUnit = json[u"received_unit"].toString();
    all.competentUnit = json[u"competent_unit"].toString();
    all.unit = json[u"unit"].toString();
    all.clockStart = moment(json[u"clock_start"]);
    all.targetAt = moment(json[u"target_at"]);
    all.promisedAt = moment(json[u"promised_at"]);
    all.outcome = json[u"outcome"].toString();
    all.holder = PersonId::fromString(json[u"holder"].toString());
    all.applicant = partyFromJson(json[u"applicant"].toObject());
    if (json[u"authorised"].isObject())
        all.authorised = partyFromJson(json[u"authorised"].toObject());
    all.due = json[u"due"].toObject();
    all.actions = listOf<ApplicationAction>(json[u"actions"], [](const QJsonObject &each) {
        return ApplicationAction{
            each[u"name"].toString(), each[u"allowed"].toBool(), each[u"reason"].toString(), each[u"form"].toString()};
    });
    all.timeline = listOf<TimelineEntry>(json[u"timeline"], entryFromJson);
    all.papers = listOf<ApplicationPaper>(json[u"papers"], [](const QJsonObject &each) {
        return ApplicationPaper{each[u"name"].toString(), each[u"originals"].toInt(), each[u"copies"].toInt(),
            each[u"state"].toString(), each[u"note"].toString()};
    });
    all.files = listOf<ApplicationFile>(json[u"files"], fileFromJson);
    all.fees = listOf<FeeLine>(json[u"fees"], [](const QJsonObject &each) {
        return FeeLine{each[u"line"].toInt(), each[u"name"].toString(), each[u"amount"].toInteger(),
            each[u"rule"].toObject(), moment(each[u"paid_at"]), each[u"paid_way"].toString(),
            each[u"receipt"].toString()};
    });
    all.parts = listOf<ApplicationPart>(json[u"parts"], partFromJson);
    all.steps = json[u"steps"].toArray();
    all.pauses = json[u"pauses"].toArray();
    all.letters = json[u"letters"].toArray();
    all.decisions = json[u"decisions"].toArray();
    all.returns = json[u"returns"].toArray();
    return all;
}

Result<ApplicationSaved> savedFromJson(const QJsonObject &json)
{
    if (!json[u"version"].isDouble() || !json[u"state"].isDouble())
        return tl::unexpected(incomplete());
    return ApplicationSaved{json[u"version"].toInt(), stateOf(json[u"state"]), moment(json[u"due_at"])};
}

Result<ApplicationReceived> receivedFromJson(const QJsonObject &json)
{
    const auto saved = savedFromJson(json);
    if (!saved)
        return tl::unexpected(saved.error());
    ApplicationReceived received{*saved, json[u"code"].toString(), json[u"secret"].toString(),
        moment(json[u"received_at"]), moment(json[u"clock_start"]), json[u"fee"].toObject(), {}};
    for (const QJsonValue &warning : json[u"warnings"].toArray())
        received.warnings += warning.toString();
    return received;
}

} // namespace ana::applications
