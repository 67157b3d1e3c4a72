// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actdialog.h"
#include "ui/widgets/deskcontext.h"

class QComboBox;
class QLineEdit;

namespace ana::applications {

/// Which unit's register, from which day to which; then the register opens as it will be printed.
class RegisterDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    RegisterDialog(const widgets::DeskContext &context, QWidget *parent);

private:
    void fillUnits();
    void act() override;
    /// The day in this field; says beside the field when it is none.
    QDate dayOf(const QString &name, const QLineEdit &field);

    widgets::DeskContext m_context;
    QComboBox *m_unit;
    QLineEdit *m_from;
    QLineEdit *m_to;
};

} // namespace ana::applications
