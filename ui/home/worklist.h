// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QDate>
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
struct WorkItem
{
    WorkGroup group = WorkGroup::Today;
    QString kind;
    QString id;
    QString title;
    QString unit;
    QString what; ///< code of what is to be done: "article.review"; an unknown one is shown as it is
    QDateTime since;
    QDate due; ///< day by which it should be done

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

/// What waits, in the order of the database: overdue, today, coming, each by due day. The lists are cut at a hundred
/// per group; the totals are true.
struct WorkList
{
    std::vector<WorkItem> items;
    std::array<int, 3> totals{}; ///< by WorkGroup

    friend bool operator==(const WorkList &, const WorkList &) = default;
};

WorkList workFromJson(const QJsonObject &groups);
Result<WorkList> readWork(Reader &reader);

} // namespace ana::home
