// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/jobthread.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace ana {

struct JobThread::State
{
    std::mutex mutex;
    std::condition_variable wake;
    std::multimap<Clock::time_point, Job> jobs; // equal times keep their order
    bool stopping = false;
};

JobThread::JobThread()
    : m_state(std::make_shared<State>())
    , m_thread([state = m_state] { loop(state); })
{
}

JobThread::~JobThread()
{
    stop();
    if (m_thread.joinable())
        m_thread.detach();
}

void JobThread::postAt(Clock::time_point due, Job job)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping)
            return;
        m_state->jobs.emplace(due, std::move(job));
    }
    m_state->wake.notify_one();
}

void JobThread::stop()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
    }
    m_state->wake.notify_one();
    if (m_thread.joinable() && m_thread.get_id() != std::this_thread::get_id())
        m_thread.join();
}

void JobThread::loop(const std::shared_ptr<State> &state)
{
    std::unique_lock lock(state->mutex);
    while (true) {
        const auto first = state->jobs.begin();
        if (first != state->jobs.end() && first->first <= Clock::now()) {
            Job job = std::move(first->second);
            state->jobs.erase(first);
            lock.unlock();
            job();
            job = nullptr; // what it holds goes here, not under the lock
            lock.lock();
        } else if (state->stopping) {
            return;
        } else if (first == state->jobs.end()) {
            state->wake.wait(lock);
        } else {
            const auto next = first->first;
            state->wake.wait_until(lock, next);
        }
    }
}

} // namespace ana
