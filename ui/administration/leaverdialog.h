// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/organisation/organisation.h"
#include "ui/widgets/actdialog.h"

class QComboBox;

namespace ana {
class CommandGateway;
}

namespace ana::administration {

/// Somebody leaves for good: says what ends and what moves, and to whom.
class LeaverDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    LeaverDialog(CommandGateway &gateway, const organisation::Person &person,
        const std::vector<organisation::PersonRow> &people, QWidget *parent);

    /// What will happen, a line each.
    static QStringList consequences(const organisation::Person &person);

Q_SIGNALS:
    void left();

private:
    void act() override;

    CommandGateway &m_gateway;
    organisation::Person m_person;
    QComboBox *m_successor;
};

} // namespace ana::administration
