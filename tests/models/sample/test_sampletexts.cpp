// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include "app/anactl/sampleacts.h"
#include "app/anactl/sampledata.h"
#include "models/core/dates.h"
#include "models/core/resources.h"
#include "models/core/text.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::cli;

namespace {
constexpr qint64 largestPicture = 150 * 1024;

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every text file of the sample and of the help.
QStringList textFiles()
{
    QStringList files;
    for (const QString &folder : {u"sample"_s, u"help"_s}) {
        QDirIterator all(resourcePath(folder), {u"*.md"_s, u"*.csv"_s, u"*.json"_s, u"*.svg"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
    }
    return files;
}

QDateTime morning(const QDate &day)
{
    return QDateTime(day, QTime(9, 0), localZone()).toUTC();
}

Result<SampleData> sampleOf(const QDateTime &loadedAt)
{
    return readSample(resourcePath(u"sample"_s), loadedAt);
}
} // namespace

/// What the sample district and the help promise before any database is asked.
class TestSampleTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto data = sampleOf(morning(QDate(2026, 11, 23)));
        QVERIFY2(data, data ? "" : qPrintable(data.error().subject));
        m_data = *data;
    }

    void everyTextIsComposed()
    {
        const QStringList files = textFiles();
        QVERIFY(files.size() > 60);
        for (const QString &file : files) {
            const QString text = read(file);
            QVERIFY2(!text.isEmpty() && text == text.normalized(QString::NormalizationForm_C), qPrintable(file));
            QVERIFY2(text == nfc(text), qPrintable(file));
        }
    }

    void holdsNothingThatLooksLikeAPersonsNumber()
    {
        static const QRegularExpression identity(u"(?<![0-9a-fA-F.#-])([0-9]{12}|[0-9]{9})(?![0-9a-fA-F.])"_s);
        static const QRegularExpression mobile(u"(?<![0-9.])(0|\\+84)[ .]?[35789][0-9]([ .]?[0-9]){7}(?![0-9])"_s);
        static const QRegularExpression landline(u"0262[ .]?(?!3000)[0-9]"_s);
        static const QRegularExpression mail(u"[A-Za-z0-9._-]+@(?!([a-z]+\\.)*example)[A-Za-z0-9-]+\\.[a-z]"_s);
        for (const QString &file : textFiles()) {
            if (file.endsWith(u".svg"_s))
                continue;
            const QString text = read(file);
            for (const QRegularExpression &pattern : {identity, mobile, landline, mail}) {
                const auto match = pattern.match(text);
                QVERIFY2(!match.hasMatch(), qPrintable(file + u": "_s + match.captured()));
            }
        }
    }

    void fitsAnyDayOfLoading()
    {
        for (QDate day(2026, 1, 1); day < QDate(2028, 1, 1); day = day.addDays(9)) {
            const QDateTime loadedAt = QDateTime(day, QTime(day.day() % 24, 7), localZone()).toUTC();
            const auto data = sampleOf(loadedAt);
            QVERIFY(data);
            const auto acts = sampleActs(*data);
            QVERIFY(acts.front().at > loadedAt.addDays(-380));
            QVERIFY(acts.back().at < loadedAt);
            QVERIFY2(acts.back().at > loadedAt.addDays(-1), qPrintable(dateText(day)));
            for (size_t i = 1; i < acts.size(); ++i)
                QVERIFY(acts[i - 1].at < acts[i].at);
        }
    }

    void tellsEachStoryInOrder()
    {
        for (QDate day(2026, 1, 1); day < QDate(2027, 1, 1); day = day.addDays(13)) {
            const auto data = sampleOf(morning(day));
            QVERIFY(data);
            QHash<size_t, SampleAct> last;
            for (const SampleAct &act : sampleActs(*data)) {
                const bool first = act.step == SampleStep::Create;
                QCOMPARE(first, !last.contains(act.article));
                if (!first) {
                    const SampleAct before = last.value(act.article);
                    QVERIFY2(before.version < act.version || (before.version == act.version && before.step < act.step),
                        qPrintable(data->articles[act.article].name));
                }
                last.insert(act.article, act);
            }
        }
    }

    void resolvesEveryDate()
    {
        const QDate day(2026, 2, 3);
        QCOMPARE(withDates(u"{{0}} {{+26}} {{-3}}"_s, day), u"03/02/2026 01/03/2026 31/01/2026"_s);
        QCOMPARE(
            withDates(u"{{tháng trước}}, {{quý trước}}, {{năm nay}}"_s, day), u"tháng 1/2026, quý IV/2025, 2026"_s);
        for (const SampleArticle &article : m_data.articles) {
            for (const SampleVersion &version : article.versions) {
                for (const QString &text : {version.title, version.summary, version.markdown})
                    QVERIFY2(!text.contains(u"{{"_s), qPrintable(article.name));
            }
        }
    }

    void speaksForEveryUnitAndSection()
    {
        QSet<QString> units;
        QSet<QString> sections;
        for (const SampleArticle &article : m_data.articles) {
            units.insert(article.unit);
            if (article.versions.front().state == u"published"_s)
                sections.insert(article.section);
        }
        for (const SampleUnit &unit : m_data.units)
            QVERIFY2(units.contains(unit.id), qPrintable(unit.id));
        for (const SampleSection &section : m_data.sections)
            QVERIFY2(sections.contains(section.id) == section.articles, qPrintable(section.id));
    }

    void holdsEveryRole()
    {
        QSet<QString> roles;
        int withFactor = 0;
        for (const SamplePerson &person : m_data.people) {
            for (const QString &role : person.roles)
                roles.insert(role);
            withFactor += person.secondFactor ? 1 : 0;
            QVERIFY2(person.password.size() >= 14, qPrintable(person.user));
        }
        QCOMPARE(roles.size(), 9);
        QCOMPARE(withFactor, 1);
        QCOMPARE(m_data.people.front().roles, QStringList{u"administrator"_s});
    }

    void showsEveryStateOfTheWorkflow()
    {
        QHash<QString, int> states;
        int updates = 0;
        for (const SampleArticle &article : m_data.articles) {
            ++states[article.versions.back().state];
            updates += article.versions.size() > 1 ? 1 : 0;
        }
        QVERIFY(m_data.articles.size() >= 26);
        QVERIFY(states[u"published"_s] >= 20);
        QVERIFY(states[u"draft"_s] >= 2);
        QCOMPARE(states[u"submitted"_s], 2);
        QCOMPARE(states[u"returned"_s], 1);
        QCOMPARE(states[u"withdrawn"_s], 1);
        QCOMPARE(states[u"forced"_s], 1);
        QCOMPARE(updates, 2);
    }

    void describesEveryPicture()
    {
        static const QRegularExpression figure(u"!\\[([^\\]]*)\\]\\(([^ )]+) \"([^\"]+)\"\\)"_s);
        for (const SampleArticle &article : m_data.articles) {
            for (const SampleVersion &version : article.versions) {
                QVERIFY2(version.cover.isEmpty() == version.coverAlt.isEmpty(), qPrintable(article.name));
                QVERIFY(version.cover.isEmpty() || isPicture(version.cover));
                QCOMPARE(version.markdown.count(u"!["_s), version.markdown.count(figure));
                auto figures = figure.globalMatch(version.markdown);
                while (figures.hasNext()) {
                    const auto match = figures.next();
                    QVERIFY2(match.captured(1).size() > 15 && isPicture(match.captured(2)), qPrintable(article.name));
                }
            }
        }
    }

    void keepsPicturesLight()
    {
        QDirIterator pictures(resourcePath(u"sample/pictures"_s), {u"*.jpg"_s});
        int count = 0;
        for (; pictures.hasNext(); ++count) {
            const QString path = pictures.next();
            QCOMPARE(QImageReader(path).size(), QSize(1600, 900));
            QVERIFY2(QFileInfo(path).size() <= largestPicture, qPrintable(path));
            QVERIFY2(QFile::exists(path.chopped(3) + u"svg"_s), qPrintable(path));
        }
        QVERIFY(count >= 12);
    }

    void findsEveryHelpTopic()
    {
        const QString folder = resourcePath(u"help/"_s);
        const QJsonObject index = QJsonDocument::fromJson(read(folder + u"index.json"_s).toUtf8()).object();
        const QJsonObject topics = index.value("topics"_L1).toObject();
        QVERIFY(topics.contains(index.value("start"_L1).toString()));
        QSet<QString> grouped;
        const QJsonArray groups = index.value("groups"_L1).toArray();
        for (const QJsonValue &group : groups) {
            const QJsonArray names = group.toObject().value("topics"_L1).toArray();
            for (const QJsonValue &topic : names)
                grouped.insert(topic.toString());
        }
        QCOMPARE(grouped.size(), topics.size());
        QSet<QString> keys;
        for (auto topic = topics.begin(); topic != topics.end(); ++topic) {
            QVERIFY2(grouped.contains(topic.key()), qPrintable(topic.key()));
            const QString page = read(folder + topic->toObject().value("file"_L1).toString());
            const QString heading = u"# "_s + topic->toObject().value("title"_L1).toString() + u'\n';
            QVERIFY2(page.startsWith(heading), qPrintable(topic.key()));
            const QJsonArray places = topic->toObject().value("keys"_L1).toArray();
            for (const QJsonValue &key : places) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
        QVERIFY(keys.contains(u"content.article.title"_s));
    }

    void followsEveryHelpLink()
    {
        static const QRegularExpression link(u"\\]\\(([^)]+)\\)"_s);
        const QString folder = resourcePath(u"help/"_s);
        QDirIterator pages(folder, {u"*.md"_s});
        while (pages.hasNext()) {
            const QString path = pages.next();
            const QString text = read(path);
            auto links = link.globalMatch(text);
            while (links.hasNext()) {
                const QString target = links.next().captured(1);
                QVERIFY2(QFile::exists(folder + target), qPrintable(path + u": "_s + target));
            }
        }
    }

private:
    bool isPicture(const QString &name) const { return QFile::exists(resourcePath(u"sample/pictures/"_s + name)); }

    SampleData m_data;
};

QTEST_GUILESS_MAIN(TestSampleTexts)
#include "test_sampletexts.moc"
