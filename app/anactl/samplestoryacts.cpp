// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a story mean, act by act.
#include "app/anactl/samplestory.h"

#include "app/anactl/sampletable.h"
#include "models/core/dates.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr int optionalPaperPercent = 20;
constexpr int scannedPercent = 22;
constexpr int authorisedPercent = 8;
constexpr int organisationPercent = 6;
constexpr int exemptPercent = 30;
constexpr int namedPercent = 50; ///< handed over to a person, not to a role
} // namespace

// Reception ---------------------------------------------------------------------------------------------------------

QJsonArray SampleStoryTeller::papers(const SampleStory &story)
{
    QJsonArray given;
    for (const QJsonValue &value : story.procedure.papers) {
        const QJsonObject paper = value.toObject();
        if (paper.value("required"_L1).toBool() || m_dice.chance(optionalPaperPercent)) {
            given.append(QJsonObject{{"paper"_L1, paper.value("id"_L1)}, {"name"_L1, paper.value("name"_L1)},
                {"originals"_L1, paper.value("originals"_L1)}, {"copies"_L1, paper.value("copies"_L1)}});
        }
    }
    return given;
}

Result<QJsonObject> SampleStoryTeller::begin(SampleStory &story, const QString &command, QJsonObject arguments)
{
    const QDate today = localDate(story.at);
    const bool isLand = story.procedure.term >= 20 && m_dice.chance(organisationPercent);
    const QJsonObject applicant
        = isLand ? m_citizens.organisation(story.unit) : m_citizens.applicant(story.unit, today);
    story.applicant = applicant.value("id"_L1).toString();
    arguments.insert("unit"_L1, story.unit);
    arguments.insert("procedure_version"_L1, story.procedure.version);
    arguments.insert("case"_L1, story.procedure.caseId);
    arguments.insert("applicant"_L1, applicant);
    arguments.insert("papers"_L1, papers(story));
    QString subject = story.subject;
    subject.replace(u"{child}"_s, m_citizens.name(story.unit, u"female"_s))
        .replace(u"{elder}"_s, m_citizens.name(story.unit, u"male"_s))
        .replace(u"{spouse}"_s, m_citizens.name(story.unit, u"male"_s))
        .replace(u"{parcel}"_s, u"%1, tờ bản đồ %2"_s.arg(m_dice.between(12, 480)).arg(m_dice.between(3, 60)));
    arguments.insert("subject"_L1, subject);
    if (m_dice.chance(authorisedPercent)) {
        const QJsonObject other = m_citizens.person(story.unit, today);
        story.authorised = other.value("id"_L1).toString();
        arguments.insert("authorised"_L1, other);
    }
    const QString user = clerk(story);
    if (!story.confidential && m_dice.chance(scannedPercent)) {
        const auto scanned
            = files(story, user, m_dice.pick(QStringList{u"to-khai"_s, u"giay-uy-quyen"_s, u"giay-to"_s}), u"paper"_s,
                u"Giấy tờ người nộp mang đến"_s);
        if (!scanned)
            return tl::unexpected(scanned.error());
        arguments.insert("files"_L1, *scanned);
    }
    const auto begun = execute(story, user, u"application."_s + command, arguments);
    if (!begun)
        return begun;
    story.holder = user;
    story.step = 0;
    if (begun->value("fee"_L1).toObject().value("amount"_L1).toInteger() > 0)
        story.acts.push_front(u"take_fee"_s);
    return begun;
}

Result<void> SampleStoryTeller::receive(SampleStory &story, const QString &way)
{
    QJsonObject arguments;
    if (way == "confidential"_L1) {
        story.confidential = true;
        arguments.insert("confidential"_L1, true);
    } else if (!way.isEmpty()) {
        arguments.insert("return_way"_L1, way);
    }
    if (m_dice.chance(4))
        arguments.insert("channel"_L1, u"post"_s);
    else if (m_dice.chance(3))
        arguments.insert("channel"_L1, u"mobile"_s);
    if (!story.procedure.exemptions.isEmpty() && m_dice.chance(exemptPercent))
        arguments.insert("exemption"_L1, m_dice.pick(story.procedure.exemptions));
    const auto begun = begin(story, u"receive"_s, arguments);
    return begun ? Result<void>() : tl::unexpected(begun.error());
}

/// Put by: a paper is at home, and the fields wait as they were typed.
Result<void> SampleStoryTeller::keep(SampleStory &story, const QString &)
{
    const QJsonObject person = m_citizens.person(story.unit, localDate(story.at));
    QJsonArray typed;
    for (const QJsonValue &value : papers(story)) {
        QJsonObject paper = value.toObject();
        paper.insert("state"_L1, typed.isEmpty() ? u"missing"_s : u"given"_s);
        typed.append(paper);
    }
    const QString name = person.value("full_name"_L1).toString();
    const QJsonObject fields{{"application"_L1, story.id}, {"unit"_L1, story.unit},
        {"applicant"_L1, QJsonObject{{"new"_L1, person}}}, {"has_authorised"_L1, false},
        {"procedure"_L1,
            QJsonObject{{"code"_L1, story.procedure.code}, {"name"_L1, story.procedure.name},
                {"case"_L1, story.procedure.caseId}}},
        {"version"_L1, story.procedure.version}, {"papers"_L1, typed},
        {"return"_L1, QJsonObject{{"way"_L1, u"counter"_s}, {"channel"_L1, u"counter"_s}}}};
    const auto kept = m_world.execute(clerk(story), u"intake.keep"_s,
        {{"id"_L1, sampleIdText(u"intake/"_s + story.name)}, {"unit"_L1, story.unit},
            {"title"_L1, QString(name + u" – "_s + story.procedure.name).left(200)}, {"fields"_L1, fields}},
        story.name);
    return kept ? Result<void>() : tl::unexpected(kept.error());
}

Result<void> SampleStoryTeller::registerOnline(SampleStory &story, const QString &)
{
    const auto begun = begin(story, u"register"_s, {{"channel"_L1, u"online"_s}, {"return_way"_L1, u"online"_s}});
    return begun ? Result<void>() : tl::unexpected(begun.error());
}

Result<void> SampleStoryTeller::turnAway(SampleStory &story, const QString &reason)
{
    QJsonObject arguments{{"reason_code"_L1, reason}, {"reason"_L1, words(reason)}};
    if (reason == "papers_missing"_L1)
        arguments.insert("missing"_L1, QJsonArray{words(u"missing"_s)});
    const auto begun = begin(story, u"refuse_at_counter"_s, arguments);
    return begun ? Result<void>() : tl::unexpected(begun.error());
}

Result<void> SampleStoryTeller::accept(SampleStory &story, const QString &)
{
    const QString user = clerk(story);
    const auto done = execute(story, user, u"application.accept"_s, {});
    if (!done)
        return tl::unexpected(done.error());
    story.holder = user;
    if (done->value("fee"_L1).toObject().value("amount"_L1).toInteger() > 0)
        story.acts.push_front(u"take_fee"_s);
    return {};
}

Result<void> SampleStoryTeller::ask(SampleStory &story, const QString &days)
{
    return act(story, clerk(story), u"ask_supplement"_s,
        {{"missing"_L1, QJsonArray{words(u"missing"_s)}}, {"reason"_L1, words(u"supplement"_s)},
            {"expected"_L1, day(story, days.toInt())}});
}

Result<void> SampleStoryTeller::refuseIntake(SampleStory &story, const QString &reason)
{
    return act(story, clerk(story), u"refuse_intake"_s, {{"reason_code"_L1, reason}, {"reason"_L1, words(reason)}});
}

Result<void> SampleStoryTeller::takeFee(SampleStory &story, const QString &)
{
    return act(story, story.holder, u"take_fee"_s,
        {{"line"_L1, 1}, {"way"_L1, m_dice.chance(60) ? u"cash"_s : u"qr"_s},
            {"receipt"_L1, u"BL-%1"_s.arg(++m_receipt, 6, 10, '0'_L1)}});
}

// On the way --------------------------------------------------------------------------------------------------------

Result<void> SampleStoryTeller::handOver(SampleStory &story, const QString &person)
{
    QJsonObject arguments;
    if (!person.isEmpty())
        arguments.insert("person"_L1, m_world.personId(person).toString(QUuid::WithoutBraces));
    if (m_dice.chance(6))
        arguments.insert("note"_L1, words(u"note"_s));
    if (auto done = act(story, desk(story), u"hand_over"_s, arguments); !done)
        return done;
    ++story.step;
    story.holder = person;
    return {};
}

Result<void> SampleStoryTeller::give(SampleStory &story, const QString &user)
{
    if (!user.isEmpty())
        return handOver(story, user);
    return handOver(story, who(story.procedure.stepRoles.value(qsizetype(story.step) + 1), story.unit, story));
}

Result<void> SampleStoryTeller::hand(SampleStory &story, const QString &)
{
    return handOver(story, {});
}

Result<void> SampleStoryTeller::pass(SampleStory &story, const QString &)
{
    if (m_dice.chance(namedPercent))
        return give(story, {});
    story.acts.push_front(u"claim"_s);
    return hand(story, {});
}

Result<void> SampleStoryTeller::claim(SampleStory &story, const QString &)
{
    const QString user = who(story.stepRole(), story.unit, story);
    if (auto done = act(story, user, u"claim"_s, {}); !done)
        return done;
    story.holder = user;
    return {};
}

Result<void> SampleStoryTeller::back(SampleStory &story, const QString &)
{
    if (auto done = act(story, desk(story), u"send_back"_s, {{"reason"_L1, words(u"back"_s)}}); !done)
        return done;
    --story.step;
    story.holder = m_world.superuser
                       .value(u"SELECT p.user_name FROM core.application a JOIN core.person p ON p.id = a.holder_id "
                              "WHERE a.id = :id"_s,
                           {{u"id"_s, QUuid(story.id)}})
                       .toString();
    if (story.holder.isEmpty())
        story.acts.push_front(u"claim"_s);
    return {};
}

Result<void> SampleStoryTeller::note(SampleStory &story, const QString &)
{
    return act(story, desk(story), u"note"_s, {{"note"_L1, words(u"note"_s)}});
}

Result<void> SampleStoryTeller::supplement(SampleStory &story, const QString &days)
{
    return act(story, desk(story), u"ask_supplement"_s,
        {{"missing"_L1, QJsonArray{words(u"missing"_s)}}, {"reason"_L1, words(u"supplement"_s)},
            {"expected"_L1, day(story, days.toInt())}});
}

Result<void> SampleStoryTeller::supplied(SampleStory &story, const QString &)
{
    const QString user = clerk(story);
    const auto scanned = files(story, user, u"giay-to"_s, u"paper"_s, u"Giấy tờ bổ sung"_s);
    if (!scanned)
        return tl::unexpected(scanned.error());
    return act(story, user, u"supplied"_s,
        {{"papers"_L1, QJsonArray{QJsonObject{{"name"_L1, words(u"missing"_s)}, {"copies"_L1, 1}}}},
            {"files"_L1, *scanned}});
}

Result<void> SampleStoryTeller::askPayment(SampleStory &story, const QString &days)
{
    return act(story, desk(story), u"ask_payment"_s,
        {{"name"_L1, words(u"payment"_s)}, {"amount"_L1, m_dice.between(6, 90) * 250'000},
            {"reason"_L1, u"Theo thông báo nộp tiền của cơ quan thuế."_s}, {"expected"_L1, day(story, days.toInt())}});
}

Result<void> SampleStoryTeller::paid(SampleStory &story, const QString &)
{
    return act(story, clerk(story), u"paid"_s,
        {{"way"_L1, u"transfer"_s}, {"receipt"_L1, u"GNT-%1"_s.arg(++m_receipt, 6, 10, '0'_L1)}});
}

Result<void> SampleStoryTeller::withdraw(SampleStory &story, const QString &)
{
    return act(story, clerk(story), u"ask_withdraw"_s, {{"reason"_L1, words(u"withdraw"_s)}});
}

Result<void> SampleStoryTeller::grantWithdraw(SampleStory &story, const QString &)
{
    return act(
        story, leader(story), u"grant_withdraw"_s, {{"note"_L1, u"Đồng ý cho rút hồ sơ, trả lại giấy tờ gốc."_s}});
}

Result<void> SampleStoryTeller::denyWithdraw(SampleStory &story, const QString &)
{
    return act(story, leader(story), u"refuse_withdraw"_s, {{"reason"_L1, words(u"keep"_s)}});
}

Result<void> SampleStoryTeller::stop(SampleStory &story, const QString &)
{
    return act(story, leader(story), u"stop"_s,
        {{"reason"_L1, words(u"stop"_s)}, {"money"_L1, u"Lệ phí đã thu được hoàn trả tại bộ phận một cửa."_s}});
}

Result<void> SampleStoryTeller::extend(SampleStory &story, const QString &days)
{
    return act(story, leader(story), u"extend"_s, {{"days"_L1, days.toInt()}, {"reason"_L1, words(u"extend"_s)}});
}

Result<void> SampleStoryTeller::apologise(SampleStory &story, const QString &days)
{
    SampleStory free = story;
    free.due = {};
    const QDateTime promised = later(free, std::max(story.at, story.due), days.toInt() * 480);
    if (auto done = act(story, desk(story).isEmpty() ? clerk(story) : desk(story), u"apologise"_s,
            {{"reason"_L1, words(u"late"_s)}, {"promised"_L1, promised.toUTC().toString(Qt::ISODate)}});
        !done)
        return done;
    story.promised = promised;
    return {};
}

// Another unit ------------------------------------------------------------------------------------------------------

Result<void> SampleStoryTeller::askUnit(SampleStory &story, const QString &unit)
{
    QStringList others;
    for (const SampleUnit &one : m_world.people.units) {
        if (one.id != story.unit && !who(u"officer"_s, one.id, story).isEmpty())
            others.append(one.id);
    }
    story.partUnit = unit.isEmpty() ? m_dice.pick(others) : unit;
    story.partId = sampleIdText(u"part/"_s + story.name);
    story.partVersion = 1;
    return act(story, desk(story), u"ask_unit"_s,
        {{"part"_L1, story.partId}, {"unit"_L1, story.partUnit}, {"asked"_L1, words(u"ask"_s)}, {"days"_L1, 3}});
}

Result<void> SampleStoryTeller::takePart(SampleStory &story, const QString &)
{
    story.partHolder = who(u"officer"_s, story.partUnit, story);
    const auto done = m_world.execute(story.partHolder, u"application.claim"_s,
        {{"id"_L1, story.partId}, {"version"_L1, story.partVersion++}}, story.name);
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<void> SampleStoryTeller::answerPart(SampleStory &story, const QString &)
{
    const auto found = files(story, story.partHolder, u"bien-ban"_s, u"other"_s, u"Biên bản kiểm tra"_s);
    if (!found)
        return tl::unexpected(found.error());
    const auto done = m_world.execute(story.partHolder, u"application.answer_unit"_s,
        {{"id"_L1, story.partId}, {"version"_L1, story.partVersion++}, {"answer"_L1, words(u"answer"_s)},
            {"files"_L1, *found}},
        story.name);
    return done ? Result<void>() : tl::unexpected(done.error());
}

// The end -----------------------------------------------------------------------------------------------------------

Result<void> SampleStoryTeller::decide(SampleStory &story, const QString &)
{
    return act(story, desk(story), u"decide"_s, {{"outcome"_L1, u"granted"_s}});
}

Result<void> SampleStoryTeller::refuse(SampleStory &story, const QString &reason)
{
    return act(story, desk(story), u"decide"_s,
        {{"outcome"_L1, u"refused"_s}, {"reason_code"_L1, reason}, {"reason"_L1, words(reason)}});
}

Result<void> SampleStoryTeller::issue(SampleStory &story, const QString &)
{
    const QString user = desk(story);
    QJsonObject arguments;
    // Leaders sign; they store no files.
    if (story.stepRole() != "leader"_L1 && m_dice.chance(scannedPercent)) {
        const auto result = files(story, user, u"ket-qua"_s, u"result"_s, words(u"result"_s));
        if (!result)
            return tl::unexpected(result.error());
        arguments.insert("files"_L1, *result);
    }
    story.holder.clear();
    return act(story, user, u"issue"_s, arguments);
}

Result<void> SampleStoryTeller::handBack(SampleStory &story, const QString &way, QJsonObject arguments)
{
    const bool authorised = !story.authorised.isEmpty() && way == "counter"_L1;
    const QJsonObject person = m_citizens.known(authorised ? story.authorised : story.applicant);
    arguments.insert("way"_L1, way);
    arguments.insert("recipient"_L1, person.value("full_name"_L1));
    arguments.insert("relation"_L1, authorised ? u"authorised"_s : u"applicant"_s);
    if (way == "counter"_L1)
        arguments.insert("identity_number"_L1, person.value("identity_number"_L1));
    return act(story, clerk(story), u"return_result"_s, arguments);
}

Result<void> SampleStoryTeller::returnResult(SampleStory &story, const QString &)
{
    return handBack(story, u"counter"_s, {});
}

Result<void> SampleStoryTeller::post(SampleStory &story, const QString &)
{
    return handBack(
        story, u"post"_s, {{"post_number"_L1, u"EA%1VN"_s.arg(100'000'000 + m_dice.between(1, 899'999'999))}});
}

Result<void> SampleStoryTeller::returnOnline(SampleStory &story, const QString &)
{
    return handBack(story, u"online"_s, {});
}

Result<void> SampleStoryTeller::correct(SampleStory &story, const QString &)
{
    story.step = size_t(std::max<qsizetype>(0, story.procedure.stepKinds.indexOf(u"process"_s)));
    return act(story, leader(story), u"correct"_s, {{"reason"_L1, words(u"correct"_s)}});
}

Result<void> SampleStoryTeller::reopen(SampleStory &story, const QString &days)
{
    story.step = size_t(std::max<qsizetype>(0, story.procedure.stepKinds.indexOf(u"process"_s)));
    story.promised = {};
    return act(story, leader(story), u"reopen"_s,
        {{"reason"_L1, words(u"reopen"_s)}, {"term"_L1, days.toInt()}, {"term_unit"_L1, u"working_days"_s}});
}

/// A leader of the district looks into a confidential one.
Result<void> SampleStoryTeller::glass(SampleStory &story, const QString &)
{
    const auto done
        = m_world.execute(who(u"leader"_s, m_world.people.units.front().id, story), u"application.break_glass"_s,
            {{"id"_L1, sampleIdText(u"access/"_s + story.name)}, {"application"_L1, story.id},
                {"reason"_L1, words(u"glass"_s)}},
            story.name);
    return done ? Result<void>() : tl::unexpected(done.error());
}

/// Who reads the log looks at the reason.
Result<void> SampleStoryTeller::review(SampleStory &story, const QString &)
{
    const auto done
        = m_world.execute(who(u"auditor"_s, m_world.people.units.front().id, story), u"application.review_access"_s,
            {{"id"_L1, sampleIdText(u"access/"_s + story.name)}, {"version"_L1, 1}, {"justified"_L1, true},
                {"note"_L1, words(u"review"_s)}},
            story.name);
    return done ? Result<void>() : tl::unexpected(done.error());
}

} // namespace ana::cli
