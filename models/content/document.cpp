// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/document.h"

#include <algorithm>

#include <QJsonDocument>

#include "models/content/documenthtml.h"
#include "models/content/documentreader.h"

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

const DocumentNode &at(const DocumentTree &tree, int index)
{
    return tree[static_cast<size_t>(index)];
}

/// The texts below a node run together; a hard break is a space.
QByteArray words(const DocumentTree &tree, int index)
{
    QByteArray text;
    for (int i = index + 1; i < at(tree, index).end; ++i) {
        if (at(tree, i).type == NodeType::Text)
            text += at(tree, i).text;
        else if (!text.isEmpty() && !text.endsWith(' '))
            text += ' ';
    }
    return text;
}

bool holdsText(NodeType type)
{
    return type == NodeType::Paragraph || type == NodeType::Heading || type == NodeType::Figure;
}

QString excerpt(const QByteArray &text)
{
    constexpr qsizetype length = 60;
    const QString words = QString::fromUtf8(text).simplified();
    return words.size() <= length ? words : words.first(length) + u'…';
}

bool hasHeaderCell(const DocumentTree &tree, int table)
{
    for (int i = table + 1; i < at(tree, table).end; ++i) {
        if (at(tree, i).type == NodeType::TableHeader)
            return true;
    }
    return false;
}

/// Words that say nothing about where a link leads, folded to lower case.
bool unclearLink(const QByteArray &text)
{
    static const QStringList unclear{u"tại đây"_s, u"ở đây"_s, u"đây"_s, u"xem thêm"_s, u"click"_s, u"link"_s,
        u"nhấn vào đây"_s, u"bấm vào đây"_s, u"xem tại đây"_s};
    return unclear.contains(QString::fromUtf8(text).simplified().toLower());
}

class HintFinder
{
public:
    explicit HintFinder(const DocumentTree &tree)
        : m_tree(tree)
    {
    }

    QList<AccessibilityHint> find()
    {
        for (int i = 0; i < at(m_tree, 0).end; ++i)
            look(i);
        return m_hints;
    }

private:
    using Kind = AccessibilityHint::Kind;

    void look(int index)
    {
        const DocumentNode &node = at(m_tree, index);
        if (node.type == NodeType::Heading)
            lookAtHeading(index);
        if (node.type == NodeType::Figure && !node.flag("decorative") && node.string("alt").trimmed().isEmpty())
            m_hints.append({Kind::MissingAlt, excerpt(words(m_tree, index))});
        if (node.type == NodeType::Table && !hasHeaderCell(m_tree, index))
            m_hints.append({Kind::TableWithoutHeader, excerpt(words(m_tree, index))});
        if (node.type == NodeType::Text && (node.marks & bit(Mark::Link)) && unclearLink(node.text))
            m_hints.append({Kind::UnclearLink, excerpt(node.text)});
    }

    void lookAtHeading(int index)
    {
        const QByteArray text = words(m_tree, index);
        const auto level = at(m_tree, index).number("level");
        if (text.trimmed().isEmpty()) {
            m_hints.append({Kind::EmptyHeading, {}});
            return;
        }
        if (level > m_level + 1)
            m_hints.append({Kind::SkippedHeading, excerpt(text)});
        m_level = level;
    }

    const DocumentTree &m_tree;
    QList<AccessibilityHint> m_hints;
    qint64 m_level = 1; ///< the page's title
};

} // namespace

Document::Document()
{
    DocumentNode root;
    root.type = NodeType::Doc;
    root.end = 2;
    DocumentNode paragraph;
    paragraph.end = 2;
    m_tree = {root, paragraph};
}

Result<Document> Document::fromJson(const QByteArray &json)
{
    const Result<DocumentSchema> &schema = DocumentSchema::shipped();
    if (!schema)
        return tl::unexpected(schema.error());
    auto tree = readDocument(json, *schema);
    if (!tree)
        return tl::unexpected(tree.error());
    return Document(std::move(*tree));
}

Result<Document> Document::fromJson(const QJsonObject &tree)
{
    return fromJson(QJsonDocument(tree).toJson(QJsonDocument::Compact));
}

QJsonObject Document::toJson() const
{
    return treeToJson(m_tree);
}

QByteArray Document::toHtmlBytes(const RenderOptions &options) const
{
    return renderHtml(m_tree, options);
}

QString Document::plainText() const
{
    QByteArray text;
    for (int i = 0; i < at(m_tree, 0).end; ++i) {
        const DocumentNode &node = at(m_tree, i);
        QByteArray line = holdsText(node.type) ? words(m_tree, i).simplified() : QByteArray();
        if (node.type == NodeType::Figure && !node.flag("decorative"))
            line = QByteArray(node.string("alt") + ' ' + line).trimmed();
        if (node.type == NodeType::Attachment)
            line = node.string("title");
        const bool nextCell = node.type == NodeType::TableCell || node.type == NodeType::TableHeader;
        if (nextCell && text.endsWith('\n') && at(m_tree, i - 1).type != NodeType::TableRow)
            text.back() = '\t';
        if (!line.isEmpty())
            text += line + '\n';
    }
    return QString::fromUtf8(text).trimmed();
}

QString Document::firstParagraph() const
{
    for (int i = 0; i < at(m_tree, 0).end; ++i) {
        if (at(m_tree, i).type != NodeType::Paragraph)
            continue;
        const QByteArray text = words(m_tree, i).trimmed();
        if (!text.isEmpty())
            return QString::fromUtf8(text);
    }
    return {};
}

QList<BlobRef> Document::references() const
{
    QList<BlobRef> found;
    for (const DocumentNode &node : m_tree) {
        if (node.type != NodeType::Figure && node.type != NodeType::Attachment)
            continue;
        const auto use = node.type == NodeType::Figure ? BlobRef::Use::Figure : BlobRef::Use::Attachment;
        const BlobRef reference{BlobId::fromString(QString::fromLatin1(node.string("blob"))), use};
        if (!found.contains(reference))
            found.append(reference);
    }
    return found;
}

QList<AccessibilityHint> Document::accessibilityHints() const
{
    return HintFinder(m_tree).find();
}

int Document::wordCount() const
{
    int count = 0;
    for (int i = 0; i < at(m_tree, 0).end; ++i) {
        if (!holdsText(at(m_tree, i).type))
            continue;
        const QByteArray text = words(m_tree, i).simplified();
        count += text.isEmpty() ? 0 : static_cast<int>(text.count(' ')) + 1;
    }
    return count;
}

bool Document::isEmpty() const
{
    return std::none_of(m_tree.begin(), m_tree.end(), [](const DocumentNode &node) {
        return node.type == NodeType::Text || node.type == NodeType::Figure || node.type == NodeType::Attachment
            || node.type == NodeType::Table;
    });
}

} // namespace ana::content
