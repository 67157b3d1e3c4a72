// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

#include "tests/ui/desktop.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pinstore.h"
#include "ui/shell/recordtabs.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

using namespace ana;
using test::Desktop;
using test::NoteForm;
using namespace Qt::StringLiterals;

class test_mainwindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void showsTheDesksThePersonMayUse();
    void asksBeforeAChangedRecordCloses();
    void bringsTabsBackAfterARestart();
    void locksAndOpensByPin();
    void fiveWrongTriesNeedAFullLogIn();
    void everyControlHasAName();
    void nothingIsCutAtTwiceTheLetters();

private:
    void logIn(Desktop &desktop, const QString &user) { desktop.logIn(*m_database, user); }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_mainwindow::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
    m_database = std::make_unique<test::TestDatabase>();
}

void test_mainwindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void test_mainwindow::showsTheDesksThePersonMayUse()
{
    Desktop author(m_folder->path());
    logIn(author, u"author"_s);
    QCOMPARE(author.window.findChild<shell::Navigation *>()->deskIds(), QStringList({u"home"_s, u"content"_s}));
    Desktop admin(m_folder->path());
    logIn(admin, u"admin"_s);
    QCOMPARE(admin.window.findChild<shell::Navigation *>()->deskIds(), QStringList({u"home"_s, u"people"_s}));
}

void test_mainwindow::asksBeforeAChangedRecordCloses()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    shell::RecordTabs &tabs = desktop.window.workspace()->tabs();
    const auto openChanged = [&] {
        desktop.window.workspace()->openRecord(u"note"_s, u"1"_s);
        tabs.currentWidget()->findChild<QLineEdit *>()->setText(u"đang viết"_s);
    };
    openChanged();
    widgets::setNextAnswer(u"stay"_s);
    tabs.closeCurrent();
    QCoreApplication::processEvents(); // the answer comes by a posted event
    QCOMPARE(tabs.count(), 2);
    widgets::setNextAnswer(u"keep"_s);
    tabs.closeCurrent();
    QTRY_COMPARE(tabs.count(), 1);
    QCOMPARE(NoteForm::kept, 1);
    openChanged();
    widgets::setNextAnswer(u"discard"_s);
    tabs.closeCurrent();
    QTRY_COMPARE(tabs.count(), 1);
    QCOMPARE(NoteForm::kept, 1);
}

void test_mainwindow::bringsTabsBackAfterARestart()
{
    {
        Desktop desktop(m_folder->path());
        logIn(desktop, u"author"_s);
        desktop.window.workspace()->openRecord(u"note"_s, u"7"_s);
        desktop.window.workspace()->remember();
    }
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    shell::RecordTabs &tabs = desktop.window.workspace()->tabs();
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(tabs.tabText(1), u"Ghi chú 7"_s);
    QVERIFY(!dynamic_cast<NoteForm *>(tabs.widget(1))); // made when it is looked at
    tabs.setCurrentIndex(1);
    QVERIFY(dynamic_cast<NoteForm *>(tabs.widget(1)));
}

void test_mainwindow::locksAndOpensByPin()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    const shell::PinStore pins(m_folder->path(), desktop.session.account());
    pins.setPin(u"2580"_s).waitForFinished();
    QVERIFY(pins.hasPin());
    desktop.window.lock();
    auto *secret = desktop.child<QLineEdit>("lockSecret");
    QVERIFY(secret->isVisible());
    secret->setText(u"0000"_s);
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_VERIFY(secret->text().isEmpty());
    QVERIFY(secret->isVisible());
    secret->setText(u"2580"_s);
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_COMPARE(desktop.window.currentWidget(), desktop.window.workspace());
}

void test_mainwindow::fiveWrongTriesNeedAFullLogIn()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    desktop.window.lock();
    auto *secret = desktop.child<QLineEdit>("lockSecret");
    for (int i = 0; i < 5; ++i) {
        QVERIFY(secret->isVisible());
        secret->setText(u"1357"_s);
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY(secret->text().isEmpty());
    }
    QTRY_COMPARE(desktop.window.currentWidget(), &desktop.window.logInPage());
}

void test_mainwindow::everyControlHasAName()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    const QStringList unnamed = test::unnamedControls(desktop.window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u"; "_s)));
}

void test_mainwindow::nothingIsCutAtTwiceTheLetters()
{
    m_theme->apply(widgets::Scheme::Light, 200);
    Desktop desktop(m_folder->path());
    desktop.settings.setFontScale(200);
    desktop.window.resize(1366, 768);
    QTRY_COMPARE(test::cutTexts(desktop.window), QStringList());
    logIn(desktop, u"author"_s);
    QVERIFY(desktop.window.width() <= 1366 && desktop.window.height() <= 768);
    QTRY_COMPARE(test::cutTexts(desktop.window), QStringList());
    m_theme->apply(widgets::Scheme::Light, 100);
}

QTEST_MAIN(test_mainwindow)
#include "test_mainwindow.moc"
