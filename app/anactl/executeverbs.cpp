// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/executeverbs.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QSysInfo>

#include "app/anactl/where.h"
#include "models/database/personconnection.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
Error invalidArgument(const QString &code, const QString &name)
{
    return Error{ErrorKind::Invalid, code, name, {}};
}

Result<Answer> execute(const Call &call)
{
    QJsonParseError parse;
    const QJsonDocument arguments = QJsonDocument::fromJson(call.arguments().at(1).toUtf8(), &parse);
    if (parse.error != QJsonParseError::NoError || !arguments.isObject())
        return tl::unexpected(invalidArgument(u"argument.type"_s, u"ARGUMENTS-JSON"_s));
    if (!call.has(u"as"_s))
        return tl::unexpected(invalidArgument(u"argument.missing"_s, u"--as"_s));
    OperationId operation = OperationId::create();
    if (call.has(u"operation"_s))
        operation = OperationId::fromString(call.value(u"operation"_s));
    if (operation.isNull())
        return tl::unexpected(invalidArgument(u"argument.type"_s, u"--operation"_s));

    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    const auto credentials = where->credentials(call.value(u"as"_s));
    if (!credentials)
        return tl::unexpected(credentials.error());
    auto person = PersonConnection::open(where->address(), *credentials, u"anactl "_s + QSysInfo::machineHostName());
    if (!person)
        return tl::unexpected(person.error());
    const auto result = person->execute(call.arguments().at(0), arguments.object(), operation);
    // A session is a seat: leave it, whatever the command said.
    const auto closed = person->close();
    if (!result)
        return tl::unexpected(result.error());
    if (!closed)
        return tl::unexpected(closed.error());
    const QJsonObject json{{"ok"_L1, true}, {"operation"_L1, operation.toString()}, {"result"_L1, *result}};
    return Answer{json, QString::fromUtf8(QJsonDocument(*result).toJson(QJsonDocument::Indented)).trimmed()};
}

QList<QCommandLineOption> executeOptions()
{
    return {option(u"as"_s, QT_TRANSLATE_NOOP("anactl", "who executes it, with that person's password"), u"USER"_s),
        option(u"operation"_s, QT_TRANSLATE_NOOP("anactl", "the same id again does nothing twice"), u"UUID"_s)};
}
} // namespace

std::vector<Verb> executeVerbs()
{
    return {{u"execute"_s, u"NAME ARGUMENTS-JSON --as USER"_s,
        QT_TRANSLATE_NOOP("anactl", "one command, as the person who is named"), executeOptions, execute, 2}};
}

} // namespace ana::cli
