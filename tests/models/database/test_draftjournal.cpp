// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts: what was typed is there after a crash, is offered, and goes when it was saved.
#include <csignal>

#include <sys/resource.h>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/database/draftjournal.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;

class TestDraftJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isOnTheDiskWithinTwoSeconds();
    void offersWhatAnEarlierRunLeft();
    void keepsTheBaseForComparing();
    void goesWhenItWasSaved();
    void doesNotReplaceAnOfferedDraftByTypingOn();
    void remembersWhatWasTypedBeforeItWasOpen();
    void cannotBeReadWithoutTheKey();
    void tellsWhenTheDiskIsFullAndTriesAgain();

private:
    std::shared_ptr<AccountStore> store() const;
    QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::shared_ptr<AccountStore> TestDraftJournal::store() const
{
    const auto opened = waited(AccountStore::open(m_folder->path(), u"author"_s, KeyChoice::File));
    return opened ? *opened : nullptr;
}

QStringList TestDraftJournal::files() const
{
    const QDir folder(m_folder->path());
    const QStringList accounts = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return QDir(folder.filePath(accounts.value(0) + u"/drafts"_s)).entryList({u"*.draft"_s}, QDir::Files);
}

void TestDraftJournal::isOnTheDiskWithinTwoSeconds()
{
    DraftJournal journal;
    QVERIFY(waited(journal.open(store())));
    QElapsedTimer timer;
    timer.start();
    journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"T"_s}});
    while (files().isEmpty() && timer.elapsed() < 5'000) {
        // Typing on does not put the writing off.
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, QString::number(timer.elapsed())}});
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    QVERIFY(timer.elapsed() < 2'000);
}

void TestDraftJournal::offersWhatAnEarlierRunLeft()
{
    {
        DraftJournal journal;
        QVERIFY(waited(journal.open(store())));
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"Lúa vụ đông xuân"_s}});
        QVERIFY(waited(journal.flush()));
        journal.keep(u"article"_s, u"2"_s, {{"title"_L1, u"Cà phê"_s}});
        QVERIFY(journal.found().empty());
    }
    DraftJournal journal;
    QVERIFY(waited(journal.open(store())));
    const auto found = journal.found();
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found.front().recordId, u"2"_s); // newest first
    QCOMPARE(found.back().fields.value("title"_L1).toString(), u"Lúa vụ đông xuân"_s);
}

void TestDraftJournal::keepsTheBaseForComparing()
{
    {
        DraftJournal journal;
        QVERIFY(waited(journal.open(store())));
        journal.setBase(u"article"_s, u"1"_s, 7, {{"title"_L1, u"before"_s}});
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"after"_s}});
    }
    DraftJournal journal;
    QVERIFY(waited(journal.open(store())));
    const Draft draft = journal.found().front();
    QCOMPARE(draft.baseVersion, 7);
    QCOMPARE(draft.baseFields.value("title"_L1).toString(), u"before"_s);
    QCOMPARE(draft.fields.value("title"_L1).toString(), u"after"_s);
}

void TestDraftJournal::goesWhenItWasSaved()
{
    {
        DraftJournal journal;
        QVERIFY(waited(journal.open(store())));
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"saved"_s}});
        QVERIFY(waited(journal.flush()));
        journal.discard(u"article"_s, u"1"_s);
        journal.keep(u"article"_s, u"2"_s, {{"title"_L1, u"not saved"_s}});
        QVERIFY(waited(journal.flush()));
        QCOMPARE(files().size(), 1);
    }
    DraftJournal journal;
    QVERIFY(waited(journal.open(store())));
    QCOMPARE(journal.found().size(), 1u);
    journal.discard(u"article"_s, u"2"_s);
    QVERIFY(waited(journal.flush()));
    QVERIFY(journal.found().empty());
    QVERIFY(files().isEmpty());
}

void TestDraftJournal::doesNotReplaceAnOfferedDraftByTypingOn()
{
    {
        DraftJournal journal;
        QVERIFY(waited(journal.open(store())));
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"before the crash"_s}});
    }
    {
        DraftJournal journal;
        QVERIFY(waited(journal.open(store())));
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"typed before deciding"_s}});
        QCOMPARE(journal.found().size(), 1u);
    }
    DraftJournal journal;
    QVERIFY(waited(journal.open(store())));
    QCOMPARE(journal.found().size(), 2u);
}

void TestDraftJournal::remembersWhatWasTypedBeforeItWasOpen()
{
    DraftJournal journal;
    journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"early"_s}});
    QVERIFY(waited(journal.open(store())));
    QTRY_COMPARE(files().size(), 1);
}

void TestDraftJournal::cannotBeReadWithoutTheKey()
{
    {
        DraftJournal journal;
        QVERIFY(waited(journal.open(store())));
        journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"Secret"_s}});
    }
    QVERIFY(QFile::remove(m_folder->filePath(u"key"_s)));
    DraftJournal journal;
    QCOMPARE(waited(journal.open(store())).error().code, u"store.unreadable"_s);
    QVERIFY(journal.found().empty());
    QCOMPARE(files().size(), 1); // left where it is
}

void TestDraftJournal::tellsWhenTheDiskIsFullAndTriesAgain()
{
    DraftJournal journal;
    QSignalSpy failed(&journal, &DraftJournal::failed);
    QSignalSpy recovered(&journal, &DraftJournal::recovered);
    QVERIFY(waited(journal.open(store())));
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full{10, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &full);
    journal.keep(u"article"_s, u"1"_s, {{"title"_L1, u"no room"_s}});
    const bool told = QTest::qWaitFor([&failed] { return !failed.isEmpty(); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(told);
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"store.disk.full"_s);
    QCOMPARE(files().size(), 1);
}

QTEST_GUILESS_MAIN(TestDraftJournal)
#include "test_draftjournal.moc"
