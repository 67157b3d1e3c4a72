// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"

namespace ana {
class Reader;
}

/// Everything the window of one application shows and offers, from one round trip (api.application_record).
namespace ana::applications {

/// One thing to choose: a person, a unit, a legal reason.
struct Choice
{
    QString id;
    QString name;
    QString further; ///< the legal basis of a reason

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// A step of the approved internal procedure.
struct RouteStep
{
    QString name;
    QString roleName;
    int hours = 0;
    bool done = false;
    bool current = false;
    bool issues = false; ///< the step in which the result is issued

    friend bool operator==(const RouteStep &, const RouteStep &) = default;
};

/// A desk the application may go to.
struct Way
{
    QString stepName; ///< empty: there is no such way
    QString roleName;
    QString unitName;
    QString personName; ///< whose desk it was
    std::vector<Choice> people; ///< who may be named

    friend bool operator==(const Way &, const Way &) = default;
};

struct AskedPaper
{
    QString id;
    QString name;
    int originals = 0;
    int copies = 0;
    bool required = false;

    friend bool operator==(const AskedPaper &, const AskedPaper &) = default;
};

/// Somebody who has the record open.
struct Present
{
    QString name;
    QDateTime since;
    bool mine = false; ///< this very desktop

    friend bool operator==(const Present &, const Present &) = default;
};

struct ApplicationRecord
{
    Application application;
    QDateTime now; ///< the server's clock: days are proposed by it
    bool mine = false; ///< lies on the desk of the person asking, or of somebody he stands in for
    QString receivedUnitName;
    QString competentUnitName;
    QString holderRoleName;
    QString partOf; ///< of a part: the code of its whole
    QString partAsked;
    QString returnWay; ///< as agreed at the reception
    std::vector<RouteStep> route;
    Way next;
    Way back;
    std::vector<Choice> here; ///< who could have it in the present step
    std::vector<Choice> again; ///< who could take it up when it is corrected or reopened
    std::vector<Choice> units;
    std::vector<Choice> reasons; ///< for which the law lets refuse
    std::vector<Choice> exemptions;
    std::vector<AskedPaper> askedPapers; ///< by the procedure
    QStringList askedNow; ///< in the supplement that is waited for
    int mostExtensionDays = 0; ///< 0: the procedure does not say
    int mostPauseDays = 0; ///< 0: the procedure does not say
    std::vector<Present> present;

    bool allows(const QString &act) const;
    /// Why not; empty when it is allowed.
    QString refusal(const QString &act) const;
};

Result<ApplicationRecord> recordFromJson(const QJsonObject &json);
std::vector<Present> presentFromJson(const QJsonArray &json);

/// One round trip; of a confidential one that the person may read one more, which notes the reading first.
Result<ApplicationRecord> readApplication(Reader &reader, const ApplicationId &id);
/// Says that this desktop has it open, and who else has. To be repeated every few seconds.
std::vector<Present> touchApplication(Reader &reader, const ApplicationId &id);
void leaveApplication(Reader &reader, const ApplicationId &id);

} // namespace ana::applications
