// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSize>
#include <QString>
#include <QStringList>

namespace ana::desk {

/// What the command line asked for.
struct Options
{
    QString server; ///< URI; empty: as remembered, else the private cluster of this user
    QString dataFolder; ///< of the private cluster; empty: the usual one
    // For scripts:
    QString user;
    QString passwordFile;
    QString screenshot;
    QString openKind;
    QString openId;
    std::optional<QSize> size;
    std::optional<int> scale;
    bool dark = false;

    /// Run by a script: leaves this person's settings alone and allows a second instance.
    bool isScripted() const { return !screenshot.isEmpty() || !user.isEmpty(); }
};

/// Prints help or a complaint and ends the program where that is what the arguments ask for.
Options optionsFrom(const QStringList &arguments);

} // namespace ana::desk
