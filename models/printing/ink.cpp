// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/printing/ink.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPalette>
#include <QTextDocument>

namespace ana::printing {

void drawInInk(QPainter &painter, const QTextDocument &document, const QRectF &part)
{
    QAbstractTextDocumentLayout::PaintContext ink;
    ink.palette = QPalette(Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        ink.palette.setColor(role, Qt::black);
    ink.clip = part;
    painter.setClipRect(part);
    document.documentLayout()->draw(&painter, ink);
}

} // namespace ana::printing
