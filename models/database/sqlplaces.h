// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ana {

/// A statement as PREPARE takes it.
struct NumberedPlaces
{
    QString text; ///< `$1`, `$2` … instead of `:named` places
    QStringList names; ///< the name of each place, each name once
};

/// Quoted text, "names", $$ bodies, comments and `::` casts are left alone.
NumberedPlaces withNumberedPlaces(const QString &statement);

} // namespace ana
