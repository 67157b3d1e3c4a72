// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/board/boardpage.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

#include "models/database/databasesession.h"
#include "ui/applications/board/boardrows.h"
#include "ui/applications/board/boardtable.h"
#include "ui/widgets/messagestrip.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

BoardPage::BoardPage(const widgets::DeskContext &context, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_unitModel(new BoardUnitModel(this))
    , m_personModel(new BoardPersonModel(this))
    , m_units(new BoardTable(u"boardUnits"_s, tr("Figures of each unit"), *m_unitModel, this))
    , m_people(new BoardTable(u"boardPeople"_s, tr("Figures of each person"), *m_personModel, this))
    , m_rows(new BoardRows(context, this))
    , m_strip(new widgets::MessageStrip(this))
{
    setObjectName(u"boardPage"_s);
    build();
    connect(m_units, &BoardTable::cellChosen, this, &BoardPage::chooseUnitFigure);
    connect(m_people, &BoardTable::cellChosen, this, &BoardPage::choosePersonFigure);
    for (BoardTable *table : {m_units, m_people})
        connect(table, &BoardTable::activated, m_rows, qOverload<>(&QWidget::setFocus));
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"application"_s))
            refresh();
    });
    connect(&m_context.session, &DatabaseSession::opened, this, &BoardPage::refresh);
    refresh();
}

QString BoardPage::recordId() const
{
    return u"all"_s;
}

void BoardPage::build()
{
    auto *heading = new QLabel(tr("Board"), this);
    heading->setObjectName(u"boardTitle"_s);
    widgets::setLook(heading, widgets::Look::Title);
    auto *hint = new QLabel(tr("Arrows choose a figure, Enter goes to its applications. Next 2 days: working days "
                               "after today. Stuck: its step took too long."),
        this);
    hint->setWordWrap(true);
    widgets::setLook(hint, widgets::Look::Muted);
    auto *below = new QSplitter(Qt::Horizontal, this);
    below->addWidget(m_people);
    below->addWidget(m_rows);
    below->setSizes({grid(118), grid(150)});
    below->setChildrenCollapsible(false);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_units);
    parts->addWidget(below);
    parts->setSizes({grid(60), grid(70)});
    parts->setChildrenCollapsible(false);
    m_rows->layout()->setContentsMargins(grid(3), 0, 0, 0);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    page->setSpacing(grid(2));
    page->addWidget(heading);
    page->addWidget(hint);
    page->addWidget(m_strip);
    page->addWidget(parts, 1);
    setFocusProxy(m_units);
}

void BoardPage::refresh()
{
    if (!m_context.session.isOpen())
        return;
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_context.session.read(this, &readBoard).then(this, [this](Result<Board> board) {
        m_reading = false;
        if (std::exchange(m_again, false))
            refresh();
        else if (!board)
            m_strip->show(board.error());
        else
            present(std::move(*board));
    });
}

void BoardPage::present(Board board)
{
    if (!m_strip->code().isEmpty())
        m_strip->dismiss();
    const bool first = m_unitModel->rowCount() == 0;
    m_board = std::move(board);
    std::vector<BoardUnit> units;
    if (m_board.units.size() > 1)
        units.push_back(m_board.sum());
    std::copy(m_board.units.begin(), m_board.units.end(), std::back_inserter(units));
    m_unitModel->setRows(std::move(units));
    showPeople();
    m_rows->setNow(m_board.now);
    if (first && m_unitModel->rowCount() > 0)
        m_units->setCurrentIndex(m_unitModel->index(0, BoardUnitModel::firstFigure + int(Figure::Late)));
    else
        m_rows->readAgain();
}

void BoardPage::showPeople()
{
    std::vector<BoardPerson> people;
    std::copy_if(m_board.people.begin(), m_board.people.end(), std::back_inserter(people),
        [this](const BoardPerson &person) { return m_unit.isEmpty() || person.unit == m_unit; });
    m_personModel->setRows(std::move(people));
}

void BoardPage::chooseUnitFigure(int row, int column)
{
    const BoardUnit unit = m_unitModel->row(row);
    const auto figure = static_cast<Figure>(std::max(column - BoardUnitModel::firstFigure, 0));
    m_unit = unit.id;
    showPeople();
    m_rows->show({figure, unit.id},
        u"%1 – %2"_s.arg(unit.id.isEmpty() ? BoardUnitModel::tr("All units") : unit.name, figureTitle(figure)));
}

void BoardPage::choosePersonFigure(int row, int column)
{
    const BoardPerson person = m_personModel->row(row);
    const Figure figure = BoardPersonModel::figureOf(column);
    m_rows->show(
        {figure, person.unit, person.id}, u"%1, %2 – %3"_s.arg(person.name, person.unitName, figureTitle(figure)));
}

} // namespace ana::applications
