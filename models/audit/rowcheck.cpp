// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/rowcheck.h"

namespace ana::audit {

using namespace Qt::StringLiterals;

namespace {

struct Table
{
    QString schema;
    QString name;
    QStringList keyColumns;
    QStringList digestColumns;

    QString logName() const { return schema % u'.' % name; }
    QString sqlPath() const { return sqlName(schema) % u'.' % sqlName(name); }
};

// The row as the log writes it, from built-in functions only: the database's own may have been changed with the rows.
QString imageExpression(const Table &table)
{
    QString image = u"to_jsonb(t)"_s;
    for (const QString &column : table.digestColumns) {
        const QString value = u"(to_jsonb(t) ->> %1)"_s.arg(sqlText(column));
        image
            += u" || CASE WHEN %1 IS NULL THEN '{}'::jsonb ELSE jsonb_build_object(%2, 'sha256:' || encode(sha256(convert_to(%1, 'UTF8')), 'hex')) END"_s
                   .arg(value, sqlText(column));
    }
    return u"(%1)::text"_s.arg(image);
}

QString keyExpression(const Table &table)
{
    QStringList parts;
    for (const QString &column : table.keyColumns)
        parts += u"(to_jsonb(t) ->> %1)"_s.arg(sqlText(column));
    return parts.join(u" || '/' || "_s);
}

// What `anactl sample generate` made, and only that: a sample cluster says that it has some, and its rows begin so.
constexpr auto generatedKeys = "be2c4000-%";

bool holdsGenerated(SqlConnection &connection)
{
    return connection
        .value(u"SELECT to_jsonb(c) ->> 'sample' = 'true' AND coalesce((to_jsonb(c) ->> 'generated')::bigint, 0) > 0 "
               "FROM core.cluster c"_s)
        .toBool();
}

void checkTable(SqlConnection &connection, const Table &table, const QString &generated, LogReport &report)
{
    Rows rows = connection.run(uR"(
        SELECT key
        FROM (SELECT DISTINCT ON (c.key) c.key, c.image
              FROM audit.row_change c
              WHERE c.table_name = %1
              ORDER BY c.key, c.position DESC) AS said
        FULL JOIN (SELECT %2 AS key, %3 AS image FROM ONLY %4 AS t) AS present USING (key)
        WHERE said.image IS DISTINCT FROM present.image%5
        ORDER BY key)"_s.arg(sqlText(table.logName()), keyExpression(table), imageExpression(table), table.sqlPath(),
        generated.isEmpty() ? QString() : u" AND NOT (said.image IS NULL AND key LIKE %1)"_s.arg(sqlText(generated))));
    while (rows.next())
        report.findings.push_back({u"row.changed"_s, {}, {}, 0, table.logName() % u' ' % rows.text("key")});
    ++report.tables;
    if (!generated.isEmpty()) {
        report.generated
            += connection
                   .value(u"SELECT count(*) FROM ONLY %1 AS t WHERE %2 LIKE %3 AND NOT EXISTS (SELECT FROM "
                          "audit.row_change c WHERE c.table_name = %4 AND c.key = %2)"_s.arg(
                              table.sqlPath(), keyExpression(table), sqlText(generated), sqlText(table.logName())))
                   .toLongLong();
    }
}

} // namespace

void checkRows(SqlConnection &connection, LogReport &report)
{
    // A table known to the log but no longer tracked, or whose trigger is off, could be changed unseen.
    std::vector<Table> tables;
    Rows rows = connection.run(uR"(
        SELECT coalesce(t.table_name, c.table_name) AS table_name, to_jsonb(t.key_columns) AS key_columns,
            to_jsonb(t.digest_columns) AS digest_columns,
            t.table_name IS NOT NULL AND EXISTS (
                SELECT FROM pg_trigger g
                WHERE g.tgrelid = to_regclass(t.table_name) AND g.tgname = 'track_change' AND g.tgenabled IN ('O', 'A')) AS tracked
        FROM core.tracked_table t
        FULL JOIN (SELECT DISTINCT table_name FROM audit.row_change) AS c USING (table_name)
        ORDER BY 1)"_s);
    while (rows.next()) {
        const QString name = rows.text("table_name");
        if (!rows.boolean("tracked"))
            report.findings.push_back({u"tracking.off"_s, {}, {}, 0, name});
        if (rows.isNull("key_columns"))
            continue;
        tables.push_back(
            {name.section(u'.', 0, 0), name.section(u'.', 1), rows.texts("key_columns"), rows.texts("digest_columns")});
    }
    const QString generated = holdsGenerated(connection) ? QString::fromLatin1(generatedKeys) : QString();
    for (const Table &table : tables)
        checkTable(connection, table, generated, report);
}

} // namespace ana::audit
