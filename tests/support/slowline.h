// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include "models/database/serveraddress.h"

namespace ana::test {

/// How a line behaves while it works.
struct LinePace
{
    std::chrono::milliseconds delay{0}; ///< each way; a round trip costs twice this
    int bytesPerSecond = 0; ///< each way, all connections together; 0: without limit
};

/// A remote office: 150 ms there and back, 1 Mbit/s.
inline constexpr LinePace remoteOffice{std::chrono::milliseconds(75), 125'000};

/// A bad line to a server on this machine: a TCP proxy on a thread of its own that delays, holds and cuts.
///
///   SlowLine line(server.address().port, remoteOffice);
///   session.open(line.through(server.address()), …);
///   line.blackHole(); … line.restore();
class SlowLine
{
public:
    explicit SlowLine(int serverPort, const LinePace &pace = {});
    ~SlowLine();
    SlowLine(const SlowLine &) = delete;
    SlowLine &operator=(const SlowLine &) = delete;

    /// The same server, reached over this line.
    ServerAddress through(ServerAddress address) const;

    void setPace(const LinePace &pace);
    /// Every connection is reset, new ones are refused.
    void cut();
    /// Accepts and forwards nothing in either direction; nobody is told. What was on its way arrives after restore().
    void blackHole();
    /// The connections that exist have died and neither side was told: they stay silent for ever, as behind a router
    /// that forgot them or a server whose power went. New ones are silent until restore().
    void halfOpen();
    /// Forwards a desktop's words, then loses every answer until restore(): the worst moment for a command.
    void loseAnswers();
    void restore();

    /// Times a desktop had to wait for the server: changes of direction, over all connections. The handshake of TCP
    /// itself is not counted, though it costs time.
    int roundTrips() const;
    /// Bytes forwarded, both ways.
    qint64 bytes() const;
    /// Connections accepted so far.
    int connections() const;

private:
    class Proxy;
    std::unique_ptr<Proxy> m_proxy;
};

} // namespace ana::test
