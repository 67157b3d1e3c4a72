// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/procedures/procedure.h"

#include <algorithm>

namespace ana::procedures {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

std::optional<int> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QDate day(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QDateTime moment(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

template <typename T, typename Make> std::vector<T> listFrom(const QJsonValue &value, Make make)
{
    std::vector<T> list;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        list.push_back(make(item.toObject()));
    return list;
}

template <typename T, typename Write> QJsonArray arrayOf(const std::vector<T> &list, Write write)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(write(item));
    return array;
}

QJsonObject basisJson(const LegalBasis &basis)
{
    return {{u"number"_s, basis.number}, {u"title"_s, basis.title},
        {u"date"_s, orNull(basis.date.toString(Qt::ISODate))}, {u"issuer"_s, basis.issuer}};
}

LegalBasis basisFrom(const QJsonObject &json)
{
    return {json[u"number"].toString(), json[u"title"].toString(), day(json[u"date"]), json[u"issuer"].toString()};
}

QJsonObject exemptionJson(const Exemption &exemption)
{
    return {{u"name"_s, exemption.name}, {u"legal_basis"_s, exemption.legalBasis},
        {u"amount"_s, orNull(exemption.amount)}, {u"percent"_s, orNull(exemption.percent)}};
}

Exemption exemptionFrom(const QJsonObject &json)
{
    return {QUuid::fromString(json[u"id"].toString()), json[u"name"].toString(), json[u"legal_basis"].toString(),
        number(json[u"amount"]), number(json[u"percent"])};
}

QJsonObject caseJson(const Case &one)
{
    return {{u"name"_s, one.name}, {u"condition_text"_s, one.condition}, {u"term_value"_s, orNull(one.term)},
        {u"term_unit"_s, orNull(one.termUnit)}, {u"target_value"_s, orNull(one.target)},
        {u"fee_amount"_s, orNull(one.fee)}, {u"fee_unit"_s, one.feeUnit}, {u"fee_first"_s, orNull(one.feeFirst)},
        {u"fee_next"_s, orNull(one.feeNext)}, {u"fee_most"_s, orNull(one.feeMost)}, {u"fee_note"_s, one.feeNote},
        {u"exemptions"_s, arrayOf(one.exemptions, exemptionJson)}};
}

Case caseFrom(const QJsonObject &json)
{
    Case one;
    one.id = QUuid::fromString(json[u"id"].toString());
    one.name = json[u"name"].toString();
    one.condition = json[u"condition_text"].toString();
    one.term = number(json[u"term_value"]);
    one.termUnit = json[u"term_unit"].toString();
    one.target = number(json[u"target_value"]);
    one.fee = number(json[u"fee_amount"]);
    one.feeUnit = json[u"fee_unit"].toString();
    one.feeFirst = number(json[u"fee_first"]);
    one.feeNext = number(json[u"fee_next"]);
    one.feeMost = number(json[u"fee_most"]);
    one.feeNote = json[u"fee_note"].toString();
    one.exemptions = listFrom<Exemption>(json[u"exemptions"], exemptionFrom);
    return one;
}

QJsonObject paperJson(const Paper &paper)
{
    return {{u"case"_s, orNull(paper.caseNumber)}, {u"name"_s, paper.name}, {u"originals"_s, paper.originals},
        {u"copies"_s, paper.copies}, {u"form_name"_s, paper.formName},
        {u"form_blob"_s,
            paper.formBlob.isNull() ? QJsonValue() : QJsonValue(paper.formBlob.toString(QUuid::WithoutBraces))},
        {u"required"_s, paper.required},
        {u"condition"_s, paper.condition.isEmpty() ? QJsonValue() : QJsonValue(paper.condition)},
        {u"note"_s, paper.note}};
}

Paper paperFrom(const QJsonObject &json)
{
    return {QUuid::fromString(json[u"id"].toString()), number(json[u"case"]), json[u"name"].toString(),
        json[u"originals"].toInt(), json[u"copies"].toInt(), json[u"form_name"].toString(),
        QUuid::fromString(json[u"form_blob"].toString()), json[u"required"].toBool(), json[u"condition"].toObject(),
        json[u"note"].toString()};
}

QJsonObject stepJson(const Step &step)
{
    return {{u"name"_s, step.name}, {u"role_code"_s, step.role}, {u"unit_kind"_s, step.unitKind},
        {u"hours"_s, step.hours}, {u"kind"_s, step.kind}};
}

Step stepFrom(const QJsonObject &json)
{
    return {QUuid::fromString(json[u"id"].toString()), json[u"name"].toString(), json[u"role_code"].toString(),
        json[u"unit_kind"].toString(), json[u"hours"].toInt(), json[u"kind"].toString()};
}

SimulatedCase simulatedCaseFrom(const QJsonObject &json)
{
    const QJsonObject due = json[u"due"].toObject();
    return {json[u"name"].toString(), moment(due[u"clock_start"]), moment(due[u"due"]), moment(json[u"target"]),
        json[u"steps_too_long"].toBool(), due[u"days"].toArray(),
        listFrom<SimulatedLetter>(json[u"letters"], [](const QJsonObject &letter) {
            return SimulatedLetter{letter[u"form"].toString(), letter[u"occasion"].toString(), moment(letter[u"at"])};
        })};
}

} // namespace

QJsonObject Content::toJson() const
{
    return {{u"name"_s, name}, {u"summary"_s, summary}, {u"field"_s, field}, {u"competent_kind"_s, competentKind},
        {u"result_kind"_s, resultKind}, {u"result_name"_s, resultName},
        {u"legal_basis"_s, arrayOf(legalBasis, basisJson)}, {u"requirements"_s, requirements},
        {u"online_level"_s, onlineLevel}, {u"form_set"_s, formSet}, {u"cut_off"_s, cutOff},
        {u"supplement_limit"_s, orNull(supplementLimit)}, {u"pause_limit_days"_s, orNull(pauseLimitDays)},
        {u"extension_limit"_s, orNull(extensionLimit)}, {u"extension_days"_s, orNull(extensionDays)},
        {u"source"_s, source}, {u"questions"_s, questions}, {u"cases"_s, arrayOf(cases, caseJson)},
        {u"papers"_s, arrayOf(papers, paperJson)}, {u"steps"_s, arrayOf(steps, stepJson)}};
}

Content Content::fromJson(const QJsonObject &json)
{
    Content content;
    content.name = json[u"name"].toString();
    content.summary = json[u"summary"].toString();
    content.field = json[u"field"].toString();
    content.competentKind = json[u"competent_kind"].toString();
    content.resultKind = json[u"result_kind"].toString();
    content.resultName = json[u"result_name"].toString();
    content.legalBasis = listFrom<LegalBasis>(json[u"legal_basis"], basisFrom);
    content.requirements = json[u"requirements"].toString();
    content.onlineLevel = json[u"online_level"].toString();
    content.formSet = json[u"form_set"].toString();
    content.cutOff = json[u"cut_off"].toBool();
    content.supplementLimit = number(json[u"supplement_limit"]);
    content.pauseLimitDays = number(json[u"pause_limit_days"]);
    content.extensionLimit = number(json[u"extension_limit"]);
    content.extensionDays = number(json[u"extension_days"]);
    content.source = json[u"source"].toString();
    content.questions = json[u"questions"].toArray();
    content.cases = listFrom<Case>(json[u"cases"], caseFrom);
    content.papers = listFrom<Paper>(json[u"papers"], paperFrom);
    content.steps = listFrom<Step>(json[u"steps"], stepFrom);
    return content;
}

bool Version::allows(const char *action) const
{
    return std::any_of(actions.begin(), actions.end(),
        [action](const Action &one) { return one.allowed && one.name == QLatin1StringView(action); });
}

Version Version::fromJson(const QJsonObject &json)
{
    const QJsonObject procedure = json[u"procedure"].toObject();
    Version version;
    version.id = VersionId::fromString(json[u"id"].toString());
    version.code = procedure[u"code"].toString();
    version.procedureVersion = procedure[u"version"].toInt();
    version.version = json[u"version"].toInt();
    version.number = json[u"number"].toInt();
    version.from = day(json[u"valid_from"]);
    version.to = day(json[u"valid_to"]);
    version.standing = json[u"standing"].toString();
    version.level = procedure[u"level"].toString();
    version.successorCode = procedure[u"successor_code"].toString();
    version.endReason = procedure[u"end_reason"].toString();
    version.content = Content::fromJson(json[u"content"].toObject());
    version.versions = listFrom<VersionRow>(json[u"versions"], [](const QJsonObject &row) {
        return VersionRow{VersionId::fromString(row[u"id"].toString()), row[u"number"].toInt(), day(row[u"valid_from"]),
            day(row[u"valid_to"]), row[u"standing"].toString()};
    });
    version.actions = listFrom<Action>(json[u"actions"], [](const QJsonObject &action) {
        return Action{action[u"name"].toString(), action[u"allowed"].toBool(), action[u"reason"].toString()};
    });
    return version;
}

Simulation Simulation::fromJson(const QJsonObject &json)
{
    Simulation simulation;
    simulation.received = moment(json[u"received"]);
    simulation.steps = listFrom<SimulatedStep>(json[u"steps"], [](const QJsonObject &step) {
        return SimulatedStep{step[u"name"].toString(), step[u"role_name"].toString(), step[u"kind"].toString(),
            step[u"hours"].toInt(), moment(step[u"from"]), moment(step[u"to"])};
    });
    simulation.cases = listFrom<SimulatedCase>(json[u"cases"], simulatedCaseFrom);
    return simulation;
}

} // namespace ana::procedures
