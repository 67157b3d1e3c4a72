// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include "ui/widgets/actdialog.h"

class QLineEdit;

namespace ana {
class CommandGateway;
}

namespace ana::applications {

/// From which day a form's new text counts.
class TemplateInForceDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    TemplateInForceDialog(CommandGateway &gateway, const QUuid &draft, int version, QWidget *parent);

Q_SIGNALS:
    void done();

private:
    void act() override;

    CommandGateway &m_gateway;
    QUuid m_id;
    int m_version;
    QLineEdit *m_from;
};

} // namespace ana::applications
