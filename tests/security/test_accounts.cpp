// SPDX-License-Identifier: GPL-3.0-or-later
// Log-ins from the first password to the leaver: what opens, what closes, what is counted.
#include <QtTest>

#include <optional>

#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database.emplace(); }
    void cleanup() { m_database.reset(); }

    void theInitialPasswordOpensNothingButItsChange();
    void aSelfSetPasswordMustBeChanged();
    void weakPasswordsAreNamed_data();
    void weakPasswordsAreNamed();
    void lastPasswordsAreNotTakenAgain();
    void theLastTenPasswordsAreRemembered();
    void anOldPasswordMustBeChanged();
    void aSecondFactorIsAskedForAndTakenOnce();
    void anAdministratorWithoutAFactorCanOnlySetOneUp();
    void aDemandNewerThanTheSessionEndsIt();
    void wrongFactorsCloseTheDoor();
    void wrongPasswordsCloseTheDoorForAWhile();
    void anIdleSessionEnds();
    void aForcedEndTakesTheOpenTransactionToo();
    void aLockedPersonCannotComeBack();
    void aLeaverLeavesNothingOpen();
    void anUnusedAccountIsClosed();
    void rightsHoldFromTheFirstToTheLastDay();

private:
    SqlConnection &admin() { return m_database->as("admin").sql(); }
    SqlConnection &server() { return m_database->administrator(); }
    QJsonObject open(SqlConnection &connection, const QString &factor = {})
    {
        return jsonOf(connection, u"SELECT api.session_open('test', nullif(:factor, ''))"_s, {{u"factor"_s, factor}});
    }
    QJsonObject change(SqlConnection &connection, const QString &old, const QString &fresh)
    {
        return jsonOf(connection, u"SELECT api.password_change(:old, :new)"_s, {{u"old"_s, old}, {u"new"_s, fresh}});
    }
    bool comesIn(const char *user, const QString &password)
    {
        try {
            logIn(*m_database, user, password);
            return true;
        } catch (const SqlError &) {
            return false;
        }
    }
    QString personId(const QString &user)
    {
        return server().value(u"SELECT id FROM core.person WHERE user_name = :user"_s, {{u"user"_s, user}}).toString();
    }
    QString code(const QString &user, int steps = 0)
    {
        return server()
            .value(u"SELECT core.totp(f.secret, floor(extract(epoch FROM clock_timestamp()) / 30)::bigint + :steps)"
                   " FROM core.factor f JOIN core.person p ON p.id = f.person_id WHERE p.user_name = :user"_s,
                {{u"user"_s, user}, {u"steps"_s, steps}})
            .toString();
    }

    std::optional<TestDatabase> m_database;
};

namespace {
void showSecret(SqlConnection &connection, const QJsonObject &opened)
{
    connection.script(u"SET ana.secret = "_s + sqlText(opened.value("secret"_L1).toString()));
}

QString verdict(const QJsonObject &opened)
{
    return opened.value("verdict"_L1).toString();
}
} // namespace

void TestAccounts::theInitialPasswordOpensNothingButItsChange()
{
    const QString initial = jsonOf(admin(), u"SELECT api.password_reset(:p)"_s, {{u"p"_s, QUuid(personId(u"clerk"_s))}})
                                .value("password"_L1)
                                .toString();
    QVERIFY(!comesIn("clerk", testPassword));
    SqlConnection clerk = logIn(*m_database, "clerk", initial);
    const QJsonObject opened = open(clerk);
    QCOMPARE(verdict(opened), u"open"_s);
    QVERIFY(opened.value("must_change_password"_L1).toBool());
    showSecret(clerk, opened);
    QCOMPARE(clerk.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    QCOMPARE(codeOf(clerk, u"SELECT api.execute_command(gen_random_uuid(), 'article.create', '{}')"_s),
        u"session.limited"_s);
    QVERIFY(change(clerk, initial, u"Buôn-Trấp-có-chợ-7"_s).value("ok"_L1).toBool());
    QVERIFY(clerk.value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    QVERIFY(!comesIn("clerk", initial));
    QVERIFY(comesIn("clerk", u"Buôn-Trấp-có-chợ-7"_s));
    // The answer of a reset stands nowhere.
    QCOMPARE(server()
                 .value(u"SELECT count(*) FROM audit.entry_body WHERE strpos(text, :p) > 0"_s, {{u"p"_s, initial}})
                 .toInt(),
        0);
}

void TestAccounts::aSelfSetPasswordMustBeChanged()
{
    SqlConnection author = logIn(*m_database, "author");
    author.script(u"ALTER ROLE author PASSWORD '1'"_s);
    SqlConnection again = logIn(*m_database, "author", u"1"_s);
    const QJsonObject opened = open(again);
    QCOMPARE(opened.value("change_reason"_L1).toString(), u"self_set"_s);
    showSecret(again, opened);
    QCOMPARE(again.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    QVERIFY(change(again, u"1"_s, u"Lại-một-lần-nữa-2026"_s).value("ok"_L1).toBool());
    QVERIFY(again.value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
}

void TestAccounts::weakPasswordsAreNamed_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("short") << u"Ab1-567890123"_s << u"password.too_short"_s;
    QTest::newRow("no digit") << u"Khong-co-chu-so"_s << u"password.too_simple"_s;
    QTest::newRow("no capital") << u"khong-co-chu-hoa-1"_s << u"password.too_simple"_s;
    QTest::newRow("no sign") << u"Khongcodaucach2026"_s << u"password.too_simple"_s;
    QTest::newRow("own name") << u"Author-cua-xa-2026"_s << u"password.holds_user_name"_s;
    QTest::newRow("the same") << testPassword << u"password.used_before"_s;
    QTest::newRow("null") << QString() << u"password.too_short"_s;
}

void TestAccounts::weakPasswordsAreNamed()
{
    QFETCH(QString, password);
    QFETCH(QString, code);
    QCOMPARE(errorCode(change(m_database->as("author").sql(), testPassword, password)), code);
    QVERIFY(comesIn("author", testPassword));
}

void TestAccounts::lastPasswordsAreNotTakenAgain()
{
    SqlConnection &author = m_database->as("author").sql();
    QString before = testPassword;
    for (int n = 1; n <= 3; ++n) {
        const QString next = u"Mật-khẩu-thứ-%1-nhé"_s.arg(n);
        QVERIFY(change(author, before, next).value("ok"_L1).toBool());
        QCOMPARE(errorCode(change(author, next, testPassword)), u"password.used_before"_s);
        before = next;
    }
    QCOMPARE(errorCode(change(author, u"wrong"_s, u"Mật-khẩu-thứ-9-nhé"_s)), u"password.wrong"_s);
}

void TestAccounts::theLastTenPasswordsAreRemembered()
{
    SqlConnection &author = m_database->as("author").sql();
    const auto password = [](int n) { return u"Mật-khẩu-thứ-%1-nhé"_s.arg(n); };
    QVERIFY(change(author, testPassword, password(1)).value("ok"_L1).toBool());
    for (int n = 2; n <= 10; ++n)
        QVERIFY(change(author, password(n - 1), password(n)).value("ok"_L1).toBool());
    QCOMPARE(errorCode(change(author, password(10), password(1))), u"password.used_before"_s); // the tenth from the end
    QVERIFY(change(author, password(10), testPassword).value("ok"_L1).toBool()); // the eleventh
}

void TestAccounts::anOldPasswordMustBeChanged()
{
    // An administrator's password lives 60 days, the others' 180.
    server().script(
        u"UPDATE core.account SET password_set_at = clock_timestamp() - interval '61 days', opened_at = clock_timestamp()"_s);
    SqlConnection one = logIn(*m_database, "admin");
    QCOMPARE(open(one).value("change_reason"_L1).toString(), u"expired"_s);
    SqlConnection other = logIn(*m_database, "author");
    QVERIFY(!open(other).value("must_change_password"_L1).toBool());
    server().script(
        u"UPDATE core.account SET password_set_at = clock_timestamp() - interval '8 days', password_is_initial = true"_s);
    QCOMPARE(verdict(open(other)), u"password_expired"_s);
}

void TestAccounts::aSecondFactorIsAskedForAndTakenOnce()
{
    SqlConnection &author = m_database->as("author").sql();
    const QJsonObject enrolled = jsonOf(author, u"SELECT api.factor_enroll()"_s);
    QVERIFY(enrolled.value("uri"_L1).toString().startsWith(u"otpauth://totp/"_s));
    SqlConnection again = logIn(*m_database, "author");
    QCOMPARE(verdict(open(again)), u"open"_s); // not confirmed yet
    QVERIFY(
        jsonOf(author, u"SELECT api.factor_confirm(:c)"_s, {{u"c"_s, code(u"author"_s, -1)}}).value("ok"_L1).toBool());

    QCOMPARE(verdict(open(again)), u"factor_needed"_s);
    QCOMPARE(verdict(open(again, u"000"_s)), u"factor_wrong"_s);
    const QString now = code(u"author"_s);
    QCOMPARE(verdict(open(again, now)), u"open"_s);
    QCOMPARE(verdict(open(again, now)), u"factor_wrong"_s);
    QCOMPARE(verdict(open(again, code(u"author"_s, 5))), u"factor_wrong"_s);
}

void TestAccounts::anAdministratorWithoutAFactorCanOnlySetOneUp()
{
    server().script(u"SELECT core.setting_set('factor.enforced', 'true')"_s);
    SqlConnection other = logIn(*m_database, "author");
    QVERIFY(!open(other).value("factor_owed"_L1).toBool());
    SqlConnection connection = logIn(*m_database, "admin");
    const QJsonObject opened = open(connection);
    QCOMPARE(verdict(opened), u"open"_s);
    QVERIFY(opened.value("factor_owed"_L1).toBool());
    showSecret(connection, opened);
    QCOMPARE(connection.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    QCOMPARE(codeOf(connection, u"SELECT api.execute_command(gen_random_uuid(), 'site.publish', '{}')"_s),
        u"session.limited"_s);
    QVERIFY(!stateOf(connection, u"SELECT api.password_reset('%1')"_s.arg(personId(u"author"_s))).isEmpty());
    // Another password is no way around.
    QVERIFY(change(connection, testPassword, u"Khác-hẳn-lần-trước-7"_s).value("ok"_L1).toBool());
    QCOMPARE(connection.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    jsonOf(connection, u"SELECT api.factor_enroll()"_s);
    QCOMPARE(connection.value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    QVERIFY(jsonOf(connection, u"SELECT api.factor_confirm(:c)"_s, {{u"c"_s, code(u"admin"_s, -1)}})
                .value("ok"_L1)
                .toBool());
    QVERIFY(connection.value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    SqlConnection again = logIn(*m_database, "admin", u"Khác-hẳn-lần-trước-7"_s);
    QCOMPARE(verdict(open(again)), u"factor_needed"_s);
}

void TestAccounts::aDemandNewerThanTheSessionEndsIt()
{
    auto administrator = m_database->another("admin");
    auto author = m_database->another("author");
    server().script(u"SELECT core.setting_set('factor.enforced', 'true')"_s);
    QVERIFY(m_database->worker().value(u"SELECT worker.end_idle()"_s).toInt() >= 1);
    QVERIFY(!stateOf(administrator->sql(), u"SELECT 1"_s).isEmpty());
    QVERIFY(author->sql().value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    QCOMPARE(m_database->worker().value(u"SELECT worker.end_idle()"_s).toInt(), 0);
}

void TestAccounts::wrongFactorsCloseTheDoor()
{
    SqlConnection &author = m_database->as("author").sql();
    jsonOf(author, u"SELECT api.factor_enroll()"_s);
    QVERIFY(
        jsonOf(author, u"SELECT api.factor_confirm(:c)"_s, {{u"c"_s, code(u"author"_s, -1)}}).value("ok"_L1).toBool());
    SqlConnection again = logIn(*m_database, "author");
    for (int n = 0; n < 4; ++n)
        QCOMPARE(verdict(open(again, u"1"_s)), u"factor_wrong"_s);
    const QJsonObject last = open(again, u"1"_s);
    QCOMPARE(verdict(last), u"locked"_s);
    QVERIFY(last.contains("until"_L1));
    QCOMPARE(verdict(open(again, code(u"author"_s))), u"locked"_s);
    QVERIFY(!comesIn("author", testPassword));
}

void TestAccounts::wrongPasswordsCloseTheDoorForAWhile()
{
    m_database->worker().run(u"SELECT worker.lock_out()"_s); // what other databases left in the log
    for (int n = 0; n < 4; ++n)
        QVERIFY(!comesIn("author", u"guess"_s));
    QTRY_COMPARE(
        server()
            .value(
                u"SELECT worker.lock_out() * 0 + (SELECT count(*) FROM core.failed_login WHERE user_name = 'author')"_s)
            .toInt(),
        4);
    QVERIFY(comesIn("author", testPassword));
    QVERIFY(!comesIn("author", u"guess"_s));
    int locked = 0;
    QTRY_COMPARE(locked += m_database->worker().value(u"SELECT worker.lock_out()"_s).toInt(), 1);

    // The right password and a wrong one now get the same answer.
    QString right;
    QString wrong;
    try {
        logIn(*m_database, "author", testPassword);
    } catch (const SqlError &failure) {
        right = QString::fromUtf8(failure.what());
    }
    try {
        logIn(*m_database, "author", u"guess"_s);
    } catch (const SqlError &failure) {
        wrong = QString::fromUtf8(failure.what());
    }
    QVERIFY(!right.isEmpty());
    QCOMPARE(right, wrong);

    QCOMPARE(m_database->worker().value(u"SELECT worker.unlock_due()"_s).toInt(), 0);
    server().script(u"UPDATE core.account SET locked_until = clock_timestamp() WHERE user_name = 'author'"_s);
    QCOMPARE(m_database->worker().value(u"SELECT worker.unlock_due()"_s).toInt(), 1);
    QVERIFY(comesIn("author", testPassword));
    QCOMPARE(m_database->worker().value(u"SELECT worker.lock_out()"_s).toInt(), 0);
}

void TestAccounts::anIdleSessionEnds()
{
    auto author = m_database->another("author");
    const QVariantMap id{{u"id"_s, author->info().id.value}};
    server().run(u"UPDATE core.session SET idle_until = clock_timestamp() - interval '1 second' WHERE id = :id"_s, id);
    // Without the worker already: the session is over the moment it is over.
    QCOMPARE(author->sql().value(u"SELECT count(*) FROM api.person_list"_s).toInt(), 0);
    QVERIFY(!author->sql().value(u"SELECT api.session_touch()"_s).toBool());
    QVERIFY(m_database->worker().value(u"SELECT worker.end_idle()"_s).toInt() >= 1);
    QCOMPARE(server().value(u"SELECT end_reason FROM core.session WHERE id = :id"_s, id).toString(), u"idle"_s);
}

void TestAccounts::aForcedEndTakesTheOpenTransactionToo()
{
    auto author = m_database->another("author");
    author->sql().script(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s);
    QVERIFY(author->sql().value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    const QJsonObject said = answer(
        admin(), u"session.force_end"_s, {{"id"_L1, author->info().id.toString()}, {"reason"_L1, u"Mất máy"_s}});
    QVERIFY2(said.value("ok"_L1).toBool(), qUtf8Printable(errorCode(said)));
    QVERIFY(!stateOf(author->sql(), u"SELECT count(*) FROM api.person_list"_s).isEmpty());
    QCOMPARE(errorCode(answer(admin(), u"session.force_end"_s,
                 {{"id"_L1, author->info().id.toString()}, {"reason"_L1, u"Mất máy"_s}})),
        u"session.ended_already"_s);
}

void TestAccounts::aLockedPersonCannotComeBack()
{
    auto author = m_database->another("author");
    QVERIFY(answer(
        admin(), u"person.lock"_s, {{"id"_L1, personId(u"author"_s)}, {"version"_L1, 1}, {"reason"_L1, u"Điều tra"_s}})
                .value("ok"_L1)
                .toBool());
    QVERIFY(!stateOf(author->sql(), u"SELECT 1"_s).isEmpty());
    QVERIFY(!comesIn("author", testPassword));
    QCOMPARE(m_database->worker().value(u"SELECT worker.unlock_due()"_s).toInt(), 0);
    QVERIFY(answer(admin(), u"person.unlock"_s, {{"id"_L1, personId(u"author"_s)}, {"version"_L1, 2}})
                .value("ok"_L1)
                .toBool());
    QVERIFY(comesIn("author", testPassword));
}

void TestAccounts::aLeaverLeavesNothingOpen()
{
    auto author = m_database->another("author");
    const QJsonObject said = answer(admin(), u"person.leave"_s,
        {{"id"_L1, personId(u"author"_s)}, {"version"_L1, 1}, {"successor"_L1, personId(u"officer"_s)}});
    QVERIFY2(said.value("ok"_L1).toBool(), qUtf8Printable(errorCode(said)));
    QVERIFY(!comesIn("author", testPassword));
    QVERIFY(!stateOf(author->sql(), u"SELECT 1"_s).isEmpty());
    const QVariantMap who{{u"id"_s, QUuid(personId(u"author"_s))}};
    QCOMPARE(
        server().value(u"SELECT count(*) FROM core.session WHERE person_id = :id AND ended_at IS NULL"_s, who).toInt(),
        0);
    QCOMPARE(
        server()
            .value(
                u"SELECT count(*) FROM core.assignment WHERE person_id = :id AND coalesce(valid_to, 'infinity') >= core.today()"_s,
                who)
            .toInt(),
        0);
    QCOMPARE(server().value(u"SELECT count(*) FROM core.held_right WHERE person_id = :id"_s, who).toInt(), 0);
    QVERIFY(server().value(u"SELECT count(*) FROM core.assignment WHERE person_id = :id"_s, who).toInt()
        > 0); // history stays
}

void TestAccounts::anUnusedAccountIsClosed()
{
    server().script(u"UPDATE core.account SET opened_at = clock_timestamp() - interval '46 days', created_at = "
                    u"clock_timestamp() - interval '90 days', unlocked_at = NULL,"
                    " password_set_at = clock_timestamp() - interval '50 days' WHERE user_name = 'author'"_s);
    SqlConnection author = logIn(*m_database, "author");
    const QJsonObject opened = open(author);
    QCOMPARE(verdict(opened), u"locked"_s);
    QCOMPARE(opened.value("reason"_L1).toString(), u"unused"_s);
    QVERIFY(answer(admin(), u"person.unlock"_s, {{"id"_L1, personId(u"author"_s)}, {"version"_L1, 1}})
                .value("ok"_L1)
                .toBool());
    QCOMPARE(verdict(open(author)), u"open"_s);
}

void TestAccounts::rightsHoldFromTheFirstToTheLastDay()
{
    const QString today = server().value(u"SELECT core.today()::text"_s).toString();
    const auto grant = [&](const QString &from, const QJsonValue &to) {
        return answer(admin(), u"assignment.grant"_s,
            {{"id"_L1, newId()}, {"person"_L1, personId(u"clerk"_s)}, {"role"_L1, "officer"_L1},
                {"unit"_L1, "buontrap"_L1}, {"scope"_L1, "unit"_L1}, {"from"_L1, from}, {"to"_L1, to}});
    };
    const auto mayWrite = [&] {
        return m_database->as("clerk")
            .sql()
            .value(u"SELECT 'buontrap' = ANY (core.units_with('content.write'))"_s)
            .toBool();
    };
    server().script(u"GRANT USAGE ON SCHEMA core TO ana_staff"_s);
    const QDate day = QDate::fromString(today, Qt::ISODate);
    QVERIFY(grant(day.addDays(1).toString(Qt::ISODate), QJsonValue()).value("ok"_L1).toBool());
    QVERIFY(
        grant(day.addDays(-9).toString(Qt::ISODate), day.addDays(-1).toString(Qt::ISODate)).value("ok"_L1).toBool());
    QVERIFY(!mayWrite());
    QVERIFY(grant(today, today).value("ok"_L1).toBool());
    QVERIFY(mayWrite());
    QCOMPARE(errorCode(grant(today, day.addDays(-5).toString(Qt::ISODate))), u"assignment.ends_before_start"_s);
    QCOMPARE(errorCode(grant(u"2026-02-31"_s, QJsonValue())), u"argument.value"_s);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
