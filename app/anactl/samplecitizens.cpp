// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/samplecitizens.h"

#include "app/anactl/sampletable.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr int servedBeforePercent = 25;
constexpr int youngest = 19;
constexpr int oldest = 78;

/// 066, then the digit of century and sex, the year's last two digits, and a running number.
QString citizenNumber(const QDate &birth, bool female, int number)
{
    const int century = (birth.year() - 1900) / 100 * 2 + (female ? 1 : 0);
    return u"066%1%2%3"_s.arg(century).arg(birth.year() % 100, 2, 10, '0'_L1).arg(number % 10000, 6, 10, '0'_L1);
}
} // namespace

QString SampleCitizens::word(const QString &people, const QString &sex, const QString &part)
{
    return m_dice.pick(m_data.names.value(people + u'/' + sex + u'/' + part, {people}));
}

QString SampleCitizens::nameAmong(const QString &people, const QString &sex)
{
    const bool female = sex == "female"_L1;
    if (people == "ede"_L1 || people == "mnong"_L1)
        return (female ? u"H'"_s : u"Y "_s) + word(people, sex, u"given"_s) + u' ' + word(people, {}, u"clan"_s);
    return QStringList{word(people, {}, u"surname"_s), word(people, sex, u"middle"_s), word(people, sex, u"given"_s)}
        .join(u' ');
}

const SampleVillage &SampleCitizens::village(const QString &unit)
{
    std::vector<const SampleVillage *> there;
    for (const SampleVillage &one : m_data.villages) {
        if (one.unit == unit)
            there.push_back(&one);
    }
    return there.empty() ? m_data.villages.front() : *m_dice.pick(there);
}

QString SampleCitizens::name(const QString &unit, const QString &sex)
{
    return nameAmong(village(unit).people, sex);
}

QJsonObject SampleCitizens::person(const QString &unit, const QDate &today)
{
    ++m_number;
    const SampleVillage &home = village(unit);
    const QString sex = m_dice.chance(48) ? u"female"_s : u"male"_s;
    const QDate birth = today.addYears(-m_dice.between(youngest, oldest)).addDays(-m_dice.between(0, 364));
    QJsonObject person{{"id"_L1, sampleIdText(u"party/"_s + QString::number(m_number))}, {"kind"_L1, u"person"_s},
        {"full_name"_L1, nameAmong(home.people, sex)}, {"identity_kind"_L1, u"citizen"_s},
        {"identity_number"_L1, citizenNumber(birth, sex == "female"_L1, m_number)},
        {"birth_date"_L1, birth.toString(Qt::ISODate)}, {"sex"_L1, sex}, {"place"_L1, home.name},
        {"address"_L1, u"Số %1, %2"_s.arg(m_dice.between(1, 240)).arg(home.name)}};
    if (m_dice.chance(88))
        person.insert("phone"_L1, u"09000%1"_s.arg(m_number * 37 % 100000, 5, 10, '0'_L1));
    if (m_dice.chance(15))
        person.insert("email"_L1, u"nguoidan%1@krongana.example"_s.arg(m_number));
    m_known.insert(person.value("id"_L1).toString(), person);
    return person;
}

QJsonObject SampleCitizens::organisation(const QString &unit)
{
    ++m_number;
    QJsonObject body{{"id"_L1, sampleIdText(u"party/"_s + QString::number(m_number))}, {"kind"_L1, u"organisation"_s},
        {"full_name"_L1, m_dice.pick(m_data.words.value(u"organisation"_s))}, {"identity_kind"_L1, u"tax"_s},
        {"identity_number"_L1, u"60000%1"_s.arg(m_number, 5, 10, '0'_L1)}, {"place"_L1, village(unit).name},
        {"phone"_L1, u"09000%1"_s.arg(m_number * 37 % 100000, 5, 10, '0'_L1)}};
    m_known.insert(body.value("id"_L1).toString(), body);
    return body;
}

QJsonObject SampleCitizens::applicant(const QString &unit, const QDate &today)
{
    const QStringList served = m_served.value(unit);
    if (served.size() > 3 && m_dice.chance(servedBeforePercent))
        return {{"id"_L1, m_dice.pick(served)}};
    const QJsonObject somebody = person(unit, today);
    m_served[unit].append(somebody.value("id"_L1).toString());
    return somebody;
}

const QJsonObject &SampleCitizens::known(const QString &id) const
{
    static const QJsonObject nobody;
    const auto found = m_known.constFind(id);
    return found == m_known.constEnd() ? nobody : *found;
}

} // namespace ana::cli
