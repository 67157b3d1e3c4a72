// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QHash>
#include <QUuid>

namespace ana::site {

// What the publisher reads: rows of the `published` views and nothing else. Texts are UTF-8, times are milliseconds
// since 1970 in UTC, so that 100,000 rows go through without a conversion each.

struct Section
{
    QByteArray id; ///< a word that its address is made of
    QByteArray parent; ///< empty: a branch of the main menu
    QByteArray name;
    QByteArray description;
    friend bool operator==(const Section &, const Section &) = default;
};

struct Unit
{
    QByteArray id;
    QByteArray name;
    QByteArray kind;
    friend bool operator==(const Unit &, const Unit &) = default;
};

struct Blob
{
    QUuid id;
    QByteArray sha256; ///< hexadecimal
    QByteArray mediaType;
    QByteArray name;
    int width = 0; ///< 0: not a picture
    int height = 0;
    qint64 byteSize = 0;
    friend bool operator==(const Blob &, const Blob &) = default;
};

/// A live revision. `path` is fixed at the first publication.
struct Article
{
    QUuid id;
    QByteArray path; ///< "/2026/05/slug.html"
    QByteArray section;
    QByteArray unit;
    QByteArray title;
    QByteArray summary;
    QByteArray body; ///< the document tree as JSON
    std::optional<QUuid> cover;
    QByteArray coverAlt;
    qint64 firstPublished = 0;
    qint64 published = 0;
    int revision = 0;
    QByteArray changeNote;
    QByteArray approvedBy;
};

struct Seal
{
    QByteArray day; ///< "2026-05-03"
    QByteArray hash; ///< hexadecimal
    friend bool operator==(const Seal &, const Seal &) = default;
};

using Settings = QHash<QByteArray, QByteArray>;

/// What nearly every page shows: read once a run.
struct Frame
{
    Settings settings;
    std::vector<Section> sections; ///< by position
    std::vector<Unit> units;
};

struct Change
{
    QByteArray kind; ///< "article", "section", "unit", "setting", "seal", …
    QByteArray id;
};

} // namespace ana::site
