// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QVariantList>

#include <vector>

#include "ui/procedures/procedurewords.h"

namespace ana::procedures {

/// A small table that is typed in: the cases, papers or steps of a version. Tab goes on, Ctrl+Ins adds a row, Ctrl+Del
/// takes the current one away.
class PartTable final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Text, Number, Choice, Check };
    struct Column
    {
        QString title;
        int width = 120;
        Kind kind = Kind::Text;
        std::vector<ProcedureWords::Choice> choices = {};
        bool stretches = false;
    };

    PartTable(const QString &name, const QString &title, std::vector<Column> columns, QWidget *parent);

    void setRows(const std::vector<QVariantList> &rows);
    /// One list a row in the order of the columns: text, number (invalid if empty), the value of a choice, bool.
    std::vector<QVariantList> rows() const;
    /// The number the row had in setRows(); -1 for a new one: what the table does not show is kept by it.
    int origin(int row) const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

private:
    void fill(int row, const QVariantList &values, int origin);
    QVariant value(int row, int column) const;
    void add();
    void remove();

    std::vector<Column> m_columns;
    QTableWidget *m_table;
    QWidget *m_buttons;
    bool m_readOnly = false;
    bool m_filling = false;
};

} // namespace ana::procedures
