// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"
#include "models/database/command.h"

/// The commands of an application; each is one function of the same name in resources/database/commands/52 to 55, where
/// its rule stands. All but ReceiveApplication name the version they change; a stale one is refused as
/// `application.version.stale`, and whoever claims second as `application.held_by_other`.
namespace ana::applications {

/// A reception as the counter sees it. The applicant is somebody known (his id alone) or written down with it.
struct ReceiveApplication
{
    static constexpr const char *commandName = "application.receive";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = ApplicationReceived;
    ApplicationId id;
    QString unit;
    QUuid procedureVersion;
    QUuid procedureCase;
    QJsonObject applicant; ///< {id, full_name, identity_kind, identity_number, birth_date, phone, address, place …}
    QJsonObject authorised; ///< empty: nobody
    QJsonArray papers; ///< {paper, name, originals, copies, state, note}
    QJsonArray files; ///< {blob, title, kind, paper}
    QUuid exemption; ///< null: none
    QString channel = QStringLiteral("counter");
    QString returnWay = QStringLiteral("counter");
    QString subject;
    bool confidential = false;
    int sets = 1; ///< of the papers
    int copies = 1; ///< of the result, and
    int pages = 1; ///< of each copy, where the fee counts them
    std::optional<qint64> fee; ///< in đồng, where a tariff outside decides

    RecordRef record() const { return {QStringLiteral("application"), id.toString()}; }
    QJsonObject arguments() const;
    static Result<ApplicationReceived> reply(const QJsonObject &result) { return receivedFromJson(result); }
};

/// An act on an application: which, and what it says beside the id and the version. What an act takes stands in
/// api.command_list, and whether it is allowed in Application::actions.
template <typename Derived> struct ApplicationCommand
{
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = ApplicationSaved;
    ApplicationId id;
    int version = 0;

    RecordRef record() const { return {QStringLiteral("application"), id.toString()}; }
    static Result<ApplicationSaved> reply(const QJsonObject &result) { return savedFromJson(result); }
    QJsonObject arguments() const
    {
        QJsonObject all = static_cast<const Derived *>(this)->said();
        all.insert(QStringLiteral("id"), id.toString());
        all.insert(QStringLiteral("version"), version);
        return all;
    }
};

struct ClaimApplication : ApplicationCommand<ClaimApplication>
{
    static constexpr const char *commandName = "application.claim";
    QJsonObject said() const { return {}; }
};

/// To the next step; to its role when nobody is named.
struct HandOverApplication : ApplicationCommand<HandOverApplication>
{
    static constexpr const char *commandName = "application.hand_over";
    PersonId person;
    QString note;
    QJsonObject said() const;
};

/// Back to the very desk it came from.
struct SendBackApplication : ApplicationCommand<SendBackApplication>
{
    static constexpr const char *commandName = "application.send_back";
    QString reason;
    QJsonObject said() const;
};

/// Letter, pause and expected day in one act.
struct AskSupplement : ApplicationCommand<AskSupplement>
{
    static constexpr const char *commandName = "application.ask_supplement";
    QStringList missing;
    QString reason;
    QDate expected;
    QJsonObject said() const;
};

struct RecordSupplement : ApplicationCommand<RecordSupplement>
{
    static constexpr const char *commandName = "application.supplied";
    QJsonArray papers;
    QJsonArray files;
    QJsonObject said() const;
};

/// By the leader who answers for it, before the due time has passed.
struct ExtendApplication : ApplicationCommand<ExtendApplication>
{
    static constexpr const char *commandName = "application.extend";
    int days = 0; ///< working days
    QString reason;
    QJsonObject said() const;
};

/// What a late application needs before its next step.
struct ApologiseForApplication : ApplicationCommand<ApologiseForApplication>
{
    static constexpr const char *commandName = "application.apologise";
    QString reason;
    QDateTime promised;
    QJsonObject said() const;
};

struct DecideApplication : ApplicationCommand<DecideApplication>
{
    static constexpr const char *commandName = "application.decide";
    bool granted = true;
    QString reasonCode; ///< of api.refusal_reason, for a refusal
    QString reason;
    QJsonObject said() const;
};

struct IssueApplication : ApplicationCommand<IssueApplication>
{
    static constexpr const char *commandName = "application.issue";
    QJsonArray files;
    QJsonObject said() const;
};

struct ReturnResult : ApplicationCommand<ReturnResult>
{
    static constexpr const char *commandName = "application.return_result";
    QString way = QStringLiteral("counter");
    QString recipient;
    QString relation = QStringLiteral("applicant");
    QString identityNumber;
    QString postNumber;
    QJsonObject said() const;
};

/// All or none; taken back as a whole by UndoHandOver within some minutes.
struct HandOverMany
{
    static constexpr const char *commandName = "application.hand_over_many";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int; ///< how many
    QUuid id;
    std::vector<std::pair<ApplicationId, int>> items; ///< with the version of each
    PersonId person;

    RecordRef record() const { return {QStringLiteral("application_bulk"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const;
    static Result<int> reply(const QJsonObject &result) { return result[u"count"].toInt(); }
};

struct UndoHandOver
{
    static constexpr const char *commandName = "application.undo_many";
    static constexpr CommandPolicy policy = CommandPolicy::Online;
    using Reply = int;
    QUuid id;

    RecordRef record() const { return {QStringLiteral("application_bulk"), id.toString(QUuid::WithoutBraces)}; }
    QJsonObject arguments() const { return {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}}; }
    static Result<int> reply(const QJsonObject &result) { return result[u"count"].toInt(); }
};

} // namespace ana::applications
