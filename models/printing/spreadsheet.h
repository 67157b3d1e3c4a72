// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/printing/sheet.h"

namespace ana::printing {

/// Writes an .xlsx file: title and lines above, heads that stay when it is scrolled and can filter, dates and numbers
/// as such and everything else as text, so that nothing is ever read as a formula. The file is there whole or not at
/// all; false if it could not be written.
bool writeSpreadsheet(const Sheet &sheet, const QString &path);

} // namespace ana::printing
