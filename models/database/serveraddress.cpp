// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/serveraddress.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace ana {

using namespace Qt::StringLiterals;

namespace {
Error badUri(const QString &code)
{
    return Error{ErrorKind::Invalid, code, u"database"_s, {}};
}

bool isThisMachine(const QString &host)
{
    return host.isEmpty() || host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

Result<int> portFromText(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535)
        return tl::unexpected(badUri(u"address.port.invalid"_s));
    return port;
}

/// "a,b:5433" → hosts and port. QUrl refuses several hosts, so the authority is taken apart by hand.
Result<void> readAuthority(const QString &authority, ServerAddress &address)
{
    if (authority.contains(u'@'))
        return tl::unexpected(badUri(u"address.uri.secret"_s));
    const auto bracket = authority.lastIndexOf(u']');
    const auto colon = authority.lastIndexOf(u':');
    if (colon <= bracket) {
        address.host = QUrl::fromPercentEncoding(authority.toUtf8());
        return {};
    }
    const auto port = portFromText(authority.mid(colon + 1));
    if (!port)
        return tl::unexpected(port.error());
    address.port = *port;
    address.host = QUrl::fromPercentEncoding(authority.left(colon).toUtf8());
    return {};
}

Result<void> readOptions(const QUrlQuery &options, ServerAddress &address)
{
    for (const auto &[key, value] : options.queryItems(QUrl::FullyDecoded)) {
        if (key == u"sslmode") {
            address.sslMode = value;
        } else if (key == u"sslrootcert") {
            address.sslRootCert = value;
        } else if (key == u"host") {
            address.host = value;
        } else if (key == u"port") {
            const auto port = portFromText(value);
            if (!port)
                return tl::unexpected(port.error());
            address.port = *port;
        } else if (key == u"user" || key == u"password") {
            return tl::unexpected(badUri(u"address.uri.secret"_s));
        } else {
            return tl::unexpected(badUri(u"address.uri.invalid"_s));
        }
    }
    return {};
}
} // namespace

Result<ServerAddress> ServerAddress::fromUri(const QString &uri)
{
    const QString scheme = uri.startsWith(u"postgres://") ? u"postgres://"_s : u"postgresql://"_s;
    if (!uri.startsWith(scheme))
        return tl::unexpected(badUri(u"address.uri.invalid"_s));
    const QString rest = uri.mid(scheme.size());
    const QString beforeOptions = rest.section(u'?', 0, 0);

    ServerAddress address;
    if (auto read = readAuthority(beforeOptions.section(u'/', 0, 0), address); !read)
        return tl::unexpected(read.error());
    address.database = QUrl::fromPercentEncoding(beforeOptions.section(u'/', 1).toUtf8());
    if (auto read = readOptions(QUrlQuery(rest.section(u'?', 1)), address); !read)
        return tl::unexpected(read.error());
    if (address.database.isEmpty())
        address.database = u"ana"_s;
    return address;
}

QString ServerAddress::toUri() const
{
    QUrlQuery options;
    if (isSocket()) {
        options.addQueryItem(u"host"_s, QString::fromLatin1(QUrl::toPercentEncoding(host)));
        options.addQueryItem(u"port"_s, QString::number(port));
    }
    if (!sslMode.isEmpty())
        options.addQueryItem(u"sslmode"_s, sslMode);
    if (!sslRootCert.isEmpty())
        options.addQueryItem(u"sslrootcert"_s, QString::fromLatin1(QUrl::toPercentEncoding(sslRootCert)));
    const QString authority = isSocket() ? QString() : host + u':' + QString::number(port);
    const QString query = options.isEmpty() ? QString() : u'?' + options.toString(QUrl::FullyEncoded);
    return u"postgresql://"_s + authority + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(database)) + query;
}

QString ServerAddress::effectiveSslMode() const
{
    if (!sslMode.isEmpty())
        return sslMode;
    // Traffic that never leaves the machine needs no certificate; everything else is checked against one.
    return isSocket() || isThisMachine(host) ? u"disable"_s : u"verify-full"_s;
}

} // namespace ana
