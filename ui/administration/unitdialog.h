// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/organisation/organisation.h"
#include "ui/widgets/actdialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ana {
class CommandGateway;
}

namespace ana::administration {

/// A unit with the time it exists: a new one, or one to change.
class UnitDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    /// \p unit with an empty id: a new one.
    UnitDialog(CommandGateway &gateway, const organisation::Unit &unit, const std::vector<organisation::Unit> &units,
        QWidget *parent);

Q_SIGNALS:
    void saved(const QString &id);

private:
    void act() override;
    void addFields(const std::vector<organisation::Unit> &units);
    organisation::Unit typed() const;
    bool isNew() const { return m_unit.id.isEmpty(); }
    void answer(const Result<int> &done, const QString &id);

    CommandGateway &m_gateway;
    organisation::Unit m_unit;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QComboBox *m_kind;
    QComboBox *m_parent;
    QLineEdit *m_code;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QSpinBox *m_position;
    QLineEdit *m_note;
};

} // namespace ana::administration
