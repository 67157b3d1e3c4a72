// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"
#include "ui/widgets/deskcontext.h"

namespace ana::procedures {

/// *Thủ tục*: the catalogue, and the form in which an administrator corrects a version.
widgets::Desk procedureDesk(const widgets::DeskContext &context);

} // namespace ana::procedures
