// SPDX-License-Identifier: GPL-3.0-or-later
// A publisher killed, locked out, without room or without a folder: the site stays whole and the next run completes it.
#include <sys/mount.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include "models/site/sitefolder.h"
#include "models/site/verifier.h"
#include "tests/site/sitefixture.h"
#include "tests/support/testcluster.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;
using site::PublishMode;

namespace {

QDateTime hour(int n)
{
    return QDateTime::fromString(u"2026-01-05T01:00:00Z"_s, Qt::ISODate).addSecs(3600LL * n);
}

/// This program again, publishing and nothing else: URI, key folder, site folder. The password stands in the
/// environment.
int publishOnly(const QStringList &arguments)
{
    const auto address = ServerAddress::fromUri(arguments[2]);
    const auto done = sqlResult([&] {
        SqlConnection connection
            = SqlConnection::open(*address, u"ana_publisher"_s, qEnvironmentVariable("ANA_TEST_PASSWORD"));
        return site::Publisher(arguments[3]).publish(connection, arguments[4], PublishMode::Incremental);
    });
    return done && *done ? 0 : 1;
}

/// Every link of the pages that stand there leads to a page that stands there.
QStringList brokenLinks(const QString &site)
{
    QStringList broken;
    static const QRegularExpression link(u"(?:href|src)=\"(/[^\"#]*)"_s);
    const auto files = filesOf(site);
    for (const auto &[path, hash] : files) {
        const QString text = path.endsWith(u".html"_s) ? QString::fromUtf8(contentOf(site, path.toUtf8())) : QString();
        for (auto at = link.globalMatch(text); at.hasNext();) {
            QString target = at.next().captured(1);
            target += target.endsWith(u'/') ? u"index.html"_s : QString();
            if (!files.contains(target))
                broken += path + u" → "_s + target;
        }
    }
    return broken;
}

} // namespace

class PublishFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledRunIsCompletedByTheNext()
    {
        SiteFixture fixture;
        QList<QUuid> live;
        for (int i = 0; i < 90; ++i)
            live.append(
                fixture.publish({u"Bài %1"_s.arg(i), i % 2 ? u"hoat-dong"_s : u"thong-bao"_s, u"eana"_s, hour(i)}));
        QVERIFY(fixture.publishTo(u"site"_s));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            u"ANA_TEST_PASSWORD"_s, *TestCluster::instance().cluster().servicePassword(u"ana_publisher"_s));
        QRandomGenerator random(7);
        int killed = 0;
        int usual = 0; // how long a run takes on this machine, in ms; the first is left alone
        const int rounds = qEnvironmentVariableIsSet("ANA_LONG") ? 200 : 25;
        for (int round = 0; round < rounds; ++round) {
            for (int edit = 0; edit < 3; ++edit)
                fixture.change(live[random.bounded(live.size())], u"Đổi %1.%2"_s.arg(round).arg(edit));
            if (round % 3 == 0) {
                fixture.withdraw(live.takeAt(random.bounded(live.size())));
                live.append(
                    fixture.publish({u"Mới %1"_s.arg(round), u"hoat-dong"_s, u"buontrap"_s, hour(100 + round)}));
            }
            if (round % 4 == 0)
                fixture.setSetting(u"site.phone"_s, u"0262 %1"_s.arg(round)); // every page
            QProcess publisher;
            publisher.setProcessEnvironment(environment);
            publisher.start(QCoreApplication::applicationFilePath(),
                {u"--publish-only"_s, fixture.database.address().toUri(), fixture.path(u"key"_s),
                    fixture.path(u"site"_s)});
            QElapsedTimer clock;
            clock.start();
            const int patience = usual == 0 ? -1 : usual / 5 + int(random.bounded(usual));
            if (!publisher.waitForFinished(patience)) {
                publisher.kill();
                publisher.waitForFinished(-1);
                ++killed;
            } else {
                usual = int(clock.elapsed());
            }
            const QStringList broken = brokenLinks(fixture.path(u"site"_s));
            QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
            if (round % 5 != 4)
                continue;
            const auto completed = fixture.publishTo(u"site"_s);
            QVERIFY2(completed, qPrintable(completed ? QString() : completed.error().code));
            QVERIFY(site::verifySite(fixture.path(u"site"_s))->isSound());
            QVERIFY(fixture.publishTo(u"fresh"_s, PublishMode::Full));
            const QStringList wrong = differences(fixture.path(u"site"_s), fixture.path(u"fresh"_s));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
        }
        qInfo("killed %d of %d runs", killed, rounds);
        QVERIFY(killed > rounds / 5);
    }

    void twoPublishersAtOnceBecomeOne()
    {
        SiteFixture fixture;
        QVERIFY(fixture.publishTo(u"site"_s));
        const auto held = site::SiteFolder::open(fixture.path(u"site"_s));
        QVERIFY(held);
        const auto second = fixture.publishTo(u"site"_s);
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"site.busy"_s);
    }

    void refusesAFolderOfSomebodyElse()
    {
        SiteFixture fixture;
        QVERIFY(QDir().mkpath(fixture.path(u"photos/summer"_s)));
        const auto refused = fixture.publishTo(u"photos"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"site.folder.foreign"_s);
        QCOMPARE(QDir(fixture.path(u"photos"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"summer"_s});
    }

    void saysWhenTheFolderCannotBeWritten()
    {
        SiteFixture fixture;
        QFile file(fixture.path(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = fixture.publishTo(u"file/site"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"site.folder.unwritable"_s);
    }

    void aFullDiskLeavesTheSiteAsItWas()
    {
        if (::geteuid() != 0)
            return; // only root can make a small file system to fill
        SiteFixture fixture;
        QVERIFY(QDir().mkpath(fixture.path(u"small"_s)));
        const QByteArray folder = QFile::encodeName(fixture.path(u"small"_s));
        QCOMPARE(::mount("none", folder.constData(), "tmpfs", 0, "size=1536k"), 0);
        const auto unmount = qScopeGuard([&] { ::umount2(folder.constData(), MNT_DETACH); });
        for (int i = 0; i < 10; ++i)
            fixture.publish({u"Bài %1"_s.arg(i), u"hoat-dong"_s, u"eana"_s, hour(i)});
        QVERIFY(fixture.publishTo(u"small/site"_s));
        const auto before = filesOf(fixture.path(u"small/site"_s));
        for (int i = 0; i < 400; ++i)
            fixture.publish({u"Thêm %1"_s.arg(i), u"hoat-dong"_s, u"eana"_s, hour(100 + i)});
        const auto refused = fixture.publishTo(u"small/site"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"site.disk.full"_s);
        QCOMPARE(filesOf(fixture.path(u"small/site"_s)), before);
        QVERIFY(site::verifySite(fixture.path(u"small/site"_s))->isSound());
        // With room again, all comes.
        QCOMPARE(::mount("none", folder.constData(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
        QVERIFY(fixture.publishTo(u"small/site"_s));
        QVERIFY(site::verifySite(fixture.path(u"small/site"_s))->isSound());
        QCOMPARE(differences(fixture.path(u"small/site"_s), fixture.path(u"small/site"_s)), QStringList());
    }

    void aLostDatabaseLeavesTheSiteAsItWas()
    {
        SiteFixture fixture;
        fixture.publish({u"Bài"_s, u"hoat-dong"_s, u"eana"_s, hour(1)});
        QVERIFY(fixture.publishTo(u"site"_s));
        const auto before = filesOf(fixture.path(u"site"_s));
        fixture.publish({u"Bài nữa"_s, u"hoat-dong"_s, u"eana"_s, hour(2)});
        SqlConnection &publisher = fixture.database.publisher();
        fixture.database.administrator().run(
            u"SELECT pg_terminate_backend(:pid)"_s, {{u"pid"_s, publisher.backendPid()}});
        const auto refused = fixture.publishTo(u"site"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QCOMPARE(filesOf(fixture.path(u"site"_s)), before);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--publish-only"_s)
        return publishOnly(QCoreApplication::arguments());
    PublishFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_publishfaults.moc"
