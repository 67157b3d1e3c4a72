// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/reception/paperlist.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include "models/core/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Role;

namespace {

constexpr int rowsShown = 9;

QString stateName(PaperList::State state)
{
    static const QString names[] = {u"open"_s, u"given"_s, u"missing"_s, u"wrong"_s};
    return names[static_cast<int>(state)];
}

PaperList::State stateFromName(const QString &name)
{
    for (const auto state : {PaperList::State::Given, PaperList::State::Missing, PaperList::State::Wrong}) {
        if (stateName(state) == name)
            return state;
    }
    return PaperList::State::Open;
}

QIcon stateIcon(PaperList::State state)
{
    switch (state) {
    case PaperList::State::Given:
        return widgets::icon(u"success"_s, Role::Success);
    case PaperList::State::Missing:
        return widgets::icon(u"warning"_s, Role::Warning);
    case PaperList::State::Wrong:
        return widgets::icon(u"error"_s, Role::Danger);
    case PaperList::State::Open:
        break;
    }
    return widgets::icon(u"waiting"_s, Role::MutedText);
}

} // namespace

PaperList::PaperList(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_count(new QLabel(this))
    , m_all(new QPushButton(widgets::icon(u"check"_s), tr("All are here (Ctrl+D)"), this))
{
    m_table->setObjectName(u"papers"_s);
    m_table->setAccessibleName(tr("Papers"));
    m_table->setAccessibleDescription(tr("Space: given, missing, wrong. F2 or typing changes counts and notes."));
    m_table->setHorizontalHeaderLabels({tr("State"), tr("Paper"), tr("Originals"), tr("Copies"), tr("Note")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setEditTriggers(
        QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->installEventFilter(this);
    m_count->setObjectName(u"papersCount"_s);
    m_all->setObjectName(u"papersAll"_s);
    m_all->setAutoDefault(false);
    auto *further = new QPushButton(widgets::icon(u"plus"_s), tr("Another paper"), this);
    further->setObjectName(u"papersAdd"_s);
    further->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, &PaperList::markAllGiven);
    connect(further, &QPushButton::clicked, this, &PaperList::addPaper);
    connect(m_table, &QTableWidget::cellChanged, this, &PaperList::takeEdit);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == StateColumn)
            cycle(row);
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { Q_EMIT rowEntered(row); });
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_all);
    acts->addWidget(further);
    acts->addWidget(m_count, 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(2));
    lines->addLayout(acts);
    lines->addWidget(m_table);
    setFocusProxy(m_table);
    fitColumns();
    showRows();
}

void PaperList::present(const std::vector<ReceptionPaper> &papers)
{
    std::vector<Row> rows;
    for (const ReceptionPaper &paper : papers) {
        const auto former = std::find_if(m_rows.begin(), m_rows.end(),
            [&paper](const Row &row) { return row.paper.id == paper.id || row.paper.name == paper.name; });
        Row row{paper, State::Open, paper.originals, paper.copies, {}};
        if (former != m_rows.end() && former->state != State::Open) {
            row = *former;
            row.paper = paper;
        }
        rows.push_back(row);
    }
    for (const Row &row : m_rows) {
        if (row.paper.id.isNull()) // added by hand
            rows.push_back(row);
    }
    m_rows = std::move(rows);
    showRows();
}

void PaperList::markAllGiven()
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (isOwed(m_rows[size_t(row)]))
            setState(row, State::Given);
    }
}

void PaperList::setState(int row, State state)
{
    m_rows[size_t(row)].state = state;
    showRow(row);
    showCount();
    Q_EMIT changed();
}

void PaperList::cycle(int row)
{
    const State state = m_rows[size_t(row)].state;
    setState(row,
        state == State::Open          ? State::Given
            : state == State::Given   ? State::Missing
            : state == State::Missing ? State::Wrong
                                      : State::Open);
}

void PaperList::addPaper()
{
    ReceptionPaper paper;
    paper.required = false;
    paper.asked = true;
    m_rows.push_back({paper, State::Given, 1, 0, {}});
    showRows();
    m_table->setCurrentCell(int(m_rows.size()) - 1, NameColumn);
    m_table->setFocus();
    m_table->editItem(m_table->currentItem());
}

bool PaperList::isOwed(const Row &row)
{
    return row.paper.required && row.paper.asked.value_or(false);
}

bool PaperList::isSent(const Row &row, Which which) const
{
    if (row.paper.id.isNull() && row.paper.name.isEmpty())
        return false;
    if (which == Which::Given)
        return row.state == State::Given;
    return row.state != State::Open || isOwed(row);
}

QJsonArray PaperList::papers(Which which) const
{
    QJsonArray papers;
    for (const Row &row : m_rows) {
        if (!isSent(row, which))
            continue;
        QJsonObject paper{{u"name"_s, row.paper.name}, {u"originals"_s, row.originals}, {u"copies"_s, row.copies},
            {u"state"_s, stateName(row.state == State::Open ? State::Missing : row.state)}};
        if (!row.paper.id.isNull())
            paper.insert(u"paper"_s, row.paper.id.toString(QUuid::WithoutBraces));
        if (!row.note.isEmpty())
            paper.insert(u"note"_s, row.note);
        papers.append(paper);
    }
    return papers;
}

int PaperList::placeOf(int row, Which which) const
{
    if (row < 0 || row >= int(m_rows.size()) || !isSent(m_rows[size_t(row)], which))
        return 0;
    return 1
        + int(std::count_if(m_rows.begin(), m_rows.begin() + row, [&](const Row &one) { return isSent(one, which); }));
}

QStringList PaperList::missing() const
{
    QStringList names;
    for (const Row &row : m_rows) {
        const bool lacks
            = row.state == State::Missing || row.state == State::Wrong || (row.state == State::Open && isOwed(row));
        if (lacks)
            names += row.note.isEmpty() ? row.paper.name : tr("%1 (%2)").arg(row.paper.name, row.note);
    }
    return names;
}

QString PaperList::obstacle() const
{
    for (const Row &row : m_rows) {
        if (row.state == State::Missing || row.state == State::Wrong)
            return tr("“%1” is marked as missing or wrong: only what is complete can be accepted. Guide the person, or "
                      "refuse with form 03.")
                .arg(row.paper.name);
    }
    for (const Row &row : m_rows) {
        if (row.state == State::Open && isOwed(row))
            return tr("“%1” has not been looked at yet. Space marks it as given.").arg(row.paper.name);
    }
    return {};
}

std::vector<QString> PaperList::names() const
{
    std::vector<QString> names;
    for (const Row &row : m_rows)
        names.push_back(row.paper.name);
    return names;
}

QJsonArray PaperList::toJson() const
{
    QJsonArray json;
    for (const Row &row : m_rows) {
        json.append(QJsonObject{{u"paper"_s, row.paper.id.toString(QUuid::WithoutBraces)}, {u"name"_s, row.paper.name},
            {u"state"_s, stateName(row.state)}, {u"originals"_s, row.originals}, {u"copies"_s, row.copies},
            {u"note"_s, row.note}});
    }
    return json;
}

void PaperList::fromJson(const QJsonArray &json)
{
    m_rows.clear();
    for (const QJsonValue &one : json) {
        Row row;
        row.paper.id = QUuid::fromString(one[u"paper"].toString());
        row.paper.name = one[u"name"].toString();
        row.paper.asked = row.paper.id.isNull();
        row.paper.required = false;
        row.state = stateFromName(one[u"state"].toString());
        row.originals = one[u"originals"].toInt();
        row.copies = one[u"copies"].toInt();
        row.note = one[u"note"].toString();
        m_rows.push_back(row);
    }
    showRows();
}

void PaperList::clear()
{
    m_rows.clear();
    showRows();
}

void PaperList::begin()
{
    if (m_table->rowCount() == 0)
        return;
    m_table->setCurrentCell(0, StateColumn);
    m_table->setFocus();
}

bool PaperList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int row = m_table->currentRow();
        const bool plain = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && press->key() == Qt::Key_Space && row >= 0) {
            cycle(row);
            m_table->setCurrentCell(
                std::min(row + (m_rows[size_t(row)].state == State::Given ? 1 : 0), m_table->rowCount() - 1),
                m_table->currentColumn());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PaperList::takeEdit(int row, int column)
{
    if (m_showing || row >= int(m_rows.size()))
        return;
    const QString text = nfc(m_table->item(row, column)->text()).simplified();
    Row &one = m_rows[size_t(row)];
    if (column == NameColumn)
        one.paper.name = text;
    else if (column == NoteColumn)
        one.note = text;
    else if (column == OriginalsColumn)
        one.originals = std::clamp(text.toInt(), 0, 99);
    else if (column == CopiesColumn)
        one.copies = std::clamp(text.toInt(), 0, 99);
    showRow(row);
    Q_EMIT changed();
}

void PaperList::showRows()
{
    const QScopedValueRollback quiet(m_showing, true);
    const int current = m_table->currentRow();
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (!m_table->item(row, column))
                m_table->setItem(row, column, new QTableWidgetItem);
        }
        showRow(row);
    }
    if (current >= 0 && current < m_table->rowCount())
        m_table->setCurrentCell(current, m_table->currentColumn());
    m_table->setVisible(!m_rows.empty());
    m_all->setEnabled(!m_rows.empty());
    showCount();
    fitColumns();
}

void PaperList::showRow(int row)
{
    const QScopedValueRollback quiet(m_showing, true);
    const Row &one = m_rows[size_t(row)];
    const QString texts[ColumnCount]
        = {stateText(one), one.paper.name, QString::number(one.originals), QString::number(one.copies), one.note};
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        item->setText(texts[column]);
        const bool fixed = column == StateColumn || (column == NameColumn && !one.paper.id.isNull());
        item->setFlags(fixed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                             : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    }
    m_table->item(row, StateColumn)->setIcon(stateIcon(one.state));
    m_table->item(row, NameColumn)->setToolTip(one.paper.note.isEmpty() ? one.paper.name : one.paper.note);
    m_table->resizeRowToContents(row);
}

QString PaperList::stateText(const Row &row)
{
    switch (row.state) {
    case State::Given:
        return tr("given");
    case State::Missing:
        return tr("missing");
    case State::Wrong:
        return tr("wrong");
    case State::Open:
        break;
    }
    if (!row.paper.asked)
        return tr("depends on an answer");
    return row.paper.required ? tr("to be looked at") : tr("if there is one");
}

void PaperList::showCount()
{
    const auto given
        = std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == State::Given; });
    m_count->setText(m_rows.empty() ? tr("The papers appear with the procedure.")
                                    : tr("%1 of %2 papers given").arg(given).arg(m_rows.size()));
}

void PaperList::fitColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    // The name of the paper gets what the rest can spare.
    const QFontMetrics letters = m_table->fontMetrics();
    const auto width = [&](const QString &text) { return letters.horizontalAdvance(text) + grid(7); };
    m_table->setColumnWidth(StateColumn, width(tr("depends on an answer")) + widgets::iconExtent(*m_table) + grid(1));
    m_table->setColumnWidth(OriginalsColumn, width(tr("Originals")) + grid(1));
    m_table->setColumnWidth(CopiesColumn, width(tr("Copies")) + grid(1));
    m_table->setColumnWidth(NoteColumn, letters.averageCharWidth() * 13);
    m_table->resizeRowsToContents();
    int height = head->sizeHint().height() + 2 * m_table->frameWidth() + grid(1);
    for (int row = 0; row < std::min(m_table->rowCount(), rowsShown); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
}

void PaperList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

} // namespace ana::applications
