// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/html.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace ana::site {

namespace {

struct LocalTime
{
    int year, month, day, hour, minute, second;
};

LocalTime localTime(qint64 msUtc)
{
    using namespace std::chrono;
    const auto moment = sys_time<milliseconds>(milliseconds(msUtc)) + hours(7);
    const auto midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss clock(floor<seconds>(moment - midnight));
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), int(clock.hours().count()),
        int(clock.minutes().count()), int(clock.seconds().count())};
}

template <typename... Numbers> QByteArray formatted(const char *format, Numbers... numbers)
{
    std::array<char, 64> text;
    const int length = std::snprintf(text.data(), text.size(), format, numbers...);
    return QByteArray(text.data(), length);
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    const char *begin = text.data();
    const char *const end = begin + text.size();
    for (const char *at = begin; at != end; ++at) {
        const char *replacement = nullptr;
        switch (*at) {
        case '&':
            replacement = "&amp;";
            break;
        case '<':
            replacement = "&lt;";
            break;
        case '>':
            replacement = "&gt;";
            break;
        case '"':
            replacement = "&quot;";
            break;
        default:
            continue;
        }
        out.append(begin, at - begin);
        out.append(replacement);
        begin = at + 1;
    }
    out.append(begin, end - begin);
}

QByteArray escaped(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + 16);
    appendEscaped(out, text);
    return out;
}

QByteArray jsonString(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + 16);
    out += '"';
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            (out += '\\') += letter;
        else if (letter == '<' || static_cast<unsigned char>(letter) < 0x20)
            out += formatted("\\u%04x", static_cast<unsigned>(letter));
        else
            out += letter;
    }
    out += '"';
    return out;
}

QByteArray dayText(qint64 msUtc)
{
    const LocalTime t = localTime(msUtc);
    return formatted("%02d/%02d/%04d", t.day, t.month, t.year);
}

QByteArray dayTimeText(qint64 msUtc)
{
    const LocalTime t = localTime(msUtc);
    return formatted("%02d/%02d/%04d %02d:%02d", t.day, t.month, t.year, t.hour, t.minute);
}

QByteArray isoDay(qint64 msUtc)
{
    const LocalTime t = localTime(msUtc);
    return formatted("%04d-%02d-%02d", t.year, t.month, t.day);
}

QByteArray isoMonth(qint64 msUtc)
{
    const LocalTime t = localTime(msUtc);
    return formatted("%04d-%02d", t.year, t.month);
}

QByteArray isoTime(qint64 msUtc)
{
    const LocalTime t = localTime(msUtc);
    return formatted("%04d-%02d-%02dT%02d:%02d:%02d+07:00", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

QByteArray dayTextOfIso(const QByteArray &isoDay)
{
    return isoDay.size() == 10 ? QByteArray(isoDay.mid(8, 2) + '/' + isoDay.mid(5, 2) + '/' + isoDay.left(4)) : isoDay;
}

} // namespace ana::site
