// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "models/organisation/logreading.h"
#include "models/organisation/organisation.h"
#include "ui/widgets/tablemodel.h"

/// The item models of this desk: a column enum and one switch each.
namespace ana::administration {

class PeopleModel final : public widgets::TableModel<organisation::PersonRow>
{
    Q_OBJECT
public:
    enum Column { Name, State, User, Unit, Roles, LastLogIn };
    explicit PeopleModel(QObject *parent = nullptr);

private:
    QVariant cell(const organisation::PersonRow &row, int column, int role) const override;
};

class UnitModel final : public widgets::TableModel<organisation::Unit>
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Parent, Period, State };
    explicit UnitModel(QObject *parent = nullptr);

private:
    QVariant cell(const organisation::Unit &row, int column, int role) const override;
};

class SettingModel final : public widgets::TableModel<organisation::Setting>
{
    Q_OBJECT
public:
    enum Column { Name, Value, Group, Limits, Changed };
    explicit SettingModel(QObject *parent = nullptr);
    void setRoleNames(const QHash<QString, QString> &names) { m_roleNames = names; }

private:
    QVariant cell(const organisation::Setting &row, int column, int role) const override;
    QString valueText(const organisation::Setting &row) const;

    QHash<QString, QString> m_roleNames;
};

class LogModel final : public widgets::TableModel<organisation::LogRow>
{
    Q_OBJECT
public:
    enum Column { At, Who, Act, Record, Outcome };
    explicit LogModel(QObject *parent = nullptr);

private:
    QVariant cell(const organisation::LogRow &row, int column, int role) const override;
};

class AssignmentModel final : public widgets::TableModel<organisation::Assignment>
{
    Q_OBJECT
public:
    enum Column { Role, Unit, Scope, Period, State };
    explicit AssignmentModel(QObject *parent = nullptr);

private:
    QVariant cell(const organisation::Assignment &row, int column, int role) const override;
};

class SessionModel final : public widgets::TableModel<organisation::OpenSession>
{
    Q_OBJECT
public:
    enum Column { Device, Address, Opened, Touched };
    explicit SessionModel(QObject *parent = nullptr);

private:
    QVariant cell(const organisation::OpenSession &row, int column, int role) const override;
};

} // namespace ana::administration
