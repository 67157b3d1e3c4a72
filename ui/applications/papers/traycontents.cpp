// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/traycontents.h"

#include <algorithm>
#include <chrono>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include "models/core/awaitresult.h"
#include "models/core/text.h"
#include "models/database/databasesession.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using papers::PaperFile;
using papers::PaperKind;

namespace {

constexpr auto tryAgainAfter = 20s;
constexpr int whole = 1000;
constexpr int longestTitle = 200;

/// A copy under the folder, as it is: PDFs and office files.
Result<PaperFile> copied(const PaperFile &source, const QString &target)
{
    const QString path = target + u'.' + QFileInfo(source.path).suffix();
    QFile::remove(path);
    if (!QFile::copy(source.path, path))
        return tl::unexpected(Error{ErrorKind::Unavailable, u"paper.disk"_s, source.name, {}});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return papers::inspectPaper(path);
}

/// Runs in the background: what is given becomes one file in the tray's folder.
void makeReady(QPromise<Result<PaperFile>> &promise, const QStringList &sources, const QString &target)
{
    promise.setProgressRange(0, whole);
    if (sources.size() == 1) {
        const Result<PaperFile> only = papers::inspectPaper(sources.constFirst());
        if (!only || only->kind != PaperKind::Picture) {
            promise.addResult(only ? copied(*only, target) : only);
            return;
        }
    }
    promise.addResult(papers::makePdf(sources, target + u".pdf"_s, {}, [&promise](int done, int count) {
        promise.setProgressValue(whole * done / count);
        return !promise.isCanceled();
    }));
}

const QString lockName = u"in-use"_s;

/// Where the trays of this user keep their files; only he may look into it. What a crash has left is removed first:
/// papers of citizens do not lie about.
QString trayFolders()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/papers"_s;
    QDir().mkpath(place);
    QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFileInfoList folders = QDir(place).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        QLockFile lock(folder.filePath() + u'/' + lockName);
        lock.setStaleLockTime(0);
        if (QFile::exists(lock.fileName()) && lock.tryLock(0)) {
            lock.unlock();
            QDir(folder.filePath()).removeRecursively();
        }
    }
    return place + u"/tray-XXXXXX"_s;
}

} // namespace

TrayContents::TrayContents(const widgets::DeskContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_folder(trayFolders())
    , m_lock(std::make_unique<QLockFile>(m_folder.filePath(lockName)))
    , m_again(new QTimer(this))
{
    m_lock->setStaleLockTime(0);
    m_lock->lock();
    m_again->setSingleShot(true);
    m_again->setInterval(tryAgainAfter);
    connect(m_again, &QTimer::timeout, this, &TrayContents::sendKept);
    connect(&context.session, &DatabaseSession::lineChanged, this, [this](LineState line) {
        if (line == LineState::Online)
            sendKept();
    });
    connect(&context.session, &DatabaseSession::opened, this, &TrayContents::sendKept);
}

TrayContents::~TrayContents()
{
    m_upload.cancel();
    for (QFuture<Made> &one : m_preparing)
        one.cancel();
    m_lock->unlock();
}

bool TrayContents::isBusy() const
{
    return std::ranges::any_of(m_rows, &TrayRow::isUnderway);
}

QString TrayContents::newFolder()
{
    const QString path = m_folder.filePath(u"in%1"_s.arg(++m_folders));
    QDir().mkpath(path);
    return path;
}

TrayRow *TrayContents::find(const QString &id)
{
    const auto found = std::ranges::find(m_rows, id, &TrayRow::id);
    return found == m_rows.end() ? nullptr : &*found;
}

int TrayContents::placeOf(const QString &id) const
{
    return int(std::ranges::find(m_rows, id, &TrayRow::id) - m_rows.begin());
}

void TrayContents::insert(const TrayRow &row, int at)
{
    Q_EMIT aboutToInsert(at);
    m_rows.insert(m_rows.begin() + at, row);
    Q_EMIT inserted();
    tellBusy();
}

void TrayContents::add(const QString &path, int paper)
{
    addPages({path}, nfc(QFileInfo(path).completeBaseName()), paper);
}

QString TrayContents::append(const QString &title, int paper)
{
    TrayRow row;
    row.blob = BlobId::create();
    row.title = title.simplified().left(longestTitle);
    row.paper = paper;
    insert(row, int(m_rows.size()));
    return row.id();
}

void TrayContents::addPages(const QStringList &paths, const QString &title, int paper)
{
    prepare(append(title, paper), paths);
}

void TrayContents::addPicture(const QImage &picture, const QString &title, int paper)
{
    const QString id = append(title, paper);
    const QString path = newFolder() + u"/picture.png"_s;
    awaitResult(
        this, QtConcurrent::run([picture, path] { return picture.save(path); }), [this, id, path](bool written) {
            if (written)
                prepare(id, {path});
            else
                refuse(id, {ErrorKind::Unavailable, u"paper.disk"_s, {}, {}});
        });
}

void TrayContents::addTakenBack(const TrayRow &row)
{
    if (!find(row.id()))
        insert(row, int(m_rows.size()));
}

void TrayContents::prepare(const QString &id, const QStringList &sources, const QStringList &replaces)
{
    auto made = QtConcurrent::run(&makeReady, sources, m_folder.filePath(id));
    m_preparing.push_back(made);
    auto *watcher = new QFutureWatcher<Made>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, id](int value) {
        if (TrayRow *row = find(id)) {
            row->progress = value;
            changed(id);
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id, replaces] {
        watcher->deleteLater();
        std::erase_if(m_preparing, [](const QFuture<Made> &one) { return one.isFinished(); });
        if (watcher->future().resultCount() > 0)
            takePrepared(id, watcher->result(), replaces);
    });
    watcher->setFuture(made);
}

void TrayContents::takePrepared(const QString &id, const Made &made, const QStringList &replaces)
{
    TrayRow *row = find(id);
    if (!row) { // taken out meanwhile
        if (made)
            QFile::remove(made->path);
        return;
    }
    if (!made)
        return refuse(id, made.error());
    row->file = *made;
    row->file.name = row->title + u'.' + QFileInfo(made->path).suffix();
    row->mediaType = made->mediaType;
    row->byteSize = made->byteSize;
    row->pages = made->pages;
    row->sha256 = made->sha256;
    row->state = TrayRow::State::Queued;
    row->progress = 0;
    changed(id);
    for (const QString &old : replaces)
        remove(old);
    sendNext();
}

void TrayContents::refuse(const QString &id, const Error &error)
{
    if (TrayRow *row = find(id)) {
        row->state = TrayRow::State::Refused;
        row->error = error;
        if (row->error.subject.isEmpty())
            row->error.subject = row->title;
        changed(id);
        Q_EMIT refused(row->error);
    }
}

/// One at a time: the line of an office carries everybody's work.
void TrayContents::sendNext()
{
    if (!m_sending.isEmpty())
        return;
    const auto next = std::ranges::find(m_rows, TrayRow::State::Queued, &TrayRow::state);
    if (next == m_rows.end())
        return;
    m_sending = next->id();
    next->state = TrayRow::State::Sending;
    m_upload = papers::storePaper(m_context.session, m_context.gateway, next->blob, next->file);
    changed(m_sending);
    watchUpload(m_sending);
}

void TrayContents::watchUpload(const QString &id)
{
    auto *watcher = new QFutureWatcher<Result<papers::StoredPaper>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, id](int value) {
        constexpr int sent = 600; // then it is read back
        if (TrayRow *row = find(id); row && row->isUnderway()) {
            row->progress = value;
            row->state = value < sent ? TrayRow::State::Sending : TrayRow::State::Comparing;
            changed(id);
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id] {
        watcher->deleteLater();
        m_sending.clear();
        if (watcher->future().resultCount() > 0)
            takeStored(id, watcher->result());
        sendNext();
    });
    watcher->setFuture(m_upload);
}

void TrayContents::takeStored(const QString &id, const Result<papers::StoredPaper> &stored)
{
    TrayRow *row = find(id);
    if (!row)
        return;
    if (stored) {
        row->pieces = stored->pieces;
        row->progress = whole;
        row->state = TrayRow::State::Stored;
    } else if (stored.error().kind == ErrorKind::Unavailable || stored.error().kind == ErrorKind::Cancelled) {
        row->state = TrayRow::State::Kept;
        row->error = stored.error();
        m_again->start();
    } else {
        return refuse(id, stored.error());
    }
    changed(id);
}

void TrayContents::sendKept()
{
    for (TrayRow &row : m_rows) {
        if (row.state == TrayRow::State::Kept)
            retry(row.id());
    }
}

void TrayContents::retry(const QString &id)
{
    TrayRow *row = find(id);
    if (!row || !row->isHere() || (row->state != TrayRow::State::Kept && row->state != TrayRow::State::Refused))
        return;
    row->state = TrayRow::State::Queued;
    row->error = {};
    changed(id);
    sendNext();
}

bool TrayContents::canJoin(const QStringList &ids) const
{
    const auto joins = [this](const QString &id) {
        const int at = placeOf(id);
        return at < int(m_rows.size()) && m_rows[size_t(at)].isHere()
            && m_rows[size_t(at)].file.kind != PaperKind::Office;
    };
    return ids.size() > 1 && std::ranges::all_of(ids, joins);
}

void TrayContents::join(const QStringList &ids)
{
    if (!canJoin(ids))
        return;
    QStringList ordered = ids;
    std::ranges::sort(ordered, {}, [this](const QString &id) { return placeOf(id); });
    const TrayRow &first = *find(ordered.constFirst());
    TrayRow row;
    row.blob = BlobId::create();
    row.title = first.title;
    row.paper = first.paper;
    QStringList sources;
    for (const QString &id : std::as_const(ordered))
        sources.append(find(id)->file.path);
    insert(row, placeOf(ordered.constFirst()));
    prepare(row.id(), sources, ordered);
}

void TrayContents::remove(const QString &id)
{
    const int at = placeOf(id);
    if (at == int(m_rows.size()))
        return;
    if (m_sending == id)
        m_upload.cancel();
    const QString path = m_rows[size_t(at)].file.path;
    Q_EMIT aboutToRemove(at);
    m_rows.erase(m_rows.begin() + at);
    Q_EMIT removed();
    if (!path.isEmpty())
        QFile::remove(path);
    tellBusy();
}

void TrayContents::move(const QString &id, int by)
{
    const int from = placeOf(id);
    const int to = from + by;
    if (from == int(m_rows.size()) || to < 0 || to >= int(m_rows.size()) || by == 0)
        return;
    Q_EMIT aboutToMove(from, by > 0 ? to + 1 : to);
    const auto first = m_rows.begin() + std::min(from, to);
    const auto last = m_rows.begin() + std::max(from, to) + 1;
    std::rotate(first, by > 0 ? first + 1 : last - 1, last);
    Q_EMIT moved();
}

void TrayContents::setPaper(const QString &id, int paper)
{
    if (TrayRow *row = find(id); row && row->paper != paper) {
        row->paper = paper;
        changed(id);
    }
}

void TrayContents::setTitle(const QString &id, const QString &title)
{
    const QString clean = nfc(title).simplified().left(longestTitle);
    if (TrayRow *row = find(id); row && !clean.isEmpty() && row->title != clean) {
        row->title = clean;
        changed(id);
    }
}

void TrayContents::changed(const QString &id)
{
    Q_EMIT rowChanged(placeOf(id));
    tellBusy();
}

void TrayContents::tellBusy()
{
    if (m_busy != isBusy()) {
        m_busy = !m_busy;
        Q_EMIT busyChanged(m_busy);
    }
}

} // namespace ana::applications
