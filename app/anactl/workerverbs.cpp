// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/workerverbs.h"

#include <array>
#include <csignal>

#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include "app/anactl/sitepublishing.h"
#include "app/anactl/where.h"
#include "models/database/worker.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
std::array<int, 2> stopPipe{-1, -1};

/// SIGTERM and SIGINT end the event loop. A handler may only write a byte.
void stopOnSignal(QCoreApplication &program)
{
    if (::pipe(stopPipe.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[0], QSocketNotifier::Read, &program);
    QObject::connect(notifier, &QSocketNotifier::activated, &program, &QCoreApplication::quit);
    const auto handler = [](int) {
        const char byte = 1;
        [[maybe_unused]] const auto written = ::write(stopPipe[1], &byte, 1);
    };
    std::signal(SIGTERM, handler);
    std::signal(SIGINT, handler);
}

/// One worker per private cluster: its lock is freed by the kernel however it ends.
Result<std::optional<FileLock>> takeSeat(const Where &where)
{
    if (!where.cluster())
        return std::optional<FileLock>();
    const ClusterFolder &folder = where.cluster()->folder();
    auto lock = FileLock::tryNow(folder.file(u"worker.lock"_s));
    if (!lock)
        return tl::unexpected(Error{ErrorKind::WrongState, u"worker.running"_s, folder.path(), {}});
    const auto user = ClusterUser::ofCaller();
    if (!user)
        return tl::unexpected(user.error());
    const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid());
    if (auto written = writePrivateFile(folder.file(u"worker.pid"_s), pid, *user); !written)
        return tl::unexpected(written.error());
    return std::optional<FileLock>(std::move(*lock));
}

Worker::Publish publishing(const Call &call, const Where &where)
{
    QString folder = call.value(u"to"_s);
    if (folder.isEmpty() && where.cluster())
        folder = where.cluster()->folder().file(u"site"_s);
    if (folder.isEmpty())
        return {};
    return [where, folder] { return publishSite(where, folder); };
}

Result<Answer> work(const Call &call)
{
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    const auto password = where->servicePassword(u"ana_worker"_s);
    if (!password)
        return tl::unexpected(password.error());
    const auto seat = takeSeat(*where);
    if (!seat)
        return tl::unexpected(seat.error());

    SqlOptions options;
    options.applicationName = u"ana worker"_s;
    Worker worker([&] { return SqlConnection::open(where->address(), u"ana_worker"_s, *password, options); },
        publishing(call, *where));
    stopOnSignal(*QCoreApplication::instance());
    worker.start();
    QCoreApplication::exec();
    return Answer{{{"stopped"_L1, true}}, {}};
}

QList<QCommandLineOption> workerOptions()
{
    return {option(u"to"_s, QT_TRANSLATE_NOOP("anactl", "folder of the public site it keeps up to date"), u"DIR"_s)};
}
} // namespace

std::vector<Verb> workerVerbs()
{
    return {{u"worker"_s, {}, QT_TRANSLATE_NOOP("anactl", "the server's due-time work, until it is stopped"),
        workerOptions, work}};
}

} // namespace ana::cli
