// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace ana {

/// Cancels `future` when `context` is destroyed before it is finished. Call on the thread of `context`.
/// `QFuture::then(context, …)` alone only drops the continuation; the work behind it would go on.
template <typename T> void cancelWith(QObject *context, const QFuture<T> &future)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    QObject::connect(watcher, &QObject::destroyed, [pending = future]() mutable {
        if (!pending.isFinished())
            pending.cancel();
    });
    watcher->setFuture(future);
}

} // namespace ana
