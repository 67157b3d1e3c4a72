// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/applicationqueries.h"
#include "ui/widgets/tablemodel.h"

namespace ana::applications {

/// The rows of a list in the order the database gives them.
class ApplicationListModel final : public widgets::TableModelBase
{
    Q_OBJECT
public:
    enum Column { Code, Applicant, Procedure, Lateness, Due, Holder, Step, State, Received, Unit, ColumnCount };

    explicit ApplicationListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const std::vector<ApplicationRow> &rows() const { return m_rows; }
    const ApplicationRow *find(const QString &id) const;

    void setRows(std::vector<ApplicationRow> rows);
    void appendRows(std::vector<ApplicationRow> rows);
    /// The moment lateness is told for, by the clock of the records.
    void setNow(const QDateTime &now);
    QDateTime now() const { return m_now; }

private:
    QVariant cellAt(int row, int column, int role) const override;
    QString text(const ApplicationRow &row, int column) const;
    QVariant decoration(const ApplicationRow &row, int column) const;
    QVariant sortValue(const ApplicationRow &row, int column) const;

    std::vector<ApplicationRow> m_rows;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace ana::applications
