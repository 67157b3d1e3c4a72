// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/home/worklist.h"
#include "ui/widgets/actdialog.h"

namespace ana {
class CommandGateway;
}

namespace ana::home {

/// A role that counts only when a second person confirms it: who gets what from whom, and the one act. For leaders, who
/// have no administration desk.
class ConfirmRoleDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    ConfirmRoleDialog(CommandGateway &gateway, const WorkItem &item, QWidget *parent);

Q_SIGNALS:
    void confirmed();

private:
    void act() override;

    CommandGateway &m_gateway;
    WorkItem m_item;
};

} // namespace ana::home
