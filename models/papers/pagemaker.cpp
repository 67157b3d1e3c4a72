// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>

#include "models/files/imageimport.h"
#include "models/papers/paperfile.h"
#include "models/papers/pdffile.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int bestQuality = 82;
constexpr int lowestQuality = 46;
constexpr int qualityStep = 12;

tl::unexpected<Error> diskFull()
{
    return tl::unexpected(Error{ErrorKind::Unavailable, u"paper.disk"_s, {}, {}});
}

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

struct Page
{
    QByteArray jpeg;
    QSize size;
    PdfBuilder::Colours colours = PdfBuilder::Colours::Rgb;
};

/// As good as fits: first the quality goes down, then the size.
Page fitted(QImage image, qsizetype mostBytes)
{
    const bool grey = image.isGrayscale();
    image = image.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    int quality = bestQuality;
    QByteArray jpeg = jpegOf(image, quality);
    constexpr int smallestEdge = 1000;
    while (jpeg.size() > mostBytes && std::max(image.width(), image.height()) > smallestEdge) {
        if (quality > lowestQuality)
            quality -= qualityStep;
        else
            image = image.scaled(image.size() * 4 / 5, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                        .convertToFormat(image.format());
        jpeg = jpegOf(image, quality);
    }
    return {jpeg, image.size(), grey ? PdfBuilder::Colours::Grey : PdfBuilder::Colours::Rgb};
}

/// A JPEG without anything of a camera in it: nothing but the segments that hold the picture itself.
bool isBareJpeg(const QByteArray &bytes)
{
    constexpr int startOfScan = 0xda;
    constexpr int firstNote = 0xe1; // APP1 … APP15
    constexpr int lastNote = 0xef;
    constexpr int comment = 0xfe;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xff) {
        const int marker = uchar(bytes[at + 1]);
        if (marker == startOfScan)
            return true;
        if ((marker >= firstNote && marker <= lastNote) || marker == comment)
            return false;
        at += 2 + (uchar(bytes[at + 2]) << 8 | uchar(bytes[at + 3]));
    }
    return false;
}

/// A page of the scanner is taken as it is: encoding it again would only blur it.
std::optional<Page> takenAsItIs(const QByteArray &bytes, const PageLimits &limits, qsizetype mostBytes)
{
    if (!bytes.startsWith("\xff\xd8\xff") || bytes.size() > mostBytes || !isBareJpeg(bytes))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    const auto format = reader.imageFormat();
    const bool grey = format == QImage::Format_Grayscale8;
    const bool fits = !size.isEmpty() && std::max(size.width(), size.height()) <= limits.longEdge;
    if (!fits || (!grey && format != QImage::Format_RGB32) || reader.read().isNull())
        return {};
    return Page{bytes, size, grey ? PdfBuilder::Colours::Grey : PdfBuilder::Colours::Rgb};
}

Result<Page> pageOf(const QString &path, const PageLimits &limits, qsizetype mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Invalid, u"paper.unreadable"_s, QFileInfo(path).fileName(), {}});
    const QByteArray bytes = file.readAll();
    if (auto page = takenAsItIs(bytes, limits, mostBytes))
        return *page;
    files::ImageLimits imageLimits;
    imageLimits.maxEdge = limits.longEdge;
    const Result<QImage> image = files::decodeImage(bytes, imageLimits);
    if (!image)
        return tl::unexpected(Error{ErrorKind::Invalid, image.error().code, QFileInfo(path).fileName(), {}});
    return fitted(files::onWhite(*image), mostBytes);
}

} // namespace

Result<PaperFile> makePdf(
    const QStringList &sources, const QString &target, const PageLimits &limits, const PageProgress &progress)
{
    const QTemporaryDir folder(QFileInfo(target).absolutePath() + u"/pages"_s);
    if (!folder.isValid())
        return diskFull();
    const qsizetype share = limits.allBytes / std::max<qsizetype>(1, sources.size());
    PdfBuilder pdf;
    for (int n = 0; n < sources.size(); ++n) {
        if (progress && !progress(n, int(sources.size())))
            return tl::unexpected(Error{ErrorKind::Cancelled, u"paper.cancelled"_s, {}, {}});
        const Result<PaperFile> source = inspectPaper(sources[n]);
        if (!source)
            return source;
        if (source->kind == PaperKind::Office)
            return tl::unexpected(Error{ErrorKind::Invalid, u"paper.join.kind"_s, source->name, {}});
        if (source->kind == PaperKind::Pdf) {
            if (const Result<void> added = pdf.addPdf(sources[n]); !added)
                return tl::unexpected(added.error());
            continue;
        }
        const Result<Page> page = pageOf(sources[n], limits, std::min(limits.pageBytes, share));
        if (!page)
            return tl::unexpected(page.error());
        QFile kept(folder.filePath(u"%1.jpg"_s.arg(n)));
        if (!kept.open(QIODevice::WriteOnly) || kept.write(page->jpeg) != page->jpeg.size() || !kept.flush())
            return diskFull();
        pdf.addJpeg(kept.fileName(), page->size, page->colours);
    }
    if (const Result<void> written = pdf.write(target); !written)
        return tl::unexpected(written.error());
    return inspectPaper(target);
}

} // namespace ana::papers
