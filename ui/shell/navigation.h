// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ana::widgets {
struct Desk;
}

namespace ana::shell {

/// The desks as large labelled icons with counters; Ctrl+1 … Ctrl+7.
class Navigation final : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent);

    void addDesk(const widgets::Desk &desk);
    void setCount(const QString &deskId, int count);
    void setCurrent(const QString &deskId);
    QStringList deskIds() const { return m_ids; }

Q_SIGNALS:
    void chosen(const QString &deskId);

private:
    struct Entry {
        QString title;
        QToolButton *button;
        int count = 0;
    };
    void label(const Entry &entry);
    void fit();
    void changeEvent(QEvent *event) override;

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QLabel *m_mark;
    QStringList m_ids;
    QHash<QString, Entry> m_entries;
};

} // namespace ana::shell
