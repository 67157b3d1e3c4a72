// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and files of the pages a run makes.
#include "models/site/publishrun.h"

namespace ana::site {

using namespace Qt::StringLiterals;

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

} // namespace ana::site
