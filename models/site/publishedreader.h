// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "models/database/sqlconnection.h"
#include "models/site/records.h"

namespace ana::site {

/// How far the change feed was carried out: the last row. Its kind and id tell another database from this one.
struct FeedPosition
{
    qint64 xid = 0;
    qint64 seq = 0;
    QByteArray kind;
    QByteArray id;
    friend bool operator==(const FeedPosition &, const FeedPosition &) = default;

    QByteArray toText() const;
    static std::optional<FeedPosition> fromText(const QByteArray &text);
};

/// A row of the feed. `path` is the address that is gone, if it is.
struct FeedRow
{
    FeedPosition at;
    QByteArray path;
};

/// An article page that is out.
struct PageOut
{
    QByteArray id;
    QByteArray path;
    int revision = 0;
};

/// Reads the `published` views as ana_publisher. One snapshot for a whole run: from begin() to end(). Throws SqlError.
class PublishedReader
{
public:
    explicit PublishedReader(SqlConnection &connection);

    void begin();
    void end();

    Frame frame();
    std::vector<Seal> seals();

    /// False: this position is of another database, or of this one before it was restored.
    bool knows(const FeedPosition &position);
    std::vector<FeedRow> feedAfter(const FeedPosition &position);
    std::optional<FeedPosition> lastFeedPosition();

    /// All articles, oldest first, in batches.
    void eachArticle(const std::function<void(std::vector<Article>)> &take);
    std::vector<Article> articles(const QStringList &ids);
    /// Addresses of withdrawn articles.
    std::vector<QByteArray> goneArticles();

    std::vector<Blob> blobs();
    std::vector<Blob> blobs(const QStringList &ids);
    QByteArray blobBytes(const QUuid &id);
    /// Which of these sha256 are still shown by some article.
    QSet<QByteArray> blobsInUse(const QStringList &mediaKeys);

    /// After the run, outside the snapshot.
    void tellOut(const std::vector<PageOut> &pages);
    void tellCaughtUp(const FeedPosition &position);

private:
    SqlConnection &m_connection;
};

} // namespace ana::site
