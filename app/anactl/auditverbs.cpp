// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/auditverbs.h"

#include <array>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include "app/anactl/where.h"
#include "models/audit/logverifier.h"
#include "models/core/dates.h"

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
struct FindingText
{
    const char *code;
    const char *source;
};

constexpr std::array findingTexts{
    FindingText{"entry.missing", QT_TRANSLATE_NOOP("logfindings", "an entry was removed")},
    FindingText{"entry.changed", QT_TRANSLATE_NOOP("logfindings", "an entry was changed")},
    FindingText{"entry.columns", QT_TRANSLATE_NOOP("logfindings", "the list shows something else than the entry")},
    FindingText{"body.changed", QT_TRANSLATE_NOOP("logfindings", "the content of an entry was changed")},
    FindingText{"body.missing", QT_TRANSLATE_NOOP("logfindings", "the content of an entry was removed")},
    FindingText{"change.changed", QT_TRANSLATE_NOOP("logfindings", "a logged change of a record was changed")},
    FindingText{"change.missing", QT_TRANSLATE_NOOP("logfindings", "a logged change of a record was removed")},
    FindingText{"change.unlisted", QT_TRANSLATE_NOOP("logfindings", "a change of a record was added")},
    FindingText{"change.order", QT_TRANSLATE_NOOP("logfindings", "changes of records stand in another order")},
    FindingText{"chain.tail", QT_TRANSLATE_NOOP("logfindings", "the end of a chain was cut or added to")},
    FindingText{"chain.missing", QT_TRANSLATE_NOOP("logfindings", "a whole chain was removed")},
    FindingText{"chain.unsealed", QT_TRANSLATE_NOOP("logfindings", "the day's seal does not list a chain")},
    FindingText{"seal.changed", QT_TRANSLATE_NOOP("logfindings", "a seal was changed")},
    FindingText{"seal.missing", QT_TRANSLATE_NOOP("logfindings", "a seal is missing")},
    FindingText{"seal.published", QT_TRANSLATE_NOOP("logfindings", "a seal is not the one that was published")},
    FindingText{"row.changed", QT_TRANSLATE_NOOP("logfindings", "a record was changed past the log")},
    FindingText{"tracking.off", QT_TRANSLATE_NOOP("logfindings", "the changes of a table are not logged")},
    FindingText{"orphan.body", QT_TRANSLATE_NOOP("logfindings", "there is content without an entry")},
    FindingText{"orphan.change", QT_TRANSLATE_NOOP("logfindings", "there is a change without an entry")},
};

QString findingText(const QString &code)
{
    for (const FindingText &entry : findingTexts) {
        if (code == QLatin1StringView(entry.code))
            return QCoreApplication::translate("logfindings", entry.source);
    }
    return code;
}

QString findingLine(const audit::LogFinding &finding)
{
    QStringList words{findingText(finding.code), finding.unit, dateText(finding.day)};
    if (finding.seq > 0)
        words.append(u'#' + QString::number(finding.seq));
    words.append(finding.detail);
    words.removeAll(QString());
    return u"- "_s + words.join(u", "_s);
}

QJsonObject reportJson(const audit::LogReport &report)
{
    QJsonArray findings;
    for (const audit::LogFinding &finding : report.findings) {
        findings.append(QJsonObject{{"code"_L1, finding.code}, {"unit"_L1, finding.unit},
            {"day"_L1, finding.day.toString(Qt::ISODate)}, {"seq"_L1, finding.seq}, {"detail"_L1, finding.detail}});
    }
    return {{"intact"_L1, report.isIntact()}, {"chains"_L1, report.chains}, {"entries"_L1, report.entries},
        {"changes"_L1, report.changes}, {"erased"_L1, report.erased}, {"seals"_L1, report.seals},
        {"tables"_L1, report.tables}, {"generated"_L1, report.generated}, {"findings"_L1, findings}};
}

QString reportText(const audit::LogReport &report)
{
    QStringList lines{text(QT_TRANSLATE_NOOP("anactl", "%1 entries in %2 chains, %3 seals checked."))
                          .arg(report.entries)
                          .arg(report.chains)
                          .arg(report.seals)};
    if (report.generated > 0)
        lines.append(text(QT_TRANSLATE_NOOP("anactl",
                              "A sample cluster for measuring: %1 generated rows stand outside of the log and were not "
                              "compared."))
                         .arg(report.generated));
    if (report.isIntact())
        lines.append(text(QT_TRANSLATE_NOOP("anactl", "The log is intact.")));
    else
        lines.append(text(QT_TRANSLATE_NOOP("anactl", "The log is NOT intact:")));
    for (const audit::LogFinding &finding : report.findings)
        lines.append(findingLine(finding));
    return lines.join(u'\n');
}

/// A file, or "-" for what another program fetched from the site.
Result<QHash<QDate, QByteArray>> readSeals(const QString &path)
{
    QFile list(path);
    const bool isOpen = path == "-"_L1 ? list.open(stdin, QIODevice::ReadOnly) : list.open(QIODevice::ReadOnly);
    if (!isOpen)
        return tl::unexpected(Error{ErrorKind::NotFound, u"file.unreadable"_s, path, {}});
    return audit::publishedSealsOf(list.readAll());
}

Result<Answer> verify(const Call &call)
{
    audit::VerifyOptions options;
    if (call.has(u"from"_s)) {
        options.from = QDate::fromString(call.value(u"from"_s), Qt::ISODate);
        if (!options.from.isValid())
            options.from = dateFromText(call.value(u"from"_s));
        if (!options.from.isValid())
            return tl::unexpected(Error{ErrorKind::Invalid, u"argument.type"_s, u"--from"_s, {}});
    }
    if (call.has(u"seals"_s)) {
        const auto seals = readSeals(call.value(u"seals"_s));
        if (!seals)
            return tl::unexpected(seals.error());
        options.publishedSeals = *seals;
    }
    const auto where = Where::of(call);
    if (!where)
        return tl::unexpected(where.error());
    auto database = where->administrator();
    if (!database)
        return tl::unexpected(database.error());
    const auto report = audit::verifyLog(*database, options);
    if (!report)
        return tl::unexpected(report.error());
    return Answer{reportJson(*report), reportText(*report), report->isIntact() ? 0 : 1};
}

QList<QCommandLineOption> verifyOptions()
{
    return {option(u"from"_s, QT_TRANSLATE_NOOP("anactl", "chains and seals of this day and later"), u"DAY"_s),
        option(u"seals"_s,
            QT_TRANSLATE_NOOP("anactl",
                "also compare with the seals the site has published: its /dau-niem/danh-sach.txt, or - for standard "
                "input"),
            u"FILE"_s)};
}
} // namespace

std::vector<Verb> auditVerbs()
{
    return {{u"verify-log"_s, {}, QT_TRANSLATE_NOOP("anactl", "whether anything in the command log was touched"),
        verifyOptions, verify}};
}

} // namespace ana::cli
