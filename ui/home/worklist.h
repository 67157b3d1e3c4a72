// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include "models/core/error.h"

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
    QDateTime dueAt; ///< the minute, where there is one
    QString forName; ///< the absent colleague whose work it is
    QString holderName; ///< on whose desk an application lies
    bool confidential = false;
    QJsonObject facts; ///< all the database says, for what is done from here (a role to confirm)

    friend bool operator==(const WorkItem &, const WorkItem &) = default;
};

/// What waits, in the order of the database: overdue, today, coming, each by due day. The lists are cut at a hundred
/// per group; the totals are true.
struct WorkList
{
    std::vector<WorkItem> items;
    std::array<int, 3> totals{}; ///< by WorkGroup
    QHash<QString, int> counts; ///< by kind, true as well

    friend bool operator==(const WorkList &, const WorkList &) = default;
};

WorkList workFromJson(const QJsonObject &groups);
Result<WorkList> readWork(Reader &reader);

} // namespace ana::home
