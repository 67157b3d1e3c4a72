// SPDX-License-Identifier: GPL-3.0-or-later
// The pages themselves, as a browser meets them: answers of the server, and Chromium's and the Nu checker's verdict.
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

#include "models/site/preview.h"
#include "models/site/publishedreader.h"
#include "models/site/staticserver.h"
#include "tests/site/sitefixture.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class SitePagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<SiteFixture>();
        for (int i = 1; i <= 25; ++i) {
            TestArticle article{
                u"Bài số %1 về mùa vụ cà phê"_s.arg(i), u"hoat-dong"_s, u"buontrap"_s, m_start.addSecs(3600 * i)};
            if (i % 5 == 0)
                article.cover = m_fixture->picture(1200, 800, uint(i));
            m_last = m_fixture->publish(article);
        }
        m_fixture->setSetting(u"site.redirects"_s, u"/tin-cu/12 /chuyen-muc/tin-tuc/"_s);
        m_gone = m_fixture->publish({u"Bài đã gỡ"_s, u"hoat-dong"_s, u"buontrap"_s, m_start});
        QVERIFY(m_fixture->publishTo(u"site"_s));
        m_fixture->withdraw(m_gone);
        QVERIFY(m_fixture->publishTo(u"site"_s));
        m_server = std::make_unique<site::StaticServer>(m_fixture->path(u"site"_s));
        QVERIFY(m_server->listen(0));
    }

    void answersAsTheShippedConfigurationDoes()
    {
        QCOMPARE(status(u"/"_s), 200);
        QCOMPARE(status(u"/chuyen-muc/hoat-dong/trang-1.html"_s), 200);
        QCOMPARE(status(u"/khong-co.html"_s), 404);
        QCOMPARE(status(u"/tin-cu/12"_s), 301);
        QCOMPARE(status(QString::fromUtf8(m_fixture->pathOf(m_gone))), 410);
        for (const QString &path : {u"/.ana/state/release"_s, u"/../key/site-signing.key"_s,
                 u"/%2e%2e/key/site-signing.key"_s, u"/..%2fkey"_s})
            QCOMPARE(status(path), 404);
    }

    void previewIsTheSitesOwnPage()
    {
        site::PublishedReader reader(m_fixture->database.publisher());
        site::ArticleView view;
        view.frame = reader.frame();
        view.blobs = reader.blobs();
        view.article = reader.articles({m_last.toString(QUuid::WithoutBraces)}).at(0);
        const auto preview = site::renderPreview(view);
        QVERIFY(preview);
        QCOMPARE(*preview, contentOf(m_fixture->path(u"site"_s), m_fixture->pathOf(m_last)));
        QVERIFY(preview->contains("-960.webp"));
    }

    void chromiumAndTheNuCheckerFindNothing()
    {
        // Installed once into the build folder from the lock file beside this test.
        const QString modules = QStringLiteral(ANA_SITE_MODULES);
        QDir().mkpath(modules);
        for (const QString &name : {u"package.json"_s, u"package-lock.json"_s}) {
            QFile::remove(modules + u'/' + name);
            QVERIFY(QFile::copy(QStringLiteral(ANA_SITE_TESTS "/") + name, modules + u'/' + name));
        }
        if (!QFile::exists(modules + u"/node_modules/.package-lock.json"_s))
            run(u"npm"_s, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s, u"--prefix"_s, modules});
        run(u"node"_s,
            {QStringLiteral(ANA_SITE_TESTS "/check_pages.mjs"), modules, m_fixture->path(u"site"_s),
                u"http://127.0.0.1:%1"_s.arg(m_server->port()), u"/"_s, u"/chuyen-muc/hoat-dong/"_s,
                u"/chuyen-muc/hoat-dong/trang-1.html"_s, u"/don-vi/buontrap/"_s,
                QString::fromUtf8(m_fixture->pathOf(m_last)), u"/so-do-trang.html"_s, u"/dau-niem/"_s, u"/404.html"_s});
    }

private:
    int status(const QString &path)
    {
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port()) + path, QUrl::TolerantMode));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        if (!reply->rawHeader("Content-Security-Policy").startsWith("default-src 'none'"))
            return -1;
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    static void run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        // The pages come from this very thread: it must go on answering.
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 280000);
        QVERIFY2(
            process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAll().constData());
    }

    const QDateTime m_start = QDateTime::fromString(u"2026-01-05T01:00:00Z"_s, Qt::ISODate);
    std::unique_ptr<SiteFixture> m_fixture;
    std::unique_ptr<site::StaticServer> m_server;
    QNetworkAccessManager m_network;
    QUuid m_last;
    QUuid m_gone;
};

QTEST_GUILESS_MAIN(SitePagesTest)
#include "test_sitepages.moc"
