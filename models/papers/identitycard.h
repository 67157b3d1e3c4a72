// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "models/core/error.h"

namespace ana::papers {

/// What the QR of a citizen's card (căn cước công dân of 2021, căn cước of 2024) says.
struct IdentityCard
{
    QString number; ///< 12 digits; always there
    QString oldNumber; ///< 9 digits of the paper card, if it names one
    QString fullName; ///< empty if the text ends before it
    QDate birthDate;
    QString sex; ///< "male", "female" as person_served takes it; empty: not said
    QString address;
    QDate issuedOn;
    QStringList doubts; ///< codes with sentences in core/messages; they warn and never block

    /// The name may be wrong: look the person up by number and compare with the card.
    bool nameIsDoubtful() const;

    friend bool operator==(const IdentityCard &, const IdentityCard &) = default;
};

/// On which way the text of a card reached us.
enum class CardWay {
    Picture, ///< read from a picture: letter by letter as on the card
    Keys, ///< typed by a hand scanner
    RewrittenKeys, ///< typed by a hand scanner while an input method replaced what it had typed
};

/// Reads `number|old number|name|ddMMyyyy|sex|address|ddMMyyyy`; a text cut short gives what it has, further fields are
/// passed over. Fails as Invalid: card.unreadable (nothing of a card in it), card.other_kind (another card or code).
Result<IdentityCard> identityCardFromText(const QString &scanned, CardWay way = CardWay::Picture);

/// What is odd about a 12-digit number beside birth date and sex (either may be unknown): codes for warnings. No check
/// digit exists.
QStringList identityNumberDoubts(const QString &number, const QDate &birthDate, const QString &sex);

/// Looks like the beginning of a card's text: enough to tell a scanner from a person typing.
bool looksLikeCard(const QString &typed);

} // namespace ana::papers
