// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/imageimport.h"

#include <algorithm>

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSet>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace ana::files {

namespace {

constexpr int jpegQuality = 86;
/// A drawing or screenshot compresses better, and sharper, as PNG; photographs have far more colours.
constexpr int fewColours = 512;

tl::unexpected<Error> refuse(const QString &code)
{
    return tl::unexpected(Error{ErrorKind::Invalid, code, u"image"_s, {}});
}

/// The decoder by the bytes themselves; kinds with scripts, fonts or many frames (SVG, TIFF, ICO …) are not taken.
QByteArray sniffedFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    if (bytes.startsWith("BM") && bytes.size() > 26)
        return "bmp";
    return {};
}

bool hasFewColours(const QImage &image)
{
    QSet<QRgb> seen;
    constexpr int samplesPerEdge = 200;
    const int stepX = std::max(1, image.width() / samplesPerEdge);
    const int stepY = std::max(1, image.height() / samplesPerEdge);
    for (int y = 0; y < image.height(); y += stepY) {
        for (int x = 0; x < image.width(); x += stepX) {
            seen.insert(image.pixel(x, y));
            if (seen.size() > fewColours)
                return false;
        }
    }
    return true;
}

bool hasTransparency(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage argb = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < argb.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(argb.constScanLine(y));
        if (std::any_of(line, line + argb.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; }))
            return true;
    }
    return false;
}

/// Only pixels are carried over: texts, profiles and resolution stay behind.
QImage bare(const QImage &image, bool transparent)
{
    QImage standard = image;
    if (standard.colorSpace().isValid() && standard.colorSpace() != QColorSpace(QColorSpace::SRgb))
        standard.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    standard = standard.convertToFormat(transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QImage pixels(
        standard.constBits(), standard.width(), standard.height(), standard.bytesPerLine(), standard.format());
    return pixels.copy();
}

Result<QByteArray> encode(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "jpeg") {
        writer.setQuality(jpegQuality);
        writer.setOptimizedWrite(true);
        writer.setProgressiveScanWrite(true);
    }
    if (!writer.write(image))
        return refuse(u"image.unreadable"_s);
    return bytes;
}

QSize fitting(const QSize &size, int maxEdge)
{
    return std::max(size.width(), size.height()) <= maxEdge
        ? size
        : size.scaled(maxEdge, maxEdge, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// How large the decoded picture will be. Of a GIF the reader names the first frame alone, but it paints the whole
/// canvas that the file's head declares.
QSize declaredSize(const QImageReader &reader, const QByteArray &bytes)
{
    constexpr qsizetype canvasAt = 6;
    constexpr qsizetype canvasBytes = 4;
    const QSize size = reader.size();
    if (reader.format() != "gif" || bytes.size() < canvasAt + canvasBytes)
        return size;
    const auto *canvas = bytes.constData() + canvasAt;
    return size.expandedTo({qFromLittleEndian<quint16>(canvas), qFromLittleEndian<quint16>(canvas + 2)});
}

Result<QImage> decode(const QByteArray &bytes, const ImageLimits &limits)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, sniffedFormat(bytes));
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    if (reader.size().isEmpty())
        return refuse(u"image.unreadable"_s);
    const QSize size = declaredSize(reader, bytes);
    const bool scalesWhileReading = reader.format() == "jpeg";
    if (qint64(size.width()) * size.height() > (scalesWhileReading ? limits.maxPixels : limits.maxPixels / 2))
        return refuse(u"image.too_large"_s);
    // JPEG decodes straight to a smaller size: a large photograph never stands in memory whole.
    if (const QSize smaller = fitting(size, limits.maxEdge); smaller != size)
        reader.setScaledSize(smaller);
    const QImage image = reader.read();
    if (image.isNull())
        return refuse(u"image.unreadable"_s);
    return image;
}

} // namespace

bool looksLikeImage(const QByteArray &bytes)
{
    return !sniffedFormat(bytes).isEmpty();
}

Result<QImage> decodeImage(const QByteArray &bytes, const ImageLimits &limits)
{
    if (bytes.size() > limits.maxBytes)
        return refuse(u"image.too_large"_s);
    if (!looksLikeImage(bytes))
        return refuse(u"image.unreadable"_s);
    const Result<QImage> decoded = decode(bytes, limits);
    if (!decoded)
        return decoded;
    return bare(*decoded, hasTransparency(*decoded));
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, image);
    return paper;
}

Result<ImportedImage> importImage(const QByteArray &bytes, const ImageLimits &limits)
{
    const Result<QImage> decoded = decodeImage(bytes, limits);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const QImage &image = *decoded;
    const QByteArray format
        = image.hasAlphaChannel() || (!bytes.startsWith("\xff\xd8") && hasFewColours(image)) ? "png" : "jpeg";
    const Result<QByteArray> encoded = encode(image, format);
    if (!encoded)
        return tl::unexpected(encoded.error());
    return ImportedImage{*encoded, QCryptographicHash::hash(*encoded, QCryptographicHash::Sha256).toHex(),
        format == "png" ? u"image/png"_s : u"image/jpeg"_s, image.width(), image.height()};
}

} // namespace ana::files
