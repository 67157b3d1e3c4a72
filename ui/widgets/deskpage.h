// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ana::widgets {

/// The page of a desk.
class DeskPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows what \p filter names; the words are the desk's own. Called by RecordOpener::openDesk.
    virtual void applyFilter(const QString &filter);
    /// Reads again what is shown (F5, and after the line came back).
    virtual void refresh();
    /// File name of the help page without ending ("content"); the shell's if empty.
    virtual QString helpTopic() const;
};

} // namespace ana::widgets
