// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sampleloader.h"

#include <algorithm>

#include <map>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include "app/anactl/sampleacts.h"
#include "app/anactl/sampleapplications.h"
#include "app/anactl/sampletable.h"
#include "models/content/document.h"
#include "models/content/markdown.h"
#include "models/core/dates.h"
#include "models/core/resources.h"
#include "models/core/totp.h"
#include "models/database/localcluster.h"
#include "models/database/personconnection.h"
#include "models/procedures/procedurefile.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype blobPiece = 256 * 1024;
/// A district half loaded is thrown away anyhow; the last commit waits for the disk and takes all earlier ones along.
const QString commitLater = u"SET synchronous_commit = off"_s;
constexpr int daysToSettleIn = 3; ///< the organisation is founded so many days before its first article
constexpr int daysOfApplications = 360;
/// Two acts never share a moment, and the clock of the server runs on while one is done.
constexpr int secondsBetweenActs = 2;

/// The subject tells which act of the story failed, the detail why.
Error failed(const Error &error, const QString &what)
{
    return {error.kind, u"sample.load.failed"_s, QString(what + u": "_s + error.code), error.code};
}

/// Where an article stands while its story is told.
struct Running
{
    int version = 0;
    int revision = 0;
    QHash<QString, BlobId> pictures; ///< already uploaded, by file name
};

class Loader
{
public:
    Loader(LocalCluster &cluster, const SampleData &data, const std::function<void(const QString &)> &progress)
        : m_cluster(cluster)
        , m_data(data)
        , m_progress(progress)
        , m_acts(sampleActs(data))
        , m_running(data.articles.size())
        , m_superuser(cluster.administrator())
    {
    }

    Result<void> load()
    {
        using Step = Result<void> (Loader::*)();
        const std::pair<const char *, Step> steps[] = {{"organisation", &Loader::found},
            {"units", &Loader::createUnits}, {"people", &Loader::createPeople}, {"sections", &Loader::createSections},
            {"settings", &Loader::changeSettings}, {"procedures", &Loader::importProcedures},
            {"events", &Loader::playAll}, {"second factor", &Loader::enrolFactors}, {"accounts", &Loader::finish}};
        for (const auto &[name, step] : steps) {
            m_progress(QString::fromLatin1(name));
            if (auto done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

private:
    const SamplePerson &founder() const { return m_data.people.front(); }

    /// Without a moment: the real time.
    void setClock(const QDateTime &moment)
    {
        const QVariant time = moment.isValid() ? QVariant(moment) : QVariant();
        m_superuser.value(u"SELECT core.clock_set(:moment)"_s, {{u"moment"_s, time}});
    }

    PersonConnection &as(const QString &user) { return m_connections.at(user); }

    Result<QJsonObject> execute(
        const QString &user, const QString &command, const QJsonObject &arguments, const QString &what)
    {
        if (!m_connections.contains(user))
            return tl::unexpected(sampleInvalid(what + u": "_s + user));
        auto result = as(user).execute(command, arguments);
        if (!result)
            return tl::unexpected(failed(result.error(), command + u' ' + what));
        return result;
    }

    /// Logs in with the initial password and sets the one of the sample, as everybody does on the first day.
    Result<void> logIn(const SamplePerson &person, const QString &initialPassword)
    {
        auto connection
            = PersonConnection::open(m_cluster.address(), {person.user, initialPassword, {}}, u"PC "_s + person.unit);
        if (!connection)
            return tl::unexpected(failed(connection.error(), person.user));
        const QJsonObject changed = connection->json(
            u"SELECT api.password_change(:old, :new)"_s, {{u"old"_s, initialPassword}, {u"new"_s, person.password}});
        if (!changed.value("ok"_L1).toBool())
            return tl::unexpected(failed(errorFromJson(changed.value("error"_L1).toObject()), person.user));
        connection->sql().script(commitLater);
        m_connections.emplace(person.user, std::move(*connection));
        return {};
    }

    Result<void> found()
    {
        if (m_acts.empty())
            return tl::unexpected(sampleInvalid(m_data.folder));
        m_superuser.script(commitLater);
        const QDate day = std::min(localDate(m_acts.front().at).addDays(-daysToSettleIn),
            localDate(m_data.loadedAt).addDays(-daysOfApplications));
        setClock(QDateTime(day, QTime(7, 30), localZone()).toUTC());
        m_startDay = day;
        const SampleUnit &root = m_data.units.front();
        auto rows = m_superuser.run(u"SELECT core.found(:unit, :name, :kind, :user, :full_name) AS answer"_s,
            {{u"unit"_s, root.id}, {u"name"_s, root.name}, {u"kind"_s, root.kind}, {u"user"_s, founder().user},
                {u"full_name"_s, founder().fullName}});
        rows.next();
        const QJsonObject answer = rows.json("answer");
        m_founderId = answer.value("person"_L1).toString();
        return logIn(founder(), answer.value("password"_L1).toString());
    }

    Result<void> createUnits()
    {
        for (size_t i = 1; i < m_data.units.size(); ++i) {
            const SampleUnit &unit = m_data.units[i];
            const auto made = execute(founder().user, u"unit.create"_s,
                {{"id"_L1, unit.id}, {"name"_L1, unit.name}, {"kind"_L1, unit.kind}, {"parent"_L1, unit.parent},
                    {"code"_L1, unit.code}, {"position"_L1, unit.position}, {"note"_L1, unit.note}},
                unit.id);
            if (!made)
                return tl::unexpected(made.error());
        }
        return {};
    }

    Result<void> createPeople()
    {
        const auto moved = execute(founder().user, u"person.change"_s,
            {{"id"_L1, m_founderId}, {"version"_L1, 1}, {"unit"_L1, founder().unit}}, founder().user);
        if (!moved)
            return tl::unexpected(moved.error());
        for (size_t i = 1; i < m_data.people.size(); ++i) {
            if (auto made = createPerson(m_data.people[i]); !made)
                return made;
        }
        return {};
    }

    Result<void> createPerson(const SamplePerson &person)
    {
        const QString id = sampleIdText(u"person/"_s + person.user);
        const auto made = execute(founder().user, u"person.create"_s,
            {{"id"_L1, id}, {"user_name"_L1, person.user}, {"full_name"_L1, person.fullName}, {"unit"_L1, person.unit}},
            person.user);
        if (!made)
            return tl::unexpected(made.error());
        for (const QString &role : person.roles) {
            const auto granted = execute(founder().user, u"assignment.grant"_s,
                {{"id"_L1, sampleIdText(u"assignment/"_s + person.user + u'/' + role)}, {"person"_L1, id},
                    {"role"_L1, role}, {"unit"_L1, person.roleUnit}, {"scope"_L1, person.scope},
                    {"from"_L1, m_startDay.toString(Qt::ISODate)}},
                person.user);
            if (!granted)
                return tl::unexpected(granted.error());
        }
        const QJsonObject reset
            = as(founder().user)
                  .json(u"SELECT api.password_reset(:person)"_s, {{u"person"_s, sampleId(u"person/"_s + person.user)}});
        return logIn(person, reset.value("password"_L1).toString());
    }

    Result<void> createSections()
    {
        for (const SampleSection &section : m_data.sections) {
            QJsonObject arguments{{"id"_L1, section.id}, {"name"_L1, section.name},
                {"description"_L1, section.description}, {"duty"_L1, section.duty}, {"position"_L1, section.position},
                {"articles"_L1, section.articles}};
            if (!section.parent.isEmpty())
                arguments.insert("parent"_L1, section.parent);
            if (section.dutyDays)
                arguments.insert("duty_days"_L1, *section.dutyDays);
            if (const auto made = execute(founder().user, u"section.create"_s, arguments, section.id); !made)
                return tl::unexpected(made.error());
        }
        return {};
    }

    Result<void> changeSettings()
    {
        for (const SampleSetting &setting : m_data.settings) {
            const auto changed = execute(founder().user, u"setting.change"_s,
                {{"key"_L1, setting.key}, {"version"_L1, 1}, {"value"_L1, setting.value}}, setting.key);
            if (!changed)
                return tl::unexpected(changed.error());
        }
        return {};
    }

    /// The catalogue that every commune handles.
    Result<void> importProcedures()
    {
        const auto file = procedures::readProcedureFile(resourcePath(u"database/data/procedures.csv"_s));
        if (!file)
            return tl::unexpected(file.error());
        if (!file->problems.empty())
            return tl::unexpected(sampleInvalid(u"procedures.csv: "_s + QString::number(file->problems.front().line)));
        const auto imported
            = execute(founder().user, u"procedure.import"_s, {{"procedures"_L1, file->procedures}}, u"procedures"_s);
        return imported ? Result<void>() : tl::unexpected(imported.error());
    }

    /// Articles and applications as they happened, by one clock.
    Result<void> playAll()
    {
        SampleApplications applications(world());
        if (auto planned = applications.plan(); !planned)
            return planned;
        auto act = m_acts.cbegin();
        while (act != m_acts.cend() || applications.nextAt()) {
            const bool isArticle
                = act != m_acts.cend() && (!applications.nextAt() || act->at <= *applications.nextAt());
            advance(isArticle ? act->at : *applications.nextAt());
            if (auto done = isArticle ? play(*act++) : applications.playNext(); !done)
                return done;
        }
        setClock({});
        return {};
    }

    void advance(const QDateTime &at)
    {
        m_clock = m_clock.isValid() ? std::max(at, m_clock.addSecs(secondsBetweenActs)) : at;
        setClock(m_clock);
    }

    SampleWorld world()
    {
        return {m_data, m_data.applications, m_superuser, m_data.loadedAt,
            [this](const QString &user, const QString &command, const QJsonObject &arguments, const QString &what) {
                return execute(user, command, arguments, what);
            },
            [this](const QString &user, const QString &path, const QString &what) {
                return store(user, path, u"paper/"_s + what, u"application/pdf"_s);
            },
            [this](const QString &user) {
                return user == founder().user ? QUuid(m_founderId) : sampleId(u"person/"_s + user);
            }};
    }

    Result<void> play(const SampleAct &act)
    {
        const SampleArticle &article = m_data.articles[act.article];
        const SampleVersion &version = article.versions[act.version];
        Running &running = m_running[act.article];
        if (act.step == SampleStep::Create)
            m_progress(article.name);
        QString user = version.author;
        QString command;
        QJsonObject arguments{{"id"_L1, sampleIdText(u"article/"_s + article.name)}, {"version"_L1, running.version}};
        switch (act.step) {
        case SampleStep::Create:
            command = u"article.create"_s;
            arguments = {{"id"_L1, arguments.value("id"_L1)}, {"unit"_L1, article.unit},
                {"section"_L1, article.section}, {"title"_L1, version.title}};
            break;
        case SampleStep::Autosave:
        case SampleStep::Save:
            command = u"article.save"_s;
            if (auto written = write(article, version, running, arguments, act.step == SampleStep::Autosave); !written)
                return written;
            break;
        case SampleStep::Submit:
            command = u"article.submit"_s;
            if (!version.note.isEmpty())
                arguments.insert("note"_L1, version.note);
            break;
        case SampleStep::Return:
            command = u"article.return"_s;
            user = version.reviewer;
            arguments.insert("reason"_L1, version.reason);
            break;
        case SampleStep::Publish:
            command = u"article.publish"_s;
            user = version.reviewer;
            arguments.insert("revision"_L1, running.revision);
            break;
        case SampleStep::ForcePublish:
            command = u"article.force_publish"_s;
            arguments.insert("revision"_L1, running.revision);
            arguments.insert("reason"_L1, version.reason);
            break;
        case SampleStep::Withdraw:
            command = u"article.withdraw"_s;
            user = version.withdrawnBy;
            arguments.insert("reason"_L1, version.reason);
            break;
        }
        const auto result = execute(user, command, arguments, article.name);
        if (!result)
            return tl::unexpected(result.error());
        running.version = result->value("version"_L1).toInt();
        running.revision = result->value("revision"_L1).toInt();
        return {};
    }

    /// Adds the fields of a version to the arguments of article.save; its pictures are uploaded first.
    Result<void> write(const SampleArticle &article, const SampleVersion &version, Running &running,
        QJsonObject &arguments, bool autosave)
    {
        if (!m_connections.contains(version.author))
            return tl::unexpected(sampleInvalid(article.name + u": "_s + version.author));
        std::optional<Error> failure;
        const auto picture = [&](const QString &file) -> std::optional<BlobId> {
            auto blob = upload(article, version.author, file, running);
            if (!blob)
                failure = blob.error();
            return blob ? std::optional(*blob) : std::nullopt;
        };
        const auto body = content::documentFromMarkdown(version.markdown, picture);
        if (failure)
            return tl::unexpected(*failure);
        if (!body)
            return tl::unexpected(failed(body.error(), article.name));
        arguments.insert("title"_L1, version.title);
        arguments.insert("summary"_L1, autosave ? QString() : version.summary);
        arguments.insert("section"_L1, article.section);
        arguments.insert("body"_L1, body->toJson());
        if (autosave) {
            arguments.insert("autosave"_L1, true);
            return {};
        }
        if (!version.changeNote.isEmpty())
            arguments.insert("change_note"_L1, version.changeNote);
        if (!version.cover.isEmpty()) {
            const auto cover = picture(version.cover);
            if (!cover)
                return tl::unexpected(*failure);
            arguments.insert("cover"_L1, cover->toString());
            arguments.insert("cover_alt"_L1, version.coverAlt);
        }
        return {};
    }

    Result<BlobId> upload(const SampleArticle &article, const QString &user, const QString &name, Running &running)
    {
        if (const auto known = running.pictures.constFind(name); known != running.pictures.constEnd())
            return *known;
        const auto stored = store(user, QDir(m_data.folder).filePath(u"pictures/"_s + name),
            u"picture/"_s + article.name + u'/' + name, u"image/jpeg"_s);
        if (stored)
            running.pictures.insert(name, *stored);
        return stored;
    }

    /// A file of this user's own; two of equal content are two.
    Result<BlobId> store(const QString &user, const QString &path, const QString &what, const QString &mediaType)
    {
        QFile file(path);
        if (!m_connections.contains(user) || !file.open(QIODevice::ReadOnly))
            return tl::unexpected(sampleInvalid(what + u": "_s + user + u' ' + path));
        const QByteArray bytes = file.readAll();
        const BlobId id(sampleId(what));
        for (qsizetype n = 0; n * blobPiece < bytes.size(); ++n)
            as(user).sql().run(u"SELECT api.blob_put(:id, :n, :bytes)"_s,
                {{u"id"_s, id.value}, {u"n"_s, static_cast<int>(n)},
                    {u"bytes"_s, bytes.mid(n * blobPiece, blobPiece)}});
        const auto stored = execute(user, u"blob.store"_s,
            {{"id"_L1, id.toString()},
                {"sha256"_L1, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())},
                {"name"_L1, QFileInfo(path).fileName()}, {"media_type"_L1, mediaType}},
            what);
        if (!stored)
            return tl::unexpected(stored.error());
        return id;
    }

    /// Last of all, because from then on a log-in needs a fresh code each time.
    Result<void> enrolFactors()
    {
        for (const SamplePerson &person : m_data.people) {
            if (!person.secondFactor)
                continue;
            PersonConnection &connection = as(person.user);
            const QString secret = connection.json(u"SELECT api.factor_enroll()"_s).value("secret"_L1).toString();
            const QJsonObject confirmed = connection.json(u"SELECT api.factor_confirm(:code)"_s,
                {{u"code"_s, totpCode(secret, QDateTime::currentDateTimeUtc())}});
            if (!confirmed.value("ok"_L1).toBool())
                return tl::unexpected(failed(errorFromJson(confirmed.value("error"_L1).toObject()), person.user));
            m_secrets.insert(person.user, secret);
        }
        return {};
    }

    QString unitName(const QString &id) const
    {
        const auto unit = std::find_if(
            m_data.units.begin(), m_data.units.end(), [&](const SampleUnit &one) { return one.id == id; });
        return unit == m_data.units.end() ? id : unit->name;
    }

    Result<void> finish()
    {
        QJsonArray accounts;
        for (const SamplePerson &person : m_data.people) {
            QJsonObject account{{"user"_L1, person.user}, {"password"_L1, person.password},
                {"roles"_L1, QJsonArray::fromStringList(person.roles)}, {"unit"_L1, person.unit},
                {"unit_name"_L1, unitName(person.unit)}, {"full_name"_L1, person.fullName}};
            if (m_secrets.contains(person.user))
                account.insert("totp"_L1, m_secrets.value(person.user));
            accounts.append(account);
            if (auto closed = as(person.user).close(); !closed)
                return closed;
        }
        m_superuser.script(u"SET synchronous_commit = on"_s);
        setClock({});
        return m_cluster.folder().setAccounts(accounts);
    }

    LocalCluster &m_cluster;
    const SampleData &m_data;
    const std::function<void(const QString &)> &m_progress;
    std::vector<SampleAct> m_acts;
    std::vector<Running> m_running; ///< one per article
    SqlConnection m_superuser;
    std::map<QString, PersonConnection> m_connections; ///< by user name, open until the end
    QHash<QString, QString> m_secrets; ///< of the second factor, by user name
    QString m_founderId;
    QDate m_startDay;
    QDateTime m_clock; ///< of the last act
};
} // namespace

Result<void> loadSample(
    LocalCluster &cluster, const SampleData &data, const std::function<void(const QString &)> &progress)
{
    const auto loaded = sqlResult([&] { return Loader(cluster, data, progress).load(); });
    return loaded ? *loaded : tl::unexpected(failed(loaded.error(), data.folder));
}

Result<void> loadSample(LocalCluster &cluster, const std::function<void(const QString &)> &progress)
{
    const auto data = readSample(resourcePath(u"sample"_s), QDateTime::currentDateTimeUtc());
    if (!data)
        return tl::unexpected(data.error());
    return loadSample(cluster, *data, progress);
}

} // namespace ana::cli
