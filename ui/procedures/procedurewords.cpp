// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedurewords.h"

#include <QLocale>

#include "models/core/dates.h"

namespace ana::procedures {

using namespace Qt::StringLiterals;

std::vector<ProcedureWords::Choice> ProcedureWords::competentKinds()
{
    return {{u"commune"_s, tr("Commune")}, {u"commune_police"_s, tr("Commune police")}, {u"district"_s, tr("District")},
        {u"province"_s, tr("Province")}, {u"other"_s, tr("Another body")}};
}

std::vector<ProcedureWords::Choice> ProcedureWords::onlineLevels()
{
    return {
        {u"full"_s, tr("Fully online")}, {u"part"_s, tr("Partly online")}, {u"information"_s, tr("Information only")}};
}

std::vector<ProcedureWords::Choice> ProcedureWords::termUnits()
{
    return {{QString(), tr("no fixed term")}, {u"working_days"_s, tr("working days")},
        {u"calendar_days"_s, tr("calendar days")}, {u"working_hours"_s, tr("working hours")},
        {u"months"_s, tr("months")}};
}

std::vector<ProcedureWords::Choice> ProcedureWords::feeUnits()
{
    return {{u"case"_s, tr("a case")}, {u"copy"_s, tr("a copy")}, {u"page"_s, tr("a page")}};
}

std::vector<ProcedureWords::Choice> ProcedureWords::stepKinds()
{
    return {{u"receive"_s, tr("Reception")}, {u"process"_s, tr("Processing")}, {u"verify"_s, tr("Verification")},
        {u"decide"_s, tr("Decision")}, {u"issue"_s, tr("Issue")}, {u"return"_s, tr("Handing over")}};
}

std::vector<ProcedureWords::Choice> ProcedureWords::stepUnits()
{
    return {{u"received"_s, tr("where it was received")}, {u"competent"_s, tr("the deciding body")},
        {u"same"_s, tr("as the step before")}};
}

QString ProcedureWords::text(const std::vector<Choice> &choices, const QString &value)
{
    for (const Choice &choice : choices) {
        if (choice.value == value)
            return choice.text;
    }
    return value;
}

QString ProcedureWords::standing(const QString &standing)
{
    if (standing == "draft"_L1)
        return tr("Draft");
    if (standing == "coming"_L1)
        return tr("Still to come");
    return standing == "in_force"_L1 ? tr("In force") : tr("Ended");
}

QString ProcedureWords::standingIcon(const QString &standing)
{
    if (standing == "draft"_L1)
        return u"draft"_s;
    if (standing == "coming"_L1)
        return u"coming"_s;
    return standing == "in_force"_L1 ? u"success"_s : u"history"_s;
}

widgets::Tone ProcedureWords::standingTone(const QString &standing)
{
    if (standing == "draft"_L1)
        return widgets::Tone::Warning;
    if (standing == "coming"_L1)
        return widgets::Tone::Info;
    return standing == "in_force"_L1 ? widgets::Tone::Success : widgets::Tone::Neutral;
}

QString ProcedureWords::term(const std::optional<int> &value, const QString &unit)
{
    if (!value)
        return tr("no fixed term");
    if (*value == 0)
        return tr("the same day");
    return QString::number(*value) + u' ' + text(termUnits(), unit);
}

QString ProcedureWords::fee(const std::optional<int> &amount, const QString &unit, const QString &note)
{
    if (!amount)
        return note.isEmpty() ? tr("by tariff") : note;
    if (*amount == 0)
        return tr("none");
    const QString money = tr("%1 đồng").arg(QLocale(QLocale::Vietnamese).toString(*amount));
    return unit == "case"_L1 ? money : money + u'/' + (unit == "copy"_L1 ? tr("copy") : tr("page"));
}

QString ProcedureWords::period(const QDate &from, const QDate &to)
{
    if (!from.isValid())
        return {};
    return to.isValid() ? dateText(from) + u" – "_s + dateText(to) : tr("from %1").arg(dateText(from));
}

} // namespace ana::procedures
