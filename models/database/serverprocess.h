// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "models/core/error.h"
#include "models/database/clusterfolder.h"

namespace ana {

/// The PostgreSQL programs of this machine, run for one cluster folder as the user who may.
class ServerProcess
{
public:
    ServerProcess(const ClusterFolder &folder, ClusterUser user);

    /// initdb: UTF-8, C.UTF-8, scram, the superuser's password. Begins from nothing, whatever half-made is there.
    Result<void> createData(const QString &superuserPassword, bool durable) const;
    /// Starts and waits until it accepts connections. `cluster.port.taken` if the port is gone meanwhile.
    Result<void> start() const;
    Result<void> stop() const;

    /// The postmaster of this very folder, if it is alive: a pid that was given to another process is not.
    std::optional<qint64> postmaster() const;
    /// After kill -9: ends backends that outlived their postmaster and takes away what would stop a new one.
    Result<void> clearRemains(const QString &runFolder) const;

private:
    struct Outcome
    {
        int exitCode = -1;
        QString output;
    };
    Result<QString> program(const QString &name) const;
    Result<Outcome> run(const QString &name, const QStringList &arguments) const;
    QList<qint64> processes() const;
    bool isServerProcess(qint64 pid) const;
    Error failure(const QString &code, const QString &output) const;

    const ClusterFolder &m_folder;
    ClusterUser m_user;
};

/// The programs' folder: $ANA_POSTGRES_BIN, else the newest /usr/lib/postgresql/N/bin with N ≥ 15, else the search
/// path. `major` asks for one version: a data folder is read by the version that wrote it.
Result<QString> postgresProgram(const QString &name, std::optional<int> major = {});

} // namespace ana
