// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/chaincheck.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace ana::audit {

using namespace Qt::StringLiterals;

namespace {

// Large enough to be quick, small enough for any memory.
constexpr int page = 2000;

QByteArray sha256(const QByteArray &first, const QByteArray &second)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(first);
    hash.addData(second);
    return hash.result();
}

struct Change
{
    QByteArray digest; ///< hex, over what stands in the table now
    QString table;
    QString key;
    qint64 position;
    bool empty; ///< no image: a deleted row, or an erased image
};

class ChainCheck
{
public:
    ChainCheck(SqlConnection &connection, LogReport &report, QString unit, QDate day)
        : m_connection(connection)
        , m_report(report)
        , m_unit(std::move(unit))
        , m_day(day)
    {
    }

    /// `known`: the chain's own row, which stands apart from the entries so that a cut tail shows.
    void run(bool known, qint64 count, const QByteArray &head)
    {
        while (readPage()) { }
        m_report.entries += m_entries;
        if (!known)
            add(u"chain.missing"_s, 0);
        else if (count != m_seq || head != m_head)
            add(u"chain.tail"_s, m_seq);
    }

private:
    bool readPage()
    {
        const QVariantMap place{{u"unit"_s, m_unit}, {u"day"_s, m_day}, {u"after"_s, m_seq}, {u"page"_s, page}};
        const auto changes = readChanges(place);
        Rows rows = m_connection.run(uR"(
            SELECT e.seq, e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at_text, e.line, e.hash,
                e.person_id::text AS person, e.session_id::text AS session, e.command, e.operation_id::text AS operation,
                e.outcome, e.record_kind, e.record_id, b.entry_id IS NOT NULL AS has_body, b.salt, b.text, b.text IS NULL AS erased,
                EXISTS (SELECT FROM audit.entry x WHERE x.command = 'log.erase' AND x.outcome = 'done'
                        AND x.record_id = e.id::text) AS erasure_logged
            FROM audit.entry e
            LEFT JOIN audit.entry_body b ON b.entry_id = e.id
            WHERE e.unit_id = :unit AND e.day = :day AND e.seq > :after
            ORDER BY e.seq
            LIMIT :page)"_s,
            place);
        int read = 0;
        while (rows.next()) {
            checkEntry(rows, changes.value(rows.uuid("id")));
            ++read;
        }
        return read == page;
    }

    QHash<QUuid, std::vector<Change>> readChanges(const QVariantMap &place)
    {
        Rows rows = m_connection.run(uR"(
            SELECT c.entry_id, c.table_name, c.key, c.position, c.salt, coalesce(c.image, '') AS image, c.image IS NULL AS empty
            FROM (SELECT e.id, e.seq FROM audit.entry e
                  WHERE e.unit_id = :unit AND e.day = :day AND e.seq > :after ORDER BY e.seq LIMIT :page) AS e
            JOIN audit.row_change c ON c.entry_id = e.id
            ORDER BY e.seq, c.n)"_s,
            place);
        QHash<QUuid, std::vector<Change>> changes;
        while (rows.next()) {
            changes[rows.uuid("entry_id")].push_back({sha256(rows.bytes("salt"), rows.text("image").toUtf8()).toHex(),
                rows.text("table_name"), rows.text("key"), rows.big("position"), rows.boolean("empty")});
        }
        return changes;
    }

    void checkEntry(const Rows &row, const std::vector<Change> &changes)
    {
        const qint64 seq = row.big("seq");
        if (seq != m_seq + 1)
            add(u"entry.missing"_s, m_seq + 1);
        m_seq = seq;
        ++m_entries;

        const QByteArray line = row.text("line").toUtf8();
        if (sha256(m_head, line) != row.bytes("hash"))
            add(u"entry.changed"_s, seq);
        // Goes on from the stored hash, so that one changed entry is one finding and not a hundred.
        m_head = row.bytes("hash");

        const QJsonObject said = QJsonDocument::fromJson(line).object();
        if (!columnsAgree(row, said))
            add(u"entry.columns"_s, seq);
        checkBody(row, said);
        checkChanges(row, said.value(u"changes"_s).toArray(), changes);
    }

    bool columnsAgree(const Rows &row, const QJsonObject &said) const
    {
        const QJsonArray record = said.value(u"record"_s).toArray();
        return said.value(u"unit"_s).toString() == m_unit
            && said.value(u"day"_s).toString() == m_day.toString(Qt::ISODate)
            && said.value(u"seq"_s).toInteger() == row.big("seq")
            && said.value(u"id"_s).toString() == row.uuid("id").toString(QUuid::WithoutBraces)
            && said.value(u"at"_s).toString() == row.text("at_text")
            && said.value(u"person"_s).toString() == row.text("person")
            && said.value(u"session"_s).toString() == row.text("session")
            && said.value(u"command"_s).toString() == row.text("command")
            && said.value(u"operation"_s).toString() == row.text("operation")
            && said.value(u"outcome"_s).toString() == row.text("outcome")
            && record.at(0).toString() == row.text("record_kind") && record.at(1).toString() == row.text("record_id");
    }

    void checkBody(const Rows &row, const QJsonObject &said)
    {
        if (!row.boolean("has_body")) {
            add(u"body.missing"_s, m_seq);
            return;
        }
        if (row.boolean("erased") && row.boolean("erasure_logged")) {
            ++m_report.erased;
            return;
        }
        if (QString::fromLatin1(sha256(row.bytes("salt"), row.text("text").toUtf8()).toHex())
            != said.value(u"body"_s).toString())
            add(u"body.changed"_s, m_seq);
    }

    void checkChanges(const Rows &row, const QJsonArray &said, const std::vector<Change> &changes)
    {
        m_report.changes += static_cast<qint64>(changes.size());
        if (static_cast<size_t>(said.size()) > changes.size())
            add(u"change.missing"_s, m_seq);
        if (static_cast<size_t>(said.size()) < changes.size())
            add(u"change.unlisted"_s, m_seq);
        const bool erasureLogged = row.boolean("erasure_logged");
        for (size_t i = 0; i < changes.size() && i < static_cast<size_t>(said.size()); ++i) {
            const Change &change = changes[i];
            if (said.at(static_cast<qsizetype>(i)).toString() != QString::fromLatin1(change.digest)) {
                if (change.empty && erasureLogged)
                    ++m_report.erased;
                else
                    add(u"change.changed"_s, m_seq, change.table % u' ' % change.key);
            }
            qint64 &last = m_lastPosition[{change.table, change.key}];
            if (change.position <= last)
                add(u"change.order"_s, m_seq, change.table % u' ' % change.key);
            last = change.position;
        }
    }

    void add(const QString &code, qint64 seq, const QString &detail = {})
    {
        m_report.findings.push_back({code, m_unit, m_day, seq, detail});
    }

    SqlConnection &m_connection;
    LogReport &m_report;
    QString m_unit;
    QDate m_day;
    QByteArray m_head = QByteArray(32, '\0');
    qint64 m_seq = 0;
    qint64 m_entries = 0;
    QHash<std::pair<QString, QString>, qint64> m_lastPosition;
};

} // namespace

void checkChains(SqlConnection &connection, const QDate &from, LogReport &report)
{
    struct Chain
    {
        QString unit;
        QDate day;
        bool known;
        qint64 count;
        QByteArray head;
    };
    std::vector<Chain> chains;
    Rows rows = connection.run(uR"(
        SELECT unit_id, day, c.count IS NOT NULL AS known, c.count, c.head
        FROM (SELECT DISTINCT e.unit_id, e.day FROM audit.entry e) AS e
        FULL JOIN audit.chain c USING (unit_id, day)
        WHERE day >= :from
        ORDER BY day, unit_id)"_s,
        {{u"from"_s, from.isValid() ? from : QDate(1, 1, 1)}});
    while (rows.next())
        chains.push_back(
            {rows.text("unit_id"), rows.date("day"), rows.boolean("known"), rows.big("count"), rows.bytes("head")});

    for (const Chain &chain : chains)
        ChainCheck(connection, report, chain.unit, chain.day).run(chain.known, chain.count, chain.head);
    report.chains = static_cast<qint64>(chains.size());
}

} // namespace ana::audit
