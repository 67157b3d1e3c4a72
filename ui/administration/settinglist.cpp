// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/settinglist.h"

#include <algorithm>
#include <iterator>

#include "models/organisation/organisationqueries.h"
#include "models/organisation/settingwords.h"
#include "ui/administration/settingdialog.h"
#include "ui/widgets/filterchips.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;

SettingList::SettingList(const widgets::DeskContext &context, QWidget *parent)
    : AdminList(u"settingList"_s, tr("Settings of the office"), context, parent)
{
    chips().addChip(u"all"_s, tr("All"));
    for (const QString &prefix : {u"password"_s, u"factor"_s, u"session"_s, u"content"_s, u"site"_s})
        chips().addChip(prefix, settingGroup(prefix));
    addListAction(openAction(u"changeSetting"_s, u"edit"_s, tr("Change")), ActionPlace::Main);
    setEmptyText(u"settings"_s, tr("There is no setting here."));
    setModel(&m_model, Narrowing::Here);
    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        if (const int row = m_model.rowOf(ids.value(0)); row >= 0)
            edit(m_model.row(row));
    });
    connect(this, &RecordList::filterChanged, this, [this] { narrow(); });
    listenTo({u"setting"_s});
    setJob([](Reader &reader) { return SettingsShown{readSettings(reader), readRoles(reader)}; });
    readAgain();
}

void SettingList::take(const SettingsShown &shown)
{
    m_shown = shown;
    QHash<QString, QString> names;
    for (const Role &role : shown.roles)
        names.insert(role.code, role.name);
    m_model.setRoleNames(names);
    narrow();
}

void SettingList::narrow()
{
    const QString chip = chips().current();
    std::vector<Setting> rows;
    // Accounts, lock-out and sessions are one group for people.
    std::copy_if(
        m_shown.settings.begin(), m_shown.settings.end(), std::back_inserter(rows), [&chip](const Setting &setting) {
            return chip == "all"_L1 || settingGroup(setting.key) == settingGroup(chip);
        });
    m_model.setRows(std::move(rows));
}

void SettingList::edit(const Setting &setting)
{
    auto *dialog = new SettingDialog(m_context.session, m_context.gateway, setting, m_shown.roles, this);
    connect(dialog, &SettingDialog::changed, this, [this] {
        strip().showSuccess(tr("The setting is changed."));
        readAgain();
    });
    dialog->open();
}

} // namespace ana::administration
