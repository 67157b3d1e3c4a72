// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace ana {

/// How the desktop stands to the server, as the connection line in the window shows it.
enum class LineState {
    Online, ///< reading, writing and listening all work
    Waiting, ///< just lost; it is being tried again at once and mostly comes back in seconds
    Offline, ///< away for longer; tried again all the time, what may wait is kept on this PC
};

} // namespace ana

Q_DECLARE_METATYPE(ana::LineState)
