// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/site/records.h"

namespace ana {
class Reader;
}

namespace ana::site {

/// Names, menu and units as a logged-in person may read them: what the preview shows around an article. The publisher
/// reads the same from the `published` views.
Frame readDeskFrame(Reader &reader);

} // namespace ana::site
