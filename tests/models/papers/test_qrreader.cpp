// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes in pictures as cameras and scanners give them.
#include <QImage>
#include <QPainter>
#include <QTransform>
#include <QtTest>

#include <qrcodegen/qrcodegen.hpp>

#include "models/papers/qrreader.h"

using namespace ana;
using namespace ana::papers;
using namespace Qt::StringLiterals;

namespace {

const QString card = u"066095001234|241234567|Nguyễn Văn Đồng|05031995|Nam|Thôn 2, Ea Na, Krông Ana|20072021"_s;

QImage qr(const QString &text, int scale)
{
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    constexpr int quiet = 4;
    const int side = (code.getSize() + 2 * quiet) * scale;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                painter.fillRect((x + quiet) * scale, (y + quiet) * scale, scale, scale, Qt::black);
        }
    }
    return image;
}

/// The card lying on a table: the code is a small part of the picture.
QImage photograph(const QImage &code, const QSize &size, const QColor &table = QColor(120, 90, 60))
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(table);
    QPainter painter(&image);
    painter.fillRect(
        size.width() / 8, size.height() / 8, size.width() * 3 / 4, size.height() * 3 / 4, QColor(210, 225, 220));
    painter.drawImage(size.width() * 7 / 8 - code.width() - 20, size.height() / 8 + 20, code);
    return image;
}

QImage blurred(const QImage &image, int strength)
{
    return image.scaled(image.size() / strength, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage turned(const QImage &image, double degrees)
{
    return image.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation);
}

QImage dim(const QImage &image)
{
    QImage dark = image.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&dark);
    QLinearGradient shadow(0, 0, image.width(), 0);
    shadow.setColorAt(0, QColor(0, 0, 0, 150));
    shadow.setColorAt(1, QColor(0, 0, 0, 20));
    painter.fillRect(dark.rect(), shadow);
    return dark;
}

} // namespace

class test_qrreader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCodes_data();
    void readsCodes();
    void choosesTheCardAmongSeveral();
    void saysThatThereIsNone();
    void refusesHugeAndEmptyPictures();
};

void test_qrreader::readsCodes_data()
{
    QTest::addColumn<QImage>("image");
    const QImage code = qr(card, 8);
    QTest::newRow("clean") << code;
    QTest::newRow("three points a module") << qr(card, 3);
    QTest::newRow("two points a module") << qr(card, 2);
    for (const int degrees : {90, 180, 270, 15, 33, 45})
        QTest::addRow("turned by %d degrees", degrees) << turned(code, degrees);
    QTest::newRow("blurred") << blurred(code, 5);
    QTest::newRow("grey") << code.convertToFormat(QImage::Format_Grayscale8);
    QTest::newRow("one bit a point") << code.convertToFormat(QImage::Format_Mono);
    QTest::newRow("in a photograph") << photograph(qr(card, 4), {1600, 1200});
    QTest::newRow("in a photograph of a telephone") << photograph(qr(card, 9), {4000, 3000});
    QTest::newRow("in a turned, blurred photograph") << blurred(turned(photograph(qr(card, 6), {2000, 1500}), 20), 2);
    QTest::newRow("in the shadow of a hand") << dim(photograph(qr(card, 6), {1600, 1200}));
    QImage clear = qr(card, 6).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < clear.height(); ++y) {
        for (int x = 0; x < clear.width(); ++x) {
            if (clear.pixelColor(x, y) == Qt::white)
                clear.setPixelColor(x, y, Qt::transparent);
        }
    }
    QTest::newRow("on clear ground") << clear;
}

void test_qrreader::readsCodes()
{
    QFETCH(QImage, image);
    const auto text = readQr(image);
    QVERIFY2(text, text ? "" : qPrintable(text.error().code));
    QCOMPARE(*text, card);
}

void test_qrreader::choosesTheCardAmongSeveral()
{
    const QImage other = qr(u"https://dichvucong.gov.vn"_s, 6);
    const QImage code = qr(card, 5);
    QImage both(other.width() + code.width() + 60, code.height() + 40, QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(10, 20, other);
    painter.drawImage(other.width() + 40, 20, code);
    painter.end();
    QCOMPARE(readQr(both).value_or(QString()), card);
    QCOMPARE(readQr(other).value_or(QString()), u"https://dichvucong.gov.vn"_s);
}

void test_qrreader::saysThatThereIsNone()
{
    const auto nothing = readQr(photograph(QImage(), {1600, 1200}));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, u"qr.none"_s);
    QImage half = qr(card, 6);
    half = half.copy(0, 0, half.width(), half.height() / 2);
    QCOMPARE(readQr(half).error().code, u"qr.none"_s);
}

void test_qrreader::refusesHugeAndEmptyPictures()
{
    QCOMPARE(readQr(QImage()).error().code, u"qr.image.unreadable"_s);
    QImage huge(9000, 9000, QImage::Format_Mono);
    huge.fill(1);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readQr(huge).error().code, u"qr.image.too_large"_s);
    QVERIFY(timer.elapsed() < 200);
}

QTEST_GUILESS_MAIN(test_qrreader)
#include "test_qrreader.moc"
