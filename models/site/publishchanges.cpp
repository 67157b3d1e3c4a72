// SPDX-License-Identifier: GPL-3.0-or-later
// A run that makes only the pages a change touches.
#include "models/site/publishrun.h"

#include "models/site/publishstate.h"

namespace ana::site {

using namespace Qt::StringLiterals;

Result<void> PublishRun::buildChanges(const std::vector<FeedRow> &feed)
{
    m_gone = pathsOfGoneMap(m_folder.state("web/gone.map"));
    std::map<QByteArray, QByteArray> pathOf; // changed article → address the feed knows
    bool sealed = false;
    for (const FeedRow &row : feed) {
        if (row.at.kind == "article")
            pathOf[row.at.id] = row.path;
        sealed = sealed || row.at.kind == "seal";
    }
    QStringList ids;
    for (const auto &[id, path] : pathOf)
        ids += QString::fromLatin1(id);
    std::map<QByteArray, Article> live;
    for (Article &article : ids.isEmpty() ? std::vector<Article>() : m_reader.articles(ids)) {
        QByteArray id = article.id.toByteArray(QUuid::WithoutBraces);
        live.emplace(std::move(id), std::move(article));
    }
    QStringList blobIds;
    for (const auto &[id, article] : live) {
        if (article.cover)
            blobIds += article.cover->toString(QUuid::WithoutBraces);
        if (const auto body = content::Document::fromJson(article.body)) {
            for (const content::BlobRef &reference : body->references())
                blobIds += reference.blob.toString();
        }
    }
    if (!blobIds.isEmpty())
        prepareBlobs(m_reader.blobs(blobIds));
    for (const auto &[id, path] : pathOf) {
        const auto at = live.find(id);
        changeArticle(QUuid::fromString(QString::fromLatin1(id)), path, at == live.end() ? nullptr : &at->second);
    }

    std::vector<std::function<void()>> tasks;
    for (const auto &[list, touched] : m_touched) {
        auto more = touchedListTasks(list, touched);
        std::move(more.begin(), more.end(), std::back_inserter(tasks));
    }
    for (const auto &task : tasks)
        task();
    for (const QByteArray &month : std::as_const(m_touchedMonths)) {
        emitMonth(month);
        if (m_catalogue.countOfMonth(month) == 0)
            removePage("/sitemap-" + month + ".xml");
    }
    if (!m_touched.empty() || !m_touchedMonths.isEmpty()) {
        emitPage(m_pages->home(m_catalogue));
        emitPage(m_pages->feed({}, m_catalogue));
        emitPage(m_pages->siteMapIndex(m_catalogue));
    }
    if (sealed) {
        for (const Page &page : m_pages->seals(m_seals))
            emitPage(page);
    }
    releaseMedia(m_freedMedia);
    return m_failure ? Result<void>(tl::unexpected(*m_failure)) : Result<void>();
}

QList<ListKey> PublishRun::listsOf(const Card &card) const
{
    QList<ListKey> lists;
    for (const Section *above : m_site->ancestors(card.section))
        lists.append({ListKey::OfSection, above->id});
    if (m_site->section(card.section))
        lists.append({ListKey::OfSection, card.section});
    if (m_site->unit(card.unit))
        lists.append({ListKey::OfUnit, card.unit});
    return lists;
}

ListTouch &PublishRun::touch(const ListKey &list)
{
    const auto [at, fresh] = m_touched.try_emplace(list);
    if (fresh)
        at->second.sizeBefore = m_catalogue.size(m_pages->scope(list));
    return at->second;
}

void PublishRun::touchShift(const Card &card)
{
    for (const ListKey &list : listsOf(card)) {
        ListTouch &touched = touch(list);
        touched.shiftedFrom = qMin(touched.shiftedFrom, m_catalogue.position(m_pages->scope(list), card));
    }
    m_touchedMonths.insert(monthOfPath(card.path));
}

void PublishRun::touchPlace(const Card &card)
{
    for (const ListKey &list : listsOf(card))
        touch(list).positions.insert(m_catalogue.position(m_pages->scope(list), card));
    m_touchedMonths.insert(monthOfPath(card.path));
}

void PublishRun::changeArticle(const QUuid &id, const QByteArray &knownPath, const Article *live)
{
    std::optional<Card> fresh = live ? renderArticle(*live) : std::nullopt;
    const QByteArray path = fresh ? fresh->path : knownPath;
    const Card *stored = m_catalogue.find(id, monthOfPath(path));
    if (!stored && !fresh)
        return;
    const std::optional<Card> old = stored ? std::optional(*stored) : std::nullopt;
    const bool stays = old && fresh && old->firstPublished == fresh->firstPublished && old->section == fresh->section
        && old->unit == fresh->unit && old->path == fresh->path;
    if (old) {
        for (const QByteArray &file : old->media)
            m_freedMedia.insert(file);
        stays ? touchPlace(*old) : touchShift(*old);
        m_catalogue.take(id, monthOfPath(path));
    }
    if (!fresh) {
        removePage(path);
        m_gone.insert(path);
        return;
    }
    m_gone.remove(path);
    for (const QByteArray &file : fresh->media)
        m_freedMedia.remove(file);
    if (!stays) {
        for (const ListKey &list : listsOf(*fresh))
            touch(list); // its size before the article is in it
    }
    m_catalogue.insert(*fresh);
    if (!stays)
        touchShift(*fresh);
}

std::vector<std::function<void()>> PublishRun::touchedListTasks(const ListKey &list, const ListTouch &touched)
{
    const ListShape before{touched.sizeBefore};
    const ListShape after{m_catalogue.size(m_pages->scope(list))};
    std::set<int> numbers;
    for (const int position : touched.positions)
        numbers.insert(position / listPageSize + 1);
    if (touched.shiftedFrom != INT_MAX) {
        for (int number = touched.shiftedFrom / listPageSize + 1; number <= after.pages(); ++number)
            numbers.insert(number);
    }
    // The page before the first new or vanished one gains or loses its link to a newer page.
    if (before.pages() != after.pages()) {
        for (int number = qMax(1, qMin(before.pages(), after.pages())); number <= after.pages(); ++number)
            numbers.insert(number);
        for (int number = after.pages() + 1; number <= before.pages(); ++number)
            removePage(list.pagePath(number));
    }
    std::vector<std::function<void()>> tasks{[this, list] { emitPage(m_pages->listIndex(list, m_catalogue)); }};
    if (list.kind == ListKey::OfSection)
        tasks.push_back([this, list] { emitPage(m_pages->feed(list.id, m_catalogue)); });
    for (const int number : numbers) {
        if (number <= after.pages())
            tasks.push_back([this, list, number] { emitPage(m_pages->listPage(list, number, m_catalogue)); });
    }
    return tasks;
}

} // namespace ana::site
