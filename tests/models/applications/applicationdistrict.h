// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include "tests/support/testdatabase.h"
#include "tests/support/testdistrict.h"
#include "tests/support/testprocedure.h"

namespace ana::test {

/// The test district at work on applications, on a Monday morning of March 2027: "clerk" and "officer" of Buôn Trấp,
/// "leader" of the district; "neighbour" becomes clerk and "reviewer" officer of Ea Na, "author" a second officer of
/// Buôn Trấp.
class ApplicationDistrict
{
public:
    ApplicationDistrict();

    TestDatabase &database() { return m_database; }
    SqlConnection &server() { return m_database.administrator(); }
    PersonConnection &as(const char *user) { return m_database.as(user); }

    /// The clock of the records; only forward. "2027-03-01 08:00", local time.
    void setClock(const QString &localTime);
    /// The code of the refusal, empty when the command was done.
    QString refusal(const char *user, const QString &command, const QJsonObject &arguments);
    /// The result of a command that must be done.
    QJsonObject done(const char *user, const QString &command, const QJsonObject &arguments);

    /// Arguments of a complete reception in Buôn Trấp of somebody new.
    QJsonObject intake(const QString &id, const QString &name = QStringLiteral("Nguyễn Văn Đường")) const;
    /// Received by the clerk; its id.
    QString received();
    /// One act with the stored version; arguments the act needs are filled in.
    QJsonObject act(const char *user, const QString &id, const QString &act, QJsonObject further = {});
    QString actRefusal(const char *user, const QString &id, const QString &act, QJsonObject further = {});
    static QJsonObject argumentsOf(const QString &act);
    /// Handed to an officer who claimed it, or on to the leader who claimed it.
    QString processing();
    QString deciding();

    QJsonObject open(const char *user, const QString &id);
    /// "2027-03-08 17:00" of a column of the application.
    QString localTime(const QString &id, const QString &column);
    QString value(const QString &query);
    QString personId(const char *user);
    /// The code with which a statement fails, empty when it does not.
    QString failure(const char *user, const QString &statement);
    int count(const char *user, const QString &query);

private:
    QJsonObject withIdentity(const QString &id, const QString &act, QJsonObject further);
    TestDatabase m_database;
};

QString newId();

} // namespace ana::test
