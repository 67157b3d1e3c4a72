// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/organisationcommands.h"

namespace ana::organisation {

using namespace Qt::StringLiterals;

namespace {

QJsonValue day(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

Result<int> versionFrom(const QJsonObject &result)
{
    return result[u"version"].toInt();
}

QJsonObject CreatePerson::arguments() const
{
    return {{u"id"_s, id.toString()}, {u"user_name"_s, userName}, {u"full_name"_s, fullName}, {u"unit"_s, unit}};
}

QJsonObject ChangePerson::arguments() const
{
    QJsonObject all = identity();
    all[u"full_name"] = fullName;
    all[u"unit"] = unit;
    return all;
}

QJsonObject LockPerson::arguments() const
{
    QJsonObject all = identity();
    all[u"reason"] = reason;
    return all;
}

QJsonObject DismissPerson::arguments() const
{
    QJsonObject all = identity();
    if (successor)
        all[u"successor"] = successor->toString();
    return all;
}

QJsonObject GrantAssignment::arguments() const
{
    QJsonObject all{{u"id"_s, id.toString()}, {u"person"_s, person.toString()}, {u"role"_s, role}, {u"unit"_s, unit},
        {u"scope"_s, scopeName(scope)}, {u"from"_s, day(from)}};
    if (to.isValid())
        all[u"to"] = day(to);
    return all;
}

QJsonObject EndAssignment::arguments() const
{
    return {{u"id"_s, id.toString()}, {u"version"_s, version}, {u"on"_s, day(lastDay)}};
}

QJsonObject ConfirmAssignment::arguments() const
{
    return {{u"id"_s, id.toString()}, {u"version"_s, version}};
}

QJsonObject ForceEndSession::arguments() const
{
    return {{u"id"_s, id.toString()}, {u"reason"_s, reason}};
}

QJsonObject ChangeSetting::arguments() const
{
    return {{u"key"_s, key}, {u"version"_s, version}, {u"value"_s, value}};
}

QJsonObject SaveUnit::fields() const
{
    return {{u"id"_s, unit.id}, {u"name"_s, unit.name}, {u"parent"_s, orNull(unit.parentId)},
        {u"code"_s, orNull(unit.code)}, {u"from"_s, day(unit.from)}, {u"to"_s, day(unit.to)},
        {u"position"_s, unit.position}, {u"note"_s, orNull(unit.note)}};
}

QJsonObject CreateUnit::arguments() const
{
    QJsonObject all = fields();
    all[u"kind"] = unit.kind;
    return all;
}

QJsonObject ChangeUnit::arguments() const
{
    QJsonObject all = fields();
    all[u"version"] = unit.version;
    return all;
}

QJsonObject SucceedUnit::arguments() const
{
    QJsonObject all{{u"id"_s, unit}, {u"successor"_s, successor}, {u"on"_s, day(on)}, {u"takes"_s, takes}};
    if (!note.isEmpty())
        all[u"note"] = note;
    return all;
}

QJsonObject EraseLogEntry::arguments() const
{
    return {{u"entry"_s, entry.toString(QUuid::WithoutBraces)}, {u"reason"_s, reason}};
}

} // namespace ana::organisation
