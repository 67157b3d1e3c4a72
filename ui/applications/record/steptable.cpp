// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/steptable.h"

#include <QHeaderView>

#include "models/core/dates.h"
#include "ui/applications/record/recordwords.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs) : QDateTime();
}

} // namespace

StepModel::StepModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("Step"), 200}, {tr("On the desk of"), 160}, {tr("Time kept"), 130}, {tr("Since"), 140},
        {tr("Left"), 140}, {tr("Due"), 140}});
}

void StepModel::present(const QJsonArray &steps, const QDateTime &now)
{
    m_now = now;
    std::vector<StepRow> rows;
    for (const QJsonValue &step : steps) {
        rows.push_back({step[u"n"].toInt(), step[u"name"].toString(), step[u"person_name"].toString(),
            moment(step[u"given_at"]), moment(step[u"due_at"]), moment(step[u"left_at"]), step[u"verdict"].toString()});
    }
    setRows(std::move(rows));
}

bool StepModel::isLate(const StepRow &row) const
{
    return row.leftAt.isValid() ? row.verdict == "late"_L1 : row.dueAt.isValid() && row.dueAt < m_now;
}

QString StepModel::text(const StepRow &row, int column) const
{
    switch (column) {
    case Step:
        return row.name;
    case Person:
        return row.person.isEmpty() ? tr("nobody took it") : row.person;
    case Given:
        return dateTimeText(row.givenAt);
    case Due:
        return dateTimeText(row.dueAt);
    case Left:
        return row.leftAt.isValid() ? dateTimeText(row.leftAt) : tr("still there");
    case Verdict:
        if (!row.dueAt.isValid())
            return {};
        if (!row.leftAt.isValid())
            return isLate(row) ? tr("past its time") : tr("in time");
        return RecordWords::verdict(row.verdict);
    default:
        return {};
    }
}

QVariant StepModel::cell(const StepRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case widgets::IdRole:
        return QString::number(row.n);
    case widgets::ToneRole:
        return int(column == Verdict && isLate(row) ? widgets::Tone::Danger : widgets::Tone::Neutral);
    case Qt::DecorationRole:
        if (column == Verdict && row.dueAt.isValid())
            return isLate(row) ? widgets::icon(u"overdue"_s, widgets::Role::Danger)
                               : widgets::icon(u"check"_s, widgets::Role::Success);
        return {};
    default:
        return {};
    }
}

StepTable::StepTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new StepModel(this))
{
    setObjectName(u"stepTable"_s);
    setAccessibleName(tr("Who had it when"));
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QTableView::resizeRowsToContents);
}

} // namespace ana::applications
