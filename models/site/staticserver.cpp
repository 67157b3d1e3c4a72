// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/site/staticserver.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace ana::site {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype requestLimit = 16384;

QByteArray mediaType(const QString &path)
{
    static const QHash<QString, QByteArray> types{{u"html"_s, "text/html; charset=utf-8"},
        {u"css"_s, "text/css; charset=utf-8"}, {u"js"_s, "text/javascript; charset=utf-8"}, {u"svg"_s, "image/svg+xml"},
        {u"webp"_s, "image/webp"}, {u"jpg"_s, "image/jpeg"}, {u"xml"_s, "application/xml; charset=utf-8"},
        {u"txt"_s, "text/plain; charset=utf-8"}, {u"pdf"_s, "application/pdf"}};
    return types.value(path.mid(path.lastIndexOf(u'.') + 1), "application/octet-stream");
}

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 301:
        return "Moved Permanently";
    case 405:
        return "Method Not Allowed";
    case 410:
        return "Gone";
    default:
        return "Not Found";
    }
}

} // namespace

StaticServer::StaticServer(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
    , m_server(std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &StaticServer::accept);
}

StaticServer::~StaticServer() = default;

bool StaticServer::listen(quint16 port)
{
    return m_server->listen(QHostAddress::LocalHost, port);
}

quint16 StaticServer::port() const
{
    return m_server->serverPort();
}

void StaticServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void StaticServer::read(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(requestLimit);
    if (!request.contains("\r\n\r\n")) {
        if (request.size() == requestLimit)
            socket->abort();
        return;
    }
    socket->readAll();
    const QList<QByteArray> line = request.left(request.indexOf('\r')).split(' ');
    const QByteArray method = line.value(0);
    const Reply reply = replyTo(method, line.value(1));
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\n";
    head += "Content-Type: " + reply.type + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    if (!reply.location.isEmpty())
        head += "Location: " + reply.location + "\r\n";
    // The same policy as packaging/nginx/ana-site-headers.conf.
    head += "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            "base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'\r\n"
            "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\nConnection: close\r\n\r\n";
    socket->write(head);
    if (method != "HEAD")
        socket->write(reply.body);
    socket->disconnectFromHost();
}

QByteArray StaticServer::fileAt(const QString &path, bool &found) const
{
    QFile file(m_folder + path);
    found = QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly);
    return found ? file.readAll() : QByteArray();
}

StaticServer::Reply StaticServer::replyTo(const QByteArray &method, const QByteArray &target) const
{
    if (method != "GET" && method != "HEAD")
        return {405, "text/plain", {}, {}};
    const QByteArray encoded = target.split('?').first();
    QString path = QUrl::fromPercentEncoding(encoded);
    // Nothing above the folder, nothing private.
    if (!path.startsWith(u'/') || path.contains(u"/."_s) || path.contains(u'\\') || path.contains(QChar(0)))
        return replyAbsent({});
    if (path.endsWith(u'/'))
        path += u"index.html"_s;
    bool found = false;
    const QByteArray body = fileAt(path, found);
    if (found)
        return {200, mediaType(path), body, {}};
    if (QFileInfo(m_folder + path + u"/index.html"_s).isFile())
        return {301, "text/plain", {}, encoded + '/'};
    return replyAbsent(encoded);
}

StaticServer::Reply StaticServer::replyAbsent(const QByteArray &path) const
{
    bool found = false;
    if (const QByteArray target = map("moved.map").value(path); !target.isEmpty())
        return {301, "text/plain", {}, target};
    if (map("gone.map").contains(path))
        return {410, mediaType(u"html"_s), fileAt(u"/410.html"_s, found), {}};
    return {404, mediaType(u"html"_s), fileAt(u"/404.html"_s, found), {}};
}

QHash<QByteArray, QByteArray> StaticServer::map(const char *name) const
{
    QHash<QByteArray, QByteArray> entries;
    QFile file(m_folder + u"/.ana/state/web/"_s + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 2)
            entries.insert(parts[0], parts[1].chopped(1));
    }
    return entries;
}

} // namespace ana::site
