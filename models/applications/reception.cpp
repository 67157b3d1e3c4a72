// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/reception.h"

#include <algorithm>

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QUuid idOf(const QJsonValue &value)
{
    return QUuid::fromString(value.toString());
}

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

template <typename Row, typename Reading> std::vector<Row> listOf(const QJsonValue &json, Reading reading)
{
    std::vector<Row> rows;
    for (const QJsonValue &value : json.toArray())
        rows.push_back(reading(value.toObject()));
    return rows;
}

std::optional<int> numberOrNone(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

CounterProcedure procedureFromJson(const QJsonObject &json)
{
    return {json[u"code"].toString(), json[u"name"].toString(), json[u"field"].toString(), json[u"recent"].toInt(),
        numberOrNone(json[u"term_value"]), json[u"term_unit"].toString()};
}

ReceptionCase caseFromJson(const QJsonObject &json)
{
    ReceptionCase one{
        idOf(json[u"id"]), json[u"name"].toString(), json[u"when"].toString(), json[u"fee_unit"].toString(), {}};
    for (const QJsonValue &exemption : json[u"exemptions"].toArray())
        one.exemptions.emplace_back(idOf(exemption[u"id"]), exemption[u"name"].toString());
    return one;
}

ReceptionQuestion questionFromJson(const QJsonObject &json)
{
    ReceptionQuestion question{json[u"key"].toString(), json[u"text"].toString(), json[u"kind"] == "number"_L1, {}};
    for (const QJsonValue &choice : json[u"choices"].toArray())
        question.choices.emplace_back(choice[u"value"].toString(), choice[u"text"].toString());
    return question;
}

ReceptionPaper paperFromJson(const QJsonObject &json)
{
    ReceptionPaper paper{idOf(json[u"id"]), json[u"name"].toString(), json[u"originals"].toInt(),
        json[u"copies"].toInt(), json[u"required"].toBool(), {}, json[u"note"].toString()};
    if (json[u"asked"].isBool())
        paper.asked = json[u"asked"].toBool();
    return paper;
}

OpenDuplicate duplicateFromJson(const QJsonObject &json)
{
    return {ApplicationId(idOf(json[u"id"])), json[u"code"].toString(), json[u"state_name"].toString(),
        json[u"unit_name"].toString(), moment(json[u"received_at"]), moment(json[u"due_at"])};
}

} // namespace

std::vector<KeptIntake> keptIntakesFromJson(const QJsonArray &json)
{
    return listOf<KeptIntake>(json, [](const QJsonObject &one) {
        return KeptIntake{idOf(one[u"id"]), one[u"title"].toString(), one[u"by_name"].toString(), one[u"own"].toBool(),
            one[u"unit_name"].toString(), moment(one[u"kept_at"])};
    });
}

Counter counterFromJson(const QJsonObject &json)
{
    Counter counter;
    counter.unit = json[u"unit"].toString();
    counter.units = listOf<CounterUnit>(json[u"units"], [](const QJsonObject &unit) {
        return CounterUnit{unit[u"id"].toString(), unit[u"name"].toString()};
    });
    counter.procedures = listOf<CounterProcedure>(json[u"procedures"], procedureFromJson);
    counter.reasons = listOf<RefusalReason>(json[u"reasons"], [](const QJsonObject &reason) {
        return RefusalReason{reason[u"code"].toString(), reason[u"name"].toString(), reason[u"legal_basis"].toString()};
    });
    counter.kept = keptIntakesFromJson(json[u"kept"].toArray());
    return counter;
}

QJsonObject ReceptionQuestionnaire::toJson() const
{
    QJsonObject asked{{u"unit"_s, unit}, {u"procedure"_s, procedure}, {u"copies"_s, copies}, {u"pages"_s, pages},
        {u"answers"_s, answers}};
    const std::pair<QString, QUuid> ids[]
        = {{u"case"_s, procedureCase}, {u"exemption"_s, exemption}, {u"applicant"_s, applicant.value}};
    for (const auto &[name, id] : ids) {
        if (!id.isNull())
            asked.insert(name, id.toString(QUuid::WithoutBraces));
    }
    return asked;
}

Result<ReceptionTerms> termsFromJson(const QJsonObject &json)
{
    ReceptionTerms terms;
    terms.procedure = json[u"procedure"].toString();
    terms.version = idOf(json[u"version"]);
    terms.name = json[u"name"].toString();
    terms.requirements = json[u"requirements"].toString();
    terms.procedureCase = idOf(json[u"case"]);
    terms.cases = listOf<ReceptionCase>(json[u"cases"], caseFromJson);
    terms.exemption = idOf(json[u"exemption"]);
    terms.questions = listOf<ReceptionQuestion>(json[u"questions"], questionFromJson);
    terms.papers = listOf<ReceptionPaper>(json[u"papers"], paperFromJson);
    const QJsonObject fee = json[u"fee"].toObject();
    if (fee[u"amount"].isDouble())
        terms.fee = fee[u"amount"].toInteger();
    terms.feeRule = fee[u"rule"].toString();
    terms.feeUnit = json[u"fee_unit"].toString();
    terms.due = json[u"due"].toObject();
    terms.competentName = json[u"competent_name"].toString();
    terms.duplicates = listOf<OpenDuplicate>(json[u"duplicates"], duplicateFromJson);
    if (terms.version.isNull() || !terms.chosenCase())
        return tl::unexpected(Error{ErrorKind::Internal, u"answer.unreadable"_s, u"reception"_s, {}});
    return terms;
}

const ReceptionCase *ReceptionTerms::chosenCase() const
{
    const auto found
        = std::find_if(cases.begin(), cases.end(), [this](const auto &one) { return one.id == procedureCase; });
    return found == cases.end() ? nullptr : &*found;
}

} // namespace ana::applications
