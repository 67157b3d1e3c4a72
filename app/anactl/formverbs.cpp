// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/formverbs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>

#include "app/anactl/where.h"
#include "models/applications/formqueries.h"
#include "models/core/messages.h"
#include "models/database/personconnection.h"
#include "models/database/reader.h"
#include "models/printing/officialform.h"

namespace ana::cli {

using namespace Qt::StringLiterals;
using applications::ApplicationId;
using printing::OfficialForm;

namespace {

Error invalidArgument(const QString &code, const QString &name)
{
    return Error{ErrorKind::Invalid, code, name, {}};
}

Result<PersonConnection> personOf(const Call &call)
{
    if (!call.has(u"as"_s))
        return tl::unexpected(invalidArgument(u"argument.missing"_s, u"--as"_s));
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    const auto credentials = where->credentials(call.value(u"as"_s));
    if (!credentials)
        return tl::unexpected(credentials.error());
    return PersonConnection::open(where->address(), *credentials, u"anactl "_s + QSysInfo::machineHostName());
}

Result<ApplicationId> applicationOf(PersonConnection &person, const QString &code)
{
    const auto id = sqlResult([&] {
        return person.sql().value(u"SELECT api.application_by_code(:code)"_s, {{u"code"_s, code}}).toUuid();
    });
    if (!id)
        return tl::unexpected(id.error());
    if (id->isNull())
        return tl::unexpected(Error{ErrorKind::NotFound, u"application.not_found"_s, code, {}});
    return ApplicationId(*id);
}

Result<OfficialForm> formOf(
    PersonConnection &person, const ApplicationId &id, const QString &form, const QString &letter)
{
    const auto json = sqlResult([&] {
        Reader reader(person.sql());
        return applications::openForm(reader, id, form, letter);
    });
    if (!json)
        return tl::unexpected(json.error());
    return OfficialForm::fromJson(*json);
}

/// The number on the paper is written down before the paper is there.
Result<int> notePrint(
    PersonConnection &person, const ApplicationId &id, const OfficialForm &form, const printing::PrintedForm &printed)
{
    applications::NoteFormPrint print;
    print.application = id;
    print.form = form.text.form;
    print.letter = form.letter;
    print.formTemplate = form.text.id;
    print.copy = form.printed + 1;
    print.digest = form.digest;
    print.sha256 = printed.sha256;
    const auto noted = person.execute(QString::fromLatin1(print.commandName), print.arguments());
    if (!noted)
        return tl::unexpected(noted.error());
    return print.reply(*noted);
}

Result<Answer> printAs(PersonConnection &person, const Call &call)
{
    const auto id = applicationOf(person, call.value(u"application"_s));
    if (!id)
        return tl::unexpected(id.error());
    const auto form = formOf(person, *id, call.value(u"form"_s), call.value(u"letter"_s));
    if (!form)
        return tl::unexpected(form.error());
    const auto printed = printing::printOfficialForm(*form, form->printed + 1);
    if (!printed)
        return tl::unexpected(printed.error());
    const QString path = call.value(u"output"_s);
    QSaveFile file(path);
    const Error unwritten{ErrorKind::Unavailable, u"form.save.failed"_s, path, {}};
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(unwritten);
    const auto copy = notePrint(person, *id, *form, *printed);
    if (!copy)
        return tl::unexpected(copy.error());
    if (file.write(printed->pdf) != printed->pdf.size() || !file.commit())
        return tl::unexpected(unwritten);
    return Answer{{{u"ok"_s, true}, {u"file"_s, path}, {u"form"_s, form->text.form}, {u"title"_s, form->text.title},
                      {u"template"_s, form->text.number}, {u"copy_number"_s, *copy}, {u"pages"_s, printed->pages},
                      {u"sha256"_s, QString::fromLatin1(printed->sha256)}},
        text(QT_TRANSLATE_NOOP("anactl", "%1, print number %2: %3")).arg(form->text.title).arg(*copy).arg(path)};
}

Result<Answer> printForm(const Call &call)
{
    for (const QString &needed : {u"application"_s, u"form"_s, u"output"_s}) {
        if (!call.has(needed))
            return tl::unexpected(invalidArgument(u"argument.missing"_s, u"--"_s + needed));
    }
    auto person = personOf(call);
    if (!person)
        return tl::unexpected(person.error());
    auto answer = printAs(*person, call);
    if (const auto closed = person->close(); answer && !closed)
        return tl::unexpected(closed.error());
    return answer;
}

Result<Answer> checkForm(const Call &call)
{
    QFile file(call.arguments().at(0));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::NotFound, u"file.unreadable"_s, file.fileName(), {}});
    const QString body = QString::fromUtf8(file.readAll());
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    const auto catalogue = sqlResult([&] {
        return database->value(u"SELECT core.form_catalogue(:form)"_s, {{u"form"_s, call.value(u"form"_s)}}).toString();
    });
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto fields = printing::fieldsFromJson(QJsonDocument::fromJson(catalogue->toUtf8()).array());
    if (fields.empty())
        return tl::unexpected(invalidArgument(u"form.unknown"_s, u"--form"_s));
    QJsonArray json;
    QStringList lines;
    // What stands before the text tells its title and paper.
    for (const auto &problem :
        printing::templateProblems(body.section(u"-->\n"_s, body.startsWith("<!--"_L1) ? 1 : 0), fields)) {
        const QString words = sentence(Error{ErrorKind::Invalid, problem.code, problem.subject, {}});
        json.append(QJsonObject{{u"line"_s, problem.line}, {u"code"_s, problem.code}, {u"subject"_s, problem.subject}});
        lines.append(u"%1  %2"_s.arg(problem.line, 4).arg(words));
    }
    if (lines.isEmpty())
        lines.append(text(QT_TRANSLATE_NOOP("anactl", "The text can be put in force.")));
    return Answer{{{u"ok"_s, json.isEmpty()}, {u"problems"_s, json}}, lines.join(u'\n'), json.isEmpty() ? 0 : 1};
}

QList<QCommandLineOption> printOptions()
{
    return {option(u"application"_s, QT_TRANSLATE_NOOP("anactl", "the code of the application"), u"CODE"_s),
        option(u"form"_s, QT_TRANSLATE_NOOP("anactl", "the number of the form, 01 to 06"), u"NUMBER"_s),
        option(u"letter"_s, QT_TRANSLATE_NOOP("anactl", "an earlier letter, by the version of its act"), u"VERSION"_s),
        option(u"output"_s, QT_TRANSLATE_NOOP("anactl", "the PDF to write"), u"FILE"_s),
        option(u"as"_s, QT_TRANSLATE_NOOP("anactl", "who prints it, with that person's password"), u"USER"_s)};
}

QList<QCommandLineOption> checkOptions()
{
    return {option(u"form"_s, QT_TRANSLATE_NOOP("anactl", "the number of the form, 01 to 07"), u"NUMBER"_s)};
}

} // namespace

std::vector<Verb> formVerbs()
{
    return {{u"form print"_s, u"--application CODE --form NUMBER --output FILE --as USER"_s,
                QT_TRANSLATE_NOOP("anactl", "an official form as PDF, written down like every print"), printOptions,
                printForm},
        {u"form check"_s, u"FILE --form NUMBER"_s, QT_TRANSLATE_NOOP("anactl", "what is wrong with the text of a form"),
            checkOptions, checkForm, 1}};
}

} // namespace ana::cli
