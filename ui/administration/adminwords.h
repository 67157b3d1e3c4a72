// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include "models/organisation/organisation.h"
#include "ui/widgets/theme.h"

namespace ana::administration {

/// What states, scopes, rights and kinds of units are called on this desk.
class AdminWords
{
    Q_DECLARE_TR_FUNCTIONS(ana::administration::AdminWords)
public:
    static QString state(organisation::PersonState state);
    static QString stateIcon(organisation::PersonState state);
    static widgets::Tone stateTone(organisation::PersonState state);
    static QString scope(organisation::Scope scope);
    /// "content.write" → "Write articles and submit them for review"
    static QString right(const QString &code);
    static QString unitKind(const QString &kind);
    static QStringList unitKinds();
    /// "02/12/2025 – 31/12/2026", "since 02/12/2025".
    static QString period(const QDate &from, const QDate &to);
};

} // namespace ana::administration
