// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QJsonArray>
#include <QString>

#include "models/core/error.h"
#include "models/database/clusterfolder.h"
#include "models/database/serveraddress.h"
#include "models/database/sqlconnection.h"

namespace ana {

/// What a start may be told.
struct ClusterOptions
{
    std::optional<int> port; ///< this port or none; without it the last one, or the next free one
    bool sample = false; ///< at creation only: marks the cluster as sample for ever
    bool durable = true; ///< false for tests: nothing is flushed, a power cut may destroy the data
    int maxConnections = 120;
};

struct ClusterStatus
{
    QString folder;
    bool exists = false; ///< created completely
    bool running = false;
    bool sample = false;
    bool workerRunning = false;
    qint64 postmaster = 0;
    ServerAddress address; ///< of the database, valid once the cluster exists
};

/// A private PostgreSQL in a folder of this user (of `postgres` when root asks): the same engine as the district's
/// server, for a single PC, for training and for tests. Reached by Unix socket and on 127.0.0.1, always by password.
///
/// Every call holds the folder's lock, so two starts at one moment become one start. Calls wait for the server; use
/// them off the GUI thread.
class LocalCluster
{
public:
    explicit LocalCluster(const QString &folder = ClusterFolder::defaultPath());

    const ClusterFolder &folder() const { return m_folder; }

    /// Creates what is missing, clears what kill -9 left, starts, and brings the schema up to date. A running cluster
    /// is only brought up to date. `progress` hears what is being done, one untranslated word per step.
    Result<ServerAddress> start(
        const ClusterOptions &options, const std::function<void(const QString &step)> &progress = {});
    /// Remembers that the sample district is there completely.
    Result<void> setSampleLoaded();
    /// Stops the worker, then the server. Done if nothing runs.
    Result<void> stop();
    ClusterStatus status() const;
    /// Stops and deletes the folder with everything in it.
    Result<void> reset();

    /// `anactl worker` in the background, if none is alive.
    Result<void> startWorker(const QString &anactl) const;

    ServerAddress address(const QString &database = QStringLiteral("ana")) const;
    /// A connection as the superuser of this private cluster. Throws SqlError.
    SqlConnection administrator(const QString &database = QStringLiteral("ana")) const;
    /// The password of a service role: "ana_worker", "ana_publisher".
    Result<QString> servicePassword(const QString &role) const;

private:
    Result<void> create(const ClusterOptions &options, const ClusterUser &user);
    Result<void> bringUp(const ClusterOptions &options, const ClusterUser &user);
    Result<void> writeSettings(const ClusterOptions &options, const ClusterUser &user, int port) const;
    Result<void> prepareDatabase(bool sample, const std::function<void(const QString &)> &progress) const;
    Result<void> stopAll() const;
    Result<void> stopWorker() const;
    Result<void> stopServer() const;
    Result<int> choosePort(const ClusterOptions &options, int attempt) const;

    ClusterFolder m_folder;
};

} // namespace ana
