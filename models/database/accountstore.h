// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "models/core/error.h"

namespace ana {

class JobThread;

/// Where the key of this PC's files lies. Tell the person when it is only a file.
enum class KeyPlace {
    KeyStore, ///< the desktop's key store (Secret Service, KWallet, Windows credentials)
    File, ///< a file of mode 0600 beside the settings: readable by whoever can read this user's files
};

/// Where to look for the key.
enum class KeyChoice {
    Automatic, ///< the key store if this PC has one, else the file
    File, ///< for programs that run without a desktop, and for tests
};

/// The folder in which one account keeps its drafts and its outbox on this PC: encrypted, locked against a second
/// window of the same account, written by a thread of its own.
class AccountStore
{
public:
    /// Finds or makes the key and locks the folder `<folder>/<digest of account>`.
    /// Errors: `store.in_use`, `store.key.unavailable` (the key store that has the key does not answer),
    /// `store.disk.full`. With KeyChoice::Automatic the calling thread must have an event loop.
    static QFuture<Result<std::shared_ptr<AccountStore>>> open(
        const QString &folder, const QString &account, KeyChoice choice = KeyChoice::Automatic);
    /// $XDG_DATA_HOME/ana-desk/accounts or its like.
    static QString defaultFolder();
    ~AccountStore();

    KeyPlace keyPlace() const;
    QString account() const;
    QString path(const QString &name) const;

    /// Authenticated encryption; `label` is bound in, so that one file's content cannot be passed off as another's.
    QByteArray seal(const QByteArray &clear, const QByteArray &label) const;
    Result<QByteArray> unseal(const QByteArray &sealed, const QByteArray &label) const;

    JobThread &thread();

private:
    class Private;
    explicit AccountStore(std::unique_ptr<Private> content);
    std::unique_ptr<Private> d;
};

} // namespace ana
