// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/formsheet.h"

namespace ana::applications {

void openFormSheet(const widgets::DeskContext &, const FormRequest &, QWidget *) { }

void printForm(const widgets::DeskContext &, const FormRequest &, QWidget *) { }

} // namespace ana::applications
