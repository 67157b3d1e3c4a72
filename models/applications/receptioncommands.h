// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/applicationcommands.h"

/// The further commands of a counter (resources/database/commands/52_application_intake.sql).
namespace ana::applications {

/// Written down without being accepted: no clock runs, no receipt is given. Takes of `what` all but fee and exemption.
struct RegisterApplication
{
    static constexpr const char *commandName = "application.register";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = ApplicationReceived;
    ReceiveApplication what;

    RecordRef record() const { return what.record(); }
    QJsonObject arguments() const;
    static Result<ApplicationReceived> reply(const QJsonObject &result) { return receivedFromJson(result); }
};

/// Not taken in: form 03 says why, with what is missing and the right of appeal.
struct RefuseAtCounter
{
    static constexpr const char *commandName = "application.refuse_at_counter";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = ApplicationReceived;
    ReceiveApplication what;
    QString reasonCode; ///< of Counter::reasons
    QString reason;
    QStringList missing; ///< names of papers

    RecordRef record() const { return what.record(); }
    QJsonObject arguments() const;
    static Result<ApplicationReceived> reply(const QJsonObject &result) { return receivedFromJson(result); }
};

/// The fee of a reception is in the till.
struct TakeFee : ApplicationCommand<TakeFee>
{
    static constexpr const char *commandName = "application.take_fee";
    int line = 1;
    QString way = QStringLiteral("cash");
    QJsonObject said() const { return {{QStringLiteral("line"), line}, {QStringLiteral("way"), way}}; }
};

/// Put by, to be gone on with at any desk of the unit. Answers the version it now has.
struct KeepIntake
{
    static constexpr const char *commandName = "intake.keep";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    using Reply = int;
    QUuid id;
    int version = 0; ///< 0: new
    QString unit;
    QString title;
    QJsonObject fields;

    RecordRef record() const { return {QStringLiteral("intake"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return result[u"version"].toInt(); }
};

struct DropIntake
{
    static constexpr const char *commandName = "intake.drop";
    static constexpr CommandPolicy policy = CommandPolicy::Queue;
    using Reply = int;
    QUuid id;

    RecordRef record() const { return {QStringLiteral("intake"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const { return {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}}; }
    static Result<int> reply(const QJsonObject &) { return 0; }
};

} // namespace ana::applications
