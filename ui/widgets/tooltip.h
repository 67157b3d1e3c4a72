// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ana::widgets {

/// A tool tip that says exactly this text, whatever signs a name or title holds, broken into lines where it is long.
inline QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QString(QLatin1StringView("<p>") + text.toHtmlEscaped() + QLatin1StringView("</p>"));
}

} // namespace ana::widgets
