// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "models/printing/formtemplate.h"

namespace ana::printing {

/// A form of one application, or the register of a unit, ready to be printed: what api.form_open and api.form_register
/// answer.
struct OfficialForm
{
    FormTemplate text;
    std::vector<FormField> fields;
    QJsonObject values;
    QString code; ///< of the application; empty: the register
    int letter = 0; ///< version of the act that issued it
    int printed = 0; ///< how often it has been printed so far
    QString digest; ///< of the values, for the note of the print

    static Result<OfficialForm> fromJson(const QJsonObject &json);
};

struct PrintedForm
{
    QByteArray pdf;
    QByteArray sha256; ///< of the PDF, hex
    int pages = 0;
};

/// The PDF of a form as print number \p copy, which stands in the foot of every page with the page's number. Fonts are
/// embedded; title and language are set; the same form and number give the same bytes. Needs a QGuiApplication (fonts);
/// may run in any thread.
Result<PrintedForm> printOfficialForm(const OfficialForm &form, int copy);

/// The fields of a catalogue from the database, and values that show where each stands, for a form nobody has asked
/// for.
std::vector<FormField> fieldsFromJson(const QJsonArray &catalogue);
QJsonObject sampleValues(const std::vector<FormField> &fields);

FormTemplate templateFromJson(const QJsonObject &json);

} // namespace ana::printing
