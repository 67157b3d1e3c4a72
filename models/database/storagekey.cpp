// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/storagekey.h"

#include <memory>

#include <qt6keychain/keychain.h>
#include <sodium.h>

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QPromise>
#include <QTimer>

#include "models/database/durablefile.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
constexpr int keyBytes = 32;
/// A key store may ask the person for its password first.
constexpr int keyStoreMs = 60'000;

using KeyPromise = std::shared_ptr<QPromise<Result<StorageKey>>>;

Error keyError(const QString &code)
{
    return {ErrorKind::Unavailable, code, {}, {}};
}

QByteArray newSecret()
{
    QByteArray secret(keyBytes, '\0');
    randombytes_buf(secret.data(), static_cast<size_t>(keyBytes));
    return secret;
}

QString keyFile(const QString &folder)
{
    return folder + u"/key"_s;
}

/// Says that the key lies in the key store; holds nothing secret.
QString markFile(const QString &folder)
{
    return folder + u"/key-in-store"_s;
}

Result<StorageKey> keyFromFile(const QString &folder)
{
    QLockFile together(folder + u"/key.lock"_s); // two accounts that start at once must not make two keys
    if (!together.tryLock(5'000))
        return tl::unexpected(keyError(u"store.not_written"_s));
    QFile file(keyFile(folder));
    if (file.exists()) {
        const QByteArray secret
            = file.open(QIODevice::ReadOnly) ? QByteArray::fromHex(file.readAll().trimmed()) : QByteArray();
        if (secret.size() != keyBytes)
            return tl::unexpected(keyError(u"store.key.damaged"_s));
        return StorageKey{secret, KeyPlace::File};
    }
    const QByteArray secret = newSecret();
    return replaceFile(file.fileName(), secret.toHex()).map([&secret] { return StorageKey{secret, KeyPlace::File}; });
}

bool keyStoreReachable()
{
#ifdef Q_OS_LINUX
    // Without a session bus the libraries wait for one, or start one of their own.
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
#else
    return true;
#endif
}

void finish(const KeyPromise &promise, Result<StorageKey> key)
{
    if (promise->future().isFinished())
        return;
    promise->addResult(std::move(key));
    promise->finish();
}

template <typename StoreJob> StoreJob *storeJob(const QString &folder)
{
    auto *job = new StoreJob(u"ana-desk"_s); // deletes itself when finished
    job->setKey(u"storage key of "_s + folder);
    QTimer::singleShot(keyStoreMs, job, [job] { job->emitFinishedWithError(QKeychain::OtherError, u"no answer"_s); });
    return job;
}

void writeToStore(const QString &folder, const KeyPromise &promise)
{
    const QByteArray secret = newSecret();
    auto *job = storeJob<QKeychain::WritePasswordJob>(folder);
    job->setBinaryData(secret.toHex());
    QObject::connect(job, &QKeychain::Job::finished, job, [job, folder, secret, promise] {
        if (job->error() != QKeychain::NoError)
            return finish(promise, keyFromFile(folder));
        const auto marked = replaceFile(markFile(folder), "1");
        finish(promise, marked.map([&secret] { return StorageKey{secret, KeyPlace::KeyStore}; }));
    });
    job->start();
}

void readFromStore(const QString &folder, const KeyPromise &promise)
{
    auto *job = storeJob<QKeychain::ReadPasswordJob>(folder);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, folder, promise] {
        const QByteArray secret = QByteArray::fromHex(job->binaryData());
        if (job->error() == QKeychain::NoError && secret.size() == keyBytes)
            return finish(promise, StorageKey{secret, KeyPlace::KeyStore});
        if (QFile::exists(markFile(folder)))
            return finish(promise, tl::unexpected(keyError(u"store.key.unavailable"_s)));
        if (job->error() == QKeychain::EntryNotFound)
            return writeToStore(folder, promise);
        finish(promise, keyFromFile(folder));
    });
    job->start();
}
} // namespace

QFuture<Result<StorageKey>> obtainKey(const QString &folder, KeyChoice choice)
{
    auto promise = std::make_shared<QPromise<Result<StorageKey>>>();
    promise->start();
    auto future = promise->future();
    if (sodium_init() < 0 || !QDir().mkpath(folder)) {
        finish(promise, tl::unexpected(keyError(u"store.not_written"_s)));
        return future;
    }
    const bool inStore = QFile::exists(markFile(folder));
    if (choice == KeyChoice::File || QFile::exists(keyFile(folder)) || (!inStore && !keyStoreReachable()))
        finish(promise, keyFromFile(folder));
    else if (!keyStoreReachable())
        finish(promise, tl::unexpected(keyError(u"store.key.unavailable"_s)));
    else
        readFromStore(folder, promise);
    return future;
}

} // namespace ana
