// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/pdfprint.h"

#include <algorithm>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QtConcurrent>

namespace ana::applications {

namespace {

constexpr double pointsPerInch = 72;
// Sharp for letters of 8 points and for bar codes; more costs an old PC its memory.
constexpr int mostDotsPerInch = 400;

bool load(QPdfDocument &document, QBuffer &buffer)
{
    buffer.open(QIODevice::ReadOnly);
    document.load(&buffer);
    return document.status() == QPdfDocument::Status::Ready && document.pageCount() > 0;
}

bool printAll(QPrinter &printer, QByteArray pdf)
{
    QBuffer buffer(&pdf);
    QPdfDocument document;
    if (!load(document, buffer))
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double dots = std::min(printer.resolution(), mostDotsPerInch) / pointsPerInch;
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), document.pageCount()) : document.pageCount();
    for (int page = first; page < last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        const QSizeF points = document.pagePointSize(page);
        const QImage picture = document.render(page, (points * dots).toSize());
        // The page with its own margins: paper size as in the PDF, from the very edge of the sheet.
        const double scale = printer.resolution() / pointsPerInch;
        painter.drawImage(QRectF(QPointF(0, 0), points * scale), picture);
    }
    return painter.end() && printer.printerState() != QPrinter::Error;
}

} // namespace

void fitPaper(QPrinter &printer, const QByteArray &pdf)
{
    QByteArray content = pdf;
    QBuffer buffer(&content);
    QPdfDocument document;
    if (!load(document, buffer))
        return;
    const QSizeF points = document.pagePointSize(0);
    const bool across = points.width() > points.height();
    const QSizeF upright = across ? points.transposed() : points;
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(upright, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    printer.setPageOrientation(across ? QPageLayout::Landscape : QPageLayout::Portrait);
}

QFuture<bool> printPdf(const std::shared_ptr<QPrinter> &printer, const QByteArray &pdf)
{
    return QtConcurrent::run([printer, pdf] { return printAll(*printer, pdf); });
}

} // namespace ana::applications
