// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/articlemerge.h"

#include <array>
#include <functional>

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {

struct Field
{
    QString name;
    std::function<bool(const ArticleFields &, const ArticleFields &)> equal;
    std::function<void(const ArticleFields &, ArticleFields &)> copy;
};

template <typename T> Field field(const QString &name, T ArticleFields::*member)
{
    return {name, [member](const ArticleFields &a, const ArticleFields &b) { return a.*member == b.*member; },
        [member](const ArticleFields &from, ArticleFields &to) { to.*member = from.*member; }};
}

const std::array<Field, 7> &allFields()
{
    static const std::array<Field, 7> fields{{
        field(u"title"_s, &ArticleFields::title),
        field(u"summary"_s, &ArticleFields::summary),
        field(u"section"_s, &ArticleFields::section),
        field(u"body"_s, &ArticleFields::body),
        field(u"cover"_s, &ArticleFields::cover),
        field(u"cover_alt"_s, &ArticleFields::coverAlt),
        field(u"change_note"_s, &ArticleFields::changeNote),
    }};
    return fields;
}

} // namespace

QStringList differingFields(const ArticleFields &a, const ArticleFields &b)
{
    QStringList names;
    for (const Field &each : allFields()) {
        if (!each.equal(a, b))
            names += each.name;
    }
    return names;
}

void copyField(const QString &name, const ArticleFields &from, ArticleFields &to)
{
    for (const Field &each : allFields()) {
        if (each.name == name)
            each.copy(from, to);
    }
}

ArticleMerge mergeArticle(const ArticleFields &base, const ArticleFields &mine, const ArticleFields &theirs)
{
    ArticleMerge merge{theirs, {}, {}};
    for (const Field &each : allFields()) {
        const bool changedByMe = !each.equal(base, mine);
        const bool changedByThem = !each.equal(base, theirs);
        if (changedByMe)
            each.copy(mine, merge.fields);
        if (changedByThem && !changedByMe)
            merge.taken += each.name;
        if (changedByThem && changedByMe && !each.equal(mine, theirs))
            merge.conflicting += each.name;
    }
    return merge;
}

} // namespace ana::content
