// SPDX-License-Identifier: GPL-3.0-or-later
// The line to a real server that encrypts: which server is believed, and what a person is told about another.
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "models/core/messages.h"
#include "models/database/databasesession.h"
#include "tests/models/database/deskserver.h"
#include "tests/support/testcluster.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;
using ana::test::TestCluster;
using ana::test::TestDatabase;

class TestServerTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void aProvenServerIsSpokenToInCipher();
    void aWrongPasswordIsSaidToBeOne();
    void aDoubtfulServerIsRefusedWithItsReason_data();
    void aDoubtfulServerIsRefusedWithItsReason();
    void aServerThatDoesNotEncryptIsRefused();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    void openssl(const QStringList &arguments) const;
    void makeAuthority(const QString &name) const;
    void makeCertificate(const QString &name, const QString &authority, int days) const;
    /// The server shows this certificate from now on; an empty name ends encryption.
    void serve(const QString &certificate);
    ServerAddress address(const QString &host, const QString &authority) const;
    QString refusal(const ServerAddress &address) const;

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
};

void TestServerTls::openssl(const QStringList &arguments) const
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(u"openssl"_s, arguments);
    QVERIFY2(program.waitForFinished() && program.exitCode() == 0, program.readAll().constData());
}

void TestServerTls::makeAuthority(const QString &name) const
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
        u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=%1"_s.arg(name), u"-keyout"_s, name + u".key"_s, u"-out"_s,
        name + u".crt"_s});
}

void TestServerTls::makeCertificate(const QString &name, const QString &authority, int days) const
{
    QFile names(file(u"names"_s));
    QVERIFY(names.open(QIODevice::WriteOnly));
    names.write("subjectAltName=DNS:localhost\n");
    names.close();
    openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s,
        u"/CN=localhost"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, authority + u".crt"_s, u"-CAkey"_s,
        authority + u".key"_s, u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-extfile"_s, names.fileName(),
        u"-out"_s, name + u".crt"_s});
}

void TestServerTls::initTestCase()
{
    makeAuthority(u"district"_s);
    makeAuthority(u"stranger"_s);
    makeCertificate(u"valid"_s, u"district"_s, 30);
    makeCertificate(u"expired"_s, u"district"_s, -1);
    m_database = std::make_unique<TestDatabase>();
    serve(u"valid"_s);
}

void TestServerTls::cleanup()
{
    serve(u"valid"_s);
}

void TestServerTls::cleanupTestCase()
{
    m_database.reset();
}

void TestServerTls::serve(const QString &certificate)
{
    const ClusterFolder &folder = TestCluster::instance().cluster().folder();
    const auto user = ClusterUser::ofCaller();
    QVERIFY(user);
    for (const QString &ending : certificate.isEmpty() ? QStringList() : QStringList{u".crt"_s, u".key"_s}) {
        QFile source(file(certificate + ending));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(writePrivateFile(folder.dataPath() + u"/server"_s + ending, source.readAll(), *user));
    }
    SqlConnection &administrator = m_database->administrator();
    administrator.script(u"ALTER SYSTEM SET ssl = "_s + (certificate.isEmpty() ? u"off"_s : u"on"_s));
    administrator.run(u"SELECT pg_reload_conf()"_s);
}

ServerAddress TestServerTls::address(const QString &host, const QString &authority) const
{
    ServerAddress there = m_database->address();
    there.host = host;
    there.sslMode = u"verify-full"_s;
    there.sslRootCert = file(authority + u".crt"_s);
    return there;
}

QString TestServerTls::refusal(const ServerAddress &address) const
{
    const Credentials author = m_database->credentials(u"author"_s);
    const auto opened = sqlResult([&] { SqlConnection::open(address, author.user, author.password); });
    return opened ? QString() : opened.error().code;
}

void TestServerTls::aProvenServerIsSpokenToInCipher()
{
    const ServerAddress there = address(u"localhost"_s, u"district"_s);
    QTRY_COMPARE(refusal(there), QString());
    QCOMPARE(ServerAddress::fromUri(there.toUri()), there);
    DatabaseSession session(quickLimits());
    QVERIFY(waited(session.open(there, m_database->credentials(u"author"_s), u"test"_s)));
    const QString ciphered = u"SELECT bool_and(s.ssl) FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)"
                             " WHERE a.usename = 'author'"_s;
    QCOMPARE(m_database->administrator().value(ciphered).toBool(), true);
}

void TestServerTls::aWrongPasswordIsSaidToBeOne()
{
    const ServerAddress there = address(u"localhost"_s, u"district"_s);
    QTRY_COMPARE(refusal(there), QString());
    const auto opened = sqlResult([&] { SqlConnection::open(there, u"author"_s, u"wrong"_s); });
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"login.refused"_s);
}

void TestServerTls::aDoubtfulServerIsRefusedWithItsReason_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("code");
    QTest::newRow("another authority") << u"valid"_s << u"localhost"_s << u"stranger"_s
                                       << u"server.certificate.untrusted"_s;
    QTest::newRow("no authority") << u"valid"_s << u"localhost"_s << u"nobody"_s << u"server.certificate.authority"_s;
    QTest::newRow("another name") << u"valid"_s << u"127.0.0.1"_s << u"district"_s << u"server.certificate.name"_s;
    QTest::newRow("expired") << u"expired"_s << u"localhost"_s << u"district"_s << u"server.certificate.expired"_s;
}

void TestServerTls::aDoubtfulServerIsRefusedWithItsReason()
{
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(QString, authority);
    QFETCH(QString, code);
    serve(certificate);
    const ServerAddress there = address(host, authority);
    QTRY_COMPARE(refusal(there), code);
    QVERIFY(hasSentence(code));

    DatabaseSession session(quickLimits());
    const auto opened = waited(session.open(there, m_database->credentials(u"author"_s), u"test"_s));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);

    QProcess anactl;
    anactl.start(QCoreApplication::applicationDirPath() + u"/../bin/anactl"_s,
        {u"database"_s, u"status"_s, u"--database"_s, there.toUri(), u"--json"_s});
    QVERIFY(anactl.waitForFinished());
    QCOMPARE(anactl.exitCode(), 1);
    const QJsonObject error
        = QJsonDocument::fromJson(anactl.readAllStandardOutput()).object().value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), code);
    const QString told = QString::fromUtf8(anactl.readAllStandardError()).trimmed();
    QVERIFY2(!told.isEmpty() && !told.contains(u'\n'), qUtf8Printable(told));
}

void TestServerTls::aServerThatDoesNotEncryptIsRefused()
{
    serve({});
    QTRY_COMPARE(refusal(address(u"localhost"_s, u"district"_s)), u"server.certificate.missing"_s);
    QVERIFY(hasSentence(u"server.certificate.missing"_s));
}

QTEST_GUILESS_MAIN(TestServerTls)
#include "test_servertls.moc"
