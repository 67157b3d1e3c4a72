// SPDX-License-Identifier: GPL-3.0-or-later
// What the window of one application reads: all of it at once, nothing of it for others, noted where it is
// confidential.
#include <QTest>

#include "applicationdistrict.h"
#include "models/applications/workcommands.h"
#include "models/applications/workreading.h"
#include "models/database/reader.h"

using namespace ana;
using namespace ana::test;
using namespace ana::applications;
using namespace Qt::StringLiterals;

class TestApplicationRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanupTestCase() { m_district.reset(); }

    void readsTheRouteAndWhoMayBeNamed();
    void namesTheAbsentOneOnlyWhenHeIsActedFor();
    void isNothingForAnotherUnit();
    void notesTheReadingOfAConfidentialOne();
    void tellsWhoHasItOpen();
    void sendsAnActWithIdAndVersion();

private:
    Result<ApplicationRecord> read(const char *user, const QString &id)
    {
        Reader reader(m_district->as(user).sql());
        return readApplication(reader, ApplicationId::fromString(id));
    }

    std::unique_ptr<ApplicationDistrict> m_district;
};

void TestApplicationRecord::readsTheRouteAndWhoMayBeNamed()
{
    const QString id = m_district->processing();
    const ApplicationRecord record = read("officer", id).value();
    QVERIFY(record.mine);
    QCOMPARE(record.route.size(), 4);
    QVERIFY(record.route[0].done && !record.route[0].current);
    QVERIFY(!record.route[1].done && record.route[1].current);
    QVERIFY(!record.route[2].done && !record.route[2].current);
    QCOMPARE(record.next.stepName, u"Ký"_s);
    QCOMPARE(record.next.people.size(), 1);
    QCOMPARE(record.next.people.front().id, m_district->personId("leader"));
    QCOMPARE(record.back.stepName, u"Tiếp nhận"_s);
    QCOMPARE(record.here.size(), 2); // the officer and his colleague
    QVERIFY(!record.units.empty() && !record.reasons.empty());
    QCOMPARE(record.mostPauseDays, 30);
    QCOMPARE(record.application.head.pace, Pace::InTime);
    QVERIFY(record.allows(u"application.hand_over"_s));
    QCOMPARE(record.refusal(u"application.decide"_s), u"application.not_permitted"_s);
}

void TestApplicationRecord::namesTheAbsentOneOnlyWhenHeIsActedFor()
{
    const QString id = m_district->processing();
    m_district->act("officer", id, u"hand_over"_s, {{"person"_L1, m_district->personId("leader")}});
    QCOMPARE(read("officer", id).value().application.timeline.back().forName, QString());
}

void TestApplicationRecord::isNothingForAnotherUnit()
{
    const QString id = m_district->processing();
    QCOMPARE(
        m_district->failure("neighbour", u"SELECT api.application_record('%1')"_s.arg(id)), u"application.not_found"_s);
    QCOMPARE(
        m_district->failure("neighbour", u"SELECT api.application_touch('%1')"_s.arg(id)), u"application.not_found"_s);
}

void TestApplicationRecord::notesTheReadingOfAConfidentialOne()
{
    const QString id = m_district->processing();
    m_district->act("leader", id, u"classify"_s);
    const ApplicationRecord hidden = read("clerk", id).value();
    QVERIFY(!hidden.application.opened);
    QVERIFY(hidden.route.empty() && hidden.next.people.empty() && hidden.application.timeline.empty());
    QCOMPARE(hidden.application.applicant.fullName, QString());
    const QString readings
        = u"SELECT count(*) FROM audit.read_log WHERE what = 'application_open' AND record_id = '%1'"_s.arg(id);
    QCOMPARE(m_district->value(readings), u"0"_s);
    const ApplicationRecord held = read("officer", id).value(); // lies on his desk
    QCOMPARE(held.application.applicant.fullName, u"Nguyễn Văn Đường"_s);
    QCOMPARE(m_district->value(readings), u"1"_s);
    QCOMPARE(m_district->failure("leader", u"SELECT api.application_record('%1', true)"_s.arg(id)), QString());
}

void TestApplicationRecord::tellsWhoHasItOpen()
{
    const QString id = m_district->processing();
    Reader officer(m_district->as("officer").sql());
    Reader clerk(m_district->as("clerk").sql());
    const auto application = ApplicationId::fromString(id);
    QCOMPARE(touchApplication(officer, application).size(), 1);
    const std::vector<Present> present = touchApplication(clerk, application);
    QCOMPARE(present.size(), 2);
    QVERIFY(!present.front().mine && present.back().mine);
    QCOMPARE(readApplication(clerk, application).value().present.size(), 2);
    leaveApplication(officer, application);
    QCOMPARE(touchApplication(clerk, application).size(), 1);
}

void TestApplicationRecord::sendsAnActWithIdAndVersion()
{
    const auto id = ApplicationId::fromString(m_district->processing());
    const int version = read("clerk", id.toString()).value().application.head.version;
    const CommandCall note = workCall(u"application.note"_s, id, version, {{u"note"_s, u"Người dân gọi điện"_s}});
    QCOMPARE(note.policy, CommandPolicy::Queue);
    QVERIFY(m_district->as("clerk").execute(note.name, note.arguments));
    const CommandCall again = workCall(u"application.claim"_s, id, version);
    QCOMPARE(again.policy, CommandPolicy::Online);
    QCOMPARE(
        m_district->as("officer").execute(again.name, again.arguments).error().code, u"application.version.stale"_s);
}

QTEST_GUILESS_MAIN(TestApplicationRecord)
#include "test_applicationrecord.moc"
