// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTextBrowser>

#include "tests/ui/desktop.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/shell/draftoffer.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/recordtabs.h"
#include "ui/shell/windowplace.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace Qt::StringLiterals;
using test::Desktop;

/// What stands around the work: drafts offered after a crash, the guide, the settings, the lock, the window's place.
class test_guards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void offersWhatWasTypedBeforeACrash();
    void aDraftIsDiscardedOnlyAfterAQuestion();
    void f1OpensTheGuideAtTheRightPage();
    void theGuideIsSearchedWithoutMarks();
    void theLockScreenTakesTheKeysAtOnce();
    void idlenessLocksTheWindow();
    void settingsActAtOnce();
    void aWindowStaysOnTheScreen();

private:
    /// Types a note and goes without a word, as a killed program does.
    void crashWhileTyping(const QString &text);
    shell::DraftOffer *offerAfterRestart(Desktop &desktop);

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_guards::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
    m_database = std::make_unique<test::TestDatabase>();
}

void test_guards::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void test_guards::crashWhileTyping(const QString &text)
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    desktop.window.workspace()->openRecord(u"note"_s, u"5"_s);
    QTest::keyClicks(desktop.child<QLineEdit>("note"), text);
    const auto isOnDisk = [this] {
        QDirIterator files(m_folder->path(), {u"*draft*"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOnDisk(), 10000);
}

shell::DraftOffer *test_guards::offerAfterRestart(Desktop &desktop)
{
    desktop.logIn(*m_database, u"author"_s);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(desktop.window.findChild<shell::DraftOffer *>(), 10000); }();
    return desktop.window.findChild<shell::DraftOffer *>();
}

void test_guards::offersWhatWasTypedBeforeACrash()
{
    crashWhileTyping(u"Chua luu"_s);
    Desktop desktop(m_folder->path());
    shell::DraftOffer *offer = offerAfterRestart(desktop);
    QVERIFY(offer);
    QCOMPARE(desktop.window.workspace()->tabs().count(), 1); // nothing opens by itself
    QVERIFY(offer->findChild<QListWidget *>(u"draftList"_s)->item(0)->text().startsWith(u"Chua luu"_s));
    QCOMPARE(test::unnamedControls(*offer), QStringList());
    QTest::mouseClick(offer->findChild<QPushButton *>(u"draftOpen"_s), Qt::LeftButton);
    QTRY_COMPARE(desktop.window.workspace()->tabs().count(), 2);
    QCOMPARE(desktop.child<QLineEdit>("note")->text(), u"Chua luu"_s);
}

void test_guards::aDraftIsDiscardedOnlyAfterAQuestion()
{
    crashWhileTyping(u"Bo di"_s);
    {
        Desktop desktop(m_folder->path());
        shell::DraftOffer *offer = offerAfterRestart(desktop);
        QVERIFY(offer);
        widgets::setNextAnswer(u"keep"_s);
        QTest::mouseClick(offer->findChild<QPushButton *>(u"draftDiscard"_s), Qt::LeftButton);
        QCoreApplication::processEvents(); // the answer comes by a posted event
        QCOMPARE(int(desktop.drafts.found().size()), 1);
        widgets::setNextAnswer(u"discard"_s);
        QTest::mouseClick(offer->findChild<QPushButton *>(u"draftDiscard"_s), Qt::LeftButton);
        QTRY_COMPARE(int(desktop.drafts.found().size()), 0);
    }
}

void test_guards::f1OpensTheGuideAtTheRightPage()
{
    Desktop desktop(m_folder->path());
    desktop.window.showHelp();
    auto *help = desktop.window.findChild<shell::HelpWindow *>();
    QVERIFY(help && help->isVisible());
    QCOMPARE(help->currentTopic(), u"login"_s);
    desktop.logIn(*m_database, u"author"_s);
    desktop.window.showHelp();
    QCOMPARE(help->currentTopic(), u"home"_s);
    desktop.window.workspace()->openRecord(u"note"_s, u"5"_s);
    desktop.window.showHelp();
    QCOMPARE(help->currentTopic(), u"article"_s);
    desktop.window.lock();
    desktop.window.showHelp();
    QCOMPARE(help->currentTopic(), u"lock"_s);
    QCOMPARE(test::unnamedControls(*help), QStringList());
}

void test_guards::theGuideIsSearchedWithoutMarks()
{
    Desktop desktop(m_folder->path());
    desktop.window.showHelp();
    auto *help = desktop.window.findChild<shell::HelpWindow *>();
    QTest::keyClicks(help->findChild<QLineEdit *>(u"helpWords"_s), u"phim tat"_s);
    QTRY_COMPARE(help->currentTopic(), u"keyboard"_s);
    QVERIFY(help->findChild<QTextBrowser *>(u"helpText"_s)->toPlainText().contains(u"Ctrl+K"_s));
}

void test_guards::theLockScreenTakesTheKeysAtOnce()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QApplication::setActiveWindow(&desktop.window);
    QTest::keyClick(&desktop.window, Qt::Key_L, Qt::ControlModifier);
    auto *secret = desktop.child<QLineEdit>("lockSecret");
    QTRY_VERIFY(secret->isVisible());
    QTRY_VERIFY(secret->hasFocus());
    QCOMPARE(test::cutTexts(desktop.window), QStringList());
    QTest::keyClicks(secret, test::testPassword);
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_VERIFY(desktop.isInWorkspace());
}

void test_guards::idlenessLocksTheWindow()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    desktop.window.findChild<shell::IdleWatch *>()->setLimit(50);
    QTRY_VERIFY(desktop.child<QLineEdit>("lockSecret")->isVisible());
    QVERIFY(desktop.session.isOpen()); // nobody was logged out
}

void test_guards::settingsActAtOnce()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QApplication::setActiveWindow(&desktop.window);
    QTest::keyClick(&desktop.window, Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(desktop.child<QDialog>("settingsDialog"));
    auto *dialog = desktop.child<QDialog>("settingsDialog");
    QCOMPARE(test::unnamedControls(*dialog), QStringList());
    auto *scheme = dialog->findChild<QComboBox *>(u"schemeChoice"_s);
    scheme->setFocus();
    QTest::keyClick(scheme, Qt::Key_Down);
    QTRY_COMPARE(desktop.settings.scheme(), widgets::Scheme::Dark);
    auto *pin = dialog->findChild<QLineEdit *>(u"pin"_s);
    pin->setText(u"1111"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"pinSave"_s), Qt::LeftButton);
    QVERIFY(!dialog->findChild<QLabel *>(u"pinProblem"_s)->isHidden());
    pin->setText(u"2580"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"pinSave"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"pinForget"_s)->isVisible());
}

void test_guards::aWindowStaysOnTheScreen()
{
    const QRect screen(0, 0, 1366, 768);
    QCOMPARE(shell::clampedTo({2000, 900, 800, 600}, screen), QRect(566, 168, 800, 600));
    QCOMPARE(shell::clampedTo({-300, -50, 800, 600}, screen), QRect(0, 0, 800, 600));
    QCOMPARE(shell::clampedTo({10, 10, 3000, 2000}, screen), screen);
}

QTEST_MAIN(test_guards)
#include "test_guards.moc"
