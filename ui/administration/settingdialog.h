// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/organisation/organisation.h"
#include "ui/widgets/actdialog.h"

class QComboBox;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace ana {
class CommandGateway;
class DatabaseSession;
} // namespace ana

namespace ana::administration {

/// One setting: its value with what it does and its limits. If somebody changed it meanwhile both values are shown.
class SettingDialog final : public widgets::ActDialog
{
    Q_OBJECT
public:
    SettingDialog(DatabaseSession &session, CommandGateway &gateway, const organisation::Setting &setting,
        const std::vector<organisation::Role> &roles, QWidget *parent);

Q_SIGNALS:
    void changed();

private:
    void act() override;
    QWidget *makeEditor(const std::vector<organisation::Role> &roles);
    QWidget *makeNumberEditor();
    QWidget *makeChoiceEditor();
    QWidget *makeRoleEditor(const std::vector<organisation::Role> &roles);
    QWidget *makeTextEditor();
    QString help() const;
    QJsonValue typed() const;
    void showPresentValue();

    DatabaseSession &m_session;
    CommandGateway &m_gateway;
    organisation::Setting m_setting;
    QSpinBox *m_number = nullptr;
    QComboBox *m_choice = nullptr;
    QListWidget *m_roles = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace ana::administration
