// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QTemporaryDir>

#include "models/core/dates.h"
#include "models/core/totp.h"
#include "tests/ui/desktop.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/shell/recordtabs.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace Qt::StringLiterals;
using test::Desktop;

/// What a person meets before the desks: right and wrong passwords, second step, locked doors, an absent or unfit
/// server.
class test_login : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void refusesAWrongPasswordWithASentence();
    void saysWhatIsMissingBesideTheField();
    void saysWhenNoServerAnswers();
    void saysWhenTheAddressIsNone();
    void isReachedByKeyboardInReadingOrder();
    void anInitialPasswordMustBeChangedFirst();
    void aWeakNewPasswordIsRefusedWithItsReason();
    void asksForTheSecondFactor();
    void tooManyWrongCodesLockUntilATime();
    void aPersonWhoLeftStaysOut();
    void aLockedPersonStaysOut();
    void refusesADatabaseOfANewerProgram();
    void worksWithANewerDatabaseThatAllowsIt();
    void refusesADatabaseOfAnOlderProgram();
    void refusesADatabaseThatIsNone();
    void aForcedEndKeepsEverythingTyped();
    void anIdleEndKeepsEverythingTyped();
    void aServerThatGoesAwayAtLogInIsToldAndTriedAgain();

private:
    QString code(const QDateTime &at) const { return totpCode(m_secret, at); }
    void giveFactor(const char *user);
    void endSessionOf(const QString &user, const QString &reason);
    widgets::MessageStrip *strip(Desktop &desktop) const
    {
        return desktop.window.logInPage().findChild<widgets::MessageStrip *>();
    }
    void refusedWith(Desktop &desktop, const QString &wantedCode, const QString &words);

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_secret;
};

void test_login::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
}

void test_login::init()
{
    m_database.reset();
    m_database = std::make_unique<test::TestDatabase>();
    m_folder = std::make_unique<QTemporaryDir>();
}

void test_login::giveFactor(const char *user)
{
    PersonConnection &person = m_database->as(user);
    m_secret = person.json(u"SELECT api.factor_enroll(NULL)"_s).value("secret"_L1).toString();
    QVERIFY(!m_secret.isEmpty());
    // With the code of the last half minute: the present one is for the log-in.
    const QString last = code(QDateTime::currentDateTimeUtc().addSecs(-30));
    QVERIFY(person.json(u"SELECT api.factor_confirm(:code)"_s, {{u"code"_s, last}}).value("ok"_L1).toBool());
}

/// The window says it in words, nobody is in, and the button can be pressed again.
void test_login::refusedWith(Desktop &desktop, const QString &wantedCode, const QString &words)
{
    QTRY_COMPARE(strip(desktop)->code(), wantedCode);
    QVERIFY2(strip(desktop)->text().contains(words, Qt::CaseInsensitive), qPrintable(strip(desktop)->text()));
    QVERIFY(!desktop.window.workspace());
    QVERIFY(!desktop.session.isOpen());
    QVERIFY(desktop.child<QPushButton>("logIn")->isEnabled());
    QCOMPARE(test::cutTexts(desktop.window), QStringList());
}

void test_login::refusesAWrongPasswordWithASentence()
{
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.child<QLineEdit>("user")->setText(u"author"_s);
    desktop.child<QLineEdit>("password")->setText(u"sai"_s);
    QTest::keyClick(desktop.child<QLineEdit>("password"), Qt::Key_Return);
    refusedWith(desktop, u"login.refused"_s, u"Tên đăng nhập hoặc mật khẩu không đúng"_s);
    QCOMPARE(desktop.child<QLineEdit>("user")->text(), u"author"_s);
    QCOMPARE(desktop.child<QLineEdit>("password")->selectedText().size(), 3);
}

void test_login::saysWhatIsMissingBesideTheField()
{
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, QString());
    QVERIFY(!desktop.child<QLabel>("passwordProblem")->isHidden());
    QCOMPARE(desktop.child<QLineEdit>("password")->accessibleDescription(), u"Hãy gõ mật khẩu."_s);
}

void test_login::saysWhenNoServerAnswers()
{
    Desktop desktop(m_folder->path());
    desktop.child<QLineEdit>("server")->setText(u"postgresql://127.0.0.1:9/ana"_s);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    QTRY_VERIFY_WITH_TIMEOUT(strip(desktop)->code().startsWith(u"server."_s), 20000);
    QVERIFY(strip(desktop)->text().contains(u"máy chủ"_s, Qt::CaseInsensitive));
    QVERIFY(desktop.child<QPushButton>("logIn")->isEnabled());
}

void test_login::saysWhenTheAddressIsNone()
{
    Desktop desktop(m_folder->path());
    desktop.child<QLineEdit>("server")->setText(u"may chu xa"_s);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    QVERIFY(!strip(desktop)->code().isEmpty());
    QVERIFY(desktop.child<QLineEdit>("server")->isVisible());
}

void test_login::isReachedByKeyboardInReadingOrder()
{
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    QStringList order = test::tabOrder(desktop.window);
    const QStringList wanted{u"user"_s, u"password"_s, u"logIn"_s, u"serverToggle"_s};
    order.removeIf([&](const QString &name) { return !wanted.contains(name); });
    QCOMPARE(order, wanted);
}

void test_login::anInitialPasswordMustBeChangedFirst()
{
    const QString person = m_database->administrator()
                               .value(u"SELECT id::text FROM core.person WHERE user_name = 'author'"_s)
                               .toString();
    const QString initial = m_database->as("admin")
                                .json(u"SELECT api.password_reset(:person)"_s, {{u"person"_s, person}})
                                .value("password"_L1)
                                .toString();
    QVERIFY(!initial.isEmpty());
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, initial);
    auto *fresh = desktop.child<QLineEdit>("newPassword");
    QTRY_VERIFY(fresh->isVisible());
    QVERIFY(!desktop.window.workspace());
    QCOMPARE(test::cutTexts(desktop.window), QStringList());
    fresh->setText(initial);
    desktop.child<QLineEdit>("repeatPassword")->setText(initial);
    QTest::mouseClick(desktop.child<QPushButton>("newGo"), Qt::LeftButton);
    QVERIFY(!desktop.child<QLabel>("newPasswordProblem")->isHidden());
    const QString own = u"Thang-Muoi-Mot-2026"_s;
    fresh->setText(own);
    desktop.child<QLineEdit>("repeatPassword")->setText(own + u"!"_s);
    QTest::mouseClick(desktop.child<QPushButton>("newGo"), Qt::LeftButton);
    QVERIFY(!desktop.child<QLabel>("repeatPasswordProblem")->isHidden());
    desktop.child<QLineEdit>("repeatPassword")->setText(own);
    QTest::keyClick(desktop.child<QLineEdit>("repeatPassword"), Qt::Key_Return);
    QTRY_VERIFY(desktop.isInWorkspace());
    QVERIFY(desktop.session.info().may(u"content.write"_s));
    QCOMPARE(desktop.child<QLineEdit>("newPassword")->text(), QString());
}

void test_login::aWeakNewPasswordIsRefusedWithItsReason()
{
    m_database->administrator().script(
        u"UPDATE core.account SET password_is_initial = true WHERE user_name = 'author'"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    QTRY_VERIFY(desktop.child<QLineEdit>("newPassword")->isVisible());
    desktop.child<QLineEdit>("newPassword")->setText(u"123456"_s);
    desktop.child<QLineEdit>("repeatPassword")->setText(u"123456"_s);
    QTest::mouseClick(desktop.child<QPushButton>("newGo"), Qt::LeftButton);
    QTRY_VERIFY(!strip(desktop)->code().isEmpty());
    QVERIFY2(strip(desktop)->text().contains(u"mật khẩu"_s, Qt::CaseInsensitive), qPrintable(strip(desktop)->text()));
    QVERIFY(desktop.child<QLineEdit>("newPassword")->isVisible());
    QVERIFY(desktop.child<QPushButton>("newGo")->isEnabled());
}

void test_login::asksForTheSecondFactor()
{
    giveFactor("reviewer");
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"reviewer"_s, test::testPassword);
    auto *factor = desktop.child<QLineEdit>("factor");
    QTRY_VERIFY(factor->isVisible());
    QVERIFY(!desktop.window.workspace());
    QCOMPARE(test::cutTexts(desktop.window), QStringList());
    factor->setText(u"12"_s);
    QTest::keyClick(factor, Qt::Key_Return);
    QVERIFY(!desktop.child<QLabel>("factorProblem")->isHidden());
    factor->setText(u"000000"_s);
    QTest::keyClick(factor, Qt::Key_Return);
    refusedWith(desktop, u"session.factor.wrong"_s, u"sáu chữ số"_s);
    const QString present = code(QDateTime::currentDateTimeUtc());
    factor->setText(present.left(3) + u' ' + present.right(3)); // as the phone shows it
    QTest::keyClick(factor, Qt::Key_Return);
    QTRY_VERIFY2(desktop.isInWorkspace(), qPrintable(desktop.refusal()));
}

void test_login::tooManyWrongCodesLockUntilATime()
{
    giveFactor("reviewer");
    // All tries but one, by the person's own connection.
    const int limit = m_database->administrator()
                          .value(u"SELECT (value #>> '{}')::integer FROM core.setting WHERE key = 'lock.failures'"_s)
                          .toInt();
    SqlConnection stranger = SqlConnection::open(m_database->address(), u"reviewer"_s, test::testPassword);
    for (int i = 1; i < limit; ++i)
        stranger.run(u"SELECT api.session_open('test', '000000')"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"reviewer"_s, test::testPassword);
    auto *factor = desktop.child<QLineEdit>("factor");
    QTRY_VERIFY(factor->isVisible());
    factor->setText(u"000000"_s);
    QTest::keyClick(factor, Qt::Key_Return);
    QTRY_COMPARE(strip(desktop)->code(), u"session.locked.until"_s);
    const QDateTime until = m_database->administrator()
                                .value(u"SELECT locked_until FROM core.account WHERE user_name = 'reviewer'"_s)
                                .toDateTime();
    refusedWith(desktop, u"session.locked.until"_s, dateTimeText(until));
}

void test_login::aPersonWhoLeftStaysOut()
{
    m_database->administrator().script(u"SET session_replication_role = replica;"
                                       " UPDATE core.person SET state = 'left' WHERE user_name = 'author'"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    refusedWith(desktop, u"session.left"_s, u"quản trị hệ thống"_s);
}

void test_login::aLockedPersonStaysOut()
{
    m_database->administrator().script(u"SET session_replication_role = replica;"
                                       " UPDATE core.person SET state = 'locked' WHERE user_name = 'author'"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    refusedWith(desktop, u"session.locked"_s, u"khóa"_s);
}

void test_login::refusesADatabaseOfANewerProgram()
{
    m_database->administrator().script(u"INSERT INTO migration.applied (number, name, checksum, oldest_program)"
                                       " VALUES (9000, '9000_from_tomorrow', 'x', '99.0')"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    refusedWith(desktop, u"schema.newer"_s, u"9000"_s);
    QCOMPARE(m_database->administrator()
                 .value(u"SELECT count(*) FROM core.session s WHERE s.user_name = 'author' AND s.ended_at IS NULL"_s)
                 .toInt(),
        0);
}

void test_login::worksWithANewerDatabaseThatAllowsIt()
{
    m_database->administrator().script(u"INSERT INTO migration.applied (number, name, checksum, oldest_program)"
                                       " VALUES (9000, '9000_from_tomorrow', 'x', '0.1')"_s);
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
}

void test_login::refusesADatabaseOfAnOlderProgram()
{
    m_database->administrator().script(
        u"DELETE FROM migration.applied WHERE number = (SELECT max(number) FROM migration.applied)"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    refusedWith(desktop, u"schema.older"_s, u"quản trị hệ thống"_s);
}

void test_login::refusesADatabaseThatIsNone()
{
    m_database->administrator().script(u"DROP FUNCTION api.schema_steps()"_s);
    Desktop desktop(m_folder->path());
    desktop.offer(*m_database);
    desktop.typeLogIn(u"author"_s, test::testPassword);
    refusedWith(desktop, u"schema.older"_s, u"quản trị hệ thống"_s);
}

void test_login::endSessionOf(const QString &user, const QString &reason)
{
    m_database->administrator().run(u"SELECT core.end_session(s.id, :reason) FROM core.session s"
                                    " WHERE s.user_name = :user AND s.ended_at IS NULL"_s,
        {{u"reason"_s, reason}, {u"user"_s, user}});
}

void test_login::aForcedEndKeepsEverythingTyped()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    desktop.window.workspace()->openRecord(u"note"_s, u"3"_s);
    auto *note = desktop.child<QLineEdit>("note");
    note->setText(u"chưa lưu"_s);
    endSessionOf(u"author"_s, u"forced"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.window.currentWidget(), &desktop.window.logInPage(), 10000);
    QVERIFY(strip(desktop)->isVisible());
    QVERIFY2(strip(desktop)->text().contains(u"giữ trên máy này"_s), qPrintable(strip(desktop)->text()));
    QVERIFY2(
        strip(desktop)->text().contains(u"Quản trị hệ thống"_s), qPrintable(strip(desktop)->text())); // who ended it
    QCOMPARE(desktop.child<QLineEdit>("user")->text(), u"author"_s);
    desktop.logIn(*m_database, u"author"_s);
    QCOMPARE(desktop.child<QLineEdit>("note"), note);
    QCOMPARE(note->text(), u"chưa lưu"_s);
}

void test_login::anIdleEndKeepsEverythingTyped()
{
    Desktop desktop(m_folder->path());
    desktop.logIn(*m_database, u"author"_s);
    desktop.window.workspace()->openRecord(u"note"_s, u"3"_s);
    desktop.child<QLineEdit>("note")->setText(u"chưa lưu"_s);
    endSessionOf(u"author"_s, u"idle"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.window.currentWidget(), &desktop.window.logInPage(), 10000);
    QVERIFY2(strip(desktop)->text().contains(u"giữ"_s), qPrintable(strip(desktop)->text()));
    QVERIFY2(strip(desktop)->text().contains(u"không có thao tác"_s), qPrintable(strip(desktop)->text()));
    desktop.logIn(*m_database, u"author"_s);
    QCOMPARE(desktop.child<QLineEdit>("note")->text(), u"chưa lưu"_s);
}

void test_login::aServerThatGoesAwayAtLogInIsToldAndTriedAgain()
{
    Desktop desktop(m_folder->path());
    ServerAddress gone = m_database->address();
    gone.port += 1;
    desktop.window.logInPage().setOffer({gone, {}});
    desktop.typeLogIn(u"author"_s, test::testPassword);
    QTRY_VERIFY_WITH_TIMEOUT(strip(desktop)->code().startsWith(u"server."_s), 20000);
    QCOMPARE(desktop.child<QLineEdit>("password")->text(), test::testPassword);
    desktop.logIn(*m_database, u"author"_s);
}

QTEST_MAIN(test_login)
#include "test_login.moc"
