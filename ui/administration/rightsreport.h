// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/organisation/organisation.h"

namespace ana::administration {

/// "What may this person do?" as a page: each right with where it holds, by which role, and until when.
QString rightsReport(const organisation::Person &person);

} // namespace ana::administration
