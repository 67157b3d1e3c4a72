// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

class QTcpServer;
class QTcpSocket;

namespace ana::site {

/// Shows a published folder on this machine only, answering as the shipped web-server configuration does: index pages,
/// 404, 410 and redirects, the same security headers. For looking at a site and for tests, not for the Internet.
class StaticServer final : public QObject
{
    Q_OBJECT
public:
    explicit StaticServer(const QString &folder, QObject *parent = nullptr);
    ~StaticServer() override;

    /// 0 takes a free port. False if the port is taken.
    bool listen(quint16 port);
    quint16 port() const;

private:
    struct Reply
    {
        int status = 200;
        QByteArray type;
        QByteArray body;
        QByteArray location;
    };
    void accept();
    void read(QTcpSocket *socket);
    Reply replyTo(const QByteArray &method, const QByteArray &target) const;
    Reply replyAbsent(const QByteArray &path) const;
    QByteArray fileAt(const QString &path, bool &found) const;
    QHash<QByteArray, QByteArray> map(const char *name) const;

    QString m_folder;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace ana::site
