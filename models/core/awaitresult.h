// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include "models/core/error.h"

namespace ana {

/// Calls `next` on the thread of `context` with what the future brings; not at all once `context` is gone. A Result
/// that never came, because the future was cancelled, comes as a Cancelled error; any other value is then passed over.
///
/// QFuture::then() with a context asks for the context on the thread that finishes the future: it may be taken down at
/// that very moment, and where assertions count, one that is gone ends the program (Qt 6.4). It also says nothing of
/// what was cancelled.
template <typename T, typename Next> void awaitResult(QObject *context, const QFuture<T> &future, Next next)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            next(watcher->result());
        else if constexpr (std::is_constructible_v<T, tl::unexpected<Error>>)
            next(T(tl::unexpected(Error{ErrorKind::Cancelled, QStringLiteral("cancelled"), {}, {}})));
    });
    watcher->setFuture(future);
}

} // namespace ana
