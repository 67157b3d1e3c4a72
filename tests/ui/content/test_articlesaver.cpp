// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed reaches the server once, or stays on this PC; it never covers what somebody else saved.
#include <QSignalSpy>
#include <QTemporaryDir>

#include "models/content/articlemerge.h"
#include "models/content/articlequeries.h"
#include "tests/ui/content/contentdesktop.h"
#include "ui/content/articlesaver.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace ana;
using namespace ana::content;
using namespace ana::test;

class test_articlesaver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void savesByItselfAfterAPause();
    void keepsOnThisPcWhatIsNotSaved();
    void forgetsTheDraftWhenItIsSaved();
    void createsANewArticleOnceAlthoughSaveIsPressedTwice();
    void savesAllOfANewArticleAtOnce();
    void sendsWhatWasTypedWhileSaving();
    void savesNothingWithoutATitle();
    void conflictNeverOverwrites_data();
    void conflictNeverOverwrites();
    void sendsNothingMoreUntilTheConflictIsSettled();
    void savesAfterTheConflictIsSettled();
    void aRefusalKeepsEverythingTyped();

private:
    Article read(const ArticleId &id);
    ArticleFields typed(const ArticleSaver &saver, const QString &title) const;
    int articles();
    /// A saver that shows a fresh draft.
    std::unique_ptr<ArticleSaver> open(const TestArticle &article);
    std::vector<Draft> draftsOnDisk();

    std::unique_ptr<ContentDistrict> m_district;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ContentDesktop> m_desktop;
};

void test_articlesaver::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
}

void test_articlesaver::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_desktop = std::make_unique<ContentDesktop>(m_district->database(), "author", m_folder->path());
}

void test_articlesaver::cleanup()
{
    m_desktop.reset();
}

Article test_articlesaver::read(const ArticleId &id)
{
    const auto article = answered(m_desktop->session.read([id](Reader &reader) { return openArticle(reader, id); }));
    return article.value_or(Article());
}

ArticleFields test_articlesaver::typed(const ArticleSaver &saver, const QString &title) const
{
    ArticleFields fields = saver.fields();
    fields.title = title;
    return fields;
}

int test_articlesaver::articles()
{
    return m_district->database().administrator().value(u"SELECT count(*) FROM core.article"_s).toInt();
}

std::unique_ptr<ArticleSaver> test_articlesaver::open(const TestArticle &article)
{
    auto saver = std::make_unique<ArticleSaver>(m_desktop->context(), nullptr);
    saver->setPause(1h);
    saver->loaded(read(ArticleId::fromString(article.id)));
    return saver;
}

std::vector<Draft> test_articlesaver::draftsOnDisk()
{
    if (!answered(m_desktop->drafts.flush()))
        return {};
    m_desktop.reset();
    m_desktop = std::make_unique<ContentDesktop>(m_district->database(), "author", m_folder->path());
    return m_desktop->drafts.found();
}

void test_articlesaver::savesByItselfAfterAPause()
{
    const auto saver = open(m_district->draft());
    saver->setPause(50ms);
    saver->typed(typed(*saver, u"Tự lưu"_s));
    QCOMPARE(saver->state(), ArticleSaver::State::Changed);
    QTRY_COMPARE_WITH_TIMEOUT(saver->state(), ArticleSaver::State::Saved, 20'000);
    const Article article = read(saver->id());
    QCOMPARE(article.fields.title, u"Tự lưu"_s);
    QVERIFY(article.revisions.front().autosave);
    QCOMPARE(saver->version(), article.version);
}

void test_articlesaver::keepsOnThisPcWhatIsNotSaved()
{
    const TestArticle article = m_district->draft();
    auto saver = open(article);
    saver->typed(typed(*saver, u"Chưa gửi"_s));
    saver.reset();
    const std::vector<Draft> drafts = draftsOnDisk();
    QCOMPARE(drafts.size(), 1u);
    QCOMPARE(drafts.front().recordId, article.id);
    QCOMPARE(drafts.front().fields[u"title"].toString(), u"Chưa gửi"_s);
    QCOMPARE(drafts.front().baseVersion, article.version);
}

void test_articlesaver::forgetsTheDraftWhenItIsSaved()
{
    auto saver = open(m_district->draft());
    saver->typed(typed(*saver, u"Đã gửi"_s));
    saver->save(SaveKind::ByHand);
    QTRY_COMPARE_WITH_TIMEOUT(saver->state(), ArticleSaver::State::Saved, 20'000);
    saver.reset();
    QVERIFY(draftsOnDisk().empty());
}

void test_articlesaver::createsANewArticleOnceAlthoughSaveIsPressedTwice()
{
    const int before = articles();
    ArticleSaver saver(m_desktop->context(), nullptr);
    saver.beginNew(u"buontrap"_s, ArticleId::create());
    ArticleFields fields = typed(saver, u"Bài mới"_s);
    fields.section = u"tin-tuc"_s;
    fields.summary = u"Tóm tắt"_s;
    fields.body = textDocument(u"Một đoạn."_s);
    saver.typed(fields);
    int done = 0;
    for (int press = 0; press < 2; ++press)
        saver.save(SaveKind::ByHand, [&done](const Result<void> &saved) { done += saved.has_value(); });
    QTRY_COMPARE_WITH_TIMEOUT(done, 2, 20'000);
    QCOMPARE(articles(), before + 1);
    QCOMPARE(read(saver.id()).fields, fields);
}

void test_articlesaver::savesAllOfANewArticleAtOnce()
{
    ArticleSaver saver(m_desktop->context(), nullptr);
    saver.setPause(1h);
    saver.beginNew(u"buontrap"_s, ArticleId::create());
    ArticleFields fields = typed(saver, u"Bài mới"_s);
    fields.section = u"tin-tuc"_s;
    fields.body = textDocument(u"Không chỉ tên bài."_s);
    saver.typed(fields);
    saver.save(SaveKind::ByHand);
    QTRY_COMPARE_WITH_TIMEOUT(saver.state(), ArticleSaver::State::Saved, 20'000);
    QCOMPARE(read(saver.id()).fields, fields);
}

void test_articlesaver::sendsWhatWasTypedWhileSaving()
{
    const auto saver = open(m_district->draft());
    saver->typed(typed(*saver, u"Một"_s));
    bool done = false;
    saver->save(SaveKind::ByHand, [&done](const Result<void> &saved) { done = saved.has_value(); });
    QVERIFY(saver->isBusy());
    saver->typed(typed(*saver, u"Một hai"_s));
    QVERIFY(saver->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
    QCOMPARE(saver->state(), ArticleSaver::State::Saved);
    QCOMPARE(read(saver->id()).fields.title, u"Một hai"_s);
}

void test_articlesaver::savesNothingWithoutATitle()
{
    const auto saver = open(m_district->draft());
    QSignalSpy refused(saver.get(), &ArticleSaver::refused);
    saver->typed(typed(*saver, u" "_s));
    saver->save(SaveKind::ByHand);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.front().front().value<Error>().subject, u"title"_s);
    QVERIFY(!saver->isBusy());
    QVERIFY(saver->hasChanges());
}

void test_articlesaver::conflictNeverOverwrites_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("by hand") << int(SaveKind::ByHand);
    QTest::newRow("automatic") << int(SaveKind::Automatic);
}

void test_articlesaver::conflictNeverOverwrites()
{
    QFETCH(const int, kind);
    TestArticle article = m_district->draft();
    const auto saver = open(article);
    m_district->save(article, "reviewer", u"Chữ của người duyệt."_s);
    QSignalSpy conflict(saver.get(), &ArticleSaver::conflict);
    saver->typed(typed(*saver, u"Chữ của tác giả"_s));
    if (kind == int(SaveKind::Automatic)) {
        saver->typed(saver->base());
        saver->setPause(50ms);
        saver->typed(typed(*saver, u"Chữ của tác giả"_s));
    } else {
        saver->save(SaveKind::ByHand);
    }
    QTRY_COMPARE_WITH_TIMEOUT(conflict.count(), 1, 20'000);
    QCOMPARE(int(conflict.front().front().value<SaveKind>()), kind);
    const Article present = read(saver->id());
    QCOMPARE(present.version, article.version);
    QCOMPARE(present.fields.body, textDocument(u"Chữ của người duyệt."_s));
    QCOMPARE(saver->fields().title, u"Chữ của tác giả"_s);
    QCOMPARE(saver->state(), ArticleSaver::State::Refused);
}

void test_articlesaver::sendsNothingMoreUntilTheConflictIsSettled()
{
    TestArticle article = m_district->draft();
    const auto saver = open(article);
    saver->setPause(50ms);
    m_district->save(article, "reviewer", u"Mới hơn."_s);
    QSignalSpy conflict(saver.get(), &ArticleSaver::conflict);
    saver->typed(typed(*saver, u"Một"_s));
    QTRY_COMPARE_WITH_TIMEOUT(conflict.count(), 1, 20'000);
    saver->typed(typed(*saver, u"Một hai"_s));
    QVERIFY(!QSignalSpy(saver.get(), &ArticleSaver::stateChanged).wait(300));
    QCOMPARE(saver->state(), ArticleSaver::State::Refused);
    QCOMPARE(saver->fields().title, u"Một hai"_s);
}

void test_articlesaver::savesAfterTheConflictIsSettled()
{
    TestArticle article = m_district->draft();
    const auto saver = open(article);
    m_district->save(article, "reviewer", u"Mới hơn."_s);
    QSignalSpy conflict(saver.get(), &ArticleSaver::conflict);
    saver->typed(typed(*saver, u"Của tôi"_s));
    saver->save(SaveKind::ByHand);
    QTRY_COMPARE_WITH_TIMEOUT(conflict.count(), 1, 20'000);
    const Article theirs = read(saver->id());
    saver->rebase(theirs, mergeArticle(saver->base(), saver->fields(), theirs.fields).fields);
    saver->save(SaveKind::ByHand);
    QTRY_COMPARE_WITH_TIMEOUT(saver->state(), ArticleSaver::State::Saved, 20'000);
    const Article present = read(saver->id());
    QCOMPARE(present.fields.title, u"Của tôi"_s);
    QCOMPARE(present.fields.body, textDocument(u"Mới hơn."_s));
}

void test_articlesaver::aRefusalKeepsEverythingTyped()
{
    const TestArticle article = m_district->draft();
    auto saver = open(article);
    QSignalSpy refused(saver.get(), &ArticleSaver::refused);
    ArticleFields fields = typed(*saver, u"Vẫn còn"_s);
    fields.section = u"khong-co"_s;
    saver->typed(fields);
    saver->save(SaveKind::ByHand);
    QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, 20'000);
    QCOMPARE(saver->state(), ArticleSaver::State::Refused);
    saver.reset();
    const std::vector<Draft> drafts = draftsOnDisk();
    QCOMPARE(drafts.size(), 1u);
    QCOMPARE(drafts.front().fields[u"title"].toString(), u"Vẫn còn"_s);
}

QTEST_MAIN(test_articlesaver)
#include "test_articlesaver.moc"
