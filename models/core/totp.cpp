// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/totp.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 stepSeconds = 30;

QByteArray fromBase32(const QString &text)
{
    static const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s;
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar c : text.toUpper()) {
        if (c == u'=' || c == u' ')
            continue;
        const auto value = alphabet.indexOf(c);
        if (value < 0)
            return {};
        buffer = buffer << 5 | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(buffer >> bits & 0xFF));
        }
    }
    return bytes;
}
} // namespace

QString totpCode(const QString &base32Secret, const QDateTime &moment)
{
    const QByteArray key = fromBase32(base32Secret);
    if (key.isEmpty())
        return {};
    const quint64 counter = qToBigEndian(quint64(moment.toSecsSinceEpoch() / stepSeconds));
    const QByteArray message(reinterpret_cast<const char *>(&counter), sizeof counter);
    const QByteArray mac = QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha1);
    const int offset = mac.back() & 0x0F;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7FFFFFFF;
    return u"%1"_s.arg(number % 1'000'000, 6, 10, QChar(u'0'));
}

} // namespace ana
