// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "models/database/linestate.h"

class QLabel;
class QTimer;
class QToolButton;

namespace ana {
struct SessionInfo;
}

namespace ana::widgets {
class Settings;
}

namespace ana::shell {

/// Bottom line: connection in words and with an icon (opens the outbox), who, unit, clock, font scale, light or dark.
class StatusBar final : public QFrame
{
    Q_OBJECT
public:
    StatusBar(widgets::Settings &settings, QWidget *parent);

    QSize minimumSizeHint() const override;
    void showPerson(const SessionInfo &info);
    void showLine(LineState state, int waiting, int held);

Q_SIGNALS:
    void outboxWanted();
    void settingsWanted();
    void passwordWanted();
    void factorWanted();
    void lockWanted();
    void logOutWanted();

private:
    void buildPersonMenu();
    void buildScaleMenu();
    void showClock();
    void dress();
    void fit();
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    widgets::Settings &m_settings;
    LineState m_state = LineState::Online;
    int m_waiting = 0;
    int m_held = 0;
    QToolButton *m_line;
    QToolButton *m_person;
    QLabel *m_unit;
    QLabel *m_clock;
    QToolButton *m_scale;
    QToolButton *m_scheme;
    QTimer *m_tick;
};

} // namespace ana::shell
