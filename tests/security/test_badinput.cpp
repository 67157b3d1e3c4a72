// SPDX-License-Identifier: GPL-3.0-or-later
// What no form sends: each a clear refusal, nothing changed, the session alive.
#include <QtTest>

#include <optional>

#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database.emplace(); }
    void cleanupTestCase() { m_database.reset(); }

    void whatTheServerCannotReadIsRefusedAsInvalid_data();
    void whatTheServerCannotReadIsRefusedAsInvalid();
    void whatACommandCannotUseIsRefusedByName_data();
    void whatACommandCannotUseIsRefusedByName();
    void aFaultOfDepthInsideACommandIsTheSendersToo();
    void aTextOfSeventyThousandDifferentWordsIsSavedInTime();

private:
    SqlConnection &author() { return m_database->as("author").sql(); }
    int traces()
    {
        return m_database->administrator()
            .value(u"SELECT (SELECT count(*) FROM core.operation) + (SELECT count(*) FROM core.article)"_s)
            .toInt();
    }

    std::optional<TestDatabase> m_database;
};

void TestBadInput::whatTheServerCannotReadIsRefusedAsInvalid_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("code");
    QTest::newRow("40,000 levels of lists")
        << u"(repeat('[', 40000) || repeat(']', 40000))::jsonb"_s << u"argument.too_deep"_s;
    QTest::newRow("40,000 levels of objects")
        << u"(repeat('{\"a\":', 40000) || '1' || repeat('}', 40000))::jsonb"_s << u"argument.too_deep"_s;
    QTest::newRow("a NUL") << u"'{\"title\": \"a\\u0000b\"}'::jsonb"_s << u"argument.invalid"_s;
    QTest::newRow("half a pair") << u"'{\"title\": \"\\ud800\"}'::jsonb"_s << u"argument.invalid"_s;
    QTest::newRow("the wrong half first") << u"'{\"title\": \"\\udc00\\ud800\"}'::jsonb"_s << u"argument.invalid"_s;
    QTest::newRow("no JSON") << u"'{\"title\": }'::jsonb"_s << u"argument.invalid"_s;
    QTest::newRow("broken UTF-8") << u"convert_from('\\xc328', 'UTF8')::jsonb"_s << u"argument.invalid"_s;
}

void TestBadInput::whatTheServerCannotReadIsRefusedAsInvalid()
{
    QFETCH(QString, arguments);
    QFETCH(QString, code);
    const int before = traces();
    Error said;
    try {
        author().run(u"SELECT api.execute_command(gen_random_uuid(), 'article.create', %1)"_s.arg(arguments));
    } catch (const SqlError &failure) {
        said = failure.error();
    }
    QCOMPARE(said.code, code);
    QCOMPARE(said.kind, ErrorKind::Invalid);
    QVERIFY(!QString(said.subject + said.detail).contains(u"title"_s)); // nothing of what was sent comes back
    QCOMPARE(traces(), before);
    QVERIFY(author().value(u"SELECT api.session_alive()"_s).toBool());
}

void TestBadInput::whatACommandCannotUseIsRefusedByName_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a title of a million letters")
        << u"jsonb_build_object('title', repeat('a', 1000000))"_s << u"invalid"_s;
    QTest::newRow("a title of controls") << u"jsonb_build_object('title', E'\\x01\\x02')"_s << u"invalid"_s;
    QTest::newRow("a section of a megabyte")
        << u"jsonb_build_object('section', repeat('x', 1000000))"_s << u"invalid"_s;
    QTest::newRow("a unit of a megabyte")
        << u"jsonb_build_object('unit', repeat('x', 1000000))"_s << u"not_permitted"_s;
    QTest::newRow("a number for a title") << u"jsonb_build_object('title', 1e300)"_s << u"invalid"_s;
    QTest::newRow("depth for a title")
        << u"jsonb_build_object('title', (repeat('[', 3000) || repeat(']', 3000))::jsonb)"_s << u"invalid"_s;
}

void TestBadInput::whatACommandCannotUseIsRefusedByName()
{
    QFETCH(QString, change);
    QFETCH(QString, kind);
    const QJsonObject said = jsonOf(author(),
        u"SELECT api.execute_command(gen_random_uuid(), 'article.create', jsonb_build_object('id', gen_random_uuid(), "
        u"'unit', 'buontrap',"
        " 'section', 'thong-bao', 'title', 'x') || %1)"_s.arg(change));
    QVERIFY(!said.value("ok"_L1).toBool(true));
    QCOMPARE(said["error"_L1]["kind"_L1].toString(), kind);
    QVERIFY(QJsonDocument(said).toJson().size() < 500);
}

void TestBadInput::aFaultOfDepthInsideACommandIsTheSendersToo()
{
    const QString id = newId();
    QVERIFY(answer(author(), u"article.create"_s,
        {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "thong-bao"_L1}, {"title"_L1, u"Sâu"_s}})
                .value("ok"_L1)
                .toBool());
    const QJsonObject said = jsonOf(author(),
        u"SELECT api.execute_command(gen_random_uuid(), 'article.save', jsonb_build_object('id', '%1', 'version', 1, "
        u"'section', 'thong-bao',"
        " 'title', 'x', 'summary', '', 'body', (repeat('{\"type\":\"doc\",\"content\":[', 3000) || repeat(']}', 3000))::jsonb))"_s
            .arg(id));
    QVERIFY(!said.value("ok"_L1).toBool(true));
    QCOMPARE(said["error"_L1]["kind"_L1].toString(), u"invalid"_s);
}

void TestBadInput::aTextOfSeventyThousandDifferentWordsIsSavedInTime()
{
    const QString id = newId();
    QVERIFY(answer(author(), u"article.create"_s,
        {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "thong-bao"_L1}, {"title"_L1, u"Dài"_s}})
                .value("ok"_L1)
                .toBool());
    QJsonArray paragraphs;
    for (int paragraph = 0; paragraph < 700; ++paragraph) {
        QString text;
        for (int word = 0; word < 100; ++word)
            text += u"tử%1ấ "_s.arg(paragraph * 100 + word, 0, 16);
        paragraphs.append(QJsonObject{{"type"_L1, "paragraph"_L1},
            {"content"_L1, QJsonArray{QJsonObject{{"type"_L1, "text"_L1}, {"text"_L1, text.trimmed()}}}}});
    }
    QElapsedTimer time;
    time.start();
    const QJsonObject said = answer(author(), u"article.save"_s,
        {{"id"_L1, id}, {"version"_L1, 1}, {"title"_L1, u"Dài"_s}, {"summary"_L1, QString()},
            {"section"_L1, "thong-bao"_L1},
            {"body"_L1, QJsonObject{{"type"_L1, "doc"_L1}, {"content"_L1, paragraphs}}}});
    QVERIFY2(said.value("ok"_L1).toBool(), qUtf8Printable(errorCode(said)));
    qInfo("70,000 different words saved in %lld ms", static_cast<long long>(time.elapsed()));
    QVERIFY(time.elapsed() < 5000); // longer, and the worker ends it
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_badinput.moc"
