// SPDX-License-Identifier: GPL-3.0-or-later
// Each official form of a real application as PDF: its text, fonts, paper and number; what was printed stays as it was.
#include <ZXing/ReadBarcode.h>

#include <QTest>

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "models/applications/formqueries.h"
#include "models/core/resources.h"
#include "models/core/text.h"
#include "models/database/reader.h"
#include "models/printing/officialform.h"
#include "tests/models/applications/applicationdistrict.h"

using namespace ana;
using namespace ana::test;
using namespace ana::printing;
using namespace Qt::StringLiterals;
using applications::ApplicationId;
using applications::NoteFormPrint;

class TestOfficialForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_district.reset(); }

    void shippedTextsAreThoseInForce();
    void shippedTextsHaveNoProblem();
    void printsTheReceipt();
    void printsTheSupplementRequest();
    void printsTheRefusal();
    void printsTheApology();
    void printsTheStopNotice();
    void printsTheControlSlip();
    void printsTheRegister();
    void everyPdfIsWholeAndCarriesItsFonts();
    void paperHasTheSizeTheTemplateNames();
    void fewLinesDoNotTakeASheetOfTheirOwn();
    void scannersReadTheCodesOffThePaper();
    void equalPrintsAreEqualBytes();
    void composedAndDecomposedNamesPrintAlike();
    void numbersEveryPrint();
    void printsYearsLaterWhatWasPrintedFirst();
    void showsPersonalDataOnlyAfterANote();
    void masksWhatTheAuditorMayNotSee();
    void keepsTheSecretFromWhoDoesNotReceive();
    void hidesTheConfidential();
    void refusesATemplateThatLacksAField();

private:
    Result<OfficialForm> open(const char *user, const QString &id, const char *form, const QString &letter = {});
    /// Printed as the next copy, written into the folder of this test as `name`.pdf; its text.
    QString print(const OfficialForm &form, const QString &name);
    QString textOf(const QString &name);
    NoteFormPrint note(const OfficialForm &form, const QString &id, const PrintedForm &printed);
    QString noteRefusal(const char *user, const NoteFormPrint &print);
    static QString output(const QString &program, const QStringList &arguments);

    std::unique_ptr<ApplicationDistrict> m_district;
    QTemporaryDir m_folder;
    QString m_path;
    QStringList m_printed;
};

void TestOfficialForms::initTestCase()
{
    m_district = std::make_unique<ApplicationDistrict>();
    // To look at the pages, name a folder that stays.
    m_path = qEnvironmentVariable("ANA_FORMS_FOLDER", m_folder.path());
}

QString TestOfficialForms::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s does not answer", qUtf8Printable(program));
    return QString::fromUtf8(process.readAll());
}

Result<OfficialForm> TestOfficialForms::open(
    const char *user, const QString &id, const char *form, const QString &letter)
{
    Reader reader(m_district->as(user).sql());
    const auto json = sqlResult([&] {
        return applications::openForm(reader, ApplicationId::fromString(id), QString::fromLatin1(form), letter);
    });
    if (!json)
        return tl::unexpected(json.error());
    return OfficialForm::fromJson(*json);
}

QString TestOfficialForms::print(const OfficialForm &form, const QString &name)
{
    const auto printed = printOfficialForm(form, form.printed + 1);
    if (!printed)
        qFatal("%s: %s %s", qUtf8Printable(name), qUtf8Printable(printed.error().code),
            qUtf8Printable(printed.error().subject));
    QFile file(m_path + u'/' + name + u".pdf"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(printed->pdf) != printed->pdf.size())
        qFatal("%s cannot be written", qUtf8Printable(file.fileName()));
    file.close();
    m_printed.append(file.fileName());
    return textOf(name);
}

QString TestOfficialForms::textOf(const QString &name)
{
    return output(u"pdftotext"_s, {u"-layout"_s, m_path + u'/' + name + u".pdf"_s, u"-"_s}).simplified();
}

NoteFormPrint TestOfficialForms::note(const OfficialForm &form, const QString &id, const PrintedForm &printed)
{
    NoteFormPrint print;
    print.application = ApplicationId::fromString(id);
    print.form = form.text.form;
    print.letter = form.letter;
    print.formTemplate = form.text.id;
    print.copy = form.printed + 1;
    print.digest = form.digest;
    print.sha256 = printed.sha256;
    return print;
}

QString TestOfficialForms::noteRefusal(const char *user, const NoteFormPrint &print)
{
    return m_district->refusal(user, u"form.note_print"_s, print.arguments());
}

#define VERIFY_SAYS(text, words) QVERIFY2(text.contains(words), qUtf8Printable(text))

void TestOfficialForms::shippedTextsAreThoseInForce()
{
    for (int n = 1; n <= 7; ++n) {
        const QString form = u"0%1"_s.arg(n);
        QFile file(resourcePath(u"forms/%1.html"_s.arg(form)));
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll());
        const QString body
            = m_district->value(u"SELECT body FROM core.form_template WHERE form = '%1' AND number = 1"_s.arg(form));
        QCOMPARE(body, text.section(u"-->\n"_s, 1));
        QCOMPARE(nfc(body.toHtmlEscaped()).size(), body.toHtmlEscaped().size());
    }
}

void TestOfficialForms::shippedTextsHaveNoProblem()
{
    QCOMPARE(m_district->value(u"SELECT string_agg(form || ' ' || core.form_body_problem(form, body)::text, '; ') FROM "
                               u"core.form_template"_s),
        QString());
    for (int n = 1; n <= 7; ++n) {
        const QString form = u"0%1"_s.arg(n);
        const QJsonObject whole = m_district->as("admin").json(
            u"SELECT api.form_template_open((SELECT id FROM api.form_template_list WHERE form = :form AND number = 1))"_s,
            {{u"form"_s, form}});
        OfficialForm sheet;
        sheet.text = templateFromJson(whole);
        sheet.fields = fieldsFromJson(whole[u"catalogue"].toArray());
        QVERIFY(templateProblems(sheet.text.body, sheet.fields).empty());
        sheet.values = sampleValues(sheet.fields);
        sheet.code = u"MAU-260205-0001"_s;
        QVERIFY(!print(sheet, u"sample-"_s + form).isEmpty());
    }
}

void TestOfficialForms::printsTheReceipt()
{
    const QString id = m_district->received();
    const auto form = open("clerk", id, "01");
    QCOMPARE(form ? QString() : form.error().code, QString());
    const QString text = print(*form, u"01"_s);
    VERIFY_SAYS(text, u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s);
    VERIFY_SAYS(text, u"Độc lập - Tự do - Hạnh phúc"_s);
    VERIFY_SAYS(text, u"UBND THỊ TRẤN BUÔN TRẤP"_s);
    VERIFY_SAYS(text, u"Buôn Trấp, ngày 01 tháng 3 năm 2027"_s);
    VERIFY_SAYS(text, u"Mã hồ sơ: "_s + form->code);
    VERIFY_SAYS(text, u"Nguyễn Văn Đường"_s);
    VERIFY_SAYS(text, u"066090001234"_s);
    VERIFY_SAYS(text, u"12 Lê Lợi"_s);
    VERIFY_SAYS(text, u"Số điện thoại: 0912345678"_s);
    VERIFY_SAYS(text, u"Đăng ký kết hôn"_s);
    VERIFY_SAYS(text, u"1 Tờ khai Bản chính 01"_s);
    VERIFY_SAYS(text, u"05 ngày làm việc"_s);
    VERIFY_SAYS(text, u"nhận hồ sơ: 08 giờ 00 phút, ngày 01 tháng 03 năm 2027"_s);
    VERIFY_SAYS(text, u"trả kết quả: 17 giờ 00 phút, ngày 08 tháng 03 năm 2027"_s);
    VERIFY_SAYS(text, u"50.000 đồng (Năm mươi nghìn đồng) – chưa nộp"_s);
    VERIFY_SAYS(text, u"NGƯỜI TIẾP NHẬN HỒ SƠ"_s);
    VERIFY_SAYS(text, u"Lê Thị Ánh"_s);
    VERIFY_SAYS(text, u"Bản in lần 1 · Trang 1/1"_s);
    VERIFY_SAYS(
        text, m_district->value(u"SELECT secret FROM core.application_secret WHERE application_id = '%1'"_s.arg(id)));
}

void TestOfficialForms::printsTheSupplementRequest()
{
    const QString id = m_district->processing();
    m_district->act("officer", id, u"ask_supplement"_s,
        {{"missing"_L1, QJsonArray{u"Giấy xác nhận tình trạng hôn nhân"_s, u"Bản sao căn cước"_s}},
            {"reason"_L1, u"Thiếu giấy tờ bắt buộc"_s}});
    const auto form = open("officer", id, "02");
    QCOMPARE(form ? QString() : form.error().code, QString());
    const QString text = print(*form, u"02"_s);
    VERIFY_SAYS(text, u"PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"_s);
    VERIFY_SAYS(text, u"Số: 01/HDHS"_s);
    VERIFY_SAYS(text, u"1. Giấy xác nhận tình trạng hôn nhân"_s);
    VERIFY_SAYS(text, u"2. Bản sao căn cước"_s);
    VERIFY_SAYS(text, u"Lý do: Thiếu giấy tờ bắt buộc"_s);
    VERIFY_SAYS(text, u"ngày 20 tháng 3 năm 2027"_s);
    VERIFY_SAYS(text, u"Đỗ Văn Ơn"_s);
}

void TestOfficialForms::printsTheRefusal()
{
    const QString id = newId();
    QJsonObject intake = m_district->intake(id, u"H'Linh Niê"_s);
    intake.insert("reason_code"_L1, "not_competent"_L1);
    intake.insert("reason"_L1, u"Nơi cư trú thuộc xã khác"_s);
    m_district->done("clerk", u"application.refuse_at_counter"_s, intake);
    const auto form = open("clerk", id, "03");
    QCOMPARE(form ? QString() : form.error().code, QString());
    const QString text = print(*form, u"03"_s);
    VERIFY_SAYS(text, u"PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ"_s);
    VERIFY_SAYS(text, u"Số: 01/PTC"_s);
    VERIFY_SAYS(text, u"Không thuộc thẩm quyền giải quyết"_s);
    VERIFY_SAYS(text, u"Nơi cư trú thuộc xã khác"_s);
    VERIFY_SAYS(text, u"quyền khiếu nại"_s);
}

void TestOfficialForms::printsTheApology()
{
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"apologise"_s, {{"reason"_L1, u"Phải xác minh tại nơi cư trú trước đây"_s}});
    const auto form = open("leader", id, "04");
    QCOMPARE(form ? QString() : form.error().code, QString());
    const QString text = print(*form, u"04"_s);
    VERIFY_SAYS(text, u"VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN"_s);
    VERIFY_SAYS(text, u"Phiếu xin lỗi và hẹn lại ngày trả kết quả"_s);
    VERIFY_SAYS(text, u"Phải xác minh tại nơi cư trú trước đây"_s);
    VERIFY_SAYS(text, u"hẹn trả kết quả: 17 giờ 00 phút, ngày 08 tháng 03 năm 2027"_s);
    VERIFY_SAYS(text, u"10 giờ 00 phút, ngày 30 tháng 03 năm 2027"_s);
    VERIFY_SAYS(text, u"Phan Quốc Khánh"_s);
}

void TestOfficialForms::printsTheStopNotice()
{
    const QString id = m_district->processing();
    m_district->act("clerk", id, u"take_fee"_s);
    m_district->act("leader", id, u"stop"_s,
        {{"reason"_L1, u"Một bên đã chết trước khi đăng ký"_s}, {"money"_L1, u"Hoàn trả toàn bộ tại nơi đã nộp"_s}});
    const auto form = open("leader", id, "05");
    QCOMPARE(form ? QString() : form.error().code, QString());
    const QString text = print(*form, u"05"_s);
    VERIFY_SAYS(text, u"Về việc dừng giải quyết hồ sơ"_s);
    VERIFY_SAYS(text, u"Thẩm định"_s);
    VERIFY_SAYS(text, u"Một bên đã chết trước khi đăng ký"_s);
    VERIFY_SAYS(text, u"50.000 đồng (Năm mươi nghìn đồng)"_s);
    VERIFY_SAYS(text, u"Hoàn trả toàn bộ tại nơi đã nộp"_s);
}

void TestOfficialForms::printsTheControlSlip()
{
    const QString id = m_district->deciding();
    m_district->act("leader", id, u"decide"_s);
    m_district->act("leader", id, u"issue"_s);
    m_district->act("clerk", id, u"return_result"_s);
    const auto form = open("clerk", id, "06");
    QCOMPARE(form ? QString() : form.error().code, QString());
    QCOMPARE(form->values[u"steps"].toArray().size(), 5);
    const QString text = print(*form, u"06"_s);
    VERIFY_SAYS(text, u"QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"_s);
    VERIFY_SAYS(text, u"Người nộp hồ sơ"_s);
    VERIFY_SAYS(text, u"Giao: Lê Thị Ánh"_s);
    VERIFY_SAYS(text, u"Đỗ Văn Ơn"_s);
    VERIFY_SAYS(text, u"Phan Quốc Khánh"_s);
    VERIFY_SAYS(text, u"×"_s);

    // Taken up again: the rows go on in the order of time, from whoever took it up.
    m_district->act("leader", id, u"reopen"_s);
    const QJsonArray rows = open("clerk", id, "06")->values[u"steps"].toArray();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows[4][u"step_name"].toString(), u"Trả kết quả"_s);
    QCOMPARE(rows[5][u"from_name"].toString(), u"Phan Quốc Khánh"_s);
}

void TestOfficialForms::printsTheRegister()
{
    Reader reader(m_district->as("clerk").sql());
    const QJsonObject json = applications::openRegister(reader, u"buontrap"_s, QDate(2027, 3, 1), QDate(2027, 3, 31));
    const auto form = OfficialForm::fromJson(json);
    QVERIFY(form);
    QVERIFY(form->values[u"rows"].toArray().size() >= 6);
    const QString text = print(*form, u"07"_s);
    VERIFY_SAYS(text, u"SỔ THEO DÕI HỒ SƠ"_s);
    VERIFY_SAYS(text, u"Từ 01/03/2027 đến 31/03/2027"_s);
    VERIFY_SAYS(text, u"H'Linh"_s);
    applications::NoteRegisterPrint print;
    print.unit = u"buontrap"_s;
    print.from = QDate(2027, 3, 1);
    print.to = QDate(2027, 3, 31);
    print.formTemplate = form->text.id;
    print.sha256 = QByteArray(64, 'a');
    const auto note
        = [&](const char *user) { return m_district->refusal(user, u"form.note_register_print"_s, print.arguments()); };
    QCOMPARE(note("clerk"), QString());
    QCOMPARE(note("leader"), u"form.print.stale"_s);
    QCOMPARE(note("neighbour"), u"record.not_permitted"_s);
}

void TestOfficialForms::everyPdfIsWholeAndCarriesItsFonts()
{
    QVERIFY(m_printed.size() >= 14);
    for (const QString &file : std::as_const(m_printed)) {
        const QString check = output(u"qpdf"_s, {u"--check"_s, file});
        QVERIFY2(check.contains(u"No syntax or stream encoding errors"_s), qUtf8Printable(check));
        QVERIFY(output(u"pdfinfo"_s, {file}).contains(u"Title:"_s));
        QVERIFY(output(u"qpdf"_s, {u"--json"_s, file}).contains(u"vi-VN"_s));
        const QStringList fonts = output(u"pdffonts"_s, {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts) {
            QVERIFY2(font.contains(u"LiberationSerif"_s), qUtf8Printable(font));
            // Embedded, and its letters can be read out again.
            QVERIFY2(font.contains(QRegularExpression(u"yes +(yes|no) +yes"_s)), qUtf8Printable(font));
        }
    }
}

void TestOfficialForms::paperHasTheSizeTheTemplateNames()
{
    auto form = open("clerk", m_district->received(), "01");
    QVERIFY(form);
    const std::pair<QString, QString> sizes[]
        = {{u"A4"_s, u"595 x 842"_s}, {u"A5"_s, u"420 x 595"_s}, {u"A4 landscape"_s, u"842 x 595"_s}};
    for (const auto &[paper, size] : sizes) {
        form->text.paper = paper;
        print(*form, u"paper"_s);
        const QString info = output(u"pdfinfo"_s, {m_path + u"/paper.pdf"_s});
        QVERIFY2(info.contains(size), qUtf8Printable(info));
    }
}

void TestOfficialForms::fewLinesDoNotTakeASheetOfTheirOwn()
{
    auto form = open("clerk", m_district->received(), "01");
    QVERIFY(form);
    const QString line = u"<p style=\"margin-top:4px; margin-bottom:4px\">Một dòng nữa</p>"_s;
    const QString body = form->text.body;
    // Line by line until it no longer fits; the first line over the edge still finds room, much more does not.
    int fitting = 0;
    for (int lines = 1; lines < 40; ++lines) {
        form->text.body = body + line.repeated(lines);
        if (printOfficialForm(*form, 1)->pages == 1)
            fitting = lines;
    }
    QVERIFY(fitting > 5 && fitting < 39);
    form->text.body = body + line.repeated(fitting);
    QVERIFY(print(*form, u"full"_s).contains(u"Trang 1/1"_s));
    QCOMPARE(textOf(u"full"_s).count(u"Một dòng nữa"_s), fitting);
    form->text.body = body + line.repeated(fitting + 30);
    QVERIFY(printOfficialForm(*form, 1)->pages == 2);
}

void TestOfficialForms::scannersReadTheCodesOffThePaper()
{
    const auto form = open("clerk", m_district->received(), "01");
    QVERIFY(form);
    print(*form, u"codes"_s);
    // As an office printer puts it on paper and a hand scanner sees it.
    output(u"pdftoppm"_s,
        {u"-r"_s, u"150"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, m_path + u"/codes.pdf"_s, m_path + u"/codes"_s});
    const QImage paper = QImage(m_path + u"/codes.png"_s).convertToFormat(QImage::Format_Grayscale8);
    QVERIFY(!paper.isNull());
    const ZXing::ImageView view(
        paper.constBits(), paper.width(), paper.height(), ZXing::ImageFormat::Lum, int(paper.bytesPerLine()));
    for (const auto kind : {ZXing::BarcodeFormat::Code128, ZXing::BarcodeFormat::QRCode}) {
        const auto read = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(kind).setTryHarder(true));
        QCOMPARE(QString::fromStdWString(read.text()), form->code);
    }
}

void TestOfficialForms::equalPrintsAreEqualBytes()
{
    const auto form = open("clerk", m_district->received(), "01");
    QVERIFY(form);
    QCOMPARE(printOfficialForm(*form, 1)->sha256, printOfficialForm(*form, 1)->sha256);
    QVERIFY(printOfficialForm(*form, 1)->sha256 != printOfficialForm(*form, 2)->sha256);
    // Also where the windows are dark.
    const QByteArray light = printOfficialForm(*form, 1)->sha256;
    const QPalette before = QGuiApplication::palette();
    QPalette dark(QColor(30, 30, 30));
    for (const auto role : {QPalette::Text, QPalette::WindowText})
        dark.setColor(role, QColor(240, 240, 240));
    QGuiApplication::setPalette(dark);
    const QByteArray printed = printOfficialForm(*form, 1)->sha256;
    QGuiApplication::setPalette(before);
    QCOMPARE(printed, light);
}

void TestOfficialForms::composedAndDecomposedNamesPrintAlike()
{
    auto form = open("clerk", m_district->received(), "01");
    QVERIFY(form);
    const QByteArray composed = printOfficialForm(*form, 1)->sha256;
    form->values[u"applicant_name"]
        = form->values[u"applicant_name"].toString().normalized(QString::NormalizationForm_D);
    QCOMPARE(printOfficialForm(*form, 1)->sha256, composed);
}

void TestOfficialForms::numbersEveryPrint()
{
    const QString id = m_district->received();
    const auto first = open("clerk", id, "01");
    QVERIFY(first);
    QCOMPARE(first->printed, 0);
    const auto pdf = printOfficialForm(*first, 1);
    NoteFormPrint print = note(*first, id, *pdf);
    QCOMPARE(noteRefusal("clerk", print), QString());
    // The same number is not given to another print.
    print.id = QUuid::createUuid();
    QCOMPARE(noteRefusal("officer", print), u"form.print.stale"_s);
    const auto second = open("clerk", id, "01");
    QCOMPARE(second->printed, 1);
    VERIFY_SAYS(this->print(*second, u"second"_s), u"Bản in lần 2"_s);
    NoteFormPrint again = note(*second, id, *pdf);
    again.digest = QString(64, u'0');
    QCOMPARE(noteRefusal("clerk", again), u"form.print.stale"_s);
    QCOMPARE(noteRefusal("clerk", note(*second, id, *pdf)), QString());
    Reader reader(m_district->as("clerk").sql());
    const auto prints = applications::readFormPrints(reader, ApplicationId::fromString(id));
    QCOMPARE(prints.size(), 2);
    QCOMPARE(prints.front().copy, 2);
    QCOMPARE(prints.back().byName, u"Lê Thị Ánh"_s);
}

void TestOfficialForms::printsYearsLaterWhatWasPrintedFirst()
{
    const QString id = m_district->received();
    const auto first = open("clerk", id, "01");
    const auto pdf = printOfficialForm(*first, 1);
    QCOMPARE(noteRefusal("clerk", note(*first, id, *pdf)), QString());

    // The person moves, and the form gets another text.
    const QString party = m_district->value(u"SELECT applicant_id FROM core.application WHERE id = '%1'"_s.arg(id));
    m_district->done("clerk", u"person_served.change"_s,
        {{"id"_L1, party}, {"version"_L1, 1}, {"address"_L1, u"99 Nơ Trang Lơng"_s}});
    const QString draft = newId();
    m_district->done("admin", u"form_template.save"_s,
        {{"id"_L1, draft}, {"form"_L1, "01"_L1}, {"title"_L1, u"Giấy tiếp nhận"_s}, {"paper"_L1, "A5"_L1},
            {"body"_L1, QString(first->text.body + u"<p>Mẫu mới</p>"_s)}});
    m_district->done("admin", u"form_template.put_in_force"_s,
        {{"id"_L1, draft}, {"version"_L1, 1}, {"valid_from"_L1, "2027-03-01"_L1}});

    auto later = open("clerk", id, "01");
    QCOMPARE(later->text, first->text);
    QCOMPARE(later->values, first->values);
    QCOMPARE(printOfficialForm(*later, 1)->sha256, pdf->sha256);
    // What had not been printed takes the text of its day.
    const auto other = open("clerk", m_district->received(), "01");
    QCOMPARE(other->text.number, 2);
    QCOMPARE(other->text.paper, u"A5"_s);
    VERIFY_SAYS(print(*other, u"new"_s), u"Mẫu mới"_s);
}

void TestOfficialForms::showsPersonalDataOnlyAfterANote()
{
    const QString id = m_district->received();
    QCOMPARE(m_district->failure("clerk", u"SELECT api.form_open('%1', '01')"_s.arg(id)), u"reading.not_noted"_s);
    QVERIFY(open("clerk", id, "01"));
    QCOMPARE(m_district->value(
                 u"SELECT count(*) FROM audit.read_log WHERE what = 'form_open' AND record_id = '%1'"_s.arg(id)),
        u"1"_s);
    QCOMPARE(open("neighbour", id, "01").error().code, u"application.not_found"_s);
    QCOMPARE(open("author", id, "09").error().code, u"form.unknown"_s);
    QCOMPARE(open("clerk", id, "04").error().code, u"form.letter.missing"_s);
}

void TestOfficialForms::masksWhatTheAuditorMayNotSee()
{
    const QString id = m_district->received();
    const auto form = open("auditor", id, "01");
    QCOMPARE(form ? QString() : form.error().code, QString());
    QCOMPARE(form->values[u"applicant_identity"].toString(), u"066*******34"_s);
    QCOMPARE(form->values[u"applicant_address"].toString(), u"Buôn Trấp"_s);
    QCOMPARE(form->values[u"applicant_name"].toString(), u"Nguyễn Văn Đường"_s);
    // What he prints masked does not become what is kept.
    QCOMPARE(noteRefusal("auditor", note(*form, id, *printOfficialForm(*form, 1))), QString());
    QCOMPARE(open("clerk", id, "01")->values[u"applicant_identity"].toString(), u"066090001234"_s);
}

void TestOfficialForms::keepsTheSecretFromWhoDoesNotReceive()
{
    const QString id = m_district->received();
    QVERIFY(!open("clerk", id, "01")->values[u"secret"].toString().isEmpty());
    QVERIFY(open("officer", id, "01")->values[u"secret"].toString().isEmpty());
}

void TestOfficialForms::hidesTheConfidential()
{
    const QString id = m_district->received();
    m_district->act("leader", id, u"classify"_s);
    QCOMPARE(open("officer", id, "01").error().code, u"application.not_found"_s);
    QVERIFY(open("clerk", id, "01"));
    const QString code = open("clerk", id, "01")->code;
    // In the register to nobody, not to who may open it either: such a reading is noted one by one.
    for (const char *user : {"officer", "clerk"}) {
        Reader reader(m_district->as(user).sql());
        const QJsonObject book
            = applications::openRegister(reader, u"buontrap"_s, QDate(2027, 3, 1), QDate(2027, 3, 31));
        QJsonObject row;
        for (const QJsonValue &each : book[u"fields"][u"rows"].toArray()) {
            if (each[u"code"].toString() == code)
                row = each.toObject();
        }
        QCOMPARE(row[u"applicant_name"].toString(), u"Hồ sơ mật"_s);
        QVERIFY(!row.contains(u"applicant_phone"));
    }
}

void TestOfficialForms::refusesATemplateThatLacksAField()
{
    const QString draft = newId();
    const auto save = [&](const QString &body) {
        const QString version
            = m_district->value(u"SELECT version FROM core.form_template WHERE id = '%1'"_s.arg(draft));
        QJsonObject arguments{
            {"id"_L1, draft}, {"form"_L1, "06"_L1}, {"title"_L1, u"Phiếu"_s}, {"paper"_L1, "A4"_L1}, {"body"_L1, body}};
        if (!version.isEmpty())
            arguments.insert("version"_L1, version.toInt());
        return m_district->done("admin", u"form_template.save"_s, arguments)[u"version"].toInt();
    };
    const auto refusal = [&](const QString &body) {
        return m_district->refusal("admin", u"form_template.put_in_force"_s,
            {{"id"_L1, draft}, {"version"_L1, save(body)}, {"valid_from"_L1, "2027-04-01"_L1}});
    };
    QCOMPARE(refusal(u"<p>{{code}}</p>"_s), u"form.field.missing"_s);
    QCOMPARE(refusal(u"<p>{{salary}}</p>"_s), u"form.field.unknown"_s);
    QCOMPARE(refusal(u"<script>x</script>"_s), u"form.template.tag"_s);
    QCOMPARE(refusal(u"<img src=\"file:///etc/passwd\">"_s), u"form.template.picture"_s);
    QCOMPARE(refusal(u"<img src='file:///etc/passwd' alt='src=\"qr\"'>"_s), u"form.template.attribute"_s);
    QCOMPARE(refusal(u"<table background=//elsewhere/x><tr></tr></table>"_s), u"form.template.attribute"_s);
    QCOMPARE(refusal(u"<p style=\"background:u&#114;l(x)\">x</p>"_s), u"form.template.attribute"_s);
    QCOMPARE(m_district->refusal("clerk", u"form_template.discard"_s, {{"id"_L1, draft}, {"version"_L1, 7}}),
        u"right.missing"_s);
    m_district->done("admin", u"form_template.discard"_s, {{"id"_L1, draft}, {"version"_L1, 7}});
    // What is in force is not changed by anybody.
    const QString inForce = m_district->value(u"SELECT id FROM core.form_template WHERE form = '06'"_s);
    QCOMPARE(m_district->refusal("admin", u"form_template.discard"_s, {{"id"_L1, inForce}, {"version"_L1, 1}}),
        u"form.template.in_force"_s);
}

QTEST_MAIN(TestOfficialForms)
#include "test_officialforms.moc"
