// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>

#include "ui/widgets/tablemodel.h"

namespace ana::applications {

struct PersonApplication
{
    QString id;
    QString code;
    QString procedureName;
    QString stateName;
    QDateTime receivedAt;
    QDateTime dueAt;

    friend bool operator==(const PersonApplication &, const PersonApplication &) = default;
};

std::vector<PersonApplication> personApplicationsFromJson(const QJsonArray &list);

class PersonApplicationModel final : public widgets::TableModel<PersonApplication>
{
    Q_OBJECT
public:
    enum Column { Code, Procedure, State, Received, Due, ColumnCount };
    explicit PersonApplicationModel(QObject *parent = nullptr);

private:
    QVariant cell(const PersonApplication &application, int column, int role) const override;
};

} // namespace ana::applications
