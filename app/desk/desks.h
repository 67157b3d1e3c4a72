// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/widgets/desk.h"
#include "ui/widgets/deskcontext.h"

namespace ana::desk {

/// All desks of the program in the order of the navigation.
std::vector<widgets::Desk> makeDesks(const widgets::DeskContext &context);

} // namespace ana::desk
