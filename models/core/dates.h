// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace ana {

/// Asia/Ho_Chi_Minh, whatever the PC is set to. UTC+7 without summer time if the PC has no zone data.
QTimeZone localZone();

/// The day it is in Việt Nam at this moment of time.
QDate localDate(const QDateTime &moment);

QString dateText(const QDate &day); ///< 05/03/2026; empty for an invalid day
QString dateText(const QDateTime &moment); ///< the same, of the local day
QString timeText(const QDateTime &moment); ///< 14:05
QString dateTimeText(const QDateTime &moment); ///< 05/03/2026 14:05

/// 5/3/2026, 05-03-2026 and 05.03.2026 are understood too; invalid if it is no day.
QDate dateFromText(const QString &text);

/// "2026-03-05T07:05:00.123Z": the form commands and logs use.
QString isoText(const QDateTime &moment);

} // namespace ana
