// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/siteverbs.h"

#include <QCoreApplication>

#include "app/anactl/sitepublishing.h"
#include "models/site/staticserver.h"
#include "models/site/verifier.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
constexpr quint16 defaultPort = 8080;

QString reportText(const site::PublishReport &report)
{
    if (report.held)
        return text(
            QT_TRANSLATE_NOOP("anactl", "A rollback holds the site at release %1; publish with --full to go on."))
            .arg(report.release);
    QString line = text(QT_TRANSLATE_NOOP("anactl", "Release %1: %2 pages written, %3 kept, %4 removed, %5 s."))
                       .arg(report.release)
                       .arg(report.written())
                       .arg(report.kept)
                       .arg(report.removed)
                       .arg(report.seconds, 0, 'f', 3);
    for (const QString &problem : report.problems)
        line += u"\n  "_s + problem;
    return line;
}

Result<Answer> publish(const Call &call)
{
    if (call.value(u"to"_s).isEmpty())
        return tl::unexpected(Error{ErrorKind::Invalid, u"site.folder.missing"_s, u"to"_s, {}});
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    const auto mode = call.has(u"full"_s) ? site::PublishMode::Full : site::PublishMode::Incremental;
    const auto report = publishSite(*where, call.value(u"to"_s), mode);
    if (!report)
        return tl::unexpected(report.error());
    return Answer{report->toJson(), reportText(*report)};
}

Result<Answer> verify(const Call &call)
{
    std::optional<QByteArray> key;
    if (call.has(u"key"_s))
        key = call.value(u"key"_s).toLatin1();
    const auto report = site::verifySite(call.arguments().first(), key);
    if (!report)
        return tl::unexpected(report.error());
    const QString line = report->isSound()
        ? text(QT_TRANSLATE_NOOP("anactl", "%1 files agree with the signed manifest.")).arg(report->files)
        : text(QT_TRANSLATE_NOOP("anactl", "The site differs from its signed manifest:")) + u"\n  "_s
            + report->faults.join(u"\n  "_s);
    return Answer{report->toJson(), line, report->isSound() ? 0 : 1};
}

Result<Answer> serve(const Call &call)
{
    const quint16 port = call.has(u"port"_s) ? call.value(u"port"_s).toUShort() : defaultPort;
    site::StaticServer server(call.arguments().first());
    if (!server.listen(port))
        return tl::unexpected(Error{ErrorKind::Unavailable, u"site.port.taken"_s, QString::number(port), {}});
    call.tell(u"http://127.0.0.1:%1/"_s.arg(server.port()));
    QCoreApplication::exec();
    return Answer{};
}

Result<Answer> rollBack(const Call &call)
{
    std::optional<int> release;
    if (call.has(u"release"_s))
        release = call.value(u"release"_s).toInt();
    const auto report = site::Publisher::rollBack(call.arguments().first(), release);
    if (!report)
        return tl::unexpected(report.error());
    return Answer{report->toJson(), reportText(*report)};
}

QList<QCommandLineOption> publishOptions()
{
    return {option(u"to"_s, QT_TRANSLATE_NOOP("anactl", "folder of the site"), u"DIR"_s),
        option(u"full"_s, QT_TRANSLATE_NOOP("anactl", "make every page and compare it with the file"))};
}

QList<QCommandLineOption> verifyOptions()
{
    return {option(u"key"_s, QT_TRANSLATE_NOOP("anactl", "public key the site must be signed with"), u"BASE64"_s)};
}

QList<QCommandLineOption> serveOptions()
{
    return {option(u"port"_s, QT_TRANSLATE_NOOP("anactl", "port on this machine (8080)"), u"N"_s)};
}

QList<QCommandLineOption> rollBackOptions()
{
    return {option(u"release"_s, QT_TRANSLATE_NOOP("anactl", "release to bring back (the last but one)"), u"N"_s)};
}
} // namespace

std::vector<Verb> siteVerbs()
{
    return {
        {u"site publish"_s, {}, QT_TRANSLATE_NOOP("anactl", "make the public site equal to what is published"),
            publishOptions, publish},
        {u"site verify"_s, u"DIR"_s, QT_TRANSLATE_NOOP("anactl", "check a site against its signed manifest"),
            verifyOptions, verify, 1},
        {u"site serve"_s, u"DIR"_s, QT_TRANSLATE_NOOP("anactl", "show a site on this machine"), serveOptions, serve, 1},
        {u"site rollback"_s, u"DIR"_s, QT_TRANSLATE_NOOP("anactl", "bring back an earlier release"), rollBackOptions,
            rollBack, 1},
    };
}

} // namespace ana::cli
