// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/articlelistmodel.h"

#include "models/core/dates.h"
#include "ui/content/articlewords.h"
#include "ui/widgets/icons.h"

namespace ana::content {

using namespace Qt::StringLiterals;

ArticleListModel::ArticleListModel(QObject *parent)
    : TableModel(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{tr("Title"), 360, left, true}, {tr("State"), 195}, {tr("Section"), 140}, {tr("Unit"), 145},
        {tr("Author"), 150}, {tr("Changed"), 150}});
}

QString ArticleListModel::stateText(const ArticleRow &row) const
{
    if (row.needsConfirmation)
        return tr("Urgent – to be confirmed");
    if (row.liveRevision && row.state != ArticleState::Published)
        return tr("%1 (public: earlier version)").arg(ArticleWords::state(row.state));
    return ArticleWords::state(row.state);
}

QString ArticleListModel::text(const ArticleRow &row, int column) const
{
    switch (column) {
    case Title:
        return row.title;
    case State:
        return stateText(row);
    case Section:
        return row.sectionName;
    case Unit:
        return row.unitName;
    case Author:
        return row.authorName;
    case Updated:
        return dateTimeText(row.updatedAt);
    default:
        return {};
    }
}

QVariant ArticleListModel::cell(const ArticleRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return row.state == ArticleState::Returned && column == State ? row.returnReason : text(row, column);
    case Qt::DecorationRole:
        if (column == State)
            return widgets::icon(row.needsConfirmation ? u"warning"_s : ArticleWords::stateIcon(row.state));
        return {};
    case widgets::IdRole:
        return row.id.toString();
    case widgets::SortRole:
        return column == Updated ? QVariant(row.updatedAt) : QVariant();
    case widgets::ToneRole:
        if (column != State)
            return {};
        return int(row.needsConfirmation ? widgets::Tone::Warning : ArticleWords::stateTone(row.state));
    default:
        return {};
    }
}

} // namespace ana::content
