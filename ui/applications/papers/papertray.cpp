// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/papertray.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/applications/papers/documentview.h"
#include "ui/applications/papers/folderwatch.h"
#include "ui/applications/papers/traymodel.h"
#include "ui/applications/papers/traypapers.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;

PaperTray::PaperTray(const widgets::DeskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_contents(new TrayContents(context, this))
    , m_model(new TrayModel(*m_contents))
    , m_watch(new FolderWatch(this))
    , m_empty(new widgets::EmptyState(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_watched(new QLabel(this))
{
    setObjectName(u"paperTray"_s);
    setAcceptDrops(true);
    QWidget *buttons = buildButtons(); // first, so that Tab reaches them first
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(buttons);
    layout->addWidget(m_strip);
    auto *stack = new QStackedLayout;
    stack->addWidget(m_table);
    stack->addWidget(m_empty);
    layout->addLayout(stack, 1);
    m_watched->setObjectName(u"trayWatched"_s);
    m_watched->setWordWrap(true);
    m_watched->setTextFormat(Qt::PlainText);
    m_watched->hide();
    setLook(m_watched, widgets::Look::Muted);
    layout->addWidget(m_watched);
    m_empty->present(u"attachment"_s,
        tr("Drag files here, paste them with Ctrl+V, choose them, or scan the papers. Pictures become a PDF by "
           "themselves."));
    connectWork(stack);
    updateButtons();
}

PaperTray::~PaperTray() = default;

void PaperTray::buildTable()
{
    m_table = new QTableView(this);
    m_table->addActions({m_open, m_up, m_down, m_join, m_retry, m_remove});
    m_table->setObjectName(u"trayFiles"_s);
    m_table->setAccessibleName(tr("Files"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setItemDelegateForColumn(TrayModel::Paper, new TrayPapers(*m_model, *m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    fitTable();
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, &PaperTray::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PaperTray::updateButtons);
}

QAction *PaperTray::act(const QString &name, const QString &iconName, const QString &text,
    const QList<QKeySequence> &keys, void (PaperTray::*slot)())
{
    auto *action = new QAction(widgets::icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QToolButton *PaperTray::buttonFor(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(action->text());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? action->text() : u"%1 (%2)"_s.arg(action->text(), keys));
    return button;
}

QWidget *PaperTray::buildButtons()
{
    auto *area = new QWidget(this);
    auto *row = new widgets::FlowLayout(area, grid(1));
    row->setContentsMargins(0, 0, 0, 0);
    const auto bringing = [&](const QString &name, const QString &iconName, const QString &text,
                              const QList<QKeySequence> &keys, void (PaperTray::*slot)()) {
        QAction *action = act(name, iconName, text, keys, slot);
        addAction(action);
        row->addWidget(buttonFor(action, Qt::ToolButtonTextBesideIcon));
        return action;
    };
    bringing(u"trayChoose"_s, u"attachment"_s, tr("Choose files…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
        &PaperTray::chooseFiles);
    bringing(u"trayScan"_s, u"scan"_s, tr("Scan…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, &PaperTray::scan);
    bringing(u"trayPaste"_s, u"paste"_s, tr("Paste"), {QKeySequence::Paste}, &PaperTray::paste);
    m_camera = bringing(u"trayCamera"_s, u"camera"_s, tr("Camera folder…"), {}, &PaperTray::toggleWatch);
    m_camera->setCheckable(true);
    const auto changing = [&](const QString &name, const QString &iconName, const QString &text,
                              const QList<QKeySequence> &keys, void (PaperTray::*slot)()) {
        QAction *action = act(name, iconName, text, keys, slot);
        row->addWidget(buttonFor(action, Qt::ToolButtonIconOnly));
        return action;
    };
    m_open = changing(
        u"trayOpen"_s, u"preview"_s, tr("Look at the file"), {Qt::Key_Return, Qt::Key_Enter}, &PaperTray::openCurrent);
    m_up = changing(u"trayUp"_s, u"move-up"_s, tr("Move up"), {Qt::ALT | Qt::Key_Up}, &PaperTray::moveUp);
    m_down = changing(u"trayDown"_s, u"move-down"_s, tr("Move down"), {Qt::ALT | Qt::Key_Down}, &PaperTray::moveDown);
    m_join = changing(u"trayJoin"_s, u"join"_s, tr("Make one document of the chosen files"), {Qt::CTRL | Qt::Key_J},
        &PaperTray::joinChosen);
    m_retry = changing(u"trayRetry"_s, u"refresh"_s, tr("Send again"), {Qt::CTRL | Qt::Key_R}, &PaperTray::sendAgain);
    m_remove = changing(
        u"trayRemove"_s, u"delete"_s, tr("Take out of the list"), {Qt::Key_Delete}, &PaperTray::removeChosen);
    return area;
}

void PaperTray::connectWork(QStackedLayout *stack)
{
    const auto arrange = [this, stack] {
        stack->setCurrentWidget(count() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
        updateButtons();
        Q_EMIT changed();
    };
    connect(m_contents, &TrayContents::inserted, this, arrange);
    connect(m_contents, &TrayContents::removed, this, arrange);
    connect(m_contents, &TrayContents::moved, this, arrange);
    connect(m_contents, &TrayContents::rowChanged, this, [this] {
        updateButtons();
        Q_EMIT changed();
    });
    connect(m_contents, &TrayContents::busyChanged, this, &PaperTray::busyChanged);
    connect(m_contents, &TrayContents::refused, m_strip, qOverload<const Error &>(&widgets::MessageStrip::show));
    connect(m_watch, &FolderWatch::arrived, this, &PaperTray::addFiles);
    connect(m_watch, &FolderWatch::lost, this, [this] {
        m_strip->showWarning(tr("The camera folder is gone. Plug the camera or telephone in and choose it again."));
        showWatch();
    });
    arrange();
}

/// With large letters or in a narrow place what matters least steps back: size, then pages.
void PaperTray::fitTable()
{
    const int letter = fontMetrics().averageCharWidth();
    const auto letters = [&](int count) { return letter * count; };
    constexpr int paperLetters = 26;
    constexpr int nameLetters = 18;
    constexpr int stateLetters = 26;
    QHeaderView &head = *m_table->horizontalHeader();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + grid(6));
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * 4);
    const bool papers = !m_model->papers().empty();
    m_table->setColumnHidden(TrayModel::Paper, !papers);
    m_table->setColumnWidth(TrayModel::Paper, letters(paperLetters));
    m_table->setColumnWidth(TrayModel::State, letters(stateLetters));
    int room = width() - letters(nameLetters + stateLetters + (papers ? paperLetters : 0));
    for (const int column : {TrayModel::Pages, TrayModel::Size}) {
        m_table->setColumnHidden(column, false); // a hidden one says it needs nothing
        const int needed = head.sectionSizeHint(column) + grid(2);
        room -= needed;
        m_table->setColumnWidth(column, needed);
        m_table->setColumnHidden(column, room < 0);
    }
    head.setSectionResizeMode(TrayModel::Name, QHeaderView::Stretch);
}

void PaperTray::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void PaperTray::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table)
        fitTable();
}

QStringList PaperTray::chosen() const
{
    QStringList ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.append(m_model->idAt(row.row()));
    return ids;
}

const TrayRow *PaperTray::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < count() ? &m_contents->rows()[size_t(row)] : nullptr;
}

void PaperTray::updateButtons()
{
    const QStringList ids = chosen();
    const int at = ids.size() == 1 ? m_model->rowOf(ids.constFirst()) : -1;
    const TrayRow *only = at >= 0 ? &m_contents->rows()[size_t(at)] : nullptr;
    m_open->setEnabled(only && (only->isHere() || only->state == TrayRow::State::Stored));
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < count());
    m_join->setEnabled(m_contents->canJoin(ids));
    m_retry->setEnabled(
        only && only->isHere() && (only->state == TrayRow::State::Kept || only->state == TrayRow::State::Refused));
    m_remove->setEnabled(!ids.isEmpty());
}

void PaperTray::setPapers(const std::vector<TrayPaper> &papers)
{
    m_model->setPapers(papers);
    fitTable();
    for (const TrayRow &row : m_contents->rows()) {
        if (std::ranges::find(papers, row.paper, &TrayPaper::n) == papers.end())
            m_contents->setPaper(row.id(), 0);
    }
    m_current = 0;
}

void PaperTray::setCurrentPaper(int n)
{
    m_current = n;
}

void PaperTray::openCurrent()
{
    const TrayRow *row = current();
    if (!row)
        return;
    if (row->isHere())
        return openDocument(m_context, row->file.path, row->title, this);
    if (row->state != TrayRow::State::Stored)
        return;
    ApplicationFile file;
    file.blob = row->blob;
    file.title = row->title;
    file.mediaType = row->mediaType;
    file.byteSize = row->byteSize;
    file.pieces = row->pieces;
    file.sha256 = row->sha256;
    openDocument(m_context, file, this);
}

void PaperTray::moveUp()
{
    if (const TrayRow *row = current())
        m_contents->move(row->id(), -1);
}

void PaperTray::moveDown()
{
    if (const TrayRow *row = current())
        m_contents->move(row->id(), 1);
}

void PaperTray::joinChosen()
{
    m_contents->join(chosen());
}

void PaperTray::sendAgain()
{
    if (const TrayRow *row = current())
        m_contents->retry(row->id());
}

void PaperTray::removeChosen()
{
    const QStringList ids = chosen();
    for (const QString &id : ids)
        m_contents->remove(id);
}

void PaperTray::clear()
{
    while (count() > 0)
        m_contents->remove(m_model->idAt(0));
    m_strip->dismiss();
}

int PaperTray::count() const
{
    return int(m_contents->rows().size());
}

bool PaperTray::isBusy() const
{
    return m_contents->isBusy();
}

int PaperTray::unsent() const
{
    const auto stored = std::ranges::count(m_contents->rows(), TrayRow::State::Stored, &TrayRow::state);
    return count() - int(stored);
}

void PaperTray::setFileKind(const QString &kind)
{
    m_kind = kind;
}

QJsonArray PaperTray::files() const
{
    QJsonArray all;
    for (const TrayRow &row : m_contents->rows()) {
        if (row.state != TrayRow::State::Stored)
            continue;
        QJsonObject file{{u"blob"_s, row.id()}, {u"title"_s, row.title}, {u"kind"_s, m_kind}};
        if (row.paper > 0)
            file.insert(u"paper"_s, row.paper);
        all.append(file);
    }
    return all;
}

QJsonArray PaperTray::kept() const
{
    QJsonArray all = files();
    for (QJsonValueRef one : all) {
        QJsonObject file = one.toObject();
        const TrayRow &row = m_contents->rows()[size_t(m_model->rowOf(file[u"blob"].toString()))];
        file.insert(u"media_type"_s, row.mediaType);
        file.insert(u"byte_size"_s, row.byteSize);
        file.insert(u"pages"_s, row.pages);
        file.insert(u"pieces"_s, row.pieces);
        file.insert(u"sha256"_s, QString::fromLatin1(row.sha256));
        one = file;
    }
    return all;
}

void PaperTray::takeBack(const QJsonArray &kept)
{
    for (const QJsonValue &one : kept) {
        const QJsonObject file = one.toObject();
        TrayRow row;
        row.blob = BlobId::fromString(file[u"blob"].toString());
        row.title = file[u"title"].toString();
        row.paper = file[u"paper"].toInt();
        row.mediaType = file[u"media_type"].toString();
        row.byteSize = file[u"byte_size"].toInteger();
        row.pages = file[u"pages"].toInt();
        row.pieces = file[u"pieces"].toInt();
        row.sha256 = file[u"sha256"].toString().toLatin1();
        row.state = TrayRow::State::Stored;
        if (!row.blob.isNull())
            m_contents->addTakenBack(row);
    }
}

} // namespace ana::applications
