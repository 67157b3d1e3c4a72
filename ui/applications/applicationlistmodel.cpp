// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationlistmodel.h"

#include <iterator>

#include "models/core/dates.h"
#include "ui/applications/applicationwords.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

ApplicationListModel::ApplicationListModel(QObject *parent)
    : TableModelBase(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{tr("Code"), 205}, {tr("Applicant"), 160}, {tr("Procedure"), 170, left, true}, {tr("Lateness"), 175},
        {tr("Due"), 145}, {tr("On the desk of"), 170}, {tr("Step"), 180}, {tr("State"), 170}, {tr("Received"), 140},
        {tr("Unit"), 170}});
}

const ApplicationRow *ApplicationListModel::find(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows[size_t(row)];
}

void ApplicationListModel::setRows(std::vector<ApplicationRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ApplicationListModel::appendRows(std::vector<ApplicationRow> rows)
{
    // A row may have moved on between two pages.
    std::erase_if(rows, [this](const ApplicationRow &row) { return find(row.id.toString()); });
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void ApplicationListModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Lateness), index(rowCount() - 1, Lateness), {Qt::DisplayRole});
}

QString ApplicationListModel::text(const ApplicationRow &row, int column) const
{
    switch (column) {
    case Code:
        return row.code;
    case Applicant:
        return row.confidential ? tr("Confidential") : row.applicant;
    case Procedure:
        return row.subject.isEmpty() ? row.procedureName : row.procedureName + u" – "_s + row.subject;
    case Lateness:
        return ApplicationWords::pace(row, m_now);
    case Due:
        return row.dueAt.isValid() ? dateTimeText(row.dueAt) : QString();
    case Step:
        return row.stepName;
    case Holder:
        return ApplicationWords::holder(row);
    case Received:
        return dateTimeText(row.receivedAt);
    case Unit:
        return row.unitName;
    case State:
        return row.stateName;
    default:
        return {};
    }
}

QVariant ApplicationListModel::decoration(const ApplicationRow &row, int column) const
{
    if (column == Lateness)
        return widgets::icon(ApplicationWords::paceIcon(row), widgets::toneRole(ApplicationWords::paceTone(row)));
    if (column == Applicant && row.confidential)
        return widgets::icon(u"lock"_s);
    return {};
}

QVariant ApplicationListModel::sortValue(const ApplicationRow &row, int column) const
{
    switch (column) {
    case Lateness:
    case Due:
        return row.dueAt.isValid() ? QVariant(row.dueAt) : QVariant();
    case Code: // numbered in the order of reception
    case Received:
        return row.receivedAt;
    default:
        return {};
    }
}

QVariant ApplicationListModel::cellAt(int at, int column, int role) const
{
    const ApplicationRow &row = m_rows[size_t(at)];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        return decoration(row, column);
    case widgets::IdRole:
        return row.id.toString();
    case widgets::SortRole:
        return sortValue(row, column);
    case widgets::ToneRole:
        return column == Lateness ? QVariant(int(ApplicationWords::paceTone(row))) : QVariant();
    default:
        return {};
    }
}

} // namespace ana::applications
