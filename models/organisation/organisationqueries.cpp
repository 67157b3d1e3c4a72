// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/organisation/organisationqueries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariantMap>

#include "models/database/reader.h"

namespace ana::organisation {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

PersonRow personFrom(const Rows &rows)
{
    PersonRow row;
    row.id = PersonId(rows.uuid("id"));
    row.userName = rows.text("user_name");
    row.fullName = rows.text("full_name");
    row.unitId = rows.text("unit_id");
    row.unitName = rows.text("unit_name");
    row.state = personStateFromName(rows.text("state")).value_or(PersonState::Active);
    row.version = rows.integer("version");
    return row;
}

QVariantMap ofPerson(const PersonId &id)
{
    return {{u"person"_s, id.value}};
}

QDateTime momentFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

AccountState accountFrom(const QJsonObject &desk)
{
    const QJsonObject obstacle = desk[u"obstacle"].toObject();
    AccountState account;
    account.stateReason = desk[u"state_reason"].toString();
    account.obstacle = obstacle[u"verdict"].toString();
    account.lockedUntil = momentFrom(obstacle[u"until"]);
    account.unused = obstacle[u"reason"].toString() == "unused"_L1;
    account.lastLogIn = momentFrom(desk[u"opened_at"]);
    account.passwordSetAt = momentFrom(desk[u"password_set_at"]);
    account.passwordIsInitial = desk[u"password_is_initial"].toBool();
    account.hasFactor = desk[u"has_factor"].toBool();
    account.openWork = textsOf(desk[u"open_work"].toArray());
    return account;
}

std::vector<Assignment> readAssignments(Reader &reader, const PersonId &person)
{
    std::vector<Assignment> assignments;
    Rows rows = reader.run(u"organisation/list_assignments"_s, ofPerson(person));
    while (rows.next()) {
        assignments.push_back({AssignmentId(rows.uuid("id")), rows.text("role_name"), rows.text("unit_name"),
            rows.text("scope") == "subtree"_L1 ? Scope::Subtree : Scope::Unit, rows.date("valid_from"),
            rows.date("valid_to"), rows.integer("version"), rows.boolean("holds_today"), rows.boolean("over"),
            rows.boolean("needs_confirmation")});
    }
    return assignments;
}

std::vector<OpenSession> readSessions(Reader &reader, const PersonId &person)
{
    std::vector<OpenSession> sessions;
    Rows rows = reader.run(u"organisation/list_sessions"_s, ofPerson(person));
    while (rows.next()) {
        sessions.push_back({SessionId(rows.uuid("id")), rows.text("device"), rows.text("address"),
            rows.dateTime("opened_at"), rows.dateTime("touched_at")});
    }
    return sessions;
}

std::vector<HeldRight> readRights(Reader &reader, const PersonId &person)
{
    std::vector<HeldRight> rights;
    Rows rows = reader.run(u"organisation/list_rights"_s, ofPerson(person));
    while (rows.next()) {
        rights.push_back({rows.text("right_code"), rows.text("unit_name"), rows.text("role_name"),
            rows.date("valid_from"), rows.date("valid_to"), rows.boolean("holds_today")});
    }
    return rights;
}

std::vector<HistoryEntry> readHistory(Reader &reader, const QString &kind, const QString &record)
{
    std::vector<HistoryEntry> history;
    Rows rows = reader.run(u"organisation/record_history"_s, {{u"kind"_s, kind}, {u"record"_s, record}});
    while (rows.next()) {
        history.push_back({rows.uuid("entry"), rows.dateTime("at"), rows.text("person_name"), rows.text("command"),
            rows.text("outcome")});
    }
    return history;
}

std::optional<int> limitFrom(const Rows &rows, const char *column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return rows.integer(column);
}

} // namespace

std::vector<PersonRow> readPeople(Reader &reader)
{
    std::vector<PersonRow> people;
    Rows rows = reader.run(u"organisation/list_people"_s);
    while (rows.next()) {
        PersonRow row = personFrom(rows);
        row.roles = textsOf(rows.jsonArray("roles"));
        row.lastLogIn = rows.dateTime("last_log_in");
        people.push_back(std::move(row));
    }
    return people;
}

Result<Person> openPerson(Reader &reader, const PersonId &id)
{
    Person person;
    {
        Rows rows = reader.run(u"organisation/open_person"_s, {{u"id"_s, id.value}});
        if (!rows.next())
            return tl::unexpected(Error{ErrorKind::NotFound, u"person.not_found"_s, {}, {}});
        person.row = personFrom(rows);
    }
    person.account = accountFrom(reader.record(u"SELECT api.person_desk(CAST(:person AS uuid))", ofPerson(id)));
    person.assignments = readAssignments(reader, id);
    person.sessions = readSessions(reader, id);
    person.rights = readRights(reader, id);
    person.history = readHistory(reader, u"person"_s, id.toString());
    return person;
}

std::vector<Role> readRoles(Reader &reader)
{
    std::vector<Role> roles;
    Rows rows = reader.sql(u"SELECT r.code, r.name FROM api.role_list AS r ORDER BY r.position");
    while (rows.next())
        roles.push_back({rows.text("code"), rows.text("name")});
    return roles;
}

std::vector<Unit> readUnits(Reader &reader)
{
    std::vector<Unit> units;
    Rows rows = reader.run(u"organisation/list_units"_s);
    while (rows.next()) {
        units.push_back({rows.text("id"), rows.text("code"), rows.text("name"), rows.text("kind"),
            rows.text("parent_id"), rows.text("parent_name"), rows.date("valid_from"), rows.date("valid_to"),
            rows.integer("position"), rows.text("note"), rows.integer("version"), rows.boolean("in_force")});
    }
    return units;
}

std::vector<Setting> readSettings(Reader &reader)
{
    std::vector<Setting> settings;
    Rows rows = reader.run(u"organisation/list_settings"_s);
    while (rows.next()) {
        // A scalar alone is no JSON document for Qt.
        const QByteArray wrapped = "[" + rows.text("value").toUtf8() + "]";
        settings.push_back({rows.text("key"), QJsonDocument::fromJson(wrapped).array().at(0), limitFrom(rows, "least"),
            limitFrom(rows, "most"), rows.integer("version"), rows.dateTime("changed_at")});
    }
    return settings;
}

InitialPassword resetPassword(Reader &reader, const PersonId &id)
{
    const QJsonObject answer = reader.record(u"SELECT api.password_reset(CAST(:person AS uuid))", ofPerson(id));
    return {answer[u"user"].toString(), answer[u"password"].toString()};
}

} // namespace ana::organisation
