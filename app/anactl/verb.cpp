// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/verb.h"

#include <algorithm>
#include <cstdio>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include "models/core/messages.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

void printLine(std::FILE *stream, const QString &line)
{
    QTextStream(stream) << line << Qt::endl;
}

void printJson(const QJsonObject &json)
{
    printLine(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

QJsonObject errorJson(const Error &error)
{
    return {{"error"_L1,
        QJsonObject{{"kind"_L1, errorKindName(error.kind)}, {"code"_L1, error.code}, {"subject"_L1, error.subject},
            {"detail"_L1, error.detail}, {"sentence"_L1, sentence(error)}}}};
}

int wrongUsage(const QString &line)
{
    printLine(stderr, line);
    printLine(stderr, text(QT_TRANSLATE_NOOP("anactl", "See: anactl --help")));
    return WrongUsage;
}

void printOverview(const std::vector<Verb> &verbs)
{
    printLine(stdout, text(QT_TRANSLATE_NOOP("anactl", "anactl – Ana Desk on the command line")));
    printLine(stdout, {});
    for (const Verb &verb : verbs)
        printLine(stdout, u"  "_s + QString(u"anactl "_s + verb.words).leftJustified(26) + text(verb.summary));
    printLine(stdout, {});
    printLine(stdout,
        text(QT_TRANSLATE_NOOP("anactl",
            "Every verb takes --help, --json, and --database URI or --data DIR; without either it means the private "
            "database of this user.")));
}

/// The verb whose words begin the arguments; the longest one if several do.
const Verb *findVerb(const std::vector<Verb> &verbs, const QStringList &words)
{
    const Verb *best = nullptr;
    for (const Verb &verb : verbs) {
        const QStringList own = verb.words.split(u' ');
        const bool fits = words.size() >= own.size() && words.first(own.size()) == own;
        if (fits && (!best || own.size() > best->words.split(u' ').size()))
            best = &verb;
    }
    return best;
}

/// The words before the first option: what names the verb.
QStringList leadingWords(const QStringList &arguments)
{
    const auto end = std::find_if(
        arguments.cbegin() + 1, arguments.cend(), [](const QString &word) { return word.startsWith(u'-'); });
    return QStringList(arguments.cbegin() + 1, end);
}

void addOptions(QCommandLineParser &parser, const Verb &verb)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOption(option(u"json"_s, QT_TRANSLATE_NOOP("anactl", "one JSON object on standard output")));
    parser.addOption(option(u"help"_s, QT_TRANSLATE_NOOP("anactl", "this text")));
    parser.addOption(option(u"database"_s, QT_TRANSLATE_NOOP("anactl", "the server's database"), u"URI"_s));
    parser.addOption(option(u"data"_s, QT_TRANSLATE_NOOP("anactl", "folder of a private database"), u"DIR"_s));
    if (verb.options)
        parser.addOptions(verb.options());
}

int runVerb(const Verb &verb, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(text(verb.summary));
    addOptions(parser, verb);
    const auto wordCount = verb.words.count(u' ') + 1;
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    const QStringList own = parser.positionalArguments().mid(wordCount);
    if (parser.isSet(u"help"_s)) {
        parser.addPositionalArgument(verb.words, QString(), QString(verb.words + u' ' + verb.arguments).trimmed());
        printLine(stdout, parser.helpText().trimmed());
        return Done;
    }
    if (own.size() != verb.argumentCount)
        return wrongUsage(u"anactl "_s + verb.words + u' ' + verb.arguments);
    if (parser.isSet(u"database"_s) && parser.isSet(u"data"_s))
        return wrongUsage(text(QT_TRANSLATE_NOOP("anactl", "Give --database or --data, not both.")));

    const auto answer = verb.run(Call(parser, own));
    const bool isJson = parser.isSet(u"json"_s);
    if (!answer) {
        if (isJson)
            printJson(errorJson(answer.error()));
        printLine(stderr, u"%1 [%2]"_s.arg(sentence(answer.error()), answer.error().code));
        return Failed;
    }
    if (isJson)
        printJson(answer->json);
    else if (!answer->text.isEmpty())
        printLine(stdout, answer->text);
    return answer->exitCode;
}
} // namespace

void Call::tell(const QString &line) const
{
    if (!isJson())
        printLine(stderr, line);
}

QString text(const char *source)
{
    return QCoreApplication::translate("anactl", source);
}

QCommandLineOption option(const QString &name, const char *description, const QString &value)
{
    return QCommandLineOption(name, text(description), value);
}

int run(const std::vector<Verb> &verbs, const QStringList &arguments)
{
    const QStringList words = leadingWords(arguments);
    if (words.isEmpty()) {
        printOverview(verbs);
        return arguments.size() < 2 ? WrongUsage : Done;
    }
    const Verb *verb = findVerb(verbs, words);
    if (!verb)
        return wrongUsage(text(QT_TRANSLATE_NOOP("anactl", "There is no verb “%1”.")).arg(words.join(u' ')));
    return runVerb(*verb, arguments);
}

} // namespace ana::cli
