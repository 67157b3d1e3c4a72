// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/sitefolder.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <QDir>
#include <QFile>

namespace ana::site {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

Error folderError(const std::error_code &code, const QString &subject)
{
    const bool full = code == std::errc::no_space_on_device || code.value() == EDQUOT;
    return {ErrorKind::Unavailable, full ? u"site.disk.full"_s : u"site.folder.unwritable"_s, subject,
        QString::fromStdString(code.message())};
}

fs::path native(const QString &path)
{
    return fs::path(path.toStdU16String());
}

bool isThere(const QString &path)
{
    std::error_code ignored;
    return fs::exists(native(path), ignored);
}

Result<void> rename(const QString &from, const QString &to)
{
    std::error_code code;
    fs::rename(native(from), native(to), code);
    if (code)
        return tl::unexpected(folderError(code, to));
    return {};
}

/// A second name for the same file; a copy where the file system has no such thing.
Result<void> keep(const QString &from, const QString &to)
{
    std::error_code code;
    if (isThere(to))
        return {};
    fs::create_hard_link(native(from), native(to), code);
    if (code)
        fs::copy_file(native(from), native(to), code);
    if (code)
        return tl::unexpected(folderError(code, to));
    return {};
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size()) {
        const int number = errno;
        file.close();
        return tl::unexpected(folderError({number, std::generic_category()}, path));
    }
    return {};
}

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString parentOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

QString text(const QByteArray &path)
{
    return QString::fromUtf8(path);
}

QByteArray bootId()
{
    return readWhole(u"/proc/sys/kernel/random/boot_id"_s).trimmed();
}

} // namespace

/// Kept as lines of text; without its last line it was cut off while it was written and never began.
struct SiteFolder::Journal
{
    int release = 0;
    std::vector<QByteArray> whole; ///< top-level entries moved as they are: the first release
    std::vector<FileMove> moves; ///< in the order add, change, delete
    std::vector<QByteArray> state; ///< names of private files written aside
    std::vector<QByteArray> droppedState;

    QByteArray toText() const
    {
        QByteArray out = "R " + QByteArray::number(release) + '\n';
        for (const QByteArray &entry : whole)
            out += "T " + entry + '\n';
        for (const FileMove &move : moves)
            out += QByteArray(1, "ACD"[move.kind]) + ' ' + move.path + '\n';
        for (const QByteArray &name : state)
            out += "S " + name + '\n';
        for (const QByteArray &name : droppedState)
            out += "X " + name + '\n';
        return out + "end\n";
    }

    static std::optional<Journal> fromText(const QByteArray &text)
    {
        if (!text.endsWith("\nend\n"))
            return std::nullopt;
        Journal journal;
        for (const QByteArray &line : text.split('\n')) {
            const QByteArray rest = line.mid(2);
            switch (line.isEmpty() ? ' ' : line[0]) {
            case 'R':
                journal.release = rest.toInt();
                break;
            case 'T':
                journal.whole.push_back(rest);
                break;
            case 'A':
                journal.moves.push_back({FileMove::Add, rest});
                break;
            case 'C':
                journal.moves.push_back({FileMove::Change, rest});
                break;
            case 'D':
                journal.moves.push_back({FileMove::Delete, rest});
                break;
            case 'S':
                journal.state.push_back(rest);
                break;
            case 'X':
                journal.droppedState.push_back(rest);
                break;
            default:
                break;
            }
        }
        return journal;
    }
};

SiteFolder::SiteFolder(QString folder, FileLock lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
}

SiteFolder::~SiteFolder() = default;
SiteFolder::SiteFolder(SiteFolder &&) noexcept = default;

Result<SiteFolder> SiteFolder::open(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    const bool ours = QDir(path + u"/.ana"_s).exists();
    if (!ours && QDir(path).exists() && !QDir(path).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return tl::unexpected(Error{ErrorKind::Invalid, u"site.folder.foreign"_s, path, {}});
    std::error_code code;
    fs::create_directories(native(path + u"/.ana/state"_s), code);
    if (code)
        return tl::unexpected(folderError(code, path));
    fs::permissions(native(path + u"/.ana"_s), fs::perms::owner_all, code);

    // Freed by the kernel however the process ends; a file with its number would outlive it and name a stranger.
    const QString lockFile = path + u"/.ana/lock"_s;
    auto lock = FileLock::tryNow(lockFile);
    if (!lock) {
        if (FileLock::isHeld(lockFile))
            return tl::unexpected(Error{ErrorKind::Unavailable, u"site.busy"_s, path, {}});
        return tl::unexpected(folderError(std::make_error_code(std::errc::permission_denied), path));
    }
    SiteFolder site(path, std::move(*lock));
    if (const auto recovered = site.recover(); !recovered)
        return tl::unexpected(recovered.error());
    site.m_release = site.state("release").toInt();
    return site;
}

Result<void> SiteFolder::recover()
{
    const QString journalPath = m_folder + u"/.ana/journal"_s;
    if (const auto journal = Journal::fromText(readWhole(journalPath))) {
        if (const auto done = carryOut(*journal); !done)
            return done;
        return finish(*journal);
    }
    QFile::remove(journalPath);
    discard();
    return {};
}

QByteArray SiteFolder::state(const char *name) const
{
    return readWhole(stateFolder() + u'/' + QString::fromLatin1(name));
}

bool SiteFolder::wasCutOff() const
{
    return state("boot") != bootId();
}

QByteArray SiteFolder::read(const QByteArray &path) const
{
    return readWhole(m_folder + text(path));
}

bool SiteFolder::exists(const QByteArray &path) const
{
    return isThere(m_folder + text(path));
}

Result<void> SiteFolder::ensureFolder(const QString &folder)
{
    {
        const std::lock_guard guard(*m_mutex);
        if (m_knownFolders.contains(folder))
            return {};
    }
    std::error_code code;
    fs::create_directories(native(folder), code);
    if (code)
        return tl::unexpected(folderError(code, folder));
    const std::lock_guard guard(*m_mutex);
    m_knownFolders.insert(folder);
    return {};
}

Result<void> SiteFolder::stage(const QByteArray &path, const QByteArray &bytes)
{
    const QString target = aside() + u"/site"_s + text(path);
    if (const auto made = ensureFolder(parentOf(target)); !made)
        return made;
    if (const auto written = writeWhole(target, bytes); !written)
        return written;
    const std::lock_guard guard(*m_mutex);
    m_staged.push_back(path);
    return {};
}

bool SiteFolder::isEmptySite() const
{
    return QDir(m_folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();
}

Result<void> SiteFolder::stageState(const FileChanges &state, Journal &journal)
{
    FileChanges all = state;
    all["release"] = QByteArray::number(journal.release);
    all["boot"] = bootId();
    for (const auto &[name, bytes] : all) {
        if (!bytes) {
            journal.droppedState.push_back(name);
            continue;
        }
        const QString target = aside() + u"/state/"_s + text(name);
        if (const auto made = ensureFolder(parentOf(target)); !made)
            return made;
        if (const auto written = writeWhole(target, *bytes); !written)
            return written;
        if (const auto made = ensureFolder(parentOf(stateFolder() + u'/' + text(name))); !made)
            return made;
        journal.state.push_back(name);
    }
    return {};
}

Result<void> SiteFolder::commit(const std::vector<QByteArray> &deleted, const FileChanges &state)
{
    Journal journal;
    journal.release = m_release + 1;
    std::sort(m_staged.begin(), m_staged.end());
    if (isEmptySite() && !m_staged.empty()) {
        for (const QString &entry : QDir(aside() + u"/site"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (entry != u"index.html"_s)
                journal.whole.push_back(entry.toUtf8());
        }
        // Home comes last: who finds it finds everything it leads to.
        journal.whole.push_back("index.html");
    } else {
        for (const auto kind : {FileMove::Add, FileMove::Change}) {
            for (const QByteArray &path : m_staged) {
                if (exists(path) == (kind == FileMove::Change))
                    journal.moves.push_back({kind, path});
            }
        }
        for (const QByteArray &path : deleted) {
            if (exists(path))
                journal.moves.push_back({FileMove::Delete, path});
        }
    }
    // Nothing that readers could see: no release, only notes, each replaced whole. Doing them twice does no harm.
    const bool visible = !journal.whole.empty() || !journal.moves.empty();
    if (!visible)
        journal.release = m_release;
    if (const auto staged = stageState(state, journal); !staged)
        return staged;
    if (!visible) {
        const auto done = carryOut(journal);
        discard();
        return done;
    }
    if (const auto ready = prepare(journal); !ready)
        return ready;
    if (const auto begun = begin(journal); !begun)
        return begun;
    if (const auto done = carryOut(journal); !done)
        return done;
    return finish(journal);
}

/// All that may run out of space happens before the journal is in place.
Result<void> SiteFolder::prepare(const Journal &journal)
{
    const QString old = releaseFolder(journal.release) + u"/site"_s;
    if (const auto made = ensureFolder(old); !made)
        return made;
    for (const FileMove &move : journal.moves) {
        const QString there = m_folder + text(move.path);
        if (const auto made = ensureFolder(parentOf(move.kind == FileMove::Add ? there : old + text(move.path))); !made)
            return made;
        if (move.kind == FileMove::Add)
            continue;
        if (const auto kept = keep(there, old + text(move.path)); !kept)
            return kept;
    }
    return {};
}

Result<void> SiteFolder::begin(const Journal &journal)
{
    const QString path = m_folder + u"/.ana/journal"_s;
    if (const auto written = writeWhole(path + u".new"_s, journal.toText()); !written)
        return written;
    return rename(path + u".new"_s, path);
}

Result<void> SiteFolder::carryOut(const Journal &journal)
{
    const QString from = aside() + u"/site"_s;
    for (const QByteArray &entry : journal.whole) {
        const QString source = from + u'/' + text(entry);
        if (!isThere(source))
            continue;
        if (const auto moved = rename(source, m_folder + u'/' + text(entry)); !moved)
            return moved;
    }
    for (const FileMove &move : journal.moves) {
        const QString there = m_folder + text(move.path);
        if (move.kind == FileMove::Delete) {
            std::error_code code;
            fs::remove(native(there), code);
            if (code)
                return tl::unexpected(folderError(code, there));
            QDir().rmdir(parentOf(there)); // only if it is empty now
            continue;
        }
        const QString source = from + text(move.path);
        if (!isThere(source))
            continue;
        if (const auto moved = rename(source, there); !moved)
            return moved;
    }
    for (const QByteArray &name : journal.state) {
        const QString source = aside() + u"/state/"_s + text(name);
        if (!isThere(source))
            continue;
        if (const auto moved = rename(source, stateFolder() + u'/' + text(name)); !moved)
            return moved;
    }
    for (const QByteArray &name : journal.droppedState)
        QFile::remove(stateFolder() + u'/' + text(name));
    return {};
}

Result<void> SiteFolder::finish(const Journal &journal)
{
    if (const auto moved = rename(m_folder + u"/.ana/journal"_s, releaseFolder(journal.release) + u"/journal"_s);
        !moved)
        return moved;
    m_release = journal.release;
    QDir(releaseFolder(journal.release - keptReleases)).removeRecursively();
    discard();
    return {};
}

void SiteFolder::discard()
{
    QDir(aside()).removeRecursively();
    m_knownFolders.clear();
    m_staged.clear();
}

std::vector<int> SiteFolder::releases() const
{
    std::vector<int> numbers;
    for (const QString &name : QDir(m_folder + u"/.ana/releases"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        // Undoing release n brings back n − 1; the first release has nothing before it.
        if (name.toInt() > 1 && isThere(releaseFolder(name.toInt()) + u"/journal"_s))
            numbers.push_back(name.toInt() - 1);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Result<void> SiteFolder::rollBack(int toRelease, const FileChanges &state)
{
    const auto known = releases();
    if (std::find(known.begin(), known.end(), toRelease) == known.end())
        return tl::unexpected(Error{ErrorKind::NotFound, u"site.release.unknown"_s, QString::number(toRelease), {}});
    std::map<QByteArray, QString> before; // path → where its old bytes are; empty: it was not there
    for (int number = m_release; number > toRelease; --number) {
        const auto journal = Journal::fromText(readWhole(releaseFolder(number) + u"/journal"_s));
        if (!journal)
            return tl::unexpected(Error{ErrorKind::NotFound, u"site.release.unknown"_s, QString::number(number), {}});
        for (const FileMove &move : journal->moves)
            before[move.path]
                = move.kind == FileMove::Add ? QString() : releaseFolder(number) + u"/site"_s + text(move.path);
    }
    std::vector<QByteArray> deleted;
    for (const auto &[path, source] : before) {
        if (source.isEmpty()) {
            deleted.push_back(path);
            continue;
        }
        if (const auto staged = stage(path, readWhole(source)); !staged)
            return staged;
    }
    return commit(deleted, state);
}

} // namespace ana::site
