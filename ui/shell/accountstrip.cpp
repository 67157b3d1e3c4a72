// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accountstrip.h"

#include <chrono>

#include <QTimer>
#include <QVBoxLayout>

#include "models/database/databasesession.h"
#include "ui/widgets/messagestrip.h"

namespace ana::shell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AccountStrip::AccountStrip(DatabaseSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_strip(new widgets::MessageStrip(this))
    , m_again(new QTimer(this))
{
    setObjectName(u"accountStrip"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_again->setSingleShot(true);
    m_again->setInterval(10min);
    connect(m_again, &QTimer::timeout, this, &AccountStrip::showState);
    connect(m_strip, &widgets::MessageStrip::dismissed, m_again, qOverload<>(&QTimer::start));
    connect(m_strip, &widgets::MessageStrip::dismissed, this, &QWidget::hide);
    connect(&m_session, &DatabaseSession::opened, this, [this] {
        m_done = false;
        showState();
    });
    showState();
}

void AccountStrip::factorSet()
{
    m_done = true;
    m_strip->dismiss();
    m_again->stop();
}

void AccountStrip::showState()
{
    if (m_done || !m_session.info().factorMissing) {
        hide(); // whole: an empty strip would leave a gap
        return;
    }
    show();
    m_strip->show(widgets::Tone::Warning,
        tr("Your role needs a second factor, and you have none: with your password alone somebody else could get in. "
           "It takes "
           "two minutes and a phone."),
        tr("Set it up now"), [this] { Q_EMIT factorWanted(); });
}

} // namespace ana::shell
