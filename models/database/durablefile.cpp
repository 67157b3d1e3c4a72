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
Error notWritten(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return { ErrorKind::Unavailable, full ? u"store.disk.full"_s : u"store.not_written"_s, {}, {} };
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
}

Result<void> flushToDisk(QFile &file)
{
    if (flushDescriptor(file.handle()))
        return {};
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return tl::unexpected(
        Error { ErrorKind::Unavailable, full ? u"store.disk.full"_s : u"store.not_written"_s, {}, {} });
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
    if (file.write(content) == content.size())
        return {};
    const Error error = notWritten(file);
    file.unsetError();
    file.resize(before);
    return tl::unexpected(error);
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QFile file(path + u".new"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return tl::unexpected(notWritten(file));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto written = appendToFile(file, content);
    if (written)
        written = flushToDisk(file);
    file.close();
    if (written && !rename(file.fileName(), path))
        written = tl::unexpected(Error { ErrorKind::Unavailable, u"store.not_written"_s, {}, {} });
    if (!written) {
        file.remove();
        return written;
    }
    flushFolder(QFileInfo(path).absolutePath());
    return {};
}

} // namespace ana
