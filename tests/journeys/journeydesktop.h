// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "ui/content/articleform.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recordtabs.h"
#include "ui/widgets/settings.h"

namespace ana::content {
class EditorView;
}

namespace ana::test {

/// Waits longer than two busy cores need; fails the test where it is used.
#define JOURNEY_TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30'000)

/// Before the application is made: what WebEngine needs, and the schemes.
void prepareJourney();
/// After it: Vietnamese, the theme, the guard of typing.
void dressJourney(QApplication &application);

/// One PC: the program's window with its own session, as app/desk builds it.
struct JourneyDesktop
{
    explicit JourneyDesktop(const QString &folder);

    bool logIn(const ServerAddress &address, const QString &user, const QString &password);
    /// Brings the window to the front, so that its shortcuts are heard.
    bool comeForward();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    template <typename T> T *child(const QString &name) { return window.findChild<T *>(name); }
    /// The article in front; null if another tab is there.
    content::ArticleForm *form();
    content::EditorView *editor() { return form()->findChild<content::EditorView *>(); }
    /// Gives the caret to the text and waits until keys arrive there.
    bool enterText();
    /// The state shown ("Chờ duyệt").
    QString state();
    QString savedState();
    QString notice();

    widgets::Settings settings;
    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    shell::MainWindow window;
};

/// Types as Unikey does for Telex: the plain letters first; when the word is known, backspaces to its first changed
/// letter and the letters with marks.
void typeLikeUnikey(QWidget *target, const QString &text);

} // namespace ana::test
