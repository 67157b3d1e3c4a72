// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/personform.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "models/organisation/logwords.h"
#include "models/organisation/organisationqueries.h"
#include "ui/administration/adminwords.h"
#include "ui/administration/fields.h"
#include "ui/administration/rightsreport.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/timeline.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::FormRows;
using widgets::grid;

namespace {

QString draftName()
{
    return u"person"_s;
}

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, grid(4), 0, 0);
    layout->setSpacing(grid(3));
    return layout;
}

} // namespace

PersonForm::PersonForm(const widgets::DeskContext &context, const QString &id, QWidget *parent)
    : Form(parent)
    , m_context(context)
    , m_id(id.isEmpty() ? PersonId::create() : PersonId::fromString(id))
    , m_name(new QLabel(this))
    , m_stateIcon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_strip(new widgets::MessageStrip(this))
    , m_saved(new widgets::SavedState(this))
    , m_pages(new QTabWidget(this))
    , m_rows(new FormRows(this))
    , m_fullName(new QLineEdit(this))
    , m_userName(new QLineEdit(this))
    , m_unit(choiceField(this))
    , m_save(new QPushButton(this))
    , m_account(new QLabel(this))
{
    setObjectName(u"personForm"_s);
    m_person.row.version = id.isEmpty() ? 0 : -1; // -1: still to be read
    buildHead();
    m_pages->setObjectName(u"personPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->setMinimumHeight(fontMetrics().height() * 12); // else the page scrolls, not a slit inside it
    m_pages->addTab(buildData(), tr("Data"));
    m_pages->addTab(buildRoles(), tr("Roles"));
    m_pages->addTab(buildRights(), tr("What may this person do?"));
    m_pages->addTab(buildSessions(), tr("Open sessions"));
    m_pages->addTab(buildHistory(), tr("History"));
    m_page->addWidget(m_pages);
    setFocusProxy(m_fullName);
    listen();
    showHead();
    refresh();
}

void PersonForm::buildHead()
{
    widgets::setLook(m_name, widgets::Look::Title);
    m_name->setObjectName(u"personName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"personState"_s);
    auto *who = new QHBoxLayout;
    who->setSpacing(grid(2));
    who->addWidget(m_name);
    who->addSpacing(grid(2));
    who->addWidget(m_stateIcon);
    who->addWidget(m_state);
    who->addStretch();
    m_lock = actButton(u"personLock"_s, u"lock"_s, tr("Lock account…"), &PersonForm::lock);
    m_unlock = actButton(u"personUnlock"_s, u"unlock"_s, tr("Unlock account"), &PersonForm::unlock);
    m_password
        = actButton(u"personPassword"_s, u"refresh"_s, tr("New first password…"), &PersonForm::askForNewPassword);
    m_dismiss = actButton(u"personLeave"_s, u"log-out"_s, tr("Leaves the office…"), &PersonForm::dismiss);
    widgets::setLook(m_dismiss, widgets::Look::Danger);
    auto *acts = new QWidget(this);
    auto *flow = new widgets::FlowLayout(acts, grid(2));
    for (QPushButton *button : {m_lock, m_unlock, m_password, m_dismiss})
        flow->addWidget(button);
    // Scrolls as a whole when large letters and a message above leave too little room.
    auto *inner = new QWidget(this);
    m_page = new QVBoxLayout(inner);
    m_page->setContentsMargins(grid(6), grid(5), grid(6), grid(4));
    m_page->setSpacing(grid(3));
    m_page->addLayout(who);
    m_page->addWidget(acts);
    m_page->addWidget(m_strip);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QPushButton *PersonForm::actButton(
    const QString &name, const QString &iconName, const QString &text, void (PersonForm::*slot)())
{
    auto *button = new QPushButton(widgets::icon(iconName), text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget *PersonForm::buildData()
{
    m_rows->addField(u"full_name"_s, tr("Full name"), m_fullName, FormRows::Need::Required,
        tr("As in the papers. For Ede and M’Nông names: Y …, H’…, the family name last."));
    m_rows->addField(u"user_name"_s, tr("User name"), m_userName, FormRows::Need::Required,
        tr("Small letters without marks, digits, “.”, “-”. It cannot be changed later."));
    m_rows->addField(u"unit"_s, tr("Unit"), m_unit, FormRows::Need::Required,
        tr("Where the person sits. Roles are given separately."));
    m_account->setObjectName(u"personAccount"_s);
    m_account->setWordWrap(true);
    m_account->setTextFormat(Qt::PlainText);
    m_save->setObjectName(u"personSave"_s);
    widgets::setLook(m_save, widgets::Look::Primary);
    m_save->setShortcut(QKeySequence::Save);
    connect(m_save, &QPushButton::clicked, this, &PersonForm::save);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_save);
    row->addWidget(m_saved);
    row->addStretch();
    m_rows->addWidget(foot);
    m_rows->addWidget(m_account);
    m_rows->setMaximumWidth(fontMetrics().averageCharWidth() * 90);

    auto *page = new QWidget(this);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, grid(4), grid(4), 0);
    inner->addWidget(m_rows);
    inner->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

QWidget *PersonForm::buildRoles()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = pageLayout(page);
    m_assignmentTable = recordTable(u"personRoles"_s, tr("Roles"), m_assignments, page);
    layout->addWidget(m_assignmentTable, 1);
    auto *row = new QHBoxLayout;
    QPushButton *give = actButton(u"roleGrant"_s, u"plus"_s, tr("Give a role…"), &PersonForm::grant);
    m_endRole = actButton(u"roleEnd"_s, u"close"_s, tr("End role…"), &PersonForm::endAssignment);
    row->addWidget(give);
    m_confirmRole = actButton(u"roleConfirm"_s, u"check"_s, tr("Confirm role"), &PersonForm::confirmAssignment);
    row->addWidget(m_confirmRole);
    row->addWidget(m_endRole);
    row->addStretch();
    layout->addLayout(row);
    return page;
}

QWidget *PersonForm::buildRights()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = pageLayout(page);
    m_rights = new QTextBrowser(page);
    m_rights->setObjectName(u"personRights"_s);
    m_rights->setAccessibleName(tr("What may this person do?"));
    layout->addWidget(m_rights, 1);
    auto *print = new QPushButton(widgets::icon(u"print"_s), tr("Print…"), page);
    print->setObjectName(u"rightsPrint"_s);
    print->setAccessibleName(print->text());
    print->setAutoDefault(false);
    connect(print, &QPushButton::clicked, this, [this] { widgets::printPage(this, rightsReport(m_person)); });
    layout->addWidget(print, 0, Qt::AlignLeft);
    return page;
}

QWidget *PersonForm::buildSessions()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = pageLayout(page);
    m_sessionTable = recordTable(u"personSessions"_s, tr("Open sessions"), m_sessions, page);
    layout->addWidget(m_sessionTable, 1);
    m_endSession = actButton(u"sessionEnd"_s, u"close"_s, tr("End session…"), &PersonForm::endSession);
    layout->addWidget(m_endSession, 0, Qt::AlignLeft);
    return page;
}

QWidget *PersonForm::buildHistory()
{
    auto *page = new QWidget(this);
    m_history = new widgets::Timeline(page);
    pageLayout(page)->addWidget(m_history);
    return page;
}

void PersonForm::listen()
{
    connect(m_fullName, &QLineEdit::textChanged, this, &PersonForm::edited);
    connect(m_userName, &QLineEdit::textChanged, this, &PersonForm::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &PersonForm::edited);
    const auto suggest = [this] {
        if (isNew() && !m_userName->isModified() && !m_fullName->text().isEmpty())
            m_userName->setText(suggestedUserName(m_fullName->text(), m_unit->currentData().toString()));
    };
    connect(m_fullName, &QLineEdit::editingFinished, this, suggest);
    connect(m_unit, &QComboBox::activated, this, suggest);
    connect(&m_context.session, &DatabaseSession::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"person"_s, m_id.toString()) || changes.touches(u"assignment"_s)
            || changes.touches(u"session"_s))
            refresh();
    });
}

QString PersonForm::title() const
{
    return isNew() ? tr("New person") : m_person.row.fullName;
}

QString PersonForm::recordId() const
{
    return isNew() ? QString() : m_id.toString();
}

bool PersonForm::hasChanges() const
{
    return m_changed;
}

QJsonObject PersonForm::typed() const
{
    return {{u"full_name"_s, nfc(m_fullName->text()).simplified()}, {u"user_name"_s, m_userName->text().trimmed()},
        {u"unit"_s, m_unit->currentData().toString()}};
}

void PersonForm::edited()
{
    if (m_filling)
        return;
    m_changed = true;
    m_saved->showChanged();
    m_context.drafts.keep(draftName(), recordId(), typed());
}

void PersonForm::keepAsDraft(const Done &done)
{
    m_context.drafts.keep(draftName(), recordId(), typed());
    m_context.drafts.flush().then(this, [done](const Result<void> &kept) { done(kept); });
}

void PersonForm::discardChanges()
{
    m_changed = false;
    m_context.drafts.discard(draftName(), recordId());
    fillFields();
}

void PersonForm::restoreDraft(const QJsonObject &fields)
{
    m_fullName->setText(fields[u"full_name"].toString());
    m_userName->setText(fields[u"user_name"].toString());
    m_userName->setModified(true);
    if (const int index = m_unit->findData(fields[u"unit"].toString()); index >= 0)
        m_unit->setCurrentIndex(index);
}

Result<PersonForm::Opened> PersonForm::read(Reader &reader, const PersonId &id, bool isNew)
{
    Opened opened{{readUnits(reader), readRoles(reader), readPeople(reader)}, std::nullopt};
    if (isNew)
        return opened;
    Result<Person> person = openPerson(reader, id);
    if (!person)
        return tl::unexpected(person.error());
    opened.person = std::move(*person);
    return opened;
}

void PersonForm::refresh()
{
    if (!m_context.session.isOpen())
        return;
    m_context.session.read(this, [id = m_id, fresh = isNew()](Reader &reader) { return read(reader, id, fresh); })
        .then(this, [this](const Result<Opened> &opened) {
            if (opened)
                present(*opened);
            else
                m_strip->show(opened.error());
        });
}

void PersonForm::present(const Opened &opened)
{
    m_choices = opened.choices;
    if (opened.person) {
        // Typed on an older version: saving is then refused as stale, and both names are seen.
        const int version = m_changed ? m_person.row.version : opened.person->row.version;
        m_person = *opened.person;
        if (m_changed)
            m_person.row.version = version;
    }
    if (!m_changed)
        fillFields();
    m_assignments.setRows(m_person.assignments);
    m_sessions.setRows(m_person.sessions);
    m_rights->setHtml(rightsReport(m_person));
    showHead();
    showAccount();
    showHistory();
    Q_EMIT titleChanged(title());
}

void PersonForm::fillFields()
{
    const QScopedValueRollback quiet(m_filling, true);
    const QString unit = isNew() ? m_context.session.info().unitId : m_person.row.unitId;
    fillUnits(*m_unit, m_choices.units, unit, UnitChoice::Required);
    m_fullName->setText(m_person.row.fullName);
    m_userName->setText(m_person.row.userName);
    m_saved->showUntouched();
}

void PersonForm::showHead()
{
    const PersonRow &row = m_person.row;
    // Nothing can be done to somebody who could not be read.
    const bool isRead = row.version >= 0;
    m_pages->setVisible(isRead);
    m_stateIcon->setVisible(row.version > 0);
    const bool isActive = row.state == PersonState::Active && row.version > 0;
    const bool isOwn = m_id == m_context.session.info().person;
    m_name->setText(title());
    m_state->setText(row.version > 0 ? AdminWords::state(row.state) : QString());
    const int side = widgets::iconExtent(*this) - grid(1);
    m_stateIcon->setPixmap(
        widgets::icon(AdminWords::stateIcon(row.state), widgets::toneRole(AdminWords::stateTone(row.state)))
            .pixmap(side));
    const bool isLockedOut = !m_person.account.obstacle.isEmpty() && isActive;
    m_lock->setVisible(isActive && !isOwn);
    m_unlock->setVisible(!isNew() && (row.state == PersonState::Locked || isLockedOut));
    m_password->setVisible(isActive && !isOwn);
    m_dismiss->setVisible(row.version > 0 && row.state != PersonState::Left && !isOwn);
    m_userName->setReadOnly(!isNew());
    m_save->setText(isNew() ? tr("Add person") : tr("Save"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(row.state != PersonState::Left);
    for (int page = 1; page < m_pages->count(); ++page)
        m_pages->setTabVisible(page, !isNew());
    m_endRole->setEnabled(m_assignments.rowCount() > 0);
    m_confirmRole->setVisible(std::ranges::any_of(m_person.assignments, &organisation::waits));
    m_endSession->setEnabled(m_sessions.rowCount() > 0);
}

void PersonForm::showAccount()
{
    const AccountState &account = m_person.account;
    QStringList lines;
    if (m_person.row.state == PersonState::Locked)
        lines.append(tr("Locked because: %1").arg(account.stateReason));
    if (account.lockedUntil.isValid())
        lines.append(tr("Too many wrong passwords: no log-in before %1.").arg(dateTimeText(account.lockedUntil)));
    if (account.unused)
        lines.append(tr("Not used for long: no log-in until the account is unlocked."));
    if (!account.passwordSetAt.isValid())
        lines.append(tr("There is no password yet. Give a first one, else nobody can log in."));
    else if (account.passwordIsInitial)
        lines.append(tr("First password given on %1, not yet changed.").arg(dateTimeText(account.passwordSetAt)));
    else
        lines.append(tr("Password changed on %1.").arg(dateTimeText(account.passwordSetAt)));
    lines.append(account.hasFactor ? tr("Second factor: set up.") : tr("Second factor: none."));
    lines.append(account.lastLogIn.isValid() ? tr("Last log-in: %1.").arg(dateTimeText(account.lastLogIn))
                                             : tr("Never logged in."));
    m_account->setText(lines.join(u'\n'));
    m_account->setVisible(!isNew());
}

void PersonForm::showHistory()
{
    std::vector<widgets::TimelineEntry> entries;
    for (const HistoryEntry &entry : m_person.history) {
        const LogRow row{entry.id, entry.at, {}, {}, entry.who, entry.command, entry.outcome, u"person"_s, {},
            m_person.row.fullName};
        entries.push_back({entry.id.toString(), entry.at, entry.who, actSentence(row), {}, u"history"_s,
            entry.outcome == "done"_L1 ? widgets::Tone::Neutral : widgets::Tone::Warning});
    }
    std::reverse(entries.begin(), entries.end());
    m_history->setEntries(entries);
}

} // namespace ana::administration
