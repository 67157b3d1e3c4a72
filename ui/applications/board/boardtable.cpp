// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/board/boardtable.h"

#include <algorithm>

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>

#include "ui/widgets/icons.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {

/// None is said by no colour: what is nought asks for nothing.
Tone figureTone(Figure figure, int number)
{
    if (number == 0)
        return Tone::Neutral;
    switch (figure) {
    case Figure::Late:
        return Tone::Danger;
    case Figure::Today:
    case Figure::Stuck:
        return Tone::Warning;
    default:
        return Tone::Neutral;
    }
}

QString figureIcon(Figure figure)
{
    switch (figure) {
    case Figure::Late:
        return u"overdue"_s;
    case Figure::Today:
        return u"today"_s;
    default:
        return u"warning"_s;
    }
}

QVariant figureCell(Figure figure, int number, const QString &whose, int role)
{
    const Tone tone = figureTone(figure, number);
    switch (role) {
    case Qt::DisplayRole:
        return number;
    case Qt::DecorationRole:
        return tone == Tone::Neutral ? QVariant() : widgets::icon(figureIcon(figure), widgets::toneRole(tone));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return u"%1 – %2: %3"_s.arg(whose, figureTitle(figure)).arg(number);
    case widgets::ToneRole:
        return tone == Tone::Neutral ? QVariant() : QVariant(int(tone));
    default:
        return {};
    }
}

} // namespace

QString figureTitle(Figure figure)
{
    static const char *const titles[]
        = {QT_TRANSLATE_NOOP("ana::applications::Board", "Open"), QT_TRANSLATE_NOOP("ana::applications::Board", "Late"),
            QT_TRANSLATE_NOOP("ana::applications::Board", "Due today"),
            QT_TRANSLATE_NOOP("ana::applications::Board", "Next 2 days"),
            QT_TRANSLATE_NOOP("ana::applications::Board", "Waiting"),
            QT_TRANSLATE_NOOP("ana::applications::Board", "Unclaimed"),
            QT_TRANSLATE_NOOP("ana::applications::Board", "Stuck"),
            QT_TRANSLATE_NOOP("ana::applications::Board", "Not collected")};
    return QCoreApplication::translate("ana::applications::Board", titles[static_cast<size_t>(figure)]);
}

BoardUnitModel::BoardUnitModel(QObject *parent)
    : TableModel(parent)
{
    std::vector<widgets::Column> columns{{tr("Unit"), 200, Qt::AlignLeft | Qt::AlignVCenter, true}};
    for (int n = 0; n < figureCount; ++n)
        columns.push_back({figureTitle(static_cast<Figure>(n)), 90, Qt::AlignRight | Qt::AlignVCenter});
    setColumns(std::move(columns));
}

QVariant BoardUnitModel::cell(const BoardUnit &row, int column, int role) const
{
    const QString name = row.id.isEmpty() ? tr("All units") : row.name;
    if (role == widgets::IdRole)
        return row.id;
    if (column < firstFigure)
        return role == Qt::DisplayRole ? QVariant(name) : QVariant();
    const auto figure = static_cast<Figure>(column - firstFigure);
    return figureCell(figure, row.figure(figure), name, role);
}

BoardPersonModel::BoardPersonModel(QObject *parent)
    : TableModel(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    setColumns({{tr("On the desk of"), 150, left, true}, {figureTitle(Figure::Open), 70, right},
        {figureTitle(Figure::Late), 70, right}, {figureTitle(Figure::Stuck), 70, right}});
}

Figure BoardPersonModel::figureOf(int column)
{
    return column == Late ? Figure::Late : column == Stuck ? Figure::Stuck : Figure::Open;
}

QVariant BoardPersonModel::cell(const BoardPerson &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return QString(row.unit + u'/' + row.id.toString());
    switch (column) {
    case Name:
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return QString(row.name + u" – "_s + row.unitName);
        return role == Qt::DisplayRole ? QVariant(row.name) : QVariant();
    case Late:
        return figureCell(Figure::Late, row.late, row.name, role);
    case Stuck:
        return figureCell(Figure::Stuck, row.stuck, row.name, role);
    default:
        return figureCell(Figure::Open, row.open, row.name, role);
    }
}

BoardTable::BoardTable(const QString &name, const QString &title, widgets::TableModelBase &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(name);
    setAccessibleName(title);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &BoardTable::keepCell);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &BoardTable::bringCellBack);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    fit();
}

void BoardTable::fit()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::grid(3));
    QHeaderView &header = *horizontalHeader();
    header.setMinimumSectionSize(fontMetrics().averageCharWidth() * 11);
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const widgets::Column &about = m_model.columns()[size_t(column)];
        header.setSectionResizeMode(column, about.stretches ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!about.stretches)
            setColumnWidth(column, metrics.horizontalAdvance(about.title) + fontMetrics().height() * 9 / 5);
    }
}

void BoardTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void BoardTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && !m_resetting)
        Q_EMIT cellChosen(current.row(), current.column());
}

/// Coming here means looking at this table's cell.
void BoardTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid())
        Q_EMIT cellChosen(currentIndex().row(), currentIndex().column());
}

void BoardTable::keepCell()
{
    m_resetting = true;
    m_keptId = currentIndex().data(widgets::IdRole).toString();
    m_keptColumn = std::max(currentIndex().column(), 0);
}

void BoardTable::bringCellBack()
{
    const int row = std::max(m_model.rowOf(m_keptId), 0);
    setCurrentIndex(m_model.index(row, m_keptColumn));
    m_resetting = false;
}

} // namespace ana::applications
