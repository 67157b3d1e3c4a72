// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/bytemutator.h"

namespace ana::test {

ByteMutator::ByteMutator(quint32 seed, QList<QByteArray> words)
    : m_random(seed)
    , m_words(std::move(words))
{
}

/// Not std::uniform_int_distribution: libraries differ in what they make of the same numbers.
qsizetype ByteMutator::below(qsizetype limit)
{
    return limit > 0 ? qsizetype(m_random() % quint32(limit)) : 0;
}

QByteArray ByteMutator::spoiled(QByteArray bytes)
{
    const qsizetype times = 1 + below(6);
    for (qsizetype i = 0; i < times; ++i)
        spoilOnce(bytes);
    return bytes;
}

void ByteMutator::spoilOnce(QByteArray &bytes)
{
    constexpr int kinds = 9;
    const qsizetype at = below(bytes.size());
    const qsizetype length = 1 + below(32);
    switch (below(kinds)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = char(uchar(bytes[at]) ^ (1U << below(8)));
        break;
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = char(m_random());
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, bytes.mid(below(bytes.size()), length));
        break;
    case 4:
        bytes.truncate(at);
        break;
    case 5:
        bytes.insert(at, length, char(m_random()));
        break;
    case 6:
        // A number that is far too large, also as a length in front of a binary piece.
        bytes.replace(at, 4, QByteArray(4, char(below(2) == 0 ? 0xff : 0x7f)));
        break;
    case 7:
        bytes += bytes.left(1'000);
        break;
    default:
        if (!m_words.isEmpty())
            bytes.replace(at, below(2) * length, m_words[below(m_words.size())]);
    }
}

} // namespace ana::test
