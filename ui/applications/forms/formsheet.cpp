// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/forms/formsheet.h"

#include "ui/applications/forms/formwindow.h"

namespace ana::applications {

void openFormSheet(const widgets::DeskContext &context, const FormRequest &request, QWidget *parent)
{
    QWidget *window = new FormWindow(context, {request, {}, {}, {}}, FormWindow::Begin::Shown, parent);
    window->show();
}

void printForm(const widgets::DeskContext &context, const FormRequest &request, QWidget *parent)
{
    // Deletes itself when it has printed, or shows itself to say why not.
    new FormWindow(context, {request, {}, {}, {}}, FormWindow::Begin::Printing, parent);
}

void openRegisterSheet(
    const widgets::DeskContext &context, const QString &unit, const QDate &from, const QDate &to, QWidget *parent)
{
    QWidget *window = new FormWindow(context, {{}, unit, from, to}, FormWindow::Begin::Shown, parent);
    window->show();
}

} // namespace ana::applications
