// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "models/core/id.h"

/// Administrative procedures as plain values. What a version says is one tree (Content), checked by the database; the
/// words in it (kinds, units) are the database's own.
namespace ana::procedures {

using VersionId = Id<struct ProcedureVersionTag>;

struct LegalBasis
{
    QString number; ///< "123/2015/NĐ-CP"
    QString title;
    QDate date;
    QString issuer;

    friend bool operator==(const LegalBasis &, const LegalBasis &) = default;
};

/// Either an amount to pay instead of the fee, or percent off.
struct Exemption
{
    QUuid id;
    QString name;
    QString legalBasis;
    std::optional<int> amount;
    std::optional<int> percent;

    friend bool operator==(const Exemption &, const Exemption &) = default;
};

struct Case
{
    QUuid id;
    QString name;
    QString condition;
    std::optional<int> term; ///< none: no fixed term
    QString termUnit; ///< working_days, calendar_days, working_hours, months
    std::optional<int> target;
    std::optional<int> fee; ///< in đồng; none: a tariff outside decides
    QString feeUnit = QStringLiteral("case"); ///< case, copy, page
    std::optional<int> feeFirst; ///< pages at `fee`; each further one at `feeNext`
    std::optional<int> feeNext;
    std::optional<int> feeMost;
    QString feeNote;
    std::vector<Exemption> exemptions;

    friend bool operator==(const Case &, const Case &) = default;
};

struct Paper
{
    QUuid id;
    std::optional<int> caseNumber; ///< from 1; none: for all cases
    QString name;
    int originals = 0;
    int copies = 0;
    QString formName;
    QUuid formBlob;
    bool required = true;
    QJsonObject condition; ///< on the answers; empty: always asked for
    QString note;

    friend bool operator==(const Paper &, const Paper &) = default;
};

struct Step
{
    QUuid id;
    QString name;
    QString role;
    QString unitKind = QStringLiteral("competent"); ///< received, competent, same
    int hours = 0; ///< working hours
    QString kind; ///< receive, process, verify, decide, issue, return

    friend bool operator==(const Step &, const Step &) = default;
};

struct Content
{
    QString name;
    QString summary;
    QString field;
    QString competentKind = QStringLiteral("commune");
    QString resultKind = QStringLiteral("other");
    QString resultName;
    std::vector<LegalBasis> legalBasis;
    QString requirements;
    QString onlineLevel = QStringLiteral("information");
    QString formSet = QStringLiteral("one_stop");
    bool cutOff = false; ///< same-day term: what comes after 15:00 is due the next working day
    std::optional<int> supplementLimit; ///< none: as often as needed
    std::optional<int> pauseLimitDays;
    std::optional<int> extensionLimit;
    std::optional<int> extensionDays;
    QString source; ///< where the figures come from, and which of them nobody has checked
    QJsonArray questions; ///< [{key, text, kind, choices}]: what conditions ask about
    std::vector<Case> cases;
    std::vector<Paper> papers;
    std::vector<Step> steps;

    /// As commands take it: without the ids, which each saving makes anew.
    QJsonObject toJson() const;
    static Content fromJson(const QJsonObject &json);

    friend bool operator==(const Content &, const Content &) = default;
};

/// A line of the list: a procedure with its leading version.
struct ProcedureRow
{
    QString code;
    VersionId id;
    QString name;
    QString field;
    QString competentKind;
    QString standing; ///< draft, coming, in_force, ended
    QDate from;
    QDate to;
    std::optional<int> term;
    QString termUnit;
    std::optional<int> fee;
    QString feeUnit;
    QString feeNote;
    int cases = 0;
    bool hasDraft = false;

    friend bool operator==(const ProcedureRow &, const ProcedureRow &) = default;
};

struct VersionRow
{
    VersionId id;
    int number = 0;
    QDate from;
    QDate to;
    QString standing;

    friend bool operator==(const VersionRow &, const VersionRow &) = default;
};

struct Action
{
    QString name; ///< "procedure.put_in_force"
    bool allowed = false;
    QString reason; ///< code, where it is not
};

/// A version whole, from one round trip.
struct Version
{
    VersionId id;
    QString code;
    int procedureVersion = 0;
    int version = 0;
    int number = 0;
    QDate from;
    QDate to;
    QString standing;
    QString level;
    QString successorCode;
    QString endReason;
    Content content;
    std::vector<VersionRow> versions; ///< of the procedure, newest first
    std::vector<Action> actions;

    bool allows(const char *action) const;
    static Version fromJson(const QJsonObject &json);
};

struct SimulatedStep
{
    QString name;
    QString role;
    QString kind;
    int hours = 0;
    QDateTime from;
    QDateTime to;
};

struct SimulatedLetter
{
    QString form; ///< "01", "CT04"
    QString occasion; ///< receive, hand_over, return, supplement, refuse, late, stop
    QDateTime at; ///< invalid: only if something unforeseen happens
};

struct SimulatedCase
{
    QString name;
    QDateTime clockStart;
    QDateTime due; ///< invalid: no fixed term
    QDateTime target;
    bool stepsTooLong = false;
    QJsonArray days; ///< [{date, counted, rule, name}]: why
    std::vector<SimulatedLetter> letters;
};

/// What a receipt time would lead to.
struct Simulation
{
    QDateTime received;
    std::vector<SimulatedStep> steps;
    std::vector<SimulatedCase> cases;

    static Simulation fromJson(const QJsonObject &json);
};

/// What the import would do with one procedure of a file.
struct ImportRow
{
    int number = 0; ///< from 1, in the order of the file
    QString code;
    QString name;
    QString verdict; ///< new, changed, unchanged, refused
    QString errorCode;
    QString errorSubject; ///< "versions/1/cases/2/term_value"
};

} // namespace ana::procedures
