// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/draftjournal.h"

#include <algorithm>
#include <mutex>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QPromise>
#include <QSet>
#include <QUuid>

#include "models/database/durablefile.h"
#include "models/database/jobthread.h"

namespace ana {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(draftLog, "ana.drafts")

namespace {
/// From the first unwritten key to the disk; not restarted by later keys, so a fast typist loses no more than others.
constexpr auto writeAfter = 1s;
const QByteArray draftLabel = "draft "_ba;

using DraftKey = std::pair<QString, QString>; // form, record

/// A run writes files of its own, so that typing on never replaces a draft that is still being offered.
QString fileName(const DraftKey &key, const QString &run)
{
    const QByteArray name = key.first.toUtf8() + '\n' + key.second.toUtf8();
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(32)) + u'-' + run + u".draft"_s;
}

QByteArray toBytes(const Draft &draft)
{
    return QJsonDocument(QJsonObject{
                             {"form"_L1, draft.form},
                             {"record"_L1, draft.recordId},
                             {"fields"_L1, draft.fields},
                             {"base_version"_L1, draft.baseVersion},
                             {"base_fields"_L1, draft.baseFields},
                             {"at"_L1, draft.keptAt.toString(Qt::ISODateWithMs)},
                         })
        .toJson(QJsonDocument::Compact);
}

Draft fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {json.value("form"_L1).toString(), json.value("record"_L1).toString(), json.value("fields"_L1).toObject(),
        json.value("base_version"_L1).toInt(), json.value("base_fields"_L1).toObject(),
        QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs)};
}
} // namespace

/// Shared with the store's thread; `mutex` guards all, no file is touched under it.
class DraftJournal::Private : public std::enable_shared_from_this<DraftJournal::Private>
{
public:
    Result<void> load(const std::shared_ptr<AccountStore> &opened);
    void plan();
    Result<void> writeAll();
    void removeFiles(const QStringList &names);
    void report(const Result<void> &written);

    std::mutex mutex;
    std::shared_ptr<AccountStore> store;
    QHash<DraftKey, Draft> drafts; // this run's, with their base
    QSet<DraftKey> unwritten;
    const QString run = QUuid::createUuid().toString(QUuid::Id128).left(8);
    struct Found
    {
        Draft draft;
        QString name; ///< of its file
    };
    std::vector<Found> found; // of earlier runs
    bool planned = false;
    bool failing = false;
    std::recursive_mutex tellMutex;
    DraftJournal *journal = nullptr; // null once it is going
};

Result<void> DraftJournal::Private::load(const std::shared_ptr<AccountStore> &opened)
{
    const QDir folder(opened->path(u"drafts"_s));
    if (!folder.mkpath(u"."_s))
        return tl::unexpected(Error{ErrorKind::Unavailable, u"store.not_written"_s, {}, {}});
    std::vector<Found> read;
    bool unreadable = false;
    const QStringList names = folder.entryList({u"*.draft"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const QByteArray sealed = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const auto clear = opened->unseal(sealed, draftLabel + name.toUtf8());
        if (!clear) {
            qCWarning(draftLog, "A draft on the disk cannot be decrypted; it is left where it is.");
            unreadable = true;
            continue;
        }
        read.push_back({fromBytes(*clear), name});
    }
    {
        const std::lock_guard lock(mutex);
        store = opened;
        found = read;
    }
    plan();
    if (unreadable)
        return tl::unexpected(Error{ErrorKind::Internal, u"store.unreadable"_s, {}, {}});
    return {};
}

void DraftJournal::Private::plan()
{
    std::shared_ptr<AccountStore> target;
    {
        const std::lock_guard lock(mutex);
        if (!store || planned || unwritten.isEmpty())
            return;
        planned = true;
        target = store;
    }
    target->thread().postAt(JobThread::Clock::now() + writeAfter, [self = shared_from_this()] {
        self->report(self->writeAll());
        self->plan(); // what could not be written is tried again
    });
}

Result<void> DraftJournal::Private::writeAll()
{
    std::vector<Draft> pending;
    std::shared_ptr<AccountStore> target;
    {
        const std::lock_guard lock(mutex);
        planned = false;
        if (!store)
            return {};
        target = store;
        for (const DraftKey &key : std::as_const(unwritten))
            pending.push_back(drafts.value(key));
        unwritten.clear();
    }
    Result<void> all;
    for (const Draft &draft : pending) {
        const DraftKey key{draft.form, draft.recordId};
        const QString name = fileName(key, run);
        const QByteArray sealed = target->seal(toBytes(draft), draftLabel + name.toUtf8());
        const auto written = replaceFile(target->path(u"drafts/"_s + name), sealed);
        const std::lock_guard lock(mutex);
        if (!written) {
            all = written;
            if (drafts.contains(key))
                unwritten.insert(key);
        }
    }
    return all;
}

void DraftJournal::Private::report(const Result<void> &written)
{
    {
        const std::lock_guard lock(mutex);
        if (failing == !written)
            return;
        failing = !written;
    }
    const std::lock_guard telling(tellMutex);
    if (!journal)
        return;
    if (written)
        Q_EMIT journal->recovered();
    else
        Q_EMIT journal->failed(written.error());
}

void DraftJournal::Private::removeFiles(const QStringList &names)
{
    if (!store)
        return;
    store->thread().post([names, folder = store->path(u"drafts"_s)] {
        for (const QString &name : names)
            QFile::remove(folder + u'/' + name);
        flushFolder(folder);
    });
}

// ---------------------------------------------------------------------------------------------------- DraftJournal

DraftJournal::DraftJournal(QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->journal = this;
}

DraftJournal::~DraftJournal()
{
    close();
    const std::lock_guard telling(d->tellMutex);
    d->journal = nullptr;
}

QFuture<Result<void>> DraftJournal::open(std::shared_ptr<AccountStore> store)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto &thread = store->thread();
    thread.post([state = d, store = std::move(store), promise] {
        promise->addResult(state->load(store));
        promise->finish();
    });
    return promise->future();
}

void DraftJournal::close()
{
    auto last = flush();
    last.waitForFinished();
    // Goes after the lock: its thread may be in a job that asks for it.
    std::shared_ptr<AccountStore> store;
    const std::lock_guard lock(d->mutex);
    store.swap(d->store);
    d->drafts.clear();
    d->unwritten.clear();
    d->found.clear();
}

void DraftJournal::setBase(const QString &form, const QString &recordId, int version, const QJsonObject &fields)
{
    const std::lock_guard lock(d->mutex);
    Draft &draft = d->drafts[{form, recordId}];
    draft.form = form;
    draft.recordId = recordId;
    draft.baseVersion = version;
    draft.baseFields = fields;
}

void DraftJournal::keep(const QString &form, const QString &recordId, const QJsonObject &fields)
{
    {
        const std::lock_guard lock(d->mutex);
        Draft &draft = d->drafts[{form, recordId}];
        draft.form = form;
        draft.recordId = recordId;
        draft.fields = fields;
        draft.keptAt = QDateTime::currentDateTimeUtc();
        d->unwritten.insert({form, recordId});
    }
    d->plan();
}

std::vector<Draft> DraftJournal::found() const
{
    const std::lock_guard lock(d->mutex);
    std::vector<Draft> found;
    for (const auto &[draft, name] : d->found)
        found.push_back(draft);
    std::sort(found.begin(), found.end(), [](const Draft &a, const Draft &b) { return a.keptAt > b.keptAt; });
    return found;
}

void DraftJournal::discard(const QString &form, const QString &recordId)
{
    const DraftKey key{form, recordId};
    const std::lock_guard lock(d->mutex);
    d->drafts.remove(key);
    d->unwritten.remove(key);
    QStringList names{fileName(key, d->run)};
    std::erase_if(d->found, [&](const Private::Found &old) {
        const bool same = old.draft.form == form && old.draft.recordId == recordId;
        if (same)
            names.append(old.name);
        return same;
    });
    d->removeFiles(names);
}

QFuture<Result<void>> DraftJournal::flush()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto future = promise->future();
    const std::lock_guard lock(d->mutex);
    if (!d->store) {
        promise->addResult(Result<void>());
        promise->finish();
        return future;
    }
    d->store->thread().post([state = d, promise] {
        const auto written = state->writeAll();
        state->report(written);
        promise->addResult(written);
        promise->finish();
    });
    return future;
}

} // namespace ana
