// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace ana::test {

/// What a person can reach by mouse or Tab and has no object name or no accessible name, as "class “name” in parent".
QStringList unnamedControls(const QWidget &window);
/// Visible labels and buttons that are smaller than they need for their text, or stand outside the window.
QStringList cutTexts(const QWidget &window);
/// Controls Tab reaches that look the same with and without the focus. The window has to be active.
QStringList unseenFocus(QWidget &window);
/// Cells of tables that mean something by their colour alone: no word or no sign beside it.
QStringList colourAlone(const QWidget &window);
/// Object names in the order Tab visits them, visible and enabled ones only.
QStringList tabOrder(QWidget &window);
/// Steps of the Tab key that go back: up, or to the left in the same row. As "“name” then “name”".
QStringList stepsAgainstReading(QWidget &window);

} // namespace ana::test
