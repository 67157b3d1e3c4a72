// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/organisation/organisation.h"

namespace ana {
class Reader;
}

/// What the administration desk reads; each function is a job for DatabaseSession::read.
namespace ana::organisation {

std::vector<PersonRow> readPeople(Reader &reader);
Result<Person> openPerson(Reader &reader, const PersonId &id);
std::vector<Role> readRoles(Reader &reader);
std::vector<Unit> readUnits(Reader &reader);
std::vector<Setting> readSettings(Reader &reader);

/// Gives the account a new initial password, ends its sessions and removes a second factor. Not a command: the answer
/// must neither wait on a disk nor stand in the log. Done twice after a broken line, only the last password counts.
InitialPassword resetPassword(Reader &reader, const PersonId &id);

} // namespace ana::organisation
