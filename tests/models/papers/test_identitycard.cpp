// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a citizen's card, as it is, cut short, of another card, and typed through Vietnamese input methods.
#include <rapidcheck.h>

#include <QtTest>

#include "models/papers/identitycard.h"
#include "tests/models/papers/inputmethod.h"

using namespace ana;
using namespace ana::papers;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {

const QString card2021
    = u"066095001234|241234567|Nguyễn Văn Đồng|05031995|Nam|Thôn 2, Ea Na, Krông Ana, Đắk Lắk|20072021"_s;
const QString card2024
    = u"066195001234||H'Linh Niê|05031995|Nữ|Buôn Trấp, Krông Ana, Đắk Lắk|02082024||Y Bhăm Niê|H'Bler Mlô|"_s;

struct Person
{
    QString number;
    QString name;
    QDate birth;
    bool male = true;
    QString address;
    QDate issued;

    QString text() const
    {
        return QStringList{number, QString(), name, birth.toString(u"ddMMyyyy"_s), male ? u"Nam"_s : u"Nữ"_s, address,
            issued.toString(u"ddMMyyyy"_s)}
            .join(u'|');
    }
};

/// Names as they stand on cards here, and without marks, as a scanner that knows ASCII only types them.
rc::Gen<QString> anyName()
{
    return rc::gen::map(
        rc::gen::pair(rc::gen::container<std::vector<QString>>(3,
                          rc::gen::element(u"Nguyễn"_s, u"Trần"_s, u"Hoàng"_s, u"Thas"_s, u"Y"_s, u"H'Linh"_s, u"Niê"_s,
                              u"Dao"_s, u"Phuoc"_s, u"Anh"_s, u"Bhăm"_s, u"Lưu"_s, u"Ksor"_s, u"Đào"_s, u"Eban"_s)),
            rc::gen::arbitrary<bool>()),
        [](const std::pair<std::vector<QString>, bool> &made) {
            const QString name = QStringList(made.first.begin(), made.first.end()).join(u' ');
            if (!made.second)
                return name;
            QString plain;
            for (const QChar sign : name.normalized(QString::NormalizationForm_D)) {
                if (sign.unicode() < 128)
                    plain += sign;
            }
            return plain;
        });
}

rc::Gen<Person> anyPerson()
{
    return rc::gen::apply(
        [](const QString &name, int days, bool male, int tail, int issuedDays, const QString &address) {
            Person one;
            one.name = name;
            one.birth = QDate(1930, 1, 1).addDays(days);
            one.male = male;
            one.issued = QDate(2021, 1, 1).addDays(issuedDays);
            one.address = address;
            const int century = (one.birth.year() - 1900) / 100 * 2 + (male ? 0 : 1);
            one.number = u"066%1%2%3"_s.arg(century)
                             .arg(one.birth.year() % 100, 2, 10, QChar(u'0'))
                             .arg(tail, 6, 10, QChar(u'0'));
            return one;
        },
        anyName(), rc::gen::inRange(0, 34000), rc::gen::arbitrary<bool>(), rc::gen::inRange(0, 1000000),
        rc::gen::inRange(0, 2000),
        rc::gen::element(u"Thôn 2, Ea Na"_s, u"TDP3, Buon Trap"_s, u"12 Nguyen Tat Thanh"_s, QString()));
}

} // namespace

class test_identitycard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheCardsInUse();
    void takesWhatIsThere_data();
    void takesWhatIsThere();
    void refusesWhatIsNoCard_data();
    void refusesWhatIsNoCard();
    void comparesTheNumberWithTheRest_data();
    void comparesTheNumberWithTheRest();
    void doubtsNamesThatAScannerSpoilt_data();
    void doubtsNamesThatAScannerSpoilt();
    void readsDigitsTypedInTheVietnameseLayout();
    void keepsDigitsAndDatesUnderTelexAndVni();
    void survivesAnyText();
    void theModelTypesVietnamese_data();
    void theModelTypesVietnamese();
};

void test_identitycard::readsTheCardsInUse()
{
    const auto first = identityCardFromText(card2021);
    QVERIFY(first);
    const IdentityCard expected{u"066095001234"_s, u"241234567"_s, u"Nguyễn Văn Đồng"_s, QDate(1995, 3, 5), u"male"_s,
        u"Thôn 2, Ea Na, Krông Ana, Đắk Lắk"_s, QDate(2021, 7, 20), {}};
    QCOMPARE(*first, expected);
    const auto second = identityCardFromText(card2024);
    QVERIFY(second);
    QCOMPARE(second->fullName, u"H'Linh Niê"_s);
    QCOMPARE(second->sex, u"female"_s);
    QCOMPARE(second->issuedOn, QDate(2024, 8, 2));
    QCOMPARE(second->doubts, QStringList());
}

void test_identitycard::takesWhatIsThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QStringList>("doubts");
    const QDate day(1995, 3, 5);
    QTest::newRow("number alone") << u"066095001234"_s << QString() << QDate()
                                  << QStringList{u"card.cut_short"_s, u"card.name"_s};
    QTest::newRow("in the name") << u"066095001234||Nguyễn V"_s << u"Nguyễn V"_s << QDate()
                                 << QStringList{u"card.cut_short"_s, u"card.name"_s};
    QTest::newRow("in the birth date") << u"066095001234||Nguyễn Văn A|0503"_s << u"Nguyễn Văn A"_s << QDate()
                                       << QStringList{u"card.cut_short"_s, u"card.birth_date"_s};
    QTest::newRow("in the address") << u"066095001234||Nguyễn Văn A|05031995|Nam|Thô"_s << u"Nguyễn Văn A"_s << day
                                    << QStringList{u"card.cut_short"_s};
    QTest::newRow("in the last date") << u"066095001234||Nguyễn Văn A|05031995|Nam|Thôn 2|2007"_s << u"Nguyễn Văn A"_s
                                      << day << QStringList{u"card.cut_short"_s};
    QTest::newRow("without the field of the old number")
        << u"066095001234|Nguyễn Văn A|05031995|Nam|Thôn 2|20072021"_s << u"Nguyễn Văn A"_s << day << QStringList();
    QTest::newRow("dates with strokes") << u"066095001234||Nguyễn Văn A|05/03/1995|Nam|Thôn 2|20/07/2021"_s
                                        << u"Nguyễn Văn A"_s << day << QStringList();
    QTest::newRow("end of line, mark of the order of bytes, spaces")
        << u"\uFEFF 066095001234 ||  Nguyễn  Văn A|05031995|Nam|Thôn 2|20072021\r\n"_s << u"Nguyễn Văn A"_s << day
        << QStringList();
    QTest::newRow("name in two pieces of Unicode")
        << u"066095001234||Nguyễn Văn A|05031995|Nam|Thôn 2|20072021"_s.normalized(QString::NormalizationForm_D)
        << u"Nguyễn Văn A"_s << day << QStringList();
    QTest::newRow("a day that is none") << u"066095001234||Nguyễn Văn A|31021995|Nam|Thôn 2|20072021"_s
                                        << u"Nguyễn Văn A"_s << QDate() << QStringList{u"card.birth_date"_s};
}

void test_identitycard::takesWhatIsThere()
{
    QFETCH(QString, text);
    const auto card = identityCardFromText(text);
    QVERIFY(card);
    QCOMPARE(card->number, u"066095001234"_s);
    QTEST(card->fullName, "name");
    QTEST(card->birthDate, "birth");
    QTEST(card->doubts, "doubts");
}

void test_identitycard::refusesWhatIsNoCard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString() << u"card.unreadable"_s;
    QTest::newRow("cut in the number") << u"06609500"_s << u"card.unreadable"_s;
    QTest::newRow("health insurance") << u"DN4664012345678|4e677579e1bb856e|05/03/1995|1|-|66 - 001|-|01/01/2021|-"_s
                                      << u"card.other_kind"_s;
    QTest::newRow("driving licence") << u"https://gplx.gov.vn/?id=660123456789"_s << u"card.other_kind"_s;
    QTest::newRow("old card of nine digits") << u"241234567|Nguyễn Văn A|05031995"_s << u"card.other_kind"_s;
    QTest::newRow("thirteen digits") << u"0660950012345||Nguyễn Văn A|05031995|Nam|Thôn 2|20072021"_s
                                     << u"card.other_kind"_s;
    QTest::newRow("payment") << u"00020101021138570010A00000072701270006970436"_s << u"card.other_kind"_s;
}

void test_identitycard::refusesWhatIsNoCard()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto card = identityCardFromText(text);
    QVERIFY(!card);
    QCOMPARE(card.error().code, code);
    QCOMPARE(card.error().kind, ErrorKind::Invalid);
    QVERIFY(!looksLikeCard(text));
}

void test_identitycard::comparesTheNumberWithTheRest_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QString>("sex");
    QTest::addColumn<QStringList>("doubts");
    const QDate day(1995, 3, 5);
    const QString male = u"male"_s;
    const QString female = u"female"_s;
    const QString year = u"person_served.identity.year"_s;
    const QString sex = u"person_served.identity.sex"_s;
    const QString place = u"card.number.place"_s;
    const QString form = u"person_served.identity.form"_s;
    QTest::newRow("man of 1995") << u"066095001234"_s << day << male << QStringList();
    QTest::newRow("woman of 1995") << u"066195001234"_s << day << female << QStringList();
    QTest::newRow("man of 2005") << u"066205001234"_s << QDate(2005, 1, 1) << male << QStringList();
    QTest::newRow("woman of 2005") << u"066305001234"_s << QDate(2005, 1, 1) << female << QStringList();
    QTest::newRow("another year") << u"066094001234"_s << day << male << QStringList{year};
    QTest::newRow("another century") << u"066295001234"_s << day << male << QStringList{year};
    QTest::newRow("another sex") << u"066195001234"_s << day << male << QStringList{sex};
    QTest::newRow("nothing known beside it") << u"066195001234"_s << QDate() << QString() << QStringList();
    QTest::newRow("no such province") << u"003095001234"_s << day << male << QStringList{place};
    QTest::newRow("the last province") << u"096095001234"_s << day << male << QStringList();
    QTest::newRow("behind the last province") << u"097095001234"_s << day << male << QStringList{place};
    QTest::newRow("born abroad") << u"125095001234"_s << day << male << QStringList();
    QTest::newRow("eleven digits") << u"06609500123"_s << day << male << QStringList{form};
    QTest::newRow("a letter") << u"06609500123a"_s << day << male << QStringList{form};
}

void test_identitycard::comparesTheNumberWithTheRest()
{
    QFETCH(QString, number);
    QFETCH(QDate, birth);
    QFETCH(QString, sex);
    QTEST(identityNumberDoubts(number, birth, sex), "doubts");
}

void test_identitycard::doubtsNamesThatAScannerSpoilt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("doubtful");
    QTest::newRow("whole") << u"Nguyễn Thị Hồng Phượng"_s << false;
    QTest::newRow("whole, capitals") << u"PHẠM QUỐC ĐẠT"_s << false;
    QTest::newRow("old place of the tone") << u"Nguyễn Thị Hoà"_s << false;
    QTest::newRow("marks lost") << u"Nguyen Thi Hong Phuong"_s << true;
    QTest::newRow("letters lost") << u"Nguyn Th Hồng"_s << true;
    QTest::newRow("question marks") << u"Nguy?n Th? Hồng"_s << true;
    QTest::newRow("raw Telex") << u"Nguyeenx Thị Hồng"_s << true;
    QTest::newRow("raw VNI") << u"Nguyễn Thi5 Hồng"_s << true;
    QTest::newRow("two tones") << u"Nguyễ́n Thị Hồng"_s << true;
    QTest::newRow("stop without tone") << u"Nguyễn Thị Phuc"_s << true;
    QTest::newRow("one word") << u"Hồng"_s << true;
    QTest::newRow("a name of the Ê Đê is looked at") << u"Y Bhăm Kđăm"_s << true;
}

void test_identitycard::doubtsNamesThatAScannerSpoilt()
{
    QFETCH(QString, name);
    QFETCH(bool, doubtful);
    const QString text = u"066095001234||%1|05031995|Nam|Thôn 2|20072021"_s.arg(name);
    QCOMPARE(identityCardFromText(text, CardWay::Keys)->nameIsDoubtful(), doubtful);
    QVERIFY(!identityCardFromText(text, CardWay::Picture)->nameIsDoubtful());
    QVERIFY(identityCardFromText(text, CardWay::RewrittenKeys)->nameIsDoubtful());
}

/// The keys 1 to 0 of that layout: ă â ê ô, five tone marks, đ.
void test_identitycard::readsDigitsTypedInTheVietnameseLayout()
{
    const QString keys = u"đăâêô\u0300\u0309\u0303\u0301\u0323"_s;
    QString typed;
    for (const QChar sign : card2021)
        typed += sign.isDigit() ? keys[sign.digitValue()] : sign;
    QVERIFY(looksLikeCard(typed));
    const auto card = identityCardFromText(typed, CardWay::Keys);
    QVERIFY(card);
    QCOMPARE(card->number, u"066095001234"_s);
    QCOMPARE(card->oldNumber, u"241234567"_s);
    QCOMPARE(card->birthDate, QDate(1995, 3, 5));
    QCOMPARE(card->issuedOn, QDate(2021, 7, 20));
    QCOMPARE(card->fullName, u"Nguyễn Văn Đồng"_s);
}

void test_identitycard::keepsDigitsAndDatesUnderTelexAndVni()
{
    const bool holds = rc::check("digits and dates survive, an altered name is flagged", [] {
        const Person person = *anyPerson();
        const auto kind = *rc::gen::element(InputMethod::Kind::Telex, InputMethod::Kind::Vni);
        InputMethod method(kind);
        for (const QChar key : person.text())
            method.press(key);
        const CardWay way = method.hasRewritten() ? CardWay::RewrittenKeys : CardWay::Keys;
        const auto card = identityCardFromText(method.text(), way);
        RC_ASSERT(card.has_value());
        RC_ASSERT(card->number == person.number);
        RC_ASSERT(card->birthDate == person.birth);
        RC_ASSERT(card->issuedOn == person.issued);
        RC_ASSERT(card->sex == (person.male ? u"male"_s : u"female"_s));
        RC_ASSERT(card->fullName == person.name || card->nameIsDoubtful());
    });
    QVERIFY(holds);
}

void test_identitycard::survivesAnyText()
{
    const bool holds = rc::check("any text is a card or is refused", [] {
        const auto signs = *rc::gen::container<std::vector<char16_t>>(
            rc::gen::oneOf(rc::gen::element<char16_t>(u'|', u'0', u'6', u'đ', u'\u0301', u' '),
                rc::gen::inRange<char16_t>(0, 0xffff)));
        const QString text = QString::fromUtf16(signs.data(), qsizetype(signs.size()));
        for (const QString &one : QStringList{text, u"066095001234|"_s + text}) {
            const auto card = identityCardFromText(one, CardWay::Keys);
            RC_ASSERT(!card || card->number.size() == 12);
            looksLikeCard(one);
        }
    });
    QVERIFY(holds);
}

void test_identitycard::theModelTypesVietnamese_data()
{
    QTest::addColumn<QString>("telex");
    QTest::addColumn<QString>("vni");
    QTest::addColumn<QString>("text");
    QTest::newRow("Thá") << u"Thas"_s << u"Tha1"_s << u"Thá"_s;
    QTest::newRow("Nguyễn") << u"Nguyeexn"_s << u"Nguye6n4"_s << u"Nguyễn"_s;
    QTest::newRow("Đào") << u"Ddaof"_s << u"D9ao2"_s << u"Đào"_s;
    QTest::newRow("Lưu") << u"Luwu"_s << u"Lu7u"_s << u"Lưu"_s;
    QTest::newRow("Văn") << u"Vawn"_s << u"Va8n"_s << u"Văn"_s;
    QTest::newRow("digits alone") << u"05031995"_s << u"05031995"_s << u"05031995"_s;
    QTest::newRow("digits behind a break") << u"An|12"_s << u"An|12"_s << u"An|12"_s;
}

void test_identitycard::theModelTypesVietnamese()
{
    QFETCH(QString, telex);
    QFETCH(QString, vni);
    for (const auto &[kind, keys] :
        {std::pair(InputMethod::Kind::Telex, telex), std::pair(InputMethod::Kind::Vni, vni)}) {
        InputMethod method(kind);
        for (const QChar key : keys)
            method.press(key);
        QTEST(method.text(), "text");
    }
}

QTEST_GUILESS_MAIN(test_identitycard)
#include "test_identitycard.moc"
