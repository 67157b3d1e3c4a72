// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/applications/papers/papertray.h"
#include "ui/applications/papers/traycontents.h"
#include "ui/widgets/tablemodel.h"

namespace ana::applications {

/// The rows of the tray as a table: the name can be typed over, the paper chosen.
class TrayModel final : public widgets::TableModelBase
{
    Q_OBJECT
public:
    enum TrayColumn { Name, Paper, Pages, Size, State, ColumnCount };

    explicit TrayModel(TrayContents &contents);

    void setPapers(const std::vector<TrayPaper> &papers);
    const std::vector<TrayPaper> &papers() const { return m_papers; }
    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QString stateText(const TrayRow &row) const;

Q_SIGNALS:
    void papersChanged();

private:
    QVariant cellAt(int row, int column, int role) const override;
    QVariant nameCell(const TrayRow &row, int role) const;
    QVariant stateCell(const TrayRow &row, int role) const;
    QString paperName(int n) const;

    TrayContents &m_contents;
    std::vector<TrayPaper> m_papers;
};

} // namespace ana::applications
