// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "app/anactl/verb.h"
#include "models/core/error.h"
#include "models/database/localcluster.h"
#include "models/database/sessioninfo.h"
#include "models/database/sqlconnection.h"

namespace ana::cli {

/// The database a call means: a server (--database) or a private cluster (--data, or this user's own).
class Where
{
public:
    static Result<Where> of(const Call &call);

    const std::optional<LocalCluster> &cluster() const { return m_cluster; }
    const ServerAddress &address() const { return m_address; }

    /// The superuser of a private cluster; on a server the administrator $PGUSER with $PGPASSWORD.
    Result<SqlConnection> administrator() const;
    /// A service role: its password from the cluster's folder, on a server $PGPASSWORD.
    Result<SqlConnection> service(const QString &role) const;
    Result<QString> servicePassword(const QString &role) const;
    /// What this person logs in with: from the accounts file of a private cluster, on a server $ANA_PASSWORD and
    /// $ANA_FACTOR (the six digits).
    Result<Credentials> credentials(const QString &user) const;

private:
    std::optional<LocalCluster> m_cluster;
    ServerAddress m_address;
};

/// The folder named by --data, else this user's own.
QString clusterFolder(const Call &call);

} // namespace ana::cli
