// SPDX-License-Identifier: GPL-3.0-or-later
// Every window, page and dialog at each size of letters and in every scheme: nothing is cut, everything has a
// name, the focus is seen, no meaning hangs on colour alone. With
// ANA_SHOTS=folder a picture of each is left there to be looked at.
#include <unistd.h>

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "models/core/resources.h"
#include "models/database/accountstore.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "models/organisation/organisationqueries.h"
#include "models/procedures/procedurecommands.h"
#include "models/procedures/procedurefile.h"
#include "tests/models/database_content/contentdistrict.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/administration/administrationdesk.h"
#include "ui/administration/assignmentdialogs.h"
#include "ui/administration/leaverdialog.h"
#include "ui/administration/passwordslip.h"
#include "ui/administration/settingdialog.h"
#include "ui/administration/unitdialog.h"
#include "ui/content/conflictdialog.h"
#include "ui/content/contentdesk.h"
#include "ui/content/editordialogs.h"
#include "ui/home/homepage.h"
#include "ui/procedures/proceduredesk.h"
#include "ui/shell/accountdialogs.h"
#include "ui/shell/draftoffer.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/outboxview.h"
#include "ui/shell/settingsdialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/recordopener.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace Qt::StringLiterals;

namespace {

std::vector<widgets::Desk> allDesks(const widgets::DeskContext &context)
{
    std::vector<widgets::Desk> desks;
    desks.push_back({u"home"_s, u"Việc hôm nay"_s, u"today"_s, {},
        [context](QWidget *parent) -> QWidget * { return new home::HomePage(context, parent); }});
    desks.push_back(content::contentDesk(context));
    desks.push_back(procedures::procedureDesk(context));
    desks.push_back(administration::administrationDesk(context));
    return desks;
}

class Nowhere final : public widgets::RecordOpener
{
public:
    void openRecord(const QString &, const QString &) override { }
    void openNew(const QString &) override { }
    void openDesk(const QString &, const QString &) override { }
};

template <typename T> T answered(const QFuture<T> &future)
{
    [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
    return future.result();
}

/// One person at one PC.
struct Seat
{
    explicit Seat(const QString &storeFolder)
        : folder(storeFolder)
        , settings(folder + u"/settings.ini"_s)
        , gateway(session)
    {
    }
    void logIn(const test::TestDatabase &database, const QString &user)
    {
        QVERIFY(answered(session.open(database.address(), database.credentials(user), u"PC một cửa"_s)));
        store = answered(AccountStore::open(folder, session.account(), KeyChoice::File)).value_or(nullptr);
        QVERIFY(store);
    }

    QString folder;
    widgets::Settings settings;
    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    std::shared_ptr<AccountStore> store;
    Nowhere nowhere;
};

OutboxEntry held(const QString &title)
{
    OutboxEntry entry;
    entry.operation = OperationId::create();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.call = {u"article.create"_s,
        {{u"id"_s, id}, {u"unit"_s, u"krongana"_s}, {u"section"_s, u"tin-tuc"_s}, {u"title"_s, title}},
        CommandPolicy::Queue, {u"article"_s, id}};
    entry.keptAt = QDateTime::fromString(u"2026-11-23T08:00:00.000Z"_s, Qt::ISODateWithMs);
    entry.state = EntryState::Held;
    entry.error = {ErrorKind::NotPermitted, u"record.not_permitted"_s, {}, {}};
    return entry;
}

} // namespace

class test_windows : public QObject
{
    Q_OBJECT
public:
    static void initMain();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void logInAndLock_data() { sizes(); }
    void logInAndLock();
    void desksAndRecords_data() { sizes(); }
    void desksAndRecords();
    void administration_data() { sizes(); }
    void administration();
    void proceduresAndTheirForms_data() { sizes(); }
    void proceduresAndTheirForms();
    void dialogsOfThePerson_data() { sizes(); }
    void dialogsOfThePerson();
    void dialogsOfTheAdministrator_data() { sizes(); }
    void dialogsOfTheAdministrator();

private:
    void sizes();
    /// Notes what is wrong with the window, takes its picture.
    void look(QWidget &window, const QString &name);
    void lookAndClose(QDialog *dialog, const QString &name);
    std::unique_ptr<shell::MainWindow> openWindow(Seat &seat);
    bool enter(shell::MainWindow &window, const QString &user);
    static void settle();

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::ContentDistrict> m_district;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_wrong;
    QString m_article;
};

/// Before there is an application: the editor's page needs it.
void test_windows::initMain()
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", qgetenv("QTWEBENGINE_CHROMIUM_FLAGS") + " --disable-gpu");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    content::registerSchemes();
}

void test_windows::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_district = std::make_unique<test::ContentDistrict>();
    for (const char *state : {"draft", "submitted", "returned", "published", "withdrawn", "edited"})
        m_article = m_district->inState(QString::fromLatin1(state)).id;
}

void test_windows::init()
{
    QFETCH(int, scale);
    QFETCH(widgets::Scheme, scheme);
    m_folder = std::make_unique<QTemporaryDir>();
    m_theme->apply(scheme, scale);
    m_wrong.clear();
}

void test_windows::cleanup()
{
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
}

void test_windows::sizes()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<widgets::Scheme>("scheme");
    QTest::newRow("100") << 100 << widgets::Scheme::Light;
    QTest::newRow("150") << 150 << widgets::Scheme::Light;
    QTest::newRow("200") << 200 << widgets::Scheme::Light;
    QTest::newRow("dark") << 100 << widgets::Scheme::Dark;
    QTest::newRow("contrast") << 100 << widgets::Scheme::HighContrast;
}

/// Reads that are on the way come in, layouts are done.
void test_windows::settle()
{
    QElapsedTimer time;
    time.start();
    constexpr int enough = 150;
    while (time.elapsed() < enough)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, enough);
}

void test_windows::look(QWidget &window, const QString &name)
{
    QApplication::setActiveWindow(&window);
    settle();
    if (const QString folder = qEnvironmentVariable("ANA_SHOTS"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        window.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag())));
    }
    for (const QString &cut : test::cutTexts(window))
        m_wrong.append(u"%1: cut: %2"_s.arg(name, cut));
    for (const QString &unnamed : test::unnamedControls(window))
        m_wrong.append(u"%1: no name: %2"_s.arg(name, unnamed));
    for (const QString &alone : test::colourAlone(window))
        m_wrong.append(u"%1: colour alone: %2"_s.arg(name, alone));
    for (const QString &unseen : test::unseenFocus(window))
        m_wrong.append(u"%1: focus not seen: %2"_s.arg(name, unseen));
    const QSize screen(1366, 768);
    if (window.width() > screen.width() || window.height() > screen.height())
        m_wrong.append(u"%1: %2×%3 does not fit the screen"_s.arg(name).arg(window.width()).arg(window.height()));
}

void test_windows::lookAndClose(QDialog *dialog, const QString &name)
{
    dialog->show();
    look(*dialog, name);
    const bool deletesItself = dialog->testAttribute(Qt::WA_DeleteOnClose);
    dialog->close();
    if (!deletesItself)
        delete dialog;
}

std::unique_ptr<shell::MainWindow> test_windows::openWindow(Seat &seat)
{
    auto window = std::make_unique<shell::MainWindow>(
        shell::MainWindow::Parts{seat.session, seat.gateway, seat.drafts, seat.settings, &allDesks, seat.folder});
    window->resize(1366, 768);
    window->show();
    return window;
}

bool test_windows::enter(shell::MainWindow &window, const QString &user)
{
    window.logInPage().setOffer({m_district->database().address(), {}});
    window.logInPage().logIn(m_district->database().credentials(user));
    return QTest::qWaitFor([&] { return window.workspace() && window.currentWidget() == window.workspace(); }, 20'000);
}

void test_windows::logInAndLock()
{
    Seat seat(m_folder->path());
    const auto window = openWindow(seat);
    const shell::PracticeAccount account{
        u"mai.buontrap"_s, {}, {}, u"Lê Thị Tuyết Mai"_s, u"Biên tập viên xã"_s, u"Thị trấn Buôn Trấp"_s};
    window->logInPage().setOffer({m_district->database().address(), {account, account, account}});
    look(*window, u"login"_s);
    window->logInPage().findChild<QPushButton *>(u"logIn"_s)->click();
    look(*window, u"login-wrong"_s);
    window->logInPage().setOffer({std::nullopt, {}});
    look(*window, u"login-server"_s);
    QVERIFY(enter(*window, u"author"_s));
    window->lock();
    look(*window, u"lock"_s);
}

void test_windows::desksAndRecords()
{
    Seat seat(m_folder->path());
    const auto window = openWindow(seat);
    QVERIFY(enter(*window, u"reviewer"_s));
    look(*window, u"home"_s);
    window->workspace()->strip().showWarning(u"Mất kết nối với máy chủ. Những gì bạn gõ được giữ trên máy này."_s);
    window->workspace()->openDesk(u"content"_s);
    look(*window, u"articles"_s);
    window->workspace()->strip().dismiss();
    window->workspace()->openRecord(u"article"_s, m_article);
    settle();
    look(*window, u"article"_s);
    for (const QString &page : {u"pagePreview"_s, u"pageHistory"_s}) {
        window->findChild<QPushButton *>(page)->click();
        settle();
        look(*window, u"article-"_s + page);
    }
}

void test_windows::administration()
{
    Seat seat(m_folder->path());
    const auto window = openWindow(seat);
    QVERIFY(enter(*window, u"admin"_s));
    look(*window, u"home-empty"_s);
    window->workspace()->openDesk(u"administration"_s);
    auto *bar = window->findChild<QTabBar *>(u"administrationBar"_s);
    for (int part = 0; part < bar->count(); ++part) {
        bar->setCurrentIndex(part);
        settle();
        const auto tables = window->findChildren<QTableView *>(u"table"_s);
        if (part == 3 && !tables.isEmpty())
            tables.last()->selectRow(0);
        look(*window, u"administration-%1"_s.arg(part));
    }
    const QString author = m_district->database()
                               .administrator()
                               .value(u"SELECT id::text FROM core.person WHERE user_name = 'author'"_s)
                               .toString();
    window->workspace()->openRecord(u"person"_s, author);
    settle();
    auto *pages = window->findChild<QTabWidget *>(u"personPages"_s);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        look(*window, u"person-%1"_s.arg(page));
    }
    window->workspace()->openNew(u"person"_s);
    look(*window, u"person-new"_s);
}

void test_windows::proceduresAndTheirForms()
{
    const auto file = procedures::readProcedureFile(resourcePath(u"database/data/procedures.csv"_s));
    QVERIFY(file
        && m_district->as("admin").execute(
            u"procedure.import"_s, procedures::ImportProcedures{file->procedures}.arguments()));
    Seat seat(m_folder->path());
    const auto window = openWindow(seat);
    QVERIFY(enter(*window, u"admin"_s));
    window->workspace()->openDesk(u"procedures"_s);
    settle();
    look(*window, u"procedures"_s);
    window->workspace()->openRecord(u"procedure"_s, u"1.000894"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window->findChild<QTabWidget *>(u"procedurePages"_s), 20'000);
    settle();
    auto *pages = window->findChild<QTabWidget *>(u"procedurePages"_s);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        look(*window, u"procedure-%1"_s.arg(page));
    }
    window->findChild<QPushButton *>(u"procedureTry"_s)->click();
    auto *trial = window->findChild<QDialog *>(u"trialDialog"_s);
    QVERIFY(trial);
    settle();
    look(*trial, u"procedure-try"_s);
    trial->close();
}

void test_windows::dialogsOfThePerson()
{
    Seat seat(m_folder->path());
    seat.logIn(m_district->database(), u"author"_s);
    lookAndClose(new shell::OutboxView(seat.gateway, seat.nowhere, nullptr), u"outbox-empty"_s);
    {
        auto box = Outbox::open(seat.store);
        QVERIFY(box && (*box)->add(held(u"Lịch tiếp công dân tháng 12 của Ủy ban nhân dân thị trấn Buôn Trấp"_s)));
    }
    QVERIFY(answered(seat.gateway.openOutbox(seat.store)));
    lookAndClose(new shell::OutboxView(seat.gateway, seat.nowhere, nullptr), u"outbox"_s);
    Draft draft;
    draft.form = u"article"_s;
    draft.fields = {{u"title"_s, u"Lịch tiếp công dân tháng 12"_s}};
    draft.keptAt = QDateTime::currentDateTimeUtc();
    lookAndClose(new shell::DraftOffer(seat.drafts, {draft, draft}, {}, nullptr), u"drafts"_s);
    lookAndClose(new shell::PasswordDialog(seat.session, nullptr), u"password"_s);
    auto *factor = new shell::FactorDialog(seat.session, nullptr);
    factor->show();
    const auto *key = factor->findChild<QLineEdit *>(u"key"_s);
    QTRY_VERIFY(!key->text().isEmpty());
    lookAndClose(factor, u"factor"_s);
    lookAndClose(
        new shell::SettingsDialog(seat.settings, shell::PinStore(seat.folder, seat.session.account()), nullptr),
        u"settings"_s);
    shell::HelpWindow help(nullptr);
    help.showPlace(u"content.article"_s);
    help.show();
    look(help, u"help"_s);
    help.close();
    lookAndClose(new content::LinkDialog(u"https://krongana.daklak.gov.vn"_s, true, nullptr), u"link"_s);
    lookAndClose(new content::FigureDialog(u"Lễ phát động tại sân vận động"_s, false, nullptr), u"figure"_s);
    lookAndClose(new content::TableDialog(nullptr), u"table"_s);
    content::ArticleFields mine;
    mine.title = u"Lịch tiếp công dân tháng 12"_s;
    content::Article theirs;
    theirs.updatedByName = u"Trần Thị Đào"_s;
    theirs.updatedAt = QDateTime::currentDateTimeUtc();
    theirs.fields.title = u"Lịch tiếp công dân quý IV"_s;
    lookAndClose(
        new content::ConflictDialog({mine, {u"section"_s}, {u"title"_s, u"body"_s}}, mine, theirs, {}, nullptr),
        u"conflict"_s);
    QWidget under;
    under.resize(900, 600);
    under.show();
    widgets::ask(&under,
        {u"returnArticle"_s, u"Trả lại bài"_s, u"Trả lại “Lịch tiếp công dân tháng 12” cho người viết?"_s,
            u"Người viết thấy lý do và sửa tiếp."_s,
            {{u"return"_s, u"Trả lại bài"_s, widgets::Answer::Kind::Default},
                {u"stay"_s, u"Thôi"_s, widgets::Answer::Kind::Escape}},
            u"Lý do"_s},
        [](const QString &, const QString &) {});
    settle();
    auto *box = under.findChild<QDialog *>(u"returnArticle"_s);
    QVERIFY(box);
    look(*box, u"question"_s);
    box->close();
}

void test_windows::dialogsOfTheAdministrator()
{
    Seat seat(m_folder->path());
    seat.logIn(m_district->database(), u"admin"_s);
    struct Read
    {
        std::vector<organisation::Unit> units;
        std::vector<organisation::Role> roles;
        std::vector<organisation::PersonRow> people;
        std::vector<organisation::Setting> settings;
        organisation::Person person;
    };
    const auto got = answered(seat.session.read([](Reader &reader) {
        Read all{organisation::readUnits(reader), organisation::readRoles(reader), organisation::readPeople(reader),
            organisation::readSettings(reader), {}};
        for (const organisation::PersonRow &row : all.people) {
            if (row.userName == "author"_L1)
                all.person = organisation::openPerson(reader, row.id).value_or(organisation::Person());
        }
        return all;
    }));
    QVERIFY(got);
    lookAndClose(new administration::UnitDialog(seat.gateway, {}, got->units, nullptr), u"unit-new"_s);
    lookAndClose(new administration::UnitDialog(seat.gateway, got->units.back(), got->units, nullptr), u"unit"_s);
    QSet<int> kinds;
    for (const organisation::Setting &setting : got->settings) {
        if (kinds.contains(int(setting.value.type())))
            continue;
        kinds.insert(int(setting.value.type()));
        lookAndClose(new administration::SettingDialog(seat.session, seat.gateway, setting, got->roles, nullptr),
            u"setting-%1"_s.arg(kinds.size()));
    }
    lookAndClose(
        new administration::GrantDialog(seat.gateway, got->person.row, got->roles, got->units, nullptr), u"grant"_s);
    QVERIFY(!got->person.assignments.empty());
    lookAndClose(
        new administration::EndAssignmentDialog(seat.gateway, got->person.assignments.front(), nullptr), u"end-role"_s);
    lookAndClose(new administration::LeaverDialog(seat.gateway, got->person, got->people, nullptr), u"leaver"_s);
    lookAndClose(
        new administration::PasswordSlip({u"hoa.buontrap"_s, u"Suoi-Da-Mat-Lanh-24"_s}, u"Nguyễn Thị Hoà"_s, nullptr),
        u"slip"_s);
}

QTEST_MAIN(test_windows)
#include "test_windows.moc"
