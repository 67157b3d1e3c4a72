// SPDX-License-Identifier: GPL-3.0-or-later
// Scanning with SANE's own test scanner, whose options play the faults of real ones.
#include <algorithm>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include "models/papers/scanner.h"

using namespace ana;
using namespace ana::papers;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30000;
const QString device = u"test:0"_s;
} // namespace

class test_scanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsTheScanners();
    void asksWhatAScannerCan();
    void scansAPageFromTheGlass_data();
    void scansAPageFromTheGlass();
    void scansThePileInTheFeeder();
    void tellsOfFaults_data();
    void tellsOfFaults();
    void keepsWholePagesWhenTheNextOneFails();
    void isCancelledInTheMiddleOfAPage();
    void isCancelledWhileTheDeviceIsSilent();
    void isUnpluggedInTheMiddleOfAPage();
    void saysThatTheScannerIsGone();
    void scansOneAfterTheOther();

private:
    ScanRequest request() const
    {
        ScanRequest one;
        one.device = device;
        one.folder = m_folder->path();
        one.resolution = 100;
        one.options.insert(u"test-picture"_s, u"Grid"_s);
        return one;
    }
    template <typename T> static T await(QFuture<T> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patience); }();
        return future.result();
    }
    QStringList left() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    QTemporaryDir m_sane;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_scanner::initTestCase()
{
    QFile file(m_sane.filePath(u"dll.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("test\nunplugged\n");
    qputenv("LD_LIBRARY_PATH", ANA_SANE_DRIVERS); // where SANE looks for drivers first
    qputenv("SANE_CONFIG_DIR", QFile::encodeName(m_sane.path()));
}

void test_scanner::findsTheScanners()
{
    const auto found = await(findScanners());
    QVERIFY(found);
    const auto named = std::ranges::find(*found, device, &ScannerDevice::name);
    QVERIFY(named != found->end());
    QCOMPARE(named->title, u"Noname frontend-tester"_s);
}

void test_scanner::asksWhatAScannerCan()
{
    const auto can = await(askScanner(device));
    QVERIFY(can);
    QCOMPARE(can->resolutions, (std::vector<int>{100, 150, 200, 300, 400, 600}));
    QCOMPARE(can->colours, (std::vector<ScanColour>{ScanColour::Grey, ScanColour::Colour}));
    QCOMPARE(can->sources, (std::vector<ScanSource>{ScanSource::Flatbed, ScanSource::Feeder}));
    QCOMPARE(await(askScanner(u"test:99"_s)).error().code, u"scanner.gone"_s);
}

void test_scanner::scansAPageFromTheGlass_data()
{
    QTest::addColumn<int>("colour");
    QTest::addColumn<QString>("depth");
    QTest::addColumn<bool>("grey");
    QTest::newRow("grey") << int(ScanColour::Grey) << u"8"_s << true;
    QTest::newRow("colour") << int(ScanColour::Colour) << u"8"_s << false;
    QTest::newRow("grey, 16 bits") << int(ScanColour::Grey) << u"16"_s << true;
    QTest::newRow("colour, 16 bits") << int(ScanColour::Colour) << u"16"_s << false;
    QTest::newRow("one bit") << int(ScanColour::Grey) << u"1"_s << true;
}

void test_scanner::scansAPageFromTheGlass()
{
    QFETCH(int, colour);
    QFETCH(QString, depth);
    QFETCH(bool, grey);
    ScanRequest one = request();
    one.colour = ScanColour(colour);
    one.options.insert(u"depth"_s, depth);
    auto scanning = scanPages(one);
    const auto outcome = await(scanning);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().code));
    QVERIFY(!outcome->problem);
    QCOMPARE(outcome->pages.size(), size_t(1));
    QCOMPARE(scanning.progressValue(), scanning.progressMaximum());
    const ScannedPage &page = outcome->pages.front();
    QCOMPARE(page.resolution, 100);
    const QImage image(page.path);
    QCOMPARE(image.size(), page.size);
    QCOMPARE(image.format() == QImage::Format_Grayscale8, grey);
    // The test scanner's glass is 200 × 200 mm.
    QVERIFY2(
        qAbs(image.width() - 787) < 8 && qAbs(image.height() - 787) < 8, qPrintable(QString::number(image.width())));
    // Its grid has squares of 10 mm.
    const int first = image.pixelColor(20, 20).lightness();
    const int second = image.pixelColor(59, 20).lightness();
    QVERIFY2(qAbs(first - second) > 200, qPrintable(u"%1 %2"_s.arg(first).arg(second)));
}

void test_scanner::scansThePileInTheFeeder()
{
    ScanRequest pile = request();
    pile.source = ScanSource::Feeder;
    const auto outcome = await(scanPages(pile));
    QVERIFY(outcome);
    QCOMPARE(outcome->pages.size(), size_t(10)); // what the test scanner's feeder holds
    QVERIFY(!outcome->problem);
    pile.pageLimit = 3;
    const auto part = await(scanPages(pile));
    QCOMPARE(part->pages.size(), size_t(3));
    QVERIFY(part->problem);
    QCOMPARE(part->problem->code, u"scanner.page_limit"_s);
}

void test_scanner::tellsOfFaults_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("unplugged") << u"SANE_STATUS_IO_ERROR"_s << u"scanner.gone"_s;
    QTest::newRow("jammed") << u"SANE_STATUS_JAMMED"_s << u"scanner.jammed"_s;
    QTest::newRow("cover open") << u"SANE_STATUS_COVER_OPEN"_s << u"scanner.cover_open"_s;
    QTest::newRow("busy") << u"SANE_STATUS_DEVICE_BUSY"_s << u"scanner.busy"_s;
    QTest::newRow("no right") << u"SANE_STATUS_ACCESS_DENIED"_s << u"scanner.denied"_s;
    QTest::newRow("out of memory") << u"SANE_STATUS_NO_MEM"_s << u"scanner.failed"_s;
    QTest::newRow("feeder empty") << u"SANE_STATUS_NO_DOCS"_s << u"scanner.empty"_s;
    QTest::newRow("ends before the first line") << u"SANE_STATUS_EOF"_s << u"scanner.gone"_s;
}

void test_scanner::tellsOfFaults()
{
    QFETCH(QString, status);
    ScanRequest one = request();
    one.options.insert(u"read-return-value"_s, status);
    const auto outcome = await(scanPages(one));
    QVERIFY(!outcome);
    QTEST(outcome.error().code, "code");
    QCOMPARE(outcome.error().kind, ErrorKind::Unavailable);
    QCOMPARE(left(), QStringList());
}

/// The pile is scanned into a folder that goes away: the third page cannot be written, two are there.
void test_scanner::keepsWholePagesWhenTheNextOneFails()
{
    ScanRequest pile = request();
    pile.source = ScanSource::Feeder;
    pile.options.insert(u"read-delay"_s, u"yes"_s);
    pile.options.insert(u"read-delay-duration"_s, u"1000"_s);
    auto scanning = scanPages(pile);
    QTRY_VERIFY_WITH_TIMEOUT(scanning.progressValue() >= 2000 || scanning.isFinished(), patience);
    QVERIFY(!scanning.isFinished());
    QVERIFY(QFile::rename(m_folder->path(), m_folder->path() + u"-gone"_s));
    const auto outcome = await(scanning);
    QVERIFY(outcome);
    QVERIFY(outcome->problem);
    QCOMPARE(outcome->problem->code, u"scanner.disk"_s);
    QVERIFY(outcome->pages.size() >= 2);
    QVERIFY(outcome->pages.size() < 10);
    for (const ScannedPage &page : outcome->pages) {
        const QString there = QString(page.path).replace(m_folder->path(), m_folder->path() + u"-gone"_s);
        QCOMPARE(QImage(there).size(), page.size);
    }
    QDir(m_folder->path() + u"-gone"_s).removeRecursively();
}

void test_scanner::isCancelledInTheMiddleOfAPage()
{
    ScanRequest slow = request();
    slow.resolution = 600;
    slow.colour = ScanColour::Colour;
    slow.options.insert(u"read-delay"_s, u"yes"_s);
    slow.options.insert(u"read-delay-duration"_s, u"2000"_s);
    auto scanning = scanPages(slow);
    QTRY_VERIFY_WITH_TIMEOUT(scanning.progressValue() > 0, patience);
    QVERIFY(scanning.progressValue() < 1000);
    scanning.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(scanning.isFinished(), patience);
    QCOMPARE(scanning.resultCount(), 0);
    QCOMPARE(left(), QStringList());
    QVERIFY(await(scanPages(request())));
}

void test_scanner::isCancelledWhileTheDeviceIsSilent()
{
    ScanRequest silent = request();
    silent.device = u"unplugged:hung"_s;
    auto scanning = scanPages(silent);
    QTRY_VERIFY_WITH_TIMEOUT(scanning.progressValue() > 0, patience);
    scanning.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(scanning.isFinished(), 5000);
    QCOMPARE(scanning.resultCount(), 0);
    QCOMPARE(left(), QStringList());
}

/// The first page is whole and stays; of the second, which was half read, nothing is left.
void test_scanner::isUnpluggedInTheMiddleOfAPage()
{
    ScanRequest pile = request();
    pile.device = u"unplugged:feeder"_s;
    pile.source = ScanSource::Feeder;
    const auto outcome = await(scanPages(pile));
    QVERIFY(outcome);
    QVERIFY(outcome->problem);
    QCOMPARE(outcome->problem->code, u"scanner.gone"_s);
    QCOMPARE(outcome->pages.size(), size_t(1));
    QCOMPARE(left(), QStringList{QFileInfo(outcome->pages.front().path).fileName()});
    QCOMPARE(QImage(outcome->pages.front().path).size(), QSize(300, 400));
}

void test_scanner::saysThatTheScannerIsGone()
{
    ScanRequest other = request();
    other.device = u"test:99"_s;
    QCOMPARE(await(scanPages(other)).error().code, u"scanner.gone"_s);
}

/// Asked for at once, they wait for one another.
void test_scanner::scansOneAfterTheOther()
{
    std::vector<QFuture<Result<ScanOutcome>>> all;
    for (int n = 0; n < 4; ++n)
        all.push_back(scanPages(request()));
    for (const auto &one : all)
        QCOMPARE(await(one)->pages.size(), size_t(1));
    QCOMPARE(left().size(), 4);
}

QTEST_GUILESS_MAIN(test_scanner)
#include "test_scanner.moc"
