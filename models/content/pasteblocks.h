// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "models/content/pastestyle.h"

namespace ana::content {

/// Gathers pasted text into blocks that fit their place: what may not stand there is turned into what may.
class PasteBlocks
{
public:
    enum class Place { Block, Item, Flow };
    explicit PasteBlocks(Place place)
        : m_place(place)
    {
    }

    void text(const QString &words, const PasteStyle &style);
    void hardBreak();
    void endBlock();
    void startHeading(int level);
    void rule();
    void quote(const QJsonArray &content);
    void list(bool ordered, int start, const QJsonArray &items);
    void wordListItem(const WordListItem &item, const QJsonArray &content);
    void table(const QJsonArray &rows);
    void blocks(const QJsonArray &content);

    /// The blocks gathered; headings start at h2, word lists are nested.
    QJsonArray finish();

    static QJsonObject listItem(const QJsonArray &content);
    static void appendToLastItem(QJsonArray &items, const QJsonArray &content);
    static QJsonObject cell(bool header, int colspan, int rowspan, const QJsonArray &content);

private:
    void push(const QJsonObject &block);
    void closeWordList();
    void shiftHeadings();
    static void putWordItem(QJsonArray &blocks, const WordListItem &item, int level, const QJsonArray &content);

    Place m_place;
    QJsonArray m_blocks;
    QJsonArray m_wordList;
    QJsonArray m_inline;
    int m_heading = 0;
};

} // namespace ana::content
