// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/traymodel.h"

#include <algorithm>

#include <QLocale>

#include "models/core/messages.h"
#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {

constexpr int wholePercent = 10; ///< of thousandths

QString sizeText(qint64 bytes)
{
    return bytes > 0 ? QLocale(QLocale::Vietnamese).formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat)
                     : QString();
}

Tone toneOf(TrayRow::State state)
{
    switch (state) {
    case TrayRow::State::Stored:
        return Tone::Success;
    case TrayRow::State::Kept:
        return Tone::Warning;
    case TrayRow::State::Refused:
        return Tone::Danger;
    default:
        return Tone::Info;
    }
}

QString iconOf(TrayRow::State state)
{
    switch (state) {
    case TrayRow::State::Stored:
        return u"success"_s;
    case TrayRow::State::Kept:
        return u"offline"_s;
    case TrayRow::State::Refused:
        return u"error"_s;
    case TrayRow::State::Sending:
        return u"send"_s;
    case TrayRow::State::Comparing:
        return u"refresh"_s;
    default:
        return u"waiting"_s;
    }
}

} // namespace

TrayModel::TrayModel(TrayContents &contents)
    : TableModelBase(&contents)
    , m_contents(contents)
{
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{tr("File"), 220, left, true}, {tr("Paper it belongs to"), 240, left, false},
        {tr("Pages"), 60, right, false}, {tr("Size"), 80, right, false}, {tr("State"), 190, left, false}});
    connect(&contents, &TrayContents::aboutToInsert, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&contents, &TrayContents::inserted, this, [this] { endInsertRows(); });
    connect(&contents, &TrayContents::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&contents, &TrayContents::removed, this, [this] { endRemoveRows(); });
    connect(&contents, &TrayContents::aboutToMove, this,
        [this](int from, int to) { beginMoveRows({}, from, from, {}, to); });
    connect(&contents, &TrayContents::moved, this, [this] { endMoveRows(); });
    connect(&contents, &TrayContents::rowChanged, this,
        [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1)); });
}

void TrayModel::setPapers(const std::vector<TrayPaper> &papers)
{
    m_papers = papers;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Paper), index(rowCount() - 1, Paper));
    Q_EMIT papersChanged();
}

int TrayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_contents.rows().size());
}

Qt::ItemFlags TrayModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = TableModelBase::flags(index);
    return index.column() == Name || index.column() == Paper ? base | Qt::ItemIsEditable : base;
}

bool TrayModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    if (index.column() == Paper)
        m_contents.setPaper(idAt(index.row()), value.toInt());
    else if (index.column() == Name)
        m_contents.setTitle(idAt(index.row()), value.toString());
    return true;
}

QString TrayModel::paperName(int n) const
{
    const auto found = std::ranges::find(m_papers, n, &TrayPaper::n);
    return found == m_papers.end() ? tr("Other paper") : found->name;
}

QString TrayModel::stateText(const TrayRow &row) const
{
    switch (row.state) {
    case TrayRow::State::Preparing:
        return row.progress > 0 ? tr("Being made ready: %1 %").arg(row.progress / wholePercent)
                                : tr("Being made ready");
    case TrayRow::State::Queued:
        return tr("Waits for its turn");
    case TrayRow::State::Sending:
        return tr("Being sent: %1 %").arg(row.progress / wholePercent);
    case TrayRow::State::Comparing:
        return tr("Being compared: %1 %").arg(row.progress / wholePercent);
    case TrayRow::State::Stored:
        return tr("Stored and checked");
    case TrayRow::State::Kept:
        return tr("Kept on this PC, sent when the line is back");
    case TrayRow::State::Refused:
        return tr("Not taken");
    }
    return {};
}

QVariant TrayModel::nameCell(const TrayRow &row, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return row.title;
    if (role == Qt::DecorationRole)
        return widgets::icon(row.mediaType.startsWith(u"image/"_s) ? u"image"_s : u"attachment"_s);
    return {};
}

QVariant TrayModel::stateCell(const TrayRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return stateText(row);
    case Qt::DecorationRole:
        return widgets::icon(iconOf(row.state), widgets::toneRole(toneOf(row.state)));
    case Qt::ToolTipRole:
        return row.state == TrayRow::State::Refused ? sentence(row.error) : stateText(row);
    case widgets::ToneRole:
        return int(toneOf(row.state));
    default:
        return {};
    }
}

QVariant TrayModel::cellAt(int row, int column, int role) const
{
    const TrayRow &one = m_contents.rows()[size_t(row)];
    if (role == widgets::IdRole)
        return one.id();
    switch (column) {
    case Name:
        return nameCell(one, role);
    case Paper:
        return role == Qt::EditRole   ? QVariant(one.paper)
            : role == Qt::DisplayRole ? QVariant(paperName(one.paper))
                                      : QVariant();
    case Pages:
        return role == Qt::DisplayRole && one.pages > 0 ? QVariant(QString::number(one.pages)) : QVariant();
    case Size:
        return role == Qt::DisplayRole ? QVariant(sizeText(one.byteSize)) : QVariant();
    default:
        return stateCell(one, role);
    }
}

} // namespace ana::applications
