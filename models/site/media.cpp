// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/media.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

#include "models/core/text.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr int offeredWidths[] = {240, 480, 960, 1600};
constexpr int largestWidth = 1600;
constexpr int webpQuality = 72;
constexpr int jpegQuality = 78;
constexpr int decodeLimitMiB = 512;

QByteArray variantPath(const Picture &picture, int width, const char *extension)
{
    return "/media/" + picture.key + '-' + QByteArray::number(width) + '.' + extension;
}

QString srcset(const Picture &picture, const std::vector<int> &widths, const char *extension)
{
    QStringList parts;
    for (const int width : widths)
        parts += QString::fromLatin1(variantPath(picture, width, extension)) + u' ' + QString::number(width) + u'w';
    return parts.join(u", "_s);
}

QString sizesFor(PictureUse use)
{
    switch (use) {
    case PictureUse::Body:
        return u"(min-width: 48rem) 44rem, 100vw"_s;
    case PictureUse::Lead:
        // Said to be narrower than it is on a phone: a sharp screen would fetch four times the bytes.
        return u"(min-width: 62rem) 34rem, 40vw"_s;
    case PictureUse::Thumbnail:
        return u"8rem"_s;
    }
    return {};
}

/// The ending a web server goes by. From what the file was found to be, never from what its sender called it: a page
/// among the files would run under the name of the authority.
QByteArray endingOf(const QByteArray &mediaType)
{
    static constexpr std::pair<const char *, const char *> endings[] = {
        {"application/pdf", "pdf"},
        {"application/zip", "zip"},
        {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
        {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
        {"application/vnd.oasis.opendocument.text", "odt"},
        {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    };
    for (const auto &[type, ending] : endings) {
        if (mediaType == type)
            return ending;
    }
    return "bin";
}

QByteArray attachmentPath(const Blob &blob)
{
    const QString name = QString::fromUtf8(blob.name);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = slug(dot > 0 ? name.left(dot) : name, 60);
    return "/tep/" + mediaKey(blob.sha256) + '/' + (stem.isEmpty() ? QByteArray("tep") : stem.toUtf8()) + '.'
        + endingOf(blob.mediaType);
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    writer.setProgressiveScanWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB888);
    QImage flat(image.size(), QImage::Format_RGB888);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return flat;
}

Error unreadable(const Blob &blob)
{
    return {ErrorKind::Invalid, u"site.image.unreadable"_s, blob.id.toString(QUuid::WithoutBraces), {}};
}

} // namespace

QByteArray mediaKey(const QByteArray &sha256)
{
    return sha256.left(20);
}

std::optional<Picture> pictureOf(const Blob &blob)
{
    if (blob.width <= 0 || blob.height <= 0)
        return std::nullopt;
    return Picture{mediaKey(blob.sha256), blob.width, blob.height};
}

std::vector<int> variantWidths(int originalWidth)
{
    std::vector<int> widths;
    for (const int width : offeredWidths) {
        if (width < originalWidth)
            widths.push_back(width);
    }
    if (originalWidth <= largestWidth)
        widths.push_back(originalWidth);
    return widths;
}

std::vector<QByteArray> mediaPaths(const Blob &blob)
{
    const auto picture = pictureOf(blob);
    if (!picture)
        return {attachmentPath(blob)};
    std::vector<QByteArray> paths;
    for (const int width : variantWidths(picture->width)) {
        paths.push_back(variantPath(*picture, width, "webp"));
        paths.push_back(variantPath(*picture, width, "jpg"));
    }
    return paths;
}

content::RenderedImage renderedImage(const Picture &picture, PictureUse use)
{
    std::vector<int> widths = variantWidths(picture.width);
    // The first view has 50 KiB in all: a thumbnail comes in one size, and only it in the smallest.
    if (use == PictureUse::Thumbnail)
        widths.resize(1);
    else if (widths.size() > 1)
        widths.erase(widths.begin());
    if (use == PictureUse::Lead && widths.size() > 2)
        widths.resize(2);
    const int middle = widths.size() > 1 ? widths[1] : widths[0];
    content::RenderedImage image;
    image.src = QString::fromLatin1(variantPath(picture, middle, "jpg"));
    image.width = middle;
    image.height = qMax(1, qRound(double(picture.height) * middle / picture.width));
    image.srcset = srcset(picture, widths, "jpg");
    image.sizes = sizesFor(use);
    image.sources = {{u"image/webp"_s, srcset(picture, widths, "webp")}};
    return image;
}

content::RenderedFile renderedFile(const Blob &blob)
{
    return {QString::fromLatin1(attachmentPath(blob)), QString::fromUtf8(blob.mediaType), blob.byteSize};
}

Result<std::vector<MediaFile>> makeMedia(const Blob &blob, const QByteArray &bytes)
{
    const auto picture = pictureOf(blob);
    if (!picture)
        return std::vector<MediaFile>{{attachmentPath(blob), bytes}};
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(decodeLimitMiB);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage original = onWhite(reader.read());
    if (original.isNull())
        return tl::unexpected(unreadable(blob));

    std::vector<MediaFile> files;
    for (const int width : variantWidths(picture->width)) {
        const QImage scaled
            = original.width() == width ? original : original.scaledToWidth(width, Qt::SmoothTransformation);
        QImage plain = scaled.convertToFormat(QImage::Format_RGB888);
        plain.setColorSpace({});
        files.push_back({variantPath(*picture, width, "webp"), encoded(plain, "webp", webpQuality)});
        files.push_back({variantPath(*picture, width, "jpg"), encoded(plain, "jpeg", jpegQuality)});
    }
    for (const MediaFile &file : files) {
        if (file.bytes.isEmpty())
            return tl::unexpected(unreadable(blob));
    }
    return files;
}

} // namespace ana::site
