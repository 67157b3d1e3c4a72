// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own account: the password and the second factor, against a real server.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "models/core/totp.h"
#include "models/database/databasesession.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/shell/accountdialogs.h"
#include "ui/shell/accountstrip.h"
#include "ui/shell/qrpicture.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace ana::shell;
using namespace Qt::StringLiterals;

class test_accountdialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void ticksTheRulesWhileTyping();
    void saysWhatIsWrongBesideTheField();
    void changesThePassword();
    void setsUpASecondFactorThatCountsAtTheNextLogIn();
    void refusesAWrongCodeBesideTheField();
    void remindsWhoseRoleNeedsAFactor();
    void groupsTheKeyByFour();
    void drawsAQuietZone();
    void everyControlHasANameAndNothingIsCut();

private:
    void logIn(const QString &user);
    template <typename T> static T *child(QWidget &dialog, const char *name)
    {
        return dialog.findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<DatabaseSession> m_session;
};

void test_accountdialogs::initTestCase()
{
    installTranslations();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_theme->apply(widgets::Scheme::Light, 100);
}

void test_accountdialogs::init()
{
    m_database = std::make_unique<test::TestDatabase>();
    m_session = std::make_unique<DatabaseSession>();
}

void test_accountdialogs::cleanup()
{
    m_session.reset();
    m_database.reset();
}

void test_accountdialogs::logIn(const QString &user)
{
    auto opened = m_session->open(m_database->address(), m_database->credentials(user), u"test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20000);
    QVERIFY(opened.result());
}

void test_accountdialogs::ticksTheRulesWhileTyping()
{
    logIn(u"clerk"_s);
    PasswordDialog dialog(*m_session, nullptr);
    auto *field = child<QLineEdit>(dialog, "new");
    const QString digit = u"rule%1"_s.arg(int(organisation::PasswordRule::HasDigit));
    auto *line = dialog.findChild<QLabel *>(digit);
    QVERIFY(line->accessibleName().endsWith(u"chưa đạt"_s));
    QTest::keyClicks(field, u"Ana 7"_s);
    QVERIFY(line->accessibleName().endsWith(u": đạt"_s));
    QVERIFY(dialog.findChild<QLabel *>(u"rule0"_s)->accessibleName().endsWith(u"chưa đạt"_s));
}

void test_accountdialogs::saysWhatIsWrongBesideTheField()
{
    logIn(u"clerk"_s);
    auto *dialog = new PasswordDialog(*m_session, nullptr);
    child<QLineEdit>(*dialog, "old")->setText(u"sai mật khẩu"_s);
    child<QLineEdit>(*dialog, "new")->setText(u"Song Krông Ana 2027."_s);
    child<QLineEdit>(*dialog, "repeat")->setText(u"Song Krông Ana 2028."_s);
    dialog->show();
    dialog->actButton().click();
    QVERIFY(!child<QLabel>(*dialog, "repeatProblem")->isHidden());
    child<QLineEdit>(*dialog, "repeat")->setText(u"Song Krông Ana 2027."_s);
    dialog->actButton().click();
    QTRY_VERIFY(!child<QLabel>(*dialog, "oldProblem")->isHidden());
    QVERIFY(dialog->isVisible());
    dialog->close();
}

void test_accountdialogs::changesThePassword()
{
    logIn(u"clerk"_s);
    auto *dialog = new PasswordDialog(*m_session, nullptr);
    QSignalSpy changed(dialog, &PasswordDialog::passwordChanged);
    dialog->show();
    child<QLineEdit>(*dialog, "old")->setText(test::testPassword);
    child<QLineEdit>(*dialog, "new")->setText(u"Song Krông Ana 2027."_s);
    child<QLineEdit>(*dialog, "repeat")->setText(u"Song Krông Ana 2027."_s);
    dialog->actButton().click();
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(PersonConnection::open(m_database->address(), {u"clerk"_s, u"Song Krông Ana 2027."_s, {}}, u"test"_s));
    QVERIFY(!PersonConnection::open(m_database->address(), m_database->credentials(u"clerk"_s), u"test"_s));
}

void test_accountdialogs::setsUpASecondFactorThatCountsAtTheNextLogIn()
{
    logIn(u"clerk"_s);
    auto *dialog = new FactorDialog(*m_session, nullptr);
    QSignalSpy set(dialog, &FactorDialog::factorSet);
    dialog->show();
    auto *key = child<QLineEdit>(*dialog, "key");
    QTRY_VERIFY(!key->text().isEmpty());
    QVERIFY(!child<QLabel>(*dialog, "picture")->pixmap().isNull());
    const QString secret = QString(key->text()).remove(u' ');
    child<QLineEdit>(*dialog, "code")->setText(totpCode(secret, QDateTime::currentDateTimeUtc()));
    dialog->actButton().click();
    QTRY_COMPARE(set.count(), 1);
    DatabaseSession again;
    auto opened = again.open(m_database->address(), m_database->credentials(u"clerk"_s), u"test"_s);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result() && opened.result()->factorNeeded);
}

void test_accountdialogs::refusesAWrongCodeBesideTheField()
{
    logIn(u"clerk"_s);
    auto *dialog = new FactorDialog(*m_session, nullptr);
    dialog->show();
    QTRY_VERIFY(!child<QLineEdit>(*dialog, "key")->text().isEmpty());
    child<QLineEdit>(*dialog, "code")->setText(u"12345"_s);
    dialog->actButton().click();
    auto *problem = child<QLabel>(*dialog, "codeProblem");
    QVERIFY(!problem->isHidden());
    const QString secret = QString(child<QLineEdit>(*dialog, "key")->text()).remove(u' ');
    child<QLineEdit>(*dialog, "code")->setText(totpCode(secret, QDateTime::currentDateTimeUtc().addDays(1)));
    dialog->actButton().click();
    QTRY_VERIFY(!problem->isHidden() && problem->text() != u"Mã có sáu chữ số."_s);
    dialog->close();
}

void test_accountdialogs::remindsWhoseRoleNeedsAFactor()
{
    logIn(u"admin"_s);
    AccountStrip strip(*m_session, nullptr);
    strip.show();
    auto *message = strip.findChild<widgets::MessageStrip *>();
    QVERIFY(message->isVisible());
    QSignalSpy wanted(&strip, &AccountStrip::factorWanted);
    child<QPushButton>(strip, "messageAction")->click();
    QCOMPARE(wanted.count(), 1);
    Q_EMIT m_session->opened(m_session->info()); // logged in again without having done it
    QVERIFY(message->isVisible());
    strip.factorSet();
    QVERIFY(!message->isVisible());
}

void test_accountdialogs::groupsTheKeyByFour()
{
    QCOMPARE(inGroupsOfFour(u"ABCDEFGHIJ"_s), u"ABCD EFGH IJ"_s);
}

void test_accountdialogs::drawsAQuietZone()
{
    const QImage picture = qrPicture(u"otpauth://totp/Ana%20Desk:clerk?secret=ABCD"_s, 220);
    QVERIFY(picture.width() <= 220 && picture.width() > 120);
    const QRgb light = picture.pixel(0, 0);
    for (int i = 0; i < picture.width(); ++i)
        QCOMPARE(picture.pixel(i, 3), light);
}

void test_accountdialogs::everyControlHasANameAndNothingIsCut()
{
    logIn(u"clerk"_s);
    for (const int scale : {100, 150}) {
        m_theme->apply(widgets::Scheme::Light, scale);
        auto *password = new PasswordDialog(*m_session, nullptr);
        password->show();
        QCOMPARE(test::unnamedControls(*password).join(u" | "_s), QString());
        QTRY_COMPARE(test::cutTexts(*password).join(u" | "_s), QString());
        password->close();
        auto *factor = new FactorDialog(*m_session, nullptr);
        factor->show();
        QTRY_VERIFY(!child<QLineEdit>(*factor, "key")->text().isEmpty());
        QCOMPARE(test::unnamedControls(*factor).join(u" | "_s), QString());
        QTRY_COMPARE(test::cutTexts(*factor).join(u" | "_s), QString());
        factor->close();
    }
    m_theme->apply(widgets::Scheme::Light, 100);
}

QTEST_MAIN(test_accountdialogs)
#include "test_accountdialogs.moc"
