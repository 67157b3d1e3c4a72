// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ana {

/// Makes both programs speak Vietnamese, whatever the PC is set to. Once, after the application object.
void installTranslations();

} // namespace ana
