// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop as a person starts it: one window per person and PC, and a private database that was stopped.
#include <csignal>

#include <unistd.h>

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/desk/program.h"
#include "models/database/localcluster.h"
#include "tests/support/testcluster.h"
#include "translations/translations.h"
#include "ui/content/contentdesk.h"

using namespace ana;
using namespace Qt::StringLiterals;
using ana::test::ScratchFolder;

class TestDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSecondStartBringsTheFirstWindowForward();
    void aKilledDeskLeavesItsSeatFree();
    void twoPeopleOfOnePcHaveADeskEach();
    void aStoppedPrivateDatabaseIsStartedAndSaidSo();
    void saysWhyThePrivateDatabaseDoesNotStart();
    void aScriptIsToldWhatOnlyAPersonCanDo();
};

namespace {
constexpr int patienceMs = 30'000;

/// A person of this PC: a home of their own.
class Person
{
public:
    std::unique_ptr<QProcess> startDesk() const
    {
        auto desk = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &place : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
            environment.insert(place, m_home.path());
        desk->setProcessEnvironment(environment);
        desk->start(
            QCoreApplication::applicationDirPath() + u"/../bin/ana-desk"_s, {u"--data"_s, m_home.filePath(u"none"_s)});
        return desk;
    }

private:
    QTemporaryDir m_home;
};

QString xdotool(const QStringList &arguments)
{
    QProcess program;
    program.start(u"xdotool"_s, arguments);
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput()).trimmed();
}

/// The window of this process that stands on the screen; empty if it has none.
QString visibleWindow(const QProcess &desk)
{
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(desk.processId())}).section(u'\n', -1);
}

/// The first window of this process, awaited. A look may fail while another program's window comes or goes, so what was
/// seen once is believed.
QString awaitedWindow(const QProcess &desk)
{
    QString window;
    const bool isThere = QTest::qWaitFor([&] { return !(window = visibleWindow(desk)).isEmpty(); }, patienceMs);
    return isThere ? window : QString();
}

ClusterOptions quick()
{
    ClusterOptions options;
    options.durable = false;
    return options;
}

template <typename Widget> Widget *shown(const QString &name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = window->findChild<Widget *>(name); found && found->isVisible())
            return found;
    }
    return nullptr;
}

bool isSaid(const QString &sentence)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(sentence))
                return true;
        }
    }
    return false;
}
} // namespace

void TestDesk::initTestCase()
{
    QVERIFY2(QGuiApplication::platformName() == u"xcb"_s, "needs a screen: packaging/with-display");
}

void TestDesk::aSecondStartBringsTheFirstWindowForward()
{
    const Person person;
    const auto first = person.startDesk();
    const QString window = awaitedWindow(*first);
    QVERIFY(!window.isEmpty());
    xdotool({u"windowminimize"_s, u"--sync"_s, window});
    QTRY_VERIFY_WITH_TIMEOUT(visibleWindow(*first).isEmpty(), patienceMs);

    const auto second = person.startDesk();
    QVERIFY(second->waitForFinished(patienceMs));
    QCOMPARE(second->exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(visibleWindow(*first), window, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(xdotool({u"getactivewindow"_s}), window, patienceMs);
    first->kill();
    first->waitForFinished();
}

void TestDesk::aKilledDeskLeavesItsSeatFree()
{
    const Person person;
    const auto first = person.startDesk();
    QVERIFY(!awaitedWindow(*first).isEmpty());
    first->kill();
    QVERIFY(first->waitForFinished());
    const auto second = person.startDesk();
    QVERIFY(!awaitedWindow(*second).isEmpty());
    second->kill();
    second->waitForFinished();
}

void TestDesk::twoPeopleOfOnePcHaveADeskEach()
{
    const Person one;
    const Person other;
    const auto first = one.startDesk();
    const auto second = other.startDesk();
    QVERIFY(!awaitedWindow(*first).isEmpty());
    QVERIFY(!awaitedWindow(*second).isEmpty());
    for (const auto &desk : {first.get(), second.get()}) {
        desk->kill();
        desk->waitForFinished();
    }
}

void TestDesk::aStoppedPrivateDatabaseIsStartedAndSaidSo()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    QVERIFY(cluster.start(quick()));
    QVERIFY(cluster.stop());

    desk::Options options;
    options.dataFolder = folder.path();
    desk::Program program(*qApp, options);
    program.start();
    QVERIFY(isSaid(u"Đang khởi động cơ sở dữ liệu"_s));
    QTRY_VERIFY_WITH_TIMEOUT(cluster.status().running, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shown<QLineEdit>(u"user"_s) && shown<QLineEdit>(u"user"_s)->isEnabled(), patienceMs);
    QTRY_VERIFY(!isSaid(u"Đang khởi động cơ sở dữ liệu"_s));
}

void TestDesk::saysWhyThePrivateDatabaseDoesNotStart()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    QVERIFY(cluster.start(quick()));
    QVERIFY(cluster.stop());

    qputenv("ANA_POSTGRES_BIN", "/nowhere");
    desk::Options options;
    options.dataFolder = folder.path();
    desk::Program program(*qApp, options);
    program.start();
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"PostgreSQL"_s), patienceMs);
    qunsetenv("ANA_POSTGRES_BIN");
}

void TestDesk::aScriptIsToldWhatOnlyAPersonCanDo()
{
    const ScratchFolder folder;
    LocalCluster cluster(folder.path());
    QVERIFY(cluster.start(quick()));
    const QString password
        = cluster.administrator()
              .value(
                  u"SELECT core.found('krongana', 'Huyện Krông Ana', 'district', 'hai.qt', 'Nguyễn Đình Hải') ->> 'password'"_s)
              .toString();
    QTemporaryDir home;
    QFile file(home.filePath(u"password"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(password.toUtf8() + '\n') > 0);
    file.close();

    QProcess desk;
    desk.start(QCoreApplication::applicationDirPath() + u"/../bin/ana-desk"_s,
        {u"--server"_s, cluster.address().toUri(), u"--log-in"_s, u"hai.qt"_s, u"--password-file"_s, file.fileName(),
            u"--screenshot"_s, home.filePath(u"picture.png"_s)});
    QVERIFY2(desk.waitForFinished(patienceMs), "it waits for a person");
    QCOMPARE(desk.exitCode(), 1);
    const QString said = QString::fromUtf8(desk.readAllStandardError());
    QVERIFY2(said.contains(u"mật khẩu mới"_s) || said.contains(u"new password"_s), qUtf8Printable(said));
}

int main(int argc, char *argv[])
{
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    qputenv("XDG_DATA_HOME", settings.path().toUtf8());
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    content::registerSchemes();
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    installTranslations();
    TestDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_desk.moc"
