// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sampledata.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "app/anactl/sampletable.h"
#include "models/core/dates.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
using Fields = SampleRow;

constexpr int newestOffDays = 1; ///< what is newer may have happened at a weekend: the sample runs up to today

SampleUnit unitOf(const Fields &row)
{
    return {row[u"unit"_s], row[u"name"_s], row[u"kind"_s], row[u"parent"_s],
        QString(row[u"address"_s] + u". Điện thoại: "_s + row[u"phone"_s]), row[u"position"_s].toInt(), row[u"code"_s]};
}

SamplePerson personOf(const Fields &row)
{
    return {row[u"user"_s], row[u"full_name"_s], row[u"unit"_s], row[u"role"_s].split(u';'), row[u"role_unit"_s],
        row[u"scope"_s], row[u"password"_s], row[u"second_factor"_s] == u"yes"_s};
}

SampleSection sectionOf(const Fields &row)
{
    const QString days = row[u"duty_days"_s];
    return {row[u"section"_s], row[u"name"_s], row[u"parent"_s], row[u"description"_s], row[u"duty"_s],
        days.isEmpty() ? std::nullopt : std::optional<int>(days.toInt()), row[u"position"_s].toInt(),
        row[u"articles"_s] == u"yes"_s};
}

SampleSetting settingOf(const Fields &row)
{
    return {row[u"key"_s], row[u"value"_s]};
}

/// The moments of the sample, seen from the moment of loading.
class Calendar
{
public:
    explicit Calendar(const QDateTime &loadedAt)
        : m_loadedAt(loadedAt)
        , m_today(localDate(loadedAt))
    {
    }

    QDate today() const { return m_today; }

    QDateTime daysBefore(int days, const QTime &time) const { return settled(m_today.addDays(-days), time); }

    /// The last such day of a year that is past: harvests and floods keep their month.
    QDateTime season(const QString &monthDay, const QTime &time) const
    {
        QDate day = QDate::fromString(QString::number(m_today.year()) + u'-' + monthDay, u"yyyy-MM-dd"_s);
        if (day >= m_today)
            day = day.addYears(-1);
        return settled(day, time);
    }

private:
    QDateTime settled(QDate day, const QTime &time) const
    {
        if (day.daysTo(m_today) > newestOffDays && day.dayOfWeek() > Qt::Friday)
            day = day.addDays(Qt::Friday - day.dayOfWeek());
        QDateTime moment(day, time, localZone());
        while (moment.isValid() && moment > m_loadedAt.addSecs(-5 * 60))
            moment = moment.addDays(-1);
        return moment.toUTC();
    }

    QDateTime m_loadedAt;
    QDate m_today;
};

QDateTime momentOf(const Fields &head, const Calendar &calendar)
{
    const QTime time = QTime::fromString(head[u"time"_s], u"HH:mm"_s);
    if (head.contains(u"season"_s))
        return calendar.season(head[u"season"_s], time);
    bool isNumber = false;
    const int days = head[u"days_before"_s].toInt(&isNumber);
    return isNumber ? calendar.daysBefore(days, time) : QDateTime();
}

Result<SampleVersion> readVersion(const QString &path, const Calendar &calendar, Fields &head)
{
    const auto text = readSampleText(path);
    if (!text)
        return tl::unexpected(text.error());
    static const QRegularExpression parts(
        u"\\A---\\n(.*?)\\n---\\n(.*)\\z"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = parts.match(*text);
    if (!match.hasMatch())
        return tl::unexpected(sampleInvalid(path));
    for (const QString &line : match.captured(1).split(u'\n')) {
        const qsizetype colon = line.indexOf(u": "_s);
        if (colon < 1)
            return tl::unexpected(sampleInvalid(path + u": "_s + line));
        head.insert(line.left(colon), line.mid(colon + 2).trimmed());
    }
    const QDateTime at = momentOf(head, calendar);
    if (!at.isValid())
        return tl::unexpected(sampleInvalid(path + u": days_before, season, time"_s));
    const QDate day = localDate(at);
    QDateTime withdrawnAt;
    if (head.contains(u"withdrawn_by"_s))
        withdrawnAt = calendar.daysBefore(
            head[u"withdrawn_days_before"_s].toInt(), QTime::fromString(head[u"withdrawn_time"_s], u"HH:mm"_s));
    return SampleVersion{head[u"state"_s], at, head[u"author"_s], head[u"reviewer"_s], withDates(head[u"title"_s], day),
        withDates(head[u"summary"_s], day), head[u"cover"_s], head[u"cover_alt"_s], head[u"change_note"_s],
        head[u"note"_s], head[u"reason"_s], head[u"withdrawn_by"_s], withdrawnAt, withDates(match.captured(2), day)};
}

/// NN-name.md, then NN-name.2.md, NN-name.3.md …
Result<std::vector<SampleArticle>> readArticles(const QDir &folder, const Calendar &calendar)
{
    std::vector<SampleArticle> articles;
    for (const QString &file : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        if (file.count(u'.') > 1)
            continue;
        SampleArticle article;
        article.name = file.chopped(3);
        QString path = folder.filePath(file);
        for (int number = 2; QFile::exists(path); ++number) {
            Fields head;
            auto version = readVersion(path, calendar, head);
            if (!version)
                return tl::unexpected(version.error());
            if (article.versions.empty()) {
                article.unit = head[u"unit"_s];
                article.section = head[u"section"_s];
            }
            article.versions.push_back(std::move(*version));
            path = folder.filePath(article.name + u'.' + QString::number(number) + u".md"_s);
        }
        articles.push_back(std::move(article));
    }
    if (articles.empty())
        return tl::unexpected(sampleInvalid(folder.path()));
    return articles;
}

QString quarterText(const QDate &day)
{
    static const QString roman[] = {u"I"_s, u"II"_s, u"III"_s, u"IV"_s};
    return u"quý %1/%2"_s.arg(roman[(day.month() - 1) / 3]).arg(day.year());
}

QString dateWord(const QString &word, const QDate &day)
{
    const QDate month(day.year(), day.month(), 1);
    if (word == u"tháng trước"_s)
        return month.addDays(-1).toString(u"'tháng' M/yyyy"_s);
    if (word == u"quý trước"_s)
        return quarterText(month.addMonths(-3));
    if (word == u"năm nay"_s)
        return QString::number(day.year());
    return dateText(day.addDays(word.toInt()));
}
} // namespace

QString withDates(QString text, const QDate &day)
{
    static const QRegularExpression places(u"\\{\\{([^}]+)\\}\\}"_s);
    QRegularExpressionMatch match;
    while ((match = places.match(text)).hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(), dateWord(match.captured(1), day));
    return text;
}

Result<SampleData> readSample(const QString &folder, const QDateTime &loadedAt)
{
    const QDir files(folder);
    const Calendar calendar(loadedAt);
    auto units = readSampleRows(files.filePath(u"units.csv"_s), unitOf);
    auto people = readSampleRows(files.filePath(u"people.csv"_s), personOf);
    auto sections = readSampleRows(files.filePath(u"sections.csv"_s), sectionOf);
    auto settings = readSampleRows(files.filePath(u"settings.csv"_s), settingOf);
    auto articles = readArticles(QDir(files.filePath(u"articles"_s)), calendar);
    auto applications = readSampleApplications(files.filePath(u"applications"_s));
    for (const Error *error :
        {units ? nullptr : &units.error(), people ? nullptr : &people.error(), sections ? nullptr : &sections.error(),
            settings ? nullptr : &settings.error(), articles ? nullptr : &articles.error()}) {
        if (error)
            return tl::unexpected(*error);
    }
    if (units->empty() || people->empty())
        return tl::unexpected(sampleInvalid(folder));
    for (SampleSetting &setting : *settings)
        setting.value = withDates(setting.value, calendar.today());
    return SampleData{folder, std::move(*units), std::move(*people), std::move(*sections), std::move(*settings),
        std::move(*articles), std::move(*applications), loadedAt};
}

} // namespace ana::cli
