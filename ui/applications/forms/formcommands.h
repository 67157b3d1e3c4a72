// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/deskcontext.h"

namespace ana::widgets {
struct Desk;
}

namespace ana::applications {

/// The record kind "form_template" and the entry of the search box that opens it, for the desk of whoever keeps
/// procedures.
void addFormTemplates(widgets::Desk &desk, const widgets::DeskContext &context);

/// The entry of the search box that prints the register (form 07), for the desk of whoever reads applications.
void addRegister(widgets::Desk &desk, const widgets::DeskContext &context);

} // namespace ana::applications
