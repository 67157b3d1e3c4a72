// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include "models/core/error.h"

namespace ana {

/// Replaces the file as a whole, mode 0600: readers and a power cut meet the old content or the new one. On the disk
/// when this returns a value. Errors: `store.disk.full`, `store.not_written`.
Result<void> replaceFile(const QString &path, const QByteArray &content);

/// Appends to an open, unbuffered file; on failure the file is as long as before.
Result<void> appendToFile(QFile &file, const QByteArray &content);

/// What was written is on the disk when this returns a value.
Result<void> flushToDisk(QFile &file);

/// A rename or a new file in the folder is on the disk. Does nothing where folders cannot be flushed.
void flushFolder(const QString &folder);

} // namespace ana
