// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace ana::applications {

/// Goes on with what a thread of the pool has made, unless the window is gone by then.
template <typename T, typename F> void whenMade(QObject *window, const QFuture<T> &made, F then)
{
    auto *watcher = new QFutureWatcher<T>(window);
    QObject::connect(watcher, &QFutureWatcherBase::finished, window, [watcher, then] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(made);
}

} // namespace ana::applications
