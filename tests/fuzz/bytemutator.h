// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include <QByteArray>
#include <QList>

namespace ana::test {

/// Spoils bytes as disks, lines and hands do: bits, pieces left out, doubled, moved, cut short, replaced by words that
/// matter to the format. The same seed gives the same bytes on every machine.
class ByteMutator
{
public:
    ByteMutator(quint32 seed, QList<QByteArray> words);

    QByteArray spoiled(QByteArray bytes);

private:
    qsizetype below(qsizetype limit);
    void spoilOnce(QByteArray &bytes);

    std::mt19937 m_random;
    QList<QByteArray> m_words;
};

} // namespace ana::test
