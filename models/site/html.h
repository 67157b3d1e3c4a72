// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace ana::site {

/// Appends with & < > " replaced: for text and for quoted attributes, in HTML and XML alike.
void appendEscaped(QByteArray &out, QByteArrayView text);
QByteArray escaped(const QByteArray &text);

/// A JSON string with its quotes. `<` is written as \u003c, so that it may stand inside a script element.
QByteArray jsonString(const QByteArray &text);

// The local day and time of Asia/Ho_Chi_Minh (UTC+7, no summer time since 1975), by arithmetic: a page shows several.
QByteArray dayText(qint64 msUtc); ///< 05/03/2026
QByteArray dayTimeText(qint64 msUtc); ///< 05/03/2026 14:05
QByteArray isoDay(qint64 msUtc); ///< 2026-03-05
QByteArray isoMonth(qint64 msUtc); ///< 2026-03
QByteArray isoTime(qint64 msUtc); ///< 2026-03-05T14:05:00+07:00

/// "2026-03-05" → "05/03/2026"
QByteArray dayTextOfIso(const QByteArray &isoDay);

} // namespace ana::site
