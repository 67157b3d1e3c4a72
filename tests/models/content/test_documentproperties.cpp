// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <gumbo.h>
#include <rapidcheck.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/content/document.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

namespace {

const QStringList hostile{u"<script>alert(1)</script>"_s, u"\" onerror=\"alert(1)"_s, u"' onclick='x"_s, u"javascript:alert(1)"_s,
    u"</figcaption><img src=x onerror=alert(1)>"_s, u"&lt;script&gt;"_s, u"]]>"_s, u"<!--"_s, u"--!>"_s, u"\u2028"_s, u"data:text/html,x"_s,
    u"Buôn Trấp"_s, u"a"_s, u"https://example.org/"_s, u"/x"_s, u"mailto:a@b.vn"_s, u"tel:113"_s, u"//evil"_s, u"vbscript:x"_s,
    u"01900000-0000-7000-8000-000000000001"_s, u"info"_s, u"warning"_s, u""_s};
const QStringList types{u"paragraph"_s, u"heading"_s, u"text"_s, u"hardBreak"_s, u"bulletList"_s, u"orderedList"_s, u"listItem"_s, u"table"_s,
    u"tableRow"_s, u"tableHeader"_s, u"tableCell"_s, u"figure"_s, u"attachment"_s, u"blockquote"_s, u"callout"_s, u"horizontalRule"_s,
    u"script"_s, u"doc"_s};

QString pick(const QStringList &list)
{
    return list.at(*rc::gen::inRange<qsizetype>(0, list.size()));
}

QJsonArray marks()
{
    QJsonArray array;
    const int count = *rc::gen::inRange(0, 3);
    for (int i = 0; i < count; ++i) {
        const QString type = pick({u"bold"_s, u"italic"_s, u"link"_s});
        QJsonObject mark{{u"type"_s, type}};
        if (type == u"link"_s)
            mark.insert(u"attrs"_s, QJsonObject{{u"href"_s, pick(hostile)}});
        array.append(mark);
    }
    return array;
}

QJsonObject attributes(const QString &type)
{
    if (type == u"heading"_s)
        return {{u"level"_s, *rc::gen::inRange(1, 6)}};
    if (type == u"figure"_s)
        return {{u"blob"_s, pick({hostile.at(19), pick(hostile)})}, {u"alt"_s, pick(hostile)}, {u"decorative"_s, *rc::gen::arbitrary<bool>()}};
    if (type == u"attachment"_s)
        return {{u"blob"_s, hostile.at(19)}, {u"title"_s, pick(hostile)}};
    if (type == u"callout"_s)
        return {{u"kind"_s, pick(hostile)}};
    return {};
}

/// What may stand inside, so that many trees are accepted and rendered, not only refused.
QStringList likelyChildren(const QString &type)
{
    if (type == u"paragraph"_s || type == u"heading"_s || type == u"figure"_s)
        return {u"text"_s, u"text"_s, u"hardBreak"_s};
    if (type == u"bulletList"_s || type == u"orderedList"_s)
        return {u"listItem"_s};
    if (type == u"table"_s)
        return {u"tableRow"_s};
    if (type == u"tableRow"_s)
        return {u"tableCell"_s, u"tableHeader"_s};
    if (type == u"doc"_s)
        return {u"paragraph"_s, u"heading"_s, u"figure"_s, u"table"_s, u"callout"_s, u"bulletList"_s, u"attachment"_s, u"blockquote"_s};
    return {u"paragraph"_s};
}

QJsonObject node(const QString &type, int depth)
{
    QJsonObject object{{u"type"_s, type}};
    if (type == u"text"_s) {
        object.insert(u"text"_s, pick(hostile));
        object.insert(u"marks"_s, marks());
        return object;
    }
    if (const QJsonObject given = attributes(type); !given.isEmpty())
        object.insert(u"attrs"_s, given);
    if (type == u"hardBreak"_s || type == u"attachment"_s || type == u"horizontalRule"_s)
        return object;
    QJsonArray content;
    const int count = depth > 8 ? 0 : depth > 5 ? 1 : *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) {
        const bool wild = *rc::gen::inRange(0, 60) == 59;
        content.append(node(pick(wild ? types : likelyChildren(type)), depth + 1));
    }
    object.insert(u"content"_s, content);
    return object;
}

/// The first thing in the parsed HTML that a browser could run or fetch unasked; empty if none.
QByteArray danger(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_CDATA ? QByteArray("comment") : QByteArray();
    static const QList<QByteArray> allowed{"html", "head", "body", "p", "h2", "h3", "h4", "ul", "ol", "li", "a", "strong", "em", "br", "hr", "div",
        "table", "thead", "tbody", "tr", "th", "td", "figure", "img", "figcaption", "span", "blockquote"};
    const QByteArray name = gumbo_normalized_tagname(node->v.element.tag);
    if (!allowed.contains(name))
        return "element " + QByteArray(node->v.element.original_tag.data, static_cast<qsizetype>(node->v.element.original_tag.length));
    static const QList<QByteArray> attributeNames{"href", "rel", "class", "role", "aria-label", "src", "alt", "width", "height", "loading", "decoding",
        "start", "colspan", "rowspan", "scope", "download"};
    for (unsigned i = 0; i < node->v.element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(node->v.element.attributes.data[i]);
        const QByteArray value = attribute->value;
        if (!attributeNames.contains(QByteArray(attribute->name)))
            return QByteArray("attribute ") + attribute->name;
        const bool address = QByteArray(attribute->name) == "href" || QByteArray(attribute->name) == "src";
        const bool safe = value.startsWith("https://") || value.startsWith("http://") || value.startsWith("mailto:") || value.startsWith("tel:")
            || (value.startsWith('/') && !value.startsWith("//") && !value.startsWith("/\\"));
        if (address && !safe)
            return "address " + value;
    }
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        if (const QByteArray found = danger(static_cast<const GumboNode *>(node->v.element.children.data[i])); !found.isEmpty())
            return found;
    }
    return {};
}

RenderOptions options()
{
    RenderOptions options;
    options.image = [](const BlobId &id) -> std::optional<RenderedImage> { return RenderedImage{u"/anh/"_s + id.toString(), 1, 1, {}, {}, {}}; };
    options.file = [](const BlobId &) -> std::optional<RenderedFile> { return RenderedFile{u"/tep/x"_s, {}, 1}; };
    return options;
}

} // namespace

class TestDocumentProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsAcceptedRendersWithoutDanger();
    void anyBytesAreRefusedOrRead();
};

void TestDocumentProperties::whateverIsAcceptedRendersWithoutDanger()
{
    int accepted = 0;
    const bool held = rc::check([&] {
        const auto read = Document::fromJson(node(u"doc"_s, 0));
        if (!read)
            return;
        ++accepted;
        const QByteArray html = read->toHtmlBytes(options());
        RC_ASSERT(html == read->toHtmlBytes(options()));
        const auto again = Document::fromJson(QJsonDocument(read->toJson()).toJson(QJsonDocument::Indented));
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->toHtmlBytes(options()) == html);
        GumboOutput *parsed = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), static_cast<size_t>(html.size()));
        const QByteArray found = danger(parsed->root);
        gumbo_destroy_output(&kGumboDefaultOptions, parsed);
        RC_ASSERT(found.toStdString() == std::string());
    });
    QVERIFY(held);
    QVERIFY2(accepted > 10, "too few trees were accepted to prove anything");
}

void TestDocumentProperties::anyBytesAreRefusedOrRead()
{
    QVERIFY(rc::check([&] {
        QByteArray bytes = QJsonDocument(node(u"doc"_s, 0)).toJson(QJsonDocument::Compact);
        const int changes = *rc::gen::inRange(1, 8);
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
            const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size());
            bytes[at] = static_cast<char>(*rc::gen::inRange(0, 256));
        }
        const auto read = Document::fromJson(bytes);
        RC_ASSERT(read || read.error().code.startsWith(u"document."_s));
    }));
}

QTEST_GUILESS_MAIN(TestDocumentProperties)
#include "test_documentproperties.moc"
