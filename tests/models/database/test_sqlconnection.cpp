// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QJsonDocument>
#include <QTest>

#include "models/database/sqlconnection.h"
#include "models/database/sqlplaces.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::TestCluster;
using ana::test::TestDatabase;

class TestSqlConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void valuesComeBackAsTheyWent();
    void findsItsPlaces_data();
    void findsItsPlaces();
    void theFirstRunOfAQueryThatFailsLeavesItUsable();
    void keepsNoMoreThanItsShareOfPreparedQueries();
    void rowsStayValidWhenTheQueryRunsAgain();
    void preparesARepeatedQueryOnce();
    void aScriptTellsOfTheFailureOfALaterStatement();
    void namesTheConstraintThatWasBroken();
    void readsTheDetailOfItsOwnErrorsOnly();
    void mapsStatesToKinds_data();
    void mapsStatesToKinds();
    void rollsBackWhatIsNotCommitted();
    void cancelsFromAnotherThread();
    void knowsThatItsServerProcessIsGone();
    void tellsWhyItCouldNotConnect();
    void hearsNotifications();
    void aPersonReadsAndExecutes();
    void aRefusedCommandComesBackWithItsCode();

private:
    template <typename F> Error errorOf(F &&job)
    {
        const auto result = sqlResult(std::forward<F>(job));
        return result ? Error{ErrorKind::Internal, u"none"_s, {}, {}} : result.error();
    }

    std::unique_ptr<TestDatabase> m_database;
};

void TestSqlConnection::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
}

void TestSqlConnection::cleanupTestCase()
{
    m_database.reset();
}

void TestSqlConnection::valuesComeBackAsTheyWent()
{
    SqlConnection &sql = m_database->administrator();
    const QUuid id = QUuid::createUuid();
    const QString text = u"H'Linh \\ \"Niê\" :name ? $1 — đường"_s;
    const QDateTime moment(QDate(2026, 3, 5), QTime(14, 5, 6, 789), Qt::UTC);
    const QJsonObject json{{"chữ"_L1, text}, {"list"_L1, QJsonArray{1, 2}}};
    const QByteArray bytes("\0\1\xff'\\", 5);
    Rows rows = sql.run(uR"(
        SELECT CAST(:id AS uuid) AS id, CAST(:text AS text) AS text, CAST(:moment AS timestamptz) AS moment,
            CAST(:json AS jsonb) AS json, CAST(:bytes AS bytea) AS bytes, CAST(:flag AS boolean) AS flag,
            CAST(:big AS bigint) AS big, to_jsonb(CAST(:texts AS text[])) AS texts, CAST(:day AS date) AS day,
            CAST(:none AS text) AS none, 12345678901234567890.123456789 AS exact)"_s,
        {{u"id"_s, id}, {u"text"_s, text}, {u"moment"_s, moment}, {u"json"_s, json}, {u"bytes"_s, bytes},
            {u"flag"_s, true}, {u"big"_s, Q_INT64_C(9007199254740993)},
            {u"texts"_s, QStringList{text, u"a,b"_s, QString()}}, {u"day"_s, QDate(2026, 3, 5)},
            {u"none"_s, QVariant()}});
    QVERIFY(rows.next());
    QCOMPARE(rows.uuid("id"), id);
    QCOMPARE(rows.text("text"), text);
    QCOMPARE(rows.dateTime("moment"), moment);
    QCOMPARE(rows.json("json"), json);
    QCOMPARE(rows.bytes("bytes"), bytes);
    QCOMPARE(rows.boolean("flag"), true);
    QCOMPARE(rows.big("big"), Q_INT64_C(9007199254740993));
    QCOMPARE(rows.texts("texts"), QStringList({text, u"a,b"_s, QString()}));
    QCOMPARE(rows.date("day"), QDate(2026, 3, 5));
    QVERIFY(rows.isNull("none"));
    QCOMPARE(rows.text("exact"), u"12345678901234567890.123456789"_s);
    QVERIFY(!rows.next());
}

void TestSqlConnection::findsItsPlaces_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const QString &statement, const QString &text, const QStringList &names) {
        QTest::newRow(name) << statement << text << names;
    };
    row("none", u"SELECT 1"_s, u"SELECT 1"_s, {});
    row("two", u"SELECT :a, :b_2"_s, u"SELECT $1, $2"_s, {u"a"_s, u"b_2"_s});
    row("one twice", u"SELECT :a, :b, :a"_s, u"SELECT $1, $2, $1"_s, {u"a"_s, u"b"_s});
    row("cast", u"SELECT :a::text, now()::date"_s, u"SELECT $1::text, now()::date"_s, {u"a"_s});
    row("text", u"SELECT ':a', 'it''s :b', :c"_s, u"SELECT ':a', 'it''s :b', $1"_s, {u"c"_s});
    row("name", u"SELECT \":a\" FROM t WHERE :c"_s, u"SELECT \":a\" FROM t WHERE $1"_s, {u"c"_s});
    row("comment", u"-- :a\nSELECT :b /* :c */"_s, u"-- :a\nSELECT $1 /* :c */"_s, {u"b"_s});
    row("dollars", u"SELECT $$ :a $$, $x$ :b $x$, :c"_s, u"SELECT $$ :a $$, $x$ :b $x$, $1"_s, {u"c"_s});
    row("slice", u"SELECT (:a)[1:2]"_s, u"SELECT ($1)[1:2]"_s, {u"a"_s});
    row("at the end", u"SELECT :"_s, u"SELECT :"_s, {});
    row("not closed", u"SELECT ':a"_s, u"SELECT ':a"_s, {});
}

void TestSqlConnection::findsItsPlaces()
{
    QFETCH(QString, statement);
    const NumberedPlaces places = withNumberedPlaces(statement);
    QTEST(places.text, "text");
    QTEST(places.names, "names");
}

void TestSqlConnection::theFirstRunOfAQueryThatFailsLeavesItUsable()
{
    SqlConnection sql = TestCluster::instance().cluster().administrator(m_database->address().database);
    const QString quotient = u"SELECT 10 / CAST(:n AS integer) -- whole"_s;
    QCOMPARE(errorOf([&] { sql.run(quotient, {{u"n"_s, 0}}); }).kind, ErrorKind::Invalid);
    QCOMPARE(sql.value(quotient, {{u"n"_s, 5}}).toInt(), 2);
    QCOMPARE(errorOf([&] { sql.run(u"SELECT CAST(:n AS no_such_type)"_s, {{u"n"_s, 0}}); }).kind, ErrorKind::Internal);
    QCOMPARE(sql.value(quotient, {{u"n"_s, 2}}).toInt(), 5);
    QVERIFY(sql.value(u"SELECT CAST(:n AS text)"_s, {{u"other"_s, 1}}).isNull());
}

void TestSqlConnection::keepsNoMoreThanItsShareOfPreparedQueries()
{
    SqlConnection sql = TestCluster::instance().cluster().administrator(m_database->address().database);
    for (int i = 0; i < 230; ++i)
        QCOMPARE(sql.value(u"SELECT CAST(:n AS integer) + %1"_s.arg(i), {{u"n"_s, 1}}).toInt(), i + 1);
    QCOMPARE(sql.value(u"SELECT CAST(:n AS integer) + 0"_s, {{u"n"_s, 1}}).toInt(), 1);
    QCOMPARE(sql.value(u"SELECT count(*) FROM pg_prepared_statements"_s).toInt(), 200);
}

void TestSqlConnection::rowsStayValidWhenTheQueryRunsAgain()
{
    SqlConnection &sql = m_database->administrator();
    const QString query = u"SELECT n FROM generate_series(1, CAST(:last AS integer)) AS n"_s;
    Rows outer = sql.run(query, {{u"last"_s, 3}});
    int seen = 0;
    while (outer.next()) {
        Rows inner = sql.run(query, {{u"last"_s, 1}});
        QVERIFY(inner.next());
        QCOMPARE(outer.integer("n"), ++seen);
    }
    QCOMPARE(seen, 3);
}

void TestSqlConnection::preparesARepeatedQueryOnce()
{
    SqlConnection &sql = m_database->administrator();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(sql.value(u"SELECT CAST(:n AS integer) + 1000"_s, {{u"n"_s, i}}).toInt(), i + 1000);
    QCOMPARE(sql.value(u"SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%+ 1000%'"_s).toInt(), 1);
}

void TestSqlConnection::aScriptTellsOfTheFailureOfALaterStatement()
{
    SqlConnection &sql = m_database->administrator();
    const Error error = errorOf([&] {
        sql.script(u"CREATE TABLE public.first (id integer); SELECT 1 / 0; CREATE TABLE public.last (id integer)"_s);
    });
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(sql.value(u"SELECT to_regclass('public.first')::text"_s).isNull());
    QVERIFY(sql.isOpen());
}

void TestSqlConnection::namesTheConstraintThatWasBroken()
{
    SqlConnection &sql = m_database->administrator();
    sql.script(u"CREATE TABLE public.thing (id integer CONSTRAINT thing_id_pkey PRIMARY KEY,"
               " size integer CONSTRAINT thing_size_check CHECK (size > 0)); INSERT INTO public.thing VALUES (1, 1)"_s);
    const auto constraintOf = [&sql](const QString &statement) {
        try {
            sql.run(statement);
        } catch (const SqlError &error) {
            return error.constraint;
        }
        return u"none"_s;
    };
    QCOMPARE(constraintOf(u"INSERT INTO public.thing VALUES (1, 1)"_s), u"thing_id_pkey"_s);
    QCOMPARE(constraintOf(u"INSERT INTO public.thing VALUES (2, 0)"_s), u"thing_size_check"_s);
    QCOMPARE(constraintOf(u"DO $$ BEGIN RAISE 'x' USING CONSTRAINT = 'named_by_hand'; END $$"_s), u"named_by_hand"_s);
}

void TestSqlConnection::readsTheDetailOfItsOwnErrorsOnly()
{
    SqlConnection &sql = m_database->administrator();
    const Error own = errorOf([&] {
        sql.script(u"DO $$ BEGIN PERFORM core.fail('conflict', 'thing.version.stale', 'version', 'seen 1'); END $$"_s);
    });
    QCOMPARE(own, (Error{ErrorKind::Conflict, u"thing.version.stale"_s, u"version"_s, u"seen 1"_s}));

    sql.script(u"CREATE TABLE public.card (number text CONSTRAINT card_number_pkey PRIMARY KEY);"
               " INSERT INTO public.card VALUES ('066090001234')"_s);
    const Error foreign = errorOf([&] { sql.run(u"INSERT INTO public.card VALUES ('066090001234')"_s); });
    QCOMPARE(foreign.kind, ErrorKind::Conflict);
    QCOMPARE(foreign.subject, u"card_number_pkey"_s);
    QVERIFY(!foreign.detail.contains(u"066090001234"_s));
}

void TestSqlConnection::mapsStatesToKinds_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("code");
    for (const auto &[state, code] :
        std::initializer_list<std::pair<const char *, const char *>>{{"AN001", "permission.missing"},
            {"AN002", "argument.invalid"}, {"AN003", "record.conflict"}, {"AN004", "record.state.wrong"},
            {"AN005", "record.missing"}, {"AN006", "server.unavailable"}, {"AN007", "operation.cancelled"},
            {"AN008", "program.fault"}, {"42501", "permission.missing"}, {"23505", "record.duplicate"},
            {"23503", "record.referred"}, {"23514", "argument.invalid"}, {"22P02", "argument.invalid"},
            {"40001", "server.busy"}, {"40P01", "server.busy"}, {"53100", "server.disk_full"}, {"53300", "server.busy"},
            {"55P03", "server.busy"}, {"57014", "operation.cancelled"}, {"57P01", "server.stopping"},
            {"25006", "server.read_only"}, {"42P01", "program.fault"}})
        QTest::newRow(state) << QString::fromLatin1(state) << QString::fromLatin1(code);
}

void TestSqlConnection::mapsStatesToKinds()
{
    QFETCH(QString, state);
    QFETCH(QString, code);
    QCOMPARE(errorFromSqlState(state, {}, false).code, code);
    auto second = m_database->another("author");
    const Error raised = errorOf([&] {
        m_database->administrator().script(u"DO $$ BEGIN RAISE 'x' USING ERRCODE = '%1'; END $$"_s.arg(state));
    });
    QCOMPARE(raised.code, code);
    // A real 57P01 ends the connection; a raised one must be taken for it too.
    if (!m_database->administrator().isOpen())
        m_database->disconnect();
}

void TestSqlConnection::rollsBackWhatIsNotCommitted()
{
    SqlConnection &sql = m_database->administrator();
    {
        SqlTransaction transaction(sql);
        sql.script(u"CREATE TABLE public.unkept (id integer)"_s);
    }
    QVERIFY(sql.value(u"SELECT to_regclass('public.unkept')::text"_s).isNull());
    SqlTransaction transaction(sql);
    sql.script(u"CREATE TABLE public.kept (id integer)"_s);
    transaction.commit();
    QVERIFY(!sql.value(u"SELECT to_regclass('public.kept')::text"_s).isNull());
}

void TestSqlConnection::cancelsFromAnotherThread()
{
    SqlConnection &sql = m_database->administrator();
    const SqlCanceller canceller = sql.canceller();
    SqlConnection watcher = TestCluster::instance().cluster().administrator();
    const int pid = sql.backendPid();
    std::thread other([&] {
        const QString running = u"SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(60)'"
                                " AND pid = %1"_s.arg(pid);
        while (!watcher.value(running).isValid()) { }
        canceller.cancel();
    });
    const Error error = errorOf([&] { sql.run(u"SELECT pg_sleep(60)"_s); });
    other.join();
    QCOMPARE(error.code, u"operation.cancelled"_s);
    QVERIFY(sql.isOpen());
}

void TestSqlConnection::knowsThatItsServerProcessIsGone()
{
    SqlConnection victim = TestCluster::instance().cluster().administrator();
    m_database->administrator().run(u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(victim.backendPid()));
    const Error error = errorOf([&] { victim.run(u"SELECT 1"_s); });
    QCOMPARE(error.kind, ErrorKind::Unavailable);
    QVERIFY(!victim.isOpen());
    QCOMPARE(errorOf([&] { victim.run(u"SELECT 1"_s); }).kind, ErrorKind::Unavailable);
}

void TestSqlConnection::tellsWhyItCouldNotConnect()
{
    const ServerAddress there = m_database->address();
    ServerAddress nowhere = there;
    nowhere.port = 1;
    QCOMPARE(errorOf([&] { SqlConnection::open(nowhere, u"author"_s, u"x"_s); }).code, u"server.away"_s);
    QCOMPARE(errorOf([&] { SqlConnection::open(there, u"author"_s, u"wrong"_s); }).code, u"login.refused"_s);
    QCOMPARE(errorOf([&] { SqlConnection::open(there, u"nobody"_s, u"wrong"_s); }).code, u"login.refused"_s);
    ServerAddress elsewhere = there;
    elsewhere.database = u"not_there"_s;
    const Credentials author = m_database->credentials(u"author"_s);
    QCOMPARE(errorOf([&] { SqlConnection::open(elsewhere, author.user, author.password); }).code,
        u"server.database.missing"_s);
    ServerAddress unproven = there;
    unproven.host = u"127.0.0.1"_s;
    unproven.sslMode = u"verify-full"_s;
    QCOMPARE(errorOf([&] { SqlConnection::open(unproven, author.user, author.password); }).code,
        u"server.certificate.missing"_s);
}

void TestSqlConnection::hearsNotifications()
{
    QStringList heard;
    SqlConnection &sql = m_database->administrator();
    sql.listen(u"ana"_s, this, [&heard](const QString &payload) { heard.append(payload); });
    SqlConnection sender = TestCluster::instance().cluster().administrator(m_database->address().database);
    sender.run(u"SELECT pg_notify('ana', 'article 1 2'), pg_notify('other', 'no')"_s);
    QTRY_COMPARE(heard, QStringList{u"article 1 2"_s});
}

void TestSqlConnection::aPersonReadsAndExecutes()
{
    PersonConnection &author = m_database->as("author");
    QCOMPARE(author.info().unitId, u"buontrap"_s);
    QCOMPARE(author.info().roles, QStringList{u"commune_editor"_s});
    const auto created = author.execute(u"article.create"_s,
        {{"id"_L1, ArticleId::create().toString()}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "tin-tuc"_L1},
            {"title"_L1, u"Bài thử"_s}});
    QVERIFY2(created, created ? "" : qUtf8Printable(created.error().code + u' ' + created.error().subject));
    QCOMPARE(author.sql().value(u"SELECT title FROM api.article_list"_s).toString(), u"Bài thử"_s);
}

void TestSqlConnection::aRefusedCommandComesBackWithItsCode()
{
    const auto refused = m_database->as("author").execute(u"article.no_such_command"_s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"command.unknown"_s);
}

QTEST_GUILESS_MAIN(TestSqlConnection)
#include "test_sqlconnection.moc"
