// SPDX-License-Identifier: GPL-3.0-or-later
// A staff member who knows PostgreSQL well: rollbacks, old snapshots, locks, plans, and an administrator who wants
// more.
#include <QtTest>

#include <future>
#include <optional>

#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestAttacksMore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database.emplace(); }
    void cleanup() { m_database.reset(); }

    void aGuessOfTheFactorCountsThoughItIsRolledBack();
    void whoIsBeingLockedOpensNoSession();
    void anOldSnapshotCarriesNoLostRight();
    void whoWaitsForAnAccompliceHoldsNobodyUp();
    void plansTellNothingOfForeignTitles();
    void staffDefineNothing_data();
    void staffDefineNothing();
    void theCommuneAdministratorTakesOverNobodyOfTheDistrict();
    void anIdInCapitalsStandsInTheHistoryToo();
    void nobodyErasesTheLogOfHisOwnActs();
    void twoMovesOfUnitsMakeNoCircle();
    void whatIsTakenBackComesBackWithNoOther();
    void turnedWritingIsNoName();
    void oddArgumentsAreRefusedByName();
    void whatRunsWithAnotherRightsHasAFixedPath();

private:
    SqlConnection &admin() { return m_database->as("admin").sql(); }
    SqlConnection &author() { return m_database->as("author").sql(); }
    SqlConnection &server() { return m_database->administrator(); }
    QString personId(const QString &user)
    {
        return server().value(u"SELECT id FROM core.person WHERE user_name = :user"_s, {{u"user"_s, user}}).toString();
    }
    /// Until that server process waits for a lock; whoever does not wait, fails the test.
    bool waits(int pid)
    {
        return QTest::qWaitFor([&] {
            return server()
                .value(u"SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = :pid"_s, {{u"pid"_s, pid}})
                .toBool();
        });
    }
    void done(const QJsonObject &said) { QVERIFY2(said.value("ok"_L1).toBool(), qUtf8Printable(errorCode(said))); }

    std::optional<TestDatabase> m_database;
};

namespace {
QJsonObject newArticle(const QString &title, const QString &id = newId())
{
    return {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "thong-bao"_L1}, {"title"_L1, title}};
}

QString lines(SqlConnection &connection, const QString &statement)
{
    QString text;
    for (Rows rows = connection.run(statement); rows.next();)
        text += rows.value(0).toString() + u'\n';
    return text;
}
} // namespace

void TestAttacksMore::aGuessOfTheFactorCountsThoughItIsRolledBack()
{
    server().script(u"INSERT INTO core.factor (person_id, secret, confirmed_at) SELECT id, '\\x0102030405060708090a', "
                    u"clock_timestamp()"
                    " FROM core.person WHERE user_name = 'author'"_s);
    SqlConnection thief = logIn(*m_database, "author");
    const QString guess = u"SELECT api.session_open('x', 'guess') ->> 'verdict'"_s;
    for (int n = 0; n < 12; ++n) {
        thief.script(u"BEGIN; SAVEPOINT before"_s);
        QCOMPARE(thief.value(guess).toString(), n < 4 ? u"factor_wrong"_s : u"locked"_s);
        thief.script(n % 2 ? u"ROLLBACK TO before; COMMIT"_s : u"ROLLBACK"_s);
    }
    // The right code comes too late, until somebody opens the door again.
    const QString right
        = server()
              .value(
                  u"SELECT core.totp(secret, floor(extract(epoch FROM clock_timestamp()) / 30)::bigint) FROM core.factor"_s)
              .toString();
    const QString open = u"SELECT api.session_open('x', %1) ->> 'verdict'"_s.arg(sqlText(right));
    QCOMPARE(thief.value(open).toString(), u"locked"_s);
    done(answer(admin(), u"person.unlock"_s, {{"id"_L1, personId(u"author"_s)}, {"version"_L1, 1}}));
    QCOMPARE(thief.value(open).toString(), u"open"_s);
}

void TestAttacksMore::whoIsBeingLockedOpensNoSession()
{
    SqlConnection thief = logIn(*m_database, "author");
    admin().script(u"BEGIN"_s);
    done(answer(admin(), u"person.lock"_s,
        {{"id"_L1, personId(u"author"_s)}, {"version"_L1, 1}, {"reason"_L1, u"Điều tra"_s}}));
    auto opened = std::async(
        std::launch::async, [&] { return thief.value(u"SELECT api.session_open('x') ->> 'verdict'"_s).toString(); });
    const bool waited = waits(thief.backendPid());
    admin().script(u"COMMIT"_s);
    QVERIFY(waited);
    QCOMPARE(opened.get(), u"locked"_s);
}

void TestAttacksMore::anOldSnapshotCarriesNoLostRight()
{
    for (const char *level : {"REPEATABLE READ", "SERIALIZABLE"}) {
        author().script(u"BEGIN ISOLATION LEVEL "_s + QLatin1StringView(level));
        QVERIFY(author().value(u"SELECT count(*) FROM api.unit"_s).toInt() > 0);
        QCOMPARE(
            stateOf(author(), u"SELECT api.execute_command(gen_random_uuid(), 'article.create', '{}')"_s), u"AN002"_s);
        author().script(u"ROLLBACK"_s);
        admin().script(u"BEGIN ISOLATION LEVEL "_s + QLatin1StringView(level));
        QCOMPARE(stateOf(admin(), u"SELECT api.password_reset('%1')"_s.arg(personId(u"author"_s))), u"AN002"_s);
        admin().script(u"ROLLBACK"_s);
    }
    done(answer(author(), u"article.create"_s, newArticle(u"Lịch tiêm"_s)));
}

void TestAttacksMore::whoWaitsForAnAccompliceHoldsNobodyUp()
{
    // The accomplice asks for something done already, which leaves him a lock but no transaction number, and sleeps …
    const QUuid old = QUuid::createUuid();
    const QJsonObject arguments = newArticle(u"Lịch tiêm"_s);
    auto accomplice = m_database->another("author");
    done(answer(accomplice->sql(), u"article.create"_s, arguments, old));
    accomplice->sql().script(u"BEGIN"_s);
    done(answer(accomplice->sql(), u"article.create"_s, arguments, old));
    auto sleeping
        = std::async(std::launch::async, [&] { return stateOf(accomplice->sql(), u"SELECT pg_sleep(60)"_s); });
    // … the other one holds the log of the unit and waits for him.
    auto holder = m_database->another("author");
    auto holding = std::async(std::launch::async, [&] {
        holder->sql().script(u"BEGIN"_s);
        answer(holder->sql(), u"article.create"_s, newArticle(u"Lịch tiêm"_s));
        return stateOf(holder->sql(),
            u"SELECT api.execute_command('%1', 'article.create', '{}'); COMMIT"_s.arg(
                old.toString(QUuid::WithoutBraces)));
    });
    QVERIFY(waits(holder->sql().backendPid()));
    const QString alive = u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(accomplice->sql().backendPid());
    const auto accomplices = [&] {
        m_database->worker().run(u"SELECT worker.end_long_transactions()"_s);
        return server().value(alive).toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(accomplices(), 0, 15000);
    QVERIFY(!sleeping.get().isEmpty());
    holding.get();
    done(answer(m_database->as("officer").sql(), u"article.create"_s, newArticle(u"Lịch tiêm"_s)));
}

void TestAttacksMore::plansTellNothingOfForeignTitles()
{
    done(answer(author(), u"article.create"_s, newArticle(u"Thanh tra đột xuất"_s)));
    SqlConnection &neighbour = m_database->as("neighbour").sql();
    const QString plan
        = u"EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, COSTS OFF) SELECT FROM api.article_list WHERE %1"_s;
    const std::pair<QString, QString> guesses[] = {
        {u"title >= 'Thanh' AND title < 'Thao'"_s, u"title >= 'Zzzzz' AND title < 'Zzzzzz'"_s},
        {u"title = 'Thanh tra đột xuất'"_s, u"title = 'Thanh tra đột xuấy'"_s},
    };
    for (const auto &[right, wrong] : guesses) {
        QString told = lines(neighbour, plan.arg(right));
        QString untold = lines(neighbour, plan.arg(wrong));
        for (QString *text : {&told, &untold})
            text->remove(QRegularExpression(u"'[^']*'"_s));
        QCOMPARE(told, untold);
    }
}

void TestAttacksMore::staffDefineNothing_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *statement : {"DROP OWNED BY ana_staff", "DROP OWNED BY CURRENT_USER",
             "SET ROLE ana_staff; DROP OWNED BY ana_staff", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
             "GRANT EXECUTE ON FUNCTION api.home() TO PUBLIC", "REVOKE SELECT ON api.article_list FROM ana_staff",
             "CREATE VIEW api.mine AS SELECT 1",
             "CREATE EVENT TRIGGER mine ON ddl_command_end EXECUTE FUNCTION api.home()",
             "COMMENT ON COLUMN api.unit.id IS 'x'", "CREATE CAST (text AS uuid) WITH INOUT",
             "CREATE SEQUENCE attempt.mine", "SELECT setval('attempt.author', 0)",
             "SELECT last_value FROM attempt.author"})
        QTest::newRow(statement) << QString::fromUtf8(statement);
}

void TestAttacksMore::staffDefineNothing()
{
    QFETCH(QString, statement);
    SqlConnection thief = logIn(*m_database, "author");
    QCOMPARE(stateOf(thief, statement), u"42501"_s);
    QVERIFY(author().value(u"SELECT count(*) FROM api.unit"_s).toInt() > 0);
}

void TestAttacksMore::theCommuneAdministratorTakesOverNobodyOfTheDistrict()
{
    // The reviewer comes to sit in the commune; his rights reach over the district.
    const QString reviewer = personId(u"reviewer"_s);
    done(answer(admin(), u"person.change"_s, {{"id"_L1, reviewer}, {"version"_L1, 1}, {"unit"_L1, "buontrap"_L1}}));
    done(answer(admin(), u"assignment.grant"_s,
        {{"id"_L1, newId()}, {"person"_L1, personId(u"clerk"_s)}, {"role"_L1, "administrator"_L1},
            {"unit"_L1, "buontrap"_L1}, {"scope"_L1, "subtree"_L1}, {"from"_L1, "2020-01-01"_L1}}));
    SqlConnection &clerk = m_database->as("clerk").sql();
    QCOMPARE(codeOf(clerk, u"SELECT api.password_reset('%1')"_s.arg(reviewer)), u"record.not_permitted"_s);
    // His own people he may help.
    QCOMPARE(codeOf(clerk, u"SELECT api.password_reset('%1')"_s.arg(personId(u"officer"_s))), QString());
}

void TestAttacksMore::anIdInCapitalsStandsInTheHistoryToo()
{
    const QString id = newId();
    done(answer(author(), u"article.create"_s, newArticle(u"Lịch tiêm"_s, id)));
    done(answer(author(), u"article.discard"_s, {{"id"_L1, id.toUpper()}, {"version"_L1, 1}}));
    QCOMPARE(author().value(u"SELECT count(*) FROM api.record_history('article', :id)"_s, {{u"id"_s, id}}).toInt(), 2);
}

void TestAttacksMore::nobodyErasesTheLogOfHisOwnActs()
{
    const QUuid operation = QUuid::createUuid();
    done(answer(admin(), u"assignment.grant"_s,
        {{"id"_L1, newId()}, {"person"_L1, personId(u"clerk"_s)}, {"role"_L1, "administrator"_L1},
            {"unit"_L1, "krongana"_L1}, {"scope"_L1, "subtree"_L1}, {"from"_L1, "2020-01-01"_L1}},
        operation));
    const QJsonObject erase{
        {"entry"_L1,
            server()
                .value(u"SELECT id FROM audit.entry WHERE operation_id = :id"_s, {{u"id"_s, operation}})
                .toString()},
        {"reason"_L1, u"Có dữ liệu cá nhân"_s}};
    QCOMPARE(errorCode(answer(admin(), u"log.erase"_s, erase)), u"record.not_permitted"_s);
    done(answer(m_database->as("clerk").sql(), u"log.erase"_s, erase));
}

void TestAttacksMore::twoMovesOfUnitsMakeNoCircle()
{
    auto second = m_database->another("admin");
    const auto move = [](SqlConnection &connection, const char *unit, const char *parent) {
        const int version
            = connection.value(u"SELECT version FROM api.unit WHERE id = :id"_s, {{u"id"_s, QString::fromUtf8(unit)}})
                  .toInt();
        return answer(connection, u"unit.change"_s,
            {{"id"_L1, QLatin1StringView(unit)}, {"version"_L1, version}, {"parent"_L1, QLatin1StringView(parent)}});
    };
    admin().script(u"BEGIN"_s);
    done(move(admin(), "buontrap", "eana"));
    auto other = std::async(std::launch::async, [&] { return errorCode(move(second->sql(), "eana", "buontrap")); });
    const bool waited = waits(second->sql().backendPid());
    admin().script(u"COMMIT"_s);
    QVERIFY(waited);
    QCOMPARE(other.get(), u"unit.parent.below"_s);
}

void TestAttacksMore::whatIsTakenBackComesBackWithNoOther()
{
    const QString assignment = server()
                                   .value(u"SELECT id FROM core.assignment WHERE person_id = :id"_s,
                                       {{u"id"_s, QUuid(personId(u"author"_s))}})
                                   .toString();
    auto second = m_database->another("admin");
    admin().script(u"BEGIN"_s);
    done(answer(admin(), u"unit.create"_s,
        {{"id"_L1, "xx"_L1}, {"name"_L1, "X"_L1}, {"kind"_L1, "commune"_L1}, {"parent"_L1, "krongana"_L1}}));
    auto ended = std::async(std::launch::async, [&] {
        return answer(
            second->sql(), u"assignment.end"_s, {{"id"_L1, assignment}, {"version"_L1, 1}, {"on"_L1, "2019-12-31"_L1}});
    });
    const bool waited = waits(second->sql().backendPid());
    admin().script(u"COMMIT"_s);
    QVERIFY(waited);
    done(ended.get());
    QCOMPARE(
        server()
            .value(u"SELECT count(*) FROM core.held_right WHERE assignment_id = :id"_s, {{u"id"_s, QUuid(assignment)}})
            .toInt(),
        0);
}

void TestAttacksMore::turnedWritingIsNoName()
{
    const QString turned = u"Nguyễn \u202Egnart"_s;
    QCOMPARE(
        errorCode(answer(admin(), u"person.create"_s,
            {{"id"_L1, newId()}, {"user_name"_L1, "turned"_L1}, {"full_name"_L1, turned}, {"unit"_L1, "buontrap"_L1}})),
        u"text.control"_s);
    const QString id = newId();
    done(answer(author(), u"article.create"_s, newArticle(turned, id)));
    const QString title
        = author().value(u"SELECT title FROM api.article_list WHERE id = :id"_s, {{u"id"_s, QUuid(id)}}).toString();
    QVERIFY2(!title.contains(u'\u202E'), qUtf8Printable(title));
}

void TestAttacksMore::oddArgumentsAreRefusedByName()
{
    const QString id = newId();
    done(answer(author(), u"article.create"_s, newArticle(u"Lịch tiêm"_s, id)));
    QCOMPARE(codeOf(author(), u"SELECT api.presence_touch('article', '%1', NULL)"_s.arg(id)), QString());
    QCOMPARE(codeOf(m_database->as("leader").sql(), u"SELECT api.log_page(NULL, NULL, -5)"_s), QString());
    const auto setting = [&](const char *key, const QJsonValue &value) {
        return answer(
            admin(), u"setting.change"_s, {{"key"_L1, QLatin1StringView(key)}, {"version"_L1, 1}, {"value"_L1, value}});
    };
    QCOMPARE(errorCode(setting("factor.roles", QJsonArray{QJsonValue::Null, 1})), u"setting.value.type"_s);
    QCOMPARE(errorCode(setting("session.idle_minutes", 0)), u"setting.value.bounds"_s);
    done(setting("site.title", u"Cổng \u202Eniit"_s));
    QCOMPARE(admin().value(u"SELECT value #>> '{}' FROM api.setting_list WHERE key = 'site.title'"_s).toString(),
        u"Cổng niit"_s);
    QCOMPARE(
        errorCode(answer(admin(), u"unit.create"_s,
            {{"id"_L1, "xx"_L1}, {"name"_L1, "X"_L1}, {"kind"_L1, "commune"_L1}, {"note"_L1, QString(5000, u'x')}})),
        u"text.too_long"_s);
}

void TestAttacksMore::whatRunsWithAnotherRightsHasAFixedPath()
{
    // A caller's search_path would put his own functions and operators under the hands of ana_command.
    QCOMPARE(lines(server(),
                 u"SELECT p.oid::regprocedure FROM pg_proc p WHERE p.prosecdef"
                 " AND p.pronamespace::regnamespace::text IN ('core', 'api', 'audit', 'published', 'worker')"
                 " AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS c WHERE c LIKE 'search\\_path=pg\\_catalog%')"_s),
        QString());
    // … and commands, which run inside such a function, are nobody's to call.
    QCOMPARE(server().value(u"SELECT has_schema_privilege('author', 'command', 'USAGE')"_s).toBool(), false);
}

QTEST_GUILESS_MAIN(TestAttacksMore)
#include "test_attacks_more.moc"
