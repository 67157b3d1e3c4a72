// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

#include "models/content/document.h"
#include "models/content/legacytext.h"
#include "models/content/pastecleaner.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

namespace {

Document document(const CleanedPaste &pasted)
{
    const auto read = Document::fromJson(QJsonObject{{u"type"_s, u"doc"_s}, {u"content"_s, pasted.content}});
    if (!read)
        qFatal("%s", qPrintable(read.error().code));
    return *read;
}

/// The pasted text as the site would show it: compact to compare.
QString html(const QString &given)
{
    return document(cleanPaste(given)).toHtml({}).remove(u'\n');
}

} // namespace

class TestPasteCleaner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsStructureAndDropsTheRest_data();
    void keepsStructureAndDropsTheRest();
    void nestsWordListParagraphs();
    void reportsWhatWasDropped();
    void handsOverEmbeddedPictures();
    void convertsTcvn3AndVni();
    void convertsAFontNamedOnlyInTheStyleSheet();
    void survivesDeepAndHugeHtml();
    void anythingPastedBecomesAValidDocument();
};

void TestPasteCleaner::keepsStructureAndDropsTheRest_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    const auto row
        = [](const char *name, const QString &given, const QString &kept) { QTest::newRow(name) << given << kept; };
    row("paragraphs", u"<p style='color:red'>Một</p>\n<div>Hai<br>ba</div>bốn"_s,
        u"<p>Một</p><p>Hai<br>ba</p><p>bốn</p>"_s);
    row("fonts", u"<p><font face=Arial><span style='font-size:14pt'>Chữ</span></font></p>"_s, u"<p>Chữ</p>"_s);
    row("bold and italic",
        u"<p><b>a</b><span style='font-weight:700'>b</span><i>c</i><b style='font-weight:normal'>d</b></p>"_s,
        u"<p><strong>ab</strong><em>c</em>d</p>"_s);
    row("spaces", u"<p>  một\n   hai&nbsp;&nbsp;ba </p>"_s, u"<p>một hai ba</p>"_s);
    row("headings from h2", u"<h1>A</h1><h2>B</h2><h5>C</h5>"_s, u"<h2>A</h2><h3>B</h3><h4>C</h4>"_s);
    row("bold heading", u"<h3><b>A</b></h3>"_s, u"<h2><strong>A</strong></h2>"_s);
    row("Word outline paragraph", u"<p class=MsoNormal style='mso-outline-level:2'>Mục</p>"_s, u"<h2>Mục</h2>"_s);
    row("lists", u"<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>"_s,
        u"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"_s);
    row("list beside items", u"<ol start=3><li>a</li><ol><li>b</li></ol></ol>"_s,
        u"<ol start=\"3\"><li>a<ol><li>b</li></ol></li></ol>"_s);
    row("table", u"<table border=1><tr><th>A</th></tr><tr><td colspan=2 style='width:3cm'><p>b</p></td></tr></table>"_s,
        u"<div class=\"table-scroll\"><table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table></div>"_s);
    row("table in a table",
        u"<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>"_s,
        u"<div class=\"table-scroll\"><table><tbody><tr><td><p>a</p><p>b</p></td><td>c</td></tr></tbody></table></div>"_s);
    row("frame of one cell", u"<table><tr><td><p>a</p><p>b</p></td></tr></table>"_s, u"<p>a</p><p>b</p>"_s);
    row("links",
        u"<p><a href='https://a.vn/x y' target=_blank onclick='x()'>a</a> <a href='javascript:alert(1)'>b</a> <a href='#_Toc1'>c</a></p>"_s,
        u"<p><a href=\"https://a.vn/x%20y\" rel=\"noopener\">a</a> b c</p>"_s);
    row("scripts",
        u"<p onclick='x'>a<script>alert(1)</script><style>p{}</style><iframe src=x></iframe><svg><text>t</text></svg></p>"_s,
        u"<p>a</p>"_s);
    row("hidden text", u"<p>a<span style='display:none'>b</span><span style='mso-hide:all'>c</span></p>"_s,
        u"<p>a</p>"_s);
    row("quote and rule", u"<blockquote><h2>a</h2><p>b</p></blockquote><hr>"_s,
        u"<blockquote><p>a</p><p>b</p></blockquote><hr>"_s);
    row("pre", u"<pre>a\nb</pre>"_s, u"<p>a<br>b</p>"_s);
    row("comments of Word", u"<!--[if gte mso 9]><xml><w:x/></xml><![endif]--><p>a<o:p>&nbsp;</o:p></p>"_s,
        u"<p>a</p>"_s);
    row("decomposed letters", u"<p>Tha\u0323nh</p>"_s, u"<p>Thạnh</p>"_s);
    row("nothing", u"<html><body> <p>&nbsp;</p></body></html>"_s, QString());
}

void TestPasteCleaner::keepsStructureAndDropsTheRest()
{
    QFETCH(QString, given);
    QFETCH(QString, kept);
    if (kept.isEmpty()) {
        QVERIFY(cleanPaste(given).content.isEmpty());
        return;
    }
    QCOMPARE(html(given), kept);
}

void TestPasteCleaner::nestsWordListParagraphs()
{
    const auto item = [](int level, const QString &marker, const QString &words) {
        return u"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level%1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>%2<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span></span><![endif]>%3<o:p></o:p></p>"_s
            .arg(QString::number(level), marker, words);
    };
    const QString given
        = item(1, u"1."_s, u"Một"_s) + item(2, u"·"_s, u"Con"_s) + item(1, u"2."_s, u"Hai"_s) + u"<p>Xong</p>"_s;
    QCOMPARE(html(given), u"<ol><li>Một<ul><li>Con</li></ul></li><li>Hai</li></ol><p>Xong</p>"_s);
}

void TestPasteCleaner::reportsWhatWasDropped()
{
    const auto pasted
        = cleanPaste(u"<p style='font-family:Arial;color:red'><span style='color:red'>a</span><font size=7>b</font>"
                     "<img src='file:///C:/a.png'><a href='file:///x'>c</a><script></script></p>"_s);
    PasteReport expected;
    expected.styles = 3;
    expected.images = 1;
    expected.links = 1;
    expected.others = 1;
    QCOMPARE(pasted.dropped, expected);
    QVERIFY(cleanPaste(u"<p>a</p>"_s).dropped.isEmpty());
}

void TestPasteCleaner::handsOverEmbeddedPictures()
{
    const auto pasted = cleanPaste(u"<p>a<img src='data:image/png;base64,iVBORw0KGgo='></p>"_s);
    QCOMPARE(pasted.images, QList<QByteArray>{QByteArray::fromHex("89504e470d0a1a0a")});
    QVERIFY(pasted.dropped.isEmpty());
}

void TestPasteCleaner::convertsTcvn3AndVni()
{
    QCOMPARE(fromLegacy(u"Céng hßa x· héi chñ nghÜa ViÖt Nam"_s, legacyFont(u".VnTime"_s)),
        u"Cộng hòa xã hội chủ nghĩa Việt Nam"_s);
    QCOMPARE(fromLegacy(u"Céng hßa"_s, legacyFont(u"'.VnTimeH', serif"_s)), u"CỘNG HÒA"_s);
    QCOMPARE(fromLegacy(u"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"_s, legacyFont(u"VNI-Times"_s)),
        u"Cộng hòa xã hội chủ nghĩa Việt Nam"_s);
    QCOMPARE(legacyFont(u"Times New Roman"_s), LegacyFont::None);
    const auto pasted = cleanPaste(u"<p>Mới <span style='font-family:\".VnTime\"'>Céng hßa</span></p>"_s);
    QCOMPARE(document(pasted).plainText(), u"Mới Cộng hòa"_s);
    QCOMPARE(pasted.dropped.legacyRuns, 1);
}

void TestPasteCleaner::convertsAFontNamedOnlyInTheStyleSheet()
{
    const QString given
        = u"<html><head><style><!-- p.MsoNormal, li.MsoNormal {margin:0; font-family:\".VnTime\";} --></style></head>"
          "<body><p class=MsoNormal>Céng hßa <span style='font-family:Arial'>Mới</span></p></body></html>"_s;
    QCOMPARE(document(cleanPaste(given)).plainText(), u"Cộng hòa Mới"_s);
}

void TestPasteCleaner::survivesDeepAndHugeHtml()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &tag :
        {u"<div>"_s, u"<b>"_s, u"<ul><li>"_s, u"<table><tr><td>"_s, u"<blockquote>"_s, u"<a>"_s}) {
        const auto pasted = cleanPaste(tag.repeated(100000) + u"chữ"_s);
        QVERIFY(pasted.content.isEmpty() || document(pasted).plainText().contains(u"chữ"_s));
        const auto shallow = cleanPaste(tag.repeated(300) + u"chữ"_s);
        QVERIFY2(!shallow.content.isEmpty(), qPrintable(tag));
    }
    cleanPaste(QString(20 * 1024 * 1024, u'a'));
    QVERIFY(timer.elapsed() < 10000);
}

void TestPasteCleaner::anythingPastedBecomesAValidDocument()
{
    static const QStringList parts{u"<p>"_s, u"</p>"_s, u"<ul>"_s, u"<li>"_s, u"</ul>"_s, u"<ol>"_s, u"<table>"_s,
        u"<tr>"_s, u"<td colspan=900 rowspan=-1>"_s, u"</table>"_s, u"<h1>"_s, u"<h6>"_s, u"</h1>"_s, u"<b>"_s,
        u"<a href='https://a.vn/'>"_s, u"<a href=\"java&#10;script:x\">"_s, u"</a>"_s, u"<blockquote>"_s, u"<hr>"_s,
        u"<br>"_s, u"<pre>"_s, u"<p style='mso-list:l0 level3 lfo1'>"_s, u"chữ "_s, u"\u200b"_s, u"\u0007"_s, u"&#0;"_s,
        u"&#x1b;"_s, u"<caption>"_s, u"<math>"_s, u"<select>"_s, u"<template>"_s};
    QVERIFY(rc::check([] {
        QString given;
        const int length = *rc::gen::inRange(0, 60);
        for (int i = 0; i < length; ++i)
            given += parts.at(*rc::gen::inRange<qsizetype>(0, parts.size()));
        const auto pasted = cleanPaste(given);
        const QJsonObject whole{{u"type"_s, u"doc"_s}, {u"content"_s, pasted.content}};
        RC_ASSERT(pasted.content.isEmpty() || Document::fromJson(whole).has_value());
    }));
}

QTEST_GUILESS_MAIN(TestPasteCleaner)
#include "test_pastecleaner.moc"
