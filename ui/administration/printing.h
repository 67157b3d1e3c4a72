// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ana::administration {

/// Asks for the printer and prints the page.
void printPage(QWidget *parent, const QString &html);
/// For tests: the next page goes into this PDF file without a dialog.
void setNextPrintFile(const QString &file);

} // namespace ana::administration
