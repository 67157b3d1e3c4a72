// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of one application, each through its dialog, by keyboard, against a real server.
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/ui/applications/recorddesk.h"
#include "translations/translations.h"
#include "ui/applications/papers/documentview.h"
#include "ui/applications/papers/papertray.h"
#include "ui/applications/record/acttable.h"
#include "ui/widgets/messagestrip.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class test_applicationacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        installTranslations();
        m_district = std::make_unique<ApplicationDistrict>();
    }
    void cleanupTestCase() { m_district.reset(); }

    void asksForNoArgumentThatTheCommandDoesNotTake();
    void showsWrongFieldsAndFocusesTheFirst();
    void doesEveryActThroughItsDialog_data();
    void doesEveryActThroughItsDialog();
    void acceptsOnlyWhatIsComplete();
    void storesAFileAndShowsIt();
    void takesAHandOverBack();

private:
    std::unique_ptr<ApplicationDistrict> m_district;
};

void test_applicationacts::asksForNoArgumentThatTheCommandDoesNotTake()
{
    for (const applications::Act &act : applications::acts()) {
        const QString declared = m_district->value(
            u"SELECT arguments FROM api.command_list WHERE name = 'application.%1'"_s.arg(QLatin1StringView(act.name)));
        const QJsonObject arguments = QJsonDocument::fromJson(declared.toUtf8()).object();
        QVERIFY2(!arguments.isEmpty(), act.name);
        QStringList asked{u"id"_s, u"version"_s, u"part"_s}; // the window knows these itself
        for (const applications::ActField &field : act.fields) {
            asked += QString::fromLatin1(field.argument);
            const bool known = arguments[u"types"].toObject().contains(asked.last());
            QVERIFY2(known, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(act.name), asked.last())));
        }
        for (const QJsonValue &required : arguments[u"required"].toArray())
            QVERIFY2(asked.contains(required.toString()),
                qPrintable(u"%1 lacks %2"_s.arg(QLatin1StringView(act.name), required.toString())));
    }
}

void test_applicationacts::showsWrongFieldsAndFocusesTheFirst()
{
    const QString id = m_district->processing();
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    officer.press("ask_supplement");
    officer.type("reason", u"Thiếu bản chính giấy tờ"_s);
    officer.type("expected", u"32/03/2027"_s);
    officer.act();
    QVERIFY(officer.dialog()->findChild<QLabel *>(u"missingProblem"_s)->isVisible());
    QVERIFY(officer.dialog()->findChild<QLabel *>(u"expectedProblem"_s)->isVisible());
    QVERIFY(!officer.dialog()->findChild<QLabel *>(u"reasonProblem"_s)->isVisible());
    QCOMPARE(officer.dialog()->focusWidget()->objectName(), u"paperLines"_s);
    QTest::keyClick(officer.dialog()->focusWidget(), Qt::Key_Space);
    officer.type("expected", u"01/06/2027"_s); // longer than the procedure lets wait: the database says so
    officer.act();
    auto *problem = officer.dialog()->findChild<QLabel *>(u"expectedProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 20000);
    QCOMPARE(officer.dialog()->findChild<QPlainTextEdit *>(u"reason"_s)->toPlainText(), u"Thiếu bản chính giấy tờ"_s);
    QCOMPARE(officer.state(), 4);
}

void test_applicationacts::doesEveryActThroughItsDialog_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("before"); // "user:act" after it lies with the officer, or "registered"
    const struct
    {
        const char *act, *user;
        QStringList before;
    } rows[] = {{"accept", "clerk", {u"registered"_s}}, {"refuse_intake", "clerk", {u"registered"_s}},
        {"assign", "leader", {}}, {"ask_payment", "officer", {}}, {"paid", "clerk", {u"officer:ask_payment"_s}},
        {"take_fee", "clerk", {}}, {"ask_withdraw", "clerk", {}},
        {"grant_withdraw", "leader", {u"clerk:ask_withdraw"_s}},
        {"refuse_withdraw", "leader", {u"clerk:ask_withdraw"_s}}, {"stop", "leader", {}}, {"extend", "leader", {}},
        {"note", "clerk", {}}, {"classify", "leader", {}}, {"supplied", "clerk", {u"officer:ask_supplement"_s}},
        {"correct", "leader", {u"officer:hand_over"_s, u"leader:claim"_s, u"leader:decide"_s, u"leader:issue"_s}},
        {"reopen", "leader", {u"leader:stop"_s}}, {"release", "officer", {}}};
    for (const auto &row : rows)
        QTest::newRow(row.act) << QString::fromLatin1(row.user) << row.before;
}

void test_applicationacts::doesEveryActThroughItsDialog()
{
    QFETCH(QString, user);
    QFETCH(QStringList, before);
    const QString act = QString::fromLatin1(QTest::currentDataTag());
    QString id = newId();
    if (before.contains(u"registered"_s)) {
        m_district->done("clerk", u"application.register"_s, m_district->intake(id));
        before.clear();
    } else {
        id = m_district->processing();
    }
    for (const QString &each : before)
        m_district->act(qPrintable(each.section(u':', 0, 0)), id, each.section(u':', 1));
    RecordDesk desk(*m_district, qPrintable(user));
    desk.open(id);
    QVERIFY2(desk.offers(qPrintable(act)), qPrintable(desk.strip() + desk.text("recordState")));
    desk.press(qPrintable(act));
    if (*applications::actNamed(act)->title)
        desk.fillRequired(*applications::actNamed(act));
    const auto told = [&] {
        return m_district->value(
                   u"SELECT count(*) FROM core.application_event WHERE application_id = '%1' AND act = '%2'"_s.arg(
                       id, act))
            == u"1"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.strip().isEmpty() && !desk.page().findChild<QDialog *>(u"actDialog"_s), 20000);
}

void test_applicationacts::acceptsOnlyWhatIsComplete()
{
    const QString id = newId();
    QJsonObject intake = m_district->intake(id);
    intake.remove("papers"_L1);
    m_district->done("clerk", u"application.register"_s, intake);
    RecordDesk clerk(*m_district, "clerk");
    clerk.open(id);
    QCOMPARE(clerk.primary(), u"accept"_s);
    clerk.press("accept");
    clerk.act();
    auto *problem = clerk.dialog()->findChild<QLabel *>(u"papersProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 20000);
    auto *lines = clerk.dialog()->findChild<QListWidget *>(u"paperLines"_s);
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_Space);
    clerk.act();
    QVERIFY(clerk.reaches(2));
    QCOMPARE(
        m_district->value(
            u"SELECT originals || ' ' || (paper_id IS NOT NULL) FROM core.application_paper WHERE application_id = '%1'"_s
                .arg(id)),
        u"1 true"_s);
}

void test_applicationacts::storesAFileAndShowsIt()
{
    const QString id = m_district->processing();
    QTemporaryDir folder;
    QImage picture(600, 800, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QVERIFY(picture.save(folder.filePath(u"to-khai.png"_s)));
    RecordDesk officer(*m_district, "officer");
    officer.open(id);
    officer.press("attach");
    auto *tray = officer.dialog()->findChild<applications::PaperTray *>();
    officer.act(); // without a file it says so
    QVERIFY(officer.dialog()->findChild<QLabel *>(u"filesProblem"_s)->isVisible());
    tray->addFiles({folder.filePath(u"to-khai.png"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(!tray->isBusy() && tray->files().size() == 1, 30000);
    officer.act();
    const auto viewButton = [&] {
        for (QPushButton *button : officer.page().findChildren<QPushButton *>()) {
            if (button->objectName().startsWith(u"file-"))
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QTRY_VERIFY_WITH_TIMEOUT(viewButton(), 20000);
    auto *view = officer.page().findChild<applications::DocumentView *>();
    QSignalSpy shown(view, &applications::DocumentView::shown);
    officer.press(qPrintable(viewButton()->objectName()));
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 20000);
    QVERIFY(view->isVisible());
    QCOMPARE(view->pageCount(), 1);
}

void test_applicationacts::takesAHandOverBack()
{
    const QString id = m_district->received();
    RecordDesk clerk(*m_district, "clerk");
    clerk.open(id);
    clerk.press("hand_over");
    clerk.act();
    QVERIFY(clerk.reaches(4));
    for (QPushButton *button : clerk.page().findChild<widgets::MessageStrip *>()->findChildren<QPushButton *>()) {
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    QVERIFY(clerk.reaches(2));
    QCOMPARE(clerk.primary(), u"hand_over"_s);
}

QTEST_MAIN(test_applicationacts)
#include "test_applicationacts.moc"
