// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "models/printing/sheet.h"

class QTableView;
class QWidget;

namespace ana::widgets {

/// Asks for the printer and prints a page of A4 in HTML.
void printPage(QWidget *parent, const QString &html);
/// Asks for the printer and prints a table: heads on every page, page numbers, across if it is wide.
void printSheet(QWidget *parent, const printing::Sheet &sheet);
/// Asks for the file and writes a spreadsheet; \p done gets its path, or an empty one if it could not be written.
/// Nothing is told if the person thinks better of it.
void saveSpreadsheet(
    QWidget *parent, const printing::Sheet &sheet, const std::function<void(const QString &path)> &done);

/// Rows and columns as the table shows them; dates and numbers as such.
printing::Sheet sheetOf(const QTableView &table, const QString &title);

/// For tests: the next print goes into this PDF file, the next spreadsheet into this file, without a dialog.
void setNextPrintFile(const QString &file);
void setNextSheetFile(const QString &file);

} // namespace ana::widgets
