// SPDX-License-Identifier: GPL-3.0-or-later
// A commune 150 ms away on 1 Mbit/s: what each screen asks costs three round trips at most, and is there soon.
#include <QTemporaryDir>
#include <QTest>

#include "models/content/articlecommands.h"
#include "models/content/articlequeries.h"
#include "models/database/accountstore.h"
#include "models/database/commandgateway.h"
#include "models/database/databasesession.h"
#include "tests/models/database_content/contentdistrict.h"
#include "tests/support/slowline.h"

using namespace ana;
using namespace ana::content;
using namespace ana::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class test_remoteoffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void logsIn();
    void opensTheStartPage();
    void opensTheListOfArticles();
    void opensTheNextPageOfTheList();
    void opensAnArticle();
    void savesAnArticle();

private:
    template <typename T> T answered(QFuture<T> future)
    {
        [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000); }();
        return future.result();
    }
    /// Runs what a screen asks for and counts how often it waits for the server; `milliseconds` are for the whole.
    void costs(int roundTrips, int milliseconds, const std::function<bool()> &screen);

    std::unique_ptr<ContentDistrict> m_district;
    std::unique_ptr<SlowLine> m_line;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<CommandGateway> m_gateway;
    QTemporaryDir m_folder;
    TestArticle m_article;
    Article m_shown;
};

void test_remoteoffice::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
    for (int i = 0; i < 60; ++i)
        m_article = m_district->draft(u"Bài số %1"_s.arg(i), u"Một đoạn văn dài vừa phải. "_s.repeated(20));
    m_line = std::make_unique<SlowLine>(m_district->database().address().port, remoteOffice);
    SessionLimits limits;
    limits.heartbeat = 1h; // nothing crosses the line by itself while round trips are counted
    limits.touch = 1h;
    limits.patience = 1h;
    m_session = std::make_unique<DatabaseSession>(limits);
    m_gateway = std::make_unique<CommandGateway>(*m_session);
}

void test_remoteoffice::cleanupTestCase()
{
    m_gateway.reset();
    m_session.reset();
    m_line.reset();
    m_district.reset();
}

void test_remoteoffice::costs(int roundTrips, int milliseconds, const std::function<bool()> &screen)
{
    const int before = m_line->roundTrips();
    const qint64 bytesBefore = m_line->bytes();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(screen());
    const qint64 taken = timer.elapsed();
    const int trips = m_line->roundTrips() - before;
    qInfo("%d round trips, %lld bytes, %lld ms", trips, static_cast<long long>(m_line->bytes() - bytesBefore),
        static_cast<long long>(taken));
    QVERIFY2(trips <= roundTrips, qPrintable(QString::number(trips)));
    QVERIFY2(taken <= milliseconds, qPrintable(QString::number(taken)));
}

void test_remoteoffice::logsIn()
{
    // Three connections side by side; the driver alone asks five questions on each.
    costs(30, 5'000, [this] {
        const auto &database = m_district->database();
        const auto info = answered(
            m_session->open(m_line->through(database.address()), database.credentials(u"author"_s), u"test"_s));
        [this] { QTRY_COMPARE_WITH_TIMEOUT(m_session->line(), LineState::Online, 10'000); }();
        const auto store = answered(AccountStore::open(m_folder.path(), m_session->account(), KeyChoice::File));
        return info && store && answered(m_gateway->openOutbox(*store));
    });
}

void test_remoteoffice::opensTheStartPage()
{
    costs(3, 1'500, [this] {
        return answered(m_session->read([](Reader &reader) {
            return reader.run(u"content/home"_s).next();
        })).has_value();
    });
}

void test_remoteoffice::opensTheListOfArticles()
{
    costs(3, 2'000, [this] {
        const auto count = answered(m_session->read(
            [](Reader &reader) { return int(readArticles(reader, {}).size()) + countArticles(reader, {}); }));
        return count && *count > 60;
    });
}

void test_remoteoffice::opensTheNextPageOfTheList()
{
    costs(1, 1'500, [this] {
        const ArticlePlace last{u"2999-01-01 00:00:00+00"_s, ArticleId::create()};
        const auto rows
            = answered(m_session->read([last](Reader &reader) { return readArticles(reader, {}, last).size(); }));
        return rows && *rows > 0;
    });
}

void test_remoteoffice::opensAnArticle()
{
    costs(3, 2'000, [this] {
        const auto id = ArticleId::fromString(m_article.id);
        const auto sections = answered(m_session->read(&readSections));
        const auto article = answered(m_session->read([id](Reader &reader) { return openArticle(reader, id); }));
        const auto present
            = answered(m_session->read([id](Reader &reader) { return touchPresence(reader, id, true); }));
        m_shown = article.value_or(Article());
        return sections && article && present && m_shown.fields.title == u"Bài số 59"_s;
    });
}

void test_remoteoffice::savesAnArticle()
{
    costs(1, 1'500, [this] {
        SaveArticle command;
        command.id = ArticleId::fromString(m_article.id);
        command.version = m_article.version;
        command.fields = m_shown.fields;
        command.fields.title = u"Tên mới"_s;
        const auto saved = answered(m_gateway->execute(command));
        if (!saved)
            qWarning("%s", qPrintable(saved.error().code));
        return saved && saved->version > command.version;
    });
}

QTEST_GUILESS_MAIN(test_remoteoffice)
#include "test_remoteoffice.moc"
