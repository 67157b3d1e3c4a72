// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcluster.h"

#include <csignal>

#include <unistd.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QUuid>

#include "models/core/messages.h"
#include "models/database/migrations.h"
#include "tests/support/testdistrict.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {
constexpr auto districtVersion = "1"; ///< counts up when testdistrict.cpp changes what it makes
std::unique_ptr<TestCluster> onlyCluster;

template <typename T> void require(const Result<T> &result, const char *what)
{
    if (!result)
        qFatal("%s: %s (%s, %s)", what, qUtf8Printable(sentence(result.error())), qUtf8Printable(result.error().code),
            qUtf8Printable(result.error().subject));
}

QString schemaDigest()
{
    QStringList paths;
    QDirIterator files(Migrations::defaultFolder(), {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(districtVersion);
    for (const QString &path : paths) {
        // Queries are sent by the program, not kept in the database.
        if (path.contains("/queries/"_L1))
            continue;
        digest.addData(path.toUtf8());
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            digest.addData(file.readAll());
    }
    return QString::fromLatin1(digest.result().toHex().left(16));
}

/// Clusters whose program is gone, and templates of another schema.
void clearRemains(const QString &base, const QString &currentTemplate)
{
    const QDir folder(base);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = folder.filePath(name);
        const bool isLeft = name.startsWith("run-"_L1) && !FileLock::isHeld(base + u'/' + name + u".lock"_s);
        const bool isOld = name.startsWith("template-"_L1) && path != currentTemplate;
        if (!isLeft && !isOld)
            continue;
        require(LocalCluster(path).reset(), "clearing an old test cluster");
        QFile::remove(base + u'/' + name + u".lock"_s);
    }
}

ClusterOptions testOptions()
{
    ClusterOptions options;
    options.sample = true; // the clock of tests can be moved
    options.durable = false;
    return options;
}
} // namespace

ScratchFolder::ScratchFolder()
{
    QDir().mkpath(testFolder());
    const auto seat = FileLock::wait(testFolder() + u"/lock"_s);
    require(seat, "the lock of the test clusters");
    m_path = testFolder() + u"/run-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    auto owner = FileLock::wait(m_path + u".lock"_s);
    require(owner, "the lock of this folder");
    m_owner = std::move(*owner);
}

ScratchFolder::~ScratchFolder()
{
    if (auto emptied = LocalCluster(m_path).reset(); !emptied && !QDir(m_path).removeRecursively())
        qWarning("The folder %s stays.", qUtf8Printable(m_path));
    QFile::remove(m_path + u".lock"_s);
}

QString testFolder()
{
    return ::geteuid() == 0 ? u"/var/lib/ana-desk-test"_s
                            : QDir::tempPath() + u"/ana-desk-test-"_s + QString::number(::geteuid());
}

TestCluster &TestCluster::instance()
{
    if (!onlyCluster) {
        onlyCluster.reset(new TestCluster);
        // Before the application object goes, which QProcess needs.
        qAddPostRoutine([] { onlyCluster.reset(); });
    }
    return *onlyCluster;
}

TestCluster::TestCluster()
    : m_base(testFolder())
{
    QDir().mkpath(m_base);
    const auto seat = FileLock::wait(m_base + u"/lock"_s);
    require(seat, "the lock of the test clusters");
    const QString source = makeTemplate();
    const QString name = u"run-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    auto owner = FileLock::wait(m_base + u'/' + name + u".lock"_s);
    require(owner, "the lock of this test cluster");
    m_owner = std::make_unique<FileLock>(std::move(*owner));

    const QString path = m_base + u'/' + name;
    if (QProcess::execute(u"cp"_s, {u"-a"_s, u"--reflink=auto"_s, source, path}) != 0)
        qFatal("the template of the test cluster could not be copied to %s", qUtf8Printable(path));
    m_cluster = std::make_unique<LocalCluster>(path);
    start();
}

TestCluster::~TestCluster()
{
    kill();
    if (auto emptied = m_cluster->reset(); !emptied)
        qWarning("The test cluster in %s stays.", qUtf8Printable(m_cluster->folder().path()));
    QFile::remove(m_cluster->folder().path() + u".lock"_s);
}

/// A template cut while it was being built has no mark of its district and is built again.
QString TestCluster::makeTemplate() const
{
    const QString path = m_base + u"/template-"_s + schemaDigest();
    clearRemains(m_base, path);
    LocalCluster cluster(path);
    const auto mark = cluster.folder().mark();
    if (mark && mark->sampleLoaded && !cluster.status().running)
        return path;
    require(cluster.reset(), "emptying the template");
    require(cluster.start(testOptions()), "starting the template");
    foundTestDistrict(cluster);
    require(cluster.setSampleLoaded(), "marking the template");
    require(cluster.stop(), "stopping the template");
    return path;
}

void TestCluster::kill()
{
    const ClusterStatus status = m_cluster->status();
    if (status.running)
        ::kill(pid_t(status.postmaster), SIGKILL);
    while (m_cluster->status().running) { }
}

void TestCluster::start()
{
    // The children of a killed postmaster take a moment to notice; until then their memory is in use.
    const QDeadlineTimer patience(30'000);
    auto started = m_cluster->start(testOptions());
    while (!started && started.error().code == u"server.stopping" && !patience.hasExpired())
        started = m_cluster->start(testOptions());
    require(started, "starting the test cluster");
}

void TestCluster::stop()
{
    require(m_cluster->stop(), "stopping the test cluster");
}

} // namespace ana::test
