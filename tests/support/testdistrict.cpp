// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdistrict.h"

#include <QJsonDocument>

#include "models/core/messages.h"
#include "models/database/personconnection.h"

namespace ana::test {

using namespace Qt::StringLiterals;

namespace {
PersonConnection logIn(const ServerAddress &address, const QString &user, const QString &password)
{
    auto person = PersonConnection::open(address, {user, password, {}}, u"test"_s);
    if (!person)
        qFatal("%s cannot log in: %s", qUtf8Printable(user), qUtf8Printable(person.error().code));
    return std::move(*person);
}

QJsonObject execute(PersonConnection &person, const char *command, const QJsonObject &arguments)
{
    const auto result = person.execute(QLatin1StringView(command), arguments);
    if (!result)
        qFatal("%s: %s (%s)", command, qUtf8Printable(result.error().code), qUtf8Printable(result.error().subject));
    return *result;
}

/// The first log-in of a new account: the initial password is changed for the one of the tests.
void takePassword(const ServerAddress &address, const QString &user, const QString &initial)
{
    PersonConnection person = logIn(address, user, initial);
    const QJsonObject changed
        = person.json(u"SELECT api.password_change(:old, :new)"_s, {{u"old"_s, initial}, {u"new"_s, testPassword}});
    if (!changed.value("ok"_L1).toBool())
        qFatal("the password of %s: %s", qUtf8Printable(user), QJsonDocument(changed).toJson().constData());
    if (auto closed = person.close(); !closed)
        qFatal("the session of %s does not end: %s", qUtf8Printable(user), qUtf8Printable(closed.error().code));
}

void createOrganisation(PersonConnection &admin)
{
    execute(admin, "unit.create",
        {{"id"_L1, "buontrap"_L1}, {"name"_L1, u"Thị trấn Buôn Trấp"_s}, {"kind"_L1, "township"_L1},
            {"parent"_L1, "krongana"_L1}});
    execute(admin, "unit.create",
        {{"id"_L1, "eana"_L1}, {"name"_L1, u"Xã Ea Na"_s}, {"kind"_L1, "commune"_L1}, {"parent"_L1, "krongana"_L1}});
    execute(admin, "section.create", {{"id"_L1, "tin-tuc"_L1}, {"name"_L1, u"Tin tức"_s}});
    execute(admin, "section.create",
        {{"id"_L1, "hoat-dong"_L1}, {"name"_L1, u"Hoạt động của chính quyền"_s}, {"parent"_L1, "tin-tuc"_L1}});
    execute(admin, "section.create", {{"id"_L1, "thong-bao"_L1}, {"name"_L1, u"Thông báo"_s}});
}

QString createPerson(PersonConnection &admin, const TestPerson &person)
{
    const PersonId id = PersonId::create();
    const auto text = [](const char *value) { return QString::fromUtf8(value); };
    execute(admin, "person.create",
        {{"id"_L1, id.toString()}, {"user_name"_L1, text(person.user)}, {"full_name"_L1, text(person.fullName)},
            {"unit"_L1, text(person.unit)}});
    execute(admin, "assignment.grant",
        {{"id"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {"person"_L1, id.toString()},
            {"role"_L1, text(person.role)}, {"unit"_L1, text(person.unit)}, {"scope"_L1, "subtree"_L1},
            {"from"_L1, "2020-01-01"_L1}});
    return admin.json(u"SELECT api.password_reset(:person)"_s, {{u"person"_s, id.value}})
        .value("password"_L1)
        .toString();
}
} // namespace

void foundTestDistrict(LocalCluster &cluster)
{
    const ServerAddress address = cluster.address();
    const TestPerson &founder = testPeople[0];
    const auto founded = sqlResult([&] {
        return cluster.administrator().value(
            u"SELECT core.found('krongana', 'Huyện Krông Ana', 'district', :user, :name)"_s,
            {{u"user"_s, QString::fromUtf8(founder.user)}, {u"name"_s, QString::fromUtf8(founder.fullName)}});
    });
    if (!founded)
        qFatal("the test district cannot be founded: %s", qUtf8Printable(founded.error().code));
    const QJsonObject first = QJsonDocument::fromJson(founded->toString().toUtf8()).object();
    takePassword(address, first.value("user"_L1).toString(), first.value("password"_L1).toString());

    PersonConnection admin = logIn(address, QString::fromUtf8(founder.user), testPassword);
    createOrganisation(admin);
    for (const TestPerson &person : std::span(testPeople).subspan(1)) {
        const QString initial = createPerson(admin, person);
        takePassword(address, QString::fromUtf8(person.user), initial);
    }
    if (auto closed = admin.close(); !closed)
        qFatal("the founder's session does not end: %s", qUtf8Printable(closed.error().code));
}

} // namespace ana::test
