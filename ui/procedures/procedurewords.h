// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "models/procedures/procedure.h"
#include "ui/widgets/theme.h"

namespace ana::procedures {

/// The database's words in the language of the desk.
class ProcedureWords
{
    Q_DECLARE_TR_FUNCTIONS(ana::procedures::ProcedureWords)
public:
    struct Choice
    {
        QString value;
        QString text;
    };

    static std::vector<Choice> competentKinds();
    static std::vector<Choice> onlineLevels();
    static std::vector<Choice> termUnits(); ///< the first one: no fixed term
    static std::vector<Choice> feeUnits();
    static std::vector<Choice> stepKinds();
    static std::vector<Choice> stepUnits();
    static QString text(const std::vector<Choice> &choices, const QString &value);

    static QString standing(const QString &standing);
    static QString standingIcon(const QString &standing);
    static widgets::Tone standingTone(const QString &standing);
    static QString term(const std::optional<int> &value, const QString &unit); ///< "3 ngày làm việc", "trong ngày"
    static QString fee(const std::optional<int> &amount, const QString &unit, const QString &note);
    static QString period(const QDate &from, const QDate &to);
};

} // namespace ana::procedures
