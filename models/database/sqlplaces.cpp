// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sqlplaces.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
bool isWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

/// The place behind what begins at `from` and is no business of ours: a quoted text or name, a comment, a body between
/// dollars, a cast. `from` itself if nothing of that kind begins there.
qsizetype behindForeign(QStringView text, qsizetype from)
{
    const auto behind = [text](QStringView end, qsizetype start) {
        const qsizetype found = text.indexOf(end, start);
        return found < 0 ? text.size() : found + end.size();
    };
    const QStringView rest = text.mid(from);
    if (rest.startsWith(u"'") || rest.startsWith(u'"'))
        return behind(rest.first(1), from + 1);
    if (rest.startsWith(u"--"))
        return behind(u"\n", from);
    if (rest.startsWith(u"/*"))
        return behind(u"*/", from);
    if (rest.startsWith(u"::"))
        return from + 2;
    if (rest.startsWith(u'$')) {
        qsizetype length = 1;
        while (length < rest.size() && isWord(rest[length]))
            ++length;
        const bool isTag = length < rest.size() && rest[length] == u'$' && (length == 1 || !rest[1].isDigit());
        if (isTag)
            return behind(rest.first(length + 1), from + length + 1);
    }
    return from;
}
} // namespace

NumberedPlaces withNumberedPlaces(const QString &statement)
{
    NumberedPlaces result;
    const QStringView text(statement);
    qsizetype at = 0;
    while (at < text.size()) {
        if (const qsizetype next = behindForeign(text, at); next > at) {
            result.text += text.sliced(at, next - at);
            at = next;
            continue;
        }
        qsizetype end = at + 1;
        while (text[at] == u':' && end < text.size() && isWord(text[end]))
            ++end;
        const QString name = text.sliced(at + 1, end - at - 1).toString();
        // An array slice [1:2] has a colon before a digit.
        if (name.isEmpty() || name.front().isDigit()) {
            result.text += text.sliced(at, end - at);
        } else {
            qsizetype place = result.names.indexOf(name);
            if (place < 0) {
                place = result.names.size();
                result.names.append(name);
            }
            result.text += u'$' + QString::number(place + 1);
        }
        at = end;
    }
    return result;
}

} // namespace ana
