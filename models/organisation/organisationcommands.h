// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/command.h"
#include "models/organisation/organisation.h"

/// The commands of people, units and settings; each is one function of the same name in resources/database/commands
/// (03_people.sql, 04_organisation.sql), where its rule stands. All of them are answered at once or refused.
namespace ana::organisation {

/// The version the record has after the command.
Result<int> versionFrom(const QJsonObject &result);

/// What all acts on a person share.
template <typename Derived> struct PersonCommand
{
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    PersonId id;
    int version = 0;

    RecordRef record() const { return {QStringLiteral("person"), id.toString()}; }
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }

protected:
    QJsonObject identity() const
    {
        return {{QStringLiteral("id"), id.toString()}, {QStringLiteral("version"), version}};
    }
};

/// The log-in is there from now on, but has no password until resetPassword().
struct CreatePerson : PersonCommand<CreatePerson>
{
    static constexpr const char *commandName = "person.create";
    QString userName;
    QString fullName;
    QString unit;
    QJsonObject arguments() const;
};

struct ChangePerson : PersonCommand<ChangePerson>
{
    static constexpr const char *commandName = "person.change";
    QString fullName;
    QString unit;
    QJsonObject arguments() const;
};

struct LockPerson : PersonCommand<LockPerson>
{
    static constexpr const char *commandName = "person.lock";
    QString reason;
    QJsonObject arguments() const;
};

struct UnlockPerson : PersonCommand<UnlockPerson>
{
    static constexpr const char *commandName = "person.unlock";
    QJsonObject arguments() const { return identity(); }
};

struct DismissPerson : PersonCommand<DismissPerson>
{
    static constexpr const char *commandName = "person.leave";
    std::optional<PersonId> successor; ///< who gets the unfinished work
    QJsonObject arguments() const;
};

struct GrantAssignment
{
    static constexpr const char *commandName = "assignment.grant";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    AssignmentId id;
    PersonId person;
    QString role;
    QString unit;
    Scope scope = Scope::Unit;
    QDate from;
    QDate to;

    RecordRef record() const { return {QStringLiteral("assignment"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

struct EndAssignment
{
    static constexpr const char *commandName = "assignment.end";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    AssignmentId id;
    int version = 0;
    QDate lastDay; ///< the day before the first takes the assignment back altogether

    RecordRef record() const { return {QStringLiteral("assignment"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

/// By somebody who neither gave nor receives the role.
struct ConfirmAssignment
{
    static constexpr const char *commandName = "assignment.confirm";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    AssignmentId id;
    int version = 0;

    RecordRef record() const { return {QStringLiteral("assignment"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

struct ForceEndSession
{
    static constexpr const char *commandName = "session.force_end";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = QJsonObject;
    SessionId id;
    QString reason;

    RecordRef record() const { return {QStringLiteral("session"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<QJsonObject> reply(const QJsonObject &result) { return result; }
};

struct ChangeSetting
{
    static constexpr const char *commandName = "setting.change";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    QString key;
    int version = 0;
    QJsonValue value;

    RecordRef record() const { return {QStringLiteral("setting"), key}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }
};

/// Makes a unit or changes all fields of one that is there.
struct SaveUnit
{
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    Unit unit;

    RecordRef record() const { return {QStringLiteral("unit"), unit.id}; }
    static Result<int> reply(const QJsonObject &result) { return versionFrom(result); }

protected:
    QJsonObject fields() const;
};

struct CreateUnit : SaveUnit
{
    static constexpr const char *commandName = "unit.create";
    QJsonObject arguments() const;
};

struct ChangeUnit : SaveUnit
{
    static constexpr const char *commandName = "unit.change";
    QJsonObject arguments() const;
};

/// Enters which unit goes on with the work of another from a day on.
struct SucceedUnit
{
    static constexpr const char *commandName = "unit.succeed";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = QJsonObject;
    QString unit;
    QString successor;
    QDate on;
    QString takes; ///< all of it, or which part
    QString note;

    RecordRef record() const { return {QStringLiteral("unit"), unit}; }
    QJsonObject arguments() const;
    static Result<QJsonObject> reply(const QJsonObject &result) { return result; }
};

/// Takes the personal data out of an entry of the log, for ever; the chain stays whole.
struct EraseLogEntry
{
    static constexpr const char *commandName = "log.erase";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = QJsonObject;
    QUuid entry;
    QString reason;

    RecordRef record() const { return {QStringLiteral("log_entry"), entry.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<QJsonObject> reply(const QJsonObject &result) { return result; }
};

} // namespace ana::organisation
