// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QRegularExpression>

#include "models/content/documenttree.h"
#include "models/core/error.h"

namespace ana::content {

struct AttributeRule
{
    enum class Type { Integer, Boolean, String, Uuid, Enum, Link };
    QByteArray name;
    Type type = Type::String;
    qint64 min = 0;
    qint64 max = 0;
    qsizetype maxLength = 0; ///< in code points
    std::vector<QByteArray> values;
    std::optional<AttributeValue> fallback; ///< none = the attribute must be there
};

struct NodeRule
{
    bool hasContent = false;
    std::array<bool, nodeTypeCount> allows{};
    int minChildren = 0;
    std::optional<NodeType> first;
    std::vector<AttributeRule> attributes;
};

/// resources/editor/document-schema.json, ready to check against.
class DocumentSchema
{
public:
    int maxDepth = 0;
    qsizetype maxNodes = 0;
    qsizetype maxTextBytes = 0;
    qsizetype maxJsonBytes = 0;
    std::array<NodeRule, nodeTypeCount> nodes;
    std::vector<AttributeRule> linkRules; ///< of the mark link: its address alone
    const AttributeRule &link() const { return linkRules.front(); }

    const NodeRule &rule(NodeType type) const { return nodes[static_cast<size_t>(type)]; }
    bool isInline(NodeType type) const { return rule(NodeType::Paragraph).allows[static_cast<size_t>(type)]; }
    bool linkAllowed(const QByteArray &address) const;

    static std::optional<NodeType> nodeType(QByteArrayView name);

    /// The shipped schema, read once. `document.schema.unreadable` if the installation is damaged.
    static const Result<DocumentSchema> &shipped();
    static Result<DocumentSchema> fromJson(const QByteArray &json);

private:
    QRegularExpression m_link;
};

} // namespace ana::content
