// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/scanner.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPromise>
#include <QThreadPool>
#include <QUuid>
#include <QtConcurrentRun>

#include "models/papers/sanedevice.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholePage = 1000;
constexpr int jpegQuality = 85;
constexpr double inchesPerMetre = 39.37;

/// The one thread of SANE, whose state is the process's: hence one for the program. Never taken down: a driver that
/// hangs must not keep the program from ending.
QThreadPool &scannerThread()
{
    static QThreadPool *pool = [] {
        auto *one = new QThreadPool;
        one->setMaxThreadCount(1);
        one->setExpiryTimeout(-1);
        return one;
    }();
    return *pool;
}

/// Tells the device when the person gives up, also while the driver waits for it: sane_cancel is the one function that
/// may be called meanwhile.
class CancelWatch
{
public:
    template <typename T>
    CancelWatch(const QPromise<T> &promise, SaneDevice &device)
        : m_thread([this, &promise, &device](const std::stop_token &stop) {
            std::unique_lock lock(m_mutex);
            while (!stop.stop_requested()) {
                m_wake.wait_for(lock, stop, std::chrono::milliseconds(100), [] { return false; });
                if (promise.isCanceled())
                    return device.cancel();
            }
        })
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; ///< the last one: it uses the others
};

/// The pages of one scan; those that are not kept are removed.
class PageFolder
{
public:
    explicit PageFolder(const QString &folder)
        : m_folder(folder)
        , m_scan(QUuid::createUuid().toString(QUuid::Id128).left(8))
    {
    }
    ~PageFolder()
    {
        if (!m_kept) {
            for (const ScannedPage &page : m_pages)
                QFile::remove(page.path);
        }
    }
    PageFolder(const PageFolder &) = delete;
    PageFolder &operator=(const PageFolder &) = delete;

    Result<void> add(QImage image, int resolution)
    {
        image.setDotsPerMeterX(int(resolution * inchesPerMetre));
        image.setDotsPerMeterY(int(resolution * inchesPerMetre));
        const QString path = m_folder.filePath(u"%1-%2.jpg"_s.arg(m_scan).arg(count() + 1, 3, 10, QChar(u'0')));
        if (!image.save(path, "jpeg", jpegQuality)) {
            QFile::remove(path);
            return tl::unexpected(Error{ErrorKind::Unavailable, u"scanner.disk"_s, {}, {}});
        }
        m_pages.push_back({path, image.size(), resolution});
        return {};
    }
    int count() const { return int(m_pages.size()); }
    std::vector<ScannedPage> keep()
    {
        m_kept = true;
        return m_pages;
    }

private:
    QDir m_folder;
    QString m_scan;
    std::vector<ScannedPage> m_pages;
    bool m_kept = false;
};

using ScanPromise = QPromise<Result<ScanOutcome>>;

/// The next page into the folder: true if there was one.
Result<bool> scanOne(SaneDevice &device, PageFolder &pages, ScanPromise &promise)
{
    const int done = pages.count() * wholePage;
    const CancelWatch watch(promise, device);
    const auto image = device.nextPage([&promise, done](double part) {
        promise.setProgressValue(done + int(part * (wholePage - 1)));
        return !promise.isCanceled();
    });
    if (!image)
        return tl::unexpected(image.error());
    if (!*image)
        return false;
    if (const Result<void> added = pages.add(**image, device.resolution()); !added)
        return tl::unexpected(added.error());
    promise.setProgressValue(pages.count() * wholePage);
    return true;
}

Result<ScanOutcome> scanAll(const ScanRequest &request, ScanPromise &promise)
{
    const SaneLibrary library;
    const auto device = SaneDevice::open(request.device);
    if (!device)
        return tl::unexpected(device.error());
    if (const Result<void> ready = (*device)->prepare(request); !ready)
        return tl::unexpected(ready.error());
    const int mostPages = request.source == ScanSource::Flatbed ? 1 : request.pageLimit;
    promise.setProgressRange(0, mostPages * wholePage);
    PageFolder pages(request.folder);
    while (pages.count() < mostPages && !promise.isCanceled()) {
        const Result<bool> more = scanOne(**device, pages, promise);
        if (!more && (more.error().kind == ErrorKind::Cancelled || pages.count() == 0))
            return tl::unexpected(more.error());
        if (!more)
            return ScanOutcome{pages.keep(), more.error()};
        if (!*more)
            break;
    }
    if (promise.isCanceled())
        return tl::unexpected(Error{ErrorKind::Cancelled, u"scanner.cancelled"_s, {}, {}});
    if (pages.count() == 0)
        return tl::unexpected(saneError(SANE_STATUS_NO_DOCS));
    std::optional<Error> full;
    if (request.source != ScanSource::Flatbed && pages.count() == mostPages)
        full = Error{ErrorKind::Unavailable, u"scanner.page_limit"_s, QString::number(mostPages), {}};
    return ScanOutcome{pages.keep(), full};
}

} // namespace

QFuture<Result<std::vector<ScannerDevice>>> findScanners()
{
    return QtConcurrent::run(&scannerThread(), [] { return SaneLibrary().devices(); });
}

QFuture<Result<ScannerAbilities>> askScanner(const QString &device)
{
    return QtConcurrent::run(&scannerThread(), [device]() -> Result<ScannerAbilities> {
        const SaneLibrary library;
        return SaneDevice::open(device).map([](const auto &open) { return open->abilities(); });
    });
}

QFuture<Result<ScanOutcome>> scanPages(const ScanRequest &request)
{
    return QtConcurrent::run(
        &scannerThread(), [request](ScanPromise &promise) { promise.addResult(scanAll(request, promise)); });
}

} // namespace ana::papers
