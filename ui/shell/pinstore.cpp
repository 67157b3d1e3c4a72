// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pinstore.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <sodium.h>

#include "models/database/durablefile.h"

namespace ana::shell {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QByteArray &secret)
{
    if (sodium_init() < 0)
        return {};
    QByteArray out(crypto_pwhash_STRBYTES, '\0');
    const int failed = crypto_pwhash_str(out.data(), secret.constData(), quint64(secret.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    return failed ? QByteArray() : QByteArray(out.constData());
}

bool isMatch(const QByteArray &verifier, const QByteArray &secret)
{
    return sodium_init() >= 0 && !verifier.isEmpty() && verifier.size() < qsizetype(crypto_pwhash_STRBYTES)
        && crypto_pwhash_str_verify(verifier.constData(), secret.constData(), quint64(secret.size())) == 0;
}

bool isRun(const QString &pin, int step)
{
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if (pin[i].digitValue() - pin[i - 1].digitValue() != step)
            return false;
    }
    return true;
}

} // namespace

QString pinProblem(const QString &pin)
{
    const bool digits = std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || pin.size() < PinStore::shortestPin || pin.size() > PinStore::longestPin)
        return u"pin.format"_s;
    if (isRun(pin, 0) || isRun(pin, 1) || isRun(pin, -1))
        return u"pin.simple"_s;
    return {};
}

PinStore::PinStore(const QString &folder, const QString &account)
{
    const QByteArray digest = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
    m_path = QDir(folder).filePath(u"pin-%1"_s.arg(QString::fromLatin1(digest.toHex().left(32))));
}

bool PinStore::hasPin() const
{
    return QFile::exists(m_path);
}

QFuture<Result<void>> PinStore::setPin(const QString &pin) const
{
    return QtConcurrent::run([path = m_path, pin]() -> Result<void> {
        const QString problem = pinProblem(pin);
        if (!problem.isEmpty())
            return tl::unexpected(Error{ErrorKind::Invalid, problem, u"pin"_s, {}});
        const QByteArray verifier = hashOf(pin.toUtf8());
        if (verifier.isEmpty())
            return tl::unexpected(Error{ErrorKind::Internal, u"pin.not_hashed"_s, u"pin"_s, {}});
        QDir().mkpath(QFileInfo(path).absolutePath());
        return replaceFile(path, verifier);
    });
}

QFuture<bool> PinStore::isPin(const QString &pin) const
{
    return QtConcurrent::run([path = m_path, pin] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && isMatch(file.read(crypto_pwhash_STRBYTES), pin.toUtf8());
    });
}

void PinStore::forget() const
{
    QFile::remove(m_path);
}

QFuture<QByteArray> PinStore::verifier(const QString &secret)
{
    return QtConcurrent::run([secret] { return hashOf(secret.toUtf8()); });
}

QFuture<bool> PinStore::matches(const QByteArray &verifier, const QString &secret)
{
    return QtConcurrent::run([verifier, secret] { return isMatch(verifier, secret.toUtf8()); });
}

} // namespace ana::shell
