// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "models/core/error.h"

namespace ana {

/// Where the database is; never who asks, so it may be shown, logged and kept in settings.
struct ServerAddress
{
    QString host; ///< a name, several as "a,b" (the first that accepts writing is used), or a folder of a Unix socket
    int port = 5432;
    QString database;
    QString sslMode; ///< "verify-full", … ; empty: verify-full for a name, none for a socket or this machine
    QString sslRootCert; ///< file of the authority's certificate; empty: libpq's default

    /// "postgresql://host:port/database?sslmode=…&sslrootcert=…&host=/socket/folder&port=…".
    /// A user or password in it is refused: `address.uri.secret`.
    static Result<ServerAddress> fromUri(const QString &uri);
    QString toUri() const;

    bool isSocket() const { return host.startsWith(u'/'); }
    /// The mode that really goes on the line, after the default above.
    QString effectiveSslMode() const;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace ana
