// SPDX-License-Identifier: GPL-3.0-or-later
// Files that papers arrive in, and the PDF they leave as; looked at by qpdf and poppler, which wrote none of it.
#include <malloc.h>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "models/papers/paperfile.h"

using namespace ana;
using namespace ana::papers;
using namespace Qt::StringLiterals;

class test_paperfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void knowsFilesByTheirContent_data();
    void knowsFilesByTheirContent();
    void refusesWhatCannotBeTaken_data();
    void refusesWhatCannotBeTaken();
    void refusesALockedPdf();
    void takesAPdfThatOnlyForbidsPrinting();
    void makesOnePageOfEachPicture();
    void leavesTheNotesOfTheCameraBehind();
    void turnsPicturesUpright();
    void takesAScannedPageAsItIs();
    void keepsPagesSmall();
    void drawsClearPicturesOnWhite();
    void joinsPicturesAndPdfs();
    void leavesNothingBehindWhenItFails();
    void canBeGivenUp();
    void makesTwoHundredPagesWithoutEatingMemory();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(path(name));
        made.open(QIODevice::WriteOnly);
        made.write(bytes);
        return made.fileName();
    }
    QString picture(const QString &name, const QSize &size, const char *format = "jpeg", int quality = 90) const;
    QString pdf(const QString &name, int pages) const;
    /// What poppler and qpdf say of a file.
    static QString told(const QString &program, const QStringList &arguments);
    /// Each picture in the PDF as pdfimages lists it: width, height, colour, encoding.
    static QList<QStringList> pictures(const QString &pdf);
    void encrypt(const QString &from, const QString &to, const char *user) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_paperfile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString test_paperfile::picture(const QString &name, const QSize &size, const char *format, int quality) const
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb((x * 7 + y) % 256, (y * 3) % 256, (x ^ y) % 256);
    }
    image.save(path(name), format, quality);
    return path(name);
}

QString test_paperfile::pdf(const QString &name, int pages) const
{
    QPdfWriter writer(path(name));
    QPainter painter(&writer);
    for (int n = 0; n < pages; ++n) {
        if (n > 0)
            writer.newPage();
        painter.drawRect(500, 500, 3000, 500 * (n + 1));
    }
    return path(name);
}

QString test_paperfile::told(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

QList<QStringList> test_paperfile::pictures(const QString &pdf)
{
    QList<QStringList> found;
    const QStringList lines = told(u"pdfimages"_s, {u"-list"_s, pdf}).split(u'\n');
    for (const QString &line : lines.mid(2)) {
        const QStringList cells = line.simplified().split(u' ');
        if (cells.size() > 8)
            found.append({cells[3], cells[4], cells[5], cells[8]});
    }
    return found;
}

void test_paperfile::encrypt(const QString &from, const QString &to, const char *user) const
{
    QPDF source;
    source.processFile(QFile::encodeName(from).constData());
    QPDFWriter writer(source, QFile::encodeName(to).constData());
    writer.setR6EncryptionParameters(user, "owner", true, false, false, false, false, false, qpdf_r3p_none, true);
    writer.write();
}

void test_paperfile::knowsFilesByTheirContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("type");
    const auto image = [](const char *format) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImage one(20, 30, QImage::Format_RGB32);
        one.fill(Qt::red);
        one.save(&buffer, format);
        return bytes;
    };
    const int isPicture = int(PaperKind::Picture);
    const int isOffice = int(PaperKind::Office);
    QTest::newRow("JPEG called PDF") << u"a.pdf"_s << image("jpeg") << isPicture << u"image/jpeg"_s;
    QTest::newRow("PNG without ending") << u"anh"_s << image("png") << isPicture << u"image/png"_s;
    QTest::newRow("WebP") << u"a.webp"_s << image("webp") << isPicture << u"image/webp"_s;
    QTest::newRow("BMP") << u"a.doc"_s << image("bmp") << isPicture << u"image/bmp"_s;
    QTest::newRow("Word") << u"a.docx"_s << QByteArray("PK\x03\x04....word/document.xml") << isOffice
                          << u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s;
    QTest::newRow("Excel") << u"a.zip"_s << QByteArray("PK\x03\x04....xl/workbook.xml") << isOffice
                           << u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s;
    QTest::newRow("OpenDocument") << u"a.odt"_s
                                  << QByteArray("PK\x03\x04........mimetypeapplication/vnd.oasis.opendocument.textPK")
                                  << isOffice << u"application/vnd.oasis.opendocument.text"_s;
}

void test_paperfile::knowsFilesByTheirContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QFETCH(QString, type);
    const auto paper = inspectPaper(file(name, content));
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().code));
    QCOMPARE(int(paper->kind), kind);
    QCOMPARE(paper->mediaType, type);
    QCOMPARE(paper->byteSize, content.size());
    QCOMPARE(paper->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    QCOMPARE(isPictureFile(paper->path), kind == int(PaperKind::Picture));
}

void test_paperfile::refusesWhatCannotBeTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QFile whole(pdf(u"whole.pdf"_s, 3));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray good = whole.readAll();
    QTest::newRow("empty") << QByteArray() << u"paper.empty"_s;
    QTest::newRow("program") << QByteArray("MZ\x90") << u"paper.kind"_s;
    QTest::newRow("archive") << QByteArray("PK\x03\x04 anything.txt") << u"paper.kind"_s;
    QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                        "ftypheic",
        12) << u"paper.kind"_s;
    QTest::newRow("web page") << QByteArray("<html><script>") << u"paper.kind"_s;
    QTest::newRow("head of a PDF alone") << QByteArray("%PDF-1.7\n") << u"paper.pdf.broken"_s;
    QTest::newRow("PDF cut in the middle") << good.left(good.size() / 2) << u"paper.pdf.broken"_s;
    QTest::newRow("PDF cut at its end") << good.left(good.size() - 40) << u"paper.pdf.broken"_s;
    QTest::newRow("PDF of zeros") << QByteArray("%PDF-1.7\n").append(QByteArray(5000, '\0')) << u"paper.pdf.broken"_s;
}

void test_paperfile::refusesWhatCannotBeTaken()
{
    QFETCH(QByteArray, content);
    const auto paper = inspectPaper(file(u"tệp.pdf"_s, content));
    QVERIFY(!paper);
    QTEST(paper.error().code, "code");
    QCOMPARE(paper.error().subject, u"tệp.pdf"_s);
    QCOMPARE(inspectPaper(path(u"nowhere.pdf"_s)).error().code, u"paper.unreadable"_s);
    QCOMPARE(inspectPaper(m_folder->path()).error().code, u"paper.unreadable"_s);
}

void test_paperfile::refusesALockedPdf()
{
    encrypt(pdf(u"a.pdf"_s, 2), path(u"locked.pdf"_s), "secret");
    const auto paper = inspectPaper(path(u"locked.pdf"_s));
    QVERIFY(!paper);
    QCOMPARE(paper.error().code, u"paper.pdf.locked"_s);
}

void test_paperfile::takesAPdfThatOnlyForbidsPrinting()
{
    encrypt(pdf(u"a.pdf"_s, 2), path(u"open.pdf"_s), "");
    const auto paper = inspectPaper(path(u"open.pdf"_s));
    QVERIFY(paper);
    QCOMPARE(paper->pages, 2);
}

void test_paperfile::makesOnePageOfEachPicture()
{
    const auto made
        = makePdf({picture(u"1.jpg"_s, {900, 1200}), picture(u"2.png"_s, {1600, 900}, "png")}, path(u"out.pdf"_s));
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QCOMPARE(made->pages, 2);
    QCOMPARE(made->mediaType, u"application/pdf"_s);
    QVERIFY(told(u"qpdf"_s, {u"--check"_s, made->path}).contains(u"No syntax or stream encoding errors"_s));
    const QString info = told(u"pdfinfo"_s, {u"-l"_s, u"2"_s, made->path});
    QVERIFY2(info.contains(u"Page    1 size:  595.276 x 841.89 pts (A4)"_s), qPrintable(info));
    QVERIFY2(info.contains(u"Page    2 size:  841.89 x 595.276 pts (A4)"_s), qPrintable(info));
    QCOMPARE(pictures(made->path),
        (QList<QStringList>{{u"900"_s, u"1200"_s, u"rgb"_s, u"jpeg"_s}, {u"1600"_s, u"900"_s, u"rgb"_s, u"jpeg"_s}}));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part"_s, u"pages*"_s}, QDir::AllEntries), QStringList());
}

namespace {

/// Puts a block of notes as cameras write them behind the beginning of a JPEG: it says how the camera was held.
QByteArray withExif(const QByteArray &jpeg, char orientation)
{
    QByteArray tiff("II*\0\x08\0\0\0\x02\0", 10);
    tiff.append(QByteArray("\x12\x01\x03\0\x01\0\0\0", 8)).append(orientation).append(QByteArray(3, '\0'));
    tiff.append(QByteArray("\x0e\x01\x02\0\x13\0\0\0\x26\0\0\0", 12)).append(QByteArray(4, '\0'));
    tiff.append("GPS 12.5N 108.0E MAY", 19);
    const QByteArray block = QByteArray("Exif\0\0", 6) + tiff;
    const int length = int(block.size()) + 2;
    QByteArray marked = jpeg.left(2);
    marked.append("\xff\xe1").append(char(length >> 8)).append(char(length & 0xff)).append(block);
    return marked + jpeg.mid(2);
}

} // namespace

void test_paperfile::leavesTheNotesOfTheCameraBehind()
{
    QFile camera(picture(u"camera.jpg"_s, {600, 800}));
    QVERIFY(camera.open(QIODevice::ReadOnly));
    const QString noted = file(u"noted.jpg"_s, withExif(camera.readAll(), 1));
    const auto made = makePdf({noted}, path(u"out.pdf"_s));
    QVERIFY(made);
    QFile out(made->path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray bytes = out.readAll();
    QVERIFY(!bytes.contains("GPS 12.5N"));
    QVERIFY(!bytes.contains("Exif"));
    QVERIFY(!bytes.contains("/CreationDate"));
}

void test_paperfile::turnsPicturesUpright()
{
    QFile camera(picture(u"camera.jpg"_s, {800, 600}));
    QVERIFY(camera.open(QIODevice::ReadOnly));
    const QString turned = file(u"turned.jpg"_s, withExif(camera.readAll(), 6)); // held a quarter to the right
    const auto made = makePdf({turned}, path(u"out.pdf"_s));
    QVERIFY(made);
    QCOMPARE(pictures(made->path).first().mid(0, 2), (QStringList{u"600"_s, u"800"_s}));
    QVERIFY(told(u"pdfinfo"_s, {made->path}).contains(u"595.276 x 841.89"_s));
}

void test_paperfile::takesAScannedPageAsItIs()
{
    QImage page(1654, 2339, QImage::Format_Grayscale8);
    page.fill(250);
    page.save(path(u"scan.jpg"_s), "jpeg", 85);
    const auto made = makePdf({path(u"scan.jpg"_s)}, path(u"out.pdf"_s));
    QVERIFY(made);
    QCOMPARE(pictures(made->path).first(), (QStringList{u"1654"_s, u"2339"_s, u"gray"_s, u"jpeg"_s}));
    QFile scan(path(u"scan.jpg"_s));
    QFile out(made->path);
    QVERIFY(scan.open(QIODevice::ReadOnly) && out.open(QIODevice::ReadOnly));
    QVERIFY(out.readAll().contains(scan.readAll()));
}

void test_paperfile::keepsPagesSmall()
{
    const QString large = picture(u"large.jpg"_s, {4000, 3000}, "jpeg", 95);
    const auto made = makePdf({large}, path(u"out.pdf"_s));
    QVERIFY(made);
    QVERIFY2(made->byteSize < 420 * 1024, qPrintable(QString::number(made->byteSize)));
    QVERIFY(pictures(made->path).first()[0].toInt() <= 2339);
    PageLimits tight;
    tight.allBytes = 600 * 1024;
    const auto many = makePdf({large, large, large}, path(u"many.pdf"_s), tight);
    QVERIFY(many);
    QVERIFY2(many->byteSize < 620 * 1024, qPrintable(QString::number(many->byteSize)));
}

void test_paperfile::drawsClearPicturesOnWhite()
{
    QImage drawing(600, 800, QImage::Format_ARGB32);
    drawing.fill(Qt::transparent);
    drawing.save(path(u"clear.png"_s));
    const auto made = makePdf({path(u"clear.png"_s)}, path(u"out.pdf"_s));
    QVERIFY(made);
    told(u"pdftoppm"_s, {u"-png"_s, u"-singlefile"_s, u"-r"_s, u"20"_s, made->path, path(u"page"_s)});
    const QImage page(path(u"page.png"_s));
    QVERIFY(!page.isNull());
    QVERIFY(page.pixelColor(page.rect().center()).lightness() > 250);
}

void test_paperfile::joinsPicturesAndPdfs()
{
    encrypt(pdf(u"b.pdf"_s, 3), path(u"open.pdf"_s), "");
    const auto made
        = makePdf({pdf(u"a.pdf"_s, 2), picture(u"1.jpg"_s, {600, 800}), path(u"open.pdf"_s)}, path(u"out.pdf"_s));
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QCOMPARE(made->pages, 6);
    QVERIFY(told(u"qpdf"_s, {u"--check"_s, made->path}).contains(u"No syntax or stream encoding errors"_s));
    const auto office = makePdf({file(u"a.docx"_s, "PK\x03\x04 word/document.xml")}, path(u"no.pdf"_s));
    QCOMPARE(office.error().code, u"paper.join.kind"_s);
}

void test_paperfile::leavesNothingBehindWhenItFails()
{
    const QString good = picture(u"1.jpg"_s, {600, 800});
    QFile whole(good);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QString half = file(u"2.jpg"_s, whole.readAll().left(300));
    const auto broken = makePdf({good, half}, path(u"out.pdf"_s));
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, u"image.unreadable"_s);
    QCOMPARE(broken.error().subject, u"2.jpg"_s);
    QCOMPARE(makePdf({good}, u"/nowhere/out.pdf"_s).error().code, u"paper.disk"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        (QStringList{u"1.jpg"_s, u"2.jpg"_s}));
}

void test_paperfile::canBeGivenUp()
{
    const QString one = picture(u"1.jpg"_s, {600, 800});
    int asked = 0;
    const auto made = makePdf({one, one, one}, path(u"out.pdf"_s), {},
        [&asked](int done, int count) { return ++asked, done < 2 && count == 3; });
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    QCOMPARE(asked, 3);
    QVERIFY(!QFile::exists(path(u"out.pdf"_s)));
}

void test_paperfile::makesTwoHundredPagesWithoutEatingMemory()
{
    const QString page = picture(u"page.jpg"_s, {1000, 1414}, "jpeg", 90);
    QStringList pages;
    for (int n = 0; n < 200; ++n)
        pages.append(page);
    malloc_trim(0);
    const auto inUse = [] { return qint64(mallinfo2().uordblks) + qint64(mallinfo2().hblkhd); };
    const qint64 before = inUse();
    qint64 most = 0;
    const auto made = makePdf(pages, path(u"out.pdf"_s), {}, [&](int, int) {
        most = std::max(most, inUse() - before);
        return true;
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QCOMPARE(made->pages, 200);
    QVERIFY2(made->byteSize < 40 * 1024 * 1024, qPrintable(QString::number(made->byteSize)));
    QVERIFY2(most < 16 * 1024 * 1024, qPrintable(QString::number(most)));
}

QTEST_GUILESS_MAIN(test_paperfile)
#include "test_paperfile.moc"
