// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "models/applications/applicationqueries.h"

namespace ana {
struct SessionInfo;
}

namespace ana::applications {

/// "intake": the word the read log keeps, also in the id of a tab ("<party>/intake").
QString purposeKey(Purpose purpose);
std::optional<Purpose> purposeFromKey(const QString &key);
/// "to receive an application"
QString purposeTitle(Purpose purpose);
/// For what somebody with these rights looks people up, the likeliest first.
std::vector<Purpose> purposesOf(const SessionInfo &person);

} // namespace ana::applications
