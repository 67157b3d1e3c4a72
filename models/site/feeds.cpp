// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds, site maps and the pages that stand whatever the articles say.
#include "models/site/pages.h"

#include <algorithm>

#include "models/site/html.h"

namespace ana::site {

namespace {

constexpr int feedSize = 20;
constexpr size_t siteMapLimit = 50000; // sitemaps.org

void element(QByteArray &out, const char *name, const QByteArray &text)
{
    (((out += '<') += name) += '>');
    appendEscaped(out, text);
    ((out += "</") += name) += ">\n";
}

} // namespace

Page Pages::feed(const QByteArray &section, Catalogue &catalogue) const
{
    ListScope scope;
    scope.everything = section.isEmpty();
    if (!section.isEmpty())
        scope = this->scope({ListKey::OfSection, section});
    const auto cards = catalogue.newest(scope, feedSize);
    const Section *own = m_site.section(section);
    const QByteArray path = (section.isEmpty() ? QByteArray("/") : sectionPath(section)) + "feed.xml";
    const QByteArray home = m_site.address() + (section.isEmpty() ? QByteArray("/") : sectionPath(section));
    qint64 updated = 0;
    for (const Card *card : cards)
        updated = std::max(updated, card->published);

    QByteArray out
        = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n";
    const QByteArray siteTitle = m_site.setting("site.title");
    element(out, "title", own ? QByteArray(own->name + " – " + siteTitle) : siteTitle);
    element(out, "id", m_site.address() + path);
    out += "<link rel=\"self\" type=\"application/atom+xml\" href=\"" + escaped(m_site.address() + path) + "\"/>\n";
    out += "<link href=\"" + escaped(home) + "\"/>\n";
    element(out, "updated", isoTime(updated));
    out += "<author>";
    element(out, "name", m_site.setting("site.agency", siteTitle.constData()));
    out += "</author>\n";
    QList<QByteArray> records;
    for (const Card *card : cards) {
        records.append("article:" + card->id.toByteArray(QUuid::WithoutBraces));
        out += "<entry>\n";
        element(out, "title", card->title);
        element(out, "id", "urn:uuid:" + card->id.toByteArray(QUuid::WithoutBraces));
        out += "<link href=\"" + escaped(m_site.address() + card->path) + "\"/>\n";
        element(out, "published", isoTime(card->firstPublished));
        element(out, "updated", isoTime(card->published));
        if (!card->summary.isEmpty())
            element(out, "summary", card->summary);
        out += "</entry>\n";
    }
    return {path, out + "</feed>\n", records};
}

std::vector<Page> Pages::siteMapsOfMonth(const QByteArray &month, Catalogue &catalogue) const
{
    const auto &cards = catalogue.cards(month);
    std::vector<Page> pages;
    for (size_t from = 0; from < cards.size(); from += siteMapLimit) {
        Page &page = pages.emplace_back();
        const QByteArray part
            = from == 0 ? QByteArray() : QByteArray('-' + QByteArray::number(qsizetype(from / siteMapLimit) + 1));
        page.path = "/sitemap-" + month + part + ".xml";
        page.bytes = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset "
                     "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        for (size_t i = from; i < std::min(from + siteMapLimit, cards.size()); ++i) {
            page.bytes += "<url><loc>" + m_site.address() + cards[i].path + "</loc><lastmod>"
                + isoTime(cards[i].published) + "</lastmod></url>\n";
        }
        page.bytes += "</urlset>\n";
        page.records = {"month:" + month};
    }
    return pages;
}

Page Pages::siteMapIndex(Catalogue &catalogue) const
{
    QByteArray out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex "
                     "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    const auto entry
        = [&](const QByteArray &path) { out += "<sitemap><loc>" + m_site.address() + path + "</loc></sitemap>\n"; };
    entry("/sitemap-pages.xml");
    for (const QByteArray &month : catalogue.months()) {
        entry("/sitemap-" + month + ".xml");
        for (size_t part = 1; part * siteMapLimit < size_t(catalogue.countOfMonth(month)); ++part)
            entry("/sitemap-" + month + '-' + QByteArray::number(qsizetype(part) + 1) + ".xml");
    }
    return {"/sitemap.xml", out + "</sitemapindex>\n", {"months"}};
}

Page Pages::standingPage(const QByteArray &path, const QByteArray &title, const Template &source) const
{
    View view = pageView(path, title, {});
    view.set(Field::heading, title);
    for (const auto &[key, field] : {std::pair("site.about", Field::intro), std::pair("site.contact", Field::contact),
             std::pair("site.reviewed", Field::day)})
        view.set(field, m_site.setting(key));
    return {path, source.render({&m_site.frameView(), &view}), {"settings"}};
}

Page Pages::siteMapPage() const
{
    // Two levels are what the law's default tree has; deeper branches are reached from their section.
    std::vector<View> branches;
    for (const Section *branch : m_site.children({})) {
        View view = crumb(sectionPath(branch->id), branch->name);
        std::vector<View> below;
        for (const Section *child : m_site.children(branch->id))
            below.push_back(crumb(sectionPath(child->id), child->name));
        if (!below.empty())
            view.set(Field::items, View().set(Field::links, std::move(below)));
        else
            view.set(Field::items, QByteArray());
        branches.push_back(std::move(view));
    }
    View view = pageView("/so-do-trang.html", {}, {});
    view.set(Field::sections, std::move(branches));
    return {"/so-do-trang.html", m_templates.siteMap.render({&m_site.frameView(), &view}),
        {"settings", "sections", "units"}};
}

Page Pages::robots() const
{
    return {"/robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + m_site.address() + "/sitemap.xml\n", {"settings"}};
}

std::vector<Page> Pages::standing() const
{
    std::vector<Page> pages{standingPage("/gioi-thieu.html", {}, m_templates.about),
        standingPage("/tro-nang.html", {}, m_templates.accessibility),
        standingPage("/quyen-rieng-tu.html", {}, m_templates.privacy),
        standingPage("/404.html", {}, m_templates.missing), standingPage("/410.html", {}, m_templates.gone),
        siteMapPage(), robots()};
    QByteArray map = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset "
                     "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    const auto entry
        = [&](const QByteArray &path) { map += "<url><loc>" + m_site.address() + path + "</loc></url>\n"; };
    for (const char *path :
        {"/", "/gioi-thieu.html", "/so-do-trang.html", "/tro-nang.html", "/quyen-rieng-tu.html", "/dau-niem/"})
        entry(path);
    for (const Section &section : m_site.sections())
        entry(sectionPath(section.id));
    for (const Unit &unit : m_site.units())
        entry(unitPath(unit.id));
    pages.push_back({"/sitemap-pages.xml", map + "</urlset>\n", {"sections", "units"}});
    return pages;
}

std::vector<Page> Pages::seals(const std::vector<Seal> &seals) const
{
    std::map<QByteArray, std::vector<View>> years;
    for (auto seal = seals.rbegin(); seal != seals.rend(); ++seal) {
        View view;
        view.set(Field::day, dayTextOfIso(seal->day)).set(Field::publishedIso, seal->day).set(Field::hash, seal->hash);
        years[seal->day.left(4)].push_back(std::move(view));
    }
    std::vector<View> links;
    for (auto year = years.rbegin(); year != years.rend(); ++year)
        links.push_back(crumb("/dau-niem/" + year->first + ".html", year->first));

    std::vector<Page> pages;
    const auto add = [&](const QByteArray &path, const QByteArray &canonical, const QByteArray &year,
                         const std::vector<View> &entries) {
        View view = pageView(canonical, {}, {});
        view.set(Field::number, year).set(Field::entries, entries).set(Field::years, links);
        if (!entries.empty())
            view.flag(Field::first, true);
        pages.push_back({path, m_templates.seals.render({&m_site.frameView(), &view}), {"seals"}});
    };
    for (const auto &[year, entries] : years)
        add("/dau-niem/" + year + ".html", "/dau-niem/" + year + ".html", year, entries);
    QByteArray list = "# ngày, mã niêm (SHA-256): anactl verify-log --seals\n";
    for (const Seal &seal : seals)
        list += seal.day + ' ' + seal.hash + '\n';
    pages.push_back({"/dau-niem/danh-sach.txt", list, {"seals"}});
    add("/dau-niem/index.html", "/dau-niem/", {}, years.empty() ? std::vector<View>() : years.rbegin()->second);
    return pages;
}

} // namespace ana::site
