// SPDX-License-Identifier: GPL-3.0-or-later
// A staff member with psql and bad intentions.
#include <QtTest>

#include <future>
#include <optional>

#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database.emplace(); }
    void cleanupTestCase() { m_database.reset(); }

    void aGuessedSessionShowsNothing();
    void theSecretOfAnotherPersonIsWorthNothing();
    void anEndedSessionShowsNothing();
    void aStolenOperationIdGivesNoForeignResult();
    void anOperationIdTakesOneMeaning();
    void sentTwiceAtOnceItIsDoneOnce();
    void aHeldTransactionIsEnded();
    void theServerOffersNoWayOut_data();
    void theServerOffersNoWayOut();
    void theServerLogHoldsNoArguments();
    void directChangesAreRefusedToASuperuserToo_data();
    void directChangesAreRefusedToASuperuserToo();
    void anotherUnitsRecordAnswersAsAMissingOne();
    void nobodyGivesRightsToHimself();
    void badArgumentsAreNamed_data();
    void badArgumentsAreNamed();
    void refusedCommandsAreLogged();

private:
    SqlConnection &admin() { return m_database->as("admin").sql(); }
    SqlConnection &author() { return m_database->as("author").sql(); }
    SqlConnection &server() { return m_database->administrator(); }

    std::optional<TestDatabase> m_database;
};

namespace {
QString secretOf(SqlConnection &connection)
{
    return connection.value(u"SELECT current_setting('ana.secret')"_s).toString();
}

void showSecret(SqlConnection &connection, const QString &secret)
{
    connection.script(u"SET ana.secret = "_s + sqlText(secret));
}

QJsonObject newArticle()
{
    return {
        {"id"_L1, newId()}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "thong-bao"_L1}, {"title"_L1, u"Lịch tiêm"_s}};
}
} // namespace

void TestAttacks::aGuessedSessionShowsNothing()
{
    SqlConnection thief = logIn(*m_database, "author");
    for (const QString &guess :
        {QString(), QString(64, u'0'), m_database->as("author").info().id.toString(), u"' OR true --"_s}) {
        showSecret(thief, guess);
        QCOMPARE(thief.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
        QCOMPARE(thief.value(u"SELECT count(*) FROM api.article_list"_s).toInt(), 0);
        QCOMPARE(codeOf(thief, u"SELECT api.execute_command(gen_random_uuid(), 'article.create', '{}')"_s),
            u"session.none"_s);
    }
}

void TestAttacks::theSecretOfAnotherPersonIsWorthNothing()
{
    const QString stolen = secretOf(admin());
    QVERIFY(admin().value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    SqlConnection thief = logIn(*m_database, "author");
    showSecret(thief, stolen);
    QCOMPARE(thief.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    QCOMPARE(
        codeOf(thief, u"SELECT api.execute_command(gen_random_uuid(), 'site.publish', '{}')"_s), u"session.none"_s);
    QCOMPARE(codeOf(thief, u"SELECT api.password_change('a', 'b')"_s), u"session.none"_s);
    QVERIFY(!thief.value(u"SELECT api.session_touch()"_s).toBool());
    thief.run(u"SELECT api.session_end()"_s);
    QVERIFY(admin().value(u"SELECT api.session_touch()"_s).toBool());
}

void TestAttacks::anEndedSessionShowsNothing()
{
    auto person = m_database->another("author");
    const QString secret = secretOf(person->sql());
    QVERIFY(person->sql().value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    person->sql().run(u"SELECT api.session_end()"_s);
    QCOMPARE(person->sql().value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    SqlConnection again = logIn(*m_database, "author");
    showSecret(again, secret);
    QCOMPARE(again.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
}

void TestAttacks::aStolenOperationIdGivesNoForeignResult()
{
    const QUuid operation = QUuid::createUuid();
    const QJsonObject arguments = newArticle();
    const QJsonObject mine = answer(author(), u"article.create"_s, arguments, operation);
    QVERIFY(mine.value("ok"_L1).toBool());
    const QJsonObject theirs = answer(m_database->as("neighbour").sql(), u"article.create"_s, arguments, operation);
    QVERIFY(!theirs.value("ok"_L1).toBool());
    QCOMPARE(errorCode(theirs), u"record.not_permitted"_s);
    QCOMPARE(answer(author(), u"article.create"_s, arguments, operation), mine);
}

void TestAttacks::anOperationIdTakesOneMeaning()
{
    const QUuid operation = QUuid::createUuid();
    QJsonObject arguments = newArticle();
    QVERIFY(answer(author(), u"article.create"_s, arguments, operation).value("ok"_L1).toBool());
    arguments["title"_L1] = u"Khác"_s;
    QCOMPARE(errorCode(answer(author(), u"article.create"_s, arguments, operation)), u"operation.reused"_s);
    // A refusal is an outcome too: the same question gets the same answer, even when it would be granted by now.
    const QUuid refused = QUuid::createUuid();
    const QJsonObject first = answer(author(), u"site.publish"_s, {}, refused);
    QCOMPARE(errorCode(first), u"right.missing"_s);
    QCOMPARE(answer(author(), u"site.publish"_s, {}, refused), first);
}

void TestAttacks::sentTwiceAtOnceItIsDoneOnce()
{
    for (int round = 0; round < 20; ++round) {
        const QUuid operation = QUuid::createUuid();
        const QJsonObject arguments = newArticle();
        const auto send = [&] {
            auto person = m_database->another("author");
            return answer(person->sql(), u"article.create"_s, arguments, operation);
        };
        auto one = std::async(std::launch::async, send);
        auto other = std::async(std::launch::async, send);
        const QJsonObject first = one.get();
        QCOMPARE(first, other.get());
        QVERIFY2(first.value("ok"_L1).toBool(), qUtf8Printable(errorCode(first)));
        QCOMPARE(server()
                     .value(u"SELECT count(*) FROM core.operation WHERE operation_id = :id"_s, {{u"id"_s, operation}})
                     .toInt(),
            1);
        QCOMPARE(server()
                     .value(u"SELECT count(*) FROM audit.entry WHERE operation_id = :id"_s, {{u"id"_s, operation}})
                     .toInt(),
            1);
    }
}

void TestAttacks::aHeldTransactionIsEnded()
{
    auto holder = m_database->another("author");
    holder->sql().script(u"BEGIN"_s);
    QVERIFY(answer(holder->sql(), u"article.create"_s, newArticle()).value("ok"_L1).toBool());
    holder->sql().script(u"SET idle_in_transaction_session_timeout = 0"_s);
    // A colleague of the same unit waits for the log's head …
    auto waiting = std::async(std::launch::async, [&] {
        auto officer = m_database->another("officer");
        return answer(officer->sql(), u"article.create"_s, newArticle());
    });
    // … until the worker comes by.
    const QString alive = u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(holder->sql().backendPid());
    const auto holders = [&] {
        m_database->worker().run(u"SELECT worker.end_long_transactions()"_s);
        return server().value(alive).toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(holders(), 0, 15000);
    // Who waited is not ended with him.
    QVERIFY(waiting.get().value("ok"_L1).toBool());
    QVERIFY(!stateOf(holder->sql(), u"COMMIT"_s).isEmpty());
}

void TestAttacks::theServerOffersNoWayOut_data()
{
    QTest::addColumn<QString>("statement");
    const std::pair<const char *, QString> tries[] = {
        {"advisory lock", u"SELECT pg_advisory_lock(1)"_s},
        {"advisory transaction lock", u"SELECT pg_advisory_xact_lock(1)"_s},
        {"tried advisory lock", u"SELECT pg_try_advisory_lock(1)"_s},
        {"large object", u"SELECT lo_creat(-1)"_s},
        {"large object from bytes", u"SELECT lo_from_bytea(0, 'x')"_s},
        {"large object import", u"SELECT lo_import('/etc/passwd')"_s},
        {"role", u"CREATE ROLE accomplice LOGIN"_s},
        {"superuser", u"ALTER ROLE author SUPERUSER"_s},
        {"role attribute", u"ALTER ROLE author CREATEROLE"_s},
        {"membership", u"GRANT ana_accounts TO author"_s},
        {"program group", u"GRANT pg_execute_server_program TO author"_s},
        {"set role", u"SET ROLE ana_command"_s},
        {"set session authorization", u"SET SESSION AUTHORIZATION admin"_s},
        {"temporary table", u"CREATE TEMP TABLE t (a int)"_s},
        {"table", u"CREATE TABLE public.t (a int)"_s},
        {"schema", u"CREATE SCHEMA mine"_s},
        {"function", u"CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s},
        {"block of code", u"DO $$ BEGIN PERFORM 1; END $$"_s},
        {"extension", u"CREATE EXTENSION dblink SCHEMA api"_s},
        {"library", u"LOAD 'auto_explain'"_s},
        {"program", u"COPY (SELECT 1) TO PROGRAM 'id'"_s},
        {"file", u"COPY (SELECT 1) TO '/tmp/stolen'"_s},
        {"server file", u"SELECT pg_read_file('PG_VERSION')"_s},
        {"server folder", u"SELECT pg_ls_dir('.')"_s},
        {"server log", u"SELECT pg_current_logfile()"_s},
        {"verifiers", u"SELECT rolpassword FROM pg_authid"_s},
        {"shadow", u"SELECT passwd FROM pg_shadow"_s},
        {"server setting", u"ALTER SYSTEM SET log_statement = 'all'"_s},
        {"log setting", u"SET log_statement = 'all'"_s},
        {"replication role", u"SET session_replication_role = replica"_s},
        {"database", u"CREATE DATABASE mine"_s},
        {"command itself", u"SELECT command.person_unlock('{}')"_s},
        {"account function", u"SELECT core.account_set_open('admin', false)"_s},
        {"account creation", u"SELECT core.account_create('author')"_s},
        {"entry function", u"SELECT core.begin_entry()"_s},
        {"founding", u"SELECT core.found('x', 'X', 'district', 'x', 'X')"_s},
        {"clock", u"SELECT core.clock_set(now())"_s},
        {"offset", u"UPDATE core.cluster SET clock_offset = '1 day'"_s},
        {"worker function", u"SELECT worker.end_idle()"_s},
        {"seal", u"SELECT worker.seal_due()"_s},
        {"row images", u"SELECT audit.row_images('core.person')"_s},
        {"sessions table", u"SELECT secret_hash FROM core.session"_s},
        {"factors", u"SELECT secret FROM core.factor"_s},
        {"policy off", u"ALTER TABLE core.person DISABLE ROW LEVEL SECURITY"_s},
        {"snapshot", u"SELECT pg_export_snapshot()"_s},
        {"table lock", u"BEGIN; LOCK TABLE core.person; COMMIT"_s},
        {"emitted message", u"SELECT pg_logical_emit_message(true, 'x', 'y')"_s},
    };
    for (const auto &[name, statement] : tries)
        QTest::newRow(name) << statement;
}

void TestAttacks::theServerOffersNoWayOut()
{
    QFETCH(QString, statement);
    SqlConnection thief = logIn(*m_database, "author");
    showSecret(thief, secretOf(author()));
    const QString state = stateOf(thief, statement);
    QVERIFY2(state == u"42501" || (state == u"0A000" && statement.startsWith(u"SET")),
        qUtf8Printable(u"answered: "_s + state));
}

void TestAttacks::theServerLogHoldsNoArguments()
{
    const QString marker = u"066090"_s + newId().first(8);
    // Refused, failing inside the server, and broken before it gets to us: each the log of a failing statement.
    answer(author(), u"article.create"_s, {{"id"_L1, marker}});
    QCOMPARE(stateOf(author(), u"SELECT api.execute_command('%1', 'x', '{}')"_s.arg(marker)), u"22P02"_s);
    QCOMPARE(stateOf(author(),
                 u"SELECT api.execute_command(gen_random_uuid(), 'article.create', '{\"a\": %1')"_s.arg(marker)),
        u"22P02"_s);
    stateOf(author(), u"SELECT api.record_history('person', '%1')"_s.arg(marker));
    stateOf(author(), u"SELECT '%1' FROM core.person"_s.arg(marker));
    const QString log = server().value(u"SELECT pg_read_file(pg_current_logfile('jsonlog'))"_s).toString();
    QVERIFY(!log.isEmpty());
    const auto lines = log.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(!line.contains(marker), qUtf8Printable(line));
}

void TestAttacks::directChangesAreRefusedToASuperuserToo_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *statement : {"UPDATE core.person SET full_name = 'X'",
             "INSERT INTO core.unit (id, name, kind) VALUES ('xx', 'X', 'commune')", "DELETE FROM core.role_right",
             "UPDATE core.setting SET value = '1' WHERE key = 'lock.failures'", "TRUNCATE core.assignment CASCADE",
             "UPDATE audit.entry SET outcome = 'done'", "DELETE FROM audit.entry", "TRUNCATE audit.entry",
             "UPDATE audit.entry_body SET text = '{}'", "DELETE FROM audit.entry_body",
             "UPDATE audit.row_change SET image = NULL", "DELETE FROM audit.row_change", "DELETE FROM audit.chain",
             "UPDATE core.cluster SET sample = NOT sample", "DELETE FROM core.operation"})
        QTest::newRow(statement) << QString::fromUtf8(statement);
}

void TestAttacks::directChangesAreRefusedToASuperuserToo()
{
    QFETCH(QString, statement);
    QVERIFY(answer(author(), u"article.create"_s, newArticle()).value("ok"_L1).toBool());
    QCOMPARE(codeOf(server(), statement), u"log.direct_change"_s);
}

void TestAttacks::anotherUnitsRecordAnswersAsAMissingOne()
{
    const QJsonObject arguments = newArticle();
    QVERIFY(answer(author(), u"article.create"_s, arguments).value("ok"_L1).toBool());
    SqlConnection &neighbour = m_database->as("neighbour").sql();
    const QJsonObject foreign
        = answer(neighbour, u"article.submit"_s, {{"id"_L1, arguments.value("id"_L1)}, {"version"_L1, 1}});
    const QJsonObject missing = answer(neighbour, u"article.submit"_s, {{"id"_L1, newId()}, {"version"_L1, 1}});
    QCOMPARE(foreign, missing);
    QCOMPARE(errorCode(foreign), u"record.not_permitted"_s);
}

void TestAttacks::nobodyGivesRightsToHimself()
{
    const QString me = m_database->as("admin").info().person.toString();
    QCOMPARE(errorCode(answer(admin(), u"assignment.grant"_s,
                 {{"id"_L1, newId()}, {"person"_L1, me}, {"role"_L1, "editor_in_chief"_L1}, {"unit"_L1, "krongana"_L1},
                     {"scope"_L1, "subtree"_L1}, {"from"_L1, "2026-01-01"_L1}})),
        u"assignment.own_rights"_s);
}

void TestAttacks::badArgumentsAreNamed_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    const QString id = newId();
    QTest::newRow("missing") << u"{\"id\": \"%1\"}"_s.arg(id) << u"argument.missing"_s << u"section"_s;
    QTest::newRow("extra")
        << u"{\"id\": \"%1\", \"unit\": \"buontrap\", \"section\": \"thong-bao\", \"title\": \"x\", \"sudo\": 1}"_s.arg(
               id)
        << u"argument.unknown"_s << u"sudo"_s;
    QTest::newRow("wrong type")
        << u"{\"id\": 7, \"unit\": \"buontrap\", \"section\": \"thong-bao\", \"title\": \"x\"}"_s << u"argument.type"_s
        << u"id"_s;
    QTest::newRow("null") << u"{\"id\": \"%1\", \"unit\": null, \"section\": \"thong-bao\", \"title\": \"x\"}"_s.arg(id)
                          << u"argument.type"_s << u"unit"_s;
    QTest::newRow("list") << u"[]"_s << u"argument.type"_s << u"arguments"_s;
    QTest::newRow("too large") << QString(u"{\"id\": \""_s + QString(5'000'000, u'x') + u"\"}"_s)
                               << u"argument.too_large"_s << QString();
}

void TestAttacks::badArgumentsAreNamed()
{
    QFETCH(QString, arguments);
    QFETCH(QString, code);
    QFETCH(QString, subject);
    const QJsonObject said = jsonOf(author(),
        u"SELECT api.execute_command(gen_random_uuid(), 'article.create', CAST(:a AS jsonb))"_s, {{u"a"_s, arguments}});
    QCOMPARE(errorCode(said), code);
    QCOMPARE(said.value("error"_L1).toObject().value("subject"_L1).toString(), subject);
    QVERIFY(server().value(u"SELECT max(length(text)) FROM audit.entry_body"_s).toInt() < 100'000);
}

void TestAttacks::refusedCommandsAreLogged()
{
    const QUuid operation = QUuid::createUuid();
    answer(author(), u"site.publish"_s, {}, operation);
    QCOMPARE(server()
                 .value(u"SELECT outcome FROM audit.entry WHERE operation_id = :id AND command = 'site.publish'"_s,
                     {{u"id"_s, operation}})
                 .toString(),
        u"refused"_s);
    answer(author(), u"no.such"_s, {}, QUuid::createUuid());
    QCOMPARE(server().value(u"SELECT outcome FROM audit.entry WHERE command = 'no.such'"_s).toString(), u"refused"_s);
}

QTEST_GUILESS_MAIN(TestAttacks)
#include "test_attacks.moc"
