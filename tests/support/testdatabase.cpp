// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>

#include "models/database/migrations.h"
#include "tests/support/testcluster.h"
#include "tests/support/testdistrict.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {
LocalCluster &cluster()
{
    return TestCluster::instance().cluster();
}

/// Settings and rights of a database are not copied with it; the bootstrap file sets them for any.
QString databaseBootstrap()
{
    QFile file(Migrations::defaultFolder() + u"/bootstrap/02_database.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

/// The log-ins as the template knows them: kept at first use, put back for every further database.
void restoreLogIns(SqlConnection &server)
{
    server.script(u"CREATE TABLE IF NOT EXISTS public.log_in AS"
                  " SELECT rolname::text AS name, rolpassword::text AS verifier FROM pg_authid"
                  " WHERE pg_has_role(oid, 'ana_staff', 'MEMBER') AND rolcanlogin AND NOT rolsuper"_s);
    Rows rows = server.run(u"SELECT l.name, l.verifier, r.oid IS NOT NULL AS is_there"
                           " FROM public.log_in l LEFT JOIN pg_roles r ON r.rolname = l.name"_s);
    while (rows.next()) {
        if (rows.boolean("is_there"))
            server.script(u"ALTER ROLE "_s + sqlName(rows.text("name")) + u" PASSWORD "_s
                + sqlText(rows.text("verifier")) + u" VALID UNTIL 'infinity'"_s);
    }
}

void dropFurtherLogIns(SqlConnection &server)
{
    Rows rows = server.run(u"SELECT r.rolname::text AS name FROM pg_roles r"
                           " WHERE pg_has_role(r.oid, 'ana_staff', 'MEMBER') AND r.rolcanlogin AND NOT r.rolsuper"
                           " AND NOT EXISTS (SELECT FROM public.log_in l WHERE l.name = r.rolname)"_s);
    while (rows.next())
        server.script(u"DROP ROLE "_s + sqlName(rows.text("name")));
}

[[noreturn]] void give(const char *what, const SqlError &failure)
{
    qFatal("%s: %s (%s)", what, failure.what(), qUtf8Printable(failure.sqlState));
    std::abort();
}
} // namespace

TestDatabase::TestDatabase()
{
    static int counter = 0;
    m_name = u"test_"_s + QString::number(++counter);
    try {
        SqlConnection server = cluster().administrator(u"postgres"_s);
        server.script(u"CREATE DATABASE "_s + sqlName(m_name) + u" TEMPLATE ana"_s);
        restoreLogIns(server);
        administrator().script(databaseBootstrap());
        m_services.clear(); // the settings of the database count for new connections
    } catch (const SqlError &failure) {
        give("making a test database", failure);
    }
}

TestDatabase::~TestDatabase()
{
    disconnect();
    try {
        SqlConnection server = cluster().administrator(u"postgres"_s);
        server.script(u"DROP DATABASE IF EXISTS "_s + sqlName(m_name) + u" WITH (FORCE)"_s);
        dropFurtherLogIns(server);
    } catch (const SqlError &failure) {
        qWarning("The test database %s stays: %s", qUtf8Printable(m_name), failure.what());
    }
}

ServerAddress TestDatabase::address() const
{
    return cluster().address(m_name);
}

Credentials TestDatabase::credentials(const QString &user) const
{
    return {user, testPassword, {}};
}

std::unique_ptr<PersonConnection> TestDatabase::another(const char *user) const
{
    auto person = PersonConnection::open(address(), credentials(QString::fromUtf8(user)), u"test"_s);
    if (!person)
        qFatal("%s cannot log in: %s", user, qUtf8Printable(person.error().code));
    return std::make_unique<PersonConnection>(std::move(*person));
}

PersonConnection &TestDatabase::as(const char *user)
{
    auto &person = m_people[QString::fromUtf8(user)];
    if (!person)
        person = another(user);
    return *person;
}

SqlConnection &TestDatabase::administrator()
{
    auto &connection = m_services[u"postgres"_s];
    try {
        if (!connection)
            connection = std::make_unique<SqlConnection>(cluster().administrator(m_name));
    } catch (const SqlError &failure) {
        give("connecting as superuser", failure);
    }
    return *connection;
}

SqlConnection &TestDatabase::service(const QString &role)
{
    auto &connection = m_services[role];
    try {
        if (!connection)
            connection = std::make_unique<SqlConnection>(
                SqlConnection::open(address(), role, cluster().servicePassword(role).value_or(QString())));
    } catch (const SqlError &failure) {
        give("connecting as a service", failure);
    }
    return *connection;
}

SqlConnection &TestDatabase::worker()
{
    return service(u"ana_worker"_s);
}

SqlConnection &TestDatabase::publisher()
{
    return service(u"ana_publisher"_s);
}

void TestDatabase::disconnect()
{
    m_people.clear();
    m_services.clear();
}

} // namespace ana::test
