// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/applications/workreading.h"

namespace ana::applications {

/// "Why this date?": every counted and skipped day with its rule, the pauses and the extensions; can be printed.
class DueWindow final : public QDialog
{
    Q_OBJECT
public:
    DueWindow(const ApplicationRecord &record, QWidget *parent);

private:
    QString m_html;
};

/// The explanation as a page, for the screen and for paper.
QString dueHtml(const ApplicationRecord &record);

} // namespace ana::applications
