// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/qrreader.h"

#include <algorithm>

#define ZX_USE_UTF8 // text() as UTF-8
#include <ZXing/ReadBarcode.h>

#include "models/files/imageimport.h"
#include "models/papers/identitycard.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPixels = 64'000'000;
/// A photograph of today's telephones has far more pixels than a code needs; looking through all of them is slow.
constexpr int plentyEdge = 2200;
/// Below this, single points of a code melt together; enlarged smoothly they come apart again.
constexpr int smallEdge = 900;

ZXing::DecodeHints hints(ZXing::Binarizer binarizer)
{
    return ZXing::DecodeHints()
        .setFormats(ZXing::BarcodeFormat::QRCode)
        .setTryHarder(true)
        .setTryRotate(true)
        .setTryDownscale(true)
        .setCharacterSet("UTF-8") // cards name none and mean this
        .setBinarizer(binarizer);
}

/// Empty if there is none.
QString textIn(const QImage &image, ZXing::Binarizer binarizer)
{
    const ZXing::ImageView view(
        image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
    QString first;
    for (const ZXing::Result &found : ZXing::ReadBarcodes(view, hints(binarizer))) {
        const QString text = QString::fromStdString(found.text());
        if (looksLikeCard(text))
            return text;
        if (first.isEmpty())
            first = text;
    }
    return first;
}

int longEdge(const QImage &image)
{
    return std::max(image.width(), image.height());
}

QImage resized(const QImage &image, int edge)
{
    return image.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

/// The picture in sizes in which the code may be found, the likeliest first.
QList<QImage> sizesOf(const QImage &grey)
{
    if (longEdge(grey) > plentyEdge)
        return {resized(grey, plentyEdge), grey, resized(grey, plentyEdge / 2)};
    if (longEdge(grey) < smallEdge)
        return {grey, resized(grey, longEdge(grey) * 2), resized(grey, longEdge(grey) * 3)};
    return {grey, resized(grey, longEdge(grey) * 2), resized(grey, longEdge(grey) / 2)};
}

tl::unexpected<Error> refuse(const QString &code)
{
    return tl::unexpected(Error{ErrorKind::Invalid, code, {}, {}});
}

} // namespace

Result<QString> readQr(const QImage &image)
{
    if (image.isNull())
        return refuse(u"qr.image.unreadable"_s);
    if (qint64(image.width()) * image.height() > mostPixels)
        return refuse(u"qr.image.too_large"_s);
    for (const QImage &size : sizesOf(files::onWhite(image).convertToFormat(QImage::Format_Grayscale8))) {
        for (const auto binarizer : {ZXing::Binarizer::LocalAverage, ZXing::Binarizer::GlobalHistogram}) {
            if (const QString text = textIn(size, binarizer); !text.isEmpty())
                return text;
        }
    }
    return refuse(u"qr.none"_s);
}

} // namespace ana::papers
