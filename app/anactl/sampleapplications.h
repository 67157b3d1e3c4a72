// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/anactl/samplestory.h"

namespace ana::cli {

/// The applications of the sample: which there are and when each begins, and then their acts in order of time, so that
/// the loader can do them among everything else that happens in the district.
class SampleApplications
{
public:
    explicit SampleApplications(SampleWorld world);

    /// Decides what is to happen; the procedures and the people must be there.
    Result<void> plan();
    /// When the next act happens; nothing if none is left.
    std::optional<QDateTime> nextAt() const;
    Result<void> playNext();
    size_t count() const { return m_stories.size(); }

private:
    using Moment = std::pair<QDateTime, size_t>; ///< size_t: of the story, or after them of the absence
    Result<SampleProcedure> procedure(const SampleWish &wish, const QDate &day);
    const SampleWish &wish(const QString &kind);
    QString unit();
    QString unitOf(const SampleCourse &course);
    Result<void> planCourse(const SampleCourse &course);
    QDateTime begin(const SampleStory &story, const QString &start, bool sameDay);
    QDateTime daysAgo(const SampleStory &story, int days, bool sameDay);
    QDateTime hoursAgo(int hours);
    QDateTime dueBetween(const SampleProcedure &procedure, int least, int most);
    Result<void> setAbsence(const SampleAbsence &absence);
    void await(const QDateTime &at, size_t index);

    SampleWorld m_world;
    SampleDice m_dice;
    SampleStoryTeller m_teller;
    std::vector<SampleStory> m_stories;
    std::vector<Moment> m_awaited; ///< a heap, the earliest first
    QHash<QString, SampleProcedure> m_procedures;
    QHash<const SampleWish *, int> m_wished;
    std::vector<std::pair<int, QDateTime>> m_open;
    QHash<QString, std::vector<std::pair<QDateTime, QDateTime>>> m_dues; ///< when it came, when it is due
};

} // namespace ana::cli
