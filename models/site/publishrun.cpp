// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/publishrun.h"

#include <algorithm>
#include <condition_variable>
#include <thread>

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include "models/core/resources.h"
#include "models/site/publishstate.h"

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr int threadCount = 2;

/// Raised when the code makes other bytes of the same rows: the next run then makes every page anew.
constexpr char renderVersion[] = "2";

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
    return mode == PublishMode::Full || !position || m_folder.wasCutOff()
        || m_folder.state("fingerprint") != fingerprint() || !m_reader.knows(*position);
}

// Everything
// -----------------------------------------------------------------------------------------------------------

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

// Articles
// -------------------------------------------------------------------------------------------------------------

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
    Card card{article.id, article.firstPublished, article.published, article.revision, article.path, article.section,
        article.unit, article.title, article.summary, std::nullopt, article.coverAlt, {}};
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
        m_out.push_back({article.id.toByteArray(QUuid::WithoutBraces), article.path, article.revision});
    }
    noteLinks(article.path, page.bytes);
    return card;
}

// Files
// ----------------------------------------------------------------------------------------------------------------

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
    const std::pair<const char *, QByteArray> maps[]
        = {{"web/gone.map", goneMap(m_gone)}, {"web/moved.map", movedMap(m_site->setting("site.redirects"))}};
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
