// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace ana::applications {

/// Notices the pictures that a camera or a phone writes into a folder from now on. A file is told of when it has not
/// grown for a moment, so that half a picture is never taken; those that are ready together are told of together.
class FolderWatch final : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatch(QObject *parent);

    /// What lies there already is left alone. False if there is no such folder.
    bool start(const QString &folder);
    void stop();
    QString folder() const { return m_folder; } ///< empty: none is watched

Q_SIGNALS:
    void arrived(const QStringList &paths);
    void lost(); ///< the folder is gone: the telephone was unplugged

private:
    QHash<QString, qint64> sizesThere() const;
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QString m_folder;
    QSet<QString> m_known;
    QHash<QString, qint64> m_growing;
};

} // namespace ana::applications
