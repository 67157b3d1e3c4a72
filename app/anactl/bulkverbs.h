// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/anactl/verb.h"

namespace ana::cli {

/// `sample generate`.
std::vector<Verb> bulkVerbs();

} // namespace ana::cli
