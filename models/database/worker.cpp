// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/worker.h"

#include <array>

#include <QLoggingCategory>
#include <QThread>

namespace ana {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
Q_LOGGING_CATEGORY(log, "ana.worker")

constexpr auto tickEvery = 500ms;
constexpr auto reconnectAfter = 2s;
constexpr auto publishLook = 2s; ///< a NOTIFY may be missed while reconnecting
constexpr auto publishAgainAfter = 15s; ///< after a failure
constexpr auto usualPace = 60s;

struct Pace
{
    QLatin1StringView function;
    std::chrono::milliseconds every;
};
constexpr std::array paces{
    Pace{QLatin1StringView("end_long_transactions"), 1s},
    Pace{QLatin1StringView("lock_out"), 2s},
    Pace{QLatin1StringView("clean_presence"), 5s},
    Pace{QLatin1StringView("end_idle"), 10s},
    Pace{QLatin1StringView("seal_due"), 30s},
};

std::chrono::milliseconds paceOf(const QString &function)
{
    for (const Pace &pace : paces) {
        if (function == pace.function)
            return pace.every;
    }
    return usualPace;
}
} // namespace

Worker::Worker(Connect connect, Publish publish, QObject *parent)
    : QObject(parent)
    , m_connect(std::move(connect))
    , m_publish(std::move(publish))
{
    m_clock.setInterval(tickEvery);
    QObject::connect(&m_clock, &QTimer::timeout, this, &Worker::tick);
}

Worker::~Worker()
{
    if (m_publishing)
        m_publishing->wait();
}

void Worker::start()
{
    m_clock.start();
    tick();
}

void Worker::tick()
{
    if (!isConnected()) {
        if (m_nextAttempt.hasExpired())
            connectAgain();
        return;
    }
    for (Duty &duty : m_duties) {
        if (duty.due.hasExpired())
            perform(duty);
        if (!isConnected())
            return;
    }
    publishIfAsked();
}

void Worker::connectAgain()
{
    m_nextAttempt.setRemainingTime(reconnectAfter);
    m_connection.reset();
    try {
        m_connection.emplace(m_connect());
        m_connection->listen(u"ana"_s, this, [this](const QString &payload) {
            if (payload.startsWith("site "_L1) || payload.startsWith("article "_L1))
                m_publishDue.setRemainingTime(0);
        });
        readDuties();
        qCInfo(log, "The worker is connected and has %d duties.", int(m_duties.size()));
        Q_EMIT connected();
    } catch (const SqlError &failure) {
        qCWarning(log, "The worker cannot work: %s.", qUtf8Printable(failure.error().code));
        m_connection.reset();
    }
}

void Worker::readDuties()
{
    m_duties.clear();
    Rows rows = m_connection->run(u"SELECT p.proname::text AS name FROM pg_proc p"
                                  " WHERE p.pronamespace = 'worker'::regnamespace AND p.pronargs = 0"
                                  " AND has_function_privilege(p.oid, 'EXECUTE') AND p.proname <> 'publish_requested'"
                                  " ORDER BY p.proname"_s);
    while (rows.next())
        m_duties.push_back({rows.text("name"), paceOf(rows.text("name")), QDeadlineTimer(0)});
}

void Worker::perform(Duty &duty)
{
    duty.due.setRemainingTime(duty.pace);
    try {
        m_connection->run(u"SELECT worker."_s + sqlName(duty.function) + u"()"_s);
    } catch (const SqlError &failure) {
        // One duty that fails must not keep the others from being done; it comes round again.
        qCWarning(log, "The duty %s failed: %s (%s).", qUtf8Printable(duty.function), failure.what(),
            qUtf8Printable(failure.sqlState));
    }
}

void Worker::publishIfAsked()
{
    if (!m_publish || m_publishing || !m_publishDue.hasExpired())
        return;
    m_publishDue.setRemainingTime(publishLook);
    const auto asked
        = sqlResult([this] { return m_connection->value(u"SELECT worker.publish_requested()"_s).toBool(); });
    if (!asked || !*asked)
        return;
    m_publishing.reset(QThread::create([this, publish = m_publish] {
        const Result<void> outcome = publish();
        QMetaObject::invokeMethod(
            this, [this, outcome] { publishingEnded(outcome); }, Qt::QueuedConnection);
    }));
    m_publishing->start();
}

void Worker::publishingEnded(const Result<void> &outcome)
{
    m_publishing->wait();
    m_publishing.reset();
    if (!outcome) {
        qCWarning(log, "Publishing failed: %s.", qUtf8Printable(outcome.error().code));
        m_publishDue.setRemainingTime(publishAgainAfter);
    }
    Q_EMIT published(outcome.has_value());
}

} // namespace ana
