// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablemodel.h"

#include <QGuiApplication>
#include <QPalette>

#include "ui/widgets/tooltip.h"

namespace ana::widgets {

int TableModelBase::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModelBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const Column &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int(column.alignment);
    return {};
}

QVariant TableModelBase::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::ToolTipRole)
        return tip(index.row(), index.column());
    const QVariant value = cellAt(index.row(), index.column(), role);
    if (value.isValid())
        return value;
    switch (role) {
    case Qt::TextAlignmentRole:
        return int(m_columns[size_t(index.column())].alignment);
    case SortRole:
    case SearchRole:
        return cellAt(index.row(), index.column(), Qt::DisplayRole);
    case Qt::ForegroundRole: {
        const QVariant tone = cellAt(index.row(), index.column(), ToneRole);
        if (tone.isValid())
            return color(toneRole(Tone(tone.toInt())), schemeOf(QGuiApplication::palette()));
        return {};
    }
    default:
        return {};
    }
}

/// Names and titles come from people: never read as rich text.
QString TableModelBase::tip(int row, int column) const
{
    const QVariant own = cellAt(row, column, Qt::ToolTipRole);
    return plainTip((own.isValid() ? own : cellAt(row, column, Qt::DisplayRole)).toString());
}

QString TableModelBase::idAt(int row) const
{
    return data(index(row, 0), IdRole).toString();
}

int TableModelBase::rowOf(const QString &id) const
{
    for (int row = 0, end = rowCount(); row < end; ++row) {
        if (idAt(row) == id)
            return row;
    }
    return -1;
}

} // namespace ana::widgets
