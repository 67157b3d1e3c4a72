// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "models/core/error.h"
#include "models/core/id.h"

namespace ana::applications {

using ApplicationId = Id<struct ApplicationTag>;
using PartyId = Id<struct PartyTag>;

/// The states of the exchange with the national portal, by their codes (core.application_state).
enum class State {
    Registered = 1,
    Received = 2,
    NotReceived = 3,
    Processing = 4,
    Supplement = 5,
    Payment = 6,
    Withdrawing = 7,
    Stopped = 8,
    Done = 9,
    Returned = 10,
};

/// How it stands with its due time: the database's word, of which colour, icon and sentence are made.
enum class Pace { NotStarted, NoTerm, InTime, Soon, Late, Waiting, Before, OnTime, Finished };

Pace paceFromName(const QString &name);

/// A line of an application list. A confidential one shows neither applicant nor subject.
struct ApplicationRow
{
    ApplicationId id;
    QString code;
    State state = State::Registered;
    QString stateName;
    QString procedureName;
    QString applicant;
    QString subject;
    bool confidential = false;
    QString unitName;
    QDateTime receivedAt; ///< UTC, as all moments here
    QDateTime dueAt; ///< invalid: no term, or not accepted yet
    QDate expectedOn; ///< the citizen's answer
    QDateTime finishedAt;
    QString stepName;
    QDateTime stepDueAt;
    QString holderName; ///< empty: to be claimed
    Pace pace = Pace::NotStarted;
    int version = 0;
    QString place; ///< the list's key to the microsecond: where the next page begins

    friend bool operator==(const ApplicationRow &, const ApplicationRow &) = default;
};

/// An act the record allows or not, as the database says; there is no copy of the table here.
struct ApplicationAction
{
    QString name; ///< "application.hand_over"
    bool allowed = false;
    QString reason; ///< why not, a code with a sentence in core/messages
    QString form; ///< number of the official form it issues

    friend bool operator==(const ApplicationAction &, const ApplicationAction &) = default;
};

/// Whom the desk serves, masked: what few need is read by readPersonServed.
struct MaskedParty
{
    PartyId id;
    bool organisation = false;
    QString fullName;
    int birthYear = 0; ///< 0: not known
    QString identity; ///< 066*******34
    QString phone; ///< 09xx***678
    QString place;

    friend bool operator==(const MaskedParty &, const MaskedParty &) = default;
};

struct TimelineEntry
{
    int version = 0;
    QString act;
    State to = State::Registered;
    QString byName;
    QString forName; ///< the absent colleague acted for
    QString unitName;
    QDateTime at;
    QString reason;
    QString form;
    QJsonObject detail;

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

struct ApplicationPaper
{
    QString name;
    int originals = 0;
    int copies = 0;
    QString state; ///< given, missing, wrong
    QString note;

    friend bool operator==(const ApplicationPaper &, const ApplicationPaper &) = default;
};

struct ApplicationFile
{
    BlobId blob;
    QString kind;
    QString title;
    QString mediaType;
    qint64 byteSize = 0;
    int pieces = 0;
    QByteArray sha256; ///< hex

    friend bool operator==(const ApplicationFile &, const ApplicationFile &) = default;
};

struct FeeLine
{
    int line = 0;
    QString name;
    qint64 amount = 0; ///< đồng
    QJsonObject rule;
    QDateTime paidAt;
    QString paidWay; ///< cash, qr, transfer
    QString receipt; ///< number of the fee receipt

    friend bool operator==(const FeeLine &, const FeeLine &) = default;
};

/// What another unit was asked, or, of a part, by whom.
struct ApplicationPart
{
    ApplicationId id;
    QString code;
    State state = State::Processing;
    QString unitName;
    QString asked;
    QDateTime dueAt;
    QString answer; ///< empty: not yet

    friend bool operator==(const ApplicationPart &, const ApplicationPart &) = default;
};

/// The whole record, from one round trip. Of a confidential one that is not `opened` only the head is there.
struct Application
{
    ApplicationRow head;
    bool part = false;
    bool opened = false;
    QString procedureCode;
    QString caseName;
    QString receivedUnit;
    QString competentUnit;
    QString unit;
    QDateTime clockStart;
    QDateTime targetAt;
    QDateTime promisedAt; ///< in the last apology
    QString outcome;
    PersonId holder;
    MaskedParty applicant;
    std::optional<MaskedParty> authorised;
    QJsonObject due; ///< the day-by-day explanation, as api.due answers
    std::vector<ApplicationAction> actions;
    std::vector<TimelineEntry> timeline;
    std::vector<ApplicationPaper> papers;
    std::vector<ApplicationFile> files;
    std::vector<FeeLine> fees;
    std::vector<ApplicationPart> parts;
    QJsonArray steps; ///< rows of the control slip
    QJsonArray pauses;
    QJsonArray letters;
    QJsonArray decisions;
    QJsonArray returns;

    const ApplicationAction *action(const QString &name) const;
};

/// The answer to every act.
struct ApplicationSaved
{
    int version = 0;
    State state = State::Registered;
    QDateTime dueAt;
};

/// The answer to a reception: what the receipt shows.
struct ApplicationReceived
{
    ApplicationSaved saved;
    QString code;
    QString secret; ///< for the look-up on the public site
    QDateTime receivedAt;
    QDateTime clockStart;
    QJsonObject fee;
    QStringList warnings; ///< codes: what is odd about the identity number
};

/// What api.application_open answers, as a value. Fails as Internal if the answer lacks what every application has.
Result<Application> applicationFromJson(const QJsonObject &json);
Result<ApplicationSaved> savedFromJson(const QJsonObject &json);
Result<ApplicationReceived> receivedFromJson(const QJsonObject &json);
MaskedParty partyFromJson(const QJsonObject &json);

} // namespace ana::applications
