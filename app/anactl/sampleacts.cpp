// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sampleacts.h"

#include <algorithm>

#include "models/core/dates.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr int earliestWriting = 9 * 60 + 30; ///< minutes of the day at which articles of the day before were begun
constexpr int writingSpread = 270;

/// A forenoon or early afternoon of the working day before: when an article was written that came out today.
QDateTime writingBegan(const QDateTime &at, size_t article)
{
    QDate day = localDate(at).addDays(-1);
    if (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(Qt::Friday - day.dayOfWeek());
    const int minute = earliestWriting + static_cast<int>(article * 47 % writingSpread);
    return QDateTime(day, QTime(minute / 60, minute % 60, 12), localZone()).toUTC();
}

/// Appends the steps by which a version came to its state.
class Story
{
public:
    Story(const SampleVersion &version, size_t article, size_t number, std::vector<SampleAct> &acts)
        : m_version(version)
        , m_article(article)
        , m_number(number)
        , m_acts(acts)
    {
    }

    void tell()
    {
        const QString &state = m_version.state;
        if (state == u"draft"_s)
            return write(m_version.at.addSecs(-25 * 60), 25);
        if (state == u"submitted"_s) {
            write(m_version.at.addSecs(-50 * 60), 38);
            return add(m_version.at, SampleStep::Submit);
        }
        if (state == u"forced"_s) {
            write(m_version.at.addSecs(-16 * 60), 13);
            return add(m_version.at, SampleStep::ForcePublish);
        }
        const QDateTime began = writingBegan(m_version.at, m_article);
        write(began, 32);
        add(began.addSecs(41 * 60), SampleStep::Submit);
        add(m_version.at, state == u"returned"_s ? SampleStep::Return : SampleStep::Publish);
        if (state == u"withdrawn"_s)
            add(m_version.withdrawnAt, SampleStep::Withdraw);
    }

private:
    void write(const QDateTime &began, int minutes)
    {
        if (m_number == 0) {
            add(began, SampleStep::Create);
            add(began.addSecs(minutes * 30), SampleStep::Autosave);
        }
        add(began.addSecs(minutes * 60), SampleStep::Save);
    }

    void add(const QDateTime &at, SampleStep step) { m_acts.push_back({at, step, m_article, m_number}); }

    const SampleVersion &m_version;
    size_t m_article;
    size_t m_number;
    std::vector<SampleAct> &m_acts;
};
} // namespace

std::vector<SampleAct> sampleActs(const SampleData &data)
{
    std::vector<SampleAct> acts;
    for (size_t article = 0; article < data.articles.size(); ++article) {
        const auto &versions = data.articles[article].versions;
        for (size_t number = 0; number < versions.size(); ++number)
            Story(versions[number], article, number, acts).tell();
    }
    std::stable_sort(acts.begin(), acts.end(), [](const SampleAct &a, const SampleAct &b) { return a.at < b.at; });
    for (size_t i = 1; i < acts.size(); ++i)
        acts[i].at = std::max(acts[i].at, acts[i - 1].at.addSecs(2));
    return acts;
}

} // namespace ana::cli
