// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "models/core/error.h"

namespace ana::shell {

/// What a lock screen can check without the server: salted, slow hashes (Argon2id), never the secret itself.
/// The PIN's lies in a file of mode 0600; the password's is kept in memory for the length of a session.
class PinStore
{
public:
    static constexpr int shortestPin = 4;
    static constexpr int longestPin = 12;

    /// \p account names the file, see DatabaseSession::account().
    PinStore(const QString &folder, const QString &account);

    bool hasPin() const;
    /// Errors: `pin.format`, `pin.simple`, `store.disk.full`, `store.not_written`.
    QFuture<Result<void>> setPin(const QString &pin) const;
    QFuture<bool> isPin(const QString &pin) const;
    void forget() const;

    /// Slow by intent; both run on another thread.
    static QFuture<QByteArray> verifier(const QString &secret);
    static QFuture<bool> matches(const QByteArray &verifier, const QString &secret);

private:
    QString m_path;
};

/// Digits only, 4 to 12, not all the same and not 1234…: empty code if it is good.
QString pinProblem(const QString &pin);

} // namespace ana::shell
