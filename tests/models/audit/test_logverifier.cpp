// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "models/audit/logverifier.h"
#include "models/database/migrations.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using ana::audit::LogReport;
using ana::audit::verifyLog;
using ana::audit::VerifyOptions;
using ana::test::TestDatabase;

// Each test does what somebody with the superuser's password could do, and expects to be told.
class TestLogVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_db = std::make_unique<TestDatabase>();
        for (const char *author : {"author", "neighbour"}) {
            for (int i = 0; i < 3; ++i)
                writeArticle(author);
        }
    }
    void cleanup() { m_db.reset(); }

    void findsNothingWhenNothingWasTouched()
    {
        const LogReport report = verify();
        QVERIFY2(report.isIntact(), qPrintable(codes(report).join(u' ')));
        QVERIFY(report.entries > 6);
        QVERIFY(report.changes > 6);
        QVERIFY(report.tables > 5);
    }

    void findsNothingWhileADayIsSealed()
    {
        sealToday();
        writeArticle("author");
        const LogReport report = verify();
        QVERIFY2(report.isIntact(), qPrintable(codes(report).join(u' ')));
        QVERIFY(report.seals >= 1);
    }

    void findsTampering_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *sql, const char *code) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromLatin1(code);
        };
        row("a byte of a line",
            "UPDATE audit.entry SET line = replace(line, '\"outcome\":\"done\"', '\"outcome\":\"Done\"') WHERE seq = 2",
            "entry.changed");
        row("a byte of a hash",
            "UPDATE audit.entry SET hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256) WHERE seq = 2",
            "entry.changed");
        row("a listed column", "UPDATE audit.entry SET person_id = gen_random_uuid() WHERE seq = 2", "entry.columns");
        row("a removed entry", "DELETE FROM audit.entry WHERE seq = 2", "entry.missing");
        row("a removed tail",
            "DELETE FROM audit.entry e WHERE seq = (SELECT max(seq) FROM audit.entry x WHERE x.unit_id = e.unit_id AND "
            "x.day = e.day)",
            "chain.tail");
        row("an added entry",
            "INSERT INTO audit.entry SELECT unit_id, day, seq + 1, gen_random_uuid(), at, line, hash, person_id, "
            "session_id, command, operation_id, outcome, record_kind, record_id FROM audit.entry e WHERE seq = (SELECT "
            "max(seq) FROM audit.entry x WHERE x.unit_id = e.unit_id AND x.day = e.day)",
            "chain.tail");
        row("two entries changing places",
            "UPDATE audit.entry e SET line = o.line, hash = o.hash FROM audit.entry o WHERE o.unit_id = e.unit_id AND "
            "o.day = e.day AND o.seq = 5 - e.seq AND e.seq IN (2, 3)",
            "entry.changed");
        row("a removed chain", "DELETE FROM audit.chain WHERE unit_id = 'eana'", "chain.missing");
        row("a byte of an argument", "UPDATE audit.entry_body SET text = replace(text, 'Thông báo', 'Thong báo')",
            "body.changed");
        row("a removed argument",
            "DELETE FROM audit.entry_body WHERE entry_id = (SELECT id FROM audit.entry WHERE command = "
            "'article.create' LIMIT 1)",
            "body.missing");
        row("an argument emptied without the command",
            "UPDATE audit.entry_body SET text = NULL, salt = NULL, erased_at = now()", "body.changed");
        row("a row image",
            "UPDATE audit.row_change SET image = replace(image, 'draft', 'Draft') WHERE table_name = 'core.article'",
            "change.changed");
        row("a removed row image", "DELETE FROM audit.row_change WHERE table_name = 'core.article'", "change.missing");
        row("a row changed in place", "UPDATE core.article SET title = title || '!'", "row.changed");
        row("a row removed", "DELETE FROM core.article_search; DELETE FROM core.article_revision WHERE number = 2",
            "row.changed");
        row("a row put in", "INSERT INTO core.setting (key, value) VALUES ('site.extra', '1')", "row.changed");
        row("a trigger switched off", "ALTER TABLE core.article DISABLE TRIGGER track_change", "tracking.off");
    }
    void findsTampering()
    {
        QFETCH(QString, tampering);
        QFETCH(QString, code);
        // With triggers off, as only the superuser can do it: with them the change would be refused.
        m_db->administrator().script(
            u"SET session_replication_role = replica; "_s + tampering + u"; RESET session_replication_role"_s);
        const LogReport report = verify();
        QVERIFY2(codes(report).contains(code), qPrintable(u"found: "_s + codes(report).join(u' ')));
    }

    void findsASealThatIsNotTheOnePublished()
    {
        sealToday();
        VerifyOptions options;
        ana::Rows rows = m_db->administrator().run(u"SELECT day, hash FROM audit.seal"_s);
        while (rows.next())
            options.publishedSeals.insert(rows.date("day"), rows.bytes("hash"));
        QVERIFY(!options.publishedSeals.isEmpty());
        QVERIFY(verify(options).isIntact());
        options.publishedSeals.begin().value()[3] ^= 1;
        QCOMPARE(codes(verify(options)), QStringList{u"seal.published"_s});
    }

    void findsByThePublishedListWhatAgreesWithItself()
    {
        sealToday();
        QByteArray list = "# published\n";
        ana::Rows rows
            = m_db->administrator().run(u"SELECT day::text AS day, encode(hash, 'hex') AS hash FROM audit.seal"_s);
        while (rows.next())
            list += rows.text("day").toUtf8() + ' ' + rows.text("hash").toUtf8() + '\n';
        VerifyOptions options;
        options.publishedSeals = *ana::audit::publishedSealsOf(list);
        QVERIFY(verify(options).isIntact());
        // The owner of the database takes the last entry of a chain away and makes chain and seal agree again.
        m_db->administrator().script(uR"(
            SET session_replication_role = replica;
            CREATE TEMP TABLE gone AS SELECT e.id, e.unit_id, e.day, e.seq FROM audit.entry e
                WHERE e.unit_id = 'eana' AND e.seq = (SELECT max(x.seq) FROM audit.entry x WHERE x.unit_id = 'eana');
            DELETE FROM core.article_search s USING audit.row_change c WHERE c.entry_id IN (SELECT id FROM gone) AND s.article_id::text = split_part(c.key, '/', 1);
            DELETE FROM audit.row_change WHERE entry_id IN (SELECT id FROM gone);
            DELETE FROM audit.entry_body WHERE entry_id IN (SELECT id FROM gone);
            DELETE FROM audit.entry WHERE id IN (SELECT id FROM gone);
            UPDATE audit.chain c SET count = count - 1, head = (SELECT e.hash FROM audit.entry e WHERE e.unit_id = c.unit_id AND e.day = c.day ORDER BY e.seq DESC LIMIT 1)
                FROM gone g WHERE c.unit_id = g.unit_id AND c.day = g.day;
            UPDATE audit.seal s SET text = core.seal_text(s.day);
            UPDATE audit.seal s SET hash = sha256(convert_to(s.text, 'UTF8'));
            RESET session_replication_role)"_s);
        QVERIFY(!codes(verify()).contains(u"seal.changed"_s) && !codes(verify()).contains(u"chain.tail"_s));
        QVERIFY(codes(verify(options)).contains(u"seal.published"_s));
        // … or the whole seal, with its day.
        m_db->administrator().script(
            u"SET session_replication_role = replica; DELETE FROM audit.seal; RESET session_replication_role"_s);
        QVERIFY(codes(verify(options)).contains(u"seal.missing"_s));
    }

    void refusesAListThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("code");
        const QByteArray hash(64, 'a');
        QTest::newRow("empty") << QByteArray("# nothing\n\n") << u"seals.none"_s;
        QTest::newRow("a page of the site") << QByteArray("<!doctype html>\n") << u"seals.unreadable"_s;
        QTest::newRow("short") << QByteArray("2026-01-01 " + hash.left(63) + "\n") << u"seals.unreadable"_s;
        QTest::newRow("no digit") << QByteArray("2026-01-01 " + hash.left(63) + "g\n") << u"seals.unreadable"_s;
        QTest::newRow("no day") << QByteArray("2026-02-31 " + hash + "\n") << u"seals.unreadable"_s;
        QTest::newRow("two answers for a day")
            << QByteArray("2026-01-01 " + hash + "\n2026-01-01 " + QByteArray(64, 'b') + "\n") << u"seals.unreadable"_s;
    }
    void refusesAListThatIsNone()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, code);
        const auto seals = ana::audit::publishedSealsOf(list);
        QVERIFY(!seals);
        QCOMPARE(seals.error().code, code);
    }

    void aColumnAddedWithoutImagesIsFound()
    {
        migrate("ALTER TABLE core.article ADD COLUMN weight integer NOT NULL DEFAULT 7;");
        const LogReport report = verify();
        QCOMPARE(codes(report), QStringList{u"row.changed"_s});
        QCOMPARE(
            int(report.findings.size()), m_db->administrator().value(u"SELECT count(*) FROM core.article"_s).toInt());
    }

    void aColumnAddedWithImagesLeavesTheLogIntact()
    {
        migrate("ALTER TABLE core.article ADD COLUMN weight integer NOT NULL DEFAULT 7;"
                "INSERT INTO core.image_due (table_name, columns, reason) VALUES ('core.article', '{weight}', "
                "'articles weigh');");
        const LogReport report = verify();
        QVERIFY2(report.isIntact(), qPrintable(codes(report).join(u' ')));
        QCOMPARE(m_db->administrator()
                     .value(u"SELECT count(*) FROM audit.entry WHERE command = 'database.reimage'"_s)
                     .toInt(),
            1);
        QCOMPARE(m_db->administrator().value(u"SELECT count(*) FROM core.image_due"_s).toInt(), 0);
        writeArticle("author");
        QVERIFY(verify().isIntact());
    }

    void aColumnDroppedWithImagesLeavesTheLogIntact()
    {
        const QByteArray added = "ALTER TABLE core.article ADD COLUMN weight integer NOT NULL DEFAULT 7;"
                                 "INSERT INTO core.image_due (table_name, columns, reason) VALUES ('core.article', "
                                 "'{weight}', 'articles weigh');";
        migrate(added);
        migrate("ALTER TABLE core.article DROP COLUMN weight;"
                "INSERT INTO core.image_due (table_name, columns, reason) VALUES ('core.article', '{weight}', 'nothing "
                "weighs');",
            added);
        const LogReport report = verify();
        QVERIFY2(report.isIntact(), qPrintable(codes(report).join(u' ')));
    }

    void aRowAddedByAMigrationGetsItsImage()
    {
        migrate("ALTER TABLE core.setting DISABLE TRIGGER USER; INSERT INTO core.setting (key, value) VALUES "
                "('site.fresh', '1');"
                "ALTER TABLE core.setting ENABLE TRIGGER USER;"
                "INSERT INTO core.image_due (table_name, key, reason) VALUES ('core.setting', 'site.fresh', 'x');");
        const LogReport report = verify();
        QVERIFY2(report.isIntact(), qPrintable(codes(report).join(u' ')));
    }

    void anUpgradeCoversUpNothing()
    {
        m_db->administrator().script(
            u"SET session_replication_role = replica;"
            " UPDATE core.article SET title = 'Kẻ gian' WHERE id = (SELECT min(id::text)::uuid FROM core.article); RESET session_replication_role"_s);
        migrate("ALTER TABLE core.article ADD COLUMN weight integer NOT NULL DEFAULT 7;"
                "INSERT INTO core.image_due (table_name, columns, reason) VALUES ('core.article', '{weight}', "
                "'articles weigh');"
                "INSERT INTO core.image_due (table_name, key, reason) SELECT 'core.article', min(id::text), 'x' FROM "
                "core.article;");
        const LogReport report = verify();
        QCOMPARE(codes(report), QStringList{u"row.changed"_s});
        QCOMPARE(int(report.findings.size()), 1);
    }

    void findsARewrittenSealedDay()
    {
        sealToday();
        // Somebody who can compute sha256 makes the chain agree with itself again; the seal does not follow.
        m_db->administrator().script(uR"(
            SET session_replication_role = replica;
            DELETE FROM audit.row_change WHERE entry_id IN (SELECT id FROM audit.entry WHERE unit_id = 'eana');
            DELETE FROM audit.entry_body WHERE entry_id IN (SELECT id FROM audit.entry WHERE unit_id = 'eana');
            DELETE FROM audit.entry WHERE unit_id = 'eana';
            DELETE FROM audit.chain WHERE unit_id = 'eana';
            RESET session_replication_role)"_s);
        QVERIFY(codes(verify()).contains(u"chain.missing"_s));
    }

    void refusesADirectChangeEvenToTheSuperuser()
    {
        bool refused = false;
        try {
            m_db->administrator().run(u"UPDATE core.article SET title = 'x'"_s);
        } catch (const ana::SqlError &error) {
            refused = error.error().code == u"log.direct_change";
        }
        QVERIFY(refused);
    }

private:
    void writeArticle(const char *author)
    {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString unit = QLatin1StringView(author) == u"author" ? u"buontrap"_s : u"eana"_s;
        m_db->as(author).execute(u"article.create"_s,
            {{u"id"_s, id}, {u"unit"_s, unit}, {u"section"_s, u"thong-bao"_s},
                {u"title"_s, u"Thông báo lịch tiếp dân"_s}});
        const QJsonObject body{
            {u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"paragraph"_s}}}}};
        m_db->as(author).execute(u"article.save"_s,
            {{u"id"_s, id}, {u"version"_s, 1}, {u"title"_s, u"Thông báo"_s}, {u"summary"_s, QString()},
                {u"section"_s, u"thong-bao"_s}, {u"body"_s, body}});
    }

    // A later version of the program, with one more step.
    void migrate(const QByteArray &step, const QByteArray &earlier = {})
    {
        QTemporaryDir folder;
        QProcess::execute(u"cp"_s, {u"-r"_s, ana::Migrations::defaultFolder(), folder.filePath(u"database"_s)});
        QFile file(folder.filePath(u"database/migrations/9000_change_something.sql"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-- Oldest compatible program: 0.1\n" + step + "\n");
        file.close();
        if (!earlier.isEmpty()) {
            QVERIFY(file.rename(folder.filePath(u"database/migrations/9001_change_again.sql"_s)));
            QFile first(folder.filePath(u"database/migrations/9000_change_something.sql"_s));
            QVERIFY(first.open(QIODevice::WriteOnly));
            first.write("-- Oldest compatible program: 0.1\n" + earlier + "\n");
        }
        const auto migrated = ana::Migrations(folder.filePath(u"database"_s)).migrate(m_db->administrator());
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().subject));
    }

    // The worker seals what is past; the sample clock makes today past.
    void sealToday()
    {
        m_db->administrator().run(u"SELECT core.clock_set(core.now() + interval '1 day')"_s);
        m_db->worker().run(u"SELECT worker.seal_due()"_s);
    }

    LogReport verify(const VerifyOptions &options = {})
    {
        const auto report = verifyLog(m_db->administrator(), options);
        if (!report)
            qFatal("verifyLog: %s", qPrintable(report.error().code));
        return *report;
    }

    static QStringList codes(const LogReport &report)
    {
        QStringList all;
        for (const auto &finding : report.findings) {
            if (!all.contains(finding.code))
                all += finding.code;
        }
        return all;
    }

    std::unique_ptr<TestDatabase> m_db;
};

QTEST_GUILESS_MAIN(TestLogVerifier)
#include "test_logverifier.moc"
