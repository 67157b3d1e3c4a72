// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "models/applications/applicationqueries.h"
#include "ui/widgets/theme.h"

namespace ana::applications {

/// How the desk speaks of lists, states and lateness.
class ApplicationWords
{
    Q_DECLARE_TR_FUNCTIONS(ana::applications::ApplicationWords)
public:
    static QString list(ApplicationList list); ///< "Mine"
    static QString listIcon(ApplicationList list);
    /// A kind sentence for a list with nothing in it.
    static QString listIsEmpty(ApplicationList list);

    static QString state(State state);
    /// How it stands with its due time at \p now, in words: "2 days late", "5 hours left".
    static QString pace(const ApplicationRow &row, const QDateTime &now);
    static QString paceIcon(const ApplicationRow &row);
    static widgets::Tone paceTone(const ApplicationRow &row);
    /// "3 days", "5 hours", "20 minutes": the largest measure alone, rounded down, never zero.
    static QString span(qint64 seconds);
    /// Who has it: a name, or that it is to be claimed; nothing once it is over.
    static QString holder(const ApplicationRow &row);
};

} // namespace ana::applications
