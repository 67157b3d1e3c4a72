// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "ui/widgets/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ana::widgets {

/// A sentence inside the window: what happened, what is safe, what to do. Hidden while there is nothing to say,
/// announced to screen readers when it appears. Used instead of message boxes, which are for decisions only.
class MessageStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);

    using QFrame::show;
    /// The sentence of the error (models/core/messages.h), its code small below. A cancelled act says nothing.
    void show(const Error &error);
    void show(Tone tone, const QString &text);
    /// As above with one next step offered as a button; pressing it closes the strip.
    void show(Tone tone, const QString &text, const QString &actionText, const std::function<void()> &action);
    void showError(const QString &text) { show(Tone::Danger, text); }
    void showInfo(const QString &text) { show(Tone::Info, text); }
    void showSuccess(const QString &text) { show(Tone::Success, text); }
    void showWarning(const QString &text) { show(Tone::Warning, text); }
    void dismiss();

    Tone tone() const { return m_tone; }
    QString text() const;
    /// Code of the error shown; empty for plain messages.
    QString code() const { return m_code; }

Q_SIGNALS:
    void dismissed();

private:
    void present(Tone tone, const QString &text, const QString &code);
    void changeEvent(QEvent *event) override;
    void dress();

    Tone m_tone = Tone::Info;
    QString m_code;
    std::function<void()> m_onAction;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_codeLabel;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace ana::widgets
