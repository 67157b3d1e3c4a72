// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/printing/spreadsheet.h"

#include <xlsxwriter.h>

#include <QDateTime>
#include <QFile>

#include "models/core/dates.h"
#include "models/core/text.h"

namespace ana::printing {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 31; // of a worksheet, by the file format
constexpr int longestCell = 32767;

/// Worksheet names may not hold these.
QString worksheetName(QString title)
{
    for (const QChar sign : u"[]:*?/\\'"_s)
        title.replace(sign, u' ');
    return title.simplified().left(longestName).trimmed();
}

QByteArray cellBytes(const QString &text)
{
    return nfc(text).left(longestCell).toUtf8();
}

lxw_datetime moment(const QDate &day, const QTime &time)
{
    return {day.year(), day.month(), day.day(), time.hour(), time.minute(), double(time.second())};
}

class Writer
{
public:
    explicit Writer(const QString &path)
        : m_book(workbook_new(QFile::encodeName(path).constData()))
    {
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    bool write(const Sheet &sheet)
    {
        if (!m_book)
            return false;
        makeFormats();
        m_page = workbook_add_worksheet(m_book, worksheetName(sheet.title).toUtf8().constData());
        if (m_page)
            writeAll(sheet);
        // Also frees everything.
        return workbook_close(m_book) == LXW_NO_ERROR && m_page && m_good;
    }

private:
    void makeFormats()
    {
        const auto format = [this](const char *numbers) {
            lxw_format *made = workbook_add_format(m_book);
            if (numbers)
                format_set_num_format(made, numbers);
            format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
            return made;
        };
        m_text = format(nullptr);
        format_set_text_wrap(m_text);
        m_day = format("dd/mm/yyyy");
        m_moment = format("dd/mm/yyyy hh:mm");
        m_whole = format("#,##0");
        m_head = format(nullptr);
        format_set_bold(m_head);
        format_set_bottom(m_head, LXW_BORDER_MEDIUM);
        format_set_text_wrap(m_head);
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 16);
        for (lxw_format *one : {m_day, m_moment})
            format_set_align(one, LXW_ALIGN_LEFT);
    }

    void writeAll(const Sheet &sheet)
    {
        lxw_row_t row = 0;
        writeText(row++, 0, sheet.title, m_title);
        for (const QString &line : sheet.lines)
            writeText(row++, 0, line, nullptr);
        ++row;
        const lxw_row_t headRow = row++;
        lxw_col_t column = 0;
        for (const SheetColumn &one : sheet.columns) {
            worksheet_set_column(m_page, column, column, one.characters, nullptr);
            writeText(headRow, column++, one.title, m_head);
        }
        for (const std::vector<SheetCell> &cells : sheet.rows) {
            column = 0;
            for (const SheetCell &cell : cells)
                writeCell(row, column++, cell);
            ++row;
        }
        worksheet_freeze_panes(m_page, headRow + 1, 0);
        if (!sheet.columns.empty())
            worksheet_autofilter(m_page, headRow, 0, row - 1, lxw_col_t(sheet.columns.size() - 1));
        arrangePaper(headRow);
    }

    void arrangePaper(lxw_row_t headRow)
    {
        worksheet_set_landscape(m_page);
        worksheet_set_paper(m_page, 9); // A4
        worksheet_fit_to_pages(m_page, 1, 0);
        worksheet_repeat_rows(m_page, headRow, headRow);
        worksheet_set_footer(m_page, "&R&P/&N");
    }

    void writeCell(lxw_row_t row, lxw_col_t column, const SheetCell &cell)
    {
        switch (cell.value.typeId()) {
        case QMetaType::QDate:
            if (const QDate day = cell.value.toDate(); day.isValid())
                return writeMoment(row, column, moment(day, QTime(0, 0)), m_day);
            break;
        case QMetaType::QDateTime:
            if (const QDateTime at = cell.value.toDateTime().toTimeZone(localZone()); at.isValid())
                return writeMoment(row, column, moment(at.date(), at.time()), m_moment);
            break;
        case QMetaType::Int:
        case QMetaType::LongLong:
            return note(worksheet_write_number(m_page, row, column, cell.value.toDouble(), m_whole));
        case QMetaType::Double:
            return note(worksheet_write_number(m_page, row, column, cell.value.toDouble(), m_text));
        default:
            break;
        }
        writeText(row, column, cell.text, m_text);
    }

    void writeMoment(lxw_row_t row, lxw_col_t column, lxw_datetime at, lxw_format *format)
    {
        note(worksheet_write_datetime(m_page, row, column, &at, format));
    }

    void writeText(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
    {
        note(worksheet_write_string(m_page, row, column, cellBytes(text).constData(), format));
    }

    void note(lxw_error error) { m_good = m_good && error == LXW_NO_ERROR; }

    lxw_workbook *m_book;
    lxw_worksheet *m_page = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_moment = nullptr;
    lxw_format *m_whole = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_title = nullptr;
    bool m_good = true;
};

} // namespace

bool writeSpreadsheet(const Sheet &sheet, const QString &path)
{
    const QString beside = path + u".part"_s;
    if (!Writer(beside).write(sheet)) {
        QFile::remove(beside);
        return false;
    }
    QFile::remove(path);
    return QFile::rename(beside, path);
}

} // namespace ana::printing
