// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/worklist.h"

#include <algorithm>
#include <iterator>

#include <QJsonArray>
#include <QJsonObject>

#include "models/database/reader.h"

namespace ana::home {

using namespace Qt::StringLiterals;

namespace {

QDateTime moment(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

WorkItem itemFromJson(WorkGroup group, const QJsonObject &json)
{
    WorkItem item;
    item.group = group;
    item.kind = json["kind"_L1].toString();
    item.id = json["id"_L1].toString();
    item.title = json["title"_L1].toString();
    item.unit = json["unit_name"_L1].toString();
    item.what = json["what"_L1].toString();
    item.since = moment(json["since"_L1]);
    item.due = QDate::fromString(json["due"_L1].toString(), Qt::ISODate);
    item.dueAt = moment(json["due_at"_L1]);
    item.forName = json["for_name"_L1].toString();
    item.holderName = json["holder_name"_L1].toString();
    item.confidential = json["confidential"_L1].toBool();
    item.facts = json;
    return item;
}

} // namespace

WorkList workFromJson(const QJsonObject &groups)
{
    WorkList work;
    const auto add = [&](WorkGroup group, QLatin1StringView key) {
        const QJsonObject part = groups[key].toObject();
        const QJsonArray list = part["items"_L1].toArray();
        work.totals[size_t(group)] = part["count"_L1].toInt();
        std::transform(list.begin(), list.end(), std::back_inserter(work.items),
            [group](const QJsonValue &value) { return itemFromJson(group, value.toObject()); });
    };
    add(WorkGroup::Overdue, "overdue"_L1);
    add(WorkGroup::Today, "today"_L1);
    add(WorkGroup::Coming, "coming"_L1);
    const QJsonObject counts = groups["counts"_L1].toObject();
    for (auto kind = counts.begin(); kind != counts.end(); ++kind)
        work.counts.insert(kind.key(), kind.value().toInt());
    return work;
}

Result<WorkList> readWork(Reader &reader)
{
    return workFromJson(reader.record(u"SELECT api.home()"));
}

} // namespace ana::home
