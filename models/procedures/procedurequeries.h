// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/procedures/procedure.h"

namespace ana {
class Reader;
}

/// What the procedure desk reads; each function is a job for DatabaseSession::read.
namespace ana::procedures {

std::vector<ProcedureRow> readProcedures(Reader &reader);
Version openVersion(Reader &reader, const VersionId &id);
/// The leading version: what counts today, else what comes, else the last that counted, else the draft.
Version openProcedure(Reader &reader, const QString &code);
/// As if received at that moment by the unit of the person asking.
Simulation simulate(Reader &reader, const VersionId &id, const QDateTime &received);
std::vector<ImportRow> importRowsFrom(const QJsonArray &preview);

} // namespace ana::procedures
