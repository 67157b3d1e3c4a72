// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace ana::shell {

/// Knows when a person last touched keyboard, mouse or screen, and says when that is too long ago.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(QObject *parent = nullptr);

    /// 0 switches it off. Starts counting anew.
    void setLimit(int milliseconds);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void touched(); ///< at each real input
    void idle();

private:
    QTimer *m_timer;
};

} // namespace ana::shell
