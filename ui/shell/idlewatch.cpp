// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace ana::shell {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setLimit(int milliseconds)
{
    m_timer->setInterval(milliseconds);
    if (milliseconds > 0)
        m_timer->start();
    else
        m_timer->stop();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        // The window system's event only; the copies Qt makes for each parent are not further input.
        if (event->spontaneous() || event->type() == QEvent::InputMethod) {
            if (m_timer->isActive())
                m_timer->start();
            Q_EMIT touched();
        }
        break;
    default:
        break;
    }
    return false;
}

} // namespace ana::shell
