// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <mutex>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

#include "models/core/resources.h"
#include "models/printing/codepicture.h"
#include "models/printing/ink.h"
#include "models/printing/officialform.h"

namespace ana::printing {

using namespace Qt::StringLiterals;

namespace {

/// Paper, edges in millimetres and letters in points: Decree 30/2020 for A4; a slip on A5 is set smaller.
struct Paper
{
    QPageSize::PageSizeId size;
    QPageLayout::Orientation orientation;
    QMarginsF margins; ///< left, top, right, bottom; the foot stands below the text, above the bottom one
    double points;
};

Paper paperOf(const QString &name)
{
    if (name == u"A5")
        return {QPageSize::A5, QPageLayout::Portrait, QMarginsF(15, 12, 10, 8), 10.5};
    if (name == u"A4 landscape")
        return {QPageSize::A4, QPageLayout::Landscape, QMarginsF(15, 15, 15, 10), 9.5};
    return {QPageSize::A4, QPageLayout::Portrait, QMarginsF(30, 20, 15, 14), 13};
}

constexpr int dotsPerInch = 600;
constexpr double footPoints = 8;
constexpr double footLines = 2.2; ///< room for the foot, in its own lines

/// Older files of the same family lack most Vietnamese letters, and which file of a family is taken is nobody's choice
/// where both are installed. What the program adds by itself is taken before them.
void preferVietnameseFaces()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr uint lastOfTheAlphabet = 0x1ED8; // Ộ
        // A family that is not listed yet would be listed over what is added here.
        QFontDatabase::styles(u"Liberation Serif"_s);
        for (const QString &folder : {resourcePath(u"fonts"_s), u"/usr/share/fonts/truetype/liberation2"_s}) {
            const QDir files(folder);
            for (const QString &name : files.entryList({u"LiberationSerif-*.ttf"_s}, QDir::Files)) {
                if (QRawFont(files.filePath(name), 10).supportsCharacter(lastOfTheAlphabet))
                    QFontDatabase::addApplicationFont(files.filePath(name));
            }
        }
    });
}

QFont paperFont(double points)
{
    preferVietnameseFaces();
    QFont font(u"Liberation Serif"_s);
    font.setPointSizeF(points);
    // Widths as the letters have them, not as some screen would have them.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

class Pages
{
public:
    Pages(const OfficialForm &form, int copy)
        : m_form(form)
        , m_copy(copy)
        , m_paper(paperOf(form.text.paper))
    {
    }

    int draw(const QString &html, QIODevice &device)
    {
        QPdfWriter writer(&device);
        writer.setTitle(title());
        writer.setCreator(u"Ana Desk"_s);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(
            QPageLayout(QPageSize(m_paper.size), m_paper.orientation, m_paper.margins, QPageLayout::Millimeter));
        QPainter painter(&writer);
        const QRectF whole(0, 0, writer.width(), writer.height());
        const double foot = QFontMetricsF(paperFont(footPoints), &writer).height() * footLines;

        const QSizeF page(whole.width(), whole.height() - foot);
        QTextDocument document;
        lay(document, html, writer, page);
        if (spillsOver(document))
            tighten(document);
        const int pages = document.pageCount();
        for (int number = 1; number <= pages; ++number) {
            if (number > 1)
                writer.newPage();
            const QRectF part(QPointF(0, (number - 1) * page.height()), page);
            painter.save();
            painter.translate(0, -part.top());
            drawInInk(painter, document, part);
            painter.restore();
            drawFoot(painter, whole, foot, number, pages);
        }
        return pages;
    }

private:
    QString title() const
    {
        return m_form.code.isEmpty() ? m_form.text.title : m_form.text.title + u" – "_s + m_form.code;
    }

    void lay(QTextDocument &document, const QString &html, QPdfWriter &writer, const QSizeF &page) const
    {
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultFont(paperFont(m_paper.points));
        document.setDocumentMargin(0);
        document.addResource(QTextDocument::ImageResource, QUrl(u"barcode"_s), barcodePicture(m_form.code));
        document.addResource(QTextDocument::ImageResource, QUrl(u"qr"_s), qrPicture(m_form.code));
        document.setHtml(html);
        scaleIndents(document);
        document.setPageSize(page);
    }

    /// A few lines on a page of their own.
    static bool spillsOver(const QTextDocument &document)
    {
        constexpr double few = 0.08;
        QTextBlock last = document.lastBlock();
        while (last.isValid() && last.text().isEmpty() && last.previous().isValid())
            last = last.previous();
        const double end = document.documentLayout()->blockBoundingRect(last).bottom();
        const double height = document.pageSize().height();
        const int pages = document.pageCount();
        return pages > 1 && end - (pages - 1) * height < few * height;
    }

    /// Paragraphs move together rather than send their last lines to another sheet.
    static void tighten(QTextDocument &document)
    {
        constexpr double closer = 0.35;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            QTextBlockFormat format = block.blockFormat();
            format.setTopMargin(format.topMargin() * closer);
            format.setBottomMargin(format.bottomMargin() * closer);
            QTextCursor(block).setBlockFormat(format);
        }
    }

    /// The layout turns heights, borders and pictures into the printer's dots, but not how far a line is set in.
    static void scaleIndents(QTextDocument &document)
    {
        constexpr double dotsPerPixel = dotsPerInch / 96.0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            QTextBlockFormat format = block.blockFormat();
            if (format.textIndent() == 0 && format.leftMargin() == 0 && format.rightMargin() == 0)
                continue;
            format.setTextIndent(format.textIndent() * dotsPerPixel);
            format.setLeftMargin(format.leftMargin() * dotsPerPixel);
            format.setRightMargin(format.rightMargin() * dotsPerPixel);
            QTextCursor(block).setBlockFormat(format);
        }
    }

    /// Official papers speak Vietnamese whatever language the program speaks.
    void drawFoot(QPainter &painter, const QRectF &whole, double foot, int page, int pages) const
    {
        const QRectF line(whole.left(), whole.bottom() - foot, whole.width(), foot);
        const QString left = u"Mẫu số %1%2"_s.arg(
            m_form.text.form, m_form.code.isEmpty() ? QString() : u" · Mã hồ sơ "_s + m_form.code);
        painter.setFont(paperFont(footPoints));
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignBottom), left);
        painter.drawText(line, int(Qt::AlignRight | Qt::AlignBottom),
            u"Bản in lần %1 · Trang %2/%3"_s.arg(m_copy).arg(page).arg(pages));
    }

    const OfficialForm &m_form;
    int m_copy;
    Paper m_paper;
};

/// Sets the language and that windows show the title, and takes out what differs from one writing to the next.
Result<QByteArray> finished(const QByteArray &drawn)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("form", drawn.constData(), size_t(drawn.size()));
        QPDFObjectHandle root = pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString("vi-VN"));
        QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
        shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", shown);
        root.removeKey("/Metadata");
        QPDFObjectHandle about = pdf.getTrailer().getKey("/Info");
        if (about.isDictionary()) {
            about.removeKey("/CreationDate");
            about.removeKey("/ModDate");
        }
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
    } catch (const std::exception &failure) {
        qCritical("The PDF of a form could not be finished: %s", failure.what());
        return tl::unexpected(Error{ErrorKind::Internal, u"form.pdf.failed"_s, {}, {}});
    }
}

} // namespace

Result<PrintedForm> printOfficialForm(const OfficialForm &form, int copy)
{
    const auto html = fillTemplate(form.text.body, form.fields, form.values);
    if (!html)
        return tl::unexpected(html.error());
    QByteArray drawn;
    QBuffer device(&drawn);
    device.open(QIODevice::WriteOnly);
    PrintedForm printed;
    printed.pages = Pages(form, copy).draw(*html, device);
    auto pdf = finished(drawn);
    if (!pdf)
        return tl::unexpected(pdf.error());
    printed.pdf = std::move(*pdf);
    printed.sha256 = QCryptographicHash::hash(printed.pdf, QCryptographicHash::Sha256).toHex();
    return printed;
}

} // namespace ana::printing
