// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "models/core/error.h"
#include "models/database/sqlconnection.h"

namespace ana::site {

enum class PublishMode {
    Incremental, ///< what the change feed names and what depends on it; everything where that cannot be known
    Full, ///< every page is made and compared with the file that stands there; also ends a rollback's hold
};

struct PublishReport
{
    bool full = false;
    bool held = false; ///< a rollback keeps the site as it is until a full publish
    int added = 0;
    int changed = 0;
    int removed = 0;
    int kept = 0; ///< pages that were made and came out the same
    int articles = 0; ///< on the site
    int release = 0;
    double seconds = 0;
    QStringList problems; ///< pictures that cannot be read, links that lead nowhere

    int written() const { return added + changed; }
    QJsonObject toJson() const;
};

/// Makes the public site in a folder equal to the published rows. Nothing but these decides what the files hold, so
/// a full build elsewhere gives the same bytes. One run at a time for a folder; killed at any moment, the next run
/// completes it.
class Publisher
{
public:
    /// `dataFolder` holds the signing key; it is made there the first time.
    explicit Publisher(QString dataFolder);

    /// `connection` is logged in as ana_publisher.
    Result<PublishReport> publish(SqlConnection &connection, const QString &targetFolder, PublishMode mode) const;

    /// Brings back the site as it was after a release (without one: the last but one) and holds it there. The report
    /// names the new release.
    static Result<PublishReport> rollBack(const QString &targetFolder, std::optional<int> release);

private:
    QString m_dataFolder;
};

} // namespace ana::site
