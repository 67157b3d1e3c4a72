// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/localverbs.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "app/anactl/sampleloader.h"
#include "app/anactl/where.h"
#include "models/database/localcluster.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
QJsonObject statusJson(const ClusterStatus &status)
{
    QJsonObject json{{"folder"_L1, status.folder}, {"exists"_L1, status.exists}, {"running"_L1, status.running},
        {"sample"_L1, status.sample}, {"worker"_L1, status.workerRunning}};
    if (status.exists) {
        json.insert("uri"_L1, status.address.toUri());
        json.insert("port"_L1, status.address.port);
        json.insert("site"_L1, QString(status.folder + u"/site"_s));
    }
    if (status.running)
        json.insert("postmaster"_L1, status.postmaster);
    return json;
}

QString statusText(const ClusterStatus &status)
{
    if (!status.exists)
        return text(QT_TRANSLATE_NOOP("anactl", "There is no private database in %1.")).arg(status.folder);
    if (!status.running)
        return text(QT_TRANSLATE_NOOP("anactl", "The private database in %1 is stopped.")).arg(status.folder);
    const QString line = text(QT_TRANSLATE_NOOP("anactl", "The private database in %1 runs: %2"))
                             .arg(status.folder, status.address.toUri());
    return status.workerRunning
        ? line
        : line + u'\n' + text(QT_TRANSLATE_NOOP("anactl", "Its worker does not run: publishing and sealing wait."));
}

/// Creates, migrates and loads the sample. A load that was cut leaves half a district: it begins anew.
Result<void> startSample(
    LocalCluster &cluster, ClusterOptions options, const std::function<void(const QString &)> &tell)
{
    const auto mark = cluster.folder().mark();
    if (mark && mark->sample && !mark->sampleLoaded) {
        if (auto emptied = cluster.reset(); !emptied)
            return emptied;
    }
    options.sample = true;
    if (auto started = cluster.start(options, tell); !started)
        return tl::unexpected(started.error());
    if (cluster.folder().mark()->sampleLoaded)
        return {};
    tell(u"sample"_s);
    if (auto loaded = loadSample(cluster, tell); !loaded)
        return loaded;
    return cluster.setSampleLoaded();
}

Result<Answer> start(const Call &call)
{
    LocalCluster cluster(clusterFolder(call));
    const auto tell = [&call](const QString &step) { call.tell(u"  "_s + step); };
    ClusterOptions options;
    if (call.has(u"port"_s)) {
        bool isNumber = false;
        options.port = call.value(u"port"_s).toInt(&isNumber);
        if (!isNumber || *options.port < 1 || *options.port > 65535)
            return tl::unexpected(Error{ErrorKind::Invalid, u"address.port.invalid"_s, u"port"_s, {}});
    }
    const auto started = [&]() -> Result<void> {
        if (call.has(u"sample"_s))
            return startSample(cluster, options, tell);
        if (auto up = cluster.start(options, tell); !up)
            return tl::unexpected(up.error());
        return {};
    }();
    if (!started)
        return tl::unexpected(started.error());
    if (!call.has(u"no-worker"_s)) {
        if (auto worker = cluster.startWorker(QCoreApplication::applicationFilePath()); !worker)
            return tl::unexpected(worker.error());
    }
    const ClusterStatus status = cluster.status();
    QJsonObject json = statusJson(status);
    json.insert("accounts"_L1, cluster.folder().accounts());
    return Answer{json, statusText(status)};
}

Result<Answer> stop(const Call &call)
{
    LocalCluster cluster(clusterFolder(call));
    if (auto stopped = cluster.stop(); !stopped)
        return tl::unexpected(stopped.error());
    return Answer{statusJson(cluster.status()), statusText(cluster.status())};
}

Result<Answer> status(const Call &call)
{
    const LocalCluster cluster(clusterFolder(call));
    return Answer{statusJson(cluster.status()), statusText(cluster.status())};
}

Result<Answer> reset(const Call &call)
{
    LocalCluster cluster(clusterFolder(call));
    if (auto emptied = cluster.reset(); !emptied)
        return tl::unexpected(emptied.error());
    return Answer{statusJson(cluster.status()), statusText(cluster.status())};
}

QList<QCommandLineOption> startOptions()
{
    return {option(u"sample"_s, QT_TRANSLATE_NOOP("anactl", "with the sample district; only at creation")),
        option(u"port"_s, QT_TRANSLATE_NOOP("anactl", "this port of 127.0.0.1 and no other"), u"N"_s),
        option(u"no-worker"_s, QT_TRANSLATE_NOOP("anactl", "without the worker"))};
}
} // namespace

std::vector<Verb> localVerbs()
{
    return {
        {u"local start"_s, {}, QT_TRANSLATE_NOOP("anactl", "create, start and upgrade a private database"),
            startOptions, start},
        {u"local stop"_s, {}, QT_TRANSLATE_NOOP("anactl", "stop its worker and its server"), nullptr, stop},
        {u"local status"_s, {}, QT_TRANSLATE_NOOP("anactl", "whether it runs, and where"), nullptr, status},
        {u"local reset"_s, {}, QT_TRANSLATE_NOOP("anactl", "delete it with everything in it"), nullptr, reset},
    };
}

} // namespace ana::cli
