// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "models/content/articlemerge.h"

using namespace Qt::StringLiterals;
using namespace ana;
using namespace ana::content;

namespace {

const QStringList allNames{
    u"title"_s, u"summary"_s, u"section"_s, u"body"_s, u"cover"_s, u"cover_alt"_s, u"change_note"_s};

/// Every field has a value of its own that names it and who wrote it.
ArticleFields written(const QString &by)
{
    ArticleFields fields;
    fields.title = u"title "_s + by;
    fields.summary = u"summary "_s + by;
    fields.section = u"section-"_s + by;
    fields.body = {{u"type"_s, u"doc"_s}, {u"by"_s, by}};
    fields.cover = BlobId{QUuid::createUuidV5(QUuid(), by)};
    fields.coverAlt = u"alt "_s + by;
    fields.changeNote = u"note "_s + by;
    return fields;
}

ArticleFields with(ArticleFields fields, const QString &name, const QString &by)
{
    copyField(name, written(by), fields);
    return fields;
}

} // namespace

class test_articlemerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryFieldThatDiffers();
    void oneField_data();
    void oneField();
    void keepsBothWhenTheyChangedDifferentFields();
    void asksWhenBothChangedTheSameField();
    void asksNothingWhenBothWroteTheSame();
    void losesNothingOfEitherSide();
};

void test_articlemerge::namesEveryFieldThatDiffers()
{
    QCOMPARE(differingFields(written(u"a"_s), written(u"a"_s)), QStringList());
    QCOMPARE(differingFields(written(u"a"_s), written(u"b"_s)), allNames);
}

void test_articlemerge::oneField_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : allNames)
        QTest::newRow(qPrintable(name)) << name;
}

void test_articlemerge::oneField()
{
    QFETCH(const QString, name);
    const ArticleFields base = written(u"base"_s);
    const ArticleFields changed = with(base, name, u"new"_s);
    const ArticleMerge mine = mergeArticle(base, changed, base);
    QCOMPARE(mine, (ArticleMerge{changed, {}, {}}));
    const ArticleMerge theirs = mergeArticle(base, base, changed);
    QCOMPARE(theirs, (ArticleMerge{changed, {name}, {}}));
    const ArticleMerge both = mergeArticle(base, with(base, name, u"mine"_s), with(base, name, u"theirs"_s));
    QCOMPARE(both.conflicting, QStringList{name});
}

void test_articlemerge::keepsBothWhenTheyChangedDifferentFields()
{
    const ArticleFields base = written(u"base"_s);
    const ArticleMerge merge
        = mergeArticle(base, with(base, u"title"_s, u"mine"_s), with(base, u"body"_s, u"theirs"_s));
    QCOMPARE(merge.fields, with(with(base, u"title"_s, u"mine"_s), u"body"_s, u"theirs"_s));
    QCOMPARE(merge.taken, QStringList{u"body"_s});
    QVERIFY(merge.conflicting.isEmpty());
}

void test_articlemerge::asksWhenBothChangedTheSameField()
{
    const ArticleFields base = written(u"base"_s);
    const ArticleMerge merge = mergeArticle(base, with(base, u"body"_s, u"mine"_s), with(base, u"body"_s, u"theirs"_s));
    QCOMPARE(merge.conflicting, QStringList{u"body"_s});
    QCOMPARE(merge.fields.body, written(u"mine"_s).body); // until the person has chosen
    QVERIFY(merge.taken.isEmpty());
}

void test_articlemerge::asksNothingWhenBothWroteTheSame()
{
    const ArticleFields base = written(u"base"_s);
    const ArticleFields same = with(base, u"title"_s, u"corrected"_s);
    QCOMPARE(mergeArticle(base, same, same), (ArticleMerge{same, {}, {}}));
}

// For all 4^7 ways in which two people touch the seven fields: whoever changed a field alone has it in the result, and
// a field that both changed differently is asked about.
void test_articlemerge::losesNothingOfEitherSide()
{
    const ArticleFields base = written(u"base"_s);
    for (int way = 0; way < 1 << 14; ++way) {
        ArticleFields mine = base;
        ArticleFields theirs = base;
        ArticleFields expected = base;
        QStringList asked;
        for (int i = 0; i < 7; ++i) {
            const bool byMe = way >> (2 * i) & 1;
            const bool byThem = way >> (2 * i + 1) & 1;
            if (byThem)
                copyField(allNames[i], written(u"theirs"_s), theirs);
            if (byMe)
                copyField(allNames[i], written(u"mine"_s), mine);
            copyField(allNames[i], byMe ? mine : theirs, expected);
            if (byMe && byThem)
                asked += allNames[i];
        }
        const ArticleMerge merge = mergeArticle(base, mine, theirs);
        if (merge.fields != expected || merge.conflicting != asked)
            QFAIL(qPrintable(u"way %1"_s.arg(way)));
    }
}

QTEST_GUILESS_MAIN(test_articlemerge)
#include "test_articlemerge.moc"
