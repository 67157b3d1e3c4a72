// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one article, alone and beside others: what it offers, says, keeps, and does in an unlucky moment.
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/support/slowline.h"
#include "tests/ui/content/articlewindow.h"
#include "ui/content/articlenotice.h"
#include "ui/content/editorbridge.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/question.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace ana;
using namespace ana::content;
using namespace ana::test;

namespace {

/// Holds every reading of an article in the server, at the state it began with, until it goes.
class HeldReading
{
public:
    explicit HeldReading(TestDatabase &database)
        : m_server(database.administrator())
    {
        m_server.script(u"BEGIN; LOCK TABLE core.page_out IN ACCESS EXCLUSIVE MODE"_s);
    }
    ~HeldReading() { release(); }

    bool isReached()
    {
        return m_server
                   .value(u"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'core.page_out'::regclass"_s)
                   .toInt()
            > 0;
    }
    void release()
    {
        if (!std::exchange(m_released, true))
            m_server.script(u"COMMIT"_s);
    }

private:
    SqlConnection &m_server;
    bool m_released = false;
};

QDialog *shownDialog(const char *name)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog && dialog->isVisible() && dialog->objectName() == QLatin1StringView(name))
            return dialog;
    }
    return nullptr;
}

} // namespace

class test_articleform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsTheLastActEvenIfItCameWhileReading();
    void aReadingOlderThanTheSaveTakesNothingBack();
    void submitsTheLettersOfThisSecond();
    void submitsAlthoughTheVersionMovedOn();
    void newsNeverReplacesLettersOnTheirWay();
    void newsNeverReplacesLettersThatOnlyThePageKnows();
    void newsComesInWhileNothingIsTyped();

    void aNewArticleIsSentOnAtOnce();
    void greyedActsSayWhy();
    void theFocusOutlivesTheButtonThatWasPressed();
    void readingKeepsNobodyFromWriting();
    void isReadOnlyWhileAnotherWritesUntilTakenOverWithATrace();
    void whoHandsTheTextOnPutsDownThePen();
    void showsWhoElseHasItOpenWithinFiveSeconds();
    void offersTheDraftAndNeverPutsItInByItself();
    void publishesUrgentlyWithAReasonAndStaysMarked();
    void showsBothVersionsWhenTwoWroteTheSame();
    void saysWhatIsNotSavedWhileTheLineIsAway();

private:
    ContentDesktop &pc(const char *user);
    TestDatabase &database() { return m_district->database(); }
    QVariant stored(const QString &column, const QString &id);

    std::unique_ptr<ContentDistrict> m_district;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<QByteArray, std::unique_ptr<ContentDesktop>> m_pcs;
};

void test_articleform::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
}

void test_articleform::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void test_articleform::cleanup()
{
    m_pcs.clear();
}

ContentDesktop &test_articleform::pc(const char *user)
{
    auto &found = m_pcs[user];
    if (!found) {
        const QString folder = m_folder->filePath(QString::fromLatin1(user));
        QDir().mkpath(folder);
        found = std::make_unique<ContentDesktop>(database(), user, folder);
    }
    return *found;
}

QVariant test_articleform::stored(const QString &column, const QString &id)
{
    return database().administrator().value(
        u"SELECT "_s + column + u" FROM core.article WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, id}});
}

void test_articleform::showsTheLastActEvenIfItCameWhileReading()
{
    TestArticle article = m_district->inState(u"submitted"_s);
    ArticleWindow window(pc("author"), article.id);
    QCOMPARE(window.state(), u"Waiting for review"_s);
    HeldReading held(database());
    window.form().refresh();
    FORM_TRY(held.isReached());
    QSignalSpy heard(&pc("author").session, &DatabaseSession::changed);
    m_district->act(article, "reviewer", "return");
    FORM_TRY(!heard.isEmpty());
    held.release();
    FORM_TRY(window.state() == u"Returned"_s);
}

void test_articleform::aReadingOlderThanTheSaveTakesNothingBack()
{
    const TestArticle article = m_district->draft(u"Tên cũ"_s);
    ArticleWindow window(pc("author"), article.id);
    HeldReading held(database());
    window.form().refresh();
    FORM_TRY(held.isReached());
    window.title().setText(u"Tên mới"_s);
    QTest::keyClick(&window.title(), Qt::Key_S, Qt::ControlModifier);
    FORM_TRY(window.savedState().startsWith(u"Saved"_s));
    QSignalSpy titles(&window.form(), &widgets::Form::titleChanged);
    held.release();
    FORM_TRY(!titles.isEmpty()); // read again
    QCOMPARE(window.title().text(), u"Tên mới"_s);
    QVERIFY(!window.form().hasChanges());
}

void test_articleform::submitsTheLettersOfThisSecond()
{
    const TestArticle article = m_district->inState(u"returned"_s);
    ArticleWindow window(pc("author"), article.id);
    QVERIFY(window.enterText());
    window.type(u"Ngay trước khi gửi"_s);
    QTest::keyClick(&window.form(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    FORM_TRY(window.state() == u"Waiting for review"_s);
    const QJsonObject now = m_district->open("reviewer", article.id);
    QVERIFY(Document::fromJson(now.value("body"_L1).toObject())->plainText().contains(u"Ngay trước khi gửi"_s));
}

void test_articleform::submitsAlthoughTheVersionMovedOn()
{
    TestArticle article = m_district->draft();
    ArticleWindow window(pc("author"), article.id);
    window.title().setText(u"Đã sửa"_s);
    // Sent on and back by a colleague: another version of the same text.
    m_district->act(article, "officer", "submit");
    m_district->act(article, "reviewer", "return");
    FORM_TRY(window.state() == u"Returned"_s);
    QTest::mouseClick(window.act("article.submit"), Qt::LeftButton);
    FORM_TRY(window.state() == u"Waiting for review"_s);
    QCOMPARE(stored(u"title"_s, article.id).toString(), u"Đã sửa"_s);
}

void test_articleform::newsNeverReplacesLettersOnTheirWay()
{
    TestArticle article = m_district->draft(u"Tin"_s, u"Đoạn cũ."_s);
    ArticleWindow window(pc("author"), article.id);
    QVERIFY(window.enterText());
    QSignalSpy edited(&window.editor(), &EditorView::edited);
    window.type(u"Của tôi "_s);
    FORM_TRY(!edited.isEmpty());
    m_district->save(article, "officer", u"Đoạn của người khác."_s);
    QSignalSpy heard(&pc("author").session, &DatabaseSession::changed);
    window.form().refresh();
    FORM_TRY(window.text().contains(u"Của tôi"_s));
    QTest::keyClick(&window.form(), Qt::Key_S, Qt::ControlModifier);
    FORM_TRY(shownDialog("conflictDialog")); // asked, not overwritten either way
    QVERIFY(window.text().contains(u"Của tôi"_s));
    shownDialog("conflictDialog")->reject();
}

void test_articleform::newsNeverReplacesLettersThatOnlyThePageKnows()
{
    TestArticle article = m_district->draft(u"Tin"_s, u"Đoạn cũ."_s);
    ArticleWindow window(pc("author"), article.id);
    QVERIFY(window.enterText());
    // What the page reports of its own accord is still on its way.
    auto *bridge = window.editor().findChild<EditorBridge *>();
    QVERIFY(QObject::disconnect(bridge, &EditorBridge::editedReported, nullptr, nullptr));
    QVERIFY(QObject::disconnect(bridge, &EditorBridge::changeReported, nullptr, nullptr));
    window.type(u"Của tôi "_s);
    FORM_TRY(window.inPage().contains(u"Của tôi"_s));
    QSignalSpy shown(&window.form(), &widgets::Form::titleChanged);
    m_district->save(article, "officer", u"Đoạn của người khác."_s);
    FORM_TRY(!shown.isEmpty());
    QVERIFY2(window.inPage().contains(u"Của tôi"_s), qPrintable(window.inPage()));
    QTest::keyClick(&window.form(), Qt::Key_S, Qt::ControlModifier);
    FORM_TRY(shownDialog("conflictDialog")); // asked, not overwritten either way
    QVERIFY(window.text().contains(u"Của tôi"_s));
    shownDialog("conflictDialog")->reject();
}

void test_articleform::newsComesInWhileNothingIsTyped()
{
    TestArticle article = m_district->draft(u"Tin"_s, u"Đoạn cũ."_s);
    ArticleWindow window(pc("author"), article.id);
    QVERIFY(window.enterText());
    m_district->save(article, "officer", u"Đoạn của người khác."_s);
    FORM_TRY(window.text() == u"Đoạn của người khác."_s);
    QVERIFY(!window.form().hasChanges());
    window.type(u"Thêm. "_s);
    QTest::keyClick(&window.form(), Qt::Key_S, Qt::ControlModifier);
    FORM_TRY(window.savedState().startsWith(u"Saved"_s));
    QVERIFY(window.text().contains(u"Thêm."_s));
    QVERIFY(window.text().contains(u"Đoạn của người khác."_s));
}

void test_articleform::aNewArticleIsSentOnAtOnce()
{
    ArticleWindow window(pc("author"), {});
    auto *section = window.child<QComboBox>("section");
    FORM_TRY(section->count() > 0);
    QVERIFY(window.act("article.submit") && window.act("article.submit")->isEnabled());
    QTest::keyClick(&window.form(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    FORM_TRY(window.child<QLabel>("titleProblem")->isVisible()); // said where it is missing, nothing sent
    QVERIFY(window.act("article.submit")->isEnabled());

    window.title().setText(u"Gửi ngay"_s);
    section->setCurrentIndex(section->findData(u"hoat-dong"_s));
    QVERIFY(window.enterText());
    window.type(u"Chữ cuối cùng"_s);
    QTest::keyClick(&window.form(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    FORM_TRY(window.state() == u"Waiting for review"_s);
    const QJsonObject now = m_district->open("reviewer", window.form().recordId());
    QVERIFY(Document::fromJson(now.value("body"_L1).toObject())->plainText().contains(u"Chữ cuối cùng"_s));
}

void test_articleform::greyedActsSayWhy()
{
    TestArticle article = m_district->draft(u"Của người duyệt"_s, u"Chữ."_s, "reviewer", "krongana");
    m_district->act(article, "reviewer", "submit");
    ArticleWindow window(pc("reviewer"), article.id);
    QPushButton *publish = window.act("article.publish");
    QVERIFY(publish && publish->isVisible());
    QVERIFY(!publish->isEnabled());
    QVERIFY2(publish->toolTip().size() > 20, qPrintable(publish->toolTip()));
    QVERIFY(!publish->toolTip().contains(u"article."_s)); // a sentence, no code
    QCOMPARE(publish->accessibleDescription(), publish->toolTip());
    QVERIFY(!window.act("article.submit")); // of another state: not offered at all
    QVERIFY(window.act("article.return")->isEnabled());
}

void test_articleform::theFocusOutlivesTheButtonThatWasPressed()
{
    const TestArticle article = m_district->inState(u"returned"_s);
    ArticleWindow window(pc("author"), article.id);
    window.form().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.form(), 20'000));
    window.act("article.submit")->setFocus();
    QTest::keyClick(window.act("article.submit"), Qt::Key_Space);
    FORM_TRY(window.state() == u"Waiting for review"_s);
    QVERIFY(!window.act("article.submit"));
    QVERIFY(QApplication::focusWidget() && window.form().isAncestorOf(QApplication::focusWidget()));
}

void test_articleform::readingKeepsNobodyFromWriting()
{
    const TestArticle article = m_district->inState(u"returned"_s);
    ArticleWindow reviewer(pc("reviewer"), article.id);
    ArticleWindow author(pc("author"), article.id);
    FORM_TRY(author.presence().contains(u"Trần Thị Đào"_s));
    QVERIFY(!author.isReadOnly());
    QVERIFY(author.act("article.submit")->isEnabled());
    author.title().setText(u"Tác giả viết"_s);
    FORM_TRY(reviewer.isReadOnly());
    QVERIFY(!author.isReadOnly());
}

void test_articleform::isReadOnlyWhileAnotherWritesUntilTakenOverWithATrace()
{
    const TestArticle article = m_district->draft();
    ArticleWindow author(pc("author"), article.id);
    ArticleWindow officer(pc("officer"), article.id);
    author.title().setText(u"Đang viết"_s);
    FORM_TRY(officer.isReadOnly());
    QVERIFY(officer.presence().contains(u"H'Linh Niê"_s));
    QVERIFY(!officer.act("article.submit")->isEnabled());
    QVERIFY(officer.act("article.submit")->toolTip().contains(u"editing"_s));
    QVERIFY(!officer.child<QPushButton>("save")->isEnabled());
    QVERIFY(officer.child<QPushButton>("save")->toolTip().contains(u"H'Linh Niê"_s));

    widgets::setNextAnswer(u"take"_s);
    QTest::mouseClick(officer.child<QPushButton>("takeOver"), Qt::LeftButton);
    FORM_TRY(!officer.isReadOnly());
    FORM_TRY(author.isReadOnly());
    QVERIFY(author.presence().contains(u"Đỗ Văn Ơn"_s));
    QCOMPARE(author.title().text(), u"Đang viết"_s); // read-only, not lost
    QCOMPARE(database()
                 .administrator()
                 .value(u"SELECT count(*) FROM audit.entry WHERE command = 'presence.take_over' AND record_id = :id"_s,
                     {{u"id"_s, article.id}})
                 .toInt(),
        1);
}

void test_articleform::whoHandsTheTextOnPutsDownThePen()
{
    const TestArticle article = m_district->inState(u"submitted"_s);
    ArticleWindow author(pc("author"), article.id);
    ArticleWindow reviewer(pc("reviewer"), article.id);
    reviewer.title().setText(u"Người duyệt sửa tên"_s);
    FORM_TRY(author.presence().contains(u"has been editing"_s));
    widgets::setNextAnswer(u"go"_s, u"Viết thêm một đoạn"_s);
    QTest::mouseClick(reviewer.act("article.return"), Qt::LeftButton);
    FORM_TRY(author.state() == u"Returned"_s);
    FORM_TRY(!author.isReadOnly());
    QCOMPARE(author.title().text(), u"Người duyệt sửa tên"_s);
    QVERIFY(author.act("article.submit")->isEnabled());
}

void test_articleform::showsWhoElseHasItOpenWithinFiveSeconds()
{
    const TestArticle article = m_district->draft();
    ArticleWindow author(pc("author"), article.id);
    QVERIFY(author.presence().isEmpty());
    {
        ArticleWindow clerk(pc("clerk"), article.id);
        QElapsedTimer since;
        since.start();
        FORM_TRY(author.presence().contains(u"Lê Thị Ánh (since "_s));
        QVERIFY2(since.elapsed() < 5'000, qPrintable(QString::number(since.elapsed())));
        QVERIFY(clerk.presence().contains(u"H'Linh Niê"_s));
    }
    QElapsedTimer since;
    since.start();
    FORM_TRY(author.presence().isEmpty());
    QVERIFY2(since.elapsed() < 5'000, qPrintable(QString::number(since.elapsed())));
}

void test_articleform::offersTheDraftAndNeverPutsItInByItself()
{
    const TestArticle article = m_district->draft(u"Tên trên máy chủ"_s);
    {
        ArticleWindow window(pc("author"), article.id);
        window.title().setText(u"Gõ rồi mất điện"_s);
        QVERIFY(answered(pc("author").drafts.flush()));
    }
    m_pcs.clear();

    ArticleWindow window(pc("author"), article.id);
    FORM_TRY(window.told().contains(u"not saved"_s));
    QCOMPARE(window.title().text(), u"Tên trên máy chủ"_s);
    QVERIFY(!window.form().hasChanges());
    QPushButton *putIn = nullptr;
    for (auto *button : window.form().findChild<widgets::MessageStrip *>()->findChildren<QPushButton *>()) {
        if (button->text() == u"Put it in")
            putIn = button;
    }
    QVERIFY(putIn);
    QTest::mouseClick(putIn, Qt::LeftButton);
    FORM_TRY(window.title().text() == u"Gõ rồi mất điện"_s);
    QVERIFY(window.form().hasChanges());
    QCOMPARE(stored(u"title"_s, article.id).toString(), u"Tên trên máy chủ"_s);
}

void test_articleform::publishesUrgentlyWithAReasonAndStaysMarked()
{
    const TestArticle article = m_district->draft(u"Cảnh báo lũ"_s, u"Nước lên."_s, "chief", "krongana");
    ArticleWindow chief(pc("chief"), article.id);
    QTest::mouseClick(chief.act("article.force_publish"), Qt::LeftButton);
    FORM_TRY(shownDialog("article.force_publish"));
    QDialog *question = shownDialog("article.force_publish");
    auto *go = question->findChild<QPushButton *>(u"go"_s);
    QVERIFY(!go->isEnabled()); // not without a reason
    question->findChild<QLineEdit *>(u"questionReason"_s)->setText(u"Lũ về trong đêm"_s);
    QVERIFY(go->isEnabled());
    go->click();
    FORM_TRY(chief.state() == u"Published"_s);
    const auto notice = [](ArticleWindow &window) { return window.form().findChild<ArticleNotice *>()->text(); };
    QVERIFY(notice(chief).contains(u"Lũ về trong đêm"_s));
    QVERIFY(!chief.act("article.confirm") || !chief.act("article.confirm")->isEnabled()); // not by oneself

    ArticleWindow second(pc("reviewer"), article.id);
    QVERIFY(notice(second).contains(u"Lũ về trong đêm"_s));
    QTest::mouseClick(second.act("article.confirm"), Qt::LeftButton);
    FORM_TRY(!notice(second).contains(u"Lũ về trong đêm"_s));
    FORM_TRY(!notice(chief).contains(u"Lũ về trong đêm"_s));
}

void test_articleform::showsBothVersionsWhenTwoWroteTheSame()
{
    TestArticle article = m_district->draft(u"Tên đầu"_s);
    ArticleWindow window(pc("author"), article.id);
    window.title().setText(u"Tên của tôi"_s);
    QJsonObject theirs{{"title"_L1, u"Tên của bạn"_s}};
    m_district->save(article, "officer", u"Một đoạn văn."_s, theirs);
    QTest::mouseClick(window.child<QPushButton>("save"), Qt::LeftButton);
    FORM_TRY(shownDialog("conflictDialog"));
    QStringList shown;
    for (const auto *text : shownDialog("conflictDialog")->findChildren<QPlainTextEdit *>())
        shown += text->toPlainText();
    QVERIFY(shown.contains(u"Tên của tôi"_s));
    QVERIFY(shown.contains(u"Tên của bạn"_s));

    QTest::mouseClick(shownDialog("conflictDialog")->findChild<QPushButton *>(u"decideLater"_s), Qt::LeftButton);
    FORM_TRY(window.told().contains(u"Two versions"_s));
    QCOMPARE(window.title().text(), u"Tên của tôi"_s);
    QCOMPARE(stored(u"title"_s, article.id).toString(), u"Tên của bạn"_s);

    QTest::mouseClick(window.child<QPushButton>("save"), Qt::LeftButton);
    FORM_TRY(shownDialog("conflictDialog"));
    shownDialog("conflictDialog")->accept(); // my text
    FORM_TRY(!shownDialog("conflictDialog"));
    QTest::mouseClick(window.child<QPushButton>("save"), Qt::LeftButton);
    FORM_TRY(stored(u"title"_s, article.id).toString() == u"Tên của tôi"_s);
}

void test_articleform::saysWhatIsNotSavedWhileTheLineIsAway()
{
    const TestArticle article = m_district->draft();
    SlowLine line(database().address().port);
    auto far
        = std::make_unique<ContentDesktop>(database(), line.through(database().address()), "author", m_folder->path());
    auto window = std::make_unique<ArticleWindow>(*far, article.id);
    line.cut();
    FORM_TRY(far->session.line() != LineState::Online);
    window->title().setText(u"Gõ khi mất mạng"_s);
    QCOMPARE(window->savedState(), u"Not saved yet, kept on this PC"_s);
    QTest::mouseClick(window->child<QPushButton>("save"), Qt::LeftButton);
    FORM_TRY(window->savedState() == u"Kept on this PC, will be sent when the line is back"_s);
    window->title().setText(u"Gõ khi mất mạng, rồi gõ tiếp"_s);
    QVERIFY(window->form().hasChanges());
    QVERIFY(answered(far->drafts.flush())); // on this PC's disk
    QCOMPARE(stored(u"title"_s, article.id).toString(), u"Tin mới"_s);

    line.restore();
    FORM_TRY(stored(u"title"_s, article.id).toString() == u"Gõ khi mất mạng"_s);
    QCOMPARE(window->title().text(), u"Gõ khi mất mạng, rồi gõ tiếp"_s);
    QTest::mouseClick(window->child<QPushButton>("save"), Qt::LeftButton);
    FORM_TRY(window->savedState().startsWith(u"Saved"_s));
    QCOMPARE(stored(u"title"_s, article.id).toString(), u"Gõ khi mất mạng, rồi gõ tiếp"_s);
    window.reset();
    far.reset();
}

int main(int argc, char **argv)
{
    prepareArticleWindows();
    QApplication application(argc, argv);
    test_articleform test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_articleform.moc"
