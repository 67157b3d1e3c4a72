// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/adminlist.h"
#include "ui/administration/listmodels.h"

namespace ana::administration {

/// Everybody in the register: who is active, locked, gone, and when they were last here.
class PeopleList final : public AdminList<std::vector<organisation::PersonRow>>
{
    Q_OBJECT
public:
    PeopleList(const widgets::DeskContext &context, QWidget *parent);

private:
    void take(const std::vector<organisation::PersonRow> &people) override;
    void narrow();

    PeopleModel m_model;
    std::vector<organisation::PersonRow> m_people;
};

} // namespace ana::administration
