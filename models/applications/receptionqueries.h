// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/reception.h"

namespace ana {
class Reader;
}

/// What the counter reads, each in one round trip; a function is a job for DatabaseSession::read. Whatever shows
/// somebody's data is noted on the server in the same call, before it answers.
namespace ana::applications {

/// \p unit empty: the person's own, else the first he may receive for. Refused as `application.unit.ended` when all of
/// them were merged into others.
Counter openCounter(Reader &reader, const QString &unit = {});
std::vector<KeptIntake> readKeptIntakes(Reader &reader);
/// Refused as `application.procedure.ended` when no version of it is in force today.
Result<ReceptionTerms> readTerms(Reader &reader, const ReceptionQuestionnaire &asked);
/// What was typed, as it was kept: {id, unit_id, title, fields, version}.
QJsonObject openIntake(Reader &reader, const QUuid &id);
/// What a reception came to whose answer was lost on the way.
Result<ApplicationReceived> readReception(Reader &reader, const ApplicationId &id);

} // namespace ana::applications
