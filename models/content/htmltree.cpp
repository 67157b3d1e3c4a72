// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/htmltree.h"

#include <algorithm>

#include <QSet>

#include <gumbo.h>

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

constexpr qsizetype largest = 8 * 1024 * 1024; // without embedded pictures
constexpr int deepest = 400;

/// The parser's own clean-up is recursive, so depth is bounded before it sees the text: open minus closed tags.
bool tooDeep(const QByteArray &html)
{
    static const QSet<QByteArray> single{
        "br", "hr", "img", "meta", "link", "col", "input", "base", "wbr", "area", "embed", "source"};
    int depth = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0 && at + 1 < html.size(); at = html.indexOf('<', at + 1)) {
        const char next = html[at + 1];
        if (next == '/') {
            depth = std::max(0, depth - 1);
            continue;
        }
        if (!((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')))
            continue;
        qsizetype end = at + 1;
        while (end < html.size() && ((html[end] | 0x20) >= 'a' && (html[end] | 0x20) <= 'z'))
            ++end;
        if (!single.contains(html.sliced(at + 1, end - at - 1).toLower()) && ++depth > 20 * deepest)
            return true;
    }
    return false;
}

QString tagName(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, static_cast<qsizetype>(piece.length)).toLower();
}

/// Fills \p result; false where the tree is deeper than any honest text.
bool take(const GumboNode &node, int depth, HtmlNode &result)
{
    if (depth > deepest)
        return false;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
        result.text = QString::fromUtf8(node.v.text.text);
        return true;
    }
    result.name = tagName(node.v.element);
    for (unsigned i = 0; i < node.v.element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(node.v.element.attributes.data[i]);
        result.attributes.insert(QString::fromUtf8(attribute->name).toLower(), QString::fromUtf8(attribute->value));
    }
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(node.v.element.children.data[i]);
        if (child.type == GUMBO_NODE_COMMENT)
            continue;
        if (!take(child, depth + 1, result.children.emplace_back()))
            return false;
    }
    return true;
}

} // namespace

std::optional<HtmlNode> parseHtml(const QString &html)
{
    const QByteArray bytes = html.toUtf8();
    const bool pictures = bytes.contains("data:image/");
    if (bytes.size() > (pictures ? 8 * largest : largest) || tooDeep(bytes))
        return std::nullopt;
    GumboOutput *output
        = gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(), static_cast<size_t>(bytes.size()));
    HtmlNode root;
    const bool honest = take(*output->root, 0, root);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    if (!honest)
        return std::nullopt;
    return root;
}

} // namespace ana::content
