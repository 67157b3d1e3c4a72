// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QRect>

namespace ana::shell {

/// The same window, wholly on the screen: a screen that is gone or smaller than last time never hides it.
inline QRect clampedTo(const QRect &window, const QRect &screen)
{
    const QSize size = window.size().boundedTo(screen.size());
    const int x = std::clamp(window.x(), screen.left(), screen.right() + 1 - size.width());
    const int y = std::clamp(window.y(), screen.top(), screen.bottom() + 1 - size.height());
    return QRect(QPoint(x, y), size);
}

} // namespace ana::shell
