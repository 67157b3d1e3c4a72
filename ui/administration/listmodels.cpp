// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/listmodels.h"

#include <QJsonArray>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "models/organisation/logwords.h"
#include "models/organisation/settingwords.h"
#include "ui/administration/adminwords.h"
#include "ui/widgets/icons.h"

namespace ana::administration {

using namespace Qt::StringLiterals;
using namespace organisation;
using widgets::Tone;

namespace {

constexpr Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString assignmentState(const Assignment &row)
{
    if (row.holdsToday)
        return AssignmentModel::tr("In force");
    if (row.needsConfirmation && !row.isOver)
        return AssignmentModel::tr("Waits for a second person");
    return row.isOver ? AssignmentModel::tr("Ended") : AssignmentModel::tr("Still to come");
}

} // namespace

PeopleModel::PeopleModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("Full name"), 210}, {tr("State"), 150}, {tr("User name"), 150}, {tr("Unit"), 200},
        {tr("Roles today"), 200, left, true}, {tr("Last log-in"), 160}});
}

QVariant PeopleModel::cell(const PersonRow &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return row.id.toString();
    if (role == Qt::DecorationRole && column == State)
        return widgets::icon(AdminWords::stateIcon(row.state), widgets::toneRole(AdminWords::stateTone(row.state)));
    if (role == widgets::ToneRole && column == State)
        return int(AdminWords::stateTone(row.state));
    if (role == widgets::SortRole && column == Name)
        return nameSortKey(row.fullName);
    if (role == widgets::SortRole && column == LastLogIn)
        return row.lastLogIn;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return row.fullName;
    case State:
        return AdminWords::state(row.state);
    case User:
        return row.userName;
    case Unit:
        return row.unitName;
    case Roles:
        return row.roles.isEmpty() ? tr("none") : row.roles.join(u", "_s);
    case LastLogIn:
        return row.lastLogIn.isValid() ? dateTimeText(row.lastLogIn) : tr("never");
    default:
        return {};
    }
}

UnitModel::UnitModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("Name"), 300, left, true}, {tr("Kind"), 180}, {tr("Belongs to"), 220}, {tr("Period"), 210},
        {tr("State"), 150}});
}

QVariant UnitModel::cell(const organisation::Unit &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return row.id;
    if (role == widgets::SortRole && column == Period)
        return row.from;
    if (role == Qt::DecorationRole && column == State)
        return widgets::icon(row.inForce ? u"success"_s : u"clock"_s);
    if (role == widgets::ToneRole && column == State)
        return int(row.inForce ? Tone::Success : Tone::Neutral);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return row.name;
    case Kind:
        return AdminWords::unitKind(row.kind);
    case Parent:
        return row.parentName;
    case Period:
        return AdminWords::period(row.from, row.to);
    case State:
        return row.inForce ? tr("In force") : tr("Not in force");
    default:
        return {};
    }
}

SettingModel::SettingModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("Setting"), 360, left}, {tr("Value"), 240, left, true}, {tr("Group"), 190}, {tr("Limits"), 140},
        {tr("Changed"), 150}});
}

QString SettingModel::valueText(const Setting &row) const
{
    if (!row.value.isArray())
        return settingValueText(row.key, row.value);
    QStringList names;
    for (const QJsonValue &code : row.value.toArray())
        names.append(m_roleNames.value(code.toString(), code.toString()));
    return names.isEmpty() ? tr("none") : names.join(u", "_s);
}

QVariant SettingModel::cell(const Setting &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return row.key;
    if (role == widgets::SortRole && column == Changed)
        return row.changedAt;
    if (role == Qt::ToolTipRole && column == Name)
        return settingHelp(row.key);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return settingName(row.key);
    case Value:
        return valueText(row);
    case Group:
        return settingGroup(row.key);
    case Limits:
        return row.least && row.most ? tr("%1 to %2").arg(*row.least).arg(*row.most) : QString();
    case Changed:
        return row.changedAt.isValid() ? dateTimeText(row.changedAt) : tr("as installed");
    default:
        return {};
    }
}

LogModel::LogModel(QObject *parent)
    : TableModel(parent)
{
    setColumns(
        {{tr("Time"), 145}, {tr("Who"), 160}, {tr("What"), 200, left, true}, {tr("About"), 170}, {tr("Outcome"), 110}});
}

QVariant LogModel::cell(const LogRow &row, int column, int role) const
{
    const bool done = row.outcome == "done"_L1;
    if (role == widgets::IdRole)
        return row.id.toString(QUuid::WithoutBraces);
    if (role == widgets::SortRole && column == At)
        return row.at;
    if (role == Qt::ToolTipRole)
        return actSentence(row);
    if (role == Qt::DecorationRole && column == Outcome)
        return widgets::icon(done ? u"check"_s : u"warning"_s);
    if (role == widgets::ToneRole && column == Outcome)
        return int(done ? Tone::Neutral : Tone::Warning);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case At:
        return dateTimeText(row.at);
    case Who:
        return row.who.isEmpty() ? tr("The system") : row.who;
    case Act:
        return capitalised(actText(row.command));
    case Record:
        return recordText(row).isEmpty() ? recordKindText(row.recordKind) : recordText(row);
    case Outcome:
        return outcomeText(row.outcome);
    default:
        return {};
    }
}

AssignmentModel::AssignmentModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("Role"), 200}, {tr("Unit"), 220, left, true}, {tr("Scope"), 230}, {tr("Period"), 210},
        {tr("State"), 150}});
}

QVariant AssignmentModel::cell(const Assignment &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return row.id.toString();
    if (role == Qt::DecorationRole && column == State)
        return widgets::icon(row.holdsToday ? u"success"_s : row.isOver ? u"history"_s : u"coming"_s);
    if (role == widgets::ToneRole && column == State)
        return int(row.holdsToday ? Tone::Success : Tone::Neutral);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Role:
        return row.roleName;
    case Unit:
        return row.unitName;
    case Scope:
        return AdminWords::scope(row.scope);
    case Period:
        return AdminWords::period(row.from, row.to);
    case State:
        return assignmentState(row);
    default:
        return {};
    }
}

SessionModel::SessionModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({{tr("PC"), 320, left, true}, {tr("Address"), 180}, {tr("Logged in"), 160}, {tr("Last input"), 160}});
}

QVariant SessionModel::cell(const OpenSession &row, int column, int role) const
{
    if (role == widgets::IdRole)
        return row.id.toString();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Device:
        return row.device;
    case Address:
        return row.address.isEmpty() ? tr("on the server itself") : row.address;
    case Opened:
        return dateTimeText(row.openedAt);
    case Touched:
        return dateTimeText(row.touchedAt);
    default:
        return {};
    }
}

} // namespace ana::administration
