// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody typed is stored whole or refused with a sentence; it is never cut without a word.
#include <QTest>

#include "applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestApplicationTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_district = std::make_unique<ApplicationDistrict>(); }
    void cleanupTestCase() { m_district.reset(); }

    void storesAPersonsFieldsWholeOrRefuses_data();
    void storesAPersonsFieldsWholeOrRefuses();
    void writesAnAddressOfSeveralLinesInOne();
    void storesTheTextsOfAnIntakeWholeOrRefuses();
    void storesTheTextsOfActsWholeOrRefuses_data();
    void storesTheTextsOfActsWholeOrRefuses();

private:
    QJsonObject person(const QString &field, const QString &text) const;
    /// The code and the field of a refusal.
    QString refused(const char *user, const QString &command, const QJsonObject &arguments);
    std::unique_ptr<ApplicationDistrict> m_district;
};

QJsonObject TestApplicationTexts::person(const QString &field, const QString &text) const
{
    return {{"id"_L1, newId()}, {"unit"_L1, "buontrap"_L1}, {"full_name"_L1, u"Lê Thị Sương"_s}, {field, text}};
}

QString TestApplicationTexts::refused(const char *user, const QString &command, const QJsonObject &arguments)
{
    const auto result = m_district->as(user).execute(command, arguments);
    return result ? QString() : result.error().code + u' ' + result.error().subject;
}

void TestApplicationTexts::storesAPersonsFieldsWholeOrRefuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("most");
    QTest::newRow("address") << u"address"_s << 500;
    QTest::newRow("e-mail") << u"email"_s << 200;
    QTest::newRow("place") << u"place"_s << 200;
}

void TestApplicationTexts::storesAPersonsFieldsWholeOrRefuses()
{
    QFETCH(QString, field);
    QFETCH(int, most);
    const QString create = u"person_served.create"_s;
    QCOMPARE(refused("clerk", create, person(field, QString(most + 1, u'ế'))), u"text.too_long "_s + field);
    const QJsonObject fitting = person(field, QString(most, u'ế'));
    QCOMPARE(refused("clerk", create, fitting), QString());
    QJsonObject change = fitting;
    change.remove("unit"_L1);
    change.insert("version"_L1, 1);
    change.insert(field, QString(most + 1, u'ế'));
    QCOMPARE(refused("clerk", u"person_served.change"_s, change), u"text.too_long "_s + field);
    QCOMPARE(m_district->value(
                 u"SELECT length(%1) FROM core.party p JOIN core.party_private x ON x.party_id = p.id WHERE p.id = '%2'"_s
                     .arg(field, fitting.value("id"_L1).toString())),
        QString::number(most));
}

void TestApplicationTexts::writesAnAddressOfSeveralLinesInOne()
{
    const QJsonObject typed = person(u"address"_s, u" 12 Lê Lợi \r\n  tổ 3\n\n"_s);
    m_district->done("clerk", u"person_served.create"_s, typed);
    QCOMPARE(m_district->value(u"SELECT address FROM core.party_private WHERE party_id = '%1'"_s.arg(
                 typed.value("id"_L1).toString())),
        u"12 Lê Lợi, tổ 3"_s);
}

void TestApplicationTexts::storesTheTextsOfAnIntakeWholeOrRefuses()
{
    QJsonObject intake = m_district->intake(newId());
    intake["subject"_L1] = QString(1001, u'a');
    QCOMPARE(refused("clerk", u"application.receive"_s, intake), u"text.too_long subject"_s);
    intake["subject"_L1] = u"Thửa đất"_s;
    QJsonObject paper = intake.value("papers"_L1).toArray().first().toObject();
    paper["note"_L1] = QString(1001, u'a');
    intake["papers"_L1] = QJsonArray{paper};
    QCOMPARE(refused("clerk", u"application.receive"_s, intake), u"text.too_long papers"_s);
    paper["note"_L1] = u"Bản sao, dòng một\ndòng hai"_s;
    intake["papers"_L1] = QJsonArray{paper};
    QCOMPARE(refused("clerk", u"application.receive"_s, intake), QString());
    // A note may have lines.
    QCOMPARE(m_district->value(u"SELECT note FROM core.application_paper WHERE application_id = '%1'"_s.arg(
                 intake.value("id"_L1).toString())),
        u"Bản sao, dòng một\ndòng hai"_s);
}

void TestApplicationTexts::storesTheTextsOfActsWholeOrRefuses_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("most");
    QTest::newRow("note of a release") << u"officer"_s << u"release"_s << u"note"_s << 2000;
    QTest::newRow("note of a hand-over") << u"officer"_s << u"hand_over"_s << u"note"_s << 2000;
    QTest::newRow("receipt of a fee") << u"clerk"_s << u"take_fee"_s << u"receipt"_s << 60;
    QTest::newRow("money of a stop") << u"leader"_s << u"stop"_s << u"money"_s << 1000;
}

void TestApplicationTexts::storesTheTextsOfActsWholeOrRefuses()
{
    QFETCH(QString, user);
    QFETCH(QString, act);
    QFETCH(QString, field);
    QFETCH(int, most);
    const QString id = m_district->processing();
    const QByteArray name = user.toLatin1();
    QCOMPARE(m_district->actRefusal(name.constData(), id, act, {{field, QString(most + 1, u'1')}}), u"text.too_long"_s);
    QCOMPARE(m_district->actRefusal(name.constData(), id, act, {{field, QString(most, u'1')}}), QString());
}

QTEST_GUILESS_MAIN(TestApplicationTexts)
#include "test_applicationtexts.moc"
