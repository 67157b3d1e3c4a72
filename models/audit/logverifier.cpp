// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/logverifier.h"

#include <QSet>

#include "models/audit/chaincheck.h"
#include "models/audit/rowcheck.h"
#include "models/audit/sealcheck.h"

namespace ana::audit {

using namespace Qt::StringLiterals;

namespace {

// What stands beside the chains without belonging to an entry was put there, or is left of a removed one.
void checkOrphans(SqlConnection &connection, LogReport &report)
{
    const std::pair<QString, QString> kinds[] = {
        {u"orphan.body"_s,
            u"SELECT b.entry_id FROM audit.entry_body b WHERE NOT EXISTS (SELECT FROM audit.entry e WHERE e.id = b.entry_id)"_s},
        {u"orphan.change"_s,
            u"SELECT DISTINCT c.entry_id FROM audit.row_change c WHERE NOT EXISTS (SELECT FROM audit.entry e WHERE e.id = c.entry_id)"_s},
    };
    for (const auto &[code, query] : kinds) {
        Rows rows = connection.run(query);
        while (rows.next())
            report.findings.push_back({code, {}, {}, 0, rows.uuid("entry_id").toString(QUuid::WithoutBraces)});
    }
}

} // namespace

Result<QHash<QDate, QByteArray>> publishedSealsOf(const QByteArray &list)
{
    QHash<QDate, QByteArray> seals;
    int number = 0;
    const QList<QByteArray> lines = list.split('\n');
    for (const QByteArray &line : lines) {
        ++number;
        const QByteArray text = line.trimmed();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        const QDate day = QDate::fromString(QString::fromLatin1(text.left(10)), Qt::ISODate);
        const QByteArray digits = text.mid(11);
        const QByteArray hash = QByteArray::fromHex(digits);
        const bool isTwice = seals.contains(day) && seals.value(day) != hash;
        if (!day.isValid() || digits.size() != 64 || text.at(10) != ' ' || hash.toHex() != digits.toLower() || isTwice)
            return tl::unexpected(Error{ErrorKind::Invalid, u"seals.unreadable"_s, QString::number(number), {}});
        seals.insert(day, hash);
    }
    // Nothing to compare with would pass as "all agree".
    if (seals.isEmpty())
        return tl::unexpected(Error{ErrorKind::Invalid, u"seals.none"_s, {}, {}});
    return seals;
}

Result<LogReport> verifyLog(SqlConnection &connection, const VerifyOptions &options)
{
    return sqlResult([&] {
        LogReport report;
        // One snapshot, so that work going on meanwhile is no finding; the settings images were written under.
        connection.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
        connection.run(u"SET LOCAL timezone = 'UTC'"_s);
        connection.run(u"SET LOCAL bytea_output = 'hex'"_s);
        checkChains(connection, options.from, report);
        checkSeals(connection, options, report);
        checkOrphans(connection, report);
        checkRows(connection, report);
        connection.run(u"ROLLBACK"_s);
        return report;
    });
}

} // namespace ana::audit
