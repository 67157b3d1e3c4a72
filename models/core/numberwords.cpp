// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/numberwords.h"

#include <QStringList>

namespace ana {

using namespace Qt::StringLiterals;

namespace {

// Digits are data of the language, not texts of the program: they are the same in every translation.
const QString digits[]
    = {u"không"_s, u"một"_s, u"hai"_s, u"ba"_s, u"bốn"_s, u"năm"_s, u"sáu"_s, u"bảy"_s, u"tám"_s, u"chín"_s};

/// The last digit changes its sound after a ten.
QString unitAfterTens(int unit, int tens)
{
    if (unit == 1 && tens > 1)
        return u"mốt"_s;
    if (unit == 4 && tens > 1)
        return u"tư"_s;
    if (unit == 5 && tens > 0)
        return u"lăm"_s;
    return digits[unit];
}

/// Up to 999. `whole` says the zeros too, as after a higher group.
QStringList groupWords(int group, bool whole, ZeroTens zeroTens)
{
    const int hundreds = group / 100;
    const int tens = group / 10 % 10;
    const int unit = group % 10;
    QStringList words;
    if (hundreds > 0 || whole)
        words << digits[hundreds] << u"trăm"_s;
    if (tens == 1)
        words << u"mười"_s;
    else if (tens > 1)
        words << digits[tens] << u"mươi"_s;
    else if (unit > 0 && !words.isEmpty())
        words << (zeroTens == ZeroTens::Linh ? u"linh"_s : u"lẻ"_s);
    if (unit > 0)
        words << unitAfterTens(unit, tens);
    return words;
}

/// Beyond a thousand million it begins again: nghìn tỷ, triệu tỷ.
QStringList words(quint64 number, bool whole, ZeroTens zeroTens)
{
    constexpr quint64 billion = 1'000'000'000;
    QStringList all;
    if (number >= billion) {
        all = words(number / billion, false, zeroTens);
        all << u"tỷ"_s;
        whole = true;
    }
    const struct
    {
        quint64 size;
        QString name;
    } groups[] = {{1'000'000, u"triệu"_s}, {1'000, u"nghìn"_s}, {1, {}}};
    for (const auto &[size, name] : groups) {
        const int group = int(number % billion / size % 1000);
        if (group == 0)
            continue;
        all += groupWords(group, whole || !all.isEmpty(), zeroTens);
        if (!name.isEmpty())
            all << name;
    }
    return all;
}

} // namespace

QString numberInWords(qint64 number, ZeroTens zeroTens)
{
    if (number == 0)
        return digits[0];
    const bool negative = number < 0;
    // The least number has no positive counterpart.
    const quint64 size = negative ? quint64(-(number + 1)) + 1 : quint64(number);
    const QString text = words(size, false, zeroTens).join(u' ');
    return negative ? u"âm "_s + text : text;
}

QString amountInWords(qint64 dong, ZeroTens zeroTens)
{
    QString text = numberInWords(dong, zeroTens) + u" đồng"_s;
    text[0] = text[0].toUpper();
    return text;
}

QString groupedNumber(qint64 number)
{
    QString text = QString::number(number);
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype place = text.size() - 3; place > first; place -= 3)
        text.insert(place, u'.');
    return text;
}

QString amountText(qint64 dong)
{
    return groupedNumber(dong) + u" đồng"_s;
}

} // namespace ana
