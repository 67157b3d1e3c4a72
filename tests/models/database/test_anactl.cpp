// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::ScratchFolder;
using ana::test::TestDatabase;

/// The program as a script uses it: exit codes, one JSON object, one sentence.
class TestAnactl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsReportsAndStopsAPrivateDatabase();
    void bringsADeadWorkerBack();
    void foundsARealOrganisationOnce();
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void aRefusalIsOneVietnameseSentence();
    void aSchemaThatDoesNotFitIsRefusedInWords();
    void executesAsThePersonNamedAndNobodyElse();
    void anOperationIsDoneOnce();
    void theLogIsComparedWithThePublishedSeals();
};

namespace {
struct Outcome
{
    int exitCode = -1;
    QJsonObject json;
    QString output;
    QString errors;
};

Outcome anactl(
    const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + u"/../bin/anactl"_s, arguments);
    program.waitForFinished(-1);
    const QByteArray output = program.readAllStandardOutput();
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
        QJsonDocument::fromJson(output).object(), QString::fromUtf8(output),
        QString::fromUtf8(program.readAllStandardError())};
}

Outcome onServer(const TestDatabase &database, const QString &password, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ANA_PASSWORD"_s, password);
    return anactl(arguments + QStringList{u"--database"_s, database.address().toUri(), u"--json"_s}, environment);
}

QString newArticle()
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{"id"_L1, ArticleId::create().toString()}, {"unit"_L1, "buontrap"_L1},
                          {"section"_L1, "tin-tuc"_L1}, {"title"_L1, u"Bài từ dòng lệnh"_s}})
            .toJson(QJsonDocument::Compact));
}
} // namespace

void TestAnactl::startsReportsAndStopsAPrivateDatabase()
{
    const ScratchFolder folder;
    const auto local = [&folder](const QStringList &words) {
        return anactl(QStringList{u"local"_s} + words + QStringList{u"--data"_s, folder.path(), u"--json"_s});
    };
    const Outcome started = local({u"start"_s});
    QVERIFY2(started.exitCode == 0, qUtf8Printable(started.errors));
    QVERIFY(started.json.value("uri"_L1).toString().startsWith(u"postgresql://"_s));
    QCOMPARE(started.json.value("worker"_L1).toBool(), true);
    QCOMPARE(started.json.value("accounts"_L1).toArray(), QJsonArray());

    const Outcome check = anactl({u"database"_s, u"status"_s, u"--data"_s, folder.path(), u"--json"_s});
    QCOMPARE(check.exitCode, 0);
    QCOMPARE(check.json.value("current"_L1).toBool(), true);

    QCOMPARE(local({u"stop"_s}).exitCode, 0);
    const Outcome stopped = local({u"status"_s});
    QCOMPARE(stopped.json.value("running"_L1).toBool(), false);
    QCOMPARE(stopped.json.value("worker"_L1).toBool(), false);
    const Outcome away = anactl({u"database"_s, u"status"_s, u"--data"_s, folder.path()});
    QCOMPARE(away.exitCode, 1);
    QVERIFY(away.errors.contains(u"anactl local start"_s));
}

void TestAnactl::bringsADeadWorkerBack()
{
    const ScratchFolder folder;
    const QStringList start{u"local"_s, u"start"_s, u"--data"_s, folder.path(), u"--json"_s};
    QCOMPARE(anactl(start).exitCode, 0);
    const LocalCluster cluster(folder.path());
    QFile pidFile(cluster.folder().file(u"worker.pid"_s));
    QVERIFY(pidFile.open(QIODevice::ReadOnly));
    ::kill(pid_t(pidFile.readAll().toLongLong()), SIGKILL);
    QTRY_VERIFY(!cluster.status().workerRunning);
    const Outcome again = anactl(start);
    QCOMPARE(again.json.value("worker"_L1).toBool(), true);
}

void TestAnactl::foundsARealOrganisationOnce()
{
    const ScratchFolder folder;
    const QStringList data{u"--data"_s, folder.path(), u"--json"_s};
    const Outcome started = anactl(QStringList{u"local"_s, u"start"_s} + data);
    QCOMPARE(started.exitCode, 0);
    const QStringList found
        = QStringList{u"database"_s, u"found"_s, u"--unit"_s, u"krongana"_s, u"--name"_s, u"Huyện Krông Ana"_s,
              u"--kind"_s, u"district"_s, u"--user"_s, u"hai.qt"_s, u"--full-name"_s, u"Nguyễn Đình Hải"_s}
        + data;
    const Outcome first = anactl(found);
    QVERIFY2(first.exitCode == 0, qUtf8Printable(first.errors));

    const auto address = ServerAddress::fromUri(started.json.value("uri"_L1).toString());
    QVERIFY(address);
    const Credentials credentials{u"hai.qt"_s, first.json.value("password"_L1).toString(), {}};
    const auto administrator = PersonConnection::open(*address, credentials, u"test"_s);
    QVERIFY(administrator);
    QVERIFY(administrator->info().mustChangePassword);

    const Outcome again = anactl(found);
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.errors.contains(u"đã"_s), qUtf8Printable(again.errors));
    QCOMPARE(anactl(QStringList{u"verify-log"_s} + data).exitCode, 0);
    QCOMPARE(anactl(QStringList{u"database"_s, u"check"_s} + data).exitCode, 0);
}

void TestAnactl::everyVerbExplainsItself_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"local start", "local stop", "local status", "local reset", "database migrate",
             "database found", "database status", "database check", "execute", "worker", "site publish", "site verify",
             "site serve", "verify-log"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestAnactl::everyVerbExplainsItself()
{
    QFETCH(QString, verb);
    const Outcome help = anactl(verb.split(u' ') + QStringList{u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains(u"--json"_s));
    QVERIFY(help.output.contains(verb));
    QCOMPARE(help.errors, QString());
}

void TestAnactl::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such verb") << QStringList{u"dance"_s};
    QTest::newRow("half a verb") << QStringList{u"local"_s};
    QTest::newRow("no such option") << QStringList{u"local"_s, u"status"_s, u"--loud"_s};
    QTest::newRow("too few words") << QStringList{u"execute"_s, u"article.create"_s};
    QTest::newRow("too many words") << QStringList{u"local"_s, u"status"_s, u"now"_s};
    QTest::newRow("two databases") << QStringList{
        u"database"_s, u"status"_s, u"--data"_s, u"/x"_s, u"--database"_s, u"postgresql://x/y"_s};
}

void TestAnactl::wrongUsageEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(anactl(arguments).exitCode, 2);
}

void TestAnactl::aRefusalIsOneVietnameseSentence()
{
    const Outcome refused = anactl({u"database"_s, u"status"_s, u"--database"_s, u"mysql://x"_s, u"--json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.errors.trimmed().count(u'\n'), 0);
    QVERIFY(refused.errors.startsWith(u"Đây không phải địa chỉ"_s));
    QCOMPARE(refused.json.value("error"_L1).toObject().value("code"_L1).toString(), u"address.uri.invalid"_s);
}

void TestAnactl::aSchemaThatDoesNotFitIsRefusedInWords()
{
    const ScratchFolder folder;
    const QStringList data{u"--data"_s, folder.path(), u"--json"_s};
    QCOMPARE(anactl(QStringList{u"local"_s, u"start"_s, u"--no-worker"_s} + data).exitCode, 0);
    SqlConnection administrator = LocalCluster(folder.path()).administrator();
    const auto refused = [&data](const QString &code) {
        const Outcome migration = anactl(QStringList{u"database"_s, u"migrate"_s} + data);
        const QJsonObject error = migration.json.value("error"_L1).toObject();
        return migration.exitCode == 1 && error.value("code"_L1).toString() == code
            && error.value("sentence"_L1).toString().contains(u"Hãy cài"_s)
            && anactl(QStringList{u"database"_s, u"status"_s} + data).exitCode == 1;
    };
    administrator.script(u"UPDATE migration.applied SET checksum = 'another' WHERE number = 1"_s);
    QVERIFY(refused(u"schema.altered"_s));
    administrator.script(u"INSERT INTO migration.applied (number, name, checksum, oldest_program)"
                         " VALUES (9000, '9000_from_later', 'x', '99.0')"_s);
    QVERIFY(refused(u"schema.newer"_s));
}

void TestAnactl::executesAsThePersonNamedAndNobodyElse()
{
    TestDatabase database;
    const QStringList create{u"execute"_s, u"article.create"_s, newArticle(), u"--as"_s};
    const Outcome done = onServer(database, test::testPassword, create + QStringList{u"author"_s});
    QVERIFY2(done.exitCode == 0, qUtf8Printable(done.errors));

    const Outcome neighbour = onServer(database, test::testPassword, create + QStringList{u"neighbour"_s});
    QCOMPARE(neighbour.exitCode, 1);
    QVERIFY(!neighbour.json.value("error"_L1).toObject().value("code"_L1).toString().isEmpty());

    const Outcome guess = onServer(database, u"wrong"_s, create + QStringList{u"author"_s});
    QCOMPARE(guess.exitCode, 1);
    QCOMPARE(guess.json.value("error"_L1).toObject().value("code"_L1).toString(), u"login.refused"_s);
    const QString open = u"SELECT count(*) FROM core.session WHERE ended_at IS NULL"_s;
    QCOMPARE(database.administrator().value(open).toInt(), 0);
}

void TestAnactl::anOperationIsDoneOnce()
{
    TestDatabase database;
    const QStringList create{u"execute"_s, u"article.create"_s, newArticle(), u"--as"_s, u"author"_s, u"--operation"_s,
        OperationId::create().toString()};
    const Outcome first = onServer(database, test::testPassword, create);
    QVERIFY2(first.exitCode == 0, qUtf8Printable(first.errors));
    const Outcome again = onServer(database, test::testPassword, create);
    QCOMPARE(again.json, first.json);
    QCOMPARE(database.administrator().value(u"SELECT count(*) FROM core.article"_s).toInt(), 1);
}

void TestAnactl::theLogIsComparedWithThePublishedSeals()
{
    TestDatabase database;
    QCOMPARE(onServer(database, test::testPassword,
                 {u"execute"_s, u"article.create"_s, newArticle(), u"--as"_s, u"author"_s})
                 .exitCode,
        0);
    database.administrator().run(u"SELECT core.clock_set(core.now() + interval '1 day')"_s);
    database.worker().run(u"SELECT worker.seal_due()"_s);
    const QString seal
        = database.administrator()
              .value(
                  u"SELECT to_char(day, 'YYYY-MM-DD') || ' ' || encode(hash, 'hex') FROM audit.seal ORDER BY day DESC LIMIT 1"_s)
              .toString();
    QCOMPARE(seal.size(), 75);

    const QTemporaryDir folder;
    const QString list = folder.filePath(u"danh-sach.txt"_s);
    const auto verify = [&](const QString &published) {
        QFile file(list);
        if (!file.open(QIODevice::WriteOnly) || file.write(published.toUtf8()) < 0)
            qFatal("The list of seals cannot be written.");
        file.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s,
            test::TestCluster::instance().cluster().folder().knownSecret(u"postgres"_s).value_or(QString()));
        return anactl({u"verify-log"_s, u"--seals"_s, list, u"--database"_s, database.address().toUri(), u"--json"_s},
            environment);
    };
    const auto codes = [](const Outcome &outcome) {
        QStringList all;
        for (const QJsonValue &finding : outcome.json.value("findings"_L1).toArray())
            all.append(finding["code"_L1].toString());
        return all;
    };
    const Outcome agreed = verify(u"# comment\n"_s + seal + u'\n');
    QVERIFY2(agreed.exitCode == 0, qUtf8Printable(agreed.output + agreed.errors));
    QVERIFY(agreed.json.value("intact"_L1).toBool());

    QString other = seal;
    other[74] = other.at(74) == u'0' ? u'1' : u'0';
    const Outcome changed = verify(other + u'\n');
    QCOMPARE(changed.exitCode, 1);
    QCOMPARE(codes(changed), QStringList{u"seal.published"_s});

    const Outcome gone = verify(seal + u"\n2020-01-01 "_s + QString(64, u'a') + u'\n');
    QCOMPARE(gone.exitCode, 1);
    QCOMPARE(codes(gone), QStringList{u"seal.missing"_s});

    for (const QString &useless : {QString(), u"2020-01-01"_s, u"<html>"_s})
        QCOMPARE(verify(useless).exitCode, 1);
    QVERIFY(
        verify(u"2020-01-01"_s).json.value("error"_L1).toObject().value("code"_L1).toString() == u"seals.unreadable"_s);
}

QTEST_GUILESS_MAIN(TestAnactl)
#include "test_anactl.moc"
