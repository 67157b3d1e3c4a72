// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/pasteblocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

QJsonObject node(const QString &type, const QJsonArray &content, const QJsonObject &attributes = {})
{
    QJsonObject object{{u"type"_s, type}};
    if (!attributes.isEmpty())
        object.insert(u"attrs"_s, attributes);
    if (!content.isEmpty())
        object.insert(u"content"_s, content);
    return object;
}

QString typeOf(const QJsonValue &value)
{
    return value["type"_L1].toString();
}

QJsonArray marksOf(const PasteStyle &style)
{
    QJsonArray marks;
    if (!style.href.isEmpty())
        marks.append(QJsonObject{{u"type"_s, u"link"_s}, {u"attrs"_s, QJsonObject{{u"href"_s, style.href}}}});
    if (style.bold)
        marks.append(QJsonObject{{u"type"_s, u"bold"_s}});
    if (style.italic)
        marks.append(QJsonObject{{u"type"_s, u"italic"_s}});
    return marks;
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

/// Runs of white space become one space, as a browser shows them; no-break spaces and invisible characters of Word too.
QString collapsed(const QString &text, bool afterSpace)
{
    QString result;
    bool space = afterSpace;
    for (const QChar c : text) {
        const bool invisible = c == QChar(0x200b) || c == QChar(0xfeff) || c == QChar(0xad) || (c < u' ' && !isSpace(c))
            || c == QChar(0x7f);
        if (invisible)
            continue;
        if (isSpace(c) || c == QChar(QChar::Nbsp)) {
            if (!space)
                result += u' ';
            space = true;
            continue;
        }
        result += c;
        space = false;
    }
    return result;
}

bool endsWithSpace(const QJsonArray &inlines)
{
    if (inlines.isEmpty())
        return true;
    const QJsonValue last = inlines.last();
    return typeOf(last) == u"hardBreak" || last["text"_L1].toString().endsWith(u' ');
}

void appendText(QJsonArray &inlines, const QString &text, const QJsonArray &marks)
{
    if (text.isEmpty())
        return;
    if (!inlines.isEmpty() && typeOf(inlines.last()) == u"text" && inlines.last()["marks"_L1].toArray() == marks) {
        QJsonObject last = inlines.last().toObject();
        last.insert(u"text"_s, QString(last.value("text"_L1).toString() + text));
        inlines.replace(inlines.size() - 1, last);
        return;
    }
    QJsonObject object{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    if (!marks.isEmpty())
        object.insert(u"marks"_s, marks);
    inlines.append(object);
}

void trimEnd(QJsonArray &inlines)
{
    while (!inlines.isEmpty()) {
        QJsonObject last = inlines.last().toObject();
        QString text = last.value("text"_L1).toString();
        while (text.endsWith(u' '))
            text.chop(1);
        inlines.removeLast();
        if (!text.isEmpty()) {
            last.insert(u"text"_s, text);
            inlines.append(last);
            return;
        }
    }
}

/// Cells of a table that may not stand here become paragraphs, row by row.
QJsonArray cellsOf(const QJsonArray &rows)
{
    QJsonArray blocks;
    for (const QJsonValue &row : rows) {
        for (const QJsonValue &cell : row["content"_L1].toArray()) {
            for (const QJsonValue &block : cell["content"_L1].toArray()) {
                if (block["content"_L1].isArray())
                    blocks.append(block);
            }
        }
    }
    return blocks;
}

} // namespace

void PasteBlocks::text(const QString &words, const PasteStyle &style)
{
    const QJsonArray marks = marksOf(style);
    if (!style.keepLines)
        return appendText(m_inline, collapsed(words, endsWithSpace(m_inline)), marks);
    const QStringList lines = words.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            hardBreak();
        appendText(m_inline, collapsed(lines.at(i), false), marks);
    }
}

void PasteBlocks::hardBreak()
{
    if (!m_inline.isEmpty())
        m_inline.append(QJsonObject{{u"type"_s, u"hardBreak"_s}});
}

void PasteBlocks::endBlock()
{
    trimEnd(m_inline);
    const QJsonArray inlines = std::exchange(m_inline, {});
    const int level = std::exchange(m_heading, 0);
    if (inlines.isEmpty())
        return;
    if (level > 0 && m_place == Place::Block)
        return push(node(u"heading"_s, inlines, {{u"level"_s, level}}));
    push(node(u"paragraph"_s, inlines));
}

void PasteBlocks::startHeading(int level)
{
    endBlock();
    m_heading = level;
}

void PasteBlocks::rule()
{
    endBlock();
    if (m_place == Place::Block)
        push(node(u"horizontalRule"_s, {}));
}

void PasteBlocks::quote(const QJsonArray &content)
{
    endBlock();
    if (content.isEmpty())
        return;
    if (m_place != Place::Block)
        return blocks(content);
    push(node(u"blockquote"_s, content));
}

void PasteBlocks::list(bool ordered, int start, const QJsonArray &items)
{
    endBlock();
    if (items.isEmpty())
        return;
    const QJsonObject attributes
        = ordered ? QJsonObject{{u"start"_s, start > 0 && start < 10000 ? start : 1}} : QJsonObject();
    push(node(ordered ? u"orderedList"_s : u"bulletList"_s, items, attributes));
}

void PasteBlocks::wordListItem(const WordListItem &item, const QJsonArray &content)
{
    endBlock();
    if (!content.isEmpty())
        putWordItem(m_wordList, item, 1, content);
}

/// The place of a Word item is told by its level alone: it goes into the last list of that depth.
void PasteBlocks::putWordItem(QJsonArray &blocks, const WordListItem &item, int level, const QJsonArray &content)
{
    const QString type = item.ordered ? u"orderedList"_s : u"bulletList"_s;
    const bool listLast = !blocks.isEmpty() && typeOf(blocks.last()).endsWith("List"_L1);
    if (level < item.level && listLast) {
        QJsonObject outer = blocks.last().toObject();
        QJsonArray items = outer.value("content"_L1).toArray();
        QJsonObject last = items.last().toObject();
        QJsonArray inside = last.value("content"_L1).toArray();
        putWordItem(inside, item, level + 1, content);
        last.insert(u"content"_s, inside);
        items.replace(items.size() - 1, last);
        outer.insert(u"content"_s, items);
        blocks.replace(blocks.size() - 1, outer);
        return;
    }
    if (listLast && typeOf(blocks.last()) == type) {
        QJsonObject same = blocks.last().toObject();
        QJsonArray items = same.value("content"_L1).toArray();
        items.append(listItem(content));
        same.insert(u"content"_s, items);
        blocks.replace(blocks.size() - 1, same);
        return;
    }
    blocks.append(
        node(type, {listItem(content)}, item.ordered ? QJsonObject{{u"start"_s, item.start}} : QJsonObject()));
}

void PasteBlocks::closeWordList()
{
    for (const QJsonValue &block : std::exchange(m_wordList, {}))
        m_blocks.append(block);
}

void PasteBlocks::table(const QJsonArray &rows)
{
    endBlock();
    QJsonArray filled;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(filled),
        [](const QJsonValue &row) { return !row["content"_L1].toArray().isEmpty(); });
    const bool single
        = filled.size() == 1 && filled.first()["content"_L1].toArray().size() == 1; // a frame, not a table
    if (m_place != Place::Block || single)
        return blocks(cellsOf(filled));
    if (!filled.isEmpty())
        push(node(u"table"_s, filled));
}

void PasteBlocks::blocks(const QJsonArray &content)
{
    endBlock();
    for (const QJsonValue &block : content)
        push(block.toObject());
}

void PasteBlocks::push(const QJsonObject &block)
{
    closeWordList();
    m_blocks.append(block);
}

/// A pasted text's own highest heading becomes the article's highest, h2.
void PasteBlocks::shiftHeadings()
{
    int highest = 9;
    for (const QJsonValue &block : m_blocks) {
        if (typeOf(block) == u"heading")
            highest = std::min(highest, block["attrs"_L1]["level"_L1].toInt());
    }
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        QJsonObject block = m_blocks.at(i).toObject();
        if (typeOf(block) != u"heading")
            continue;
        const int level = block.value("attrs"_L1)["level"_L1].toInt();
        block.insert(u"attrs"_s, QJsonObject{{u"level"_s, std::min(4, level - highest + 2)}});
        m_blocks.replace(i, block);
    }
}

QJsonArray PasteBlocks::finish()
{
    endBlock();
    closeWordList();
    shiftHeadings();
    return std::exchange(m_blocks, {});
}

QJsonObject PasteBlocks::listItem(const QJsonArray &content)
{
    QJsonArray blocks = content;
    if (blocks.isEmpty() || typeOf(blocks.first()) != u"paragraph")
        blocks.prepend(node(u"paragraph"_s, {}));
    return node(u"listItem"_s, blocks);
}

void PasteBlocks::appendToLastItem(QJsonArray &items, const QJsonArray &content)
{
    QJsonObject last = items.last().toObject();
    QJsonArray inside = last.value("content"_L1).toArray();
    for (const QJsonValue &block : content)
        inside.append(block);
    last.insert(u"content"_s, inside);
    items.replace(items.size() - 1, last);
}

QJsonObject PasteBlocks::cell(bool header, int colspan, int rowspan, const QJsonArray &content)
{
    const QJsonArray blocks = content.isEmpty() ? QJsonArray{node(u"paragraph"_s, {})} : content;
    return node(header ? u"tableHeader"_s : u"tableCell"_s, blocks,
        {{u"colspan"_s, qBound(1, colspan, 60)}, {u"rowspan"_s, qBound(1, rowspan, 500)}});
}

} // namespace ana::content
