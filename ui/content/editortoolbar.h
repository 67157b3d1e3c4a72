// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QToolBar>

class QMenu;
class QToolButton;

namespace ana::content {

/// The actions above the text. Asks for them by the names the page knows; shows where the caret stands.
class EditorToolBar final : public QToolBar
{
    Q_OBJECT
public:
    explicit EditorToolBar(QWidget *parent = nullptr);

    /// As the page describes it: {"bold": true, "heading": 2, …}.
    void showState(const QJsonObject &state);
    QAction *action(const QString &name) const { return m_actions.value(name); }
    /// All that can be done to a table, for the context menu.
    QMenu *tableMenu() const { return m_tableMenu; }

Q_SIGNALS:
    void commandWanted(const QString &name, const QJsonObject &given);
    void linkWanted();
    void tableWanted();
    void figureWanted();
    void attachmentWanted();

private:
    struct Face;
    QAction *add(QWidget *place, const QString &name, const Face &face);
    QAction *addCommand(
        QWidget *place, const QString &name, const Face &face, const QString &command, const QJsonObject &given = {});
    QToolButton *addMenuButton(const QString &objectName, const QString &text, const QString &iconName, QMenu *menu);
    void addHistory();
    void addStyles();
    void addMarks();
    void addLists();
    void addBlocks();
    void addTables();
    void addFiles();
    void check(const char *name, bool on);

    QHash<QString, QAction *> m_actions;
    QMenu *m_styleMenu = nullptr;
    QMenu *m_calloutMenu = nullptr;
    QMenu *m_tableMenu = nullptr;
    QToolButton *m_style = nullptr;
};

} // namespace ana::content
