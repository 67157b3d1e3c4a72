// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/applicationqueries.h"
#include "ui/widgets/tablemodel.h"

namespace ana::applications {

/// The rows of a list in the order of its key. Single rows come, go and move without touching the others, so that
/// whoever reads or selects is not disturbed.
class ApplicationListModel final : public widgets::TableModelBase
{
    Q_OBJECT
public:
    enum Column { Code, Applicant, Procedure, Lateness, Due, Step, Holder, Received, Unit, State, ColumnCount };

    explicit ApplicationListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const std::vector<ApplicationRow> &rows() const { return m_rows; }
    const ApplicationRow *find(const QString &id) const;

    void setRows(std::vector<ApplicationRow> rows);
    void appendRows(std::vector<ApplicationRow> rows);
    /// What became of the rows \p asked: those that belong to the list are \p found, the others leave it. Rows that stand
    /// behind the last one read stay away unless the list is \p complete: a later page brings them.
    void merge(const QSet<QString> &asked, const std::vector<ApplicationRow> &found, bool descending, bool complete);
    /// The moment lateness is told for, by the clock of the records.
    void setNow(const QDateTime &now);
    QDateTime now() const { return m_now; }

private:
    QVariant cellAt(int row, int column, int role) const override;
    QString text(const ApplicationRow &row, int column) const;
    QVariant decoration(const ApplicationRow &row, int column) const;
    QVariant sortValue(const ApplicationRow &row, int column) const;
    void removeRow(size_t row);
    void put(const ApplicationRow &row, bool descending, bool complete);

    std::vector<ApplicationRow> m_rows;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace ana::applications
