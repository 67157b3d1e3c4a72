// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/desk.h"
#include "ui/widgets/deskcontext.h"

namespace ana::content {

/// The schemes of the editor and the preview. Call once in main(), before the QApplication is made.
void registerSchemes();

/// *Tin bài*: the list of articles and the article itself.
widgets::Desk contentDesk(const widgets::DeskContext &context);

} // namespace ana::content
