// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/anactl/verb.h"

namespace ana::cli {

std::vector<Verb> dueVerbs();

} // namespace ana::cli
