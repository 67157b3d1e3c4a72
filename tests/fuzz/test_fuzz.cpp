// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a file, on the clipboard or in an answer: each reader takes it or says no, and goes on living.
//   test_fuzz [ROUNDS [SEED]]     rounds for each seed file; ctest's short run always makes the same ones
#include <unistd.h>

#include <csignal>

#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "models/content/article.h"
#include "models/content/articlecommands.h"
#include "models/content/document.h"
#include "models/content/markdown.h"
#include "models/content/pastecleaner.h"
#include "models/database/accountstore.h"
#include "models/database/draftjournal.h"
#include "models/database/outbox.h"
#include "models/database/sqlerror.h"
#include "models/database/sqlplaces.h"
#include "models/files/imageimport.h"
#include "models/site/manifest.h"
#include "tests/fuzz/bytemutator.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

namespace {
int roundsAsked = 60;
quint32 seedAsked = 20'260'305;

QByteArray underTest; // NOLINT(bugprone-throwing-static-initialization): an empty one does not throw

/// The bytes that ended the program are kept, so that they can become a seed.
void keepCulprit(int signal)
{
    const char name[] = "fuzz-culprit.bin";
    if (FILE *file = std::fopen(name, "wb")) {
        std::fwrite(underTest.constData(), 1, size_t(underTest.size()), file);
        std::fclose(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
} // namespace

class test_fuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void documents();
    void pastedPages();
    void markdown();
    void answers();
    void statements();
    void pictures();
    void outboxes();
    void drafts();
    void manifests();

private:
    /// `reader` answers false if a promise is broken.
    void spoilSeeds(const QString &kind, const QList<QByteArray> &words,
        const std::function<bool(const QByteArray &)> &reader, int slowness = 1);
    void spoil(const QList<QByteArray> &seeds, const QList<QByteArray> &words,
        const std::function<bool(const QByteArray &)> &reader, int slowness = 1);
    std::shared_ptr<AccountStore> store(const QString &folder) const;
};

void test_fuzz::initTestCase()
{
    std::signal(SIGSEGV, &keepCulprit);
    std::signal(SIGABRT, &keepCulprit);
}

void test_fuzz::spoilSeeds(const QString &kind, const QList<QByteArray> &words,
    const std::function<bool(const QByteArray &)> &reader, int slowness)
{
    const QDir folder(QStringLiteral(ANA_SOURCE_DIR "/tests/fuzz/seeds/") + kind);
    QList<QByteArray> seeds;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        seeds += contentOf(folder.filePath(name));
    spoil(seeds, words, reader, slowness);
}

void test_fuzz::spoil(const QList<QByteArray> &seeds, const QList<QByteArray> &words,
    const std::function<bool(const QByteArray &)> &reader, int slowness)
{
    QVERIFY(!seeds.isEmpty());
    ByteMutator mutator(seedAsked, words);
    for (const QByteArray &seed : seeds) {
        underTest = seed;
        QVERIFY2(reader(underTest), seed.left(80).constData());
        for (int round = 0; round < roundsAsked * 10 / slowness; ++round) {
            underTest = mutator.spoiled(seed);
            if (reader(underTest))
                continue;
            QVERIFY(writeTo(u"fuzz-culprit.bin"_s, underTest));
            QFAIL("A reader broke its promise; the bytes are in fuzz-culprit.bin.");
        }
    }
}

void test_fuzz::documents()
{
    const QList<QByteArray> words{"\"type\"", "\"doc\"", "\"text\"", "\"content\":[", "\"attrs\":{", "null", "1e999",
        "-1", "\"\\ud800\"", "\"\\u0000\"", "javascript:", "[[[[", "{\"type\":\"figure\"}",
        "\"marks\":[{\"type\":\"link\"}]"};
    spoilSeeds(u"document"_s, words, [](const QByteArray &bytes) {
        const auto document = content::Document::fromJson(bytes);
        if (!document)
            return document.error().kind == ErrorKind::Invalid && document.error().code.startsWith("document."_L1);
        const QByteArray html = document->toHtmlBytes({});
        document->plainText();
        const auto again = content::Document::fromJson(document->toJson());
        return again && *again == *document && !html.contains("<script") && !html.contains("javascript:");
    });
}

void test_fuzz::pastedPages()
{
    const QList<QByteArray> words{"<table>", "<td colspan=99999 rowspan=-1>", "</p>", "<ul><ul>", "<!--", "<![if !x]>",
        "<font face=.VnTime>", "&#xD800;", "&#0;", "style=\"mso-list:l0 level99\"", "<a href='javascript:x'>", "<svg>",
        "<math>"};
    spoilSeeds(
        u"paste"_s, words,
        [](const QByteArray &bytes) {
            const content::CleanedPaste paste = content::cleanPaste(QString::fromUtf8(bytes));
            if (paste.content.isEmpty())
                return true;
            return content::Document::fromJson({{"type"_L1, "doc"_L1}, {"content"_L1, paste.content}}).has_value();
        },
        2);
}

void test_fuzz::markdown()
{
    const QList<QByteArray> seeds{
        "# A\n\nb *c* **d** [e](https://f.vn)\n\n- g\n  - h\n\n| i | j |\n|---|---|\n| k | l |\n\n> m\n"};
    spoil(seeds, {"![", "](", "|", "\n\n", "    ", "***", "<script>", "[x](javascript:y)", "- ", "1. "},
        [](const QByteArray &bytes) {
            const auto document = content::documentFromMarkdown(QString::fromUtf8(bytes));
            return !document || content::Document::fromJson(document->toJson()).has_value();
        });
}

void test_fuzz::answers()
{
    const QList<QByteArray> words{"null", "[]", "{}", "true", "-1", "1e999", "\"\"", "\"2026-13-45\"", "\"01900000\""};
    spoilSeeds(u"reply"_s, words, [](const QByteArray &bytes) {
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        const auto article = content::articleFromJson(json);
        const auto revision = content::revisionFromJson(json);
        const auto saved = content::SaveArticle::reply(json.value("result"_L1).toObject());
        content::presenceFromJson(json.value("presence"_L1).toArray());
        const Error error = errorFromJson(json.value("error"_L1).toObject());
        return (article || !article.error().code.isEmpty()) && (revision || !revision.error().code.isEmpty())
            && (saved || !saved.error().code.isEmpty()) && error.kind <= ErrorKind::Internal;
    });
}

void test_fuzz::statements()
{
    spoil({"SELECT ':a', :b::text, $x$ :c $x$ -- :d\n, \":e\", (:f)[1:2] /* :g */"},
        {":", "::", "'", "\"", "$", "$$", "--", "/*", "*/", ":x"}, [](const QByteArray &bytes) {
            const NumberedPlaces places = withNumberedPlaces(QString::fromUtf8(bytes));
            return !places.names.contains(QString())
                && QSet(places.names.begin(), places.names.end()).size() == places.names.size();
        });
}

void test_fuzz::pictures()
{
    spoilSeeds(
        u"image"_s, {"\x89PNG", "\xff\xd8\xff", "RIFF", "\xff\xff", "GIF89a", "IHDR"},
        [](const QByteArray &bytes) {
            files::ImageLimits limits;
            limits.maxPixels = 1'000'000;
            const auto image = files::importImage(bytes, limits);
            if (!image)
                return !image.error().code.isEmpty();
            return image->width > 0 && image->height > 0 && image->width <= limits.maxEdge
                && image->height <= limits.maxEdge && files::looksLikeImage(image->bytes);
        },
        4);
}

std::shared_ptr<AccountStore> test_fuzz::store(const QString &folder) const
{
    auto opened = AccountStore::open(folder, u"mai@server:5432/ana"_s, KeyChoice::File);
    opened.waitForFinished();
    return opened.result().value_or(nullptr);
}

void test_fuzz::outboxes()
{
    const QTemporaryDir folder;
    const auto own = store(folder.path());
    QVERIFY(own);
    const QString path = own->path(u"outbox"_s);
    const auto entry = [](const QString &title) {
        OutboxEntry made;
        made.operation = OperationId::create();
        made.call = {u"article.save"_s, {{"title"_L1, title}}, CommandPolicy::Queue, {u"article"_s, u"1"_s}};
        made.keptAt = QDateTime::currentDateTimeUtc();
        return made;
    };
    {
        auto outbox = Outbox::open(own);
        QVERIFY(outbox);
        for (int i = 0; i < 4; ++i)
            QVERIFY((*outbox)->add(entry(u"Bài %1"_s.arg(i))));
    }
    const QByteArray seed = contentOf(path);
    spoil(
        {seed}, {seed.left(24), seed.mid(24, 60), QByteArray(4, '\0')},
        [&](const QByteArray &bytes) {
            if (!writeTo(path, bytes))
                return false;
            auto outbox = Outbox::open(own);
            // What is read again is what was kept; and the next command finds room.
            if (!outbox)
                return !outbox.error().code.isEmpty();
            const size_t read = (*outbox)->entries().size();
            if (!(*outbox)->add(entry(u"Sau"_s)))
                return false;
            outbox->reset();
            outbox = Outbox::open(own);
            return outbox && (*outbox)->entries().size() == read + 1;
        },
        12);
}

void test_fuzz::drafts()
{
    const QTemporaryDir folder;
    const auto own = store(folder.path());
    QVERIFY(own);
    const auto finished = [](QFuture<Result<void>> future) {
        future.waitForFinished();
        return future.result();
    };
    {
        DraftJournal journal;
        QVERIFY(finished(journal.open(own)));
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"Đang gõ"_s}});
        QVERIFY(finished(journal.flush()));
    }
    const QDir drafts(own->path(u"drafts"_s));
    const QStringList names = drafts.entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    const QString path = drafts.filePath(names.front());
    const QByteArray seed = contentOf(path);
    spoil(
        {seed}, {QByteArray(16, '\0')},
        [&](const QByteArray &bytes) {
            if (!writeTo(path, bytes))
                return false;
            DraftJournal journal;
            const auto opened = finished(journal.open(own));
            // Sealed: it is what was typed, or it is refused and left where it is.
            return bytes == seed ? opened && journal.found().size() == 1
                                 : journal.found().empty() && contentOf(path) == bytes;
        },
        12);
}

void test_fuzz::manifests()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"manifest"_s));
    const auto key = site::SigningKey::openOrCreate(folder.path());
    QVERIFY(key);
    const QByteArray page = "/2026/03/bai.html";
    const QString shard = folder.path() + QString::fromUtf8(site::Manifest::shardPath(site::Manifest::shardOf(page)));
    spoilSeeds(
        u"manifest"_s, {" ", "\n", "/../../etc/passwd", "-1", "99999999999999999999", ",,", "\r\n"},
        [&](const QByteArray &bytes) {
            const QString index = folder.path() + QString::fromLatin1(site::Manifest::indexPath);
            if (!writeTo(shard, bytes) || !writeTo(index, bytes))
                return false;
            site::Manifest manifest(folder.path());
            manifest.find(page);
            manifest.paths();
            manifest.set(page, {site::contentHash(bytes), bytes.size(), {"article:1"}});
            return !manifest.changedFiles(*key).empty() && manifest.find(page)->size == bytes.size();
        },
        4);
}

int main(int argc, char *argv[])
{
    if (argc > 1)
        roundsAsked = QByteArray(argv[1]).toInt();
    if (argc > 2)
        seedAsked = QByteArray(argv[2]).toUInt();
    const QGuiApplication application(argc, argv);
    test_fuzz test;
    return QTest::qExec(&test, {QString::fromLocal8Bit(argv[0])});
}

#include "test_fuzz.moc"
