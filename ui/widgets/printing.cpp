// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/printing.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QTableView>
#include <QTextDocument>

#include "models/printing/ink.h"
#include "models/printing/spreadsheet.h"
#include "ui/widgets/tablemodel.h"

namespace ana::widgets {

using namespace Qt::StringLiterals;
using printing::Sheet;

namespace {

constexpr size_t columnsAcross = 4; // more than these want the paper across
constexpr int pixelsPerCharacter = 8;

struct Printing
{
    Q_DECLARE_TR_FUNCTIONS(ana::widgets::Printing)
};

QString &preparedPrint()
{
    static QString file;
    return file;
}

QString &preparedSheet()
{
    static QString file;
    return file;
}

/// \p html on as many pages as it takes, with their number below and the title beside it.
void printDocument(QPrinter &printer, const QString &html, const QString &title, int points)
{
    QPainter painter(&printer);
    const QFont font(u"Liberation Serif"_s, points);
    const QRectF whole = painter.viewport();
    const double foot = QFontMetricsF(font, &printer).height() * 2;
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&printer);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setPageSize(QSizeF(whole.width(), whole.height() - foot));
    const double step = whole.height() - foot;
    const int pages = document.pageCount();
    painter.setFont(font);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            printer.newPage();
        painter.save();
        painter.translate(0, -page * step);
        printing::drawInInk(painter, document, QRectF(0, page * step, whole.width(), step));
        painter.restore();
        const QRectF line(0, step, whole.width(), foot);
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignBottom), title);
        painter.drawText(
            line, int(Qt::AlignRight | Qt::AlignBottom), Printing::tr("Page %1 of %2").arg(page + 1).arg(pages));
    }
}

void withPrinter(QWidget *parent, QPageLayout::Orientation orientation, const std::function<void(QPrinter &)> &print)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(orientation);
    constexpr double margin = 15;
    printer->setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    if (const QString file = std::exchange(preparedPrint(), {}); !file.isEmpty()) {
        printer->setOutputFileName(file);
        print(*printer);
        return;
    }
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
        [printer, print](QPrinter *) { print(*printer); });
    dialog->open();
}

QString tableHtml(const Sheet &sheet)
{
    QString html = u"<h2>%1</h2>"_s.arg(sheet.title.toHtmlEscaped());
    for (const QString &line : sheet.lines)
        html += u"<div>%1</div>"_s.arg(line.toHtmlEscaped());
    html
        += u"<p></p><table width='100%' border='1' cellspacing='0' cellpadding='4' style='border-collapse: collapse'><thead><tr>"_s;
    for (const printing::SheetColumn &column : sheet.columns)
        html += u"<th align='left'>%1</th>"_s.arg(column.title.toHtmlEscaped());
    html += u"</tr></thead>"_s;
    for (const auto &row : sheet.rows) {
        html += u"<tr>"_s;
        for (const printing::SheetCell &cell : row)
            html += u"<td>%1</td>"_s.arg(cell.text.toHtmlEscaped());
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QString proposedFile(const Sheet &sheet)
{
    QString name = u"%1 %2.xlsx"_s.arg(sheet.title, QDate::currentDate().toString(Qt::ISODate));
    name.replace(u'/', u'-');
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

/// Columns in the order shown, without hidden ones.
std::vector<int> shownColumns(const QTableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        if (!header.isSectionHidden(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    }
    return columns;
}

bool isMeasure(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
    case QMetaType::QDate:
    case QMetaType::QDateTime:
        return true;
    default:
        return false;
    }
}

} // namespace

void printPage(QWidget *parent, const QString &html)
{
    constexpr int points = 12;
    withPrinter(parent, QPageLayout::Portrait, [html](QPrinter &printer) { printDocument(printer, html, {}, points); });
}

void printSheet(QWidget *parent, const Sheet &sheet)
{
    constexpr int points = 10;
    const auto orientation = sheet.columns.size() > columnsAcross ? QPageLayout::Landscape : QPageLayout::Portrait;
    withPrinter(parent, orientation, [html = tableHtml(sheet), title = sheet.title](QPrinter &printer) {
        printDocument(printer, html, title, points);
    });
}

void saveSpreadsheet(QWidget *parent, const Sheet &sheet, const std::function<void(const QString &path)> &done)
{
    const auto write
        = [sheet, done](const QString &path) { done(printing::writeSpreadsheet(sheet, path) ? path : QString()); };
    if (const QString file = std::exchange(preparedSheet(), {}); !file.isEmpty()) {
        write(file);
        return;
    }
    auto *dialog = new QFileDialog(
        parent, Printing::tr("Save as a spreadsheet"), proposedFile(sheet), Printing::tr("Spreadsheets (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, write);
    dialog->open();
}

Sheet sheetOf(const QTableView &table, const QString &title)
{
    Sheet sheet;
    sheet.title = title;
    const QAbstractItemModel &model = *table.model();
    const std::vector<int> columns = shownColumns(table);
    for (const int column : columns) {
        sheet.columns.push_back({model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
            std::clamp(table.columnWidth(column) / pixelsPerCharacter, 10, 60)});
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<printing::SheetCell> cells;
        for (const int column : columns) {
            const QModelIndex index = model.index(row, column);
            const QVariant value = index.data(SortRole);
            cells.push_back({index.data(Qt::DisplayRole).toString(), isMeasure(value) ? value : QVariant()});
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

void setNextPrintFile(const QString &file)
{
    preparedPrint() = file;
}

void setNextSheetFile(const QString &file)
{
    preparedSheet() = file;
}

} // namespace ana::widgets
