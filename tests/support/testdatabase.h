// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include <QString>

#include "models/database/personconnection.h"
#include "models/database/serveraddress.h"
#include "models/database/sqlconnection.h"

namespace ana::test {

/// A database of its own with the test district in it, for one test function or one class; dropped with it.
///
///   TestDatabase db;
///   db.as("author").execute(u"article.create"_s, {…});
///   db.as("reviewer").json(u"SELECT api.home()"_s);
///
/// Log-ins belong to the cluster: what a test does to a password or a lock is put right by the next TestDatabase, and
/// people created in a test are dropped with its database.
class TestDatabase
{
public:
    TestDatabase();
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    ServerAddress address() const;
    Credentials credentials(const QString &user) const;

    /// This person with an open session, kept for the life of the database. Ends the test program if refused.
    PersonConnection &as(const char *user);
    /// A further session of the same person.
    std::unique_ptr<PersonConnection> another(const char *user) const;
    /// The superuser, the worker, the publisher.
    SqlConnection &administrator();
    SqlConnection &worker();
    SqlConnection &publisher();
    /// Closes all connections held here; needed after the server was restarted.
    void disconnect();

private:
    SqlConnection &service(const QString &role);

    QString m_name;
    std::map<QString, std::unique_ptr<PersonConnection>> m_people;
    std::map<QString, std::unique_ptr<SqlConnection>> m_services;
};

} // namespace ana::test
