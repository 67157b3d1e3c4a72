// SPDX-License-Identifier: GPL-3.0-or-later
// Who reads personal data leaves a note that no rollback takes back.
#include <QtTest>

#include <optional>

#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestReadings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_database.reset(); }

    void withANoteFromBeforeItIsShown();
    void withoutANoteNothingIsShown();
    void aNoteOfTheSameTransactionDoesNotCount_data();
    void aNoteOfTheSameTransactionDoesNotCount();
    void anUncommittedNoteOnAnotherLineDoesNotCount();
    void aNoteCountsForItsRecordItsSessionAndItsMinute();
    void whoMayNotReadIsRefusedAndTheWishStays();
    void aNoteThatIsNoneIsRefused_data();
    void aNoteThatIsNoneIsRefused();
    void everyFunctionThatNotesAsksForANoteFromBefore();

private:
    SqlConnection &server() { return m_database->administrator(); }
    int notes() { return server().value(u"SELECT count(*) FROM audit.read_log"_s).toInt(); }
    QString intent() const { return u"SELECT api.read_intent('log_entry', 'log_entry', '%1')"_s.arg(m_entry); }
    QString reading() const { return u"SELECT api.log_entry('%1')"_s.arg(m_entry); }

    std::optional<TestDatabase> m_database;
    QString m_entry;
};

void TestReadings::initTestCase()
{
    m_database.emplace();
    m_entry
        = server().value(u"SELECT id FROM audit.entry WHERE unit_id = 'krongana' ORDER BY seq LIMIT 1"_s).toString();
    QVERIFY(!m_entry.isEmpty());
}

void TestReadings::withANoteFromBeforeItIsShown()
{
    const auto auditor = m_database->another("auditor");
    const int before = notes();
    auditor->sql().script(intent());
    QCOMPARE(codeOf(auditor->sql(), reading()), QString());
    QCOMPARE(notes(), before + 1);
    // Also when it is rolled back afterwards: the note is older.
    auditor->sql().script(u"BEGIN; %1; ROLLBACK"_s.arg(reading()));
    QCOMPARE(notes(), before + 1);
}

void TestReadings::withoutANoteNothingIsShown()
{
    const auto auditor = m_database->another("auditor");
    QCOMPARE(codeOf(auditor->sql(), reading()), u"reading.not_noted"_s);
}

void TestReadings::aNoteOfTheSameTransactionDoesNotCount_data()
{
    QTest::addColumn<QString>("statements");
    const QString both = intent() + u"; "_s + reading();
    QTest::newRow("block") << u"BEGIN; %1; ROLLBACK"_s.arg(both);
    QTest::newRow("several statements in one message") << both;
    QTest::newRow("savepoint") << u"BEGIN; SAVEPOINT s; %1; RELEASE s; %2; ROLLBACK"_s.arg(intent(), reading());
    QTest::newRow("savepoint within a savepoint")
        << u"BEGIN; SAVEPOINT a; SAVEPOINT b; %1; RELEASE b; %2; ROLLBACK"_s.arg(intent(), reading());
    QTest::newRow("a savepoint rolled back")
        << u"BEGIN; SAVEPOINT s; %1; ROLLBACK TO s; %2; ROLLBACK"_s.arg(intent(), reading());
    QTest::newRow("one statement")
        << u"SELECT api.log_entry('%1') FROM (SELECT api.read_intent('log_entry', 'log_entry', '%1') OFFSET 0) AS noted"_s
               .arg(m_entry);
    QTest::newRow("cursor") << u"BEGIN; DECLARE c CURSOR FOR %1; %2; FETCH c; ROLLBACK"_s.arg(reading(), intent());
    QTest::newRow("old snapshot") << u"BEGIN ISOLATION LEVEL REPEATABLE READ; %1; %2; ROLLBACK"_s.arg(
        intent(), reading());
    QTest::newRow("chained") << u"BEGIN; %1; ROLLBACK AND CHAIN; %2; ROLLBACK"_s.arg(intent(), reading());
}

void TestReadings::aNoteOfTheSameTransactionDoesNotCount()
{
    QFETCH(QString, statements);
    const auto auditor = m_database->another("auditor");
    const int before = notes();
    QCOMPARE(codeOf(auditor->sql(), statements), u"reading.not_noted"_s);
    stateOf(auditor->sql(), u"ROLLBACK"_s);
    QCOMPARE(notes(), before);
}

void TestReadings::anUncommittedNoteOnAnotherLineDoesNotCount()
{
    const auto auditor = m_database->another("auditor");
    SqlConnection other = logIn(*m_database, "auditor");
    other.script(
        u"SET ana.secret = "_s + sqlText(auditor->sql().value(u"SELECT current_setting('ana.secret')"_s).toString()));
    other.script(u"BEGIN; "_s + intent());
    QCOMPARE(codeOf(auditor->sql(), reading()), u"reading.not_noted"_s);
    other.script(u"COMMIT"_s);
    QCOMPARE(codeOf(auditor->sql(), reading()), QString());
}

void TestReadings::aNoteCountsForItsRecordItsSessionAndItsMinute()
{
    const auto auditor = m_database->another("auditor");
    const auto colleague = m_database->another("leader");
    const QString another
        = server()
              .value(u"SELECT id FROM audit.entry WHERE id <> '%1' AND unit_id = 'krongana' LIMIT 1"_s.arg(m_entry))
              .toString();
    auditor->sql().script(intent());
    QCOMPARE(codeOf(auditor->sql(), u"SELECT api.log_entry('%1')"_s.arg(another)), u"reading.not_noted"_s);
    QCOMPARE(codeOf(colleague->sql(), reading()), u"reading.not_noted"_s);
    QCOMPARE(codeOf(m_database->another("auditor")->sql(), reading()), u"reading.not_noted"_s);
    server().script(u"SELECT core.clock_set(core.now() + interval '61 seconds')"_s);
    QCOMPARE(codeOf(auditor->sql(), reading()), u"reading.not_noted"_s);
}

void TestReadings::whoMayNotReadIsRefusedAndTheWishStays()
{
    const auto author = m_database->another("author");
    const int before = notes();
    author->sql().script(intent());
    QCOMPARE(codeOf(author->sql(), reading()), u"right.missing"_s);
    QCOMPARE(notes(), before + 1);
    QCOMPARE(
        server()
            .value(
                u"SELECT p.user_name FROM audit.read_log r JOIN core.person p ON p.id = r.person_id ORDER BY r.at DESC LIMIT 1"_s)
            .toString(),
        u"author"_s);
    SqlConnection stranger = logIn(*m_database, "author");
    QCOMPARE(codeOf(stranger, intent()), u"session.none"_s);
}

void TestReadings::aNoteThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("answer");
    QTest::newRow("nothing") << u"NULL, NULL, NULL"_s << u"argument.value"_s;
    QTest::newRow("no record") << u"'log_entry', 'log_entry', NULL"_s << u"argument.value"_s;
    QTest::newRow("a novel") << u"'log_entry', 'log_entry', repeat('a', 101)"_s << u"argument.value"_s;
    QTest::newRow("lines of its own") << u"'log_entry', 'log_entry', E'x\\ny|z'"_s << u"argument.value"_s;
    QTest::newRow("no id") << u"'log_entry', 'log_entry', 'x'"_s << u"22P02"_s;
}

void TestReadings::aNoteThatIsNoneIsRefused()
{
    QFETCH(QString, arguments);
    QFETCH(QString, answer);
    QCOMPARE(codeOf(m_database->as("auditor").sql(), u"SELECT api.read_intent(%1)"_s.arg(arguments)), answer);
}

void TestReadings::everyFunctionThatNotesAsksForANoteFromBefore()
{
    // A note written by the very function that shows the data is the one that ROLLBACK takes back.
    QStringList writers;
    Rows rows = server().run(
        u"SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.prosrc ~ 'note_reading|INTO audit\\.read_log' ORDER BY 1"_s);
    while (rows.next())
        writers += rows.text("name");
    // The third shows masked lines to whoever noted his search before; its own note is for the unit of who was found.
    QCOMPARE(writers,
        QStringList({u"api.read_intent(text,text,text)"_s, u"core.note_reading(text,text,text,text)"_s,
            u"core.party_number_matches(text[],text,integer)"_s}));
}

QTEST_GUILESS_MAIN(TestReadings)
#include "test_readings.moc"
