// SPDX-License-Identifier: GPL-3.0-or-later
// Commands a second, with rights, log, chain and notification, against a bare INSERT in the same pgbench run: the two
// take turns, so that what else the machine does falls on both.
#include <algorithm>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "tests/bench/benchserver.h"
#include "tests/support/testdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int rounds = 5;

constexpr auto bareInsert = "INSERT INTO public.bare VALUES (gen_random_uuid(), 'eana', 'Một mục vừa phải', now());\n";
/// The lightest command that makes a record: like the bare INSERT, one row.
constexpr auto lightCommand = "CALL api.perform_command(gen_random_uuid(), 'section.create',"
                              " jsonb_build_object('id', gen_random_uuid(), 'name', 'Một mục vừa phải'));\n";
} // namespace

class CommandsBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void againstABareInsert()
    {
        m_server.cluster().administrator().script(
            u"CREATE TABLE public.bare (id uuid PRIMARY KEY, unit_id text NOT NULL, name text NOT NULL, at timestamptz "
            u"NOT NULL);"
            "GRANT USAGE ON SCHEMA public TO ana_staff; GRANT INSERT ON public.bare TO ana_staff"_s);
        QCOMPARE(m_server.cluster().administrator().value(u"SHOW fsync"_s).toString(), u"on"_s);
        PersonConnection admin = m_server.logIn(u"admin"_s);
        m_secret = admin.sql().value(u"SHOW ana.secret"_s).toString();
        measure(1, 0.5);
        measure(16, 0.15);
        QCOMPARE(
            m_server.cluster()
                .administrator()
                .value(u"SELECT count(*) FROM audit.entry WHERE command = 'section.create' AND outcome <> 'done'"_s)
                .toInt(),
            0);
    }

private:
    void measure(int clients, double budget)
    {
        QList<double> ratios, bare, commands;
        for (int round = 0; round < rounds; ++round) {
            bare += perSecond(clients, bareInsert);
            commands += perSecond(clients, lightCommand);
            ratios += commands.last() / bare.last();
        }
        for (auto *list : {&ratios, &bare, &commands})
            std::sort(list->begin(), list->end());
        const double ratio = ratios[rounds / 2];
        qInfo("%d clients: bare INSERT %.0f, command %.0f a second", clients, bare[rounds / 2], commands[rounds / 2]);
        report(u"commands for one bare INSERT, at least, %1 clients"_s.arg(clients), ratio, budget, u"times"_s);
        QVERIFY2(ratio >= budget, qPrintable(u"%1 times a bare INSERT"_s.arg(ratio)));
    }

    double perSecond(int clients, const char *script)
    {
        QFile file(m_folder.filePath(u"script"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(script) < 0)
            qFatal("the script of pgbench cannot be written");
        file.close();
        const ServerAddress address = m_server.cluster().address();
        QProcess pgbench;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, testPassword);
        environment.insert(u"PGOPTIONS"_s, u"-c ana.secret="_s + m_secret);
        pgbench.setProcessEnvironment(environment);
        pgbench.start(program(),
            {u"-n"_s, u"-M"_s, u"prepared"_s, u"-h"_s, address.host, u"-p"_s, QString::number(address.port), u"-U"_s,
                u"admin"_s, u"-c"_s, QString::number(clients), u"-j"_s, u"1"_s, u"-T"_s, QString::number(benchCount(6)),
                u"-f"_s, file.fileName(), address.database});
        pgbench.waitForFinished(120'000);
        const QString output = QString::fromUtf8(pgbench.readAllStandardOutput());
        const auto found = QRegularExpression(u"tps = ([0-9.]+)"_s).match(output);
        if (pgbench.exitCode() != 0 || !found.hasMatch())
            qFatal("pgbench: %s", pgbench.readAllStandardError().constData());
        return found.captured(1).toDouble();
    }

    static QString program()
    {
        const QStringList found
            = QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
        return found.isEmpty() ? u"pgbench"_s : u"/usr/lib/postgresql/"_s + found.first() + u"/bin/pgbench"_s;
    }

    BenchServer m_server;
    QTemporaryDir m_folder;
    QString m_secret;
};

QTEST_GUILESS_MAIN(CommandsBench)
#include "bench_commands.moc"
