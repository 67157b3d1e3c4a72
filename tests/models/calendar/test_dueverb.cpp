// SPDX-License-Identifier: GPL-3.0-or-later
// `anactl due` as a script uses it.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include "tests/support/testcluster.h"
#include "tests/support/testdatabase.h"

using namespace ana;
using namespace Qt::StringLiterals;

class TestDueVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersWithEveryDay();
    void takesPausesAsOftenAsNeeded();
    void saysInVietnameseWhatIsWrong_data();
    void saysInVietnameseWhatIsWrong();

private:
    struct Outcome
    {
        int exitCode = -1;
        QJsonObject json;
        QString output;
        QString errors;
    };
    Outcome due(const QStringList &arguments);

    test::TestDatabase m_database;
};

TestDueVerb::Outcome TestDueVerb::due(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGUSER"_s, u"postgres"_s);
    environment.insert(u"PGPASSWORD"_s,
        test::TestCluster::instance().cluster().folder().knownSecret(u"postgres"_s).value_or(QString()));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationDirPath() + u"/../bin/anactl"_s,
        QStringList{u"due"_s, u"--database"_s, m_database.address().toUri()} + arguments);
    program.waitForFinished(-1);
    const QByteArray output = program.readAllStandardOutput();
    return {program.exitCode(), QJsonDocument::fromJson(output).object(), QString::fromUtf8(output),
        QString::fromUtf8(program.readAllStandardError())};
}

void TestDueVerb::answersWithEveryDay()
{
    const QStringList asked{
        u"--term"_s, u"2 working_days"_s, u"--received"_s, u"2026-11-23T11:45"_s, u"--unit"_s, u"buontrap"_s};
    const Outcome json = due(asked + QStringList{u"--json"_s});
    QVERIFY2(json.exitCode == 0, qUtf8Printable(json.errors));
    QCOMPARE(json.json["due"_L1].toString(), u"2026-11-26T10:00:00+00:00"_s);
    QCOMPARE(json.json["clock_start"_L1].toString(), u"2026-11-23T06:30:00+00:00"_s);
    QCOMPARE(json.json["term"_L1].toObject(), (QJsonObject{{"value"_L1, 2}, {"unit"_L1, "working_days"_L1}}));
    QCOMPARE(json.json["days"_L1].toArray().size(), 4);
    QVERIFY(json.json["warnings"_L1].toArray().isEmpty());
    const Outcome text = due(asked);
    QVERIFY(text.output.contains(u"26/11/2026 17:00"_s) && text.output.contains(u"Ngày Văn hóa Việt Nam"_s));
}

void TestDueVerb::takesPausesAsOftenAsNeeded()
{
    const Outcome one = due({u"--json"_s, u"--term"_s, u"5 working_days"_s, u"--received"_s, u"2026-03-02T09:00"_s,
        u"--pause"_s, u"2026-03-04T10:00/2026-03-05T09:00"_s, u"--pause"_s, u"2026-03-06T10:00/2026-03-09T09:00"_s});
    QCOMPARE(one.json["due"_L1].toString(), u"2026-03-11T10:00:00+00:00"_s);
    const Outcome open = due({u"--json"_s, u"--term"_s, u"5 working_days"_s, u"--received"_s, u"2026-03-02T09:00"_s,
        u"--pause"_s, u"2026-03-04T10:00/"_s});
    QVERIFY(open.exitCode == 0 && open.json["due"_L1].isNull());
}

void TestDueVerb::saysInVietnameseWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const QStringList received{u"--received"_s, u"2026-11-23T09:00"_s};
    const QStringList term{u"--term"_s, u"3 working_days"_s};
    QTest::newRow("no term") << received << u"argument.missing"_s;
    QTest::newRow("no time") << term << u"argument.missing"_s;
    QTest::newRow("term and procedure") << received + term + QStringList{u"--procedure"_s, u"1.001193"_s}
                                        << u"argument.unknown"_s;
    QTest::newRow("a term of weeks") << received + QStringList{u"--term"_s, u"3 weeks"_s} << u"deadline.term.invalid"_s;
    QTest::newRow("a term of 0 months") << received + QStringList{u"--term"_s, u"0 months"_s}
                                        << u"deadline.term.invalid"_s;
    QTest::newRow("no time at all") << term + QStringList{u"--received"_s, u"tomorrow"_s} << u"argument.type"_s;
    QTest::newRow("no pause") << received + term + QStringList{u"--pause"_s, u"2026-11-25T09:00"_s}
                              << u"argument.type"_s;
    QTest::newRow("a pause backwards") << received + term
            + QStringList{u"--pause"_s, u"2026-11-25T09:00/2026-11-25T08:00"_s}
                                       << u"deadline.pause.backwards"_s;
    QTest::newRow("unknown unit") << received + term + QStringList{u"--unit"_s, u"nowhere"_s} << u"unit.unknown"_s;
    QTest::newRow("unknown procedure") << received + QStringList{u"--procedure"_s, u"9.999999"_s}
                                       << u"deadline.procedure.unknown"_s;
}

void TestDueVerb::saysInVietnameseWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    const Outcome refused = due(arguments + QStringList{u"--json"_s});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json["error"_L1]["code"_L1].toString(), code);
    QVERIFY(refused.errors.contains(code));
}

QTEST_GUILESS_MAIN(TestDueVerb)
#include "test_dueverb.moc"
