// SPDX-License-Identifier: GPL-3.0-or-later
// A role with power over others needs a second person; an administrator alone comes by none, whatever he tries.
#include <QtTest>

#include <optional>

#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestSecondPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void anOrdinaryRoleCountsAtOnce();
    void aPowerfulRoleCountsFromItsConfirmationOn();
    void neitherGranterNorGranteeConfirms();
    void anAccountWithAPasswordFromTheGranterDoesNotConfirm();
    void whoHoldsTheRightBelowDoesNotConfirmForAll();
    void movedUnitsBringNoUnconfirmedRight();
    void theListIsOutOfAnAdministratorsReach();
    void whatHasEndedIsNotConfirmed();
    void whereThereIsNobodyTheOwnerOfTheServerConfirms();

private:
    SqlConnection &as(const char *user) { return m_database->as(user).sql(); }
    SqlConnection &server() { return m_database->administrator(); }
    QString personId(const QString &user)
    {
        return server().value(u"SELECT id FROM core.person WHERE user_name = :user"_s, {{u"user"_s, user}}).toString();
    }
    QJsonObject grant(
        const char *by, const QString &to, const QString &role, const QString &id, const QString &unit = u"krongana"_s)
    {
        return answer(as(by), u"assignment.grant"_s,
            {{"id"_L1, id}, {"person"_L1, personId(to)}, {"role"_L1, role}, {"unit"_L1, unit},
                {"scope"_L1, "subtree"_L1}, {"from"_L1, "2020-01-01"_L1}});
    }
    QJsonObject confirm(SqlConnection &by, const QString &id, int version = 1)
    {
        return answer(by, u"assignment.confirm"_s, {{"id"_L1, id}, {"version"_L1, version}});
    }
    bool holds(const QString &user, const QString &right)
    {
        return server()
            .value(u"SELECT EXISTS (SELECT FROM core.held_right WHERE person_id = :person AND right_code = :right)"_s,
                {{u"person"_s, QUuid(personId(user))}, {u"right"_s, right}})
            .toBool();
    }
    bool hasRole(const QString &user, const QString &role)
    {
        return server()
            .value(u"SELECT :role = ANY (core.roles_of(:person))"_s,
                {{u"person"_s, QUuid(personId(user))}, {u"role"_s, role}})
            .toBool();
    }

    std::optional<TestDatabase> m_database;
};

void TestSecondPerson::init()
{
    m_database.emplace();
    // The test district is a sample, where the rule is off.
    server().script(
        u"SELECT core.setting_set('assignment.confirmed_roles', '[\"administrator\", \"editor_in_chief\", \"leader\", \"auditor\"]')"_s);
}

void TestSecondPerson::anOrdinaryRoleCountsAtOnce()
{
    const QJsonObject said = grant("admin", u"clerk"_s, u"officer"_s, newId());
    QVERIFY2(said.value("ok"_L1).toBool(), qUtf8Printable(errorCode(said)));
    QVERIFY(!said["result"_L1]["needs_confirmation"_L1].toBool(true));
    QVERIFY(holds(u"clerk"_s, u"content.write"_s));
}

void TestSecondPerson::aPowerfulRoleCountsFromItsConfirmationOn()
{
    const QString id = newId();
    const QJsonObject said = grant("admin", u"clerk"_s, u"editor_in_chief"_s, id);
    QVERIFY2(said.value("ok"_L1).toBool(), qUtf8Printable(errorCode(said)));
    QVERIFY(said["result"_L1]["needs_confirmation"_L1].toBool());
    QVERIFY(!holds(u"clerk"_s, u"content.force"_s));
    QVERIFY(!hasRole(u"clerk"_s, u"editor_in_chief"_s));
    QCOMPARE(as("leader").value(u"SELECT count(*) FROM api.assignment_list WHERE needs_confirmation"_s).toInt(), 1);
    QCOMPARE(errorCode(confirm(as("author"), id)), u"right.missing"_s);
    QCOMPARE(errorCode(confirm(as("leader"), id, 7)), u"assignment.version.stale"_s);
    QVERIFY(confirm(as("leader"), id).value("ok"_L1).toBool());
    QVERIFY(holds(u"clerk"_s, u"content.force"_s));
    QVERIFY(hasRole(u"clerk"_s, u"editor_in_chief"_s));
    QCOMPARE(errorCode(confirm(as("leader"), id, 2)), u"assignment.confirmed_already"_s);
}

void TestSecondPerson::neitherGranterNorGranteeConfirms()
{
    const QString id = newId();
    QVERIFY(grant("admin", u"leader"_s, u"administrator"_s, id).value("ok"_L1).toBool());
    QCOMPARE(errorCode(confirm(as("admin"), id)), u"assignment.confirm.own"_s);
    QCOMPARE(errorCode(confirm(as("leader"), id)), u"assignment.confirm.own"_s);
    QVERIFY(!holds(u"leader"_s, u"people.manage"_s));
}

void TestSecondPerson::anAccountWithAPasswordFromTheGranterDoesNotConfirm()
{
    const QString id = newId();
    QVERIFY(grant("admin", u"clerk"_s, u"editor_in_chief"_s, id).value("ok"_L1).toBool());
    // He gives the leader a new password, and logs in as the leader.
    const QString initial
        = jsonOf(as("admin"), u"SELECT api.password_reset(:p)"_s, {{u"p"_s, QUuid(personId(u"leader"_s))}})
              .value("password"_L1)
              .toString();
    SqlConnection thief = logIn(*m_database, "leader", initial);
    const QJsonObject opened = jsonOf(thief, u"SELECT api.session_open('thief', NULL)"_s);
    thief.script(u"SET ana.secret = "_s + sqlText(opened.value("secret"_L1).toString()));
    jsonOf(
        thief, u"SELECT api.password_change(:old, :new)"_s, {{u"old"_s, initial}, {u"new"_s, u"Ma-Thi-Cu-Ma-2026"_s}});
    QVERIFY(thief.value(u"SELECT count(*) FROM api.person_list"_s).toInt() > 0);
    QCOMPARE(errorCode(confirm(thief, id)), u"assignment.confirm.password"_s);
    QVERIFY(!holds(u"clerk"_s, u"content.force"_s));
}

void TestSecondPerson::whoHoldsTheRightBelowDoesNotConfirmForAll()
{
    const QString below = newId();
    QVERIFY(grant("admin", u"officer"_s, u"leader"_s, below, u"buontrap"_s).value("ok"_L1).toBool());
    QVERIFY(confirm(as("leader"), below).value("ok"_L1).toBool());
    const QString all = newId();
    QVERIFY(grant("admin", u"clerk"_s, u"auditor"_s, all).value("ok"_L1).toBool());
    QCOMPARE(errorCode(confirm(m_database->another("officer")->sql(), all)), u"record.not_permitted"_s);
}

void TestSecondPerson::movedUnitsBringNoUnconfirmedRight()
{
    QVERIFY(grant("admin", u"clerk"_s, u"auditor"_s, newId()).value("ok"_L1).toBool());
    const QJsonObject made = answer(as("admin"), u"unit.create"_s,
        {{"id"_L1, "thon-moi"_L1}, {"name"_L1, u"Thôn mới"_s}, {"kind"_L1, "office"_L1}, {"parent"_L1, "buontrap"_L1}});
    QVERIFY2(made.value("ok"_L1).toBool(), qUtf8Printable(errorCode(made)));
    QVERIFY(!holds(u"clerk"_s, u"log.read"_s));
}

void TestSecondPerson::theListIsOutOfAnAdministratorsReach()
{
    const QJsonObject said = answer(as("admin"), u"setting.change"_s,
        {{"key"_L1, "assignment.confirmed_roles"_L1}, {"version"_L1, 2}, {"value"_L1, QJsonArray()}});
    QCOMPARE(errorCode(said), u"setting.of_the_owner"_s);
}

void TestSecondPerson::whatHasEndedIsNotConfirmed()
{
    const QString id = newId();
    QVERIFY(grant("admin", u"clerk"_s, u"auditor"_s, id).value("ok"_L1).toBool());
    QVERIFY(answer(as("admin"), u"assignment.end"_s, {{"id"_L1, id}, {"version"_L1, 1}, {"on"_L1, "2020-02-01"_L1}})
                .value("ok"_L1)
                .toBool());
    QCOMPARE(errorCode(confirm(as("leader"), id, 2)), u"assignment.ended_already"_s);
}

void TestSecondPerson::whereThereIsNobodyTheOwnerOfTheServerConfirms()
{
    const QString id = newId();
    QVERIFY(grant("admin", u"leader"_s, u"administrator"_s, id).value("ok"_L1).toBool());
    QCOMPARE(stateOf(as("admin"), u"SELECT core.confirm_assignment('%1')"_s.arg(id)), u"42501"_s);
    server().script(u"SELECT core.confirm_assignment('%1')"_s.arg(id));
    QVERIFY(holds(u"leader"_s, u"people.manage"_s));
    QCOMPARE(
        server().value(u"SELECT count(*) FROM audit.entry WHERE command = 'assignment.confirm_by_owner'"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestSecondPerson)
#include "test_secondperson.moc"
