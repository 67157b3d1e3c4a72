// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/workmodel.h"

#include <QHash>

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
            return titleText(item);
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
        return tr("Overdue, was %1").arg(item.dueAt.isValid() ? dateTimeText(item.dueAt) : dateText(item.due));
    case WorkGroup::Today:
        return item.dueAt.isValid() ? tr("Today %1").arg(timeText(item.dueAt)) : tr("Today");
    case WorkGroup::Coming:
        return tr("Due %1").arg(dateText(item.due));
    }
    return {};
}

QString WorkModel::whatText(const WorkItem &item) const
{
    static const QHash<QString, const char *> words{
        {u"article.review"_s, QT_TR_NOOP("Review")},
        {u"article.returned"_s, QT_TR_NOOP("Correct, was returned")},
        {u"article.draft"_s, QT_TR_NOOP("Finish the draft")},
        {u"article.confirm"_s, QT_TR_NOOP("Confirm as second person")},
        {u"application.examine"_s, QT_TR_NOOP("Look through and accept")},
        {u"application.receive"_s, QT_TR_NOOP("Hand over for processing")},
        {u"application.process"_s, QT_TR_NOOP("Process")},
        {u"application.verify"_s, QT_TR_NOOP("Verify")},
        {u"application.decide"_s, QT_TR_NOOP("Decide")},
        {u"application.issue"_s, QT_TR_NOOP("Issue the result")},
        {u"application.return"_s, QT_TR_NOOP("Return the result")},
        {u"application.claim"_s, QT_TR_NOOP("Take from the queue")},
        {u"application.supplement_missing"_s, QT_TR_NOOP("Papers asked for are overdue")},
        {u"application.payment_missing"_s, QT_TR_NOOP("Payment asked for is overdue")},
        {u"application.withdraw_wish"_s, QT_TR_NOOP("Decide on the wish to withdraw")},
        {u"application.late"_s, QT_TR_NOOP("Late at a colleague's desk")},
        {u"application.soon"_s, QT_TR_NOOP("Nearly late at a colleague's desk")},
        {u"application.return_result"_s, QT_TR_NOOP("Result not collected yet")},
        {u"intake.resume"_s, QT_TR_NOOP("Finish the reception")},
        {u"assignment.confirm"_s, QT_TR_NOOP("Confirm the role as second person")},
    };
    const char *known = words.value(item.what);
    const QString what = known ? tr(known) : item.what;
    return item.forName.isEmpty() ? what : tr("%1 (for %2)").arg(what, item.forName);
}

QString WorkModel::titleText(const WorkItem &item) const
{
    QString title = item.title;
    if (item.confidential)
        title = tr("%1 · confidential").arg(title);
    const bool elsewhere = item.what == "application.late"_L1 || item.what == "application.soon"_L1;
    return elsewhere && !item.holderName.isEmpty() ? tr("%1 · with %2").arg(title, item.holderName) : title;
}

} // namespace ana::home
