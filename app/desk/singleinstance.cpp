// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

namespace ana::desk {

using namespace Qt::StringLiterals;

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // drafts will lie in it
    m_lock = std::make_unique<QLockFile>(QDir(folder).filePath(u"desk.lock"_s));
    m_lock->setStaleLockTime(0); // only a dead owner makes it stale, not age
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    m_name = u"ana-desk-"_s + QString::fromLatin1(digest.toHex().left(16));
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server->nextPendingConnection()) {
            caller->deleteLater();
            Q_EMIT called();
        }
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::isFirst()
{
    // A folder that cannot be written is no reason to end without a word: the window says what is wrong.
    if (!m_lock->tryLock() && m_lock->error() == QLockFile::LockFailedError) {
        callFirst();
        return false;
    }
    QLocalServer::removeServer(m_name); // left by a killed one
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->listen(m_name);
    return true;
}

void SingleInstance::callFirst() const
{
    constexpr int patienceMs = 1000;
    QLocalSocket socket;
    socket.connectToServer(m_name);
    socket.waitForConnected(patienceMs); // before any window, so nobody waits for this
}

} // namespace ana::desk
