// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include "models/core/error.h"

namespace ana::papers {

/// Calls `next` with what the future brings, or with a Cancelled error if it was given up; not at all once `context` is
/// gone. QFuture::then() with a context says nothing of what was cancelled.
template <typename T, typename Next> void awaitResult(QObject *context, const QFuture<Result<T>> &future, Next next)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next] {
        watcher->deleteLater();
        const bool given = watcher->future().resultCount() > 0;
        next(given ? watcher->result()
                   : Result<T>(tl::unexpected(Error{ErrorKind::Cancelled, QStringLiteral("paper.cancelled"), {}, {}})));
    });
    watcher->setFuture(future);
}

} // namespace ana::papers
