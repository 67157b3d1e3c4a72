// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/applicationwords.h"

#include <algorithm>

#include "models/core/dates.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {

bool isOver(State state)
{
    return state == State::NotReceived || state == State::Stopped || state == State::Done || state == State::Returned;
}

} // namespace

QString ApplicationWords::list(ApplicationList list)
{
    switch (list) {
    case ApplicationList::Mine:
        return tr("Mine");
    case ApplicationList::Unit:
        return tr("My unit's");
    case ApplicationList::Running:
        return tr("Being solved");
    case ApplicationList::Soon:
        return tr("Due soon");
    case ApplicationList::Late:
        return tr("Late");
    case ApplicationList::Waiting:
        return tr("Waiting for the citizen");
    case ApplicationList::Uncollected:
        return tr("Result not collected");
    case ApplicationList::All:
        return tr("All");
    }
    return {};
}

QString ApplicationWords::listIcon(ApplicationList list)
{
    switch (list) {
    case ApplicationList::Mine:
        return u"person"_s;
    case ApplicationList::Unit:
        return u"unit"_s;
    case ApplicationList::Running:
        return u"application"_s;
    case ApplicationList::Soon:
        return u"clock"_s;
    case ApplicationList::Late:
        return u"overdue"_s;
    case ApplicationList::Waiting:
        return u"waiting"_s;
    case ApplicationList::Uncollected:
        return u"outbox"_s;
    case ApplicationList::All:
        return u"history"_s;
    }
    return {};
}

QString ApplicationWords::listIsEmpty(ApplicationList list)
{
    switch (list) {
    case ApplicationList::Mine:
        return tr("Nothing lies on your desk. What your unit has to do stands under “My unit's”.");
    case ApplicationList::Unit:
        return tr("No application is open here. Whatever is received appears by itself.");
    case ApplicationList::Running:
        return tr("Nothing is being solved just now.");
    case ApplicationList::Soon:
        return tr("Nothing is due within the time of the early warning.");
    case ApplicationList::Late:
        return tr("Nothing is late. Thank you for that!");
    case ApplicationList::Waiting:
        return tr("No citizen was asked for anything that is still to come.");
    case ApplicationList::Uncollected:
        return tr("Every result has been collected.");
    case ApplicationList::All:
        return tr("There is no application here.");
    }
    return {};
}

QString ApplicationWords::state(State state)
{
    switch (state) {
    case State::Registered:
        return tr("Registered");
    case State::Received:
        return tr("Received");
    case State::NotReceived:
        return tr("Not received");
    case State::Processing:
        return tr("Being processed");
    case State::Supplement:
        return tr("Supplement asked for");
    case State::Payment:
        return tr("Payment asked for");
    case State::Withdrawing:
        return tr("Withdrawal asked for");
    case State::Stopped:
        return tr("Stopped");
    case State::Done:
        return tr("Result not handed out yet");
    case State::Returned:
        return tr("Result handed out");
    }
    return {};
}

QString ApplicationWords::span(qint64 seconds)
{
    const qint64 minutes = std::max<qint64>(seconds / 60, 1);
    if (minutes >= 24 * 60)
        return tr("%n day(s)", nullptr, int(minutes / (24 * 60)));
    if (minutes >= 60)
        return tr("%n hour(s)", nullptr, int(minutes / 60));
    return tr("%n minute(s)", nullptr, int(minutes));
}

QString ApplicationWords::pace(const ApplicationRow &row, const QDateTime &now)
{
    if (isOver(row.state)) {
        switch (row.pace) {
        case Pace::Late:
            return tr("Finished late");
        case Pace::Before:
            return tr("Finished early");
        case Pace::OnTime:
            return tr("Finished in time");
        default:
            return tr("Finished");
        }
    }
    if (row.pace == Pace::NotStarted)
        return tr("Not accepted yet");
    if (row.pace == Pace::Waiting)
        return row.expectedOn.isValid() ? tr("Waits until %1").arg(dateText(row.expectedOn)) : tr("Waits");
    if (!row.dueAt.isValid())
        return tr("No term");
    const qint64 left = now.secsTo(row.dueAt);
    return left < 0 ? tr("%1 late").arg(span(-left)) : tr("%1 left").arg(span(left));
}

QString ApplicationWords::paceIcon(const ApplicationRow &row)
{
    switch (row.pace) {
    case Pace::Late:
        return u"overdue"_s;
    case Pace::Soon:
        return u"warning"_s;
    case Pace::InTime:
        return u"clock"_s;
    case Pace::Waiting:
        return u"waiting"_s;
    case Pace::NotStarted:
        return u"draft"_s;
    case Pace::Before:
    case Pace::OnTime:
        return u"success"_s;
    case Pace::Finished:
        return u"check"_s;
    case Pace::NoTerm:
        return u"info"_s;
    }
    return {};
}

Tone ApplicationWords::paceTone(const ApplicationRow &row)
{
    switch (row.pace) {
    case Pace::Late:
        return Tone::Danger;
    case Pace::Soon:
        return Tone::Warning;
    case Pace::InTime:
    case Pace::Before:
    case Pace::OnTime:
        return Tone::Success;
    case Pace::Waiting:
    case Pace::NotStarted:
        return Tone::Info;
    default:
        return Tone::Neutral;
    }
}

QString ApplicationWords::holder(const ApplicationRow &row)
{
    if (!row.holderName.isEmpty() || isOver(row.state))
        return row.holderName;
    return tr("To be claimed");
}

} // namespace ana::applications
