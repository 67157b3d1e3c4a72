// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordlist.h"

#include <algorithm>

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/listfilter.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/tooltip.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

RecordList::RecordList(const QString &name, const QString &title, Settings &settings, QWidget *parent)
    : DeskPage(parent)
    , m_settings(settings)
    , m_top(new QHBoxLayout)
    , m_actionRow(new QHBoxLayout)
    , m_foot(new QWidget(this))
    , m_chips(new FilterChips(this))
    , m_words(new SearchField(this))
    , m_count(new QLabel(this))
    , m_strip(new MessageStrip(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    buildHead(title);
    buildTable(title);
    connectKeys();
    setFocusProxy(m_table);
}

RecordList::~RecordList()
{
    rememberColumns();
}

void RecordList::buildHead(const QString &title)
{
    auto *heading = new QLabel(title, this);
    heading->setObjectName(u"pageTitle"_s);
    setLook(heading, Look::Title);
    m_top->setSpacing(grid(2));
    m_top->addWidget(heading);
    m_top->addStretch();
    m_actionRow->setSpacing(grid(2));
    m_top->addLayout(m_actionRow);

    m_words->setObjectName(u"listWords"_s);
    m_words->setAccessibleName(tr("Narrow this list"));
    m_words->setPlaceholderText(tr("Narrow this list (Ctrl+F)"));
    auto *filters = new QHBoxLayout;
    filters->setSpacing(grid(3));
    filters->addWidget(m_chips, 3);
    filters->addWidget(m_words, 1, Qt::AlignTop);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    page->setSpacing(grid(3));
    page->addLayout(m_top);
    page->addWidget(m_strip);
    page->addLayout(filters);
    page->addWidget(m_splitter, 1);
    page->addWidget(buildFoot());
}

QWidget *RecordList::buildFoot()
{
    setLook(m_count, Look::Muted);
    m_count->setObjectName(u"listCount"_s);
    m_print = outputAction(u"printList"_s, u"print"_s, tr("Print list…"), &RecordList::print);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_sheet = outputAction(u"saveSheet"_s, u"table"_s, tr("Save as Excel…"), &RecordList::saveSheet);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(grid(2));
    foot->addWidget(m_count);
    foot->addStretch();
    for (QAction *action : {m_print, m_sheet})
        foot->addWidget(buttonFor(action, Look::Quiet));
    return m_foot;
}

QAction *RecordList::outputAction(
    const QString &name, const QString &iconName, const QString &text, void (RecordList::*act)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

QPushButton *RecordList::buttonFor(QAction *action, std::optional<Look> look)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setAccessibleName(action->text());
    button->setAutoDefault(false);
    if (look)
        setLook(button, *look);
    if (look == Look::Primary)
        button->setIcon(icon(action->icon().name(), Role::OnAccent));
    const auto copyState = [this, action, button, look] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setText(m_isLow && look == Look::Quiet ? QString() : action->text());
        button->setToolTip(plainTip(action->toolTip()));
    };
    copyState();
    connect(action, &QAction::changed, button, copyState);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void RecordList::buildTable(const QString &title)
{
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(title);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table, arrows move inside
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    fitRows();
    m_empty->present(u"table"_s, tr("There is nothing here yet."));

    auto *area = new QWidget(this);
    area->setLayout(m_stack);
    area->setMinimumHeight(grid(24)); // large letters and strips above leave little
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(area);
    m_splitter->setChildrenCollapsible(false);
}

void RecordList::fitRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + grid(5));
    const int side = iconExtent(*this) - grid(1);
    m_table->setIconSize(QSize(side, side));
    m_words->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
}

/// Where large letters leave room for few lines, the foot stands beside the title: its place is worth a row or two.
void RecordList::fitFoot()
{
    const int besides = m_actionRow->sizeHint().width() + m_count->sizeHint().width() + 14 * iconExtent(*this);
    const bool isLow = height() < 20 * fontMetrics().height() && besides < width();
    if (isLow == m_isLow)
        return;
    m_isLow = isLow;
    for (QAction *action : {m_print, m_sheet})
        Q_EMIT action->changed();
    auto *page = static_cast<QVBoxLayout *>(layout());
    if (isLow) {
        page->removeWidget(m_foot);
        m_top->insertWidget(1, m_foot);
    } else {
        m_top->removeWidget(m_foot);
        page->addWidget(m_foot);
    }
}

void RecordList::changeEvent(QEvent *event)
{
    DeskPage::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        fitColumns();
        fitFoot();
    }
}

void RecordList::connectKeys()
{
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        auto *key = new QShortcut(keys, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::Key_F5), [this] { refresh(); });
    shortcut(QKeySequence::Find, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    connect(m_table, &QTableView::activated, this, &RecordList::openSelected);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RecordList::showMenu);
    connect(m_chips, &FilterChips::currentChanged, this,
        [this](const QString &chip) { Q_EMIT filterChanged(chip, m_words->text()); });
    connect(m_words, &SearchField::searchRequested, this, [this](const QString &words) {
        if (m_filter)
            m_filter->setWords(words);
        Q_EMIT filterChanged(m_chips->current(), words);
        updateEmptyState();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_table->verticalScrollBar()->maximum() - 20)
            Q_EMIT moreWanted();
    });
}

void RecordList::setModel(TableModelBase *model, Narrowing narrowing)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordList::keepSelection);
    if (narrowing == Narrowing::Here) {
        m_filter = new ListFilter(this);
        m_filter->setSourceModel(model);
        m_table->setModel(m_filter);
        m_table->setSortingEnabled(true);
        m_table->horizontalHeader()->setSortIndicatorClearable(true);
        m_table->sortByColumn(-1, Qt::AscendingOrder);
    } else {
        m_table->setModel(model);
    }
    connect(model, &QAbstractItemModel::modelReset, this, &RecordList::bringSelectionBack);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RecordList::updateEmptyState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { Q_EMIT selectionChanged(selectedIds()); });
    restoreColumns();
    updateEmptyState();
    setTabOrder(m_words, m_table);
    setTabOrder(m_table, m_empty);
}

void RecordList::addListAction(QAction *action, ActionPlace place)
{
    m_menuActions.append(action);
    if (action->parent() == this)
        addAction(action);
    if (place == ActionPlace::Menu)
        return;
    m_actionRow->addWidget(buttonFor(action, place == ActionPlace::Main ? std::optional(Look::Primary) : std::nullopt));
}

void RecordList::setEmptyText(const QString &iconName, const QString &text, QAction *nextStep)
{
    m_empty->present(iconName, text, nextStep);
}

void RecordList::setPreview(QWidget *preview)
{
    m_splitter->addWidget(preview);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->restoreState(m_settings.splitter(objectName()));
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this] { m_settings.setSplitter(objectName(), m_splitter->saveState()); });
}

void RecordList::setCountText(const QString &text)
{
    m_countText = text;
    showCount();
}

void RecordList::showCount()
{
    const int rows = m_table->model() ? m_table->model()->rowCount() : 0;
    m_count->setText(m_countText.isEmpty() && rows > 0 ? tr("%n rows", "", rows) : m_countText);
    for (QAction *action : {m_print, m_sheet})
        action->setEnabled(rows > 0);
}

QStringList RecordList::narrowedBy() const
{
    QStringList lines;
    if (!m_chips->current().isEmpty())
        lines.append(tr("Shown: %1").arg(m_chips->currentText()));
    if (!m_words->text().trimmed().isEmpty())
        lines.append(tr("With the words: %1").arg(m_words->text().trimmed()));
    return lines;
}

printing::Sheet RecordList::sheet() const
{
    printing::Sheet sheet = sheetOf(*m_table, accessibleName());
    sheet.lines = narrowedBy();
    QString made
        = tr("Made on %1, %n rows", "", int(sheet.rows.size())).arg(dateTimeText(QDateTime::currentDateTimeUtc()));
    if (hasMore())
        made = tr("%1; the list goes on below the last of them").arg(made);
    sheet.lines.append(made);
    return sheet;
}

void RecordList::print()
{
    printSheet(this, sheet());
}

void RecordList::saveSheet()
{
    saveSpreadsheet(this, sheet(), [this](const QString &path) {
        if (path.isEmpty()) {
            m_strip->showError(
                tr("The spreadsheet could not be written. Is the folder full, or the same file open in another "
                   "program? Choose another name or folder."));
            return;
        }
        m_strip->show(Tone::Success, tr("The spreadsheet is saved: %1").arg(QDir::toNativeSeparators(path)), tr("Open"),
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
}

void RecordList::setLoading(bool loading)
{
    m_loading = loading;
    m_table->setCursor(loading ? Qt::BusyCursor : Qt::ArrowCursor);
    updateEmptyState();
}

QStringList RecordList::selectedIds() const
{
    QStringList ids;
    if (!m_table->selectionModel())
        return ids;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : rows)
        ids.append(index.data(IdRole).toString());
    return ids;
}

QString RecordList::currentId() const
{
    return m_table->currentIndex().data(IdRole).toString();
}

void RecordList::selectId(const QString &id)
{
    const QAbstractItemModel *shown = m_table->model();
    for (int row = 0; shown && row < shown->rowCount(); ++row) {
        if (shown->index(row, 0).data(IdRole).toString() != id)
            continue;
        m_table->selectRow(row);
        m_table->scrollTo(shown->index(row, 0));
        return;
    }
}

void RecordList::applyFilter(const QString &filter)
{
    m_chips->setCurrent(filter);
}

void RecordList::refresh()
{
    Q_EMIT refreshRequested();
}

void RecordList::keepSelection()
{
    m_keptIds = selectedIds();
    m_keptCurrent = currentId();
    m_keptScroll = m_table->verticalScrollBar()->value();
}

void RecordList::bringSelectionBack()
{
    const QAbstractItemModel *shown = m_table->model();
    QItemSelection selection;
    QModelIndex current;
    for (int row = 0; row < shown->rowCount(); ++row) {
        const QModelIndex index = shown->index(row, 0);
        const QString id = index.data(IdRole).toString();
        if (m_keptIds.contains(id))
            selection.select(index, index);
        if (id == m_keptCurrent)
            current = index;
    }
    // Without a current index Qt 6.4.2 tables crash under a screen reader after a reset.
    if (!current.isValid())
        current = shown->index(0, 0);
    m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->verticalScrollBar()->setValue(m_keptScroll);
    fitColumns();
    updateEmptyState();
    Q_EMIT selectionChanged(selectedIds());
}

void RecordList::updateEmptyState()
{
    const bool hasRows = m_table->model() && m_table->model()->rowCount() > 0;
    m_stack->setCurrentWidget(hasRows || m_loading ? static_cast<QWidget *>(m_table) : m_empty);
    showCount();
}

void RecordList::restoreColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QByteArray kept = m_settings.columns(objectName());
    m_ownColumns = !kept.isEmpty() && header->restoreState(kept);
    fitColumns();
    m_table->viewport()->installEventFilter(this);
    const auto arranged = [this] { m_ownColumns = m_ownColumns || !m_fitting; };
    connect(header, &QHeaderView::sectionResized, this, arranged);
    connect(header, &QHeaderView::sectionMoved, this, arranged);
}

/// All columns stand in the window as long as they can: texts give way by a third, dates and numbers never, the rest is
/// the stretching column's.
void RecordList::fitColumns()
{
    if (m_ownColumns || !m_model || m_model->columns().empty())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const std::vector<Column> &columns = m_model->columns();
    const double scale = double(iconExtent(*this)) / 24;
    const auto found
        = std::find_if(columns.begin(), columns.end(), [](const Column &column) { return column.stretches; });
    const size_t stretching = found == columns.end() ? columns.size() - 1 : size_t(found - columns.begin());
    const auto isRigid = [this](size_t column) {
        return m_model->rowCount() > 0 && m_model->index(0, int(column)).data(SortRole).typeId() != QMetaType::QString;
    };
    double rigid = 0;
    double soft = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        double &share = isRigid(i) ? rigid : soft;
        share += i == stretching ? 0 : columns[i].width * scale;
    }
    const int room = m_table->viewport()->width();
    const double least = 0.6 * scale * columns[stretching].width;
    const double squeeze = soft > 0 ? std::clamp((room - rigid - least) / soft, 0.7, 1.0) : 1.0;
    for (size_t i = 0; i < columns.size(); ++i) {
        const double width = columns[i].width * scale * (isRigid(i) ? 1.0 : squeeze);
        m_table->setColumnWidth(int(i), int(i == stretching ? std::max(least, room - rigid - soft * squeeze) : width));
    }
}

bool RecordList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return DeskPage::eventFilter(watched, event);
}

void RecordList::rememberColumns()
{
    if (m_model && m_ownColumns)
        m_settings.setColumns(objectName(), m_table->horizontalHeader()->saveState());
}

void RecordList::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_menuActions);
    menu->addSeparator();
    menu->addActions({m_print, m_sheet});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void RecordList::openSelected()
{
    const QStringList ids = selectedIds();
    if (!ids.isEmpty())
        Q_EMIT openRequested(ids);
}

} // namespace ana::widgets
