// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/record/recordwords.h"

#include <algorithm>
#include <utility>

#include <QLocale>

#include "models/core/dates.h"
#include "ui/applications/record/acttable.h"

namespace ana::applications {

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace {

struct Word
{
    const char *code;
    const char *text;
};

constexpr const char *context = "ana::applications::RecordWords";

constexpr Word forms[] = {
    {"01", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "Receipt with appointment (form 01)")},
    {"02", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "Request for further papers (form 02)")},
    {"03", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "Letter of refusal (form 03)")},
    {"04", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "Apology and new day (form 04)")},
    {"05", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "Notice that work is stopped (form 05)")},
    {"06", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "Control slip (form 06)")},
};
constexpr Word payWays[] = {{"cash", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "in cash")},
    {"qr", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "by QR code")},
    {"transfer", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "by bank transfer")}};
constexpr Word returnWays[] = {{"counter", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "at the counter")},
    {"post", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "by post")},
    {"online", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "online")}};
constexpr Word relations[]
    = {{"applicant", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "the applicant himself")},
        {"authorised", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "the authorised person")},
        {"other", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "somebody else with a written authorisation")}};
constexpr Word outcomes[] = {{"granted", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "granted")},
    {"refused", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "refused")},
    {"withdrawn", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "withdrawn")},
    {"stopped", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "stopped")},
    {"answered", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "answered")}};
constexpr Word verdicts[] = {{"before", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "before time")},
    {"on_time", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "on time")},
    {"late", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "late")}};
constexpr Word pauses[] = {{"supplement", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "waiting for papers")},
    {"payment", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "waiting for a payment")},
    {"withdrawal", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "withdrawal examined")}};
constexpr Word termUnits[] = {{"working_days", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "working days")},
    {"calendar_days", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "calendar days")},
    {"working_hours", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "working hours")},
    {"months", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "months")}};
constexpr Word paperStates[] = {{"given", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "there")},
    {"missing", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "missing")},
    {"wrong", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "not valid")}};

/// What each act is told as. %1: to whom, or which unit; the step is added where it is known.
constexpr Word happenings[] = {
    {"receive",
        QT_TRANSLATE_NOOP("ana::applications::RecordWords", "received the application and gave out the receipt")},
    {"register", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "registered the application")},
    {"refuse_at_counter",
        QT_TRANSLATE_NOOP("ana::applications::RecordWords", "refused the application at the counter")},
    {"accept", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "accepted the application; the time limit runs")},
    {"refuse_intake", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "refused the application")},
    {"claim", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "took the application over")},
    {"release", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "gave the application back to the role")},
    {"assign", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "assigned the step")},
    {"hand_over", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "handed the application over")},
    {"take_back", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "took the hand-over back")},
    {"send_back", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "sent the application back")},
    {"ask_supplement",
        QT_TRANSLATE_NOOP(
            "ana::applications::RecordWords", "asked the citizen for further papers; the time limit stands still")},
    {"supplied",
        QT_TRANSLATE_NOOP(
            "ana::applications::RecordWords", "took the papers that were brought; the time limit runs on")},
    {"ask_payment",
        QT_TRANSLATE_NOOP(
            "ana::applications::RecordWords", "asked the citizen for a payment; the time limit stands still")},
    {"paid", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "recorded the payment; the time limit runs on")},
    {"take_fee", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "took the fee")},
    {"ask_withdraw",
        QT_TRANSLATE_NOOP("ana::applications::RecordWords", "recorded that the applicant wants to withdraw")},
    {"grant_withdraw", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "let the application be withdrawn")},
    {"refuse_withdraw",
        QT_TRANSLATE_NOOP("ana::applications::RecordWords", "did not let the application be withdrawn; it goes on")},
    {"stop", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "stopped the application")},
    {"extend", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "extended the time limit")},
    {"apologise",
        QT_TRANSLATE_NOOP("ana::applications::RecordWords", "apologised for the delay and promised a new day")},
    {"note", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "noted")},
    {"attach", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "added files")},
    {"classify", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "changed the confidentiality")},
    {"ask_unit", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "asked another unit")},
    {"asked", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "asked for help with this application")},
    {"answer_unit", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "answered the unit that had asked")},
    {"decide", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "decided")},
    {"issue", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "issued the result")},
    {"correct", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "took the result back to correct it")},
    {"return_result", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "handed out the result")},
    {"reopen", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "reopened the application with a new time limit")},
    {"succeed", QT_TRANSLATE_NOOP("ana::applications::RecordWords", "moved the application to its successor")},
    {"accept_due_change",
        QT_TRANSLATE_NOOP("ana::applications::RecordWords", "confirmed the due time after a change of the calendar")},
};

QString translated(const char *source)
{
    return QCoreApplication::translate(context, source);
}

template <size_t n> QString wordOf(const Word (&words)[n], const QString &code)
{
    const auto found
        = std::ranges::find_if(words, [&](const Word &word) { return code == QLatin1StringView(word.code); });
    return found == std::end(words) ? code : translated(found->text);
}

QDateTime moment(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// The largest measure alone, rounded down, never zero.
QString span(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds >= day)
        return RecordWords::tr("%1 days").arg(seconds / day);
    if (seconds >= hour)
        return RecordWords::tr("%1 hours").arg(seconds / hour);
    return RecordWords::tr("%1 minutes").arg(std::max<qint64>(1, seconds / minute));
}

} // namespace

QString RecordWords::pace(const ApplicationRow &head, const QDateTime &now)
{
    switch (head.pace) {
    case Pace::NotStarted:
        return tr("Not accepted yet");
    case Pace::NoTerm:
        return tr("Without a time limit");
    case Pace::InTime:
    case Pace::Soon:
        return tr("%1 left").arg(span(now.secsTo(head.dueAt)));
    case Pace::Late:
        return head.finishedAt.isValid() ? tr("Finished %1 late").arg(span(head.dueAt.secsTo(head.finishedAt)))
                                         : tr("%1 late").arg(span(head.dueAt.secsTo(now)));
    case Pace::Waiting:
        return head.expectedOn.isValid() ? tr("Waiting for the citizen until %1").arg(dateText(head.expectedOn))
                                         : tr("Waiting");
    case Pace::Before:
        return tr("Finished before time");
    case Pace::OnTime:
        return tr("Finished on time");
    case Pace::Finished:
        return tr("Finished");
    }
    return {};
}

QString RecordWords::paceIcon(Pace pace)
{
    switch (pace) {
    case Pace::Late:
        return u"overdue"_s;
    case Pace::Soon:
        return u"warning"_s;
    case Pace::InTime:
        return u"clock"_s;
    case Pace::Waiting:
        return u"waiting"_s;
    case Pace::NotStarted:
    case Pace::NoTerm:
        return u"info"_s;
    case Pace::Before:
    case Pace::OnTime:
    case Pace::Finished:
        return u"check"_s;
    }
    return u"clock"_s;
}

Tone RecordWords::paceTone(Pace pace)
{
    switch (pace) {
    case Pace::Late:
        return Tone::Danger;
    case Pace::Soon:
        return Tone::Warning;
    case Pace::InTime:
    case Pace::Before:
    case Pace::OnTime:
        return Tone::Success;
    case Pace::Waiting:
        return Tone::Info;
    case Pace::NotStarted:
    case Pace::NoTerm:
    case Pace::Finished:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Tone RecordWords::stateTone(State state)
{
    switch (state) {
    case State::NotReceived:
    case State::Stopped:
        return Tone::Danger;
    case State::Supplement:
    case State::Payment:
    case State::Withdrawing:
        return Tone::Warning;
    case State::Done:
    case State::Returned:
        return Tone::Success;
    case State::Registered:
    case State::Received:
    case State::Processing:
        return Tone::Info;
    }
    return Tone::Neutral;
}

QString RecordWords::money(qint64 amount)
{
    return tr("%1 đồng").arg(QLocale(QLocale::Vietnamese).toString(amount));
}

QString RecordWords::form(const QString &number)
{
    return wordOf(forms, number);
}

QString RecordWords::payWay(const QString &way)
{
    return wordOf(payWays, way);
}

QString RecordWords::returnWay(const QString &way)
{
    return wordOf(returnWays, way);
}

QString RecordWords::relation(const QString &relation)
{
    return wordOf(relations, relation);
}

QString RecordWords::outcome(const QString &outcome)
{
    return wordOf(outcomes, outcome);
}

QString RecordWords::verdict(const QString &verdict)
{
    return wordOf(verdicts, verdict);
}

QString RecordWords::pause(const QString &kind)
{
    return wordOf(pauses, kind);
}

QString RecordWords::termUnit(const QString &unit)
{
    return wordOf(termUnits, unit);
}

QString RecordWords::paperState(const QString &state)
{
    return wordOf(paperStates, state);
}

QString RecordWords::copies(int originals, int copies)
{
    QStringList parts;
    if (originals > 0)
        parts += tr("originals: %1").arg(originals);
    if (copies > 0)
        parts += tr("copies: %1").arg(copies);
    return parts.join(u", "_s);
}

QString RecordWords::happened(const TimelineEntry &entry)
{
    QString text = wordOf(happenings, entry.act);
    if (entry.act == "decide"_L1 || entry.act == "issue"_L1)
        text = u"%1: %2"_s.arg(text, outcome(entry.detail[u"outcome"].toString()));
    const QString to = entry.detail[u"to_name"].toString();
    const QString step = entry.detail[u"step"].toString();
    if (!to.isEmpty() && !step.isEmpty())
        return tr("%1 to %2, step “%3”").arg(text, to, step);
    if (!to.isEmpty())
        return tr("%1 to %2").arg(text, to);
    return step.isEmpty() ? text : tr("%1, step “%2”").arg(text, step);
}

QString RecordWords::happenedFurther(const TimelineEntry &entry)
{
    QStringList lines;
    if (!entry.forName.isEmpty())
        lines += tr("In the place of %1.").arg(entry.forName);
    QStringList missing;
    for (const QJsonValue &paper : entry.detail[u"missing"].toArray())
        missing += paper.toString();
    if (!missing.isEmpty())
        lines += tr("Asked for: %1").arg(missing.join(u"; "_s));
    if (!entry.reason.isEmpty())
        lines += entry.act == "note"_L1 ? entry.reason : tr("Reason: %1").arg(entry.reason);
    if (entry.detail.contains(u"amount"))
        lines += money(entry.detail[u"amount"].toInteger());
    if (const QDate day = QDate::fromString(entry.detail[u"expected"].toString(), Qt::ISODate); day.isValid())
        lines += tr("Expected by %1.").arg(dateText(day));
    if (const QDateTime due = moment(entry.detail[u"due"]); due.isValid())
        lines += (entry.act == "ask_unit"_L1 ? tr("Answer due on %1.") : tr("Due now: %1.")).arg(dateTimeText(due));
    if (const QDateTime day = moment(entry.detail[u"promised"]); day.isValid())
        lines += tr("Promised: %1.").arg(dateTimeText(day));
    if (!entry.form.isEmpty() && entry.form != "06"_L1) // each hand-over is a row of the one control slip
        lines += form(entry.form);
    return lines.join(u'\n');
}

widgets::TimelineEntry RecordWords::timeline(const TimelineEntry &entry, const Application &application)
{
    const Act *act = actNamed(entry.act);
    const QString who = entry.unitName.isEmpty() ? entry.byName : u"%1 (%2)"_s.arg(entry.byName, entry.unitName);
    static const QStringList grave{u"apologise"_s, u"stop"_s, u"refuse_intake"_s, u"refuse_at_counter"_s, u"correct"_s};
    static const QStringList good{u"receive"_s, u"accept"_s, u"issue"_s, u"return_result"_s};
    QString what = happened(entry);
    what[0] = what[0].toUpper();
    const auto part = ApplicationId::fromString(entry.detail[u"part"].toString());
    if (const auto asked = std::ranges::find(application.parts, part, &ApplicationPart::id);
        asked != application.parts.end())
        what += u": "_s + asked->unitName;
    return {QString::number(entry.version), entry.at, who, what, happenedFurther(entry),
        act ? QString::fromLatin1(act->icon) : u"application"_s,
        grave.contains(entry.act)      ? Tone::Danger
            : good.contains(entry.act) ? Tone::Success
                                       : Tone::Info};
}

} // namespace ana::applications
