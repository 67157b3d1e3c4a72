// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QString>
#include <QStringList>

namespace ana::widgets {

/// An icon of the set in resources/icons ("article" → article.svg), painted in the text colour of the current
/// palette, so that it follows light and dark by itself. An unknown name gives a null icon.
QIcon icon(const QString &name);
/// The same in the colour of a role, e.g. the danger colour beside an overdue date.
QIcon icon(const QString &name, Role role);
/// Names of all icons of the set, sorted.
QStringList iconNames();

} // namespace ana::widgets
