// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QTableView>

#include "ui/widgets/tablemodel.h"

namespace ana::applications {

/// A row of the control slip: who had it in which step, from when to when, by when it was due there.
struct StepRow
{
    int n = 0;
    QString name;
    QString person; ///< empty: nobody took it yet
    QDateTime givenAt;
    QDateTime dueAt;
    QDateTime leftAt; ///< invalid: lies there now
    QString verdict;

    friend bool operator==(const StepRow &, const StepRow &) = default;
};

class StepModel final : public widgets::TableModel<StepRow>
{
    Q_OBJECT
public:
    enum Column { Step, Person, Verdict, Given, Left, Due };

    explicit StepModel(QObject *parent);
    void present(const QJsonArray &steps, const QDateTime &now);

private:
    QVariant cell(const StepRow &row, int column, int role) const override;
    QString text(const StepRow &row, int column) const;
    bool isLate(const StepRow &row) const;

    QDateTime m_now;
};

/// Who had the application when, and whether in time.
class StepTable final : public QTableView
{
    Q_OBJECT
public:
    explicit StepTable(QWidget *parent);
    void present(const QJsonArray &steps, const QDateTime &now) { m_model->present(steps, now); }

private:
    StepModel *m_model;
};

} // namespace ana::applications
