// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practiceaccount.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace ana::shell {

using namespace Qt::StringLiterals;

namespace {

struct RoleName
{
    const char *role;
    const char *name;
};

constexpr RoleName roleNames[] = {
    {"commune_editor", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "Commune editor")},
    {"district_editor", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "District editor")},
    {"editor_in_chief", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "Editor in chief")},
    {"leader", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "Leader")},
    {"clerk", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "One-stop clerk")},
    {"officer", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "Professional officer")},
    {"administrator", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "System administrator")},
    {"auditor", QT_TRANSLATE_NOOP("ana::shell::PracticeAccount", "Auditor")},
};

QString roleName(const QString &role)
{
    for (const RoleName &one : roleNames) {
        if (role == QLatin1StringView(one.role))
            return QCoreApplication::translate("ana::shell::PracticeAccount", one.name);
    }
    return role;
}

QString rolesText(const QJsonArray &roles)
{
    QStringList names;
    for (const QJsonValue &role : roles)
        names.append(roleName(role.toString()));
    return names.join(u", "_s);
}

} // namespace

std::vector<PracticeAccount> practiceAccounts(const QJsonArray &accounts)
{
    std::vector<PracticeAccount> list;
    for (const QJsonValue &value : accounts) {
        const QJsonObject json = value.toObject();
        PracticeAccount account;
        account.user = json["user"_L1].toString();
        account.password = json["password"_L1].toString();
        account.totpSecret = json["totp"_L1].toString();
        account.fullName = json["full_name"_L1].toString();
        account.roles = rolesText(json["roles"_L1].toArray());
        account.unit = json["unit_name"_L1].toString(json["unit"_L1].toString());
        if (!account.user.isEmpty() && !account.password.isEmpty())
            list.push_back(account);
    }
    return list;
}

} // namespace ana::shell
