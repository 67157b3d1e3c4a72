// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deskpage.h"

namespace ana::widgets {

void DeskPage::applyFilter(const QString &) { }

void DeskPage::refresh() { }

QString DeskPage::helpTopic() const
{
    return {};
}

} // namespace ana::widgets
