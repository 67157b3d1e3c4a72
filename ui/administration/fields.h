// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QString>

#include "models/organisation/organisation.h"

class QComboBox;
class QLineEdit;
class QTableView;
class QWidget;

namespace ana::widgets {
class FormRows;
class TableModelBase;
} // namespace ana::widgets

/// Fields and tables that several dialogs of this desk share.
namespace ana::administration {

enum class UnitChoice {
    Required, ///< one of the units
    Optional, ///< with a first line "none"
};

/// Units of the list in their order, those below others indented; the item data is the id. Ended units are left out
/// unless \p chosen is one.
void fillUnits(QComboBox &box, const std::vector<organisation::Unit> &units, const QString &chosen, UnitChoice choice,
    const QString &noneText = {});
/// A combo box that does not grow with its longest entry.
QComboBox *choiceField(QWidget *parent);

/// The day typed in the field; invalid and \p ok true if it is empty.
struct TypedDay
{
    QDate day;
    bool ok = true;
};
TypedDay typedDay(const QLineEdit &field);
/// Tells beside the field when it holds no day; false then.
bool checkDay(widgets::FormRows &rows, const QString &name, const QString &text);

/// A read-only table inside a form: rows selected one at a time, Tab leaves it.
QTableView *recordTable(const QString &name, const QString &title, widgets::TableModelBase &model, QWidget *parent);
/// Id of the selected row.
QString selectedId(const QTableView &table);

} // namespace ana::administration
