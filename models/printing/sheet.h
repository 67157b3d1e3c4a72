// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>
#include <QVariant>

namespace ana::printing {

struct SheetColumn
{
    QString title;
    int characters = 12; ///< about how wide it is
};

struct SheetCell
{
    QString text; ///< as it is shown
    QVariant value; ///< QDate, QDateTime or a number where the text stands for one; else invalid
};

/// A table that leaves the program, on paper or as a spreadsheet.
struct Sheet
{
    QString title;
    QStringList lines; ///< under the title: what was chosen, when it was made
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows;
};

} // namespace ana::printing
