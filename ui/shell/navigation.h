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

/// The desks as large labelled icons with counters; Ctrl+1 … Ctrl+7. Where the letters are large for the window, the
/// labels stand under the icons, so that the desk keeps its room.
class Navigation final : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent);

    void addDesk(const widgets::Desk &desk);
    void setCount(const QString &deskId, int count);
    void setCurrent(const QString &deskId);
    QStringList deskIds() const { return m_ids; }
    /// The window is so wide.
    void fitInto(int windowWidth);

Q_SIGNALS:
    void chosen(const QString &deskId);

private:
    struct Entry
    {
        QString title;
        QToolButton *button;
        int count = 0;
    };
    void label(const Entry &entry);
    void fit();
    bool isCramped() const;
    void changeEvent(QEvent *event) override;

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QLabel *m_mark;
    QLabel *m_name;
    int m_windowWidth = 0;
    bool m_narrow = false;
    QStringList m_ids;
    QHash<QString, Entry> m_entries;
};

} // namespace ana::shell
