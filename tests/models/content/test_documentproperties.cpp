// SPDX-License-Identifier: GPL-3.0-or-later
#include <gumbo.h>
#include <rapidcheck.h>

#include <QJsonDocument>
#include <QTest>

#include "models/content/document.h"
#include "tests/models/content/documentgenerator.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;
using ana::test::node;

namespace {

/// The first thing in the parsed HTML that a browser could run or fetch unasked; empty if none.
QByteArray danger(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return node->type == GUMBO_NODE_COMMENT || node->type == GUMBO_NODE_CDATA ? QByteArray("comment")
                                                                                  : QByteArray();
    static const QList<QByteArray> allowed{"html", "head", "body", "p", "h2", "h3", "h4", "ul", "ol", "li", "a",
        "strong", "em", "br", "hr", "div", "table", "thead", "tbody", "tr", "th", "td", "figure", "img", "figcaption",
        "span", "blockquote"};
    const QByteArray name = gumbo_normalized_tagname(node->v.element.tag);
    if (!allowed.contains(name))
        return "element "
            + QByteArray(
                node->v.element.original_tag.data, static_cast<qsizetype>(node->v.element.original_tag.length));
    static const QList<QByteArray> attributeNames{"href", "rel", "class", "role", "aria-label", "src", "alt", "width",
        "height", "loading", "decoding", "start", "colspan", "rowspan", "scope", "download"};
    for (unsigned i = 0; i < node->v.element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(node->v.element.attributes.data[i]);
        const QByteArray value = attribute->value;
        if (!attributeNames.contains(QByteArray(attribute->name)))
            return QByteArray("attribute ") + attribute->name;
        const bool address = QByteArray(attribute->name) == "href" || QByteArray(attribute->name) == "src";
        const bool safe = value.startsWith("https://") || value.startsWith("http://") || value.startsWith("mailto:")
            || value.startsWith("tel:")
            || (value.startsWith('/') && !value.startsWith("//") && !value.startsWith("/\\"));
        if (address && !safe)
            return "address " + value;
    }
    for (unsigned i = 0; i < node->v.element.children.length; ++i) {
        if (const QByteArray found = danger(static_cast<const GumboNode *>(node->v.element.children.data[i]));
            !found.isEmpty())
            return found;
    }
    return {};
}

RenderOptions options()
{
    RenderOptions options;
    options.image = [](const BlobId &id) -> std::optional<RenderedImage> {
        return RenderedImage{u"/anh/"_s + id.toString(), 1, 1, {}, {}, {}};
    };
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
        GumboOutput *parsed
            = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), static_cast<size_t>(html.size()));
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
