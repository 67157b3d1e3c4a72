// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "models/core/error.h"
#include "ui/widgets/desk.h"

namespace ana {
class Reader;
}

namespace ana::shell {

/// A record found by the search box.
struct Found
{
    QString kind;
    QString id; ///< what the opener of its kind takes
    QString title;
    QString snippet;
    int rank = 0; ///< how well it fits; the better, the higher
    friend bool operator==(const Found &, const Found &) = default;
};

Result<std::vector<Found>> findRecords(Reader &reader, const QString &words);

/// Commands whose title holds all typed words, folded; all of them for no words.
std::vector<widgets::DeskCommand> matchingCommands(
    const std::vector<widgets::DeskCommand> &commands, const QString &words);

} // namespace ana::shell
