// SPDX-License-Identifier: GPL-3.0-or-later
// Việc hôm nay: each person sees what waits for him, in its group, for one reason, and nothing of others.
#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestHome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanup() { m_district.reset(); }

    void goesWithTheApplicationFromDeskToDesk();
    void sortsIntoThreeGroupsByTheTimeDue();
    void tellsSupervisorsBeforeAndAfterTheLimit();
    void showsTheSubstituteWhatComesIn();
    void remindsOfTheCitizenOnlyAfterHisDay();
    void letsALeaderSeeTheWishToWithdraw();
    void keepsIntakesForWhoKeptThem();
    void offersRolesToTheSecondPerson();
    void saysNothingOfAConfidentialOne();
    void countsTrulyAndListsAHundred();
    void showsNothingToWhoHasNoSession();

private:
    /// "overdue application.claim <id>" for each line, sorted.
    QStringList work(const char *user);
    QJsonObject item(const char *user, const QString &id);
    std::unique_ptr<ApplicationDistrict> m_district;
};

namespace {
constexpr const char *parts[] = {"overdue", "today", "coming"};
}

QStringList TestHome::work(const char *user)
{
    QStringList lines;
    const QJsonObject home = m_district->as(user).json(u"SELECT api.home()"_s);
    for (const char *part : parts) {
        for (const auto &item : home[QLatin1StringView(part)]["items"_L1].toArray())
            lines << QLatin1StringView(part) + u' ' + item["what"_L1].toString() + u' ' + item["id"_L1].toString();
    }
    lines.sort();
    return lines;
}

QJsonObject TestHome::item(const char *user, const QString &id)
{
    const QJsonObject home = m_district->as(user).json(u"SELECT api.home()"_s);
    for (const char *part : parts) {
        for (const auto &item : home[QLatin1StringView(part)]["items"_L1].toArray()) {
            if (item["id"_L1].toString() == id)
                return item.toObject();
        }
    }
    return {};
}

void TestHome::goesWithTheApplicationFromDeskToDesk()
{
    const QString id = m_district->received();
    QCOMPARE(work("clerk"), QStringList{u"today application.receive "_s + id});
    for (const char *user : {"officer", "author", "leader", "neighbour", "admin", "auditor"})
        QCOMPARE(work(user), QStringList());
    m_district->act("clerk", id, u"hand_over"_s);
    QCOMPARE(work("clerk"), QStringList());
    for (const char *user : {"officer", "author"})
        QCOMPARE(work(user), QStringList{u"coming application.claim "_s + id});
    m_district->act("officer", id, u"claim"_s);
    QCOMPARE(work("author"), QStringList());
    QCOMPARE(work("officer"), QStringList{u"coming application.process "_s + id});
    m_district->act("officer", id, u"hand_over"_s);
    QCOMPARE(work("leader"), QStringList{u"today application.claim "_s + id});
    m_district->act("leader", id, u"claim"_s);
    m_district->act("leader", id, u"decide"_s);
    QCOMPARE(work("leader"), QStringList{u"today application.decide "_s + id});
    m_district->act("leader", id, u"issue"_s);
    QCOMPARE(work("leader"), QStringList());
    // The result is there and nobody has fetched it.
    QCOMPARE(work("clerk"), QStringList{u"coming application.return_result "_s + id});
    QCOMPARE(work("officer"), QStringList());
    m_district->act("clerk", id, u"return_result"_s);
    QCOMPARE(work("clerk"), QStringList());
}

void TestHome::sortsIntoThreeGroupsByTheTimeDue()
{
    const QString id = m_district->processing();
    const QJsonObject shown = item("officer", id);
    QCOMPARE(shown["title"_L1].toString(), u"BUONTRAP-270301-0001 · Nguyễn Văn Đường · Đăng ký kết hôn"_s);
    QCOMPARE(shown["unit_name"_L1].toString(), u"Thị trấn Buôn Trấp"_s);
    // Eight working hours for the step: it is due before the application is.
    QCOMPARE(m_district->localTime(id, u"step_due_at"_s), u"2027-03-02 08:00"_s);
    QCOMPARE(shown["due"_L1].toString(), u"2027-03-02"_s);
    QCOMPARE(work("officer"), QStringList{u"coming application.process "_s + id});
    m_district->setClock(u"2027-03-02 07:30"_s);
    QCOMPARE(work("officer"), QStringList{u"today application.process "_s + id});
    m_district->setClock(u"2027-03-02 08:01"_s);
    QCOMPARE(work("officer"), QStringList{u"overdue application.process "_s + id});
}

void TestHome::tellsSupervisorsBeforeAndAfterTheLimit()
{
    const QString id = m_district->processing();
    const QString due = m_district->localTime(id, u"due_at"_s);
    QCOMPARE(due, u"2027-03-08 17:00"_s);
    m_district->setClock(u"2027-03-07 16:00"_s);
    QCOMPARE(work("leader"), QStringList());
    m_district->setClock(u"2027-03-07 18:00"_s);
    QCOMPARE(work("leader"), QStringList{u"coming application.soon "_s + id});
    m_district->setClock(u"2027-03-08 07:00"_s);
    QCOMPARE(work("leader"), QStringList{u"today application.soon "_s + id});
    m_district->setClock(u"2027-03-08 17:01"_s);
    QCOMPARE(work("leader"), QStringList{u"overdue application.late "_s + id});
    QCOMPARE(item("leader", id)["holder_name"_L1].toString(),
        m_district->value(u"SELECT full_name FROM core.person WHERE user_name = 'officer'"_s));
    // Colleagues and other units are not told.
    QCOMPARE(work("author"), QStringList());
    QCOMPARE(work("reviewer"), QStringList());
}

void TestHome::showsTheSubstituteWhatComesIn()
{
    const QString id = m_district->processing();
    m_district->done("officer", u"absence.set"_s,
        {{"id"_L1, newId()}, {"person"_L1, m_district->personId("officer")},
            {"substitute"_L1, m_district->personId("author")}, {"from"_L1, "2027-03-02"_L1}, {"to"_L1, "2027-03-02"_L1},
            {"reason"_L1, u"Đi họp"_s}});
    QCOMPARE(work("author"), QStringList());
    m_district->setClock(u"2027-03-02 07:30"_s);
    QCOMPARE(work("author"), QStringList{u"today application.process "_s + id});
    QCOMPARE(item("author", id)["for_name"_L1].toString(),
        m_district->value(u"SELECT full_name FROM core.person WHERE user_name = 'officer'"_s));
    QVERIFY(item("officer", id)["for_name"_L1].isNull());
    // Back again, and so is the work.
    m_district->setClock(u"2027-03-03 07:30"_s);
    QCOMPARE(work("author"), QStringList());
}

void TestHome::remindsOfTheCitizenOnlyAfterHisDay()
{
    const QString id = m_district->processing();
    m_district->act("officer", id, u"ask_supplement"_s);
    QCOMPARE(work("officer"), QStringList());
    m_district->setClock(u"2027-03-20 18:00"_s);
    QCOMPARE(work("officer"), QStringList());
    m_district->setClock(u"2027-03-21 07:00"_s);
    QCOMPARE(work("officer"), QStringList{u"overdue application.supplement_missing "_s + id});
}

void TestHome::letsALeaderSeeTheWishToWithdraw()
{
    const QString id = m_district->processing();
    m_district->act("officer", id, u"ask_withdraw"_s);
    QCOMPARE(work("officer"), QStringList());
    QCOMPARE(work("leader"), QStringList{u"coming application.withdraw_wish "_s + id});
}

void TestHome::keepsIntakesForWhoKeptThem()
{
    const QString id = newId();
    m_district->done("clerk", u"intake.keep"_s,
        {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"title"_L1, u"Bà Sương, thiếu sổ đỏ"_s}, {"fields"_L1, QJsonObject()}});
    QCOMPARE(work("clerk"), QStringList{u"today intake.resume "_s + id});
    QCOMPARE(item("clerk", id)["title"_L1].toString(), u"Bà Sương, thiếu sổ đỏ"_s);
    QCOMPARE(work("neighbour"), QStringList());
    m_district->setClock(u"2027-03-02 07:30"_s);
    QCOMPARE(work("clerk"), QStringList{u"overdue intake.resume "_s + id});
}

void TestHome::offersRolesToTheSecondPerson()
{
    changeRows(m_district->server(), u"UPDATE core.setting SET value = '[\"auditor\"]' WHERE key = 'assignment.confirmed_roles'"_s);
    const QString id = newId();
    m_district->done("admin", u"assignment.grant"_s,
        {{"id"_L1, id}, {"person"_L1, m_district->personId("author")}, {"role"_L1, "auditor"_L1}, {"unit"_L1, "buontrap"_L1},
            {"scope"_L1, "unit"_L1}, {"from"_L1, "2027-03-01"_L1}});
    // Neither who granted it nor who receives it, nor somebody without the right.
    for (const char *user : {"admin", "author", "officer", "clerk", "auditor", "neighbour"})
        QVERIFY(work(user).filter(id).isEmpty());
    QCOMPARE(work("leader"), QStringList{u"today assignment.confirm "_s + id});
    const QJsonObject shown = item("leader", id);
    QCOMPARE(shown["person_name"_L1].toString(), m_district->value(u"SELECT full_name FROM core.person WHERE user_name = 'author'"_s));
    QCOMPARE(shown["granted_by_name"_L1].toString(), m_district->value(u"SELECT full_name FROM core.person WHERE user_name = 'admin'"_s));
    QCOMPARE(shown["scope"_L1].toString(), u"unit"_s);
    m_district->done("leader", u"assignment.confirm"_s, {{"id"_L1, id}, {"version"_L1, shown["version"_L1]}});
    QCOMPARE(work("leader"), QStringList());
}

void TestHome::saysNothingOfAConfidentialOne()
{
    const QString id = m_district->received();
    m_district->act("leader", id, u"classify"_s);
    const QJsonObject shown = item("clerk", id);
    QVERIFY(shown["confidential"_L1].toBool());
    QVERIFY(shown["applicant"_L1].isNull());
    QVERIFY(!shown["title"_L1].toString().contains(u"Nguyễn"_s));
}

void TestHome::countsTrulyAndListsAHundred()
{
    m_district->received();
    m_district->server().script(
        u"BEGIN; SET LOCAL session_replication_role = replica;"
        "CREATE TEMP TABLE made ON COMMIT DROP AS SELECT * FROM core.application LIMIT 1;"
        "UPDATE made SET holder_id = NULL, holder_role = 'officer', state = 4, turn = 0;"
        "ALTER TABLE made DROP COLUMN sort_at;"
        "INSERT INTO core.application (id, code, kind, state, procedure_code, version_id, case_id, received_unit, competent_unit, unit_id,"
        " channel, applicant_id, applicant_label, received_at, due_at, holder_role, created_by, updated_at, updated_by)"
        " SELECT md5('made' || n)::uuid, 'BUONTRAP-270102-' || n, kind, state, procedure_code, version_id, case_id, received_unit,"
        " competent_unit, unit_id, channel, applicant_id, 'Y', received_at, due_at + n * interval '1 hour', holder_role, created_by,"
        " updated_at, updated_by FROM made, generate_series(1, 1234) AS n; COMMIT"_s);
    const QJsonObject home = m_district->as("officer").json(u"SELECT api.home()"_s);
    QCOMPARE(home["coming"_L1]["count"_L1].toInt(), 1234);
    QCOMPARE(home["coming"_L1]["items"_L1].toArray().size(), 100);
    QCOMPARE(home["counts"_L1]["application"_L1].toInt(), 1234);
    QString before;
    for (const auto &item : home["coming"_L1]["items"_L1].toArray()) {
        QVERIFY(item["due_at"_L1].toString() >= before);
        before = item["due_at"_L1].toString();
    }
}

void TestHome::showsNothingToWhoHasNoSession()
{
    m_district->received();
    QCOMPARE(m_district->server().value(u"SELECT count(*) FROM core.my_work()"_s).toInt(), 0);
    QCOMPARE(m_district->failure("clerk", u"SELECT * FROM core.my_work()"_s), u"42501"_s);
}

QTEST_GUILESS_MAIN(TestHome)
#include "test_home.moc"
