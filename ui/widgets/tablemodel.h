// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace ana::widgets {

/// Roles every list knows beside the display role.
enum ItemRole {
    IdRole = Qt::UserRole + 1, ///< record id as text, the same for all columns of a row
    SortRole, ///< value to sort by (date, number; names as Vietnamese sort key); display text if invalid
    SearchRole, ///< text searched by Ctrl+F; display text if invalid
    ToneRole, ///< int(Tone): colours the text; the word and the icon (decoration role) say the same
};

struct Column
{
    QString title;
    int width = 120; ///< px at 100 %
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool stretches = false;
};

/// The part that does not depend on the row type.
class TableModelBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<Column> &columns() const { return m_columns; }
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QString idAt(int row) const;
    /// -1 if no row has this id.
    int rowOf(const QString &id) const;

protected:
    /// Once, in the constructor of the list.
    void setColumns(std::vector<Column> columns) { m_columns = std::move(columns); }
    /// Value of one cell; called with valid indexes only. Answer QVariant() for roles you do not care about.
    virtual QVariant cellAt(int row, int column, int role) const = 0;

private:
    QString tip(int row, int column) const;

    std::vector<Column> m_columns;
};

/// A read-only table over rows that come ready from a background read. A list is a column enum and one cell() switch.
template <typename Row> class TableModel : public TableModelBase
{
public:
    using TableModelBase::TableModelBase;

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row &row(int index) const { return m_rows[size_t(index)]; }
    const std::vector<Row> &rows() const { return m_rows; }

    /// Replaces everything; RecordList keeps the selection by IdRole.
    void setRows(std::vector<Row> rows)
    {
        if (rows == m_rows)
            return;
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// Adds the next range of a paged list.
    void appendRows(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + int(rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        endInsertRows();
    }

private:
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    QVariant cellAt(int row, int column, int role) const final { return cell(m_rows[size_t(row)], column, role); }

    std::vector<Row> m_rows; ///< rows need operator==, so that an unchanged refresh moves nothing
};

} // namespace ana::widgets
