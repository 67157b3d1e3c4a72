// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/pastestyle.h"

#include <QRegularExpression>
#include <QUrl>

#include "models/content/documentschema.h"

using namespace Qt::StringLiterals;

namespace ana::content {

namespace {

const HtmlNode *findMarker(const HtmlNode &node)
{
    if (node.attribute(u"style"_s).contains("mso-list:"_L1)
        && node.attribute(u"style"_s).contains("ignore"_L1, Qt::CaseInsensitive))
        return &node;
    for (const HtmlNode &child : node.children) {
        if (const HtmlNode *found = findMarker(child))
            return found;
    }
    return nullptr;
}

QString allText(const HtmlNode &node)
{
    QString text = node.text;
    for (const HtmlNode &child : node.children)
        text += allText(child);
    return text;
}

bool isBold(const QString &weight)
{
    return weight == u"bold" || weight == u"bolder" || weight.toInt() >= 600;
}

} // namespace

PasteStyles::Declarations PasteStyles::declarations(const QString &style)
{
    Declarations found;
    for (const QString &declaration : style.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0)
            found.insert(declaration.first(colon).trimmed().toLower(), declaration.mid(colon + 1).trimmed());
    }
    return found;
}

void PasteStyles::readStyleSheets(const HtmlNode &root)
{
    if (root.name == u"style")
        readSheet(allText(root));
    for (const HtmlNode &child : root.children)
        readStyleSheets(child);
}

void PasteStyles::readSheet(const QString &sheet)
{
    static const QRegularExpression rule(u"([^{}]*)\\{([^{}]*)\\}"_s);
    static const QRegularExpression className(u"\\.([A-Za-z][\\w-]*)"_s);
    for (auto rules = rule.globalMatch(sheet); rules.hasNext();) {
        const auto match = rules.next();
        const QString font = declarations(match.captured(2)).value(u"font-family"_s);
        if (font.isEmpty())
            continue;
        for (auto names = className.globalMatch(match.captured(1)); names.hasNext();)
            m_fontOfClass.insert(names.next().captured(1), font);
    }
}

void PasteStyles::countLooks(const HtmlNode &element, const Declarations &style)
{
    static const QStringList properties{
        u"font-family"_s, u"font-size"_s, u"color"_s, u"background"_s, u"background-color"_s, u"text-decoration"_s};
    static const QStringList plain{
        u"windowtext"_s, u"black"_s, u"#000000"_s, u"inherit"_s, u"transparent"_s, u"white"_s, u"none"_s, u"auto"_s};
    for (const QString &property : properties) {
        const QString value = style.value(property).toLower();
        if (!value.isEmpty() && !plain.contains(value))
            m_looks.insert(property + u':' + value);
    }
    if (element.name == u"font") {
        for (const QString &key : {u"face"_s, u"color"_s, u"size"_s}) {
            if (const QString value = element.attribute(key); !value.isEmpty())
                m_looks.insert(key + u':' + value.toLower());
        }
    }
    if (element.name == u"u" || element.name == u"mark" || element.name == u"s" || element.name == u"strike")
        m_looks.insert(element.name);
}

void PasteStyles::takeLink(const QString &address, PasteStyle &style) const
{
    style.href.clear();
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
        return; // a place within the pasted text
    QUrl url(trimmed);
    url.setScheme(url.scheme().toLower());
    const QByteArray encoded = url.toEncoded();
    const auto &schema = DocumentSchema::shipped();
    if (schema && schema->linkAllowed(encoded) && encoded.size() <= schema->link().maxLength)
        style.href = QString::fromLatin1(encoded);
    else
        style.refusedLink = true;
}

PasteStyle PasteStyles::inner(const HtmlNode &element, const PasteStyle &outer)
{
    PasteStyle style = outer;
    style.refusedLink = false;
    const Declarations css = declarations(element.attribute(u"style"_s));
    countLooks(element, css);
    if (element.name == u"b" || element.name == u"strong")
        style.bold = true;
    if (element.name == u"i" || element.name == u"em" || element.name == u"cite")
        style.italic = true;
    if (element.name == u"pre")
        style.keepLines = true;
    if (element.name == u"a" && element.attributes.contains(u"href"_s))
        takeLink(element.attribute(u"href"_s), style);
    if (const QString weight = css.value(u"font-weight"_s).toLower(); !weight.isEmpty())
        style.bold = isBold(weight);
    if (const QString slant = css.value(u"font-style"_s).toLower(); !slant.isEmpty())
        style.italic = slant == u"italic" || slant == u"oblique";
    const bool marker = css.value(u"mso-list"_s).compare(u"ignore"_s, Qt::CaseInsensitive) == 0;
    style.listMarker = marker;
    style.hidden = css.value(u"display"_s) == u"none" || css.value(u"mso-hide"_s) == u"all";
    QString font = css.value(u"font-family"_s, m_fontOfClass.value(element.attribute(u"class"_s)));
    if (element.name == u"font" && font.isEmpty())
        font = element.attribute(u"face"_s);
    if (!font.isEmpty())
        style.legacy = legacyFont(font);
    return style;
}

std::optional<WordListItem> PasteStyles::wordListItem(const HtmlNode &paragraph) const
{
    static const QRegularExpression level(u"mso-list:\\s*l\\d+\\s+level(\\d+)"_s);
    static const QRegularExpression number(u"^\\s*\\(?(\\d+|[A-Za-z]|[ivxIVX]+)[.)]"_s);
    const auto match = level.match(paragraph.attribute(u"style"_s));
    if (!match.hasMatch())
        return std::nullopt;
    WordListItem item;
    item.level = qBound(1, match.captured(1).toInt(), 6);
    if (const HtmlNode *marker = findMarker(paragraph)) {
        const auto numbered = number.match(allText(*marker));
        item.ordered = numbered.hasMatch();
        item.start = qBound(1, numbered.captured(1).toInt(), 9999);
    }
    return item;
}

int PasteStyles::wordHeadingLevel(const HtmlNode &paragraph) const
{
    static const QRegularExpression outline(u"mso-outline-level:\\s*(\\d)"_s);
    const QString name = paragraph.attribute(u"class"_s);
    if (name == u"MsoTitle")
        return 1;
    const auto match = outline.match(paragraph.attribute(u"style"_s));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace ana::content
