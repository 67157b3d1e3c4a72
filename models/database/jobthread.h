// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace ana {

/// One thread that runs jobs in the order they were posted, some of them later. Needs no event loop.
class JobThread
{
public:
    using Clock = std::chrono::steady_clock;
    using Job = std::function<void()>;

    JobThread();
    /// As stop(). A job may hold the last reference to the owner: then the thread ends by itself after it.
    ~JobThread();
    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    void post(Job job) { postAt(Clock::now(), std::move(job)); }
    void postAt(Clock::time_point due, Job job);
    /// Runs what is due, drops what is planned for later, and waits for the end.
    void stop();

private:
    struct State;
    static void loop(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
    std::thread m_thread;
};

} // namespace ana
