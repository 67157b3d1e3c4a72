// SPDX-License-Identifier: GPL-3.0-or-later
// The tray of files in a real window against a real server.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>

#include "models/database/sqlconnection.h"
#include "tests/support/slowline.h"
#include "tests/ui/applications/papers/papersdesk.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/papers/documentview.h"
#include "ui/applications/papers/papertray.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablemodel.h"

using namespace ana;
using namespace ana::applications;
using namespace ana::test;

namespace {
constexpr int patience = 30000;
enum TrayColumn { Name, Paper, Pages, Size, How };
} // namespace

class test_papertray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations();
    }
    void init();
    void cleanup();

    void storesAPdfAndSaysSoOnlyWhenTheServerHasIt();
    void makesOnePdfOfPicturesGivenTogether();
    void takesWhatIsDropped();
    void takesAPictureFromTheClipboard();
    void saysWhyAFileIsNotTaken();
    void assignsThePapersOfTheCheckList();
    void joinsFilesIntoOneDocument();
    void changesTheOrderAndTakesRowsOut();
    void keepsFilesWhileTheLineIsAwayAndSendsThemLater();
    void goesOnWhenTheSourceIsGone();
    void removesWhatACrashLeft();
    void givesItsFilesToAnotherPc();
    void takesPicturesFromTheCameraFolder();
    void opensAFileByEnter();
    void isReachedByKeyboardAndNamed();

private:
    QTableView &table() { return *m_tray->findChild<QTableView *>(u"trayFiles"_s); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void press(const char *name) { m_tray->findChild<QToolButton *>(QString::fromLatin1(name))->click(); }
    void awaitStored(int rows)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_tray->files().size(), rows, patience);
        QVERIFY(!m_tray->isBusy());
    }

    std::unique_ptr<PapersDesk> m_desk;
    std::unique_ptr<PaperTray> m_tray;
};

void test_papertray::init()
{
    m_desk = std::make_unique<PapersDesk>();
    m_desk->logIn();
    m_tray = std::make_unique<PaperTray>(m_desk->context(), nullptr);
    m_tray->resize(900, 400);
    m_tray->show();
}

void test_papertray::cleanup()
{
    m_tray.reset();
    m_desk.reset();
}

void test_papertray::storesAPdfAndSaysSoOnlyWhenTheServerHasIt()
{
    QSignalSpy busy(m_tray.get(), &PaperTray::busyChanged);
    m_tray->addFiles({m_desk->pdf(u"Giấy khai sinh.pdf"_s, 3)});
    QVERIFY(m_tray->isBusy());
    QCOMPARE(m_tray->unsent(), 1);
    QVERIFY(m_tray->files().isEmpty());
    awaitStored(1);
    QCOMPARE(m_tray->unsent(), 0);
    QCOMPARE(busy.size(), 2);
    QCOMPARE(cell(0, Name), u"Giấy khai sinh"_s);
    QCOMPARE(cell(0, Pages), u"3"_s);
    QCOMPARE(cell(0, How), u"Đã lưu và kiểm tra"_s);
    const QJsonObject file = m_tray->files().first().toObject();
    QCOMPARE(file[u"title"].toString(), u"Giấy khai sinh"_s);
    QCOMPARE(file[u"kind"].toString(), u"paper"_s);
    auto rows = m_desk->database.administrator().run(
        u"SELECT name, media_type FROM core.blob WHERE id = :id"_s, {{u"id"_s, file[u"blob"].toString()}});
    QVERIFY(rows.next());
    QCOMPARE(rows.text("name"), u"Giấy khai sinh.pdf"_s);
    QCOMPARE(rows.text("media_type"), u"application/pdf"_s);
}

void test_papertray::makesOnePdfOfPicturesGivenTogether()
{
    m_tray->addFiles(
        {m_desk->photograph(u"1.jpg"_s), m_desk->photograph(u"2.jpg"_s, Qt::red), m_desk->pdf(u"a.pdf"_s, 2)});
    awaitStored(2);
    QCOMPARE(cell(0, Name), u"a"_s);
    QCOMPARE(cell(1, Pages), u"2"_s);
    QVERIFY(cell(1, Name).startsWith(u"Ảnh chụp"_s));
}

void test_papertray::takesWhatIsDropped()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_desk->pdf(u"đơn.pdf"_s, 1))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_tray.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_tray.get(), &drop);
    awaitStored(1);
}

void test_papertray::takesAPictureFromTheClipboard()
{
    QApplication::clipboard()->setImage(QImage(m_desk->photograph(u"1.jpg"_s)));
    m_tray->paste();
    awaitStored(1);
    QApplication::clipboard()->setText(u"không phải ảnh"_s);
    m_tray->paste();
    QCOMPARE(m_tray->count(), 1);
    QVERIFY(!m_tray->findChild<widgets::MessageStrip *>()->text().isEmpty());
}

void test_papertray::saysWhyAFileIsNotTaken()
{
    m_tray->addFiles(
        {m_desk->file(u"phim.mp4"_s, "....ftypisom"), m_desk->file(u"hỏng.pdf"_s, "%PDF-1.7\nkhông phải")});
    QTRY_COMPARE_WITH_TIMEOUT(cell(1, How), u"Không nhận"_s, patience);
    QTRY_COMPARE(cell(0, How), u"Không nhận"_s);
    QVERIFY(m_tray->files().isEmpty());
    QCOMPARE(m_tray->unsent(), 2);
    auto *strip = m_tray->findChild<widgets::MessageStrip *>();
    QVERIFY(strip->code() == u"paper.pdf.broken"_s || strip->code() == u"paper.kind"_s);
}

void test_papertray::assignsThePapersOfTheCheckList()
{
    QVERIFY(table().isColumnHidden(Paper));
    m_tray->setPapers({{1, u"Tờ khai"_s}, {2, u"Giấy chứng sinh"_s}});
    m_tray->addFiles({m_desk->pdf(u"a.pdf"_s, 1)});
    m_tray->addFiles({m_desk->pdf(u"b.pdf"_s, 1)});
    m_tray->addFiles({m_desk->pdf(u"c.pdf"_s, 1)});
    QVERIFY(!table().isColumnHidden(Paper));
    QCOMPARE(cell(0, Paper), u"Tờ khai"_s);
    QCOMPARE(cell(1, Paper), u"Giấy chứng sinh"_s);
    QCOMPARE(cell(2, Paper), u"Giấy tờ khác"_s);
    auto *choice = qobject_cast<QComboBox *>(table().indexWidget(table().model()->index(2, Paper)));
    QVERIFY(choice);
    choice->setCurrentIndex(0);
    Q_EMIT choice->activated(0);
    QCOMPARE(cell(2, Paper), u"Tờ khai"_s);
    m_tray->setCurrentPaper(2);
    m_tray->addFiles({m_desk->pdf(u"d.pdf"_s, 1)});
    QCOMPARE(cell(3, Paper), u"Giấy chứng sinh"_s);
    awaitStored(4);
    QCOMPARE(m_tray->files()[2].toObject()[u"paper"].toInt(), 1);
    m_tray->setPapers({{1, u"Tờ khai"_s}});
    QVERIFY(!m_tray->files()[1].toObject().contains(u"paper"_s));
}

void test_papertray::joinsFilesIntoOneDocument()
{
    m_tray->addFiles({m_desk->photograph(u"mặt trước.jpg"_s)});
    m_tray->addFiles({m_desk->pdf(u"b.pdf"_s, 2)});
    awaitStored(2);
    table().selectAll();
    press("trayJoinButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_tray->count(), 1, patience);
    awaitStored(1);
    QCOMPARE(cell(0, Name), u"mặt trước"_s);
    QCOMPARE(cell(0, Pages), u"3"_s);
}

void test_papertray::changesTheOrderAndTakesRowsOut()
{
    for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s})
        m_tray->addFiles({m_desk->pdf(name, 1)});
    awaitStored(3);
    table().selectRow(2);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(cell(1, Name), u"c"_s);
    QTest::keyClick(&table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(cell(0, Name), u"c"_s);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(cell(1, Name), u"c"_s);
    QCOMPARE(m_tray->files()[1].toObject()[u"title"].toString(), u"c"_s);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(m_tray->count(), 2);
    QCOMPARE(cell(1, Name), u"b"_s);
}

void test_papertray::keepsFilesWhileTheLineIsAwayAndSendsThemLater()
{
    m_tray.reset();
    m_desk = std::make_unique<PapersDesk>();
    SlowLine line(m_desk->database.address().port);
    m_desk->logIn(line.through(m_desk->database.address()), m_desk->database.credentials(u"clerk"_s));
    m_tray = std::make_unique<PaperTray>(m_desk->context(), nullptr);
    m_tray->show();
    line.cut();
    m_tray->addFiles({m_desk->pdf(u"a.pdf"_s, 1)});
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, How), u"Giữ trên máy, sẽ gửi khi có mạng"_s, 60000);
    QVERIFY(m_tray->files().isEmpty());
    QVERIFY(!m_tray->isBusy());
    line.restore();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, How), u"Đã lưu và kiểm tra"_s, 60000);
}

void test_papertray::goesOnWhenTheSourceIsGone()
{
    const QString stick = m_desk->pdf(u"usb.pdf"_s, 1);
    m_tray->addFiles({stick});
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, Pages) == u"1"_s, patience);
    QVERIFY(QFile::remove(stick));
    awaitStored(1);
}

void test_papertray::removesWhatACrashLeft()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/papers"_s;
    QDir left(place + u"/tray-crashd"_s);
    QVERIFY(left.mkpath(u"."_s));
    QFile paper(left.filePath(u"paper.pdf"_s));
    QVERIFY(paper.open(QIODevice::WriteOnly));
    QFile lock(left.filePath(u"in-use"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    // Of a program that is no longer there.
    lock.write(QByteArray("99999999\nana-desk\n").append(QSysInfo::machineHostName().toUtf8()).append("\n"));
    lock.write(QSysInfo::machineUniqueId().append("\n").append(QSysInfo::bootUniqueId()).append("\n"));
    lock.close();
    const QStringList mine = QDir(place).entryList({u"tray-*"_s}, QDir::Dirs);
    PaperTray other(m_desk->context(), nullptr);
    QVERIFY(!left.exists());
    QVERIFY(QDir(place).entryList({u"tray-*"_s}, QDir::Dirs).size() >= mine.size()); // that of the open tray stays
}

void test_papertray::givesItsFilesToAnotherPc()
{
    m_tray->setPapers({{1, u"Tờ khai"_s}});
    m_tray->addFiles({m_desk->pdf(u"a.pdf"_s, 2)});
    awaitStored(1);
    PaperTray other(m_desk->context(), nullptr);
    other.setPapers({{1, u"Tờ khai"_s}});
    other.takeBack(m_tray->kept());
    QCOMPARE(other.files(), m_tray->files());
    QCOMPARE(other.kept(), m_tray->kept());
    other.takeBack(m_tray->kept());
    QCOMPARE(other.count(), 1);
}

void test_papertray::takesPicturesFromTheCameraFolder()
{
    QTemporaryDir camera;
    QVERIFY(QFile::copy(m_desk->photograph(u"alt.jpg"_s), camera.filePath(u"old.jpg"_s)));
    m_tray->watchFolder(camera.path());
    QVERIFY(QFile::copy(m_desk->photograph(u"IMG_1.jpg"_s), camera.filePath(u"IMG_1.jpg"_s)));
    awaitStored(1);
    QCOMPARE(cell(0, Name), u"IMG_1"_s);
    QVERIFY(camera.remove());
    QTRY_VERIFY_WITH_TIMEOUT(!m_tray->findChild<widgets::MessageStrip *>()->text().isEmpty(), patience);
}

void test_papertray::opensAFileByEnter()
{
    m_tray->addFiles({m_desk->pdf(u"a.pdf"_s, 2)});
    awaitStored(1);
    table().selectRow(0);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    auto *view = m_tray->findChild<DocumentView *>();
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->pageCount(), 2, patience);
    view->window()->close();
}

void test_papertray::isReachedByKeyboardAndNamed()
{
    m_tray->setPapers({{1, u"Tờ khai"_s}});
    m_tray->addFiles({m_desk->pdf(u"a.pdf"_s, 1)});
    awaitStored(1);
    table().selectRow(0);
    m_tray->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_tray.get()));
    QCOMPARE(unnamedControls(*m_tray), QStringList());
    QCOMPARE(cutTexts(*m_tray), QStringList());
    QCOMPARE(colourAlone(*m_tray), QStringList());
    const QStringList order = tabOrder(*m_tray);
    QVERIFY2(order.indexOf(u"trayChooseButton"_s) < order.indexOf(u"trayFiles"_s), qPrintable(order.join(u' ')));
    QVERIFY(order.contains(u"trayScanButton"_s));
}

QTEST_MAIN(test_papertray)
#include "test_papertray.moc"
