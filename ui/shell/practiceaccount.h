// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

class QJsonArray;

namespace ana::shell {

/// An account of the sample district whose password lies on this PC, so that a newcomer gets in with one click.
struct PracticeAccount
{
    QString user;
    QString password;
    QString totpSecret; ///< base32; empty if the account has no second factor
    QString fullName;
    QString roles; ///< as shown
    QString unit;
};

std::vector<PracticeAccount> practiceAccounts(const QJsonArray &accounts);

} // namespace ana::shell
