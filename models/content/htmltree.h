// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>
#include <QString>

namespace ana::content {

/// A node of foreign HTML: an element, or a text where the name is empty. Comments are gone.
struct HtmlNode
{
    QString name; ///< lower case
    QString text;
    QHash<QString, QString> attributes;
    std::vector<HtmlNode> children;

    QString attribute(const QString &key) const { return attributes.value(key); }
};

/// Reads HTML as a browser does. nullopt where it is too large or nested too deeply to be an honest text.
std::optional<HtmlNode> parseHtml(const QString &html);

} // namespace ana::content
