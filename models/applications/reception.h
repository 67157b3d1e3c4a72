// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"

/// What a counter works with before there is an application (resources/database/commands/58_reception_reading.sql).
namespace ana::applications {

/// A procedure in force that the counter receives.
struct CounterProcedure
{
    QString code;
    QString name;
    QString field;
    int recent = 0; ///< how many of the last receptions were of it
    std::optional<int> term; ///< of its first case
    QString termUnit;

    friend bool operator==(const CounterProcedure &, const CounterProcedure &) = default;
};

struct CounterUnit
{
    QString id;
    QString name;

    friend bool operator==(const CounterUnit &, const CounterUnit &) = default;
};

struct RefusalReason
{
    QString code;
    QString name;
    QString legalBasis;

    friend bool operator==(const RefusalReason &, const RefusalReason &) = default;
};

/// A reception somebody has put by, to be gone on with at any desk of the unit.
struct KeptIntake
{
    QUuid id;
    QString title;
    QString byName;
    bool own = false;
    QString unitName;
    QDateTime keptAt;

    friend bool operator==(const KeptIntake &, const KeptIntake &) = default;
};

/// What a counter needs before the first citizen.
struct Counter
{
    QString unit; ///< the one it receives for
    std::vector<CounterUnit> units; ///< all it may receive for
    std::vector<CounterProcedure> procedures; ///< recent ones first
    std::vector<RefusalReason> reasons;
    std::vector<KeptIntake> kept;

    friend bool operator==(const Counter &, const Counter &) = default;
};

struct ReceptionCase
{
    QUuid id;
    QString name;
    QString when; ///< in words, for whom this case is
    QString feeUnit; ///< what the fee counts: case, copy, page
    std::vector<std::pair<QUuid, QString>> exemptions;

    friend bool operator==(const ReceptionCase &, const ReceptionCase &) = default;
};

/// What conditional papers depend on.
struct ReceptionQuestion
{
    QString key;
    QString text;
    bool isNumber = false;
    std::vector<std::pair<QString, QString>> choices; ///< value and words; empty, and no number: yes or no

    friend bool operator==(const ReceptionQuestion &, const ReceptionQuestion &) = default;
};

struct ReceptionPaper
{
    QUuid id;
    QString name;
    int originals = 0;
    int copies = 0;
    bool required = true;
    std::optional<bool> asked; ///< none: a question is not answered yet
    QString note;

    friend bool operator==(const ReceptionPaper &, const ReceptionPaper &) = default;
};

struct OpenDuplicate
{
    ApplicationId id;
    QString code;
    QString stateName;
    QString unitName;
    QDateTime receivedAt;
    QDateTime dueAt;

    friend bool operator==(const OpenDuplicate &, const OpenDuplicate &) = default;
};

/// What is asked: what this reception would be.
struct ReceptionQuestionnaire
{
    QString unit;
    QString procedure;
    QUuid procedureCase;
    QUuid exemption;
    int copies = 1;
    int pages = 1;
    QJsonObject answers; ///< to the questions
    PartyId applicant; ///< null: nobody known

    friend bool operator==(const ReceptionQuestionnaire &, const ReceptionQuestionnaire &) = default;
    QJsonObject toJson() const;
};

/// What it would be, were it accepted now.
struct ReceptionTerms
{
    QString procedure;
    QUuid version;
    QString name;
    QString requirements;
    QUuid procedureCase;
    std::vector<ReceptionCase> cases;
    QUuid exemption;
    std::vector<ReceptionQuestion> questions;
    std::vector<ReceptionPaper> papers;
    std::optional<qint64> fee; ///< đồng; none: a tariff outside decides
    QString feeRule; ///< as it is printed
    QString feeUnit;
    QJsonObject due; ///< as api.due answers; empty: no fixed term
    QString competentName; ///< who decides, where it is not the unit itself
    std::vector<OpenDuplicate> duplicates;

    const ReceptionCase *chosenCase() const;
    friend bool operator==(const ReceptionTerms &, const ReceptionTerms &) = default;
};

Counter counterFromJson(const QJsonObject &json);
std::vector<KeptIntake> keptIntakesFromJson(const QJsonArray &json);
Result<ReceptionTerms> termsFromJson(const QJsonObject &json);

} // namespace ana::applications
