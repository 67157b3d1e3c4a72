// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/passwordrules.h"

#include <algorithm>

#include "models/database/reader.h"

namespace ana::organisation {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPassword = 200;

template <typename Predicate> bool hasAny(const QString &text, Predicate predicate)
{
    return std::any_of(text.begin(), text.end(), predicate);
}

} // namespace

std::vector<PasswordRule> passwordRules(bool hasFactor)
{
    if (hasFactor)
        return {PasswordRule::LongEnough, PasswordRule::WithoutUserName};
    return {PasswordRule::LongEnough, PasswordRule::HasSmallLetter, PasswordRule::HasCapital, PasswordRule::HasDigit,
        PasswordRule::HasOther, PasswordRule::WithoutUserName};
}

int passwordLength(const PasswordPolicy &policy, bool hasFactor)
{
    return hasFactor ? policy.lengthWithFactor : policy.length;
}

bool keeps(
    PasswordRule rule, const QString &password, const PasswordPolicy &policy, const QString &user, bool hasFactor)
{
    switch (rule) {
    case PasswordRule::LongEnough:
        return password.size() >= passwordLength(policy, hasFactor);
    case PasswordRule::HasSmallLetter:
        return hasAny(password, [](QChar c) { return c.isLower(); });
    case PasswordRule::HasCapital:
        return hasAny(password, [](QChar c) { return c.isUpper(); });
    case PasswordRule::HasDigit:
        return hasAny(password, [](QChar c) { return c >= u'0' && c <= u'9'; });
    case PasswordRule::HasOther:
        return hasAny(password, [](QChar c) { return !c.isLetterOrNumber(); });
    case PasswordRule::WithoutUserName:
        return user.isEmpty() || !password.toLower().contains(user);
    case PasswordRule::Usable:
        return password.size() <= longestPassword
            && !hasAny(password, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    }
    return false;
}

bool isAcceptable(const QString &password, const PasswordPolicy &policy, const QString &user, bool hasFactor)
{
    std::vector<PasswordRule> rules = passwordRules(hasFactor);
    rules.push_back(PasswordRule::Usable);
    return std::all_of(
        rules.begin(), rules.end(), [&](PasswordRule rule) { return keeps(rule, password, policy, user, hasFactor); });
}

PasswordPolicy readPasswordPolicy(Reader &reader)
{
    PasswordPolicy policy;
    Rows rows = reader.sql(u"SELECT s.key, CAST(CAST(s.value AS text) AS integer) AS number FROM api.setting_list AS s"
                           " WHERE s.key IN ('password.length', 'password.length_with_factor', 'password.history')");
    while (rows.next()) {
        const QString key = rows.text("key");
        int &number = key == "password.length"_L1 ? policy.length
            : key == "password.history"_L1        ? policy.history
                                                  : policy.lengthWithFactor;
        number = rows.integer("number");
    }
    return policy;
}

} // namespace ana::organisation
