// SPDX-License-Identifier: GPL-3.0-or-later
// Terms, times and pauses as people type them.
#include <QtTest>

#include "models/calendar/deadline.h"

using namespace ana::calendar;
using namespace Qt::StringLiterals;

class TestDueTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTermsAndTimesAsTheyAreTyped_data();
    void readsTermsAndTimesAsTheyAreTyped();
    void whetherATermIsLegalTheDatabaseJudges();
};

void TestDueTexts::readsTermsAndTimesAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment"); // UTC
    QTest::newRow("local") << u"2026-03-04T10:00"_s << u"2026-03-04T03:00:00"_s;
    QTest::newRow("blank") << u"2026-03-04 10:00:30"_s << u"2026-03-04T03:00:30"_s;
    QTest::newRow("zone") << u"2026-03-04T10:00+07:00"_s << u"2026-03-04T03:00:00"_s;
    QTest::newRow("UTC") << u"2026-03-04T10:00Z"_s << u"2026-03-04T10:00:00"_s;
    QTest::newRow("Vietnamese") << u"4/3/2026 10:00"_s << u"2026-03-04T03:00:00"_s;
    QTest::newRow("day only") << u"2026-03-04"_s << QString();
    QTest::newRow("no day") << u"2026-02-30T10:00"_s << QString();
    QTest::newRow("nonsense") << u"tomorrow"_s << QString();
}

void TestDueTexts::readsTermsAndTimesAsTheyAreTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    const QDateTime read = momentFromText(text);
    QCOMPARE(read.isValid() ? read.toString(u"yyyy-MM-ddTHH:mm:ss"_s) : QString(), moment);
    const auto pause = pauseFromText(text + u'/' + text);
    QCOMPARE(pause && pause->to == read, read.isValid());
    const auto open = pauseFromText(text + u'/');
    QCOMPARE(open && !open->to.isValid(), read.isValid());
    QVERIFY(!pauseFromText(text));
}

void TestDueTexts::whetherATermIsLegalTheDatabaseJudges()
{
    QCOMPARE(termFromText(u"3 working_days"_s), (Term{3, TermUnit::WorkingDays}));
    QCOMPARE(termFromText(u" -1  months "_s), (Term{-1, TermUnit::Months}));
    QVERIFY(!termFromText(u"3"_s) && !termFromText(u"working_days"_s) && !termFromText(u"3 weeks"_s)
        && !termFromText(u"3.5 working_hours"_s));
}

QTEST_GUILESS_MAIN(TestDueTexts)
#include "test_duetexts.moc"
