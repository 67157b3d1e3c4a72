// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QJsonObject>

namespace ana::content {

enum class NodeType : std::uint8_t {
    Doc,
    Paragraph,
    Heading,
    Text,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Figure,
    Attachment,
    Blockquote,
    Callout,
    HorizontalRule
};
inline constexpr int nodeTypeCount = 17;

enum class Mark : std::uint8_t { None = 0, Link = 1, Bold = 2, Italic = 4 };
constexpr std::uint8_t bit(Mark mark)
{
    return static_cast<std::uint8_t>(mark);
}

using AttributeValue = std::variant<qint64, bool, QByteArray>;

struct DocumentAttribute
{
    QByteArray name;
    AttributeValue value;
    friend bool operator==(const DocumentAttribute &, const DocumentAttribute &) = default;
};

/// One node of a checked tree. Nodes lie in one vector in reading order; the children of node i are i+1, then each
/// the `end` of the one before, until `end` of i.
struct DocumentNode
{
    NodeType type = NodeType::Paragraph;
    std::uint8_t marks = 0; ///< of text and hard breaks: the bits of Mark
    int end = 0;
    QByteArray text; ///< UTF-8, NFC
    QByteArray href; ///< where marks has Link
    std::vector<DocumentAttribute> attributes; ///< all that the schema names, defaults filled in

    qint64 number(const char *name) const;
    bool flag(const char *name) const;
    QByteArray string(const char *name) const;
    friend bool operator==(const DocumentNode &, const DocumentNode &) = default;
};

using DocumentTree = std::vector<DocumentNode>;

/// Name of a node type in the JSON: "bulletList".
const QByteArray &nodeTypeName(NodeType type);
const QByteArray &markName(Mark mark);

QJsonObject treeToJson(const DocumentTree &tree);

} // namespace ana::content
