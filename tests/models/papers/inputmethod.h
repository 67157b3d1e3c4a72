// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ana::test {

/// A small honest model of Telex and VNI as Unikey does them: it keeps the word being typed; a key that marks a vowel
/// or moves the tone makes it delete letters by Backspace and type others. What ends a word it passes on and forgets
/// the word. Letters that arrive as such (a scanner that knows Unicode) end the word as well.
class InputMethod
{
public:
    enum class Kind { Telex, Vni };

    explicit InputMethod(Kind kind)
        : m_kind(kind)
    {
    }

    /// One key of the scanner, into the field's text.
    void press(QChar key);
    QString text() const { return m_text; }
    bool hasRewritten() const { return m_rewritten; } ///< a Backspace was sent

private:
    bool endsWord(QChar key) const;
    /// The word after the key, if the key means something for it.
    QString marked(const QString &word, QChar key) const;
    QString toned(const QString &word, int tone) const;
    QString shaped(const QString &word, QChar from, QChar mark) const;

    Kind m_kind;
    QString m_text;
    QString m_word; ///< the end of m_text that is still being typed
    bool m_rewritten = false;
};

} // namespace ana::test
