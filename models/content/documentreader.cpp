// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/documentreader.h"

#include <algorithm>

#include <rapidjson/document.h>

#include <QString>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

using Json = rapidjson::Value;

QByteArrayView view(const Json &string)
{
    return {string.GetString(), static_cast<qsizetype>(string.GetStringLength())};
}

/// Text may hold tab and line feed; the other control characters have no place in a page or in PostgreSQL.
bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7f;
    });
}

/// Everything below U+0300 and the precomposed Vietnamese letters are NFC as they stand; looking for other bytes first
/// spares nearly every text the way through UTF-16.
bool surelyNfc(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0xcc)
            continue;
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        const bool vietnamese = byte == 0xe1 && (next == 0xba || next == 0xbb);
        const bool punctuation = byte == 0xe2 && next == 0x80;
        if (!vietnamese && !punctuation)
            return false;
    }
    return true;
}

QByteArray nfc(QByteArrayView text)
{
    if (surelyNfc(text))
        return text.toByteArray();
    return QString::fromUtf8(text).normalized(QString::NormalizationForm_C).toUtf8();
}

qsizetype codePoints(QByteArrayView utf8)
{
    return std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

bool isCanonicalUuid(QByteArrayView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < 36; ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return true;
}

class Reader
{
public:
    explicit Reader(const DocumentSchema &schema)
        : m_schema(schema)
    {
    }

    Result<DocumentTree> read(const Json &root);

private:
    struct Open
    { ///< a node whose children are being read
        const Json *content;
        rapidjson::SizeType next;
        int node;
        int children;
    };

    bool fail(const char *code, const QString &subject = {});
    bool refuseAttribute(const char *code, const AttributeRule &rule)
    {
        return fail(code, QString::fromLatin1(rule.name));
    }
    bool enter(const Json &json, const Open *parent);
    bool checkKeys(const Json &json, const NodeRule &rule, NodeType type);
    bool checkPlace(NodeType type, const Open *parent);
    bool readText(const Json &json, DocumentNode &node);
    bool readMarks(const Json &json, DocumentNode &node);
    bool readMark(const Json &json, DocumentNode &node);
    bool readAttributes(const Json *json, const std::vector<AttributeRule> &rules, std::vector<DocumentAttribute> &out);
    bool readAttribute(const Json &json, const AttributeRule &rule, std::vector<DocumentAttribute> &out);
    bool readString(const Json &json, const AttributeRule &rule, std::vector<DocumentAttribute> &out);
    bool close(const Open &open);

    const DocumentSchema &m_schema;
    DocumentTree m_tree;
    std::vector<Open> m_open;
    qsizetype m_textBytes = 0;
    Error m_error;
};

bool Reader::fail(const char *code, const QString &subject)
{
    m_error = Error{ErrorKind::Invalid, u"document."_s + QLatin1StringView(code), subject, {}};
    return false;
}

Result<DocumentTree> Reader::read(const Json &root)
{
    if (!enter(root, nullptr))
        return tl::unexpected(m_error);
    while (!m_open.empty()) {
        Open &open = m_open.back();
        if (!open.content || open.next == open.content->Size()) {
            if (!close(open))
                return tl::unexpected(m_error);
            m_open.pop_back();
            continue;
        }
        const Json &child = (*open.content)[open.next++];
        const Open parent = open;
        if (!enter(child, &parent))
            return tl::unexpected(m_error);
        ++m_open[m_open.size() - 2].children;
    }
    return std::move(m_tree);
}

bool Reader::enter(const Json &json, const Open *parent)
{
    if (static_cast<int>(m_open.size()) >= m_schema.maxDepth)
        return fail("too_deep");
    if (static_cast<qsizetype>(m_tree.size()) >= m_schema.maxNodes)
        return fail("too_many_nodes");
    if (!json.IsObject())
        return fail("malformed");
    const auto name = json.FindMember("type");
    if (name == json.MemberEnd() || !name->value.IsString())
        return fail("malformed", u"type"_s);
    const auto type = DocumentSchema::nodeType(view(name->value));
    if (!type)
        return fail("node.unknown",
            QString::fromUtf8(view(name->value).first(std::min<qsizetype>(40, view(name->value).size()))));
    const NodeRule &rule = m_schema.rule(*type);
    if (!checkPlace(*type, parent) || !checkKeys(json, rule, *type))
        return false;

    DocumentNode node;
    node.type = *type;
    const auto attributes = json.FindMember("attrs");
    if (!readAttributes(attributes == json.MemberEnd() ? nullptr : &attributes->value, rule.attributes, node.attributes)
        || !readMarks(json, node) || (*type == NodeType::Text && !readText(json, node)))
        return false;
    m_tree.push_back(std::move(node));
    const auto content = json.FindMember("content");
    m_open.push_back(
        {content == json.MemberEnd() ? nullptr : &content->value, 0, static_cast<int>(m_tree.size()) - 1, 0});
    return true;
}

bool Reader::checkPlace(NodeType type, const Open *parent)
{
    bool fits = type == NodeType::Doc;
    if (parent) {
        const NodeRule &around = m_schema.rule(m_tree[static_cast<size_t>(parent->node)].type);
        const bool first = parent->children > 0 || !around.first || *around.first == type;
        fits = first && around.allows[static_cast<size_t>(type)];
    }
    return fits || fail("node.misplaced", QString::fromLatin1(nodeTypeName(type)));
}

bool Reader::checkKeys(const Json &json, const NodeRule &rule, NodeType type)
{
    for (const auto &member : json.GetObject()) {
        const QByteArrayView key = view(member.name);
        if (key == "type" || (key == "text" && type == NodeType::Text))
            continue;
        if (key == "attrs") {
            if (!member.value.IsObject())
                return fail("malformed", u"attrs"_s);
            continue;
        }
        if (key == "content" && rule.hasContent) {
            if (!member.value.IsArray())
                return fail("malformed", u"content"_s);
            continue;
        }
        if (key == "marks") {
            if (!m_schema.isInline(type))
                return fail("mark.misplaced");
            continue;
        }
        return fail("key.unknown", QString::fromUtf8(key.first(std::min<qsizetype>(40, key.size()))));
    }
    return true;
}

bool Reader::readText(const Json &json, DocumentNode &node)
{
    const auto text = json.FindMember("text");
    if (text == json.MemberEnd() || !text->value.IsString())
        return fail("malformed", u"text"_s);
    const QByteArrayView raw = view(text->value);
    if (raw.isEmpty())
        return fail("text.empty");
    if (hasControl(raw))
        return fail("text.control");
    m_textBytes += raw.size();
    if (m_textBytes > m_schema.maxTextBytes)
        return fail("too_large");
    node.text = nfc(raw);
    return true;
}

bool Reader::readMarks(const Json &json, DocumentNode &node)
{
    const auto marks = json.FindMember("marks");
    if (marks == json.MemberEnd())
        return true;
    if (!marks->value.IsArray())
        return fail("malformed", u"marks"_s);
    for (const Json &mark : marks->value.GetArray()) {
        if (!readMark(mark, node))
            return false;
    }
    return true;
}

bool Reader::readMark(const Json &json, DocumentNode &node)
{
    if (!json.IsObject())
        return fail("malformed", u"marks"_s);
    const auto type = json.FindMember("type");
    if (type == json.MemberEnd() || !type->value.IsString())
        return fail("malformed", u"marks"_s);
    const Json *attributes = nullptr;
    for (const auto &member : json.GetObject()) {
        if (view(member.name) == "attrs")
            attributes = &member.value;
        else if (view(member.name) != "type")
            return fail("key.unknown");
    }
    if (attributes && !attributes->IsObject())
        return fail("malformed", u"attrs"_s);
    for (const Mark mark : {Mark::Link, Mark::Bold, Mark::Italic}) {
        if (view(type->value) != markName(mark))
            continue;
        if (node.marks & bit(mark))
            return fail("mark.misplaced");
        node.marks |= bit(mark);
        std::vector<DocumentAttribute> read;
        static const std::vector<AttributeRule> none;
        if (!readAttributes(attributes, mark == Mark::Link ? m_schema.linkRules : none, read))
            return false;
        if (mark == Mark::Link)
            node.href = std::get<QByteArray>(read.front().value);
        return true;
    }
    return fail("mark.unknown");
}

bool Reader::readAttributes(
    const Json *json, const std::vector<AttributeRule> &rules, std::vector<DocumentAttribute> &out)
{
    if (json) {
        for (const auto &member : json->GetObject()) {
            const bool known = std::any_of(
                rules.begin(), rules.end(), [&](const AttributeRule &rule) { return view(member.name) == rule.name; });
            if (!known)
                return fail("attribute.unknown");
        }
    }
    out.reserve(rules.size());
    for (const AttributeRule &rule : rules) {
        const auto member = json ? json->FindMember(rule.name.constData()) : Json::ConstMemberIterator();
        if (json && member != json->MemberEnd()) {
            if (!readAttribute(member->value, rule, out))
                return false;
            continue;
        }
        if (!rule.fallback)
            return fail("attribute.missing", QString::fromLatin1(rule.name));
        out.push_back({rule.name, *rule.fallback});
    }
    return true;
}

bool Reader::readAttribute(const Json &json, const AttributeRule &rule, std::vector<DocumentAttribute> &out)
{
    if (rule.type == AttributeRule::Type::Boolean) {
        if (!json.IsBool())
            return refuseAttribute("attribute.type", rule);
        out.push_back({rule.name, json.GetBool()});
        return true;
    }
    if (rule.type != AttributeRule::Type::Integer)
        return readString(json, rule, out);
    if (!json.IsNumber())
        return refuseAttribute("attribute.type", rule);
    const double number = json.GetDouble();
    if (number < static_cast<double>(rule.min) || number > static_cast<double>(rule.max)
        || number != static_cast<double>(static_cast<qint64>(number)))
        return refuseAttribute("attribute.value", rule);
    out.push_back({rule.name, static_cast<qint64>(number)});
    return true;
}

bool Reader::readString(const Json &json, const AttributeRule &rule, std::vector<DocumentAttribute> &out)
{
    if (!json.IsString())
        return refuseAttribute("attribute.type", rule);
    const QByteArrayView text = view(json);
    if (hasControl(text))
        return refuseAttribute("text.control", rule);
    if (rule.maxLength > 0 && codePoints(text) > rule.maxLength)
        return refuseAttribute("attribute.value", rule);
    if (rule.type == AttributeRule::Type::Uuid && !isCanonicalUuid(text))
        return refuseAttribute("attribute.value", rule);
    if (rule.type == AttributeRule::Type::Enum
        && std::none_of(rule.values.begin(), rule.values.end(), [&](const QByteArray &value) { return text == value; }))
        return refuseAttribute("attribute.value", rule);
    const QByteArray value = nfc(text);
    if (rule.type == AttributeRule::Type::Link && !m_schema.linkAllowed(value))
        return refuseAttribute("link.refused", rule);
    out.push_back({rule.name, value});
    return true;
}

bool Reader::close(const Open &open)
{
    DocumentNode &node = m_tree[static_cast<size_t>(open.node)];
    node.end = static_cast<int>(m_tree.size());
    if (open.children < m_schema.rule(node.type).minChildren)
        return fail("node.empty", QString::fromLatin1(nodeTypeName(node.type)));
    return true;
}

} // namespace

Result<DocumentTree> readDocument(const QByteArray &json, const DocumentSchema &schema)
{
    const auto refuse = [](const QString &code) { return tl::unexpected(Error{ErrorKind::Invalid, code, {}, {}}); };
    if (json.size() > schema.maxJsonBytes)
        return refuse(u"document.too_large"_s);
    rapidjson::Document parsed;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    parsed.Parse<flags>(json.constData(), static_cast<size_t>(json.size()));
    if (parsed.HasParseError())
        return refuse(u"document.malformed"_s);
    return Reader(schema).read(parsed);
}

} // namespace ana::content
