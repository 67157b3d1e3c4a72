// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/journeydesktop.h"

#include <unistd.h>

#include <QApplication>
#include <QLabel>
#include <QWebEngineView>

#include "translations/translations.h"
#include "ui/content/articlenotice.h"
#include "ui/content/contentdesk.h"
#include "ui/content/editorview.h"
#include "ui/home/homepage.h"
#include "ui/widgets/savedstate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typing.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {

std::vector<widgets::Desk> journeyDesks(const widgets::DeskContext &context)
{
    std::vector<widgets::Desk> desks;
    desks.push_back({u"home"_s, u"Việc hôm nay"_s, u"today"_s, {},
        [context](QWidget *parent) -> QWidget * { return new home::HomePage(context, parent); }});
    desks.push_back(content::contentDesk(context));
    return desks;
}

QWidget *page(content::EditorView *editor)
{
    return editor->findChild<QWebEngineView *>()->focusProxy();
}

void sendKey(QWidget *target, int key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(target, &press);
    QApplication::sendEvent(target, &release);
}

void sendLetter(QWidget *target, QChar letter)
{
    // A letter with marks comes as a key without a code that carries the letter.
    sendKey(target, letter.unicode() < 0x80 ? letter.toUpper().unicode() : 0, letter);
}

QChar plain(QChar letter)
{
    if (letter == u'đ')
        return u'd';
    if (letter == u'Đ')
        return u'D';
    return QString(letter).normalized(QString::NormalizationForm_D).front();
}

} // namespace

void prepareJourney()
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    content::registerSchemes();
}

void dressJourney(QApplication &application)
{
    application.setQuitOnLastWindowClosed(false);
    installTranslations();
    (new widgets::Theme(application))->apply(widgets::Scheme::Light, 100);
    new widgets::TypingGuard(&application);
}

JourneyDesktop::JourneyDesktop(const QString &folder)
    : settings(folder + u"/settings.ini"_s)
    , gateway(session)
    , window({session, gateway, drafts, settings, &journeyDesks, folder})
{
    window.resize(1366, 768);
    window.show();
}

bool JourneyDesktop::logIn(const ServerAddress &address, const QString &user, const QString &password)
{
    window.logInPage().setOffer({address, {}});
    child<QLineEdit>(u"user"_s)->setText(user);
    child<QLineEdit>(u"password"_s)->setText(password);
    QTest::keyClick(child<QLineEdit>(u"password"_s), Qt::Key_Return);
    return QTest::qWaitFor(
        [this] { return window.workspace() && window.currentWidget() == window.workspace(); }, 30'000);
}

bool JourneyDesktop::comeForward()
{
    window.comeForward();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window, 30'000);
}

void JourneyDesktop::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused && window.isAncestorOf(focused) ? focused : &window, key, modifiers);
}

content::ArticleForm *JourneyDesktop::form()
{
    return dynamic_cast<content::ArticleForm *>(window.workspace()->tabs().currentWidget());
}

bool JourneyDesktop::enterText()
{
    if (!QTest::qWaitFor([this] { return editor()->isReady(); }, 30'000))
        return false;
    editor()->setFocus();
    if (!QTest::qWaitFor([this] { return page(editor())->hasFocus(); }, 30'000))
        return false;
    // Answered behind the caret's arrival: a person sees it blink before typing.
    const QFuture<QJsonObject> arrived = editor()->flush();
    return QTest::qWaitFor([&arrived] { return arrived.isFinished(); }, 30'000);
}

QString JourneyDesktop::state()
{
    return form()->findChild<QLabel *>(u"articleState"_s)->text();
}

QString JourneyDesktop::savedState()
{
    return form()->findChild<widgets::SavedState *>()->text();
}

QString JourneyDesktop::notice()
{
    return form()->findChild<content::ArticleNotice *>()->text();
}

void typeLikeUnikey(QWidget *target, const QString &text)
{
    auto *editor = qobject_cast<content::EditorView *>(target);
    QWidget *receiver = editor ? page(editor) : target;
    const QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (i > 0)
            sendLetter(receiver, u' ');
        qsizetype changed = word.size();
        for (qsizetype at = word.size() - 1; at >= 0; --at) {
            if (plain(word[at]) != word[at])
                changed = at;
        }
        for (const QChar letter : word)
            sendLetter(receiver, plain(letter));
        for (qsizetype at = changed; at < word.size(); ++at)
            sendKey(receiver, Qt::Key_Backspace, QString());
        for (const QChar letter : QStringView(word).mid(changed))
            sendLetter(receiver, letter);
    }
}

} // namespace ana::test
