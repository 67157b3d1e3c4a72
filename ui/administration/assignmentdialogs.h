// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/organisation/organisation.h"
#include "ui/widgets/actdialog.h"

class QComboBox;
class QLineEdit;

namespace ana {
class CommandGateway;
}

namespace ana::administration {

/// Gives a person a role in a unit for a time.
class GrantDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    GrantDialog(CommandGateway &gateway, const organisation::PersonRow &person,
        const std::vector<organisation::Role> &roles, const std::vector<organisation::Unit> &units, QWidget *parent);

Q_SIGNALS:
    void granted();

private:
    void act() override;

    CommandGateway &m_gateway;
    organisation::PersonRow m_person;
    QComboBox *m_role;
    QComboBox *m_unit;
    QComboBox *m_scope;
    QLineEdit *m_from;
    QLineEdit *m_to;
};

/// Ends an assignment on a day.
class EndAssignmentDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    EndAssignmentDialog(CommandGateway &gateway, const organisation::Assignment &assignment, QWidget *parent);

Q_SIGNALS:
    void ended();

private:
    void act() override;

    CommandGateway &m_gateway;
    organisation::Assignment m_assignment;
    QLineEdit *m_lastDay;
};

} // namespace ana::administration
