// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/adminlist.h"
#include "ui/administration/listmodels.h"

namespace ana::administration {

/// The units with the time they exist.
class UnitList final : public AdminList<std::vector<organisation::Unit>>
{
    Q_OBJECT
public:
    UnitList(const widgets::DeskContext &context, QWidget *parent);

private:
    void take(const std::vector<organisation::Unit> &units) override;
    void narrow();
    void enterSuccessor();
    void edit(const organisation::Unit &unit);

    UnitModel m_model;
    std::vector<organisation::Unit> m_units;
};

} // namespace ana::administration
