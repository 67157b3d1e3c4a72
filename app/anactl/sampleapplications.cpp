// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sampleapplications.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include <QRegularExpression>

#include "app/anactl/sampletable.h"
#include "models/core/dates.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr std::uint64_t seed = 20'210'655;
constexpr int largestUnitPercent = 30; ///< every third comes to the township, the others to the communes alike
constexpr int lastActSeconds = 90; ///< before the moment of loading

constexpr auto procedureQuery = R"(
SELECT v.procedure_code, v.name, v.id, v.cut_off, c.id AS case_id, c.term_value, c.term_unit,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'originals', p.originals, 'copies', p.copies,
                'required', p.required AND p.condition IS NULL) ORDER BY p.position), '[]')
     FROM core.procedure_paper p WHERE p.version_id = v.id AND (p.case_id IS NULL OR p.case_id = c.id)) AS papers,
    (SELECT coalesce(jsonb_agg(e.id), '[]') FROM core.procedure_exemption e WHERE e.case_id = c.id) AS exemptions,
    (SELECT jsonb_agg(jsonb_build_array(s.kind, s.role_code) ORDER BY s.position)
     FROM core.procedure_step s WHERE s.version_id = v.id AND s.kind <> 'return') AS steps
FROM core.procedure_version v
JOIN core.procedure_case c ON c.version_id = v.id
WHERE v.id = core.procedure_version_on(:code, :day)
ORDER BY c.position OFFSET :at LIMIT 1
)";

/// Moments of the last days at which somebody could have come, and when it would be due.
constexpr auto dueQuery = R"(
SELECT r.at, core.due_at(:term, :unit, r.at, :place, '{}', :cut_off) AS due
FROM generate_series(0, CASE WHEN :term::integer > 8 THEN :term::integer * 2 + 20 ELSE 26 END) AS d
CROSS JOIN unnest(ARRAY['08:05', '10:10', '14:05']::time[]) AS t
CROSS JOIN LATERAL (SELECT ((:today::date - d)::timestamp + t) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at) AS r
WHERE r.at < :now::timestamptz - interval '40 minutes' AND core.next_working_moment(:place, r.at) = r.at
)";

/// Moments at which the counters were open, with the minutes of work since.
constexpr auto openQuery = R"(
SELECT t AS at, core.working_minutes(:place, t, :now) AS minutes
FROM generate_series(date_trunc('hour', :now::timestamptz) - interval '12 days', :now, '25 minutes') AS t
WHERE core.next_working_moment(:place, t) = t
)";

bool isLater(const std::pair<QDateTime, size_t> &a, const std::pair<QDateTime, size_t> &b)
{
    return a > b;
}
} // namespace

SampleApplications::SampleApplications(SampleWorld world)
    : m_world(std::move(world))
    , m_dice(seed)
    , m_teller(m_world, m_dice)
{
}

void SampleApplications::await(const QDateTime &at, size_t index)
{
    if (at > m_world.loadedAt.addSecs(-lastActSeconds))
        return;
    m_awaited.emplace_back(at, index);
    std::push_heap(m_awaited.begin(), m_awaited.end(), isLater);
}

std::optional<QDateTime> SampleApplications::nextAt() const
{
    return m_awaited.empty() ? std::nullopt : std::optional(m_awaited.front().first);
}

Result<void> SampleApplications::playNext()
{
    std::pop_heap(m_awaited.begin(), m_awaited.end(), isLater);
    const auto [at, index] = m_awaited.back();
    m_awaited.pop_back();
    if (index >= m_stories.size())
        return setAbsence(m_world.data.absences[index - m_stories.size()]);
    SampleStory &story = m_stories[index];
    if (auto done = m_teller.play(story); !done)
        return done;
    if (!story.acts.empty())
        await(story.at, index);
    return {};
}

Result<void> SampleApplications::setAbsence(const SampleAbsence &absence)
{
    const QDate today = localDate(m_world.loadedAt);
    const auto done = m_world.execute(absence.person, u"absence.set"_s,
        {{"id"_L1, sampleIdText(u"absence/"_s + absence.person)},
            {"person"_L1, m_world.personId(absence.person).toString(QUuid::WithoutBraces)},
            {"substitute"_L1, m_world.personId(absence.substitute).toString(QUuid::WithoutBraces)},
            {"from"_L1, today.addDays(absence.from).toString(Qt::ISODate)},
            {"to"_L1, today.addDays(absence.to).toString(Qt::ISODate)}, {"reason"_L1, absence.reason}},
        absence.person);
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<void> SampleApplications::plan()
{
    for (const SampleCourse &course : m_world.data.courses) {
        if (auto planned = planCourse(course); !planned)
            return planned;
    }
    for (size_t i = 0; i < m_world.data.absences.size(); ++i) {
        const int told = std::min(m_world.data.absences[i].from, 0) - 1;
        await(m_world.loadedAt.addDays(told), m_stories.size() + i);
    }
    return {};
}

Result<void> SampleApplications::planCourse(const SampleCourse &course)
{
    for (int n = 1; n <= course.count; ++n) {
        const SampleWish &wanted = wish(course.kind);
        SampleStory story;
        story.name = course.name + u'-' + QString::number(n);
        story.id = sampleIdText(u"application/"_s + story.name);
        story.unit = unitOf(course);
        story.subject = wanted.subject;
        story.acts.assign(course.acts.begin(), course.acts.end());
        const auto known = procedure(wanted, localDate(m_world.loadedAt));
        if (!known)
            return tl::unexpected(known.error());
        story.procedure = *known;
        story.at = begin(story, course.start, wanted.kind == "day"_L1);
        const auto then = procedure(wanted, localDate(story.at));
        if (!then)
            return tl::unexpected(then.error());
        story.procedure = *then;
        m_stories.push_back(std::move(story));
        await(m_stories.back().at, m_stories.size() - 1);
    }
    return {};
}

/// The wish whose turn it is: all come in their share, so that the rarest comes as well.
const SampleWish &SampleApplications::wish(const QString &kind)
{
    const SampleWish *best = nullptr;
    double most = -1;
    for (const SampleWish &one : m_world.data.wishes) {
        const double claim = double(one.weight) / (m_wished.value(&one) + 1);
        if ((kind == "any"_L1 || one.kind == kind) && claim > most) {
            most = claim;
            best = &one;
        }
    }
    ++m_wished[best];
    return *best;
}

/// Where somebody works whom the course names, or who may read what is confidential; else anywhere.
QString SampleApplications::unitOf(const SampleCourse &course)
{
    for (const SamplePerson &person : m_world.people.people) {
        const bool isNamed = course.acts.contains(QString(u"give:"_s + person.user));
        const bool isMeant
            = course.acts.contains(u"receive:confidential"_s) && person.roles.contains(u"confidential_reader"_s);
        if (isNamed || isMeant)
            return person.unit;
    }
    return unit();
}

QString SampleApplications::unit()
{
    QStringList communes;
    for (const SampleVillage &village : m_world.data.villages) {
        if (!communes.contains(village.unit))
            communes.append(village.unit);
    }
    return m_dice.chance(largestUnitPercent) ? communes.first() : m_dice.pick(communes);
}

Result<SampleProcedure> SampleApplications::procedure(const SampleWish &wish, const QDate &day)
{
    const QString key = wish.procedure + u'/' + QString::number(wish.caseAt) + u'/' + day.toString(Qt::ISODate);
    if (const auto known = m_procedures.constFind(key); known != m_procedures.constEnd())
        return *known;
    Rows rows = m_world.superuser.run(
        QString::fromLatin1(procedureQuery), {{u"code"_s, wish.procedure}, {u"day"_s, day}, {u"at"_s, wish.caseAt}});
    if (!rows.next())
        return tl::unexpected(sampleInvalid(u"procedures.csv: "_s + key));
    SampleProcedure procedure{rows.text("procedure_code"), rows.text("name"), rows.text("id"), rows.text("case_id"),
        rows.integer("term_value"), rows.text("term_unit"), !rows.isNull("term_value"), rows.boolean("cut_off"),
        rows.jsonArray("papers"), {}, {}, {}};
    for (const QJsonValue &one : rows.jsonArray("exemptions"))
        procedure.exemptions.append(one.toString());
    for (const QJsonValue &step : rows.jsonArray("steps")) {
        procedure.stepKinds.append(step[0].toString());
        procedure.stepRoles.append(step[1].toString());
    }
    m_procedures.insert(key, procedure);
    return procedure;
}

QDateTime SampleApplications::begin(const SampleStory &story, const QString &start, bool sameDay)
{
    static const QRegularExpression form(u"^(days|hours|due) (-?\\d+)\\.\\.(-?\\d+)$"_s);
    const auto match = form.match(start);
    const int least = match.captured(2).toInt();
    const int most = std::max(match.captured(3).toInt(), least);
    if (match.captured(1) == "due"_L1 && story.procedure.hasTerm)
        return dueBetween(story.procedure, least, most);
    const int amount = m_dice.between(least, most);
    return match.captured(1) == "hours"_L1 ? hoursAgo(amount) : daysAgo(story, std::max(amount, 1), sameDay);
}

/// What is done on the same day comes early enough for it.
QDateTime SampleApplications::daysAgo(const SampleStory &story, int days, bool sameDay)
{
    const QDate day = localDate(m_world.loadedAt).addDays(-days);
    const int minute = sameDay ? m_dice.between(425, 610) : m_dice.between(425, 960);
    const QDateTime wanted(day, QTime(minute / 60, minute % 60, m_dice.between(0, 59)), localZone());
    const QDateTime open = m_world.superuser
                               .value(u"SELECT core.next_working_moment(:unit, :at)"_s,
                                   {{u"unit"_s, story.unit}, {u"at"_s, wanted.toUTC()}})
                               .toDateTime();
    return open == wanted ? wanted.toUTC() : open.addSecs(m_dice.between(1, sameDay ? 120 : 230) * 60);
}

/// So many hours of work before the moment of loading.
QDateTime SampleApplications::hoursAgo(int hours)
{
    if (m_open.empty()) {
        Rows rows = m_world.superuser.run(QString::fromLatin1(openQuery),
            {{u"place"_s, m_world.people.units.front().id}, {u"now"_s, m_world.loadedAt}});
        while (rows.next())
            m_open.emplace_back(rows.integer("minutes"), rows.dateTime("at"));
    }
    const auto distance = [&](const auto &open) { return std::abs(open.first - hours * 60); };
    const auto best = std::min_element(
        m_open.begin(), m_open.end(), [&](const auto &a, const auto &b) { return distance(a) < distance(b); });
    return best->second.addSecs(m_dice.between(0, 300));
}

/// One of the moments that make it due between these, else one that comes nearest.
QDateTime SampleApplications::dueBetween(const SampleProcedure &procedure, int least, int most)
{
    const QString key = QString::number(procedure.term) + procedure.termUnit + QString::number(procedure.cutOff);
    auto &known = m_dues[key];
    if (known.empty()) {
        Rows rows = m_world.superuser.run(QString::fromLatin1(dueQuery),
            {{u"term"_s, procedure.term}, {u"unit"_s, procedure.termUnit}, {u"cut_off"_s, procedure.cutOff},
                {u"place"_s, m_world.people.units.front().id}, {u"now"_s, m_world.loadedAt},
                {u"today"_s, localDate(m_world.loadedAt)}});
        while (rows.next())
            known.emplace_back(rows.dateTime("at"), rows.dateTime("due"));
    }
    const auto distance = [&](const auto &one) {
        const qint64 hours = m_world.loadedAt.secsTo(one.second) / 3600;
        return std::max({least - hours, hours - most, qint64(0)});
    };
    qint64 nearest = std::numeric_limits<qint64>::max();
    for (const auto &one : known)
        nearest = std::min(nearest, distance(one));
    std::vector<QDateTime> fit;
    for (const auto &one : known) {
        if (distance(one) == nearest)
            fit.push_back(one.first);
    }
    return m_dice.pick(fit).addSecs(m_dice.between(0, 35 * 60));
}

} // namespace ana::cli
