// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"

#include <algorithm>
#include <cstdio>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include "tests/support/testdistrict.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {
QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

/// Search words repeat every twenty articles but for the number, so those of twenty are computed and the others copied.
constexpr auto fillSearch = R"(
CREATE TEMP TABLE numbered AS
SELECT a.id, a.unit_id, a.updated_at, a.title, r.summary || ' ' || core.document_text(r.body) AS plain,
       (regexp_match(a.title, '^Bài số (\d+)'))[1]::integer AS i
  FROM core.article AS a JOIN core.article_revision AS r ON r.article_id = a.id AND r.number = a.revision;
CREATE TEMP TABLE words AS
SELECT n.i % 20 AS part, core.search_lexemes(regexp_replace(n.title, '\d+', '') || ' ' || n.plain) AS lexemes,
       core.search_places(n.plain) AS folded
  FROM numbered AS n WHERE n.i <= 20;
INSERT INTO core.article_search (article_id, unit_id, saved_at, plain, folded, lexemes)
SELECT n.id, n.unit_id, n.updated_at, n.plain, w.folded,
       w.lexemes || array_to_tsvector(ARRAY['~' || n.i, '=' || n.i, n.i::text])
  FROM numbered AS n JOIN words AS w ON w.part = n.i % 20;
UPDATE core.article SET state = 'draft' WHERE id IN (SELECT id FROM numbered WHERE i % 500 = 0);
UPDATE core.article SET state = 'submitted', submitted_at = updated_at WHERE id IN (SELECT id FROM numbered WHERE i % 333 = 0);
DROP TABLE numbered, words;
ANALYZE core.article_search;
ANALYZE core.article;
)";

constexpr auto fillEntries = R"(
INSERT INTO audit.entry (unit_id, day, seq, id, at, line, hash, person_id, command, operation_id, outcome, record_kind, record_id)
SELECT u.units[1 + i % 3], core.local_day(at), i, core.uuid7(at), at, repeat('x', 600), sha256(int4send(i)), p.people[1 + i % 9],
       (ARRAY['article.save', 'article.submit', 'article.publish', 'person.change'])[1 + i % 4 * (i % 7 / 6)], gen_random_uuid(),
       CASE WHEN i % 50 = 0 THEN 'refused' ELSE 'done' END, 'article', md5('article ' || (i % 20000 + 1))::uuid::text
  FROM generate_series(1, {count}) AS i
 CROSS JOIN LATERAL (SELECT clock_timestamp() - interval '300 days' + interval '300 days' / {count} * i AS at) AS moment
 CROSS JOIN (SELECT ARRAY['krongana', 'buontrap', 'eana'] AS units) AS u
 CROSS JOIN (SELECT array_agg(id ORDER BY id) AS people FROM core.person) AS p;
INSERT INTO audit.entry_body (entry_id, salt, text) SELECT id, '\x00', '{"arguments": {}}' FROM audit.entry WHERE line LIKE 'xxx%';
ANALYZE audit.entry;
ANALYZE audit.entry_body;
)";
} // namespace

BenchServer::BenchServer()
    : m_cluster(m_folder.path())
{
    if (const auto started = m_cluster.start({.port = {}, .sample = true, .durable = true}); !started)
        qFatal("the server of the benchmark does not start: %s", qUtf8Printable(started.error().code));
    foundTestDistrict(m_cluster);
    // One person stands for sixteen.
    m_cluster.administrator().script(u"ALTER ROLE admin CONNECTION LIMIT 40"_s);
}

SqlConnection BenchServer::filler() const
{
    SqlConnection connection = m_cluster.administrator();
    connection.script(u"SET session_replication_role = replica; SET synchronous_commit = off"_s);
    return connection;
}

PersonConnection BenchServer::logIn(const QString &user) const
{
    auto person = PersonConnection::open(m_cluster.address(), {user, testPassword, {}}, u"bench"_s);
    if (!person)
        qFatal("%s cannot log in: %s", qUtf8Printable(user), qUtf8Printable(person.error().code));
    return std::move(*person);
}

void BenchServer::fillArticles(int articles)
{
    SqlConnection server = filler();
    server.script(textOf(QStringLiteral(ANA_BENCH_ARTICLES)).replace(u"{count}"_s, QString::number(articles)));
    server.script(QString::fromUtf8(fillSearch));
}

void BenchServer::fillLog(int entries)
{
    filler().script(QString::fromUtf8(fillEntries).replace(u"{count}"_s, QString::number(entries)));
}

int benchCount(int usual)
{
    const int asked = qEnvironmentVariableIntValue("ANA_BENCH_COUNT");
    return asked > 0 ? asked : usual;
}

double milliseconds(int rounds, const std::function<void()> &run)
{
    run();
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        run();
        times += double(clock.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void report(const QString &what, double measured, double budget, const QString &unit)
{
    const QJsonObject line{{"what"_L1, what}, {"measured"_L1, measured}, {"budget"_L1, budget}, {"unit"_L1, unit},
        {"ratio"_L1, measured / budget}, {"command"_L1, QCoreApplication::arguments().join(u' ')},
        {"processors"_L1, QThread::idealThreadCount()}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace ana::test
