// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace ana::shell {

/// Tells from the letters that arrive whether Caps Lock is on; Qt has no question for it. Only looks, never consumes.
class CapsLockWatch final : public QObject
{
    Q_OBJECT
public:
    explicit CapsLockWatch(QLineEdit *field);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool on);

private:
    bool m_on = false;
};

} // namespace ana::shell
