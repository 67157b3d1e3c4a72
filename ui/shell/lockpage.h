// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "models/core/error.h"
#include "ui/shell/pinstore.h"

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ana::widgets {
class MessageStrip;
}

namespace ana::shell {

/// Covers the window while nobody is at it. Opens by PIN or password, also without the server; after five wrong tries
/// only a full log-in helps. Everything typed stays as it is behind it.
class LockPage final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int triesAllowed = 5;

    explicit LockPage(QWidget *parent);

    /// \p passwordVerifier as made by PinStore::verifier at log-in.
    void arm(const QString &fullName, const PinStore &pins, const QByteArray &passwordVerifier);

    /// The hash is slow by intent: it may come when the page is locked already, and a try waits for it.
    void setPasswordVerifier(const QByteArray &verifier);

Q_SIGNALS:
    void unlocked();
    /// Too many wrong tries, or the person chose it.
    void fullLogInWanted();

private:
    void tryUnlock();
    void tried(bool right);
    void changeEvent(QEvent *event) override;
    void fitMark();

    std::optional<PinStore> m_pins;
    QByteArray m_passwordVerifier;
    int m_tries = 0;
    bool m_checking = false;
    bool m_tryWaits = false;

    QFrame *m_card;
    QLabel *m_mark;
    QLabel *m_who;
    QLabel *m_label;
    QLineEdit *m_secret;
    QPushButton *m_unlock;
    widgets::MessageStrip *m_strip;
};

} // namespace ana::shell
