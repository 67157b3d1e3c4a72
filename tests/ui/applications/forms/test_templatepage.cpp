// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a form, corrected by an administrator and put in force.
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/models/applications/applicationdistrict.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/forms/templatepage.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

using namespace ana;
using namespace ana::applications;
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

class TestTemplatePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatIsInForceToRead();
    void writesChecksAndPutsInForce();
    void saysWhatIsWrongAndWhere();
    void keepsWhatIsTypedAndGivesItUp();
    void othersOnlyRead();
    void isNamedAndFits();

private:
    void logIn(const QString &user);
    std::unique_ptr<TemplatePage> open(const QString &form);
    widgets::DeskContext context() { return {*m_session, *m_gateway, *m_drafts, m_opened, *m_settings}; }
    template <typename T> static T *child(const QWidget &in, const char *name)
    {
        return in.findChild<T *>(QString::fromLatin1(name));
    }
    /// A new version, to be written in.
    static void beginDraft(TemplatePage &page)
    {
        child<QPushButton>(page, "templateBegin")->click();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(page, "templateSave")->isVisible(), 20000); }();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::ApplicationDistrict> m_district;
    std::unique_ptr<widgets::Settings> m_settings;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<DraftJournal> m_drafts;
    Opened m_opened;
};

void TestTemplatePage::initTestCase()
{
    installTranslations();
    m_settings = std::make_unique<widgets::Settings>(m_folder.filePath(u"settings.ini"_s));
}

void TestTemplatePage::init()
{
    m_district = std::make_unique<test::ApplicationDistrict>();
    m_session = std::make_unique<DatabaseSession>();
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    m_drafts = std::make_unique<DraftJournal>();
}

void TestTemplatePage::cleanup()
{
    m_drafts.reset();
    m_gateway.reset();
    m_session.reset();
    m_district.reset();
}

void TestTemplatePage::logIn(const QString &user)
{
    auto opened
        = m_session->open(m_district->database().address(), m_district->database().credentials(user), u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20000);
    QVERIFY(opened.result());
}

std::unique_ptr<TemplatePage> TestTemplatePage::open(const QString &form)
{
    auto page = std::make_unique<TemplatePage>(context(), form, nullptr);
    QSignalSpy drawn(page.get(), &TemplatePage::drawn);
    page->resize(1366, 768);
    page->show();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), 20000); }();
    return page;
}

void TestTemplatePage::showsWhatIsInForceToRead()
{
    logIn(u"admin"_s);
    const auto page = open(u"04"_s);
    QVERIFY(page->title().contains(u"Văn bản xin lỗi"_s));
    QVERIFY(child<QPlainTextEdit>(*page, "templateBody")->isReadOnly());
    QVERIFY(!child<QPushButton>(*page, "templateSave")->isVisible());
    QVERIFY(child<QPushButton>(*page, "templateBegin")->isVisible());
    auto *forms = child<QComboBox>(*page, "templateForms");
    forms->setCurrentIndex(5);
    Q_EMIT forms->activated(5);
    QCOMPARE(m_opened.record, u"form_template:06"_s);
}

void TestTemplatePage::writesChecksAndPutsInForce()
{
    logIn(u"admin"_s);
    const auto page = open(u"02"_s);
    beginDraft(*page);
    auto *body = child<QPlainTextEdit>(*page, "templateBody");
    QVERIFY(!body->isReadOnly());
    QSignalSpy drawn(page.get(), &TemplatePage::drawn);
    body->appendPlainText(u"<p>Cảm ơn ông/bà.</p>"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), 20000);
    QVERIFY(page->hasChanges());
    child<QPushButton>(*page, "templateSave")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasChanges(), 20000);
    child<QPushButton>(*page, "templateInForce")->click();
    auto *dialog = child<QDialog>(*page, "templateInForceDialog");
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"15/03/2027"_s);
    dialog->findChild<QPushButton *>(u"templateInForceDialogAct"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(body->isReadOnly(), 20000);
    QCOMPARE(
        m_district->value(u"SELECT string_agg(number || ' ' || valid_from || ' ' || coalesce(valid_to::text, '-'), "
                          u"', ' ORDER BY number) FROM core.form_template WHERE form = '02'"_s),
        u"1 2025-07-01 2027-03-14, 2 2027-03-15 -"_s);
}

void TestTemplatePage::saysWhatIsWrongAndWhere()
{
    logIn(u"admin"_s);
    const auto page = open(u"05"_s);
    beginDraft(*page);
    auto *body = child<QPlainTextEdit>(*page, "templateBody");
    auto *problems = child<QListWidget>(*page, "templateProblems");
    body->setPlainText(u"<p>{{code}}</p>\n<p>{{luong}}</p>"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problems->count() > 1, 20000);
    QVERIFY2(problems->item(0)->text().contains(u"luong"_s), qUtf8Printable(problems->item(0)->text()));
    problems->setCurrentRow(0);
    Q_EMIT problems->itemActivated(problems->item(0));
    QCOMPARE(body->textCursor().blockNumber(), 1);
    // What is wrong may be kept, but not put in force.
    child<QPushButton>(*page, "templateSave")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasChanges(), 20000);
    child<QPushButton>(*page, "templateInForce")->click();
    auto *dialog = child<QDialog>(*page, "templateInForceDialog");
    dialog->findChild<QLineEdit *>()->setText(u"15/03/2027"_s);
    dialog->findChild<QPushButton *>(u"templateInForceDialogAct"_s)->click();
    auto *strip = dialog->findChild<widgets::MessageStrip *>();
    QTRY_COMPARE_WITH_TIMEOUT(strip->code(), u"form.field.unknown"_s, 20000);
    dialog->close();
    // A field from the list is put where the cursor stands.
    auto *fields = child<QTreeWidget>(*page, "templateFields");
    fields->setCurrentItem(fields->findItems(u"{{reason}}"_s, Qt::MatchExactly).front());
    Q_EMIT fields->itemActivated(fields->currentItem(), 0);
    QVERIFY(body->toPlainText().contains(u"{{reason}}"_s));
}

void TestTemplatePage::keepsWhatIsTypedAndGivesItUp()
{
    logIn(u"admin"_s);
    const auto page = open(u"03"_s);
    beginDraft(*page);
    auto *body = child<QPlainTextEdit>(*page, "templateBody");
    const QString before = body->toPlainText();
    body->appendPlainText(u"<p>x</p>"_s);
    QVERIFY(page->hasChanges());
    page->discardChanges();
    QCOMPARE(body->toPlainText(), before);
    page->restoreDraft({{u"title"_s, u"Phiếu"_s}, {u"paper"_s, u"A5"_s}, {u"body"_s, u"<p>{{code}}</p>"_s}});
    QVERIFY(page->hasChanges());
    QCOMPARE(child<QComboBox>(*page, "templatePaper")->currentData().toString(), u"A5"_s);
    page->discardChanges();
    widgets::setNextAnswer(u"discard"_s);
    child<QPushButton>(*page, "templateDiscard")->click();
    QTRY_VERIFY_WITH_TIMEOUT(body->isReadOnly(), 20000);
    QCOMPARE(m_district->value(u"SELECT count(*) FROM core.form_template WHERE form = '03'"_s), u"1"_s);
}

void TestTemplatePage::othersOnlyRead()
{
    logIn(u"clerk"_s);
    const auto page = open(u"01"_s);
    for (const char *act : {"templateBegin", "templateSave", "templateInForce", "templateDiscard"})
        QVERIFY(!child<QPushButton>(*page, act)->isVisible());
}

void TestTemplatePage::isNamedAndFits()
{
    logIn(u"admin"_s);
    const auto page = open(u"07"_s);
    beginDraft(*page);
    QCOMPARE(test::unnamedControls(*page), QStringList());
    QCOMPARE(test::cutTexts(*page), QStringList());
}

QTEST_MAIN(TestTemplatePage)
#include "test_templatepage.moc"
