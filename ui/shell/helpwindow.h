// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/shell/helplibrary.h"

class QListWidget;
class QTextBrowser;

namespace ana::widgets {
class SearchField;
}

namespace ana::shell {

/// The Vietnamese guide: contents and search at the left, the page at the right.
class HelpWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent);

    /// Opens at the page for a place of the program, see HelpLibrary::topicFor.
    void showPlace(const QString &place);
    QString currentTopic() const;

private:
    void listAll();
    void list(const QStringList &topics);
    void addTopic(const QString &topic);
    void choose(const QString &topic);
    void showPage(const QString &topic);

    HelpLibrary m_library;
    widgets::SearchField *m_words;
    QListWidget *m_contents;
    QTextBrowser *m_text;
};

} // namespace ana::shell
