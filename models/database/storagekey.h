// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "models/core/error.h"
#include "models/database/accountstore.h"

namespace ana {

/// The secret that protects what this user of this PC keeps in files.
struct StorageKey
{
    QByteArray secret; ///< 32 random bytes
    KeyPlace place = KeyPlace::File;
};

/// The key of `folder`, made at first use. Once it lies in the key store it is looked for only there: making another
/// would leave what is kept unreadable. Errors: `store.key.unavailable`, `store.key.damaged`, `store.not_written`.
QFuture<Result<StorageKey>> obtainKey(const QString &folder, KeyChoice choice);

} // namespace ana
