// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QDialog>
#include <QLayout>
#include <QScreen>

namespace ana::widgets {

/// As large as its content asks for, within the screen. Qt gives dialogs two thirds of the screen at most and counts
/// broken lines for another width than the dialog gets; large letters need more.
inline void sizeForContent(QDialog &dialog)
{
    dialog.ensurePolished();
    const QSize room = dialog.screen()->availableSize() * 9 / 10;
    QSize size = dialog.sizeHint().boundedTo(room);
    if (dialog.layout() && dialog.layout()->hasHeightForWidth())
        size.setHeight(
            std::min(std::max(size.height(), dialog.layout()->totalHeightForWidth(size.width())), room.height()));
    dialog.resize(size);
}

/// To be called before a dialog is shown; one that was given a size keeps it.
inline void sizeForOpening(QDialog &dialog)
{
    if (!dialog.testAttribute(Qt::WA_Resized))
        sizeForContent(dialog);
}

} // namespace ana::widgets
