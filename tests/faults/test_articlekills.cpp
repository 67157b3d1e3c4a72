// SPDX-License-Identifier: GPL-3.0-or-later
// Articles written, reviewed and published while server and publisher are killed with -9 at random moments:
//   test_articlekills [NUMBER OF KILLS] [SEED]
// Everything acknowledged is there once, the log verifies, and the site equals a clean build.
#include <chrono>
#include <optional>
#include <thread>

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "models/audit/logverifier.h"
#include "models/site/publisher.h"
#include "models/site/verifier.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;
using site::PublishMode;

namespace {

int kills = 6;
quint32 seed = 0;

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

/// The server's mains: cut after a while, switched on again by whoever misses it.
class Power
{
public:
    ~Power() { restore(); }

    void cutAfter(int milliseconds)
    {
        m_cutter = std::thread([milliseconds] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            TestCluster::instance().kill();
        });
    }
    void restore()
    {
        if (m_cutter.joinable())
            m_cutter.join();
        TestCluster::instance().start();
    }

private:
    std::thread m_cutter;
};

/// A person whose command is sent again, with the same operation id, until it is answered: what a desktop's outbox
/// does.
class Person
{
public:
    Person(const TestDatabase &database, Power &power, QString user)
        : m_database(database)
        , m_power(power)
        , m_user(std::move(user))
    {
    }

    QJsonObject execute(const QString &command, const QJsonObject &arguments)
    {
        const OperationId operation = OperationId::create();
        for (;;) {
            const auto answer = tryOnce(command, arguments, operation);
            if (answer)
                return *answer;
            if (answer.error().kind != ErrorKind::Unavailable)
                qFatal("%s: %s (%s)", qPrintable(command), qPrintable(answer.error().code),
                    qPrintable(answer.error().detail));
            m_connection.reset();
            m_power.restore();
        }
    }

private:
    Result<QJsonObject> tryOnce(const QString &command, const QJsonObject &arguments, const OperationId &operation)
    {
        if (!m_connection) {
            auto opened = PersonConnection::open(m_database.address(), m_database.credentials(m_user), u"fault test"_s);
            if (!opened)
                return tl::unexpected(opened.error());
            m_connection.emplace(std::move(*opened));
        }
        return m_connection->execute(command, arguments, operation);
    }

    const TestDatabase &m_database;
    Power &m_power;
    QString m_user;
    std::optional<PersonConnection> m_connection;
};

QJsonObject paragraph(const QString &text)
{
    const QJsonObject words{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    const QJsonObject block{{u"type"_s, u"paragraph"_s}, {u"content"_s, QJsonArray{words}}};
    return {{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{block}}};
}

} // namespace

class TestArticleKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSiteEqualsACleanBuildAndTheLogVerifies();

private:
    void writeAndPublish(int number);
    void publishAndPerhapsDie(int dieAfterMs);
    QByteArray treeHash(const QString &name, PublishMode mode);
    void checkRecords();

    std::unique_ptr<TestDatabase> m_database;
    Power m_power;
    std::unique_ptr<Person> m_author;
    std::unique_ptr<Person> m_reviewer;
    QTemporaryDir m_folder;
    QHash<QString, QString> m_published; ///< id → public path, as acknowledged
};

void TestArticleKills::writeAndPublish(int number)
{
    const QString id = ArticleId::create().toString();
    const QString title = u"Thông báo số %1"_s.arg(number);
    QJsonObject answer = m_author->execute(u"article.create"_s,
        {{u"id"_s, id}, {u"unit"_s, u"buontrap"_s}, {u"section"_s, u"thong-bao"_s}, {u"title"_s, title}});
    const auto version = [&answer] { return answer.value(u"version"_s); };
    answer = m_author->execute(u"article.save"_s,
        {{u"id"_s, id}, {u"version"_s, version()}, {u"title"_s, title}, {u"summary"_s, u"Tóm tắt"_s},
            {u"section"_s, u"thong-bao"_s}, {u"body"_s, paragraph(title)}});
    answer = m_author->execute(u"article.submit"_s, {{u"id"_s, id}, {u"version"_s, version()}});
    answer = m_reviewer->execute(
        u"article.publish"_s, {{u"id"_s, id}, {u"version"_s, version()}, {u"revision"_s, answer.value(u"revision"_s)}});
    m_published.insert(id, answer.value(u"path"_s).toString());
}

void TestArticleKills::publishAndPerhapsDie(int dieAfterMs)
{
    QProcess publisher;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ANA_TEST_PASSWORD"_s, *TestCluster::instance().cluster().servicePassword(u"ana_publisher"_s));
    publisher.setProcessEnvironment(environment);
    publisher.start(QCoreApplication::applicationFilePath(),
        {u"--publish"_s, m_database->address().toUri(), m_folder.filePath(u"key"_s), m_folder.filePath(u"site"_s)});
    if (!publisher.waitForFinished(dieAfterMs)) {
        publisher.kill();
        publisher.waitForFinished();
    }
}

void TestArticleKills::theSiteEqualsACleanBuildAndTheLogVerifies()
{
    m_database = std::make_unique<TestDatabase>();
    // Other tests do not wait for the disk; here what is acknowledged must survive, and a page torn by the kill be
    // mended.
    for (const auto &setting : {u"fsync"_s, u"synchronous_commit"_s, u"full_page_writes"_s})
        m_database->administrator().run(u"ALTER SYSTEM SET "_s + setting + u" = on"_s);
    m_database->administrator().run(u"SELECT pg_reload_conf()"_s);
    m_database->disconnect();
    TestCluster::instance().stop(); // pages changed before are safe only after a checkpoint
    TestCluster::instance().start();
    m_author = std::make_unique<Person>(*m_database, m_power, u"author"_s);
    m_reviewer = std::make_unique<Person>(*m_database, m_power, u"reviewer"_s);
    QRandomGenerator random(seed);
    int number = 0;
    for (int kill = 0; kill < kills; ++kill) {
        if (random.bounded(2) == 0) {
            m_power.cutAfter(random.bounded(5, 300));
            for (int i = 0; i < 3; ++i)
                writeAndPublish(++number);
        } else {
            writeAndPublish(++number);
            publishAndPerhapsDie(random.bounded(5, 250));
        }
        m_power.restore();
    }
    m_author.reset();
    m_reviewer.reset();
    m_database->disconnect();

    checkRecords();
    const auto log = audit::verifyLog(m_database->administrator());
    QVERIFY(log);
    for (const audit::LogFinding &finding : log->findings)
        qWarning("%s %s", qPrintable(finding.code), qPrintable(finding.detail));
    QVERIFY(log->isIntact());
    QCOMPARE(treeHash(u"site"_s, PublishMode::Incremental), treeHash(u"clean"_s, PublishMode::Full));
    for (const QString &path : std::as_const(m_published))
        QVERIFY2(QFile::exists(m_folder.filePath(u"site"_s) + path), qPrintable(path));
    qInfo("%d kills, seed %u: %lld articles acknowledged as published, all there once.", kills, seed,
        static_cast<long long>(m_published.size()));
}

void TestArticleKills::checkRecords()
{
    Rows rows = m_database->administrator().run(uR"(
        SELECT a.id::text AS id, a.public_path AS path,
            (SELECT count(*) FROM audit.entry e WHERE e.record_id = a.id::text AND e.outcome = 'done') AS entries
        FROM core.article a)"_s);
    int live = 0;
    while (rows.next()) {
        const QString path = m_published.value(rows.text("id"));
        QVERIFY2(!path.isEmpty(), "an article that nobody was told of");
        QCOMPARE(rows.text("path"), path);
        QCOMPARE(rows.integer("entries"), 4); // created, saved, submitted, published: each once
        ++live;
    }
    QCOMPARE(live, int(m_published.size()));
}

QByteArray TestArticleKills::treeHash(const QString &name, PublishMode mode)
{
    const QString folder = m_folder.filePath(name);
    const auto report = site::Publisher(m_folder.filePath(u"key"_s)).publish(m_database->publisher(), folder, mode);
    if (!report)
        qFatal("publishing %s: %s", qPrintable(name), qPrintable(report.error().code));
    const auto verified = site::verifySite(folder);
    if (!verified || !verified->isSound())
        qFatal("the site %s is not sound", qPrintable(name));
    return verified->treeHash;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == u"--publish")
        return publishOnly(arguments);
    if (arguments.size() > 1 && arguments.at(1).toInt() > 0)
        kills = arguments.takeAt(1).toInt();
    seed = arguments.size() > 1 && arguments.at(1).toUInt() > 0 ? arguments.takeAt(1).toUInt()
                                                                : QRandomGenerator::global()->generate();
    TestArticleKills test;
    return QTest::qExec(&test, arguments);
}

#include "test_articlekills.moc"
