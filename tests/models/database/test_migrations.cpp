// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "models/core/messages.h"
#include "models/core/resources.h"
#include "models/database/migrations.h"
#include "models/database/serverprocess.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::TestCluster;
using ana::test::TestDatabase;

class TestMigrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void bringsAnEmptyDatabaseUpToDate();
    void changesNothingTheSecondTime();
    void aFreshSchemaEqualsAnUpgradedOne();
    void refusesASchemaMadeForANewerProgram();
    void worksWithANewerSchemaThatIsDeclaredCompatible();
    void refusesAStepThatWasAltered();
    void leavesNothingOfAStepThatFails();
    void givesWayToADeskAtWork();
    void twoRunnersApplyEachStepOnce();
    void marksASampleForEver();
    void anOrganisationThatIsNoSampleBeginsStrict();
    void aNewStepAloneBringsTheReappliedFilesAlong();
    void everyQueryFileFitsTheSchema();
    void everyConstraintCodeHasASentence();

private:
    SqlConnection connect() const;
    QString schemaDump() const;
    /// The shipped files in a folder of their own, to which a test adds.
    std::unique_ptr<QTemporaryDir> copiedFiles() const;

    QString m_name;
};

namespace {
LocalCluster &cluster()
{
    return TestCluster::instance().cluster();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// Without the name of the database, which differs.
QStringList linesOnlyIn(const QString &text, const QString &other)
{
    static const QRegularExpression name(u"migration_\\d+"_s);
    const auto lines = [](const QString &dump) { return QString(dump).replace(name, u"migration"_s).split(u'\n'); };
    QStringList rest = lines(text);
    for (const QString &line : lines(other))
        rest.removeOne(line);
    return rest;
}

MigrationOptions listeningWith(QStringList &steps)
{
    MigrationOptions options;
    options.progress = [&steps](const QString &step) { steps.append(step); };
    return options;
}

int tableCount(SqlConnection &database)
{
    return database
        .value(u"SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'core'::regnamespace"_s)
        .toInt();
}
} // namespace

void TestMigrations::init()
{
    static int counter = 0;
    m_name = u"migration_%1"_s.arg(++counter);
    cluster().administrator(u"postgres"_s).script(u"CREATE DATABASE "_s + m_name + u" TEMPLATE template0"_s);
}

void TestMigrations::cleanup()
{
    cluster().administrator(u"postgres"_s).script(u"DROP DATABASE "_s + m_name + u" WITH (FORCE)"_s);
}

SqlConnection TestMigrations::connect() const
{
    return cluster().administrator(m_name);
}

std::unique_ptr<QTemporaryDir> TestMigrations::copiedFiles() const
{
    auto folder = std::make_unique<QTemporaryDir>();
    QProcess::execute(u"cp"_s, {u"-r"_s, Migrations::defaultFolder(), folder->filePath(u"database"_s)});
    return folder;
}

QString TestMigrations::schemaDump() const
{
    QProcess dump;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, cluster().folder().knownSecret(u"postgres"_s).value_or(QString()));
    dump.setProcessEnvironment(environment);
    const ServerAddress address = cluster().address(m_name);
    dump.start(postgresProgram(u"pg_dump"_s).value_or(QString()),
        {u"--schema-only"_s, u"--host="_s + address.host, u"--port=%1"_s.arg(address.port), u"--username=postgres"_s,
            m_name});
    dump.waitForFinished(-1);
    QString text = QString::fromUtf8(dump.readAllStandardOutput());
    // A random word that guards the dump against being run inside another.
    text.remove(QRegularExpression(u"^\\\\(?:un)?restrict .*$"_s, QRegularExpression::MultilineOption));
    return text;
}

void TestMigrations::bringsAnEmptyDatabaseUpToDate()
{
    SqlConnection database = connect();
    const auto before = Migrations().status(database);
    QVERIFY(before);
    QCOMPARE(before->schemaNumber, 0);
    QVERIFY(!before->isCurrent());

    QStringList steps;
    const auto after = Migrations().migrate(database, listeningWith(steps));
    QVERIFY2(after, after ? "" : qUtf8Printable(after.error().subject));
    QVERIFY(after->isCurrent());
    QCOMPARE(after->schemaNumber, after->programNumber);
    QCOMPARE(int(after->applied.size()), before->pending.size());
    for (const QString &name : before->pending)
        QCOMPARE(steps.count(name), 1);
}

void TestMigrations::changesNothingTheSecondTime()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    QStringList steps;
    QVERIFY(Migrations().migrate(database, listeningWith(steps)));
    QCOMPARE(steps, QStringList());
}

void TestMigrations::aFreshSchemaEqualsAnUpgradedOne()
{
    {
        SqlConnection database = connect();
        QVERIFY(Migrations().migrate(database));
    }
    const QString fresh = schemaDump();
    QVERIFY(fresh.contains(u"CREATE TABLE core.person"_s));
    cleanup();
    init();
    {
        SqlConnection database = connect();
        const auto files = Migrations().files();
        QVERIFY(files);
        for (const MigrationFile &file : *files)
            QVERIFY(Migrations().migrateTo(database, file.number));
        QVERIFY(Migrations().migrate(database));
        database.script(u"UPDATE migration.reapplied SET checksum = 'of an older program'"_s);
        QVERIFY(Migrations().migrate(database));
    }
    const QString upgraded = schemaDump();
    const QStringList difference = linesOnlyIn(fresh, upgraded) + linesOnlyIn(upgraded, fresh);
    QVERIFY2(difference.isEmpty(), qUtf8Printable(difference.join(u'\n')));
}

void TestMigrations::refusesASchemaMadeForANewerProgram()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    database.script(u"INSERT INTO migration.applied (number, name, checksum, oldest_program)"
                    " VALUES (9000, '9000_from_tomorrow', 'x', '99.0')"_s);
    const auto refused = Migrations().migrate(database);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"schema.newer"_s);
    QVERIFY(sentence(refused.error()).contains(u"9000"_s));
    const auto status = Migrations().status(database);
    QVERIFY(status && !status->compatible && !requireUsable(*status));
}

void TestMigrations::worksWithANewerSchemaThatIsDeclaredCompatible()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    database.script(u"INSERT INTO migration.applied (number, name, checksum, oldest_program)"
                    " VALUES (9000, '9000_from_tomorrow', 'x', '0.1');"
                    " UPDATE migration.reapplied SET checksum = 'of the newer program'"_s);
    QStringList steps;
    const auto status = Migrations().migrate(database, listeningWith(steps));
    QVERIFY(status);
    QVERIFY(requireUsable(*status));
    QCOMPARE(steps, QStringList()); // views of the newer program stay
}

void TestMigrations::refusesAStepThatWasAltered()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    database.script(u"UPDATE migration.applied SET checksum = 'x' WHERE number = 1"_s);
    const auto refused = Migrations().migrate(database);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"schema.altered"_s);
}

void TestMigrations::leavesNothingOfAStepThatFails()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    const int tables = tableCount(database);
    const auto folder = copiedFiles();
    write(folder->filePath(u"database/migrations/9000_break_something.sql"_s),
        "-- Oldest compatible program: 0.1\nCREATE TABLE core.half (id integer);\nSELECT 1 / 0;\n"
        "CREATE TABLE core.other_half (id integer);\n");
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"9000_break_something was not applied"_s));
    const auto refused = Migrations(folder->filePath(u"database"_s)).migrate(database);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"schema.step.failed"_s);
    QCOMPARE(refused.error().subject, u"9000_break_something"_s);
    QCOMPARE(tableCount(database), tables);
    QVERIFY(Migrations().status(database)->isCurrent());
}

void TestMigrations::givesWayToADeskAtWork()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    SqlConnection desk = connect();
    SqlTransaction work(desk);
    desk.script(u"LOCK TABLE core.person IN ACCESS SHARE MODE"_s);
    const auto folder = copiedFiles();
    write(folder->filePath(u"database/migrations/9000_widen_person.sql"_s),
        "-- Oldest compatible program: 0.1\nALTER TABLE core.person ADD COLUMN hat text;\n");
    MigrationOptions options;
    options.lockMs = 100;
    const auto refused = Migrations(folder->filePath(u"database"_s)).migrate(database, options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"schema.busy"_s);
    work.commit();
    QVERIFY(Migrations(folder->filePath(u"database"_s)).migrate(database, options));
}

void TestMigrations::twoRunnersApplyEachStepOnce()
{
    const auto migrate = [this](bool &done) {
        SqlConnection database = connect();
        done = Migrations().migrate(database).has_value();
    };
    bool first = false;
    bool second = false;
    std::thread other(migrate, std::ref(second));
    migrate(first);
    other.join();
    QVERIFY(first);
    QVERIFY(second);
    SqlConnection database = connect();
    QVERIFY(Migrations().status(database)->isCurrent());
}

void TestMigrations::marksASampleForEver()
{
    SqlConnection database = connect();
    MigrationOptions options;
    options.sample = true;
    QVERIFY(Migrations().migrate(database, options));
    QVERIFY(database.value(u"SELECT sample FROM core.cluster"_s).toBool());
    QVERIFY(Migrations().migrate(database));
    QVERIFY(database.value(u"SELECT sample FROM core.cluster"_s).toBool());
}

void TestMigrations::anOrganisationThatIsNoSampleBeginsStrict()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    SqlTransaction founding(database); // rolled back: log-ins belong to the cluster
    database.run(u"SELECT core.found('thu-nghiem', 'Thử nghiệm', 'district', 'nguoi.lap', 'Người Lập')"_s);
    QVERIFY(database.value(u"SELECT core.setting('factor.enforced') = 'true'"_s).toBool());
    QCOMPARE(database.value(u"SELECT jsonb_array_length(core.setting('assignment.confirmed_roles'))"_s).toInt(), 4);
}

void TestMigrations::aNewStepAloneBringsTheReappliedFilesAlong()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    const auto folder = copiedFiles();
    write(folder->filePath(u"database/migrations/9000_owe_an_image.sql"_s),
        "-- Oldest compatible program: 0.1\nINSERT INTO core.image_due (table_name, reason) VALUES ('core.unit', "
        "'x');\n");
    QVERIFY(Migrations(folder->filePath(u"database"_s)).migrate(database));
    QCOMPARE(database.value(u"SELECT count(*) FROM core.image_due"_s).toInt(), 0);
}

void TestMigrations::everyQueryFileFitsTheSchema()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    static const QRegularExpression bind(u"(?<!:):([a-z_][a-zA-Z0-9_]*)"_s);
    static const QRegularExpression comment(u"--[^\\n]*"_s);
    QDirIterator files(resourcePath(u"database/queries"_s), {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll()).remove(comment);
        QStringList names;
        for (auto match = bind.match(text); match.hasMatch(); match = bind.match(text)) {
            if (!names.contains(match.captured(1)))
                names.append(match.captured(1));
            text.replace(match.capturedStart(), match.capturedLength(),
                u'$' + QString::number(names.indexOf(match.captured(1)) + 1));
        }
        try {
            database.script(u"PREPARE file_%1 AS "_s.arg(++count) + text);
        } catch (const SqlError &failure) {
            QFAIL(qPrintable(file.fileName() + u": "_s + QString::fromUtf8(failure.what())));
        }
    }
    QVERIFY(count > 0);
}

void TestMigrations::everyConstraintCodeHasASentence()
{
    SqlConnection database = connect();
    QVERIFY(Migrations().migrate(database));
    QStringList missing;
    Rows rows = database.run(u"SELECT DISTINCT code FROM core.constraint_code ORDER BY code"_s);
    QVERIFY(rows.count() > 10);
    while (rows.next()) {
        // "constraint.name": none that a person can break
        if (!rows.text("code").startsWith("constraint."_L1) && !hasSentence(rows.text("code")))
            missing.append(rows.text("code"));
    }
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(u' ')));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
