// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/settingdialog.h"

#include <algorithm>
#include <limits>

#include <QComboBox>
#include <QJsonArray>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "models/core/text.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/organisation/organisationcommands.h"
#include "models/organisation/organisationqueries.h"
#include "models/organisation/settingwords.h"
#include "ui/administration/fields.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::FormRows;

SettingDialog::SettingDialog(DatabaseSession &session, CommandGateway &gateway, const Setting &setting,
    const std::vector<Role> &roles, QWidget *parent)
    : ActDialog(u"settingDialog"_s, settingName(setting.key), tr("Change setting"), parent)
    , m_session(session)
    , m_gateway(gateway)
    , m_setting(setting)
{
    setHint(settingHelp(setting.key));
    rows().addField(u"value"_s, tr("Value"), makeEditor(roles), FormRows::Need::Required, help());
}

QWidget *SettingDialog::makeEditor(const std::vector<Role> &roles)
{
    if (m_setting.value.isDouble())
        return makeNumberEditor();
    if (m_setting.value.isBool())
        return makeChoiceEditor();
    if (m_setting.value.isArray())
        return makeRoleEditor(roles);
    return makeTextEditor();
}

QWidget *SettingDialog::makeNumberEditor()
{
    m_number = new QSpinBox(this);
    m_number->setRange(m_setting.least.value_or(std::numeric_limits<int>::min()),
        m_setting.most.value_or(std::numeric_limits<int>::max()));
    m_number->setValue(m_setting.value.toInt());
    // "%1 minutes": what stands behind the number.
    m_number->setSuffix(settingUnit(m_setting.key).section(u"%1"_s, -1));
    return m_number;
}

QWidget *SettingDialog::makeChoiceEditor()
{
    m_choice = choiceField(this);
    for (const bool value : {true, false})
        m_choice->addItem(settingValueText(m_setting.key, value), value);
    m_choice->setCurrentIndex(m_setting.value.toBool() ? 0 : 1);
    return m_choice;
}

QWidget *SettingDialog::makeRoleEditor(const std::vector<Role> &roles)
{
    m_roles = new QListWidget(this);
    const QJsonArray chosen = m_setting.value.toArray();
    for (const Role &role : roles) {
        auto *item = new QListWidgetItem(role.name, m_roles);
        item->setData(Qt::UserRole, role.code);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(QJsonValue(role.code)) ? Qt::Checked : Qt::Unchecked);
    }
    m_roles->setCurrentRow(0);
    return m_roles;
}

QWidget *SettingDialog::makeTextEditor()
{
    m_text = new QPlainTextEdit(m_setting.value.toString(), this);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 5);
    return m_text;
}

QString SettingDialog::help() const
{
    if (m_setting.least && m_setting.most)
        return tr("From %1 to %2.").arg(*m_setting.least).arg(*m_setting.most);
    return {};
}

QJsonValue SettingDialog::typed() const
{
    if (m_number)
        return m_number->value();
    if (m_choice)
        return m_choice->currentData().toBool();
    if (m_text)
        return nfc(m_text->toPlainText()).trimmed();
    QJsonArray codes;
    for (int i = 0; i < m_roles->count(); ++i) {
        if (m_roles->item(i)->checkState() == Qt::Checked)
            codes.append(m_roles->item(i)->data(Qt::UserRole).toString());
    }
    return codes;
}

void SettingDialog::act()
{
    setBusy(true);
    m_gateway.execute(this, ChangeSetting{m_setting.key, m_setting.version, typed()})
        .then(this, [this](const Result<int> &done) {
            if (done) {
                Q_EMIT changed();
                accept();
            } else if (done.error().kind == ErrorKind::Conflict) {
                showPresentValue();
            } else {
                refuse(done.error());
            }
        });
}

void SettingDialog::showPresentValue()
{
    m_session.read(this, [](Reader &reader) { return readSettings(reader); })
        .then(this, [this](const Result<std::vector<Setting>> &settings) {
            setBusy(false);
            if (!settings) {
                strip().show(settings.error());
                return;
            }
            const auto present = std::find_if(
                settings->begin(), settings->end(), [this](const Setting &one) { return one.key == m_setting.key; });
            if (present == settings->end())
                return;
            m_setting.version = present->version;
            m_setting.value = present->value;
            strip().showWarning(
                tr("Somebody changed this setting meanwhile, to: %1. Your value is still in the field. Press "
                   "“Change setting” again to replace theirs with yours, or “Cancel” to keep theirs.")
                    .arg(settingValueText(m_setting.key, m_setting.value)));
        });
}

} // namespace ana::administration
