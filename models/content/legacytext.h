// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ana::content {

/// The old ways of writing Vietnamese, told apart by the font a run of text is set in.
enum class LegacyFont { None, Tcvn3, Tcvn3Capitals, Vni };

/// ".VnTime" → Tcvn3, ".VnTimeH" → Tcvn3Capitals, "VNI-Times" → Vni. Takes the first of a CSS font list.
LegacyFont legacyFont(const QString &fontFamily);

/// Text whose characters are the old codes read as Latin-1, as clipboards hand it over → Unicode.
QString fromLegacy(const QString &text, LegacyFont font);

} // namespace ana::content
