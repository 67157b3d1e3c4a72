// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"
#include "models/database/command.h"

/// The acts of the window of one application. Which arguments an act takes stands in api.command_list, and nowhere in
/// C++ a second time but in the fields of its dialog; a test holds the two together.
namespace ana::applications {

/// An act ("application.hand_over") as it travels: what it says beside the id and the version it changes.
CommandCall workCall(const QString &act, const ApplicationId &id, int version, const QJsonObject &said = {});

/// Opens a confidential application for a while, with a reason that somebody else looks at afterwards.
struct BreakGlass
{
    static constexpr const char *commandName = "application.break_glass";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = QDateTime; ///< until when
    QUuid id;
    ApplicationId application;
    QString reason;

    RecordRef record() const { return {QStringLiteral("application"), application.toString()}; }
    QJsonObject arguments() const;
    static Result<QDateTime> reply(const QJsonObject &result);
};

} // namespace ana::applications
