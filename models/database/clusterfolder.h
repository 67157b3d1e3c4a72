// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QJsonArray>
#include <QString>

#include "models/core/error.h"

namespace ana {

/// What stands in `cluster.json`, written when the cluster is complete: its absence marks a half-made one.
struct ClusterMark
{
    bool sample = false; ///< fixed at creation: only such a cluster lets its clock be moved
    bool sampleLoaded = false; ///< false after a load that was cut
    int port = 0;
};

/// The user the server runs as: the caller, or `postgres` when the caller is root, whom PostgreSQL refuses.
struct ClusterUser
{
    unsigned uid = 0;
    unsigned gid = 0;
    bool isCaller = true;
    static Result<ClusterUser> ofCaller();
};

/// The folder of a private cluster and the files in it. Everything in it is readable by its owner alone.
///
///   ana-desk.folder   made first: this folder is ours to write and to delete
///   cluster.json      made when initdb is through
///   pg/               the data of PostgreSQL
///   secrets/          one password per file: postgres, ana_worker, ana_publisher
///   accounts.json     people whose passwords are known here (sample and training)
///   log/, site/, worker.lock
class ClusterFolder
{
public:
    explicit ClusterFolder(const QString &path);
    /// /var/lib/ana-desk/main for root, else the user's data folder (XDG).
    static QString defaultPath();

    QString path() const { return m_path; }
    QString dataPath() const { return file(QStringLiteral("pg")); }
    QString file(const QString &name) const;
    /// For the sockets: in the folder itself, or a short one where the path would pass the 107 bytes of a socket; made
    /// if missing, refused if it is somebody else's. Told from the path alone: a log-in's runtime folder would be
    /// another one for the next log-in, while the server lives on.
    Result<QString> runFolder(const ClusterUser &user) const;

    bool exists() const;
    /// True for a folder that an earlier start began; false for one that is absent or empty.
    /// Anything else in it that is not ours is refused: `cluster.folder.foreign`.
    Result<bool> isOurs() const;
    Result<void> make(const ClusterUser &user) const;
    /// Deletes the folder and all in it; refuses one we did not make.
    Result<void> remove() const;

    std::optional<ClusterMark> mark() const;
    Result<void> setMark(const ClusterMark &mark, const ClusterUser &user) const;

    /// The password kept under this name, made of 256 random bits if there is none.
    Result<QString> secret(const QString &name, const ClusterUser &user) const;
    std::optional<QString> knownSecret(const QString &name) const;

    QJsonArray accounts() const;
    Result<void> setAccounts(const QJsonArray &accounts) const;

private:
    QString m_path;
};

/// Writes a file that its owner alone may read, whole or not at all (renamed into place, flushed to disk).
Result<void> writePrivateFile(const QString &path, const QByteArray &content, const ClusterUser &user);

/// A lock between processes, freed by the kernel however its holder ends.
class FileLock
{
public:
    FileLock() = default;
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;

    /// Waits until the lock is free.
    static Result<FileLock> wait(const QString &path);
    /// The same for a folder that is there, without leaving a file in it.
    static Result<FileLock> waitForFolder(const QString &path);
    /// Nothing if somebody else holds it.
    static std::optional<FileLock> tryNow(const QString &path);
    static bool isHeld(const QString &path);

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    static Result<FileLock> waitFor(int descriptor, const QString &path);

    int m_descriptor = -1;
};

} // namespace ana
