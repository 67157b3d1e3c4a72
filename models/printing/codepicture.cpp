// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/printing/codepicture.h"

#include <exception>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace ana::printing {

namespace {

// Printers and viewers of some kinds smooth what they enlarge; larger modules keep sharp edges.
constexpr int pixelsPerModule = 8;

QImage picture(const ZXing::BitMatrix &bits)
{
    QImage image(bits.width() * pixelsPerModule, bits.height() * pixelsPerModule, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x)
            line[x] = bits.get(x / pixelsPerModule, y / pixelsPerModule) ? 0 : 255;
    }
    return image;
}

QImage codePicture(ZXing::BarcodeFormat format, const QString &text, int edge)
{
    if (text.isEmpty())
        return {};
    try {
        // The least size: one pixel a module.
        return picture(ZXing::MultiFormatWriter(format).setMargin(edge).encode(text.toStdString(), 1, 1));
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace

QImage barcodePicture(const QString &text)
{
    constexpr int edge = 10;
    return codePicture(ZXing::BarcodeFormat::Code128, text, edge);
}

QImage qrPicture(const QString &text)
{
    constexpr int edge = 4;
    return codePicture(ZXing::BarcodeFormat::QRCode, text, edge);
}

} // namespace ana::printing
