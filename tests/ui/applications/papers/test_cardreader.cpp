// SPDX-License-Identifier: GPL-3.0-or-later
// Identity cards into a field: by a hand scanner that types, by a picture; typing by hand stays typing.
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPainter>
#include <QtTest>

#include <qrcodegen/qrcodegen.hpp>

#include "ui/applications/papers/cardreader.h"

using namespace ana;
using namespace ana::applications;
using namespace Qt::StringLiterals;
using papers::IdentityCard;

namespace {

const QString card = u"066095001234|241234567|Nguyễn Văn Đồng|05031995|Nam|Thôn 2, xã Ea Na|20072021"_s;
constexpr int humanPauseMs = 80;

void type(QLineEdit &field, const QString &text)
{
    for (const QChar sign : text)
        QTest::keyClick(
            &field, sign.toLatin1() ? Qt::Key(sign.toUpper().toLatin1()) : Qt::Key_unknown, Qt::NoModifier, 0);
}

/// As a scanner that knows Vietnamese letters: one key event a letter.
void scan(QLineEdit &field, const QString &text)
{
    for (const QChar sign : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(sign));
        QApplication::sendEvent(&field, &press);
    }
}

QImage qrPicture(const QString &text, int scale = 6)
{
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    constexpr int quiet = 4;
    const int side = (code.getSize() + 2 * quiet) * scale;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                painter.fillRect((x + quiet) * scale, (y + quiet) * scale, scale, scale, Qt::black);
        }
    }
    return image;
}

} // namespace

class test_cardreader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void takesACardThatEndsWithEnter();
    void takesACardOfAScannerWithoutEnter();
    void leavesTypingAlone();
    void givesTheFieldBackWhatStoodInIt();
    void doubtsANameThatAnInputMethodRewrote();
    void doubtsANameThatCameComposed();
    void readsAPicture();
    void readsAPictureOfTheClipboard();
    void saysWhenThereIsNoCode();

private:
    const IdentityCard read() const { return m_read.first().first().value<IdentityCard>(); }

    std::unique_ptr<QLineEdit> m_field;
    CardReader *m_reader = nullptr;
    QList<QVariantList> m_read;
    QList<Error> m_failed;
};

void test_cardreader::init()
{
    m_read.clear();
    m_failed.clear();
    m_field = std::make_unique<QLineEdit>();
    m_reader = new CardReader(*m_field);
    connect(m_reader, &CardReader::cardRead, this,
        [this](const IdentityCard &one) { m_read.append({QVariant::fromValue(one)}); });
    connect(m_reader, &CardReader::failed, this, [this](const Error &error) { m_failed.append(error); });
    m_field->show();
    m_field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
    m_field->setFocus();
}

void test_cardreader::takesACardThatEndsWithEnter()
{
    QSignalSpy entered(m_field.get(), &QLineEdit::returnPressed);
    scan(*m_field, card);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_read.size(), 1);
    QCOMPARE(entered.size(), 0);
    QCOMPARE(read().number, u"066095001234"_s);
    QCOMPARE(read().fullName, u"Nguyễn Văn Đồng"_s);
    QCOMPARE(read().birthDate, QDate(1995, 3, 5));
    QVERIFY(!read().nameIsDoubtful());
    QVERIFY(m_field->text().isEmpty());
}

void test_cardreader::takesACardOfAScannerWithoutEnter()
{
    scan(*m_field, card);
    QTRY_COMPARE(m_read.size(), 1);
    QVERIFY(m_field->text().isEmpty());
}

void test_cardreader::leavesTypingAlone()
{
    QSignalSpy entered(m_field.get(), &QLineEdit::returnPressed);
    type(*m_field, u"066095001234"_s);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QTest::keyClick(m_field.get(), Qt::Key_4);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_read.size(), 0);
    QCOMPARE(m_failed.size(), 0);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(m_field->text(), u"066095001234"_s);
}

void test_cardreader::givesTheFieldBackWhatStoodInIt()
{
    QTest::keyClicks(m_field.get(), u"dong"_s, Qt::NoModifier, humanPauseMs);
    QTest::qWait(humanPauseMs);
    scan(*m_field, card);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_read.size(), 1);
    QCOMPARE(read().number, u"066095001234"_s);
    QCOMPARE(m_field->text(), u"dong"_s);
}

/// As Unikey on Windows: Backspaces and new letters between the scanner's own.
void test_cardreader::doubtsANameThatAnInputMethodRewrote()
{
    scan(*m_field, u"066095001234||Y Tha"_s);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    scan(*m_field, u"á|05031995|Nam|Buôn Trấp|20072021"_s);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_read.size(), 1);
    QCOMPARE(read().number, u"066095001234"_s);
    QCOMPARE(read().birthDate, QDate(1995, 3, 5));
    QVERIFY(read().nameIsDoubtful());
}

/// As ibus and fcitx: a whole word is committed.
void test_cardreader::doubtsANameThatCameComposed()
{
    scan(*m_field, u"066095001234||"_s);
    QInputMethodEvent committed;
    committed.setCommitString(u"Nguyễn Văn Đồng"_s);
    QApplication::sendEvent(m_field.get(), &committed);
    scan(*m_field, u"|05031995|Nam|Buôn Trấp|20072021"_s);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(m_read.size(), 1);
    QVERIFY(read().nameIsDoubtful());
}

void test_cardreader::readsAPicture()
{
    m_reader->readPicture(qrPicture(card));
    QTRY_COMPARE(m_read.size(), 1);
    QCOMPARE(read().fullName, u"Nguyễn Văn Đồng"_s);
    QVERIFY(read().doubts.isEmpty());
}

void test_cardreader::readsAPictureOfTheClipboard()
{
    QApplication::clipboard()->setImage(qrPicture(card));
    m_reader->pastePicture();
    QTRY_COMPARE(m_read.size(), 1);
    QApplication::clipboard()->setText(u"x"_s);
    m_reader->pastePicture();
    QTRY_COMPARE(m_failed.size(), 1);
    QCOMPARE(m_failed.first().code, u"qr.image.unreadable"_s);
}

void test_cardreader::saysWhenThereIsNoCode()
{
    QImage blank(400, 300, QImage::Format_RGB32);
    blank.fill(Qt::lightGray);
    m_reader->readPicture(blank);
    QTRY_COMPARE(m_failed.size(), 1);
    QCOMPARE(m_failed.first().code, u"qr.none"_s);
}

QTEST_MAIN(test_cardreader)
#include "test_cardreader.moc"
