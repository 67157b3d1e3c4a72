// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/content/contentdesktop.h"
#include "ui/content/articleform.h"
#include "ui/content/editorview.h"

class QApplication;

namespace ana::test {

/// Longer than two busy cores need.
#define FORM_TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 20'000)

/// Before the application is made: what the text's page needs.
void prepareArticleWindows();

/// One article open on one PC.
class ArticleWindow
{
public:
    /// \p id empty: a new article.
    ArticleWindow(ContentDesktop &desktop, const QString &id);

    content::ArticleForm &form() { return *m_form; }
    content::EditorView &editor() { return *child<content::EditorView>("editorView"); }
    template <typename T> T *child(const char *name) { return m_form->findChild<T *>(QString::fromLatin1(name)); }
    QLineEdit &title() { return *child<QLineEdit>("title"); }
    QString state() { return child<QLabel>("articleState")->text(); }
    QString savedState();
    /// What the strip above the text says; empty while it is hidden.
    QString told();
    QString presence();
    /// The button of an act; null if the act is not offered.
    QPushButton *act(const char *name) { return child<QPushButton>(name); }
    bool isReadOnly() { return title().isReadOnly(); }
    QString text() { return editor().document().plainText(); }
    /// What the page shows, whether the program knows it or not.
    QString inPage();

    /// Waits until keys arrive in the text.
    bool enterText();
    /// Key by key, at the caret of the text.
    void type(const QString &letters);

private:
    std::unique_ptr<content::ArticleForm> m_form;
};

} // namespace ana::test
