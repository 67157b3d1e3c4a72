// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace ana {

/// Vietnamese texts and number formats for the whole program. Call once, before the first text is made.
void installTranslations(QCoreApplication &application);

} // namespace ana
