// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedurelist.h"

#include <algorithm>
#include <iterator>

#include <QAction>

#include "models/core/text.h"
#include "models/database/databasesession.h"
#include "models/procedures/procedurequeries.h"
#include "ui/procedures/procedurewords.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

ProcedureModel::ProcedureModel(QObject *parent)
    : TableModel(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{tr("Procedure"), 360, left, true}, {tr("State"), 165}, {tr("Code"), 90}, {tr("Field"), 130},
        {tr("Decided by"), 140}, {tr("Term"), 140}, {tr("Fee"), 140}});
}

QVariant ProcedureModel::cell(const ProcedureRow &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return row.code;
    if (role == Qt::DecorationRole && column == State)
        return widgets::icon(
            ProcedureWords::standingIcon(row.standing), widgets::toneRole(ProcedureWords::standingTone(row.standing)));
    if (role == widgets::ToneRole && column == State)
        return int(ProcedureWords::standingTone(row.standing));
    if (role == widgets::SortRole && column == Term)
        return row.term.value_or(-1);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return row.name;
    case State:
        return row.hasDraft && row.standing != "draft"_L1
            ? QString(ProcedureWords::standing(row.standing) + u" · "_s + tr("with draft"))
            : ProcedureWords::standing(row.standing);
    case Code:
        return row.code;
    case Field:
        return row.field;
    case Competent:
        return ProcedureWords::text(ProcedureWords::competentKinds(), row.competentKind);
    case Term:
        return ProcedureWords::term(row.term, row.termUnit);
    case Fee:
        return ProcedureWords::fee(row.fee, row.feeUnit, row.feeNote);
    default:
        return {};
    }
}

ProcedureList::ProcedureList(const widgets::DeskContext &context, QWidget *parent)
    : RecordList(u"procedureList"_s, tr("Procedures"), context.settings, parent)
    , m_context(context)
{
    chips().addChip(u"now"_s, tr("In force"), u"success"_s);
    chips().addChip(u"draft"_s, tr("With a draft"), u"draft"_s);
    chips().addChip(u"all"_s, tr("All, also ended and coming"), u"history"_s);
    auto *open = new QAction(widgets::icon(u"open"_s), tr("Open"), this);
    open->setObjectName(u"openProcedure"_s);
    open->setEnabled(false);
    connect(open, &QAction::triggered, this, [this] { Q_EMIT openRequested(selectedIds()); });
    connect(this, &RecordList::selectionChanged, open,
        [open](const QStringList &ids) { open->setEnabled(!ids.isEmpty()); });
    addListAction(open, ActionPlace::Button);
    setEmptyText(u"procedure"_s, tr("There is no procedure here."));
    setModel(&m_model, Narrowing::Here);
    connect(this, &RecordList::openRequested, this, [this](const QStringList &ids) {
        for (const QString &id : ids)
            m_context.opener.openRecord(u"procedure"_s, id);
    });
    connect(this, &RecordList::filterChanged, this, [this] { narrow(); });
    connect(this, &RecordList::refreshRequested, this, [this] { readAgain(); });
    connect(&m_context.session, &DatabaseSession::opened, this, [this] { readAgain(); });
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"procedure"_s) || changes.touches(u"procedure_version"_s))
            readAgain();
    });
    readAgain();
}

void ProcedureList::readAgain()
{
    m_again = m_reading;
    if (m_reading || !m_context.session.isOpen())
        return;
    m_reading = true;
    setLoading(true);
    m_context.session.read(this, [](Reader &reader) { return readProcedures(reader); })
        .then(this, [this](const Result<std::vector<ProcedureRow>> &read) {
            m_reading = false;
            setLoading(false);
            if (m_again) {
                readAgain();
            } else if (!read) {
                strip().show(read.error());
            } else {
                m_rows = *read;
                narrow();
            }
        });
}

void ProcedureList::narrow()
{
    const QString chip = chips().current();
    std::vector<ProcedureRow> rows;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows), [&chip](const ProcedureRow &row) {
        return chip == "all"_L1 || (chip == "draft"_L1 ? row.hasDraft : row.standing == "in_force"_L1);
    });
    m_model.setRows(std::move(rows));
}

} // namespace ana::procedures
