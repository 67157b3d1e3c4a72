// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "app/anactl/samplebulk.h"
#include "app/anactl/sampleloader.h"
#include "models/audit/logverifier.h"
#include "models/core/resources.h"
#include "models/core/totp.h"
#include "models/database/localcluster.h"
#include "models/database/personconnection.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::cli;

namespace {
constexpr qint64 loadBudgetMs = 30'000;

/// A folder that the user of the server may enter, also when root tests.
QString openFolder(QTemporaryDir &dir)
{
    QFile::setPermissions(dir.path(),
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::ExeOther);
    return dir.filePath(u"cluster"_s);
}

ClusterOptions sampleOptions()
{
    ClusterOptions options;
    options.sample = true;
    options.durable = false;
    return options;
}

/// What a server has computed so far: itself and all whose sessions have ended.
qint64 workMs(qint64 postmaster)
{
    QFile file(u"/proc/%1/stat"_s.arg(postmaster));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(')').last().trimmed().split(' ');
    constexpr int userTime = 11; // utime, stime, cutime, cstime, counted after the name
    qint64 ticks = 0;
    for (int i = 0; i < 4; ++i)
        ticks += fields.value(userTime + i).toLongLong();
    return ticks * 1000 / sysconf(_SC_CLK_TCK);
}

QString words(const Error &error)
{
    return error.code + u' ' + error.subject + u' ' + error.detail;
}
} // namespace

/// The sample district in a real, fresh cluster.
class TestSampleDistrict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        m_cluster.emplace(openFolder(m_dir));
        const auto started = m_cluster->start(sampleOptions());
        QVERIFY2(started, started ? "" : qPrintable(words(started.error())));
        QElapsedTimer clock;
        clock.start();
        const auto loaded = loadSample(*m_cluster, [](const QString &) {});
        m_loadMs = clock.elapsed();
        QVERIFY2(loaded, loaded ? "" : qPrintable(words(loaded.error())));
        m_superuser.emplace(m_cluster->administrator());
    }

    void cleanupTestCase()
    {
        m_superuser.reset();
        if (m_cluster)
            QVERIFY(m_cluster->reset());
    }

    void loadsInUnderThirtySeconds()
    {
        // The server counts the work of a session when it has ended.
        QTRY_COMPARE_WITH_TIMEOUT(
            number(u"SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"_s), 1, 10'000);
        m_workMs = workMs(m_cluster->status().postmaster);
        qInfo("loaded in %.1f s, of which %.1f s work", double(m_loadMs) / 1000.0, double(m_workMs) / 1000.0);
        // On a machine that has other things to do as well the clock says little.
        QVERIFY(std::min(m_loadMs, m_workMs) < loadBudgetMs);
    }

    void bringsEveryArticleToItsState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("count");
        QTest::newRow("published") << u"published"_s << 28;
        QTest::newRow("draft") << u"draft"_s << 3;
        QTest::newRow("submitted") << u"submitted"_s << 2;
        QTest::newRow("returned") << u"returned"_s << 1;
        QTest::newRow("withdrawn") << u"withdrawn"_s << 1;
    }

    void bringsEveryArticleToItsState()
    {
        QFETCH(QString, state);
        QFETCH(int, count);
        QCOMPARE(number(u"SELECT count(*) FROM core.article WHERE state = :state"_s, {{u"state"_s, state}}), count);
    }

    void keepsTheOldTextPublicWhileANewerDraftWaits()
    {
        QCOMPARE(number(u"SELECT count(*) FROM core.article WHERE state = 'draft' AND live_revision < revision"_s), 1);
    }

    void waitsForTheSecondPersonAfterAForcedPublication()
    {
        QCOMPARE(number(u"SELECT count(*) FROM core.article WHERE forced_by IS NOT NULL AND state = 'published'"_s), 1);
    }

    void fillsEverySection()
    {
        QCOMPARE(number(u"SELECT count(*) FROM core.section s WHERE s.articles AND NOT EXISTS "
                        "(SELECT FROM published.article a WHERE a.section_id = s.id)"_s),
            0);
    }

    void letsNobodyPublishTheirOwnText()
    {
        QCOMPARE(number(u"SELECT count(*) FROM core.article a JOIN core.article_revision r ON r.article_id = a.id "
                        "AND r.number = a.live_revision WHERE a.published_by = r.author_id AND a.forced_by IS NULL"_s),
            0);
    }

    void refusesNoActOfTheStory()
    {
        QCOMPARE(number(u"SELECT count(*) FROM audit.entry WHERE outcome <> 'done'"_s), 0);
        QVERIFY(number(u"SELECT count(*) FROM audit.entry WHERE command LIKE 'article.%'"_s) > 150);
    }

    void runsUpToToday()
    {
        QCOMPARE(number(u"SELECT count(*) FROM core.cluster WHERE clock_offset <> '0'"_s), 0);
        QCOMPARE(number(u"SELECT count(*) FROM core.article WHERE updated_at > clock_timestamp()"_s), 0);
        QVERIFY(
            number(u"SELECT count(*) FROM core.article WHERE updated_at > clock_timestamp() - interval '1 day'"_s) > 0);
        QVERIFY(
            number(u"SELECT count(*) FROM core.article WHERE created_at < clock_timestamp() - interval '300 days'"_s)
            > 1);
    }

    void bringsApplicationsToEveryState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("least");
        const int least[] = {3, 5, 8, 50, 10, 3, 2, 5, 10, 120};
        for (int state = 1; state <= 10; ++state)
            QTest::addRow("%d", state) << state << least[state - 1];
    }

    void bringsApplicationsToEveryState()
    {
        QFETCH(int, state);
        QFETCH(int, least);
        QVERIFY(
            number(u"SELECT count(*) FROM core.application WHERE state = :state"_s, {{u"state"_s, state}}) >= least);
    }

    void showsWhatHappensToApplications_data()
    {
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const char *rows) { QTest::newRow(name) << QString::fromLatin1(rows); };
        row("late and still open", "core.application WHERE state IN (2, 4) AND due_at < core.now()");
        row("late with an apology", "core.application WHERE promised_at IS NOT NULL AND state IN (2, 4)");
        row("finished late", "core.application WHERE verdict = 'late'");
        row("nobody has claimed it", "core.application WHERE state = 4 AND holder_id IS NULL");
        row("supplemented", "core.application_event WHERE act = 'supplied'");
        row("supplement overdue", "core.application WHERE state = 5 AND expected_on < core.today()");
        row("extended", "core.application_extension");
        row("refused", "core.application_decision WHERE outcome = 'refused'");
        row("corrected", "core.application_decision WHERE withdrawn_at IS NOT NULL");
        row("reopened", "core.application WHERE clock > 1");
        row("asked of another unit", "core.application_link WHERE answered_at IS NULL");
        row("answered by another unit", "core.application_link WHERE answered_at IS NOT NULL");
        row("confidential", "core.application WHERE confidential AND state = 4");
        row("looked into", "core.application_access WHERE reviewed_at IS NULL");
        row("looked into and reviewed", "core.application_access WHERE reviewed_at IS NOT NULL");
        row("posted", "core.application_return WHERE way = 'post'");
        row("returned online", "core.application_return WHERE way = 'online'");
        row("fetched by somebody else", "core.application_return WHERE relation = 'authorised'");
        row("a fee waived", "core.fee_line WHERE exemption_id IS NOT NULL");
        row("a fee paid", "core.fee_line WHERE amount > 0 AND paid_at IS NOT NULL");
        row("papers", "core.application_file");
        row("an organisation", "core.party WHERE kind = 'organisation'");
        row("somebody served twice",
            "core.application GROUP BY applicant_id HAVING count(*) FILTER (WHERE kind = 'case') > 1");
        row("away today", "core.absence WHERE core.today() BETWEEN from_day AND to_day");
        row("done for one who is away", "core.application_event WHERE for_person IS NOT NULL");
        row("put by at the counter", "core.intake");
        for (const char *form : {"01", "02", "03", "04", "05", "06"})
            QTest::newRow(form) << u"core.application_event WHERE form = '%1'"_s.arg(QLatin1StringView(form));
    }

    void showsWhatHappensToApplications()
    {
        QFETCH(QString, rows);
        QVERIFY(number(u"SELECT count(*) FROM (SELECT FROM "_s + rows + u") AS x"_s) > 0);
    }

    void handlesEveryProcedureDescribedInDepth()
    {
        QCOMPARE(number(u"SELECT count(DISTINCT v.procedure_code) FROM core.procedure_version v "
                        "WHERE v.questions <> '[]' AND NOT EXISTS "
                        "(SELECT FROM core.application a WHERE a.procedure_code = v.procedure_code)"_s),
            0);
    }

    void filledListsOfTheDesk_data()
    {
        QTest::addColumn<QString>("list");
        for (const char *list : {"mine", "unit", "running", "late", "waiting", "uncollected", "all"})
            QTest::newRow(list) << QString::fromLatin1(list);
    }

    void filledListsOfTheDesk()
    {
        QFETCH(QString, list);
        // Who has something to do in each of the lists: the officer and the leader of the township.
        int most = 0;
        for (const QString &user : {u"binh.buontrap"_s, u"oanh.buontrap"_s, u"khanh.ld"_s})
            most = std::max(most, countAs(user, u"SELECT count(*) FROM api.application_page('%1')"_s.arg(list)));
        QVERIFY(most > 0);
    }

    void warnsOfWhatIsDueSoon()
    {
        // On the eve of a day off nothing is due within a day, and nothing may be.
        const int dueDays = number(u"SELECT count(*) FROM generate_series(0, 1) AS d WHERE core.due_at(0, "
                                   "'working_days', ((core.today() + d)::timestamp + time '08:00') AT TIME ZONE "
                                   "'Asia/Ho_Chi_Minh', 'buontrap') BETWEEN core.now() + interval '3 hours' AND "
                                   "core.now() + interval '23 hours'"_s);
        const int soon = countAs(u"khanh.ld"_s, u"SELECT count(*) FROM api.application_page('soon')"_s);
        QVERIFY2(dueDays == 0 || soon > 0, qPrintable(u"%1 closing times, %2 due soon"_s.arg(dueDays).arg(soon)));
    }

    void countsEveryDueTimeAsTheEngineDoes()
    {
        QCOMPARE(number(u"SELECT count(*) FROM core.open_deadline d WHERE d.due <> "
                        "core.due_at(d.term, d.term_unit, d.received, d.unit_id, d.pauses, d.cut_off)"_s),
            0);
    }

    void numbersWithoutGap()
    {
        QCOMPARE(number(u"SELECT count(*) FROM (SELECT regexp_replace(a.code, '-[0-9]+$', '') AS day, count(*) AS n, "
                        "max(substring(a.code FROM '-([0-9]+)$')::integer) AS last FROM core.application a "
                        "WHERE a.kind = 'case' GROUP BY 1) AS d WHERE d.n <> d.last"_s),
            0);
    }

    void formsIdentityNumbersAsTheLawSays()
    {
        QCOMPARE(
            number(
                u"SELECT count(*) FROM core.party p JOIN core.party_private x ON x.party_id = p.id "
                "WHERE x.identity_kind = 'citizen' AND (x.identity_number !~ '^066[0-3][0-9]{2}00[0-9]{4}$' "
                "OR core.party_warnings(p.id) ?| ARRAY['person_served.identity.year', 'person_served.identity.sex'])"_s),
            0);
        QCOMPARE(number(u"SELECT count(*) FROM core.party_private x WHERE x.phone !~ '^09000[0-9]{5}$'"_s), 0);
    }

    void leavesALogThatIsIntact()
    {
        const auto report = audit::verifyLog(*m_superuser);
        QVERIFY(report);
        QVERIFY2(report->isIntact(),
            report->isIntact() ? ""
                               : qPrintable(report->findings.front().code + u' ' + report->findings.front().detail));
        QVERIFY(report->entries > 1500);
    }

    void givesEveryAccountItsPassword()
    {
        const QJsonArray accounts = m_cluster->folder().accounts();
        QVERIFY(accounts.size() >= 14);
        for (const QJsonValue &entry : accounts) {
            const QJsonObject account = entry.toObject();
            Credentials credentials{account.value("user"_L1).toString(), account.value("password"_L1).toString(), {}};
            // The code of this half minute was spent when the factor was confirmed.
            if (account.contains("totp"_L1))
                credentials.factor
                    = totpCode(account.value("totp"_L1).toString(), QDateTime::currentDateTimeUtc().addSecs(30));
            auto person = PersonConnection::open(m_cluster->address(), credentials, u"test"_s);
            QVERIFY2(person, person ? "" : qPrintable(credentials.user + u": "_s + words(person.error())));
            QVERIFY2(!person->info().mustChangePassword, qPrintable(credentials.user));
            QCOMPARE(QJsonArray::fromStringList(person->info().roles), account.value("roles"_L1).toArray());
            QVERIFY(person->close());
        }
    }

    void refusesAStoryThatBreaksTheRules()
    {
        QTemporaryDir dir;
        LocalCluster cluster(openFolder(dir));
        QVERIFY(cluster.start(sampleOptions()));
        auto data = readSample(resourcePath(u"sample"_s), QDateTime::currentDateTimeUtc());
        QVERIFY(data);
        SampleVersion &version = data->articles.front().versions.front();
        version.author = version.reviewer;
        data->applications = {};
        const auto loaded = loadSample(cluster, *data, [](const QString &) {});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, u"sample.load.failed"_s);
        QCOMPARE(loaded.error().detail, u"article.publish.own_text"_s);
        QVERIFY2(loaded.error().subject.contains(data->articles.front().name), qPrintable(loaded.error().subject));
        QVERIFY(!cluster.folder().mark()->sampleLoaded);
        QVERIFY(cluster.reset());
    }

    void makesBulkDataThatAgreeWithThemselves()
    {
        constexpr int bulk = 400;
        const auto made = generateApplications(*m_superuser, resourcePath(u"sample"_s), bulk, 7);
        QVERIFY2(made, made ? "" : qPrintable(words(made.error())));
        QCOMPARE(number(u"SELECT count(*) FROM core.application WHERE id::text LIKE 'be2c4000-%'"_s), bulk);
        numbersWithoutGap();
        countsEveryDueTimeAsTheEngineDoes();
        QCOMPARE(number(u"SELECT count(*) FROM core.application a WHERE a.version <> "
                        "(SELECT max(e.version) FROM core.application_event e WHERE e.application_id = a.id)"_s),
            0);
        QCOMPARE(number(u"SELECT count(*) FROM core.application a WHERE NOT EXISTS "
                        "(SELECT FROM core.application_search s WHERE s.application_id = a.id) OR NOT EXISTS "
                        "(SELECT FROM core.party p WHERE p.id = a.applicant_id)"_s),
            0);
        const auto report = audit::verifyLog(*m_superuser);
        QVERIFY(report);
        QVERIFY2(report->isIntact(), report->isIntact() ? "" : qPrintable(report->findings.front().detail));
        QVERIFY(report->generated > 10 * bulk);
        // A second run goes on behind the first.
        QVERIFY(generateApplications(*m_superuser, resourcePath(u"sample"_s), bulk, 8));
        numbersWithoutGap();
    }

    // Last, because nothing is put right again.
    void findsTamperingWithApplications_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("change");
        const auto row = [](const char *table, const char *change) {
            QTest::newRow(table) << QString::fromLatin1(table) << QString::fromLatin1(change);
        };
        row("core.application", "UPDATE core.application SET verdict = 'before' WHERE verdict = 'late'");
        row("core.application_event",
            "UPDATE core.application_event SET at = at - interval '1 hour' WHERE act = 'issue'");
        row("core.application_pause", "DELETE FROM core.application_pause WHERE until_at IS NULL");
        row("core.application_clock", "UPDATE core.application_clock SET due_at = due_at + interval '1 day'");
        row("core.application_step", "UPDATE core.application_step SET verdict = 'before' WHERE verdict = 'late'");
        row("core.application_decision",
            "UPDATE core.application_decision SET outcome = 'granted' WHERE outcome = 'refused'");
        row("core.party", "UPDATE core.party SET full_name = full_name || ' A' WHERE kind = 'organisation'");
        row("core.party_private", "UPDATE core.party_private SET identity_number = '066100000000' WHERE sex = 'male'");
        row("core.fee_line",
            "INSERT INTO core.fee_line (application_id, n, name, amount) SELECT id, 9, 'A', 1 FROM core.application "
            "LIMIT 1");
    }

    void findsTamperingWithApplications()
    {
        QFETCH(QString, table);
        QFETCH(QString, change);
        QVERIFY(!tamperedTables().contains(table));
        // With triggers off, as only the owner of the server can.
        m_superuser->script(
            u"SET session_replication_role = replica; "_s + change + u"; RESET session_replication_role"_s);
        QVERIFY2(tamperedTables().contains(table), qPrintable(table));
    }

private:
    int number(const QString &query, const QVariantMap &binds = {}) { return m_superuser->value(query, binds).toInt(); }

    /// What this person's own session counts.
    int countAs(const QString &user, const QString &query)
    {
        for (const QJsonValue &entry : m_cluster->folder().accounts()) {
            const QJsonObject account = entry.toObject();
            if (account.value("user"_L1).toString() != user)
                continue;
            auto person = PersonConnection::open(
                m_cluster->address(), {user, account.value("password"_L1).toString(), {}}, u"test"_s);
            return person ? person->sql().value(query).toInt() : -1;
        }
        return -1;
    }

    QSet<QString> tamperedTables()
    {
        QSet<QString> tables;
        const auto report = audit::verifyLog(*m_superuser);
        if (report) {
            for (const audit::LogFinding &finding : report->findings)
                tables.insert(finding.detail.section(u' ', 0, 0));
        }
        return tables;
    }

    QTemporaryDir m_dir;
    std::optional<LocalCluster> m_cluster;
    std::optional<SqlConnection> m_superuser;
    qint64 m_loadMs = 0;
    qint64 m_workMs = 0;
};

QTEST_GUILESS_MAIN(TestSampleDistrict)
#include "test_sampledistrict.moc"
