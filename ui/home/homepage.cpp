// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QAction>
#include <QDate>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "models/database/databasesession.h"
#include "ui/home/confirmroledialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"

namespace ana::home {

using namespace Qt::StringLiterals;
using widgets::grid;

HomePage::HomePage(const widgets::DeskContext &context, QWidget *parent)
    : DeskPage(parent)
    , m_context(context)
    , m_greeting(new QLabel(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_empty(new widgets::EmptyState(this))
    , m_groupArea(new QWidget(this))
    , m_nextStep(new QAction(widgets::icon(u"plus"_s), tr("Write a new article"), this))
{
    setObjectName(u"homePage"_s);
    setFocusPolicy(Qt::TabFocus);
    auto *title = new QLabel(tr("Work for today"), this);
    title->setObjectName(u"pageTitle"_s);
    setAccessibleName(title->text());
    widgets::setLook(title, widgets::Look::Title);
    widgets::setLook(m_greeting, widgets::Look::Muted);
    m_greeting->setWordWrap(true);

    auto *groups = new QVBoxLayout(m_groupArea);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->setSpacing(grid(5));
    for (const WorkGroup group : {WorkGroup::Overdue, WorkGroup::Today, WorkGroup::Coming})
        buildGroup(group, *groups);
    groups->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_groupArea);

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    page->setSpacing(grid(3));
    page->addWidget(title);
    page->addWidget(m_greeting);
    page->addWidget(m_strip);
    page->addWidget(m_empty, 1);
    page->addWidget(scroll, 1);
    m_groupArea = scroll;
    m_groupArea->hide();
    m_empty->hide();

    connect(m_nextStep, &QAction::triggered, this, [this] { m_context.opener.openNew(u"article"_s); });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &HomePage::refresh);
    connect(&m_context.session, &DatabaseSession::changed, this, &HomePage::refresh);
    connect(&m_context.session, &DatabaseSession::opened, this, &HomePage::refresh);
    refresh();
}

void HomePage::buildGroup(WorkGroup group, QVBoxLayout &page)
{
    const QString names[] = {u"overdue"_s, u"today"_s, u"coming"_s};
    auto *box = new QWidget(m_groupArea);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *head = new QLabel(box);
    widgets::setLook(head, widgets::Look::Section);
    auto *model = new WorkModel(this);
    auto *table = new QTableView(box);
    const QString titles[] = {tr("Overdue"), tr("Today"), tr("Coming")};
    table->setObjectName(names[int(group)] + u"Table"_s);
    table->setAccessibleName(titles[int(group)]);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->hide();
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    head->setBuddy(table);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(head);
    layout->addWidget(table);
    page.addWidget(box);
    connect(table, &QTableView::activated, this, &HomePage::open);
    m_groups.push_back({group, box, head, table, model});
}

void HomePage::refresh()
{
    if (!m_context.session.isOpen())
        return;
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_context.session.read(this, &readWork).then(this, [this](const Result<WorkList> &work) {
        m_reading = false;
        if (work)
            show(*work);
        else
            m_strip->show(work.error());
        if (std::exchange(m_readAgain, false))
            refresh();
    });
}

void HomePage::show(const WorkList &work)
{
    m_strip->dismiss();
    m_work = work;
    m_greeting->setText(greeting());
    const QString titles[] = {tr("Overdue (%1)"), tr("Today (%1)"), tr("Coming (%1)")};
    for (const Group &group : m_groups) {
        std::vector<WorkItem> own;
        std::copy_if(work.items.begin(), work.items.end(), std::back_inserter(own),
            [&](const WorkItem &item) { return item.group == group.group; });
        const QString title = titles[int(group.group)].arg(work.totals[size_t(group.group)]);
        group.head->setText(title);
        group.table->setAccessibleName(title);
        group.box->setVisible(!own.empty());
        group.model->setRows(std::move(own));
        // A current row for screen readers, without painting three rows as chosen.
        if (!group.table->currentIndex().isValid())
            group.table->selectionModel()->setCurrentIndex(group.model->index(0, 0), QItemSelectionModel::NoUpdate);
    }
    giveFocus();
    const bool mayWrite = m_context.session.info().may(u"content.write"_s);
    m_empty->present(u"success"_s,
        mayWrite ? tr("Nothing is waiting for you. All your work is done – time to write something new?")
                 : tr("Nothing is waiting for you. All your work is done."),
        mayWrite ? m_nextStep : nullptr);
    m_empty->setVisible(work.items.empty());
    m_groupArea->setVisible(!work.items.empty());
    fitTables();
    Q_EMIT worked(m_work);
}

void HomePage::giveFocus()
{
    // The table of the first group stands for the page; focus that waits on the page moves on to it.
    QWidget *first = m_empty;
    for (const Group &group : m_groups) {
        if (!group.box->isHidden()) {
            first = group.table;
            break;
        }
    }
    // Nothing here to press: Tab goes past.
    setFocusPolicy(first == m_empty ? Qt::NoFocus : Qt::TabFocus);
    const bool waiting = hasFocus();
    setFocusProxy(first == m_empty ? nullptr : first);
    if (waiting && first != m_empty)
        first->setFocus();
}

void HomePage::fitTables()
{
    const int rowHeight = fontMetrics().height() + grid(5);
    const bool roomy = width() > fontMetrics().averageCharWidth() * 120;
    for (const int column : {int(WorkModel::When), int(WorkModel::What), int(WorkModel::Unit)}) {
        int widest = 0;
        for (const Group &group : m_groups) {
            if (!group.box->isHidden())
                widest
                    = std::max(widest, static_cast<const QAbstractItemView *>(group.table)->sizeHintForColumn(column));
        }
        for (const Group &group : m_groups) {
            group.table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
            group.table->setColumnWidth(column, widest + grid(4));
            group.table->setColumnHidden(column, column == WorkModel::Unit && !roomy);
        }
    }
    for (const Group &group : m_groups) {
        group.table->verticalHeader()->setDefaultSectionSize(rowHeight);
        group.table->setFixedHeight(rowHeight * group.model->rowCount() + grid(1));
        group.table->horizontalHeader()->setSectionResizeMode(WorkModel::Title, QHeaderView::Stretch);
    }
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    DeskPage::resizeEvent(event);
    fitTables();
}

void HomePage::open(const QModelIndex &index)
{
    const auto &model = static_cast<const WorkModel &>(*index.model());
    const WorkItem item = model.row(index.row());
    if (item.kind != "assignment"_L1) {
        m_context.opener.openRecord(item.kind, item.id);
        return;
    }
    auto *dialog = new ConfirmRoleDialog(m_context.gateway, item, window());
    connect(dialog, &ConfirmRoleDialog::confirmed, this, &HomePage::refresh);
    dialog->open();
}

QString HomePage::greeting() const
{
    static const char *days[] = {QT_TR_NOOP("Monday"), QT_TR_NOOP("Tuesday"), QT_TR_NOOP("Wednesday"),
        QT_TR_NOOP("Thursday"), QT_TR_NOOP("Friday"), QT_TR_NOOP("Saturday"), QT_TR_NOOP("Sunday")};
    const QDate today = localDate(QDateTime::currentDateTimeUtc());
    return tr("Hello, %1. Today is %2, %3.")
        .arg(m_context.session.info().fullName, tr(days[today.dayOfWeek() - 1]), dateText(today));
}

QString HomePage::helpTopic() const
{
    return u"home"_s;
}

void HomePage::changeEvent(QEvent *event)
{
    DeskPage::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTables();
}

} // namespace ana::home
