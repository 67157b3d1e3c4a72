// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ana {

/// Makes the program speak Vietnamese, whatever the PC is set to. Once, after the application object and before the
/// first text is made.
void installTranslations();

} // namespace ana
