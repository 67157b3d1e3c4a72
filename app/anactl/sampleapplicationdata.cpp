// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sampleapplicationdata.h"

#include <QDir>

#include "app/anactl/sampletable.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
SampleCourse courseOf(const SampleRow &row)
{
    return {row[u"course"_s], row[u"count"_s].toInt(), row[u"kind"_s], row[u"start"_s],
        row[u"acts"_s].split(u' ', Qt::SkipEmptyParts)};
}

SampleWish wishOf(const SampleRow &row)
{
    return {row[u"kind"_s], row[u"procedure"_s], row[u"case"_s].toInt(), row[u"weight"_s].toInt(), row[u"subject"_s]};
}

SampleVillage villageOf(const SampleRow &row)
{
    return {row[u"unit"_s], row[u"village"_s], row[u"people"_s]};
}

SampleAbsence absenceOf(const SampleRow &row)
{
    return {row[u"person"_s], row[u"substitute"_s], row[u"from"_s].toInt(), row[u"to"_s].toInt(), row[u"reason"_s]};
}
} // namespace

Result<SampleApplicationData> readSampleApplications(const QString &folder)
{
    const QDir files(folder);
    auto courses = readSampleRows(files.filePath(u"courses.csv"_s), courseOf);
    auto wishes = readSampleRows(files.filePath(u"procedures.csv"_s), wishOf);
    auto villages = readSampleRows(files.filePath(u"villages.csv"_s), villageOf);
    auto absences = readSampleRows(files.filePath(u"absences.csv"_s), absenceOf);
    auto words = readSampleTable(files.filePath(u"words.csv"_s));
    auto names = readSampleTable(files.filePath(u"names.csv"_s));
    for (const Error *error : {courses ? nullptr : &courses.error(), wishes ? nullptr : &wishes.error(),
             villages ? nullptr : &villages.error(), absences ? nullptr : &absences.error(),
             words ? nullptr : &words.error(), names ? nullptr : &names.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    SampleApplicationData data{
        folder, std::move(*courses), std::move(*wishes), std::move(*villages), std::move(*absences), {}, {}};
    for (const SampleRow &row : *words)
        data.words[row[u"occasion"_s]].append(row[u"text"_s]);
    for (const SampleRow &row : *names)
        data.names.insert(row[u"people"_s] + u'/' + row[u"sex"_s] + u'/' + row[u"part"_s], row[u"words"_s].split(u';'));
    return data;
}

// SplitMix64: a few lines that give the same numbers on every machine.
int SampleDice::between(int least, int most)
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    z ^= z >> 31;
    return least + int(z % std::uint64_t(most - least + 1));
}

double SampleDice::share(double least, double most)
{
    return least + (most - least) * between(0, 1000) / 1000.0;
}

} // namespace ana::cli
