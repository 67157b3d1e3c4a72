// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/migrations.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "models/core/resources.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
/// Any number, the same in every version of the program: two runners must mean one lock.
constexpr qint64 runnerLock = 4'711'202'611;

const QString recordTable = uR"(
    CREATE SCHEMA IF NOT EXISTS migration;
    REVOKE ALL ON SCHEMA migration FROM PUBLIC;
    CREATE TABLE IF NOT EXISTS migration.applied (
        number integer NOT NULL CONSTRAINT applied_number_pkey PRIMARY KEY,
        name text NOT NULL,
        checksum text NOT NULL,
        oldest_program text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE TABLE IF NOT EXISTS migration.reapplied (
        only_row boolean NOT NULL DEFAULT true CONSTRAINT reapplied_only_row_pkey PRIMARY KEY,
        checksum text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT reapplied_only_row_check CHECK (only_row)
    );)"_s;

QString readText(const QString &path)
{
    QFile source(path);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QString digest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Error schemaError(ErrorKind kind, const QString &code, const QString &subject)
{
    return Error{kind, code, subject, {}};
}

/// A statement of a file failed: the sentence names the file, the log the server's words.
Error stepFailed(const SqlError &failure, const QString &step)
{
    if (failure.sqlState == u"55P03")
        return schemaError(ErrorKind::Unavailable, u"schema.busy"_s, step);
    if (failure.connectionLost || failure.sqlState.startsWith("53"_L1))
        return failure.error();
    qCritical("The file %s was not applied: %s (%s).", qUtf8Printable(step), failure.what(),
        qUtf8Printable(failure.sqlState));
    return schemaError(ErrorKind::Internal, u"schema.step.failed"_s, step);
}

/// Held until it goes, by the connection and not by a transaction: every step commits by itself.
class RunnerLock
{
public:
    explicit RunnerLock(SqlConnection &database)
        : m_database(database)
    {
        m_database.run(u"SELECT pg_advisory_lock(%1)"_s.arg(runnerLock));
    }
    ~RunnerLock()
    {
        if (!m_database.isOpen())
            return;
        try {
            m_database.run(u"SELECT pg_advisory_unlock(%1)"_s.arg(runnerLock));
        } catch (const SqlError &) {
            // The line went, and the lock with it.
        }
    }
    RunnerLock(const RunnerLock &) = delete;
    RunnerLock &operator=(const RunnerLock &) = delete;

private:
    SqlConnection &m_database;
};
} // namespace

Migrations::Migrations(const QString &folder)
    : m_folder(folder)
{
}

QString Migrations::defaultFolder()
{
    return resourcePath(u"database"_s);
}

QVersionNumber Migrations::programVersion()
{
    return QVersionNumber::fromString(QStringLiteral(ANA_VERSION));
}

QStringList Migrations::sqlFiles(const QString &subfolder) const
{
    QStringList paths;
    const QDir folder(m_folder + u'/' + subfolder);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

Result<std::vector<MigrationFile>> Migrations::files() const
{
    static const QRegularExpression header(u"^--\\s*oldest[ -](?:compatible )?program:\\s*([0-9.]+)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    std::vector<MigrationFile> files;
    for (const QString &path : sqlFiles(u"migrations"_s)) {
        MigrationFile file;
        file.name = path.section(u'/', -1).chopped(4);
        file.number = file.name.section(u'_', 0, 0).toInt();
        file.text = readText(path);
        file.checksum = digest(file.text);
        const auto found = header.match(file.text);
        if (file.number < 1 || !found.hasMatch() || (!files.empty() && files.back().number >= file.number))
            return tl::unexpected(schemaError(ErrorKind::Internal, u"schema.file.invalid"_s, file.name));
        file.oldestProgram = QVersionNumber::fromString(found.captured(1));
        files.push_back(std::move(file));
    }
    if (files.empty())
        return tl::unexpected(schemaError(ErrorKind::Internal, u"schema.files.missing"_s, m_folder));
    return files;
}

QStringList Migrations::reappliedFiles() const
{
    return QStringList{m_folder + u"/drop_reapplied.sql"_s} + sqlFiles(u"views"_s) + sqlFiles(u"commands"_s)
        + sqlFiles(u"policies"_s);
}

QString Migrations::reappliedChecksum() const
{
    // The steps too: what one of them owes the log is written by the last of the re-applied files.
    QString all;
    for (const QString &path : sqlFiles(u"bootstrap"_s) + sqlFiles(u"migrations"_s) + reappliedFiles())
        all += path.section(u'/', -2) + u'\n' + readText(path);
    return digest(all);
}

SchemaStatus Migrations::readStatus(SqlConnection &database, const std::vector<MigrationFile> &files) const
{
    SchemaStatus status;
    status.programNumber = files.back().number;
    if (database.value(u"SELECT to_regclass('migration.applied')::text"_s).isNull()) {
        for (const MigrationFile &file : files)
            status.pending.append(file.name);
        status.reapplyNeeded = true;
        return status;
    }
    Rows rows = database.run(
        u"SELECT number, name, checksum, oldest_program, applied_at FROM migration.applied ORDER BY number"_s);
    while (rows.next()) {
        status.applied.push_back({rows.integer("number"), rows.text("name"), rows.text("checksum"),
            QVersionNumber::fromString(rows.text("oldest_program")), rows.dateTime("applied_at")});
    }
    for (const AppliedMigration &step : status.applied) {
        status.schemaNumber = step.number;
        if (step.number > status.programNumber && step.oldestProgram > programVersion())
            status.compatible = false;
    }
    for (const MigrationFile &file : files) {
        const auto step = std::find_if(status.applied.begin(), status.applied.end(),
            [&file](const AppliedMigration &one) { return one.number == file.number; });
        if (step == status.applied.end())
            status.pending.append(file.name);
        else if (step->checksum != file.checksum)
            status.altered.append(file.name);
    }
    const bool isNewer = status.schemaNumber > status.programNumber;
    status.reapplyNeeded
        = !isNewer && database.value(u"SELECT checksum FROM migration.reapplied"_s).toString() != reappliedChecksum();
    return status;
}

Result<SchemaStatus> Migrations::status(SqlConnection &database) const
{
    const auto known = files();
    if (!known)
        return tl::unexpected(known.error());
    return sqlResult([&] { return readStatus(database, *known); });
}

Result<void> requireUsable(const SchemaStatus &status)
{
    if (!status.compatible)
        return tl::unexpected(
            schemaError(ErrorKind::Unavailable, u"schema.newer"_s, QString::number(status.schemaNumber)));
    if (!status.altered.isEmpty())
        return tl::unexpected(schemaError(ErrorKind::Internal, u"schema.altered"_s, status.altered.constFirst()));
    const bool isNewer = status.schemaNumber > status.programNumber;
    if (!status.pending.isEmpty() && !isNewer)
        return tl::unexpected(
            schemaError(ErrorKind::Unavailable, u"schema.older"_s, QString::number(status.schemaNumber)));
    return {};
}

Result<void> requireUsable(const QJsonArray &steps)
{
    const auto known = Migrations().files();
    if (!known)
        return tl::unexpected(known.error());
    SchemaStatus status;
    status.programNumber = known->back().number;
    for (const auto &step : steps) {
        status.schemaNumber = step["number"_L1].toInt();
        const auto oldest = QVersionNumber::fromString(step["oldest_program"_L1].toString());
        if (status.schemaNumber > status.programNumber && oldest > Migrations::programVersion())
            status.compatible = false;
    }
    if (status.schemaNumber < status.programNumber)
        status.pending.append(known->back().name);
    return requireUsable(status);
}

Result<SchemaStatus> Migrations::migrate(SqlConnection &database, const MigrationOptions &options) const
{
    const auto known = files();
    if (!known)
        return tl::unexpected(known.error());
    if (auto migrated = migrateTo(database, known->back().number, options); !migrated)
        return tl::unexpected(migrated.error());
    QString step = u"policies"_s;
    try {
        database.script(u"SET lock_timeout = 0"_s); // another runner may take its time
        const RunnerLock lock(database);
        database.script(u"SET lock_timeout = %1"_s.arg(options.lockMs));
        const SchemaStatus before = readStatus(database, *known);
        if (before.reapplyNeeded)
            reapply(database, [&](const QString &name) {
                step = name;
                if (options.progress)
                    options.progress(name);
            });
        return readStatus(database, *known);
    } catch (const SqlError &failure) {
        return tl::unexpected(stepFailed(failure, step));
    }
}

Result<void> Migrations::migrateTo(SqlConnection &database, int number, const MigrationOptions &options) const
{
    const auto known = files();
    if (!known)
        return tl::unexpected(known.error());
    QString step = u"bootstrap"_s;
    try {
        // Defaults of the database are meant for staff; a step may take as long as it takes, but waits for no desk.
        database.script(u"SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;"
                        " SET search_path = pg_catalog, pg_temp"_s);
        const RunnerLock lock(database);
        database.script(u"SET lock_timeout = %1"_s.arg(options.lockMs));
        const SchemaStatus before = readStatus(database, *known);
        const bool isUntouched = before.applied.empty();
        if (auto usable = requireUsable(before); !usable && usable.error().code != u"schema.older" && !isUntouched)
            return usable;
        if (before.schemaNumber > before.programNumber)
            return {};
        if (before.reapplyNeeded || !before.pending.isEmpty())
            bootstrap(database, options);
        for (const MigrationFile &file : *known) {
            if (file.number > number || !before.pending.contains(file.name))
                continue;
            step = file.name;
            apply(database, file, options);
        }
        return {};
    } catch (const SqlError &failure) {
        return tl::unexpected(stepFailed(failure, step));
    }
}

void Migrations::bootstrap(SqlConnection &database, const MigrationOptions &options) const
{
    SqlTransaction transaction(database);
    for (const QString &path : sqlFiles(u"bootstrap"_s)) {
        if (options.progress)
            options.progress(path.section(u'/', -1).chopped(4));
        database.script(readText(path));
    }
    database.script(recordTable);
    transaction.commit();
}

void Migrations::apply(SqlConnection &database, const MigrationFile &file, const MigrationOptions &options) const
{
    if (options.progress)
        options.progress(file.name);
    SqlTransaction transaction(database);
    database.script(u"SET LOCAL ana.sample = '%1'"_s.arg(options.sample ? u"on"_s : u"off"_s));
    database.script(file.text);
    // The file may have changed who it runs as.
    database.script(u"RESET ROLE; SET search_path = pg_catalog, pg_temp"_s);
    database.run(u"INSERT INTO migration.applied (number, name, checksum, oldest_program)"
                 " VALUES (:number, :name, :checksum, :oldest)"_s,
        {{u"number"_s, file.number}, {u"name"_s, file.name}, {u"checksum"_s, file.checksum},
            {u"oldest"_s, file.oldestProgram.toString()}});
    transaction.commit();
}

void Migrations::reapply(SqlConnection &database, const std::function<void(const QString &)> &tell) const
{
    SqlTransaction transaction(database);
    for (const QString &path : reappliedFiles()) {
        tell(path.section(u'/', -1).chopped(4));
        database.script(readText(path));
        database.script(u"RESET ROLE; SET search_path = pg_catalog, pg_temp"_s);
    }
    database.run(u"INSERT INTO migration.reapplied (checksum) VALUES (:checksum)"
                 " ON CONFLICT (only_row) DO UPDATE SET checksum = excluded.checksum, applied_at = clock_timestamp()"_s,
        {{u"checksum"_s, reappliedChecksum()}});
    transaction.commit();
}

} // namespace ana
