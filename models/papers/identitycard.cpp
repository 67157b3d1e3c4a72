// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/papers/identitycard.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>

#include "models/core/text.h"

namespace ana::papers {

using namespace Qt::StringLiterals;

// How digits and dates survive a hand scanner that types into a Vietnamese input method.
//
// Telex listens to letters only, so it never takes a digit. VNI takes digits, but only those that follow a vowel in the
// same word; and `|` ends a word in every method in use (Unikey and its ibus, scim and fcitx ports list it among their
// word breaks, OpenKey and ibus-bamboo break at everything that is no letter). A field of digits therefore always
// begins a new word without a vowel and passes untouched: both numbers and both dates. What a method can change are the
// words: name, sex and address. The sex then comes from the number, whose fourth digit says it; the name is flagged and
// the person looked up by number. The third danger is the keyboard layout "Vietnamese" of Windows, which has letters
// and tone marks where the digits are: it is turned back digit by digit.

namespace {

constexpr int numberLength = 12;
constexpr int oldNumberLength = 9;
constexpr int wholeCard = 7;

enum Part { Number, OldNumber, Name, Birth, Sex, Address, Issued };

/// Codes of the 63 provinces before the mergers of 2025; they stay in numbers for ever. From 100 on: born abroad.
constexpr std::array provinces{1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35,
    36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82,
    83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96};
constexpr int bornAbroad = 100;

constexpr char16_t grave = 0x0300;
constexpr char16_t hook = 0x0309;
constexpr char16_t tilde = 0x0303;
constexpr char16_t acute = 0x0301;
constexpr char16_t dotBelow = 0x0323;

bool isTone(QChar sign)
{
    return sign == grave || sign == hook || sign == tilde || sign == acute || sign == dotBelow;
}

bool isNumber(const QString &text, int length)
{
    return text.size() == length && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A field that holds nothing but what the keys 0 to 9 give in the layout "Vietnamese" of Windows becomes digits again.
/// Taken before the text is composed, which would put marks in another order.
QString withoutVietnameseLayout(const QString &field)
{
    static const QString keys = u"đăâêô\u0300\u0309\u0303\u0301\u0323"_s;
    constexpr qsizetype shortestDigits = 8;
    QString digits;
    for (const QChar sign : field) {
        const qsizetype digit = keys.indexOf(sign);
        digits += digit < 0 ? sign : QChar(char16_t(u'0' + digit));
    }
    return digits.size() >= shortestDigits && isNumber(digits, int(digits.size())) ? digits : field;
}

QStringList fieldsOf(const QString &scanned)
{
    QString line = scanned;
    line.removeIf([](QChar c) { return !c.isPrint() && !c.isSpace(); }); // byte order mark, group separators
    QStringList fields = line.split(u'|');
    for (QString &field : fields)
        field = withoutVietnameseLayout(field.trimmed());
    // Some readers leave an empty field of the old number out.
    if (fields.size() > Name && !fields[OldNumber].isEmpty() && !fields[OldNumber].front().isDigit())
        fields.insert(OldNumber, QString());
    return fields;
}

QDate dateOf(QString digits)
{
    digits.remove(u'/');
    return isNumber(digits, 8) ? QDate::fromString(digits, u"ddMMyyyy"_s) : QDate();
}

QString sexOfNumber(const QString &number)
{
    return number[3].digitValue() % 2 == 0 ? u"male"_s : u"female"_s;
}

QString sexOf(const QString &typed)
{
    const QString key = foldedKey(typed);
    return key == "nam"_L1 ? u"male"_s : key == "nu"_L1 ? u"female"_s : QString();
}

int birthYearOfNumber(const QString &number)
{
    constexpr int yearsOfPair = 100;
    return 1900 + number[3].digitValue() / 2 * yearsOfPair + QStringView(number).mid(4, 2).toInt();
}

/// A word as Vietnamese spells it: with what a method leaves behind (Nguyeenx, Hoangf) or a scanner drops (Nguyn), it
/// is none. Names of the Ê Đê and M'nông are not either; to be told to look at the card does them no harm.
bool isSyllable(const QString &word)
{
    static const QRegularExpression form(
        u"^(ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnprstvx])?[aăâeêioôơuưy]{1,3}(ch|nh|ng|[cmnpt])?$"_s);
    static const QRegularExpression typed(u"aa|ee|oo|uu|ii|yy"_s);
    static const QRegularExpression stopped(u"([cpt]|ch)$"_s);
    QString apart = word.toLower().normalized(QString::NormalizationForm_D);
    const auto tones = std::ranges::count_if(apart, isTone);
    const bool mayStop = apart.contains(acute) || apart.contains(dotBelow);
    apart.removeIf(isTone);
    const QString plain = nfc(apart);
    if (tones > 1 || !form.match(plain).hasMatch() || typed.match(plain).hasMatch())
        return false;
    return mayStop || !stopped.match(plain).hasMatch();
}

bool nameSeemsWhole(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const bool plainLettersOnly = std::ranges::all_of(name, [](QChar c) { return c.unicode() < 128; });
    return words.size() > 1 && !plainLettersOnly && std::ranges::all_of(words, isSyllable);
}

tl::unexpected<Error> refuse(const QString &code)
{
    return tl::unexpected(Error{ErrorKind::Invalid, code, u"identity_number"_s, {}});
}

QStringList doubtsOf(const IdentityCard &card, qsizetype fields, CardWay way)
{
    QStringList doubts = identityNumberDoubts(card.number, card.birthDate, card.sex);
    if (fields < wholeCard || !card.issuedOn.isValid())
        doubts += u"card.cut_short"_s;
    if (fields > Birth && !card.birthDate.isValid())
        doubts += u"card.birth_date"_s;
    const bool cutInName = fields == Name + 1;
    const bool altered = way == CardWay::RewrittenKeys || (way == CardWay::Keys && !nameSeemsWhole(card.fullName));
    if (fields <= Name || cutInName || altered || card.fullName.isEmpty())
        doubts += u"card.name"_s;
    return doubts;
}

} // namespace

bool IdentityCard::nameIsDoubtful() const
{
    return doubts.contains(u"card.name"_s);
}

QStringList identityNumberDoubts(const QString &number, const QDate &birthDate, const QString &sex)
{
    if (!isNumber(number, numberLength))
        return {u"person_served.identity.form"_s};
    QStringList doubts;
    const int place = QStringView(number).left(3).toInt();
    if (place < bornAbroad && !std::ranges::binary_search(provinces, place))
        doubts += u"card.number.place"_s;
    if (birthDate.isValid() && birthDate.year() != birthYearOfNumber(number))
        doubts += u"person_served.identity.year"_s;
    if (!sex.isEmpty() && sex != sexOfNumber(number))
        doubts += u"person_served.identity.sex"_s;
    return doubts;
}

bool looksLikeCard(const QString &typed)
{
    constexpr int partsOfAnyCard = 3;
    const QStringList fields = fieldsOf(typed);
    return fields.size() >= partsOfAnyCard && isNumber(fields[Number], numberLength);
}

Result<IdentityCard> identityCardFromText(const QString &scanned, CardWay way)
{
    const QStringList fields = fieldsOf(scanned);
    if (!isNumber(fields[Number], numberLength)) {
        const bool saysSomething = scanned.trimmed().size() > numberLength;
        return refuse(saysSomething ? u"card.other_kind"_s : u"card.unreadable"_s);
    }
    const auto field = [&fields](Part part) { return nfc(fields.value(part)).simplified(); };
    IdentityCard card;
    card.number = fields[Number];
    if (isNumber(field(OldNumber), oldNumberLength))
        card.oldNumber = field(OldNumber);
    card.fullName = field(Name);
    card.birthDate = dateOf(field(Birth));
    card.sex = sexOf(field(Sex));
    if (card.sex.isEmpty() || way == CardWay::RewrittenKeys)
        card.sex = sexOfNumber(card.number);
    card.address = field(Address);
    card.issuedOn = dateOf(field(Issued));
    card.doubts = doubtsOf(card, fields.size(), way);
    return card;
}

} // namespace ana::papers
