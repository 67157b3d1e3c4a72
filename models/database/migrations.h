// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QDateTime>
#include <QJsonArray>
#include <QString>
#include <QVersionNumber>

#include "models/core/error.h"
#include "models/database/sqlconnection.h"

namespace ana {

/// One step of the schema: a file that is only ever added.
struct MigrationFile
{
    int number = 0;
    QString name; ///< "0001_create_ground"
    QString text;
    QString checksum; ///< sha256 of the file, hex
    QVersionNumber oldestProgram; ///< of the header line `-- Oldest compatible program: 0.1`
};

/// A step as the database remembers it.
struct AppliedMigration
{
    int number = 0;
    QString name;
    QString checksum;
    QVersionNumber oldestProgram;
    QDateTime appliedAt;
};

struct SchemaStatus
{
    int schemaNumber = 0; ///< of the last step applied; 0 for an empty database
    int programNumber = 0; ///< of the last step this program ships
    std::vector<AppliedMigration> applied;
    QStringList pending; ///< names of the steps still to apply
    QStringList altered; ///< steps whose file is not the one that was applied
    bool reapplyNeeded = false; ///< views, commands or policies differ from those in the database
    bool compatible = true; ///< false: the schema is newer and says that this program is too old
    bool isCurrent() const { return pending.isEmpty() && altered.isEmpty() && !reapplyNeeded && compatible; }
};

struct MigrationOptions
{
    bool sample = false; ///< the first migration marks the database as sample for ever
    std::function<void(const QString &step)> progress; ///< hears the name of each file before it runs
    int lockMs = 5000; ///< a step gives way after waiting so long for a desk's lock
};

/// Brings a database to the schema this program ships: bootstrap files, then each new migration in a transaction of its
/// own with number, checksum and time recorded in it, then views, commands and policies dropped and made anew in one
/// transaction. One runner at a time (advisory lock); a short lock_timeout, so that desks at work are not held up.
class Migrations
{
public:
    explicit Migrations(const QString &folder = defaultFolder());
    static QString defaultFolder();
    static QVersionNumber programVersion();

    Result<SchemaStatus> status(SqlConnection &database) const;
    /// Runs as superuser. Does nothing if all is current. Refused: `schema.newer`, `schema.altered`, `schema.busy`.
    Result<SchemaStatus> migrate(SqlConnection &database, const MigrationOptions &options = {}) const;

    /// The steps in order; an error if a number is there twice or a header is missing.
    Result<std::vector<MigrationFile>> files() const;
    /// The re-applied files in the order they run, drop_reapplied.sql first.
    QStringList reappliedFiles() const;
    /// Applies only the steps up to this number and nothing of the re-applied files: for tests of the upgrade path.
    Result<void> migrateTo(SqlConnection &database, int number, const MigrationOptions &options = {}) const;

private:
    SchemaStatus readStatus(SqlConnection &database, const std::vector<MigrationFile> &files) const;
    void bootstrap(SqlConnection &database, const MigrationOptions &options) const;
    void apply(SqlConnection &database, const MigrationFile &file, const MigrationOptions &options) const;
    void reapply(SqlConnection &database, const std::function<void(const QString &)> &tell) const;
    QString reappliedChecksum() const;
    QStringList sqlFiles(const QString &subfolder) const;

    QString m_folder;
};

/// Errors a status stands for: `schema.newer`, `schema.older`, `schema.altered`; nothing if a program may work with it.
Result<void> requireUsable(const SchemaStatus &status);
/// The same for a desk, from what the server tells whoever logs in: api.schema_steps(), empty where there is none.
Result<void> requireUsable(const QJsonArray &steps);

} // namespace ana
