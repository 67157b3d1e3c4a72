// SPDX-License-Identifier: GPL-3.0-or-later
// One application in real windows against a real server, by keyboard: whole routes, refusals, and who sees what.
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QtTest>

#include "models/core/messages.h"
#include "tests/ui/applications/recorddesk.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/printing.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class test_applicationpage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        installTranslations();
        m_district = std::make_unique<ApplicationDistrict>();
    }
    void cleanupTestCase() { m_district.reset(); }
    void init() { m_district->setClock(u"2027-03-01 08:%1"_s.arg(++m_minute, 2, 10, QChar(u'0'))); }

    void showsEverythingOfOneAtOnce();
    void goesFromTheCounterToTheHandedOutResult();
    void sendsBackToTheVeryDeskItCameFrom();
    void refusesWithALegalReasonInTheDecision();
    void waitsForAnotherUnit();
    void tellsWhoWasFaster();
    void keepsWhatWasTypedWhenTheRecordChangedMeanwhile();
    void saysWhyAnActIsGreyed();
    void explainsTheDueDateAndPrintsIt();
    void showsAPersonInFullOnlyWithAPurpose();
    void hidesAConfidentialOneUntilTheGlassIsBroken();
    void saysInAStripThatItIsNotToBeSeen();
    void tellsWhoElseHasItOpen();
    void owesWhatEveryWindowOwes();
    void forcesTheApologyWhenItIsLate();

private:
    std::unique_ptr<ApplicationDistrict> m_district;
    int m_minute = 0;
};

void test_applicationpage::showsEverythingOfOneAtOnce()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    QVERIFY(officer.text("recordCode").startsWith(u"BUONTRAP-270301-"));
    QVERIFY(officer.text("recordApplicant").contains(u"Nguyễn Văn Đường"));
    QVERIFY(officer.text("recordApplicant").contains(u"066*******34"));
    QVERIFY(!officer.text("recordApplicant").contains(u"066090001234"));
    QVERIFY(officer.text("recordDue").contains(u"08/03/2027"));
    QVERIFY(!officer.text("recordPace").isEmpty());
    QCOMPARE(officer.primary(), u"hand_over"_s);
    QStringList words;
    for (const QLabel *label : officer.page().findChildren<QLabel *>())
        words += label->text();
    const QString all = words.join(u'\n');
    for (const QString &expected : {u"Tờ khai"_s, u"50.000 đồng"_s, u"Thẩm định"_s, u"Tiếp nhận"_s, u"Ký"_s})
        QVERIFY2(all.contains(expected), qPrintable(expected));
    const auto *timeline = officer.page().findChild<QListWidget *>(u"timelineList"_s);
    QCOMPARE(timeline->count(), 3); // received, handed over, claimed
}

void test_applicationpage::goesFromTheCounterToTheHandedOutResult()
{
    const QString id = m_district->received();
    RecordDesk clerk(*m_district, "clerk");
    RecordDesk officer(*m_district, "officer");
    RecordDesk leader(*m_district, "leader");
    clerk.open(id);
    QCOMPARE(clerk.primary(), u"hand_over"_s);
    clerk.press("hand_over");
    clerk.act();
    QVERIFY(clerk.reaches(4));

    officer.open(id);
    QCOMPARE(officer.primary(), u"claim"_s);
    officer.press("claim");
    QTRY_COMPARE_WITH_TIMEOUT(officer.primary(), u"hand_over"_s, 20000);
    officer.press("ask_supplement");
    auto *lines = officer.dialog()->findChild<QListWidget *>(u"paperLines"_s);
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_Space);
    officer.type("reason", u"Tờ khai chưa ký"_s);
    officer.type("expected", u"15/03/2027"_s);
    officer.act();
    QVERIFY(officer.reaches(5));
    QVERIFY(officer.text("recordPace").contains(u"15/03/2027"));
    QCOMPARE(
        m_district->value(
            u"SELECT data ->> 'missing' FROM core.application_letter WHERE application_id = '%1' AND form = '02'"_s.arg(
                id)),
        u"[\"Tờ khai\"]"_s);

    QTRY_COMPARE_WITH_TIMEOUT(clerk.primary(), u"supplied"_s, 20000); // told by the other desktop
    clerk.press("supplied");
    clerk.act();
    QVERIFY(clerk.reaches(4));

    QTRY_COMPARE_WITH_TIMEOUT(officer.primary(), u"hand_over"_s, 20000);
    officer.press("hand_over");
    officer.choose("person", m_district->personId("leader"));
    officer.type("note", u"Đủ điều kiện"_s);
    officer.act();
    QTRY_VERIFY_WITH_TIMEOUT(officer.primary().isEmpty(), 20000);

    leader.open(id);
    QCOMPARE(leader.primary(), u"decide"_s);
    leader.press("decide");
    QVERIFY(!leader.dialog()->findChild<QComboBox *>(u"reason_code"_s)->isVisible());
    leader.act();
    QTRY_COMPARE_WITH_TIMEOUT(leader.primary(), u"issue"_s, 20000);
    leader.press("issue");
    leader.act();
    QVERIFY(leader.reaches(9));

    QTRY_COMPARE_WITH_TIMEOUT(clerk.primary(), u"return_result"_s, 20000);
    clerk.press("return_result");
    QCOMPARE(clerk.dialog()->findChild<QLineEdit *>(u"recipient"_s)->text(), u"Nguyễn Văn Đường"_s);
    clerk.type("identity_number", u"066 090 001 234"_s);
    clerk.act();
    QVERIFY(clerk.reaches(10));
    QCOMPARE(
        m_district->value(u"SELECT identity_number FROM core.application_return WHERE application_id = '%1'"_s.arg(id)),
        u"066090001234"_s);
}

void test_applicationpage::sendsBackToTheVeryDeskItCameFrom()
{
    const QString id = m_district->deciding();
    RecordDesk leader(*m_district, "leader");
    leader.open(id);
    leader.press("send_back");
    leader.type("reason", u"Cần rà lại điều kiện"_s);
    leader.act();
    QTRY_VERIFY_WITH_TIMEOUT(!leader.offers("send_back"), 20000);
    QCOMPARE(m_district->value(u"SELECT holder_id FROM core.application WHERE id = '%1'"_s.arg(id)),
        m_district->personId("officer"));
}

void test_applicationpage::refusesWithALegalReasonInTheDecision()
{
    const QString id = m_district->deciding();
    RecordDesk leader(*m_district, "leader");
    leader.open(id);
    leader.press("decide");
    leader.choose("outcome", u"refused"_s);
    auto *reason = leader.dialog()->findChild<QComboBox *>(u"reason_code"_s);
    QVERIFY(reason->isVisible());
    leader.act(); // neither chosen nor said why
    QVERIFY(leader.dialog()->findChild<QLabel *>(u"reason_codeProblem"_s)->isVisible());
    leader.choose("reason_code", u"conditions_unmet"_s);
    leader.type("reason", u"Chưa đủ tuổi kết hôn"_s);
    leader.act();
    QTRY_COMPARE_WITH_TIMEOUT(leader.primary(), u"issue"_s, 20000);
    QVERIFY(
        m_district
            ->value(
                u"SELECT data ->> 'appeal' FROM core.application_letter WHERE application_id = '%1' AND form = '03'"_s
                    .arg(id))
            .contains(u"khiếu nại"));
}

void test_applicationpage::waitsForAnotherUnit()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    officer.press("ask_unit");
    officer.choose("unit", u"eana"_s);
    officer.type("asked", u"Xác minh tình trạng hôn nhân"_s);
    officer.act();
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_district->value(u"SELECT child_id FROM core.application_link WHERE parent_id = '%1'"_s.arg(id)).isEmpty(),
        20000);
    const QString part
        = m_district->value(u"SELECT child_id FROM core.application_link WHERE parent_id = '%1'"_s.arg(id));

    RecordDesk asked(*m_district, "reviewer");
    asked.open(part);
    QVERIFY(asked.text("recordPart").contains(u"Xác minh tình trạng hôn nhân"));
    asked.press("claim");
    QTRY_COMPARE_WITH_TIMEOUT(asked.primary(), u"answer_unit"_s, 20000);
    asked.press("answer_unit");
    asked.type("answer", u"Chưa đăng ký kết hôn với ai"_s);
    asked.act();
    QVERIFY(asked.reaches(10));

    const auto answered = [&] {
        for (const QLabel *label : officer.page().findChildren<QLabel *>()) {
            if (label->text().contains(u"Chưa đăng ký kết hôn với ai"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(), 20000);
}

void test_applicationpage::tellsWhoWasFaster()
{
    const QString id = m_district->received();
    m_district->act("clerk", id, u"hand_over"_s);
    RecordDesk first(*m_district, "officer");
    RecordDesk second(*m_district, "author");
    first.open(id);
    second.open(id);
    QCOMPARE(second.primary(), u"claim"_s);
    first.press("claim");
    second.press("claim"); // before the news of the other can be there: one of them is faster
    const auto holds = [](RecordDesk &desk) { return desk.primary() == u"hand_over"; };
    QTRY_VERIFY_WITH_TIMEOUT(holds(first) || holds(second), 20000);
    RecordDesk &slower = holds(first) ? second : first;
    QTRY_VERIFY_WITH_TIMEOUT(slower.primary().isEmpty() && !slower.strip().isEmpty(), 20000);
    const QString faster = m_district->value(
        u"SELECT p.full_name FROM core.application a JOIN core.person p ON p.id = a.holder_id WHERE a.id = '%1'"_s.arg(
            id));
    QVERIFY2(slower.strip().contains(faster), qPrintable(slower.strip()));
    QVERIFY(slower.text("recordHolder").contains(faster));
}

void test_applicationpage::keepsWhatWasTypedWhenTheRecordChangedMeanwhile()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    officer.press("hand_over");
    officer.type("note", u"Đủ điều kiện"_s);
    m_district->act("clerk", id, u"note"_s, {{"note"_L1, u"Người dân vừa gọi điện"_s}});
    auto *strip = officer.dialog()->findChild<widgets::MessageStrip *>();
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 20000);
    QCOMPARE(officer.dialog()->findChild<QPlainTextEdit *>(u"note"_s)->toPlainText(), u"Đủ điều kiện"_s);
    officer.act();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_district->value(u"SELECT step_kind FROM core.application WHERE id = '%1'"_s.arg(id)), u"decide"_s, 20000);
    QCOMPARE(
        m_district->value(
            u"SELECT reason FROM core.application_event WHERE application_id = '%1' AND act = 'hand_over' ORDER BY version DESC LIMIT 1"_s
                .arg(id)),
        u"Đủ điều kiện"_s);
}

void test_applicationpage::saysWhyAnActIsGreyed()
{
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"decide"_s);
    const QString held = m_district->processing();
    int seen = 0;
    for (const char *user : {"clerk", "officer", "author", "leader"}) {
        for (const QString &each : {id, held}) {
            RecordDesk desk(*m_district, user);
            desk.open(each);
            for (const QString &text : desk.greyedTexts()) {
                ++seen;
                QVERIFY2(text.endsWith(u'.') && !text.contains(u"application."), qPrintable(text));
            }
        }
    }
    QVERIFY(seen > 10);
    // Each code the database can answer for an act has a sentence of its own.
    const QString codes = m_district->value(
        u"SELECT string_agg(DISTINCT m[1], ' ') FROM pg_proc p, "
        u"regexp_matches(p.prosrc, '''(application\\.[a-z_]+)''', 'g') AS m"
        " WHERE p.proname IN ('application_refusal', 'application_obstacle') AND m[1] NOT IN (SELECT code FROM core.access_right)"_s);
    for (const QString &code : codes.split(u' ')) {
        QVERIFY2(hasSentence(code), qPrintable(code));
        QVERIFY2(sentence(Error{ErrorKind::WrongState, code, {}, {}}) != QString(), qPrintable(code));
    }
}

void test_applicationpage::explainsTheDueDateAndPrintsIt()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    officer.press("whyThisDate");
    auto *window = officer.page().findChild<QDialog *>(u"dueWindow"_s);
    QVERIFY(window && window->isVisible());
    const QString text = window->findChild<QTextBrowser *>()->toPlainText();
    for (const QString &day : {u"01/03/2027"_s, u"02/03/2027"_s, u"06/03/2027"_s, u"08/03/2027"_s})
        QVERIFY2(text.contains(day), qPrintable(day));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"due.pdf"_s);
    widgets::setNextPrintFile(file);
    auto *print = window->findChild<QPushButton *>(u"duePrint"_s);
    print->setFocus();
    QTest::keyClick(print, Qt::Key_Space);
    QVERIFY(QFileInfo(file).size() > 1000);
    QTest::keyClick(window, Qt::Key_Escape);
}

void test_applicationpage::showsAPersonInFullOnlyWithAPurpose()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    officer.press("showPerson");
    auto *dialog = officer.page().findChild<QDialog *>(u"personDialog"_s);
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QPushButton *>(u"personDialogAct"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(officer.text("recordPerson").contains(u"066090001234"), 20000);
    QVERIFY(officer.text("recordPerson").contains(u"12 Lê Lợi"));
    QCOMPARE(
        m_district->value(u"SELECT count(*) FROM audit.read_log WHERE what = 'person_served_processing'"_s), u"1"_s);
}

void test_applicationpage::hidesAConfidentialOneUntilTheGlassIsBroken()
{
    const QString id = m_district->processing();
    m_district->act("leader", id, u"classify"_s);
    RecordDesk clerk(*m_district, "clerk");
    clerk.open(id);
    QVERIFY(clerk.text("recordCode").startsWith(u"BUONTRAP"));
    QVERIFY(!clerk.text("recordApplicant").contains(u"Nguyễn"));
    QVERIFY(!clerk.page().findChild<QWidget *>(u"recordBody"_s)->isVisible());
    QVERIFY(clerk.primary().isEmpty());
    clerk.press("breakGlass");
    auto *dialog = clerk.page().findChild<QDialog *>(u"breakGlassDialog"_s);
    QVERIFY(dialog);
    auto *act = dialog->findChild<QPushButton *>(u"breakGlassDialogAct"_s);
    QTest::keyClick(act, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLabel *>(u"reasonProblem"_s)->isVisible(), 20000);
    commit(dialog->findChild<QPlainTextEdit *>(u"reason"_s), u"Người dân cần gấp, lãnh đạo yêu cầu"_s);
    QTest::keyClick(act, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text("recordApplicant").contains(u"Nguyễn Văn Đường"), 20000);
    QVERIFY(clerk.page().findChild<QWidget *>(u"recordBody"_s)->isVisible());
}

void test_applicationpage::saysInAStripThatItIsNotToBeSeen()
{
    const QString id = m_district->processing();
    RecordDesk neighbour(*m_district, "neighbour");
    neighbour.open(id, RecordDesk::Awaited::Refusal);
    QVERIFY(!neighbour.page().findChild<QWidget *>(u"recordHead"_s)->isVisible());
    auto *strip = neighbour.page().findChild<widgets::MessageStrip *>();
    QVERIFY(strip->height() < neighbour.page().height() / 3);
    QCOMPARE(strip->code(), u"application.not_found"_s);
}

void test_applicationpage::tellsWhoElseHasItOpen()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    RecordDesk clerk(*m_district, "clerk");
    officer.open(id);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_district->value(u"SELECT count(*) FROM core.presence WHERE record_id = '%1'"_s.arg(id)) == u"1"_s, 20000);
    clerk.open(id);
    auto *line = clerk.page().findChild<QLabel *>(u"recordPresence"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 20000);
    QVERIFY(
        line->text().contains(m_district->value(u"SELECT full_name FROM core.person WHERE user_name = 'officer'"_s)));
}

void test_applicationpage::owesWhatEveryWindowOwes()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    QCOMPARE(unnamedControls(officer.page()), QStringList());
    QCOMPARE(cutTexts(officer.page()), QStringList());
    QTRY_VERIFY(tabOrder(officer.page()).contains(u"form-06-"_s));
    const QStringList order = tabOrder(officer.page());
    const QStringList reading{u"showPerson"_s, u"whyThisDate"_s, u"hand_over"_s, u"send_back"_s, u"moreActs"_s,
        u"form-01-1"_s, u"form-06-"_s, u"timelineList"_s};
    for (qsizetype i = 1; i < reading.size(); ++i)
        QVERIFY2(order.indexOf(reading[i - 1]) >= 0 && order.indexOf(reading[i - 1]) < order.indexOf(reading[i]),
            qPrintable(order.join(u' ')));
    for (const char *act : {"hand_over", "ask_supplement", "ask_unit", "ask_payment"}) {
        officer.press(act);
        QDialog *dialog = officer.dialog();
        QCOMPARE(unnamedControls(*dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!officer.page().findChild<QDialog *>(u"actDialog"_s));
    }
}

/// The last: the clock of the records only goes forward.
void test_applicationpage::forcesTheApologyWhenItIsLate()
{
    const QString id = m_district->processing();
    m_district->setClock(u"2027-03-09 09:00"_s);
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    QCOMPARE(officer.primary(), u"apologise"_s);
    QVERIFY(!officer.offers("hand_over"));
    QVERIFY(!officer.greyed("hand_over").isEmpty());
    officer.press("apologise");
    officer.type("reason", u"Chờ kết quả xác minh của đơn vị khác"_s);
    officer.act();
    QTRY_COMPARE_WITH_TIMEOUT(officer.primary(), u"hand_over"_s, 20000);
    QVERIFY(officer.text("recordDue").contains(u"12/03/2027"));
    QVERIFY(
        m_district->value(
            u"SELECT data ->> 'kind' FROM core.application_letter WHERE application_id = '%1' AND form = '04'"_s.arg(
                id))
        == u"apology"_s);
}

QTEST_MAIN(test_applicationpage)
#include "test_applicationpage.moc"
