// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "models/core/error.h"
#include "models/database/serveraddress.h"
#include "models/database/sessioninfo.h"
#include "ui/shell/practiceaccount.h"

class QBoxLayout;
class QLabel;
class QLayout;
class QStackedWidget;

namespace ana {
class DatabaseSession;
}

namespace ana::widgets {
class MessageStrip;
class Settings;
} // namespace ana::widgets

namespace ana::shell {

class FactorStep;
class LogInStep;
class NewPasswordStep;
class PasswordStep;
class PracticeCard;

/// Where to log in, and what this PC knows about it.
struct LogInOffer
{
    std::optional<ServerAddress> server; ///< nothing: the person has to name one
    std::vector<PracticeAccount> accounts; ///< of a private sample cluster
};

/// Log-in in up to three steps: name and password, second factor, new password. Every refusal is one clear sentence.
class LogInPage final : public QWidget
{
    Q_OBJECT
public:
    LogInPage(DatabaseSession &session, widgets::Settings &settings, QWidget *parent);

    void setOffer(const LogInOffer &offer);
    /// While the private database of this PC is being started.
    void showPreparing(const QString &sentence);
    void showProblem(const Error &error);
    /// Puts the cursor where typing starts.
    void begin();
    /// After the session ended: the same person is asked again, everything typed is still there.
    void askAgain(const QString &user, const QString &reason);
    /// Fills in and logs in, as a person would.
    void logIn(const Credentials &credentials);

Q_SIGNALS:
    void loggedIn(const ana::SessionInfo &info, const QString &password);
    void refused(const ana::Error &error);
    /// The password was right, but it takes a person to go on: why, in a sentence.
    void personNeeded(const QString &why);

private:
    enum class Step { Password, Factor, NewPassword };

    QWidget *buildCard();
    QLayout *buildBrand(QWidget *frame);
    void connectSteps();
    LogInStep &step() const;
    void goTo(Step step);
    void changePassword(const QString &password);
    void open();
    void opened(const Result<SessionInfo> &info);
    void enrolFactor();
    void enter(const SessionInfo &info);
    void setBusy(bool busy, const QString &sentence = {});
    std::optional<ServerAddress> chosenServer();
    void showServer();
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void fitMark();
    void fitCards();

    DatabaseSession &m_session;
    widgets::Settings &m_settings;
    LogInOffer m_offer;
    Credentials m_credentials;
    bool m_busy = false;

    QBoxLayout *m_centre = nullptr;
    QLabel *m_mark;
    QLabel *m_headline;
    widgets::MessageStrip *m_strip;
    QStackedWidget *m_steps;
    PasswordStep *m_name;
    FactorStep *m_factor;
    NewPasswordStep *m_newPassword;
    QLabel *m_progress;
    PracticeCard *m_practice;
};

} // namespace ana::shell
