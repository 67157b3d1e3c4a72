// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/pastecleaner.h"

#include <QRegularExpression>
#include <QSet>

#include "models/content/document.h"
#include "models/content/htmltree.h"
#include "models/content/pasteblocks.h"
#include "models/content/pastestyle.h"

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

/// Word's own elements and what the page never shows: dropped without a word.
const QSet<QString> silent{u"head"_s, u"style"_s, u"meta"_s, u"link"_s, u"title"_s, u"xml"_s, u"base"_s, u"template"_s,
    u"noscript"_s, u"colgroup"_s, u"col"_s, u"wbr"_s};
const QSet<QString> foreign{u"script"_s, u"iframe"_s, u"frame"_s, u"object"_s, u"embed"_s, u"applet"_s,
    u"form-control"_s, u"input"_s, u"button"_s, u"select"_s, u"textarea"_s, u"svg"_s, u"math"_s, u"canvas"_s,
    u"video"_s, u"audio"_s};
const QSet<QString> textBlocks{u"p"_s, u"div"_s, u"section"_s, u"article"_s, u"main"_s, u"header"_s, u"footer"_s,
    u"aside"_s, u"center"_s, u"address"_s, u"dl"_s, u"dt"_s, u"dd"_s, u"figure"_s, u"figcaption"_s, u"form"_s,
    u"fieldset"_s, u"nav"_s, u"caption"_s, u"details"_s, u"summary"_s, u"body"_s, u"html"_s, u"pre"_s};

class Cleaner
{
public:
    CleanedPaste clean(const QString &html);

private:
    void walk(const HtmlNode &node, const PasteStyle &outer, PasteBlocks &out);
    void children(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);
    void element(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);
    void paragraph(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);
    void heading(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);
    void list(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);
    void table(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);
    QJsonObject row(const HtmlNode &node, const PasteStyle &style, bool head);
    void image(const HtmlNode &node);
    void text(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out);

    PasteStyles m_styles;
    CleanedPaste m_result;
};

void Cleaner::children(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    for (const HtmlNode &child : node.children)
        walk(child, style, out);
}

void Cleaner::walk(const HtmlNode &node, const PasteStyle &outer, PasteBlocks &out)
{
    if (node.name.isEmpty())
        return text(node, outer, out);
    if (silent.contains(node.name) || node.name.contains(u':'))
        return;
    if (foreign.contains(node.name)) {
        ++m_result.dropped.others;
        return;
    }
    const PasteStyle style = m_styles.inner(node, outer);
    if (style.hidden || style.listMarker)
        return;
    if (style.refusedLink)
        ++m_result.dropped.links;
    element(node, style, out);
}

void Cleaner::element(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    static const QRegularExpression headingName(u"^h[1-6]$"_s);
    if (node.name == u"br")
        return out.hardBreak();
    if (node.name == u"hr")
        return out.rule();
    if (node.name == u"img")
        return image(node);
    if (node.name == u"ul" || node.name == u"ol")
        return list(node, style, out);
    if (node.name == u"table")
        return table(node, style, out);
    if (headingName.match(node.name).hasMatch())
        return heading(node, style, out);
    if (node.name == u"blockquote") {
        PasteBlocks inside(PasteBlocks::Place::Flow);
        children(node, style, inside);
        return out.quote(inside.finish());
    }
    if (textBlocks.contains(node.name) || node.name == u"li" || node.name == u"tr" || node.name == u"td"
        || node.name == u"th")
        return paragraph(node, style, out);
    children(node, style, out);
}

void Cleaner::paragraph(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    const std::optional<WordListItem> item = m_styles.wordListItem(node);
    if (item) {
        PasteBlocks inside(PasteBlocks::Place::Item);
        children(node, style, inside);
        return out.wordListItem(*item, inside.finish());
    }
    if (const int level = m_styles.wordHeadingLevel(node); level > 0) {
        out.startHeading(level);
        children(node, style, out);
        return out.endBlock();
    }
    out.endBlock();
    children(node, style, out);
    out.endBlock();
}

void Cleaner::heading(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    PasteStyle plain = style;
    plain.bold = false; // a heading is bold by itself
    out.startHeading(node.name.at(1).digitValue());
    children(node, plain, out);
    out.endBlock();
}

void Cleaner::list(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    QJsonArray items;
    for (const HtmlNode &child : node.children) {
        if (child.name.isEmpty() && child.text.trimmed().isEmpty())
            continue;
        PasteBlocks inside(PasteBlocks::Place::Item);
        if (child.name == u"li")
            children(child, m_styles.inner(child, style), inside);
        else
            walk(child, style, inside);
        const QJsonArray blocks = inside.finish();
        const bool nestedBeside = child.name == u"ul" || child.name == u"ol";
        if (nestedBeside && !items.isEmpty())
            PasteBlocks::appendToLastItem(items, blocks);
        else if (!blocks.isEmpty())
            items.append(PasteBlocks::listItem(blocks));
    }
    out.list(node.name == u"ol", node.attribute(u"start"_s).toInt(), items);
}

void Cleaner::table(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    QJsonArray rows;
    QJsonArray captions;
    const auto takeRow = [&](const HtmlNode &candidate, bool head) {
        if (candidate.name == u"tr")
            rows.append(row(candidate, style, head));
    };
    for (const HtmlNode &part : node.children) {
        takeRow(part, false);
        if (part.name == u"caption") {
            PasteBlocks inside(PasteBlocks::Place::Flow);
            children(part, style, inside);
            captions = inside.finish();
        }
        if (part.name != u"thead" && part.name != u"tbody" && part.name != u"tfoot")
            continue;
        for (const HtmlNode &inner : part.children)
            takeRow(inner, part.name == u"thead");
    }
    out.blocks(captions);
    out.table(rows);
}

QJsonObject Cleaner::row(const HtmlNode &node, const PasteStyle &style, bool head)
{
    QJsonArray cells;
    for (const HtmlNode &child : node.children) {
        if (child.name != u"td" && child.name != u"th")
            continue;
        PasteBlocks inside(PasteBlocks::Place::Flow);
        PasteStyle cellStyle = m_styles.inner(child, style);
        const bool header = head || child.name == u"th";
        if (header)
            cellStyle.bold = false;
        children(child, cellStyle, inside);
        cells.append(PasteBlocks::cell(
            header, child.attribute(u"colspan"_s).toInt(), child.attribute(u"rowspan"_s).toInt(), inside.finish()));
    }
    return {{u"type"_s, u"tableRow"_s}, {u"content"_s, cells}};
}

void Cleaner::image(const HtmlNode &node)
{
    static const QRegularExpression embedded(u"^data:image/[a-z]+;base64,"_s);
    const QString source = node.attribute(u"src"_s);
    const auto match = embedded.match(source);
    if (match.hasMatch())
        m_result.images.append(QByteArray::fromBase64(source.mid(match.capturedLength()).toLatin1()));
    else
        ++m_result.dropped.images;
}

void Cleaner::text(const HtmlNode &node, const PasteStyle &style, PasteBlocks &out)
{
    if (style.legacy != LegacyFont::None && !node.text.trimmed().isEmpty())
        ++m_result.dropped.legacyRuns;
    out.text(fromLegacy(node.text, style.legacy).normalized(QString::NormalizationForm_C), style);
}

QJsonArray onlyWords(const QString &html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QJsonArray blocks;
    for (const QString &line : QString(html).remove(tags).split(u'\n', Qt::SkipEmptyParts)) {
        PasteBlocks paragraph(PasteBlocks::Place::Block);
        paragraph.text(line, {});
        for (const QJsonValue &block : paragraph.finish())
            blocks.append(block);
    }
    return blocks;
}

CleanedPaste Cleaner::clean(const QString &html)
{
    const std::optional<HtmlNode> root = parseHtml(html);
    PasteBlocks out(PasteBlocks::Place::Block);
    if (root) {
        m_styles.readStyleSheets(*root);
        walk(*root, {}, out);
    }
    m_result.content = root ? out.finish() : onlyWords(html);
    m_result.dropped.styles = m_styles.differentLooks();
    const QJsonObject whole{{u"type"_s, u"doc"_s}, {u"content"_s, m_result.content}};
    if (!m_result.content.isEmpty() && !Document::fromJson(whole))
        m_result.content = onlyWords(html).isEmpty() ? QJsonArray() : onlyWords(html);
    return m_result;
}

} // namespace

CleanedPaste cleanPaste(const QString &html)
{
    return Cleaner().clean(html);
}

} // namespace ana::content
