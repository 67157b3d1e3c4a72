// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"

namespace ana {
class Rows;
}

namespace ana::applications {

/// The row of a list query that names its columns as api.application_list does, with its place.
ApplicationRow applicationRow(const Rows &rows);

} // namespace ana::applications
