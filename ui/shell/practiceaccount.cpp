// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/practiceaccount.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace ana::shell {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    QStringList parts;
    for (const QJsonValue &one : value.toArray())
        parts.append(one.isObject() ? one["name"_L1].toString() : one.toString());
    return parts.join(u", "_s);
}

QString firstOf(const QJsonObject &json, QLatin1StringView preferred, QLatin1StringView otherwise)
{
    const QString text = joined(json[preferred]);
    return text.isEmpty() ? joined(json[otherwise]) : text;
}

QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar c : text) {
        const auto value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_L1.indexOf(c.toUpper());
        if (c == u'=' || c == u' ')
            continue;
        if (value < 0)
            return {};
        buffer = (buffer << 5) | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(buffer >> bits));
        }
    }
    return bytes;
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
        account.fullName = firstOf(json, "full_name"_L1, "name"_L1);
        account.roles = firstOf(json, "role_names"_L1, "roles"_L1);
        account.unit = firstOf(json, "unit_name"_L1, "unit"_L1);
        if (!account.user.isEmpty() && !account.password.isEmpty())
            list.push_back(account);
    }
    return list;
}

QString timeCode(const QString &base32Secret, const QDateTime &at)
{
    const QByteArray key = fromBase32(base32Secret);
    if (key.isEmpty())
        return {};
    const quint64 counter = qToBigEndian(quint64(at.toSecsSinceEpoch() / 30));
    const QByteArray message(reinterpret_cast<const char *>(&counter), sizeof counter);
    const QByteArray mac = QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1);
    const int offset = mac.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffffU;
    return u"%1"_s.arg(number % 1'000'000, 6, 10, QChar(u'0'));
}

} // namespace ana::shell
