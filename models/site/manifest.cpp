// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/manifest.h"

#include <sodium.h>

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr char indexHead[] = "ana-site-manifest 1\n";

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

QByteArray contentHash(QByteArrayView bytes)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()), raw(bytes),
        static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash.toHex();
}

Result<SigningKey> SigningKey::openOrCreate(const QString &folder)
{
    const QString path = folder + u"/site-signing.key"_s;
    const auto refused = [&path](const QString &detail) {
        return tl::unexpected(Error{ErrorKind::Unavailable, u"site.key.unusable"_s, path, detail});
    };
    SigningKey key;
    QFile existing(path);
    if (existing.exists()) {
        if (!existing.open(QIODevice::ReadOnly))
            return refused(existing.errorString());
        key.m_secret = QByteArray::fromBase64(existing.readAll().trimmed());
        if (key.m_secret.size() != qsizetype(crypto_sign_SECRETKEYBYTES))
            return refused(u"not an Ed25519 secret key"_s);
        return key;
    }
    if (sodium_init() < 0)
        return refused(u"libsodium did not start"_s);
    key.m_secret.resize(crypto_sign_SECRETKEYBYTES);
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_keypair(
        reinterpret_cast<unsigned char *>(publicKey.data()), reinterpret_cast<unsigned char *>(key.m_secret.data()));
    QSaveFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return refused(file.errorString());
    file.write(key.m_secret.toBase64() + '\n');
    if (!file.commit())
        return refused(file.errorString());
    return key;
}

QByteArray SigningKey::publicKey() const
{
    QByteArray key(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_ed25519_sk_to_pk(reinterpret_cast<unsigned char *>(key.data()), raw(m_secret));
    return key.toBase64();
}

QByteArray SigningKey::sign(const QByteArray &text) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(text),
        static_cast<unsigned long long>(text.size()), raw(m_secret));
    return signature.toBase64();
}

Manifest::Manifest(QString siteFolder)
    : m_folder(std::move(siteFolder))
{
}

int Manifest::shardOf(const QByteArray &path)
{
    unsigned char byte[crypto_generichash_BYTES_MIN];
    crypto_generichash(byte, sizeof byte, raw(path), static_cast<unsigned long long>(path.size()), nullptr, 0);
    return byte[0];
}

QByteArray Manifest::shardPath(int shard)
{
    return "/manifest/" + QByteArray(1, char(shard)).toHex() + ".txt";
}

QByteArray Manifest::readSiteFile(const QByteArray &path) const
{
    QFile file(m_folder + QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Manifest::Shard &Manifest::loaded(int number)
{
    Shard &shard = m_shards[size_t(number)];
    if (shard.loaded)
        return shard;
    shard.loaded = true;
    // hash, size, path, records: parted by a space; a path of ours holds none.
    for (const QByteArray &line : readSiteFile(shardPath(number)).split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() != 4)
            continue;
        ManifestEntry entry{parts[0], parts[1].toLongLong(), {}};
        if (!parts[3].isEmpty())
            entry.records = parts[3].split(',');
        shard.entries.emplace(parts[2], std::move(entry));
    }
    return shard;
}

const ManifestEntry *Manifest::find(const QByteArray &path)
{
    const auto &entries = loaded(shardOf(path)).entries;
    const auto at = entries.find(path);
    return at == entries.end() ? nullptr : &at->second;
}

void Manifest::set(const QByteArray &path, ManifestEntry entry)
{
    Shard &shard = loaded(shardOf(path));
    ManifestEntry &stored = shard.entries[path];
    shard.changed = shard.changed || !(stored == entry);
    stored = std::move(entry);
}

void Manifest::remove(const QByteArray &path)
{
    Shard &shard = loaded(shardOf(path));
    shard.changed = shard.entries.erase(path) > 0 || shard.changed;
}

QList<QByteArray> Manifest::paths()
{
    QList<QByteArray> all;
    for (int number = 0; number < 256; ++number) {
        for (const auto &[path, entry] : loaded(number).entries)
            all.append(path);
    }
    return all;
}

std::map<int, QByteArray> Manifest::readIndex() const
{
    std::map<int, QByteArray> hashes;
    for (const QByteArray &line : readSiteFile(indexPath).split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 2 && parts[0].size() == 64)
            hashes[parts[1].mid(10, 2).toInt(nullptr, 16)] = parts[0];
    }
    return hashes;
}

std::map<QByteArray, std::optional<QByteArray>> Manifest::changedFiles(const SigningKey &key)
{
    std::map<QByteArray, std::optional<QByteArray>> files;
    std::map<int, QByteArray> hashes = readIndex();
    for (int number = 0; number < 256; ++number) {
        Shard &shard = m_shards[size_t(number)];
        if (!shard.changed)
            continue;
        auto &file = files[shardPath(number)];
        hashes.erase(number);
        if (shard.entries.empty())
            continue;
        QByteArray &text = file.emplace();
        for (const auto &[path, entry] : shard.entries)
            text += entry.hash + ' ' + QByteArray::number(entry.size) + ' ' + path + ' ' + entry.records.join(',')
                + '\n';
        hashes[number] = contentHash(text);
    }
    QByteArray index = indexHead;
    for (const auto &[number, hash] : hashes)
        index += hash + ' ' + shardPath(number) + '\n';
    const QByteArray publicKey = key.publicKey() + '\n';
    if (index != readSiteFile(indexPath) || publicKey != readSiteFile(keyPath)) {
        files[indexPath] = index;
        files[signaturePath] = key.sign(index) + '\n';
        files[keyPath] = publicKey;
    }
    return files;
}

} // namespace ana::site
