// SPDX-License-Identifier: GPL-3.0-or-later
// The scan dialog with SANE's own test scanner.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/papers/scandialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/settings.h"

using namespace ana;
using namespace ana::applications;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30000;
}

class test_scandialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        installTranslations();
        configure("test\n");
    }
    void init();
    void cleanup() { delete m_dialog.data(); }

    void scansPageAfterPageFromTheGlass();
    void scansAPileAndRemembersTheChoice();
    void dropsThePageScannedLast();
    void leavesNothingWhenItIsCancelled();
    void saysThatThereIsNoScanner();
    void mayBeClosedWhileItLooksForScanners();
    void isNamedAndUncut();

private:
    void configure(const QByteArray &dll)
    {
        QFile file(m_sane.filePath(u"dll.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(dll);
        qputenv("SANE_CONFIG_DIR", QFile::encodeName(m_sane.path()));
    }
    void open();
    template <typename T> T *child(const char *name) { return m_dialog->findChild<T *>(QString::fromLatin1(name)); }
    QString count() { return child<QLabel>("scanCount")->text(); }
    void choose(const char *box, const QString &text)
    {
        auto *among = child<QComboBox>(box);
        QVERIFY2(among->findText(text) >= 0, qPrintable(text));
        among->setCurrentIndex(among->findText(text));
    }

    QTemporaryDir m_sane;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<widgets::Settings> m_settings;
    QPointer<ScanDialog> m_dialog;
};

void test_scandialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<widgets::Settings>(m_folder->filePath(u"settings.ini"_s));
    QDir(m_folder->path()).mkdir(u"pages"_s);
}

void test_scandialog::open()
{
    m_dialog = new ScanDialog(*m_settings, m_folder->filePath(u"pages"_s), nullptr);
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("scanSearch")->isEnabled(), patience);
}

void test_scandialog::scansPageAfterPageFromTheGlass()
{
    open();
    QVERIFY(!child<QPushButton>("scanDone")->isEnabled());
    choose("scanSource", u"trên mặt kính"_s);
    QSignalSpy scanned(m_dialog.data(), &ScanDialog::scanned);
    for (const QString &said : {u"Đã quét 1 trang."_s, u"Đã quét 2 trang."_s}) {
        child<QPushButton>("scanDialogAct")->click();
        QTRY_COMPARE_WITH_TIMEOUT(count(), said, patience);
    }
    child<QPushButton>("scanDone")->click();
    QCOMPARE(scanned.size(), 1);
    const QStringList pages = scanned.first().first().toStringList();
    QCOMPARE(pages.size(), 2);
    for (const QString &page : pages)
        QVERIFY(!QImage(page).isNull());
}

void test_scandialog::scansAPileAndRemembersTheChoice()
{
    open();
    choose("scanSource", u"trong khay nạp"_s);
    choose("scanResolution", u"100 điểm trên inch"_s);
    child<QPushButton>("scanDialogAct")->click();
    QTRY_COMPARE_WITH_TIMEOUT(count(), u"Đã quét 10 trang."_s, patience);
    delete m_dialog.data();
    open();
    QCOMPARE(child<QComboBox>("scanSource")->currentText(), u"trong khay nạp"_s);
    QCOMPARE(child<QComboBox>("scanResolution")->currentText(), u"100 điểm trên inch"_s);
}

void test_scandialog::dropsThePageScannedLast()
{
    open();
    child<QPushButton>("scanDialogAct")->click();
    QTRY_COMPARE_WITH_TIMEOUT(count(), u"Đã quét 1 trang."_s, patience);
    child<QPushButton>("scanDrop")->click();
    QVERIFY(!child<QPushButton>("scanDone")->isEnabled());
    QVERIFY(QDir(m_folder->filePath(u"pages"_s)).isEmpty());
}

void test_scandialog::leavesNothingWhenItIsCancelled()
{
    open();
    child<QPushButton>("scanDialogAct")->click();
    QTRY_COMPARE_WITH_TIMEOUT(count(), u"Đã quét 1 trang."_s, patience);
    widgets::setNextAnswer(u"stay"_s);
    child<QPushButton>("scanDialogCancel")->click();
    QCOMPARE(count(), u"Đã quét 1 trang."_s);
    widgets::setNextAnswer(u"drop"_s);
    child<QPushButton>("scanDialogCancel")->click();
    QTRY_VERIFY(m_dialog.isNull());
    QVERIFY(QDir(m_folder->filePath(u"pages"_s)).isEmpty());
}

void test_scandialog::saysThatThereIsNoScanner()
{
    configure("");
    open();
    configure("test\n");
    QVERIFY(!m_dialog->findChild<widgets::MessageStrip *>()->text().isEmpty());
    QVERIFY(!child<QPushButton>("scanDialogAct")->isEnabled());
    child<QPushButton>("scanSearch")->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("scanDialogAct")->isEnabled(), patience);
}

void test_scandialog::mayBeClosedWhileItLooksForScanners()
{
    for (int n = 0; n < 3; ++n) {
        m_dialog = new ScanDialog(*m_settings, m_folder->path(), nullptr);
        delete m_dialog.data();
    }
    open(); // after all that was asked for is answered
    QVERIFY(child<QComboBox>("scanDevice")->count() > 0);
}

void test_scandialog::isNamedAndUncut()
{
    open();
    QCOMPARE(unnamedControls(*m_dialog), QStringList());
    QCOMPARE(cutTexts(*m_dialog), QStringList());
}

QTEST_MAIN(test_scandialog)
#include "test_scandialog.moc"
