// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/localcluster.h"

#include <csignal>

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QThread>

#include "models/database/migrations.h"
#include "models/database/serverprocess.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
constexpr int portAttempts = 8;
constexpr int firstPort = 20000;
constexpr int portCount = 20000;

Error clusterError(const QString &code, const QString &subject)
{
    return Error{ErrorKind::Unavailable, code, subject, {}};
}

bool isFree(int port)
{
    QTcpServer probe;
    return probe.listen(QHostAddress(QHostAddress::LocalHost), quint16(port));
}

QString quoted(const QString &value)
{
    QString doubled = value;
    return u'\'' + doubled.replace(u'\'', u"''"_s) + u'\'';
}
} // namespace

LocalCluster::LocalCluster(const QString &folder)
    : m_folder(folder)
{
}

Result<ServerAddress> LocalCluster::start(
    const ClusterOptions &options, const std::function<void(const QString &)> &progress)
{
    const auto tell = [&progress](const QString &step) {
        if (progress)
            progress(step);
    };
    const auto user = ClusterUser::ofCaller();
    if (!user)
        return tl::unexpected(user.error());
    if (!QDir().mkpath(m_folder.path()))
        return tl::unexpected(clusterError(u"cluster.folder.unwritable"_s, m_folder.path()));
    const auto lock = FileLock::waitForFolder(m_folder.path());
    if (!lock)
        return tl::unexpected(lock.error());
    if (auto made = m_folder.make(*user); !made)
        return tl::unexpected(made.error());

    if (!m_folder.mark()) {
        tell(u"create"_s);
        if (auto created = create(options, *user); !created)
            return tl::unexpected(created.error());
    } else if (options.sample && !m_folder.mark()->sample) {
        return tl::unexpected(Error{ErrorKind::WrongState, u"cluster.sample.late"_s, m_folder.path(), {}});
    }
    tell(u"start"_s);
    if (auto up = bringUp(options, *user); !up)
        return tl::unexpected(up.error());
    if (auto prepared = prepareDatabase(m_folder.mark()->sample, progress); !prepared)
        return tl::unexpected(prepared.error());
    return address();
}

Result<void> LocalCluster::create(const ClusterOptions &options, const ClusterUser &user)
{
    const auto password = m_folder.secret(u"postgres"_s, user);
    if (!password)
        return tl::unexpected(password.error());
    if (auto created = ServerProcess(m_folder, user).createData(*password, options.durable); !created)
        return created;
    QFile rules(m_folder.dataPath() + u"/postgresql.conf"_s);
    if (!rules.open(QIODevice::Append) || rules.write("\ninclude = 'ana.conf'\n") < 0 || !rules.flush())
        return tl::unexpected(clusterError(u"disk.full"_s, m_folder.path()));
    return m_folder.setMark({options.sample, false, 0}, user);
}

Result<int> LocalCluster::choosePort(const ClusterOptions &options, int attempt) const
{
    if (options.port) {
        if (attempt > 0 || !isFree(*options.port))
            return tl::unexpected(clusterError(u"cluster.port.taken"_s, QString::number(*options.port)));
        return *options.port;
    }
    const int last = m_folder.mark()->port;
    if (attempt == 0 && last > 0 && isFree(last))
        return last;
    // Each folder begins elsewhere, so that clusters of one PC seldom meet.
    const QByteArray digest = QCryptographicHash::hash(m_folder.path().toUtf8(), QCryptographicHash::Sha256);
    const uint home = uint(uchar(digest.at(0))) << 8 | uint(uchar(digest.at(1)));
    for (int step = attempt; step < portCount; ++step) {
        const int port = firstPort + (int(home) + step * 7) % portCount;
        if (isFree(port))
            return port;
    }
    return tl::unexpected(clusterError(u"cluster.port.taken"_s, {}));
}

Result<void> LocalCluster::bringUp(const ClusterOptions &options, const ClusterUser &user)
{
    const ServerProcess server(m_folder, user);
    const auto runFolder = m_folder.runFolder(user);
    if (!runFolder)
        return tl::unexpected(runFolder.error());
    if (server.postmaster()) {
        if (options.port && *options.port != m_folder.mark()->port)
            return tl::unexpected(Error{ErrorKind::WrongState, u"cluster.port.other"_s, {}, {}});
        return {};
    }
    if (auto cleared = server.clearRemains(*runFolder); !cleared)
        return cleared;

    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        const auto port = choosePort(options, attempt);
        if (!port)
            return tl::unexpected(port.error());
        if (auto written = writeSettings(options, user, *port); !written)
            return written;
        ClusterMark mark = *m_folder.mark();
        mark.port = *port;
        if (auto kept = m_folder.setMark(mark, user); !kept)
            return kept;
        auto started = server.start();
        // Somebody took the port between the look and the start: the next one.
        if (started || options.port || started.error().code != u"cluster.port.taken")
            return started;
    }
    return tl::unexpected(clusterError(u"cluster.port.taken"_s, {}));
}

Result<void> LocalCluster::writeSettings(const ClusterOptions &options, const ClusterUser &user, int port) const
{
    const auto runFolder = m_folder.runFolder(user);
    if (!runFolder)
        return tl::unexpected(runFolder.error());
    QStringList lines{
        u"# Written at every start of the cluster; changes here are lost."_s,
        u"listen_addresses = '127.0.0.1'"_s,
        u"port = "_s + QString::number(port),
        u"unix_socket_directories = "_s + quoted(*runFolder),
        u"max_connections = "_s + QString::number(options.maxConnections),
        u"password_encryption = 'scram-sha-256'"_s,
        u"timezone = 'UTC'"_s,
        u"lc_messages = 'C'"_s,
        u"logging_collector = on"_s,
        u"log_destination = 'jsonlog'"_s,
        u"log_directory = "_s + quoted(m_folder.file(u"log"_s)),
        u"log_filename = 'postgresql-%a.log'"_s,
        u"log_truncate_on_rotation = on"_s,
        u"log_rotation_age = 1d"_s,
        u"log_timezone = 'UTC'"_s,
        u"log_connections = on"_s,
        // A failing command would write ID numbers into the server's log.
        u"log_min_error_statement = panic"_s,
        u"log_parameter_max_length_on_error = 0"_s,
        // A dead PC would hold its locks for hours.
        u"tcp_keepalives_idle = 30"_s,
        u"tcp_keepalives_interval = 10"_s,
        u"tcp_keepalives_count = 3"_s,
        u"tcp_user_timeout = 30000"_s,
        u"client_connection_check_interval = 5000"_s,
        u"idle_in_transaction_session_timeout = 60000"_s,
        u"max_prepared_transactions = 0"_s,
        u"shared_buffers = '64MB'"_s,
        u"min_wal_size = '32MB'"_s,
        u"max_wal_size = '512MB'"_s,
        u"jit = off"_s,
    };
    if (!options.durable)
        lines += {u"fsync = off"_s, u"synchronous_commit = off"_s, u"full_page_writes = off"_s,
            u"autovacuum_naptime = '1h'"_s};
    return writePrivateFile(m_folder.dataPath() + u"/ana.conf"_s, lines.join(u'\n').toUtf8() + '\n', user);
}

Result<void> LocalCluster::prepareDatabase(bool sample, const std::function<void(const QString &)> &progress) const
{
    auto done = sqlResult([&] {
        SqlConnection server = administrator(u"postgres"_s);
        if (!server.value(u"SELECT 1 FROM pg_database WHERE datname = 'ana'"_s).isValid())
            server.script(u"CREATE DATABASE ana TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"_s);
    });
    if (!done)
        return done;
    const auto migrated = sqlResult([&]() -> Result<void> {
        SqlConnection database = administrator();
        MigrationOptions migration;
        migration.sample = sample;
        migration.progress = progress;
        const auto outcome = Migrations().migrate(database, migration);
        if (!outcome)
            return tl::unexpected(outcome.error());
        for (const QString &role : {u"ana_worker"_s, u"ana_publisher"_s}) {
            const auto password = servicePassword(role);
            if (!password)
                return tl::unexpected(password.error());
            database.script(u"ALTER ROLE "_s + sqlName(role) + u" PASSWORD "_s + sqlText(*password));
        }
        return {};
    });
    return migrated ? *migrated : tl::unexpected(migrated.error());
}

Result<void> LocalCluster::setSampleLoaded()
{
    const auto user = ClusterUser::ofCaller();
    auto mark = m_folder.mark();
    if (!user || !mark)
        return tl::unexpected(clusterError(u"cluster.missing"_s, m_folder.path()));
    mark->sampleLoaded = true;
    return m_folder.setMark(*mark, *user);
}

Result<void> LocalCluster::stop()
{
    if (!m_folder.exists())
        return {};
    const auto lock = FileLock::waitForFolder(m_folder.path());
    if (!lock)
        return tl::unexpected(lock.error());
    return stopAll();
}

Result<void> LocalCluster::stopAll() const
{
    const auto ours = m_folder.isOurs();
    if (!ours)
        return tl::unexpected(ours.error());
    if (!*ours)
        return {};
    if (auto stopped = stopWorker(); !stopped)
        return stopped;
    return stopServer();
}

Result<void> LocalCluster::stopServer() const
{
    const auto user = ClusterUser::ofCaller();
    if (!user)
        return tl::unexpected(user.error());
    return ServerProcess(m_folder, *user).stop();
}

Result<void> LocalCluster::reset()
{
    if (!m_folder.exists())
        return {};
    const auto lock = FileLock::waitForFolder(m_folder.path());
    if (!lock)
        return tl::unexpected(lock.error());
    if (auto stopped = stopAll(); !stopped)
        return stopped;
    const auto user = ClusterUser::ofCaller();
    const auto runFolder = user ? m_folder.runFolder(*user) : tl::unexpected(user.error());
    if (!runFolder)
        return tl::unexpected(runFolder.error());
    // Backends that outlived a killed server still hold files.
    if (auto cleared = ServerProcess(m_folder, *user).clearRemains(*runFolder); !cleared)
        return cleared;
    QDir(*runFolder).removeRecursively();
    return m_folder.remove();
}

ClusterStatus LocalCluster::status() const
{
    ClusterStatus status;
    status.folder = m_folder.path();
    const auto mark = m_folder.mark();
    const auto user = ClusterUser::ofCaller();
    if (!mark || !user)
        return status;
    status.exists = true;
    status.sample = mark->sample;
    const auto pid = ServerProcess(m_folder, *user).postmaster();
    status.running = pid.has_value();
    status.postmaster = pid.value_or(0);
    status.workerRunning = FileLock::isHeld(m_folder.file(u"worker.lock"_s));
    status.address = address();
    return status;
}

Result<void> LocalCluster::startWorker(const QString &anactl) const
{
    if (FileLock::isHeld(m_folder.file(u"worker.lock"_s)))
        return {};
    QProcess worker;
    worker.setProgram(anactl);
    worker.setArguments({u"worker"_s, u"--data"_s, m_folder.path()});
    worker.setStandardInputFile(QProcess::nullDevice());
    worker.setStandardOutputFile(m_folder.file(u"log/worker.log"_s), QIODevice::Append);
    worker.setStandardErrorFile(m_folder.file(u"log/worker.log"_s), QIODevice::Append);
    worker.setWorkingDirectory(u"/"_s);
    if (!worker.startDetached())
        return tl::unexpected(clusterError(u"worker.start.failed"_s, anactl));
    // "Started" is said when it holds its lock, so that a stop right after finds it.
    QDeadlineTimer patience(10000);
    while (!FileLock::isHeld(m_folder.file(u"worker.lock"_s))) {
        if (patience.hasExpired())
            return tl::unexpected(clusterError(u"worker.start.failed"_s, anactl));
        QThread::msleep(20);
    }
    return {};
}

Result<void> LocalCluster::stopWorker() const
{
    const QString lock = m_folder.file(u"worker.lock"_s);
    for (const int signal : {SIGTERM, SIGKILL}) {
        if (!FileLock::isHeld(lock))
            return {};
        QFile pidFile(m_folder.file(u"worker.pid"_s));
        const qint64 pid = pidFile.open(QIODevice::ReadOnly) ? pidFile.readAll().trimmed().toLongLong() : 0;
        if (pid > 1)
            ::kill(pid_t(pid), signal);
        QDeadlineTimer patience(15000);
        while (FileLock::isHeld(lock) && !patience.hasExpired())
            QThread::msleep(20);
    }
    if (FileLock::isHeld(lock))
        return tl::unexpected(clusterError(u"worker.stop.failed"_s, {}));
    return {};
}

ServerAddress LocalCluster::address(const QString &database) const
{
    ServerAddress address;
    const auto user = ClusterUser::ofCaller();
    const auto mark = m_folder.mark();
    if (!user || !mark)
        return address;
    address.host = m_folder.runFolder(*user).value_or(u"127.0.0.1"_s);
    address.port = mark->port;
    address.database = database;
    // A running server whose socket is gone, or was made elsewhere by an older program, still answers here.
    const QString socket = address.host + u"/.s.PGSQL."_s + QString::number(address.port);
    if (!QFileInfo::exists(socket) && ServerProcess(m_folder, *user).postmaster())
        address.host = u"127.0.0.1"_s;
    return address;
}

SqlConnection LocalCluster::administrator(const QString &database) const
{
    SqlOptions options;
    options.applicationName = u"ana administrator"_s;
    return SqlConnection::open(
        address(database), u"postgres"_s, m_folder.knownSecret(u"postgres"_s).value_or(QString()), options);
}

Result<QString> LocalCluster::servicePassword(const QString &role) const
{
    const auto user = ClusterUser::ofCaller();
    if (!user)
        return tl::unexpected(user.error());
    return m_folder.secret(role, *user);
}

} // namespace ana
