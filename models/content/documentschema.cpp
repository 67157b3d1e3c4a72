// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/documentschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "models/core/resources.h"

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

AttributeRule::Type attributeType(const QString &name)
{
    static const QHash<QString, AttributeRule::Type> types{{u"integer"_s, AttributeRule::Type::Integer},
        {u"boolean"_s, AttributeRule::Type::Boolean}, {u"uuid"_s, AttributeRule::Type::Uuid},
        {u"enum"_s, AttributeRule::Type::Enum}, {u"link"_s, AttributeRule::Type::Link}};
    return types.value(name, AttributeRule::Type::String);
}

std::optional<AttributeValue> fallbackValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return AttributeValue(value.toInteger());
    case QJsonValue::Bool:
        return AttributeValue(value.toBool());
    case QJsonValue::String:
        return AttributeValue(value.toString().toUtf8());
    default:
        return std::nullopt;
    }
}

AttributeRule attributeRule(const QString &name, const QJsonObject &json)
{
    AttributeRule rule;
    rule.name = name.toLatin1();
    rule.type = attributeType(json.value("type"_L1).toString());
    rule.min = json.value("min"_L1).toInteger();
    rule.max = json.value("max"_L1).toInteger();
    rule.maxLength = json.value("maxLength"_L1).toInteger();
    for (const QJsonValue &value : json.value("values"_L1).toArray())
        rule.values.push_back(value.toString().toLatin1());
    rule.fallback = fallbackValue(json.value("default"_L1));
    return rule;
}

QStringList contentNames(const QJsonValue &of, const QJsonObject &groups)
{
    const QJsonValue names = of.isArray() ? of : groups.value(of.toString());
    if (!names.isArray())
        return {of.toString()};
    QStringList list;
    for (const QJsonValue &name : names.toArray())
        list.append(name.toString());
    return list;
}

NodeRule nodeRule(const QJsonObject &json, const QJsonObject &groups)
{
    NodeRule rule;
    rule.hasContent = json.contains("of"_L1);
    if (rule.hasContent) {
        for (const QString &name : contentNames(json.value("of"_L1), groups)) {
            if (const auto type = DocumentSchema::nodeType(name.toLatin1()))
                rule.allows[static_cast<size_t>(*type)] = true;
        }
    }
    rule.minChildren = json.value("min"_L1).toInt();
    rule.first = DocumentSchema::nodeType(json.value("first"_L1).toString().toLatin1());
    const QJsonObject attributes = json.value("attrs"_L1).toObject();
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        rule.attributes.push_back(attributeRule(it.key(), it->toObject()));
    return rule;
}

Result<DocumentSchema> readShipped()
{
    QFile file(resourcePath(u"editor/document-schema.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Internal, u"document.schema.unreadable"_s, {}, file.errorString()});
    return DocumentSchema::fromJson(file.readAll());
}

} // namespace

std::optional<NodeType> DocumentSchema::nodeType(QByteArrayView name)
{
    for (int i = 0; i < nodeTypeCount; ++i) {
        const auto type = static_cast<NodeType>(i);
        if (name == nodeTypeName(type))
            return type;
    }
    return std::nullopt;
}

bool DocumentSchema::linkAllowed(const QByteArray &address) const
{
    return m_link.match(QString::fromUtf8(address)).hasMatch();
}

Result<DocumentSchema> DocumentSchema::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject limits = root.value("limits"_L1).toObject();
    const QJsonObject groups = root.value("groups"_L1).toObject();
    const QJsonObject nodes = root.value("nodes"_L1).toObject();

    DocumentSchema schema;
    schema.maxDepth = limits.value("depth"_L1).toInt();
    schema.maxNodes = limits.value("nodes"_L1).toInteger();
    schema.maxTextBytes = limits.value("textBytes"_L1).toInteger();
    schema.maxJsonBytes = limits.value("jsonBytes"_L1).toInteger();
    schema.m_link = QRegularExpression(QRegularExpression::anchoredPattern(root.value("link"_L1).toString()));
    for (auto it = nodes.begin(); it != nodes.end(); ++it) {
        const auto type = nodeType(it.key().toLatin1());
        if (!type)
            return tl::unexpected(Error{ErrorKind::Internal, u"document.schema.unreadable"_s, it.key(), {}});
        schema.nodes[static_cast<size_t>(*type)] = nodeRule(it->toObject(), groups);
    }
    const QJsonObject link = root.value("marks"_L1)["link"_L1]["attrs"_L1]["href"_L1].toObject();
    schema.linkRules = {attributeRule(u"href"_s, link)};
    if (nodes.size() != nodeTypeCount || schema.maxDepth == 0 || !schema.m_link.isValid() || link.isEmpty())
        return tl::unexpected(Error{ErrorKind::Internal, u"document.schema.unreadable"_s, {}, {}});
    schema.m_link.optimize();
    return schema;
}

const Result<DocumentSchema> &DocumentSchema::shipped()
{
    static const Result<DocumentSchema> schema = readShipped();
    return schema;
}

} // namespace ana::content
