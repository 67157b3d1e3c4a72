// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/applications/application.h"

namespace ana {
class Reader;
}

/// What the one-stop desk reads; each function is a job for DatabaseSession::read.
namespace ana::applications {

enum class ApplicationList { Mine, Unit, Running, Soon, Late, Waiting, Uncollected, All };

/// The name the database knows it by: "mine".
QString listName(ApplicationList list);
std::optional<ApplicationList> listFromName(const QString &name);

struct ApplicationFilter
{
    ApplicationList list = ApplicationList::Mine;
    QString unit; ///< empty: all the person may see
    QString procedure; ///< empty: all
    std::optional<State> state;
    QString words = {}; ///< of applicant, subject, procedure or code, marks or not

    friend bool operator==(const ApplicationFilter &, const ApplicationFilter &) = default;
};

/// Where the next page of a list begins: after this row.
struct ApplicationPlace
{
    QString place; ///< ApplicationRow::place
    ApplicationId id;
};

constexpr int applicationPageSize = 100;

constexpr int applicationsAtMost = 500; ///< in one reading

/// In the order of the list, at most \p most (and applicationsAtMost). One round trip.
std::vector<ApplicationRow> readApplications(Reader &reader, const ApplicationFilter &filter,
    const std::optional<ApplicationPlace> &after = {}, int most = applicationPageSize);
/// How many stand in each list, exactly: {"mine": 3, "late": 0, …}.
QJsonObject countApplications(Reader &reader, const QString &unit = {});
/// One round trip. A confidential one that the person may read needs openConfidential.
Result<Application> openApplication(Reader &reader, const ApplicationId &id);
/// Notes the reading first, as the database asks of whoever opens a confidential application.
Result<Application> openConfidential(Reader &reader, const ApplicationId &id);

/// Why somebody looks a person up; the read log keeps it.
enum class Purpose { Intake, Processing, Return, Inspection, Request };

/// People by name without marks, birth year, phone or identity number; masked, best first. Noted with its purpose.
std::vector<MaskedParty> findPeople(Reader &reader, const QString &text, Purpose purpose);
/// Everything known of one person, as api.person_served_open answers. Noted with its purpose.
QJsonObject readPersonServed(Reader &reader, const PartyId &id, Purpose purpose);

} // namespace ana::applications
