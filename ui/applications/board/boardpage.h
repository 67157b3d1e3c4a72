// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/boardqueries.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/form.h"

namespace ana::widgets {
class MessageStrip;
}

namespace ana::applications {

class BoardPersonModel;
class BoardRows;
class BoardTable;
class BoardUnitModel;

/// How the work of each unit and person stands; the figure under the cursor shows its applications below.
class BoardPage final : public widgets::Form
{
    Q_OBJECT
public:
    BoardPage(const widgets::DeskContext &context, QWidget *parent);

    QString title() const override { return tr("Board"); }
    QString recordId() const override;
    bool hasChanges() const override { return false; }
    void keepAsDraft(const Done &done) override { done({}); }
    void discardChanges() override { }
    void refresh() override;
    QString helpTopic() const override { return QStringLiteral("applications"); }

private:
    void build();
    void present(Board board);
    void chooseUnitFigure(int row, int column);
    void choosePersonFigure(int row, int column);
    /// The people of the chosen unit, or all.
    void showPeople();

    widgets::DeskContext m_context;
    Board m_board;
    QString m_unit; ///< chosen; empty: all
    BoardUnitModel *m_unitModel;
    BoardPersonModel *m_personModel;
    BoardTable *m_units;
    BoardTable *m_people;
    BoardRows *m_rows;
    widgets::MessageStrip *m_strip;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ana::applications
