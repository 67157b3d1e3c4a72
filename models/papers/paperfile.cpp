// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/paperfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include "models/core/text.h"
#include "models/files/imageimport.h"
#include "models/papers/pdffile.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const QString &code, const QString &name)
{
    return tl::unexpected(Error{ErrorKind::Invalid, code, name, {}});
}

/// Office files are archives; the name of the part that makes them what they are stands in them unpacked.
QString officeType(const QByteArray &bytes)
{
    if (bytes.contains("word/document.xml"))
        return u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s;
    if (bytes.contains("xl/workbook.xml"))
        return u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s;
    for (const char *type :
        {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"}) {
        const QByteArray said = QByteArrayLiteral("mimetype").append(type);
        if (bytes.left(200).contains(said))
            return QString::fromLatin1(type);
    }
    return {};
}

QString pictureType(const QByteArray &head)
{
    if (head.startsWith("\xff\xd8"))
        return u"image/jpeg"_s;
    if (head.startsWith("\x89PNG"))
        return u"image/png"_s;
    if (head.startsWith("GIF8"))
        return u"image/gif"_s;
    return head.startsWith("BM") ? u"image/bmp"_s : u"image/webp"_s;
}

/// Kind and media type; `bytes` is the mapped file.
void recognise(PaperFile &file, const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF-")) {
        file.kind = PaperKind::Pdf;
        file.mediaType = u"application/pdf"_s;
    } else if (files::looksLikeImage(bytes)) {
        file.kind = PaperKind::Picture;
        file.mediaType = pictureType(bytes);
        file.pages = 1;
    } else if (bytes.startsWith("PK\x03\x04")) {
        file.mediaType = officeType(bytes);
        file.kind = file.mediaType.isEmpty() ? PaperKind::Unknown : PaperKind::Office;
    }
}

} // namespace

bool isPictureFile(const QString &path)
{
    constexpr qint64 enough = 64;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && files::looksLikeImage(file.read(enough));
}

Result<PaperFile> inspectPaper(const QString &path)
{
    PaperFile file;
    file.path = path;
    file.name = nfc(QFileInfo(path).fileName());
    QFile device(path);
    if (!QFileInfo(path).isFile() || !device.open(QIODevice::ReadOnly))
        return refuse(u"paper.unreadable"_s, file.name);
    file.byteSize = device.size();
    if (file.byteSize == 0)
        return refuse(u"paper.empty"_s, file.name);
    const uchar *mapped = device.map(0, file.byteSize);
    if (!mapped)
        return refuse(u"paper.unreadable"_s, file.name);
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), file.byteSize);
    recognise(file, bytes);
    if (file.kind == PaperKind::Unknown)
        return refuse(u"paper.kind"_s, file.name);
    file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (file.kind == PaperKind::Pdf) {
        const Result<int> pages = pdfPages(path);
        if (!pages)
            return refuse(pages.error().code, file.name);
        file.pages = *pages;
    }
    return file;
}

} // namespace ana::papers
