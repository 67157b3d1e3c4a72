// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/documenthtml.h"

#include <array>

namespace ana::content {

namespace {

const char *entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return nullptr;
    }
}

class Renderer
{
public:
    Renderer(const DocumentTree &tree, const RenderOptions &options)
        : m_tree(tree)
        , m_options(options)
    {
        m_out.reserve(static_cast<qsizetype>(tree.size()) * 64);
    }

    QByteArray render()
    {
        children(0);
        return m_out;
    }

private:
    const DocumentNode &node(int index) const { return m_tree[static_cast<size_t>(index)]; }
    int nextSibling(int index) const { return node(index).end; }

    void block(int index);
    void children(int index);
    void inlines(int index);
    void inlineText(const DocumentNode &text);
    void changeMarks(std::uint8_t marks, const QByteArray &href);
    void element(const char *name, int index);
    void textBlock(const char *open, const char *close, int index);
    void listItem(int index);
    void orderedList(int index);
    void table(int index);
    void row(int index, bool headRow);
    void cell(int index, bool headRow, bool firstCell);
    bool isHeadRow(int index) const;
    void figure(int index);
    void image(const RenderedImage &image, const DocumentNode &figure);
    void attachment(int index);
    void callout(int index);
    void escaped(QByteArrayView text);
    void attribute(const char *name, const QByteArray &value);
    void attribute(const char *name, const QString &value) { attribute(name, value.toUtf8()); }
    void number(const char *name, qint64 value) { attribute(name, QByteArray::number(value)); }

    const DocumentTree &m_tree;
    const RenderOptions &m_options;
    QByteArray m_out;
    std::uint8_t m_marks = 0;
    QByteArray m_href;
};

/// U+202A … U+202E and U+2066 … U+2069 turn the direction of what follows: a link could read as another one.
bool turnsWriting(QByteArrayView text)
{
    if (!text.startsWith("\xE2\x80") && !text.startsWith("\xE2\x81"))
        return false;
    const auto last = static_cast<unsigned char>(text.size() > 2 ? text[2] : 0);
    return text[1] == '\x80' ? last >= 0xAA && last <= 0xAE : last >= 0xA6 && last <= 0xA9;
}

void Renderer::escaped(QByteArrayView text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\xE2' && turnsWriting(text.sliced(i))) {
            m_out.append(text.sliced(from, i - from));
            from = i + 3;
            i += 2;
            continue;
        }
        const char *entity = entityOf(c);
        if (!entity)
            continue;
        m_out.append(text.sliced(from, i - from));
        m_out.append(entity);
        from = i + 1;
    }
    m_out.append(text.sliced(from));
}

void Renderer::attribute(const char *name, const QByteArray &value)
{
    m_out.append(' ').append(name).append("=\"");
    escaped(value);
    m_out.append('"');
}

void Renderer::children(int index)
{
    for (int child = index + 1; child < node(index).end; child = nextSibling(child))
        block(child);
}

void Renderer::element(const char *name, int index)
{
    m_out.append('<').append(name).append(">\n");
    children(index);
    m_out.append("</").append(name).append(">\n");
}

void Renderer::textBlock(const char *open, const char *close, int index)
{
    m_out.append(open);
    inlines(index);
    m_out.append(close);
}

void Renderer::block(int index)
{
    static constexpr std::array<std::array<const char *, 2>, 3> headings{
        {{"<h2>", "</h2>\n"}, {"<h3>", "</h3>\n"}, {"<h4>", "</h4>\n"}}};
    switch (node(index).type) {
    case NodeType::Paragraph:
        // An empty paragraph is only the writer's spacing.
        if (node(index).end > index + 1)
            textBlock("<p>", "</p>\n", index);
        return;
    case NodeType::Heading: {
        const auto &tags = headings[static_cast<size_t>(node(index).number("level") - 2)];
        if (node(index).end > index + 1)
            textBlock(tags[0], tags[1], index);
        return;
    }
    case NodeType::BulletList:
        return element("ul", index);
    case NodeType::OrderedList:
        return orderedList(index);
    case NodeType::ListItem:
        return listItem(index);
    case NodeType::Table:
        return table(index);
    case NodeType::Figure:
        return figure(index);
    case NodeType::Attachment:
        return attachment(index);
    case NodeType::Blockquote:
        return element("blockquote", index);
    case NodeType::Callout:
        return callout(index);
    case NodeType::HorizontalRule:
        m_out.append("<hr>\n");
        return;
    default:
        return; // Text, breaks, rows and cells are written by their surroundings; the schema puts them nowhere else.
    }
}

/// A list item or cell of a single paragraph needs no `<p>` inside.
void Renderer::listItem(int index)
{
    m_out.append("<li>");
    const int first = index + 1;
    inlines(first);
    if (nextSibling(first) < node(index).end)
        m_out.append('\n');
    for (int child = nextSibling(first); child < node(index).end; child = nextSibling(child))
        block(child);
    m_out.append("</li>\n");
}

void Renderer::orderedList(int index)
{
    m_out.append("<ol");
    if (const qint64 start = node(index).number("start"); start != 1)
        number("start", start);
    m_out.append(">\n");
    children(index);
    m_out.append("</ol>\n");
}

void Renderer::inlines(int index)
{
    for (int child = index + 1; child < node(index).end; ++child) {
        const DocumentNode &inlineNode = node(child);
        if (inlineNode.type == NodeType::Text) {
            changeMarks(inlineNode.marks, inlineNode.href);
            escaped(inlineNode.text);
            continue;
        }
        m_out.append("<br>");
    }
    changeMarks(0, {});
}

/// Marks nest as link, bold, italic. What stays open over two texts is not closed between them, so that one link of
/// two fonts stays one link.
void Renderer::changeMarks(std::uint8_t marks, const QByteArray &href)
{
    struct Tag
    {
        Mark mark;
        const char *close;
    };
    static constexpr std::array<Tag, 3> order{
        {{Mark::Link, "</a>"}, {Mark::Bold, "</strong>"}, {Mark::Italic, "</em>"}}};
    size_t keep = 0;
    for (; keep < order.size(); ++keep) {
        const std::uint8_t mask = bit(order[keep].mark);
        if ((m_marks & mask) != (marks & mask) || (order[keep].mark == Mark::Link && m_href != href))
            break;
    }
    for (size_t i = order.size(); i-- > keep;) {
        if (m_marks & bit(order[i].mark))
            m_out.append(order[i].close);
    }
    for (size_t i = keep; i < order.size(); ++i) {
        if (!(marks & bit(order[i].mark)))
            continue;
        if (order[i].mark != Mark::Link) {
            m_out.append(order[i].mark == Mark::Bold ? "<strong>" : "<em>");
            continue;
        }
        m_out.append("<a");
        attribute("href", href);
        if (href.startsWith("http"))
            m_out.append(" rel=\"noopener\"");
        m_out.append('>');
    }
    m_marks = marks;
    m_href = href;
}

bool Renderer::isHeadRow(int index) const
{
    for (int child = index + 1; child < node(index).end; child = nextSibling(child)) {
        if (node(child).type != NodeType::TableHeader)
            return false;
    }
    return node(index).end > index + 1;
}

void Renderer::table(int index)
{
    m_out.append("<div class=\"table-scroll\"><table>\n");
    int child = index + 1;
    if (isHeadRow(child)) {
        m_out.append("<thead>\n");
        for (; child < node(index).end && isHeadRow(child); child = nextSibling(child))
            row(child, true);
        m_out.append("</thead>\n");
    }
    m_out.append("<tbody>\n");
    for (; child < node(index).end; child = nextSibling(child))
        row(child, false);
    m_out.append("</tbody>\n</table></div>\n");
}

void Renderer::row(int index, bool headRow)
{
    m_out.append("<tr>");
    for (int child = index + 1; child < node(index).end; child = nextSibling(child))
        cell(child, headRow, child == index + 1);
    m_out.append("</tr>\n");
}

void Renderer::cell(int index, bool headRow, bool firstCell)
{
    const bool header = node(index).type == NodeType::TableHeader;
    m_out.append(header ? "<th" : "<td");
    if (header)
        m_out.append(headRow ? " scope=\"col\"" : firstCell ? " scope=\"row\"" : "");
    if (const qint64 span = node(index).number("colspan"); span > 1)
        number("colspan", span);
    if (const qint64 span = node(index).number("rowspan"); span > 1)
        number("rowspan", span);
    m_out.append('>');
    const int first = index + 1;
    if (node(first).type == NodeType::Paragraph && nextSibling(first) == node(index).end)
        inlines(first);
    else
        children(index);
    m_out.append(header ? "</th>" : "</td>");
}

void Renderer::figure(int index)
{
    const DocumentNode &figure = node(index);
    const BlobId blob = BlobId::fromString(QString::fromLatin1(figure.string("blob")));
    const auto shown = m_options.image ? m_options.image(blob) : std::nullopt;
    if (!shown)
        return;
    m_out.append("<figure>");
    image(*shown, figure);
    if (figure.end > index + 1)
        textBlock("<figcaption>", "</figcaption>", index);
    m_out.append("</figure>\n");
}

void Renderer::image(const RenderedImage &image, const DocumentNode &figure)
{
    if (!image.sources.empty())
        m_out.append("<picture>");
    for (const ImageSource &source : image.sources) {
        m_out.append("<source");
        attribute("type", source.mediaType);
        attribute("srcset", source.srcset);
        if (!image.sizes.isEmpty())
            attribute("sizes", image.sizes);
        m_out.append('>');
    }
    m_out.append("<img");
    attribute("src", image.src);
    if (!image.srcset.isEmpty()) {
        attribute("srcset", image.srcset);
        if (!image.sizes.isEmpty())
            attribute("sizes", image.sizes);
    }
    attribute("alt", figure.flag("decorative") ? QByteArray() : figure.string("alt"));
    if (image.width > 0 && image.height > 0) {
        number("width", image.width);
        number("height", image.height);
    }
    m_out.append(" loading=\"lazy\" decoding=\"async\">");
    if (!image.sources.empty())
        m_out.append("</picture>");
}

QString readableSize(qint64 bytes)
{
    if (bytes < 1024 * 1024)
        return QString::number((bytes + 1023) / 1024) + QStringLiteral(" KB");
    const qint64 tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return QStringLiteral("%1,%2 MB").arg(tenths / 10).arg(tenths % 10);
}

QString shortType(const QString &mediaType)
{
    if (mediaType == QLatin1StringView("application/pdf"))
        return QStringLiteral("PDF");
    if (mediaType.contains(QLatin1StringView("wordprocessingml"))
        || mediaType == QLatin1StringView("application/msword"))
        return QStringLiteral("Word");
    if (mediaType.contains(QLatin1StringView("spreadsheetml"))
        || mediaType == QLatin1StringView("application/vnd.ms-excel"))
        return QStringLiteral("Excel");
    return {};
}

void Renderer::attachment(int index)
{
    const DocumentNode &attached = node(index);
    const BlobId blob = BlobId::fromString(QString::fromLatin1(attached.string("blob")));
    const auto file = m_options.file ? m_options.file(blob) : std::nullopt;
    if (!file)
        return;
    m_out.append("<p class=\"attachment\"><a");
    attribute("href", file->href);
    m_out.append(" download>");
    escaped(attached.string("title"));
    m_out.append("</a>");
    QStringList facts{shortType(file->mediaType)};
    if (file->byteSize > 0)
        facts.append(readableSize(file->byteSize));
    facts.removeAll(QString());
    if (!facts.isEmpty()) {
        m_out.append(" <span class=\"attachment-facts\">(");
        escaped(facts.join(QStringLiteral(", ")).toUtf8());
        m_out.append(")</span>");
    }
    m_out.append("</p>\n");
}

void Renderer::callout(int index)
{
    const QByteArray kind = node(index).string("kind");
    const RenderWords &words = m_options.words;
    const QString label = kind == "warning" ? words.warning : kind == "contact" ? words.contact : words.info;
    m_out.append("<div");
    attribute("class", QByteArray("callout callout-" + kind));
    m_out.append(" role=\"note\"");
    attribute("aria-label", label);
    m_out.append(">\n");
    children(index);
    m_out.append("</div>\n");
}

} // namespace

QByteArray renderHtml(const DocumentTree &tree, const RenderOptions &options)
{
    return Renderer(tree, options).render();
}

} // namespace ana::content
