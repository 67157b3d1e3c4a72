// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"
#include "ui/widgets/actdialog.h"

namespace ana {
class CommandGateway;
}

namespace ana::applications {

/// Several applications to their next steps at once, seen before it is done: all of them, or none.
class HandOverDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    HandOverDialog(CommandGateway &gateway, std::vector<ApplicationRow> rows, QWidget *parent);

Q_SIGNALS:
    /// \p bulk is what takes it back.
    void handedOver(const QUuid &bulk, int count);

private:
    void act() override;

    CommandGateway &m_gateway;
    const std::vector<ApplicationRow> m_rows;
    const QUuid m_bulk; ///< the same at a second try: done once
};

} // namespace ana::applications
