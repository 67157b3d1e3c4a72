// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "models/content/article.h"

namespace ana::content {

/// The names of the fields as commands call them: title, summary, section, body, cover, cover_alt, change_note.
QStringList differingFields(const ArticleFields &a, const ArticleFields &b);

/// What comes out when two people changed the same text.
struct ArticleMerge
{
    ArticleFields fields; ///< theirs, with what only I changed put in; in conflicting fields mine
    QStringList taken; ///< changed by them alone
    QStringList conflicting; ///< changed by both, differently: a person must choose

    friend bool operator==(const ArticleMerge &, const ArticleMerge &) = default;
};

/// Three-way, field by field. Nothing is chosen silently: a field changed by both stands in `conflicting`.
ArticleMerge mergeArticle(const ArticleFields &base, const ArticleFields &mine, const ArticleFields &theirs);

/// Puts the named field of `from` into `to`.
void copyField(const QString &name, const ArticleFields &from, ArticleFields &to);

} // namespace ana::content
