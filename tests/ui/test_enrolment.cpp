// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "models/core/totp.h"
#include "tests/ui/desktop.h"
#include "tests/ui/windowchecks.h"
#include "translations/translations.h"
#include "ui/shell/accountdialogs.h"

using namespace ana;
using namespace Qt::StringLiterals;
using test::Desktop;

/// An administrator of a real organisation, at the first log-in: nothing opens before the second factor is set up.
class test_enrolment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        installTranslations();
        m_database = std::make_unique<test::TestDatabase>();
        m_database->administrator().script(u"SELECT core.setting_set('factor.enforced', 'true')"_s);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_database.reset(); }

    void leadsIntoTheDesksOnceTheFactorIsSetUp()
    {
        Desktop desktop(m_folder->path());
        desktop.offer(*m_database);
        desktop.typeLogIn(u"admin"_s, test::testPassword);
        QTRY_VERIFY(desktop.child<shell::FactorDialog>("factorDialog"));
        QVERIFY(!desktop.window.workspace());
        QTRY_VERIFY(!desktop.child<QLineEdit>("key")->text().isEmpty());
        const QString secret = desktop.child<QLineEdit>("key")->text().remove(u' ');
        auto *code = desktop.child<shell::FactorDialog>("factorDialog")->findChild<QLineEdit *>(u"code"_s);
        code->setText(totpCode(secret, QDateTime::currentDateTimeUtc()));
        QTest::mouseClick(desktop.child<QPushButton>("factorDialogAct"), Qt::LeftButton);
        QTRY_VERIFY2(desktop.isInWorkspace(), qPrintable(desktop.refusal()));
        QVERIFY(!desktop.session.info().factorMissing);
        QVERIFY(desktop.session.info().hasFactor);
    }

    void whoLeavesIsLoggedOff()
    {
        Desktop desktop(m_folder->path());
        desktop.offer(*m_database);
        desktop.typeLogIn(u"admin"_s, test::testPassword);
        QTRY_VERIFY(desktop.child<QPushButton>("factorDialogCancel"));
        QTest::mouseClick(desktop.child<QPushButton>("factorDialogCancel"), Qt::LeftButton);
        QTRY_VERIFY(!desktop.session.isOpen());
        QVERIFY(!desktop.window.workspace());
        QVERIFY(desktop.child<QLineEdit>("password")->isVisible());
    }

    void othersComeInAsBefore()
    {
        Desktop desktop(m_folder->path());
        desktop.logIn(*m_database, u"author"_s);
        QVERIFY(!desktop.session.info().factorOwed);
    }

private:
    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(test_enrolment)
#include "test_enrolment.moc"
