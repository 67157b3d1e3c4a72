// SPDX-License-Identifier: GPL-3.0-or-later
// A stream of commands while the desktop and the server are killed with -9 at random moments:
//   test_kills [NUMBER OF KILLS] [SEED]
// Every command that was acknowledged, or reported as kept, is there exactly once, in the records and in the log, and
// the chain of the log fits.
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include "models/database/databasesession.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;

namespace {
int kills = 5;
quint32 seed = 0;
constexpr int patienceMs = 60'000;
} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAndRepeatsNothing();

private:
    void startWriter(const QString &mode = {});
    void stopWriter();
    void readLines();
    /// Waits for some further acknowledgements, so that the kill meets the stream at a random place.
    void awaitAnswers(int further);
    void checkRecords();
    void checkLog();

    std::unique_ptr<DeskServer> m_server;
    std::unique_ptr<QProcess> m_writer;
    QByteArray m_rest;
    QSet<QString> m_kept;
    QSet<QString> m_done;
};

void TestKills::startWriter(const QString &mode)
{
    m_writer = std::make_unique<QProcess>();
    m_writer->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Credentials credentials = m_server->credentials();
    QStringList arguments{
        m_server->scratch(u"desktop"_s), m_server->address().toUri(), credentials.user, credentials.password};
    if (!mode.isEmpty())
        arguments.append(mode);
    m_rest.clear();
    m_writer->start(QCoreApplication::applicationDirPath() + u"/fault_writer"_s, arguments);
    QVERIFY(m_writer->waitForStarted());
}

void TestKills::stopWriter()
{
    m_writer->kill();
    QVERIFY(m_writer->waitForFinished());
    readLines();
}

void TestKills::readLines()
{
    m_rest += m_writer->readAllStandardOutput();
    const qsizetype end = m_rest.lastIndexOf('\n');
    const QList<QByteArray> lines = m_rest.left(qMax(end, qsizetype(0))).split('\n');
    m_rest = m_rest.mid(end + 1);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2)
            (words.front() == "done" ? m_done : m_kept).insert(QString::fromLatin1(words.back()));
    }
}

void TestKills::awaitAnswers(int further)
{
    const qsizetype goal = m_done.size() + further;
    QTRY_VERIFY2_WITH_TIMEOUT((readLines(), m_done.size() >= goal), "no answers any more", patienceMs);
}

void TestKills::losesAndRepeatsNothing()
{
    m_server = std::make_unique<DeskServer>();
    QRandomGenerator random(seed);
    startWriter();
    for (int kill = 0; kill < kills && !QTest::currentTestFailed(); ++kill) {
        awaitAnswers(random.bounded(1, 60));
        if (random.bounded(2) == 0) {
            m_server->kill();
            if (random.bounded(4) == 0)
                stopWriter(); // the power of the whole house
            m_server->start();
        } else {
            stopWriter();
        }
        if (m_writer->state() == QProcess::NotRunning)
            startWriter();
    }
    stopWriter();
    startWriter(u"drain"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_writer->state(), QProcess::NotRunning, patienceMs);
    QCOMPARE(m_writer->exitCode(), 0);
    checkRecords();
    checkLog();
    qInfo("%d kills, seed %u: %lld commands kept, %lld acknowledged, none lost, none repeated.", kills, seed,
        static_cast<long long>(m_kept.size()), static_cast<long long>(m_done.size()));
}

void TestKills::checkRecords()
{
    SqlConnection owner = m_server->administrator();
    QSet<QString> there;
    Rows rows = owner.run(u"SELECT n.id, n.writes, (SELECT count(*) FROM audit.entry e WHERE e.record_kind = 'note' "
                          u"AND e.record_id = n.id::text AND e.outcome = 'done') AS entries FROM public.note n"_s);
    while (rows.next()) {
        QCOMPARE(rows.integer("writes"), 1);
        QCOMPARE(rows.integer("entries"), 1);
        there.insert(rows.text("id"));
    }
    QVERIFY(there.contains(m_done));
    QVERIFY(there.contains(m_kept));
    QVERIFY(m_done.size() >= kills);
    const int entries = owner.value(u"SELECT count(*) FROM audit.entry WHERE record_kind = 'note'"_s).toInt();
    QCOMPARE(entries, int(there.size()));
}

/// The rule of the chain, computed again in plain SQL.
void TestKills::checkLog()
{
    SqlConnection owner = m_server->administrator();
    const QString broken = uR"(
        WITH linked AS (
            SELECT unit_id, day, seq, hash, line,
                lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER chain AS before,
                row_number() OVER chain AS number
            FROM audit.entry
            WINDOW chain AS (PARTITION BY unit_id, day ORDER BY seq))
        SELECT (SELECT count(*) FROM linked
                WHERE seq <> number OR hash <> sha256(before || convert_to(line, 'UTF8')))
             + (SELECT count(*) FROM audit.chain c
                LEFT JOIN linked l ON l.unit_id = c.unit_id AND l.day = c.day AND l.seq = c.count
                WHERE c.count > 0 AND l.hash IS DISTINCT FROM c.head)
             + (SELECT count(*) FROM linked l
                LEFT JOIN audit.chain c ON c.unit_id = l.unit_id AND c.day = l.day
                WHERE c.count IS NULL OR l.seq > c.count))"_s;
    QCOMPARE(owner.value(broken).toInt(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && arguments.at(1).toInt() > 0)
        kills = arguments.takeAt(1).toInt();
    seed = arguments.size() > 1 && arguments.at(1).toUInt() > 0 ? arguments.takeAt(1).toUInt()
                                                                : QRandomGenerator::global()->generate();
    TestKills test;
    return QTest::qExec(&test, arguments);
}

#include "test_kills.moc"
