// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QJsonArray>

#include "models/core/messages.h"
#include "models/printing/codepicture.h"
#include "models/printing/formtemplate.h"

using namespace ana;
using namespace ana::printing;
using namespace Qt::StringLiterals;

class TestFormTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void everyProblemHasASentence();
    void fillsFieldsListsAndConditions();
    void escapesWhatIsTyped();
    void writesValuesAsOfficialPapersDo_data();
    void writesValuesAsOfficialPapersDo();
    void refusesToFillABrokenTemplate();
    void composedAndDecomposedLettersAreOne();
    void drawsCodesThatFitTheirModules();

private:
    static std::vector<FormField> fields();
};

std::vector<FormField> TestFormTemplate::fields()
{
    return {{u"code"_s, FieldKind::Text, true, u"Mã hồ sơ"_s, {}},
        {u"due_at"_s, FieldKind::Moment, false, u"Hẹn trả"_s, {}}, {u"number"_s, FieldKind::Number, false, u"Số"_s, {}},
        {u"papers"_s, FieldKind::Rows, false, u"Giấy tờ"_s, {}},
        {u"name"_s, FieldKind::Text, false, u"Tên"_s, u"papers"_s}};
}

void TestFormTemplate::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QString &body, const char *code, const QString &subject, int line) {
        QTest::newRow(name) << body << QString::fromLatin1(code) << subject << line;
    };
    row("nothing", u"<p>{{code}}</p>"_s, "", {}, 0);
    row("list", u"<p>{{code}}</p>\n{{#papers}}<b>{{name}}</b>{{/papers}}"_s, "", {}, 0);
    row("unknown field", u"<p>{{code}}</p>\n<p>{{salary}}</p>"_s, "form.field.unknown", u"salary"_s, 2);
    row("column outside its list", u"{{code}}{{name}}"_s, "form.field.unknown", u"name"_s, 1);
    row("missing field", u"<p>Không có gì</p>"_s, "form.field.missing", u"Mã hồ sơ ({{code}})"_s, 0);
    row("only if there is none", u"{{^code}}x{{/code}}"_s, "form.field.missing", u"Mã hồ sơ ({{code}})"_s, 0);
    row("wrong form", u"{{code}}{{due_at.words}}"_s, "form.field.form", u"due_at.words"_s, 1);
    row("script", u"<p>{{code}}</p><script>x</script>"_s, "form.template.tag", u"script"_s, 1);
    row("link", u"{{code}}<a href=\"https://x\">x</a>"_s, "form.template.tag", u"a"_s, 1);
    row("handler", u"<p onclick=\"x\">{{code}}</p>"_s, "form.template.attribute", u"onclick"_s, 1);
    row("foreign picture", u"{{code}}<img src=\"file:///etc/passwd\">"_s, "form.template.picture", u"img"_s, 1);
    row("picture of a style", u"<p style=\"background:url(x)\">{{code}}</p>"_s, "form.template.attribute", u"style"_s,
        1);
    row("code picture", u"{{code}}<img src=\"qr\" width=\"90\">"_s, "", {}, 0);
    row("never closed", u"{{code}}\n<p><b>x</p>"_s, "form.template.html", u"</p>"_s, 2);
    row("open at the end", u"{{code}}\n<p>x"_s, "form.template.unclosed", u"p"_s, 2);
    row("half a tag", u"{{code}} 3 < 5"_s, "form.template.html", u"<"_s, 1);
    row("half a field", u"{{code}}\n{{due_at"_s, "form.template.braces", u"{{due_at"_s, 2);
    row("section open", u"{{code}}{{#papers}}x"_s, "form.template.section", u"papers"_s, 1);
    row("section crossed", u"{{code}}{{#papers}}{{^due_at}}{{/papers}}{{/due_at}}"_s, "form.template.section",
        u"papers"_s, 1);
}

void TestFormTemplate::findsWhatIsWrong()
{
    QFETCH(QString, body);
    QFETCH(QString, code);
    const auto problems = templateProblems(body, fields());
    QCOMPARE(problems.empty() ? QString() : problems.front().code, code);
    if (!problems.empty()) {
        QTEST(problems.front().subject, "subject");
        QTEST(problems.front().line, "line");
    }
}

void TestFormTemplate::everyProblemHasASentence()
{
    for (const char *code : {"form.field.unknown", "form.field.missing", "form.field.form", "form.template.tag",
             "form.template.attribute", "form.template.picture", "form.template.html", "form.template.unclosed",
             "form.template.braces", "form.template.section"})
        QVERIFY2(hasSentence(QString::fromLatin1(code)), code);
}

void TestFormTemplate::fillsFieldsListsAndConditions()
{
    const QString body = u"{{code}}:{{#papers}}[{{name}} {{code}}]{{/papers}}{{^papers}}none{{/papers}}"
                         "{{#due_at}}due{{/due_at}}{{^due_at}}no term{{/due_at}}"_s;
    QCOMPARE(fillTemplate(body, fields(), {{u"code"_s, u"A"_s}}).value(), u"A:noneno term"_s);
    QCOMPARE(fillTemplate(body, fields(),
                 {{u"code"_s, u"A"_s}, {u"due_at"_s, u"2026-02-05T01:05:00Z"_s},
                     {u"papers"_s, QJsonArray{QJsonObject{{u"name"_s, u"x"_s}}, QJsonObject()}}})
                 .value(),
        u"A:[x A][ A]due"_s);
    // A list within what is not shown stays hidden.
    QCOMPARE(fillTemplate(u"{{code}}{{#due_at}}{{#papers}}{{name}}{{/papers}}{{/due_at}}!"_s, fields(),
                 {{u"code"_s, u"A"_s}, {u"papers"_s, QJsonArray{QJsonObject{{u"name"_s, u"x"_s}}}}})
                 .value(),
        u"A!"_s);
}

void TestFormTemplate::escapesWhatIsTyped()
{
    QCOMPARE(fillTemplate(u"<p>{{code}}</p>"_s, fields(), {{u"code"_s, u"<img src=\"x\"> & {{number}}\n2"_s}}).value(),
        u"<p>&lt;img src=&quot;x&quot;&gt; &amp; {{number}}<br>2</p>"_s);
}

void TestFormTemplate::writesValuesAsOfficialPapersDo_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("text");
    const auto row = [](const QJsonValue &value, const char *kind, const char *form, const QString &text) {
        QTest::newRow(qUtf8Printable(text)) << value << QString::fromLatin1(kind) << QString::fromLatin1(form) << text;
    };
    row(u"2026-03-05T07:05:00Z"_s, "moment", "", u"14 giờ 05 phút, ngày 05 tháng 03 năm 2026"_s);
    row(u"2026-03-05T07:05:00.123+00:00"_s, "moment", "short", u"14:05 05/03/2026"_s);
    row(u"2026-03-05T20:05:00+00:00"_s, "moment", "day", u"06/03/2026"_s);
    row(u"2026-03-05"_s, "day", "", u"05/03/2026"_s);
    row(u"2026-03-05"_s, "day", "long", u"ngày 05 tháng 3 năm 2026"_s);
    row(u"2026-02-15"_s, "day", "long", u"ngày 15 tháng 02 năm 2026"_s);
    row(u"2026-10-15"_s, "day", "long", u"ngày 15 tháng 10 năm 2026"_s);
    row(50000, "money", "", u"50.000 đồng"_s);
    row(50000, "money", "words", u"Năm mươi nghìn đồng"_s);
    row(7, "number", "two", u"07"_s);
    row(1234, "number", "", u"1.234"_s);
    row(u"thị trấn Buôn Trấp, đường"_s, "text", "upper", u"THỊ TRẤN BUÔN TRẤP, ĐƯỜNG"_s);
    row(QJsonValue(), "money", "", QString());
}

void TestFormTemplate::writesValuesAsOfficialPapersDo()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, kind);
    QFETCH(QString, form);
    QTEST(fieldText(value, fieldKindFromName(kind), form), "text");
}

void TestFormTemplate::refusesToFillABrokenTemplate()
{
    const auto filled = fillTemplate(u"<p>{{code}}"_s, fields(), {});
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, u"form.template.unclosed"_s);
}

void TestFormTemplate::composedAndDecomposedLettersAreOne()
{
    const QString composed = u"Nguyễn Thị Hường, Ê Đê"_s;
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    QCOMPARE(
        fillTemplate(u"Ở {{code}}"_s.normalized(QString::NormalizationForm_D), fields(), {{u"code"_s, decomposed}}),
        fillTemplate(u"Ở {{code}}"_s, fields(), {{u"code"_s, composed}}));
}

void TestFormTemplate::drawsCodesThatFitTheirModules()
{
    const QImage bars = barcodePicture(u"BUONTRAP-270301-0001"_s);
    QVERIFY(!bars.isNull());
    QVERIFY(barcodePicture(u"đường"_s).isNull());
    QVERIFY(barcodePicture({}).isNull());
    const QImage squares = qrPicture(u"BUONTRAP-270301-0001"_s);
    QCOMPARE(squares.width(), squares.height());
    // The corner of a QR is dark behind its light edge.
    QCOMPARE(squares.pixelColor(0, 0).lightness(), 255);
    QCOMPARE(squares.pixelColor(4 * 8 + 1, 4 * 8 + 1).lightness(), 0);
}

QTEST_GUILESS_MAIN(TestFormTemplate)
#include "test_formtemplate.moc"
