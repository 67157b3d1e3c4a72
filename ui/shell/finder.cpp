// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finder.h"

#include <algorithm>
#include <iterator>

#include "models/core/text.h"
#include "models/database/reader.h"

namespace ana::shell {

using namespace Qt::StringLiterals;

Result<std::vector<Found>> findRecords(Reader &reader, const QString &words)
{
    constexpr int mostOfAKind = 8;
    Rows rows = reader.sql(u"SELECT kind, record, title, snippet, rank FROM api.search(:words, :most)",
        {{u"words"_s, nfc(words)}, {u"most"_s, mostOfAKind}});
    std::vector<Found> found;
    while (rows.next())
        found.push_back({rows.text("kind"), rows.text("record"), rows.text("title"), rows.text("snippet"),
            rows.integer("rank")});
    return found;
}

std::vector<widgets::DeskCommand> matchingCommands(
    const std::vector<widgets::DeskCommand> &commands, const QString &words)
{
    const QStringList wanted = foldedWords(words);
    std::vector<widgets::DeskCommand> matching;
    std::copy_if(commands.begin(), commands.end(), std::back_inserter(matching), [&](const auto &command) {
        const QString key = foldedKey(command.title);
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return key.contains(word); });
    });
    return matching;
}

} // namespace ana::shell
