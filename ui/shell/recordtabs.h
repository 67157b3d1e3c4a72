// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QTabWidget>

#include "ui/widgets/settings.h"

namespace ana::widgets {
class Form;
struct RecordKind;
} // namespace ana::widgets

namespace ana::shell {

/// The centre: the desk in the first tab, open records beside it. A record brought back after a restart is made when
/// its tab is first looked at.
class RecordTabs final : public QTabWidget
{
    Q_OBJECT
public:
    using MakePage = std::function<QWidget *(const QString &kind, const QString &id, QWidget *parent)>;

    RecordTabs(QWidget *deskArea, const MakePage &make, QWidget *parent);

    void setDesk(const QString &title, const QIcon &icon);
    void showDesk() { setCurrentIndex(0); }
    /// Brings forward the tab that has the record, or makes one. Nothing for a kind nobody can open.
    QWidget *openRecord(const QString &kind, const QString &id, const QIcon &icon, const QString &title);
    /// A tab without its page, for the restart.
    void addWaiting(const widgets::OpenRecord &record, const QIcon &icon);
    std::vector<widgets::OpenRecord> records() const;
    QList<widgets::Form *> changedForms() const;
    /// Asks if something typed would be lost.
    void closeTab(int index);
    void closeCurrent() { closeTab(currentIndex()); }
    void refreshAll();

private:
    int indexOf(const QString &kind, const QString &id) const;
    void fill(int index);
    void watch(widgets::Form &form);
    void drop(QWidget *page);
    void askAndClose(widgets::Form &form);
    using QTabWidget::indexOf;

    MakePage m_make;
};

} // namespace ana::shell
