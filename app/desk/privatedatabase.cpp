// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/privatedatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QtConcurrentRun>

#include "models/database/localcluster.h"

namespace ana::desk {

using namespace Qt::StringLiterals;

namespace {

Result<shell::LogInOffer> prepare(const QString &folder, const QString &anactl)
{
    LocalCluster cluster(folder.isEmpty() ? ClusterFolder::defaultPath() : folder);
    const ClusterStatus status = cluster.status();
    if (!status.exists)
        return shell::LogInOffer();
    shell::LogInOffer offer;
    if (status.running) {
        offer.server = status.address;
    } else {
        const Result<ServerAddress> started = cluster.start({});
        if (!started)
            return tl::unexpected(started.error());
        offer.server = *started;
    }
    // Without the worker everything works, only later: not worth keeping somebody from logging in.
    if (!status.workerRunning)
        (void)cluster.startWorker(anactl);
    if (status.sample)
        offer.accounts = shell::practiceAccounts(cluster.folder().accounts());
    return offer;
}

} // namespace

QFuture<Result<shell::LogInOffer>> preparePrivateDatabase(const QString &folder)
{
    const QString anactl = QDir(QCoreApplication::applicationDirPath()).filePath(u"anactl"_s);
    return QtConcurrent::run([folder, anactl] { return prepare(folder, anactl); });
}

} // namespace ana::desk
