// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include "models/core/id.h"

/// People, what they may do, and where: the register of the administration desk as plain values.
namespace ana::organisation {

using AssignmentId = Id<struct AssignmentTag>;

enum class PersonState { Active, Locked, Left };
QString personStateName(PersonState state);
std::optional<PersonState> personStateFromName(const QString &name);

/// A line of the people list.
struct PersonRow
{
    PersonId id;
    QString userName;
    QString fullName;
    QString unitId;
    QString unitName;
    PersonState state = PersonState::Active;
    int version = 0;
    QStringList roles; ///< names of what the person is today
    QDateTime lastLogIn; ///< invalid: never, or not to be seen

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

/// "One unit" or "a unit and everything below it".
enum class Scope { Unit, Subtree };
QString scopeName(Scope scope);

struct Assignment
{
    AssignmentId id;
    QString roleName;
    QString unitName;
    Scope scope = Scope::Unit;
    QDate from;
    QDate to; ///< invalid: until further notice
    int version = 0;
    bool holdsToday = false;
    bool isOver = false;
    bool needsConfirmation = false; ///< gives no right before a second person has confirmed it

    friend bool operator==(const Assignment &, const Assignment &) = default;
};

/// Does it still need a second person?
inline bool waits(const Assignment &assignment)
{
    return assignment.needsConfirmation && !assignment.isOver;
}

/// Where a person is logged in now.
struct OpenSession
{
    SessionId id;
    QString device;
    QString address; ///< empty on the server itself
    QDateTime openedAt;
    QDateTime touchedAt;

    friend bool operator==(const OpenSession &, const OpenSession &) = default;
};

/// One answer to "what may this person do?".
struct HeldRight
{
    QString right; ///< "content.write"
    QString unitName;
    QString roleName;
    QDate from;
    QDate to; ///< invalid: until further notice
    bool holdsToday = false;

    friend bool operator==(const HeldRight &, const HeldRight &) = default;
};

/// One act in the history of a record.
struct HistoryEntry
{
    QUuid id;
    QDateTime at;
    QString who;
    QString command;
    QString outcome;

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// What the desk knows of an account beyond the register.
struct AccountState
{
    QString stateReason;
    QString obstacle; ///< why a log-in is refused now: "locked", "left", "password_expired"; empty if it is not
    QDateTime lockedUntil; ///< after too many wrong passwords
    bool unused = false; ///< closed because nobody used it for long
    QDateTime lastLogIn;
    QDateTime passwordSetAt; ///< invalid: has none yet
    bool passwordIsInitial = true;
    bool hasFactor = false;
    QStringList openWork; ///< titles of what a leaver leaves unfinished

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

/// Everything the form of a person shows, read at once.
struct Person
{
    PersonRow row;
    AccountState account;
    std::vector<Assignment> assignments;
    std::vector<OpenSession> sessions;
    std::vector<HeldRight> rights;
    std::vector<HistoryEntry> history;

    friend bool operator==(const Person &, const Person &) = default;
};

struct Role
{
    QString code;
    QString name;

    friend bool operator==(const Role &, const Role &) = default;
};

struct Unit
{
    QString id;
    QString code; ///< of the official list; codes are used again, ids are not
    QString name;
    QString kind; ///< "district", "commune", …
    QString parentId;
    QString parentName;
    QDate from;
    QDate to;
    int position = 0;
    QString note;
    int version = 0;
    bool inForce = true;

    friend bool operator==(const Unit &, const Unit &) = default;
};

struct Setting
{
    QString key;
    QJsonValue value;
    std::optional<int> least;
    std::optional<int> most;
    int version = 0;
    QDateTime changedAt; ///< invalid: as installed

    friend bool operator==(const Setting &, const Setting &) = default;
};

/// The one-time password the administrator hands over; kept nowhere.
struct InitialPassword
{
    QString user;
    QString password;
};

/// A user name as the office writes them: given name, dot, unit ("hoa.buontrap"); empty when nothing of the name
/// survives.
QString suggestedUserName(const QString &fullName, const QString &unitId);

} // namespace ana::organisation
