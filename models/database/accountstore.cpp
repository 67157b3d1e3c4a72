// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/accountstore.h"

#include <sodium.h>

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QStandardPaths>

#include "models/database/jobthread.h"
#include "models/database/storagekey.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
constexpr int lockMs = 2'000;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned long long length(const QByteArray &array)
{
    return static_cast<unsigned long long>(array.size());
}

/// Each account has a key of its own, so that a folder copied over another one cannot be read as that other's.
QByteArray accountKey(const QByteArray &key, const QString &account)
{
    const QByteArray name = "ana-desk account " + account.toUtf8();
    QByteArray derived(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    crypto_generichash(bytes(derived), static_cast<size_t>(derived.size()), bytes(name), length(name), bytes(key),
        static_cast<size_t>(key.size()));
    return derived;
}

QString accountFolder(const QString &folder, const QString &account)
{
    const QByteArray digest = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
    return folder + u'/' + QString::fromLatin1(digest.toHex().left(24));
}
} // namespace

class AccountStore::Private
{
public:
    Private(const QString &storeFolder, const QString &name)
        : folder(storeFolder)
        , account(name)
        , lock(storeFolder + u"/lock"_s)
    {
        lock.setStaleLockTime(0); // a lock is given up only when its process is gone
    }

    QString folder;
    QString account;
    QLockFile lock;
    StorageKey key;
    JobThread thread;
};

AccountStore::AccountStore(std::unique_ptr<Private> content)
    : d(std::move(content))
{
}

AccountStore::~AccountStore()
{
    d->thread.stop();
    sodium_memzero(d->key.secret.data(), static_cast<size_t>(d->key.secret.size()));
}

QFuture<Result<std::shared_ptr<AccountStore>>> AccountStore::open(
    const QString &folder, const QString &account, KeyChoice choice)
{
    using Opened = Result<std::shared_ptr<AccountStore>>;
    return obtainKey(folder, choice)
        .then(QtFuture::Launch::Async, [folder, account](const Result<StorageKey> &key) -> Opened {
            if (!key)
                return tl::unexpected(key.error());
            const QString own = accountFolder(folder, account);
            if (!QDir().mkpath(own))
                return tl::unexpected(Error{ErrorKind::Unavailable, u"store.not_written"_s, {}, {}});
            QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            auto content = std::make_unique<Private>(own, account);
            // The account may just be logging off.
            if (!content->lock.tryLock(lockMs)) {
                const bool taken = content->lock.error() == QLockFile::LockFailedError;
                return tl::unexpected(
                    Error{ErrorKind::Unavailable, taken ? u"store.in_use"_s : u"store.not_written"_s, {}, {}});
            }
            content->key = {accountKey(key->secret, account), key->place};
            return std::shared_ptr<AccountStore>(new AccountStore(std::move(content)));
        });
}

QString AccountStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/ana-desk/accounts"_s;
}

KeyPlace AccountStore::keyPlace() const
{
    return d->key.place;
}

QString AccountStore::account() const
{
    return d->account;
}

QString AccountStore::path(const QString &name) const
{
    return d->folder + u'/' + name;
}

QByteArray AccountStore::seal(const QByteArray &clear, const QByteArray &label) const
{
    QByteArray sealed(nonceBytes + clear.size() + tagBytes, '\0');
    randombytes_buf(sealed.data(), static_cast<size_t>(nonceBytes));
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed) + nonceBytes, &written, bytes(clear), length(clear),
        bytes(label), length(label), nullptr, bytes(sealed), bytes(d->key.secret));
    return sealed;
}

Result<QByteArray> AccountStore::unseal(const QByteArray &sealed, const QByteArray &label) const
{
    const Error unreadable{ErrorKind::Internal, u"store.unreadable"_s, {}, {}};
    if (sealed.size() < nonceBytes + tagBytes)
        return tl::unexpected(unreadable);
    QByteArray clear(sealed.size() - nonceBytes - tagBytes, '\0');
    unsigned long long written = 0;
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(clear), &written, nullptr,
        bytes(sealed) + nonceBytes, length(sealed) - static_cast<unsigned long long>(nonceBytes), bytes(label),
        length(label), bytes(sealed), bytes(d->key.secret));
    if (failed)
        return tl::unexpected(unreadable);
    return clear;
}

JobThread &AccountStore::thread()
{
    return d->thread;
}

} // namespace ana
