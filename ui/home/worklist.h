// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDateTime>
#include <QString>

#include "models/core/error.h"

class QJsonObject;

namespace ana {
class Reader;
}

namespace ana::home {

enum class WorkGroup { Overdue, Today, Coming };

/// One thing that waits for the person, a double-click from the place where it is done.
struct WorkItem {
    WorkGroup group = WorkGroup::Today;
    QString kind;
    QString id;
    QString title;
    QString unit;
    QString what; ///< code of what is to be done: "review", "returned", "draft"; an unknown one is shown as it is
    QDateTime since;
    QDateTime due; ///< invalid if there is no term

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

/// In the order the database gives: overdue, today, coming, each by due time.
std::vector<WorkItem> workFromJson(const QJsonObject &groups);
Result<std::vector<WorkItem>> readWork(Reader &reader);

} // namespace ana::home
