// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slowline.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ana::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Clock = std::chrono::steady_clock;

constexpr size_t heldAtMost = 256 * 1024; // then the sender has to wait, as behind a full router

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// sockets(7) wants this very cast.
const sockaddr *plain(const sockaddr_in &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

/// A TCP socket that keeps no word back to gather more: the delays are this line's own.
int newSocket()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return handle;
}

/// Closed with RST: nobody waits for a polite end.
void reset(int &handle)
{
    if (handle < 0)
        return;
    const linger now{1, 0};
    ::setsockopt(handle, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(handle);
    handle = -1;
}

enum class Weather { Fine, Cut, BlackHole, NoAnswers };

struct Chunk
{
    Clock::time_point due;
    std::string bytes;
};

/// One direction of one connection.
struct Stream
{
    std::deque<Chunk> held;
    size_t heldBytes = 0;
    bool ended = false; // the sender has said its last word
    bool closed = false; // and the receiver knows
};

struct Connection
{
    int desktop = -1;
    int server = -1;
    std::array<Stream, 2> streams; // 0: to the server, 1: to the desktop
    bool answered = true; // the server spoke last, or nobody yet
    bool started = false;
    bool forgotten = false;
};
} // namespace

class SlowLine::Proxy
{
public:
    Proxy(int serverPort, const LinePace &pace);
    ~Proxy();

    void change(Weather weather, bool forget);
    void setPace(const LinePace &pace);

    int port = 0;
    std::atomic<int> roundTrips = 0;
    std::atomic<int> accepted = 0;
    std::atomic<qint64> bytes = 0;

private:
    void wake() const;
    void run();
    std::vector<pollfd> watched() const;
    int patience(Clock::time_point now) const;
    void accept();
    void readFrom(Connection &connection, size_t way, Clock::time_point now);
    void writeDue(Connection &connection, size_t way, Clock::time_point now);
    bool isOpenTo(const Connection &connection, size_t way) const;

    const int m_serverPort;
    int m_listening = -1;
    int m_waker = -1;
    mutable std::mutex m_mutex;
    LinePace m_pace;
    Weather m_weather = Weather::Fine;
    std::array<Clock::time_point, 2> m_freeAt;
    std::list<Connection> m_connections;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

SlowLine::Proxy::Proxy(int serverPort, const LinePace &pace)
    : m_serverPort(serverPort)
    , m_pace(pace)
{
    m_waker = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_listening = newSocket();
    sockaddr_in own = loopback(0);
    socklen_t size = sizeof own;
    if (::bind(m_listening, plain(own), size) != 0 || ::listen(m_listening, 64) != 0
        || ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&own), &size) != 0)
        qFatal("the line has no port");
    port = ntohs(own.sin_port);
    m_thread = std::thread([this] { run(); });
}

SlowLine::Proxy::~Proxy()
{
    m_stopping = true;
    wake();
    m_thread.join();
    for (Connection &connection : m_connections) {
        reset(connection.desktop);
        reset(connection.server);
    }
    ::close(m_listening);
    ::close(m_waker);
}

void SlowLine::Proxy::wake() const
{
    const uint64_t one = 1;
    if (::write(m_waker, &one, sizeof one) < 0)
        qWarning("the line does not wake up");
}

void SlowLine::Proxy::change(Weather weather, bool forget)
{
    {
        const std::lock_guard lock(m_mutex);
        m_weather = weather;
        for (Connection &connection : m_connections)
            connection.forgotten = connection.forgotten || forget;
    }
    wake();
}

void SlowLine::Proxy::setPace(const LinePace &pace)
{
    const std::lock_guard lock(m_mutex);
    m_pace = pace;
}

bool SlowLine::Proxy::isOpenTo(const Connection &connection, size_t way) const
{
    return !connection.forgotten && (m_weather == Weather::Fine || (m_weather == Weather::NoAnswers && way == 0));
}

std::vector<pollfd> SlowLine::Proxy::watched() const
{
    std::vector<pollfd> handles{{m_waker, POLLIN, 0}, {m_listening, POLLIN, 0}};
    for (const Connection &connection : m_connections) {
        for (size_t way = 0; way < 2; ++way) {
            const Stream &stream = connection.streams[way];
            const bool listens = !stream.ended && stream.heldBytes < heldAtMost;
            // A negative handle is passed over by poll() but keeps the places of the others.
            const int handle = way == 0 ? connection.desktop : connection.server;
            handles.push_back({listens ? handle : -1, POLLIN, 0});
        }
    }
    return handles;
}

int SlowLine::Proxy::patience(Clock::time_point now) const
{
    auto wait = std::chrono::milliseconds(1'000);
    for (const Connection &connection : m_connections) {
        for (size_t way = 0; way < 2; ++way) {
            const Stream &stream = connection.streams[way];
            if (stream.held.empty() || !isOpenTo(connection, way))
                continue;
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(stream.held.front().due - now);
            wait = std::clamp(left, std::chrono::milliseconds(0), wait);
        }
    }
    return int(wait.count());
}

void SlowLine::Proxy::run()
{
    while (!m_stopping) {
        std::vector<pollfd> handles;
        int wait = 0;
        {
            const std::lock_guard lock(m_mutex);
            handles = watched();
            wait = patience(Clock::now());
        }
        ::poll(handles.data(), handles.size(), wait);
        const std::lock_guard lock(m_mutex);
        uint64_t woken = 0;
        while (::read(m_waker, &woken, sizeof woken) > 0) { }
        const auto now = Clock::now();
        size_t place = 2;
        for (Connection &connection : m_connections) {
            for (size_t way = 0; way < 2; ++way, ++place) {
                if (handles[place].revents != 0)
                    readFrom(connection, way, now);
            }
            writeDue(connection, 0, now);
            writeDue(connection, 1, now);
            const bool over = connection.streams[0].closed && connection.streams[1].closed;
            if (over || m_weather == Weather::Cut) {
                reset(connection.desktop);
                reset(connection.server);
            }
        }
        m_connections.remove_if([](const Connection &connection) { return connection.desktop < 0; });
        if (handles[1].revents != 0)
            accept();
    }
}

void SlowLine::Proxy::accept()
{
    Connection connection;
    connection.desktop = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection.desktop < 0)
        return;
    ++accepted;
    const int on = 1;
    ::setsockopt(connection.desktop, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connection.server = newSocket();
    const sockaddr_in server = loopback(m_serverPort);
    if (m_weather == Weather::Cut || ::connect(connection.server, plain(server), sizeof server) != 0) {
        reset(connection.desktop);
        reset(connection.server);
        return;
    }
    m_connections.push_back(std::move(connection));
}

void SlowLine::Proxy::readFrom(Connection &connection, size_t way, Clock::time_point now)
{
    Stream &stream = connection.streams[way];
    std::array<char, 16 * 1024> buffer{};
    const ssize_t size
        = ::recv(way == 0 ? connection.desktop : connection.server, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        stream.ended = true;
        return;
    }
    const bool asks = way == 0;
    if (asks && connection.answered)
        ++roundTrips;
    connection.answered = !asks;
    bytes += size;
    auto carried = 0ns;
    if (m_pace.bytesPerSecond > 0)
        carried = std::chrono::nanoseconds(qint64(size) * 1'000'000'000 / m_pace.bytesPerSecond);
    m_freeAt[way] = std::max(m_freeAt[way], now) + carried;
    // Before its first word a connection has shaken hands, which this machine did in no time.
    const auto handshake = connection.started ? 0ms : 2 * m_pace.delay;
    connection.started = true;
    const auto due = m_freeAt[way] + m_pace.delay + handshake;
    stream.held.push_back({due, std::string(buffer.data(), static_cast<size_t>(size))});
    stream.heldBytes += static_cast<size_t>(size);
}

void SlowLine::Proxy::writeDue(Connection &connection, size_t way, Clock::time_point now)
{
    if (!isOpenTo(connection, way))
        return;
    Stream &stream = connection.streams[way];
    const int handle = way == 0 ? connection.server : connection.desktop;
    while (!stream.held.empty() && stream.held.front().due <= now) {
        std::string &waiting = stream.held.front().bytes;
        const ssize_t sent = ::send(handle, waiting.data(), waiting.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        const size_t gone = sent < 0 ? waiting.size() : static_cast<size_t>(sent); // nobody is there to hear it
        stream.heldBytes -= gone;
        waiting.erase(0, gone);
        if (waiting.empty())
            stream.held.pop_front();
    }
    if (stream.ended && stream.held.empty() && !stream.closed) {
        stream.closed = true;
        ::shutdown(handle, SHUT_WR);
    }
}

// -------------------------------------------------------------------------------------------------------- SlowLine

SlowLine::SlowLine(int serverPort, const LinePace &pace)
    : m_proxy(std::make_unique<Proxy>(serverPort, pace))
{
}

SlowLine::~SlowLine() = default;

ServerAddress SlowLine::through(ServerAddress address) const
{
    address.host = u"127.0.0.1"_s;
    address.port = m_proxy->port;
    return address;
}

void SlowLine::setPace(const LinePace &pace)
{
    m_proxy->setPace(pace);
}

void SlowLine::cut()
{
    m_proxy->change(Weather::Cut, false);
}

void SlowLine::blackHole()
{
    m_proxy->change(Weather::BlackHole, false);
}

void SlowLine::halfOpen()
{
    m_proxy->change(Weather::BlackHole, true);
}

void SlowLine::loseAnswers()
{
    m_proxy->change(Weather::NoAnswers, false);
}

void SlowLine::restore()
{
    m_proxy->change(Weather::Fine, false);
}

int SlowLine::roundTrips() const
{
    return m_proxy->roundTrips;
}

qint64 SlowLine::bytes() const
{
    return m_proxy->bytes;
}

int SlowLine::connections() const
{
    return m_proxy->accepted;
}

} // namespace ana::test
