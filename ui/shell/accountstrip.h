// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTimer;

namespace ana {
class DatabaseSession;
}

namespace ana::widgets {
class MessageStrip;
}

namespace ana::shell {

/// While the person's role asks for a second factor that is not set up: says so above everything else, and comes back
/// when it is closed, until it is done.
class AccountStrip final : public QWidget
{
    Q_OBJECT
public:
    AccountStrip(DatabaseSession &session, QWidget *parent);

    void factorSet();

Q_SIGNALS:
    void factorWanted();

private:
    void showState();

    DatabaseSession &m_session;
    widgets::MessageStrip *m_strip;
    QTimer *m_again;
    bool m_done = false;
};

} // namespace ana::shell
