// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"
#include "ui/widgets/deskcontext.h"

namespace ana::administration {

/// *Quản trị*: people and what they may do, units, settings, log.
widgets::Desk administrationDesk(const widgets::DeskContext &context);

} // namespace ana::administration
