// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/content/document.h"
#include "models/content/documentschema.h"
#include "models/core/resources.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

namespace {

const QString blob = u"01900000-0000-7000-8000-000000000001"_s;

QByteArray inDocument(const QByteArray &content)
{
    return "{\"type\":\"doc\",\"content\":[" + content + "]}";
}

Document document(const QByteArray &content)
{
    const auto read = Document::fromJson(inDocument(content));
    if (!read)
        qFatal("%s", qPrintable(read.error().code));
    return *read;
}

QString code(const QByteArray &json)
{
    const auto read = Document::fromJson(json);
    return read ? QString() : read.error().code;
}

RenderOptions options()
{
    RenderOptions options;
    options.image = [](const BlobId &id) -> std::optional<RenderedImage> {
        return RenderedImage{u"/anh/"_s + id.toString() + u".jpg"_s, 800, 600, {}, {}, {}};
    };
    options.file = [](const BlobId &) -> std::optional<RenderedFile> {
        return RenderedFile{u"/tep/don.pdf"_s, u"application/pdf"_s, 1536};
    };
    return options;
}

QByteArray nestedLists(int levels)
{
    const QByteArray open = R"({"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph"},)";
    return open.repeated(levels) + R"({"type":"paragraph"})" + QByteArray("]}]}").repeated(levels);
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedSchemaIsReadable();
    void judgesEveryVectorAsWritten_data();
    void judgesEveryVectorAsWritten();
    void refusesTenThousandLevelsAtOnce();
    void refusesTenMegabytesAtOnce();
    void refusesMoreNodesThanTheLimit();
    void refusesMoreTextThanTheLimit();
    void countsDepthToTheLimit();
    void refusesHalfACharacter();
    void keepsWhatItRead();
    void bringsTextToNfc();
    void writesTheElementsReadersNeed_data();
    void writesTheElementsReadersNeed();
    void leavesOutAFigureThatIsNotToBeShown();
    void offersBetterImageFormatsFirst();
    void givesThePlainWords();
    void listsEveryBlobOnce();
    void findsWhatKeepsReadersOut();
    void knowsAnEmptyDocument();
};

void TestDocument::theShippedSchemaIsReadable()
{
    QVERIFY(DocumentSchema::shipped());
    QFile file(resourcePath(u"editor/document-schema.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject marks = QJsonDocument::fromJson(file.readAll())["marks"_L1].toObject();
    QCOMPARE(marks.keys(), (QStringList{u"bold"_s, u"italic"_s, u"link"_s}));
}

void TestDocument::judgesEveryVectorAsWritten_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QFile file(QFINDTESTDATA("document-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(vectors.size() > 100);
    for (const QJsonValue &vector : vectors) {
        // A bare string or number stands in an array only for the writer; the array's brackets are taken off again.
        const QByteArray boxed = QJsonDocument(QJsonArray{vector["document"_L1]}).toJson(QJsonDocument::Compact);
        QTest::newRow(vector["name"_L1].toString().toUtf8().constData())
            << boxed.sliced(1, boxed.size() - 2) << vector["code"_L1].toString();
    }
}

void TestDocument::judgesEveryVectorAsWritten()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    QCOMPARE(::code(json), code);
}

void TestDocument::refusesTenThousandLevelsAtOnce()
{
    QCOMPARE(code(inDocument(nestedLists(10000))), u"document.too_deep"_s);
    QCOMPARE(code(QByteArray("[").repeated(1000000)), u"document.malformed"_s);
    QCOMPARE(code(QByteArray("{\"type\":\"doc\",\"attrs\":{\"a\":").append(QByteArray("[").repeated(100000))),
        u"document.malformed"_s);
}

void TestDocument::refusesTenMegabytesAtOnce()
{
    const QByteArray text(10 * 1024 * 1024, 'a');
    QCOMPARE(code(inDocument("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}")),
        u"document.too_large"_s);
}

void TestDocument::refusesMoreNodesThanTheLimit()
{
    const QByteArray many = QByteArray("{\"type\":\"paragraph\"},").repeated(19998) + "{\"type\":\"paragraph\"}";
    QCOMPARE(code(inDocument(many)), QString());
    QCOMPARE(code(inDocument(many + ",{\"type\":\"paragraph\"}")), u"document.too_many_nodes"_s);
}

void TestDocument::refusesMoreTextThanTheLimit()
{
    const auto paragraph = [](qsizetype letters) {
        return QByteArray(
            "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + QByteArray(letters, 'a') + "\"}]}");
    };
    QCOMPARE(code(inDocument(paragraph(1024 * 1024))), QString());
    QCOMPARE(code(inDocument(paragraph(1024 * 1024) + "," + paragraph(1))), u"document.too_large"_s);
}

void TestDocument::countsDepthToTheLimit()
{
    QCOMPARE(code(inDocument(nestedLists(11))), QString()); // 1 + 2 × 11 + 1 = 24
    QCOMPARE(code(inDocument(nestedLists(12))), u"document.too_deep"_s);
}

void TestDocument::refusesHalfACharacter()
{
    const QByteArray paragraph = "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%\"}]}";
    QCOMPARE(code(inDocument(QByteArray(paragraph).replace("%", "\\ud83d"))), u"document.malformed"_s);
    QCOMPARE(code(inDocument(QByteArray(paragraph).replace("%", "\xff"))), u"document.malformed"_s);
    QCOMPARE(code(inDocument(QByteArray(paragraph).replace("%", "\\u0000"))), u"document.text.control"_s);
}

void TestDocument::keepsWhatItRead()
{
    QFile file(QFINDTESTDATA("document-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &vector : vectors) {
        if (!vector["code"_L1].isNull())
            continue;
        const auto once = Document::fromJson(vector["document"_L1].toObject());
        const auto twice = Document::fromJson(once->toJson());
        QVERIFY(once && twice);
        QCOMPARE(*twice, *once);
        QCOMPARE(twice->toJson(), once->toJson());
    }
}

void TestDocument::bringsTextToNfc()
{
    const QString decomposed = u"Tha\u0323nh phô\u0301"_s;
    const auto read = document(
        "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + decomposed.toUtf8() + "\"}]}");
    QCOMPARE(read.plainText(), u"Thạnh phố"_s);
}

void TestDocument::writesTheElementsReadersNeed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("html");
    const auto text = [](const QByteArray &words, const QByteArray &marks = {}) {
        return QByteArray("{\"type\":\"text\",\"text\":\"" + words + "\""
            + (marks.isEmpty() ? QByteArray() : QByteArray(",\"marks\":[" + marks + "]")) + "}");
    };
    const auto paragraph = [](const QByteArray &content) {
        return QByteArray("{\"type\":\"paragraph\",\"content\":[" + content + "]}");
    };
    const QByteArray link = "{\"type\":\"link\",\"attrs\":{\"href\":\"https://a.vn/?x=1&y=2\"}}";
    QTest::newRow("escaped text") << paragraph(text("<b>&'\\\"")) << QByteArray("<p>&lt;b&gt;&amp;&#39;&quot;</p>\n");
    QTest::newRow("empty paragraph") << QByteArray("{\"type\":\"paragraph\"}") << QByteArray("");
    QTest::newRow("heading") << QByteArray("{\"type\":\"heading\",\"attrs\":{\"level\":3},\"content\":[" + text("Mục")
        + "]}") << QByteArray("<h3>Mục</h3>\n");
    QTest::newRow("one link over two fonts")
        << paragraph(text("a", link) + "," + text("b", "{\"type\":\"bold\"}," + link) + "," + text("c"))
        << QByteArray("<p><a href=\"https://a.vn/?x=1&amp;y=2\" rel=\"noopener\">a<strong>b</strong></a>c</p>\n");
    QTest::newRow("hard break") << paragraph(text("a") + ",{\"type\":\"hardBreak\"}," + text("b"))
                                << QByteArray("<p>a<br>b</p>\n");
    QTest::newRow("list") << QByteArray(
        "{\"type\":\"orderedList\",\"attrs\":{\"start\":3},\"content\":[{\"type\":\"listItem\",\"content\":["
        + paragraph(text("a")) + "]}]}")
                          << QByteArray("<ol start=\"3\">\n<li>a</li>\n</ol>\n");
    QTest::newRow("table") << QByteArray(
        "{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[{\"type\":\"tableHeader\",\"content\":["
        + paragraph(text("A"))
        + "]}]},{\"type\":\"tableRow\",\"content\":[{\"type\":\"tableCell\",\"attrs\":{\"colspan\":2},\"content\":["
        + paragraph(text("b")) + "]}]}]}")
                           << QByteArray("<div class=\"table-scroll\"><table>\n<thead>\n<tr><th "
                                         "scope=\"col\">A</th></tr>\n</thead>\n<tbody>\n"
                                         "<tr><td colspan=\"2\">b</td></tr>\n</tbody>\n</table></div>\n");
    QTest::newRow("figure")
        << QByteArray("{\"type\":\"figure\",\"attrs\":{\"blob\":\"" + blob.toUtf8()
               + "\",\"alt\":\"Cầu \\\"treo\\\"\"},\"content\":[" + text("Ảnh: UBND") + "]}")
        << QByteArray("<figure><img src=\"/anh/" + blob.toUtf8()
               + ".jpg\" alt=\"Cầu &quot;treo&quot;\" width=\"800\" height=\"600\" "
                 "loading=\"lazy\" decoding=\"async\"><figcaption>Ảnh: UBND</figcaption></figure>\n");
    QTest::newRow("decorative figure")
        << QByteArray(
               "{\"type\":\"figure\",\"attrs\":{\"blob\":\"" + blob.toUtf8() + "\",\"alt\":\"x\",\"decorative\":true}}")
        << QByteArray("<figure><img src=\"/anh/" + blob.toUtf8()
               + ".jpg\" alt=\"\" width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\"></figure>\n");
    QTest::newRow("attachment") << QByteArray(
        "{\"type\":\"attachment\",\"attrs\":{\"blob\":\"" + blob.toUtf8() + "\",\"title\":\"Đơn <1>\"}}")
                                << QByteArray(
                                       "<p class=\"attachment\"><a href=\"/tep/don.pdf\" download>Đơn &lt;1&gt;</a> "
                                       "<span class=\"attachment-facts\">(PDF, 2 KB)</span></p>\n");
    QTest::newRow("turned writing") << paragraph(text("a\xE2\x80\xAE"
                                                      "b\xE2\x80\xAC\xE2\x81\xA6"
                                                      "c \xE2\x80\x93 \xE2\x80\x9Cx\xE2\x80\x9D"))
                                    << QByteArray("<p>abc \xE2\x80\x93 \xE2\x80\x9Cx\xE2\x80\x9D</p>\n");
    QTest::newRow("call-out")
        << QByteArray(
               "{\"type\":\"callout\",\"attrs\":{\"kind\":\"warning\"},\"content\":[" + paragraph(text("x")) + "]}")
        << QByteArray("<div class=\"callout callout-warning\" role=\"note\" aria-label=\"Lưu ý\">\n<p>x</p>\n</div>\n");
}

void TestDocument::writesTheElementsReadersNeed()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, html);
    QCOMPARE(document(content).toHtmlBytes(options()), html);
}

void TestDocument::leavesOutAFigureThatIsNotToBeShown()
{
    const auto figure = document("{\"type\":\"figure\",\"attrs\":{\"blob\":\"" + blob.toUtf8() + "\"}}");
    RenderOptions nothing;
    QCOMPARE(figure.toHtml(nothing), QString());
    nothing.image = [](const BlobId &) { return std::nullopt; };
    QCOMPARE(figure.toHtml(nothing), QString());
}

void TestDocument::offersBetterImageFormatsFirst()
{
    RenderOptions webp;
    webp.image = [](const BlobId &) -> std::optional<RenderedImage> {
        return RenderedImage{u"/a.jpg"_s, 8, 6, u"/a.jpg 8w"_s, u"100vw"_s, {{u"image/webp"_s, u"/a.webp 8w"_s}}};
    };
    const auto figure = document("{\"type\":\"figure\",\"attrs\":{\"blob\":\"" + blob.toUtf8() + "\"}}");
    QCOMPARE(figure.toHtml(webp),
        u"<figure><picture><source type=\"image/webp\" srcset=\"/a.webp 8w\" sizes=\"100vw\"><img src=\"/a.jpg\" "
        "srcset=\"/a.jpg 8w\" sizes=\"100vw\" alt=\"\" width=\"8\" height=\"6\" loading=\"lazy\" decoding=\"async\"></picture></figure>\n"_s);
}

void TestDocument::givesThePlainWords()
{
    const auto read = document(R"({"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Lịch họp"}]},
        {"type":"paragraph"},
        {"type":"paragraph","content":[{"type":"text","text":"Sáng "},{"type":"text","text":"thứ Hai","marks":[{"type":"bold"}]},{"type":"hardBreak"},{"type":"text","text":"tại xã"}]},
        {"type":"table","content":[{"type":"tableRow","content":[
            {"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]},
            {"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]}]},
          {"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"c"}]}]}]}]},
        {"type":"figure","attrs":{"blob":"01900000-0000-7000-8000-000000000001","alt":"Nhà văn hóa"},"content":[{"type":"text","text":"Ảnh 1"}]},
        {"type":"attachment","attrs":{"blob":"01900000-0000-7000-8000-000000000001","title":"Giấy mời"}})");
    QCOMPARE(read.plainText(), u"Lịch họp\nSáng thứ Hai tại xã\na\tb\nc\nNhà văn hóa Ảnh 1\nGiấy mời"_s);
    QCOMPARE(read.firstParagraph(), u"Sáng thứ Hai tại xã"_s);
    QCOMPARE(read.wordCount(), 2 + 5 + 3 + 2);
}

void TestDocument::listsEveryBlobOnce()
{
    const QByteArray figure = "{\"type\":\"figure\",\"attrs\":{\"blob\":\"" + blob.toUtf8() + "\"}}";
    const QByteArray file = "{\"type\":\"attachment\",\"attrs\":{\"blob\":\"" + blob.toUtf8() + "\",\"title\":\"x\"}}";
    const QList<BlobRef> expected{
        {BlobId::fromString(blob), BlobRef::Use::Figure}, {BlobId::fromString(blob), BlobRef::Use::Attachment}};
    QCOMPARE(document(figure + "," + file + "," + figure).references(), expected);
}

void TestDocument::findsWhatKeepsReadersOut()
{
    using Kind = AccessibilityHint::Kind;
    const auto read = document(R"({"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Mục"}]},
        {"type":"heading","attrs":{"level":2}},
        {"type":"figure","attrs":{"blob":"01900000-0000-7000-8000-000000000001","alt":" "},"content":[{"type":"text","text":"Cầu"}]},
        {"type":"figure","attrs":{"blob":"01900000-0000-7000-8000-000000000001","decorative":true}},
        {"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph"}]}]}]},
        {"type":"paragraph","content":[{"type":"text","text":"Tại đây","marks":[{"type":"link","attrs":{"href":"/a"}}]}]})");
    const QList<AccessibilityHint> expected{{Kind::SkippedHeading, u"Mục"_s}, {Kind::EmptyHeading, {}},
        {Kind::MissingAlt, u"Cầu"_s}, {Kind::TableWithoutHeader, {}}, {Kind::UnclearLink, u"Tại đây"_s}};
    QCOMPARE(read.accessibilityHints(), expected);
}

void TestDocument::knowsAnEmptyDocument()
{
    QVERIFY(Document().isEmpty());
    QCOMPARE(Document().toJson(),
        (QJsonObject{{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"paragraph"_s}}}}}));
    QVERIFY(!document("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}").isEmpty());
}

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
