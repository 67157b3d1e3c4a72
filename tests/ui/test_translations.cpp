// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

#include "translations/translations.h"

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    QString type;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value(u"type"_s).toString();
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "translation"_L1)) {
                if (xml.isCharacters())
                    text += xml.text();
                if (xml.isEndElement() && xml.name() == "numerusform"_L1)
                    message.translations.append(std::exchange(text, QString()).trimmed());
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString &name)
{
    QFile file(QStringLiteral(ANA_SOURCE_DIR "/translations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?(\\d|n)"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class test_translations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingIsLeftUntranslated_data();
    void nothingIsLeftUntranslated();
    void windowsSpeakVietnamese();
    void numbersAndDatesAreVietnamese();
};

void test_translations::initTestCase()
{
    ana::installTranslations();
}

void test_translations::nothingIsLeftUntranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("the project") << u"ana_vi.ts"_s;
    QTest::newRow("Qt") << u"qt_vi.ts"_s;
}

void test_translations::nothingIsLeftUntranslated()
{
    QFETCH(QString, file);
    const std::vector<Message> messages = messagesOf(file);
    QVERIFY(messages.size() > 100);
    for (const Message &message : messages) {
        const QByteArray where = (message.context + u": "_s + message.source).toUtf8();
        QVERIFY2(message.type.isEmpty(), where.constData());
        for (const QString &text : message.translations) {
            QVERIFY2(!text.isEmpty(), where.constData());
            QVERIFY2(text == text.normalized(QString::NormalizationForm_C), where.constData());
            QVERIFY2(places(text) == places(message.source), where.constData());
        }
    }
}

void test_translations::windowsSpeakVietnamese()
{
    QCOMPARE(QCoreApplication::translate("ana::shell::PasswordStep", "Log in"), u"Đăng nhập"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Hủy"_s);
    QCOMPARE(QCoreApplication::translate("QWidgetTextControl", "&Paste"), u"Dán"_s);
    QCOMPARE(QCoreApplication::translate("ana::shell::Navigation", "%1, %n waiting", nullptr, 3).arg(u"Tin bài"_s),
        u"Tin bài, 3 việc đang chờ"_s);
}

void test_translations::numbersAndDatesAreVietnamese()
{
    QCOMPARE(QLocale().toString(1234567), u"1.234.567"_s);
    QCOMPARE(QLocale().decimalPoint(), u","_s);
}

QTEST_GUILESS_MAIN(test_translations)
#include "test_translations.moc"
