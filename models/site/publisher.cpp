// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/publisher.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include "models/site/publishrun.h"

namespace ana::site {

using namespace Qt::StringLiterals;

QJsonObject PublishReport::toJson() const
{
    return {{u"full"_s, full}, {u"held"_s, held}, {u"written"_s, written()}, {u"added"_s, added},
        {u"changed"_s, changed}, {u"kept"_s, kept}, {u"removed"_s, removed}, {u"articles"_s, articles},
        {u"release"_s, release}, {u"seconds"_s, seconds}, {u"problems"_s, QJsonArray::fromStringList(problems)}};
}

Publisher::Publisher(QString dataFolder)
    : m_dataFolder(std::move(dataFolder))
{
}

Result<PublishReport> Publisher::publish(SqlConnection &connection, const QString &targetFolder, PublishMode mode) const
{
    QElapsedTimer clock;
    clock.start();
    auto folder = SiteFolder::open(targetFolder);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto key = SigningKey::openOrCreate(m_dataFolder);
    if (!key)
        return tl::unexpected(key.error());
    const auto outcome = sqlResult([&] {
        PublishedReader reader(connection);
        return PublishRun(reader, *folder, *key).run(mode);
    });
    Result<PublishReport> report = outcome ? *outcome : Result<PublishReport>(tl::unexpected(outcome.error()));
    if (!report) {
        folder->discard();
        // The connection is the caller's, and the snapshot may still be open.
        const auto undone = sqlResult([&] { connection.run(u"ROLLBACK"_s); });
        Q_UNUSED(undone)
        return report;
    }
    report->seconds = double(clock.nsecsElapsed()) / 1e9;
    return report;
}

Result<PublishReport> Publisher::rollBack(const QString &targetFolder, std::optional<int> release)
{
    auto folder = SiteFolder::open(targetFolder);
    if (!folder)
        return tl::unexpected(folder.error());
    FileChanges state;
    state["held"] = QByteArray("1");
    state["position"] = std::nullopt;
    if (const auto done = folder->rollBack(release.value_or(folder->release() - 1), state); !done)
        return tl::unexpected(done.error());
    PublishReport report;
    report.held = true;
    report.release = folder->release();
    return report;
}

} // namespace ana::site
