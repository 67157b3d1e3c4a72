// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

#include "models/core/error.h"

namespace ana::cli {

/// What happens to some applications, in words: `receive pass supplement:10 supplied …`; README.md explains them.
struct SampleCourse
{
    QString name;
    int count = 0;
    QString kind; ///< of the procedures it goes with; any
    QString start; ///< "days 3..355", "hours 1..8", "due -70..-3"
    QStringList acts;
};

/// A case of a procedure and what somebody wants of it.
struct SampleWish
{
    QString kind;
    QString procedure;
    int caseAt = 0;
    int weight = 1;
    QString subject;
};

struct SampleVillage
{
    QString unit;
    QString name;
    QString people;
};

/// Days are counted from the day of loading.
struct SampleAbsence
{
    QString person;
    QString substitute;
    int from = 0;
    int to = 0;
    QString reason;
};

struct SampleApplicationData
{
    QString folder;
    std::vector<SampleCourse> courses;
    std::vector<SampleWish> wishes;
    std::vector<SampleVillage> villages;
    std::vector<SampleAbsence> absences;
    QHash<QString, QStringList> words; ///< what people write, by occasion
    QHash<QString, QStringList> names; ///< by "people/sex/part"
};

/// The tables of `resources/sample/applications`. Errors: `sample.data.invalid`.
Result<SampleApplicationData> readSampleApplications(const QString &folder);

/// The same throws every time: a sample that differs from one day to the next explains nothing.
class SampleDice
{
public:
    explicit SampleDice(std::uint64_t seed)
        : m_state(seed)
    {
    }
    int between(int least, int most);
    double share(double least, double most);
    bool chance(int percent) { return between(0, 99) < percent; }
    template <typename List> const auto &pick(const List &list) { return list[between(0, int(list.size()) - 1)]; }

private:
    std::uint64_t m_state;
};

} // namespace ana::cli
