// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sessioninfo.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include "models/core/dates.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
QStringList texts(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

Error refusal(const QString &verdict, const QJsonObject &answer)
{
    QString code = verdict;
    code.replace(u'_', u'.'); // "factor_wrong" → session.factor.wrong
    if (const QString reason = answer.value("reason"_L1).toString(); !reason.isEmpty())
        code += u'.' + reason; // session.locked.unused
    const QString until = answer.value("until"_L1).toString();
    if (until.isEmpty())
        return {ErrorKind::NotPermitted, u"session."_s + code, {}, {}};
    const QDateTime end = QDateTime::fromString(until, Qt::ISODate);
    return {ErrorKind::NotPermitted, u"session."_s + code + u".until"_s, dateTimeText(end), until};
}
} // namespace

bool SessionInfo::mayAny(const QStringList &anyOf) const
{
    return std::any_of(anyOf.begin(), anyOf.end(), [this](const QString &right) { return may(right); });
}

Result<SessionInfo> sessionFromVerdict(const QJsonObject &answer)
{
    const QString verdict = answer.value("verdict"_L1).toString();
    SessionInfo info;
    if (verdict == "factor_needed"_L1) {
        info.factorNeeded = true;
        return info;
    }
    if (verdict != "open"_L1)
        return tl::unexpected(refusal(verdict, answer));
    info.id = SessionId::fromString(answer.value("session"_L1).toString());
    info.person = PersonId::fromString(answer.value("person"_L1).toString());
    info.user = answer.value("user"_L1).toString();
    info.fullName = answer.value("full_name"_L1).toString();
    info.unitId = answer.value("unit"_L1).toString();
    info.unitName = answer.value("unit_name"_L1).toString();
    info.roles = texts(answer.value("roles"_L1));
    info.idleMinutes = answer.value("idle_minutes"_L1).toInt();
    info.mustChangePassword = answer.value("must_change_password"_L1).toBool();
    info.changeReason = answer.value("change_reason"_L1).toString();
    info.hasFactor = answer.value("has_factor"_L1).toBool();
    info.factorMissing = answer.value("factor_missing"_L1).toBool();
    info.factorOwed = answer.value("factor_owed"_L1).toBool();
    const QJsonObject rights = answer.value("rights"_L1).toObject();
    for (auto right = rights.begin(); right != rights.end(); ++right)
        info.rights.insert(right.key(), texts(right.value()));
    return info;
}

} // namespace ana
