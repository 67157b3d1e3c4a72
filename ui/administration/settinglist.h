// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/adminlist.h"
#include "ui/administration/listmodels.h"

namespace ana::administration {

struct SettingsShown
{
    std::vector<organisation::Setting> settings;
    std::vector<organisation::Role> roles;
};

/// The settings of the installation with their limits.
class SettingList final : public AdminList<SettingsShown>
{
    Q_OBJECT
public:
    SettingList(const widgets::DeskContext &context, QWidget *parent);

private:
    void take(const SettingsShown &shown) override;
    void narrow();
    void edit(const organisation::Setting &setting);

    SettingModel m_model;
    SettingsShown m_shown;
};

} // namespace ana::administration
