// SPDX-License-Identifier: GPL-3.0-or-later
// The administration desk in real windows against a real server.
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

#include "models/core/messages.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/administration/administrationdesk.h"
#include "ui/administration/administrationpage.h"
#include "ui/administration/personform.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/question.h"
#include "ui/widgets/recordlist.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace ana::administration;
using namespace Qt::StringLiterals;

namespace {

class Opened final : public widgets::RecordOpener
{
public:
    void openRecord(const QString &kind, const QString &id) override { record = kind + u':' + id; }
    void openNew(const QString &kind) override { record = kind; }
    void openDesk(const QString &, const QString &) override { }
    QString record;
};

} // namespace

class test_administration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsOnlyThePartsThePersonMayUse();
    void narrowsThePeopleByState();
    void opensAPersonFromTheList();
    void addsAPersonAndHandsOverAPassword();
    void saysBesideTheFieldThatAUserNameIsTaken();
    void locksWithAReasonAndUnlocks();
    void givesAndEndsARole();
    void aSecondAdministratorConfirmsARoleWithPower();
    void namesWhatMovesWhenSomebodyLeaves();
    void printsWhatAPersonMayDo();
    void endsASessionByForce();
    void keepsWhatWasTypedWhenSomebodyElseSaved();
    void showsBothValuesWhenASettingChangedMeanwhile();
    void addsAUnit();
    void entersASuccessor();
    void erasesPersonalDataFromTheLog();
    void explainsTheLogInSentences();
    void everyControlHasANameAndNothingIsCut();

private:
    void logIn(const QString &user);
    widgets::DeskContext context() { return {*m_session, *m_gateway, *m_drafts, m_opened, *m_settings}; }
    QString idOf(const QString &user);
    std::unique_ptr<PersonForm> openForm(const QString &id);
    template <typename T> static T *child(const QWidget &in, const char *name)
    {
        return in.findChild<T *>(QString::fromLatin1(name));
    }
    static QString stripOf(const QWidget &in) { return in.findChild<widgets::MessageStrip *>()->text(); }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<widgets::Settings> m_settings;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<DraftJournal> m_drafts;
    Opened m_opened;
};

void test_administration::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
}

void test_administration::init()
{
    m_database = std::make_unique<test::TestDatabase>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<widgets::Settings>(m_folder->filePath(u"settings.ini"_s));
    m_session = std::make_unique<DatabaseSession>();
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    m_drafts = std::make_unique<DraftJournal>();
}

void test_administration::cleanup()
{
    m_drafts.reset();
    m_gateway.reset();
    m_session.reset();
    m_database.reset();
}

void test_administration::logIn(const QString &user)
{
    auto opened = m_session->open(m_database->address(), m_database->credentials(user), u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20000);
    QVERIFY(opened.result());
}

QString test_administration::idOf(const QString &user)
{
    return m_database->administrator()
        .value(u"SELECT id FROM core.person WHERE user_name = :user"_s, {{u"user"_s, user}})
        .toString();
}

std::unique_ptr<PersonForm> test_administration::openForm(const QString &id)
{
    auto form = std::make_unique<PersonForm>(context(), id, nullptr);
    form->resize(1100, 600);
    form->show();
    [&form] { QTRY_VERIFY(child<QComboBox>(*form, "unit")->count() > 0); }();
    return form;
}

void test_administration::showsOnlyThePartsThePersonMayUse()
{
    logIn(u"auditor"_s);
    AdministrationPage page(context(), nullptr);
    QCOMPARE(child<QTabBar>(page, "administrationBar")->count(), 1);
    QVERIFY(page.findChild<widgets::RecordList *>(u"logList"_s));
    QVERIFY(administrationDesk(context()).records.empty());
}

void test_administration::narrowsThePeopleByState()
{
    logIn(u"admin"_s);
    AdministrationPage page(context(), nullptr);
    page.show();
    auto *list = page.findChild<widgets::RecordList *>(u"peopleList"_s);
    QTRY_COMPARE(list->table().model()->rowCount(), int(std::size(test::testPeople)));
    page.applyFilter(u"people:locked"_s);
    QCOMPARE(list->table().model()->rowCount(), 0);
    page.applyFilter(u"people:active"_s);
    QCOMPARE(list->table().model()->rowCount(), int(std::size(test::testPeople)));
}

void test_administration::opensAPersonFromTheList()
{
    logIn(u"admin"_s);
    AdministrationPage page(context(), nullptr);
    page.show();
    auto *list = page.findChild<widgets::RecordList *>(u"peopleList"_s);
    QTRY_VERIFY(list->table().model()->rowCount() > 0);
    list->selectId(idOf(u"clerk"_s));
    QTest::keyClick(&list->table(), Qt::Key_Return);
    QCOMPARE(m_opened.record, u"person:"_s + idOf(u"clerk"_s));
}

void test_administration::addsAPersonAndHandsOverAPassword()
{
    logIn(u"admin"_s);
    const auto form = openForm({});
    auto *name = child<QLineEdit>(*form, "full_name");
    name->setText(u"Nguyễn Thị "_s);
    QTest::keyClicks(name, u"Hoa"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(child<QLineEdit>(*form, "user_name")->text(), u"hoa.krongana"_s);
    QVERIFY(form->hasChanges());
    child<QPushButton>(*form, "personSave")->click();
    QTRY_VERIFY(stripOf(*form).contains(u"mật khẩu ban đầu"_s));
    QVERIFY(!form->hasChanges());
    child<QPushButton>(*form, "messageAction")->click();
    QTRY_VERIFY(form->findChild<QDialog *>(u"passwordSlip"_s));
    auto *slip = form->findChild<QDialog *>(u"passwordSlip"_s);
    const QString password = child<QLineEdit>(*slip, "slipPassword")->text();
    child<QPushButton>(*slip, "slipCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), password);
    const auto opened = PersonConnection::open(m_database->address(), {u"hoa.krongana"_s, password, {}}, u"test"_s);
    QVERIFY(opened && opened->info().mustChangePassword);
    const QString file = m_folder->filePath(u"slip.pdf"_s);
    widgets::setNextPrintFile(file);
    child<QPushButton>(*slip, "slipPrint")->click();
    QVERIFY(QFileInfo(file).size() > 1000);
    slip->close();
}

void test_administration::saysBesideTheFieldThatAUserNameIsTaken()
{
    logIn(u"admin"_s);
    const auto form = openForm({});
    child<QLineEdit>(*form, "full_name")->setText(u"Lê Thị Ánh"_s);
    child<QLineEdit>(*form, "user_name")->setText(u"clerk"_s);
    child<QPushButton>(*form, "personSave")->click();
    QTRY_VERIFY(!child<QLabel>(*form, "user_nameProblem")->isHidden());
    QVERIFY(form->hasChanges());
    QVERIFY(form->recordId().isEmpty());
}

void test_administration::locksWithAReasonAndUnlocks()
{
    logIn(u"admin"_s);
    const auto form = openForm(idOf(u"clerk"_s));
    QTRY_VERIFY(child<QPushButton>(*form, "personLock")->isVisible());
    widgets::setNextAnswer(u"lock"_s, u"Nghi lộ mật khẩu"_s);
    child<QPushButton>(*form, "personLock")->click();
    QTRY_COMPARE(child<QLabel>(*form, "personState")->text(), u"Bị khóa"_s);
    QVERIFY(child<QLabel>(*form, "personAccount")->text().contains(u"Nghi lộ mật khẩu"_s));
    child<QPushButton>(*form, "personUnlock")->click();
    QTRY_COMPARE(child<QLabel>(*form, "personState")->text(), u"Hoạt động"_s);
}

void test_administration::givesAndEndsARole()
{
    logIn(u"admin"_s);
    const auto form = openForm(idOf(u"clerk"_s));
    auto *roles = child<QTableView>(*form, "personRoles");
    QTRY_COMPARE(roles->model()->rowCount(), 1);
    child<QPushButton>(*form, "roleGrant")->click();
    auto *grant = form->findChild<QDialog *>(u"grantDialog"_s);
    child<QLineEdit>(*grant, "to")->setText(u"31/02/2027"_s);
    child<QPushButton>(*grant, "grantDialogAct")->click();
    QVERIFY(!child<QLabel>(*grant, "toProblem")->isHidden());
    child<QLineEdit>(*grant, "to")->setText(u"28/02/2099"_s);
    child<QPushButton>(*grant, "grantDialogAct")->click();
    QTRY_COMPARE(roles->model()->rowCount(), 2);
    form->findChild<QTabWidget *>(u"personPages"_s)->setCurrentIndex(1);
    roles->selectRow(0);
    child<QPushButton>(*form, "roleEnd")->click();
    auto *end = form->findChild<QDialog *>(u"endAssignmentDialog"_s);
    QVERIFY(end);
    child<QLineEdit>(*end, "on")->setText(u"01/01/2099"_s);
    child<QPushButton>(*end, "endAssignmentDialogAct")->click();
    QTRY_VERIFY(stripOf(*form).contains(u"ngày kết thúc"_s));
}

void test_administration::aSecondAdministratorConfirmsARoleWithPower()
{
    const QString clerk = idOf(u"clerk"_s);
    const auto grant = [this](const QString &person, const QString &role) {
        return m_database->as("admin").execute(u"assignment.grant"_s,
            {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"person"_s, person}, {u"role"_s, role},
                {u"unit"_s, u"krongana"_s}, {u"scope"_s, u"subtree"_s}, {u"from"_s, u"2020-01-01"_s}});
    };
    const auto mayForce = [this, &clerk] {
        return m_database->administrator()
            .value(
                u"SELECT EXISTS (SELECT FROM core.held_right WHERE person_id = :person AND right_code = 'content.force')"_s,
                {{u"person"_s, QUuid(clerk)}})
            .toBool();
    };
    QVERIFY(grant(idOf(u"chief"_s), u"administrator"_s)); // in a sample it counts at once
    m_database->administrator().script(
        u"SELECT core.setting_set('assignment.confirmed_roles', '[\"administrator\", \"editor_in_chief\"]')"_s);
    QVERIFY(grant(clerk, u"editor_in_chief"_s));

    // Who gave the role sees that it waits, and is told that somebody else has to confirm it.
    logIn(u"admin"_s);
    auto form = openForm(clerk);
    form->findChild<QTabWidget *>(u"personPages"_s)->setCurrentIndex(1);
    QTRY_VERIFY(child<QPushButton>(*form, "roleConfirm")->isVisible());
    child<QPushButton>(*form, "roleConfirm")->click();
    QTRY_VERIFY(!stripOf(*form).isEmpty());
    QCOMPARE(stripOf(*form), sentence(Error{ErrorKind::WrongState, u"assignment.confirm.own"_s, {}, {}}));
    QVERIFY(!mayForce());
    form.reset();

    logIn(u"chief"_s);
    form = openForm(clerk);
    form->findChild<QTabWidget *>(u"personPages"_s)->setCurrentIndex(1);
    QTRY_VERIFY(child<QPushButton>(*form, "roleConfirm")->isVisible());
    child<QPushButton>(*form, "roleConfirm")->click();
    QTRY_VERIFY(!child<QPushButton>(*form, "roleConfirm")->isVisible());
    QVERIFY(mayForce());
}

void test_administration::namesWhatMovesWhenSomebodyLeaves()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVERIFY(m_database->as("author").execute(u"article.create"_s,
        {{u"id"_s, id}, {u"unit"_s, u"buontrap"_s}, {u"section"_s, u"hoat-dong"_s},
            {u"title"_s, u"Mùa cà phê mới"_s}}));
    logIn(u"admin"_s);
    const auto form = openForm(idOf(u"author"_s));
    QTRY_VERIFY(child<QPushButton>(*form, "personLeave")->isVisible());
    child<QPushButton>(*form, "personLeave")->click();
    auto *dialog = form->findChild<QDialog *>(u"leaverDialog"_s);
    QVERIFY(child<QLabel>(*dialog, "leaverConsequences")->text().contains(u"Mùa cà phê mới"_s));
    auto *successor = child<QComboBox>(*dialog, "successor");
    successor->setCurrentIndex(successor->findData(idOf(u"officer"_s)));
    child<QPushButton>(*dialog, "leaverDialogAct")->click();
    QTRY_COMPARE(child<QLabel>(*form, "personState")->text(), u"Đã nghỉ"_s);
    QCOMPARE(m_database->administrator()
                 .value(u"SELECT holder_id FROM core.article WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, id}})
                 .toString(),
        idOf(u"officer"_s));
}

void test_administration::printsWhatAPersonMayDo()
{
    logIn(u"admin"_s);
    const auto form = openForm(idOf(u"author"_s));
    QTRY_VERIFY(child<QTextBrowser>(*form, "personRights")->toPlainText().contains(u"Viết tin bài và gửi duyệt"_s));
    const QString file = m_folder->filePath(u"rights.pdf"_s);
    widgets::setNextPrintFile(file);
    child<QPushButton>(*form, "rightsPrint")->click();
    QVERIFY(QFileInfo(file).size() > 1000);
}

void test_administration::endsASessionByForce()
{
    PersonConnection &clerk = m_database->as("clerk");
    logIn(u"admin"_s);
    const auto form = openForm(idOf(u"clerk"_s));
    QTRY_COMPARE(child<QTableView>(*form, "personSessions")->model()->rowCount(), 1);
    widgets::setNextAnswer(u"end"_s, u"Máy bỏ quên"_s);
    child<QPushButton>(*form, "sessionEnd")->click();
    QTRY_COMPARE(child<QTableView>(*form, "personSessions")->model()->rowCount(), 0);
    QCOMPARE(m_database->administrator()
                 .value(u"SELECT end_reason FROM core.session WHERE id = CAST(:id AS uuid)"_s,
                     {{u"id"_s, clerk.info().id.toString()}})
                 .toString(),
        u"forced"_s);
}

void test_administration::keepsWhatWasTypedWhenSomebodyElseSaved()
{
    logIn(u"admin"_s);
    const QString id = idOf(u"clerk"_s);
    const auto form = openForm(id);
    auto *name = child<QLineEdit>(*form, "full_name");
    QTRY_COMPARE(name->text(), u"Lê Thị Ánh"_s);
    name->setText(u"Lê Thị Hồng Ánh"_s);
    QVERIFY(m_database->as("admin").execute(
        u"person.change"_s, {{u"id"_s, id}, {u"version"_s, 1}, {u"full_name"_s, u"Lê Ánh"_s}}));
    child<QPushButton>(*form, "personSave")->click();
    QTRY_VERIFY(stripOf(*form).contains(u"người khác đã sửa"_s));
    QCOMPARE(name->text(), u"Lê Thị Hồng Ánh"_s);
    child<QPushButton>(*form, "messageAction")->click();
    QTRY_COMPARE(name->text(), u"Lê Ánh"_s);
}

void test_administration::showsBothValuesWhenASettingChangedMeanwhile()
{
    logIn(u"admin"_s);
    AdministrationPage page(context(), nullptr);
    page.show();
    page.applyFilter(u"settings"_s);
    auto *list = page.findChild<widgets::RecordList *>(u"settingList"_s);
    QTRY_VERIFY(list->table().model()->rowCount() > 0);
    list->selectId(u"lock.minutes"_s);
    Q_EMIT list->openRequested({u"lock.minutes"_s});
    auto *dialog = list->findChild<QDialog *>(u"settingDialog"_s);
    auto *value = child<QSpinBox>(*dialog, "value");
    QCOMPARE(value->maximum(), 1440);
    value->setValue(30);
    QVERIFY(m_database->as("admin").execute(
        u"setting.change"_s, {{u"key"_s, u"lock.minutes"_s}, {u"version"_s, 1}, {u"value"_s, 45}}));
    child<QPushButton>(*dialog, "settingDialogAct")->click();
    QTRY_VERIFY(stripOf(*dialog).contains(u"45 phút"_s));
    QCOMPARE(value->value(), 30);
    child<QPushButton>(*dialog, "settingDialogAct")->click();
    QTRY_VERIFY(!list->findChild<QDialog *>(u"settingDialog"_s));
    QCOMPARE(
        m_database->administrator().value(u"SELECT value FROM core.setting WHERE key = 'lock.minutes'"_s).toInt(), 30);
}

void test_administration::addsAUnit()
{
    logIn(u"admin"_s);
    AdministrationPage page(context(), nullptr);
    page.show();
    page.applyFilter(u"units"_s);
    auto *list = page.findChild<widgets::RecordList *>(u"unitList"_s);
    QTRY_VERIFY(list->table().model()->rowCount() > 0);
    const int before = list->table().model()->rowCount();
    child<QPushButton>(*list, "newUnitButton")->click();
    auto *dialog = list->findChild<QDialog *>(u"unitDialog"_s);
    child<QLineEdit>(*dialog, "name")->setText(u"Phòng Tư "_s);
    QTest::keyClicks(child<QLineEdit>(*dialog, "name"), u"phap"_s);
    QCOMPARE(child<QLineEdit>(*dialog, "id")->text(), u"phong-tu-phap"_s);
    child<QPushButton>(*dialog, "unitDialogAct")->click();
    QTRY_COMPARE(list->table().model()->rowCount(), before + 1);
}

void test_administration::entersASuccessor()
{
    logIn(u"admin"_s);
    AdministrationPage page(context(), nullptr);
    page.show();
    page.applyFilter(u"units"_s);
    auto *list = page.findChild<widgets::RecordList *>(u"unitList"_s);
    QTRY_VERIFY(list->table().model()->rowCount() > 2);
    auto *succeed = child<QPushButton>(*list, "succeedUnitButton");
    QVERIFY(!succeed->isEnabled());
    const QString old = list->table().model()->index(1, 0).data(widgets::IdRole).toString();
    list->selectId(old);
    succeed->click();
    auto *dialog = list->findChild<QDialog *>(u"successionDialog"_s);
    child<QLineEdit>(*dialog, "on")->setText(u"31/02/2027"_s);
    child<QPushButton>(*dialog, "successionDialogAct")->click();
    QVERIFY(!child<QLabel>(*dialog, "onProblem")->isHidden());
    child<QLineEdit>(*dialog, "on")->setText(u"01/07/2027"_s);
    child<QPushButton>(*dialog, "successionDialogAct")->click();
    QTRY_VERIFY(stripOf(*list).contains(u"kế thừa"_s));
    QCOMPARE(m_database->administrator()
                 .value(u"SELECT on_date::text FROM core.unit_successor WHERE from_unit = :unit"_s, {{u"unit"_s, old}})
                 .toString(),
        u"2027-07-01"_s);
}

void test_administration::erasesPersonalDataFromTheLog()
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QVERIFY(m_database->as("author").execute(u"article.create"_s,
        {{u"id"_s, id}, {u"unit"_s, u"buontrap"_s},
            {u"section"_s,
                m_database->administrator()
                    .value(u"SELECT id FROM core.section ORDER BY position, id LIMIT 1"_s)
                    .toString()},
            {u"title"_s, u"Số điện thoại của ông Y Thanh"_s}}));
    logIn(u"admin"_s);
    AdministrationPage page(context(), nullptr);
    page.resize(1200, 700);
    page.show();
    page.applyFilter(u"log"_s);
    auto *list = page.findChild<widgets::RecordList *>(u"logList"_s);
    QTRY_VERIFY(list->table().model()->rowCount() > 0);
    list->table().selectRow(0);
    auto *erase = child<QPushButton>(page, "logErase");
    QTRY_VERIFY(erase->isVisible());
    widgets::setNextAnswer(u"erase"_s, u"Lộ số điện thoại"_s);
    erase->click();
    QTRY_VERIFY2(stripOf(*list).contains(u"Đã xóa"_s), qPrintable(stripOf(*list)));
    QTRY_VERIFY(child<QTextBrowser>(page, "logText")->toPlainText().contains(u"Đã xóa"_s) || !erase->isVisible());
    QCOMPARE(m_database->administrator()
                 .value(u"SELECT count(*) FROM audit.entry_body WHERE erased_at IS NOT NULL"_s)
                 .toInt(),
        1);
}

void test_administration::explainsTheLogInSentences()
{
    QVERIFY(m_database->as("admin").execute(
        u"setting.change"_s, {{u"key"_s, u"lock.minutes"_s}, {u"version"_s, 1}, {u"value"_s, 45}}));
    logIn(u"auditor"_s);
    AdministrationPage page(context(), nullptr);
    page.resize(1200, 700);
    page.show();
    auto *list = page.findChild<widgets::RecordList *>(u"logList"_s);
    QTRY_VERIFY(list->table().model()->rowCount() > 0);
    list->table().selectRow(0);
    QCOMPARE(child<QLabel>(page, "logSentence")->text(), u"Nguyễn Đình Hải đã đổi cài đặt “Thời gian khóa”."_s);
    QTRY_VERIFY(child<QTextBrowser>(page, "logText")->toPlainText().contains(u"45"_s));
    QVERIFY(child<QTextBrowser>(page, "logText")->toPlainText().contains(u"15"_s));
    child<QPushButton>(page, "logSameRecord")->click();
    QTRY_COMPARE(list->table().model()->rowCount(), 1);
}

void test_administration::everyControlHasANameAndNothingIsCut()
{
    logIn(u"admin"_s);
    for (const int scale : {100, 150}) {
        m_theme->apply(widgets::Scheme::Light, scale);
        const auto form = openForm(idOf(u"clerk"_s));
        form->resize(1170, 620);
        QTRY_VERIFY(child<QPushButton>(*form, "personLock")->isVisible());
        QCOMPARE(test::unnamedControls(*form).join(u" | "_s), QString());
        QTRY_COMPARE(test::cutTexts(*form).join(u" | "_s), QString());
        AdministrationPage page(context(), nullptr);
        page.resize(1170, 650);
        page.show();
        for (const QString &section : {u"people"_s, u"units"_s, u"settings"_s, u"log"_s})
            page.applyFilter(section);
        QCOMPARE(test::unnamedControls(page).join(u" | "_s), QString());
    }
    m_theme->apply(widgets::Scheme::Light, 100);
}

QTEST_MAIN(test_administration)
#include "test_administration.moc"
