// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QColor>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QTest>

#include "models/files/imageimport.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::files;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, QColor((x * 7) % 256, (y * 5) % 256, (x * y) % 256));
    }
    return image;
}

/// A JPEG as a camera writes it: an Exif block that turns the picture and holds words about the place.
QByteArray withExif(const QByteArray &jpeg)
{
    const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" // big endian, first directory at 8
                                                "0001"
                                                "0112000300000001"
                                                "0006"
                                                "0000" // orientation: turn by 90°
                                                "00000000");
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff + "GPS 12.6833N 108.0833E";
    const auto length = static_cast<quint16>(body.size() + 2);
    QByteArray segment("\xff\xe1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.first(2) + segment + body + jpeg.sliced(2);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    return ~crc;
}

void appendBig(QByteArray &bytes, quint32 value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> shift) & 0xff);
}

/// A PNG of a few bytes that says it has this many pixels.
QByteArray pngBomb(quint32 width, quint32 height)
{
    QByteArray header("IHDR");
    appendBig(header, width);
    appendBig(header, height);
    header += QByteArray::fromHex("0802000000");
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a");
    appendBig(png, 13);
    png += header;
    appendBig(png, crc32(header));
    return png + encoded(photograph(4, 4), "PNG").sliced(33);
}

QString code(const QByteArray &bytes)
{
    const auto imported = importImage(bytes);
    return imported ? QString() : imported.error().code;
}

} // namespace

class TestImageImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAPhotographAsJpeg();
    void turnsThePictureUprightAndForgetsThePlace();
    void scalesALargePhotographDown();
    void keepsTransparencyAsPng();
    void keepsADrawingSharp();
    void forgetsTextsInAPng();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesABombBeforeDecoding();
    void measuresTheCanvasOfAGifNotItsFirstFrame();
    void refusesABrokenPicture();
    void looksAtBytesNotNames();
};

void TestImageImport::importsAPhotographAsJpeg()
{
    const auto imported = importImage(encoded(photograph(600, 400), "PNG"));
    QVERIFY(imported);
    QCOMPARE(imported->mediaType, u"image/jpeg"_s);
    QCOMPARE(QSize(imported->width, imported->height), QSize(600, 400));
    QCOMPARE(QImage::fromData(imported->bytes).size(), QSize(600, 400));
    QCOMPARE(imported->sha256, QCryptographicHash::hash(imported->bytes, QCryptographicHash::Sha256).toHex());
    const auto again = importImage(encoded(photograph(600, 400), "PNG"));
    QCOMPARE(again->bytes, imported->bytes);
}

void TestImageImport::turnsThePictureUprightAndForgetsThePlace()
{
    const QByteArray camera = withExif(encoded(photograph(300, 200), "JPG"));
    QVERIFY(camera.contains("GPS"));
    const auto imported = importImage(camera);
    QVERIFY(imported);
    QCOMPARE(QSize(imported->width, imported->height), QSize(200, 300));
    QVERIFY(!imported->bytes.contains("Exif") && !imported->bytes.contains("GPS"));
}

void TestImageImport::scalesALargePhotographDown()
{
    const auto imported = importImage(encoded(photograph(4000, 1000), "JPG"));
    QVERIFY(imported);
    QCOMPARE(QSize(imported->width, imported->height), QSize(2560, 640));
}

void TestImageImport::keepsTransparencyAsPng()
{
    QImage image(50, 50, QImage::Format_ARGB32);
    image.fill(QColor(0, 0, 255, 100));
    const auto imported = importImage(encoded(image, "PNG"));
    QVERIFY(imported);
    QCOMPARE(imported->mediaType, u"image/png"_s);
    QCOMPARE(QImage::fromData(imported->bytes).pixelColor(5, 5).alpha(), 100);
}

void TestImageImport::keepsADrawingSharp()
{
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    const auto imported = importImage(encoded(image, "BMP"));
    QVERIFY(imported);
    QCOMPARE(imported->mediaType, u"image/png"_s);
}

void TestImageImport::forgetsTextsInAPng()
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(u"Author"_s, u"Nguyễn Văn A"_s);
    const QByteArray given = encoded(image, "PNG");
    QVERIFY(given.contains("Author"));
    QVERIFY(!importImage(given)->bytes.contains("Author"));
}

void TestImageImport::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("xin chào");
    QTest::newRow("a page") << QByteArray("<html><script>alert(1)</script></html>");
    QTest::newRow("a drawing with script") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    QTest::newRow("a program") << QByteArray("MZ\x90\0\x03", 5);
    QTest::newRow("only the first bytes of a JPEG") << QByteArray("\xff\xd8\xff\xe0");
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7");
}

void TestImageImport::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(code(bytes), u"image.unreadable"_s);
}

void TestImageImport::refusesABombBeforeDecoding()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(code(pngBomb(25000, 20000)), u"image.too_large"_s);
    QCOMPARE(code(pngBomb(70000, 70000)), u"image.too_large"_s);
    QCOMPARE(code(QByteArray("\xff\xd8\xff") + QByteArray(41 * 1024 * 1024, 'x')), u"image.too_large"_s);
    QVERIFY2(timer.elapsed() < 1000, "a refusal decodes nothing");
}

void TestImageImport::measuresTheCanvasOfAGifNotItsFirstFrame()
{
    QFile seed(QStringLiteral(ANA_SOURCE_DIR "/tests/fuzz/seeds/image/canvas-larger-than-frame.gif"));
    QVERIFY(seed.open(QIODevice::ReadOnly));
    const QByteArray gif = seed.readAll(); // a frame of 8 x 8 on a canvas of 44808 x 8
    const auto imported = importImage(gif);
    QVERIFY(imported);
    QCOMPARE(QSize(imported->width, imported->height), QSize(2560, 1));
    QByteArray bomb = gif;
    bomb.replace(6, 4, "\xff\xff\xff\xff");
    QCOMPARE(code(bomb), u"image.too_large"_s);
}

void TestImageImport::refusesABrokenPicture()
{
    const QByteArray png = encoded(photograph(300, 300), "PNG");
    QCOMPARE(code(png.first(60)), u"image.unreadable"_s);
}

void TestImageImport::looksAtBytesNotNames()
{
    QVERIFY(looksLikeImage(encoded(photograph(4, 4), "JPG")));
    QVERIFY(looksLikeImage(encoded(photograph(4, 4), "PNG")));
    QVERIFY(!looksLikeImage("a.png"));
}

QTEST_GUILESS_MAIN(TestImageImport)
#include "test_imageimport.moc"
