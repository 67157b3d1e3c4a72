// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "models/applications/workreading.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeline.h"

namespace ana::applications {

/// How the window of one application speaks.
class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(ana::applications::RecordWords)
public:
    /// How it stands with its due time: "2 days late", never by colour alone.
    static QString pace(const ApplicationRow &head, const QDateTime &now);
    static QString paceIcon(Pace pace);
    static widgets::Tone paceTone(Pace pace);
    static widgets::Tone stateTone(State state);

    static QString money(qint64 amount); ///< "50.000 đồng"
    static QString form(const QString &number); ///< "Receipt (form 01)"
    static QString payWay(const QString &way);
    static QString returnWay(const QString &way);
    static QString relation(const QString &relation);
    static QString outcome(const QString &outcome);
    static QString verdict(const QString &verdict);
    static QString pause(const QString &kind);
    static QString termUnit(const QString &unit);
    static QString paperState(const QString &state);
    static QString copies(int originals, int copies); ///< "1 original, 2 copies"

    /// What somebody did, in a sentence for somebody who was not there.
    static QString happened(const TimelineEntry &entry);
    /// Reason, new due day, form: what follows below the sentence.
    static QString happenedFurther(const TimelineEntry &entry);
    static widgets::TimelineEntry timeline(const TimelineEntry &entry, const Application &application);
};

} // namespace ana::applications
