// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loginsteps.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/shell/capslock.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/typing.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::FormRows;
using widgets::grid;
using widgets::Look;
using widgets::setLook;

namespace {
constexpr int codeDigits = 6;
}

LogInStep::LogInStep(const QString &buttonName, const QString &buttonText, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FormRows(this))
    , m_button(new QPushButton(buttonText, this))
{
    m_button->setObjectName(buttonName);
    m_button->setAccessibleName(buttonText);
    setLook(m_button, Look::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(4));
    layout->addWidget(m_rows);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &LogInStep::submit);
}

void LogInStep::setBusy(bool busy)
{
    m_busy = busy;
    m_button->setEnabled(!busy);
}

QLineEdit *LogInStep::secretField()
{
    auto *field = new QLineEdit(this);
    field->setEchoMode(QLineEdit::Password);
    QAction *reveal = field->addAction(widgets::icon(u"preview"_s), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setToolTip(tr("Show what is typed"));
    connect(reveal, &QAction::toggled, field,
        [field](bool shown) { field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    return field;
}

void LogInStep::submit()
{
    widgets::commitPending();
    m_rows->clearProblems();
    if (m_busy || !check() || m_rows->focusFirstProblem())
        return;
    go();
}

PasswordStep::PasswordStep(QWidget *parent)
    : LogInStep(u"logIn"_s, tr("Log in"), parent)
    , m_user(new QLineEdit(this))
    , m_password(secretField())
{
    m_user->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    rows().addField(u"user"_s, tr("User name"), m_user);
    rows().addField(u"password"_s, tr("Password"), m_password);
    auto *caps = new QLabel(tr("Caps Lock is on."), this);
    caps->setObjectName(u"capsHint"_s);
    caps->setProperty("remark", u"warning"_s);
    caps->hide();
    auto *page = qobject_cast<QVBoxLayout *>(layout());
    page->insertWidget(1, caps);
    page->addWidget(buildServerFold());
    page->addStretch();
    connect(new CapsLockWatch(m_password), &CapsLockWatch::changed, caps, &QWidget::setVisible);
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordStep::submit);
    connect(m_server, &QLineEdit::returnPressed, this, &PasswordStep::submit);
    setTabOrder(m_user, m_password);
    setTabOrder(m_password, &button());
    setTabOrder(&button(), m_serverToggle);
    setTabOrder(m_serverToggle, m_server);
}

QWidget *PasswordStep::buildServerFold()
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
    auto *fields = new FormRows(m_serverFold);
    m_server = new QLineEdit(m_serverFold);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhPreferLatin);
    fields->addField(u"server"_s, tr("Server address"), m_server, FormRows::Need::Optional,
        tr("As your administrator gave it, for example postgresql://may-chu.krongana.vn/ana. "
           "Leave it empty for the database of this PC."));
    fold->addWidget(fields);
    m_serverFold->hide();
    layout->addWidget(m_serverToggle, 0, Qt::AlignLeft);
    layout->addWidget(m_serverFold);
    connect(m_serverToggle, &QToolButton::toggled, m_serverFold, &QWidget::setVisible);
    return area;
}

void PasswordStep::begin()
{
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

void PasswordStep::clear()
{
    m_password->clear();
}

void PasswordStep::again()
{
    m_password->selectAll();
    m_password->setFocus();
}

QString PasswordStep::user() const
{
    return m_user->text().trimmed();
}

void PasswordStep::setUser(const QString &user)
{
    m_user->setText(user);
}

QString PasswordStep::password() const
{
    return m_password->text();
}

QString PasswordStep::server() const
{
    return m_server->text().trimmed();
}

void PasswordStep::showServer(const QString &address, const QString &hint, bool unfolded)
{
    m_server->setText(address);
    m_serverToggle->setText(hint);
    m_serverToggle->setAccessibleName(hint);
    m_serverToggle->setChecked(unfolded);
    const int side = widgets::iconExtent(*this) - grid(1);
    m_serverToggle->setIconSize(QSize(side + grid(1), side));
}

void PasswordStep::askForServer()
{
    m_serverToggle->setChecked(true);
    m_server->setFocus();
}

bool PasswordStep::check()
{
    if (user().isEmpty())
        rows().showProblem(u"user"_s, tr("Type your user name."));
    if (m_password->text().isEmpty())
        rows().showProblem(u"password"_s, tr("Type your password."));
    return true;
}

FactorStep::FactorStep(QWidget *parent)
    : LogInStep(u"factorGo"_s, tr("Continue"), parent)
    , m_code(new QLineEdit(this))
{
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhPreferLatin);
    rows().addField(u"factor"_s, tr("Code of six digits"), m_code, FormRows::Need::Optional,
        tr("Open the authenticator app on your phone and type the code it shows."));
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(u"factorBack"_s);
    back->setAccessibleName(back->text());
    setLook(back, Look::Quiet);
    auto *page = qobject_cast<QVBoxLayout *>(layout());
    page->addWidget(back, 0, Qt::AlignLeft);
    page->addStretch();
    connect(back, &QPushButton::clicked, this, &FactorStep::backWanted);
    connect(m_code, &QLineEdit::returnPressed, this, &FactorStep::submit);
}

void FactorStep::begin()
{
    m_code->selectAll();
    m_code->setFocus();
}

void FactorStep::clear()
{
    m_code->clear();
}

QString FactorStep::code() const
{
    return m_code->text().remove(u' ');
}

bool FactorStep::check()
{
    if (code().size() != codeDigits)
        rows().showProblem(u"factor"_s, tr("The code has six digits."));
    return true;
}

NewPasswordStep::NewPasswordStep(QWidget *parent)
    : LogInStep(u"newGo"_s, tr("Change password and go on"), parent)
    , m_new(secretField())
    , m_repeat(secretField())
{
    rows().addField(u"newPassword"_s, tr("New password"), m_new, FormRows::Need::Required,
        tr("At least 14 characters with capital and small letters, a digit and a special character. "
           "A short sentence is easy to remember."));
    rows().addField(u"repeatPassword"_s, tr("New password once more"), m_repeat, FormRows::Need::Required);
    qobject_cast<QVBoxLayout *>(layout())->addStretch();
    connect(m_new, &QLineEdit::returnPressed, m_repeat, qOverload<>(&QWidget::setFocus));
    connect(m_repeat, &QLineEdit::returnPressed, this, &NewPasswordStep::submit);
}

void NewPasswordStep::begin()
{
    m_new->setFocus();
}

void NewPasswordStep::clear()
{
    m_present.clear();
    m_new->clear();
    m_repeat->clear();
}

bool NewPasswordStep::check()
{
    if (m_new->text().isEmpty())
        rows().showProblem(u"newPassword"_s, tr("Type a new password."));
    else if (m_new->text() == m_present)
        rows().showProblem(u"newPassword"_s, tr("The new password has to differ from the old one."));
    if (m_repeat->text() != m_new->text())
        rows().showProblem(u"repeatPassword"_s, tr("The two passwords differ. Type the same one twice."));
    return true;
}

void NewPasswordStep::go()
{
    Q_EMIT submitted(m_new->text());
}

} // namespace ana::shell
