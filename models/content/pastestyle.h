// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QSet>
#include <QString>

#include "models/content/htmltree.h"
#include "models/content/legacytext.h"

namespace ana::content {

/// What a passage of foreign HTML keeps of its looks.
struct PasteStyle
{
    bool bold = false;
    bool italic = false;
    bool keepLines = false; ///< inside <pre>
    bool hidden = false;
    bool listMarker = false; ///< the bullet or number that Word writes as text
    bool refusedLink = false;
    QString href;
    LegacyFont legacy = LegacyFont::None;
};

/// A Word paragraph that is a list item only by its style.
struct WordListItem
{
    int level = 1;
    bool ordered = false;
    int start = 1;
};

/// Reads the styles of Word, LibreOffice and Google Docs, as far as they mean structure, and counts the rest.
class PasteStyles
{
public:
    void readStyleSheets(const HtmlNode &root);
    PasteStyle inner(const HtmlNode &element, const PasteStyle &outer);
    std::optional<WordListItem> wordListItem(const HtmlNode &paragraph) const;
    int wordHeadingLevel(const HtmlNode &paragraph) const;
    int differentLooks() const { return static_cast<int>(m_looks.size()); }

private:
    using Declarations = QHash<QString, QString>;
    static Declarations declarations(const QString &style);
    void readSheet(const QString &sheet);
    void countLooks(const HtmlNode &element, const Declarations &style);
    void takeLink(const QString &address, PasteStyle &style) const;

    QHash<QString, QString> m_fontOfClass;
    QSet<QString> m_looks;
};

} // namespace ana::content
