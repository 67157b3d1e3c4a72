// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace ana::test {

/// Controls a person can reach that have no object name or no accessible name, as "class parentName".
QStringList unnamedControls(const QWidget &window);
/// Visible labels and buttons that are smaller than they need for their text, or stand outside the window.
QStringList cutTexts(const QWidget &window);
/// Object names in the order Tab visits them, visible and enabled ones only.
QStringList tabOrder(QWidget &window);

} // namespace ana::test
