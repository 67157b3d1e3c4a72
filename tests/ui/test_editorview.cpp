// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <unistd.h>

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include "ui/content/editordialogs.h"
#include "ui/content/editorscheme.h"
#include "ui/content/editortoolbar.h"
#include "ui/content/editorview.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

namespace {

const QString blobId = u"01900000-0000-7000-8000-000000000001"_s;

/// One red picture, whatever is asked for, and a note of what was.
class RedPicture final : public EditorBlobs
{
public:
    QFuture<Result<BlobContent>> load(const BlobId &blob) override
    {
        asked.append(blob.toString());
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        BlobContent content{{}, u"image/png"_s};
        QBuffer buffer(&content.bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return QtFuture::makeReadyFuture(Result<BlobContent>(content));
    }
    QStringList asked;
};

QJsonObject paragraphDocument(const QString &text)
{
    const QJsonArray inlines
        = text.isEmpty() ? QJsonArray() : QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}};
    QJsonObject paragraph{{u"type"_s, u"paragraph"_s}};
    if (!inlines.isEmpty())
        paragraph.insert(u"content"_s, inlines);
    return {{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{paragraph}}};
}

} // namespace

class TestEditorView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void givesBackTheTextItWasGiven();
    void saysThatSomethingWasTyped();
    void typesVietnameseAsUnikeyDoes();
    void typesVietnameseAsUnikeyDoesAtTheStartOfALine();
    void undoesWhatUnikeyTyped();
    void leavesDigitsAndMarkdownSignsAlone();
    void flushKeepsASyllableThatIsStillComposed();
    void takesAComposedSyllableOnce();
    void makesHeadingsListsAndBold();
    void losesNoLetterBehindAKeyThatChangesTheBlock();
    void makesAListOfAHeadingAndAQuoteOfAList();
    void setsALinkAndRefusesABadOne();
    void completesTypedAddresses();
    void insertsATable();
    void insertsAPictureAndItsDescription();
    void insertsAnAttachment();
    void putsTextIntoABoxAndOut();
    void pastesFromWordAndReports();
    void offersAPastedPicture();
    void reachesNoNetworkAndNoFile();
    void staysOnItsPage();
    void bringsTheTextBackAfterTheRendererDied();
    void refusesAForgedTreeFromThePage();
    void answersAFlushBeforeItIsReady();
    void everyToolHasANameAndATip();
    void followsLightAndDark();

private:
    QWidget *page() const { return m_view->findChild<QWebEngineView *>()->focusProxy(); }
    QWebEnginePage *engine() const { return m_view->findChild<QWebEngineView *>()->page(); }
    QJsonObject flushed();
    QString text() { return Document::fromJson(flushed())->plainText(); }
    QVariant script(const QString &code);
    void type(const QString &keys);
    void backspace(int times);
    void paste(const QString &html);
    void start(const QString &text);
    void command(const QString &name) { m_view->toolBar().action(name)->trigger(); }

    std::unique_ptr<RedPicture> m_blobs;
    std::unique_ptr<EditorView> m_view;
};

void TestEditorView::init()
{
    m_blobs = std::make_unique<RedPicture>();
    m_view = std::make_unique<EditorView>(*m_blobs);
    m_view->resize(900, 600);
    QSignalSpy ready(m_view.get(), &EditorView::ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 30000);
}

void TestEditorView::cleanup()
{
    m_view.reset();
    m_blobs.reset();
}

QJsonObject TestEditorView::flushed()
{
    const QFuture<QJsonObject> future = m_view->flush();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10000); }();
    return future.result();
}

QVariant TestEditorView::script(const QString &code)
{
    QVariant answer;
    bool answered = false;
    engine()->runJavaScript(code, [&](const QVariant &value) {
        answer = value;
        answered = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answered, 10000); }();
    return answer;
}

void TestEditorView::type(const QString &keys)
{
    for (const QChar c : keys) {
        // What Unikey injects for a letter with marks: a key without a code that carries the letter.
        const int key = c.unicode() < 0x80 ? c.toUpper().unicode() : 0;
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(c));
        QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, QString(c));
        QApplication::sendEvent(page(), &press);
        QApplication::sendEvent(page(), &release);
    }
}

void TestEditorView::backspace(int times)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(page(), Qt::Key_Backspace);
}

void TestEditorView::start(const QString &text)
{
    m_view->setDocument(paragraphDocument(text));
    flushed();
    m_view->setFocus();
    QTRY_VERIFY(page()->hasFocus());
    // The page takes the focus a frame later and would put the caret back after a selection made before.
    QTRY_VERIFY(script(u"document.activeElement === document.querySelector('.ProseMirror')"_s).toBool());
    script(
        u"getSelection().selectAllChildren(document.querySelector('.ProseMirror')); getSelection().collapseToEnd()"_s);
    flushed();
}

void TestEditorView::paste(const QString &html)
{
    auto *data = new QMimeData;
    data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
    engine()->triggerAction(QWebEnginePage::Paste);
}

void TestEditorView::givesBackTheTextItWasGiven()
{
    QFile file(QFINDTESTDATA("../models/content/document-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue &vector : QJsonDocument::fromJson(file.readAll()).array()) {
        if (!vector["code"_L1].isNull())
            continue;
        const Document given = *Document::fromJson(vector["document"_L1].toObject());
        m_view->setDocument(given.toJson());
        // Through the page's own schema, not only what is remembered here.
        flushed();
        QVERIFY2(m_view->document() == given,
            qPrintable(vector["name"_L1].toString() + u'\n'
                + QString::fromUtf8(QJsonDocument(m_view->document().toJson()).toJson())));
    }
}

void TestEditorView::saysThatSomethingWasTyped()
{
    start({});
    QSignalSpy edited(m_view.get(), &EditorView::edited);
    QSignalSpy changed(m_view.get(), &EditorView::documentChanged);
    QSignalSpy words(m_view.get(), &EditorView::wordCountChanged);
    type(u"xin chào"_s);
    QTRY_COMPARE(edited.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 3000);
    QCOMPARE(Document::fromJson(changed.last().first().toJsonObject())->plainText(), u"xin chào"_s);
    QCOMPARE(words.last().first().toInt(), 2);
}

void TestEditorView::typesVietnameseAsUnikeyDoes()
{
    start(u"Đang "_s);
    type(u"tao"_s);
    backspace(2);
    type(u"ạo"_s);
    type(u" tiê"_s);
    backspace(1);
    type(u"ến"_s);
    QCOMPARE(text(), u"Đang tạo tiến"_s);
}

void TestEditorView::typesVietnameseAsUnikeyDoesAtTheStartOfALine()
{
    start({});
    type(u"a"_s);
    backspace(1);
    type(u"â"_s);
    QTest::keyClick(page(), Qt::Key_Return);
    type(u"d"_s);
    backspace(1);
    type(u"đ"_s);
    QCOMPARE(text(), u"â\nđ"_s);
}

void TestEditorView::undoesWhatUnikeyTyped()
{
    start({});
    type(u"tao"_s);
    backspace(2);
    type(u"ạo"_s);
    QCOMPARE(text(), u"tạo"_s);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(page(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), QString());
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(page(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(text(), u"tạo"_s);
}

void TestEditorView::leavesDigitsAndMarkdownSignsAlone()
{
    start({});
    const QString typed = u"1. - * # > **ta5o** `x` \"y\" -- (c) ..."_s;
    type(typed);
    QCOMPARE(flushed(), paragraphDocument(typed));
}

void TestEditorView::flushKeepsASyllableThatIsStillComposed()
{
    start(u"Họp "_s);
    QInputMethodEvent compose(u"việ"_s, {});
    QApplication::sendEvent(page(), &compose);
    QTRY_COMPARE(script(u"document.querySelector('.ProseMirror').textContent"_s).toString(), u"Họp việ"_s);
    QCOMPARE(text(), u"Họp việ"_s);
}

void TestEditorView::takesAComposedSyllableOnce()
{
    start(u"Họp "_s);
    for (const QString &step : {u"v"_s, u"vi"_s, u"viê"_s, u"việ"_s, u"việt"_s}) {
        QInputMethodEvent compose(step, {});
        QApplication::sendEvent(page(), &compose);
    }
    QInputMethodEvent commit;
    commit.setCommitString(u"việt"_s);
    QApplication::sendEvent(page(), &commit);
    type(u" nam"_s);
    QCOMPARE(text(), u"Họp việt nam"_s);
}

void TestEditorView::makesHeadingsListsAndBold()
{
    start(u"Mục"_s);
    QTest::keyClick(page(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(m_view->toolBar().action(u"heading3"_s)->isChecked());
    QTest::keyClick(page(), Qt::Key_Return);
    QTest::keyClick(page(), Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"một"_s);
    QTest::keyClick(page(), Qt::Key_Return);
    QTest::keyClick(page(), Qt::Key_B, Qt::ControlModifier);
    type(u"hai"_s);
    const QJsonArray content = flushed()["content"_L1].toArray();
    QCOMPARE(content.at(0)["type"_L1].toString(), u"heading"_s);
    QCOMPARE(content.at(0)["attrs"_L1]["level"_L1].toInt(), 3);
    QCOMPARE(content.at(1)["type"_L1].toString(), u"bulletList"_s);
    const QJsonArray items = content.at(1)["content"_L1].toArray();
    QCOMPARE(items.size(), 2);
    const QJsonValue bold = items.at(1)["content"_L1][0]["content"_L1][0];
    QCOMPARE(bold["text"_L1].toString(), u"hai"_s);
    QCOMPARE(bold["marks"_L1][0]["type"_L1].toString(), u"bold"_s);
    QTRY_VERIFY(m_view->toolBar().action(u"bold"_s)->isChecked());
}

void TestEditorView::losesNoLetterBehindAKeyThatChangesTheBlock()
{
    start({});
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(page(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        type(u"Mục đích"_s);
        QTest::keyClick(page(), Qt::Key_Return);
        QTest::keyClick(page(), Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
        type(u"ụ một"_s);
        QTest::keyClick(page(), Qt::Key_Return);
        QTest::keyClick(page(), Qt::Key_Return);
    }
    QCOMPARE(text(), u"Mục đích\nụ một\n"_s.repeated(5).trimmed());
}

void TestEditorView::makesAListOfAHeadingAndAQuoteOfAList()
{
    start(u"Mục"_s);
    command(u"heading2"_s);
    command(u"orderedList"_s);
    QCOMPARE(flushed()["content"_L1][0]["type"_L1].toString(), u"orderedList"_s);
    command(u"orderedList"_s);
    command(u"heading2"_s);
    command(u"callout-info"_s);
    QCOMPARE(flushed()["content"_L1][0]["type"_L1].toString(), u"callout"_s);
    command(u"clearFormatting"_s);
    QCOMPARE(flushed()["content"_L1][0], paragraphDocument(u"Mục"_s)["content"_L1][0]);
}

void TestEditorView::setsALinkAndRefusesABadOne()
{
    start({});
    m_view->setDialogHook([](QDialog &dialog) {
        auto *href = dialog.findChild<QLineEdit *>(u"href"_s);
        href->setText(u"javascript:alert(1)"_s);
        dialog.accept();
        QCOMPARE(dialog.result(), 0);
        href->setText(u"krongana.daklak.gov.vn/thủ tục"_s);
        dialog.findChild<QLineEdit *>(u"text"_s)->setText(u"Thủ tục"_s);
        dialog.accept();
    });
    command(u"link"_s);
    const QJsonValue link = flushed()["content"_L1][0]["content"_L1][0];
    QCOMPARE(link["text"_L1].toString(), u"Thủ tục"_s);
    QCOMPARE(link["marks"_L1][0]["attrs"_L1]["href"_L1].toString(),
        u"https://krongana.daklak.gov.vn/th%E1%BB%A7%20t%E1%BB%A5c"_s);
}

void TestEditorView::completesTypedAddresses()
{
    QCOMPARE(LinkDialog::completed(u" krongana.vn "_s), u"https://krongana.vn"_s);
    QCOMPARE(LinkDialog::completed(u"a@b.vn"_s), u"mailto:a@b.vn"_s);
    QCOMPARE(LinkDialog::completed(u"0262 363 7026"_s), u"tel:02623637026"_s);
    QCOMPARE(LinkDialog::completed(u"/thu-tuc/"_s), u"/thu-tuc/"_s);
    QCOMPARE(LinkDialog::completed(QString()), QString());
}

void TestEditorView::insertsATable()
{
    start(u"Bảng"_s);
    m_view->setDialogHook([](QDialog &dialog) { dialog.accept(); });
    command(u"table"_s);
    flushed();
    type(u"Cột một"_s);
    QTest::keyClick(page(), Qt::Key_Tab);
    type(u"Cột hai"_s);
    QTRY_VERIFY(m_view->toolBar().action(u"rowBelow"_s)->isEnabled());
    command(u"rowBelow"_s);
    command(u"columnRight"_s);
    const QJsonValue table = flushed()["content"_L1][1];
    QCOMPARE(table["type"_L1].toString(), u"table"_s);
    QCOMPARE(table["content"_L1].toArray().size(), 4);
    QCOMPARE(table["content"_L1][0]["content"_L1].toArray().size(), 4);
    QCOMPARE(table["content"_L1][0]["content"_L1][1]["type"_L1].toString(), u"tableHeader"_s);
    QVERIFY(text().contains(u"Cột một\tCột hai"_s));
    command(u"deleteTable"_s);
    QCOMPARE(text(), u"Bảng"_s);
}

void TestEditorView::insertsAPictureAndItsDescription()
{
    start(u"Trước"_s);
    QSignalSpy hints(m_view.get(), &EditorView::hintsChanged);
    m_view->insertFigure(BlobId::fromString(blobId), {}, u"Ảnh: UBND xã"_s);
    flushed();
    QCOMPARE(m_view->document().accessibilityHints().size(), 1);
    QTRY_COMPARE(script(u"document.querySelector('figure img').naturalWidth"_s).toInt(), 40);
    QCOMPARE(m_blobs->asked, QStringList{blobId});
    m_view->setDialogHook([](QDialog &dialog) {
        dialog.findChild<QPlainTextEdit *>(u"alt"_s)->setPlainText(u"Cầu treo bắc qua sông"_s);
        dialog.accept();
    });
    const auto button = script(
        u"(() => { const r = document.querySelector('figure .alt').getBoundingClientRect(); return [r.x + 5, r.y + 5]; })()"_s)
                            .toList();
    QTest::mouseClick(page(), Qt::LeftButton, {}, QPoint(button.at(0).toInt(), button.at(1).toInt()));
    QTRY_VERIFY_WITH_TIMEOUT((flushed(), m_view->document().accessibilityHints().isEmpty()), 5000);
    const QJsonValue figure = m_view->document().toJson()["content"_L1][1];
    QCOMPARE(figure["attrs"_L1]["alt"_L1].toString(), u"Cầu treo bắc qua sông"_s);
    QCOMPARE(figure["content"_L1][0]["text"_L1].toString(), u"Ảnh: UBND xã"_s);
    QVERIFY(!hints.isEmpty());
}

void TestEditorView::insertsAnAttachment()
{
    start(u"Xem"_s);
    m_view->insertAttachment(BlobId::fromString(blobId), u"Biểu mẫu 01"_s);
    const QList<BlobRef> expected{{BlobId::fromString(blobId), BlobRef::Use::Attachment}};
    flushed();
    QCOMPARE(m_view->document().references(), expected);
}

void TestEditorView::putsTextIntoABoxAndOut()
{
    start(u"Chú ý"_s);
    command(u"callout-warning"_s);
    QCOMPARE(flushed()["content"_L1][0]["attrs"_L1]["kind"_L1].toString(), u"warning"_s);
    QTRY_VERIFY(m_view->toolBar().action(u"callout-none"_s)->isEnabled());
    command(u"callout-none"_s);
    QCOMPARE(flushed()["content"_L1][0]["type"_L1].toString(), u"paragraph"_s);
    command(u"blockquote"_s);
    QCOMPARE(flushed()["content"_L1][0]["type"_L1].toString(), u"blockquote"_s);
}

void TestEditorView::pastesFromWordAndReports()
{
    start({});
    QSignalSpy cleaned(m_view.get(), &EditorView::pasteCleaned);
    paste(u"<html><body><h1 style='color:red'>Thông báo</h1><p class=MsoNormal style='font-family:Arial'>Họp "
          u"<b>thôn</b><script>alert(1)</script>"
          "<img src='file:///C:/x.png'></p><table><tr><td>a</td><td>b</td></tr></table></body></html>"_s);
    QTRY_COMPARE(cleaned.size(), 1);
    QTRY_COMPARE(text(), u"Thông báo\nHọp thôn\na\tb"_s);
    QCOMPARE(flushed()["content"_L1][0]["attrs"_L1]["level"_L1].toInt(), 2);
    const auto report = cleaned.first().first().value<PasteReport>();
    QCOMPARE(report.images, 1);
    QCOMPARE(report.styles, 2);
    QVERIFY(!EditorView::pasteSentence(report).isEmpty());
}

void TestEditorView::offersAPastedPicture()
{
    start({});
    QSignalSpy offered(m_view.get(), &EditorView::imageOffered);
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QApplication::clipboard()->setImage(image);
    engine()->triggerAction(QWebEnginePage::Paste);
    QTRY_COMPARE(offered.size(), 1);
    QCOMPARE(QImage::fromData(offered.first().at(1).toByteArray()).size(), QSize(20, 10));
}

void TestEditorView::reachesNoNetworkAndNoFile()
{
    const QString attempt
        = u"window.seen = []; for (const a of ['https://example.org/x', 'file:///etc/passwd', 'http://127.0.0.1:1/']) "
          "fetch(a).then(() => seen.push('reached ' + a), () => seen.push('refused'));"
          "const i = new Image(); i.onload = () => seen.push('reached image'); i.onerror = () => seen.push('refused'); i.src = 'file:///usr/share/pixmaps/debian-logo.png'"_s;
    script(attempt);
    QTRY_COMPARE(script(u"seen.length"_s).toInt(), 4);
    QCOMPARE(script(u"seen.join()"_s).toString(), u"refused,refused,refused,refused"_s);
    script(
        u"const s = document.createElement('script'); s.textContent = 'window.inlineRan = true'; document.body.append(s)"_s);
    QCOMPARE(script(u"window.inlineRan === undefined"_s).toBool(), true);
}

void TestEditorView::staysOnItsPage()
{
    start(u"còn đây"_s);
    script(
        u"location.href = 'https://example.org/'; window.open('https://example.org/'); const a = document.createElement('a'); a.href = 'https://example.org/'; a.download = 'x'; a.click()"_s);
    QCOMPARE(text(), u"còn đây"_s);
    QCOMPARE(engine()->url(), editorAddress());
}

void TestEditorView::bringsTheTextBackAfterTheRendererDied()
{
    start({});
    type(u"không mất"_s);
    QCOMPARE(text(), u"không mất"_s);
    QSignalSpy died(m_view.get(), &EditorView::rendererDied);
    QSignalSpy ready(m_view.get(), &EditorView::ready);
    QVERIFY(engine()->renderProcessPid() > 1);
    ::kill(static_cast<pid_t>(engine()->renderProcessPid()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(died.size(), 1, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20000);
    QTRY_COMPARE(script(u"document.querySelector('.ProseMirror').textContent"_s).toString(), u"không mất"_s);
    QCOMPARE(text(), u"không mất"_s);
}

void TestEditorView::refusesAForgedTreeFromThePage()
{
    start(u"thật"_s);
    QSignalSpy refused(m_view.get(), &EditorView::refused);
    QSignalSpy changed(m_view.get(), &EditorView::documentChanged);
    m_view->setDocument(
        QJsonObject{{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"script"_s}}}}});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Error>().code, u"document.node.unknown"_s);
    QCOMPARE(text(), u"thật"_s);
    QVERIFY(changed.isEmpty());
}

void TestEditorView::answersAFlushBeforeItIsReady()
{
    EditorView fresh(*m_blobs);
    fresh.setDocument(paragraphDocument(u"sớm"_s));
    const QFuture<QJsonObject> future = fresh.flush();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result(), paragraphDocument(u"sớm"_s));
}

void TestEditorView::everyToolHasANameAndATip()
{
    for (const QAction *action : m_view->toolBar().findChildren<QAction *>()) {
        if (action->isSeparator() || action->menu() || action->objectName().isEmpty())
            continue;
        QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestEditorView::followsLightAndDark()
{
    const QString ground = u"getComputedStyle(document.documentElement).backgroundColor"_s;
    QTRY_VERIFY(script(ground).toString().startsWith(u"rgb"_s));
    const QString light = script(ground).toString();
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    m_view->setPalette(dark);
    QTRY_VERIFY(script(ground).toString() != light);
}

int main(int argc, char **argv)
{
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", qgetenv("QTWEBENGINE_CHROMIUM_FLAGS") + " --disable-gpu");
    registerEditorScheme();
    QApplication application(argc, argv);
    TestEditorView test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_editorview.moc"
