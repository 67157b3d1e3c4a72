// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace ana {
class Reader;
}

/// The rules of a new password, so that they can be said before it is typed and checked while it is. The database
/// decides; it alone knows the passwords used before.
namespace ana::organisation {

struct PasswordPolicy
{
    int length = 14;
    int lengthWithFactor = 8;
    int history = 10;

    friend bool operator==(const PasswordPolicy &, const PasswordPolicy &) = default;
};

enum class PasswordRule {
    LongEnough,
    HasSmallLetter, ///< this and the next three: only without a second factor
    HasCapital,
    HasDigit,
    HasOther,
    WithoutUserName,
    Usable, ///< no control characters, at most 200 characters
};

/// The rules for this person, in the order they are said. Usable is left out: who types by hand keeps it.
std::vector<PasswordRule> passwordRules(bool hasFactor);
int passwordLength(const PasswordPolicy &policy, bool hasFactor);
bool keeps(
    PasswordRule rule, const QString &password, const PasswordPolicy &policy, const QString &user, bool hasFactor);
/// All rules that count for this person, Usable too.
bool isAcceptable(const QString &password, const PasswordPolicy &policy, const QString &user, bool hasFactor);

/// The installation's figures.
PasswordPolicy readPasswordPolicy(Reader &reader);

} // namespace ana::organisation
