// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QFile>
#include <QTest>

#include "models/core/dates.h"
#include "models/core/text.h"
#include "models/core/totp.h"

using namespace ana;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsEveryVectorOfTheSharedTable();
    void foldingAFoldedKeyChangesNothing();
    void cleansWhatOnlyLooksVietnamese_data();
    void cleansWhatOnlyLooksVietnamese();
    void makesAddressesOfTitles_data();
    void makesAddressesOfTitles();
    void sortsAsAVietnameseDictionaryDoes();
    void sortsPeopleByGivenName();
    void ranksByTheMarksThatWereTyped_data();
    void ranksByTheMarksThatWereTyped();
    void showsTimesOfVietNam();
    void readsDatesAsPeopleWriteThem();
    void countsTheCodesOfTheRfc();
};

namespace {
/// Texts in the table hold no comma and no quotes.
QList<std::pair<QString, QString>> foldingVectors()
{
    QFile table(QFINDTESTDATA("folding-vectors.csv"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    QList<std::pair<QString, QString>> vectors;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1))
        vectors.append({line.section(u',', 0, -2), line.section(u',', -1).chopped(line.endsWith(u'\r') ? 1 : 0)});
    return vectors;
}
} // namespace

void TestText::foldsEveryVectorOfTheSharedTable()
{
    const auto vectors = foldingVectors();
    QVERIFY(vectors.size() > 30);
    for (const auto &[text, key] : vectors)
        QCOMPARE(foldedKey(text), key);
}

void TestText::foldingAFoldedKeyChangesNothing()
{
    for (const auto &[text, key] : foldingVectors())
        QCOMPARE(foldedKey(key), key);
}

void TestText::cleansWhatOnlyLooksVietnamese_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("decomposed") << u"hồ sơ"_s.normalized(QString::NormalizationForm_D) << u"hồ sơ"_s;
    QTest::newRow("Icelandic eth") << u"Ðắk Lắk ði"_s << u"Đắk Lắk đi"_s;
    QTest::newRow("no-break space") << u"Krông\u00A0Ana"_s << u"Krông Ana"_s;
    QTest::newRow("zero width") << u"xã\u200B Ea\uFEFF Na"_s << u"xã Ea Na"_s;
    QTest::newRow("Cyrillic letter in a Latin word") << u"Bình Hòа"_s << u"Bình Hòa"_s;
    QTest::newRow("Cyrillic word") << u"Москва"_s << u"Москва"_s;
}

void TestText::cleansWhatOnlyLooksVietnamese()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(nfc(text), clean);
}

void TestText::makesAddressesOfTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("address");
    QTest::newRow("ordinary") << u"Khai mạc lễ hội đua thuyền – 2026!"_s << 80 << u"khai-mac-le-hoi-dua-thuyen-2026"_s;
    QTest::newRow("number of a document") << u"Quyết định 15/QĐ-UBND"_s << 80 << u"quyet-dinh-15-qd-ubnd"_s;
    QTest::newRow("cut between words") << u"Thông báo lịch tiếp công dân"_s << 14 << u"thong-bao-lich"_s;
    QTest::newRow("cut inside the next word") << u"Thông báo lịch tiếp công dân"_s << 16 << u"thong-bao-lich"_s;
    QTest::newRow("nothing left") << u"– ?!"_s << 80 << QString();
}

void TestText::makesAddressesOfTitles()
{
    QFETCH(QString, title);
    QFETCH(int, longest);
    QFETCH(QString, address);
    QCOMPARE(slug(title, longest), address);
}

void TestText::sortsAsAVietnameseDictionaryDoes()
{
    const QStringList sorted{u"an"_s, u"ăn"_s, u"ân"_s, u"ba"_s, u"bà"_s, u"bả"_s, u"bã"_s, u"bá"_s, u"bạ"_s, u"dân"_s,
        u"đân"_s, u"eo"_s, u"êo"_s, u"on"_s, u"ôn"_s, u"ơn"_s, u"un"_s, u"ưn"_s, u"y"_s};
    QStringList shuffled = sorted;
    std::reverse(shuffled.begin(), shuffled.end());
    std::sort(shuffled.begin(), shuffled.end(),
        [](const QString &a, const QString &b) { return compareVietnamese(a, b) < 0; });
    QCOMPARE(shuffled, sorted);
}

void TestText::sortsPeopleByGivenName()
{
    QCOMPARE(nameSortKey(u"Nguyễn Thị Hoa"_s), u"Hoa Nguyễn Thị"_s);
    QCOMPARE(nameSortKey(u"  Y  Nem "_s), u"Nem Y"_s);
    QCOMPARE(nameSortKey(u"Đào"_s), u"Đào"_s);
    QVERIFY(compareVietnamese(nameSortKey(u"Vũ Thị Ánh"_s), nameSortKey(u"An Văn Bình"_s)) < 0);
}

void TestText::ranksByTheMarksThatWereTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rank");
    const auto row = [](const char *name, const QString &text, const QString &typed, MarkAgreement rank) {
        QTest::newRow(name) << text << typed << int(rank);
    };
    row("the very marks", u"Đường liên xã"_s, u"đường"_s, MarkAgreement::Exact);
    row("no marks typed, none there", u"Khu dan cu"_s, u"dan"_s, MarkAgreement::Exact);
    row("no marks typed", u"Đường liên xã"_s, u"duong"_s, MarkAgreement::Compatible);
    row("some marks typed", u"Đường liên xã"_s, u"dương"_s, MarkAgreement::Compatible);
    row("another tone", u"má"_s, u"mà"_s, MarkAgreement::Contradicts);
    row("another letter", u"Ân"_s, u"ăn"_s, MarkAgreement::Contradicts);
    row("d against đ", u"dân"_s, u"đân"_s, MarkAgreement::Contradicts);
    row("tone placed the old way", u"Quảng Hoà"_s, u"hòa"_s, MarkAgreement::Exact);
    row("one of two words agrees", u"ma má"_s, u"má"_s, MarkAgreement::Exact);
    row("the last word is only begun", u"Thủy lợi"_s, u"thủy l"_s, MarkAgreement::Exact);
    row("the last word begun with another tone", u"lợi"_s, u"ló"_s, MarkAgreement::Contradicts);
    row("apostrophes do not count", u"H’Linh"_s, u"h'linh"_s, MarkAgreement::Exact);
    row("a word that is not there does not count", u"má"_s, u"nhà má"_s, MarkAgreement::Exact);
}

void TestText::ranksByTheMarksThatWereTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(int, rank);
    QCOMPARE(int(markAgreement(text, typed)), rank);
}

void TestText::showsTimesOfVietNam()
{
    const QDateTime moment(QDate(2026, 3, 4), QTime(17, 5), Qt::UTC);
    QCOMPARE(dateText(moment), u"05/03/2026"_s);
    QCOMPARE(timeText(moment), u"00:05"_s);
    QCOMPARE(dateTimeText(moment), u"05/03/2026 00:05"_s);
    QCOMPARE(dateText(QDate()), QString());
    QCOMPARE(isoText(moment), u"2026-03-04T17:05:00.000Z"_s);
}

void TestText::readsDatesAsPeopleWriteThem()
{
    for (const QString &text : {u"5/3/2026"_s, u"05/03/2026"_s, u"05-03-2026"_s, u" 5.3.2026 "_s})
        QCOMPARE(dateFromText(text), QDate(2026, 3, 5));
    for (const QString &text : {u"31/02/2026"_s, u"2026-03-05"_s, u"5/3/26"_s, u""_s})
        QVERIFY(!dateFromText(text).isValid());
}

void TestText::countsTheCodesOfTheRfc()
{
    // RFC 6238, appendix B, SHA-1, the last six of its eight digits.
    const QString secret = u"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s;
    const auto at = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); };
    QCOMPARE(totpCode(secret, at(59)), u"287082"_s);
    QCOMPARE(totpCode(secret, at(1111111109)), u"081804"_s);
    QCOMPARE(totpCode(secret, at(20000000000)), u"353130"_s);
    QCOMPARE(totpCode(u"not base 32!"_s, at(59)), QString());
}

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
