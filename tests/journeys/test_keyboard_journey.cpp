// SPDX-License-Identifier: GPL-3.0-or-later
// The whole work on an article without a mouse, and the table of keys in the help.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QTemporaryDir>

#include "models/content/document.h"
#include "models/core/resources.h"
#include "tests/journeys/journeydesktop.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "tests/ui/windowchecks.h"
#include "ui/content/editortoolbar.h"
#include "ui/content/editorview.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {

/// To whatever has the focus, as the keyboard does it.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : QApplication::activeWindow(), key, modifiers);
}

void typeHere(const QString &text)
{
    typeLikeUnikey(QApplication::focusWidget(), text);
}

bool isHere(const QString &name)
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (widget->objectName() == name)
            return true;
    }
    return false;
}

/// Tab by Tab until the focus is there; false after a whole round.
bool tabTo(const QString &name)
{
    for (int steps = 0; steps < 60; ++steps) {
        if (isHere(name))
            return true;
        const QWidget *before = QApplication::focusWidget();
        press(Qt::Key_Tab);
        // The page of the text hands the focus on a moment later.
        if (!QTest::qWaitFor([before] { return QApplication::focusWidget() != before; }, 5'000))
            return false;
    }
    return false;
}

/// "Ctrl+Shift+K" as the help writes it.
QString written(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::PortableText);
    text.replace(u"Return"_s, u"Enter"_s).replace(u"PgUp"_s, u"PageUp"_s).replace(u"PgDown"_s, u"PageDown"_s);
    return text;
}

/// Every key that the program itself listens to in this window.
QSet<QString> registered(const QWidget &window)
{
    QSet<QString> all;
    for (const auto *shortcut : window.findChildren<QShortcut *>())
        all.insert(written(shortcut->key()));
    for (const auto *action : window.findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts())
            all.insert(written(keys));
    }
    for (const auto *button : window.findChildren<QAbstractButton *>())
        all.insert(written(button->shortcut()));
    // The page of the text hears these itself; the tool says so in its tip.
    static const QRegularExpression inTip(u"\\((Ctrl\\+[^)]+)\\)$"_s);
    for (const auto *tools : window.findChildren<content::EditorToolBar *>()) {
        for (const auto *action : tools->findChildren<QAction *>()) {
            const QRegularExpressionMatch key = inTip.match(action->toolTip());
            if (key.hasMatch())
                all.insert(key.captured(1));
        }
    }
    all.remove(QString());
    return all;
}

/// The first column of the help's tables.
QSet<QString> documented()
{
    QFile help(resourcePath(u"help/keyboard.md"_s));
    if (!help.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> all;
    static const QRegularExpression bold(u"\\*\\*(.+?)\\*\\*"_s);
    for (const QString &line : QString::fromUtf8(help.readAll()).split(u'\n')) {
        if (!line.startsWith(u"| **"_s))
            continue;
        auto keys = bold.globalMatch(line.section(u'|', 1, 1));
        while (keys.hasNext())
            all.insert(keys.next()
                           .captured(1)
                           .replace(u"Ctrl +"_s, u"Ctrl++"_s)
                           .replace(u"Ctrl −"_s, u"Ctrl+-"_s)
                           .replace(u"\\\\"_s, u"\\"_s));
    }
    return all;
}

/// Keys that the system's own fields, lists, menus and boxes answer to.
const QSet<QString> ofTheSystem{
    u"Mũi tên, Enter"_s, u"Tab, Shift+Tab"_s, u"Phím trình đơn"_s, u"Esc"_s, u"Ctrl+V"_s, u"Ctrl+Shift+V"_s};

} // namespace

class test_keyboard_journey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAnArticleAndSubmitsItByKeysAlone();
    void everythingReachableHasANameAndIsVisitedInReadingOrder();
    void theHelpListsEveryKeyAndNoOther();

private:
    void openNewArticle(JourneyDesktop &desktop);
};

void test_keyboard_journey::openNewArticle(JourneyDesktop &desktop)
{
    press(Qt::Key_2, Qt::ControlModifier);
    JOURNEY_TRY(desktop.child<QWidget>(u"articleList"_s));
    JOURNEY_TRY(QApplication::focusWidget()
        && desktop.child<QWidget>(u"articleList"_s)->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_N, Qt::ControlModifier);
    JOURNEY_TRY(desktop.form());
    JOURNEY_TRY(isHere(u"title"_s));
    JOURNEY_TRY(desktop.editor()->isReady());
    JOURNEY_TRY(desktop.child<QComboBox>(u"section"_s)->count() > 0);
}

void test_keyboard_journey::writesAnArticleAndSubmitsItByKeysAlone()
{
    TestDatabase database;
    QTemporaryDir folder;
    const QString picture = folder.filePath(u"anh.png"_s);
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(picture));
    JourneyDesktop desktop(folder.path());
    desktop.window.logInPage().setOffer({database.address(), {}});
    QVERIFY(desktop.comeForward());
    JOURNEY_TRY(isHere(u"user"_s));
    typeHere(u"author"_s);
    press(Qt::Key_Tab);
    QVERIFY(isHere(u"password"_s));
    typeHere(testPassword);
    press(Qt::Key_Return);
    JOURNEY_TRY(desktop.window.workspace() && desktop.window.currentWidget() == desktop.window.workspace());

    openNewArticle(desktop);
    if (QTest::currentTestFailed())
        return;
    typeHere(u"Đường vào buôn đã thông xe"_s);
    QVERIFY(tabTo(u"editorPage"_s));
    const QFuture<QJsonObject> arrived = desktop.editor()->flush();
    JOURNEY_TRY(arrived.isFinished());
    typeHere(u"Từ sáng nay xe đi lại được."_s);
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    JOURNEY_TRY(qobject_cast<QFileDialog *>(QApplication::activeWindow()));
    JOURNEY_TRY(isHere(u"fileNameEdit"_s));
    for (const QChar letter : picture)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, letter, Qt::NoModifier);
    press(Qt::Key_Return);
    JOURNEY_TRY(isHere(u"questionReason"_s));
    typeHere(u"Đoạn đường mới trải nhựa"_s);
    press(Qt::Key_Return);
    JOURNEY_TRY(desktop.editor()->document().references().size() == 1);
    QVERIFY(desktop.editor()->document().plainText().contains(u"Từ sáng nay xe đi lại được."_s));
    QVERIFY(desktop.comeForward()); // as the window system does it when a dialog has gone
    JOURNEY_TRY(isHere(u"editorPage"_s)); // back where the writing was

    QVERIFY(tabTo(u"section"_s));
    auto *section = desktop.child<QComboBox>(u"section"_s);
    for (int i = 0; i < 4 && section->currentData() != u"hoat-dong"_s; ++i)
        press(Qt::Key_Down);
    QCOMPARE(section->currentData().toString(), u"hoat-dong"_s);
    QVERIFY(tabTo(u"summary"_s));
    typeHere(u"Đường thông sau ba tháng sửa."_s);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    JOURNEY_TRY(desktop.state() == u"Chờ duyệt"_s);
    QVERIFY(QApplication::focusWidget()
        && desktop.window.isAncestorOf(QApplication::focusWidget())); // the keyboard is not lost
    SqlConnection &server = database.administrator();
    QCOMPARE(server.value(u"SELECT title FROM core.article WHERE state = 'submitted'"_s).toString(),
        u"Đường vào buôn đã thông xe"_s);
    QCOMPARE(server.value(u"SELECT summary FROM core.article_revision ORDER BY number DESC LIMIT 1"_s).toString(),
        u"Đường thông sau ba tháng sửa."_s);
    QVERIFY(server.value(u"SELECT body::text FROM core.article_revision ORDER BY number DESC LIMIT 1"_s)
                .toString()
                .contains(u"Đoạn đường mới trải nhựa"_s));
}

void test_keyboard_journey::everythingReachableHasANameAndIsVisitedInReadingOrder()
{
    TestDatabase database;
    QTemporaryDir folder;
    JourneyDesktop desktop(folder.path());
    QVERIFY(desktop.logIn(database.address(), u"author"_s, testPassword));
    QVERIFY(desktop.comeForward());
    openNewArticle(desktop);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(unnamedControls(*desktop.child<QWidget>(u"articleList"_s)), QStringList());
    QCOMPARE(unnamedControls(*desktop.form()), QStringList());
    const QStringList back = stepsAgainstReading(*desktop.form());
    QVERIFY2(back.isEmpty(), qPrintable(back.join(u'\n')));
    const QStringList order = tabOrder(*desktop.form());
    QCOMPARE(order.first(), u"title"_s);
    QVERIFY2(order.indexOf(u"section"_s) < order.indexOf(u"summary"_s), qPrintable(order.join(u' ')));
    QCOMPARE(order.last(), u"article.submit"_s);
}

void test_keyboard_journey::theHelpListsEveryKeyAndNoOther()
{
    TestDatabase database;
    QTemporaryDir folder;
    JourneyDesktop desktop(folder.path());
    QVERIFY(desktop.logIn(database.address(), u"author"_s, testPassword));
    QVERIFY(desktop.comeForward());
    openNewArticle(desktop);
    if (QTest::currentTestFailed())
        return;
    QSet<QString> heard = registered(desktop.window);
    heard.remove(u"Ctrl+="_s); // the same key as Ctrl++ without Shift
    const QSet<QString> told = documented() - ofTheSystem;
    QVERIFY(told.size() > 20);
    QVERIFY2((heard - told).isEmpty(),
        qPrintable(u"not in the help: "_s + QStringList((heard - told).values()).join(u"  "_s)));
    QVERIFY2((told - heard).isEmpty(),
        qPrintable(u"nobody listens to: "_s + QStringList((told - heard).values()).join(u"  "_s)));
}

int main(int argc, char *argv[])
{
    prepareJourney();
    QApplication application(argc, argv);
    dressJourney(application);
    test_keyboard_journey test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_keyboard_journey.moc"
