// SPDX-License-Identifier: GPL-3.0-or-later
// Many people and many applications: two who claim at once, bulk and undo, absence, leavers, units that end.
#include <thread>

#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanup() { m_district.reset(); }

    void letsOneOfTwoClaim();
    void tellsAStaleWriterWhoActed();
    void sendsBackToTheVeryDesk();
    void handsManyOverInOneAct();
    void handsOverAllOrNone();
    void takesABulkBack();
    void takesNothingBackThatWentOn();
    void letsTheSubstituteAct();
    void refusesASubstituteWithOtherWork();
    void handsTheDeskOfALeaverOn();
    void goesOnInTheSuccessorOfAUnit();
    void refusesAVersionThatEndedMeanwhile();
    void listsByKeyWithoutGapOrDouble();
    void keepsAnIntakeForAnotherDesk();
    void keepsTheLogWhole();

private:
    QJsonArray items(const QStringList &ids);
    std::unique_ptr<ApplicationDistrict> m_district;
};

QJsonArray TestApplicationTogether::items(const QStringList &ids)
{
    QJsonArray all;
    for (const QString &id : ids)
        all.append(QJsonObject{{"id"_L1, id},
            {"version"_L1,
                m_district->value(u"SELECT version FROM core.application WHERE id = '%1'"_s.arg(id)).toInt()}});
    return all;
}

void TestApplicationTogether::letsOneOfTwoClaim()
{
    const QString id = m_district->received();
    m_district->act("clerk", id, u"hand_over"_s);
    QString codes[2];
    const char *const people[2] = {"officer", "author"};
    std::vector<std::thread> threads;
    std::unique_ptr<PersonConnection> connections[2]
        = {m_district->database().another("officer"), m_district->database().another("author")};
    for (int n = 0; n < 2; ++n) {
        threads.emplace_back([&, n] {
            const auto result = connections[n]->execute(u"application.claim"_s, {{"id"_L1, id}, {"version"_L1, 2}});
            codes[n] = result ? QString() : result.error().code;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const int winner = codes[0].isEmpty() ? 0 : 1;
    QCOMPARE(codes[winner], QString());
    QCOMPARE(codes[1 - winner], u"application.held_by_other"_s);
    QCOMPARE(
        m_district->value(
            u"SELECT user_name FROM core.person p JOIN core.application a ON a.holder_id = p.id WHERE a.id = '%1'"_s
                .arg(id)),
        QString::fromLatin1(people[winner]));
}

void TestApplicationTogether::tellsAStaleWriterWhoActed()
{
    const QString id = m_district->received();
    m_district->act("clerk", id, u"note"_s);
    const auto result = m_district->as("clerk").execute(u"application.hand_over"_s, {{"id"_L1, id}, {"version"_L1, 1}});
    QCOMPARE(result.error().code, u"application.version.stale"_s);
    QCOMPARE(result.error().kind, ErrorKind::Conflict);
}

void TestApplicationTogether::sendsBackToTheVeryDesk()
{
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"send_back"_s);
    const QJsonObject record = m_district->open("officer", id);
    QCOMPARE(record.value("holder"_L1).toString(), m_district->personId("officer"));
    QCOMPARE(record.value("step_name"_L1).toString(), u"Thẩm định"_s);
    // And from there to the clerk who received it.
    m_district->act("officer", id, u"send_back"_s);
    QCOMPARE(m_district->open("clerk", id).value("holder"_L1).toString(), m_district->personId("clerk"));
    QCOMPARE(record.value("steps"_L1).toArray().size(), 4); // nothing of the slip is overwritten
}

void TestApplicationTogether::handsManyOverInOneAct()
{
    QStringList ids;
    for (int n = 0; n < 30; ++n)
        ids += m_district->received();
    const QString before = m_district->value(u"SELECT count(*) FROM audit.entry"_s);
    const QJsonObject done
        = m_district->done("clerk", u"application.hand_over_many"_s, {{"id"_L1, newId()}, {"items"_L1, items(ids)}});
    QCOMPARE(done.value("count"_L1).toInt(), 30);
    QCOMPARE(m_district->value(u"SELECT count(*) FROM core.application WHERE state = 4"_s), u"30"_s);
    // One entry each, and one of the whole.
    QCOMPARE(m_district->value(u"SELECT count(*) FROM audit.entry"_s).toInt(), before.toInt() + 31);
    QCOMPARE(
        m_district->value(
            u"SELECT count(*) FROM audit.entry e WHERE e.command = 'application.hand_over'"
            " AND EXISTS (SELECT FROM audit.row_change c WHERE c.entry_id = e.id AND c.table_name = 'core.application' AND c.key = e.record_id)"_s),
        u"30"_s);
}

void TestApplicationTogether::handsOverAllOrNone()
{
    const QStringList ids{m_district->received(), m_district->received()};
    QJsonArray all = items(ids);
    all[1] = QJsonObject{{"id"_L1, ids[1]}, {"version"_L1, 7}};
    QCOMPARE(m_district->refusal("clerk", u"application.hand_over_many"_s, {{"id"_L1, newId()}, {"items"_L1, all}}),
        u"application.version.stale"_s);
    QCOMPARE(m_district->value(u"SELECT count(*) FROM core.application WHERE state = 4"_s), u"0"_s);
    QCOMPARE(m_district->value(u"SELECT count(*) FROM audit.entry WHERE command = 'application.hand_over'"_s), u"0"_s);
}

void TestApplicationTogether::takesABulkBack()
{
    const QStringList ids{m_district->received(), m_district->received(), m_district->received()};
    const QString bulk = newId();
    m_district->done("clerk", u"application.hand_over_many"_s, {{"id"_L1, bulk}, {"items"_L1, items(ids)}});
    QCOMPARE(
        m_district->refusal("officer", u"application.undo_many"_s, {{"id"_L1, bulk}}), u"application.bulk.unknown"_s);
    m_district->done("clerk", u"application.undo_many"_s, {{"id"_L1, bulk}});
    for (const QString &id : ids) {
        const QJsonObject record = m_district->open("clerk", id);
        QCOMPARE(record.value("state"_L1).toInt(), 2);
        QCOMPARE(record.value("holder"_L1).toString(), m_district->personId("clerk"));
        m_district->act("clerk", id, u"hand_over"_s); // and the step after it is the right one
        QCOMPARE(m_district->open("clerk", id).value("step_name"_L1).toString(), u"Thẩm định"_s);
    }
    QCOMPARE(m_district->refusal("clerk", u"application.undo_many"_s, {{"id"_L1, bulk}}), u"application.undo.done"_s);
}

void TestApplicationTogether::takesNothingBackThatWentOn()
{
    const QString id = m_district->received();
    const QString bulk = newId();
    m_district->done("clerk", u"application.hand_over_many"_s, {{"id"_L1, bulk}, {"items"_L1, items({id})}});
    m_district->act("officer", id, u"claim"_s);
    QCOMPARE(
        m_district->refusal("clerk", u"application.undo_many"_s, {{"id"_L1, bulk}}), u"application.undo.too_late"_s);
    // Nobody takes back what another handed over.
    const QString other = m_district->received();
    m_district->act("clerk", other, u"hand_over"_s);
    QCOMPARE(m_district->actRefusal("officer", other, u"take_back"_s), u"record.not_permitted"_s);
    m_district->setClock(u"2027-03-01 09:00"_s);
    QCOMPARE(m_district->actRefusal("clerk", other, u"take_back"_s), u"application.undo.too_late"_s);
}

void TestApplicationTogether::letsTheSubstituteAct()
{
    const QString id = m_district->processing();
    const QString absence = newId();
    QCOMPARE(m_district->actRefusal("author", id, u"hand_over"_s), u"application.held_by_other"_s);
    m_district->done("officer", u"absence.set"_s,
        {{"id"_L1, absence}, {"person"_L1, m_district->personId("officer")},
            {"substitute"_L1, m_district->personId("author")}, {"from"_L1, "2027-03-01"_L1}, {"to"_L1, "2027-03-02"_L1},
            {"reason"_L1, u"Nghỉ phép"_s}});
    QCOMPARE(m_district->count("author", u"api.application_page('mine')"_s), 1);
    m_district->act("author", id, u"ask_supplement"_s);
    const QJsonArray timeline = m_district->open("author", id).value("timeline"_L1).toArray();
    QCOMPARE(timeline.last().toObject().value("for_name"_L1).toString(), u"Đỗ Văn Ơn"_s);
    // Back again, the work is whose it was.
    m_district->setClock(u"2027-03-03 08:00"_s);
    QCOMPARE(m_district->count("author", u"api.application_page('mine')"_s), 0);
    QCOMPARE(m_district->count("officer", u"api.application_page('mine')"_s), 1);
}

void TestApplicationTogether::refusesASubstituteWithOtherWork()
{
    QCOMPARE(m_district->refusal("officer", u"absence.set"_s,
                 {{"id"_L1, newId()}, {"person"_L1, m_district->personId("officer")},
                     {"substitute"_L1, m_district->personId("clerk")}, {"from"_L1, "2027-03-01"_L1},
                     {"to"_L1, "2027-03-02"_L1}, {"reason"_L1, u"Nghỉ phép"_s}}),
        u"absence.substitute.unfit"_s);
}

void TestApplicationTogether::handsTheDeskOfALeaverOn()
{
    const QString id = m_district->processing();
    const int version = m_district->value(u"SELECT version FROM core.person WHERE user_name = 'officer'"_s).toInt();
    m_district->done("admin", u"person.leave"_s,
        {{"id"_L1, m_district->personId("officer")}, {"version"_L1, version},
            {"successor"_L1, m_district->personId("author")}});
    QCOMPARE(m_district->open("author", id).value("holder"_L1).toString(), m_district->personId("author"));
    m_district->act("author", id, u"hand_over"_s);
}

void TestApplicationTogether::goesOnInTheSuccessorOfAUnit()
{
    const QString id = m_district->processing();
    const QString done = m_district->deciding();
    m_district->done(
        "admin", u"unit.change"_s, {{"id"_L1, "buontrap"_L1}, {"version"_L1, 1}, {"to"_L1, "2027-03-01"_L1}});
    m_district->done("admin", u"unit.succeed"_s,
        {{"id"_L1, "buontrap"_L1}, {"successor"_L1, "eana"_L1}, {"on"_L1, "2027-03-02"_L1},
            {"takes"_L1, u"Toàn bộ"_s}});
    QCOMPARE(m_district->refusal(
                 "admin", u"application.succeed"_s, {{"unit"_L1, "buontrap"_L1}, {"successor"_L1, "eana"_L1}}),
        u"application.successor.unknown"_s); // not before the day
    m_district->setClock(u"2027-03-02 08:00"_s);
    QCOMPARE(
        m_district->done("admin", u"application.succeed"_s, {{"unit"_L1, "buontrap"_L1}, {"successor"_L1, "eana"_L1}})
            .value("count"_L1)
            .toInt(),
        2);
    const QJsonObject record = m_district->open("reviewer", id);
    QCOMPARE(record.value("received_unit"_L1).toString(), u"buontrap"_s); // what was, stays
    QCOMPARE(m_district->localTime(id, u"due_at"_s), u"2027-03-08 17:00"_s);
    m_district->act("reviewer", id, u"claim"_s);
    m_district->act("reviewer", id, u"hand_over"_s);
    m_district->act("leader", done, u"claim"_s);
    m_district->act("leader", done, u"decide"_s);
    m_district->act("leader", done, u"issue"_s);
    m_district->act("neighbour", done, u"return_result"_s);
    QCOMPARE(m_district->refusal("clerk", u"application.receive"_s, m_district->intake(newId())),
        u"application.unit.ended"_s);
}

void TestApplicationTogether::refusesAVersionThatEndedMeanwhile()
{
    changeRows(
        m_district->server(), u"UPDATE core.procedure_version SET valid_to = '2027-02-28', version = version + 1"_s);
    QCOMPARE(m_district->refusal("clerk", u"application.receive"_s, m_district->intake(newId())),
        u"application.procedure.ended"_s);
}

void TestApplicationTogether::listsByKeyWithoutGapOrDouble()
{
    QStringList all;
    for (int n = 0; n < 11; ++n)
        all += m_district->received();
    for (const char *list : {"unit", "running", "all", "mine"}) {
        QStringList seen;
        QString at;
        QString id;
        for (;;) {
            Rows rows = m_district->as("clerk").sql().run(
                u"SELECT id::text AS id, at::text AS at FROM api.application_page('%1', NULL, %2, %3, 4)"_s.arg(
                    QLatin1StringView(list), at.isEmpty() ? u"NULL"_s : sqlText(at),
                    id.isEmpty() ? u"NULL"_s : sqlText(id)));
            const qsizetype before = seen.size();
            while (rows.next()) {
                at = rows.text("at");
                id = rows.text("id");
                seen += id;
            }
            if (seen.size() == before)
                break;
        }
        seen.sort();
        all.sort();
        QCOMPARE(seen, all);
    }
    QCOMPARE(m_district->as("clerk").json(u"SELECT api.application_counts()"_s).value("mine"_L1).toInt(), 11);
    QCOMPARE(
        m_district->failure("clerk", u"SELECT api.application_page('everything')"_s), u"application.list.unknown"_s);
}

void TestApplicationTogether::keepsAnIntakeForAnotherDesk()
{
    const QString id = newId();
    const QJsonObject fields{{"full_name"_L1, u"H'Linh Niê"_s}};
    m_district->done("clerk", u"intake.keep"_s,
        {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"title"_L1, u"Khai sinh"_s}, {"fields"_L1, fields}});
    const auto desk = m_district->database().another("clerk");
    desk->sql().script(u"SELECT api.read_intent('intake_open', 'intake', '%1')"_s.arg(id));
    QCOMPARE(desk->json(u"SELECT api.intake_open('%1')"_s.arg(id)).value("fields"_L1).toObject(), fields);
    QCOMPARE(m_district->count("neighbour", u"api.intake_list"_s), 0);
    m_district->done("clerk", u"intake.drop"_s, {{"id"_L1, id}});
    QCOMPARE(m_district->count("clerk", u"api.intake_list"_s), 0);
}

// Every row of the followed tables is what its last image in the log says.
void TestApplicationTogether::keepsTheLogWhole()
{
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"decide"_s);
    m_district->act("leader", id, u"issue"_s);
    const QString bulk = newId();
    m_district->done(
        "clerk", u"application.hand_over_many"_s, {{"id"_L1, bulk}, {"items"_L1, items({m_district->received()})}});
    m_district->done("clerk", u"application.undo_many"_s, {{"id"_L1, bulk}});
    for (const char *table :
        {"application", "application_event", "application_step", "application_decision", "application_clock"}) {
        const QString name = QString::fromLatin1(table);
        QCOMPARE(m_district->value(uR"(
            SELECT count(*) FROM core.%1 t
            WHERE to_jsonb(t) IS DISTINCT FROM (
                SELECT c.image::jsonb FROM audit.row_change c
                WHERE c.table_name = 'core.%1'
                  AND c.key = core.row_key(to_jsonb(t), (SELECT k.key_columns FROM core.tracked_table k WHERE k.table_name = 'core.%1'))
                ORDER BY c.position DESC LIMIT 1))"_s.arg(name)),
            u"0"_s);
    }
}

QTEST_GUILESS_MAIN(TestApplicationTogether)
#include "test_applicationtogether.moc"
