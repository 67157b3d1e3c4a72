// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/content/markdown.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

namespace {

const QString blob = u"01900000-0000-7000-8000-000000000001"_s;

Result<Document> read(const QString &markdown)
{
    return documentFromMarkdown(markdown, [](const QString &file) -> std::optional<BlobId> {
        return file == u"cau.jpg" ? std::optional(BlobId::fromString(blob)) : std::nullopt;
    });
}

QString html(const QString &markdown)
{
    RenderOptions options;
    options.image = [](const BlobId &) -> std::optional<RenderedImage> {
        return RenderedImage{u"/cau.jpg"_s, 0, 0, {}, {}, {}};
    };
    const auto document = read(markdown);
    return document ? document->toHtml(options).remove(u'\n') : document.error().code;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesADocument_data();
    void becomesADocument();
    void refusesAnUnknownPicture();
    void refusesAScriptLink();
};

void TestMarkdown::becomesADocument_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("paragraphs") << u"Một **đậm** *nghiêng*\n\nHai"_s
                                << u"<p>Một <strong>đậm</strong> <em>nghiêng</em></p><p>Hai</p>"_s;
    QTest::newRow("headings") << u"## Mục\n\n### Con"_s << u"<h2>Mục</h2><h3>Con</h3>"_s;
    QTest::newRow("link") << u"[Cổng](https://a.vn/)"_s
                          << u"<p><a href=\"https://a.vn/\" rel=\"noopener\">Cổng</a></p>"_s;
    QTest::newRow("list") << u"1. a\n2. b\n   - c"_s << u"<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>"_s;
    QTest::newRow("table") << u"| A | B |\n|---|---|\n| a | b |"_s
                           << u"<div class=\"table-scroll\"><table><thead><tr><th scope=\"col\">A</th><th "
                              u"scope=\"col\">B</th></tr></thead>"
                              "<tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>"_s;
    QTest::newRow("figure")
        << u"![Cầu treo](cau.jpg \"Ảnh: UBND\")"_s
        << u"<figure><img src=\"/cau.jpg\" alt=\"Cầu treo\" loading=\"lazy\" decoding=\"async\"><figcaption>Ảnh: UBND</figcaption></figure>"_s;
    QTest::newRow("quote") << u"> Lời"_s << u"<blockquote><p>Lời</p></blockquote>"_s;
    QTest::newRow("call-out")
        << u"> [!warning]\n> Cẩn thận"_s
        << u"<div class=\"callout callout-warning\" role=\"note\" aria-label=\"Lưu ý\"><p>Cẩn thận</p></div>"_s;
    QTest::newRow("HTML is text") << u"a <b>b</b>"_s << u"<p>a &lt;b&gt;b&lt;/b&gt;</p>"_s;
}

void TestMarkdown::becomesADocument()
{
    QFETCH(QString, markdown);
    QFETCH(QString, expected);
    QCOMPARE(html(markdown), expected);
}

void TestMarkdown::refusesAnUnknownPicture()
{
    const auto document = read(u"![x](nha.jpg)"_s);
    QVERIFY(!document);
    QCOMPARE(document.error().code, u"markdown.picture.unknown"_s);
    QCOMPARE(document.error().subject, u"nha.jpg"_s);
}

void TestMarkdown::refusesAScriptLink()
{
    QCOMPARE(html(u"[x](javascript:alert(1))"_s), u"document.link.refused"_s);
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "test_markdown.moc"
