// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox on the disk: power cuts, damage, strangers, a full disk, a killed process.
#include <csignal>

#include <sys/resource.h>

#include <QDir>
#include <QProcess>
#include <QTest>

#include "models/database/commandgateway.h"
#include "tests/models/database/deskserver.h"

using namespace ana;
using namespace ana::tests;
using namespace Qt::StringLiterals;

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hasItsEntriesAfterAReopening();
    void forgetsWhatWasAnswered();
    void dropsATornLastLine_data();
    void dropsATornLastLine();
    void damageCostsTheDamagedLineAlone_data();
    void damageCostsTheDamagedLineAlone();
    void refusesAFileWithoutItsBeginning();
    void cannotBeReadWithoutTheKey();
    void cannotBePassedOffAsAnotherAccounts();
    void keepsItsKeyToItself();
    void locksASecondWindowOut();
    void staysSmall();
    void tellsWhenTheDiskIsFullAndLosesNothing();
    void sendsWhatAKilledProcessHadKept();

private:
    std::shared_ptr<AccountStore> store(const QString &account = u"author"_s) const;
    QString file() const;
    QByteArray content() const;
    void setContent(const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {
OutboxEntry entry(const QString &text)
{
    OutboxEntry entry;
    entry.operation = OperationId::create();
    entry.call = commandCall(WriteNote{newId(), text});
    entry.keptAt = QDateTime::fromString(u"2026-07-01T08:00:00.000Z"_s, Qt::ISODateWithMs);
    return entry;
}
} // namespace

void TestOutbox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::shared_ptr<AccountStore> TestOutbox::store(const QString &account) const
{
    const auto opened = waited(AccountStore::open(m_folder->path(), account, KeyChoice::File));
    return opened ? *opened : nullptr;
}

QString TestOutbox::file() const
{
    const QDir folder(m_folder->path());
    const QStringList accounts = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return folder.filePath(accounts.first() + u"/outbox"_s);
}

QByteArray TestOutbox::content() const
{
    QFile box(file());
    return box.open(QIODevice::ReadOnly) ? box.readAll() : QByteArray();
}

void TestOutbox::setContent(const QByteArray &content) const
{
    QFile box(file());
    QVERIFY(box.open(QIODevice::WriteOnly | QIODevice::Truncate));
    box.write(content);
}

void TestOutbox::hasItsEntriesAfterAReopening()
{
    const OutboxEntry first = entry(u"một"_s);
    OutboxEntry second = entry(u"hai"_s);
    {
        auto box = Outbox::open(store());
        QVERIFY((*box)->add(first));
        QVERIFY((*box)->add(second));
        const OperationId old = second.operation;
        second.operation = OperationId::create();
        second.state = EntryState::Held;
        second.error = {ErrorKind::Conflict, u"note.version.stale"_s, u"version"_s, {}};
        second.current = {{"text"_L1, u"theirs"_s}};
        QVERIFY((*box)->replace(old, second));
    }
    auto box = Outbox::open(store());
    QVERIFY(box);
    QCOMPARE((*box)->entries(), (std::vector<OutboxEntry>{first, second}));
}

void TestOutbox::forgetsWhatWasAnswered()
{
    const OutboxEntry first = entry(u"một"_s);
    const OutboxEntry second = entry(u"hai"_s);
    {
        auto box = Outbox::open(store());
        QVERIFY((*box)->add(first));
        QVERIFY((*box)->add(second));
        QVERIFY((*box)->remove(first.operation));
    }
    auto box = Outbox::open(store());
    QCOMPARE((*box)->entries(), (std::vector<OutboxEntry>{second}));
}

void TestOutbox::dropsATornLastLine_data()
{
    QTest::addColumn<int>("missing");
    QTest::addColumn<int>("zeros");
    QTest::newRow("one byte") << 1 << 0;
    QTest::newRow("most of it") << 100 << 0;
    QTest::newRow("a length without its line") << -2 << 0;
    QTest::newRow("the end never reached the disk") << 40 << 4096;
}

void TestOutbox::dropsATornLastLine()
{
    QFETCH(int, missing);
    QFETCH(int, zeros);
    const OutboxEntry first = entry(u"một"_s);
    {
        auto box = Outbox::open(store());
        QVERIFY((*box)->add(first));
        QVERIFY((*box)->add(entry(u"torn"_s)));
    }
    if (missing > 0)
        setContent(content().chopped(missing) + QByteArray(zeros, '\0'));
    else
        setContent(content() + QByteArray(2, '\1'));
    const OutboxEntry third = entry(u"ba"_s);
    {
        auto box = Outbox::open(store());
        QVERIFY(box);
        QCOMPARE((*box)->entries().front(), first);
        QCOMPARE((*box)->entries().size(), missing > 0 ? 1u : 2u);
        QVERIFY((*box)->add(third));
    }
    auto box = Outbox::open(store());
    QCOMPARE((*box)->entries().back(), third);
}

void TestOutbox::damageCostsTheDamagedLineAlone_data()
{
    QTest::addColumn<int>("place"); // in the second entry's frame
    QTest::addColumn<int>("flip");
    QTest::newRow("its content") << 60 << 1;
    QTest::newRow("its length, far too long") << 0 << 0x40;
    QTest::newRow("its length, beyond the end") << 2 << 0x40;
    QTest::newRow("its length, a byte more") << 3 << 1;
    QTest::newRow("its length, nothing") << 3 << -1;
}

void TestOutbox::damageCostsTheDamagedLineAlone()
{
    QFETCH(int, place);
    QFETCH(int, flip);
    const OutboxEntry first = entry(u"một"_s);
    const OutboxEntry third = entry(u"ba"_s);
    const OutboxEntry fourth = entry(u"bốn"_s);
    qsizetype second = 0;
    {
        auto box = Outbox::open(store());
        QVERIFY((*box)->add(first));
        second = content().size();
        QVERIFY((*box)->add(entry(u"hai"_s)));
        QVERIFY((*box)->add(third));
        QVERIFY((*box)->add(fourth));
    }
    QByteArray damaged = content();
    if (flip > 0)
        damaged[second + place] = char(damaged.at(second + place) ^ flip);
    else
        damaged.replace(second, 4, QByteArray(4, '\0'));
    setContent(damaged);
    for (int time = 0; time < 2; ++time) {
        auto box = Outbox::open(store());
        QVERIFY(box);
        const std::vector<OutboxEntry> &entries = (*box)->entries();
        QCOMPARE(entries.size(), 4u);
        QCOMPARE(entries.at(0), first);
        QCOMPARE(entries.at(1), third);
        QCOMPARE(entries.at(2), fourth);
        QVERIFY(entries.at(3).isDamage() && entries.at(3).state == EntryState::Held); // the author is told, once
    }
    QFile aside(file() + u".damaged"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damaged);
}

void TestOutbox::refusesAFileWithoutItsBeginning()
{
    QVERIFY((*Outbox::open(store()))->add(entry(u"một"_s)));
    QByteArray damaged = content();
    constexpr qsizetype inTheFirstFrame = 40;
    damaged[inTheFirstFrame] = char(damaged.at(inTheFirstFrame) ^ 1);
    setContent(damaged);
    const auto box = Outbox::open(store());
    QVERIFY(!box);
    QCOMPARE(box.error().code, u"outbox.unreadable"_s);
    QCOMPARE(content(), damaged); // left for whoever can help
}

void TestOutbox::cannotBeReadWithoutTheKey()
{
    QVERIFY((*Outbox::open(store()))->add(entry(u"Đơn của bà H'Mai"_s)));
    const QByteArray before = content();
    QVERIFY(!before.contains("Mai"));
    QVERIFY(!before.contains("note.write"));
    QVERIFY(QFile::remove(m_folder->filePath(u"key"_s))); // the thief has the file, not the key
    const auto box = Outbox::open(store());
    QVERIFY(!box);
    QCOMPARE(box.error().code, u"outbox.unreadable"_s);
    QCOMPARE(content(), before);
}

void TestOutbox::cannotBePassedOffAsAnotherAccounts()
{
    QVERIFY((*Outbox::open(store()))->add(entry(u"author's"_s)));
    const QByteArray authors = content();
    QFile::remove(file());
    auto neighbour = store(u"neighbour"_s);
    QFile box(neighbour->path(u"outbox"_s));
    QVERIFY(box.open(QIODevice::WriteOnly));
    box.write(authors);
    box.close();
    QCOMPARE(Outbox::open(neighbour).error().code, u"outbox.unreadable"_s);
}

void TestOutbox::keepsItsKeyToItself()
{
    const auto opened = store();
    QCOMPARE(opened->keyPlace(), KeyPlace::File);
    const auto strangers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(m_folder->filePath(u"key"_s)) & strangers, QFile::Permissions());
    QVERIFY(Outbox::open(opened));
    QCOMPARE(QFile::permissions(file()) & strangers, QFile::Permissions());
}

void TestOutbox::locksASecondWindowOut()
{
    const auto first = store();
    const auto second = waited(AccountStore::open(m_folder->path(), u"author"_s, KeyChoice::File));
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"store.in_use"_s);
    QVERIFY(store(u"neighbour"_s)); // another account may work beside it
}

void TestOutbox::staysSmall()
{
    auto box = Outbox::open(store());
    for (int i = 0; i < 40; ++i) {
        const OutboxEntry large = entry(QString(20'000, u'x'));
        QVERIFY((*box)->add(large));
        QVERIFY((*box)->remove(large.operation));
    }
    QVERIFY(content().size() < 400'000);
}

void TestOutbox::tellsWhenTheDiskIsFullAndLosesNothing()
{
    DatabaseSession session; // away
    CommandGateway gateway(session);
    QVERIFY(waited(gateway.openOutbox(store())));
    QFuture<Result<int>> kept = gateway.execute(WriteNote{newId(), u"fits"_s});
    QTRY_COMPARE(gateway.waiting(), 1);

    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full{rlim_t(content().size() + 100), before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &full);
    const auto refused = waited(gateway.execute(WriteNote{newId(), u"no room for this"_s}));
    ::setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    QCOMPARE(refused.error().code, u"outbox.disk.full"_s);
    QVERIFY(!kept.isFinished());
    QCOMPARE(gateway.waiting(), 1);
    gateway.execute(WriteNote{newId(), u"room again"_s});
    QTRY_COMPARE(gateway.waiting(), 2);
    gateway.closeOutbox();
    const auto box = Outbox::open(store());
    QCOMPARE((*box)->entries().size(), 2u);
    QCOMPARE((*box)->entries().front().call.arguments.value("text"_L1).toString(), u"fits"_s);
}

void TestOutbox::sendsWhatAKilledProcessHadKept()
{
    DeskServer server;
    DatabaseSession session(quickLimits());
    QVERIFY(waited(session.open(server.address(), server.credentials(), u"test"_s)));

    QProcess sender;
    sender.start(QCoreApplication::applicationDirPath() + u"/outbox_sender"_s, {m_folder->path(), session.account()});
    QByteArray printed;
    const auto collect = [&] {
        printed += sender.readAllStandardOutput();
        return printed.count('\n') >= 25;
    };
    QTRY_VERIFY_WITH_TIMEOUT(collect(), 20'000);
    sender.kill();
    QVERIFY(sender.waitForFinished());
    printed += sender.readAllStandardOutput();

    CommandGateway gateway(session);
    QVERIFY(waited(gateway.openOutbox(store(session.account()))));
    QTRY_COMPARE_WITH_TIMEOUT(gateway.waiting(), 0, 20'000);
    const QList<QByteArray> ids = printed.left(printed.lastIndexOf('\n')).split('\n');
    for (const QByteArray &id : ids) {
        const QVariant writes = server.value(
            u"SELECT writes FROM public.note WHERE id = CAST(:id AS uuid)"_s, {{u"id"_s, QString::fromLatin1(id)}});
        QCOMPARE(writes.toInt(), 1);
    }
    QVERIFY(gateway.entries().empty());
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
