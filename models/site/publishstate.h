// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QSet>

#include "models/site/publishedreader.h"

namespace ana::site {

// The small texts that a run leaves beside the site for the next run and for the web server.

/// Which pages are out but not yet told to the database: a line a page.
QByteArray announcement(const std::vector<PageOut> &pages);
std::vector<PageOut> pagesOf(const QByteArray &announcement);

/// nginx map of the addresses that are gone for good (410).
QByteArray goneMap(const QSet<QByteArray> &paths);
QSet<QByteArray> pathsOfGoneMap(const QByteArray &text);

/// nginx map made of the setting `site.redirects`: a line a move, "/old /new".
QByteArray movedMap(const QByteArray &setting);

} // namespace ana::site
