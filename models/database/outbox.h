// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QFile>
#include <QJsonObject>

#include "models/core/error.h"
#include "models/core/id.h"
#include "models/database/accountstore.h"
#include "models/database/command.h"

namespace ana {

enum class EntryState {
    Waiting, ///< to be sent, in order for its record
    Held, ///< refused: a task for its author – correct, retry or discard; later ones of the same record wait behind it
    Discarded, ///< given up by its author; stays readable as a trace for 90 days
};

/// One command kept on this PC.
struct OutboxEntry
{
    OperationId operation; ///< the same over every restart, so sending it twice does it once
    CommandCall call;
    QDateTime keptAt; ///< this PC's clock: for display only
    EntryState state = EntryState::Waiting;
    Error error; ///< of a held entry
    QJsonObject current; ///< of a held conflict: what the server has now, for comparing
    QString discardReason;

    /// Stands for what damage to the disk made unreadable: it can be given up, not sent.
    bool isDamage() const { return call.name.isEmpty(); }

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// The file of commands the server has not answered yet: appended and flushed to the disk before a command counts as
/// kept. A torn last line (power cut) is dropped. Damage before the end costs the damaged lines alone: what follows is
/// found again, the damaged file is set aside as `outbox.damaged`, and a held entry tells its author. A file of which
/// nothing can be decrypted is left as it is and refused.
/// Not thread-safe: used by the store's thread alone.
class Outbox
{
public:
    static Result<std::unique_ptr<Outbox>> open(std::shared_ptr<AccountStore> store);

    /// In the order they were given.
    const std::vector<OutboxEntry> &entries() const { return m_entries; }

    /// Adds it; on the disk when this returns a value. Errors: `outbox.disk.full`, `outbox.not_written`.
    Result<void> add(const OutboxEntry &entry);
    /// The server has answered: forgotten. Not flushed, because sending it again is harmless.
    Result<void> remove(const OperationId &operation);
    /// Puts a changed entry (held, discarded, new arguments under a new operation id) in the place of another.
    Result<void> replace(const OperationId &operation, const OutboxEntry &entry);

private:
    explicit Outbox(std::shared_ptr<AccountStore> store);

    enum class Flush { Now, Later };

    Result<void> openFile();
    Result<void> load();
    struct Frame
    {
        qsizetype next; ///< where the one behind it begins
        QByteArray clear;
    };
    static std::optional<qsizetype> lengthAt(const QByteArray &content, qsizetype at);
    std::optional<Frame> frameAt(const QByteArray &content, qsizetype at, qint64 number) const;
    /// The first whole frame behind the damage at \p at; its number is set. Nothing: only a torn end.
    std::optional<Frame> frameBehind(const QByteArray &content, qsizetype at);
    Result<void> mend();
    void dropOldTraces();
    void apply(const QJsonObject &line);
    Result<void> append(const QJsonObject &line, Flush flush);
    Result<void> rewrite();
    QByteArray label(qint64 number) const;

    std::shared_ptr<AccountStore> m_store;
    QFile m_file;
    std::vector<OutboxEntry> m_entries;
    QByteArray m_id; // of this generation of the file, in hex
    qint64 m_number = 0; // of the next frame
};

} // namespace ana
