// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/durablefile.h"

#include <cerrno>
#include <cstdio>

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace ana {

using namespace Qt::StringLiterals;

namespace {
Error notWritten(bool full)
{
    return {ErrorKind::Unavailable, full ? u"store.disk.full"_s : u"store.not_written"_s, {}, {}};
}

/// The disk, the share of this user, or what the system lets a file be.
bool isFull(int reason)
{
#ifdef Q_OS_UNIX
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
#else
    return reason == ENOSPC;
#endif
}

bool flushDescriptor(int descriptor)
{
#ifdef Q_OS_UNIX
    return ::fsync(descriptor) == 0;
#else
    return ::_commit(descriptor) == 0;
#endif
}

bool rename(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    QFile::remove(to);
    return QFile::rename(from, to);
#endif
}
} // namespace

Result<void> flushToDisk(QFile &file)
{
    if (flushDescriptor(file.handle()))
        return {};
    return tl::unexpected(notWritten(isFull(errno)));
}

void flushFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder);
#endif
}

Result<void> appendToFile(QFile &file, const QByteArray &content)
{
    const qint64 before = file.size();
    file.seek(before);
    // A disk that is filling up first takes a part and tells of it only at the next try.
    qint64 done = 0;
    errno = 0;
    while (done < content.size()) {
        const qint64 written = file.write(content.constData() + done, content.size() - done);
        if (written <= 0)
            break;
        done += written;
    }
    if (done == content.size())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError || isFull(errno);
    file.unsetError();
    file.resize(before);
    return tl::unexpected(notWritten(full));
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QFile file(path + u".new"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return tl::unexpected(notWritten(file.error() == QFileDevice::ResourceError));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto written = appendToFile(file, content);
    if (written)
        written = flushToDisk(file);
    file.close();
    if (written && !rename(file.fileName(), path))
        written = tl::unexpected(notWritten(isFull(errno)));
    if (!written) {
        file.remove();
        return written;
    }
    flushFolder(QFileInfo(path).absolutePath());
    return {};
}

} // namespace ana
