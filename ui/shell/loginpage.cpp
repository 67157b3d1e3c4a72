// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loginpage.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QSysInfo>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/core/totp.h"
#include "models/database/databasesession.h"
#include "ui/shell/capslock.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/typing.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;
using widgets::Look;
using widgets::setLook;

namespace {

QString deviceName()
{
    return u"%1 (%2)"_s.arg(QSysInfo::machineHostName(), QSysInfo::prettyProductName());
}

QString codeOf(const PracticeAccount &account)
{
    return account.totpSecret.isEmpty() ? QString() : totpCode(account.totpSecret, QDateTime::currentDateTimeUtc());
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    setLook(frame, Look::Card);
    return frame;
}

QPushButton *mainButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    setLook(button, Look::Primary);
    return button;
}

QLineEdit *secretField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    QAction *reveal = field->addAction(widgets::icon(u"preview"_s), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setToolTip(LogInPage::tr("Show what is typed"));
    QObject::connect(reveal, &QAction::toggled, field,
        [field](bool shown) { field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    return field;
}

} // namespace

LogInPage::LogInPage(DatabaseSession &session, widgets::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
{
    setObjectName(u"logInPage"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *middle = new QWidget(this);
    m_centre = new QBoxLayout(QBoxLayout::LeftToRight, middle);
    QBoxLayout *centre = m_centre;
    centre->setContentsMargins(grid(6), grid(6), grid(6), grid(6));
    centre->setSpacing(grid(6));
    centre->addStretch();
    centre->addWidget(buildCard(), 0, Qt::AlignCenter);
    centre->addWidget(buildAccounts(), 0, Qt::AlignCenter);
    centre->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    connectFields();
    fitMark();
    m_user->setText(m_settings.lastUser());
    begin();
}

void LogInPage::begin()
{
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

QWidget *LogInPage::buildCard()
{
    QFrame *frame = card(this);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(grid(8), grid(7), grid(8), grid(7));
    layout->setSpacing(grid(4));

    m_mark = new QLabel(frame);
    auto *name = new QLabel(tr("Krông Ana"), frame);
    setLook(name, Look::Title);
    auto *what = new QLabel(tr("Portal desk"), frame);
    setLook(what, Look::Muted);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    names->addWidget(what);
    auto *brand = new QHBoxLayout;
    brand->setSpacing(grid(3));
    brand->addWidget(m_mark);
    brand->addLayout(names, 1);

    m_headline = new QLabel(frame);
    m_headline->setObjectName(u"logInHeadline"_s);
    m_headline->setWordWrap(true);
    setLook(m_headline, Look::Section);
    m_strip = new widgets::MessageStrip(frame);
    m_steps = new QStackedWidget(frame);
    m_steps->addWidget(buildPasswordStep());
    m_steps->addWidget(buildFactorStep());
    m_steps->addWidget(buildNewPasswordStep());
    m_progress = new QLabel(frame);
    m_progress->setObjectName(u"logInProgress"_s);
    m_progress->setWordWrap(true);
    setLook(m_progress, Look::Muted);

    layout->addLayout(brand);
    layout->addSpacing(grid(2));
    layout->addWidget(m_headline);
    layout->addWidget(m_strip);
    layout->addWidget(m_steps);
    layout->addWidget(m_progress);
    goTo(PasswordStep);
    return frame;
}

QWidget *LogInPage::buildPasswordStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(4));
    m_passwordRows = new FormRows(step);
    m_user = new QLineEdit(step);
    m_user->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password = secretField(step);
    m_passwordRows->addField(u"user"_s, tr("User name"), m_user);
    m_passwordRows->addField(u"password"_s, tr("Password"), m_password);
    m_capsHint = new QLabel(tr("Caps Lock is on."), step);
    m_capsHint->setObjectName(u"capsHint"_s);
    m_capsHint->setProperty("remark", u"warning"_s);
    m_capsHint->hide();
    m_logIn = mainButton(u"logIn"_s, tr("Log in"), step);
    layout->addWidget(m_passwordRows);
    layout->addWidget(m_capsHint);
    layout->addWidget(m_logIn);
    layout->addWidget(buildServerFold());
    layout->addStretch();
    return step;
}

QWidget *LogInPage::buildServerFold()
{
    auto *area = new QWidget(this);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    m_serverToggle = new QToolButton(area);
    m_serverToggle->setObjectName(u"serverToggle"_s);
    m_serverToggle->setCheckable(true);
    m_serverToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_serverToggle->setIcon(widgets::icon(u"server"_s));
    m_serverFold = new QWidget(area);
    auto *fold = new QVBoxLayout(m_serverFold);
    fold->setContentsMargins(0, 0, 0, 0);
    auto *rows = new FormRows(m_serverFold);
    m_server = new QLineEdit(m_serverFold);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhPreferLatin);
    rows->addField(u"server"_s, tr("Server address"), m_server, FormRows::Need::Optional,
        tr("As your administrator gave it, for example postgresql://may-chu.krongana.vn/ana. "
           "Leave it empty for the database of this PC."));
    fold->addWidget(rows);
    m_serverFold->hide();
    layout->addWidget(m_serverToggle, 0, Qt::AlignLeft);
    layout->addWidget(m_serverFold);
    connect(m_serverToggle, &QToolButton::toggled, m_serverFold, &QWidget::setVisible);
    return area;
}

QWidget *LogInPage::buildFactorStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(4));
    m_factorRows = new FormRows(step);
    m_factor = new QLineEdit(step);
    m_factor->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhPreferLatin);
    m_factorRows->addField(u"factor"_s, tr("Code of six digits"), m_factor, FormRows::Need::Optional,
        tr("Open the authenticator app on your phone and type the code it shows."));
    m_factorGo = mainButton(u"factorGo"_s, tr("Continue"), step);
    auto *back = new QPushButton(tr("Back"), step);
    back->setObjectName(u"factorBack"_s);
    back->setAccessibleName(back->text());
    setLook(back, Look::Quiet);
    layout->addWidget(m_factorRows);
    layout->addWidget(m_factorGo);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(back, &QPushButton::clicked, this, [this] { goTo(PasswordStep); });
    return step;
}

QWidget *LogInPage::buildNewPasswordStep()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(4));
    m_newRows = new FormRows(step);
    m_newPassword = secretField(step);
    m_repeat = secretField(step);
    m_newRows->addField(u"newPassword"_s, tr("New password"), m_newPassword, FormRows::Need::Required,
        tr("At least 14 characters with capital and small letters, a digit and a special character. "
           "A short sentence is easy to remember."));
    m_newRows->addField(u"repeatPassword"_s, tr("New password once more"), m_repeat, FormRows::Need::Required);
    m_newGo = mainButton(u"newGo"_s, tr("Change password and go on"), step);
    layout->addWidget(m_newRows);
    layout->addWidget(m_newGo);
    layout->addStretch();
    return step;
}

QWidget *LogInPage::buildAccounts()
{
    QFrame *frame = card(this);
    m_accountsCard = frame;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(grid(6), grid(6), grid(6), grid(6));
    layout->setSpacing(grid(3));
    auto *head = new QLabel(tr("Practice accounts"), frame);
    setLook(head, Look::Section);
    auto *hint = new QLabel(tr("This PC has a sample district for practice. Choose a person to see the desk as they do; "
                               "nothing you do here reaches the public."),
        frame);
    hint->setWordWrap(true);
    setLook(hint, Look::Muted);
    m_accounts = new QListWidget(frame);
    m_accounts->setObjectName(u"practiceAccounts"_s);
    m_accounts->setAccessibleName(head->text());
    m_accounts->setWordWrap(true);
    m_accounts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    head->setBuddy(m_accounts);
    layout->addWidget(head);
    layout->addWidget(hint);
    layout->addWidget(m_accounts, 1);
    frame->hide();
    return frame;
}

void LogInPage::connectFields()
{
    const auto onEnter = [this](QLineEdit *field, void (LogInPage::*act)()) {
        connect(field, &QLineEdit::returnPressed, this, act);
    };
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    onEnter(m_password, &LogInPage::submit);
    onEnter(m_server, &LogInPage::submit);
    onEnter(m_factor, &LogInPage::submitFactor);
    connect(m_newPassword, &QLineEdit::returnPressed, m_repeat, qOverload<>(&QWidget::setFocus));
    onEnter(m_repeat, &LogInPage::submitNewPassword);
    connect(m_logIn, &QPushButton::clicked, this, &LogInPage::submit);
    connect(m_factorGo, &QPushButton::clicked, this, &LogInPage::submitFactor);
    connect(m_newGo, &QPushButton::clicked, this, &LogInPage::submitNewPassword);
    connect(new CapsLockWatch(m_password), &CapsLockWatch::changed, m_capsHint, &QWidget::setVisible);
    const auto choose = [this](const QListWidgetItem *item) {
        const PracticeAccount &account = m_offer.accounts[size_t(m_accounts->row(item))];
        logIn({account.user, account.password, codeOf(account)});
    };
    connect(m_accounts, &QListWidget::itemClicked, this, choose);
    connect(m_accounts, &QListWidget::itemActivated, this, choose);
    setTabOrder(m_user, m_password);
    setTabOrder(m_password, m_logIn);
    setTabOrder(m_logIn, m_serverToggle);
    setTabOrder(m_serverToggle, m_server);
    setTabOrder(m_server, m_accounts);
}

void LogInPage::setOffer(const LogInOffer &offer)
{
    m_offer = offer;
    setBusy(false);
    showServer();
    showAccounts(offer.accounts);
}

void LogInPage::showServer()
{
    m_server->setText(m_settings.serverUri());
    if (!m_settings.serverUri().isEmpty())
        m_serverToggle->setText(tr("Server: %1").arg(m_settings.serverUri()));
    else if (m_offer.server)
        m_serverToggle->setText(tr("Server: this PC"));
    else
        m_serverToggle->setText(tr("Choose the server"));
    m_serverToggle->setAccessibleName(m_serverToggle->text());
    m_serverToggle->setChecked(!m_offer.server && m_settings.serverUri().isEmpty());
}

void LogInPage::showAccounts(const std::vector<PracticeAccount> &accounts)
{
    m_accounts->clear();
    for (const PracticeAccount &account : accounts) {
        const QString text = tr("%1\n%2 · %3").arg(account.fullName, account.roles, account.unit);
        new QListWidgetItem(widgets::icon(u"person"_s), text, m_accounts);
    }
    m_accountsCard->setVisible(!accounts.empty() && m_settings.serverUri().isEmpty());
    if (m_accounts->count() > 0)
        m_accounts->setCurrentRow(0);
    fitMark();
}

void LogInPage::showPreparing(const QString &sentence)
{
    setBusy(true, sentence);
}

void LogInPage::showProblem(const Error &error)
{
    setBusy(false);
    m_strip->show(error);
}

void LogInPage::askAgain(const QString &user, const QString &reason)
{
    goTo(PasswordStep);
    setBusy(false);
    m_user->setText(user);
    m_strip->showWarning(reason);
    m_password->setFocus();
}

void LogInPage::logIn(const Credentials &credentials)
{
    if (m_busy)
        return;
    m_user->setText(credentials.user);
    m_credentials = credentials;
    open();
}

void LogInPage::goTo(Step step)
{
    const QString heads[] = {tr("Log in to work"), tr("Second step"), tr("Choose a new password")};
    QWidget *first[] = {m_user, m_factor, m_newPassword};
    m_headline->setText(heads[step]);
    m_strip->dismiss();
    // Only the shown step counts for the height of the card.
    for (int i = 0; i < m_steps->count(); ++i) {
        const auto policy = i == int(step) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_steps->widget(i)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_steps->setCurrentIndex(step);
    first[step]->setFocus();
}

void LogInPage::submit()
{
    widgets::commitPending();
    m_passwordRows->clearProblems();
    if (m_user->text().trimmed().isEmpty())
        m_passwordRows->showProblem(u"user"_s, tr("Type your user name."));
    if (m_password->text().isEmpty())
        m_passwordRows->showProblem(u"password"_s, tr("Type your password."));
    if (m_passwordRows->focusFirstProblem() || m_busy)
        return;
    m_credentials = {m_user->text().trimmed(), m_password->text(), QString()};
    open();
}

void LogInPage::submitFactor()
{
    m_factorRows->clearProblems();
    QString code = m_factor->text();
    code.remove(u' ');
    if (code.size() != 6) {
        m_factorRows->showProblem(u"factor"_s, tr("The code has six digits."));
        m_factorRows->focusFirstProblem();
        return;
    }
    m_credentials.factor = code;
    if (!m_busy)
        open();
}

std::optional<ServerAddress> LogInPage::chosenServer()
{
    const QString typed = m_server->text().trimmed();
    m_settings.setServerUri(typed);
    if (typed.isEmpty()) {
        if (!m_offer.server) {
            m_strip->showError(tr("No server is chosen yet. Type the address your administrator gave you."));
            m_serverToggle->setChecked(true);
            m_server->setFocus();
        }
        return m_offer.server;
    }
    const Result<ServerAddress> address = ServerAddress::fromUri(typed);
    if (!address) {
        m_strip->show(address.error());
        m_serverToggle->setChecked(true);
        m_server->setFocus();
        return std::nullopt;
    }
    return *address;
}

void LogInPage::open()
{
    const std::optional<ServerAddress> server = chosenServer();
    if (!server)
        return;
    m_strip->dismiss();
    setBusy(true, tr("Logging in"));
    m_session.open(*server, m_credentials, deviceName()).then(this, [this](const Result<SessionInfo> &info) {
        setBusy(false);
        opened(info);
    });
}

void LogInPage::opened(const Result<SessionInfo> &info)
{
    if (!info) {
        m_strip->show(info.error());
        Q_EMIT refused(info.error());
        if (info.error().code == "session.password.expired"_L1)
            return;
        QLineEdit *again = m_steps->currentIndex() == FactorStep ? m_factor : m_password;
        again->selectAll();
        again->setFocus();
        return;
    }
    if (info->factorNeeded) {
        m_factor->clear();
        goTo(FactorStep);
        return;
    }
    if (info->mustChangePassword) {
        goTo(NewPasswordStep);
        return;
    }
    m_settings.setLastUser(info->user);
    const QString password = std::exchange(m_credentials, Credentials()).password;
    for (QLineEdit *field : {m_password, m_factor, m_newPassword, m_repeat})
        field->clear();
    goTo(PasswordStep);
    Q_EMIT loggedIn(*info, password);
}

void LogInPage::submitNewPassword()
{
    m_newRows->clearProblems();
    if (m_newPassword->text().isEmpty())
        m_newRows->showProblem(u"newPassword"_s, tr("Type a new password."));
    else if (m_newPassword->text() == m_credentials.password)
        m_newRows->showProblem(u"newPassword"_s, tr("The new password has to differ from the old one."));
    if (m_repeat->text() != m_newPassword->text())
        m_newRows->showProblem(u"repeatPassword"_s, tr("The two passwords differ. Type the same one twice."));
    if (m_newRows->focusFirstProblem() || m_busy)
        return;
    setBusy(true, tr("Changing the password"));
    m_session.changePassword(m_credentials.password, m_newPassword->text())
        .then(this, [this](const Result<void> &done) {
            setBusy(false);
            if (!done) {
                m_strip->show(done.error());
                m_newPassword->setFocus();
                return;
            }
            // A fresh session brings the rights that the one for changing the password did not have.
            m_credentials.password = m_newPassword->text();
            m_credentials.factor.clear();
            open();
        });
}

void LogInPage::setBusy(bool busy, const QString &sentence)
{
    m_busy = busy;
    for (QWidget *part : {static_cast<QWidget *>(m_logIn), static_cast<QWidget *>(m_factorGo),
             static_cast<QWidget *>(m_newGo), static_cast<QWidget *>(m_accounts)})
        part->setEnabled(!busy);
    m_progress->setText(sentence);
    m_progress->setVisible(busy);
}

void LogInPage::fitMark()
{
    const int side = 2 * widgets::iconExtent(*this);
    m_mark->setPixmap(widgets::icon(u"ana-desk"_s).pixmap(side, side));
    const int letter = fontMetrics().averageCharWidth();
    m_steps->setFixedWidth(letter * 42);
    m_accounts->setMinimumWidth(letter * 42);
    m_accounts->setMinimumHeight(fontMetrics().height() * 18);
    fitCards();
}

void LogInPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCards();
}

void LogInPage::fitCards()
{
    // Beside each other where there is room, else one below the other.
    const int needed = m_steps->width() + m_accounts->minimumWidth() + grid(50);
    m_centre->setDirection(m_accountsCard->isHidden() || needed <= width() ? QBoxLayout::LeftToRight
                                                                           : QBoxLayout::TopToBottom);
}

void LogInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitMark();
}

} // namespace ana::shell
