// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accountdialogs.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/database/databasesession.h"
#include "ui/shell/qrpicture.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using organisation::PasswordRule;
using widgets::FormRows;
using widgets::grid;

namespace {

QLineEdit *secretField(const QString &revealText, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    QAction *reveal = field->addAction(widgets::icon(u"preview"_s), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setToolTip(revealText);
    QObject::connect(reveal, &QAction::toggled, field,
        [field](bool shown) { field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    return field;
}

} // namespace

PasswordDialog::PasswordDialog(DatabaseSession &session, QWidget *parent)
    : ActDialog(u"passwordDialog"_s, tr("Change my password"), tr("Change password"), parent)
    , m_session(session)
    , m_old(secretField(tr("Show what is typed"), this))
    , m_new(secretField(tr("Show what is typed"), this))
    , m_repeat(secretField(tr("Show what is typed"), this))
{
    setHint(tr("Your other open sessions end. A short sentence is easy to remember and hard to guess."));
    rows().addField(u"old"_s, tr("Present password"), m_old, FormRows::Need::Required);
    rows().addField(u"new"_s, tr("New password"), m_new, FormRows::Need::Required);
    rows().addWidget(buildRules());
    rows().addField(u"repeat"_s, tr("New password once more"), m_repeat, FormRows::Need::Required);
    connect(m_new, &QLineEdit::textChanged, this, &PasswordDialog::showRules);
    connect(m_repeat, &QLineEdit::editingFinished, this, &PasswordDialog::checkRepeat);
    showRules();
    readPolicy();
    m_old->setFocus();
}

QWidget *PasswordDialog::buildRules()
{
    auto *area = new QWidget(this);
    auto *lines = new QVBoxLayout(area);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid(1));
    for (const PasswordRule rule : organisation::passwordRules(m_session.info().hasFactor)) {
        auto *icon = new QLabel(area);
        auto *text = new QLabel(area);
        text->setWordWrap(true);
        text->setObjectName(u"rule%1"_s.arg(int(rule)));
        auto *row = new QHBoxLayout;
        row->setSpacing(grid(2));
        row->addWidget(icon);
        row->addWidget(text, 1);
        lines->addLayout(row);
        m_rules.push_back({rule, icon, text});
    }
    auto *history = new QLabel(tr("It must not be one of your last passwords; the server checks that."), area);
    history->setWordWrap(true);
    widgets::setLook(history, widgets::Look::Muted);
    lines->addWidget(history);
    return area;
}

QString PasswordDialog::ruleText(PasswordRule rule) const
{
    switch (rule) {
    case PasswordRule::LongEnough:
        return tr("At least %n characters", "", organisation::passwordLength(m_policy, m_session.info().hasFactor));
    case PasswordRule::HasSmallLetter:
        return tr("A small letter");
    case PasswordRule::HasCapital:
        return tr("A capital letter");
    case PasswordRule::HasDigit:
        return tr("A digit");
    case PasswordRule::HasOther:
        return tr("Another character: a space, a full stop, a dash …");
    case PasswordRule::WithoutUserName:
        return tr("Without your user name “%1”").arg(m_session.info().user);
    case PasswordRule::Usable:
        break;
    }
    return {};
}

void PasswordDialog::showRules()
{
    const SessionInfo info = m_session.info();
    const QString password = m_new->text();
    const int side = widgets::iconExtent(*this) - grid(2);
    for (const RuleLine &line : m_rules) {
        const bool kept
            = !password.isEmpty() && organisation::keeps(line.rule, password, m_policy, info.user, info.hasFactor);
        line.icon->setPixmap(kept ? widgets::icon(u"success"_s, widgets::Role::Success).pixmap(side)
                                  : widgets::icon(u"coming"_s).pixmap(side));
        line.text->setText(ruleText(line.rule));
        line.text->setAccessibleName(
            kept ? tr("%1: kept").arg(line.text->text()) : tr("%1: not yet").arg(line.text->text()));
    }
}

void PasswordDialog::checkRepeat()
{
    if (m_repeat->text().isEmpty() || m_repeat->text() == m_new->text())
        rows().clearProblem(u"repeat"_s);
    else
        rows().showProblem(u"repeat"_s, tr("The two passwords differ."));
}

void PasswordDialog::readPolicy()
{
    m_session.read(this, [](Reader &reader) { return organisation::readPasswordPolicy(reader); })
        .then(this, [this](const Result<organisation::PasswordPolicy> &policy) {
            // Without an answer the figures of the standard stay: the server decides anyway.
            if (policy)
                m_policy = *policy;
            showRules();
        });
}

void PasswordDialog::act()
{
    const SessionInfo info = m_session.info();
    if (m_old->text().isEmpty())
        rows().showProblem(u"old"_s, tr("Type your present password."));
    if (!organisation::isAcceptable(m_new->text(), m_policy, info.user, info.hasFactor))
        rows().showProblem(u"new"_s, tr("The new password does not keep all rules yet; see the list below."));
    if (m_repeat->text() != m_new->text())
        rows().showProblem(u"repeat"_s, tr("The two passwords differ."));
    if (rows().focusFirstProblem())
        return;
    setBusy(true);
    const QString password = m_new->text();
    m_session.changePassword(m_old->text(), password).then(this, [this, password](const Result<void> &done) {
        if (!done) {
            refuse(done.error());
            return;
        }
        Q_EMIT passwordChanged(password);
        accept();
    });
}

FactorDialog::FactorDialog(DatabaseSession &session, QWidget *parent)
    : ActDialog(u"factorDialog"_s, tr("Second factor"), tr("Continue"), parent)
    , m_session(session)
    , m_step(session.info().hasFactor ? Step::ShowPresentCode : Step::Scan)
    , m_picture(new QLabel(this))
    , m_key(new QLineEdit(this))
    , m_code(new QLineEdit(this))
{
    m_picture->setObjectName(u"factorPicture"_s);
    m_picture->setAccessibleName(tr("The secret as a QR code; the same stands below as text"));
    m_key->setReadOnly(true);
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhPreferLatin);
    rows().addField(u"picture"_s, tr("1. Scan this with the authenticator app on your phone"), m_picture);
    rows().addField(u"key"_s, tr("Or type this key into the app"), m_key);
    rows().addField(u"code"_s, tr("2. Type the six digits the app shows"), m_code, FormRows::Need::Required);
    const bool waiting = m_step == Step::ShowPresentCode;
    rows().setFieldVisible(u"picture"_s, false);
    rows().setFieldVisible(u"key"_s, false);
    if (waiting)
        setHint(tr("You have a second factor already. Type the code your app shows now; then a new one is set up, for "
                   "example on a new phone."));
    else
        enrol({});
    m_code->setFocus();
}

QString FactorDialog::typedCode() const
{
    return m_code->text().remove(u' ');
}

void FactorDialog::act()
{
    if (typedCode().size() != 6) {
        rows().showProblem(u"code"_s, tr("The code has six digits."));
        rows().focusFirstProblem();
        return;
    }
    if (m_step == Step::ShowPresentCode)
        enrol(typedCode());
    else
        confirm(typedCode());
}

void FactorDialog::enrol(const QString &presentCode)
{
    setBusy(true);
    m_session.enrolFactor(presentCode).then(this, [this](const Result<QJsonObject> &answer) {
        setBusy(false);
        if (answer)
            showSecret(*answer);
        else
            refuse(answer.error());
    });
}

void FactorDialog::showSecret(const QJsonObject &answer)
{
    m_step = Step::Scan;
    setHint(
        tr("With it nobody can log in with your password alone: each log-in also asks for a code that only your phone "
           "knows. It works without a network."));
    m_picture->setPixmap(QPixmap::fromImage(qrPicture(answer[u"uri"].toString(), fontMetrics().height() * 8)));
    m_key->setText(inGroupsOfFour(answer[u"secret"].toString()));
    m_key->setCursorPosition(0);
    m_code->clear();
    rows().setFieldVisible(u"picture"_s, true);
    rows().setFieldVisible(u"key"_s, true);
    actButton().setText(tr("Turn on"));
    actButton().setAccessibleName(actButton().text());
    m_code->setFocus();
    fitToFields();
}

void FactorDialog::confirm(const QString &code)
{
    setBusy(true);
    m_session.confirmFactor(code).then(this, [this](const Result<void> &done) {
        if (!done) {
            refuse(done.error());
            return;
        }
        Q_EMIT factorSet();
        accept();
    });
}

QString inGroupsOfFour(const QString &secret)
{
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += 4)
        groups.append(secret.mid(at, 4));
    return groups.join(u' ');
}

} // namespace ana::shell
