// SPDX-License-Identifier: GPL-3.0-or-later
// What packaging/set-up-server gives a server, on a real one; and what `anactl database check` says of it.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include "models/database/databasecheck.h"
#include "models/database/localcluster.h"
#include "tests/support/testcluster.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::ScratchFolder;

class TestServerSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theShippedSettingsAreHealthy();
    void theShippedRulesAreUnderstood();
    void theCheckNamesWhatIsWrong();
    void cleanupTestCase();

private:
    static QString shipped(const QString &name);
    QString dataFile(const QString &name) const { return m_cluster->folder().dataPath() + u'/' + name; }
    void write(const QString &name, const QString &content) const;

    std::unique_ptr<ScratchFolder> m_folder;
    std::unique_ptr<LocalCluster> m_cluster;
};

QString TestServerSettings::shipped(const QString &name)
{
    QFile file(QStringLiteral(ANA_SOURCE_DIR "/packaging/server/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestServerSettings::write(const QString &name, const QString &content) const
{
    const auto user = ClusterUser::ofCaller();
    QVERIFY(user);
    QVERIFY(writePrivateFile(dataFile(name), content.toUtf8(), *user));
}

/// A durable private cluster, the shipped settings read last.
void TestServerSettings::initTestCase()
{
    m_folder = std::make_unique<ScratchFolder>();
    m_cluster = std::make_unique<LocalCluster>(m_folder->path());
    QVERIFY(m_cluster->start({}));
    QVERIFY(m_cluster->stop());
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-noenc"_s,
            u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, m_folder->path() + u"/made.key"_s, u"-out"_s,
            m_folder->path() + u"/made.crt"_s});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    for (const QString &ending : {u".key"_s, u".crt"_s}) {
        QFile made(m_folder->path() + u"/made"_s + ending);
        QVERIFY(made.open(QIODevice::ReadOnly));
        write(u"server"_s + ending, QString::fromUtf8(made.readAll()));
    }
    const QString settings = shipped(u"postgresql.conf"_s);
    QVERIFY(!settings.isEmpty());
    write(u"shipped.conf"_s, QString(settings).replace(u"/etc/postgresql/15/ana"_s, m_cluster->folder().dataPath()));
    QFile main(dataFile(u"postgresql.conf"_s));
    QVERIFY(main.open(QIODevice::Append) && main.write("\ninclude = 'shipped.conf'\n") > 0);
    main.close();
    QVERIFY(m_cluster->start({}));
}

void TestServerSettings::theShippedSettingsAreHealthy()
{
    SqlConnection administrator = m_cluster->administrator();
    QCOMPARE(administrator.value(u"SHOW ssl"_s).toString(), u"on"_s);
    QCOMPARE(
        administrator.value(u"SELECT string_agg(name, ' ') FROM pg_file_settings WHERE error IS NOT NULL"_s).toString(),
        QString());
    QVERIFY(administrator.value(u"SELECT pg_current_logfile('jsonlog')"_s).toString().endsWith(u".json"_s));
    const auto findings = checkDatabase(administrator);
    QVERIFY(findings);
    QStringList faults;
    for (const Finding &finding : *findings) {
        if (finding.isFault)
            faults.append(finding.check);
    }
    QCOMPARE(faults, QStringList{u"worker_is_alive"_s}); // no worker was started
}

void TestServerSettings::theShippedRulesAreUnderstood()
{
    SqlConnection administrator = m_cluster->administrator();
    write(u"pg_hba.conf"_s, shipped(u"pg_hba.conf"_s));
    write(u"pg_ident.conf"_s, shipped(u"pg_ident.conf"_s));
    QCOMPARE(administrator.value(u"SELECT count(*) FROM pg_hba_file_rules WHERE error IS NOT NULL"_s).toInt(), 0);
    QCOMPARE(administrator.value(u"SELECT count(*) FROM pg_ident_file_mappings WHERE error IS NOT NULL"_s).toInt(), 0);
    QCOMPARE(administrator.value(u"SELECT count(*) FROM pg_ident_file_mappings WHERE map_name = 'ana'"_s).toInt(), 2);
    const QString fromOutside = u"SELECT string_agg(type || ' ' || user_name[1] || ' ' || auth_method, '; ')"
                                " FROM pg_hba_file_rules WHERE type <> 'local'"_s;
    QCOMPARE(administrator.value(fromOutside).toString(), u"hostssl +ana_staff scram-sha-256"_s);
}

void TestServerSettings::theCheckNamesWhatIsWrong()
{
    SqlConnection administrator = m_cluster->administrator();
    administrator.script(u"ALTER DATABASE ana SET log_statement = 'all'"_s);
    administrator.script(u"ALTER TABLE core.unit NO FORCE ROW LEVEL SECURITY"_s);
    QProcess anactl;
    anactl.start(QCoreApplication::applicationDirPath() + u"/../bin/anactl"_s,
        {u"database"_s, u"check"_s, u"--data"_s, m_folder->path(), u"--json"_s});
    QVERIFY(anactl.waitForFinished());
    QCOMPARE(anactl.exitCode(), 1);
    QHash<QString, QJsonArray> faults;
    const QJsonObject answer = QJsonDocument::fromJson(anactl.readAllStandardOutput()).object();
    for (const QJsonValue &check : answer.value("findings"_L1).toArray()) {
        if (check["fault"_L1].toBool())
            faults.insert(check["check"_L1].toString(), check["subjects"_L1].toArray());
    }
    QCOMPARE(faults.value(u"server_log_holds_no_statements"_s), QJsonArray{u"log_statement"_s});
    QCOMPARE(faults.value(u"rows_are_guarded"_s), QJsonArray{u"core.unit"_s});
}

void TestServerSettings::cleanupTestCase()
{
    m_cluster.reset();
    m_folder.reset();
}

QTEST_GUILESS_MAIN(TestServerSettings)
#include "test_serversettings.moc"
