// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/anactl/verb.h"

namespace ana::cli {

/// `form print`: an official form of an application as PDF, written down like every print. `form check`: what is wrong
/// with the text of a form.
std::vector<Verb> formVerbs();

} // namespace ana::cli
