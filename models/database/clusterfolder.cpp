// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/clusterfolder.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
const QString ownershipFile = u"ana-desk.folder"_s;
const QString markFile = u"cluster.json"_s;
constexpr qsizetype socketNameBytes = 107 - 20; // "/.s.PGSQL.65535.lock" follows

Error folderError(const QString &code, const QString &path)
{
    return Error{ErrorKind::Unavailable, code, path, {}};
}

Error systemError(const QString &path)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return folderError(u"disk.full"_s, path);
    return folderError(u"cluster.folder.unwritable"_s, path);
}

QString randomPassword()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

Result<void> makePrivateFolder(const QString &path, mode_t mode, const ClusterUser &user)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), mode) != 0 && errno != EEXIST)
        return tl::unexpected(systemError(path));
    struct stat info = {};
    if (::lstat(name.constData(), &info) != 0)
        return tl::unexpected(systemError(path));
    const bool isForeign = !S_ISDIR(info.st_mode) || (info.st_uid != user.uid && info.st_uid != ::geteuid());
    if (isForeign)
        return tl::unexpected(folderError(u"cluster.folder.foreign"_s, path));
    if (::chmod(name.constData(), mode) != 0 || (!user.isCaller && ::chown(name.constData(), user.uid, user.gid) != 0))
        return tl::unexpected(systemError(path));
    return {};
}

/// Whether `user` may pass through every folder above `path`: postgres cannot enter /root.
bool isReachable(const QString &path, const ClusterUser &user)
{
    if (user.isCaller)
        return true;
    QDir above(QFileInfo(path).absolutePath());
    do {
        struct stat info = {};
        if (::stat(QFile::encodeName(above.path()).constData(), &info) != 0)
            continue;
        const mode_t needed = info.st_uid == user.uid ? S_IXUSR : info.st_gid == user.gid ? S_IXGRP : S_IXOTH;
        if (!(info.st_mode & needed))
            return false;
    } while (above.cdUp());
    return true;
}
} // namespace

Result<ClusterUser> ClusterUser::ofCaller()
{
    if (::geteuid() != 0)
        return ClusterUser{::geteuid(), ::getegid(), true};
    const passwd *entry = ::getpwnam("postgres");
    if (!entry)
        return tl::unexpected(Error{ErrorKind::Unavailable, u"cluster.user.missing"_s, u"postgres"_s, {}});
    return ClusterUser{entry->pw_uid, entry->pw_gid, false};
}

ClusterFolder::ClusterFolder(const QString &path)
    : m_path(QDir::cleanPath(QDir::current().absoluteFilePath(path)))
{
}

QString ClusterFolder::defaultPath()
{
    if (::geteuid() == 0)
        return u"/var/lib/ana-desk/main"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/ana-desk/main"_s;
}

QString ClusterFolder::file(const QString &name) const
{
    return m_path + u'/' + name;
}

Result<QString> ClusterFolder::runFolder(const ClusterUser &user) const
{
    QString path = file(u"run"_s);
    // Root's data folder is closed to everybody else, and a deep one is too long for a socket.
    if (!user.isCaller || path.toUtf8().size() > socketNameBytes) {
        const QByteArray digest
            = QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256).toHex().left(10);
        const QString base = user.isCaller ? u"/tmp/ana-desk-%1-"_s.arg(user.uid) : u"/run/ana-desk-"_s;
        path = base + QString::fromLatin1(digest);
    }
    // Root's cluster serves every account of the machine, each with its own password.
    if (auto made = makePrivateFolder(path, user.isCaller ? 0700 : 0755, user); !made)
        return tl::unexpected(made.error());
    return path;
}

bool ClusterFolder::exists() const
{
    return QFileInfo::exists(m_path);
}

Result<bool> ClusterFolder::isOurs() const
{
    if (!exists())
        return false;
    if (QFileInfo::exists(file(ownershipFile)))
        return true;
    if (QFileInfo(m_path).isDir() && QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return false;
    return tl::unexpected(folderError(u"cluster.folder.foreign"_s, m_path));
}

Result<void> ClusterFolder::make(const ClusterUser &user) const
{
    const auto ours = isOurs();
    if (!ours)
        return tl::unexpected(ours.error());
    const QString parent = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(parent))
        return tl::unexpected(systemError(parent));
    if (!isReachable(m_path, user))
        return tl::unexpected(folderError(u"cluster.folder.unreachable"_s, m_path));
    for (const QString &path : {m_path, file(u"secrets"_s), file(u"log"_s)}) {
        if (auto made = makePrivateFolder(path, 0700, user); !made)
            return made;
        if (path == m_path && !*ours) {
            if (auto marked = writePrivateFile(file(ownershipFile), "made by ana-desk\n", user); !marked)
                return marked;
        }
    }
    return {};
}

Result<void> ClusterFolder::remove() const
{
    const auto ours = isOurs();
    if (!ours)
        return tl::unexpected(ours.error());
    if (*ours && !QDir(m_path).removeRecursively())
        return tl::unexpected(systemError(m_path));
    return {};
}

std::optional<ClusterMark> ClusterFolder::mark() const
{
    QFile source(file(markFile));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    if (json.isEmpty())
        return {};
    return ClusterMark{
        json.value("sample"_L1).toBool(), json.value("sample_loaded"_L1).toBool(), json.value("port"_L1).toInt()};
}

Result<void> ClusterFolder::setMark(const ClusterMark &mark, const ClusterUser &user) const
{
    const QJsonObject json{
        {"format"_L1, 1}, {"sample"_L1, mark.sample}, {"sample_loaded"_L1, mark.sampleLoaded}, {"port"_L1, mark.port}};
    return writePrivateFile(file(markFile), QJsonDocument(json).toJson(), user);
}

std::optional<QString> ClusterFolder::knownSecret(const QString &name) const
{
    QFile source(file(u"secrets/"_s + name));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(source.readAll()).trimmed();
}

Result<QString> ClusterFolder::secret(const QString &name, const ClusterUser &user) const
{
    if (const auto known = knownSecret(name); known && !known->isEmpty())
        return *known;
    QString fresh = randomPassword();
    if (auto written = writePrivateFile(file(u"secrets/"_s + name), fresh.toUtf8() + '\n', user); !written)
        return tl::unexpected(written.error());
    return fresh;
}

QJsonArray ClusterFolder::accounts() const
{
    QFile source(file(u"accounts.json"_s));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(source.readAll()).array();
}

Result<void> ClusterFolder::setAccounts(const QJsonArray &accounts) const
{
    const auto user = ClusterUser::ofCaller();
    if (!user)
        return tl::unexpected(user.error());
    return writePrivateFile(file(u"accounts.json"_s), QJsonDocument(accounts).toJson(), *user);
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content, const ClusterUser &user)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray fresh = name + ".new";
    const int descriptor = ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return tl::unexpected(systemError(path));
    const bool written = ::write(descriptor, content.constData(), size_t(content.size())) == content.size()
        && ::fchmod(descriptor, 0600) == 0 && (user.isCaller || ::fchown(descriptor, user.uid, user.gid) == 0)
        && ::fsync(descriptor) == 0;
    const Error failure = written ? Error() : systemError(path);
    ::close(descriptor);
    if (!written) {
        ::unlink(fresh.constData());
        return tl::unexpected(failure);
    }
    if (::rename(fresh.constData(), name.constData()) != 0)
        return tl::unexpected(systemError(path));
    return {};
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<FileLock> FileLock::waitFor(int descriptor, const QString &path)
{
    if (descriptor < 0)
        return tl::unexpected(systemError(path));
    FileLock lock(descriptor);
    while (::flock(descriptor, LOCK_EX) != 0) {
        if (errno != EINTR)
            return tl::unexpected(systemError(path));
    }
    return lock;
}

Result<FileLock> FileLock::wait(const QString &path)
{
    return waitFor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600), path);
}

Result<FileLock> FileLock::waitForFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        auto lock = waitFor(::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), path);
        struct stat held = {};
        struct stat standing = {};
        if (!lock || ::fstat(lock->m_descriptor, &held) != 0)
            return lock;
        // Whoever held it before may have deleted the folder, and somebody made it again.
        const bool isSame = ::stat(name.constData(), &standing) == 0 && held.st_ino == standing.st_ino
            && held.st_dev == standing.st_dev;
        if (isSame || !QFileInfo::exists(path))
            return lock;
    }
}

std::optional<FileLock> FileLock::tryNow(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return {};
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return {};
    return lock;
}

bool FileLock::isHeld(const QString &path)
{
    return QFileInfo::exists(path) && !tryNow(path);
}

} // namespace ana
