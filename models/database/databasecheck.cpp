// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/databasecheck.h"

#include <array>

#include <QCoreApplication>

#include "models/database/migrations.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
/// A query that returns what is at fault in its one column, and nothing on a healthy server.
struct Check
{
    const char *name;
    const char *source;
    const char *query;
};

constexpr std::array checks{
    Check{"server_log_holds_no_statements",
        QT_TRANSLATE_NOOP("checks", "The server's log holds no texts of failed statements"),
        "SELECT name FROM pg_settings WHERE name = 'log_min_error_statement' AND setting <> 'panic'"
        " OR name = 'log_statement' AND setting <> 'none'"},
    Check{"passwords_are_scram", QT_TRANSLATE_NOOP("checks", "Passwords are stored as SCRAM"),
        "SELECT rolname FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"
        " UNION ALL SELECT name FROM pg_settings WHERE name = 'password_encryption' AND setting <> 'scram-sha-256'"},
    Check{"writes_are_flushed", QT_TRANSLATE_NOOP("checks", "Every write reaches the disk"),
        "SELECT name FROM pg_settings"
        " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'"},
    Check{"dead_lines_are_noticed", QT_TRANSLATE_NOOP("checks", "A dead PC is noticed within minutes"),
        "SELECT name FROM pg_settings WHERE name = 'tcp_keepalives_idle' AND setting::integer NOT BETWEEN 1 AND 300"
        " AND inet_client_addr() IS NOT NULL"},
    Check{"rows_are_guarded", QT_TRANSLATE_NOOP("checks", "Every table is under row-level security"),
        "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname IN ('core', 'audit') AND c.relkind IN ('r', 'p')"
        " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"},
    Check{"services_are_humble", QT_TRANSLATE_NOOP("checks", "No role of the program is a superuser"),
        "SELECT rolname FROM pg_roles WHERE (rolname LIKE 'ana\\_%' OR pg_has_role(oid, 'ana_staff', 'MEMBER'))"
        " AND rolname <> 'postgres' AND (rolbypassrls OR rolcreatedb OR rolreplication)"},
    Check{"nothing_is_public", QT_TRANSLATE_NOOP("checks", "PUBLIC may call no function of the program"),
        "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE n.nspname IN ('core', 'api', 'command', 'audit', 'worker')"
        " AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))"},
    Check{"constraints_hold", QT_TRANSLATE_NOOP("checks", "Every constraint is validated and every index usable"),
        "SELECT conname FROM pg_constraint WHERE NOT convalidated"
        " UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"},
    Check{"rights_are_the_assignments", QT_TRANSLATE_NOOP("checks", "The rights held are those the assignments give"),
        "WITH held AS (SELECT person_id, right_code, unit_id, assignment_id, valid_from, valid_to FROM "
        "core.held_right),"
        " given AS (SELECT a.person_id, r.right_code, u.id AS unit_id, a.id, a.valid_from, coalesce(a.valid_to, "
        "'infinity') AS valid_to"
        "  FROM core.assignment a JOIN core.role_right r ON r.role_code = a.role_code"
        "  JOIN core.unit u ON u.id = a.unit_id OR a.scope = 'subtree' AND u.id IN (SELECT core.subtree(a.unit_id))"
        "  WHERE coalesce(a.valid_to, 'infinity') >= a.valid_from)"
        " SELECT w.assignment_id || ' ' || w.right_code || ' ' || w.unit_id"
        " FROM ((TABLE held EXCEPT TABLE given) UNION ALL (TABLE given EXCEPT TABLE held)) AS w LIMIT 100"},
    Check{"no_transaction_hangs", QT_TRANSLATE_NOOP("checks", "No transaction is held open"),
        "SELECT usename || ' ' || pid FROM pg_stat_activity"
        " WHERE state LIKE 'idle in transaction%' AND now() - state_change > interval '1 minute'"},
    Check{"worker_is_alive", QT_TRANSLATE_NOOP("checks", "The worker is connected"),
        "SELECT 'ana_worker' WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'ana_worker')"},
};

constexpr auto schemaCheck = "schema_is_current";
constexpr auto schemaSource = QT_TRANSLATE_NOOP("checks", "The schema is the one this program ships");
} // namespace

Result<std::vector<Finding>> checkDatabase(SqlConnection &database)
{
    const auto schema = Migrations().status(database);
    if (!schema)
        return tl::unexpected(schema.error());
    std::vector<Finding> findings{
        {QString::fromLatin1(schemaCheck), !schema->isCurrent(), schema->pending + schema->altered}};
    const auto done = sqlResult([&] {
        for (const Check &check : checks) {
            Finding finding{QString::fromLatin1(check.name), false, {}};
            Rows rows = database.run(QString::fromLatin1(check.query));
            while (rows.next())
                finding.subjects.append(rows.value(0).toString());
            finding.isFault = !finding.subjects.isEmpty();
            findings.push_back(std::move(finding));
        }
    });
    if (!done)
        return tl::unexpected(done.error());
    return findings;
}

QString checkText(const QString &name)
{
    for (const Check &check : checks) {
        if (name == QLatin1StringView(check.name))
            return QCoreApplication::translate("checks", check.source);
    }
    return QCoreApplication::translate("checks", schemaSource);
}

} // namespace ana
