// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/samplestory.h"

#include <algorithm>

#include <QDir>

#include "app/anactl/sampletable.h"
#include "models/core/dates.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr int minutesOfADay = 480; ///< of work

/// How long an act takes to come: working minutes, and the largest share of the time left until the due time.
struct Pace
{
    int least;
    int most;
    double share;
};

const QHash<QString, Pace> &paces()
{
    static const QHash<QString, Pace> table{{u"accept"_s, {20, 240, 1}}, {u"ask"_s, {30, 300, 1}},
        {u"refuse_intake"_s, {30, 300, 1}}, {u"take_fee"_s, {1, 4, 0.05}}, {u"quick"_s, {8, 45, 0.1}},
        {u"supplement"_s, {60, 700, 0.3}}, {u"ask_payment"_s, {100, 900, 0.3}}, {u"ask_unit"_s, {60, 500, 0.2}},
        {u"withdraw"_s, {100, 900, 0.3}}, {u"grant_withdraw"_s, {60, 600, 1}}, {u"deny_withdraw"_s, {60, 600, 1}},
        {u"take_part"_s, {40, 300, 1}}, {u"answer_part"_s, {200, 800, 1}}, {u"decide"_s, {10, 500, 0.2}},
        {u"refuse"_s, {10, 500, 0.2}}, {u"issue"_s, {4, 60, 0.05}}, {u"return"_s, {15, 5 * minutesOfADay, 9}},
        {u"post"_s, {30, 400, 9}}, {u"online"_s, {5, 60, 9}}, {u"correct"_s, {30, 500, 9}},
        {u"claim"_s, {5, 120, 0.06}}, {u"hand"_s, {8, 60, 0.08}}, {u"note"_s, {30, 200, 0.1}},
        {u"glass"_s, {60, 400, 1}}, {u"supplied"_s, {minutesOfADay, 5 * minutesOfADay, 9}},
        {u"paid"_s, {minutesOfADay, 6 * minutesOfADay, 9}}, {u"extend"_s, {60, 500, 0.3}}};
    return table;
}

/// What an officer does between taking a case and passing it on is the work; every other passing on is a gesture.
Pace paceOf(const SampleStory &story, const QString &word, SampleDice &dice)
{
    if (word == "pass"_L1 || word == "give"_L1) {
        if (story.stepKind() == "process"_L1)
            return {20, 100 * minutesOfADay, dice.share(0.2, 0.5)};
        return {8, 60, 0.06};
    }
    return paces().value(word, {5, 60, 0.1});
}

/// "supplement:10": the act and what it says.
std::pair<QString, QString> parted(const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    return colon < 0 ? std::pair(word, QString()) : std::pair(word.left(colon), word.mid(colon + 1));
}
} // namespace

const QHash<QString, SampleStoryTeller::Act> &SampleStoryTeller::actTable()
{
    using T = SampleStoryTeller;
    static const QHash<QString, Act> table{{u"receive"_s, &T::receive}, {u"keep"_s, &T::keep},
        {u"register"_s, &T::registerOnline}, {u"turn_away"_s, &T::turnAway}, {u"accept"_s, &T::accept},
        {u"ask"_s, &T::ask}, {u"refuse_intake"_s, &T::refuseIntake}, {u"take_fee"_s, &T::takeFee},
        {u"pass"_s, &T::pass}, {u"quick"_s, &T::give}, {u"give"_s, &T::give}, {u"hand"_s, &T::hand},
        {u"claim"_s, &T::claim}, {u"back"_s, &T::back}, {u"supplement"_s, &T::supplement},
        {u"supplied"_s, &T::supplied}, {u"ask_payment"_s, &T::askPayment}, {u"paid"_s, &T::paid},
        {u"withdraw"_s, &T::withdraw}, {u"grant_withdraw"_s, &T::grantWithdraw}, {u"deny_withdraw"_s, &T::denyWithdraw},
        {u"stop"_s, &T::stop}, {u"extend"_s, &T::extend}, {u"apologise"_s, &T::apologise}, {u"ask_unit"_s, &T::askUnit},
        {u"take_part"_s, &T::takePart}, {u"answer_part"_s, &T::answerPart}, {u"decide"_s, &T::decide},
        {u"refuse"_s, &T::refuse}, {u"issue"_s, &T::issue}, {u"return"_s, &T::returnResult}, {u"post"_s, &T::post},
        {u"online"_s, &T::returnOnline}, {u"correct"_s, &T::correct}, {u"reopen"_s, &T::reopen},
        {u"glass"_s, &T::glass}, {u"review"_s, &T::review}, {u"note"_s, &T::note}};
    return table;
}

Result<void> SampleStoryTeller::play(SampleStory &story)
{
    const auto [word, argument] = parted(story.acts.front());
    const Act told = actTable().value(word);
    if (!told)
        return tl::unexpected(sampleInvalid(story.name + u": "_s + word));
    if (mustApologise(story, word)) {
        if (auto done = apologise(story, u"3"_s); !done)
            return done;
    } else {
        story.acts.pop_front();
        if (auto done = (this->*told)(story, argument); !done)
            return done;
    }
    if (!story.acts.empty())
        schedule(story);
    return {};
}

/// Past the promised time nothing goes on without an apology.
bool SampleStoryTeller::mustApologise(const SampleStory &story, const QString &word) const
{
    static const QStringList punctual{u"pass"_s, u"quick"_s, u"give"_s, u"hand"_s, u"back"_s, u"supplement"_s,
        u"ask_payment"_s, u"decide"_s, u"refuse"_s, u"issue"_s};
    return punctual.contains(word) && story.due.isValid() && story.at >= story.promise();
}

QDateTime SampleStoryTeller::later(const SampleStory &story, const QDateTime &from, int minutes, double share)
{
    return m_world.superuser
        .value(
            u"SELECT core.add_working_minutes(:unit, t.from_at, greatest(2, least(t.minutes, CASE WHEN t.until > "
            u"t.from_at "
            "THEN (core.working_minutes(:unit, t.from_at, t.until) * :share::double precision)::integer ELSE t.minutes "
            "END))) "
            "FROM (SELECT :from::timestamptz AS from_at, :until::timestamptz AS until, :minutes::integer AS minutes) AS t"_s,
            {{u"unit"_s, story.unit}, {u"from"_s, from}, {u"minutes"_s, minutes}, {u"share"_s, share},
                {u"until"_s, story.due.isValid() ? story.promise() : from}})
        .toDateTime();
}

/// `@due-3h`, `@due+8h` and `@+12d` say when the next act happens; all others come in their own time.
void SampleStoryTeller::schedule(SampleStory &story)
{
    const QString word = story.acts.front();
    const auto seconds = m_dice.between(0, 59);
    if (!word.startsWith(u'@')) {
        const QString name = parted(word).first;
        const Pace pace = paceOf(story, name, m_dice);
        const int minutes = pace.most > 50 * minutesOfADay ? pace.most : m_dice.between(pace.least, pace.most);
        story.at = later(story, story.at, minutes, pace.share).addSecs(seconds);
        return;
    }
    story.acts.pop_front();
    const bool fromDue = word.startsWith(u"@due"_s);
    const QString span = word.mid(fromDue ? 4 : 1);
    const int amount = span.chopped(1).toInt();
    const int minutes = amount * (span.endsWith(u'd') ? minutesOfADay : 60);
    SampleStory free = story; // not bound to what is left until the due time
    free.due = {};
    if (minutes < 0)
        story.at = std::max(story.at.addSecs(60), later(free, story.due.addSecs(minutes * 60), 2));
    else
        story.at = later(free, fromDue ? story.due : story.at, minutes);
    story.at = story.at.addSecs(seconds);
}

QString SampleStoryTeller::who(const QString &role, const QString &unit, const SampleStory &story)
{
    const QDate today = localDate(story.at);
    QStringList fit;
    for (const SamplePerson &person : m_world.people.people) {
        const bool absent = std::any_of(
            m_world.data.absences.begin(), m_world.data.absences.end(), [&](const SampleAbsence &absence) {
                const int day = int(localDate(m_world.loadedAt).daysTo(today));
                return absence.person == person.user && day >= absence.from && day <= absence.to;
            });
        const bool meant = person.roles.contains(u"confidential_reader"_s);
        if (person.unit == unit && person.roles.contains(role) && !absent
            && (role != "clerk"_L1 || meant == story.confidential || !story.confidential))
            fit.append(person.user);
    }
    return fit.isEmpty() ? QString() : m_dice.pick(fit);
}

QString SampleStoryTeller::desk(const SampleStory &story) const
{
    const int day = int(localDate(m_world.loadedAt).daysTo(localDate(story.at)));
    for (const SampleAbsence &absence : m_world.data.absences) {
        if (absence.person == story.holder && day >= absence.from && day <= absence.to)
            return absence.substitute;
    }
    return story.holder;
}

QString SampleStoryTeller::day(const SampleStory &story, int days) const
{
    return localDate(story.at).addDays(days).toString(Qt::ISODate);
}

Result<QJsonObject> SampleStoryTeller::execute(
    SampleStory &story, const QString &user, const QString &command, QJsonObject arguments)
{
    arguments.insert("id"_L1, story.id);
    if (story.version > 0)
        arguments.insert("version"_L1, story.version);
    auto result = m_world.execute(user, command, arguments, story.name);
    if (!result)
        return result;
    story.version = result->value("version"_L1).toInt();
    if (const QString due = result->value("due_at"_L1).toString(); !due.isEmpty())
        story.due = QDateTime::fromString(due, Qt::ISODateWithMs);
    return result;
}

Result<void> SampleStoryTeller::act(
    SampleStory &story, const QString &user, const QString &command, const QJsonObject &arguments)
{
    const auto done = execute(story, user, u"application."_s + command, arguments);
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QJsonArray> SampleStoryTeller::files(
    SampleStory &story, const QString &user, const QString &file, const QString &kind, const QString &title)
{
    const QString path = QDir(m_world.data.folder).filePath(u"papers/"_s + file + u".pdf"_s);
    const auto blob = m_world.upload(user, path, story.name + u'-' + QString::number(++m_file));
    if (!blob)
        return tl::unexpected(blob.error());
    return QJsonArray{QJsonObject{{"blob"_L1, blob->toString()}, {"kind"_L1, kind}, {"title"_L1, title}}};
}

} // namespace ana::cli
