// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "models/applications/boardqueries.h"
#include "ui/widgets/tablemodel.h"

namespace ana::applications {

/// The units of the board with their figures, all together first.
class BoardUnitModel final : public widgets::TableModel<BoardUnit>
{
    Q_OBJECT
public:
    static constexpr int firstFigure = 1; ///< column; the name stands before

    explicit BoardUnitModel(QObject *parent = nullptr);

private:
    QVariant cell(const BoardUnit &row, int column, int role) const override;
};

/// Who has work of a unit on the desk.
class BoardPersonModel final : public widgets::TableModel<BoardPerson>
{
    Q_OBJECT
public:
    enum Column { Name, Open, Late, Stuck };

    explicit BoardPersonModel(QObject *parent = nullptr);
    /// The figure of a column; of the name: all that is open.
    static Figure figureOf(int column);

private:
    QVariant cell(const BoardPerson &row, int column, int role) const override;
};

/// A table whose cells are chosen one by one with the arrows; Enter goes on to what the cell opens.
class BoardTable final : public QTableView
{
    Q_OBJECT
public:
    BoardTable(const QString &name, const QString &title, widgets::TableModelBase &model, QWidget *parent);

Q_SIGNALS:
    /// Another cell by hand; never because the figures were read anew.
    void cellChosen(int row, int column);

private:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void fit();
    void keepCell();
    void bringCellBack();

    widgets::TableModelBase &m_model;
    QString m_keptId;
    int m_keptColumn = 0;
    bool m_resetting = false;
};

/// How the board names a figure: "Late".
QString figureTitle(Figure figure);

} // namespace ana::applications
