// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <QtTest>

#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/home/homepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pinstore.h"
#include "ui/shell/recordtabs.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace Qt::StringLiterals;

namespace {

/// A record form with one field: changed as soon as something is typed.
class NoteForm final : public widgets::Form
{
public:
    NoteForm(const QString &id, QWidget *parent)
        : Form(parent)
        , m_id(id)
        , m_text(new QLineEdit(this))
    {
        m_text->setObjectName(u"note"_s);
        m_text->setAccessibleName(u"Ghi chú"_s);
        (new QVBoxLayout(this))->addWidget(m_text);
        setFocusProxy(m_text);
    }
    QString title() const override { return u"Ghi chú "_s + m_id; }
    QString recordId() const override { return m_id; }
    bool hasChanges() const override { return !m_text->text().isEmpty(); }
    void keepAsDraft(const Done &done) override
    {
        ++kept;
        done({});
    }
    void discardChanges() override { m_text->clear(); }

    static inline int kept = 0;

private:
    QString m_id;
    QLineEdit *m_text;
};

std::vector<widgets::Desk> desks(const widgets::DeskContext &context)
{
    return {{u"home"_s, u"Việc hôm nay"_s, u"today"_s, {},
                [context](QWidget *parent) -> QWidget * { return new home::HomePage(context, parent); }},
        {u"content"_s, u"Tin bài"_s, u"article"_s, {u"content.read"_s},
            [](QWidget *parent) -> QWidget * { return new QWidget(parent); },
            {{u"note"_s, u"article"_s,
                [](const QString &id, QWidget *parent) -> QWidget * { return new NoteForm(id, parent); }}}},
        {u"people"_s, u"Quản trị"_s, u"administration"_s, {u"people.manage"_s},
            [](QWidget *parent) -> QWidget * { return new QWidget(parent); }}};
}

/// The program's objects, as app/desk builds them.
struct Desktop {
    explicit Desktop(const QString &folder)
        : settings(folder + u"/settings.ini"_s)
        , gateway(session)
        , window({session, gateway, drafts, settings, &desks, folder})
    {
        window.resize(1366, 768);
        window.show();
    }
    template<typename T>
    T *child(const char *name)
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }

    widgets::Settings settings;
    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    shell::MainWindow window;
};

} // namespace

class test_mainwindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void refusesAWrongPasswordWithASentence();
    void saysWhatIsMissingBesideTheField();
    void saysWhenNoServerAnswers();
    void logInIsReachedByKeyboardInReadingOrder();
    void showsTheDesksThePersonMayUse();
    void asksBeforeAChangedRecordCloses();
    void bringsTabsBackAfterARestart();
    void locksAndOpensByPin();
    void fiveWrongTriesNeedAFullLogIn();
    void aForcedEndKeepsEverythingTyped();
    void everyControlHasAName();
    void nothingIsCutAtTwiceTheLetters();

private:
    void logIn(Desktop &desktop, const QString &user);

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void test_mainwindow::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
    m_database = std::make_unique<test::TestDatabase>();
}

void test_mainwindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void test_mainwindow::logIn(Desktop &desktop, const QString &user)
{
    desktop.window.logInPage().setOffer({m_database->address(), {}});
    desktop.child<QLineEdit>("user")->setText(user);
    desktop.child<QLineEdit>("password")->setText(test::testPassword);
    QTest::mouseClick(desktop.child<QPushButton>("logIn"), Qt::LeftButton);
    QTRY_VERIFY(desktop.window.workspace() && desktop.window.currentWidget() == desktop.window.workspace());
}

void test_mainwindow::refusesAWrongPasswordWithASentence()
{
    Desktop desktop(m_folder->path());
    desktop.window.logInPage().setOffer({m_database->address(), {}});
    desktop.child<QLineEdit>("user")->setText(u"author"_s);
    desktop.child<QLineEdit>("password")->setText(u"sai"_s);
    QTest::keyClick(desktop.child<QLineEdit>("password"), Qt::Key_Return);
    auto *strip = desktop.window.logInPage().findChild<widgets::MessageStrip *>();
    QTRY_COMPARE(strip->code(), u"session.password.wrong"_s);
    QVERIFY(strip->text().contains(u"mật khẩu"_s));
    QVERIFY(!desktop.window.workspace());
    QVERIFY(desktop.child<QPushButton>("logIn")->isEnabled());
}

void test_mainwindow::saysWhatIsMissingBesideTheField()
{
    Desktop desktop(m_folder->path());
    desktop.window.logInPage().setOffer({m_database->address(), {}});
    desktop.child<QLineEdit>("user")->setText(u"author"_s);
    QTest::mouseClick(desktop.child<QPushButton>("logIn"), Qt::LeftButton);
    QVERIFY(!desktop.child<QLabel>("passwordProblem")->isHidden());
    QCOMPARE(desktop.child<QLineEdit>("password")->accessibleDescription(), u"Hãy gõ mật khẩu."_s);
}

void test_mainwindow::saysWhenNoServerAnswers()
{
    Desktop desktop(m_folder->path());
    desktop.child<QLineEdit>("server")->setText(u"postgresql://127.0.0.1:9/ana"_s);
    desktop.child<QLineEdit>("user")->setText(u"author"_s);
    desktop.child<QLineEdit>("password")->setText(test::testPassword);
    QTest::mouseClick(desktop.child<QPushButton>("logIn"), Qt::LeftButton);
    auto *strip = desktop.window.logInPage().findChild<widgets::MessageStrip *>();
    QTRY_VERIFY_WITH_TIMEOUT(strip->code().startsWith(u"server."_s), 20000);
}

void test_mainwindow::logInIsReachedByKeyboardInReadingOrder()
{
    Desktop desktop(m_folder->path());
    desktop.window.logInPage().setOffer({m_database->address(), {}});
    QStringList order = test::tabOrder(desktop.window);
    const QStringList wanted {u"user"_s, u"password"_s, u"logIn"_s, u"serverToggle"_s};
    order.removeIf([&](const QString &name) { return !wanted.contains(name); });
    QCOMPARE(order, wanted);
}

void test_mainwindow::showsTheDesksThePersonMayUse()
{
    Desktop author(m_folder->path());
    logIn(author, u"author"_s);
    QCOMPARE(author.window.findChild<shell::Navigation *>()->deskIds(), QStringList({u"home"_s, u"content"_s}));
    Desktop admin(m_folder->path());
    logIn(admin, u"admin"_s);
    QCOMPARE(admin.window.findChild<shell::Navigation *>()->deskIds(), QStringList({u"home"_s, u"people"_s}));
}

void test_mainwindow::asksBeforeAChangedRecordCloses()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    shell::RecordTabs &tabs = desktop.window.workspace()->tabs();
    const auto openChanged = [&] {
        desktop.window.workspace()->openRecord(u"note"_s, u"1"_s);
        tabs.currentWidget()->findChild<QLineEdit *>()->setText(u"đang viết"_s);
    };
    openChanged();
    widgets::setNextAnswer(u"stay"_s);
    tabs.closeCurrent();
    QTest::qWait(50);
    QCOMPARE(tabs.count(), 2);
    widgets::setNextAnswer(u"keep"_s);
    tabs.closeCurrent();
    QTRY_COMPARE(tabs.count(), 1);
    QCOMPARE(NoteForm::kept, 1);
    openChanged();
    widgets::setNextAnswer(u"discard"_s);
    tabs.closeCurrent();
    QTRY_COMPARE(tabs.count(), 1);
    QCOMPARE(NoteForm::kept, 1);
}

void test_mainwindow::bringsTabsBackAfterARestart()
{
    {
        Desktop desktop(m_folder->path());
        logIn(desktop, u"author"_s);
        desktop.window.workspace()->openRecord(u"note"_s, u"7"_s);
        desktop.window.workspace()->remember();
    }
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    shell::RecordTabs &tabs = desktop.window.workspace()->tabs();
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(tabs.tabText(1), u"Ghi chú 7"_s);
    QVERIFY(!dynamic_cast<NoteForm *>(tabs.widget(1))); // made when it is looked at
    tabs.setCurrentIndex(1);
    QVERIFY(dynamic_cast<NoteForm *>(tabs.widget(1)));
}

void test_mainwindow::locksAndOpensByPin()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    const shell::PinStore pins(m_folder->path(), desktop.session.account());
    pins.setPin(u"2580"_s).waitForFinished();
    QVERIFY(pins.hasPin());
    desktop.window.lock();
    auto *secret = desktop.child<QLineEdit>("lockSecret");
    QVERIFY(secret->isVisible());
    secret->setText(u"0000"_s);
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_VERIFY(secret->text().isEmpty());
    QVERIFY(secret->isVisible());
    secret->setText(u"2580"_s);
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_COMPARE(desktop.window.currentWidget(), desktop.window.workspace());
}

void test_mainwindow::fiveWrongTriesNeedAFullLogIn()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    desktop.window.lock();
    auto *secret = desktop.child<QLineEdit>("lockSecret");
    for (int i = 0; i < 5; ++i) {
        QVERIFY(secret->isVisible());
        secret->setText(u"1357"_s);
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY(secret->text().isEmpty());
    }
    QTRY_COMPARE(desktop.window.currentWidget(), &desktop.window.logInPage());
}

void test_mainwindow::aForcedEndKeepsEverythingTyped()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    desktop.window.workspace()->openRecord(u"note"_s, u"3"_s);
    auto *note = desktop.child<QLineEdit>("note");
    note->setText(u"chưa lưu"_s);
    Q_EMIT desktop.session.ended({ErrorKind::NotPermitted, u"session.ended.forced"_s, {}, {}});
    QCOMPARE(desktop.window.currentWidget(), &desktop.window.logInPage());
    QCOMPARE(desktop.child<QLineEdit>("user")->text(), u"author"_s);
    logIn(desktop, u"author"_s);
    QCOMPARE(desktop.child<QLineEdit>("note"), note);
    QCOMPARE(note->text(), u"chưa lưu"_s);
}

void test_mainwindow::everyControlHasAName()
{
    Desktop desktop(m_folder->path());
    logIn(desktop, u"author"_s);
    const QStringList unnamed = test::unnamedControls(desktop.window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u"; "_s)));
}

void test_mainwindow::nothingIsCutAtTwiceTheLetters()
{
    m_theme->apply(widgets::Scheme::Light, 200);
    Desktop desktop(m_folder->path());
    desktop.settings.setFontScale(200);
    desktop.window.resize(1366, 768);
    QTRY_COMPARE(test::cutTexts(desktop.window), QStringList());
    logIn(desktop, u"author"_s);
    QVERIFY(desktop.window.width() <= 1366 && desktop.window.height() <= 768);
    QTRY_COMPARE(test::cutTexts(desktop.window), QStringList());
    m_theme->apply(widgets::Scheme::Light, 100);
}

QTEST_MAIN(test_mainwindow)
#include "test_mainwindow.moc"
