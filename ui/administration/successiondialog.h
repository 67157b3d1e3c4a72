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

/// Says which unit goes on with the work of one that is merged, divided or dissolved. A divided one has several.
class SuccessionDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    SuccessionDialog(CommandGateway &gateway, const organisation::Unit &unit,
        const std::vector<organisation::Unit> &units, QWidget *parent);

Q_SIGNALS:
    void entered();

private:
    void act() override;

    CommandGateway &m_gateway;
    organisation::Unit m_unit;
    QComboBox *m_successor;
    QLineEdit *m_on;
    QLineEdit *m_takes;
    QLineEdit *m_note;
};

} // namespace ana::administration
