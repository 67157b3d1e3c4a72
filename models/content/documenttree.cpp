// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/documenttree.h"

#include <algorithm>
#include <array>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

const AttributeValue *find(const DocumentNode &node, const char *name)
{
    for (const DocumentAttribute &attribute : node.attributes) {
        if (attribute.name == name)
            return &attribute.value;
    }
    return nullptr;
}

QJsonValue jsonValue(const AttributeValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    return QString::fromUtf8(std::get<QByteArray>(value));
}

QJsonArray marksToJson(const DocumentNode &node)
{
    QJsonArray marks;
    for (const Mark mark : {Mark::Link, Mark::Bold, Mark::Italic}) {
        if (!(node.marks & bit(mark)))
            continue;
        QJsonObject object{{u"type"_s, QString::fromLatin1(markName(mark))}};
        if (mark == Mark::Link)
            object.insert(u"attrs"_s, QJsonObject{{u"href"_s, QString::fromUtf8(node.href)}});
        marks.append(object);
    }
    return marks;
}

/// Recursive: a checked tree is no deeper than the schema's limit.
QJsonObject nodeToJson(const DocumentTree &tree, int index)
{
    const DocumentNode &node = tree[static_cast<size_t>(index)];
    QJsonObject object{{u"type"_s, QString::fromLatin1(nodeTypeName(node.type))}};
    if (!node.attributes.empty()) {
        QJsonObject attributes;
        for (const DocumentAttribute &attribute : node.attributes)
            attributes.insert(QString::fromLatin1(attribute.name), jsonValue(attribute.value));
        object.insert(u"attrs"_s, attributes);
    }
    if (node.marks)
        object.insert(u"marks"_s, marksToJson(node));
    if (node.type == NodeType::Text)
        object.insert(u"text"_s, QString::fromUtf8(node.text));
    QJsonArray content;
    for (int child = index + 1; child < node.end; child = tree[static_cast<size_t>(child)].end)
        content.append(nodeToJson(tree, child));
    if (!content.isEmpty())
        object.insert(u"content"_s, content);
    return object;
}

} // namespace

qint64 DocumentNode::number(const char *name) const
{
    const AttributeValue *value = find(*this, name);
    return value ? std::get<qint64>(*value) : 0;
}

bool DocumentNode::flag(const char *name) const
{
    const AttributeValue *value = find(*this, name);
    return value && std::get<bool>(*value);
}

QByteArray DocumentNode::string(const char *name) const
{
    const AttributeValue *value = find(*this, name);
    return value ? std::get<QByteArray>(*value) : QByteArray();
}

const QByteArray &nodeTypeName(NodeType type)
{
    static const std::array<QByteArray, nodeTypeCount> names{"doc", "paragraph", "heading", "text", "hardBreak",
        "bulletList", "orderedList", "listItem", "table", "tableRow", "tableHeader", "tableCell", "figure",
        "attachment", "blockquote", "callout", "horizontalRule"};
    return names[static_cast<size_t>(type)];
}

const QByteArray &markName(Mark mark)
{
    static const QByteArray link = "link";
    static const QByteArray bold = "bold";
    static const QByteArray italic = "italic";
    return mark == Mark::Link ? link : mark == Mark::Bold ? bold : italic;
}

QJsonObject treeToJson(const DocumentTree &tree)
{
    return nodeToJson(tree, 0);
}

} // namespace ana::content
