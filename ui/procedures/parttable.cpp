// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/parttable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "models/core/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {
constexpr int originRole = Qt::UserRole + 1;
}

PartTable::PartTable(const QString &name, const QString &title, std::vector<Column> columns, QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_table(new QTableWidget(0, int(m_columns.size()), this))
    , m_buttons(new QWidget(this))
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(title);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + grid(5));
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const Column &one = m_columns[size_t(column)];
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(one.title));
        m_table->setColumnWidth(column, one.width * widgets::iconExtent(*this) / 24);
        if (one.stretches)
            m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    m_table->horizontalHeader()->setMinimumSectionSize(grid(20));
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    const auto button
        = [&](const QString &iconName, const QString &text, const QKeySequence &keys, void (PartTable::*slot)()) {
              auto *made = new QPushButton(widgets::icon(iconName), text, m_buttons);
              made->setObjectName(name + (iconName == u"plus" ? u"Add"_s : u"Remove"_s));
              made->setAutoDefault(false);
              made->setToolTip(keys.toString(QKeySequence::NativeText));
              connect(made, &QPushButton::clicked, this, slot);
              auto *action = new QAction(this);
              action->setShortcut(keys);
              action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
              connect(action, &QAction::triggered, this, slot);
              addAction(action);
              buttons->addWidget(made);
          };
    button(u"plus"_s, tr("Add a row"), QKeySequence(Qt::CTRL | Qt::Key_Insert), &PartTable::add);
    button(u"delete"_s, tr("Take out the row"), QKeySequence(Qt::CTRL | Qt::Key_Delete), &PartTable::remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
}

void PartTable::setRows(const std::vector<QVariantList> &rows)
{
    const QScopedValueRollback quiet(m_filling, true);
    m_table->setRowCount(0);
    for (const QVariantList &row : rows) {
        const int at = m_table->rowCount();
        m_table->insertRow(at);
        fill(at, row, at);
    }
}

void PartTable::fill(int row, const QVariantList &values, int origin)
{
    const QScopedValueRollback quiet(m_filling, true);
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const Column &kind = m_columns[size_t(column)];
        const QVariant value = values.value(column);
        auto *item = new QTableWidgetItem;
        item->setData(originRole, origin);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (kind.kind == Kind::Check) {
            item->setCheckState(value.toBool() ? Qt::Checked : Qt::Unchecked);
            flags |= m_readOnly ? Qt::NoItemFlags : Qt::ItemIsUserCheckable;
        } else if (kind.kind == Kind::Choice && !m_readOnly) {
            auto *box = new QComboBox(m_table);
            for (const ProcedureWords::Choice &choice : kind.choices)
                box->addItem(choice.text, choice.value);
            box->setCurrentIndex(qMax(0, box->findData(value.toString())));
            box->setAccessibleName(kind.title);
            connect(box, &QComboBox::activated, this, &PartTable::edited);
            m_table->setCellWidget(row, column, box);
        } else {
            const QString text
                = kind.kind == Kind::Choice ? ProcedureWords::text(kind.choices, value.toString()) : value.toString();
            item->setText(text);
            item->setToolTip(text);
            item->setData(Qt::UserRole, value);
            if (kind.kind == Kind::Number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            flags |= m_readOnly ? Qt::NoItemFlags : Qt::ItemIsEditable;
        }
        item->setFlags(flags);
        m_table->setItem(row, column, item);
    }
}

QVariant PartTable::value(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    switch (m_columns[size_t(column)].kind) {
    case Kind::Check:
        return item->checkState() == Qt::Checked;
    case Kind::Choice:
        if (const auto *box = qobject_cast<const QComboBox *>(m_table->cellWidget(row, column)))
            return box->currentData();
        return item->data(Qt::UserRole);
    case Kind::Number: {
        bool understood = false;
        const int number = item->text().trimmed().remove(u'.').toInt(&understood);
        return understood ? QVariant(number) : QVariant();
    }
    case Kind::Text:
        break;
    }
    return nfc(item->text()).simplified();
}

std::vector<QVariantList> PartTable::rows() const
{
    std::vector<QVariantList> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QVariantList values;
        for (int column = 0; column < int(m_columns.size()); ++column)
            values.append(value(row, column));
        all.push_back(values);
    }
    return all;
}

int PartTable::origin(int row) const
{
    return m_table->item(row, 0)->data(originRole).toInt();
}

void PartTable::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_buttons->setVisible(!readOnly);
}

void PartTable::add()
{
    if (m_readOnly)
        return;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    fill(row, {}, -1);
    m_table->setCurrentCell(row, 0);
    m_table->setFocus();
    Q_EMIT edited();
}

void PartTable::remove()
{
    if (m_readOnly || m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    Q_EMIT edited();
}

} // namespace ana::procedures
