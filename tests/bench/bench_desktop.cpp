// SPDX-License-Identifier: GPL-3.0-or-later
// What an old PC feels: memory after the log-in, time from the password to a painted window, lists that are scrolled.
// Wants a screen: packaging/with-display build/tests/bench_desktop
#include <unistd.h>

#include <algorithm>
#include <ctime>

#include <QAbstractEventDispatcher>
#include <QAbstractItemView>
#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>
#include <QtTest>

#include "app/desk/desks.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "models/database/draftjournal.h"
#include "tests/bench/benchserver.h"
#include "tests/support/testdistrict.h"
#include "translations/translations.h"
#include "ui/content/contentdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/theme.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
/// The program's objects, as app/desk builds them.
struct BenchDesktop
{
    explicit BenchDesktop(const QString &folder)
        : settings(folder + u"/settings.ini"_s)
        , gateway(session)
        , window({session, gateway, drafts, settings, &desk::makeDesks, folder})
    {
        window.resize(1366, 768);
        window.show();
    }

    bool logIn(const ServerAddress &address, const QString &user)
    {
        window.logInPage().setOffer({address, {}});
        window.findChild<QLineEdit *>(u"user"_s)->setText(user);
        auto *password = window.findChild<QLineEdit *>(u"password"_s);
        password->setText(testPassword);
        QTest::keyClick(password, Qt::Key_Return);
        return QTest::qWaitFor(
            [this] { return window.workspace() && window.currentWidget() == window.workspace(); }, 30'000);
    }

    widgets::Settings settings;
    DatabaseSession session;
    CommandGateway gateway;
    DraftJournal drafts;
    shell::MainWindow window;
};

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// How long the window was deaf: the time between two rests of the event loop.
class LoopWatch
{
public:
    LoopWatch()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &m_context, [this] {
            m_clock.start();
            m_cpu = threadMilliseconds();
        });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] {
            if (!m_clock.isValid())
                return;
            times += double(m_clock.nsecsElapsed()) / 1e6;
            longestCpu = std::max(longestCpu, threadMilliseconds() - m_cpu);
        });
    }

    QList<double> times;
    double longestCpu = 0;

private:
    QObject m_context;
    QElapsedTimer m_clock;
    double m_cpu = 0;
};

/// A figure of /proc/PID/smaps_rollup in MiB.
double memoryOf(qint64 pid, QByteArrayView name)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}
} // namespace

class DesktopBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<BenchServer>();
        m_server->fillArticles(benchCount(100'000));
        m_server->fillLog(benchCount(1'000'000));
    }

    void memoryBeforeTheEditor()
    {
        const QTemporaryDir folder;
        QFile password(folder.filePath(u"password"_s));
        QVERIFY(password.open(QIODevice::WriteOnly) && password.write(testPassword.toUtf8()) > 0);
        password.close();
        QProcess desk;
        desk.start(QStringLiteral(ANA_DESK),
            {u"--server"_s, m_server->cluster().address().toUri(), u"--log-in"_s, u"reviewer"_s, u"--password-file"_s,
                password.fileName(), u"--size"_s, u"1366x768"_s});
        QVERIFY(desk.waitForStarted());
        SqlConnection watcher = m_server->filler();
        const QString listening = u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'ana-desk listen'"_s;
        QTRY_COMPARE_WITH_TIMEOUT(watcher.value(listening).toInt(), 1, 60'000);
        double before = -1;
        const auto isSettled = [&] {
            QTest::qWait(2'000);
            return std::abs(
                       memoryOf(desk.processId(), "Pss:") - std::exchange(before, memoryOf(desk.processId(), "Pss:")))
                < 0.5;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSettled(), 60'000);
        const double shared = memoryOf(desk.processId(), "Pss:");
        report(u"desktop after the log-in: its share of memory (PSS)"_s, shared, 150, u"MiB"_s);
        report(u"desktop after the log-in: resident memory (RSS)"_s, memoryOf(desk.processId(), "Rss:"), 150, u"MiB"_s);
        report(u"desktop after the log-in: its own, not from files (anonymous)"_s,
            memoryOf(desk.processId(), "Pss_Anon:"), 150, u"MiB"_s);
        desk.terminate();
        desk.waitForFinished();
        QVERIFY(shared <= 150);
    }

    void logInToAPaintedWindow()
    {
        QList<double> times;
        for (int round = 0; round < 5; ++round) {
            const QTemporaryDir folder;
            BenchDesktop desktop(folder.path());
            QVERIFY(QTest::qWaitForWindowExposed(&desktop.window, 30'000));
            QElapsedTimer clock;
            clock.start();
            QVERIFY(desktop.logIn(m_server->cluster().address(), u"reviewer"_s));
            const auto rowsAreThere = [&desktop] {
                const auto lists = desktop.window.workspace()->findChildren<QAbstractItemView *>();
                return std::any_of(lists.begin(), lists.end(), [](const QAbstractItemView *list) {
                    return list->isVisible() && list->model() && list->model()->rowCount() > 0;
                });
            };
            QVERIFY(QTest::qWaitFor(rowsAreThere, 30'000));
            desktop.window.repaint();
            times += double(clock.elapsed());
        }
        std::sort(times.begin(), times.end());
        report(u"log-in to a painted start page with its rows"_s, times[times.size() / 2], 1000, u"ms"_s);
        QVERIFY(times[times.size() / 2] <= 1000);
    }

    void scrollsArticles() { scroll(u"reviewer"_s, u"content"_s, {}, u"articles"_s); }
    void scrollsTheLog() { scroll(u"auditor"_s, u"administration"_s, u"log"_s, u"log entries"_s); }

private:
    static QAbstractItemView *listOf(BenchDesktop &desktop)
    {
        const auto lists = desktop.window.workspace()->findChildren<QAbstractItemView *>();
        const auto full = std::find_if(lists.begin(), lists.end(), [](const QAbstractItemView *list) {
            return list->inherits("QTableView") && list->isVisible() && list->model() && list->model()->rowCount() > 20;
        });
        return full == lists.end() ? nullptr : *full;
    }

    void scroll(const QString &user, const QString &desk, const QString &filter, const QString &what)
    {
        const QTemporaryDir folder;
        BenchDesktop desktop(folder.path());
        QVERIFY(desktop.logIn(m_server->cluster().address(), user));
        desktop.window.workspace()->openDesk(desk, filter);
        QVERIFY(QTest::qWaitFor([&] { return listOf(desktop) != nullptr; }, 30'000));
        QAbstractItemView *list = listOf(desktop);
        list->setFocus();
        QTest::qWait(500);

        int left = 400;
        LoopWatch watch;
        QEventLoop loop;
        QTimer hand;
        connect(&hand, &QTimer::timeout, &loop, [&] {
            if (--left <= 0)
                return loop.quit();
            if (left % 2 == 0)
                return QTest::keyClick(list, Qt::Key_PageDown);
            const QPoint middle = list->viewport()->rect().center();
            QWheelEvent wheel(middle, list->viewport()->mapToGlobal(middle), {}, QPoint(0, -360), Qt::NoButton,
                Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(list->viewport(), &wheel);
        });
        hand.start(25);
        loop.exec();
        std::sort(watch.times.begin(), watch.times.end());
        const double longest = watch.times.back();
        const double usual = watch.times[watch.times.size() * 99 / 100];
        report(u"scrolling %1: longest time the window was deaf"_s.arg(what), longest, 16, u"ms"_s);
        report(u"scrolling %1: the same, 99 of 100"_s.arg(what), usual, 16, u"ms"_s);
        report(u"scrolling %1: the same, processor time of the window's thread"_s.arg(what), watch.longestCpu, 16,
            u"ms"_s);
        qInfo("%d rows were loaded by scrolling.", list->model()->rowCount());
        // A machine that does something else as well steals time from the clock, not from the thread.
        QVERIFY(std::min(longest, watch.longestCpu) <= 16);
    }

    std::unique_ptr<BenchServer> m_server;
};

int main(int argc, char *argv[])
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QT_NO_GLIB", "1"); // GLib's loop works before it says that it is awake
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    content::registerSchemes();
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    installTranslations();
    widgets::Theme theme(application);
    theme.apply(widgets::Scheme::Light, 100);
    DesktopBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_desktop.moc"
