// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "app/anactl/sampleloader.h"
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
        qInfo("loaded in %.1f s", double(m_loadMs) / 1000.0);
        QVERIFY(m_loadMs < loadBudgetMs);
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

private:
    int number(const QString &query, const QVariantMap &binds = {}) { return m_superuser->value(query, binds).toInt(); }

    QTemporaryDir m_dir;
    std::optional<LocalCluster> m_cluster;
    std::optional<SqlConnection> m_superuser;
    qint64 m_loadMs = 0;
};

QTEST_GUILESS_MAIN(TestSampleDistrict)
#include "test_sampledistrict.moc"
