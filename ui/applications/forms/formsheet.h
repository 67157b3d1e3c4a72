// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/applications/application.h"
#include "ui/widgets/deskcontext.h"

class QWidget;

namespace ana::applications {

/// Which official form of which application.
struct FormRequest
{
    QString form; ///< "01" … "06"
    ApplicationId application;
    /// `version` of the letter among Application::letters, or of the reception that issued the form; empty: the newest
    /// of this form.
    QString letter;
};

/// Opens a window with the form as it will be printed – the PDF itself – to print (Ctrl+P) or to save. Each print is
/// written down and numbered on the paper. Reading the form is noted like every reading of personal data.
void openFormSheet(const widgets::DeskContext &context, const FormRequest &request, QWidget *parent);

/// Prints without showing the form first: to the printer chosen on this PC, which is asked for once. What goes wrong is
/// said in the window of the form, which then opens.
void printForm(const widgets::DeskContext &context, const FormRequest &request, QWidget *parent);

/// The register of a unit (form 07) over some days, in the same window.
void openRegisterSheet(
    const widgets::DeskContext &context, const QString &unit, const QDate &from, const QDate &to, QWidget *parent);

/// For tests: the next print goes into this PDF file without a dialog; the next saved form into this file.
void setNextFormPrint(const QString &file);
void setNextFormFile(const QString &file);

} // namespace ana::applications
