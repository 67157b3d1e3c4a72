// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/serverprocess.h"

#include <array>
#include <csignal>

#include <grp.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QThread>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(log, "ana.cluster")

constexpr int oldestMajor = 15;
constexpr int longestStartSeconds = 120; // crash recovery on an old disk
constexpr int longestStopSeconds = 60;

QString readText(const QString &path)
{
    QFile source(path);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // PGDATA, PGPORT, PGHOST… of the caller would be taken for this cluster's.
    for (const QString &key : environment.keys()) {
        if (key.startsWith("PG"_L1))
            environment.remove(key);
    }
    // The outcome is told from English words, and a missing locale of the caller must not stop the server.
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"C"_s);
    return environment;
}

bool isGone(qint64 pid)
{
    return ::kill(pid_t(pid), 0) != 0 && errno == ESRCH;
}
} // namespace

Result<QString> postgresProgram(const QString &name, std::optional<int> major)
{
    const QString chosen = qEnvironmentVariable("ANA_POSTGRES_BIN");
    if (!chosen.isEmpty())
        return chosen + u'/' + name;
    const QDir versions(u"/usr/lib/postgresql"_s);
    int best = 0;
    for (const QString &entry : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int version = entry.toInt();
        const bool fits = major ? version == *major : version >= oldestMajor;
        if (fits && version > best && QFileInfo(versions.filePath(entry + u"/bin/"_s + name)).isExecutable())
            best = version;
    }
    if (best > 0)
        return versions.filePath(QString::number(best) + u"/bin/"_s + name);
    const QString found = QStandardPaths::findExecutable(name);
    if (found.isEmpty() || major)
        return tl::unexpected(Error{ErrorKind::Unavailable, u"cluster.postgres.missing"_s, {}, {}});
    return found;
}

ServerProcess::ServerProcess(const ClusterFolder &folder, ClusterUser user)
    : m_folder(folder)
    , m_user(user)
{
}

Result<QString> ServerProcess::program(const QString &name) const
{
    const int written = readText(m_folder.dataPath() + u"/PG_VERSION"_s).trimmed().toInt();
    return postgresProgram(name, written > 0 ? std::optional(written) : std::nullopt);
}

Result<ServerProcess::Outcome> ServerProcess::run(const QString &name, const QStringList &arguments) const
{
    const auto path = program(name);
    if (!path)
        return tl::unexpected(path.error());
    // The server inherits what its starter writes to, so this must be a file: a pipe would never end.
    QTemporaryFile output;
    if (!output.open())
        return tl::unexpected(Error{ErrorKind::Unavailable, u"disk.full"_s, QDir::tempPath(), {}});

    QProcess process;
    process.setProgram(*path);
    process.setArguments(arguments);
    process.setProcessEnvironment(cleanEnvironment());
    process.setWorkingDirectory(u"/"_s);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(output.fileName());
    process.setStandardInputFile(QProcess::nullDevice());
    if (!m_user.isCaller) {
        process.setChildProcessModifier([user = m_user] {
            const gid_t group = user.gid;
            if (::setgroups(1, &group) != 0 || ::setgid(user.gid) != 0 || ::setuid(user.uid) != 0)
                ::_exit(126);
        });
    }
    process.start();
    if (!process.waitForStarted())
        return tl::unexpected(failure(u"cluster.postgres.missing"_s, {}));
    process.waitForFinished(-1);
    return Outcome{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, readText(output.fileName())};
}

Error ServerProcess::failure(const QString &code, const QString &output) const
{
    const QString text = output + readText(m_folder.file(u"log/start.log"_s));
    if (text.contains("No space left on device"_L1) || text.contains("Disk quota exceeded"_L1))
        return Error{ErrorKind::Unavailable, u"disk.full"_s, m_folder.path(), {}};
    if (text.contains("Address already in use"_L1))
        return Error{ErrorKind::Unavailable, u"cluster.port.taken"_s, {}, {}};
    if (text.contains("could not map anonymous shared memory"_L1) || text.contains("Cannot allocate memory"_L1))
        return Error{ErrorKind::Unavailable, u"cluster.memory.short"_s, {}, {}};
    return Error{ErrorKind::Unavailable, code, m_folder.path(), {}};
}

Result<void> ServerProcess::createData(const QString &superuserPassword, bool durable) const
{
    if (QFileInfo::exists(m_folder.dataPath()) && !QDir(m_folder.dataPath()).removeRecursively())
        return tl::unexpected(failure(u"cluster.folder.unwritable"_s, {}));
    const QString passwordFile = m_folder.file(u"secrets/initdb"_s);
    if (auto written = writePrivateFile(passwordFile, superuserPassword.toUtf8() + '\n', m_user); !written)
        return written;
    // Small log segments: a private cluster lives on the PC of a clerk.
    const auto outcome = run(u"initdb"_s,
        {u"--pgdata="_s + m_folder.dataPath(), u"--username=postgres"_s, u"--pwfile="_s + passwordFile,
            u"--auth=scram-sha-256"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--wal-segsize=4"_s,
            u"--no-instructions"_s, durable ? u"--data-checksums"_s : u"--no-sync"_s});
    QFile::remove(passwordFile);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->exitCode != 0) {
        qCWarning(log).noquote() << "initdb failed:" << outcome->output;
        return tl::unexpected(failure(u"cluster.create.failed"_s, outcome->output));
    }
    return {};
}

Result<void> ServerProcess::start() const
{
    QFile::remove(m_folder.file(u"log/start.log"_s));
    const auto outcome = run(u"pg_ctl"_s,
        {u"start"_s, u"--silent"_s, u"--wait"_s, u"--timeout="_s + QString::number(longestStartSeconds),
            u"--pgdata="_s + m_folder.dataPath(), u"--log="_s + m_folder.file(u"log/start.log"_s)});
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    qCWarning(log).noquote() << "the server did not start:" << readText(m_folder.file(u"log/start.log"_s));
    return tl::unexpected(failure(u"cluster.start.failed"_s, outcome->output));
}

Result<void> ServerProcess::stop() const
{
    for (const QString &mode : {u"fast"_s, u"immediate"_s}) {
        const auto pid = postmaster();
        if (!pid)
            return {};
        const auto outcome = run(u"pg_ctl"_s,
            {u"stop"_s, u"--silent"_s, u"--wait"_s, u"--timeout="_s + QString::number(longestStopSeconds),
                u"--mode="_s + mode, u"--pgdata="_s + m_folder.dataPath()});
        if (!outcome)
            return tl::unexpected(outcome.error());
        // pg_ctl waits for the pid file to go, which is a moment before the process does.
        QDeadlineTimer patience(5000);
        while (outcome->exitCode == 0 && isServerProcess(*pid) && !patience.hasExpired())
            QThread::msleep(5);
    }
    if (postmaster())
        return tl::unexpected(failure(u"cluster.stop.failed"_s, {}));
    return {};
}

bool ServerProcess::isServerProcess(qint64 pid) const
{
    const QString process = u"/proc/%1/"_s.arg(pid);
    const QString image = QFile::symLinkTarget(process + u"exe"_s);
    // A server replaced by a package upgrade shows as "postgres (deleted)".
    return image.section(u'/', -1).startsWith("postgres"_L1)
        && QFile::symLinkTarget(process + u"cwd"_s) == QFileInfo(m_folder.dataPath()).canonicalFilePath();
}

QList<qint64> ServerProcess::processes() const
{
    QList<qint64> found;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (isPid && isServerProcess(pid))
            found.append(pid);
    }
    return found;
}

std::optional<qint64> ServerProcess::postmaster() const
{
    const qint64 pid = readText(m_folder.dataPath() + u"/postmaster.pid"_s).section(u'\n', 0, 0).toLongLong();
    if (pid <= 0 || !isServerProcess(pid))
        return {};
    return pid;
}

Result<void> ServerProcess::clearRemains(const QString &runFolder) const
{
    for (const int signal : {SIGQUIT, SIGKILL}) {
        const QList<qint64> orphans = processes();
        for (const qint64 pid : orphans)
            ::kill(pid_t(pid), signal);
        QDeadlineTimer patience(5000);
        for (const qint64 pid : orphans) {
            while (!isGone(pid) && isServerProcess(pid) && !patience.hasExpired())
                QThread::msleep(10);
        }
    }
    if (!processes().isEmpty())
        return tl::unexpected(failure(u"cluster.stop.failed"_s, {}));
    // PostgreSQL refuses to start while the pid in these files is alive, and after a reboot it may be anybody's.
    QFile::remove(m_folder.dataPath() + u"/postmaster.pid"_s);
    QDir sockets(runFolder);
    for (const QString &name : sockets.entryList({u".s.PGSQL.*"_s}, QDir::AllEntries | QDir::Hidden | QDir::System))
        sockets.remove(name);
    return {};
}

} // namespace ana
