// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/changelistener.h"

#include <mutex>

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTimer>

namespace ana {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(listenLog, "ana.listen")

namespace {
/// How often the state libpq already knows is looked at; costs nothing on the line.
constexpr auto glance = 250ms;
constexpr int refusalsAtMost = 3;
constexpr int politeEndMs = 500;
/// True while the session is open; asking does not count as input.
const QString aliveStatement = u"SELECT api.session_alive()"_s;

SqlOptions listenOptions()
{
    SqlOptions options;
    options.applicationName = u"ana-desk listen"_s;
    options.statementMs = 5'000;
    options.connectSeconds = 3;
    return options;
}
} // namespace

class ChangeListener::Worker : public QObject
{
public:
    Worker(std::chrono::milliseconds heartbeat, std::chrono::milliseconds gather, Hooks hooks)
        : m_heartbeat(heartbeat)
        , m_hooks(std::move(hooks))
        , m_glance(this)
        , m_retry(this)
        , m_gather(this)
    {
        m_glance.setInterval(glance);
        m_retry.setSingleShot(true);
        m_gather.setSingleShot(true);
        m_gather.setInterval(gather);
        connect(&m_glance, &QTimer::timeout, this, [this] { look(); });
        connect(&m_retry, &QTimer::timeout, this, [this] { connectLine(); });
        connect(&m_gather, &QTimer::timeout, this, [this] { pass(); });
    }

    void start(const LineSetup &setup, const QString &sessionId)
    {
        stop();
        m_setup = setup;
        m_sessionId = sessionId;
        m_refusals = 0;
        m_wasUp = false;
        m_backoff.reset();
        connectLine();
    }

    void setPassword(const QString &password)
    {
        if (m_setup)
            m_setup->password = password;
    }

    void askNow()
    {
        if (!m_connection)
            return;
        m_askNow = true;
        look();
    }

    std::optional<Clock::time_point> unansweredSince() const
    {
        const std::lock_guard lock(m_mutex);
        return m_askedAt;
    }

    void breakOff()
    {
        const std::lock_guard lock(m_mutex);
        m_canceller.breakLine();
    }

    void stop()
    {
        m_glance.stop();
        m_retry.stop();
        m_gather.stop();
        m_gathered = {};
        m_setup.reset();
        m_connection.reset();
        setUp(false);
    }

private:
    void connectLine();
    void look();
    bool isAlive();
    void lost();
    void finish(const Error &reason);
    void hear(const QString &payload);
    void pass();
    void setUp(bool up);

    const std::chrono::milliseconds m_heartbeat;
    const Hooks m_hooks;
    QTimer m_glance;
    QTimer m_retry;
    QTimer m_gather;
    Changes m_gathered;
    QElapsedTimer m_sinceHeartbeat;
    std::optional<LineSetup> m_setup;
    std::optional<SqlConnection> m_connection;
    mutable std::mutex m_mutex; // for the two below, which other threads ask
    SqlCanceller m_canceller;
    std::optional<Clock::time_point> m_askedAt;
    QString m_sessionId;
    Backoff m_backoff;
    int m_refusals = 0;
    bool m_up = false;
    bool m_wasUp = false;
    bool m_askNow = false; // the session may have ended
};

void ChangeListener::Worker::connectLine()
{
    if (!m_setup)
        return;
    m_connection.reset();
    try {
        m_connection.emplace(openLine(*m_setup, listenOptions()));
        {
            const std::lock_guard lock(m_mutex);
            m_canceller = m_connection->canceller();
        }
        m_connection->listen(u"ana"_s, this, [this](const QString &payload) { hear(payload); });
        if (!isAlive())
            return finish(endReason(*m_connection));
    } catch (const SqlError &failure) {
        m_connection.reset();
        const Error error = failure.error();
        m_refusals = error.kind == ErrorKind::NotPermitted ? m_refusals + 1 : 0;
        if (m_refusals >= refusalsAtMost)
            return finish(error);
        m_retry.start(m_backoff.next());
        return;
    }
    m_refusals = 0;
    m_backoff.reset();
    m_sinceHeartbeat.start();
    m_glance.start();
    setUp(true);
    // What happened in between was told to nobody.
    if (m_wasUp) {
        m_gathered.everything = true;
        m_gather.start();
    }
    m_wasUp = true;
}

void ChangeListener::Worker::look()
{
    if (!m_connection->isOpen())
        return lost();
    if (!m_askNow && std::chrono::milliseconds(m_sinceHeartbeat.elapsed()) < m_heartbeat)
        return;
    m_askNow = false;
    m_sinceHeartbeat.restart();
    try {
        if (!isAlive())
            finish(endReason(*m_connection));
    } catch (const SqlError &failure) {
        if (failure.connectionLost || !m_connection->isOpen())
            lost();
    }
}

/// Asks the server; whoever watches sees how long it has been silent.
bool ChangeListener::Worker::isAlive()
{
    const auto setAsked = [this](const std::optional<Clock::time_point> &moment) {
        const std::lock_guard lock(m_mutex);
        m_askedAt = moment;
    };
    const auto answered = qScopeGuard([&] { setAsked({}); });
    setAsked(Clock::now());
    m_hooks.asking();
    return m_connection->value(aliveStatement).toBool();
}

void ChangeListener::Worker::lost()
{
    qCInfo(listenLog, "The listening line is gone; connecting again.");
    m_glance.stop();
    setUp(false);
    connectLine();
}

void ChangeListener::Worker::finish(const Error &reason)
{
    const auto ended = m_hooks.ended;
    stop();
    ended(reason);
}

void ChangeListener::Worker::hear(const QString &payload)
{
    const QStringList words = payload.split(u' ');
    if (words.size() < 3)
        return;
    if (words.at(0) == "session"_L1 && words.at(1) == m_sessionId)
        m_askNow = true;
    if (words.at(2) == m_sessionId)
        return;
    m_gathered.add(words.at(0), words.at(1));
    // Not restarted by later news: a busy hour must not keep it back.
    if (!m_gather.isActive())
        m_gather.start();
}

void ChangeListener::Worker::pass()
{
    m_hooks.heard(std::exchange(m_gathered, {}));
}

void ChangeListener::Worker::setUp(bool up)
{
    if (m_up == up)
        return;
    m_up = up;
    m_hooks.changed(up);
}

// -------------------------------------------------------------------------------------------------- ChangeListener

ChangeListener::ChangeListener(std::chrono::milliseconds heartbeat, std::chrono::milliseconds gather, Hooks hooks)
    : m_worker(std::make_unique<Worker>(heartbeat, gather, std::move(hooks)))
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

ChangeListener::~ChangeListener()
{
    shutDown();
}

void ChangeListener::shutDown()
{
    if (!m_thread.isRunning())
        return;
    QSemaphore stopped;
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), &stopped] {
        worker->stop();
        stopped.release();
    });
    // A heartbeat that gets no answer must not hold up the end of the program.
    if (!stopped.tryAcquire(1, politeEndMs)) {
        breakOff();
        stopped.acquire();
    }
    m_thread.quit();
    m_thread.wait();
}

void ChangeListener::start(const LineSetup &setup, const QString &sessionId)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), setup, sessionId] { worker->start(setup, sessionId); });
}

void ChangeListener::setPassword(const QString &password)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), password] { worker->setPassword(password); });
}

void ChangeListener::askNow()
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] { worker->askNow(); });
}

std::optional<ChangeListener::Clock::time_point> ChangeListener::unansweredSince() const
{
    return m_worker->unansweredSince();
}

void ChangeListener::breakOff()
{
    m_worker->breakOff();
}

void ChangeListener::stop()
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] { worker->stop(); });
}

} // namespace ana
