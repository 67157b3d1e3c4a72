// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/printing.h"

#include <memory>
#include <utility>

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace ana::administration {

using namespace Qt::StringLiterals;

namespace {

QString &preparedFile()
{
    static QString file;
    return file;
}

void print(const QString &html, QPrinter &printer)
{
    QTextDocument page;
    page.setDefaultFont(QFont(u"Liberation Serif"_s, 12));
    page.setHtml(html);
    page.print(&printer);
}

} // namespace

void printPage(QWidget *parent, const QString &html)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    if (const QString file = std::exchange(preparedFile(), {}); !file.isEmpty()) {
        printer->setOutputFileName(file);
        print(html, *printer);
        return;
    }
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
        [printer, html](QPrinter *) { print(html, *printer); });
    dialog->open();
}

void setNextPrintFile(const QString &file)
{
    preparedFile() = file;
}

} // namespace ana::administration
