// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>

#include "models/core/error.h"

namespace ana::site {

/// BLAKE2b-256 in hexadecimal: anybody can check a page with `b2sum -l 256`. A quarter of a full build was SHA-256.
QByteArray contentHash(QByteArrayView bytes);

struct ManifestEntry
{
    QByteArray hash;
    qint64 size = 0;
    QList<QByteArray> records; ///< what the page came from: "article:0190…", "section:tin-tuc"
    friend bool operator==(const ManifestEntry &, const ManifestEntry &) = default;
};

/// The publisher's Ed25519 key. The public half stands in the site.
class SigningKey
{
public:
    /// Read from the folder, or made there (mode 0600) the first time.
    static Result<SigningKey> openOrCreate(const QString &folder);

    QByteArray publicKey() const; ///< base64
    QByteArray sign(const QByteArray &text) const; ///< base64

private:
    QByteArray m_secret;
};

/// What the site consists of: every path with hash, size and records, in 256 files by path hash, so that a change
/// rewrites a few of them. `/manifest/index.txt` holds the hash of each of these and is signed. Nothing in it depends
/// on when or how often was published: the same database gives the same manifest.
class Manifest
{
public:
    /// Reads shards of the site in this folder when they are asked for.
    explicit Manifest(QString siteFolder);

    const ManifestEntry *find(const QByteArray &path);
    void set(const QByteArray &path, ManifestEntry entry);
    void remove(const QByteArray &path);
    /// All paths, in order of shards.
    QList<QByteArray> paths();

    /// Files of the manifest that must be written (or removed), after the changes made to it: path → bytes.
    std::map<QByteArray, std::optional<QByteArray>> changedFiles(const SigningKey &key);

    static int shardOf(const QByteArray &path);
    static QByteArray shardPath(int shard); ///< "/manifest/3f.txt"
    static constexpr const char *indexPath = "/manifest/index.txt";
    static constexpr const char *signaturePath = "/manifest/index.sig";
    static constexpr const char *keyPath = "/manifest/key.txt";

private:
    struct Shard
    {
        std::map<QByteArray, ManifestEntry> entries;
        bool loaded = false;
        bool changed = false;
    };
    Shard &loaded(int shard);
    std::map<int, QByteArray> readIndex() const;
    QByteArray readSiteFile(const QByteArray &path) const;

    QString m_folder;
    std::array<Shard, 256> m_shards;
};

} // namespace ana::site
