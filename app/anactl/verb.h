// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "models/core/error.h"

namespace ana::cli {

/// What a verb has to say: the object for --json, the lines for people, and 0 unless it answers "no".
struct Answer
{
    QJsonObject json;
    QString text;
    int exitCode = 0;
};

/// A verb being run: its options and what stands after its words.
class Call
{
public:
    Call(const QCommandLineParser &parser, QStringList arguments)
        : m_parser(parser)
        , m_arguments(std::move(arguments))
    {
    }
    const QStringList &arguments() const { return m_arguments; }
    bool has(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    bool isJson() const { return m_parser.isSet(QStringLiteral("json")); }
    /// A line about what is being done, on standard error; nothing with --json.
    void tell(const QString &line) const;

private:
    const QCommandLineParser &m_parser;
    QStringList m_arguments;
};

/// One verb of `anactl`: a row of the table in main.cpp. Texts are English sources, translated in context "anactl".
struct Verb
{
    QString words; ///< "local start"
    QString arguments; ///< "NAME ARGUMENTS-JSON"; empty if it takes none
    const char *summary;
    QList<QCommandLineOption> (*options)(); ///< besides --database, --data, --json and --help; may be null
    Result<Answer> (*run)(const Call &call);
    int argumentCount = 0;
};

/// The translation of a text of context "anactl".
QString text(const char *source);

/// An option with a translated description; `value` names its value, empty for a switch.
QCommandLineOption option(const QString &name, const char *description, const QString &value = {});

/// Finds the verb, runs it, prints; the program's exit code: 0 done, 1 refused or failed, 2 wrong usage.
int run(const std::vector<Verb> &verbs, const QStringList &arguments);

} // namespace ana::cli
