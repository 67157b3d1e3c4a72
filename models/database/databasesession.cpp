// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/databasesession.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QScopeGuard>

#include "models/database/databasesession_p.h"
#include "models/database/migrations.h"
#include "models/database/sqlerror.h"

namespace ana {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(sessionLog, "ana.session")

namespace {
constexpr auto watchEvery = 50ms;
constexpr int endOfSessionMs = 2'000;

SqlOptions lineOptions(const QString &name, std::chrono::milliseconds statement)
{
    SqlOptions options;
    options.applicationName = u"ana-desk "_s + name;
    options.connectSeconds = 3;
    options.statementMs = int(statement.count());
    options.lockMs = 5'000;
    return options;
}

/// Carries a ReadJob over the read line.
class ReadLineJob final : public LineJob
{
public:
    ReadLineJob(std::shared_ptr<ReadJob> job, std::function<void()> sessionIsOver)
        : m_job(std::move(job))
        , m_sessionIsOver(std::move(sessionIsOver))
    {
    }
    void run(SqlConnection &connection) override
    {
        Reader reader(connection);
        m_job->run(reader);
    }
    void fail(const Error &error) override
    {
        if (error.code == "session.none"_L1)
            m_sessionIsOver();
        m_job->fail(error);
    }
    bool isCancelled() const override { return m_job->isCancelled(); }

private:
    std::shared_ptr<ReadJob> m_job;
    std::function<void()> m_sessionIsOver;
};

/// A small question of the session itself, on the write line: one value back.
class QuestionJob final : public LineJob
{
public:
    using Answer = std::function<void(const Result<QVariant> &)>;
    QuestionJob(QString statement, QVariantMap binds, Answer answer)
        : m_statement(std::move(statement))
        , m_binds(std::move(binds))
        , m_answer(std::move(answer))
    {
    }
    void run(SqlConnection &connection) override { m_answer(connection.value(m_statement, m_binds)); }
    void fail(const Error &error) override { m_answer(tl::unexpected(error)); }
    bool mayRunTwice() const override { return false; }

private:
    QString m_statement;
    QVariantMap m_binds;
    Answer m_answer;
};

/// {"ok":true,…} or {"ok":false,"error":{…}}, as the functions beside the gateway answer.
Result<QJsonObject> okOrError(const Result<QVariant> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    QJsonObject json = QJsonDocument::fromJson(answer->toString().toUtf8()).object();
    if (json.value("ok"_L1).toBool())
        return json;
    return tl::unexpected(errorFromJson(json.value("error"_L1).toObject()));
}

Result<void> withoutValue(const Result<QJsonObject> &answer)
{
    return answer.map([](const QJsonObject &) {});
}

template <typename T> std::shared_ptr<QPromise<T>> startedPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template <typename T> void finish(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

/// Half of a desk on a database it was not made for would be worse than none.
Result<void> requireUsableServer(SqlConnection &connection)
{
    constexpr QLatin1StringView noFunction("42883");
    constexpr QLatin1StringView noSchema("3F000");
    try {
        const QString steps = connection.value(u"SELECT api.schema_steps()"_s).toString();
        return requireUsable(QJsonDocument::fromJson(steps.toUtf8()).array());
    } catch (const SqlError &failure) {
        if (failure.sqlState == noFunction || failure.sqlState == noSchema)
            return requireUsable(QJsonArray());
        throw;
    }
}

Error closedError()
{
    return {ErrorKind::NotPermitted, u"session.none"_s, {}, {}};
}
} // namespace

// ------------------------------------------------------------------------------------------------ Private: the state

DatabaseSession::Private::Private(DatabaseSession &session, const SessionLimits &patience)
    : q(session)
    , limits(patience)
    , write(lineOptions(u"write"_s, 0ms),
          {[this](bool up) { lineMoved(Write, up); }, [this](const Error &error) { end(error); }})
    , read(lineOptions(u"read"_s, patience.statement),
          {[this](bool up) { lineMoved(Read, up); }, [this](const Error &error) { end(error); }})
    , listener(patience.heartbeat, patience.gather,
          {[this](bool up) { lineMoved(Listen, up); }, [this](const Changes &changes) { Q_EMIT q.changed(changes); },
              [this](const Error &error) { end(error); }, [this] { poke(); }})
{
}

void DatabaseSession::Private::stop()
{
    stopping = true;
    {
        const std::lock_guard lock(mutex);
        open = false;
    }
    listener.shutDown();
    read.stop();
    write.stop();
    watchThread.stop();
}

void DatabaseSession::Private::lineMoved(LinePart part, bool up)
{
    {
        const std::lock_guard lock(mutex);
        partUp[part] = up;
        if (!up && lostAt == Clock::time_point())
            lostAt = Clock::now();
    }
    if (stopping)
        return;
    // One line that breaks is mostly all of them, but an idle one does not know it yet.
    if (!up && isOpen()) {
        if (part != Write)
            write.check();
        if (part != Read)
            read.check();
    }
    updateState();
    if (part == Write && up)
        wakeDispatcher();
}

void DatabaseSession::Private::updateState()
{
    if (stopping)
        return;
    const std::lock_guard emitting(emitMutex);
    LineState now = LineState::Offline;
    {
        const std::lock_guard lock(mutex);
        const bool all = partUp[Write] && partUp[Read] && partUp[Listen] && !silent;
        if (open && all) {
            now = LineState::Online;
            lostAt = {};
        } else if (open && Clock::now() - lostAt < limits.offlineAfter) {
            now = LineState::Waiting;
        }
        if (now == state)
            return;
        state = now;
    }
    Q_EMIT q.lineChanged(now);
    poke();
}

void DatabaseSession::Private::poke()
{
    if (!stopping && !watching.exchange(true))
        watchThread.postAt(Clock::now() + watchEvery, [this] { watch(); });
}

bool DatabaseSession::Private::watchSilence(Clock::time_point now)
{
    const bool late = write.isWaitingSince(now - limits.patience) || read.isWaitingSince(now - limits.patience);
    const auto since = listener.unansweredSince();
    bool ask = false;
    {
        const std::lock_guard lock(mutex);
        silent = since && now - *since > limits.silence;
        if (silent && lostAt == Clock::time_point())
            lostAt = now;
        ask = open && late && !since && partUp[Listen] && now - askedAt > limits.patience;
        if (ask)
            askedAt = now;
    }
    if (ask)
        listener.askNow();
    if (since && now - *since > limits.givenUp) {
        qCInfo(sessionLog, "No sign of life from the server; its lines are given up.");
        listener.breakOff();
        write.breakOff();
        read.breakOff();
    }
    return since.has_value();
}

bool DatabaseSession::Private::isBusy()
{
    const auto now = Clock::now();
    bool busy = watchSilence(now);
    busy = read.watch(now) || busy;
    busy = write.watch(now) || busy;
    if (const auto current = currentDispatcher())
        busy = current->watch(now) || busy;
    const std::lock_guard lock(mutex);
    return busy || (open && state == LineState::Waiting);
}

void DatabaseSession::Private::watch()
{
    updateState();
    const bool busy = isBusy();
    updateState();
    if (busy) {
        watchThread.postAt(Clock::now() + watchEvery, [this] { watch(); });
        return;
    }
    watching = false;
    // Something may have come after it was looked at and before the flag fell.
    if (isBusy())
        poke();
}

std::shared_ptr<CommandWatcher> DatabaseSession::Private::currentDispatcher()
{
    const std::lock_guard lock(mutex);
    return dispatcher.lock();
}

void DatabaseSession::Private::wakeDispatcher()
{
    if (const auto current = currentDispatcher())
        current->wake();
}

bool DatabaseSession::Private::isOpen() const
{
    const std::lock_guard lock(mutex);
    return open;
}

/// The server will not have this session any more: once, whichever line hears it first.
void DatabaseSession::Private::end(const Error &reason)
{
    {
        const std::lock_guard lock(mutex);
        if (!open)
            return;
        open = false;
        info = {};
    }
    qCInfo(sessionLog, "The session was ended by the server (%s).", qUtf8Printable(reason.code));
    write.drop();
    read.drop();
    listener.stop();
    updateState();
    if (const auto current = currentDispatcher())
        current->sessionEnded(reason);
    Q_EMIT q.ended(reason);
}

// --------------------------------------------------------------------------------------------------- Private: log-in

Result<SessionInfo> DatabaseSession::Private::logIn(
    DatabaseLine &line, const ServerAddress &address, const Credentials &credentials, const QString &device)
{
    LineSetup setup{address, credentials.user, credentials.password, {}};
    try {
        SqlConnection &connection = line.connectOnce(setup);
        const auto isDone = std::make_shared<std::atomic<bool>>(false);
        const auto done = qScopeGuard([&isDone] { *isDone = true; });
        watchThread.postAt(Clock::now() + limits.online, [&line, isDone] {
            if (!*isDone)
                line.breakOff();
        });
        if (const auto usable = requireUsableServer(connection); !usable) {
            line.dropHere();
            return tl::unexpected(usable.error());
        }
        const QVariant factor
            = credentials.factor.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : credentials.factor;
        Reader reader(connection);
        // The secret takes effect in the same round trip.
        const QJsonObject verdict = reader.record(
            u"WITH opened AS MATERIALIZED (SELECT api.session_open(:device, :factor) AS verdict)"
            " SELECT verdict, set_config('ana.secret', coalesce(verdict ->> 'secret', ''), false) FROM opened",
            {{u"device"_s, device}, {u"factor"_s, factor}});
        const auto opened = sessionFromVerdict(verdict);
        if (!opened || opened->factorNeeded) {
            line.dropHere();
            return opened;
        }
        setup.secret = verdict.value("secret"_L1).toString();
        line.adopt(setup);
        accept(setup, *opened);
        return opened;
    } catch (const SqlError &failure) {
        line.dropHere();
        return tl::unexpected(failure.error());
    }
}

void DatabaseSession::Private::accept(const LineSetup &setup, const SessionInfo &opened)
{
    {
        const std::lock_guard lock(mutex);
        info = opened;
        open = true;
        lostAt = Clock::now();
        account = setup.user + u'@' + setup.address.host + u':' + QString::number(setup.address.port) + u'/'
            + setup.address.database;
    }
    read.use(setup);
    listener.start(setup, opened.id.toString());
    updateState();
    wakeDispatcher();
}

// --------------------------------------------------------------------------------------------------- DatabaseSession

DatabaseSession::DatabaseSession(QObject *parent)
    : DatabaseSession(SessionLimits{}, parent)
{
}

DatabaseSession::DatabaseSession(const SessionLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, limits))
{
    qRegisterMetaType<LineState>();
    qRegisterMetaType<Changes>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<SessionInfo>();
}

DatabaseSession::~DatabaseSession()
{
    d->stop();
}

QFuture<Result<SessionInfo>> DatabaseSession::open(
    const ServerAddress &address, const Credentials &credentials, const QString &device)
{
    auto promise = startedPromise<Result<SessionInfo>>();
    d->write.postDirect([this, promise, address, credentials, device](DatabaseLine &line) {
        const auto opened = d->logIn(line, address, credentials, device);
        if (opened && !opened->factorNeeded)
            Q_EMIT this->opened(*opened);
        finish(*promise, opened);
    });
    return promise->future();
}

void DatabaseSession::Private::announce(const Changes &changes)
{
    Q_EMIT q.changed(changes);
}

void DatabaseSession::Private::ask(
    const QString &statement, const QVariantMap &binds, std::function<void(const Result<QVariant> &)> answer)
{
    auto job = std::make_shared<QuestionJob>(statement, binds, std::move(answer));
    job->startBy = Clock::now() + limits.online;
    write.post(std::move(job));
    poke();
}

void DatabaseSession::Private::passwordChanged(const QString &password)
{
    write.setPassword(password);
    read.setPassword(password);
    listener.setPassword(password);
    const std::lock_guard lock(mutex);
    info.mustChangePassword = false;
    info.changeReason.clear();
}

void DatabaseSession::Private::factorConfirmed()
{
    const std::lock_guard lock(mutex);
    info.hasFactor = true;
    info.factorMissing = false;
    info.factorOwed = false;
}

QFuture<Result<void>> DatabaseSession::changePassword(const QString &oldPassword, const QString &newPassword)
{
    auto promise = startedPromise<Result<void>>();
    d->ask(u"SELECT api.password_change(:old, :new)"_s, {{u"old"_s, oldPassword}, {u"new"_s, newPassword}},
        [this, promise, newPassword](const Result<QVariant> &answer) {
            const auto changed = withoutValue(okOrError(answer));
            if (changed)
                d->passwordChanged(newPassword);
            finish(*promise, changed);
        });
    return promise->future();
}

QFuture<Result<QJsonObject>> DatabaseSession::enrolFactor(const QString &code)
{
    auto promise = startedPromise<Result<QJsonObject>>();
    d->ask(u"SELECT api.factor_enroll(:code)"_s, {{u"code"_s, code}},
        [promise](const Result<QVariant> &answer) { finish(*promise, okOrError(answer)); });
    return promise->future();
}

QFuture<Result<void>> DatabaseSession::confirmFactor(const QString &code)
{
    auto promise = startedPromise<Result<void>>();
    d->ask(u"SELECT api.factor_confirm(:code)"_s, {{u"code"_s, code}}, [this, promise](const Result<QVariant> &answer) {
        const auto confirmed = withoutValue(okOrError(answer));
        if (confirmed)
            d->factorConfirmed();
        finish(*promise, confirmed);
    });
    return promise->future();
}

QFuture<Result<void>> DatabaseSession::close()
{
    auto promise = startedPromise<Result<void>>();
    {
        const std::lock_guard lock(d->mutex);
        d->open = false;
        d->info = {};
    }
    d->listener.stop();
    d->read.drop();
    d->updateState();
    d->write.postDirect([promise](DatabaseLine &line) {
        auto ended = sqlResult([&line] {
            if (!line.connection() || !line.connection()->isOpen())
                return;
            line.connection()->script(u"SET statement_timeout = "_s + QString::number(endOfSessionMs));
            line.connection()->run(u"SELECT api.session_end()"_s);
        });
        line.dropHere();
        finish(*promise, std::move(ended));
    });
    return promise->future();
}

SessionInfo DatabaseSession::info() const
{
    const std::lock_guard lock(d->mutex);
    return d->info;
}

bool DatabaseSession::isOpen() const
{
    return d->isOpen();
}

LineState DatabaseSession::line() const
{
    const std::lock_guard lock(d->mutex);
    return d->state;
}

QString DatabaseSession::account() const
{
    const std::lock_guard lock(d->mutex);
    return d->account;
}

void DatabaseSession::enqueue(std::shared_ptr<ReadJob> job)
{
    if (!isOpen())
        return job->fail(closedError());
    auto lineJob = std::make_shared<ReadLineJob>(std::move(job), [this] { d->listener.askNow(); });
    lineJob->startBy = DatabaseLine::Clock::now() + d->limits.read;
    d->read.post(std::move(lineJob));
    d->poke();
}

void DatabaseSession::touch()
{
    const auto now = Private::Clock::now();
    {
        const std::lock_guard lock(d->mutex);
        if (!d->open || now - d->touchedAt < d->limits.touch)
            return;
        d->touchedAt = now;
    }
    d->ask(u"SELECT api.session_touch()"_s, {}, [this](const Result<QVariant> &touched) {
        if (touched && !touched->toBool())
            d->listener.askNow(); // it also learns why
    });
}

void DatabaseSession::announce(const Changes &changes)
{
    d->announce(changes);
}

} // namespace ana
