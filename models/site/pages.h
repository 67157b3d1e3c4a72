// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <tuple>

#include <QByteArray>

#include "models/content/document.h"
#include "models/core/error.h"
#include "models/site/catalogue.h"
#include "models/site/records.h"
#include "models/site/sitemodel.h"
#include "models/site/template.h"

namespace ana::site {

/// One file of the site and the records it came from ("article:0190…", "section:tin-tuc").
struct Page
{
    QByteArray path;
    QByteArray bytes;
    QList<QByteArray> records;
};

constexpr int listPageSize = 20;

/// The templates, read once.
struct Templates
{
    Template article, list, home, about, accessibility, privacy, siteMap, seals, missing, gone;
    static Result<Templates> read(const QString &folder);
};

/// Which pages a list is cut into. Numbered pages count from the oldest entry, so they stay as they are while the list
/// grows; the first view shows the newest entries, and numbered pages begin when one view no longer holds all.
struct ListShape
{
    int size = 0;
    int pages() const { return size > listPageSize ? (size + listPageSize - 1) / listPageSize : 0; }
};

/// A section's or a unit's list.
struct ListKey
{
    enum Kind { OfSection, OfUnit } kind = OfSection;
    QByteArray id;
    friend bool operator<(const ListKey &a, const ListKey &b)
    {
        return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
    }
    QByteArray path() const { return kind == OfSection ? sectionPath(id) : unitPath(id); }
    QByteArray pagePath(int number) const { return path() + "trang-" + QByteArray::number(number) + ".html"; }
    QByteArray record() const { return (kind == OfSection ? "section:" : "unit:") + id; }
};

/// How the body of an article finds its pictures and files.
using BlobFinder = std::function<const Blob *(const QUuid &)>;

/// Record → view → template → bytes. Everything here is a function of its arguments; used by several threads at once.
class Pages
{
public:
    Pages(const SiteModel &site, const Templates &templates);

    /// The article's page, byte for byte what the site shows; also the desk's preview. `body` is the article's, read.
    Page article(const Article &article, const content::Document &body, const BlobFinder &blobs) const;

    ListScope scope(const ListKey &list) const;
    Page listIndex(const ListKey &list, Catalogue &catalogue) const;
    Page listPage(const ListKey &list, int number, Catalogue &catalogue) const;
    /// Atom, the newest twenty. Without a section: everything.
    Page feed(const QByteArray &section, Catalogue &catalogue) const;
    Page home(Catalogue &catalogue) const;

    /// "/sitemap-2026-05.xml", and a second file where a month has more than 50,000 articles.
    std::vector<Page> siteMapsOfMonth(const QByteArray &month, Catalogue &catalogue) const;
    Page siteMapIndex(Catalogue &catalogue) const;

    /// Pages that do not depend on articles: about, statements, page of the tree, robots, 404, 410.
    std::vector<Page> standing() const;
    /// The seals of the log, a page a year and the newest on top.
    std::vector<Page> seals(const std::vector<Seal> &seals) const;

private:
    View cardView(const Card &card) const;
    std::vector<View> cardViews(const std::vector<const Card *> &cards) const;
    View crumb(const QByteArray &path, const QByteArray &name) const;
    std::vector<View> sectionCrumbs(const QByteArray &section, bool withItself) const;
    View pageView(const QByteArray &path, const QByteArray &title, const QByteArray &description) const;
    View listView(const ListKey &list, const QByteArray &path) const;
    QByteArray listName(const ListKey &list) const;
    std::vector<const Section *> branchesBelow(const ListKey &list) const;
    const View &frameOf(const ListKey &list) const;
    Page standingPage(const QByteArray &path, const QByteArray &title, const Template &source) const;
    Page siteMapPage() const;
    Page robots() const;
    QByteArray structuredArticle(const Article &article, const QByteArray &image) const;

    const SiteModel &m_site;
    const Templates &m_templates;
};

/// `<picture>` with its sources; also used for covers.
QByteArray pictureHtml(const Picture &picture, PictureUse use, const QByteArray &alt, bool lazy);

} // namespace ana::site
