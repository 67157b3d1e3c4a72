// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QTimer;

namespace ana::widgets {

/// A field that searches while it is typed: 300 ms after the last change, never while a syllable is being composed.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    void searchRequested(const QString &words);

private:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void fire();

    QTimer *m_timer;
    QString m_asked;
    bool m_composing = false;
};

} // namespace ana::widgets
