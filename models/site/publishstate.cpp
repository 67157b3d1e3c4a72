// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/publishstate.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace ana::site {

namespace {
/// A path that may stand in the web server's configuration.
bool isPlainPath(const QByteArray &path)
{
    return path.startsWith('/') && std::all_of(path.begin(), path.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::strchr("/-._~%", c);
    });
}
} // namespace

QByteArray announcement(const std::vector<PageOut> &pages)
{
    QByteArray text;
    for (const PageOut &page : pages)
        text += page.id + ' ' + QByteArray::number(page.revision) + ' ' + page.path + '\n';
    return text;
}

std::vector<PageOut> pagesOf(const QByteArray &announcement)
{
    std::vector<PageOut> pages;
    for (const QByteArray &line : announcement.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 3)
            pages.push_back({parts[0], parts[2], parts[1].toInt()});
    }
    return pages;
}

QByteArray goneMap(const QSet<QByteArray> &paths)
{
    QList<QByteArray> sorted(paths.begin(), paths.end());
    std::sort(sorted.begin(), sorted.end());
    QByteArray text;
    for (const QByteArray &path : sorted) {
        if (isPlainPath(path))
            text += path + " 1;\n";
    }
    return text;
}

QSet<QByteArray> pathsOfGoneMap(const QByteArray &text)
{
    QSet<QByteArray> paths;
    for (const QByteArray &line : text.split('\n')) {
        if (line.endsWith(" 1;"))
            paths.insert(line.chopped(3));
    }
    return paths;
}

QByteArray movedMap(const QByteArray &setting)
{
    std::map<QByteArray, QByteArray> moves;
    for (const QByteArray &line : setting.split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() == 2 && isPlainPath(parts[0]) && isPlainPath(parts[1]) && parts[0] != parts[1])
            moves.emplace(parts[0], parts[1]);
    }
    QByteArray text;
    for (const auto &[from, to] : moves)
        text += from + ' ' + to + ";\n";
    return text;
}

} // namespace ana::site
