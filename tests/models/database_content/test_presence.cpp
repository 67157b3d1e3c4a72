// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a record open: advisory, true without anybody cleaning up, taken over with a trace.
#include <QTest>

#include "contentdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhoElseHasItOpen();
    void givesThePenToTheFirst();
    void givesThePenOnWhenItIsPutDown();
    void passesThePenOnWithTheText();
    void takesThePenOverWithATrace();
    void forgetsAnEndedSession();
    void forgetsWhoDoesNotTouch();
    void tellsNothingToWhoMayNotRead();
    void letsNoReaderTakeOver();
    void cleansWhatCountsNoMore();

private:
    QStringList touch(PersonConnection &person, bool editing);

    std::unique_ptr<ContentDistrict> m_district;
    TestArticle m_article;
};

void TestPresence::init()
{
    m_district = std::make_unique<ContentDistrict>();
    m_article = m_district->draft();
}

void TestPresence::cleanup()
{
    m_district.reset();
}

/// "name" for each reader, "name edits" for the holder of the pen, "(me)" behind one's own.
QStringList TestPresence::touch(PersonConnection &person, bool editing)
{
    Rows rows = person.sql().run(u"SELECT api.presence_touch('article', CAST(:id AS uuid), :editing) AS list"_s,
        {{u"id"_s, m_article.id}, {u"editing"_s, editing}});
    QStringList lines;
    if (!rows.next())
        return lines;
    for (const auto &entry : rows.jsonArray("list")) {
        lines << entry[u"name"].toString() + (entry[u"editing"].toBool() ? u" edits"_s : QString())
                + (entry[u"mine"].toBool() ? u" (me)"_s : QString());
    }
    return lines;
}

void TestPresence::showsWhoElseHasItOpen()
{
    QCOMPARE(touch(m_district->as("author"), true), QStringList{u"H'Linh Niê edits (me)"_s});
    QCOMPARE(touch(m_district->as("reviewer"), false), (QStringList{u"H'Linh Niê edits"_s, u"Trần Thị Đào (me)"_s}));
    QCOMPARE(m_district->open("clerk", m_article.id).value("presence"_L1).toArray().size(), 2);
}

void TestPresence::givesThePenToTheFirst()
{
    touch(m_district->as("author"), true);
    QCOMPARE(touch(m_district->as("officer"), true), (QStringList{u"H'Linh Niê edits"_s, u"Đỗ Văn Ơn (me)"_s}));
    const auto second = m_district->database().another("author"); // the same person at another desk
    QCOMPARE(touch(*second, true).last(), u"H'Linh Niê (me)"_s);
}

void TestPresence::givesThePenOnWhenItIsPutDown()
{
    touch(m_district->as("author"), true);
    m_district->as("author").sql().run(
        u"SELECT api.presence_leave('article', CAST(:id AS uuid))"_s, {{u"id"_s, m_article.id}});
    QCOMPARE(touch(m_district->as("officer"), true), QStringList{u"Đỗ Văn Ơn edits (me)"_s});
}

void TestPresence::passesThePenOnWithTheText()
{
    touch(m_district->as("author"), true);
    m_district->save(m_article, "author", u"Đang viết tiếp."_s);
    QCOMPARE(touch(m_district->as("reviewer"), true), (QStringList{u"H'Linh Niê edits"_s, u"Trần Thị Đào (me)"_s}));
    m_district->act(m_article, "author", "submit");
    QCOMPARE(touch(m_district->as("reviewer"), true), (QStringList{u"H'Linh Niê"_s, u"Trần Thị Đào edits (me)"_s}));
    m_district->act(m_article, "reviewer", "return");
    QCOMPARE(touch(m_district->as("author"), true), (QStringList{u"H'Linh Niê edits (me)"_s, u"Trần Thị Đào"_s}));
    // Who acts on a text that another is writing leaves that pen alone.
    m_district->act(m_article, "officer", "submit");
    QCOMPARE(touch(m_district->as("reviewer"), true), (QStringList{u"H'Linh Niê edits"_s, u"Trần Thị Đào (me)"_s}));
}

void TestPresence::takesThePenOverWithATrace()
{
    touch(m_district->as("author"), true);
    touch(m_district->as("officer"), true);
    const QJsonObject taken
        = m_district->done("officer", "presence.take_over", {{"kind"_L1, "article"_L1}, {"id"_L1, m_article.id}});
    QCOMPARE(taken.value("taken_from"_L1).toString(), u"H'Linh Niê"_s);
    QCOMPARE(touch(m_district->as("author"), true), (QStringList{u"H'Linh Niê (me)"_s, u"Đỗ Văn Ơn edits"_s}));
    QCOMPARE(m_district->database()
                 .administrator()
                 .value(u"SELECT count(*) FROM audit.entry WHERE command = 'presence.take_over' AND record_id = :id"_s,
                     {{u"id"_s, m_article.id}})
                 .toInt(),
        1);
    // The pen is advisory: what protects the text is its version.
    m_district->save(m_article, "author", u"Vẫn lưu được."_s);
}

void TestPresence::forgetsAnEndedSession()
{
    const auto gone = m_district->database().another("author");
    touch(*gone, true);
    QVERIFY(gone->close());
    QCOMPARE(touch(m_district->as("officer"), true), QStringList{u"Đỗ Văn Ơn edits (me)"_s});
}

void TestPresence::forgetsWhoDoesNotTouch()
{
    touch(m_district->as("author"), true);
    SqlConnection &server = m_district->database().administrator();
    server.run(u"UPDATE core.presence SET touched_at = touched_at - interval '11 seconds'"_s);
    QCOMPARE(touch(m_district->as("officer"), true).size(), 2);
    server.run(u"UPDATE core.presence SET touched_at = touched_at - interval '12 seconds'"_s);
    QCOMPARE(touch(m_district->as("officer"), true), QStringList{u"Đỗ Văn Ơn edits (me)"_s});
}

void TestPresence::tellsNothingToWhoMayNotRead()
{
    const QString statement = u"SELECT api.presence_touch('article', CAST(:id AS uuid), false)"_s;
    QCOMPARE(m_district->failure(m_district->as("neighbour").sql(), statement, {{u"id"_s, m_article.id}}),
        u"record.not_permitted"_s);
    QCOMPARE(m_district->failure(m_district->as("neighbour").sql(), statement, {{u"id"_s, newId()}}),
        u"record.not_permitted"_s);
    QCOMPARE(
        m_district->failure(m_district->as("auditor").sql(), statement, {{u"id"_s, m_article.id}}), u"right.missing"_s);
    QVERIFY(!m_district->failure(m_district->as("author").sql(), u"SELECT * FROM core.presence"_s).isEmpty());
}

void TestPresence::letsNoReaderTakeOver()
{
    QCOMPARE(m_district->refusal("clerk", "presence.take_over", {{"kind"_L1, "article"_L1}, {"id"_L1, m_article.id}}),
        u"right.missing"_s);
    QCOMPARE(m_district->refusal("author", "presence.take_over", {{"kind"_L1, "nothing"_L1}, {"id"_L1, m_article.id}}),
        u"record.not_permitted"_s);
}

void TestPresence::cleansWhatCountsNoMore()
{
    touch(m_district->as("author"), true);
    SqlConnection &worker = m_district->database().worker();
    QCOMPARE(worker.value(u"SELECT worker.clean_presence()"_s).toInt(), 0);
    m_district->database().administrator().run(
        u"UPDATE core.presence SET touched_at = touched_at - interval '2 minutes'"_s);
    QCOMPARE(worker.value(u"SELECT worker.clean_presence()"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestPresence)
#include "test_presence.moc"
