// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/importverbs.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include "app/anactl/where.h"
#include "models/core/messages.h"
#include "models/database/personconnection.h"
#include "models/procedures/procedurecommands.h"
#include "models/procedures/procedurefile.h"
#include "models/procedures/procedurequeries.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *verdicts[][2] = {
    {"new", QT_TRANSLATE_NOOP("anactl", "new")},
    {"changed", QT_TRANSLATE_NOOP("anactl", "new version")},
    {"unchanged", QT_TRANSLATE_NOOP("anactl", "unchanged")},
    {"refused", QT_TRANSLATE_NOOP("anactl", "wrong")},
};

QString verdictText(const QString &verdict)
{
    for (const auto &[name, words] : verdicts) {
        if (verdict == QLatin1StringView(name))
            return text(words);
    }
    return verdict;
}

/// The line of the file, the verdict, and for a wrong row what is wrong where.
QString rowText(const procedures::ImportRow &row, int line)
{
    const QString start
        = u"%1  %2  %3  %4"_s.arg(line, 4).arg(verdictText(row.verdict), -14).arg(row.code, -9).arg(row.name);
    if (row.errorCode.isEmpty())
        return start;
    return start + u"\n      "_s + row.errorSubject + u": "_s
        + sentence(Error{ErrorKind::Invalid, row.errorCode, row.errorSubject, {}}) + u" ["_s + row.errorCode + u']';
}

QJsonObject rowJson(const procedures::ImportRow &row, int line)
{
    return {{u"line"_s, line}, {u"code"_s, row.code}, {u"name"_s, row.name}, {u"verdict"_s, row.verdict},
        {u"error"_s, row.errorCode}, {u"subject"_s, row.errorSubject}};
}

/// What the file itself makes impossible, before the database is asked.
Answer unreadableCells(const procedures::ProcedureFile &file)
{
    QJsonArray json;
    QStringList lines;
    for (const procedures::FileProblem &problem : file.problems) {
        json.append(QJsonObject{{u"line"_s, problem.line}, {u"column"_s, problem.column}, {u"value"_s, problem.value}});
        const Error error{
            ErrorKind::Invalid, u"procedure.file.cell"_s, u"%1 = “%2”"_s.arg(problem.column, problem.value), {}};
        lines.append(u"%1  %2"_s.arg(problem.line, 4).arg(sentence(error)));
    }
    return {{{u"ok"_s, false}, {u"problems"_s, json}}, lines.join(u'\n'), 1};
}

Result<std::vector<procedures::ImportRow>> preview(PersonConnection &person, const QJsonArray &procedures)
{
    return sqlResult([&] {
        const QVariant answer = person.sql().value(u"SELECT api.procedure_import_preview(CAST(:procedures AS jsonb))"_s,
            {{u"procedures"_s, QString::fromUtf8(QJsonDocument(procedures).toJson(QJsonDocument::Compact))}});
        return procedures::importRowsFrom(QJsonDocument::fromJson(answer.toString().toUtf8()).array());
    });
}

Result<Answer> importAs(PersonConnection &person, const procedures::ProcedureFile &file, bool onlyLook)
{
    const auto rows = preview(person, file.procedures);
    if (!rows)
        return tl::unexpected(rows.error());
    Answer answer;
    QJsonArray json;
    QStringList lines;
    for (const procedures::ImportRow &row : *rows) {
        const int line = file.lines.at(static_cast<size_t>(row.number - 1));
        json.append(rowJson(row, line));
        lines.append(rowText(row, line));
    }
    const bool refused
        = std::any_of(rows->begin(), rows->end(), [](const auto &row) { return row.verdict == u"refused"; });
    answer.exitCode = refused ? 1 : 0;
    answer.json = {{u"ok"_s, !refused}, {u"rows"_s, json}, {u"imported"_s, false}};
    if (refused || onlyLook) {
        lines.append(text(QT_TRANSLATE_NOOP("anactl", "Nothing was imported.")));
    } else {
        const auto result
            = person.execute(u"procedure.import"_s, procedures::ImportProcedures{file.procedures}.arguments());
        if (!result)
            return tl::unexpected(result.error());
        answer.json[u"imported"] = true;
        answer.json[u"result"] = *result;
        lines.append(text(QT_TRANSLATE_NOOP("anactl", "Imported: %1 new, %2 with a new version, %3 unchanged."))
                         .arg((*result)[u"new"].toInt())
                         .arg((*result)[u"changed"].toInt())
                         .arg((*result)[u"unchanged"].toInt()));
    }
    answer.text = lines.join(u'\n');
    return answer;
}

Result<Answer> importProcedures(const Call &call)
{
    if (!call.has(u"as"_s))
        return tl::unexpected(Error{ErrorKind::Invalid, u"argument.missing"_s, u"--as"_s, {}});
    const auto file = procedures::readProcedureFile(call.arguments().at(0));
    if (!file)
        return tl::unexpected(file.error());
    if (!file->problems.empty())
        return unreadableCells(*file);
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    const auto credentials = where->credentials(call.value(u"as"_s));
    if (!credentials)
        return tl::unexpected(credentials.error());
    auto person = PersonConnection::open(where->address(), *credentials, u"anactl "_s + QSysInfo::machineHostName());
    if (!person)
        return tl::unexpected(person.error());
    auto answer = importAs(*person, *file, call.has(u"preview"_s));
    if (const auto closed = person->close(); answer && !closed)
        return tl::unexpected(closed.error());
    return answer;
}

QList<QCommandLineOption> importOptions()
{
    return {option(u"as"_s, QT_TRANSLATE_NOOP("anactl", "who executes it, with that person's password"), u"USER"_s),
        option(u"preview"_s, QT_TRANSLATE_NOOP("anactl", "only say what would be done"))};
}

} // namespace

std::vector<Verb> importVerbs()
{
    return {{u"import procedures"_s, u"FILE --as USER"_s,
        QT_TRANSLATE_NOOP("anactl", "procedures from a table, all of them or none"), importOptions, importProcedures,
        1}};
}

} // namespace ana::cli
