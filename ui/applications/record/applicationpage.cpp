// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/applicationpage.h"

#include <algorithm>
#include <utility>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "models/applications/workcommands.h"
#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "ui/applications/forms/formsheet.h"
#include "ui/applications/papers/documentview.h"
#include "ui/applications/record/actbar.h"
#include "ui/applications/record/acttable.h"
#include "ui/applications/record/duewindow.h"
#include "ui/applications/record/looking.h"
#include "ui/applications/record/recordfacts.h"
#include "ui/applications/record/recordhead.h"
#include "ui/applications/record/recordpresence.h"
#include "ui/applications/record/recordwords.h"
#include "ui/applications/record/stepbar.h"
#include "ui/applications/record/steptable.h"
#include "ui/applications/record/workdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/timeline.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Tone;

namespace {

constexpr int documentTab = 2; // once a file was opened

/// The form an act wrote, as its record says it: printed right afterwards.
QString formWritten(const ApplicationRecord &record, const QString &act, const QJsonObject &said)
{
    if (act == "decide"_L1)
        return said[u"outcome"] == "refused"_L1 ? u"03"_s : QString();
    const ApplicationAction *action = record.application.action(u"application."_s + act);
    // The control slip goes with the application; it is printed when somebody asks for it.
    return action && action->form != "06"_L1 ? action->form : QString();
}

} // namespace

ApplicationPage::ApplicationPage(const widgets::DeskContext &context, const QString &id, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_id(ApplicationId::fromString(id))
    , m_head(new RecordHead(this))
    , m_steps(new StepBar(this))
    , m_acts(new ActBar(this))
    , m_presence(new RecordPresence(context, m_id, this))
    , m_strip(new widgets::MessageStrip(this))
    , m_secrecy(new QWidget(this))
    , m_breakGlass(new QPushButton(widgets::icon(u"unlock"_s), tr("Open in an emergency…"), m_secrecy))
    , m_body(new QSplitter(Qt::Horizontal, this))
    , m_factsArea(new QScrollArea(this))
    , m_facts(new RecordFacts(this))
    , m_views(new QTabWidget(this))
    , m_timeline(new widgets::Timeline(this))
    , m_stepTable(new StepTable(this))
    , m_document(new DocumentView(context, this))
{
    setObjectName(u"applicationPage"_s);
    setFocusPolicy(Qt::StrongFocus);
    buildPage();
    connectParts();
    refresh();
}

void ApplicationPage::buildPage()
{
    m_breakGlass->setObjectName(u"breakGlass"_s);
    m_breakGlass->setAccessibleName(m_breakGlass->text());
    m_breakGlass->setAutoDefault(false);
    auto *words = new QLabel(
        tr("This application is confidential. Only its head is shown; what it holds opens for who is meant to see it."),
        m_secrecy);
    words->setWordWrap(true);
    auto *secrecy = new QVBoxLayout(m_secrecy);
    secrecy->setContentsMargins(0, 0, 0, 0);
    secrecy->addWidget(words);
    secrecy->addWidget(m_breakGlass, 0, Qt::AlignLeft);
    secrecy->addStretch();

    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(5), grid(4), grid(5), grid(4));
    column->setSpacing(grid(3));
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_steps, m_acts, m_strip})
        column->addWidget(part);
    column->addWidget(m_secrecy);
    column->addWidget(buildBody(), 1);
    column->addStretch(0); // what is said stays a strip where there is nothing else to show
    column->addWidget(m_presence); // below, so that who comes and goes moves no button
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"recordScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_steps, m_acts, m_secrecy, m_body})
        part->hide();
}

QWidget *ApplicationPage::buildBody()
{
    m_factsArea->setWidgetResizable(true);
    m_factsArea->setFrameShape(QFrame::NoFrame);
    m_factsArea->setFocusPolicy(Qt::NoFocus);
    m_factsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_factsArea->setWidget(m_facts);
    m_views->setObjectName(u"recordViews"_s);
    m_views->setDocumentMode(true);
    m_views->addTab(m_timeline, widgets::icon(u"history"_s), tr("What happened"));
    m_views->addTab(m_stepTable, widgets::icon(u"table"_s), tr("Who had it when"));
    m_views->addTab(m_document, widgets::icon(u"attachment"_s), tr("Document"));
    m_views->setTabVisible(documentTab, false);
    m_body->setObjectName(u"recordBody"_s);
    m_body->addWidget(m_factsArea);
    m_body->addWidget(m_views);
    m_body->setChildrenCollapsible(false);
    m_body->setStretchFactor(0, 1);
    m_body->setStretchFactor(1, 1);
    m_body->setSizes({1000, 1000}); // shared evenly, whatever the two would like
    constexpr int leastLines = 11;
    m_body->setMinimumHeight(fontMetrics().lineSpacing() * leastLines);
    return m_body;
}

void ApplicationPage::connectParts()
{
    connect(m_acts, &ActBar::wanted, this, &ApplicationPage::begin);
    auto *primary = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this);
    primary->setContext(Qt::WidgetWithChildrenShortcut);
    connect(primary, &QShortcut::activated, m_acts, &ActBar::pressPrimary);
    connect(m_head, &RecordHead::personWanted, this, &ApplicationPage::showPerson);
    connect(m_head, &RecordHead::dueWanted, this, [this] { (new DueWindow(*m_record, this))->open(); });
    connect(m_facts, &RecordFacts::fileWanted, this, &ApplicationPage::showFile);
    connect(m_facts, &RecordFacts::formWanted, this, &ApplicationPage::showForm);
    connect(m_timeline, &widgets::Timeline::activated, this, [this](const QString &version) {
        for (const TimelineEntry &entry : m_record->application.timeline) {
            if (QString::number(entry.version) == version && !entry.form.isEmpty())
                showForm(entry.form, version);
        }
    });
    connect(m_breakGlass, &QPushButton::clicked, this, &ApplicationPage::breakGlass);
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (concerns(changes))
            refresh();
    });
}

void ApplicationPage::showEvent(QShowEvent *event)
{
    Form::showEvent(event);
    m_presence->setWatching(true);
}

void ApplicationPage::hideEvent(QHideEvent *event)
{
    Form::hideEvent(event);
    m_presence->setWatching(false);
}

/// The record itself, or what another unit was asked for it.
bool ApplicationPage::concerns(const Changes &changes) const
{
    if (changes.touches(u"application"_s, m_id.toString()))
        return true;
    return m_record && std::ranges::any_of(m_record->application.parts, [&](const ApplicationPart &part) {
        return changes.touches(u"application"_s, part.id.toString());
    });
}

QString ApplicationPage::title() const
{
    return m_record ? m_record->application.head.code : tr("Application");
}

void ApplicationPage::refresh()
{
    if (!m_context.session.isOpen())
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_context.session.read(this, [id = m_id](Reader &reader) { return readApplication(reader, id); })
        .then(this,
            [this](const Result<ApplicationRecord> &read) {
                m_reading = false;
                if (std::exchange(m_again, false)) {
                    refresh();
                    return;
                }
                if (read)
                    present(*read);
                else
                    showFailure(read.error());
            })
        .onCanceled(this, [this] { m_reading = false; }); // logged off meanwhile
}

void ApplicationPage::present(const ApplicationRecord &record)
{
    const int known = m_record ? m_record->application.head.version : 0;
    m_record = record;
    const bool opened = record.application.opened;
    m_head->present(record);
    m_head->show();
    m_presence->present(record.present);
    m_steps->present(record.route);
    m_acts->present(record);
    m_acts->setBusy(false);
    m_acts->setVisible(opened);
    if (hasFocus())
        m_acts->takeFocus();
    m_secrecy->setVisible(!opened);
    m_body->setVisible(opened);
    if (opened) {
        m_facts->present(record);
        std::vector<widgets::TimelineEntry> entries;
        for (auto entry = record.application.timeline.rbegin(); entry != record.application.timeline.rend(); ++entry)
            entries.push_back(RecordWords::timeline(*entry, record.application));
        m_timeline->setEntries(entries);
        m_stepTable->present(record.application.steps, record.now);
    }
    arrangeTabs();
    if (m_dialog)
        m_dialog->renew(record);
    if (const auto refusal = std::exchange(m_refusal, {})) {
        const QString news = meanwhile(record, known);
        m_strip->showError(news.isEmpty() ? sentence(*refusal) : sentence(*refusal) + u'\n' + news);
    }
    Q_EMIT titleChanged(title());
}

/// Buttons come and go with the record: Tab still follows the reading.
void ApplicationPage::arrangeTabs()
{
    QList<QWidget *> order;
    for (QPushButton *button : m_head->findChildren<QPushButton *>())
        order += button;
    order += m_acts->buttons();
    for (QPushButton *button : m_facts->findChildren<QPushButton *>())
        order += button;
    order += m_views->tabBar();
    order += m_timeline->findChild<QListWidget *>();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

/// What went to another unit, or became confidential, is no longer this person's to see.
void ApplicationPage::showFailure(const Error &error)
{
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotPermitted) {
        m_acts->hide();
        m_body->hide();
    }
    m_strip->show(error);
}

void ApplicationPage::begin(const QString &name)
{
    const Act *act = actNamed(name);
    if (!act || !m_record || m_dialog)
        return;
    m_strip->dismiss();
    if (!*act->title) {
        doAtOnce(*act);
        return;
    }
    m_dialog = new WorkDialog(m_context, *act, *m_record, this);
    connect(m_dialog, &WorkDialog::done, this, &ApplicationPage::ended);
    connect(m_dialog, &WorkDialog::outdated, this, &ApplicationPage::refresh);
    connect(m_dialog, &WorkDialog::kept, this,
        [this] { m_strip->showInfo(tr("Kept on this PC; it is sent when the line is back.")); });
    m_dialog->open();
}

void ApplicationPage::doAtOnce(const Act &act)
{
    const QString name = QString::fromLatin1(act.name);
    m_acts->setBusy(true);
    auto answer
        = m_context.gateway.execute(workCall(u"application."_s + name, m_id, m_record->application.head.version));
    cancelWith(this, answer);
    answer.then(this, [this, name](const Result<QJsonObject> &reply) {
        if (reply)
            ended(name, {}, *reply);
        else
            explainRefusal(reply.error());
    });
}

/// Somebody may have been faster: who and with what, the record read again tells.
void ApplicationPage::explainRefusal(const Error &error)
{
    m_acts->setBusy(false);
    if (error.kind == ErrorKind::Conflict || error.kind == ErrorKind::WrongState) {
        m_refusal = error;
        refresh();
    } else
        m_strip->show(error);
}

void ApplicationPage::ended(const QString &name, const QJsonObject &said, const QJsonObject &reply)
{
    const Act &act = *actNamed(name);
    const QString form = formWritten(*m_record, name, said);
    if (name == "hand_over"_L1) {
        const int version = reply[u"version"].toInt();
        m_strip->show(Tone::Success, actText(act.done), tr("Take it back"), [this, version] { takeBack(version); });
    } else {
        m_strip->showSuccess(actText(act.done));
    }
    refresh();
    if (!form.isEmpty())
        showForm(form, QString::number(reply[u"version"].toInt()));
}

void ApplicationPage::takeBack(int version)
{
    auto answer = m_context.gateway.execute(workCall(u"application.take_back"_s, m_id, version));
    cancelWith(this, answer);
    answer.then(this, [this](const Result<QJsonObject> &reply) {
        if (reply)
            m_strip->showSuccess(tr("The hand-over is taken back."));
        else
            m_strip->show(reply.error());
        refresh();
    });
}

void ApplicationPage::showForm(const QString &form, const QString &letter)
{
    openFormSheet(m_context, {form, m_id, letter}, this);
}

void ApplicationPage::showFile(const ApplicationFile &file)
{
    m_views->setTabVisible(documentTab, true);
    m_views->setCurrentWidget(m_document);
    m_document->show(file);
}

void ApplicationPage::showPerson()
{
    auto *dialog = new PersonDialog(m_context, m_record->application.applicant.id, this);
    connect(dialog, &PersonDialog::read, m_head, &RecordHead::showPerson);
    dialog->open();
}

void ApplicationPage::breakGlass()
{
    auto *dialog = new BreakGlassDialog(m_context, m_id, this);
    connect(dialog, &BreakGlassDialog::opened, this, &ApplicationPage::refresh);
    dialog->open();
}

} // namespace ana::applications
