// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <limits>

#include "models/core/numberwords.h"

using namespace ana;
using namespace Qt::StringLiterals;

class TestNumberWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNumbersAsTheyAreRead_data();
    void saysNumbersAsTheyAreRead();
    void saysTheSouthernZero();
    void writesAmounts();
};

void TestNumberWords::saysNumbersAsTheyAreRead_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("words");
    const struct
    {
        qint64 number;
        const char *words;
    } table[] = {
        {0, "không"},
        {1, "một"},
        {4, "bốn"},
        {5, "năm"},
        {10, "mười"},
        {11, "mười một"},
        {14, "mười bốn"},
        {15, "mười lăm"},
        {20, "hai mươi"},
        {21, "hai mươi mốt"},
        {24, "hai mươi tư"},
        {25, "hai mươi lăm"},
        {31, "ba mươi mốt"},
        {55, "năm mươi lăm"},
        {91, "chín mươi mốt"},
        {100, "một trăm"},
        {101, "một trăm linh một"},
        {104, "một trăm linh bốn"},
        {105, "một trăm linh năm"},
        {110, "một trăm mười"},
        {115, "một trăm mười lăm"},
        {121, "một trăm hai mươi mốt"},
        {999, "chín trăm chín mươi chín"},
        {1'000, "một nghìn"},
        {1'001, "một nghìn không trăm linh một"},
        {1'015, "một nghìn không trăm mười lăm"},
        {8'000, "tám nghìn"},
        {50'000, "năm mươi nghìn"},
        {75'500, "bảy mươi lăm nghìn năm trăm"},
        {101'000, "một trăm linh một nghìn"},
        {1'000'000, "một triệu"},
        {1'000'005, "một triệu không trăm linh năm"},
        {1'005'000, "một triệu không trăm linh năm nghìn"},
        {1'254'021, "một triệu hai trăm năm mươi tư nghìn không trăm hai mươi mốt"},
        {21'000'000, "hai mươi mốt triệu"},
        {1'000'000'000, "một tỷ"},
        {1'000'000'001, "một tỷ không trăm linh một"},
        {2'021'000'000, "hai tỷ không trăm hai mươi mốt triệu"},
        {105'000'000'000, "một trăm linh năm tỷ"},
        {1'000'000'000'000, "một nghìn tỷ"},
        {1'200'000'000'000'000, "một triệu hai trăm nghìn tỷ"},
        {1'000'000'000'000'000'000, "một tỷ tỷ"},
        {-15, "âm mười lăm"},
    };
    for (const auto &[number, words] : table)
        QTest::addRow("%lld", number) << number << QString::fromUtf8(words);
}

void TestNumberWords::saysNumbersAsTheyAreRead()
{
    QFETCH(qint64, number);
    QFETCH(QString, words);
    QCOMPARE(numberInWords(number), words);
}

void TestNumberWords::saysTheSouthernZero()
{
    QCOMPARE(numberInWords(1'105, ZeroTens::Le), u"một nghìn một trăm lẻ năm"_s);
    QVERIFY(numberInWords(std::numeric_limits<qint64>::min()).startsWith(u"âm chín tỷ"_s));
}

void TestNumberWords::writesAmounts()
{
    QCOMPARE(amountInWords(50'000), u"Năm mươi nghìn đồng"_s);
    QCOMPARE(amountInWords(0), u"Không đồng"_s);
    QCOMPARE(amountText(1'234'567), u"1.234.567 đồng"_s);
    QCOMPARE(groupedNumber(-123'456), u"-123.456"_s);
    QCOMPARE(groupedNumber(123), u"123"_s);
}

QTEST_GUILESS_MAIN(TestNumberWords)
#include "test_numberwords.moc"
