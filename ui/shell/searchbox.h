// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFuture>
#include <QWidget>

#include "models/applications/applicationqueries.h"
#include "ui/shell/finder.h"

class QListWidget;
class QListWidgetItem;

namespace ana {
class DatabaseSession;
}

namespace ana::widgets {
class RecordOpener;
class SearchField;
} // namespace ana::widgets

namespace ana::shell {

/// Ctrl+K: finds records and commands without diacritics, grouped under the field; arrows and Enter choose. People served
/// are not found by typing: a line a purpose asks for them, and choosing it writes the purpose down before anybody shows.
class SearchBox final : public QWidget
{
    Q_OBJECT
public:
    SearchBox(DatabaseSession &session, widgets::RecordOpener &opener, QWidget *parent);
    ~SearchBox() override;

    void setCommands(const std::vector<widgets::DeskCommand> &commands) { m_commands = commands; }
    void setKindTitle(const QString &kind, const QString &title, const QString &iconName);
    void begin();

private:
    struct Kind
    {
        QString kind;
        QString title;
        QString iconName;
    };
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool moveChoice(int key);
    void search(const QString &words);
    void lookUp(const QString &words, applications::Purpose purpose);
    void stopSearch();
    void showResults(const QString &words, const std::vector<Found> &found);
    std::vector<Kind> kindsOf(const std::vector<Found> &found) const;
    void addHead(const QString &title);
    void addLookUps(const QString &words);
    void showPeople(applications::Purpose purpose, const std::vector<applications::MaskedParty> &people);
    void addItem(const QString &iconName, const QString &text, const QString &kind, const QString &id);
    void addRecord(const Found &found, const QString &iconName);
    void addCommand(const widgets::DeskCommand &command);
    void addSentence(const QString &sentence);
    void showPopup();
    void choose(const QListWidgetItem *item);

    DatabaseSession &m_session;
    widgets::RecordOpener &m_opener;
    widgets::SearchField *m_field;
    QListWidget *m_popup;
    std::vector<widgets::DeskCommand> m_commands;
    std::vector<Kind> m_kinds;
    QFuture<Result<std::vector<Found>>> m_running;
    QFuture<Result<std::vector<applications::MaskedParty>>> m_lookingUp;
    QString m_shownWords; ///< what the list answers
    bool m_enterWaits = false; ///< Enter was pressed before the list answered the words
};

} // namespace ana::shell
