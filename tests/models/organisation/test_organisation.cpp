// SPDX-License-Identifier: GPL-3.0-or-later
// The register, the log and the settings, read from a real server by those who may.
#include <QJsonObject>
#include <QtTest>

#include "models/database/reader.h"
#include "models/database/sqlerror.h"
#include "models/organisation/logreading.h"
#include "models/organisation/logwords.h"
#include "models/organisation/organisationcommands.h"
#include "models/organisation/organisationqueries.h"
#include "models/organisation/passwordrules.h"
#include "models/organisation/settingwords.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"

using namespace ana;
using namespace ana::organisation;
using namespace Qt::StringLiterals;

class TestOrganisation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_database = std::make_unique<test::TestDatabase>(); }
    void cleanup() { m_database.reset(); }

    void hasWordsForEveryCommand();
    void hasWordsForEverySetting();
    void showsRolesAndLastLogInOfThePeople();
    void tellsWhatAPersonMayDo();
    void tellsWhyNobodyCanLogIn();
    void givesAFirstPasswordThatOpensASession();
    void refusesTheDeskToWhoMayNotManagePeople();
    void pagesTheLogWithoutGapsOrRepeats();
    void narrowsTheLogToOneRecord();
    void showsBeforeAndAfterOfAChange();
    void leavesOutWhatSaysNothing();
    void checksAPasswordAsTheServerDoes_data();
    void checksAPasswordAsTheServerDoes();
    void suggestsUserNamesTheRegisterTakes();

private:
    Reader reader(const char *user) { return Reader(m_database->as(user).sql()); }
    PersonRow personOf(const QString &user);
    QJsonObject done(const CommandCall &call);

    std::unique_ptr<test::TestDatabase> m_database;
};

PersonRow TestOrganisation::personOf(const QString &user)
{
    Reader admin = reader("admin");
    for (const PersonRow &row : readPeople(admin)) {
        if (row.userName == user)
            return row;
    }
    return {};
}

QJsonObject TestOrganisation::done(const CommandCall &call)
{
    const auto result = m_database->as("admin").execute(call.name, call.arguments);
    if (!result)
        QTest::qFail(qPrintable(call.name + u": "_s + result.error().code), __FILE__, __LINE__);
    return result.value_or(QJsonObject());
}

void TestOrganisation::hasWordsForEveryCommand()
{
    Rows rows = reader("admin").sql(u"SELECT c.name FROM api.command_list AS c");
    int count = 0;
    while (rows.next()) {
        ++count;
        QVERIFY2(hasActText(rows.text("name")), qPrintable(rows.text("name")));
    }
    QVERIFY(count > 25);
}

void TestOrganisation::hasWordsForEverySetting()
{
    Reader admin = reader("admin");
    for (const Setting &setting : readSettings(admin))
        QVERIFY2(settingKeysWithWords().contains(setting.key), qPrintable(setting.key));
}

void TestOrganisation::showsRolesAndLastLogInOfThePeople()
{
    m_database->as("author");
    const PersonRow author = personOf(u"author"_s);
    QCOMPARE(author.fullName, u"H'Linh Niê"_s);
    QCOMPARE(author.roles, QStringList{u"Biên tập viên xã"_s});
    QCOMPARE(author.state, PersonState::Active);
    QVERIFY(author.lastLogIn.isValid());
}

void TestOrganisation::tellsWhatAPersonMayDo()
{
    Reader admin = reader("admin");
    const auto person = openPerson(admin, personOf(u"author"_s).id);
    QVERIFY(person);
    QStringList rights;
    for (const HeldRight &right : person->rights)
        rights.append(right.right + u' ' + right.roleName);
    QCOMPARE(rights, (QStringList{u"content.read Biên tập viên xã"_s, u"content.write Biên tập viên xã"_s}));
    QCOMPARE(person->assignments.size(), size_t(1));
    QVERIFY(person->assignments.front().holdsToday);
}

void TestOrganisation::tellsWhyNobodyCanLogIn()
{
    CreatePerson create;
    create.id = PersonId::create();
    create.userName = u"hoa.buontrap"_s;
    create.fullName = u"Nguyễn Thị Hoa"_s;
    create.unit = u"buontrap"_s;
    done(commandCall(create));
    Reader admin = reader("admin");
    auto person = openPerson(admin, create.id);
    QVERIFY(person && !person->account.passwordSetAt.isValid());
    LockPerson lock;
    lock.id = create.id;
    lock.version = 1;
    lock.reason = u"nghi lộ mật khẩu"_s;
    done(commandCall(lock));
    person = openPerson(admin, create.id);
    QCOMPARE(person->account.obstacle, u"locked"_s);
    QCOMPARE(person->account.stateReason, lock.reason);
    QCOMPARE(person->history.size(), size_t(2));
}

void TestOrganisation::givesAFirstPasswordThatOpensASession()
{
    Reader admin = reader("admin");
    const InitialPassword given = resetPassword(admin, personOf(u"clerk"_s).id);
    QCOMPARE(given.user, u"clerk"_s);
    const auto session = PersonConnection::open(m_database->address(), {given.user, given.password, {}}, u"test"_s);
    QVERIFY(session);
    QVERIFY(session->info().mustChangePassword);
}

void TestOrganisation::refusesTheDeskToWhoMayNotManagePeople()
{
    const PersonId author = personOf(u"author"_s).id;
    Reader auditor = reader("auditor");
    QVERIFY_THROWS_EXCEPTION(SqlError, (void)openPerson(auditor, author));
    QVERIFY_THROWS_EXCEPTION(SqlError, (void)resetPassword(auditor, author));
    QVERIFY(!readPeople(auditor).empty());
}

void TestOrganisation::pagesTheLogWithoutGapsOrRepeats()
{
    for (int minutes = 1; minutes <= 120; ++minutes)
        done(commandCall(ChangeSetting{u"session.idle_minutes"_s, minutes, 20 + minutes % 2}));
    Reader auditor = reader("auditor");
    const auto first = readLog(auditor, {});
    QCOMPARE(first.size(), size_t(logPageSize));
    const auto second = readLog(auditor, {}, first.back());
    QVERIFY(!second.empty());
    QVERIFY(std::pair(second.front().at, second.front().id) != std::pair(first.back().at, first.back().id));
    QVERIFY(second.front().at <= first.back().at);
    for (const LogRow &row : second)
        QVERIFY(std::find(first.begin(), first.end(), row) == first.end());
}

void TestOrganisation::narrowsTheLogToOneRecord()
{
    done(commandCall(ChangeSetting{u"lock.minutes"_s, 1, 20}));
    Reader auditor = reader("auditor");
    LogFilter filter;
    filter.recordKind = u"setting"_s;
    filter.recordId = u"lock.minutes"_s;
    const auto rows = readLog(auditor, filter);
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().who, u"Nguyễn Đình Hải"_s);
    LogFilter person;
    person.person = personOf(u"author"_s).id;
    QVERIFY(readLog(auditor, person).empty());
    LogFilter refused;
    refused.outcome = u"refused"_s;
    QVERIFY(readLog(auditor, refused).empty());
    QVERIFY(
        !m_database->as("admin").execute(u"setting.change"_s, ChangeSetting{u"lock.minutes"_s, 2, 99999}.arguments()));
    QCOMPARE(readLog(auditor, refused).size(), size_t(1));
}

void TestOrganisation::showsBeforeAndAfterOfAChange()
{
    const PersonRow clerk = personOf(u"clerk"_s);
    ChangePerson change;
    change.id = clerk.id;
    change.version = clerk.version;
    change.fullName = u"Lê Thị Ngọc Ánh"_s;
    change.unit = u"eana"_s;
    done(commandCall(change));
    Reader auditor = reader("auditor");
    LogFilter filter;
    filter.recordKind = u"person"_s;
    filter.recordId = clerk.id.toString();
    const LogEntry entry = readLogEntry(auditor, readLog(auditor, filter).front());
    QCOMPARE(entry.changes.size(), size_t(2));
    QCOMPARE(entry.changes[0], (FieldChange{u"core.person"_s, u"full_name"_s, u"Lê Thị Ánh"_s, u"Lê Thị Ngọc Ánh"_s}));
    QCOMPARE(entry.changes[1].field, u"unit_id"_s);
    QVERIFY(entry.changes[1].before != u"buontrap"_s); // the unit's name, not its key
    QVERIFY(!entry.device.isEmpty());
}

void TestOrganisation::leavesOutWhatSaysNothing()
{
    const auto changes
        = differences(u"core.person"_s, {{u"version"_s, 1}, {u"state"_s, u"active"_s}, {u"left_at"_s, QJsonValue()}},
            {{u"version"_s, 2}, {u"state"_s, u"left"_s}, {u"left_at"_s, u"2026-03-05T07:05:00.000000+00:00"_s}}, {});
    QCOMPARE(changes.size(), size_t(2));
    QCOMPARE(changes[0].after, u"05/03/2026 14:05"_s);
    QCOMPARE(changes[1], (FieldChange{u"core.person"_s, u"state"_s, u"active"_s, u"left"_s}));
}

void TestOrganisation::checksAPasswordAsTheServerDoes_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("good");
    QTest::newRow("a sentence") << u"Song Krông Ana 2027."_s << true;
    QTest::newRow("too short") << u"Ana-2027-xanh"_s << false;
    QTest::newRow("no capital") << u"song-krong-ana-2027"_s << false;
    QTest::newRow("no small letter") << u"SONG-KRONG-ANA-2027"_s << false;
    QTest::newRow("no digit") << u"Song-Krong-Ana-xanh"_s << false;
    QTest::newRow("nothing else") << u"SongKrongAna2027xanh"_s << false;
    QTest::newRow("user name inside") << u"Clerk-KrongAna-2027"_s << false;
    QTest::newRow("marks are letters") << u"Đường Về Buôn 15"_s << true;
}

void TestOrganisation::checksAPasswordAsTheServerDoes()
{
    QFETCH(QString, password);
    QFETCH(bool, good);
    QCOMPARE(isAcceptable(password, {}, u"clerk"_s, false), good);
    const QJsonObject answer = m_database->as("clerk").json(
        u"SELECT api.password_change(:old, :new)"_s, {{u"old"_s, test::testPassword}, {u"new"_s, password}});
    QCOMPARE(answer[u"ok"].toBool(), good);
}

void TestOrganisation::suggestsUserNamesTheRegisterTakes()
{
    QCOMPARE(suggestedUserName(u"Nguyễn Thị Hoa"_s, u"buontrap"_s), u"hoa.buontrap"_s);
    QCOMPARE(suggestedUserName(u"Đỗ Văn Ơn"_s, u"eana"_s), u"on.eana"_s);
    QCOMPARE(suggestedUserName(u"  "_s, u"eana"_s), QString());
}

QTEST_GUILESS_MAIN(TestOrganisation)
#include "test_organisation.moc"
