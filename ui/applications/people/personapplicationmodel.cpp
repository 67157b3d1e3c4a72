// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/people/personapplicationmodel.h"

#include <algorithm>
#include <iterator>

#include <QJsonObject>

#include "models/core/dates.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

} // namespace

std::vector<PersonApplication> personApplicationsFromJson(const QJsonArray &list)
{
    std::vector<PersonApplication> applications;
    std::transform(list.begin(), list.end(), std::back_inserter(applications), [](const QJsonValue &json) {
        return PersonApplication{json["id"_L1].toString(), json["code"_L1].toString(),
            json["procedure_name"_L1].toString(), json["state_name"_L1].toString(), moment(json["received_at"_L1]),
            moment(json["due_at"_L1])};
    });
    return applications;
}

PersonApplicationModel::PersonApplicationModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {tr("Code"), 200},
        {tr("Procedure"), 320, Qt::AlignLeft | Qt::AlignVCenter, true},
        {tr("State"), 180},
        {tr("Received"), 130},
        {tr("Due"), 130},
    });
}

QVariant PersonApplicationModel::cell(const PersonApplication &application, int column, int role) const
{
    if (role == widgets::IdRole)
        return application.id;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Code:
        return application.code;
    case Procedure:
        return application.procedureName;
    case State:
        return application.stateName;
    case Received:
        return dateText(application.receivedAt);
    case Due:
        return application.dueAt.isValid() ? dateText(application.dueAt) : QString();
    default:
        return {};
    }
}

} // namespace ana::applications
