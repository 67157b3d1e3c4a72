// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/applications/workcommands.h"

namespace ana::applications {

using namespace Qt::StringLiterals;

CommandCall workCall(const QString &act, const ApplicationId &id, int version, const QJsonObject &said)
{
    QJsonObject arguments = said;
    arguments.insert(u"id"_s, id.toString());
    arguments.insert(u"version"_s, version);
    const bool mayWait = act == "application.note"_L1;
    return {act, arguments, mayWait ? CommandPolicy::Queue : CommandPolicy::Online, {u"application"_s, id.toString()}};
}

QJsonObject BreakGlass::arguments() const
{
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"application"_s, application.toString()},
        {u"reason"_s, reason}};
}

Result<QDateTime> BreakGlass::reply(const QJsonObject &result)
{
    return QDateTime::fromString(result[u"until"].toString(), Qt::ISODateWithMs);
}

} // namespace ana::applications
