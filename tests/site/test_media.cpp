// SPDX-License-Identifier: GPL-3.0-or-later
// Files on the public site: their addresses say what they are, whatever the sender called them.
#include <QtTest>

#include "models/site/media.h"

using namespace ana::site;
using namespace Qt::StringLiterals;

class TestMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsNamedByWhatItIs_data();
    void aFileIsNamedByWhatItIs();
};

void TestMedia::aFileIsNamedByWhatItIs_data()
{
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("file");
    const QByteArray pdf("application/pdf");
    const QByteArray zip("application/zip");
    const QByteArray word("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    // A web server goes by the ending: a page or a script among the files would run under the name of the authority.
    QTest::newRow("page in an archive") << zip << QByteArray("mau-don.html") << QByteArray("mau-don.zip");
    QTest::newRow("page in a document") << pdf << QByteArray("mau-don.xhtml") << QByteArray("mau-don.pdf");
    QTest::newRow("script") << zip << QByteArray("x.js") << QByteArray("x.zip");
    QTest::newRow("program of the server") << pdf << QByteArray("x.php") << QByteArray("x.pdf");
    QTest::newRow("picture that runs") << zip << QByteArray("x.svg") << QByteArray("x.zip");
    QTest::newRow("no ending") << word << QByteArray("Đơn đề nghị") << QByteArray("don-de-nghi.docx");
    QTest::newRow("right ending") << pdf << QByteArray("Đơn.PDF") << QByteArray("don.pdf");
    QTest::newRow("only an ending") << pdf << QByteArray(".html") << QByteArray("html.pdf");
    QTest::newRow("unknown kind") << QByteArray("text/html") << QByteArray("x.html") << QByteArray("x.bin");
}

void TestMedia::aFileIsNamedByWhatItIs()
{
    QFETCH(QByteArray, mediaType);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, file);
    const Blob blob{QUuid::createUuid(), QByteArray(64, 'a'), mediaType, name, 0, 0, 10};
    const QByteArray path = "/tep/" + QByteArray(20, 'a') + '/' + file;
    QCOMPARE(mediaPaths(blob), std::vector<QByteArray>{path});
    QCOMPARE(renderedFile(blob).href, QString::fromUtf8(path));
}

QTEST_GUILESS_MAIN(TestMedia)
#include "test_media.moc"
