// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace ana::test {

using namespace Qt::StringLiterals;

inline const QStringList hostile{u"<script>alert(1)</script>"_s, u"\" onerror=\"alert(1)"_s, u"' onclick='x"_s,
    u"javascript:alert(1)"_s, u"</figcaption><img src=x onerror=alert(1)>"_s, u"&lt;script&gt;"_s, u"]]>"_s, u"<!--"_s,
    u"--!>"_s, u"\u2028"_s, u"data:text/html,x"_s, u"Buôn Trấp"_s, u"a"_s, u"https://example.org/"_s, u"/x"_s,
    u"mailto:a@b.vn"_s, u"tel:113"_s, u"//evil"_s, u"vbscript:x"_s, u"01900000-0000-7000-8000-000000000001"_s,
    u"info"_s, u"warning"_s, u""_s};
inline const QStringList types{u"paragraph"_s, u"heading"_s, u"text"_s, u"hardBreak"_s, u"bulletList"_s,
    u"orderedList"_s, u"listItem"_s, u"table"_s, u"tableRow"_s, u"tableHeader"_s, u"tableCell"_s, u"figure"_s,
    u"attachment"_s, u"blockquote"_s, u"callout"_s, u"horizontalRule"_s, u"script"_s, u"doc"_s};

inline QString pick(const QStringList &list)
{
    return list.at(*rc::gen::inRange<qsizetype>(0, list.size()));
}

inline QJsonArray marks()
{
    QJsonArray array;
    const int count = *rc::gen::inRange(0, 3);
    for (int i = 0; i < count; ++i) {
        const QString type = pick({u"bold"_s, u"italic"_s, u"link"_s});
        QJsonObject mark{{u"type"_s, type}};
        if (type == u"link"_s)
            mark.insert(u"attrs"_s, QJsonObject{{u"href"_s, pick(hostile)}});
        array.append(mark);
    }
    return array;
}

inline QJsonObject attributes(const QString &type)
{
    if (type == u"heading"_s)
        return {{u"level"_s, *rc::gen::inRange(1, 6)}};
    if (type == u"figure"_s)
        return {{u"blob"_s, pick({hostile.at(19), pick(hostile)})}, {u"alt"_s, pick(hostile)},
            {u"decorative"_s, *rc::gen::arbitrary<bool>()}};
    if (type == u"attachment"_s)
        return {{u"blob"_s, hostile.at(19)}, {u"title"_s, pick(hostile)}};
    if (type == u"callout"_s)
        return {{u"kind"_s, pick(hostile)}};
    return {};
}

/// What may stand inside, so that many trees are accepted and rendered, not only refused.
inline QStringList likelyChildren(const QString &type)
{
    if (type == u"paragraph"_s || type == u"heading"_s || type == u"figure"_s)
        return {u"text"_s, u"text"_s, u"hardBreak"_s};
    if (type == u"bulletList"_s || type == u"orderedList"_s)
        return {u"listItem"_s};
    if (type == u"table"_s)
        return {u"tableRow"_s};
    if (type == u"tableRow"_s)
        return {u"tableCell"_s, u"tableHeader"_s};
    if (type == u"doc"_s)
        return {u"paragraph"_s, u"heading"_s, u"figure"_s, u"table"_s, u"callout"_s, u"bulletList"_s, u"attachment"_s,
            u"blockquote"_s};
    return {u"paragraph"_s};
}

/// A random tree below a node of this type: mostly well formed, full of hostile texts.
inline QJsonObject node(const QString &type, int depth)
{
    QJsonObject object{{u"type"_s, type}};
    if (type == u"text"_s) {
        object.insert(u"text"_s, pick(hostile));
        object.insert(u"marks"_s, marks());
        return object;
    }
    if (const QJsonObject given = attributes(type); !given.isEmpty())
        object.insert(u"attrs"_s, given);
    if (type == u"hardBreak"_s || type == u"attachment"_s || type == u"horizontalRule"_s)
        return object;
    QJsonArray content;
    const int count = depth > 8 ? 0 : depth > 5 ? 1 : *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) {
        const bool wild = *rc::gen::inRange(0, 60) == 59;
        content.append(node(pick(wild ? types : likelyChildren(type)), depth + 1));
    }
    object.insert(u"content"_s, content);
    return object;
}

} // namespace ana::test
