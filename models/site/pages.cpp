// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/pages.h"

#include <algorithm>

#include "models/site/html.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr int homeLatest = 9;
constexpr int homeNotices = 6;
constexpr int homePerSection = 3;
constexpr char noticeSection[] = "thong-bao";

QByteArray articleRecord(const QUuid &id)
{
    return "article:" + id.toByteArray(QUuid::WithoutBraces);
}

QList<QByteArray> recordsOf(const std::vector<const Card *> &cards, QList<QByteArray> first = {})
{
    for (const Card *card : cards)
        first.append(articleRecord(card->id));
    return first;
}

/// A page number, newest first for people: the sentence stands in the template.
View linkView(const QByteArray &path, int number)
{
    View view;
    view.set(Field::path, path).set(Field::number, QByteArray::number(number));
    return view;
}

/// A wide table scrolls in its box: the keyboard must reach it. Text cannot look like the tag, it is escaped.
QByteArray withReachableTables(QByteArray html)
{
    static constexpr char plain[] = "<div class=\"table-scroll\">";
    static constexpr char reachable[]
        = "<div class=\"table-scroll\" role=\"region\" aria-label=\"Bảng\" tabindex=\"0\">";
    return html.contains(plain) ? html.replace(plain, reachable) : html;
}

void appendAttribute(QByteArray &out, const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    ((out += ' ') += name) += "=\"";
    appendEscaped(out, value.toUtf8());
    out += '"';
}

} // namespace

QByteArray pictureHtml(const Picture &picture, PictureUse use, const QByteArray &alt, bool lazy)
{
    const content::RenderedImage image = renderedImage(picture, use);
    QByteArray out = "<picture>";
    for (const content::ImageSource &source : image.sources) {
        out += "<source";
        appendAttribute(out, "type", source.mediaType);
        appendAttribute(out, "srcset", source.srcset);
        appendAttribute(out, "sizes", image.sizes);
        out += '>';
    }
    out += "<img";
    appendAttribute(out, "src", image.src);
    appendAttribute(out, "srcset", image.srcset);
    appendAttribute(out, "sizes", image.sizes);
    appendAttribute(out, "width", QString::number(image.width));
    appendAttribute(out, "height", QString::number(image.height));
    out += " alt=\"";
    appendEscaped(out, alt);
    out += lazy ? "\" loading=\"lazy\" decoding=\"async\">" : "\">";
    return out += "</picture>";
}

Result<Templates> Templates::read(const QString &folder)
{
    Templates all;
    const std::pair<Template Templates::*, const char *> files[]
        = {{&Templates::article, "article"}, {&Templates::list, "list"}, {&Templates::home, "home"},
            {&Templates::about, "about"}, {&Templates::accessibility, "accessibility"},
            {&Templates::privacy, "privacy"}, {&Templates::siteMap, "sitemap"}, {&Templates::seals, "seals"},
            {&Templates::missing, "missing"}, {&Templates::gone, "gone"}};
    for (const auto &[member, name] : files) {
        auto source = Template::read(folder, QString::fromLatin1(name));
        if (!source)
            return tl::unexpected(source.error());
        all.*member = std::move(*source);
    }
    return all;
}

Pages::Pages(const SiteModel &site, const Templates &templates)
    : m_site(site)
    , m_templates(templates)
{
}

View Pages::crumb(const QByteArray &path, const QByteArray &name) const
{
    View view;
    view.set(Field::path, path).set(Field::name, name);
    return view;
}

std::vector<View> Pages::sectionCrumbs(const QByteArray &section, bool withItself) const
{
    std::vector<View> crumbs;
    for (const Section *above : m_site.ancestors(section))
        crumbs.push_back(crumb(sectionPath(above->id), above->name));
    const Section *own = m_site.section(section);
    if (withItself && own)
        crumbs.push_back(crumb(sectionPath(own->id), own->name));
    return crumbs;
}

View Pages::pageView(const QByteArray &path, const QByteArray &title, const QByteArray &description) const
{
    View view;
    view.set(Field::title, title).set(Field::description, description).set(Field::canonical, m_site.address() + path);
    return view;
}

View Pages::cardView(const Card &card) const
{
    View view;
    view.set(Field::path, card.path)
        .set(Field::title, card.title)
        .set(Field::summary, card.summary)
        .set(Field::published, dayText(card.firstPublished))
        .set(Field::publishedIso, isoDay(card.firstPublished));
    if (const Unit *unit = m_site.unit(card.unit))
        view.set(Field::unit, unit->name);
    // The title beside it says what the picture leads to; read out twice it would only delay.
    if (card.cover)
        view.set(Field::image, pictureHtml(*card.cover, PictureUse::Thumbnail, {}, true));
    return view;
}

std::vector<View> Pages::cardViews(const std::vector<const Card *> &cards) const
{
    std::vector<View> views;
    views.reserve(cards.size());
    for (const Card *card : cards)
        views.push_back(cardView(*card));
    return views;
}

QByteArray Pages::structuredArticle(const Article &article, const QByteArray &image) const
{
    const Unit *unit = m_site.unit(article.unit);
    QByteArray json = R"({"@context":"https://schema.org","@type":"NewsArticle","inLanguage":"vi","headline":)";
    json += jsonString(article.title);
    if (!article.summary.isEmpty())
        json += ",\"description\":" + jsonString(article.summary);
    json += ",\"datePublished\":\"" + isoTime(article.firstPublished) + "\",\"dateModified\":\""
        + isoTime(article.published) + '"';
    json += ",\"mainEntityOfPage\":" + jsonString(m_site.address() + article.path);
    if (!image.isEmpty())
        json += ",\"image\":" + jsonString(m_site.address() + image);
    const QByteArray publisher = m_site.setting("site.agency", m_site.setting("site.title").constData());
    json += R"(,"author":{"@type":"GovernmentOrganization","name":)" + jsonString(unit ? unit->name : publisher) + '}';
    json += R"(,"publisher":{"@type":"GovernmentOrganization","name":)" + jsonString(publisher) + "}}";
    return json;
}

Page Pages::article(const Article &article, const content::Document &body, const BlobFinder &blobs) const
{
    content::RenderOptions options;
    options.image = [&blobs](const BlobId &id) -> std::optional<content::RenderedImage> {
        const Blob *blob = blobs(id.value);
        const auto picture = blob ? pictureOf(*blob) : std::nullopt;
        return picture ? std::optional(renderedImage(*picture, PictureUse::Body)) : std::nullopt;
    };
    options.file = [&blobs](const BlobId &id) -> std::optional<content::RenderedFile> {
        const Blob *blob = blobs(id.value);
        return blob ? std::optional(renderedFile(*blob)) : std::nullopt;
    };

    View view = pageView(article.path, article.title, article.summary);
    view.set(Field::crumbs, sectionCrumbs(article.section, true))
        .set(Field::summary, article.summary)
        .set(Field::published, dayTimeText(article.firstPublished))
        .set(Field::publishedIso, isoTime(article.firstPublished))
        .set(Field::body, withReachableTables(body.toHtmlBytes(options)))
        .set(Field::approvedBy, article.approvedBy)
        .set(Field::changeNote, article.published == article.firstPublished ? QByteArray() : article.changeNote);
    if (article.published != article.firstPublished)
        view.set(Field::changed, dayTimeText(article.published)).set(Field::changedIso, isoTime(article.published));
    if (const Unit *unit = m_site.unit(article.unit))
        view.set(Field::unit, unit->name).set(Field::unitPath, unitPath(unit->id));

    Page page{article.path, {}, {articleRecord(article.id), "section:" + article.section, "unit:" + article.unit}};
    QByteArray preview;
    const Blob *cover = article.cover ? blobs(*article.cover) : nullptr;
    if (const auto picture = cover ? pictureOf(*cover) : std::nullopt) {
        view.set(Field::cover, pictureHtml(*picture, PictureUse::Body, article.coverAlt, false));
        view.set(Field::alt, article.coverAlt);
        preview = renderedImage(*picture, PictureUse::Body).src.toLatin1();
        view.set(Field::image, m_site.address() + preview);
    }
    view.set(Field::structured, structuredArticle(article, preview));
    page.bytes = m_templates.article.render({&m_site.frameView(article.section), &view});
    return page;
}

ListScope Pages::scope(const ListKey &list) const
{
    ListScope scope;
    if (list.kind == ListKey::OfUnit)
        scope.unit = list.id;
    else
        scope.sections = m_site.subtree(list.id);
    return scope;
}

QByteArray Pages::listName(const ListKey &list) const
{
    if (list.kind == ListKey::OfUnit) {
        const Unit *unit = m_site.unit(list.id);
        return unit ? unit->name : list.id;
    }
    const Section *section = m_site.section(list.id);
    return section ? section->name : list.id;
}

View Pages::listView(const ListKey &list, const QByteArray &path) const
{
    const QByteArray name = listName(list);
    View view = pageView(path, name, {});
    view.set(Field::heading, name).set(Field::newest, list.path());
    if (list.kind == ListKey::OfUnit)
        return view;
    view.set(Field::crumbs, sectionCrumbs(list.id, false))
        .set(Field::feed, list.path() + "feed.xml")
        .set(Field::feedTitle, name);
    if (const Section *section = m_site.section(list.id))
        view.set(Field::intro, section->description);
    return view;
}

std::vector<const Section *> Pages::branchesBelow(const ListKey &list) const
{
    return list.kind == ListKey::OfSection ? m_site.children(list.id) : std::vector<const Section *>();
}

const View &Pages::frameOf(const ListKey &list) const
{
    return m_site.frameView(list.kind == ListKey::OfSection ? list.id : QByteArray());
}

Page Pages::listIndex(const ListKey &list, Catalogue &catalogue) const
{
    const ListScope scope = this->scope(list);
    const ListShape shape{catalogue.size(scope)};
    const auto cards = catalogue.newest(scope, listPageSize);
    View view = listView(list, list.path());
    view.set(Field::articles, cardViews(cards)).flag(Field::count, !cards.empty()).flag(Field::first, true);
    std::vector<View> below;
    for (const Section *child : branchesBelow(list))
        below.push_back(crumb(sectionPath(child->id), child->name));
    if (!below.empty())
        view.set(Field::links, View().set(Field::sections, std::move(below)));
    // The last numbered page overlaps with this view; the one before it is where reading goes on.
    if (shape.pages() > 1)
        view.set(Field::older, linkView(list.pagePath(shape.pages() - 1), shape.pages() - 1)).flag(Field::items, true);
    return {list.path() + "index.html", m_templates.list.render({&frameOf(list), &view}),
        recordsOf(cards, {list.record()})};
}

Page Pages::listPage(const ListKey &list, int number, Catalogue &catalogue) const
{
    const ListScope scope = this->scope(list);
    const ListShape shape{catalogue.size(scope)};
    auto cards = catalogue.slice(scope, (number - 1) * listPageSize, listPageSize);
    std::reverse(cards.begin(), cards.end());
    View view = listView(list, list.pagePath(number));
    view.set(Field::articles, cardViews(cards)).set(Field::number, QByteArray::number(number));
    view.flag(Field::count, true).flag(Field::items, true);
    if (number > 1)
        view.set(Field::older, linkView(list.pagePath(number - 1), number - 1));
    if (number < shape.pages())
        view.set(Field::newer, linkView(list.pagePath(number + 1), number + 1));
    return {list.pagePath(number), m_templates.list.render({&frameOf(list), &view}), recordsOf(cards, {list.record()})};
}

Page Pages::home(Catalogue &catalogue) const
{
    ListScope everything;
    everything.everything = true;
    auto latest = catalogue.newest(everything, homeLatest);
    View view = pageView("/", m_site.setting("site.title"), m_site.setting("site.description"));
    QList<QByteArray> records = recordsOf(latest);

    if (!latest.empty()) {
        View lead = cardView(*latest.front());
        if (const auto &cover = latest.front()->cover)
            lead.set(Field::cover, pictureHtml(*cover, PictureUse::Lead, {}, false));
        view.set(Field::lead, std::move(lead));
        latest.erase(latest.begin());
    }
    view.set(Field::articles, cardViews(latest)).flag(Field::count, !latest.empty());
    if (m_site.section(noticeSection)) {
        const auto notices = catalogue.newest(scope({ListKey::OfSection, noticeSection}), homeNotices);
        records = recordsOf(notices, records);
        View block;
        block.set(Field::path, sectionPath(noticeSection)).set(Field::articles, cardViews(notices));
        if (!notices.empty())
            view.set(Field::notices, std::move(block));
    }
    std::vector<View> blocks;
    for (const Section *section : m_site.children({})) {
        const auto cards = catalogue.newest(scope({ListKey::OfSection, section->id}), homePerSection);
        records = recordsOf(cards, records);
        if (cards.empty() || section->id == noticeSection)
            continue;
        View block = crumb(sectionPath(section->id), section->name);
        block.set(Field::articles, cardViews(cards));
        blocks.push_back(std::move(block));
    }
    view.set(Field::sections, std::move(blocks));
    view.set(Field::structured,
        R"({"@context":"https://schema.org","@type":"WebSite","inLanguage":"vi","name":)"
            + jsonString(m_site.setting("site.title")) + ",\"url\":" + jsonString(m_site.address() + '/') + '}');
    return {"/index.html", m_templates.home.render({&m_site.frameView(), &view}), records};
}

} // namespace ana::site
