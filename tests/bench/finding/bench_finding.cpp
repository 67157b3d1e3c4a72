// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K, the search for people and Việc hôm nay over 1,000,000 applications of 300,000 people.
#include <QFile>
#include <QTest>

#include "tests/bench/benchserver.h"
#include "tests/support/testprocedure.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class FindingBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findAndHome();

private:
    void fill(BenchServer &server, int applications);
    void measure(const QString &what, double budget, const std::function<void()> &run);
    QStringList m_missed;
    int m_applications = 0;
};

void FindingBench::fill(BenchServer &server, int applications)
{
    QFile file(QStringLiteral(ANA_BENCH_APPLICATIONS));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    SqlConnection filler = server.filler();
    addTestProcedure(filler);
    filler.script(QString::fromUtf8(file.readAll())
                      .replace(u"{count}"_s, QString::number(applications))
                      .replace(u"{people}"_s, QString::number(applications * 3 / 10)));
    filler.script(
        u"VACUUM ANALYZE core.party, core.party_private, core.party_search, core.application, core.application_search"_s);
}

void FindingBench::measure(const QString &what, double budget, const std::function<void()> &run)
{
    const double taken = milliseconds(11, run);
    report(u"%1 at %2 applications"_s.arg(what).arg(m_applications), taken, budget, u"ms"_s);
    if (taken > budget)
        m_missed += what;
}

void FindingBench::findAndHome()
{
    BenchServer server;
    m_applications = benchCount(1'000'000);
    fill(server, m_applications);
    const QString texts[] = {u"nguyen van"_s, u"Nguyễn Văn Đường"_s, u"hoà"_s, u"xuyen"_s, u"nguyen tran"_s, u"thửa đất 77"_s,
        u"ket hon"_s, u"duong ea na"_s, u"270101"_s, u"42"_s, u"buontrap-26"_s, u"xyz"_s, u"n"_s};
    const QString people[] = {u"nguyen van duong"_s, u"Nguyễn Thị Hoà 1985"_s, u"nguyen"_s, u"xuyen"_s, u"066000012345"_s, u"duong ea na"_s};
    for (const QString &user : {u"clerk"_s, u"leader"_s}) {
        PersonConnection person = server.logIn(user);
        SqlConnection &sql = person.sql();
        for (const QString &text : texts) {
            measure(u"%1: search “%2”"_s.arg(user, text), 50,
                [&] { sql.run(u"SELECT * FROM api.search(:text, 8)"_s, {{u"text"_s, text}}); });
        }
        for (const QString &text : people) {
            const QVariantMap binds{{u"text"_s, text}};
            sql.run(u"SELECT api.read_intent('person_search_request', 'person_search', api.search_token(:text))"_s, binds);
            measure(u"%1: person “%2”"_s.arg(user, text), 50,
                [&] { sql.run(u"SELECT * FROM api.person_served_search(:text, 'request')"_s, binds); });
        }
        measure(u"%1: home"_s.arg(user), 100, [&] { sql.value(u"SELECT api.home()"_s); });
    }
    QVERIFY2(m_missed.isEmpty(), qPrintable(m_missed.join(u", "_s)));
}

QTEST_GUILESS_MAIN(FindingBench)
#include "bench_finding.moc"
