// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/outbox.h"

#include <algorithm>

#include <QDataStream>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QtEndian>

#include "models/database/durablefile.h"
#include "models/database/sqlerror.h"

namespace ana {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(outboxLog, "ana.outbox")

namespace {
// File: 8 bytes of name, 16 random bytes, then frames of 4 bytes length and so many sealed bytes. The random bytes and
// the frame's number are bound into each frame: none can be moved, left out in the middle, or brought from an old file.
const QByteArray magic = "ANAOBX1\n"_ba;
constexpr qsizetype idBytes = 16;
constexpr qsizetype lengthBytes = 4;
constexpr qsizetype longestFrame = 64ll * 1024 * 1024;
constexpr qint64 worthRewriting = 256ll * 1024;
constexpr int traceDays = 90;

QString stateName(EntryState state)
{
    switch (state) {
    case EntryState::Waiting:
        return u"waiting"_s;
    case EntryState::Held:
        return u"held"_s;
    case EntryState::Discarded:
        return u"discarded"_s;
    }
    return {};
}

EntryState stateFromName(const QString &name)
{
    if (name == "held"_L1)
        return EntryState::Held;
    return name == "discarded"_L1 ? EntryState::Discarded : EntryState::Waiting;
}

QJsonObject toJson(const OutboxEntry &entry)
{
    return {
        {"operation"_L1, entry.operation.toString()},
        {"name"_L1, entry.call.name},
        {"arguments"_L1, entry.call.arguments},
        {"kind"_L1, entry.call.record.kind},
        {"record"_L1, entry.call.record.id},
        {"at"_L1, entry.keptAt.toUTC().toString(Qt::ISODateWithMs)},
        {"state"_L1, stateName(entry.state)},
        {"error"_L1,
            QJsonObject{{"kind"_L1, errorKindName(entry.error.kind)}, {"code"_L1, entry.error.code},
                {"subject"_L1, entry.error.subject}, {"detail"_L1, entry.error.detail}}},
        {"current"_L1, entry.current},
        {"reason"_L1, entry.discardReason},
    };
}

OutboxEntry fromJson(const QJsonObject &json)
{
    OutboxEntry entry;
    entry.operation = OperationId::fromString(json.value("operation"_L1).toString());
    entry.call = {json.value("name"_L1).toString(), json.value("arguments"_L1).toObject(), CommandPolicy::Queue,
        {json.value("kind"_L1).toString(), json.value("record"_L1).toString()}};
    entry.keptAt = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    entry.state = stateFromName(json.value("state"_L1).toString());
    entry.error = errorFromJson(json.value("error"_L1).toObject());
    entry.current = json.value("current"_L1).toObject();
    entry.discardReason = json.value("reason"_L1).toString();
    return entry;
}

QByteArray frame(const QByteArray &sealed)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << quint32(sealed.size());
    return bytes + sealed;
}

Error unreadable()
{
    return {ErrorKind::Internal, u"outbox.unreadable"_s, {}, {}};
}

/// The store's errors under the outbox's name, so that the sentence can say that the command was not kept.
Error notKept(Error error)
{
    error.code = error.code == "store.disk.full"_L1 ? u"outbox.disk.full"_s : u"outbox.not_written"_s;
    return error;
}
} // namespace

Outbox::Outbox(std::shared_ptr<AccountStore> store)
    : m_store(std::move(store))
    , m_file(m_store->path(u"outbox"_s))
{
}

Result<std::unique_ptr<Outbox>> Outbox::open(std::shared_ptr<AccountStore> store)
{
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(store)));
    auto ready = outbox->m_file.exists() ? outbox->load() : outbox->rewrite();
    if (ready && outbox->m_file.size() > worthRewriting)
        ready = outbox->rewrite();
    if (!ready)
        return tl::unexpected(ready.error());
    return outbox;
}

Result<void> Outbox::openFile()
{
    m_file.close();
    if (m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return {};
    return tl::unexpected(Error{ErrorKind::Unavailable, u"outbox.not_written"_s, {}, {}});
}

QByteArray Outbox::label(qint64 number) const
{
    return "outbox " + m_id + ' ' + QByteArray::number(number);
}

Result<void> Outbox::load()
{
    if (auto opened = openFile(); !opened)
        return opened;
    const QByteArray content = m_file.readAll();
    qsizetype at = magic.size() + idBytes;
    if (content.size() < at || !content.startsWith(magic))
        return tl::unexpected(unreadable());
    m_id = content.mid(magic.size(), idBytes).toHex();
    bool damaged = false;
    while (at < content.size()) {
        auto next = frameAt(content, at, m_number);
        // The first frame is written together with the file: without it this is not our file, or not our key.
        if (!next && m_number == 0)
            return tl::unexpected(unreadable());
        if (!next) {
            next = frameBehind(content, at);
            if (!next)
                break;
            damaged = true;
        }
        apply(QJsonDocument::fromJson(next->clear).object());
        ++m_number;
        at = next->next;
    }
    if (m_number == 0)
        return tl::unexpected(unreadable());
    dropOldTraces();
    if (damaged)
        return mend();
    if (at < content.size()) {
        qCWarning(outboxLog, "The last line of the outbox was not written completely and is dropped.");
        m_file.resize(at);
        if (const auto flushed = flushToDisk(m_file); !flushed)
            return tl::unexpected(notKept(flushed.error()));
    }
    return {};
}

/// What could be the length of a frame there.
std::optional<qsizetype> Outbox::lengthAt(const QByteArray &content, qsizetype at)
{
    if (content.size() - at < lengthBytes)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(content.constData() + at);
    if (length == 0 || length > longestFrame || at + lengthBytes + length > content.size())
        return std::nullopt;
    return length;
}

std::optional<Outbox::Frame> Outbox::frameAt(const QByteArray &content, qsizetype at, qint64 number) const
{
    const auto length = lengthAt(content, at);
    if (!length)
        return std::nullopt;
    const auto clear = m_store->unseal(content.mid(at + lengthBytes, *length), label(number));
    return clear ? std::optional(Frame{at + lengthBytes + *length, *clear}) : std::nullopt;
}

/// Each place is tried as the beginning of each number that could stand there: the seal tells, and a length that fits
/// into the file is rare enough among other bytes to keep this quick.
std::optional<Outbox::Frame> Outbox::frameBehind(const QByteArray &content, qsizetype at)
{
    constexpr qint64 mostLost = 64;
    for (qsizetype place = at + 1; place + lengthBytes < content.size(); ++place) {
        if (!lengthAt(content, place))
            continue;
        for (qint64 number = m_number; number <= m_number + mostLost; ++number) {
            if (auto found = frameAt(content, place, number)) {
                m_number = number;
                return found;
            }
        }
    }
    return std::nullopt;
}

/// Goes on with what could be read, in a new file; the damaged one stays beside it for whoever is called to help.
Result<void> Outbox::mend()
{
    qCWarning(outboxLog, "The outbox was damaged; what could be read of it is kept.");
    const QString aside = m_store->path(u"outbox.damaged"_s);
    QFile::remove(aside);
    QFile::copy(m_file.fileName(), aside);
    OutboxEntry damage;
    damage.operation = OperationId::create();
    damage.keptAt = QDateTime::currentDateTimeUtc();
    damage.state = EntryState::Held;
    damage.error = {ErrorKind::Internal, u"outbox.entry.damaged"_s, {}, {}};
    m_entries.push_back(damage);
    return rewrite();
}

void Outbox::dropOldTraces()
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-traceDays);
    std::erase_if(m_entries,
        [&limit](const OutboxEntry &entry) { return entry.state == EntryState::Discarded && entry.keptAt < limit; });
}

void Outbox::apply(const QJsonObject &line)
{
    const auto operation = OperationId::fromString(line.value("of"_L1).toString());
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
        [&operation](const OutboxEntry &entry) { return entry.operation == operation; });
    const bool hasEntry = line.contains("entry"_L1);
    if (place == m_entries.end()) {
        if (hasEntry)
            m_entries.push_back(fromJson(line.value("entry"_L1).toObject()));
    } else if (hasEntry) {
        *place = fromJson(line.value("entry"_L1).toObject());
    } else {
        m_entries.erase(place);
    }
}

Result<void> Outbox::append(const QJsonObject &line, Flush flush)
{
    const QByteArray clear = QJsonDocument(line).toJson(QJsonDocument::Compact);
    const qint64 before = m_file.size();
    auto written = appendToFile(m_file, frame(m_store->seal(clear, label(m_number))));
    if (written && flush == Flush::Now)
        written = flushToDisk(m_file);
    if (!written) {
        m_file.resize(before);
        return tl::unexpected(notKept(written.error()));
    }
    ++m_number;
    apply(line);
    return {};
}

Result<void> Outbox::add(const OutboxEntry &entry)
{
    return append({{"of"_L1, entry.operation.toString()}, {"entry"_L1, toJson(entry)}}, Flush::Now);
}

Result<void> Outbox::remove(const OperationId &operation)
{
    auto removed = append({{"of"_L1, operation.toString()}}, Flush::Later);
    if (removed && m_entries.empty() && m_file.size() > worthRewriting)
        return rewrite();
    return removed;
}

Result<void> Outbox::replace(const OperationId &operation, const OutboxEntry &entry)
{
    return append({{"of"_L1, operation.toString()}, {"entry"_L1, toJson(entry)}}, Flush::Now);
}

Result<void> Outbox::rewrite()
{
    const QByteArray oldId = m_id;
    m_id = QUuid::createUuid().toRfc4122().toHex();
    qint64 number = 0;
    QByteArray content = magic + QByteArray::fromHex(m_id);
    const auto add = [&](const QJsonObject &line) {
        const QByteArray clear = QJsonDocument(line).toJson(QJsonDocument::Compact);
        content += frame(m_store->seal(clear, label(number++)));
    };
    add({{"format"_L1, 1}});
    for (const OutboxEntry &entry : m_entries)
        add({{"of"_L1, entry.operation.toString()}, {"entry"_L1, toJson(entry)}});
    if (const auto replaced = replaceFile(m_file.fileName(), content); !replaced) {
        m_id = oldId;
        return tl::unexpected(notKept(replaced.error()));
    }
    m_number = number;
    return openFile();
}

} // namespace ana
