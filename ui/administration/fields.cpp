// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/fields.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include "models/core/dates.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using organisation::Unit;

namespace {

void addBranch(QComboBox &box, const std::vector<Unit> &units, const QString &parent, int depth, const QString &chosen)
{
    for (const Unit &unit : units) {
        if (unit.parentId != parent)
            continue;
        if (unit.inForce || unit.id == chosen)
            box.addItem(QString(QString(depth * 4, u' ') + unit.name), unit.id);
        addBranch(box, units, unit.id, depth + 1, chosen);
    }
}

} // namespace

void fillUnits(
    QComboBox &box, const std::vector<Unit> &units, const QString &chosen, UnitChoice choice, const QString &noneText)
{
    box.clear();
    if (choice == UnitChoice::Optional)
        box.addItem(noneText, QString());
    addBranch(box, units, {}, 0, chosen);
    box.setCurrentIndex(qMax(0, box.findData(chosen)));
}

QComboBox *choiceField(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

TypedDay typedDay(const QLineEdit &field)
{
    const QString text = field.text().trimmed();
    const QDate day = dateFromText(text);
    return {day, text.isEmpty() || day.isValid()};
}

bool checkDay(widgets::FormRows &rows, const QString &name, const QString &text)
{
    const auto *field = qobject_cast<const QLineEdit *>(rows.field(name));
    if (!field || typedDay(*field).ok)
        return true;
    rows.showProblem(name, text);
    return false;
}

QTableView *recordTable(const QString &name, const QString &title, widgets::TableModelBase &model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + widgets::grid(5));
    table->horizontalHeader()->setHighlightSections(false);
    for (size_t column = 0; column < model.columns().size(); ++column) {
        table->setColumnWidth(int(column), model.columns()[column].width * widgets::iconExtent(*table) / 24);
        if (model.columns()[column].stretches)
            table->horizontalHeader()->setSectionResizeMode(int(column), QHeaderView::Stretch);
    }
    // Without a current index Qt 6.4.2 tables crash under a screen reader after a reset.
    QObject::connect(&model, &QAbstractItemModel::modelReset, table,
        [table] { table->setCurrentIndex(table->model()->index(0, 0)); });
    return table;
}

QString selectedId(const QTableView &table)
{
    return table.currentIndex().data(widgets::IdRole).toString();
}

} // namespace ana::administration
