// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sqlconnection.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <list>
#include <thread>

#include <libpq-fe.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlResult>

#include "models/database/sqlplaces.h"

#include "models/database/certificateproblem.h"

namespace ana {

using namespace Qt::StringLiterals;

namespace {
/// More than any desk uses; a statement falls out only if somebody composes texts, which then must not fill the server.
constexpr size_t preparedAtMost = 200;

/// What the server keeps under a name of ours, and the binds in the order of its places.
struct Prepared
{
    QString handle;
    QStringList names;
};

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return u"ana-"_s + QString::number(++counter);
}

QString quotedOption(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + escaped + u'\'';
}

/// What the session starts with. In the start-up packet they cost no round trip of their own.
QString sessionSettings(const SqlOptions &options)
{
    QStringList settings{u"-c TimeZone=UTC"_s, u"-c client_min_messages=warning"_s};
    if (!options.secret.isEmpty())
        settings.append(u"-c ana.secret="_s + options.secret);
    if (options.statementMs > 0)
        settings.append(u"-c statement_timeout="_s + QString::number(options.statementMs));
    if (options.lockMs > 0)
        settings.append(u"-c lock_timeout="_s + QString::number(options.lockMs));
    if (options.readOnly)
        settings.append(u"-c default_transaction_read_only=on"_s);
    return settings.join(u' ');
}

/// libpq keywords; QPSQL turns ';' into a blank, so no value may hold one.
QString connectOptions(const ServerAddress &address, const SqlOptions &options)
{
    QStringList words{
        u"connect_timeout="_s + QString::number(options.connectSeconds),
        // A dead server or a pulled cable is noticed within about ten seconds instead of hours.
        u"keepalives_idle=10"_s,
        u"keepalives_interval=3"_s,
        u"keepalives_count=3"_s,
        u"tcp_user_timeout=10000"_s,
        u"sslmode="_s + address.effectiveSslMode(),
        u"application_name="_s + quotedOption(options.applicationName),
        u"options="_s + quotedOption(sessionSettings(options)),
    };
    if (!address.sslRootCert.isEmpty())
        words.append(u"sslrootcert="_s + quotedOption(address.sslRootCert));
    if (!options.anyHost)
        words.append(u"target_session_attrs=read-write"_s);
    return words.join(u';');
}

/// Qt names the type as it was declared or as the compiler sees it, depending on its version.
bool isHandle(const QVariant &handle, const char *declared, const char *seen)
{
    return handle.isValid() && (qstrcmp(handle.typeName(), declared) == 0 || qstrcmp(handle.typeName(), seen) == 0);
}

const PGresult *nativeResult(const QSqlQuery &query)
{
    const QVariant handle = query.result() ? query.result()->handle() : QVariant();
    if (!isHandle(handle, "PGresult*", "pg_result*"))
        return nullptr;
    return *static_cast<PGresult *const *>(handle.constData());
}

PGconn *nativeConnection(const QSqlDatabase &database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    if (!isHandle(handle, "PGconn*", "pg_conn*"))
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

QString field(const PGresult *result, int name)
{
    const char *text = result ? PQresultErrorField(result, name) : nullptr;
    return QString::fromUtf8(text);
}

/// What QPSQL can put into a statement: it does not know uuid, json and arrays.
QVariant bindable(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QUuid:
        return value.toUuid().isNull() ? QVariant(QMetaType(QMetaType::QString))
                                       : QVariant(value.toUuid().toString(QUuid::WithoutBraces));
    case QMetaType::QJsonObject:
        return QString::fromUtf8(QJsonDocument(value.toJsonObject()).toJson(QJsonDocument::Compact));
    case QMetaType::QJsonArray:
        return QString::fromUtf8(QJsonDocument(value.toJsonArray()).toJson(QJsonDocument::Compact));
    case QMetaType::QDateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    case QMetaType::QStringList: {
        QStringList quoted;
        for (QString text : value.toStringList())
            quoted.append(u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
        return QString(u'{' + quoted.join(u',') + u'}');
    }
    default:
        return value;
    }
}

bool isNull(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    case QMetaType::QDate:
        return value.toDate().isNull();
    default:
        return !value.isValid() || value.isNull();
    }
}

/// A value as it stands in a statement, quoted by the driver.
QString literal(const QSqlDriver &driver, const QVariant &given)
{
    const QVariant value = isNull(given) ? QVariant() : bindable(given);
    if (isNull(value))
        return u"NULL"_s;
    QSqlField field({}, value.metaType());
    field.setValue(value);
    return driver.formatValue(field);
}

/// libpq keeps the SQLSTATE of a refused log-in to itself. Whether a server answers at all is asked by PQping, which
/// needs no password and does not count as an attempt; only the rest is told from the text, which ana servers write in
/// English (lc_messages = C).
SqlError openError(const ServerAddress &address, const QString &text, bool timedOut)
{
    const auto failed = [&text](const QString &state, bool lost = true) { return SqlError(state, {}, {}, lost, text); };
    const auto named = [&text](const QString &code, const QString &subject = {}) {
        return SqlError(
            u"08006"_s, {}, {{"kind"_L1, "unavailable"_L1}, {"code"_L1, code}, {"subject"_L1, subject}}, true, text);
    };
    if (text.contains(u"certificate"_s) || text.contains(u"SSL error"_s) || text.contains(u"does not support SSL"_s)) {
        const CertificateProblem problem = certificateProblem(address);
        return named(problem.code, problem.subject);
    }
    // Silent for the whole time it was given: asking once more would only double the wait.
    if (timedOut)
        return named(u"server.away"_s);
    const QByteArray host = address.host.toUtf8();
    const QByteArray port = QByteArray::number(address.port);
    const QByteArray sslMode = address.effectiveSslMode().toUtf8();
    const QByteArray authority = address.sslRootCert.toUtf8(); // empty: libpq's default
    const std::array keywords{
        "host", "port", "sslmode", "sslrootcert", "connect_timeout", static_cast<const char *>(nullptr)};
    const std::array values{host.constData(), port.constData(), sslMode.constData(), authority.constData(), "3",
        static_cast<const char *>(nullptr)};
    switch (PQpingParams(keywords.data(), values.data(), 0)) {
    case PQPING_REJECT:
        return failed(u"57P03"_s);
    case PQPING_NO_RESPONSE:
    case PQPING_NO_ATTEMPT:
        return named(u"server.away"_s);
    case PQPING_OK:
        break;
    }
    if (text.contains(u"too many"_s) || text.contains(u"connection slots"_s))
        return failed(u"53300"_s);
    if (text.contains(u"database \""_s) && text.contains(u"does not exist"_s))
        return failed(u"3D000"_s);
    if (text.contains(u"read-only"_s) || text.contains(u"hot standby"_s))
        return failed(u"25006"_s);
    if (text.contains(u"starting up"_s) || text.contains(u"shutting down"_s))
        return failed(u"57P03"_s);
    // Without the server's word the line broke before it was asked, and it came back before PQping.
    if (!text.contains(u"FATAL"_s))
        return named(u"server.away"_s);
    return failed(u"28P01"_s, false);
}
} // namespace

// ---------------------------------------------------------------------------------------------------- SqlCanceller

struct SqlCanceller::State
{
    explicit State(PGconn *line);
    ~State();
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel;
    /// A second handle of the line's socket: libpq may close its own at any moment, and the number may then mean
    /// another.
    const int socket;
};

SqlCanceller::State::State(PGconn *line)
    : cancel(PQgetCancel(line), &PQfreeCancel)
    , socket(::fcntl(PQsocket(line), F_DUPFD_CLOEXEC, 0))
{
}

SqlCanceller::State::~State()
{
    if (socket >= 0)
        ::close(socket);
}

bool SqlCanceller::cancel() const
{
    const auto state = m_state.lock();
    std::array<char, 256> failure{};
    return state && state->cancel && PQcancel(state->cancel.get(), failure.data(), int(failure.size())) == 1;
}

void SqlCanceller::cancelSoon() const
{
    if (!m_state.expired())
        std::thread([self = *this] { self.cancel(); }).detach();
}

void SqlCanceller::breakLine() const
{
    if (const auto state = m_state.lock(); state && state->socket >= 0)
        ::shutdown(state->socket, SHUT_RDWR);
}

// --------------------------------------------------------------------------------------------------- SqlConnection

struct SqlConnection::State
{
    QString name = nextConnectionName();
    QSqlDatabase database;
    QHash<QString, Prepared> prepared;
    std::list<QString> preparedOrder; // oldest first
    int preparedSoFar = 0;
    std::shared_ptr<SqlCanceller::State> canceller;
    int backendPid = 0;
    bool lost = false;

    State() = default;
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State();

    [[noreturn]] void fail(const QSqlQuery &query, std::source_location where = std::source_location::current());
    std::shared_ptr<QSqlQuery> newQuery() const;
    QString arguments(const Prepared &statement, const QVariantMap &binds) const;
    std::shared_ptr<QSqlQuery> runFirst(const QString &statement, const QVariantMap &binds);
    std::shared_ptr<QSqlQuery> runAgain(const Prepared &statement, const QVariantMap &binds);
};

SqlConnection::State::~State()
{
    canceller.reset();
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

void SqlConnection::State::fail(const QSqlQuery &query, std::source_location where)
{
    const PGresult *result = nativeResult(query);
    QString sqlState = query.lastError().nativeErrorCode();
    PGconn *line = nativeConnection(database);
    // The server names a state with each refusal; without one the line itself may have gone, which libpq admits only
    // once it has read to the end. After the first failure on a dead line QPSQL reports an empty error as well.
    if (sqlState.isEmpty() && line)
        PQconsumeInput(line);
    lost = lost || !line || PQstatus(line) != CONNECTION_OK || sqlState.startsWith("57P0"_L1);
    if (sqlState.isEmpty())
        sqlState = lost ? u"08006"_s : u"XX000"_s;
    QJsonObject detail;
    if (sqlState.startsWith("AN"_L1))
        detail = QJsonDocument::fromJson(field(result, PG_DIAG_MESSAGE_DETAIL).toUtf8()).object();
    QString message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (message.isEmpty())
        message = query.lastError().databaseText();
    throw SqlError(sqlState, field(result, PG_DIAG_CONSTRAINT_NAME), detail, lost, message, where);
}

std::shared_ptr<QSqlQuery> SqlConnection::State::newQuery() const
{
    auto query = std::make_shared<QSqlQuery>(database);
    query->setNumericalPrecisionPolicy(QSql::HighPrecision);
    return query;
}

QString SqlConnection::State::arguments(const Prepared &statement, const QVariantMap &binds) const
{
    QStringList values;
    for (const QString &place : statement.names)
        values.append(literal(*database.driver(), binds.value(place)));
    return values.isEmpty() ? QString() : QString(u'(' + values.join(u", "_s) + u')');
}

/// Prepared and executed in one message: a person 150 ms away waits once, not twice.
std::shared_ptr<QSqlQuery> SqlConnection::State::runFirst(const QString &statement, const QVariantMap &binds)
{
    QString forgotten;
    if (preparedOrder.size() >= preparedAtMost) {
        forgotten = u"DEALLOCATE "_s + prepared.take(preparedOrder.front()).handle + u';';
        preparedOrder.pop_front();
    }
    auto [text, names] = withNumberedPlaces(statement);
    const Prepared fresh{u"ana_"_s + QString::number(++preparedSoFar), std::move(names)};
    auto query = newQuery();
    // The line break ends a comment the text may close with.
    if (!query->exec(forgotten + u"PREPARE "_s + fresh.handle + u" AS "_s + text + u"\n;EXECUTE "_s + fresh.handle
            + arguments(fresh, binds)))
        fail(*query);
    if (!forgotten.isEmpty() && !query->nextResult())
        fail(*query);
    prepared.insert(statement, fresh); // the server keeps it, whatever becomes of its first run
    preparedOrder.push_back(statement);
    if (!query->nextResult())
        fail(*query);
    return query;
}

std::shared_ptr<QSqlQuery> SqlConnection::State::runAgain(const Prepared &statement, const QVariantMap &binds)
{
    auto query = newQuery();
    if (!query->exec(u"EXECUTE "_s + statement.handle + arguments(statement, binds)))
        fail(*query);
    return query;
}

SqlConnection::SqlConnection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SqlConnection::~SqlConnection() = default;
SqlConnection::SqlConnection(SqlConnection &&) noexcept = default;
SqlConnection &SqlConnection::operator=(SqlConnection &&) noexcept = default;

SqlConnection SqlConnection::open(
    const ServerAddress &address, const QString &user, const QString &password, const SqlOptions &options)
{
    auto state = std::make_unique<State>();
    state->database = QSqlDatabase::addDatabase(u"QPSQL"_s, state->name);
    QSqlDatabase &database = state->database;
    if (!database.isValid())
        throw SqlError(u"XX000"_s, {}, {{"code"_L1, "program.driver.missing"_L1}, {"kind"_L1, "internal"_L1}}, true,
            u"the Qt driver QPSQL is missing"_s);
    database.setHostName(address.host);
    database.setPort(address.port);
    database.setDatabaseName(address.database);
    database.setUserName(user);
    database.setPassword(password);
    database.setConnectOptions(connectOptions(address, options));
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    const auto began = std::chrono::steady_clock::now();
    if (!database.open()) {
        const auto waited = std::chrono::steady_clock::now() - began;
        throw openError(
            address, database.lastError().databaseText(), waited >= std::chrono::seconds(options.connectSeconds));
    }

    SqlConnection connection(std::move(state));
    PGconn *line = nativeConnection(connection.m_state->database);
    PQsetNoticeProcessor(
        line, [](void *, const char *) {}, nullptr); // else libpq writes to standard error
    connection.m_state->backendPid = PQbackendPID(line);
    connection.m_state->canceller = std::make_shared<SqlCanceller::State>(line);
    return connection;
}

Rows SqlConnection::run(const QString &statement, const QVariantMap &binds)
{
    if (binds.isEmpty()) {
        auto query = m_state->newQuery();
        if (!query->exec(statement))
            m_state->fail(*query);
        return Rows(std::move(query));
    }
    const auto known = m_state->prepared.constFind(statement);
    if (known == m_state->prepared.constEnd())
        return Rows(m_state->runFirst(statement, binds));
    return Rows(m_state->runAgain(*known, binds));
}

void SqlConnection::script(const QString &statements)
{
    const auto query = m_state->newQuery();
    query->setForwardOnly(true);
    if (!query->exec(statements))
        m_state->fail(*query);
    // exec() tells of the first statement only; the later ones answer here.
    while (query->nextResult()) { }
    if (query->lastError().isValid())
        m_state->fail(*query);
}

QVariant SqlConnection::value(const QString &statement, const QVariantMap &binds)
{
    Rows rows = run(statement, binds);
    return rows.next() ? rows.value(0) : QVariant();
}

QVariant SqlConnection::call(const QString &procedure, const QVariantList &arguments)
{
    QStringList values;
    for (const QVariant &argument : arguments)
        values.append(literal(*m_state->database.driver(), argument));
    return value(u"CALL "_s + procedure + u'(' + values.join(u", "_s) + u')');
}

bool SqlConnection::isOpen() const
{
    PGconn *line = nativeConnection(m_state->database);
    return !m_state->lost && line && PQstatus(line) == CONNECTION_OK;
}

int SqlConnection::backendPid() const
{
    return m_state->backendPid;
}

SqlCanceller SqlConnection::canceller() const
{
    SqlCanceller canceller;
    canceller.m_state = m_state->canceller;
    return canceller;
}

void SqlConnection::listen(const QString &channel, QObject *context, std::function<void(const QString &payload)> heard)
{
    QSqlDriver *driver = m_state->database.driver();
    QObject::connect(driver, &QSqlDriver::notification, context,
        [channel, heard = std::move(heard)](
            const QString &name, QSqlDriver::NotificationSource, const QVariant &payload) {
            if (name == channel)
                heard(payload.toString());
        });
    if (!driver->subscribeToNotification(channel)) {
        m_state->lost = true;
        throw SqlError(u"08006"_s, {}, {}, true, u"LISTEN failed"_s);
    }
}

// -------------------------------------------------------------------------------------------------- SqlTransaction

SqlTransaction::SqlTransaction(SqlConnection &connection)
    : m_connection(connection)
{
    m_connection.script(u"BEGIN"_s);
}

SqlTransaction::~SqlTransaction()
{
    if (!m_open || !m_connection.isOpen())
        return;
    try {
        m_connection.script(u"ROLLBACK"_s);
    } catch (const SqlError &) {
        // The line is gone, and with it the transaction.
    }
}

void SqlTransaction::commit()
{
    m_open = false;
    m_connection.script(u"COMMIT"_s);
}

QString sqlName(const QString &name)
{
    QString doubled = name;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

QString sqlText(const QString &text)
{
    QString doubled = text;
    doubled.replace(u'\'', u"''"_s);
    if (!doubled.contains(u'\\'))
        return u'\'' + doubled + u'\'';
    return u"E'"_s + doubled.replace(u'\\', u"\\\\"_s) + u'\'';
}

} // namespace ana
