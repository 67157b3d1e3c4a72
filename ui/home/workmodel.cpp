// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/workmodel.h"

#include "models/core/dates.h"
#include "ui/widgets/icons.h"

namespace ana::home {

using namespace Qt::StringLiterals;

namespace {

widgets::Tone toneOf(WorkGroup group)
{
    switch (group) {
    case WorkGroup::Overdue:
        return widgets::Tone::Danger;
    case WorkGroup::Today:
        return widgets::Tone::Warning;
    case WorkGroup::Coming:
        return widgets::Tone::Neutral;
    }
    return widgets::Tone::Neutral;
}

QString iconOf(WorkGroup group)
{
    switch (group) {
    case WorkGroup::Overdue:
        return u"overdue"_s;
    case WorkGroup::Today:
        return u"today"_s;
    case WorkGroup::Coming:
        return u"coming"_s;
    }
    return {};
}

} // namespace

WorkModel::WorkModel(QObject *parent)
    : TableModel(parent)
{
    setColumns({
        {tr("When"), 210},
        {tr("To do"), 190},
        {tr("Title"), 320, Qt::AlignLeft | Qt::AlignVCenter, true},
        {tr("Unit"), 190},
    });
}

QVariant WorkModel::cell(const WorkItem &item, int column, int role) const
{
    if (role == widgets::IdRole)
        return QString(item.kind + u' ' + item.id);
    switch (column) {
    case When:
        if (role == Qt::DisplayRole)
            return whenText(item);
        if (role == Qt::DecorationRole)
            return widgets::icon(iconOf(item.group), widgets::toneRole(toneOf(item.group)));
        if (role == widgets::ToneRole)
            return int(toneOf(item.group));
        break;
    case What:
        if (role == Qt::DisplayRole)
            return whatText(item);
        break;
    case Title:
        if (role == Qt::DisplayRole)
            return item.title;
        break;
    case Unit:
        if (role == Qt::DisplayRole)
            return item.unit;
        break;
    default:
        break;
    }
    return {};
}

QString WorkModel::whenText(const WorkItem &item) const
{
    if (!item.due.isValid())
        return tr("since %1").arg(dateText(item.since));
    switch (item.group) {
    case WorkGroup::Overdue:
        return tr("Overdue, was %1").arg(dateText(item.due));
    case WorkGroup::Today:
        return tr("Today");
    case WorkGroup::Coming:
        return tr("Due %1").arg(dateText(item.due));
    }
    return {};
}

QString WorkModel::whatText(const WorkItem &item) const
{
    if (item.what == "article.review"_L1)
        return tr("Review");
    if (item.what == "article.returned"_L1)
        return tr("Correct, was returned");
    if (item.what == "article.draft"_L1)
        return tr("Finish the draft");
    if (item.what == "article.confirm"_L1)
        return tr("Confirm as second person");
    return item.what;
}

} // namespace ana::home
