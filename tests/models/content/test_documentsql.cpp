// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/content/document.h"
#include "models/core/resources.h"
#include "tests/models/content/documentgenerator.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

/// The database judges a document as the program does.
class TestDocumentSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheShippedSchemaWordForWord();
    void judgesEveryVectorAsWritten();
    void agreesOnRandomTrees();
    void refusesDepthAndSizeQuickly();

private:
    QString problem(const QByteArray &json)
    {
        return m_database.administrator()
            .value(u"SELECT core.document_problem(CAST(:json AS jsonb))"_s, {{u"json"_s, QString::fromUtf8(json)}})
            .toString();
    }

    test::TestDatabase m_database;
};

void TestDocumentSql::knowsTheShippedSchemaWordForWord()
{
    QFile file(resourcePath(u"editor/document-schema.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QVariant same = m_database.administrator().value(
        u"SELECT core.document_schema() = CAST(:json AS jsonb)"_s, {{u"json"_s, QString::fromUtf8(file.readAll())}});
    QVERIFY(same.toBool());
}

void TestDocumentSql::judgesEveryVectorAsWritten()
{
    QFile file(QFINDTESTDATA("document-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(vectors.size() > 100);
    for (const QJsonValue &vector : vectors) {
        const QByteArray boxed = QJsonDocument(QJsonArray{vector["document"_L1]}).toJson(QJsonDocument::Compact);
        QVERIFY2(problem(boxed.sliced(1, boxed.size() - 2)) == vector["code"_L1].toString(),
            qPrintable(vector["name"_L1].toString()));
    }
}

void TestDocumentSql::agreesOnRandomTrees()
{
    int accepted = 0;
    QVERIFY(rc::check([&] {
        const QByteArray json = QJsonDocument(test::node(u"doc"_s, 0)).toJson(QJsonDocument::Compact);
        const auto read = Document::fromJson(json);
        accepted += read ? 1 : 0;
        RC_ASSERT(problem(json).isEmpty() == read.has_value());
    }));
    QVERIFY(accepted > 10);
}

void TestDocumentSql::refusesDepthAndSizeQuickly()
{
    const QByteArray open = R"({"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph"},)";
    const auto lists = [&](int levels) {
        return QByteArray(R"({"type":"doc","content":[)" + open.repeated(levels) + R"({"type":"paragraph"})"
            + QByteArray("]}]}").repeated(levels) + "]}");
    };
    QCOMPARE(problem(lists(11)), QString());
    QCOMPARE(problem(lists(12)), u"document.too_deep"_s);
    QCOMPARE(problem(lists(1000)), u"document.too_deep"_s);
    const QByteArray words(10 * 1024 * 1024, 'a');
    QCOMPARE(problem(R"({"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":")" + words
                 + R"("}]}]})"),
        u"document.too_large"_s);
    const QByteArray many = QByteArray(R"({"type":"paragraph"},)").repeated(20000) + R"({"type":"paragraph"})";
    QCOMPARE(problem(R"({"type":"doc","content":[)" + many + "]}"), u"document.too_many_nodes"_s);
}

QTEST_GUILESS_MAIN(TestDocumentSql)
#include "test_documentsql.moc"
