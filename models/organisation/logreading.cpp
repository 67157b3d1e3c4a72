// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/logreading.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariantMap>

#include "models/core/dates.h"
#include "models/database/reader.h"

namespace ana::organisation {

using namespace Qt::StringLiterals;

namespace {

using Images = QHash<QString, QJsonObject>; ///< table and key → image

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// Keys, counters, search keys and moments that every act sets: true, but no news.
bool isTechnical(const QString &field)
{
    static const QStringList technical{u"id"_s, u"version"_s, u"name_key"_s, u"title_key"_s, u"words"_s,
        u"updated_at"_s, u"updated_by"_s, u"changed_at"_s, u"created_at"_s, u"granted_by"_s, u"creator_id"_s, u"slug"_s,
        u"sha256"_s, u"article_id"_s, u"saved_at"_s};
    return technical.contains(field) || field.endsWith("_key"_L1);
}

QString momentOrText(const QString &text)
{
    if (text.size() > 18 && text[10] == u'T')
        return dateTimeText(QDateTime::fromString(text, Qt::ISODateWithMs));
    if (text.size() == 10 && text[4] == u'-' && text[7] == u'-')
        return dateText(QDate::fromString(text, Qt::ISODate));
    return text;
}

QString valueText(const QJsonValue &value, const QHash<QString, QString> &names)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(valueText(part, names));
        return parts.join(u", "_s);
    }
    if (!value.isString())
        return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
    const QString text = value.toString();
    return names.contains(text) ? names.value(text) : momentOrText(text);
}

/// Table and key of the row. A revision is compared with the one before it, so its number does not count.
QString imageKey(const QJsonObject &change)
{
    return change[u"table"].toString() + u'\n' + change[u"key"].toString().section(u'/', 0, 0);
}

/// The steps of the workflow repeat what the article itself says.
bool repeats(const QJsonObject &change)
{
    return change[u"table"].toString() == "core.article_event"_L1;
}

QJsonObject readEntryRecord(Reader &reader, const QUuid &id)
{
    return reader.personalRecord(u"log_entry"_s, u"log_entry"_s, id);
}

/// The images that the rows of the entry had before it, found in the record's earlier entries.
Images earlierImages(Reader &reader, const QUuid &entry, const QJsonArray &changes)
{
    QStringList wanted;
    for (const QJsonValue &change : changes)
        wanted.append(imageKey(change.toObject()));
    std::vector<QUuid> earlier;
    Rows rows = reader.run(u"organisation/earlier_entries"_s, {{u"entry"_s, entry}});
    while (rows.next())
        earlier.push_back(rows.uuid("id"));
    Images images;
    for (const QUuid &id : earlier) {
        if (images.size() == wanted.size())
            break;
        const QJsonArray older = readEntryRecord(reader, id)[u"changes"].toArray();
        for (const QJsonValue &value : older) {
            const QJsonObject change = value.toObject();
            const QString key = imageKey(change);
            if (wanted.contains(key) && !images.contains(key) && change[u"after"].isObject())
                images.insert(key, change[u"after"].toObject());
        }
        // The act before has the rows of its kind; who goes further back finds nothing more.
        if (!images.isEmpty())
            break;
    }
    return images;
}

QHash<QString, QString> readNames(Reader &reader)
{
    QHash<QString, QString> names;
    Rows rows = reader.run(u"organisation/list_names"_s);
    while (rows.next())
        names.insert(rows.text("id"), rows.text("name"));
    return names;
}

} // namespace

std::vector<LogRow> readLog(Reader &reader, const LogFilter &filter, const std::optional<LogRow> &after)
{
    QVariantMap binds{{u"before_at"_s, after ? QVariant(after->exactAt) : QVariant()},
        {u"before_id"_s, after ? QVariant(after->id) : QVariant()}, {u"limit"_s, logPageSize},
        {u"outcome"_s, orNull(filter.outcome)}};
    const bool ofRecord = !filter.recordId.isEmpty();
    if (ofRecord) {
        binds[u"kind"_s] = filter.recordKind;
        binds[u"record"_s] = filter.recordId;
    } else {
        binds[u"unit"_s] = orNull(filter.unit);
        binds[u"person"_s] = filter.person ? QVariant(filter.person->value) : QVariant();
    }
    std::vector<LogRow> page;
    Rows rows = reader.run(ofRecord ? u"organisation/log_of_record"_s : u"organisation/log_page"_s, binds);
    while (rows.next()) {
        page.push_back({rows.uuid("id"), rows.dateTime("at"), rows.text("exact_at"), rows.text("unit_name"),
            rows.text("person_name"), rows.text("command_name"), rows.text("outcome_word"), rows.text("record_kind"),
            rows.text("record_id"), rows.text("record_name")});
    }
    return page;
}

LogEntry readLogEntry(Reader &reader, const LogRow &row)
{
    const QJsonObject record = readEntryRecord(reader, row.id);
    const QJsonObject arguments = record[u"body"][u"arguments"].toObject();
    const QJsonArray changes = record[u"changes"].toArray();
    LogEntry entry{row, record[u"device"].toString(), arguments[u"reason"].toString(arguments[u"note"].toString()),
        record[u"body"][u"outcome"][u"error"][u"code"].toString(),
        QDateTime::fromString(record[u"erased_at"].toString(), Qt::ISODateWithMs), {}};
    const Images before = earlierImages(reader, row.id, changes);
    const QHash<QString, QString> names = readNames(reader);
    for (const QJsonValue &value : changes) {
        const QJsonObject change = value.toObject();
        if (repeats(change))
            continue;
        const auto found = differences(
            change[u"table"].toString(), before.value(imageKey(change)), change[u"after"].toObject(), names);
        entry.changes.insert(entry.changes.end(), found.begin(), found.end());
        if (entry.row.recordName.isEmpty())
            entry.row.recordName = change[u"after"][u"title"].toString();
    }
    return entry;
}

std::vector<FieldChange> differences(
    const QString &table, const QJsonObject &before, const QJsonObject &after, const QHash<QString, QString> &names)
{
    std::vector<FieldChange> changes;
    QStringList fields = before.keys() + after.keys();
    fields.sort();
    fields.removeDuplicates();
    for (const QString &field : std::as_const(fields)) {
        const QString old = valueText(before[field], names);
        const QString present = valueText(after[field], names);
        if (old != present && !isTechnical(field))
            changes.push_back({table, field, old, present});
    }
    return changes;
}

} // namespace ana::organisation
