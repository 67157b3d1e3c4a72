// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QUuid>

#include "models/core/error.h"
#include "models/core/id.h"

class QJsonObject;

namespace ana {
class Reader;
}

/// Reading the log of acts: pages of it, and one entry with what it changed.
namespace ana::organisation {

/// A line of the log.
struct LogRow
{
    QUuid id;
    QDateTime at;
    QString exactAt; ///< with its microseconds, which QDateTime drops: where the next page begins
    QString unitName; ///< of the chain the entry stands in: where the person sat
    QString who; ///< empty: the system
    QString command;
    QString outcome; ///< "done", "refused"
    QString recordKind;
    QString recordId;
    QString recordName; ///< empty if it may not be seen or has none

    friend bool operator==(const LogRow &, const LogRow &) = default;
};

struct LogFilter
{
    QString outcome; ///< empty: all
    QString unit;
    std::optional<PersonId> person;
    QString recordKind; ///< with recordId: the acts on one record; unit and person do not count then
    QString recordId;

    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

constexpr int logPageSize = 100;

/// Newest first, at most logPageSize, after the row \p after.
std::vector<LogRow> readLog(Reader &reader, const LogFilter &filter, const std::optional<LogRow> &after = {});

/// One field of one row, before and after an act, in words: codes and ids are replaced by names where they are known.
struct FieldChange
{
    QString table; ///< "core.person"
    QString field; ///< column name
    QString before; ///< empty: there was nothing, or it is not known
    QString after;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

struct LogEntry
{
    LogRow row;
    QString device;
    QString reason; ///< what the person gave as reason or note
    QString refusal; ///< code of the refusal
    QDateTime erasedAt; ///< personal data were taken out of this entry
    std::vector<FieldChange> changes;

    friend bool operator==(const LogEntry &, const LogEntry &) = default;
};

/// Reading an entry is itself written down by the database.
LogEntry readLogEntry(Reader &reader, const LogRow &row);

/// The fields in which two images of a row differ, without those that say nothing to a person (versions, search keys).
std::vector<FieldChange> differences(
    const QString &table, const QJsonObject &before, const QJsonObject &after, const QHash<QString, QString> &names);

} // namespace ana::organisation
