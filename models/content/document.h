// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "models/content/documenttree.h"
#include "models/core/error.h"
#include "models/core/id.h"

namespace ana::content {

/// One `<source>` of a picture: a better format than the fallback's.
struct ImageSource
{
    QString mediaType; ///< "image/webp"
    QString srcset;
};

/// How a figure's blob is shown. Addresses are written as they are, escaped; the resolver answers for them.
struct RenderedImage
{
    QString src;
    int width = 0; ///< 0 = unknown, the attribute is left out
    int height = 0;
    QString srcset;
    QString sizes;
    std::vector<ImageSource> sources; ///< best first; none = a plain `<img>`
};

struct RenderedFile
{
    QString href;
    QString mediaType;
    qint64 byteSize = 0;
};

/// The words that HTML needs besides the text itself, in the language of the site.
struct RenderWords
{
    QString info = QStringLiteral("Thông tin");
    QString warning = QStringLiteral("Lưu ý");
    QString contact = QStringLiteral("Liên hệ");
};

/// What differs between the public site and the preview: where blobs are found. Site and preview share all else,
/// so that the body is the same byte for byte when the resolvers answer the same.
struct RenderOptions
{
    /// nullopt = this blob is not to be shown; the figure is left out whole.
    std::function<std::optional<RenderedImage>(const BlobId &)> image;
    std::function<std::optional<RenderedFile>(const BlobId &)> file;
    RenderWords words;
};

struct BlobRef
{
    enum class Use { Figure, Attachment };
    BlobId blob;
    Use use = Use::Figure;
    friend bool operator==(const BlobRef &, const BlobRef &) = default;
};

/// A part of the text that keeps readers out; shown while writing, asked for before publishing.
struct AccessibilityHint
{
    enum class Kind { MissingAlt, SkippedHeading, EmptyHeading, TableWithoutHeader, UnclearLink };
    Kind kind;
    QString excerpt; ///< the words by which the writer finds the place
    friend bool operator==(const AccessibilityHint &, const AccessibilityHint &) = default;
};

/// A rich text: a tree of typed nodes by resources/editor/document-schema.json. A Document that exists is valid;
/// there is no node for script, style or foreign HTML, and rendering escapes every text and attribute.
class Document
{
public:
    /// The empty document: one empty paragraph.
    Document();

    /// Checks and takes over a tree. Never recursive before the depth is known; refuses with ErrorKind::Invalid and a
    /// code that core.document_problem() gives too: document.malformed, document.too_large, document.too_deep,
    /// document.too_many_nodes, document.key.unknown, document.node.unknown, document.node.misplaced,
    /// document.node.empty, document.mark.unknown, document.mark.misplaced, document.attribute.unknown,
    /// document.attribute.missing, document.attribute.type, document.attribute.value, document.link.refused,
    /// document.text.empty, document.text.control. Texts are brought to NFC, missing defaults are filled in.
    static Result<Document> fromJson(const QByteArray &json);
    static Result<Document> fromJson(const QJsonObject &tree);

    QJsonObject toJson() const;
    const DocumentTree &tree() const { return m_tree; }

    /// HTML of the body, without an outer element. The same tree and answers give the same bytes.
    QString toHtml(const RenderOptions &options) const { return QString::fromUtf8(toHtmlBytes(options)); }
    QByteArray toHtmlBytes(const RenderOptions &options) const;
    /// The words in reading order: a line a block, cells parted by tabs; captions, alt texts and file titles included.
    QString plainText() const;
    /// The first paragraph that has words; empty if none.
    QString firstParagraph() const;
    /// Every blob used, in order of first use, each use once.
    QList<BlobRef> references() const;
    QList<AccessibilityHint> accessibilityHints() const;
    int wordCount() const;
    bool isEmpty() const;

    friend bool operator==(const Document &, const Document &) = default;

private:
    explicit Document(DocumentTree tree)
        : m_tree(std::move(tree))
    {
    }

    DocumentTree m_tree;
};

} // namespace ana::content
