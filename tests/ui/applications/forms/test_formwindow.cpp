// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a form against a real server: what it shows, what comes out of the printer, what is written down.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/models/applications/applicationdistrict.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/applications/forms/formwindow.h"
#include "ui/applications/forms/registerdialog.h"
#include "ui/widgets/formrows.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"

using namespace ana;
using namespace ana::applications;
using namespace Qt::StringLiterals;

namespace {

class Opened final : public widgets::RecordOpener
{
public:
    void openRecord(const QString &, const QString &) override { }
    void openNew(const QString &) override { }
    void openDesk(const QString &, const QString &) override { }
};

int pagesOf(const QString &file)
{
    QPdfDocument document;
    document.load(file);
    return document.pageCount();
}

} // namespace

class TestFormWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void showsTheFormWithItsNumber();
    void printsAndCountsOn();
    void savesTheVeryPdfThatIsShown();
    void aSlowerOneIsToldAndGetsTheNextNumber();
    void printsStraightAfterReception();
    void saysWhyThereIsNoForm();
    void aFolderThatTakesNothingCostsNoNumber();
    void printsTheRegister();
    void asksForTheRegister();
    void isNamedAndReachedByKeyboard();

private:
    widgets::DeskContext context() { return {*m_session, *m_gateway, *m_drafts, m_opened, *m_settings}; }
    std::unique_ptr<FormWindow> open(const QString &id, const QString &form = u"01"_s);
    int prints(const QString &id)
    {
        return m_district->value(u"SELECT count(*) FROM core.form_print WHERE application_id = '%1'"_s.arg(id)).toInt();
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    static QPushButton *button(FormWindow &window, const char *name)
    {
        return window.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    static QString number(FormWindow &window) { return window.findChild<QLabel *>(u"formNumber"_s)->text(); }
    static widgets::MessageStrip &strip(FormWindow &window) { return *window.findChild<widgets::MessageStrip *>(); }

    QTemporaryDir m_folder;
    std::unique_ptr<test::ApplicationDistrict> m_district;
    std::unique_ptr<widgets::Settings> m_settings;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    std::unique_ptr<DraftJournal> m_drafts;
    Opened m_opened;
};

void TestFormWindow::initTestCase()
{
    installTranslations();
    m_district = std::make_unique<test::ApplicationDistrict>();
    m_settings = std::make_unique<widgets::Settings>(file(u"settings.ini"_s));
    m_session = std::make_unique<DatabaseSession>();
    m_gateway = std::make_unique<CommandGateway>(*m_session);
    m_drafts = std::make_unique<DraftJournal>();
    auto opened
        = m_session->open(m_district->database().address(), m_district->database().credentials(u"clerk"_s), u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20000);
    QVERIFY(opened.result());
}

void TestFormWindow::cleanupTestCase()
{
    m_drafts.reset();
    m_gateway.reset();
    m_session.reset();
    m_district.reset();
}

std::unique_ptr<FormWindow> TestFormWindow::open(const QString &id, const QString &form)
{
    auto window = std::make_unique<FormWindow>(context(),
        SheetSubject{{form, ApplicationId::fromString(id), {}}, {}, {}, {}}, FormWindow::Begin::Shown, nullptr);
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    window->QWidget::show();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(button(*window, "printForm")->isEnabled() || strip(*window).isVisible(), 20000); }();
    return window;
}

void TestFormWindow::showsTheFormWithItsNumber()
{
    const auto window = open(m_district->received());
    QVERIFY(window->windowTitle().contains(u"BUONTRAP-270301-"_s));
    QVERIFY(number(*window).contains(u"1"));
    QCOMPARE(window->printed().pages, 1);
    QVERIFY(window->printed().pdf.startsWith("%PDF"));
}

void TestFormWindow::printsAndCountsOn()
{
    const QString id = m_district->received();
    const auto window = open(id);
    QSignalSpy loaded(window.get(), &FormWindow::loaded);
    setNextFormPrint(file(u"printed.pdf"_s));
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QCOMPARE(prints(id), 1);
    QCOMPARE(pagesOf(file(u"printed.pdf"_s)), 1);
    QCOMPARE(strip(*window).tone(), widgets::Tone::Success);
    QVERIFY(number(*window).contains(u"2"));
}

void TestFormWindow::savesTheVeryPdfThatIsShown()
{
    const QString id = m_district->received();
    const auto window = open(id);
    const QByteArray shown = window->printed().pdf;
    QSignalSpy loaded(window.get(), &FormWindow::loaded);
    setNextFormFile(file(u"saved.pdf"_s));
    button(*window, "saveForm")->click();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QFile saved(file(u"saved.pdf"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), shown);
    QCOMPARE(m_district->value(u"SELECT sha256 FROM core.form_print WHERE application_id = '%1'"_s.arg(id)).toLatin1(),
        QCryptographicHash::hash(shown, QCryptographicHash::Sha256).toHex());
}

void TestFormWindow::aSlowerOneIsToldAndGetsTheNextNumber()
{
    const QString id = m_district->received();
    const auto faster = open(id);
    const auto slower = open(id);
    QSignalSpy done(faster.get(), &FormWindow::printDone);
    setNextFormFile(file(u"faster.pdf"_s));
    button(*faster, "saveForm")->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
    QSignalSpy loaded(slower.get(), &FormWindow::loaded);
    setNextFormFile(file(u"slower.pdf"_s));
    button(*slower, "saveForm")->click();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QCOMPARE(strip(*slower).code(), u"form.print.stale"_s);
    QVERIFY(!QFile::exists(file(u"slower.pdf"_s)));
    setNextFormFile(file(u"slower.pdf"_s));
    button(*slower, "saveForm")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file(u"slower.pdf"_s)), 20000);
    QTRY_COMPARE(prints(id), 2);
}

void TestFormWindow::printsStraightAfterReception()
{
    const QString id = m_district->received();
    setNextFormPrint(file(u"straight.pdf"_s));
    QElapsedTimer timer;
    timer.start();
    QWidget parent;
    printForm(context(), {u"01"_s, ApplicationId::fromString(id), {}}, &parent);
    const QPointer<FormWindow> window = parent.findChild<FormWindow *>();
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(!window, 20000);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(prints(id), 1);
    QCOMPARE(pagesOf(file(u"straight.pdf"_s)), 1);
}

void TestFormWindow::saysWhyThereIsNoForm()
{
    const QString id = m_district->received();
    const auto window = open(id, u"04"_s);
    QCOMPARE(strip(*window).code(), u"form.letter.missing"_s);
    QVERIFY(!button(*window, "printForm")->isEnabled());
    // Straight to the printer: the window appears to say it.
    QWidget parent;
    printForm(context(), {u"04"_s, ApplicationId::fromString(id), {}}, &parent);
    const QPointer<FormWindow> straight = parent.findChild<FormWindow *>();
    QTRY_VERIFY_WITH_TIMEOUT(straight->isVisible(), 20000);
    QCOMPARE(strip(*straight).code(), u"form.letter.missing"_s);
}

void TestFormWindow::aFolderThatTakesNothingCostsNoNumber()
{
    const QString id = m_district->received();
    const auto window = open(id);
    setNextFormFile(file(u"missing/folder/x.pdf"_s));
    button(*window, "saveForm")->click();
    QCOMPARE(strip(*window).code(), u"form.save.failed"_s);
    QCOMPARE(prints(id), 0);
}

void TestFormWindow::printsTheRegister()
{
    FormWindow window(
        context(), {{}, u"buontrap"_s, QDate(2027, 3, 1), QDate(2027, 3, 31)}, FormWindow::Begin::Shown, nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.QWidget::show();
    QSignalSpy done(&window, &FormWindow::printDone);
    QTRY_VERIFY_WITH_TIMEOUT(button(window, "saveForm")->isEnabled(), 20000);
    setNextFormFile(file(u"register.pdf"_s));
    button(window, "saveForm")->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
    QCOMPARE(m_district->value(u"SELECT subject FROM core.form_print WHERE form = '07'"_s),
        u"buontrap/2027-03-01/2027-03-31"_s);
}

void TestFormWindow::asksForTheRegister()
{
    QWidget parent;
    const QPointer<RegisterDialog> opened = new RegisterDialog(context(), &parent);
    RegisterDialog &dialog = *opened;
    dialog.open();
    auto *units = dialog.findChild<QComboBox *>(u"unit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(units->currentData().toString(), u"buontrap"_s, 20000);
    auto *from = dialog.findChild<QLineEdit *>(u"from"_s);
    auto *to = dialog.findChild<QLineEdit *>(u"to"_s);
    auto *show = dialog.findChild<QPushButton *>(u"registerDialogAct"_s);
    from->setText(u"31/03/2027"_s);
    to->setText(u"01/03/2027"_s);
    show->click();
    QVERIFY(dialog.rows().hasProblems());
    from->setText(u"1/3/2027"_s);
    to->setText(u"31/3/2027"_s);
    show->click();
    auto *window = parent.findChild<FormWindow *>();
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(button(*window, "printForm")->isEnabled(), 20000);
    QVERIFY(!opened);
    QVERIFY(window->windowTitle().contains(u"Sổ theo dõi hồ sơ"_s));
}

void TestFormWindow::isNamedAndReachedByKeyboard()
{
    const auto window = open(m_district->received());
    window->activateWindow();
    QCOMPARE(test::unnamedControls(*window), QStringList());
    QCOMPARE(test::cutTexts(*window), QStringList());
    QCOMPARE(test::tabOrder(*window).mid(0, 3), QStringList({u"printForm"_s, u"saveForm"_s, u"formPages"_s}));
    QTest::keyClick(window.get(), Qt::Key_Escape);
    QVERIFY(!window->isVisible());
}

QTEST_MAIN(TestFormWindow)
#include "test_formwindow.moc"
