// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/dueverbs.h"

#include <QJsonDocument>

#include "app/anactl/where.h"
#include "models/calendar/deadline.h"
#include "models/calendar/deadlinewords.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
Error invalidArgument(const QString &code, const QString &name)
{
    return Error{ErrorKind::Invalid, code, name, {}};
}

Result<calendar::DueQuestion> questionOf(const Call &call)
{
    calendar::DueQuestion question;
    if (call.has(u"procedure"_s) == call.has(u"term"_s))
        return tl::unexpected(
            invalidArgument(call.has(u"term"_s) ? u"argument.unknown"_s : u"argument.missing"_s, u"--procedure"_s));
    question.procedure = call.value(u"procedure"_s);
    if (call.has(u"term"_s)) {
        question.term = calendar::termFromText(call.value(u"term"_s));
        if (!question.term)
            return tl::unexpected(invalidArgument(u"deadline.term.invalid"_s, u"--term"_s));
    }
    if (!call.has(u"received"_s))
        return tl::unexpected(invalidArgument(u"argument.missing"_s, u"--received"_s));
    question.received = calendar::momentFromText(call.value(u"received"_s));
    if (!question.received.isValid())
        return tl::unexpected(invalidArgument(u"argument.type"_s, u"--received"_s));
    for (const QString &text : call.values(u"pause"_s)) {
        const auto pause = calendar::pauseFromText(text);
        if (!pause)
            return tl::unexpected(invalidArgument(u"argument.type"_s, u"--pause"_s));
        question.pauses.push_back(*pause);
    }
    question.unit = call.value(u"unit"_s);
    question.cutOff = call.has(u"cut-off"_s);
    return question;
}

Result<Answer> due(const Call &call)
{
    const auto question = questionOf(call);
    if (!question)
        return tl::unexpected(question.error());
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    const auto answer = sqlResult([&] {
        return database->value(u"SELECT core.due_asked(CAST(:asked AS jsonb))"_s, {{u"asked"_s, question->toJson()}})
            .toString();
    });
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject json = QJsonDocument::fromJson(answer->toUtf8()).object();
    return Answer{json, calendar::explanation(calendar::dueFromJson(json)).join(u'\n')};
}

QList<QCommandLineOption> dueOptions()
{
    return {option(u"procedure"_s, QT_TRANSLATE_NOOP("anactl", "the term of this procedure on that day"), u"CODE"_s),
        option(u"term"_s,
            QT_TRANSLATE_NOOP("anactl", "a term: \"3 working_days\", calendar_days, working_hours or months"),
            u"TERM"_s),
        option(u"received"_s,
            QT_TRANSLATE_NOOP("anactl", "when the dossier was received: 2026-11-23T09:00, local time without a zone"),
            u"TIME"_s),
        option(u"unit"_s, QT_TRANSLATE_NOOP("anactl", "the unit whose calendar counts; the root unit if left out"),
            u"CODE"_s),
        option(u"pause"_s, QT_TRANSLATE_NOOP("anactl", "a pause, as often as needed; without an end it goes on"),
            u"FROM/TO"_s),
        option(u"cut-off"_s,
            QT_TRANSLATE_NOOP("anactl", "what comes at 15:00 or later counts as of the next working day"))};
}
} // namespace

std::vector<Verb> dueVerbs()
{
    return {{u"due"_s, {}, QT_TRANSLATE_NOOP("anactl", "when something is due, and why, day by day"), dueOptions, due}};
}

} // namespace ana::cli
