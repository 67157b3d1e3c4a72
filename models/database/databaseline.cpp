// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/databaseline.h"

#include <algorithm>
#include <array>
#include <vector>

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace ana {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lineLog, "ana.line")

namespace {
/// A statement that ends its connection each time must not be repeated for ever.
constexpr int attemptsAtMost = 4;
/// One refusal may be a server that was just starting, or a password that is being changed at this moment.
constexpr int refusalsAtMost = 3;
constexpr auto cancelAgainAfter = 500ms;
/// How long the end of the program waits for the server to stop a statement.
constexpr auto politeEnd = 500ms;

Error notOpen()
{
    return {ErrorKind::NotPermitted, u"session.none"_s, {}, {}};
}

Error away()
{
    return {ErrorKind::Unavailable, u"server.away"_s, {}, {}};
}
} // namespace

std::chrono::milliseconds Backoff::next()
{
    constexpr std::array steps{100, 200, 400, 800};
    const int base = steps[static_cast<size_t>(m_step)];
    m_step = std::min(m_step + 1, int(steps.size()) - 1);
    return std::chrono::milliseconds(base + QRandomGenerator::global()->bounded(base / 2));
}

SqlConnection openLine(const LineSetup &setup, const SqlOptions &options)
{
    SqlOptions withSecret = options;
    withSecret.secret = setup.secret;
    return SqlConnection::open(setup.address, setup.user, setup.password, withSecret);
}

Error endReason(SqlConnection &connection)
{
    Error ended = notOpen();
    try {
        const QString reason = connection.value(u"SELECT api.session_end_reason()"_s).toString();
        if (reason == "idle"_L1)
            ended.code = u"session.idle"_s;
        else if (reason == "forced"_L1 || reason == "locked"_L1 || reason == "left"_L1)
            ended.code = u"session.forced"_s;
    } catch (const SqlError &failure) {
        // A server that cannot say why: that the session is over is known, and enough.
        if (failure.connectionLost || !connection.isOpen())
            throw;
    }
    return ended;
}

DatabaseLine::DatabaseLine(const SqlOptions &options, Hooks hooks)
    : m_options(options)
    , m_hooks(std::move(hooks))
    , m_thread([this] { loop(); })
{
}

DatabaseLine::~DatabaseLine()
{
    stop();
}

void DatabaseLine::stop()
{
    if (!m_thread.joinable())
        return;
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        m_wake.notify_all();
        if (m_askedAt != Clock::time_point())
            m_canceller.cancelSoon();
        if (!m_ended.wait_for(lock, politeEnd, [this] { return m_over; }))
            m_canceller.breakLine();
    }
    m_thread.join();
}

void DatabaseLine::post(std::shared_ptr<LineJob> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_setup) {
            m_jobs.push_back(std::move(job));
            m_wake.notify_all();
            return;
        }
    }
    job->fail(notOpen());
}

void DatabaseLine::postDirect(std::function<void(DatabaseLine &)> action)
{
    const std::lock_guard lock(m_mutex);
    m_direct.push_back(std::move(action));
    m_wake.notify_all();
}

void DatabaseLine::use(const LineSetup &setup)
{
    postDirect([setup](DatabaseLine &line) {
        line.dropHere();
        const std::lock_guard lock(line.m_mutex);
        line.m_setup = setup;
        line.m_nextTry = Clock::now();
        line.m_backoff.reset();
        line.m_refusals = 0;
    });
}

void DatabaseLine::setPassword(const QString &password)
{
    const std::lock_guard lock(m_mutex);
    if (m_setup)
        m_setup->password = password;
}

void DatabaseLine::drop()
{
    postDirect([](DatabaseLine &line) { line.dropHere(); });
}

void DatabaseLine::check()
{
    const std::lock_guard lock(m_mutex);
    m_check = true;
    m_wake.notify_all();
}

bool DatabaseLine::isUp() const
{
    const std::lock_guard lock(m_mutex);
    return m_up;
}

bool DatabaseLine::isWaitingSince(Clock::time_point moment) const
{
    const std::lock_guard lock(m_mutex);
    return m_askedAt != Clock::time_point() && m_askedAt <= moment;
}

void DatabaseLine::breakOff()
{
    const std::lock_guard lock(m_mutex);
    m_canceller.breakLine();
}

bool DatabaseLine::watch(Clock::time_point now)
{
    std::vector<std::shared_ptr<LineJob>> late;
    SqlCanceller canceller;
    bool abandoned = false;
    bool busy = false;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_jobs, [&](const std::shared_ptr<LineJob> &job) {
            const bool expired = job->startBy && *job->startBy <= now;
            if (expired)
                late.push_back(job);
            return expired;
        });
        abandoned = m_current && m_current->isCancelled() && now - m_cancelledAt > cancelAgainAfter;
        if (abandoned) {
            m_cancelledAt = now;
            canceller = m_canceller;
        }
        busy = m_current || !m_jobs.empty();
    }
    for (const auto &job : late)
        job->fail(away());
    if (abandoned)
        canceller.cancelSoon();
    return busy;
}

SqlConnection &DatabaseLine::connectOnce(const LineSetup &setup)
{
    m_connection.reset();
    m_connection.emplace(openLine(setup, m_options));
    const std::lock_guard lock(m_mutex);
    m_canceller = m_connection->canceller();
    return *m_connection;
}

void DatabaseLine::adopt(const LineSetup &setup)
{
    std::unique_lock lock(m_mutex);
    m_setup = setup;
    m_backoff.reset();
    m_refusals = 0;
    setUp(lock, true);
}

void DatabaseLine::dropHere()
{
    m_connection.reset();
    std::deque<std::shared_ptr<LineJob>> dropped;
    std::unique_lock lock(m_mutex);
    m_setup.reset();
    dropped.swap(m_jobs);
    setUp(lock, false);
}

void DatabaseLine::setUp(std::unique_lock<std::mutex> &lock, bool up)
{
    if (m_up == up)
        return;
    m_up = up;
    lock.unlock();
    m_hooks.changed(up);
    lock.lock();
}

void DatabaseLine::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (!m_direct.empty()) {
            auto action = std::move(m_direct.front());
            m_direct.pop_front();
            lock.unlock();
            action(*this);
            action = nullptr;
            lock.lock();
        } else if (m_setup && !m_up) {
            connect(lock);
        } else if (m_setup && m_check) {
            runChecked(lock);
        } else if (m_setup && !m_jobs.empty()) {
            runNext(lock);
        } else {
            m_wake.wait(lock);
        }
    }
    lock.unlock();
    m_connection.reset();
    lock.lock();
    m_over = true;
    m_ended.notify_all();
}

void DatabaseLine::connect(std::unique_lock<std::mutex> &lock)
{
    if (Clock::now() < m_nextTry) {
        m_wake.wait_until(lock, m_nextTry);
        return;
    }
    const LineSetup setup = *m_setup;
    lock.unlock();
    m_connection.reset();
    std::optional<Error> failure;
    try {
        m_connection.emplace(openLine(setup, m_options));
    } catch (const SqlError &error) {
        failure = error.error();
    }
    lock.lock();
    m_check = false;
    if (!failure) {
        m_backoff.reset();
        m_refusals = 0;
        m_canceller = m_connection->canceller();
        setUp(lock, true);
        return;
    }
    m_nextTry = Clock::now() + m_backoff.next();
    m_refusals = failure->kind == ErrorKind::NotPermitted ? m_refusals + 1 : 0;
    if (m_refusals < refusalsAtMost)
        return;
    m_setup.reset();
    lock.unlock();
    m_hooks.refused(*failure);
    lock.lock();
}

void DatabaseLine::runChecked(std::unique_lock<std::mutex> &lock)
{
    m_check = false;
    m_askedAt = Clock::now();
    lock.unlock();
    try {
        m_connection->script(u"SELECT 1"_s);
    } catch (const SqlError &) {
        qCInfo(lineLog, "The line to the server is gone; connecting again.");
    }
    lock.lock();
    m_askedAt = {};
    if (!m_connection->isOpen())
        setUp(lock, false);
}

void DatabaseLine::runNext(std::unique_lock<std::mutex> &lock)
{
    m_current = std::move(m_jobs.front());
    m_jobs.pop_front();
    std::shared_ptr<LineJob> job = m_current;
    m_cancelledAt = {};
    m_askedAt = Clock::now();
    lock.unlock();
    bool again = false;
    if (!job->isCancelled()) {
        const auto began = Clock::now();
        try {
            job->run(*m_connection);
        } catch (const SqlError &failure) {
            again = isToRepeat(*job, failure, Clock::now() - began);
        } catch (const std::exception &fault) {
            qCCritical(lineLog, "A job failed: %s", fault.what());
            job->fail({ErrorKind::Internal, u"program.fault"_s, {}, {}});
        }
    }
    lock.lock();
    m_askedAt = {};
    m_current.reset();
    if (again)
        m_jobs.push_front(job);
    if (!m_connection->isOpen()) {
        qCInfo(lineLog, "The line to the server is gone; connecting again.");
        m_nextTry = Clock::now();
        setUp(lock, false);
    }
    lock.unlock();
    job.reset(); // may end a future, whose continuation may come back here
    lock.lock();
}

bool DatabaseLine::isToRepeat(LineJob &job, const SqlError &failure, Clock::duration lasted)
{
    ++job.attempts;
    if (job.isCancelled())
        return false;
    const bool lost = failure.connectionLost || !m_connection->isOpen();
    const bool stopped = failure.sqlState == "57014"_L1;
    const bool timedOut
        = stopped && m_options.statementMs > 0 && lasted >= std::chrono::milliseconds(m_options.statementMs) * 9 / 10;
    // A cancel meant for the job before can arrive late and hit this one.
    const bool hitByMistake = stopped && !timedOut;
    if (lost && job.isPatient())
        return true;
    const bool again = hitByMistake || failure.isRepeatable() || (lost && job.mayRunTwice());
    if (again && job.attempts < attemptsAtMost)
        return true;
    job.fail(timedOut ? Error{ErrorKind::Unavailable, u"server.slow"_s, {}, failure.sqlState} : failure.error());
    return false;
}

} // namespace ana
