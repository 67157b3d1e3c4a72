// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outboxview.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/recordopener.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;

namespace {

struct ActName
{
    const char *command;
    const char *text;
};

constexpr ActName actNames[] = {
    {"article.create", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "New article")},
    {"article.save", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Save article")},
    {"article.submit", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Submit article")},
    {"article.return", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Return article")},
    {"article.restore", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Bring back an earlier version")},
    {"article.discard", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Discard article")},
    {"article.reopen", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Work on the article again")},
    {"blob.store", QT_TRANSLATE_NOOP("ana::shell::OutboxModel", "Send picture or file")},
};

QString actName(const QString &command)
{
    for (const ActName &name : actNames) {
        if (command == QLatin1StringView(name.command))
            return OutboxModel::tr(name.text);
    }
    return command.isEmpty() ? OutboxModel::tr("Unknown") : OutboxModel::tr("Change");
}

/// These carry the fields of a form.
bool isTyped(const OutboxEntry &entry)
{
    return entry.call.name.endsWith(".save"_L1) || entry.call.name.endsWith(".create"_L1);
}

QString titleOf(const OutboxEntry &entry)
{
    if (entry.isDamage())
        return OutboxModel::tr("Could not be read any more");
    const QString title = entry.call.arguments["title"_L1].toString();
    return title.isEmpty() ? entry.call.arguments["name"_L1].toString() : title;
}

QString stateText(EntryState state)
{
    switch (state) {
    case EntryState::Waiting:
        return OutboxModel::tr("Waiting");
    case EntryState::Held:
        return OutboxModel::tr("Needs you");
    case EntryState::Discarded:
        return OutboxModel::tr("Given up");
    }
    return {};
}

} // namespace

OutboxModel::OutboxModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("State"), 180}, {tr("What"), 190}, {tr("Title"), 280, Qt::AlignLeft | Qt::AlignVCenter, true},
        {tr("Kept since"), 160}});
}

QVariant OutboxModel::cell(const OutboxEntry &entry, int column, int role) const
{
    if (role == widgets::IdRole)
        return entry.operation.toString();
    if (column == State && role == Qt::DecorationRole)
        return widgets::icon(entry.state == EntryState::Held ? u"warning"_s : u"outbox"_s);
    if (column == State && role == widgets::ToneRole)
        return int(entry.state == EntryState::Held ? widgets::Tone::Warning : widgets::Tone::Neutral);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case State:
        return stateText(entry.state);
    case Act:
        return actName(entry.call.name);
    case Title:
        return titleOf(entry);
    case Kept:
        return dateTimeText(entry.keptAt);
    default:
        return {};
    }
}

OutboxView::OutboxView(CommandGateway &gateway, widgets::RecordOpener &opener, QWidget *parent)
    : QDialog(parent)
    , m_gateway(gateway)
    , m_opener(opener)
    , m_model(new OutboxModel(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_table(new QTableView(this))
    , m_empty(new widgets::EmptyState(this))
    , m_reason(new QLabel(this))
    , m_open(new QPushButton(widgets::icon(u"open"_s), tr("Open"), this))
    , m_correct(new QPushButton(widgets::icon(u"edit"_s), tr("Correct in the form"), this))
    , m_retry(new QPushButton(widgets::icon(u"send"_s), tr("Send again"), this))
    , m_discard(new QPushButton(widgets::icon(u"delete"_s), tr("Give up"), this))
{
    setObjectName(u"outboxView"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes kept on this PC"));
    resize(QSize(fontMetrics().averageCharWidth() * 105, fontMetrics().height() * 22)
               .boundedTo(screen()->availableSize() * 9 / 10));
    auto *title = new QLabel(windowTitle(), this);
    widgets::setLook(title, widgets::Look::Title);
    title->setWordWrap(true);
    auto *hint = new QLabel(tr("They are sent by themselves, in order, as soon as the server answers. "
                               "A change the server refused waits here for you."),
        this);
    hint->setWordWrap(true);
    widgets::setLook(hint, widgets::Look::Muted);

    arrangeTable();
    m_reason->setObjectName(u"outboxReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_empty->present(u"success"_s, tr("Nothing is kept here: the server has everything you did."));

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(grid(6), grid(5), grid(6), grid(5));
    page->setSpacing(grid(3));
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(hint), static_cast<QWidget *>(m_strip)})
        page->addWidget(part);
    page->addWidget(m_table, 1);
    page->addWidget(m_empty, 1);
    page->addWidget(m_reason);
    page->addWidget(buildButtons());

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxView::showCurrent);
    connect(m_table, &QTableView::activated, this, &OutboxView::openRecord);
    connect(&m_gateway, &CommandGateway::entriesChanged, this, &OutboxView::refresh);
    connect(&m_gateway, &CommandGateway::waitingChanged, this, &OutboxView::refresh);
    refresh();
}

void OutboxView::arrangeTable()
{
    m_table->setObjectName(u"outboxTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    const int rowHeight = fontMetrics().height() + grid(5);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setMinimumHeight(3 * rowHeight); // head and two rows, however large the letters
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(OutboxModel::Title, QHeaderView::Stretch);
}

QWidget *OutboxView::buildButtons()
{
    auto *area = new QWidget(this);
    auto *row = new widgets::FlowLayout(area, grid(2));
    auto *close = new QPushButton(tr("Close"), this);
    m_open->setObjectName(u"outboxOpen"_s);
    m_correct->setObjectName(u"outboxCorrect"_s);
    m_retry->setObjectName(u"outboxRetry"_s);
    m_discard->setObjectName(u"outboxDiscard"_s);
    close->setObjectName(u"outboxClose"_s);
    widgets::setLook(m_discard, widgets::Look::Danger);
    for (QPushButton *button : {m_correct, m_retry, m_open, m_discard, close}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(m_open, &QPushButton::clicked, this, &OutboxView::openRecord);
    connect(m_correct, &QPushButton::clicked, this, &OutboxView::correct);
    connect(m_retry, &QPushButton::clicked, this, &OutboxView::retry);
    connect(m_discard, &QPushButton::clicked, this, &OutboxView::discard);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return area;
}

void OutboxView::refresh()
{
    const QString kept = m_table->currentIndex().data(widgets::IdRole).toString();
    m_model->setRows(m_gateway.entries());
    const int row = std::max(0, m_model->rowOf(kept));
    m_table->setCurrentIndex(m_model->index(row, 0));
    const bool hasRows = m_model->rowCount() > 0;
    m_table->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    for (QPushButton *button : {m_open, m_correct, m_retry, m_discard})
        button->setVisible(hasRows);
    showCurrent();
}

const OutboxEntry *OutboxView::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->row(index.row()) : nullptr;
}

void OutboxView::showCurrent()
{
    const OutboxEntry *entry = current();
    const bool held = entry && entry->state == EntryState::Held;
    m_open->setEnabled(entry && !entry->call.record.isNull());
    m_correct->setEnabled(held && isTyped(*entry));
    m_retry->setEnabled(held && !entry->isDamage());
    m_discard->setEnabled(held);
    QString text;
    if (held)
        text = tr("The server refused this: %1").arg(sentence(entry->error));
    if (held && entry->isDamage())
        text = sentence(entry->error);
    if (entry && entry->state == EntryState::Discarded)
        text = tr("Given up because: %1").arg(entry->discardReason);
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
}

void OutboxView::openRecord()
{
    const OutboxEntry *entry = current();
    if (!entry || entry->call.record.isNull())
        return;
    m_opener.openRecord(entry->call.record.kind, entry->call.record.id);
    close();
}

void OutboxView::correct()
{
    const OutboxEntry *entry = current();
    if (!entry || entry->state != EntryState::Held || !isTyped(*entry))
        return;
    const OutboxEntry wanted = *entry;
    close();
    Q_EMIT correctionWanted(wanted);
}

void OutboxView::retry()
{
    if (const OutboxEntry *entry = current())
        m_gateway.retry(entry->operation).then(this, [this](const Result<void> &done) { report(done); });
}

void OutboxView::discard()
{
    const OutboxEntry *entry = current();
    if (!entry)
        return;
    const widgets::Question question{u"discardEntry"_s, tr("Give up this change"),
        tr("Give up “%1”?").arg(titleOf(*entry)),
        tr("It will not be sent. It stays readable here for 90 days, with your reason."),
        {{u"discard"_s, tr("Give up"), widgets::Answer::Kind::Destructive},
            {u"keep"_s, tr("Keep it"), widgets::Answer::Kind::Escape}},
        tr("Reason")};
    widgets::ask(this, question, [this, operation = entry->operation](const QString &answer, const QString &reason) {
        if (answer == "discard"_L1)
            m_gateway.discard(operation, reason).then(this, [this](const Result<void> &done) { report(done); });
    });
}

void OutboxView::report(const Result<void> &done)
{
    if (done)
        m_strip->dismiss();
    else
        m_strip->show(done.error());
    refresh();
}

} // namespace ana::shell
