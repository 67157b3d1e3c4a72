// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace ana::widgets {

/// Watches over the whole program so that typing Vietnamese never loses a syllable: a pending pre-edit text is
/// committed before the focus moves, before a shortcut acts and whenever commitPending() is called (save, close).
/// Also keeps the wheel from changing fields. Never touches Backspace.
class TypingGuard final : public QObject
{
    Q_OBJECT
public:
    explicit TypingGuard(QObject *parent = nullptr);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void track(QObject *watched, QEvent *event);
};

/// Turns the pending syllable of the focused field into text. Call it first in every save.
void commitPending();

} // namespace ana::widgets
