// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/support/testcluster.h"
#include "tests/ui/desktop.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/shell/outboxview.h"
#include "ui/shell/recordtabs.h"
#include "ui/widgets/question.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace Qt::StringLiterals;
using test::Desktop;
using test::NoteForm;

/// The search box, the outbox and the connection line, by keyboard, on a server that goes and comes back.
class test_workspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void findsByWordsWithoutMarks();
    void offersCommandsAndRunsThem();
    void arrowsSkipHeadsAndEscapeCloses();
    void enterPressedBeforeTheAnswerTakesTheAnswer();
    void searchWaitsForAPause();
    void nothingFoundIsSaidInASentence();
    void aSaveWithoutServerWaitsAndIsSentByItself();
    void aRefusedChangeIsGivenUpWithAReason();
    void aRefusedChangeIsSentAgain();
    void anEmptyOutboxSaysSo();

private:
    QString article(const QString &title);
    void save(Desktop &desktop, const QString &id, int version, const QString &title);
    void waitForOutbox();
    shell::OutboxView *refusedEntry(Desktop &desktop, const QString &id);
    QLineEdit *search(Desktop &desktop, const QString &words);
    QListWidget *results(Desktop &desktop) { return desktop.child<QListWidget>("searchResults"); }
    QStringList shown(Desktop &desktop);
    QString line(Desktop &desktop) { return desktop.child<QToolButton>("lineState")->text(); }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_workspace::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
    m_database = std::make_unique<test::TestDatabase>();
}

void test_workspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString test_workspace::article(const QString &title)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto made = m_database->as("author").execute(u"article.create"_s,
        {{u"id"_s, id}, {u"unit"_s, u"buontrap"_s}, {u"section"_s, u"tin-tuc"_s}, {u"title"_s, title}});
    [&] { QVERIFY2(made, made ? "" : qPrintable(made.error().code)); }();
    return id;
}

/// As the form of an article saves: by a command that may wait.
void test_workspace::save(Desktop &desktop, const QString &id, int version, const QString &title)
{
    const QJsonObject body{{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"paragraph"_s}}}}};
    desktop.gateway.execute(u"article.save"_s,
        {{u"id"_s, id}, {u"version"_s, version}, {u"title"_s, title}, {u"summary"_s, u""_s},
            {u"section"_s, u"tin-tuc"_s}, {u"body"_s, body}},
        CommandPolicy::Queue, {u"article"_s, id});
}

/// Until then a change that may wait is sent at once or not at all.
void test_workspace::waitForOutbox()
{
    const auto isOpen = [this] {
        QDirIterator files(m_folder->path(), {u"*outbox*"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 10000);
}

QStringList test_workspace::shown(Desktop &desktop)
{
    QStringList texts;
    for (int row = 0; row < results(desktop)->count(); ++row)
        texts.append(results(desktop)->item(row)->text());
    return texts;
}

QLineEdit *test_workspace::search(Desktop &desktop, const QString &words)
{
    QApplication::setActiveWindow(&desktop.window);
    QTest::keyClick(&desktop.window, Qt::Key_K, Qt::ControlModifier);
    auto *field = desktop.child<QLineEdit>("searchBox");
    [&] { QTRY_VERIFY(field->hasFocus()); }();
    QTest::keyClicks(field, words);
    return field;
}

void test_workspace::findsByWordsWithoutMarks()
{
    const QString id = article(u"Lễ hội cồng chiêng mùa xuân"_s);
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QLineEdit *field = search(desktop, u"le hoi cong chieng"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown(desktop).join(u' ').contains(u"Lễ hội cồng chiêng"_s), 10000);
    QCOMPARE(shown(desktop).constFirst(), u"Tin bài"_s); // the head of the group
    QVERIFY(!results(desktop)->item(0)->flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(results(desktop)->currentRow(), 1);
    QVERIFY(results(desktop)->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(desktop.window.workspace()->tabs().count(), 2);
    auto *form = dynamic_cast<NoteForm *>(desktop.window.workspace()->tabs().currentWidget());
    QVERIFY(form);
    QCOMPARE(form->recordId(), id);
    QVERIFY(!results(desktop)->isVisible());
    QCOMPARE(field->text(), QString());
}

void test_workspace::offersCommandsAndRunsThem()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QLineEdit *field = search(desktop, u"ghi chu moi"_s);
    QTRY_VERIFY(shown(desktop).contains(u"Viết ghi chú mới"_s));
    QTRY_COMPARE(results(desktop)->currentItem()->text(), u"Viết ghi chú mới"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(desktop.window.workspace()->tabs().count(), 2);
}

void test_workspace::arrowsSkipHeadsAndEscapeCloses()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QLineEdit *field = search(desktop, QString());
    QVERIFY(results(desktop)->isVisible()); // all commands, before a word is typed
    const int first = results(desktop)->currentRow();
    QCOMPARE(first, 1);
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(results(desktop)->currentRow(), first);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(results(desktop)->currentRow(), first + 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!results(desktop)->isVisible());
    QVERIFY(field->hasFocus());
}

void test_workspace::enterPressedBeforeTheAnswerTakesTheAnswer()
{
    const QString id = article(u"Tiêm phòng dại cho chó mèo"_s);
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QLineEdit *field = search(desktop, u"tiem phong dai"_s);
    QTest::keyClick(field, Qt::Key_Return); // the list still shows the commands
    QTRY_COMPARE_WITH_TIMEOUT(desktop.window.workspace()->tabs().count(), 2, 10000);
    auto *form = dynamic_cast<NoteForm *>(desktop.window.workspace()->tabs().currentWidget());
    QCOMPARE(form ? form->recordId() : QString(), id);
}

void test_workspace::searchWaitsForAPause()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QSignalSpy asked(desktop.child<QLineEdit>("searchBox"), SIGNAL(searchRequested(QString)));
    search(desktop, u"tiem phong"_s);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"tiem phong"_s);
}

void test_workspace::nothingFoundIsSaidInASentence()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QLineEdit *field = search(desktop, u"xyzxyz"_s);
    QTRY_COMPARE(shown(desktop).size(), 1);
    QVERIFY2(shown(desktop).constFirst().startsWith(u"Không tìm thấy"_s), qPrintable(shown(desktop).constFirst()));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desktop.window.workspace()->tabs().count(), 1);
}

void test_workspace::aSaveWithoutServerWaitsAndIsSentByItself()
{
    const QString id = article(u"Trước khi mất mạng"_s);
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    waitForOutbox();
    QTRY_COMPARE(line(desktop), u"Đã kết nối"_s);
    m_database->disconnect();
    test::TestCluster::instance().stop();
    save(desktop, id, 1, u"Viết khi mất mạng"_s);
    QTRY_VERIFY2(line(desktop).endsWith(u"mạng, 1 thay đổi giữ trên máy này"_s), qPrintable(line(desktop)));
    QCOMPARE(test::cutTexts(desktop.window), QStringList());
    test::TestCluster::instance().start();
    QElapsedTimer away;
    away.start();
    QTRY_COMPARE_WITH_TIMEOUT(line(desktop), u"Đã kết nối"_s, 10000);
    qInfo("Sent %lld ms after the server was back.", away.elapsed());
    QCOMPARE(desktop.gateway.waiting(), 0);
    QCOMPARE(m_database->administrator().value(u"SELECT title FROM core.article WHERE id = '%1'"_s.arg(id)).toString(),
        u"Viết khi mất mạng"_s);
    QVERIFY(desktop.isInWorkspace()); // no log-in asked
}

/// A save of an old version, kept without the server and refused when it is back; its view open.
shell::OutboxView *test_workspace::refusedEntry(Desktop &desktop, const QString &id)
{
    desktop.logIn(*m_database, u"author"_s);
    waitForOutbox();
    m_database->disconnect();
    test::TestCluster::instance().stop();
    save(desktop, id, 7, u"Bản cũ"_s);
    [&] { QTRY_VERIFY(line(desktop).endsWith(u"mạng, 1 thay đổi giữ trên máy này"_s)); }();
    test::TestCluster::instance().start();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(int(desktop.gateway.held().size()), 1, 20000); }();
    [&] { QTRY_VERIFY(line(desktop).contains(u"1 thay đổi cần"_s)); }();
    QTest::mouseClick(desktop.child<QToolButton>("lineState"), Qt::LeftButton);
    return desktop.window.findChild<shell::OutboxView *>();
}

void test_workspace::aRefusedChangeIsGivenUpWithAReason()
{
    Desktop desktop(m_folder->path());
    shell::OutboxView *view = refusedEntry(desktop, article(u"Bài bị sửa hai nơi"_s));
    QVERIFY(view && view->isVisible());
    QVERIFY(!view->findChild<QLabel *>(u"outboxReason"_s)->text().isEmpty());
    QCOMPARE(test::unnamedControls(*view), QStringList());
    QCOMPARE(test::cutTexts(*view), QStringList());
    QTest::mouseClick(view->findChild<QPushButton *>(u"outboxDiscard"_s), Qt::LeftButton);
    auto *reason = view->findChild<QLineEdit *>();
    QVERIFY(reason);
    auto *act = view->findChild<QPushButton *>(u"discard"_s);
    QVERIFY(!act->isEnabled()); // not without a reason
    QTest::keyClicks(reason, u"Da sua o may khac"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    QTRY_COMPARE(int(desktop.gateway.held().size()), 0);
    QTRY_COMPARE(line(desktop), u"Đã kết nối"_s);
    QTRY_VERIFY(view->findChild<QLabel *>(u"outboxReason"_s)->text().contains(u"Da sua o may khac"_s));
}

void test_workspace::aRefusedChangeIsSentAgain()
{
    const QString id = article(u"Bài sẽ gửi lại"_s);
    Desktop desktop(m_folder->path());
    shell::OutboxView *view = refusedEntry(desktop, id);
    QVERIFY(view);
    QSignalSpy refused(&desktop.gateway, &CommandGateway::refused);
    QTest::mouseClick(view->findChild<QPushButton *>(u"outboxRetry"_s), Qt::LeftButton);
    QTRY_COMPARE(refused.count(), 1); // again: still there, still told
    QTRY_COMPARE(int(desktop.gateway.held().size()), 1);
    QTest::mouseClick(view->findChild<QPushButton *>(u"outboxOpen"_s), Qt::LeftButton);
    auto *form = dynamic_cast<NoteForm *>(desktop.window.workspace()->tabs().currentWidget());
    QCOMPARE(form ? form->recordId() : QString(), id);
    QJsonObject corrected = desktop.gateway.held().front().call.arguments;
    corrected[u"version"_s] = 1;
    desktop.gateway.retry(desktop.gateway.held().front().operation, corrected);
    QTRY_COMPARE(line(desktop), u"Đã kết nối"_s);
    QTRY_COMPARE(
        m_database->administrator().value(u"SELECT title FROM core.article WHERE id = '%1'"_s.arg(id)).toString(),
        u"Bản cũ"_s);
}

void test_workspace::anEmptyOutboxSaysSo()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    QTest::mouseClick(desktop.child<QToolButton>("lineState"), Qt::LeftButton);
    auto *view = desktop.window.findChild<shell::OutboxView *>();
    QVERIFY(view);
    QCOMPARE(test::cutTexts(*view), QStringList());
    QVERIFY(!view->findChild<QPushButton *>(u"outboxRetry"_s)->isVisible());
}

QTEST_MAIN(test_workspace)
#include "test_workspace.moc"
