// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

#include "models/database/localcluster.h"

namespace ana::test {

/// A real PostgreSQL for this test program alone: started at first use, stopped and deleted at its end. It is copied
/// from a template with the migrated schema and the accounts of the test district (testdistrict.h), which the first
/// program that needs it builds and which is built anew when a file of resources/database changes.
///
/// What a killed program leaves behind is cleared by the next one. Nothing is shared between running programs, so a
/// test may kill the server, lock an account or fill a table.
class TestCluster
{
public:
    static TestCluster &instance();
    ~TestCluster();

    LocalCluster &cluster() { return *m_cluster; }
    /// Kills the postmaster with -9, as a power cut would; its remains stay.
    void kill();
    /// Starts again after stop or kill, on the same port.
    void start();
    void stop();

private:
    TestCluster();
    QString makeTemplate() const;

    QString m_base;
    std::unique_ptr<FileLock> m_owner;
    std::unique_ptr<LocalCluster> m_cluster;
};

/// A folder for a private cluster that a test makes itself; emptied and deleted when it goes, or by the next program if
/// this one is killed.
class ScratchFolder
{
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    QString path() const { return m_path; }

private:
    QString m_path;
    FileLock m_owner;
};

/// The folder test clusters live in; postgres can enter it when root runs the tests.
QString testFolder();

} // namespace ana::test
