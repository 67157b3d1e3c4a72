// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <algorithm>

#include <QApplication>
#include <QCloseEvent>
#include <QFutureWatcher>
#include <QScreen>
#include <QShortcut>

#include "models/core/messages.h"
#include "models/database/accountstore.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "ui/shell/accountdialogs.h"
#include "ui/shell/accountstrip.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/pinstore.h"
#include "ui/shell/recordtabs.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/windowplace.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/typing.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::Answer;

MainWindow::MainWindow(const Parts &parts)
    : m_parts(parts)
    , m_logIn(new LogInPage(parts.session, parts.settings, this))
    , m_lock(new LockPage(this))
    , m_idle(new IdleWatch(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Krông Ana – Portal desk"));
    setWindowIcon(widgets::icon(u"ana-desk"_s));
    addWidget(m_logIn);
    addWidget(m_lock);
    restorePlace();
    connect(m_logIn, &LogInPage::loggedIn, this, &MainWindow::enter);
    connect(m_lock, &LockPage::unlocked, this, &MainWindow::showUnlocked);
    connect(m_lock, &LockPage::fullLogInWanted, this, &MainWindow::askForFullLogIn);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(m_idle, &IdleWatch::touched, this, [this] {
        if (m_workspace && currentWidget() == m_workspace)
            m_parts.session.touch();
    });
    connect(&m_parts.session, &DatabaseSession::ended, this, &MainWindow::sessionEnded);
    auto *help = new QShortcut(QKeySequence(Qt::Key_F1), this);
    help->setContext(Qt::ApplicationShortcut);
    connect(help, &QShortcut::activated, this, &MainWindow::showHelp);
}

MainWindow::~MainWindow() = default;

void MainWindow::restorePlace()
{
    constexpr QSize usual(1280, 800);
    resize(usual.boundedTo(screen()->availableSize()));
    restoreGeometry(m_parts.settings.windowGeometry());
    setGeometry(clampedTo(geometry(), screen()->availableGeometry()));
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::enter(const SessionInfo &info, const QString &password)
{
    const bool samePerson = m_workspace && m_info.person == info.person;
    m_info = info;
    rememberPassword(password);
    armIdle();
    if (samePerson) {
        showUnlocked();
        m_workspace->tabs().refreshAll();
        return;
    }
    dropWorkspace();
    m_workspace
        = new Workspace(m_parts.session, m_parts.gateway, m_parts.drafts, m_parts.settings, m_parts.makeDesks, this);
    addWidget(m_workspace);
    connect(m_workspace, &Workspace::settingsWanted, this, &MainWindow::showSettings);
    connect(m_workspace, &Workspace::passwordWanted, this, &MainWindow::showPasswordDialog);
    connect(m_workspace, &Workspace::factorWanted, this, &MainWindow::showFactorDialog);
    connect(m_workspace, &Workspace::lockWanted, this, &MainWindow::lock);
    connect(m_workspace, &Workspace::logOutWanted, this, &MainWindow::logOut);
    setCurrentWidget(m_workspace);
    m_workspace->restore();
    openStore();
    Q_EMIT ready();
}

void MainWindow::openStore()
{
    AccountStore::open(m_parts.storeFolder, m_parts.session.account())
        .then(this, [this](const Result<std::shared_ptr<AccountStore>> &store) {
            if (!m_workspace)
                return;
            if (!store) {
                m_workspace->strip().show(store.error());
                return;
            }
            const auto report = [this](const Result<void> &done) {
                if (!done && m_workspace)
                    m_workspace->strip().show(done.error());
            };
            m_parts.gateway.openOutbox(*store).then(this, report);
            m_parts.drafts.open(*store).then(this, [this, report](const Result<void> &done) {
                report(done);
                if (done && m_workspace)
                    m_workspace->offerDrafts();
            });
        });
}

void MainWindow::armIdle()
{
    const int minutes = m_info.idleMinutes > 0 ? std::min(m_info.idleMinutes, m_parts.settings.lockMinutes())
                                               : m_parts.settings.lockMinutes();
    m_idle->setLimit(minutes * 60 * 1000);
}

void MainWindow::lock()
{
    if (!m_workspace || currentWidget() != m_workspace)
        return;
    widgets::commitPending();
    hideOtherWindows();
    m_lock->arm(m_info.fullName, pins(), m_passwordVerifier);
    setCurrentWidget(m_lock);
    m_lock->setFocus();
}

void MainWindow::showUnlocked()
{
    setCurrentWidget(m_workspace);
    showOtherWindows();
    armIdle();
    m_parts.session.touch();
}

void MainWindow::sessionEnded(const Error &reason)
{
    if (!m_workspace)
        return;
    widgets::commitPending();
    hideOtherWindows();
    setCurrentWidget(m_logIn);
    m_logIn->askAgain(m_info.user, sentence(reason));
}

void MainWindow::askForFullLogIn()
{
    m_parts.session.close();
    setCurrentWidget(m_logIn);
    m_logIn->askAgain(m_info.user, tr("Log in with your password to go on. Everything typed is still there."));
}

PinStore MainWindow::pins() const
{
    return PinStore(m_parts.storeFolder, m_parts.session.account());
}

void MainWindow::hideOtherWindows()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window != this && window->isVisible()) {
            window->hide();
            m_hidden.append(window);
        }
    }
}

void MainWindow::showOtherWindows()
{
    for (const QPointer<QWidget> &window : std::exchange(m_hidden, {})) {
        if (window)
            window->show();
    }
}

void MainWindow::askAboutChanges(const std::function<void()> &goOn)
{
    widgets::commitPending();
    const qsizetype changed = m_workspace ? m_workspace->tabs().changedForms().size() : 0;
    if (changed == 0) {
        goOn();
        return;
    }
    if (m_asking)
        return;
    m_asking = true;
    const widgets::Question question{u"leaveWithChanges"_s, tr("Unsaved changes"),
        tr("%n records have changes that are not saved.", "", int(changed)),
        tr("As drafts they stay on this PC and are offered to you next time."),
        {{u"keep"_s, tr("Keep as drafts"), Answer::Kind::Default},
            {u"discard"_s, tr("Discard changes"), Answer::Kind::Destructive},
            {u"stay"_s, tr("Stay"), Answer::Kind::Escape}}};
    widgets::ask(this, question, [this, goOn](const QString &answer, const QString &) {
        m_asking = false;
        if (answer == "discard"_L1) {
            m_workspace->discardAllChanges();
            goOn();
        } else if (answer == "keep"_L1) {
            m_workspace->keepAllDrafts([goOn](bool allKept) {
                if (allKept)
                    goOn();
            });
        }
    });
}

void MainWindow::leave(const std::function<void()> &goOn)
{
    if (m_workspace)
        m_workspace->remember();
    m_parts.drafts.flush().then(this, [this, goOn](const Result<void> &) {
        m_parts.session.close().then(this, [goOn](const Result<void> &) { goOn(); });
    });
}

void MainWindow::logOut()
{
    askAboutChanges([this] {
        leave([this] {
            m_parts.gateway.closeOutbox();
            m_parts.drafts.close();
            dropWorkspace();
            setCurrentWidget(m_logIn);
            m_logIn->begin();
        });
    });
}

void MainWindow::dropWorkspace()
{
    m_hidden.clear();
    if (!m_workspace)
        return;
    removeWidget(m_workspace);
    m_workspace->deleteLater();
    m_workspace = nullptr;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts.settings.setWindowGeometry(saveGeometry());
    if (m_mayClose || !m_workspace) {
        event->accept();
        QApplication::quit();
        return;
    }
    event->ignore();
    askAboutChanges([this] {
        leave([this] {
            m_mayClose = true;
            close();
        });
    });
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_parts.settings, pins(), this);
    connect(dialog, &SettingsDialog::lockMinutesChanged, this, &MainWindow::armIdle);
    dialog->open();
}

/// What the lock screen opens with from now on. A watcher, because the window may be gone before the slow hash is there.
void MainWindow::rememberPassword(const QString &password)
{
    auto *hashing = new QFutureWatcher<QByteArray>(this);
    connect(hashing, &QFutureWatcherBase::finished, this, [this, hashing] {
        m_passwordVerifier = hashing->result();
        m_lock->setPasswordVerifier(m_passwordVerifier);
        hashing->deleteLater();
    });
    hashing->setFuture(PinStore::verifier(password));
}

void MainWindow::showPasswordDialog()
{
    auto *dialog = new PasswordDialog(m_parts.session, this);
    connect(dialog, &PasswordDialog::passwordChanged, this, [this](const QString &password) {
        rememberPassword(password);
        if (m_workspace)
            m_workspace->strip().showSuccess(tr("Your password is changed. Use the new one from now on."));
    });
    dialog->open();
}

void MainWindow::showFactorDialog()
{
    auto *dialog = new FactorDialog(m_parts.session, this);
    connect(dialog, &FactorDialog::factorSet, this, [this] {
        if (!m_workspace)
            return;
        m_workspace->accountStrip().factorSet();
        m_workspace->strip().showSuccess(tr("The second factor is set up. Your next log-in asks for a code."));
    });
    dialog->open();
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    QString place = u"login"_s;
    if (currentWidget() == m_lock)
        place = u"lock"_s;
    else if (m_workspace && currentWidget() == m_workspace)
        place = m_workspace->helpPlace();
    m_help->showPlace(place);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

} // namespace ana::shell
