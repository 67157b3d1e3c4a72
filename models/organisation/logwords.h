// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "models/organisation/logreading.h"

/// The log in words for people who know the office, not the database.
namespace ana::organisation {

/// "published the article"; what it was done to follows. A command without words of its own is named as it is.
QString actText(const QString &command);
bool hasActText(const QString &command);
/// "Trần Minh Tuấn published the article “Lịch tiếp công dân”."; for a refused act "… tried, but was refused: …".
QString actSentence(const LogRow &row);
/// "article" → "Article"
QString recordKindText(const QString &kind);
/// The name of what was done to, as well as it is known.
QString recordText(const LogRow &row);
QString outcomeText(const QString &outcome);
/// "valid_from" → "From"; a column without words is named as it is.
QString fieldText(const QString &field);
/// "published" of a state, "true" of a switch, …: what is stored as a code, in words.
QString fieldValueText(const QString &field, const QString &value);

} // namespace ana::organisation
