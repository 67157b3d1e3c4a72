// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "models/database/localcluster.h"
#include "models/database/personconnection.h"
#include "tests/support/testcluster.h"

namespace ana::test {

/// A durable server of its own (fsync on, as in a district) with the test district in it, deleted at the end.
class BenchServer
{
public:
    BenchServer();

    LocalCluster &cluster() { return m_cluster; }
    /// The superuser, whose rows no trigger and no policy looks at: for filling tables.
    SqlConnection filler() const;
    PersonConnection logIn(const QString &user) const;

    /// `articles` published texts with their search words, some of them drafts or waiting for review.
    void fillArticles(int articles);
    /// `entries` of the log over 300 days, three units and 20,000 records.
    void fillLog(int entries);

private:
    ScratchFolder m_folder;
    LocalCluster m_cluster;
};

/// A smaller number for a quick look: ANA_BENCH_COUNT.
int benchCount(int usual);

/// The middle of `rounds` runs, in milliseconds; one run before them is not counted.
double milliseconds(int rounds, const std::function<void()> &run);

/// One line of JSON on the standard output: what was measured, its budget, their ratio and the command that made it.
/// Times must stay below their budget (ratio at most 1), throughputs above it.
void report(const QString &what, double measured, double budget, const QString &unit);

} // namespace ana::test
