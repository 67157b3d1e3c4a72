// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

#include <QByteArray>
#include <QString>

#include "models/core/error.h"
#include "models/database/clusterfolder.h"

namespace ana::site {

using FileChanges = std::map<QByteArray, std::optional<QByteArray>>; ///< path → bytes, nothing: remove

/// One line of a release: what happened to a path.
struct FileMove
{
    enum Kind { Add, Change, Delete } kind;
    QByteArray path;
};

/// The folder a web server shows, and how it gets from one state to the next.
///
/// All files of a release are first written aside; then the journal is put in place: from there on the release
/// happens, be it by the next run. Then files are added, changed, deleted, each by one rename, so that a link always
/// finds its page. What a release replaced is kept for the last ten. Private things stand in `.ana`, which no web
/// server shows. Nothing is flushed to the disk: after a power cut the next run compares every page (wasCutOff).
class SiteFolder
{
public:
    static constexpr int keptReleases = 10;

    /// Takes the lock, finishes what a killed run began. Refused: `site.busy`, `site.folder.foreign` (other people's
    /// files stand there), `site.folder.unwritable`, `site.disk.full`.
    static Result<SiteFolder> open(const QString &folder);
    ~SiteFolder();
    SiteFolder(SiteFolder &&) noexcept;

    QString path() const { return m_folder; }
    QString stateFolder() const { return m_folder + QStringLiteral("/.ana/state"); }
    QByteArray state(const char *name) const;
    int release() const { return m_release; }
    /// The machine was started anew since the last release: what the disk holds is not certain.
    bool wasCutOff() const;

    /// Writes a file aside. Several threads may.
    Result<void> stage(const QByteArray &path, const QByteArray &bytes);
    QByteArray read(const QByteArray &path) const;
    bool exists(const QByteArray &path) const;

    /// Everything staged becomes the site; `deleted` goes; private state changes along with it.
    Result<void> commit(const std::vector<QByteArray> &deleted, const FileChanges &state);
    /// Drops what was staged.
    void discard();

    /// The site as it was after that release becomes a new release. `site.release.unknown` if it is not kept.
    Result<void> rollBack(int toRelease, const FileChanges &state);
    std::vector<int> releases() const; ///< that can be brought back, oldest first

private:
    SiteFolder(QString folder, FileLock lock);
    struct Journal;

    Result<void> prepare(const Journal &journal);
    Result<void> stageState(const FileChanges &state, Journal &journal);
    Result<void> begin(const Journal &journal);
    Result<void> carryOut(const Journal &journal);
    Result<void> finish(const Journal &journal);
    Result<void> recover();
    Result<void> ensureFolder(const QString &folder);
    bool isEmptySite() const;
    QString aside() const { return m_folder + QStringLiteral("/.ana/next"); }
    QString releaseFolder(int release) const { return m_folder + QStringLiteral("/.ana/releases/%1").arg(release); }

    QString m_folder;
    FileLock m_lock;
    int m_release = 0;
    std::unique_ptr<std::mutex> m_mutex = std::make_unique<std::mutex>();
    std::set<QString> m_knownFolders;
    std::vector<QByteArray> m_staged;
};

} // namespace ana::site
