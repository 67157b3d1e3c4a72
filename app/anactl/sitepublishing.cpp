// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/anactl/sitepublishing.h"

#include <QLoggingCategory>
#include <QStandardPaths>

namespace ana::cli {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(siteLog, "ana.site")

/// The signing key of a private cluster stands with its other secrets, a server's with the account it runs as.
QString keyFolder(const Where &where)
{
    if (where.cluster())
        return where.cluster()->folder().file(u"secrets"_s);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/ana-desk"_s;
}
} // namespace

Result<site::PublishReport> publishSite(const Where &where, const QString &folder, site::PublishMode mode)
{
    auto connection = where.service(u"ana_publisher"_s);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto report = site::Publisher(keyFolder(where)).publish(*connection, folder, mode);
    for (const QString &problem : report ? report->problems : QStringList())
        qCWarning(siteLog, "Published with a problem: %ls", qUtf16Printable(problem));
    return report;
}

Result<void> publishSite(const Where &where, const QString &folder)
{
    const auto report = publishSite(where, folder, site::PublishMode::Incremental);
    return report ? Result<void>() : tl::unexpected(report.error());
}

} // namespace ana::cli
