// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/workreading.h"

#include <QJsonDocument>

#include "models/database/reader.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

std::vector<Choice> choicesFromJson(const QJsonValue &json)
{
    std::vector<Choice> choices;
    for (const QJsonValue &each : json.toArray())
        choices.push_back({each[u"id"].toString(), each[u"name"].toString(), each[u"legal_basis"].toString()});
    return choices;
}

Way wayFromJson(const QJsonValue &json)
{
    return {json[u"name"].toString(), json[u"role_name"].toString(), json[u"unit_name"].toString(),
        json[u"person_name"].toString(), choicesFromJson(json[u"people"])};
}

void readChoices(const QJsonObject &json, ApplicationRecord &record)
{
    record.units = choicesFromJson(json[u"units"]);
    record.reasons = choicesFromJson(json[u"reasons"]);
    record.exemptions = choicesFromJson(json[u"exemptions"]);
    for (const QJsonValue &each : json[u"asked_papers"].toArray()) {
        record.askedPapers.push_back({each[u"id"].toString(), each[u"name"].toString(), each[u"originals"].toInt(),
            each[u"copies"].toInt(), each[u"required"].toBool()});
    }
    for (const QJsonValue &each : json[u"asked_now"].toArray())
        record.askedNow += each.toString();
    record.mostExtensionDays = json[u"extension_days"].toInt();
    record.mostPauseDays = json[u"pause_days"].toInt();
}

} // namespace

bool ApplicationRecord::allows(const QString &act) const
{
    const ApplicationAction *action = application.action(act);
    return action && action->allowed;
}

QString ApplicationRecord::refusal(const QString &act) const
{
    const ApplicationAction *action = application.action(act);
    return action ? action->reason : u"application.wrong_state"_s;
}

Result<ApplicationRecord> recordFromJson(const QJsonObject &json)
{
    const auto application = applicationFromJson(json);
    if (!application)
        return tl::unexpected(application.error());
    ApplicationRecord record;
    record.application = *application;
    record.now = moment(json[u"now"]);
    record.mine = json[u"mine"].toBool();
    record.receivedUnitName = json[u"received_unit_name"].toString();
    record.competentUnitName = json[u"competent_unit_name"].toString();
    record.holderRoleName = json[u"holder_role_name"].toString();
    record.partOf = json[u"part_of"].toObject()[u"code"].toString();
    record.returnWay = json[u"return_way"].toString();
    record.partAsked = json[u"part_of"].toObject()[u"asked"].toString();
    for (const QJsonValue &each : json[u"route"].toArray()) {
        record.route.push_back({each[u"name"].toString(), each[u"role_name"].toString(), each[u"hours"].toInt(),
            each[u"done"].toBool(), each[u"current"].toBool(), each[u"kind"] == "issue"_L1});
    }
    const QJsonObject ways = json[u"ways"].toObject();
    record.next = wayFromJson(ways[u"next"]);
    record.back = wayFromJson(ways[u"back"]);
    record.here = choicesFromJson(ways[u"here"]);
    record.again = choicesFromJson(ways[u"again"]);
    readChoices(json[u"choices"].toObject(), record);
    record.present = presentFromJson(json[u"present"].toArray());
    return record;
}

std::vector<Present> presentFromJson(const QJsonArray &json)
{
    std::vector<Present> present;
    for (const QJsonValue &each : json)
        present.push_back({each[u"name"].toString(), moment(each[u"since"]), each[u"mine"].toBool()});
    return present;
}

Result<ApplicationRecord> readApplication(Reader &reader, const ApplicationId &id)
{
    const QVariantMap binds{{u"id"_s, id.value}};
    const QJsonObject json = reader.record(u"SELECT api.application_record(CAST(:id AS uuid))", binds);
    if (!json[u"must_note"].toBool())
        return recordFromJson(json);
    reader.sql(u"SELECT api.read_intent('application_open', 'application', CAST(CAST(:id AS uuid) AS text))", binds);
    return recordFromJson(reader.record(u"SELECT api.application_record(CAST(:id AS uuid), true)", binds));
}

std::vector<Present> touchApplication(Reader &reader, const ApplicationId &id)
{
    Rows rows = reader.sql(u"SELECT api.application_touch(CAST(:id AS uuid)) AS present", {{u"id"_s, id.value}});
    return rows.next() ? presentFromJson(rows.jsonArray("present")) : std::vector<Present>();
}

void leaveApplication(Reader &reader, const ApplicationId &id)
{
    reader.sql(u"SELECT api.presence_leave('application', CAST(:id AS uuid))", {{u"id"_s, id.value}});
}

} // namespace ana::applications
