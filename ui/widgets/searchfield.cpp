// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QTimer>

#include "ui/widgets/icons.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;

namespace {
// Shorter pauses lie inside one syllable of Telex typing.
constexpr int pauseMs = 300;
} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_timer(new QTimer(this))
{
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s), LeadingPosition);
    m_timer->setObjectName(u"pause"_s);
    m_timer->setSingleShot(true);
    m_timer->setInterval(pauseMs);
    connect(m_timer, &QTimer::timeout, this, &SearchField::fire);
    connect(this, &QLineEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::fire);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (m_composing)
        m_timer->stop();
    else if (text() != m_asked)
        m_timer->start();
}

void SearchField::fire()
{
    m_timer->stop();
    if (m_composing || text() == m_asked)
        return;
    m_asked = text();
    Q_EMIT searchRequested(m_asked);
}

} // namespace ana::widgets
