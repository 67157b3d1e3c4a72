// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "models/core/error.h"

namespace ana {

/// One sentence for the person, in the installed language: what happened, what is safe, what to do.
/// Looked up by the code, else by a shared ending ("*.version.stale"), else by the kind; never empty, never SQL.
QString sentence(const Error &error);

/// Whether this very code has a sentence of its own. A test asks this for every code the database can raise.
bool hasSentence(const QString &code);

/// All codes that have a sentence.
QStringList sentenceCodes();

} // namespace ana
