// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/pdffile.h"

#include <vector>

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr throughout
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QFile>

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

// A4 in points.
constexpr double shortSide = 595.276;
constexpr double longSide = 841.89;

tl::unexpected<Error> broken()
{
    return tl::unexpected(Error{ErrorKind::Invalid, u"paper.pdf.broken"_s, {}, {}});
}

/// What qpdf throws, as our error.
template <typename Act> auto guarded(Act act) -> decltype(act())
{
    try {
        return act();
    } catch (const QPDFExc &problem) {
        if (problem.getErrorCode() == qpdf_e_password)
            return tl::unexpected(Error{ErrorKind::Invalid, u"paper.pdf.locked"_s, {}, {}});
        return broken();
    } catch (const std::exception &) {
        return broken();
    }
}

Result<std::unique_ptr<QPDF>> opened(const QString &path)
{
    return guarded([&]() -> Result<std::unique_ptr<QPDF>> {
        auto pdf = std::make_unique<QPDF>();
        pdf->setSuppressWarnings(true);
        pdf->setAttemptRecovery(false);
        pdf->processFile(QFile::encodeName(path).constData());
        if (pdf->getAllPages().empty())
            return broken();
        return pdf;
    });
}

/// Gives the bytes of a file when the PDF is written, and not before.
class FileData final : public QPDFObjectHandle::StreamDataProvider
{
public:
    explicit FileData(const QString &path)
        : m_path(path)
    {
    }
    void provideStreamData(int, int, Pipeline *pipeline) override
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("a page is gone");
        const QByteArray bytes = file.readAll();
        pipeline->write(reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
        pipeline->finish();
    }

private:
    QString m_path;
};

std::string number(double value)
{
    return QString::number(value, 'f', 3).toStdString();
}

} // namespace

Result<int> pdfPages(const QString &path)
{
    return opened(path).map([](const std::unique_ptr<QPDF> &pdf) { return int(pdf->getAllPages().size()); });
}

class PdfBuilder::Private
{
public:
    QPDF pdf;
    std::vector<std::unique_ptr<QPDF>> sources; ///< their pages are copied when all is written
};

PdfBuilder::PdfBuilder()
    : d(std::make_unique<Private>())
{
    d->pdf.emptyPDF();
    d->pdf.setSuppressWarnings(true);
}

PdfBuilder::~PdfBuilder() = default;

int PdfBuilder::pages() const
{
    return int(d->pdf.getAllPages().size());
}

void PdfBuilder::addJpeg(const QString &path, const QSize &size, Colours colours)
{
    QPDFObjectHandle image = d->pdf.newStream();
    QPDFObjectHandle head = image.getDict();
    head.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    head.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    head.replaceKey("/Width", QPDFObjectHandle::newInteger(size.width()));
    head.replaceKey("/Height", QPDFObjectHandle::newInteger(size.height()));
    head.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    head.replaceKey("/ColorSpace", QPDFObjectHandle::newName(colours == Colours::Grey ? "/DeviceGray" : "/DeviceRGB"));
    image.replaceStreamData(
        std::make_shared<FileData>(path), QPDFObjectHandle::newName("/DCTDecode"), QPDFObjectHandle::newNull());

    const bool across = size.width() > size.height();
    const QSizeF paper = across ? QSizeF(longSide, shortSide) : QSizeF(shortSide, longSide);
    const QSizeF picture = QSizeF(size).scaled(paper, Qt::KeepAspectRatio);
    const std::string content = "q " + number(picture.width()) + " 0 0 " + number(picture.height()) + ' '
        + number((paper.width() - picture.width()) / 2) + ' ' + number((paper.height() - picture.height()) / 2)
        + " cm /Picture Do Q\n";

    auto page = QPDFObjectHandle::parse("<< /Type /Page /Resources << /XObject << >> >> /MediaBox [ 0 0 "
        + number(paper.width()) + ' ' + number(paper.height()) + " ] >>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Picture", image);
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&d->pdf, content));
    d->pdf.addPage(d->pdf.makeIndirectObject(page), false);
}

Result<void> PdfBuilder::addPdf(const QString &path)
{
    auto source = opened(path);
    if (!source)
        return tl::unexpected(source.error());
    return guarded([&]() -> Result<void> {
        for (const QPDFObjectHandle &page : (*source)->getAllPages())
            d->pdf.addPage(page, false);
        d->sources.push_back(std::move(*source));
        return {};
    });
}

Result<void> PdfBuilder::write(const QString &target)
{
    const QString beside = target + u".part"_s;
    try {
        QPDFWriter writer(d->pdf, QFile::encodeName(beside).constData());
        writer.setDeterministicID(true);
        writer.write();
    } catch (const std::exception &) {
        QFile::remove(beside);
        return tl::unexpected(Error{ErrorKind::Unavailable, u"paper.disk"_s, {}, {}});
    }
    QFile::remove(target);
    if (QFile::rename(beside, target))
        return {};
    QFile::remove(beside);
    return tl::unexpected(Error{ErrorKind::Unavailable, u"paper.disk"_s, {}, {}});
}

} // namespace ana::papers
