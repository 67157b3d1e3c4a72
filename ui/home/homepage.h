// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/home/workmodel.h"
#include "ui/widgets/deskcontext.h"
#include "ui/widgets/deskpage.h"

class QAction;
class QLabel;
class QTableView;
class QTimer;
class QVBoxLayout;

namespace ana::widgets {
class EmptyState;
class MessageStrip;
} // namespace ana::widgets

namespace ana::home {

/// Việc hôm nay: what waits for me in three groups; double-click or Enter opens the place where it is done.
class HomePage final : public widgets::DeskPage
{
    Q_OBJECT
public:
    HomePage(const widgets::DeskContext &context, QWidget *parent);

    void refresh() override;
    QString helpTopic() const override;
    /// All rows, for tests and counters.
    const WorkList &work() const { return m_work; }

Q_SIGNALS:
    /// After each reading; the navigation counts by kind.
    void worked(const ana::home::WorkList &work);

private:
    struct Group
    {
        WorkGroup group;
        QWidget *box;
        QLabel *head;
        QTableView *table;
        WorkModel *model;
    };
    void buildGroup(WorkGroup group, QVBoxLayout &page);
    void show(const WorkList &work);
    void giveFocus();
    void fitTables();
    void open(const QModelIndex &index);
    QString greeting() const;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    widgets::DeskContext m_context;
    QLabel *m_greeting;
    widgets::MessageStrip *m_strip;
    widgets::EmptyState *m_empty;
    QWidget *m_groupArea;
    QAction *m_nextStep;
    std::vector<Group> m_groups;
    WorkList m_work;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace ana::home
