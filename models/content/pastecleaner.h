// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace ana::content {

/// How much of a pasted text was left behind, for one sentence to the writer.
struct PasteReport
{
    int styles = 0; ///< different fonts, sizes and colours
    int images = 0; ///< pictures that are only an address on the other computer or site
    int links = 0; ///< addresses that the portal does not allow
    int others = 0; ///< scripts, frames, form fields, drawings
    int legacyRuns = 0; ///< passages turned from TCVN3 or VNI fonts to Unicode: kept, but worth a look
    bool isEmpty() const { return styles + images + links + others + legacyRuns == 0; }
    friend bool operator==(const PasteReport &, const PasteReport &) = default;
};

struct CleanedPaste
{
    QJsonArray content; ///< blocks that may stand in a document
    QList<QByteArray> images; ///< pictures that came with the text, as bytes of unknown kind
    PasteReport dropped;
};

/// HTML of Word, LibreOffice, a mail or a page → blocks by the document schema. An allow list: structure (headings,
/// lists, also Word's paragraphs that only look like lists, tables, bold, italic, links) is kept, all else dropped.
CleanedPaste cleanPaste(const QString &html);

} // namespace ana::content
