// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/command.h"
#include "models/procedures/procedure.h"

/// The commands of procedures; each is one function of the same name in resources/database/commands/42_procedure.sql
/// and 45_procedure_import.sql. All of them are answered at once or refused.
namespace ana::procedures {

/// What all acts on one version share; the reply is the version number it has then.
template <typename Derived> struct VersionCommand
{
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    VersionId id;
    int version = 0;

    RecordRef record() const { return {QStringLiteral("procedure_version"), id.toString()}; }
    static Result<int> reply(const QJsonObject &result) { return result[u"version"].toInt(); }

protected:
    QJsonObject identity() const
    {
        return {{QStringLiteral("id"), id.toString()}, {QStringLiteral("version"), version}};
    }
};

/// What all acts on one procedure share.
struct ProcedureCommand
{
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    QString code;

    RecordRef record() const { return {QStringLiteral("procedure"), code}; }
    static Result<int> reply(const QJsonObject &result) { return result[u"version"].toInt(); }
};

/// A procedure and the draft of its first version.
struct CreateProcedure : ProcedureCommand
{
    static constexpr const char *commandName = "procedure.create";
    VersionId draft;
    QString level;
    Content content;
    QJsonObject arguments() const;
};

/// A draft that begins as what counts today.
struct DraftVersion : ProcedureCommand
{
    static constexpr const char *commandName = "procedure.draft_version";
    int version = 0;
    VersionId draft;
    QJsonObject arguments() const;
};

struct ChangeVersion : VersionCommand<ChangeVersion>
{
    static constexpr const char *commandName = "procedure.change_version";
    Content content;
    QJsonObject arguments() const;
};

struct DiscardVersion : VersionCommand<DiscardVersion>
{
    static constexpr const char *commandName = "procedure.discard_version";
    QJsonObject arguments() const { return identity(); }
};

/// Ends the version in force the day before.
struct PutInForce : VersionCommand<PutInForce>
{
    static constexpr const char *commandName = "procedure.put_in_force";
    QDate from;
    QDate to; ///< invalid: until further notice
    QJsonObject arguments() const;
};

struct EndProcedure : ProcedureCommand
{
    static constexpr const char *commandName = "procedure.end";
    int version = 0;
    QDate lastDay;
    QString reason;
    QString successor; ///< code; may be empty
    QJsonObject arguments() const;
};

/// All or none.
struct ImportProcedures
{
    static constexpr const char *commandName = "procedure.import";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = QJsonObject; ///< {new, changed, unchanged}
    QJsonArray procedures;

    RecordRef record() const { return {QStringLiteral("procedure"), QStringLiteral("import")}; }
    QJsonObject arguments() const { return {{QStringLiteral("procedures"), procedures}}; }
    static Result<QJsonObject> reply(const QJsonObject &result) { return result; }
};

} // namespace ana::procedures
