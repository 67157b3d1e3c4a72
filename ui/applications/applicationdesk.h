// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"
#include "ui/widgets/deskcontext.h"

namespace ana::applications {

/// The desk "Hồ sơ": lists, the record, reception, the board and the register.
widgets::Desk applicationDesk(const widgets::DeskContext &context);

} // namespace ana::applications
