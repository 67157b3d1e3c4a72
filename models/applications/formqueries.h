// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/applications/application.h"
#include "models/database/command.h"

namespace ana {
class Reader;
}

/// Official forms of applications: what the database answers stands in models/printing as a value (OfficialForm).
namespace ana::applications {

/// Template, fields and how often it was printed, after a note of the reading. `letter` as in FormRequest: the version
/// of the act that issued the form, empty for the newest.
QJsonObject openForm(Reader &reader, const ApplicationId &application, const QString &form, const QString &letter = {});
/// The register of a unit over some days (form 07), all its pages.
QJsonObject openRegister(Reader &reader, const QString &unit, const QDate &from, const QDate &to);

struct FormPrint
{
    QString form;
    QString title;
    int letter = 0;
    int copy = 0; ///< the number that stands on the paper
    int sheets = 0;
    QDateTime at;
    QString byName;

    friend bool operator==(const FormPrint &, const FormPrint &) = default;
};

/// The prints of the application's forms, newest first.
std::vector<FormPrint> readFormPrints(Reader &reader, const ApplicationId &application);

/// Said before the paper comes out. Refused as `form.print.stale` when somebody printed the same letter meanwhile, or
/// its fields changed: open the form anew.
struct NoteFormPrint
{
    static constexpr const char *commandName = "form.note_print";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int; ///< the copy's number

    QUuid id = QUuid::createUuid();
    ApplicationId application;
    QString form;
    int letter = 0;
    QUuid formTemplate;
    int copy = 1; ///< as it stands on the paper
    QString digest;
    int sheets = 1; ///< how many of it come out of the printer
    QByteArray sha256; ///< of the PDF, hex

    RecordRef record() const { return {QStringLiteral("form_print"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return result[u"copy_number"].toInt(); }
};

/// The same for the register.
struct NoteRegisterPrint
{
    static constexpr const char *commandName = "form.note_register_print";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;

    QUuid id = QUuid::createUuid();
    QString unit;
    QDate from;
    QDate to;
    QUuid formTemplate;
    int copy = 1;
    int sheets = 1;
    QByteArray sha256;

    RecordRef record() const { return {QStringLiteral("form_print"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return result[u"copy_number"].toInt(); }
};

} // namespace ana::applications
