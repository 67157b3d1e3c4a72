// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "models/applications/workreading.h"

class QLabel;
class QMenu;
class QPushButton;

namespace ana::widgets {
class FlowLayout;
}

namespace ana::applications {

/// What can be done now: the act the record waits for as the one accented button, the likely ones beside it, the rest
/// in a menu, where what is not possible says why.
class ActBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ActBar(QWidget *parent);

    void present(const ApplicationRecord &record);
    /// While an act is under way nothing else can be pressed; the focus stays in the record.
    void setBusy(bool busy);
    void pressPrimary();
    /// To the act the record waits for.
    void takeFocus();
    /// The buttons as they stand.
    QList<QWidget *> buttons() const;
    QString primary() const { return m_primaryName; }

Q_SIGNALS:
    void wanted(const QString &act);

private:
    QPushButton *button(const QString &act, bool isPrimary);
    void fillMenu(const ApplicationRecord &record, const QStringList &shown);
    void showObstacle(const ApplicationRecord &record);
    QString focused() const;

    widgets::FlowLayout *m_flow;
    QWidget *m_row;
    QLabel *m_obstacle;
    QPushButton *m_more;
    QMenu *m_menu;
    QPushButton *m_primary = nullptr;
    QString m_primaryName;
};

/// The act the record waits for; empty if there is none for this person.
QString primaryAct(const ApplicationRecord &record);
/// Does the delay force the apology before anything else?
bool apologyIsDue(const ApplicationRecord &record);

} // namespace ana::applications
