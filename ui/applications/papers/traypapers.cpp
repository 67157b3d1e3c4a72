// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/traypapers.h"

#include <algorithm>

#include <QComboBox>
#include <QTableView>

#include "ui/applications/papers/traymodel.h"

namespace ana::applications {

TrayPapers::TrayPapers(TrayModel &model, QTableView &table)
    : QStyledItemDelegate(&table)
    , m_model(model)
    , m_table(table)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TrayPapers::openEditors);
    connect(&model, &TrayModel::papersChanged, this, [this] {
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_table.closePersistentEditor(m_model.index(row, TrayModel::Paper));
        openEditors();
    });
}

void TrayPapers::openEditors()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_table.openPersistentEditor(m_model.index(row, TrayModel::Paper));
}

QWidget *TrayPapers::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("trayPaper"));
    box->setAccessibleName(m_model.headerData(TrayModel::Paper, Qt::Horizontal, Qt::DisplayRole).toString());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const TrayPaper &paper : m_model.papers())
        box->addItem(paper.name, paper.n);
    box->addItem(TrayModel::tr("Other paper"), 0);
    auto *self = const_cast<TrayPapers *>(this); // the signal of a delegate is not const
    connect(box, &QComboBox::activated, self, [self, box] { Q_EMIT self->commitData(box); });
    return box;
}

void TrayPapers::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
    box->setToolTip(box->currentText());
}

void TrayPapers::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

/// All of the cell: the letters of the box need its height.
void TrayPapers::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    constexpr int gap = 2;
    editor->setGeometry(option.rect.adjusted(gap, gap, -gap, -gap));
}

} // namespace ana::applications
