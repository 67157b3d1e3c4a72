// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QHash>
#include <QString>

#include "models/database/sqlconnection.h"

namespace ana::audit {

/// Something that does not fit. `code` is stable:
///   entry.missing (a number is left out), entry.changed (the line does not give the hash), entry.columns (a listed
///   column says something else than the line), body.changed, body.missing, change.changed, change.missing,
///   change.unlisted, change.order, chain.tail (count or head of the chain differ from its entries), chain.missing
///   (entries or a seal without their chain), chain.unsealed (a closed day holds a chain the seal does not list),
///   seal.changed, seal.missing, seal.published (differs from the one that was published), row.changed (a record is not
///   what the log says last), tracking.off (a table's changes are not written down), orphan.body, orphan.change.
struct LogFinding
{
    QString code;
    QString unit; ///< of the chain, or empty
    QDate day; ///< of the chain or seal, or invalid
    qint64 seq = 0; ///< of the entry, or 0
    QString detail; ///< table and key, or an id; no personal data

    friend bool operator==(const LogFinding &, const LogFinding &) = default;
};

struct LogReport
{
    qint64 chains = 0;
    qint64 entries = 0;
    qint64 changes = 0;
    qint64 erased = 0; ///< bodies and images erased by a logged command: not a finding
    qint64 seals = 0;
    qint64 tables = 0; ///< whose rows were compared with the log
    qint64 generated = 0; ///< rows a sample cluster made for measuring, past the log: not a finding, but said
    std::vector<LogFinding> findings;

    bool isIntact() const { return findings.empty(); }
};

struct VerifyOptions
{
    QDate from; ///< chains and seals of this day and later; invalid: all. Rows are always compared.
    /// Hashes of seals as they were published, by day: what even the owner of the database cannot change.
    QHash<QDate, QByteArray> publishedSeals;
};

/// Reads seals as the site publishes them in /dau-niem/danh-sach.txt: a day and 64 hexadecimal digits a line.
Result<QHash<QDate, QByteArray>> publishedSealsOf(const QByteArray &list);

/// Checks the command log without any function of the database: chains, bodies, row images and seals are hashed again
/// here, and every tracked record is compared with its last image. Reads in one snapshot; blocks nobody. Needs a
/// connection that may read `audit` and the tracked tables past their policies (superuser or the auditor's service
/// role).
Result<LogReport> verifyLog(SqlConnection &connection, const VerifyOptions &options = {});

} // namespace ana::audit
