// SPDX-License-Identifier: GPL-3.0-or-later
// The procedure desk in real windows against a real server.
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

#include "models/core/resources.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "models/procedures/procedurecommands.h"
#include "models/procedures/procedurefile.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "translations/translations.h"
#include "ui/procedures/procedureform.h"
#include "ui/procedures/procedurelist.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

using namespace ana;
using namespace ana::procedures;
using namespace Qt::StringLiterals;

namespace {

class Opened final : public widgets::RecordOpener
{
public:
    void openRecord(const QString &kind, const QString &id) override { record = kind + u':' + id; }
    void openNew(const QString &) override { }
    void openDesk(const QString &, const QString &) override { }
    QString record;
};

} // namespace

class test_proceduredesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installTranslations(); }
    void init();
    void cleanup();

    void listsTheCatalogueAndOpensARow();
    void correctsAProcedureInANewVersion();
    void saysInWhichRowSomethingIsWrong();
    void discardsADraft();
    void showsOthersAVersionWithoutActs();
    void triesTermsFromAnyMoment();

private:
    void logIn(const QString &user);
    std::unique_ptr<ProcedureForm> openForm();
    widgets::DeskContext context() { return {*m_session, *m_gateway, *m_drafts, m_opened, *m_settings}; }
    template <typename T> static T *child(const QWidget &in, const char *name)
    {
        return in.findChild<T *>(QString::fromLatin1(name));
    }
    static void press(const QWidget &in, const char *name) { child<QPushButton>(in, name)->click(); }

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<widgets::Settings> m_settings;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<DraftJournal> m_drafts;
    Opened m_opened;
};

void test_proceduredesk::init()
{
    m_database = std::make_unique<test::TestDatabase>();
    const auto file = readProcedureFile(resourcePath(u"database/data/procedures.csv"_s));
    QVERIFY(
        file && m_database->as("admin").execute(u"procedure.import"_s, ImportProcedures{file->procedures}.arguments()));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<widgets::Settings>(m_folder->filePath(u"settings.ini"_s));
    m_session = std::make_unique<DatabaseSession>();
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    m_drafts = std::make_unique<DraftJournal>();
}

void test_proceduredesk::cleanup()
{
    m_drafts.reset();
    m_gateway.reset();
    m_session.reset();
    m_database.reset();
}

void test_proceduredesk::logIn(const QString &user)
{
    auto opened = m_session->open(m_database->address(), m_database->credentials(user), u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20000);
    QVERIFY(opened.result());
}

std::unique_ptr<ProcedureForm> test_proceduredesk::openForm()
{
    auto form = std::make_unique<ProcedureForm>(context(), u"1.000894"_s, nullptr);
    form->resize(1366, 768);
    form->show();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(form->title(), u"Đăng ký kết hôn"_s, 20000); }();
    return form;
}

void test_proceduredesk::listsTheCatalogueAndOpensARow()
{
    logIn(u"clerk"_s);
    ProcedureList list(context(), nullptr);
    list.show();
    QTRY_COMPARE_WITH_TIMEOUT(list.table().model()->rowCount(), 55, 20000);
    list.selectId(u"1.001193"_s);
    QTest::keyClick(&list.table(), Qt::Key_Return);
    QCOMPARE(m_opened.record, u"procedure:1.001193"_s);
    list.chips().setCurrent(u"draft"_s);
    QTRY_COMPARE(list.table().model()->rowCount(), 0);
}

void test_proceduredesk::correctsAProcedureInANewVersion()
{
    logIn(u"admin"_s);
    const auto form = openForm();
    QVERIFY(!child<QPushButton>(*form, "procedureSave")->isVisible());
    press(*form, "procedureDraft");
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(*form, "procedureSave")->isVisible(), 20000);
    auto *cases = child<QTableWidget>(*form, "procedureCases");
    cases->item(1, 2)->setText(u"4"_s);
    QVERIFY(form->hasChanges());
    press(*form, "procedureSave");
    QTRY_VERIFY_WITH_TIMEOUT(!form->hasChanges(), 20000);
    press(*form, "procedureInForce");
    auto *dialog = child<QDialog>(*form, "inForceDialog");
    QVERIFY(dialog);
    QTest::keyClick(child<QPushButton>(*dialog, "inForceDialogAct"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>(*form, "procedureSave")->isVisible(), 20000);
    // What the tables do not show has stayed: the conditions of the papers.
    const QString stored
        = m_database->administrator()
              .value(
                  u"SELECT c.term_value || ' ' || (SELECT count(*) FROM core.procedure_paper p WHERE p.version_id = "
                  u"v.id AND p.condition IS NOT NULL)"
                  " FROM core.procedure_version v JOIN core.procedure_case c ON c.version_id = v.id AND c.position = 2"
                  " WHERE v.procedure_code = '1.000894' AND v.number = 2 AND v.state = 'in_force'"_s)
              .toString();
    QCOMPARE(stored, u"4 3"_s);
}

void test_proceduredesk::triesTermsFromAnyMoment()
{
    logIn(u"clerk"_s);
    const auto form = openForm();
    press(*form, "procedureTry");
    auto *dialog = child<QDialog>(*form, "trialDialog");
    QVERIFY(dialog);
    auto *result = child<QTextBrowser>(*dialog, "trialResult");
    QTRY_VERIFY_WITH_TIMEOUT(!result->toPlainText().isEmpty(), 20000); // now, without being asked

    child<QLineEdit>(*dialog, "day")->setText(u"04/03/2026"_s);
    child<QLineEdit>(*dialog, "time")->setText(u"9:30"_s);
    QTest::keyClick(child<QLineEdit>(*dialog, "time"), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(
        result->toPlainText().contains(u"04/03/2026 09:30"_s), qPrintable(result->toPlainText()), 20000);
    QVERIFY2(result->toPlainText().contains(u"Mẫu 01"_s), qPrintable(result->toPlainText()));

    const QString before = result->toPlainText();
    child<QLineEdit>(*dialog, "day")->setText(u"31/02/2026"_s);
    press(*dialog, "trialGo");
    QVERIFY(child<QLineEdit>(*dialog, "day")->hasFocus() || !dialog->isActiveWindow());
    QCOMPARE(result->toPlainText(), before);
}

void test_proceduredesk::saysInWhichRowSomethingIsWrong()
{
    logIn(u"admin"_s);
    const auto form = openForm();
    press(*form, "procedureDraft");
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(*form, "procedureSave")->isVisible(), 20000);
    child<QTableWidget>(*form, "procedureCases")->item(1, 4)->setText(u"9"_s); // a target beyond the law
    press(*form, "procedureSave");
    auto *strip = form->findChild<widgets::MessageStrip *>();
    QTRY_COMPARE_WITH_TIMEOUT(strip->tone(), widgets::Tone::Danger, 20000);
    QVERIFY(strip->text().contains(u'2'));
    QVERIFY(child<QTableWidget>(*form, "procedureCases")->isVisible());
    QVERIFY(form->hasChanges());
    form->discardChanges();
}

void test_proceduredesk::discardsADraft()
{
    logIn(u"admin"_s);
    const auto form = openForm();
    press(*form, "procedureDraft");
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(*form, "procedureDiscard")->isVisible(), 20000);
    widgets::setNextAnswer(u"discard"_s);
    press(*form, "procedureDiscard");
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(*form, "procedureDraft")->isVisible(), 20000);
    QCOMPARE(child<QComboBox>(*form, "procedureVersions")->count(), 1);
}

void test_proceduredesk::showsOthersAVersionWithoutActs()
{
    logIn(u"clerk"_s);
    const auto form = openForm();
    for (const char *name : {"procedureDraft", "procedureSave", "procedureInForce", "procedureDiscard"})
        QVERIFY2(!child<QPushButton>(*form, name)->isVisible(), name);
    auto *papers = child<QTableWidget>(*form, "procedurePapers");
    QVERIFY(papers->rowCount() > 3);
    QVERIFY(!papers->item(0, 0)->flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!form->hasChanges());
}

QTEST_MAIN(test_proceduredesk)
#include "test_proceduredesk.moc"
