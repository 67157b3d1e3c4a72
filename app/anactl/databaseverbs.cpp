// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/databaseverbs.h"

#include <QJsonArray>

#include "app/anactl/where.h"
#include "models/core/dates.h"
#include "models/database/databasecheck.h"
#include "models/database/migrations.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
QJsonObject schemaJson(const SchemaStatus &status)
{
    QJsonArray applied;
    for (const AppliedMigration &step : status.applied) {
        applied.append(QJsonObject{{"number"_L1, step.number}, {"name"_L1, step.name}, {"checksum"_L1, step.checksum},
            {"applied_at"_L1, isoText(step.appliedAt)}});
    }
    return {{"schema"_L1, status.schemaNumber}, {"program"_L1, status.programNumber},
        {"program_version"_L1, Migrations::programVersion().toString()}, {"applied"_L1, applied},
        {"pending"_L1, QJsonArray::fromStringList(status.pending)},
        {"altered"_L1, QJsonArray::fromStringList(status.altered)}, {"reapply"_L1, status.reapplyNeeded},
        {"compatible"_L1, status.compatible}, {"current"_L1, status.isCurrent()}};
}

QString schemaText(const SchemaStatus &status)
{
    const QString line = text(QT_TRANSLATE_NOOP("anactl", "Schema at step %1; this program knows step %2."))
                             .arg(status.schemaNumber)
                             .arg(status.programNumber);
    if (status.isCurrent())
        return line + u' ' + text(QT_TRANSLATE_NOOP("anactl", "Everything is up to date."));
    if (!status.pending.isEmpty())
        return line + u' ' + text(QT_TRANSLATE_NOOP("anactl", "To apply: %1.")).arg(status.pending.join(u", "_s));
    return line;
}

Result<Answer> migrate(const Call &call)
{
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    MigrationOptions options;
    options.sample = where->cluster() && where->cluster()->status().sample;
    options.progress = [&call](const QString &step) { call.tell(u"  "_s + step); };
    const auto status = Migrations().migrate(*database, options);
    if (!status)
        return tl::unexpected(status.error());
    return Answer{schemaJson(*status), schemaText(*status)};
}

Result<Answer> status(const Call &call)
{
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    const auto status = Migrations().status(*database);
    if (!status)
        return tl::unexpected(status.error());
    Answer answer{schemaJson(*status), schemaText(*status)};
    if (!requireUsable(*status))
        answer.exitCode = 1;
    return answer;
}

Result<Answer> check(const Call &call)
{
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    const auto findings = checkDatabase(*database);
    if (!findings)
        return tl::unexpected(findings.error());
    QJsonArray list;
    QStringList lines;
    bool isHealthy = true;
    for (const Finding &finding : *findings) {
        list.append(QJsonObject{{"check"_L1, finding.check}, {"fault"_L1, finding.isFault},
            {"subjects"_L1, QJsonArray::fromStringList(finding.subjects)}});
        isHealthy = isHealthy && !finding.isFault;
        const QString word
            = finding.isFault ? text(QT_TRANSLATE_NOOP("anactl", "FAULT")) : text(QT_TRANSLATE_NOOP("anactl", "good"));
        lines.append(u"%1  %2%3"_s.arg(word.leftJustified(5), checkText(finding.check),
            finding.isFault ? QString(u": "_s + finding.subjects.join(u", "_s)) : QString()));
    }
    return Answer{{{"healthy"_L1, isHealthy}, {"findings"_L1, list}}, lines.join(u'\n'), isHealthy ? 0 : 1};
}

/// The beginning of a real organisation: its root unit and the first administrator, whose initial password is told
/// once.
Result<Answer> found(const Call &call)
{
    for (const auto &name : {u"unit"_s, u"name"_s, u"kind"_s, u"user"_s, u"full-name"_s}) {
        if (!call.has(name))
            return tl::unexpected(Error{ErrorKind::Invalid, u"argument.missing"_s, u"--"_s + name, {}});
    }
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    const auto founded = sqlResult([&] {
        Rows rows = database->run(u"SELECT core.found(:unit, :name, :kind, :user, :full_name) AS founded"_s,
            {{u"unit"_s, call.value(u"unit"_s)}, {u"name"_s, call.value(u"name"_s)}, {u"kind"_s, call.value(u"kind"_s)},
                {u"user"_s, call.value(u"user"_s)}, {u"full_name"_s, call.value(u"full-name"_s)}});
        rows.next();
        return rows.json("founded");
    });
    if (!founded)
        return tl::unexpected(founded.error());
    return Answer{*founded,
        text(QT_TRANSLATE_NOOP("anactl",
                 "The organisation is founded. First log-in of %1 with the password %2; it must be changed then."))
            .arg(founded->value(u"user"_s).toString(), founded->value(u"password"_s).toString())};
}

QList<QCommandLineOption> foundOptions()
{
    return {option(u"unit"_s, QT_TRANSLATE_NOOP("anactl", "id of the root unit: a–z, 0–9 and hyphens"), u"ID"_s),
        option(u"name"_s, QT_TRANSLATE_NOOP("anactl", "what the root unit is called"), u"NAME"_s),
        option(
            u"kind"_s, QT_TRANSLATE_NOOP("anactl", "province, district, township, commune, ward or office"), u"KIND"_s),
        option(u"user"_s, QT_TRANSLATE_NOOP("anactl", "log-in name of the first administrator"), u"USER"_s),
        option(u"full-name"_s, QT_TRANSLATE_NOOP("anactl", "full name of the first administrator"), u"NAME"_s)};
}
} // namespace

std::vector<Verb> databaseVerbs()
{
    return {
        {u"database migrate"_s, {}, QT_TRANSLATE_NOOP("anactl", "bring the schema up to date"), nullptr, migrate},
        {u"database found"_s, {}, QT_TRANSLATE_NOOP("anactl", "the root unit and its first administrator, once"),
            foundOptions, found},
        {u"database status"_s, {}, QT_TRANSLATE_NOOP("anactl", "steps applied and to apply"), nullptr, status},
        {u"database check"_s, {}, QT_TRANSLATE_NOOP("anactl", "health and invariants, in words"), nullptr, check},
    };
}

} // namespace ana::cli
