// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/procedures/procedure.h"
#include "ui/widgets/actdialog.h"

class QLineEdit;

namespace ana {
class CommandGateway;
}

namespace ana::procedures {

/// From which day a draft counts.
class InForceDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    InForceDialog(CommandGateway &gateway, const Version &draft, QWidget *parent);

Q_SIGNALS:
    void done();

private:
    void act() override;

    CommandGateway &m_gateway;
    VersionId m_id;
    int m_version;
    QLineEdit *m_from;
};

} // namespace ana::procedures
