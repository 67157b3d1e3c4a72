// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/papers/inputmethod.h"

#include <algorithm>
#include <array>

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<char16_t, 6> tones{0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323}; // none sắc huyền hỏi ngã nặng
constexpr char16_t circumflex = 0x0302;
constexpr char16_t breve = 0x0306;
constexpr char16_t horn = 0x031B;

QString apart(QChar letter)
{
    return QString(letter).normalized(QString::NormalizationForm_D);
}

bool isVowel(QChar letter)
{
    return u"aeiouyAEIOUY"_s.contains(apart(letter).at(0));
}

bool isTone(QChar sign)
{
    return std::ranges::find(tones, sign.unicode()) != tones.end() && !sign.isNull();
}

} // namespace

bool InputMethod::endsWord(QChar key) const
{
    // Unikey's list of word breaks: everything that is no letter and, in VNI, no digit behind letters.
    if (key.isDigit())
        return m_kind == Kind::Telex || m_word.isEmpty();
    return !key.isLetter() || key.unicode() > 127;
}

/// The tone goes on the last vowel that bears a mark, else on the first of two at the end, else on the last vowel.
QString InputMethod::toned(const QString &word, int tone) const
{
    qsizetype at = -1;
    qsizetype shapedAt = -1;
    for (qsizetype n = 0; n < word.size(); ++n) {
        if (!isVowel(word[n]))
            continue;
        at = n;
        const QString parts = apart(word[n]);
        if (parts.contains(QChar(circumflex)) || parts.contains(QChar(breve)) || parts.contains(QChar(horn)))
            shapedAt = n;
    }
    if (at < 0)
        return {};
    const bool twoAtEnd = at > 0 && at == word.size() - 1 && isVowel(word[at - 1]);
    at = shapedAt >= 0 ? shapedAt : at - (twoAtEnd ? 1 : 0);
    QString letters = word;
    for (qsizetype n = 0; n < letters.size(); ++n) {
        QString parts = apart(letters[n]);
        parts.removeIf([](QChar c) { return isTone(c); });
        if (n == at && tone > 0)
            parts += QChar(tones[size_t(tone)]);
        letters[n] = parts.normalized(QString::NormalizationForm_C).at(0);
    }
    return letters == word ? QString() : letters;
}

/// The last letter `from` of the word gets the mark: a → â.
QString InputMethod::shaped(const QString &word, QChar from, QChar mark) const
{
    for (qsizetype n = word.size() - 1; n >= 0; --n) {
        QString parts = apart(word[n]);
        if (parts.at(0).toLower() != from)
            continue;
        if (parts.contains(mark))
            return {};
        parts.insert(1, mark);
        QString letters = word;
        letters[n] = parts.normalized(QString::NormalizationForm_C).at(0);
        return letters;
    }
    return {};
}

QString InputMethod::marked(const QString &word, QChar key) const
{
    const QChar low = key.toLower();
    const bool telex = m_kind == Kind::Telex;
    const qsizetype tone = telex ? u"zsfrxj"_s.indexOf(low) : u"012345"_s.indexOf(low);
    if (tone >= 0)
        return toned(word, int(tone));
    if (telex && u"aeo"_s.contains(low))
        return word.back().toLower() == low ? shaped(word, low, circumflex) : QString();
    if (telex ? low == u'w' : u"678"_s.contains(low)) {
        for (const auto &[letter, mark] : {std::pair(u'u', horn), std::pair(u'o', horn), std::pair(u'a', breve)}) {
            const bool asked = telex || (low == u'7' && mark == horn) || (low == u'8' && mark == breve);
            if (const QString done = asked ? shaped(word, letter, mark) : QString(); !done.isEmpty())
                return done;
        }
        for (const char16_t letter : u"aeo"_s.toStdU16String()) {
            if (const QString done = low == u'6' ? shaped(word, letter, circumflex) : QString(); !done.isEmpty())
                return done;
        }
    }
    const bool bar = telex ? low == u'd' && word.back().toLower() == u'd' : low == u'9';
    if (bar && word.front().toLower() == u'd')
        return (word.front().isUpper() ? u"Đ"_s : u"đ"_s) + word.mid(1);
    return {};
}

void InputMethod::press(QChar key)
{
    if (endsWord(key)) {
        m_word.clear();
        m_text += key;
        return;
    }
    const QString changed = m_word.isEmpty() ? QString() : marked(m_word, key);
    if (changed.isEmpty()) {
        m_word += key;
        m_text += key;
        return;
    }
    m_text.chop(m_word.size());
    m_text += changed;
    m_word = changed;
    m_rewritten = true;
}

} // namespace ana::test
