// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace ana::applications {

class TrayModel;

/// The choice of the paper a file belongs to, open in every row.
class TrayPapers final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TrayPapers(TrayModel &model, QTableView &table);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void openEditors();

    TrayModel &m_model;
    QTableView &m_table;
};

} // namespace ana::applications
