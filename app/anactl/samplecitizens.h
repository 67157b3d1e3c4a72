// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include "app/anactl/sampleapplicationdata.h"

namespace ana::cli {

/// The invented people and bodies the sample's counters serve. Their citizen numbers are formed as the law says
/// (province 066, sex and century, year of birth), but the running number of each begins with 00; telephones begin
/// with 0900 0.
class SampleCitizens
{
public:
    SampleCitizens(const SampleApplicationData &data, SampleDice &dice)
        : m_data(data)
        , m_dice(dice)
    {
    }

    /// What application.receive takes as `applicant`: somebody of this unit, one time in four somebody served before.
    QJsonObject applicant(const QString &unit, const QDate &today);
    /// A person who comes for somebody else, or is not written down yet.
    QJsonObject person(const QString &unit, const QDate &today);
    QJsonObject organisation(const QString &unit);
    /// Somebody's name in the unit: a child, a spouse, an old man.
    QString name(const QString &unit, const QString &sex);
    /// What was written down of somebody: {full_name, identity_number}.
    const QJsonObject &known(const QString &id) const;

private:
    const SampleVillage &village(const QString &unit);
    QString nameAmong(const QString &people, const QString &sex);
    QString word(const QString &people, const QString &sex, const QString &part);

    const SampleApplicationData &m_data;
    SampleDice &m_dice;
    QHash<QString, QStringList> m_served; ///< ids of people, by unit
    QHash<QString, QJsonObject> m_known;
    int m_number = 0;
};

} // namespace ana::cli
