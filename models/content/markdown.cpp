// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/markdown.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <md4c.h>

namespace ana::content {

using namespace Qt::StringLiterals;

namespace {
struct Node
{
    QString type;
    QJsonObject attributes;
    QString text;
    QJsonArray marks;
    std::vector<Node> children;
    bool implied = false; ///< a paragraph that Markdown leaves out, in tight lists and table cells
};

QString fromUtf8(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    return attribute.text ? fromUtf8(attribute.text, attribute.size) : QString();
}

QString decoded(const QString &entity)
{
    static const QHash<QString, QString> known{
        {u"&amp;"_s, u"&"_s}, {u"&lt;"_s, u"<"_s}, {u"&gt;"_s, u">"_s}, {u"&quot;"_s, u"\""_s}, {u"&nbsp;"_s, u" "_s}};
    return known.value(entity, entity);
}

QJsonObject json(const Node &node)
{
    QJsonObject object{{"type"_L1, node.type}};
    if (!node.attributes.isEmpty())
        object.insert("attrs"_L1, node.attributes);
    if (node.type == u"text"_s)
        object.insert("text"_L1, node.text);
    if (!node.marks.isEmpty())
        object.insert("marks"_L1, node.marks);
    if (!node.children.empty()) {
        QJsonArray content;
        for (const Node &child : node.children)
            content.append(json(child));
        object.insert("content"_L1, content);
    }
    return object;
}

/// Builds the tree while md4c reads. Node names and nesting are the schema's; what does not fit is refused by Document.
class Builder
{
public:
    explicit Builder(const PictureLookup &picture)
        : m_picture(picture)
    {
        m_open.push_back({u"doc"_s, {}, {}, {}, {}, false});
    }

    const std::optional<Error> &failure() const { return m_failure; }

    QJsonObject tree()
    {
        if (m_open.front().children.empty())
            m_open.front().children.push_back({u"paragraph"_s, {}, {}, {}, {}, false});
        return json(m_open.front());
    }

    void enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        if (type == MD_BLOCK_DOC || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY)
            return;
        closeImplied();
        QJsonObject attributes;
        if (type == MD_BLOCK_H)
            attributes.insert("level"_L1, int(std::clamp(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level, 2U, 4U)));
        if (type == MD_BLOCK_OL)
            attributes.insert("start"_L1, int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start));
        m_quotes += type == MD_BLOCK_QUOTE ? 1 : 0;
        m_open.push_back({nameOf(type), attributes, {}, {}, {}, false});
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_DOC || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY)
            return;
        closeImplied();
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD || type == MD_BLOCK_LI)
            neverEmpty();
        if (type == MD_BLOCK_QUOTE) {
            --m_quotes;
            becomeCallout(m_open.back());
        }
        close();
    }

    void enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_IMG) {
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            m_file = attributeText(image->src);
            m_caption = attributeText(image->title);
            m_alt = QString();
            return;
        }
        QJsonObject mark;
        if (type == MD_SPAN_STRONG)
            mark.insert("type"_L1, u"bold"_s);
        else if (type == MD_SPAN_EM)
            mark.insert("type"_L1, u"italic"_s);
        else if (type == MD_SPAN_A)
            mark = {{"type"_L1, u"link"_s},
                {"attrs"_L1, QJsonObject{{"href"_L1, attributeText(static_cast<MD_SPAN_A_DETAIL *>(detail)->href)}}}};
        m_marks.append(mark);
    }

    void leaveSpan(MD_SPANTYPE type)
    {
        if (type != MD_SPAN_IMG) {
            m_marks.removeLast();
            return;
        }
        addFigure();
        m_alt.reset();
    }

    void addText(MD_TEXTTYPE type, const QString &text)
    {
        if (m_alt) {
            *m_alt += type == MD_TEXT_SOFTBR ? u" "_s : text;
            return;
        }
        // An address in a contact box stands on lines of its own.
        if (type == MD_TEXT_BR || (type == MD_TEXT_SOFTBR && m_quotes > 0))
            return addInline({u"hardBreak"_s, {}, {}, {}, {}, false});
        const QString words = type == MD_TEXT_SOFTBR ? u" "_s : type == MD_TEXT_ENTITY ? decoded(text) : text;
        QJsonArray marks;
        for (const QJsonValue &mark : std::as_const(m_marks)) {
            if (!mark.toObject().isEmpty())
                marks.append(mark);
        }
        addInline({u"text"_s, {}, words, marks, {}, false});
    }

private:
    static QString nameOf(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return u"blockquote"_s;
        case MD_BLOCK_UL:
            return u"bulletList"_s;
        case MD_BLOCK_OL:
            return u"orderedList"_s;
        case MD_BLOCK_LI:
            return u"listItem"_s;
        case MD_BLOCK_HR:
            return u"horizontalRule"_s;
        case MD_BLOCK_H:
            return u"heading"_s;
        case MD_BLOCK_TABLE:
            return u"table"_s;
        case MD_BLOCK_TR:
            return u"tableRow"_s;
        case MD_BLOCK_TH:
            return u"tableHeader"_s;
        case MD_BLOCK_TD:
            return u"tableCell"_s;
        default:
            return u"paragraph"_s;
        }
    }

    bool holdsText() const { return m_open.back().type == u"paragraph"_s || m_open.back().type == u"heading"_s; }

    void addInline(Node node)
    {
        if (!holdsText())
            m_open.push_back({u"paragraph"_s, {}, {}, {}, {}, true});
        auto &siblings = m_open.back().children;
        if (!siblings.empty() && node.type == u"text"_s && siblings.back().type == node.type
            && siblings.back().marks == node.marks)
            siblings.back().text += node.text;
        else
            siblings.push_back(std::move(node));
    }

    void addFigure()
    {
        const auto blob = m_picture ? m_picture(m_file) : std::nullopt;
        if (!blob) {
            m_failure = Error{ErrorKind::Invalid, u"markdown.picture.unknown"_s, m_file, {}};
            return;
        }
        Node figure{u"figure"_s,
            {{"blob"_L1, blob->toString()}, {"alt"_L1, m_alt->trimmed()},
                {"decorative"_L1, m_alt->trimmed().isEmpty()}},
            {}, {}, {}, false};
        if (!m_caption.isEmpty())
            figure.children.push_back({u"text"_s, {}, m_caption, {}, {}, false});
        addInline(std::move(figure));
    }

    void closeImplied()
    {
        if (m_open.back().implied)
            close();
    }

    void neverEmpty()
    {
        if (m_open.back().children.empty())
            m_open.back().children.push_back({u"paragraph"_s, {}, {}, {}, {}, false});
    }

    /// Figures are blocks: they leave the paragraph that Markdown put them in.
    void close()
    {
        Node node = std::move(m_open.back());
        m_open.pop_back();
        auto &siblings = m_open.back().children;
        std::vector<Node> figures;
        if (node.type == u"paragraph"_s) {
            const auto isFigure = [](const Node &child) { return child.type == u"figure"_s; };
            std::copy_if(node.children.begin(), node.children.end(), std::back_inserter(figures), isFigure);
            std::erase_if(node.children, isFigure);
        }
        if (figures.empty() || !node.children.empty())
            siblings.push_back(std::move(node));
        std::move(figures.begin(), figures.end(), std::back_inserter(siblings));
    }

    static void becomeCallout(Node &quote)
    {
        static const QRegularExpression kind(u"^\\[!(info|warning|contact)\\]\\s*"_s);
        if (quote.children.empty() || quote.children.front().children.empty())
            return;
        auto &words = quote.children.front().children;
        const auto match = kind.match(words.front().text);
        if (!match.hasMatch())
            return;
        quote.type = u"callout"_s;
        quote.attributes.insert("kind"_L1, match.captured(1));
        words.front().text.remove(0, match.capturedLength());
        if (words.front().text.isEmpty())
            words.erase(words.begin());
        if (!words.empty() && words.front().type == u"hardBreak"_s)
            words.erase(words.begin());
        if (words.empty() && quote.children.size() > 1)
            quote.children.erase(quote.children.begin());
    }

    const PictureLookup &m_picture;
    std::vector<Node> m_open; ///< from the document down to the block being read
    QJsonArray m_marks; ///< of the open spans; an empty object where a span is not kept
    int m_quotes = 0;
    std::optional<QString> m_alt; ///< while the words of a picture are read
    QString m_file;
    QString m_caption;
    std::optional<Error> m_failure;
};

Builder &builder(void *data)
{
    return *static_cast<Builder *>(data);
}
} // namespace

Result<Document> documentFromMarkdown(const QString &markdown, const PictureLookup &picture)
{
    Builder tree(picture);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        builder(data).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        builder(data).leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        builder(data).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        builder(data).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        builder(data).addText(type, fromUtf8(text, size));
        return 0;
    };
    const QByteArray bytes = markdown.toUtf8();
    md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &tree);
    if (tree.failure())
        return tl::unexpected(*tree.failure());
    return Document::fromJson(tree.tree());
}

} // namespace ana::content
