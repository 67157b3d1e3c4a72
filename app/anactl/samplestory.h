// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <vector>

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include "app/anactl/sampleapplicationdata.h"
#include "app/anactl/samplecitizens.h"
#include "app/anactl/sampledata.h"
#include "models/core/error.h"
#include "models/core/id.h"
#include "models/database/sqlconnection.h"

namespace ana::cli {

/// What the story of an application needs of the loader.
struct SampleWorld
{
    const SampleData &people;
    const SampleApplicationData &data;
    SqlConnection &superuser;
    QDateTime loadedAt;
    /// user, command, arguments, what it is about
    std::function<Result<QJsonObject>(const QString &, const QString &, const QJsonObject &, const QString &)> execute;
    /// user, path of a PDF, a name of its own for the stored file
    std::function<Result<BlobId>(const QString &, const QString &, const QString &)> upload;
    std::function<QUuid(const QString &)> personId;
};

/// A version of a procedure with one of its cases, as the counter needs it.
struct SampleProcedure
{
    QString code;
    QString name;
    QString version;
    QString caseId;
    int term = 0; ///< 0 also where there is none
    QString termUnit;
    bool hasTerm = false;
    bool cutOff = false;
    QJsonArray papers; ///< {id, name, originals, copies, required}
    QStringList exemptions;
    QStringList stepKinds;
    QStringList stepRoles;
};

/// One application on its way: what it is, what is still to happen, and how it stands.
struct SampleStory
{
    QString name; ///< "across 3"
    QString unit;
    QString subject;
    SampleProcedure procedure;
    std::deque<QString> acts;
    QDateTime at; ///< when the next act happens

    QString id;
    int version = 0;
    size_t step = 0;
    QDateTime due;
    QDateTime promised;
    QString holder; ///< user name
    QString applicant; ///< id of the party
    QString authorised;
    bool confidential = false;
    QString partId;
    QString partUnit;
    int partVersion = 0;
    QString partHolder;

    QString stepKind() const { return procedure.stepKinds.value(qsizetype(step)); }
    QString stepRole() const { return procedure.stepRoles.value(qsizetype(step)); }
    /// Until when it must be done so that nobody has to apologise.
    QDateTime promise() const { return promised.isValid() ? std::max(due, promised) : due; }
};

/// Plays acts as the people would do them: who has it on his desk, with the words people write.
class SampleStoryTeller
{
public:
    SampleStoryTeller(SampleWorld &world, SampleDice &dice)
        : m_world(world)
        , m_dice(dice)
        , m_citizens(world.data, dice)
    {
    }

    /// Does the first of the acts that are left and sets when the next one happens.
    Result<void> play(SampleStory &story);
    /// When a wait of so many working minutes is over, but within this share of what is left until the due time.
    QDateTime later(const SampleStory &story, const QDateTime &from, int minutes, double share = 1);

private:
    using Act = Result<void> (SampleStoryTeller::*)(SampleStory &, const QString &argument);
    static const QHash<QString, Act> &actTable();

    Result<void> receive(SampleStory &story, const QString &way);
    Result<void> keep(SampleStory &story, const QString &);
    Result<void> registerOnline(SampleStory &story, const QString &);
    Result<void> turnAway(SampleStory &story, const QString &reason);
    Result<void> accept(SampleStory &story, const QString &);
    Result<void> ask(SampleStory &story, const QString &days);
    Result<void> refuseIntake(SampleStory &story, const QString &reason);
    Result<void> takeFee(SampleStory &story, const QString &);
    Result<void> pass(SampleStory &story, const QString &);
    Result<void> give(SampleStory &story, const QString &user);
    Result<void> hand(SampleStory &story, const QString &);
    Result<void> claim(SampleStory &story, const QString &);
    Result<void> back(SampleStory &story, const QString &);
    Result<void> supplement(SampleStory &story, const QString &days);
    Result<void> supplied(SampleStory &story, const QString &);
    Result<void> askPayment(SampleStory &story, const QString &days);
    Result<void> paid(SampleStory &story, const QString &);
    Result<void> withdraw(SampleStory &story, const QString &);
    Result<void> grantWithdraw(SampleStory &story, const QString &);
    Result<void> denyWithdraw(SampleStory &story, const QString &);
    Result<void> stop(SampleStory &story, const QString &);
    Result<void> extend(SampleStory &story, const QString &days);
    Result<void> apologise(SampleStory &story, const QString &days);
    Result<void> askUnit(SampleStory &story, const QString &unit);
    Result<void> takePart(SampleStory &story, const QString &);
    Result<void> answerPart(SampleStory &story, const QString &);
    Result<void> decide(SampleStory &story, const QString &);
    Result<void> refuse(SampleStory &story, const QString &reason);
    Result<void> issue(SampleStory &story, const QString &);
    Result<void> returnResult(SampleStory &story, const QString &);
    Result<void> post(SampleStory &story, const QString &);
    Result<void> returnOnline(SampleStory &story, const QString &);
    Result<void> correct(SampleStory &story, const QString &);
    Result<void> reopen(SampleStory &story, const QString &days);
    Result<void> glass(SampleStory &story, const QString &);
    Result<void> review(SampleStory &story, const QString &);
    Result<void> note(SampleStory &story, const QString &);

    Result<QJsonObject> execute(SampleStory &story, const QString &user, const QString &command, QJsonObject arguments);
    Result<void> act(SampleStory &story, const QString &user, const QString &command, const QJsonObject &arguments);
    Result<QJsonObject> begin(SampleStory &story, const QString &command, QJsonObject arguments);
    Result<void> handOver(SampleStory &story, const QString &person);
    Result<void> handBack(SampleStory &story, const QString &way, QJsonObject arguments);
    Result<QJsonArray> files(
        SampleStory &story, const QString &user, const QString &file, const QString &kind, const QString &title);
    QJsonArray papers(const SampleStory &story);
    bool mustApologise(const SampleStory &story, const QString &word) const;
    void schedule(SampleStory &story);

    /// Somebody with the role there; for a confidential one, somebody meant to read it.
    QString who(const QString &role, const QString &unit, const SampleStory &story);
    QString clerk(const SampleStory &story) { return who(QStringLiteral("clerk"), story.unit, story); }
    QString leader(const SampleStory &story) { return who(QStringLiteral("leader"), story.unit, story); }
    /// The holder, or who stands in for him on that day.
    QString desk(const SampleStory &story) const;
    QString words(const QString &occasion) { return m_dice.pick(m_world.data.words.value(occasion, {occasion})); }
    QString day(const SampleStory &story, int days) const;

    SampleWorld &m_world;
    SampleDice &m_dice;
    SampleCitizens m_citizens;
    int m_receipt = 0;
    int m_file = 0;
};

} // namespace ana::cli
