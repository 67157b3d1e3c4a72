// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/dates.h"

#include <QRegularExpression>

namespace ana {

using namespace Qt::StringLiterals;

QTimeZone localZone()
{
    static const QTimeZone zone = [] {
        const QTimeZone named("Asia/Ho_Chi_Minh");
        return named.isValid() ? named : QTimeZone(7 * 3600);
    }();
    return zone;
}

QDate localDate(const QDateTime &moment)
{
    return moment.toTimeZone(localZone()).date();
}

QString dateText(const QDate &day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

QString dateText(const QDateTime &moment)
{
    return dateText(localDate(moment));
}

QString timeText(const QDateTime &moment)
{
    return moment.toTimeZone(localZone()).toString(u"HH:mm"_s);
}

QString dateTimeText(const QDateTime &moment)
{
    return moment.toTimeZone(localZone()).toString(u"dd/MM/yyyy HH:mm"_s);
}

QDate dateFromText(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    return QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
}

QString isoText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace ana
