// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typing.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QWidget>

namespace ana::widgets {

namespace {

/// The syllable being composed and where; some platforms have no input context that could commit it for us.
struct Pending
{
    QPointer<QObject> target;
    QString text;
};

Pending &pending()
{
    static Pending current;
    return current;
}

bool changesByWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) || qobject_cast<const QAbstractSpinBox *>(object)
        || (qobject_cast<const QAbstractSlider *>(object) && !qobject_cast<const QScrollBar *>(object));
}

} // namespace

TypingGuard::TypingGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        track(watched, event);
        break;
    case QEvent::FocusAboutToChange:
    case QEvent::Shortcut:
    case QEvent::Close:
        commitPending();
        break;
    case QEvent::Wheel:
        // Also with the focus: a real wheel gives it before it turns, and whoever scrolls a form would change it unseen.
        if (changesByWheel(watched)) {
            event->ignore(); // so that the scroll area around it scrolls
            return true;
        }
        break;
    default:
        break;
    }
    return false;
}

void TypingGuard::track(QObject *watched, QEvent *event)
{
    const auto *input = static_cast<QInputMethodEvent *>(event);
    pending() = input->preeditString().isEmpty() ? Pending() : Pending{watched, input->preeditString()};
}

void commitPending()
{
    if (!pending().target || pending().text.isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    const Pending left = std::exchange(pending(), Pending());
    if (!left.target || left.text.isEmpty())
        return;
    QInputMethodEvent commit;
    commit.setCommitString(left.text);
    QCoreApplication::sendEvent(left.target, &commit);
}

} // namespace ana::widgets
