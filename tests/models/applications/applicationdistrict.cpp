// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicationdistrict.h"

namespace ana::test {

using namespace Qt::StringLiterals;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ApplicationDistrict::ApplicationDistrict()
{
    addTestProcedure(server());
    const struct
    {
        const char *user, *role, *unit;
    } further[] = {{"neighbour", "clerk", "eana"}, {"reviewer", "officer", "eana"}, {"author", "officer", "buontrap"}};
    for (const auto &each : further) {
        done("admin", u"assignment.grant"_s,
            {{"id"_L1, newId()}, {"person"_L1, personId(each.user)}, {"role"_L1, QLatin1StringView(each.role)},
                {"unit"_L1, QLatin1StringView(each.unit)}, {"scope"_L1, "unit"_L1}, {"from"_L1, "2020-01-01"_L1}});
    }
    setClock(u"2027-03-01 08:00"_s);
}

void ApplicationDistrict::setClock(const QString &localTime)
{
    server().run(
        u"SELECT core.clock_set((:time)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')"_s, {{u"time"_s, localTime}});
}

QString ApplicationDistrict::refusal(const char *user, const QString &command, const QJsonObject &arguments)
{
    const auto result = as(user).execute(command, arguments);
    return result ? QString() : result.error().code;
}

QJsonObject ApplicationDistrict::done(const char *user, const QString &command, const QJsonObject &arguments)
{
    const auto result = as(user).execute(command, arguments);
    if (!result)
        qFatal("%s as %s: %s (%s %s)", qUtf8Printable(command), user, qUtf8Printable(result.error().code),
            qUtf8Printable(result.error().subject), qUtf8Printable(result.error().detail));
    return *result;
}

QJsonObject ApplicationDistrict::intake(const QString &id, const QString &name) const
{
    const QJsonObject applicant{{"id"_L1, newId()}, {"full_name"_L1, name}, {"identity_kind"_L1, "citizen"_L1},
        {"identity_number"_L1, "066090001234"_L1}, {"birth_date"_L1, "1990-02-03"_L1}, {"sex"_L1, "male"_L1},
        {"phone"_L1, "+84 912 345 678"_L1}, {"address"_L1, u"12 Lê Lợi"_s}, {"place"_L1, u"Buôn Trấp"_s}};
    const QJsonArray papers{QJsonObject{{"paper"_L1, QLatin1StringView(TestProcedure::paper)}, {"originals"_L1, 1}}};
    return {{"id"_L1, id}, {"unit"_L1, "buontrap"_L1},
        {"procedure_version"_L1, QLatin1StringView(TestProcedure::version)},
        {"case"_L1, QLatin1StringView(TestProcedure::caseId)}, {"applicant"_L1, applicant}, {"papers"_L1, papers}};
}

QString ApplicationDistrict::received()
{
    const QString id = newId();
    done("clerk", u"application.receive"_s, intake(id));
    return id;
}

QJsonObject ApplicationDistrict::argumentsOf(const QString &act)
{
    const QString reason = u"Có lý do rõ ràng"_s;
    if (act == u"ask_supplement")
        return {
            {"missing"_L1, QJsonArray{u"Giấy xác nhận"_s}}, {"reason"_L1, reason}, {"expected"_L1, "2027-03-20"_L1}};
    if (act == u"ask_payment")
        return {
            {"name"_L1, u"Lệ phí"_s}, {"amount"_L1, 20000}, {"reason"_L1, reason}, {"expected"_L1, "2027-03-20"_L1}};
    if (act == u"paid")
        return {{"way"_L1, "cash"_L1}};
    if (act == u"take_fee")
        return {{"line"_L1, 1}, {"way"_L1, "cash"_L1}};
    if (act == u"extend")
        return {{"days"_L1, 2}, {"reason"_L1, reason}};
    if (act == u"apologise")
        return {{"reason"_L1, reason}, {"promised"_L1, "2027-03-30T03:00:00Z"_L1}};
    if (act == u"classify")
        return {{"confidential"_L1, true}, {"reason"_L1, reason}};
    if (act == u"ask_unit")
        return {{"part"_L1, newId()}, {"unit"_L1, "eana"_L1}, {"asked"_L1, reason}};
    if (act == u"answer_unit")
        return {{"answer"_L1, reason}};
    if (act == u"decide")
        return {{"outcome"_L1, "granted"_L1}};
    if (act == u"refuse_intake")
        return {{"reason_code"_L1, "not_competent"_L1}, {"reason"_L1, reason}};
    if (act == u"return_result")
        return {{"way"_L1, "counter"_L1}, {"recipient"_L1, u"Nguyễn Văn Đường"_s}, {"relation"_L1, "applicant"_L1},
            {"identity_number"_L1, "066090001234"_L1}};
    if (act == u"reopen")
        return {{"reason"_L1, reason}, {"term"_L1, 3}, {"term_unit"_L1, "working_days"_L1}};
    if (act == u"attach")
        return {{"files"_L1, QJsonArray()}};
    if (act == u"assign")
        return {{"person"_L1, newId()}};
    if (act == u"note")
        return {{"note"_L1, reason}};
    for (const char *reasoned : {"send_back", "ask_withdraw", "refuse_withdraw", "stop", "correct"}) {
        if (act == QLatin1StringView(reasoned))
            return {{"reason"_L1, reason}};
    }
    return {};
}

QJsonObject ApplicationDistrict::withIdentity(const QString &id, const QString &act, QJsonObject further)
{
    QJsonObject arguments = argumentsOf(act);
    for (auto it = further.constBegin(); it != further.constEnd(); ++it)
        arguments.insert(it.key(), it.value());
    arguments.insert("id"_L1, id);
    if (!arguments.contains("version"_L1))
        arguments.insert(
            "version"_L1, value(u"SELECT version FROM core.application WHERE id = '%1'"_s.arg(id)).toInt());
    return arguments;
}

QJsonObject ApplicationDistrict::act(const char *user, const QString &id, const QString &act, QJsonObject further)
{
    return done(user, u"application."_s + act, withIdentity(id, act, further));
}

QString ApplicationDistrict::actRefusal(const char *user, const QString &id, const QString &act, QJsonObject further)
{
    return refusal(user, u"application."_s + act, withIdentity(id, act, further));
}

QString ApplicationDistrict::processing()
{
    const QString id = received();
    act("clerk", id, u"hand_over"_s);
    act("officer", id, u"claim"_s);
    return id;
}

QString ApplicationDistrict::deciding()
{
    const QString id = processing();
    act("officer", id, u"hand_over"_s);
    act("leader", id, u"claim"_s);
    return id;
}

QJsonObject ApplicationDistrict::open(const char *user, const QString &id)
{
    return as(user).json(u"SELECT api.application_open(CAST(:id AS uuid))"_s, {{u"id"_s, id}});
}

QString ApplicationDistrict::localTime(const QString &id, const QString &column)
{
    return value(
        u"SELECT to_char(%1 AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') FROM core.application WHERE id = '%2'"_s
            .arg(column, id));
}

QString ApplicationDistrict::value(const QString &query)
{
    return server().value(query).toString();
}

QString ApplicationDistrict::personId(const char *user)
{
    return value(u"SELECT id FROM core.person WHERE user_name = '%1'"_s.arg(QLatin1StringView(user)));
}

QString ApplicationDistrict::failure(const char *user, const QString &statement)
{
    try {
        as(user).sql().script(statement);
    } catch (const SqlError &failure) {
        const QString code = failure.detail.value("code"_L1).toString();
        return code.isEmpty() ? failure.sqlState : code;
    }
    return {};
}

int ApplicationDistrict::count(const char *user, const QString &query)
{
    return as(user).sql().value(u"SELECT count(*) FROM "_s + query).toInt();
}

} // namespace ana::test
