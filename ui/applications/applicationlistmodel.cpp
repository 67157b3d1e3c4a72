// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationlistmodel.h"

#include <algorithm>
#include <iterator>

#include "models/core/dates.h"
#include "ui/applications/applicationwords.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

/// The key as the database orders it: its moments are written alike, so their texts stand in their order.
bool comesBefore(const ApplicationRow &a, const ApplicationRow &b)
{
    if (a.place != b.place)
        return a.place < b.place;
    return a.id.toString() < b.id.toString();
}

} // namespace

ApplicationListModel::ApplicationListModel(QObject *parent)
    : TableModelBase(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{tr("Code"), 190}, {tr("Applicant"), 170}, {tr("Procedure"), 230, left, true}, {tr("Lateness"), 150},
        {tr("Due"), 140}, {tr("Step"), 150}, {tr("On the desk of"), 150}, {tr("Received"), 140}, {tr("Unit"), 150},
        {tr("State"), 160}});
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
    // A row may have been put in between two pages by itself.
    std::erase_if(rows, [this](const ApplicationRow &row) { return find(row.id.toString()); });
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void ApplicationListModel::merge(
    const QSet<QString> &asked, const std::vector<ApplicationRow> &found, bool descending, bool complete)
{
    for (size_t row = m_rows.size(); row-- > 0;) {
        const ApplicationId &id = m_rows[row].id;
        if (asked.contains(id.toString())
            && std::none_of(found.begin(), found.end(), [&](const ApplicationRow &each) { return each.id == id; }))
            removeRow(row);
    }
    for (const ApplicationRow &row : found)
        put(row, descending, complete);
}

void ApplicationListModel::removeRow(size_t row)
{
    beginRemoveRows({}, int(row), int(row));
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(row));
    endRemoveRows();
}

void ApplicationListModel::put(const ApplicationRow &row, bool descending, bool complete)
{
    const int present = rowOf(row.id.toString());
    if (present >= 0 && m_rows[size_t(present)].place == row.place) {
        if (m_rows[size_t(present)] == row)
            return;
        m_rows[size_t(present)] = row;
        Q_EMIT dataChanged(index(present, 0), index(present, columnCount() - 1));
        return;
    }
    const auto before = [descending](const ApplicationRow &a, const ApplicationRow &b) {
        return descending ? comesBefore(b, a) : comesBefore(a, b);
    };
    if (present >= 0)
        removeRow(size_t(present));
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row, before);
    if (at == m_rows.end() && !complete)
        return;
    const int place = int(at - m_rows.begin());
    beginInsertRows({}, place, place);
    m_rows.insert(at, row);
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
    if (column == Due)
        return row.dueAt.isValid() ? QVariant(row.dueAt) : QVariant();
    return column == Received ? QVariant(row.receivedAt) : QVariant();
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
