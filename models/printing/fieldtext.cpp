// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include <QDateTime>
#include <QJsonArray>
#include <QStringList>

#include "models/core/dates.h"
#include "models/core/numberwords.h"
#include "models/core/text.h"
#include "models/printing/formtemplate.h"

namespace ana::printing {

using namespace Qt::StringLiterals;

namespace {

/// Decree 30/2020: days up to 9 and the months 1 and 2 get a zero before them, other months none.
QString longDay(const QDate &day)
{
    if (!day.isValid())
        return {};
    const QString month = day.month() < 3 ? u'0' + QString::number(day.month()) : QString::number(day.month());
    return u"ngày %1 tháng %2 năm %3"_s.arg(day.toString(u"dd"_s), month, QString::number(day.year()));
}

QString dayText(const QDate &day, const QString &form)
{
    return form == u"long" ? longDay(day) : dateText(day);
}

QString momentText(const QDateTime &moment, const QString &form)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toTimeZone(localZone());
    if (form == u"day")
        return dateText(local.date());
    if (form == u"long")
        return longDay(local.date());
    if (form == u"short")
        return local.toString(u"HH:mm dd/MM/yyyy"_s);
    return local.toString(u"HH' giờ 'mm' phút, ngày 'dd' tháng 'MM' năm 'yyyy"_s);
}

QString numberText(qint64 number, const QString &form)
{
    if (form == u"two")
        return QString::number(number).rightJustified(2, u'0');
    if (form == u"words")
        return numberInWords(number);
    return groupedNumber(number);
}

QString rowsText(const QJsonValue &value)
{
    return QString::number(value.toArray().size());
}

} // namespace

FieldKind fieldKindFromName(const QString &name)
{
    static const std::pair<QString, FieldKind> kinds[] = {{u"day"_s, FieldKind::Day}, {u"moment"_s, FieldKind::Moment},
        {u"money"_s, FieldKind::Money}, {u"number"_s, FieldKind::Number}, {u"rows"_s, FieldKind::Rows}};
    for (const auto &[word, kind] : kinds) {
        if (word == name)
            return kind;
    }
    return FieldKind::Text;
}

QStringList fieldForms(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return {u"upper"_s};
    case FieldKind::Day:
        return {u"long"_s};
    case FieldKind::Moment:
        return {u"day"_s, u"long"_s, u"short"_s};
    case FieldKind::Money:
        return {u"words"_s};
    case FieldKind::Number:
        return {u"two"_s, u"words"_s};
    case FieldKind::Rows:
        return {};
    }
    return {};
}

QString fieldText(const QJsonValue &value, FieldKind kind, const QString &form)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (kind) {
    case FieldKind::Text: {
        const QString text = nfc(value.isString() ? value.toString() : value.toVariant().toString());
        return form == u"upper" ? text.toUpper() : text;
    }
    case FieldKind::Day:
        return dayText(QDate::fromString(value.toString().left(10), Qt::ISODate), form);
    case FieldKind::Moment:
        return momentText(QDateTime::fromString(value.toString(), Qt::ISODateWithMs), form);
    case FieldKind::Money:
        return form == u"words" ? amountInWords(value.toInteger()) : amountText(value.toInteger());
    case FieldKind::Number:
        return numberText(value.toInteger(), form);
    case FieldKind::Rows:
        return rowsText(value);
    }
    return {};
}

} // namespace ana::printing
