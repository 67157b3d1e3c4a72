// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/publishrun.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <thread>

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include "models/core/resources.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr int threadCount = 2;

/// Raised when the code makes other bytes of the same rows: the next run then makes every page anew.
constexpr char renderVersion[] = "2";

QByteArray idText(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

QByteArray announcement(const std::vector<PageOut> &pages)
{
    QByteArray text;
    for (const PageOut &page : pages)
        text += page.id + ' ' + QByteArray::number(page.revision) + ' ' + page.path + '\n';
    return text;
}

std::vector<PageOut> pagesOf(const QByteArray &announcement)
{
    std::vector<PageOut> pages;
    for (const QByteArray &line : announcement.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 3)
            pages.push_back({parts[0], parts[2], parts[1].toInt()});
    }
    return pages;
}

/// A path that may stand in the web server's configuration.
bool isPlainPath(const QByteArray &path)
{
    return path.startsWith('/') && std::all_of(path.begin(), path.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::strchr("/-._~%", c);
    });
}

QByteArray goneMap(const QSet<QByteArray> &paths)
{
    QList<QByteArray> sorted(paths.begin(), paths.end());
    std::sort(sorted.begin(), sorted.end());
    QByteArray text;
    for (const QByteArray &path : sorted) {
        if (isPlainPath(path))
            text += path + " 1;\n";
    }
    return text;
}

QSet<QByteArray> pathsOfGoneMap(const QByteArray &text)
{
    QSet<QByteArray> paths;
    for (const QByteArray &line : text.split('\n')) {
        if (line.endsWith(" 1;"))
            paths.insert(line.chopped(3));
    }
    return paths;
}

/// The setting `site.redirects`: a line a move, "/old /new".
QByteArray movedMap(const QByteArray &setting)
{
    std::map<QByteArray, QByteArray> moves;
    for (const QByteArray &line : setting.split('\n')) {
        const QList<QByteArray> parts = line.simplified().split(' ');
        if (parts.size() == 2 && isPlainPath(parts[0]) && isPlainPath(parts[1]) && parts[0] != parts[1])
            moves.emplace(parts[0], parts[1]);
    }
    QByteArray text;
    for (const auto &[from, to] : moves)
        text += from + ' ' + to + ";\n";
    return text;
}

} // namespace

PublishRun::PublishRun(PublishedReader &reader, SiteFolder &folder, const SigningKey &key)
    : m_reader(reader)
    , m_folder(folder)
    , m_key(key)
    , m_manifest(folder.path())
    , m_catalogue(folder.stateFolder())
{
}

Result<PublishReport> PublishRun::run(PublishMode mode)
{
    // A run that was killed after its commit has not told the desks yet.
    if (const auto told = announce(); !told)
        return tl::unexpected(told.error());
    m_report.release = m_folder.release();
    if (mode == PublishMode::Incremental && !m_folder.state("held").isEmpty()) {
        m_report.held = true;
        return m_report;
    }
    m_reader.begin();
    if (const auto frame = readFrame(); !frame)
        return tl::unexpected(frame.error());
    const auto position = FeedPosition::fromText(m_folder.state("position"));
    m_full = needsFull(mode, position);
    m_compareFiles = mode == PublishMode::Full || m_folder.wasCutOff();
    Result<void> built;
    if (m_full) {
        m_position = m_reader.lastFeedPosition();
        built = buildAll();
    } else {
        const auto feed = m_reader.feedAfter(*position);
        m_position = feed.empty() ? *position : feed.back().at;
        built = feed.empty() ? Result<void>() : buildChanges(feed);
    }
    m_reader.end();
    if (!built)
        return tl::unexpected(built.error());
    return finish();
}

Result<void> PublishRun::readFrame()
{
    m_frame = m_reader.frame();
    m_seals = m_reader.seals();
    auto assets = readAssets(resourcePath(u"site/assets"_s));
    if (!assets)
        return tl::unexpected(assets.error());
    auto templates = Templates::read(resourcePath(u"site/templates"_s));
    if (!templates)
        return tl::unexpected(templates.error());
    m_templates = std::move(*templates);
    m_site.emplace(m_frame, std::move(*assets));
    m_pages.emplace(*m_site, m_templates);
    return {};
}

/// Of everything that every page may show. If it is what it was, only the pages of changed articles need making.
QByteArray PublishRun::fingerprint() const
{
    QByteArray all = renderVersion;
    const QDir folder(resourcePath(u"site/templates"_s));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    for (const Asset &asset : m_site->assets().all())
        all += asset.path;
    QList<QByteArray> keys = m_frame.settings.keys();
    std::sort(keys.begin(), keys.end());
    for (const QByteArray &key : keys)
        all += '\n' + key + '=' + m_frame.settings[key];
    for (const Section &section : m_frame.sections)
        all += '\n' + section.id + '|' + section.parent + '|' + section.name + '|' + section.description;
    for (const Unit &unit : m_frame.units)
        all += '\n' + unit.id + '|' + unit.name + '|' + unit.kind;
    return contentHash(all);
}

bool PublishRun::needsFull(PublishMode mode, const std::optional<FeedPosition> &position)
{
    return mode == PublishMode::Full || !position || m_folder.wasCutOff() || m_folder.state("fingerprint") != fingerprint()
        || !m_reader.knows(*position);
}

// Everything -----------------------------------------------------------------------------------------------------------

Result<void> PublishRun::buildAll()
{
    m_report.full = true;
    m_catalogue.clear();
    prepareBlobs(m_reader.blobs());

    // Reading, and two threads that make pages of what was read. A short queue: a large site must not stand in memory.
    std::vector<std::vector<Article>> waiting;
    std::mutex mutex;
    std::condition_variable changed;
    bool complete = false;
    std::vector<Card> cards;
    const auto work = [&] {
        std::vector<Card> own;
        for (;;) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return complete || !waiting.empty(); });
            if (waiting.empty())
                break;
            const auto batch = std::move(waiting.back());
            waiting.pop_back();
            changed.notify_all();
            lock.unlock();
            renderBatch(batch, own);
        }
        const std::lock_guard guard(mutex);
        std::move(own.begin(), own.end(), std::back_inserter(cards));
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threadCount; ++i)
            workers.emplace_back(work);
        const auto stop = qScopeGuard([&] {
            const std::lock_guard guard(mutex);
            complete = true;
            changed.notify_all();
        });
        m_reader.eachArticle([&](std::vector<Article> batch) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return waiting.size() < 4; });
            waiting.push_back(std::move(batch));
            changed.notify_all();
        });
    }
    std::sort(cards.begin(), cards.end(), [](const Card &a, const Card &b) {
        return a.firstPublished != b.firstPublished ? a.firstPublished < b.firstPublished : a.id < b.id;
    });
    for (Card &card : cards)
        m_catalogue.insert(std::move(card));

    std::vector<std::function<void()>> tasks;
    const auto add = [&tasks](std::vector<std::function<void()>> more) {
        std::move(more.begin(), more.end(), std::back_inserter(tasks));
    };
    for (const Section &section : m_frame.sections) {
        add(listTasks({ListKey::OfSection, section.id}));
        tasks.push_back([this, id = section.id] { emitPage(m_pages->feed(id, m_catalogue)); });
    }
    for (const Unit &unit : m_frame.units)
        add(listTasks({ListKey::OfUnit, unit.id}));
    for (const QByteArray &month : m_catalogue.months())
        tasks.push_back([this, month] { emitMonth(month); });
    inParallel(tasks);
    emitStanding();

    for (const QByteArray &path : m_reader.goneArticles())
        m_gone.insert(path);
    for (const QByteArray &path : m_manifest.paths()) {
        if (!m_seen.contains(path))
            removePage(path);
    }
    return m_failure ? Result<void>(tl::unexpected(*m_failure)) : Result<void>();
}

std::vector<std::function<void()>> PublishRun::listTasks(const ListKey &list)
{
    std::vector<std::function<void()>> tasks{[this, list] { emitPage(m_pages->listIndex(list, m_catalogue)); }};
    const ListShape shape{m_catalogue.size(m_pages->scope(list))};
    for (int number = 1; number <= shape.pages(); ++number)
        tasks.push_back([this, list, number] { emitPage(m_pages->listPage(list, number, m_catalogue)); });
    return tasks;
}

void PublishRun::emitMonth(const QByteArray &month)
{
    for (const Page &page : m_pages->siteMapsOfMonth(month, m_catalogue))
        emitPage(page);
}

void PublishRun::emitStanding()
{
    for (const Asset &asset : m_site->assets().all())
        emitPage({asset.path, asset.bytes, {"program"}});
    for (const Page &page : m_pages->standing())
        emitPage(page);
    for (const Page &page : m_pages->seals(m_seals))
        emitPage(page);
    emitPage(m_pages->home(m_catalogue));
    emitPage(m_pages->feed({}, m_catalogue));
    emitPage(m_pages->siteMapIndex(m_catalogue));
}

void PublishRun::inParallel(const std::vector<std::function<void()>> &tasks)
{
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < tasks.size() && !m_failed; i = next++)
            tasks[i]();
    };
    const std::jthread other(work);
    work();
}

// Changes --------------------------------------------------------------------------------------------------------------

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
        QByteArray id = idText(article.id);
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

// Articles -------------------------------------------------------------------------------------------------------------

void PublishRun::renderBatch(const std::vector<Article> &batch, std::vector<Card> &cards)
{
    for (const Article &article : batch) {
        if (m_failed)
            return;
        if (auto card = renderArticle(article))
            cards.push_back(std::move(*card));
    }
}

std::optional<Card> PublishRun::renderArticle(const Article &article)
{
    const auto body = content::Document::fromJson(article.body);
    if (!body) {
        addProblem(u"%1: %2"_s.arg(QString::fromUtf8(article.path), body.error().code));
        return std::nullopt;
    }
    const BlobFinder find = [this](const QUuid &id) -> const Blob * {
        const auto at = m_blobs.constFind(id);
        return at == m_blobs.cend() ? nullptr : &*at;
    };
    Card card{article.id, article.firstPublished, article.published, article.revision, article.path, article.section, article.unit,
        article.title, article.summary, std::nullopt, article.coverAlt, {}};
    const auto use = [&](const QUuid &id) {
        const Blob *blob = find(id);
        for (const QByteArray &path : blob ? mediaPaths(*blob) : std::vector<QByteArray>())
            card.media.append(path);
        return blob;
    };
    if (article.cover) {
        if (const Blob *cover = use(*article.cover))
            card.cover = pictureOf(*cover);
    }
    for (const content::BlobRef &reference : body->references())
        use(reference.blob.value);
    const Page page = m_pages->article(article, *body, find);
    if (emitPage(page) || !m_full) {
        const std::lock_guard guard(m_mutex);
        m_out.push_back({idText(article.id), article.path, article.revision});
    }
    noteLinks(article.path, page.bytes);
    return card;
}

// Media ----------------------------------------------------------------------------------------------------------------

bool PublishRun::mediaStands(const std::vector<QByteArray> &paths)
{
    return std::all_of(paths.begin(), paths.end(), [this](const QByteArray &path) {
        const ManifestEntry *entry = m_manifest.find(path);
        return entry && (!m_compareFiles || contentHash(m_folder.read(path)) == entry->hash);
    });
}

void PublishRun::prepareBlobs(const std::vector<Blob> &blobs)
{
    QHash<QByteArray, bool> made; // by content: equal pictures in two articles are one
    std::vector<std::pair<Blob, QByteArray>> missing;
    for (const Blob &blob : blobs) {
        m_blobs.insert(blob.id, blob);
        const auto paths = mediaPaths(blob);
        if (made.contains(paths.front()))
            continue;
        made.insert(paths.front(), true);
        if (mediaStands(paths)) {
            for (const QByteArray &path : paths)
                m_seen.insert(path);
            continue;
        }
        missing.emplace_back(blob, QByteArray());
    }
    QSet<QByteArray> unreadable;
    constexpr size_t chunk = 8; // a few at a time: an original may be large
    for (size_t from = 0; from < missing.size() && !m_failed; from += chunk) {
        std::vector<std::function<void()>> tasks;
        for (size_t i = from; i < qMin(from + chunk, missing.size()); ++i) {
            auto &[blob, bytes] = missing[i];
            bytes = m_reader.blobBytes(blob.id);
            tasks.push_back([this, &blob = blob, &bytes = bytes, &unreadable] {
                const auto files = makeMedia(blob, bytes);
                bytes.clear();
                if (!files) {
                    addProblem(u"%1: %2"_s.arg(QString::fromUtf8(blob.name), files.error().code));
                    const std::lock_guard guard(m_mutex);
                    unreadable.insert(blob.sha256);
                    return;
                }
                for (const MediaFile &file : *files)
                    emitPage({file.path, file.bytes, {"blob:" + mediaKey(blob.sha256)}});
            });
        }
        inParallel(tasks);
    }
    if (unreadable.isEmpty())
        return;
    // A picture that cannot be read is not shown; the text around it is.
    m_blobs.removeIf([&unreadable](QHash<QUuid, Blob>::iterator at) { return unreadable.contains(at->sha256); });
}

void PublishRun::releaseMedia(const QSet<QByteArray> &paths)
{
    std::map<QByteArray, QList<QByteArray>> byKey;
    for (const QByteArray &path : paths) {
        const qsizetype begin = path.indexOf('/', 1) + 1;
        byKey[path.mid(begin, 20)].append(path);
    }
    if (byKey.empty())
        return;
    QStringList keys;
    for (const auto &[key, files] : byKey)
        keys += QString::fromLatin1(key);
    const QSet<QByteArray> used = m_reader.blobsInUse(keys);
    for (const auto &[key, files] : byKey) {
        for (const QByteArray &file : files) {
            if (!used.contains(key))
                removePage(file);
        }
    }
}

// Files ----------------------------------------------------------------------------------------------------------------

void PublishRun::fail(const Error &error)
{
    const std::lock_guard guard(m_mutex);
    if (!m_failure)
        m_failure = error;
    m_failed = true;
}

void PublishRun::addProblem(const QString &problem)
{
    const std::lock_guard guard(m_mutex);
    m_report.problems += problem;
}

bool PublishRun::emitPage(const Page &page)
{
    if (m_failed)
        return false;
    const QByteArray hash = contentHash(page.bytes);
    bool known = false;
    bool same = false;
    {
        const std::lock_guard guard(m_mutex);
        const ManifestEntry *entry = m_manifest.find(page.path);
        known = entry;
        same = entry && entry->hash == hash;
        m_seen.insert(page.path);
        m_manifest.set(page.path, {hash, page.bytes.size(), page.records});
    }
    if (same && m_compareFiles)
        same = m_folder.read(page.path) == page.bytes;
    if (!same) {
        if (const auto staged = m_folder.stage(page.path, page.bytes); !staged) {
            fail(staged.error());
            return false;
        }
    }
    const std::lock_guard guard(m_mutex);
    ++(same ? m_report.kept : known ? m_report.changed : m_report.added);
    return !same;
}

void PublishRun::noteLinks(const QByteArray &page, const QByteArray &html)
{
    static constexpr QByteArrayView opening = "href=\"/";
    std::vector<std::pair<QByteArray, QByteArray>> links;
    const qsizetype body = html.indexOf("<div class=\"body\">");
    for (qsizetype at = html.indexOf(opening, body); at >= 0; at = html.indexOf(opening, at + 1)) {
        const qsizetype begin = at + opening.size() - 1;
        links.emplace_back(page, html.mid(begin, html.indexOf('"', begin) - begin));
    }
    const std::lock_guard guard(m_mutex);
    std::move(links.begin(), links.end(), std::back_inserter(m_links));
}

void PublishRun::checkLinks()
{
    for (const auto &[page, link] : m_links) {
        QByteArray target = link.split('#').first().split('?').first();
        target.replace("&amp;", "&");
        if (target.endsWith('/'))
            target += "index.html";
        if (!m_manifest.find(target))
            m_report.problems += u"%1: %2 (site.link.broken)"_s.arg(QString::fromUtf8(page), QString::fromUtf8(link));
    }
}

void PublishRun::removePage(const QByteArray &path)
{
    if (!m_manifest.find(path))
        return;
    m_manifest.remove(path);
    m_removed.push_back(path);
    ++m_report.removed;
}

Result<PublishReport> PublishRun::finish()
{
    checkLinks();
    std::vector<QByteArray> deleted = m_removed;
    for (const auto &[path, bytes] : m_manifest.changedFiles(m_key)) {
        if (!bytes) {
            deleted.push_back(path);
        } else if (const auto staged = m_folder.stage(path, *bytes); !staged) {
            return tl::unexpected(staged.error());
        }
    }
    FileChanges state = m_catalogue.changedFiles();
    state["fingerprint"] = fingerprint();
    state["position"] = m_position ? std::optional(m_position->toText()) : std::nullopt;
    if (!m_out.empty())
        state["announce"] = announcement(m_out);
    if (m_report.full)
        state["held"] = std::nullopt;
    const std::pair<const char *, QByteArray> maps[] = {
        {"web/gone.map", goneMap(m_gone)}, {"web/moved.map", movedMap(m_site->setting("site.redirects"))}};
    for (const auto &[name, text] : maps) {
        // Written only when it differs: the web server is told to read it again by its time.
        const bool needed = !QFile::exists(m_folder.stateFolder() + u'/' + QString::fromLatin1(name));
        if (needed || text != m_folder.state(name))
            state[name] = text;
    }
    if (const auto done = m_folder.commit(deleted, state); !done)
        return tl::unexpected(done.error());
    m_report.release = m_folder.release();
    m_report.articles = m_catalogue.articleCount();
    if (const auto told = announce(); !told)
        return tl::unexpected(told.error());
    return m_report;
}

Result<void> PublishRun::announce()
{
    const auto pages = pagesOf(m_folder.state("announce"));
    if (!pages.empty())
        m_reader.tellOut(pages);
    if (const auto position = FeedPosition::fromText(m_folder.state("position")))
        m_reader.tellCaughtUp(*position);
    QFile::remove(m_folder.stateFolder() + u"/announce"_s);
    return {};
}

} // namespace ana::site
