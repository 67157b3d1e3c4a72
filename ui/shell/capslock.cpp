// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/capslock.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ana::shell {

CapsLockWatch::CapsLockWatch(QLineEdit *field)
    : QObject(field)
{
    field->installEventFilter(this);
}

bool CapsLockWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    bool on = m_on;
    if (key->key() == Qt::Key_CapsLock) {
        on = false; // the next letter tells
    } else if (key->text().size() == 1 && key->text().front().isLetter()) {
        const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
        on = key->text().front().isUpper() != shift;
    }
    if (on != m_on) {
        m_on = on;
        Q_EMIT changed(on);
    }
    return false;
}

} // namespace ana::shell
