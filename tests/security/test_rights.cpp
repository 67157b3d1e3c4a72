// SPDX-License-Identifier: GPL-3.0-or-later
// Every role × table × verb and every role × command, against tables.csv and commands.csv.
#include <QtTest>

#include <optional>

#include "tests/security/plainsql.h"
#include "tests/support/testprocedure.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsEveryTable();
    void tablesAnswerAsWritten_data();
    void tablesAnswerAsWritten();
    void knowsEveryCommand();
    void commandsAnswerAsWritten_data();
    void commandsAnswerAsWritten();
    void everyCommandRequiresARight();
    void everyTableForcesPolicies();
    void everyDefinerPinsItsSearchPath();
    void publicHoldsNothing();
    void ownersCannotStepAroundPolicies();
    void everyConstraintHasACode();

private:
    SqlConnection &connection(const QString &role);
    QString found(const QString &table, const QString &verb, SqlConnection &by);
    QJsonObject argumentsOf(const QString &command, const QString &on);
    QJsonObject stored(const char *user, const QString &command, const QJsonObject &arguments);
    QString articleIn(const QString &state);
    void addApplications();

    std::optional<TestDatabase> m_database;
    std::optional<SqlConnection> m_stranger;
    std::map<QString, QString> m_articles;
};

namespace {
QStringList names(SqlConnection &connection, const QString &query)
{
    QStringList all;
    Rows rows = connection.run(query);
    while (rows.next())
        all += rows.text("name");
    all.sort();
    return all;
}

QStringList firstColumn(const char *matrixName)
{
    QStringList all;
    for (const QStringList &row : matrix(matrixName)) {
        if (!all.contains(row.first()))
            all += row.first();
    }
    all.removeFirst();
    all.sort();
    return all;
}
} // namespace

void TestRights::initTestCase()
{
    m_database.emplace();
    SqlConnection &server = m_database->administrator();
    // The schemas' own doors stand open in this test: each table must defend itself.
    server.script(u"GRANT USAGE ON SCHEMA core, audit TO ana_staff, ana_worker, ana_publisher;"
                  "INSERT INTO audit.seal (day, text, hash) VALUES ('2020-01-01', 'x', 'x')"_s);
    m_stranger.emplace(logIn(*m_database, "author"));
    for (const char *state : {"draft", "submitted", "published", "forced", "withdrawn"})
        m_articles[QString::fromUtf8(state)] = articleIn(QString::fromUtf8(state));
    addApplications();
}

QJsonObject TestRights::stored(const char *user, const QString &command, const QJsonObject &arguments)
{
    const QJsonObject said = answer(m_database->as(user).sql(), command, arguments);
    if (!said.value("ok"_L1).toBool())
        qFatal("%s: %s", qUtf8Printable(command), qUtf8Printable(errorCode(said)));
    return said.value("result"_L1).toObject();
}

// An article of Buôn Trấp, written by its author, brought to this state.
QString TestRights::articleIn(const QString &state)
{
    const QString id = newId();
    QJsonObject now = stored("author", u"article.create"_s,
        {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "thong-bao"_L1},
            {"title"_L1, u"Lịch tiêm chủng"_s}});
    const QJsonArray words{QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, u"Từ thứ Hai."_s}}};
    const QJsonObject body{{"type"_L1, "doc"_L1},
        {"content"_L1, QJsonArray{QJsonObject{{"type"_L1, "paragraph"_L1}, {"content"_L1, words}}}}};
    now = stored("author", u"article.save"_s,
        {{"id"_L1, id}, {"version"_L1, now.value("version"_L1)}, {"title"_L1, u"Lịch tiêm chủng"_s},
            {"summary"_L1, u"Trạm y tế báo."_s}, {"section"_L1, "thong-bao"_L1}, {"body"_L1, body}});
    const QJsonValue revision = now.value("revision"_L1);
    const auto act = [&](const char *user, const QString &command, QJsonObject more) {
        more.insert("id"_L1, id);
        more.insert("version"_L1, now.value("version"_L1));
        now = stored(user, command, more);
    };
    if (state == u"draft")
        return id;
    act("author", u"article.submit"_s, {});
    if (state == u"forced")
        act("chief", u"article.force_publish"_s, {{"revision"_L1, revision}, {"reason"_L1, u"Khẩn cấp"_s}});
    else if (state != u"submitted")
        act("reviewer", u"article.publish"_s, {{"revision"_L1, revision}});
    if (state == u"withdrawn")
        act("reviewer", u"article.withdraw"_s, {{"reason"_L1, u"Sai ngày"_s}});
    return id;
}

// Applications of Buôn Trấp, one a state, and what hangs on them: "application4", "applicationpart", "party" …
void TestRights::addApplications()
{
    SqlConnection &server = m_database->administrator();
    addTestProcedure(server);
    const QString party = newId();
    m_articles[u"party"_s] = party;
    stored("clerk", u"person_served.create"_s,
        {{"id"_L1, party}, {"unit"_L1, "buontrap"_L1}, {"full_name"_L1, u"Y Nem Byă"_s}});
    for (const QString &state : {u"1"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"9"_s, u"10"_s, u"part"_s}) {
        const QString id = newId();
        m_articles[u"application"_s + state] = id;
        stored("clerk", u"application.register"_s,
            {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1},
                {"procedure_version"_L1, QLatin1StringView(TestProcedure::version)},
                {"case"_L1, QLatin1StringView(TestProcedure::caseId)},
                {"applicant"_L1, QJsonObject{{"id"_L1, party}}}});
        changeRows(server,
            u"UPDATE core.application SET state = %1, kind = '%2' WHERE id = '%3'"_s.arg(
                state == u"part" ? u"4"_s : state, state == u"part" ? u"part"_s : u"case"_s, id));
    }
    for (const char *kind : {"intake", "access", "absence"})
        m_articles[QString::fromUtf8(kind)] = newId();
    stored("clerk", u"intake.keep"_s,
        {{"id"_L1, m_articles[u"intake"_s]}, {"unit"_L1, "buontrap"_L1}, {"title"_L1, u"Dở dang"_s},
            {"fields"_L1, QJsonObject()}});
    changeRows(server,
        uR"(
        INSERT INTO core.application_access (id, application_id, person_id, from_at, until_at, reason)
        SELECT '%1', '%2', p.id, core.now(), core.now(), 'x' FROM core.person p WHERE p.user_name = 'clerk';
        INSERT INTO core.absence (id, person_id, substitute_id, from_day, to_day, reason, set_by)
        SELECT '%3', a.id, o.id, core.today(), core.today(), 'x', a.id
        FROM core.person a, core.person o WHERE a.user_name = 'neighbour' AND o.user_name = 'officer')"_s.arg(
            m_articles[u"access"_s], m_articles[u"application4"_s], m_articles[u"absence"_s]));
}

SqlConnection &TestRights::connection(const QString &role)
{
    if (role == u"stranger")
        return *m_stranger; // the author's log-in, without a session
    if (role == u"worker")
        return m_database->worker();
    if (role == u"publisher")
        return m_database->publisher();
    return m_database->as(role.toUtf8().constData()).sql();
}

void TestRights::knowsEveryTable()
{
    const QStringList present = names(m_database->administrator(),
        u"SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname IN ('core', 'audit', 'api', 'published', 'worker', 'command') AND c.relkind IN ('r', 'p', "
        "'v', 'm', 'f')"
        " AND c.relname !~ '^read_log_[0-9]'"_s);
    QCOMPARE(firstColumn("tables.csv"), present);
}

// y rows are shown, 0 permitted but none shown, n refused.
QString TestRights::found(const QString &table, const QString &verb, SqlConnection &by)
{
    try {
        if (verb == u"select")
            return by.value(u"SELECT count(*) FROM (SELECT FROM %1 LIMIT 1) AS one"_s.arg(table)).toInt() > 0 ? u"y"_s
                                                                                                              : u"0"_s;
        const QString column = m_database->administrator()
                                   .value(u"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = "
                                          u"%1::regclass AND attnum > 0 AND NOT attisdropped"
                                          " AND attgenerated = '' ORDER BY attnum LIMIT 1"_s.arg(sqlText(table)))
                                   .toString();
        if (verb == u"insert")
            by.run(u"INSERT INTO %1 (%2) VALUES (NULL)"_s.arg(table, column));
        else if (verb == u"update")
            by.run(u"UPDATE %1 SET %2 = NULL"_s.arg(table, column));
        else
            by.run(u"DELETE FROM %1"_s.arg(table));
        return u"y"_s;
    } catch (const SqlError &failure) {
        // A view over several tables takes no writing at all (55000).
        return failure.sqlState == u"42501" || failure.sqlState == u"55000" ? u"n"_s : failure.sqlState;
    }
}

void TestRights::tablesAnswerAsWritten_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("expected");
    const auto rows = matrix("tables.csv");
    const QStringList roles = rows.front().mid(2);
    for (const QStringList &row : std::span(rows).subspan(1)) {
        for (const QString &verb : row.at(1).split(u' '))
            QTest::newRow(qUtf8Printable(row.at(0) + u' ' + verb)) << verb << roles << row.mid(2);
    }
}

void TestRights::tablesAnswerAsWritten()
{
    QFETCH(QString, verb);
    QFETCH(QStringList, roles);
    QFETCH(QStringList, expected);
    const QString table = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0);
    QStringList seen;
    for (const QString &role : std::as_const(roles))
        seen += found(table, verb, connection(role));
    QCOMPARE(seen.join(u','), expected.join(u','));
}

void TestRights::knowsEveryCommand()
{
    QCOMPARE(firstColumn("commands.csv"), names(m_database->administrator(), u"SELECT name FROM core.command"_s));
}

// Well-formed arguments for a record of Buôn Trấp; a version nobody has, so that what is permitted still changes
// nothing.
QJsonObject TestRights::argumentsOf(const QString &command, const QString &on)
{
    SqlConnection &server = m_database->administrator();
    const auto one = [&](const QString &query) { return server.value(query).toString(); };
    const QJsonObject known{
        {"unit"_L1, "buontrap"_L1},
        {"section"_L1, "thong-bao"_L1},
        {"kind"_L1, "article"_L1},
        {"role"_L1, "clerk"_L1},
        {"scope"_L1, "unit"_L1},
        {"key"_L1, "session.idle_minutes"_L1},
        {"successor"_L1, "eana"_L1},
        {"user_name"_L1, QString(u"x"_s + newId().first(8))},
        {"version"_L1, 999},
        {"from"_L1, "2026-01-01"_L1},
        {"application"_L1, m_articles[u"application4"_s]},
        {"person"_L1, one(u"SELECT id FROM core.person WHERE user_name = 'neighbour'"_s)},
        {"entry"_L1, one(u"SELECT id FROM audit.entry WHERE unit_id = 'buontrap' LIMIT 1"_s)},
    };
    const std::map<QString, QString> records{
        {u"unit"_s, u"SELECT 'buontrap'"_s},
        {u"section"_s, u"SELECT 'thong-bao'"_s},
        {u"person"_s, u"SELECT id FROM core.person WHERE user_name = 'neighbour'"_s},
        {u"assignment"_s, u"SELECT id FROM core.assignment WHERE unit_id = 'eana'"_s},
        {u"session"_s, u"SELECT id FROM core.session WHERE user_name = 'neighbour' LIMIT 1"_s},
    };
    QJsonObject arguments;
    Rows rows = server.run(
        u"SELECT types, to_jsonb(required) AS required FROM core.command WHERE name = :name"_s, {{u"name"_s, command}});
    rows.next();
    const QJsonObject types = rows.json("types");
    for (const QString &name : rows.texts("required")) {
        const QString type = types.value(name).toString();
        if (name == u"id" && m_articles.contains(on))
            arguments[name] = m_articles[on];
        else if (name == u"id" && records.contains(on))
            arguments[name] = one(records.at(on));
        else if (known.contains(name) && (name != u"successor" || type == u"text"))
            arguments[name] = known.value(name);
        else if (type == u"uuid")
            arguments[name] = newId();
        else if (type == u"integer")
            arguments[name] = 1;
        else if (type == u"boolean")
            arguments[name] = true;
        else if (type == u"date")
            arguments[name] = "2026-01-01"_L1;
        else if (type == u"timestamp")
            arguments[name] = "2027-01-01T08:00:00Z"_L1;
        else if (type == u"sha256")
            arguments[name] = QString(64, u'0');
        else if (type == u"object")
            arguments[name] = QJsonObject();
        else if (type == u"array")
            arguments[name] = QJsonArray();
        else
            arguments[name] = QString(u"x"_s + newId().first(8));
    }
    return arguments;
}

void TestRights::commandsAnswerAsWritten_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("expected");
    const auto rows = matrix("commands.csv");
    for (const QStringList &row : std::span(rows).subspan(1))
        QTest::newRow(qUtf8Printable(row.at(0))) << row.at(1) << rows.front().mid(2) << row.mid(2);
}

void TestRights::commandsAnswerAsWritten()
{
    QFETCH(QString, on);
    QFETCH(QStringList, roles);
    QFETCH(QStringList, expected);
    const QString command = QString::fromUtf8(QTest::currentDataTag());
    m_database->another("neighbour");
    QStringList seen;
    QStringList codes;
    for (const QString &role : std::as_const(roles)) {
        const QJsonObject said = answer(connection(role), command, argumentsOf(command, on));
        const QString code = errorCode(said);
        QVERIFY2(!code.startsWith(u"argument.") && !code.startsWith(u"internal."), qUtf8Printable(code));
        seen += code == u"right.missing" || code == u"record.not_permitted" || code.endsWith(u".not_permitted")
            ? u"n"_s
            : u"y"_s;
        codes += code;
    }
    QVERIFY2(seen == expected,
        qUtf8Printable(seen.join(u',') + u"  not  " + expected.join(u',') + u"  " + codes.join(u' ')));
}

void TestRights::everyCommandRequiresARight()
{
    // Directly, or by the one function its records are opened with.
    const QStringList open = names(m_database->administrator(),
        u"SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'command'::regnamespace"
        " AND p.prosrc !~ 'core\\.(require|article_begin|application_begin|begin_application|person_to_manage|require_blob_writer)\\('"_s);
    QCOMPARE(open, QStringList());
    const QStringList undeclared = names(m_database->administrator(),
        u"SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'command'::regnamespace"
        " AND NOT EXISTS (SELECT FROM core.command c WHERE c.function_name = p.proname)"
        " UNION ALL SELECT c.name FROM core.command c WHERE NOT EXISTS"
        " (SELECT FROM pg_proc p WHERE p.pronamespace = 'command'::regnamespace AND p.proname = c.function_name)"_s);
    QCOMPARE(undeclared, QStringList());
}

void TestRights::everyTableForcesPolicies()
{
    QCOMPARE(names(m_database->administrator(),
                 u"SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind IN ('r', 'p')"
                 " AND c.relnamespace::regnamespace::text IN ('core', 'audit')"
                 " AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND c.relowner = 'ana_owner'::regrole)"_s),
        QStringList());
}

void TestRights::everyDefinerPinsItsSearchPath()
{
    QCOMPARE(names(m_database->administrator(),
                 u"SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.prosecdef"
                 " AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS s WHERE s LIKE 'search_path=pg_catalog%')"_s),
        QStringList());
    // An owner other than these would carry rights that no matrix knows.
    QCOMPARE(names(m_database->administrator(),
                 u"SELECT DISTINCT p.proowner::regrole::text AS name FROM pg_proc p WHERE p.prosecdef ORDER BY 1"_s),
        QStringList({u"ana_accounts"_s, u"ana_command"_s, u"ana_owner"_s}));
    QCOMPARE(
        names(m_database->administrator(),
            u"SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.prosecdef AND p.proowner = 'ana_owner'::regrole"_s),
        QStringList({u"core.make_read_log(date)"_s}));
}

void TestRights::publicHoldsNothing()
{
    QCOMPARE(
        names(m_database->administrator(),
            u"SELECT p.oid::regprocedure::text AS name FROM pg_proc p"
            " WHERE (p.pronamespace::regnamespace::text IN ('core', 'api', 'audit', 'command', 'published', 'worker')"
            "        OR p.proname ~ '^(lo_|loread|lowrite|pg_advisory_|pg_try_advisory_|pg_read_|pg_ls_)')"
            " AND has_function_privilege('public', p.oid, 'EXECUTE')"_s),
        QStringList());
    QCOMPARE(
        names(m_database->administrator(),
            u"SELECT n.nspname AS name FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> "
            u"'information_schema'"
            " AND (has_schema_privilege('public', n.oid, 'USAGE') OR has_schema_privilege('public', n.oid, 'CREATE'))"_s),
        QStringList());
    QVERIFY(!m_database->administrator()
                 .value(u"SELECT has_database_privilege('public', current_database(), 'TEMP, CREATE, CONNECT')"_s)
                 .toBool());
}

void TestRights::ownersCannotStepAroundPolicies()
{
    QCOMPARE(
        names(m_database->administrator(),
            u"SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'ana\\_%' AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolreplication)"_s),
        QStringList());
    QCOMPARE(names(m_database->administrator(),
                 u"SELECT rolname AS name FROM pg_roles WHERE rolcreaterole AND NOT rolsuper"_s),
        QStringList({u"ana_accounts"_s}));
    QCOMPARE(names(m_database->administrator(),
                 u"SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'ana\\_%' AND rolcanlogin ORDER BY 1"_s),
        QStringList({u"ana_publisher"_s, u"ana_worker"_s}));
}

void TestRights::everyConstraintHasACode()
{
    QCOMPARE(names(m_database->administrator(),
                 u"SELECT DISTINCT c.conname AS name FROM pg_constraint c"
                 " WHERE c.connamespace::regnamespace::text IN ('core', 'audit') AND c.contype <> 't'"
                 " AND c.conrelid::regclass::text !~ 'read_log_'"
                 " AND NOT EXISTS (SELECT FROM core.constraint_code k WHERE k.constraint_name = c.conname)"
                 " UNION SELECT k.constraint_name FROM core.constraint_code k"
                 " WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = k.constraint_name) ORDER BY 1"_s),
        QStringList());
}

QTEST_GUILESS_MAIN(TestRights)
#include "test_rights.moc"
