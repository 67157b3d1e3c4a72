// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/deadline.h"

#include <QJsonArray>
#include <QRegularExpression>

#include "models/core/dates.h"

namespace ana::calendar {

using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<TermUnit, const char *> unitNames[] = {
    {TermUnit::WorkingDays, "working_days"},
    {TermUnit::CalendarDays, "calendar_days"},
    {TermUnit::WorkingHours, "working_hours"},
    {TermUnit::Months, "months"},
};

QDateTime momentFromJson(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}
} // namespace

QString termUnitName(TermUnit unit)
{
    for (const auto &[one, name] : unitNames) {
        if (one == unit)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<TermUnit> termUnitFromName(const QString &name)
{
    for (const auto &[unit, known] : unitNames) {
        if (name == QLatin1StringView(known))
            return unit;
    }
    return std::nullopt;
}

std::optional<Term> termFromText(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(-?[0-9]{1,9})\\s+([a-z_]+)\\s*$"_s);
    const auto found = form.match(text);
    const auto unit = termUnitFromName(found.captured(2));
    if (!found.hasMatch() || !unit)
        return std::nullopt;
    return Term{found.captured(1).toInt(), *unit};
}

QDateTime momentFromText(const QString &text)
{
    static const QRegularExpression zone(u"(Z|[+-][0-9]{2}(:?[0-9]{2})?)$"_s);
    static const QRegularExpression vietnamese(u"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})[ T]+(.*)$"_s);
    QString plain = text.trimmed();
    if (const auto found = vietnamese.match(plain); found.hasMatch()) {
        plain = u"%1-%2-%3T%4"_s.arg(found.captured(3), found.captured(2).rightJustified(2, u'0'),
            found.captured(1).rightJustified(2, u'0'), found.captured(4));
    }
    plain.replace(u' ', u'T');
    const bool hasZone = plain.contains(u'T') && zone.match(plain, plain.indexOf(u'T')).hasMatch();
    QDateTime moment = QDateTime::fromString(plain, Qt::ISODateWithMs);
    if (!moment.isValid() || !plain.contains(u'T'))
        return {};
    if (!hasZone)
        moment = QDateTime(moment.date(), moment.time(), localZone());
    return moment.toUTC();
}

std::optional<Pause> pauseFromText(const QString &text)
{
    // A date may have strokes of its own: the one between the times stands behind a clock time.
    static const QRegularExpression stroke(u"(?<=[0-9Z])/(?=$|[0-9]{4}-|[0-9]{1,2}/[0-9]{1,2}/)"_s);
    for (auto found = stroke.globalMatch(text); found.hasNext();) {
        const qsizetype at = found.next().capturedStart();
        const QString end = text.mid(at + 1).trimmed();
        const Pause pause{momentFromText(text.first(at)), end.isEmpty() ? QDateTime() : momentFromText(end)};
        if (pause.from.isValid() && (end.isEmpty() || pause.to.isValid()))
            return pause;
    }
    return std::nullopt;
}

QJsonObject DueQuestion::toJson() const
{
    QJsonObject asked{{"cut_off"_L1, cutOff}};
    if (term) {
        asked.insert("term"_L1, term->value);
        asked.insert("term_unit"_L1, termUnitName(term->unit));
    } else {
        asked.insert("procedure"_L1, procedure);
    }
    if (received.isValid())
        asked.insert("received"_L1, isoText(received));
    if (!unit.isEmpty())
        asked.insert("unit"_L1, unit);
    QJsonArray list;
    for (const Pause &pause : pauses) {
        QJsonObject one{{"from"_L1, isoText(pause.from)}};
        if (pause.to.isValid())
            one.insert("to"_L1, isoText(pause.to));
        list.append(one);
    }
    asked.insert("pauses"_L1, list);
    return asked;
}

DueAnswer dueFromJson(const QJsonObject &json)
{
    DueAnswer answer;
    const QJsonObject term = json["term"_L1].toObject();
    answer.term
        = {term["value"_L1].toInt(), termUnitFromName(term["unit"_L1].toString()).value_or(TermUnit::WorkingDays)};
    answer.received = momentFromJson(json["received"_L1]);
    answer.clockStart = momentFromJson(json["clock_start"_L1]);
    answer.due = momentFromJson(json["due"_L1]);
    for (const QJsonValue &warning : json["warnings"_L1].toArray())
        answer.warnings.push_back({warning["code"_L1].toString(), warning["subject"_L1].toString()});
    for (const QJsonValue &value : json["days"_L1].toArray()) {
        DueDay day{QDate::fromString(value["date"_L1].toString(), Qt::ISODate), value["counted"_L1].toBool(),
            value["rule"_L1].toString(), value["name"_L1].toString(), {}};
        if (value["minutes"_L1].isDouble())
            day.minutes = value["minutes"_L1].toInt();
        answer.days.push_back(day);
    }
    return answer;
}

} // namespace ana::calendar
