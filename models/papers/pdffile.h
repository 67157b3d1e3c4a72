// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QSize>
#include <QString>

#include "models/core/error.h"

namespace ana::papers {

/// How many pages a PDF has. Invalid: paper.pdf.locked (asks for a password), paper.pdf.broken – also where a viewer
/// could guess, because nobody could say how many pages are lost.
Result<int> pdfPages(const QString &path);

/// A PDF that grows page by page on the disk.
class PdfBuilder
{
public:
    PdfBuilder();
    ~PdfBuilder();
    PdfBuilder(const PdfBuilder &) = delete;
    PdfBuilder &operator=(const PdfBuilder &) = delete;

    enum class Colours { Grey, Rgb };
    /// One A4 page, upright or across as the picture is. The file of the JPEG must stay until write().
    void addJpeg(const QString &path, const QSize &size, Colours colours);
    /// All pages of another PDF, which must stay until write(). Codes as pdfPages().
    Result<void> addPdf(const QString &path);
    int pages() const;
    /// There whole, or not at all: Unavailable paper.disk.
    Result<void> write(const QString &target);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ana::papers
