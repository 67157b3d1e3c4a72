// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>

#include "models/core/error.h"

namespace ana::site {

/// Every name a template may use. A name that is not here is refused when the template is read, not when a page
/// comes out wrong.
enum class Field : quint8 {
    address,
    agency,
    alt,
    approvedBy,
    articles,
    assets,
    body,
    branches,
    canonical,
    changed,
    changedIso,
    changeNote,
    code,
    contact,
    count,
    cover,
    crumbs,
    current,
    day,
    description,
    email,
    entries,
    feed,
    feedTitle,
    first,
    footerNote,
    hash,
    heading,
    height,
    id,
    image,
    intro,
    items,
    jpeg,
    kind,
    lastmod,
    lead,
    licence,
    links,
    menu,
    months,
    name,
    newer,
    newest,
    notices,
    number,
    older,
    page,
    path,
    phone,
    postal,
    published,
    publishedIso,
    responsible,
    revision,
    robots,
    script,
    scriptHash,
    sections,
    siteTitle,
    sizes,
    source,
    structured,
    style,
    styleHash,
    subtitle,
    summary,
    text,
    title,
    unit,
    unitPath,
    units,
    updated,
    url,
    webp,
    width,
    years,
};

class View;

/// A text, or views to repeat over. Empty is false.
struct Value
{
    QByteArray text;
    std::vector<View> items;
};

/// What a template is filled with.
class View
{
public:
    View &set(Field field, QByteArray text);
    View &set(Field field, std::vector<View> items);
    View &set(Field field, View item);
    /// A section shown or not, with nothing of its own inside.
    View &flag(Field field, bool on);
    const Value *find(Field field) const;

private:
    std::vector<std::pair<Field, Value>> m_values;
};

/// A small Mustache: {{name}} escaped, {{{name}}} as it stands, {{#name}}…{{/name}} repeated or shown if there is any,
/// {{^name}}…{{/name}} if there is none, {{>file}} another template, {{! remark}}. Read once into steps, because a
/// publishing run fills the same few templates a hundred thousand times. Indentation does not reach the page.
class Template
{
public:
    /// `folder` is where {{>file}} looks for file.html.
    static Result<Template> read(const QString &folder, const QString &file);
    static Result<Template> parse(const QByteArray &source, const QString &folder);

    /// Names are looked for in the last view first.
    QByteArray render(std::initializer_list<const View *> views) const;

private:
    struct Step;
    using Steps = std::vector<Step>;
    class Parser;
    using Scope = std::vector<const View *>;

    static void run(const Steps &steps, Scope &scope, QByteArray &out);

    std::shared_ptr<const Steps> m_steps;
};

} // namespace ana::site
