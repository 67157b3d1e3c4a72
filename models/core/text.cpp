// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <algorithm>

#include <QCollator>
#include <QList>
#include <QLocale>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2018) || c == QChar(0x2019) || c == QChar(0x02BC);
}

bool isMark(QChar c)
{
    return c >= QChar(0x0300) && c <= QChar(0x036F);
}

bool isZeroWidth(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200D) || u == 0x2060 || u == 0xFEFF || u == 0x00AD;
}

/// Letters that do not decompose, and those copied from Icelandic by old fonts.
QChar plainLetter(QChar c)
{
    switch (c.unicode()) {
    case 0x0111: // đ
    case 0x0110: // Đ
    case 0x00F0: // ð
    case 0x00D0: // Ð
        return u'd';
    case 0x0180: // ƀ
    case 0x0243: // Ƀ
        return u'b';
    default:
        return c;
    }
}

bool isCyrillic(QChar c)
{
    return c >= QChar(0x0400) && c <= QChar(0x04FF);
}

/// The Latin letter a Cyrillic one looks like, or the same letter.
QChar latinLookAlike(QChar c)
{
    static const QString cyrillic = u"аеорсухіјАВЕКМНОРСТХІЈ"_s;
    static const QString latin = u"aeopcyxijABEKMHOPCTXIJ"_s;
    const auto at = cyrillic.indexOf(c);
    return at < 0 ? c : latin.at(at);
}

/// A Cyrillic letter inside a Latin word is a slip of a keyboard or a converter; a Cyrillic word is left alone.
void cleanLookAlikes(QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isCyrillic))
        return;
    const auto isLatin = [](QChar c) { return c.isLetter() && c < QChar(0x0250); };
    auto begin = text.begin();
    while (begin != text.end()) {
        const auto end = std::find_if(begin, text.end(), [](QChar c) { return !c.isLetter(); });
        if (std::any_of(begin, end, isLatin))
            std::transform(begin, end, begin, latinLookAlike);
        begin = std::find_if(end, text.end(), [](QChar c) { return c.isLetter(); });
    }
}

bool isTone(QChar mark)
{
    const char16_t u = mark.unicode();
    return u == 0x0300 || u == 0x0301 || u == 0x0303 || u == 0x0309 || u == 0x0323;
}

/// A word taken apart: letters without marks, the marks of each letter, and the tone, which belongs to the whole word.
struct MarkedWord
{
    QString letters;
    QStringList marks;
    QString tone;
};

MarkedWord takeApart(const QString &word)
{
    MarkedWord parts;
    for (const QChar c : word.normalized(QString::NormalizationForm_D).toLower()) {
        if (isTone(c)) {
            parts.tone += c;
        } else if (isMark(c)) {
            if (!parts.marks.isEmpty())
                parts.marks.last() += c;
        } else if (!isApostrophe(c)) {
            const QChar plain = plainLetter(c);
            parts.letters += plain;
            parts.marks.append(plain == c ? QString() : u"-"_s);
        }
    }
    return parts;
}

MarkAgreement agreement(const QString &typed, const QString &standing)
{
    if (typed == standing)
        return MarkAgreement::Exact;
    return typed.isEmpty() ? MarkAgreement::Compatible : MarkAgreement::Contradicts;
}

/// `word` begins with the letters of `typed`.
MarkAgreement agreement(const MarkedWord &typed, const MarkedWord &word)
{
    // The tone of a word that is only begun may still be typed.
    const bool begun = typed.letters.size() < word.letters.size();
    MarkAgreement worst = begun && typed.tone.isEmpty() ? MarkAgreement::Exact : agreement(typed.tone, word.tone);
    for (qsizetype i = 0; i < typed.marks.size(); ++i)
        worst = std::min(worst, agreement(typed.marks.at(i), word.marks.at(i)));
    return worst;
}

QStringList words(const QString &text)
{
    QStringList found;
    for (const QString &piece : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto isPart = [](QChar c) { return c.isLetterOrNumber() || isMark(c); };
        const auto first = std::find_if(piece.cbegin(), piece.cend(), isPart);
        const auto last = std::find_if(piece.crbegin(), piece.crend(), isPart).base();
        if (first < last)
            found.append(piece.sliced(first - piece.cbegin(), last - first));
    }
    return found;
}
} // namespace

QString foldedKey(const QString &text)
{
    QString mapped = text;
    std::transform(mapped.begin(), mapped.end(), mapped.begin(), plainLetter);
    QString key;
    key.reserve(mapped.size());
    for (const QChar c : mapped.normalized(QString::NormalizationForm_D)) {
        if (!isMark(c) && !isApostrophe(c))
            key += c;
    }
    return key.toLower().simplified();
}

QStringList foldedWords(const QString &text)
{
    return words(foldedKey(text));
}

QString nfc(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (isZeroWidth(c))
            continue;
        switch (c.unicode()) {
        case 0x00F0:
            clean += QChar(0x0111);
            break;
        case 0x00D0:
            clean += QChar(0x0110);
            break;
        case 0x00A0:
        case 0x202F:
            clean += u' ';
            break;
        default:
            clean += c;
        }
    }
    cleanLookAlikes(clean);
    return clean.normalized(QString::NormalizationForm_C);
}

QString slug(const QString &text, qsizetype longest)
{
    QString path;
    for (const QChar c : foldedKey(text)) {
        const bool isKept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isKept)
            path += c;
        else if (!path.isEmpty() && !path.endsWith(u'-'))
            path += u'-';
    }
    if (path.size() > longest) {
        const auto lastGap = path.lastIndexOf(u'-', longest);
        path.truncate(lastGap > 0 ? lastGap : longest);
    }
    while (path.endsWith(u'-'))
        path.chop(1);
    return path;
}

int compareVietnamese(const QString &a, const QString &b)
{
    // A collator keeps a buffer of its own: one per thread.
    thread_local const QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    return collator.compare(a, b);
}

QString nameSortKey(const QString &fullName)
{
    QStringList parts = fullName.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return parts.join(u' ');
    const QString given = parts.takeLast();
    return given + u' ' + parts.join(u' ');
}

MarkAgreement markAgreement(const QString &text, const QString &typed)
{
    QList<MarkedWord> standing;
    for (const QString &word : words(text))
        standing.append(takeApart(word));

    MarkAgreement worst = MarkAgreement::Exact;
    const QStringList typedWords = words(typed);
    for (qsizetype i = 0; i < typedWords.size(); ++i) {
        const MarkedWord wanted = takeApart(typedWords.at(i));
        const bool isLast = i + 1 == typedWords.size();
        bool found = false;
        MarkAgreement best = MarkAgreement::Contradicts;
        for (const MarkedWord &word : std::as_const(standing)) {
            const bool fits = isLast ? word.letters.startsWith(wanted.letters) : word.letters == wanted.letters;
            if (!fits)
                continue;
            found = true;
            best = std::max(best, agreement(wanted, word));
        }
        if (found)
            worst = std::min(worst, best);
    }
    return worst;
}

} // namespace ana
