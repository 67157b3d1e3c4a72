// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/anactl/verb.h"

namespace ana::cli {

/// `import procedures`: a table with a preview and its wrong rows, taken whole or not at all.
std::vector<Verb> importVerbs();

} // namespace ana::cli
