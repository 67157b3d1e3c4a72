// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/sealcheck.h"

#include <QCryptographicHash>
#include <QMap>
#include <QSet>

namespace ana::audit {

using namespace Qt::StringLiterals;

namespace {

struct Seal
{
    QDate day;
    QString text;
    QByteArray hash;
};

// "unit count head" of a day's chains, as a seal lists them.
using ChainLines = QMap<QDate, QSet<QString>>;

ChainLines readChains(SqlConnection &connection)
{
    ChainLines chains;
    Rows rows = connection.run(u"SELECT c.unit_id, c.day, c.count, encode(c.head, 'hex') AS head FROM audit.chain c"_s);
    while (rows.next())
        chains[rows.date("day")].insert(
            u"%1 %2 %3"_s.arg(rows.text("unit_id")).arg(rows.big("count")).arg(rows.text("head")));
    return chains;
}

std::vector<Seal> readSeals(SqlConnection &connection)
{
    std::vector<Seal> seals;
    Rows rows = connection.run(u"SELECT s.day, s.text, s.hash FROM audit.seal s ORDER BY s.day"_s);
    while (rows.next())
        seals.push_back({rows.date("day"), rows.text("text"), rows.bytes("hash")});
    return seals;
}

// The digest of a day's reading log, written with built-in functions alone.
QString readsLine(SqlConnection &connection, const QDate &day)
{
    Rows rows = connection.run(uR"(
        SELECT '+reads ' || count(*) || ' ' || encode(sha256(convert_to(coalesce(string_agg(
            extract(epoch FROM r.at) || '|' || r.id || '|' || r.person_id || '|' || r.session_id || '|' || r.unit_id || '|'
            || r.what || '|' || r.record_kind || '|' || r.record_id || E'\n', '' ORDER BY r.at, r.id), ''), 'UTF8')), 'hex') AS line
        FROM audit.read_log r
        WHERE r.day = :day)"_s,
        {{u"day"_s, day}});
    rows.next();
    return rows.text("line");
}

class SealCheck
{
public:
    SealCheck(SqlConnection &connection, const VerifyOptions &options, LogReport &report)
        : m_connection(connection)
        , m_options(options)
        , m_report(report)
        , m_chains(readChains(connection))
    {
    }

    void run()
    {
        const std::vector<Seal> seals = readSeals(m_connection);
        QByteArray previous(64, '0');
        QSet<QDate> sealed;
        for (const Seal &seal : seals) {
            sealed.insert(seal.day);
            if (isWanted(seal.day))
                check(seal, previous);
            previous = seal.hash.toHex();
        }
        const QDate last = seals.empty() ? QDate() : seals.back().day;
        for (auto chain = m_chains.cbegin(); chain != m_chains.cend(); ++chain) {
            if (last.isValid() && chain.key() <= last && !sealed.contains(chain.key()))
                add(u"seal.missing"_s, chain.key());
        }
        for (auto published = m_options.publishedSeals.cbegin(); published != m_options.publishedSeals.cend();
             ++published) {
            if (!sealed.contains(published.key()))
                add(u"seal.missing"_s, published.key(), u"published"_s);
        }
    }

private:
    bool isWanted(const QDate &day) const { return !m_options.from.isValid() || day >= m_options.from; }

    void check(const Seal &seal, const QByteArray &previous)
    {
        ++m_report.seals;
        if (QCryptographicHash::hash(seal.text.toUtf8(), QCryptographicHash::Sha256) != seal.hash)
            add(u"seal.changed"_s, seal.day, u"hash"_s);
        const auto published = m_options.publishedSeals.constFind(seal.day);
        if (published != m_options.publishedSeals.cend() && *published != seal.hash)
            add(u"seal.published"_s, seal.day);

        QStringList lines = seal.text.split(u'\n', Qt::SkipEmptyParts);
        if (lines.value(0) != u"day "_s % seal.day.toString(Qt::ISODate)
            || lines.value(1) != u"previous "_s % QString::fromLatin1(previous))
            add(u"seal.changed"_s, seal.day, u"previous"_s);
        if (lines.value(lines.size() - 1) != readsLine(m_connection, seal.day))
            add(u"seal.changed"_s, seal.day, u"reads"_s);
        if (lines.size() >= 3)
            compareChains(seal.day, {lines.cbegin() + 2, lines.cend() - 1});
    }

    void compareChains(const QDate &day, const QSet<QString> &listed)
    {
        const QSet<QString> present = m_chains.value(day);
        for (const QString &line : listed - present)
            m_report.findings.push_back({u"chain.missing"_s, line.section(u' ', 0, 0), day, 0, u"seal"_s});
        for (const QString &line : present - listed)
            m_report.findings.push_back({u"chain.unsealed"_s, line.section(u' ', 0, 0), day, 0, {}});
    }

    void add(const QString &code, const QDate &day, const QString &detail = {})
    {
        m_report.findings.push_back({code, {}, day, 0, detail});
    }

    SqlConnection &m_connection;
    const VerifyOptions &m_options;
    LogReport &m_report;
    ChainLines m_chains;
};

} // namespace

void checkSeals(SqlConnection &connection, const VerifyOptions &options, LogReport &report)
{
    SealCheck(connection, options, report).run();
}

} // namespace ana::audit
