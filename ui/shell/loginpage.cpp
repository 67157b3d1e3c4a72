// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loginpage.h"

#include <utility>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QSysInfo>
#include <QVBoxLayout>

#include "models/database/databasesession.h"
#include "ui/shell/accountdialogs.h"
#include "ui/shell/loginsteps.h"
#include "ui/shell/practicecard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/settings.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Look;
using widgets::setLook;

namespace {

constexpr int lettersAcross = 42;

QString deviceName()
{
    return u"%1 (%2)"_s.arg(QSysInfo::machineHostName(), QSysInfo::prettyProductName());
}

} // namespace

LogInPage::LogInPage(DatabaseSession &session, widgets::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_practice(new PracticeCard(this))
{
    setObjectName(u"logInPage"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *middle = new QWidget(this);
    m_centre = new QBoxLayout(QBoxLayout::LeftToRight, middle);
    m_centre->setContentsMargins(grid(6), grid(6), grid(6), grid(6));
    m_centre->setSpacing(grid(6));
    m_centre->addStretch();
    m_centre->addWidget(buildCard(), 0, Qt::AlignCenter);
    m_centre->addWidget(m_practice, 0, Qt::AlignCenter);
    m_centre->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    m_practice->hide();
    connectSteps();
    fitMark();
    m_name->setUser(m_settings.lastUser());
    begin();
}

void LogInPage::begin()
{
    m_name->begin();
}

QWidget *LogInPage::buildCard()
{
    auto *frame = new QFrame(this);
    setLook(frame, Look::Card);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(grid(8), grid(7), grid(8), grid(7));
    layout->setSpacing(grid(4));

    m_headline = new QLabel(frame);
    m_headline->setObjectName(u"logInHeadline"_s);
    m_headline->setWordWrap(true);
    setLook(m_headline, Look::Section);
    m_strip = new widgets::MessageStrip(frame);
    m_steps = new QStackedWidget(frame);
    m_name = new PasswordStep(m_steps);
    m_factor = new FactorStep(m_steps);
    m_newPassword = new NewPasswordStep(m_steps);
    for (LogInStep *step :
        {static_cast<LogInStep *>(m_name), static_cast<LogInStep *>(m_factor), static_cast<LogInStep *>(m_newPassword)})
        m_steps->addWidget(step);
    m_progress = new QLabel(frame);
    m_progress->setObjectName(u"logInProgress"_s);
    m_progress->setWordWrap(true);
    setLook(m_progress, Look::Muted);

    layout->addLayout(buildBrand(frame));
    layout->addSpacing(grid(2));
    layout->addWidget(m_headline);
    layout->addWidget(m_strip);
    layout->addWidget(m_steps);
    layout->addWidget(m_progress);
    goTo(Step::Password);
    return frame;
}

QLayout *LogInPage::buildBrand(QWidget *frame)
{
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
    return brand;
}

void LogInPage::connectSteps()
{
    connect(m_name, &PasswordStep::submitted, this, [this] {
        m_credentials = {m_name->user(), m_name->password(), QString()};
        open();
    });
    connect(m_factor, &FactorStep::submitted, this, [this](const QString &code) {
        m_credentials.factor = code;
        open();
    });
    connect(m_factor, &FactorStep::backWanted, this, [this] { goTo(Step::Password); });
    connect(m_newPassword, &NewPasswordStep::submitted, this, &LogInPage::changePassword);
    connect(m_practice, &PracticeCard::chosen, this, &LogInPage::logIn);
    setTabOrder(&m_name->lastField(), &m_practice->list());
}

void LogInPage::setOffer(const LogInOffer &offer)
{
    m_offer = offer;
    setBusy(false);
    showServer();
    m_practice->present(m_settings.serverUri().isEmpty() ? offer.accounts : std::vector<PracticeAccount>());
    fitMark();
}

void LogInPage::showServer()
{
    const QString address = m_settings.serverUri();
    QString hint = tr("Choose the server");
    if (!address.isEmpty())
        hint = tr("Server: %1").arg(address);
    else if (m_offer.server)
        hint = tr("Server: this PC");
    m_name->showServer(address, hint, !m_offer.server && address.isEmpty());
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
    goTo(Step::Password);
    setBusy(false);
    m_name->setUser(user);
    m_strip->showWarning(reason);
    m_name->begin();
}

void LogInPage::logIn(const Credentials &credentials)
{
    if (m_busy)
        return;
    m_name->setUser(credentials.user);
    m_credentials = credentials;
    open();
}

LogInStep &LogInPage::step() const
{
    return *qobject_cast<LogInStep *>(m_steps->currentWidget());
}

void LogInPage::goTo(Step step)
{
    const QString heads[] = {tr("Log in to work"), tr("Second step"), tr("Choose a new password")};
    m_headline->setText(heads[int(step)]);
    m_strip->dismiss();
    // Only the shown step counts for the height of the card.
    for (int i = 0; i < m_steps->count(); ++i) {
        const auto policy = i == int(step) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_steps->widget(i)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_steps->setCurrentIndex(int(step));
    this->step().begin();
}

std::optional<ServerAddress> LogInPage::chosenServer()
{
    const QString typed = m_name->server();
    m_settings.setServerUri(typed);
    if (typed.isEmpty()) {
        if (!m_offer.server) {
            m_strip->showError(tr("No server is chosen yet. Type the address your administrator gave you."));
            m_name->askForServer();
        }
        return m_offer.server;
    }
    const Result<ServerAddress> address = ServerAddress::fromUri(typed);
    if (!address) {
        m_strip->show(address.error());
        m_name->askForServer();
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
        if (m_steps->currentWidget() == m_factor)
            m_factor->begin();
        else
            m_name->again();
        return;
    }
    if (info->factorNeeded) {
        m_factor->clear();
        goTo(Step::Factor);
        Q_EMIT personNeeded(tr("This account asks for the code of its second factor."));
        return;
    }
    if (info->mustChangePassword) {
        m_newPassword->setPresent(m_credentials.password);
        goTo(Step::NewPassword);
        Q_EMIT personNeeded(tr("This account has to choose a new password first."));
        return;
    }
    if (info->factorOwed)
        enrolFactor();
    else
        enter(*info);
}

/// Whoever leaves without a second factor is logged off again: nothing else would work.
void LogInPage::enrolFactor()
{
    m_strip->show(widgets::Tone::Warning,
        tr("Your role works only with a second factor. Set it up now: it takes two minutes and a phone."));
    auto *dialog = new FactorDialog(m_session, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_strip->dismiss();
        enter(m_session.info());
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_session.close();
        goTo(Step::Password);
        m_name->again();
    });
    dialog->open();
    Q_EMIT personNeeded(tr("This account has to set up a second factor first."));
}

void LogInPage::enter(const SessionInfo &info)
{
    m_settings.setLastUser(info.user);
    const QString password = std::exchange(m_credentials, Credentials()).password;
    for (int i = 0; i < m_steps->count(); ++i)
        qobject_cast<LogInStep *>(m_steps->widget(i))->clear();
    goTo(Step::Password);
    Q_EMIT loggedIn(info, password);
}

void LogInPage::changePassword(const QString &password)
{
    setBusy(true, tr("Changing the password"));
    m_session.changePassword(m_credentials.password, password).then(this, [this, password](const Result<void> &done) {
        setBusy(false);
        if (!done) {
            m_strip->show(done.error());
            m_newPassword->begin();
            return;
        }
        // A fresh session brings the rights that the one for changing the password did not have.
        m_credentials.password = password;
        m_credentials.factor.clear();
        open();
    });
}

void LogInPage::setBusy(bool busy, const QString &sentence)
{
    m_busy = busy;
    for (int i = 0; i < m_steps->count(); ++i)
        qobject_cast<LogInStep *>(m_steps->widget(i))->setBusy(busy);
    m_practice->setBusy(busy);
    m_progress->setText(sentence);
    m_progress->setVisible(busy);
}

void LogInPage::fitMark()
{
    const int side = 2 * widgets::iconExtent(*this);
    m_mark->setPixmap(widgets::icon(u"ana-desk"_s).pixmap(side, side));
    m_steps->setFixedWidth(fontMetrics().averageCharWidth() * lettersAcross);
    fitCards();
}

void LogInPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCards();
}

void LogInPage::fitCards()
{
    m_practice->fit(m_steps->width(), height() - grid(26));
    // Beside each other where there is room, else one below the other.
    const int needed = 2 * m_steps->width() + grid(50);
    m_centre->setDirection(
        m_practice->isHidden() || needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void LogInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitMark();
}

} // namespace ana::shell
