// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <climits>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include <QHash>
#include <QSet>

#include "models/site/catalogue.h"
#include "models/site/manifest.h"
#include "models/site/pages.h"
#include "models/site/publishedreader.h"
#include "models/site/publisher.h"
#include "models/site/sitefolder.h"

namespace ana::site {

/// Which pages of a list a run must make anew.
struct ListTouch
{
    int sizeBefore = 0;
    std::set<int> positions; ///< entries that look different but stay where they are
    int shiftedFrom = INT_MAX; ///< from here on, entries stand elsewhere
};

/// One publishing run: reads, makes pages, lays them aside, commits.
class PublishRun
{
public:
    PublishRun(PublishedReader &reader, SiteFolder &folder, const SigningKey &key);

    Result<PublishReport> run(PublishMode mode);

private:
    // What there is to do.
    Result<void> readFrame();
    QByteArray fingerprint() const;
    bool needsFull(PublishMode mode, const std::optional<FeedPosition> &position);
    Result<void> buildAll();
    Result<void> buildChanges(const std::vector<FeedRow> &feed);
    Result<PublishReport> finish();
    Result<void> announce();

    // Articles.
    void renderBatch(const std::vector<Article> &batch, std::vector<Card> &cards);
    std::optional<Card> renderArticle(const Article &article);
    void changeArticle(const QUuid &id, const QByteArray &knownPath, const Article *live);
    QList<ListKey> listsOf(const Card &card) const;
    void touchShift(const Card &card);
    void touchPlace(const Card &card);
    ListTouch &touch(const ListKey &list);

    // Everything that is made of articles.
    std::vector<std::function<void()>> listTasks(const ListKey &list);
    std::vector<std::function<void()>> touchedListTasks(const ListKey &list, const ListTouch &touch);
    void emitStanding();
    void emitMonth(const QByteArray &month);
    void inParallel(const std::vector<std::function<void()>> &tasks);

    // Media.
    void prepareBlobs(const std::vector<Blob> &blobs);
    bool mediaStands(const std::vector<QByteArray> &paths);
    void releaseMedia(const QSet<QByteArray> &paths);

    // Files.
    /// False if the site has these very bytes already.
    bool emitPage(const Page &page);
    void removePage(const QByteArray &path);
    void noteLinks(const QByteArray &page, const QByteArray &html);
    void checkLinks();
    void fail(const Error &error);
    void addProblem(const QString &problem);

    PublishedReader &m_reader;
    SiteFolder &m_folder;
    const SigningKey &m_key;
    Manifest m_manifest;
    Catalogue m_catalogue;
    Templates m_templates;
    std::optional<SiteModel> m_site;
    std::optional<Pages> m_pages;
    Frame m_frame;
    std::vector<Seal> m_seals;
    QHash<QUuid, Blob> m_blobs;

    bool m_full = false;
    bool m_compareFiles = false; ///< with the bytes on disk, not only with the manifest
    std::map<ListKey, ListTouch> m_touched;
    QSet<QByteArray> m_touchedMonths;
    QSet<QByteArray> m_gone;
    QSet<QByteArray> m_freedMedia;

    std::mutex m_mutex; ///< guards what follows, and the manifest
    QSet<QByteArray> m_seen;
    std::vector<QByteArray> m_removed;
    std::vector<PageOut> m_out;
    std::vector<std::pair<QByteArray, QByteArray>> m_links; ///< page, address that its body leads to
    PublishReport m_report;
    std::optional<Error> m_failure;
    std::atomic<bool> m_failed = false;
    std::optional<FeedPosition> m_position;
};

} // namespace ana::site
