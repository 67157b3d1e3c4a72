// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/unitlist.h"

#include <algorithm>
#include <iterator>

#include "models/organisation/organisationqueries.h"
#include "ui/administration/successiondialog.h"
#include "ui/administration/unitdialog.h"
#include "ui/widgets/filterchips.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;

UnitList::UnitList(const widgets::DeskContext &context, QWidget *parent)
    : AdminList(u"unitList"_s, tr("Units"), context, parent)
{
    chips().addChip(u"now"_s, tr("In force"), u"success"_s);
    chips().addChip(u"all"_s, tr("All, also ended and coming"), u"history"_s);
    QAction *add = newAction(u"newUnit"_s, u"plus"_s, tr("Add a unit"));
    add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QAction::triggered, this, [this] { edit({}); });
    QAction *succeed = newAction(u"succeedUnit"_s, u"send"_s, tr("Enter successor…"));
    succeed->setEnabled(false);
    connect(succeed, &QAction::triggered, this, &UnitList::enterSuccessor);
    connect(this, &RecordList::selectionChanged, succeed,
        [succeed](const QStringList &ids) { succeed->setEnabled(ids.size() == 1); });
    addListAction(succeed, ActionPlace::Button);
    addListAction(openAction(u"changeUnit"_s, u"edit"_s, tr("Change")), ActionPlace::Button);
    addListAction(add, ActionPlace::Main);
    setEmptyText(u"unit"_s, tr("There is no unit here."), add);
    setModel(&m_model, Narrowing::Here);
    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        if (const int row = m_model.rowOf(ids.value(0)); row >= 0)
            edit(m_model.row(row));
    });
    connect(this, &RecordList::filterChanged, this, [this] { narrow(); });
    listenTo({u"unit"_s});
    setJob([](Reader &reader) { return readUnits(reader); });
    readAgain();
}

void UnitList::take(const std::vector<organisation::Unit> &units)
{
    m_units = units;
    narrow();
}

void UnitList::narrow()
{
    const bool all = chips().current() == "all"_L1;
    std::vector<organisation::Unit> rows;
    std::copy_if(m_units.begin(), m_units.end(), std::back_inserter(rows),
        [all](const organisation::Unit &unit) { return all || unit.inForce; });
    m_model.setRows(std::move(rows));
}

void UnitList::edit(const organisation::Unit &unit)
{
    auto *dialog = new UnitDialog(m_context.gateway, unit, m_units, this);
    connect(dialog, &UnitDialog::saved, this, [this] {
        strip().showSuccess(tr("The unit is saved."));
        readAgain();
    });
    dialog->open();
}

void UnitList::enterSuccessor()
{
    const int row = m_model.rowOf(selectedIds().value(0));
    if (row < 0)
        return;
    auto *dialog = new SuccessionDialog(m_context.gateway, m_model.row(row), m_units, this);
    connect(dialog, &SuccessionDialog::entered, this, [this] { strip().showSuccess(tr("The successor is entered.")); });
    dialog->open();
}

} // namespace ana::administration
