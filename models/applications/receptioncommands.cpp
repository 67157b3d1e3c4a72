// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/receptioncommands.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

namespace {

QJsonObject without(QJsonObject arguments, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        arguments.remove(QLatin1StringView(name));
    return arguments;
}

} // namespace

QJsonObject RegisterApplication::arguments() const
{
    return without(what.arguments(), {"exemption", "copies", "pages", "fee"});
}

QJsonObject RefuseAtCounter::arguments() const
{
    QJsonObject all
        = without(what.arguments(), {"exemption", "copies", "pages", "fee", "sets", "return_way", "confidential"});
    all.insert(u"reason_code"_s, reasonCode);
    all.insert(u"reason"_s, reason);
    if (!missing.isEmpty())
        all.insert(u"missing"_s, QJsonArray::fromStringList(missing));
    return all;
}

QJsonObject KeepIntake::arguments() const
{
    QJsonObject all{
        {u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"unit"_s, unit}, {u"title"_s, title}, {u"fields"_s, fields}};
    if (version > 0)
        all.insert(u"version"_s, version);
    return all;
}

} // namespace ana::applications
