// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/applications/application.h"

class QFrame;
class QLabel;
class QPushButton;

namespace ana::applications {

/// How a reception ended: what the citizen goes home with, and what comes next at this counter.
class ResultPanel final : public QWidget
{
    Q_OBJECT
public:
    enum class Ending { Received, ReceivedBefore, Registered, Refused };

    explicit ResultPanel(QWidget *parent);

    /// \p prints: it has a form that can be printed again.
    void present(
        Ending ending, const ApplicationReceived &received, const QString &who, const QString &procedure, bool prints);
    void addRemark(const QString &text);

Q_SIGNALS:
    void printWanted();
    void openWanted();
    void samePersonWanted();
    void nextWanted();

private:
    QPushButton *button(
        const QString &name, const QString &iconName, const QString &text, void (ResultPanel::*wanted)());

    QFrame *m_card;
    QLabel *m_head;
    QLabel *m_code;
    QLabel *m_detail;
    QLabel *m_remark;
    QPushButton *m_print;
    QPushButton *m_next;
};

} // namespace ana::applications
