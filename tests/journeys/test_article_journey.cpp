// SPDX-License-Identifier: GPL-3.0-or-later
// An article from the first letter to the page the public reads, by two people in two windows, by keyboard.
#include <csignal>

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QListWidget>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include "models/content/document.h"
#include "models/site/publisher.h"
#include "tests/journeys/journeydesktop.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "ui/content/editorview.h"
#include "ui/widgets/question.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {

const QString title = u"Người dân Buôn Trấp đón nước sạch"_s;
const QString text = u"Sáng nay, trạm cấp nước đường Nguyễn Tất Thành chạy thử."_s;
const QString alt = u"Trạm cấp nước mới sơn màu xanh"_s;
const QString coverAlt = u"Em bé uống nước ở vòi công cộng"_s;
const QString reason = u"Ghi thêm số hộ được dùng nước"_s;
const QString correction = u" Bốn trăm hộ được dùng nước."_s;

QString picture(const QTemporaryDir &folder)
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(QColor(30, 110, 180));
    const QString path = folder.filePath(u"anh.png"_s);
    return image.save(path) ? path : QString();
}

/// What a citizen's browser makes of a page.
QString readInChromium(const QString &file, const QString &profile)
{
    QProcess browser;
    browser.start(u"chromium"_s,
        {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s, u"--no-first-run"_s,
            u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
            u"--user-data-dir="_s + profile, u"--dump-dom"_s, u"file://"_s + file});
    return browser.waitForFinished(60'000) ? QString::fromUtf8(browser.readAllStandardOutput()) : QString();
}

bool chooseInDialog(const QString &path)
{
    QFileDialog *dialog = nullptr;
    const auto shown = [&dialog] {
        dialog = nullptr;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QFileDialog *>(window); found && found->isVisible())
                dialog = found;
        }
        return dialog != nullptr;
    };
    if (!QTest::qWaitFor(shown, 30'000))
        return false;
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    return true;
}

} // namespace

class test_article_journey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWrittenReturnedCorrectedPublishedAndRead();
    void aKilledDesktopGivesBackWhatWasTyped();

private:
    void write(JourneyDesktop &author, const QString &picturePath);
    void openFromHome(JourneyDesktop &reviewer);
    void correct(JourneyDesktop &author);
    void readThePage(TestDatabase &database, const QTemporaryDir &folder);
};

void test_article_journey::write(JourneyDesktop &author, const QString &picturePath)
{
    QVERIFY(author.comeForward());
    author.press(Qt::Key_2, Qt::ControlModifier);
    JOURNEY_TRY(author.child<QTableView>(u"table"_s));
    author.press(Qt::Key_N, Qt::ControlModifier);
    JOURNEY_TRY(author.form());
    auto *titleField = author.child<QLineEdit>(u"title"_s);
    JOURNEY_TRY(titleField->hasFocus());
    typeLikeUnikey(titleField, title);
    QCOMPARE(titleField->text(), title);

    auto *section = author.child<QComboBox>(u"section"_s);
    JOURNEY_TRY(section->count() > 0);
    section->setFocus();
    for (int i = 0; i < 4 && section->currentData() != u"hoat-dong"_s; ++i)
        QTest::keyClick(section, Qt::Key_Down);
    QCOMPARE(section->currentData().toString(), u"hoat-dong"_s);

    QVERIFY(author.enterText());
    typeLikeUnikey(author.editor(), text);
    QTRY_COMPARE_WITH_TIMEOUT(author.editor()->document().plainText().trimmed(), text, 15'000);
    widgets::setNextAnswer(u"insert"_s, alt);
    author.editor()->setFocus();
    author.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(chooseInDialog(picturePath));
    JOURNEY_TRY(author.editor()->document().references().size() == 1);

    QTest::keyClick(author.child<QPushButton>(u"chooseCover"_s), Qt::Key_Space);
    QVERIFY(chooseInDialog(picturePath));
    auto *described = author.child<QLineEdit>(u"cover_alt"_s);
    JOURNEY_TRY(described->isVisible());
    described->setFocus();
    typeLikeUnikey(described, coverAlt);
    QVERIFY(author.comeForward()); // the dialog has gone
    author.press(Qt::Key_S, Qt::ControlModifier);
    JOURNEY_TRY(author.savedState().startsWith(u"Đã lưu"_s));
    JOURNEY_TRY(author.state() == u"Bản nháp"_s); // read back, with what can be done with it now
    author.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    JOURNEY_TRY(author.state() == u"Chờ duyệt"_s);
}

void test_article_journey::openFromHome(JourneyDesktop &reviewer)
{
    QVERIFY(reviewer.comeForward());
    reviewer.press(Qt::Key_1, Qt::ControlModifier);
    QTableView *work = nullptr;
    const auto listed = [&] {
        for (const QString &name : {u"overdueTable"_s, u"todayTable"_s, u"comingTable"_s}) {
            auto *table = reviewer.child<QTableView>(name);
            for (int row = 0; table && row < table->model()->rowCount(); ++row) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    const QModelIndex cell = table->model()->index(row, column);
                    if (!cell.data().toString().contains(title))
                        continue;
                    work = table;
                    table->setCurrentIndex(cell);
                    return true;
                }
            }
        }
        return false;
    };
    JOURNEY_TRY(listed());
    work->setFocus();
    QTest::keyClick(work, Qt::Key_Return);
    JOURNEY_TRY(reviewer.form());
    JOURNEY_TRY(reviewer.form()->title() == title);
}

void test_article_journey::correct(JourneyDesktop &author)
{
    QVERIFY(author.comeForward());
    JOURNEY_TRY(author.state() == u"Bị trả lại"_s);
    JOURNEY_TRY(author.notice().contains(reason));
    QVERIFY(author.enterText());
    author.press(Qt::Key_Home, Qt::ControlModifier);
    author.press(Qt::Key_End);
    typeLikeUnikey(author.editor(), correction);
    const auto written = [&author] { return author.editor()->document().plainText(); };
    QTRY_VERIFY2_WITH_TIMEOUT(written().contains(text + correction), qPrintable(written()), 30'000);
    author.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    JOURNEY_TRY(author.state() == u"Chờ duyệt"_s);
}

void test_article_journey::readThePage(TestDatabase &database, const QTemporaryDir &folder)
{
    const QString site = folder.filePath(u"site"_s);
    const auto report = site::Publisher(folder.filePath(u"key"_s))
                            .publish(database.publisher(), site, site::PublishMode::Incremental);
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->problems, QStringList());
    const QString path = database.administrator().value(u"SELECT public_path FROM core.article"_s).toString();
    const QString page = readInChromium(site + path, folder.filePath(u"chromium"_s));
    for (const QString &expected : QStringList{title, text + correction, alt, coverAlt})
        QVERIFY2(page.contains(expected), qPrintable(expected));
    const QString home = readInChromium(site + u"/index.html"_s, folder.filePath(u"chromium"_s));
    QVERIFY(home.contains(title));
    QVERIFY(
        home.contains(u"<picture>"_s)); // beside the title it is decoration: its alt text stands on the article's page
    QVERIFY(home.contains(path));
}

void test_article_journey::isWrittenReturnedCorrectedPublishedAndRead()
{
    TestDatabase database;
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"author"_s) && QDir(folder.path()).mkpath(u"reviewer"_s));
    JourneyDesktop author(folder.filePath(u"author"_s));
    JourneyDesktop reviewer(folder.filePath(u"reviewer"_s));
    QVERIFY(author.logIn(database.address(), u"author"_s, testPassword));
    QVERIFY(reviewer.logIn(database.address(), u"reviewer"_s, testPassword));

    write(author, picture(folder));
    if (QTest::currentTestFailed())
        return;
    openFromHome(reviewer);
    if (QTest::currentTestFailed())
        return;
    JOURNEY_TRY(reviewer.child<QPushButton>(u"article.return"_s));
    widgets::setNextAnswer(u"go"_s, reason);
    QTest::keyClick(reviewer.child<QPushButton>(u"article.return"_s), Qt::Key_Space);
    JOURNEY_TRY(reviewer.state() == u"Bị trả lại"_s);
    correct(author);
    if (QTest::currentTestFailed())
        return;

    QVERIFY(reviewer.comeForward());
    JOURNEY_TRY(reviewer.state() == u"Chờ duyệt"_s);
    JOURNEY_TRY(reviewer.editor()->document().plainText().contains(correction));
    widgets::setNextAnswer(u"go"_s);
    reviewer.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    JOURNEY_TRY(reviewer.state() == u"Đã xuất bản"_s);
    QVERIFY(!reviewer.notice().contains(u"Có trên cổng công khai từ"_s));
    readThePage(database, folder);
    if (QTest::currentTestFailed())
        return;
    JOURNEY_TRY(reviewer.notice().contains(u"Có trên cổng công khai từ"_s));
    JOURNEY_TRY(author.notice().contains(u"Có trên cổng công khai từ"_s));
}

void test_article_journey::aKilledDesktopGivesBackWhatWasTyped()
{
    TestDatabase database;
    QTemporaryDir folder;
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationDirPath() + u"/journey_writer"_s,
        {database.address().toUri(), u"author"_s, testPassword, folder.path()});
    QVERIFY(writer.waitForStarted());
    int typed = 0;
    const auto typedSince = [&](int before) {
        while (writer.canReadLine())
            typed = writer.readLine().trimmed().toInt();
        return typed >= before + 50; // five seconds of typing
    };
    QTRY_VERIFY_WITH_TIMEOUT(typedSince(0), 60'000);
    const int fiveSecondsAgo = typed;
    QTRY_VERIFY_WITH_TIMEOUT(typedSince(fiveSecondsAgo), 60'000);
    ::kill(pid_t(writer.processId()), SIGKILL);
    QVERIFY(writer.waitForFinished());

    JourneyDesktop desktop(folder.path());
    QVERIFY(desktop.logIn(database.address(), u"author"_s, testPassword));
    JOURNEY_TRY(desktop.child<QListWidget>(u"draftList"_s));
    QVERIFY(!desktop.form()); // offered, not put in by itself
    QTest::keyClick(desktop.child<QPushButton>(u"draftOpen"_s), Qt::Key_Return);
    JOURNEY_TRY(desktop.form());
    JOURNEY_TRY(desktop.form()->title() == u"Mất điện giữa chừng"_s);
    const QString kept = desktop.editor()->document().plainText();
    QVERIFY2(kept.contains(u"tiếng%1 "_s.arg(fiveSecondsAgo)), qPrintable(kept.right(60)));
    QVERIFY(desktop.form()->hasChanges());
    QCOMPARE(database.administrator().value(u"SELECT count(*) FROM core.article"_s).toInt(), 0);
}

int main(int argc, char *argv[])
{
    prepareJourney();
    QApplication application(argc, argv);
    dressJourney(application);
    test_article_journey test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_article_journey.moc"
