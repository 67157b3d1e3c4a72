// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/procedures/procedurecommands.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

QJsonObject CreateProcedure::arguments() const
{
    return {{u"code"_s, code}, {u"id"_s, draft.toString()}, {u"level"_s, level}, {u"content"_s, content.toJson()}};
}

QJsonObject DraftVersion::arguments() const
{
    return {{u"code"_s, code}, {u"version"_s, version}, {u"id"_s, draft.toString()}};
}

QJsonObject ChangeVersion::arguments() const
{
    QJsonObject all = identity();
    all[u"content"] = content.toJson();
    return all;
}

QJsonObject PutInForce::arguments() const
{
    QJsonObject all = identity();
    all[u"valid_from"] = from.toString(Qt::ISODate);
    if (to.isValid())
        all[u"valid_to"] = to.toString(Qt::ISODate);
    return all;
}

QJsonObject EndProcedure::arguments() const
{
    QJsonObject all{
        {u"code"_s, code}, {u"version"_s, version}, {u"on"_s, lastDay.toString(Qt::ISODate)}, {u"reason"_s, reason}};
    if (!successor.isEmpty())
        all[u"successor"] = successor;
    return all;
}

} // namespace ana::procedures
