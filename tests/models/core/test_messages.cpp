// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "models/core/messages.h"
#include "models/core/messagetable.h"
#include "models/core/resources.h"

using namespace ana;
using namespace Qt::StringLiterals;

class TestMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeTheDatabaseRaisesHasASentence();
    void everyCodeOfTheProgramHasASentence();
    void namesEachCodeOnce();
    void putsTheSubjectIntoTheSentence();
    void fallsBackToTheKind();
};

namespace {
QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> codesIn(const QString &folder, const QStringList &names, const QStringList &patterns)
{
    QSet<QString> codes;
    QDirIterator files(folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString text = readText(files.next());
        for (const QString &pattern : patterns) {
            const QRegularExpression form(pattern);
            for (auto match = form.globalMatch(text); match.hasNext();)
                codes.insert(match.next().captured(1));
        }
    }
    return codes;
}

/// Keys of settings look like codes and stand beside them.
const QSet<QString> settingKeys{u"ana.entry"_s, u"password.admin_days"_s, u"password.days"_s, u"password.length"_s,
    u"password.length_with_factor"_s};

QStringList withoutSentence(const QSet<QString> &codes)
{
    QStringList missing;
    for (const QString &code : codes) {
        if (!hasSentence(code) && !settingKeys.contains(code))
            missing.append(code);
    }
    missing.sort();
    return missing;
}
} // namespace

void TestMessages::everyCodeTheDatabaseRaisesHasASentence()
{
    const QString kinds
        = u"'(?:not_permitted|invalid|conflict|wrong_state|not_found|unavailable|cancelled|internal)'"_s;
    const QString code = u"'([a-z_]+(?:\\.[a-z_]+)+)'"_s;
    const QSet<QString> codes = codesIn(resourcePath(u"database"_s), {u"*.sql"_s},
        {kinds + u"\\s*,\\s*"_s + code, u"core\\.refuse_[a-z_]+\\([^;]*?"_s + code, u"RETURN\\s+"_s + code,
            // as a reason why a move is not allowed
            u"'((?:article|blob|document|password|person|section|session|unit)(?:\\.[a-z_]+){2,})'"_s});
    QVERIFY(codes.size() > 60);
    const QStringList missing = withoutSentence(codes);
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(u' ')));
}

void TestMessages::everyCodeOfTheProgramHasASentence()
{
    const QString sources = QStringLiteral(ANA_SOURCE_DIR "/models");
    const QSet<QString> codes = codesIn(sources, {u"*.cpp"_s, u"*.h"_s},
        {u"ErrorKind::[A-Z][A-Za-z]+,\\s*u\"([a-z_]+(?:\\.[a-z_]+)+)\"_s"_s,
            u"(?:Error|failure|failed|refusal|fault)\\(u\"([a-z_]+(?:\\.[a-z_]+)+)\"_s"_s});
    QVERIFY(codes.size() > 20);
    const QStringList missing = withoutSentence(codes);
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(u' ')));
}

void TestMessages::namesEachCodeOnce()
{
    QCOMPARE(sentenceCodes().size(), qsizetype(messageTable().size()));
}

void TestMessages::putsTheSubjectIntoTheSentence()
{
    const QString text = sentence({ErrorKind::Unavailable, u"cluster.port.taken"_s, u"5432"_s, {}});
    QVERIFY(text.contains(u"5432"_s));
    QVERIFY(!text.contains(u'%'));
}

void TestMessages::fallsBackToTheKind()
{
    QCOMPARE(sentence({ErrorKind::Conflict, u"form.version.stale"_s, {}, {}}),
        sentence({ErrorKind::Conflict, u"record.conflict"_s, {}, {}}));
    QCOMPARE(sentence({ErrorKind::NotFound, u"form.vanished"_s, {}, {}}),
        sentence({ErrorKind::NotFound, u"record.missing"_s, {}, {}}));
    QVERIFY(!sentence({ErrorKind::Internal, {}, {}, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestMessages)
#include "test_messages.moc"
