// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRectF;
class QTextDocument;

namespace ana::printing {

/// Draws a part of a document black on white, whatever colours the windows have: QTextDocument::drawContents takes the
/// letters of a dark window for those of the paper.
void drawInInk(QPainter &painter, const QTextDocument &document, const QRectF &part);

} // namespace ana::printing
