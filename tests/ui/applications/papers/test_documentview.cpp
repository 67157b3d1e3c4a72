// SPDX-License-Identifier: GPL-3.0-or-later
// Documents inside the window: from this PC and from a real server.
#include <QFileDialog>
#include <QLabel>
#include <QPdfView>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include "models/database/sqlconnection.h"
#include "models/papers/paperstore.h"
#include "tests/ui/applications/papers/papersdesk.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/papers/documentview.h"
#include "ui/widgets/emptystate.h"

using namespace ana;
using namespace ana::applications;
using namespace ana::test;

namespace {
constexpr int patience = 30000;
}

class test_documentview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installTranslations(); }
    void init();
    void cleanup();

    void showsAPdfPageByPage();
    void zoomsByKeyboard();
    void showsAndTurnsAPicture();
    void saysWhatItCannotShow_data();
    void saysWhatItCannotShow();
    void savesWhatItShows();
    void fetchesAStoredFileAndNotesTheReading();
    void showsTheLastFileAskedFor();
    void isNamed();

private:
    template <typename T> T *child(const char *name) { return m_view->findChild<T *>(QString::fromLatin1(name)); }
    void showPdf(int pages)
    {
        QSignalSpy shown(m_view.get(), &DocumentView::shown);
        m_view->showFile(m_desk->pdf(u"a.pdf"_s, pages), u"Tờ khai"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    }
    ApplicationFile stored(const QString &path, const QString &title);

    std::unique_ptr<PapersDesk> m_desk;
    std::unique_ptr<DocumentView> m_view;
};

void test_documentview::init()
{
    m_desk = std::make_unique<PapersDesk>();
    m_view = std::make_unique<DocumentView>(m_desk->context(), nullptr);
    m_view->resize(700, 800);
    m_view->QWidget::show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void test_documentview::cleanup()
{
    m_view.reset();
    m_desk.reset();
}

ApplicationFile test_documentview::stored(const QString &path, const QString &title)
{
    const auto inspected = papers::inspectPaper(path);
    const BlobId blob = BlobId::create();
    auto storing = papers::storePaper(m_desk->session, m_desk->gateway, blob, *inspected);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(storing.isFinished(), patience); }();
    const auto paper = storing.result();
    ApplicationFile file;
    file.blob = blob;
    file.title = title;
    file.mediaType = paper->mediaType;
    file.byteSize = paper->byteSize;
    file.pieces = paper->pieces;
    file.sha256 = paper->sha256;
    return file;
}

void test_documentview::showsAPdfPageByPage()
{
    showPdf(4);
    QCOMPARE(m_view->pageCount(), 4);
    QCOMPARE(m_view->currentPage(), 1);
    QVERIFY(!child<QToolButton>("documentPageBack")->isEnabled());
    child<QToolButton>("documentPageOn")->click();
    QTRY_COMPARE(m_view->currentPage(), 2);
    child<QSpinBox>("documentPage")->setValue(4);
    QTRY_COMPARE(m_view->currentPage(), 4);
    QVERIFY(!child<QToolButton>("documentPageOn")->isEnabled());
    auto *pages = child<QPdfView>("documentPagesView");
    QTest::keyClick(pages, Qt::Key_Home);
    QTRY_COMPARE(m_view->currentPage(), 1);
    QTest::keyClick(pages, Qt::Key_PageDown, Qt::AltModifier);
    QTRY_COMPARE(m_view->currentPage(), 2);
}

void test_documentview::zoomsByKeyboard()
{
    showPdf(1);
    auto *pages = child<QPdfView>("documentPagesView");
    const auto zoom = [this] { return child<QLabel>("documentZoom")->text().section(u' ', 0, 0).toInt(); };
    const int fitting = zoom();
    QVERIFY(fitting > 20);
    QTest::keyClick(pages, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(zoom() > fitting);
    QTest::keyClick(pages, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(pages, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(zoom() < fitting);
    QTest::keyClick(pages, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(zoom(), fitting);
    QTest::keyClick(pages, Qt::Key_9, Qt::ControlModifier);
    QVERIFY(zoom() <= fitting);
}

void test_documentview::showsAndTurnsAPicture()
{
    QSignalSpy shown(m_view.get(), &DocumentView::shown);
    m_view->showFile(m_desk->photograph(u"a.jpg"_s), u"Ảnh"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    QCOMPARE(m_view->pageCount(), 1);
    auto *picture = child<QWidget>("documentPicture");
    QVERIFY(picture->isVisible());
    const QSize upright = picture->findChild<QLabel *>()->size();
    QVERIFY(upright.height() > upright.width());
    QTest::keyClick(picture, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(picture->findChild<QLabel *>()->width() > picture->findChild<QLabel *>()->height());
}

void test_documentview::saysWhatItCannotShow_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("broken PDF") << QByteArray("%PDF-1.7\nnothing");
    QTest::newRow("broken picture") << QByteArray("\xff\xd8\xff\xe0 nothing");
    QTest::newRow("another kind") << QByteArray("PK\x03\x04word/document.xml");
}

void test_documentview::saysWhatItCannotShow()
{
    QFETCH(QByteArray, content);
    QSignalSpy failed(m_view.get(), &DocumentView::failed);
    m_view->showFile(m_desk->file(u"a"_s, content), u"Giấy tờ"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(child<widgets::EmptyState>("documentNotice")->text().contains(u"Giấy tờ"_s));
    QVERIFY(child<QToolButton>("documentSaveAs")->isVisible());
    QVERIFY(!child<QSpinBox>("documentPage")->isVisible());
}

void test_documentview::savesWhatItShows()
{
    showPdf(1);
    QTest::keyClick(child<QWidget>("documentPagesView"), Qt::Key_S, Qt::ControlModifier);
    auto *dialog = child<QFileDialog>("documentSave");
    QVERIFY(dialog);
    const QString target = m_desk->folder.filePath(u"lưu.pdf"_s);
    Q_EMIT dialog->fileSelected(target);
    dialog->close();
    QFile saved(target);
    QFile original(m_desk->folder.filePath(u"a.pdf"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), original.readAll());
}

void test_documentview::fetchesAStoredFileAndNotesTheReading()
{
    m_desk->logIn();
    const ApplicationFile file = stored(m_desk->pdf(u"a.pdf"_s, 3), u"Giấy khai sinh"_s);
    QSignalSpy shown(m_view.get(), &DocumentView::shown);
    m_view->show(file);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    QCOMPARE(m_view->pageCount(), 3);
    QCOMPARE(m_view->title(), u"Giấy khai sinh"_s);
    auto rows = m_desk->database.administrator().run(
        u"SELECT count(*) AS n FROM audit.read_log WHERE record_id = :id"_s, {{u"id"_s, file.blob.toString()}});
    QVERIFY(rows.next());
    QCOMPARE(rows.integer("n"), 1);

    ApplicationFile gone = file;
    gone.blob = BlobId::create();
    QSignalSpy failed(m_view.get(), &DocumentView::failed);
    m_view->show(gone);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
}

void test_documentview::showsTheLastFileAskedFor()
{
    QSignalSpy shown(m_view.get(), &DocumentView::shown);
    m_view->showFile(m_desk->pdf(u"one.pdf"_s, 1), u"Một"_s);
    m_view->showFile(m_desk->pdf(u"two.pdf"_s, 2), u"Hai"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
    QCOMPARE(m_view->title(), u"Hai"_s);
    QCOMPARE(m_view->pageCount(), 2);
    m_view->clear();
    QCOMPARE(m_view->pageCount(), 0);
}

void test_documentview::isNamed()
{
    showPdf(2);
    QCOMPARE(unnamedControls(*m_view), QStringList());
    QCOMPARE(cutTexts(*m_view), QStringList());
}

QTEST_MAIN(test_documentview)
#include "test_documentview.moc"
