// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockpage.h"

#include <utility>

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using widgets::grid;
using widgets::Look;

LockPage::LockPage(QWidget *parent)
    : QWidget(parent)
    , m_card(new QFrame(this))
    , m_mark(new QLabel(this))
    , m_who(new QLabel(this))
    , m_label(new QLabel(this))
    , m_secret(new QLineEdit(this))
    , m_unlock(new QPushButton(tr("Unlock"), this))
    , m_strip(new widgets::MessageStrip(this))
{
    setObjectName(u"lockScreen"_s);
    setAttribute(Qt::WA_StyledBackground);
    widgets::setLook(m_who, Look::Title);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    auto *hint = new QLabel(tr("The window is locked. Everything typed is still there."), this);
    hint->setWordWrap(true);
    widgets::setLook(hint, Look::Muted);
    m_secret->setObjectName(u"lockSecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Password"));
    m_label->setBuddy(m_secret);
    m_unlock->setObjectName(u"unlock"_s);
    m_unlock->setAccessibleName(m_unlock->text());
    widgets::setLook(m_unlock, Look::Primary);
    auto *full = new QPushButton(tr("Log in again or as somebody else"), this);
    full->setObjectName(u"fullLogIn"_s);
    full->setAccessibleName(full->text());
    widgets::setLook(full, Look::Quiet);

    widgets::setLook(m_card, Look::Card);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(grid(8), grid(7), grid(8), grid(7));
    column->setSpacing(grid(3));
    column->addWidget(m_mark);
    column->addWidget(m_who);
    column->addWidget(hint);
    column->addWidget(m_strip);
    column->addSpacing(grid(2));
    column->addWidget(m_label);
    column->addWidget(m_secret);
    column->addWidget(m_unlock);
    column->addWidget(full, 0, Qt::AlignLeft);
    auto *centre = new QVBoxLayout(this);
    centre->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_card);
    middle->addStretch();
    centre->addLayout(middle);
    centre->addStretch();

    setFocusProxy(m_secret);
    connect(m_secret, &QLineEdit::returnPressed, this, &LockPage::tryUnlock);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::tryUnlock);
    connect(full, &QPushButton::clicked, this, &LockPage::fullLogInWanted);
    fitMark();
}

void LockPage::arm(const QString &fullName, const PinStore &pins, const QByteArray &passwordVerifier)
{
    m_pins = pins;
    m_passwordVerifier = passwordVerifier;
    m_tries = 0;
    m_who->setText(fullName);
    m_label->setText(pins.hasPin() ? tr("PIN or password") : tr("Password"));
    m_secret->setAccessibleName(m_label->text());
    m_secret->clear();
    m_strip->dismiss();
}

void LockPage::setPasswordVerifier(const QByteArray &verifier)
{
    m_passwordVerifier = verifier;
    if (std::exchange(m_tryWaits, false))
        tryUnlock();
}

void LockPage::tryUnlock()
{
    const QString typed = m_secret->text();
    if (m_checking || typed.isEmpty() || !m_pins)
        return;
    m_checking = true;
    m_pins->isPin(typed).then(this, [this, typed](bool isPin) {
        if (isPin) {
            tried(true);
            return;
        }
        if (m_passwordVerifier.isEmpty()) {
            m_checking = false;
            m_tryWaits = true;
            return;
        }
        PinStore::matches(m_passwordVerifier, typed).then(this, [this](bool isPassword) { tried(isPassword); });
    });
}

void LockPage::tried(bool right)
{
    m_checking = false;
    m_secret->clear();
    if (right) {
        m_tries = 0;
        Q_EMIT unlocked();
        return;
    }
    ++m_tries;
    if (m_tries >= triesAllowed) {
        m_tries = 0;
        Q_EMIT fullLogInWanted();
        return;
    }
    m_strip->showError(tr("That is neither the PIN nor the password. %n more tries, then you have to log in again.", "",
        triesAllowed - m_tries));
    m_secret->setFocus();
}

void LockPage::fitMark()
{
    const int side = 2 * widgets::iconExtent(*this);
    m_mark->setPixmap(widgets::icon(u"lock"_s, widgets::Role::Accent).pixmap(side, side));
    // Fixed: a text that wraps is as high as it needs only where its width is known.
    m_card->setFixedWidth(fontMetrics().averageCharWidth() * 44 + 2 * widgets::grid(8));
}

void LockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        fitMark();
}

} // namespace ana::shell
