// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "models/core/error.h"

/// Files that citizens' papers arrive in, and the PDF they leave as. Everything here works on files on the disk, takes
/// its time and is not for the window's thread.
namespace ana::papers {

/// What a file is, by its bytes; its name says nothing.
enum class PaperKind { Unknown, Pdf, Picture, Office };

struct PaperFile
{
    QString path;
    QString name; ///< for people: "Giấy khai sinh.pdf"
    PaperKind kind = PaperKind::Unknown;
    QString mediaType;
    qint64 byteSize = 0;
    int pages = 0; ///< of a PDF; 1 of a picture; 0: not known
    QByteArray sha256; ///< hex

    friend bool operator==(const PaperFile &, const PaperFile &) = default;
};

/// Looks a file over. Invalid: paper.unreadable (cannot be opened), paper.empty, paper.kind (a kind that is not taken),
/// paper.pdf.broken, paper.pdf.locked (asks for a password). The error's subject is the name of the file.
Result<PaperFile> inspectPaper(const QString &path);

/// A picture by its first bytes; quick.
bool isPictureFile(const QString &path);

/// How pages of pictures are made small.
struct PageLimits
{
    int longEdge = 2339; ///< px: A4 at 200 dots an inch
    qsizetype pageBytes = 400 * 1024; ///< quality, then size is lowered until a page fits
    qsizetype allBytes = 36 * 1024 * 1024; ///< with many pages each gets its share of this
};

/// Called after each page; false gives up.
using PageProgress = std::function<bool(int done, int count)>;

/// Makes one PDF of pictures (JPEG, PNG, GIF, WebP, BMP) and PDFs in this order, one A4 page a picture, upright as the
/// camera held it, without its notes (place, device, time). Holds one page at a time in memory, however many there are.
/// Codes as inspectPaper, image.unreadable, image.too_large; Unavailable paper.disk; Cancelled. Nothing is left at
/// `target` on failure.
Result<PaperFile> makePdf(const QStringList &sources, const QString &target, const PageLimits &limits = {},
    const PageProgress &progress = {});

} // namespace ana::papers
