// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QPointer>
#include <QStackedWidget>

#include "models/core/error.h"
#include "models/database/sessioninfo.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/workspace.h"

namespace ana {
class AccountStore;
}

namespace ana::shell {

class HelpWindow;
class IdleWatch;
class LockPage;
class PinStore;

/// The one window of the program: log-in, workspace, lock screen.
class MainWindow final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Everything the window works with, made by the program.
    struct Parts
    {
        DatabaseSession &session;
        CommandGateway &gateway;
        DraftJournal &drafts;
        widgets::Settings &settings;
        Workspace::MakeDesks makeDesks;
        QString storeFolder; ///< drafts, outbox and PIN of this PC
    };

    explicit MainWindow(const Parts &parts);
    ~MainWindow() override;

    LogInPage &logInPage() { return *m_logIn; }
    /// Null before log-in.
    Workspace *workspace() { return m_workspace; }
    /// Brought to the front by a second start of the program.
    void comeForward();
    /// Locks at once; does nothing when nobody is logged in.
    void lock();
    void showHelp();

Q_SIGNALS:
    /// Workspace is there and its page shown.
    void ready();

private:
    void closeEvent(QCloseEvent *event) override;
    void restorePlace();
    void enter(const SessionInfo &info, const QString &password);
    void openStore();
    void showUnlocked();
    void sessionEnded(const Error &reason);
    void askForFullLogIn();
    void askAboutChanges(const std::function<void()> &goOn);
    void leave(const std::function<void()> &goOn);
    void logOut();
    void dropWorkspace();
    void showSettings();
    void showPasswordDialog();
    void rememberPassword(const QString &password);
    void showFactorDialog();
    void armIdle();
    PinStore pins() const;
    void hideOtherWindows();
    void showOtherWindows();

    Parts m_parts;
    LogInPage *m_logIn;
    LockPage *m_lock;
    Workspace *m_workspace = nullptr;
    HelpWindow *m_help = nullptr;
    IdleWatch *m_idle;
    SessionInfo m_info;
    QByteArray m_passwordVerifier;
    QList<QPointer<QWidget>> m_hidden;
    bool m_mayClose = false;
    bool m_asking = false;
};

} // namespace ana::shell
