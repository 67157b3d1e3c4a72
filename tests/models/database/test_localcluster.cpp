// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <thread>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "models/core/messages.h"
#include "models/database/localcluster.h"
#include "tests/support/testcluster.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::ScratchFolder;

class TestLocalCluster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createsStartsAndStops();
    void keepsItsDataThroughAKillOfThePostmaster();
    void startsThoughItsOldPidIsSomebodyElsesNow();
    void takesAnotherPortWhenItsOwnIsTaken();
    void insistsOnThePortItWasTold();
    void remakesAFolderWhoseCreationWasCut();
    void leavesAForeignFolderAlone();
    void twoClustersRunSideBySide();
    void twoStartsAtOnceAreOneStart();
    void saysThatTheDiskIsFull();
    void saysThatPostgresIsMissing();
    void aServerWhoseSocketIsGoneStillAnswers();
    void letsNobodyInWithoutAPassword();
    void keepsItsSecretsToItsOwner();
    void writesNoStatementsIntoTheServerLog();
    void resetLeavesNothing();
    void aSampleIsMarkedAtCreationOnly();
};

namespace {
ClusterOptions quick()
{
    ClusterOptions options;
    options.durable = false;
    return options;
}

void killPostmaster(const LocalCluster &cluster)
{
    const ClusterStatus status = cluster.status();
    ::kill(pid_t(status.postmaster), SIGKILL);
    QTRY_VERIFY(!cluster.status().running);
}

/// A folder with a program of this name in front of the real ones.
std::unique_ptr<QTemporaryDir> fakePrograms(const QString &name, const QByteArray &script)
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/ana-programs"_s);
    QFile::setPermissions(folder->path(), QFile::Permissions(0x7755));
    QFile program(folder->filePath(name));
    if (program.open(QIODevice::WriteOnly))
        program.write("#!/bin/sh\n" + script);
    program.setPermissions(QFile::Permissions(0x7755));
    return folder;
}

class Environment
{
public:
    Environment(const char *name, const QString &value)
        : m_name(name)
    {
        qputenv(name, value.toUtf8());
    }
    ~Environment() { qunsetenv(m_name); }

private:
    const char *m_name;
};
} // namespace

#define REQUIRE(result)                                                                                                \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(outcome, outcome ? "" : qUtf8Printable(outcome.error().code + u' ' + outcome.error().subject));       \
    } while (false)

void TestLocalCluster::createsStartsAndStops()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    QVERIFY(!cluster.status().exists);
    REQUIRE(cluster.start(quick()));
    const ClusterStatus running = cluster.status();
    QVERIFY(running.exists && running.running && !running.workerRunning);
    QCOMPARE(cluster.administrator().value(u"SHOW server_encoding"_s).toString(), u"UTF8"_s);
    QCOMPARE(cluster.administrator().value(u"SELECT 'ă' < 'b' COLLATE \"vi-x-icu\""_s).toBool(), true);
    REQUIRE(cluster.start(quick()));
    QCOMPARE(cluster.status().postmaster, running.postmaster);
    REQUIRE(cluster.stop());
    QVERIFY(!cluster.status().running);
    REQUIRE(cluster.stop());
}

void TestLocalCluster::keepsItsDataThroughAKillOfThePostmaster()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start({}));
    cluster.administrator().script(u"CREATE TABLE public.kept AS SELECT 42 AS answer"_s);
    killPostmaster(cluster);
    REQUIRE(cluster.start({}));
    QCOMPARE(cluster.administrator().value(u"SELECT answer FROM public.kept"_s).toInt(), 42);
}

void TestLocalCluster::startsThoughItsOldPidIsSomebodyElsesNow()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    killPostmaster(cluster);
    QProcess somebody;
    somebody.start(u"sleep"_s, {u"60"_s});
    QVERIFY(somebody.waitForStarted());
    const QString path = cluster.folder().dataPath() + u"/postmaster.pid"_s;
    QFile pidFile(path);
    QVERIFY(pidFile.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = pidFile.readAll().split('\n');
    pidFile.close();
    lines[0] = QByteArray::number(somebody.processId());
    QVERIFY(pidFile.open(QIODevice::WriteOnly));
    pidFile.write(lines.join('\n'));
    pidFile.close();

    QVERIFY(!cluster.status().running);
    REQUIRE(cluster.start(quick()));
    QVERIFY(cluster.status().running);
    QCOMPARE(somebody.state(), QProcess::Running);
    somebody.kill();
    somebody.waitForFinished();
}

void TestLocalCluster::takesAnotherPortWhenItsOwnIsTaken()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    const int port = cluster.status().address.port;
    REQUIRE(cluster.stop());
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost, quint16(port)));
    REQUIRE(cluster.start(quick()));
    QVERIFY(cluster.status().address.port != port);
    QVERIFY(cluster.administrator().isOpen());
}

void TestLocalCluster::insistsOnThePortItWasTold()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost));
    ClusterOptions options = quick();
    options.port = squatter.serverPort();
    const auto refused = cluster.start(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"cluster.port.taken"_s);
    QVERIFY(sentence(refused.error()).contains(QString::number(squatter.serverPort())));
    squatter.close();
    REQUIRE(cluster.start(options));
    QCOMPARE(cluster.status().address.port, *options.port);
}

void TestLocalCluster::remakesAFolderWhoseCreationWasCut()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    REQUIRE(cluster.stop());
    QVERIFY(QFile::remove(cluster.folder().file(u"cluster.json"_s)));
    QVERIFY(QFile::remove(cluster.folder().dataPath() + u"/global/pg_control"_s));
    REQUIRE(cluster.start(quick()));
    QVERIFY(cluster.status().running);
}

void TestLocalCluster::leavesAForeignFolderAlone()
{
    QTemporaryDir folder;
    QFile letter(folder.filePath(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("dear");
    letter.close();
    LocalCluster cluster(folder.path());
    for (const Error &refusal : {cluster.start(quick()).error(), cluster.reset().error(), cluster.stop().error()})
        QCOMPARE(refusal.code, u"cluster.folder.foreign"_s);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"letter.txt"_s});
}

void TestLocalCluster::twoClustersRunSideBySide()
{
    const ScratchFolder one;
    const ScratchFolder two;
    LocalCluster first(one.path());
    LocalCluster second(two.path());
    REQUIRE(first.start(quick()));
    REQUIRE(second.start(quick()));
    QVERIFY(first.status().address.host != second.status().address.host);
    QVERIFY(first.status().address.port != second.status().address.port);
    REQUIRE(first.stop());
    QVERIFY(second.status().running);
}

void TestLocalCluster::twoStartsAtOnceAreOneStart()
{
    const ScratchFolder folder;
    const auto start = [&folder](bool &done) { done = LocalCluster(folder.path()).start(quick()).has_value(); };
    bool first = false;
    bool second = false;
    std::thread other(start, std::ref(second));
    start(first);
    other.join();
    QVERIFY(first);
    QVERIFY(second);
    QVERIFY(LocalCluster(folder.path()).status().running);
}

void TestLocalCluster::saysThatTheDiskIsFull()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    {
        const auto programs
            = fakePrograms(u"initdb"_s, "echo 'initdb: error: could not write: No space left on device'; exit 1\n");
        const Environment environment("ANA_POSTGRES_BIN", programs->path());
        const auto refused = cluster.start(quick());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"disk.full"_s);
    }
    REQUIRE(cluster.start(quick())); // room was made
}

void TestLocalCluster::saysThatPostgresIsMissing()
{
    const ScratchFolder folder;
    const Environment environment("ANA_POSTGRES_BIN", u"/nowhere"_s);
    const auto refused = LocalCluster(folder.path()).start(quick());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"cluster.postgres.missing"_s);
}

void TestLocalCluster::aServerWhoseSocketIsGoneStillAnswers()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    QVERIFY(QFile::remove(cluster.address().host + u"/.s.PGSQL.%1"_s.arg(cluster.address().port)));
    QVERIFY(!cluster.address().isSocket());
    QVERIFY(cluster.administrator().isOpen());
    const qint64 postmaster = cluster.status().postmaster;
    REQUIRE(cluster.start(quick()));
    QCOMPARE(cluster.status().postmaster, postmaster);
}

void TestLocalCluster::letsNobodyInWithoutAPassword()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    ServerAddress overNetwork = cluster.address();
    overNetwork.host = u"127.0.0.1"_s;
    for (const ServerAddress &address : {cluster.address(), overNetwork}) {
        for (const QString &user : {u"postgres"_s, u"ana_worker"_s, u"ana_owner"_s}) {
            const auto refused = sqlResult([&] { SqlConnection::open(address, user, u"guess"_s); });
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, u"login.refused"_s);
        }
    }
}

void TestLocalCluster::keepsItsSecretsToItsOwner()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder.path()) & others));
    const QDir secrets(cluster.folder().file(u"secrets"_s));
    const QStringList files = secrets.entryList(QDir::Files);
    QCOMPARE(files, QStringList({u"ana_publisher"_s, u"ana_worker"_s, u"postgres"_s}));
    QSet<QString> passwords;
    for (const QString &file : files) {
        QVERIFY(!(QFile::permissions(secrets.filePath(file)) & others));
        passwords.insert(cluster.folder().knownSecret(file).value_or(QString()));
    }
    QCOMPARE(passwords.size(), 3);
    QVERIFY(!passwords.contains(QString()));
}

void TestLocalCluster::writesNoStatementsIntoTheServerLog()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    const auto failed = sqlResult([&] {
        cluster.administrator().run(u"SELECT 1 / 0 AS \"066090001234\", :name::text"_s, {{u"name"_s, u"secret"_s}});
    });
    QVERIFY(!failed);
    REQUIRE(cluster.stop());
    QByteArray log;
    for (const QFileInfo &file : QDir(cluster.folder().file(u"log"_s)).entryInfoList(QDir::Files)) {
        QFile source(file.filePath());
        QVERIFY(source.open(QIODevice::ReadOnly));
        log += source.readAll();
    }
    QVERIFY(log.contains("connection authorized"));
    QVERIFY(!log.contains("066090001234"));
}

void TestLocalCluster::resetLeavesNothing()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    const QString runFolder = cluster.address().host;
    QVERIFY(QFileInfo::exists(runFolder));
    const qint64 postmaster = cluster.status().postmaster;
    REQUIRE(cluster.reset());
    QVERIFY(!QFileInfo::exists(folder.path()));
    QVERIFY(!QFileInfo::exists(runFolder));
    QTRY_VERIFY(!QFileInfo::exists(u"/proc/%1/exe"_s.arg(postmaster)));
}

void TestLocalCluster::aSampleIsMarkedAtCreationOnly()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    REQUIRE(cluster.start(quick()));
    ClusterOptions late = quick();
    late.sample = true;
    const auto refused = cluster.start(late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"cluster.sample.late"_s);
    QVERIFY(!cluster.administrator().value(u"SELECT sample FROM core.cluster"_s).toBool());
    REQUIRE(cluster.reset());
    REQUIRE(cluster.start(late));
    QVERIFY(cluster.administrator().value(u"SELECT sample FROM core.cluster"_s).toBool());
}

QTEST_GUILESS_MAIN(TestLocalCluster)
#include "test_localcluster.moc"
