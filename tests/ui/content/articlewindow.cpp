// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/content/articlewindow.h"

#include <unistd.h>

#include <QApplication>
#include <QWebEnginePage>
#include <QWebEngineView>

#include "ui/content/contentdesk.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/savedstate.h"

namespace ana::test {

using namespace Qt::StringLiterals;

void prepareArticleWindows()
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", qgetenv("QTWEBENGINE_CHROMIUM_FLAGS") + " --disable-gpu");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    content::registerSchemes();
}

ArticleWindow::ArticleWindow(ContentDesktop &desktop, const QString &id)
    : m_form(std::make_unique<content::ArticleForm>(desktop.context(), id, nullptr))
{
    m_form->resize(1200, 700);
    m_form->setVisible(true);
    [this] { FORM_TRY(editor().isReady()); }();
    if (!id.isEmpty())
        [this] { FORM_TRY(state() != u"Not saved yet"_s); }();
}

QString ArticleWindow::savedState()
{
    return m_form->findChild<widgets::SavedState *>()->text();
}

QString ArticleWindow::told()
{
    const auto *strip = m_form->findChild<widgets::MessageStrip *>();
    return strip->isHidden() ? QString() : strip->text();
}

QString ArticleWindow::presence()
{
    const auto *text = child<QLabel>("presenceText");
    return text->isVisible() ? text->text() : QString();
}

QString ArticleWindow::inPage()
{
    std::optional<QString> shown;
    editor().findChild<QWebEngineView *>()->page()->runJavaScript(
        u"document.body.textContent"_s, [&shown](const QVariant &text) { shown = text.toString(); });
    return QTest::qWaitFor([&shown] { return shown.has_value(); }, 20'000) ? *shown : QString();
}

bool ArticleWindow::enterText()
{
    m_form->activateWindow();
    if (!QTest::qWaitForWindowActive(m_form.get(), 20'000))
        return false;
    editor().setFocus();
    const QWidget *page = editor().findChild<QWebEngineView *>()->focusProxy();
    if (!QTest::qWaitFor([page] { return page->hasFocus(); }, 20'000))
        return false;
    const QFuture<QJsonObject> arrived = editor().flush();
    return QTest::qWaitFor([&arrived] { return arrived.isFinished(); }, 20'000);
}

void ArticleWindow::type(const QString &letters)
{
    QWidget *page = editor().findChild<QWebEngineView *>()->focusProxy();
    for (const QChar letter : letters) {
        const int key = letter.unicode() < 0x80 ? letter.toUpper().unicode() : 0;
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(letter));
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(page, &press);
        QApplication::sendEvent(page, &release);
    }
}

} // namespace ana::test
