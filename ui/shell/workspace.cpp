// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "ui/home/homepage.h"
#include "ui/shell/accountstrip.h"
#include "ui/shell/draftoffer.h"
#include "ui/shell/navigation.h"
#include "ui/shell/outboxview.h"
#include "ui/shell/recordtabs.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/statusbar.h"
#include "ui/widgets/deskpage.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/typing.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::Form;
using widgets::grid;

namespace {

/// Puts typed drafts away one after the other; the last one tells.
struct Keeping
{
    int open = 0;
    bool allKept = true;
    std::function<void(bool)> done;

    void finished(bool kept)
    {
        allKept = allKept && kept;
        if (--open == 0)
            done(allKept);
    }
};

} // namespace

Workspace::Workspace(DatabaseSession &session, CommandGateway &gateway, DraftJournal &drafts,
    widgets::Settings &settings, const MakeDesks &makeDesks, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_gateway(gateway)
    , m_drafts(drafts)
    , m_settings(settings)
    , m_context{session, gateway, drafts, *this, settings}
    , m_navigation(new Navigation(this))
    , m_search(new SearchBox(session, *this, this))
    , m_account(new AccountStrip(session, this))
    , m_strip(new widgets::MessageStrip(this))
    , m_deskArea(new QStackedWidget(this))
    , m_tabs(new RecordTabs(
          m_deskArea, [this](const QString &kind, const QString &id, QWidget *to) { return makeRecord(kind, id, to); },
          this))
    , m_status(new StatusBar(settings, this))
{
    setObjectName(u"workspace"_s);
    buildPage();
    addDesks(makeDesks);
    connectKeys();
    m_status->showPerson(m_session.info());
    showLine();
}

Workspace::~Workspace() = default;

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_navigation->fitInto(width());
}

void Workspace::buildPage()
{
    auto *top = new QFrame(this);
    top->setObjectName(u"topBar"_s);
    auto *bar = new QHBoxLayout(top);
    bar->setContentsMargins(grid(6), grid(2), grid(6), grid(2));
    bar->addWidget(m_search, 2);
    bar->addStretch(1);

    auto *centre = new QVBoxLayout;
    centre->setContentsMargins(0, 0, 0, 0);
    centre->setSpacing(0);
    centre->addWidget(top);
    auto *strips = new QVBoxLayout;
    strips->setContentsMargins(grid(6), grid(3), grid(6), 0);
    strips->setSpacing(grid(2));
    strips->addWidget(m_account);
    strips->addWidget(m_strip);
    centre->addLayout(strips);
    centre->addWidget(m_tabs, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(centre, 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(middle, 1);
    page->addWidget(m_status);

    connect(m_navigation, &Navigation::chosen, this, [this](const QString &id) { openDesk(id); });
    connect(m_status, &StatusBar::outboxWanted, this, &Workspace::showOutbox);
    connect(m_status, &StatusBar::settingsWanted, this, &Workspace::settingsWanted);
    connect(m_status, &StatusBar::passwordWanted, this, &Workspace::passwordWanted);
    connect(m_status, &StatusBar::factorWanted, this, &Workspace::factorWanted);
    connect(m_account, &AccountStrip::factorWanted, this, &Workspace::factorWanted);
    connect(m_status, &StatusBar::lockWanted, this, &Workspace::lockWanted);
    connect(m_status, &StatusBar::logOutWanted, this, &Workspace::logOutWanted);
    connect(&m_session, &DatabaseSession::lineChanged, this, &Workspace::showLine);
    connect(&m_gateway, &CommandGateway::waitingChanged, this, &Workspace::showLine);
    connect(&m_gateway, &CommandGateway::entriesChanged, this, &Workspace::showLine);
    connect(&m_gateway, &CommandGateway::refused, this,
        [this](const OutboxEntry &, const Error &error) { showRefusal(error); });
    connect(&m_drafts, &DraftJournal::failed, this, [this](const Error &error) { m_strip->show(error); });
}

void Workspace::addDesks(const MakeDesks &makeDesks)
{
    std::vector<widgets::DeskCommand> commands;
    for (widgets::Desk &desk : makeDesks(m_context)) {
        if (!mayUse(desk.rights))
            continue;
        m_navigation->addDesk(desk);
        for (const widgets::RecordKind &kind : desk.records)
            m_search->setKindTitle(kind.kind, desk.title, kind.iconName);
        commands.push_back({u"go-"_s + desk.id, tr("Go to: %1").arg(desk.title), desk.iconName, {},
            [this, id = desk.id] { openDesk(id); }});
        std::copy_if(desk.commands.begin(), desk.commands.end(), std::back_inserter(commands),
            [this](const widgets::DeskCommand &command) { return mayUse(command.rights); });
        m_desks.push_back(std::move(desk));
    }
    commands.push_back({u"settings"_s, tr("Settings"), u"settings"_s, {}, [this] { Q_EMIT settingsWanted(); }});
    commands.push_back({u"password"_s, tr("Change my password"), u"edit"_s, {}, [this] { Q_EMIT passwordWanted(); }});
    commands.push_back({u"factor"_s, tr("Set up the second factor"), u"lock"_s, {}, [this] { Q_EMIT factorWanted(); }});
    commands.push_back({u"outbox"_s, tr("Changes kept on this PC"), u"outbox"_s, {}, [this] { showOutbox(); }});
    commands.push_back({u"lock"_s, tr("Lock the window"), u"lock"_s, {}, [this] { Q_EMIT lockWanted(); }});
    commands.push_back({u"logOut"_s, tr("Log out"), u"log-out"_s, {}, [this] { Q_EMIT logOutWanted(); }});
    m_search->setCommands(commands);
    if (!m_desks.empty())
        openDesk(m_desks.front().id);
}

bool Workspace::mayUse(const QStringList &rights) const
{
    return rights.isEmpty() || m_session.info().mayAny(rights);
}

void Workspace::connectKeys()
{
    const auto key = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_search->begin(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { m_tabs->closeCurrent(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockWanted(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { Q_EMIT settingsWanted(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { changeScale(+25); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { changeScale(+25); });
    key(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { changeScale(-25); });
    key(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_settings.setFontScale(100); });
    key(QKeySequence(Qt::Key_F6), [this] { moveFocusArea(); });
    const auto step = [this](int by) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Tab), [step] { step(+1); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), [step] { step(-1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [step] { step(+1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [step] { step(-1); });
}

void Workspace::changeScale(int step)
{
    m_settings.setFontScale(
        std::clamp(m_settings.fontScale() + step, widgets::Theme::smallestScale, widgets::Theme::largestScale));
}

void Workspace::moveFocusArea()
{
    QWidget *areas[] = {m_navigation, m_tabs, m_status};
    const QWidget *focused = QApplication::focusWidget();
    int next = 0;
    for (int i = 0; i < 3; ++i) {
        if (focused && areas[i]->isAncestorOf(focused))
            next = (i + 1) % 3;
    }
    for (QWidget *widget : areas[next]->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void Workspace::openDesk(const QString &deskId, const QString &filter)
{
    const auto desk = std::find_if(m_desks.begin(), m_desks.end(), [&](const auto &one) { return one.id == deskId; });
    if (desk == m_desks.end())
        return;
    widgets::commitPending();
    m_currentDesk = deskId;
    m_navigation->setCurrent(deskId);
    m_tabs->setDesk(desk->title, widgets::icon(desk->iconName));
    showDeskPage(deskId);
    m_tabs->showDesk();
    m_deskArea->currentWidget()->setFocus();
    auto *page = dynamic_cast<widgets::DeskPage *>(m_pages.value(deskId));
    if (page && !filter.isEmpty())
        page->applyFilter(filter);
}

void Workspace::showDeskPage(const QString &deskId)
{
    if (!m_pages.contains(deskId)) {
        const auto desk
            = std::find_if(m_desks.begin(), m_desks.end(), [&](const auto &one) { return one.id == deskId; });
        QWidget *page = desk->create(m_deskArea);
        m_deskArea->addWidget(page);
        m_pages.insert(deskId, page);
        if (auto *home = qobject_cast<home::HomePage *>(page))
            connect(home, &home::HomePage::worked, this, &Workspace::count);
    }
    m_deskArea->setCurrentWidget(m_pages.value(deskId));
}

void Workspace::count(const home::WorkList &work)
{
    for (const widgets::Desk &desk : m_desks) {
        const auto add = [&work](int sum, const widgets::RecordKind &kind) { return sum + work.counts.value(kind.kind); };
        if (!desk.records.empty())
            m_navigation->setCount(desk.id, std::accumulate(desk.records.begin(), desk.records.end(), 0, add));
    }
    m_navigation->setCount(u"home"_s, work.totals[0] + work.totals[1] + work.totals[2]);
}

const widgets::RecordKind *Workspace::recordKind(const QString &kind) const
{
    for (const widgets::Desk &desk : m_desks) {
        for (const widgets::RecordKind &one : desk.records) {
            if (one.kind == kind)
                return &one;
        }
    }
    return nullptr;
}

QWidget *Workspace::makeRecord(const QString &kind, const QString &id, QWidget *parent)
{
    const widgets::RecordKind *found = recordKind(kind);
    return found ? found->create(id, parent) : nullptr;
}

void Workspace::openRecord(const QString &kind, const QString &id)
{
    const widgets::RecordKind *found = recordKind(kind);
    if (!found) {
        m_strip->showInfo(tr("This kind of record cannot be opened with your rights."));
        return;
    }
    widgets::commitPending();
    m_tabs->openRecord(kind, id, widgets::icon(found->iconName), id.isEmpty() ? tr("New") : tr("Opening"));
}

void Workspace::openNew(const QString &kind)
{
    openRecord(kind, QString());
}

void Workspace::restore()
{
    const QString user = m_session.info().user;
    for (const widgets::OpenRecord &record : m_settings.openRecords(user)) {
        if (const widgets::RecordKind *kind = recordKind(record.kind))
            m_tabs->addWaiting(record, widgets::icon(kind->iconName));
    }
    openDesk(m_settings.currentDesk(user));
}

void Workspace::remember() const
{
    const QString user = m_session.info().user;
    if (user.isEmpty())
        return;
    m_settings.setOpenRecords(user, m_tabs->records());
    m_settings.setCurrentDesk(user, m_currentDesk);
}

void Workspace::offerDrafts()
{
    std::vector<Draft> drafts;
    const std::vector<Draft> found = m_drafts.found();
    std::copy_if(found.begin(), found.end(), std::back_inserter(drafts),
        [this](const Draft &draft) { return recordKind(draft.form) != nullptr; });
    if (drafts.empty())
        return;
    const auto open = [this](const Draft &draft) {
        openRecord(draft.form, draft.recordId);
        if (auto *form = dynamic_cast<Form *>(m_tabs->currentWidget()))
            form->restoreDraft(draft.fields);
    };
    (new DraftOffer(m_drafts, drafts, open, window()))->open();
}

QString Workspace::helpPlace() const
{
    QString place = u"shell"_s;
    if (const auto *form = dynamic_cast<const Form *>(m_tabs->currentWidget()))
        place = form->helpTopic();
    else if (const auto *page = dynamic_cast<const widgets::DeskPage *>(m_deskArea->currentWidget()))
        place = page->helpTopic();
    const QWidget *focused = QApplication::focusWidget();
    if (focused && m_status->isAncestorOf(focused))
        return u"shell.status"_s;
    if (focused && m_navigation->isAncestorOf(focused))
        return u"shell.navigation"_s;
    if (focused && m_search->isAncestorOf(focused))
        return u"search"_s;
    return focused && m_tabs->isAncestorOf(focused) ? QString(place + u'.' + focused->objectName()) : place;
}

void Workspace::keepAllDrafts(const std::function<void(bool)> &done)
{
    const QList<Form *> forms = m_tabs->changedForms();
    if (forms.isEmpty()) {
        done(true);
        return;
    }
    auto keeping = std::make_shared<Keeping>();
    keeping->open = int(forms.size());
    keeping->done = done;
    for (Form *form : forms)
        form->keepAsDraft([keeping](const Result<void> &kept) { keeping->finished(kept.has_value()); });
}

void Workspace::discardAllChanges()
{
    for (Form *form : m_tabs->changedForms())
        form->discardChanges();
}

void Workspace::showLine()
{
    m_status->showLine(m_session.line(), m_gateway.waiting(), int(m_gateway.held().size()));
}

void Workspace::showOutbox()
{
    auto *view = new OutboxView(m_gateway, *this, window());
    connect(view, &OutboxView::correctionWanted, this, &Workspace::correct);
    view->open();
}

void Workspace::correct(const OutboxEntry &entry)
{
    QJsonObject fields = entry.call.arguments;
    for (const QString &own : {u"id"_s, u"version"_s, u"autosave"_s})
        fields.remove(own);
    const RecordRef record = entry.call.record;
    // In the journal first: from there it is offered again whatever happens next.
    m_drafts.keep(record.kind, record.id, fields);
    m_drafts.flush().then(this, [this, record, fields, operation = entry.operation](const Result<void> &kept) {
        if (!kept) {
            m_strip->show(kept.error());
            return;
        }
        m_gateway.discard(operation, tr("Corrected in the form"))
            .then(this, [this, record, fields](const Result<void> &done) {
                if (!done) {
                    m_strip->show(done.error());
                    return;
                }
                openRecord(record.kind, record.id);
                if (auto *form = dynamic_cast<Form *>(m_tabs->currentWidget()))
                    form->restoreDraft(fields);
            });
    });
}

void Workspace::showRefusal(const Error &error)
{
    showLine();
    m_strip->show(error);
}

} // namespace ana::shell
