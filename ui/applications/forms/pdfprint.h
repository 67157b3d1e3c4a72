// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QFuture>

class QPrinter;

namespace ana::applications {

/// Makes the printer take paper of the size of the PDF's first page.
void fitPaper(QPrinter &printer, const QByteArray &pdf);

/// Prints the pages of a PDF as they are, one page a sheet, off the window's thread; false if the printer did not take
/// them. Nobody else uses the printer meanwhile.
QFuture<bool> printPdf(const std::shared_ptr<QPrinter> &printer, const QByteArray &pdf);

} // namespace ana::applications
