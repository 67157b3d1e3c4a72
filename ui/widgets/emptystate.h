// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace ana::widgets {

/// A kind sentence where a list has nothing to show, and the next useful step.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void present(const QString &iconName, const QString &text, QAction *nextStep = nullptr);
    QString text() const;

private:
    void changeEvent(QEvent *event) override;
    void dress();

    QString m_iconName;
    QAction *m_step = nullptr;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace ana::widgets
