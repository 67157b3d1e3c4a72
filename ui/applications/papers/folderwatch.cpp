// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applications/papers/folderwatch.h"

#include <chrono>

#include <QDir>

namespace ana::applications {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Folders of telephones and network drives tell of no change: they are looked at now and then as well.
constexpr auto lookEvery = 1000ms;
} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

bool FolderWatch::start(const QString &folder)
{
    stop();
    if (folder.isEmpty() || !QDir(folder).exists())
        return false;
    m_folder = QDir(folder).absolutePath();
    const auto there = sizesThere();
    m_known = QSet<QString>(there.keyBegin(), there.keyEnd());
    m_watcher.addPath(m_folder);
    m_timer.start();
    return true;
}

void FolderWatch::stop()
{
    m_timer.stop();
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folder.clear();
    m_known.clear();
    m_growing.clear();
}

QHash<QString, qint64> FolderWatch::sizesThere() const
{
    static const QStringList kinds{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s, u"*.bmp"_s, u"*.pdf"_s};
    QHash<QString, qint64> sizes;
    const QFileInfoList files = QDir(m_folder).entryInfoList(kinds, QDir::Files | QDir::Readable, QDir::Time);
    for (const QFileInfo &file : files)
        sizes.insert(file.absoluteFilePath(), file.size());
    return sizes;
}

void FolderWatch::look()
{
    if (!QDir(m_folder).exists()) {
        stop();
        Q_EMIT lost();
        return;
    }
    QStringList ready;
    QHash<QString, qint64> growing;
    const auto there = sizesThere();
    for (const auto &[path, size] : there.asKeyValueRange()) {
        if (m_known.contains(path))
            continue;
        if (size > 0 && m_growing.value(path, -1) == size)
            ready.append(path);
        else
            growing.insert(path, size);
    }
    m_growing = growing;
    if (ready.isEmpty())
        return;
    ready.sort();
    m_known.unite(QSet<QString>(ready.cbegin(), ready.cend()));
    Q_EMIT arrived(ready);
}

} // namespace ana::applications
