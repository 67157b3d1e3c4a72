// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace ana {

/// The search key of a text: đ Đ ð Ð → d, ƀ Ƀ → b, marks dropped, lower case, apostrophes dropped, spaces folded.
/// The same rule stands in SQL and in the site's script; one table of vectors holds the three together.
/// `i` and `y` stay apart, and `ß` stays `ß`: lower case is taken letter by letter, as PostgreSQL and JavaScript do.
QString foldedKey(const QString &text);

/// The words of a folded text: what search looks for. "Thị trấn Buôn Trấp, 15/QĐ" → thi tran buon trap 15/qd
QStringList foldedWords(const QString &text);

/// Composed form, with look-alikes cleaned: ð → đ, zero-width marks dropped, no-break space → space.
/// Every text that enters the program passes here once.
QString nfc(const QString &text);

/// A part of a public path: only a–z, 0–9 and '-', at most `longest` characters, cut between words.
/// Empty when nothing of the text survives.
QString slug(const QString &text, qsizetype longest = 80);

/// Vietnamese dictionary order (ICU `vi`, the same as PostgreSQL's "vi-x-icu"): negative, zero or positive.
int compareVietnamese(const QString &a, const QString &b);

/// What to sort a person's full name by: given name, then family name, then the middle names.
/// "Nguyễn Thị Hoa" → "Hoa Nguyễn Thị". Compare the keys with compareVietnamese.
QString nameSortKey(const QString &fullName);

/// How well the marks of a text agree with what was typed; more is better, a list of matches sorts by it first.
enum class MarkAgreement {
    Contradicts, ///< a typed mark contradicts the word: "mà" typed, "má" stands there
    Compatible, ///< the word bears marks that were not typed: "dương" typed, "đường" stands there
    Exact, ///< every typed word stands there with the very marks typed
};

/// Ranks a match: every word of `typed` is looked for among the words of `text` by its folded key (the last one as the
/// beginning of a word, since it may still be typed); the best agreeing word counts. Words not found do not count.
/// The place of the tone does not matter: "hoà" is "hòa".
MarkAgreement markAgreement(const QString &text, const QString &typed);

} // namespace ana
