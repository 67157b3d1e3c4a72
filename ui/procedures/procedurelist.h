// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/procedures/procedure.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/recordlist.h"
#include "ui/widgets/tablemodel.h"

namespace ana::procedures {

class ProcedureModel final : public widgets::TableModel<ProcedureRow>
{
    Q_OBJECT
public:
    enum Column { Name, State, Code, Field, Competent, Term, Fee };
    explicit ProcedureModel(QObject *parent = nullptr);

private:
    QVariant cell(const ProcedureRow &row, int column, int role) const override;
};

/// All procedures with what counts today, narrowed by words without marks.
class ProcedureList final : public widgets::RecordList
{
    Q_OBJECT
public:
    ProcedureList(const widgets::DeskContext &context, QWidget *parent);
    QString helpTopic() const override { return QStringLiteral("procedures"); }

private:
    void readAgain();
    void narrow();

    widgets::DeskContext m_context;
    ProcedureModel m_model;
    std::vector<ProcedureRow> m_rows;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ana::procedures
