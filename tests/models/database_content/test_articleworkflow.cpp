// SPDX-License-Identifier: GPL-3.0-or-later
// The workflow of an article as any client with a staff log-in meets it.
#include <QTest>

#include "contentdistrict.h"
#include "tests/security/plainsql.h"

using namespace ana;
using namespace ana::test;
using namespace Qt::StringLiterals;

class TestArticleWorkflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void allowsExactlyTheseMoves_data();
    void allowsExactlyTheseMoves();
    void offersWhatItAllows_data();
    void offersWhatItAllows();
    void namesEveryActInTheMatrix();
    void refusesTheAuthorAsPublisher();
    void letsAnotherPublishWhatAnotherTouchedLast();
    void flagsAForcedPublicationUntilASecondPersonConfirms();
    void keepsTheFlagWhenWhoForcedItWithdraws();
    void asksForAReason();
    void keepsTheLiveTextWhileItIsEdited();
    void tellsAStaleWriterWhatChanged();
    void publishesOnlyTheRevisionThatWasRead();
    void answersAnotherUnitsArticleLikeAMissingOne();
    void makesNoTwoArticlesOfOneId();
    void refusesForgedTrees_data();
    void refusesForgedTrees();
    void collapsesAutosavesInTheHistory();
    void restoresAnEarlierRevisionAsANewOne();
    void keepsRevisionsAsTheyAre();
    void handsUnfinishedWorkToTheSuccessor();
    void showsEachPersonTheWorkThatWaits();

private:
    std::unique_ptr<ContentDistrict> m_district;
};

namespace {
/// Who may do what, written by hand: state → act → people. What is not named here is refused.
struct Allowed
{
    const char *state;
    const char *act;
    const char *people;
};
constexpr Allowed allowedMoves[] = {
    {"draft", "save", "author officer reviewer chief"},
    {"draft", "restore", "author officer reviewer chief"},
    {"draft", "submit", "author officer reviewer chief"},
    {"draft", "force_publish", "chief"},
    {"draft", "discard", "author officer reviewer chief"},
    {"submitted", "save", "reviewer chief"},
    {"submitted", "return", "reviewer chief"},
    {"submitted", "publish", "reviewer chief"},
    {"submitted", "force_publish", "chief"},
    {"returned", "save", "author officer reviewer chief"},
    {"returned", "restore", "author officer reviewer chief"},
    {"returned", "submit", "author officer reviewer chief"},
    {"returned", "force_publish", "chief"},
    {"returned", "discard", "author officer reviewer chief"},
    {"published", "save", "author officer reviewer chief"},
    {"published", "restore", "author officer reviewer chief"},
    {"published", "withdraw", "reviewer chief"},
    {"edited", "save", "author officer reviewer chief"},
    {"edited", "restore", "author officer reviewer chief"},
    {"edited", "submit", "author officer reviewer chief"},
    {"edited", "force_publish", "chief"},
    {"edited", "withdraw", "reviewer chief"},
    {"withdrawn", "reopen", "author officer reviewer chief"},
    {"discarded", "reopen", "author officer reviewer chief"},
    {"forced", "save", "author officer reviewer chief"},
    {"forced", "restore", "author officer reviewer chief"},
    {"forced", "withdraw", "reviewer chief"},
    {"forced", "confirm", "reviewer"},
};
constexpr const char *states[]
    = {"draft", "submitted", "returned", "published", "edited", "withdrawn", "discarded", "forced"};
constexpr const char *acts[]
    = {"save", "restore", "submit", "return", "publish", "force_publish", "confirm", "withdraw", "discard", "reopen"};
constexpr const char *people[]
    = {"admin", "author", "neighbour", "reviewer", "chief", "leader", "clerk", "officer", "auditor"};

QStringList allowedPeople(QLatin1StringView state, QLatin1StringView act)
{
    for (const Allowed &move : allowedMoves) {
        if (state == QLatin1StringView(move.state) && act == QLatin1StringView(move.act))
            return QString::fromLatin1(move.people).split(u' ');
    }
    return {};
}

QJsonObject argumentsOf(const char *act, const TestArticle &article, const ContentDistrict &district)
{
    const QLatin1StringView name(act);
    QJsonObject arguments{{"id"_L1, article.id}, {"version"_L1, article.version}};
    if (name == "save"_L1)
        return district.saveArguments(article, textDocument(u"Sửa lại."_s));
    if (name == "publish"_L1 || name == "force_publish"_L1)
        arguments.insert("revision"_L1, article.revision);
    if (name == "restore"_L1)
        arguments.insert("revision"_L1, 1);
    if (name == "return"_L1 || name == "withdraw"_L1 || name == "force_publish"_L1)
        arguments.insert("reason"_L1, u"Có lý do rõ ràng"_s);
    return arguments;
}

void everyState()
{
    QTest::addColumn<QString>("state");
    for (const char *state : states)
        QTest::newRow(state) << QString::fromLatin1(state);
}
} // namespace

void TestArticleWorkflow::initTestCase()
{
    m_district = std::make_unique<ContentDistrict>();
}

void TestArticleWorkflow::cleanupTestCase()
{
    m_district.reset();
}

void TestArticleWorkflow::allowsExactlyTheseMoves_data()
{
    everyState();
}

void TestArticleWorkflow::allowsExactlyTheseMoves()
{
    QFETCH(QString, state);
    const TestArticle article = m_district->inState(state);
    for (const char *act : acts) {
        const QStringList allowed = allowedPeople(QLatin1StringView(state.toLatin1()), QLatin1StringView(act));
        for (const char *person : people) {
            // Tried and taken back, so that each trial meets the same article.
            SqlTransaction trial(m_district->as(person).sql());
            const QString code = errorCode(answer(m_district->as(person).sql(), u"article."_s + QLatin1StringView(act),
                argumentsOf(act, article, *m_district)));
            QVERIFY2(code.isEmpty() == allowed.contains(QLatin1StringView(person)),
                qPrintable(
                    u"%1 in %2 by %3: %4"_s.arg(QLatin1StringView(act), state, QLatin1StringView(person), code)));
        }
    }
}

void TestArticleWorkflow::offersWhatItAllows_data()
{
    everyState();
}

void TestArticleWorkflow::offersWhatItAllows()
{
    QFETCH(QString, state);
    const TestArticle article = m_district->inState(state);
    for (const char *person : {"author", "reviewer", "chief", "leader", "clerk", "officer"}) {
        const QJsonArray actions = m_district->open(person, article.id).value("actions"_L1).toArray();
        QCOMPARE(actions.size(), qsizetype(std::size(acts)));
        for (const auto &action : actions) {
            const QByteArray act = action[u"name"].toString().mid(8).toLatin1();
            const bool allowed = allowedPeople(QLatin1StringView(state.toLatin1()), QLatin1StringView(act))
                                     .contains(QLatin1StringView(person));
            QVERIFY2(action[u"allowed"].toBool() == allowed, qPrintable(state + u' ' + QLatin1StringView(act)));
            QCOMPARE(action[u"reason"].isNull(), allowed);
        }
    }
}

void TestArticleWorkflow::namesEveryActInTheMatrix()
{
    Rows rows = m_district->database().administrator().run(u"SELECT DISTINCT act FROM core.article_move"_s);
    while (rows.next())
        QVERIFY2(std::ranges::any_of(acts, [&](const char *act) { return rows.text("act") == QLatin1StringView(act); }),
            qPrintable(rows.text("act")));
}

void TestArticleWorkflow::refusesTheAuthorAsPublisher()
{
    TestArticle article = m_district->draft(u"Bài của người duyệt"_s, u"Chữ."_s, "reviewer");
    m_district->act(article, "reviewer", "submit");
    const QJsonObject publish = argumentsOf("publish", article, *m_district);
    QCOMPARE(m_district->refusal("reviewer", "article.publish", publish), u"article.publish.own_text"_s);
    QCOMPARE(m_district->refusal("chief", "article.publish", publish), QString());
}

void TestArticleWorkflow::letsAnotherPublishWhatAnotherTouchedLast()
{
    TestArticle article = m_district->inState(u"submitted"_s);
    m_district->save(article, "reviewer", u"Người duyệt sửa một chữ."_s);
    const QJsonObject publish = argumentsOf("publish", article, *m_district);
    QCOMPARE(m_district->refusal("reviewer", "article.publish", publish), u"article.publish.own_text"_s);
    QCOMPARE(m_district->refusal("chief", "article.publish", publish), QString());
}

void TestArticleWorkflow::flagsAForcedPublicationUntilASecondPersonConfirms()
{
    TestArticle article = m_district->inState(u"forced"_s);
    QVERIFY(m_district->open("author", article.id).value("needs_confirmation"_L1).toBool());
    const QJsonObject confirm{{"id"_L1, article.id}, {"version"_L1, article.version}};
    QCOMPARE(m_district->refusal("chief", "article.confirm", confirm), u"article.confirm.own_text"_s);
    QCOMPARE(m_district->refusal("reviewer", "article.confirm", confirm), QString());
    QVERIFY(!m_district->open("author", article.id).value("needs_confirmation"_L1).toBool());
}

void TestArticleWorkflow::keepsTheFlagWhenWhoForcedItWithdraws()
{
    TestArticle article = m_district->inState(u"forced"_s);
    m_district->act(article, "chief", "withdraw");
    QVERIFY(m_district->open("author", article.id).value("needs_confirmation"_L1).toBool());
    m_district->act(article, "reviewer", "confirm");
    QVERIFY(!m_district->open("author", article.id).value("needs_confirmation"_L1).toBool());
}

void TestArticleWorkflow::asksForAReason()
{
    const TestArticle article = m_district->inState(u"submitted"_s);
    QJsonObject arguments{{"id"_L1, article.id}, {"version"_L1, article.version}, {"reason"_L1, u" \n "_s}};
    QCOMPARE(m_district->refusal("reviewer", "article.return", arguments), u"reason.missing"_s);
    arguments.insert("reason"_L1, QString(2001, u'x'));
    QCOMPARE(m_district->refusal("reviewer", "article.return", arguments), u"reason.too_long"_s);
}

void TestArticleWorkflow::keepsTheLiveTextWhileItIsEdited()
{
    const TestArticle article = m_district->inState(u"edited"_s);
    const QJsonObject record = m_district->open("author", article.id);
    QCOMPARE(record.value("state"_L1).toString(), u"draft"_s);
    QCOMPARE(record.value("live_revision"_L1).toInt(), 2);
    QCOMPARE(record.value("revision"_L1).toInt(), 3);
}

void TestArticleWorkflow::tellsAStaleWriterWhatChanged()
{
    TestArticle article = m_district->draft();
    const TestArticle stale = article;
    m_district->save(article, "officer", u"Bản của đồng nghiệp."_s);
    Rows rows = m_district->as("author").sql().run(
        u"SELECT api.execute_command(gen_random_uuid(), 'article.save', CAST(:arguments AS jsonb)) AS outcome"_s,
        {{u"arguments"_s, m_district->saveArguments(stale, textDocument(u"Bản của tôi."_s))}});
    QVERIFY(rows.next());
    const QJsonObject error = rows.json("outcome").value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"article.version.stale"_s);
    const QJsonObject current = error.value("current"_L1).toObject();
    QCOMPARE(current.value("by_name"_L1).toString(), u"Đỗ Văn Ơn"_s);
    QCOMPARE(current.value("version"_L1).toInt(), article.version);
    QCOMPARE(
        current.value("fields"_L1).toObject().value("body"_L1).toObject(), textDocument(u"Bản của đồng nghiệp."_s));
    QVERIFY(!current.value("at"_L1).toString().isEmpty());
    QVERIFY(
        current.value("fields"_L1).toObject().contains("cover"_L1)); // also what is empty, to compare field by field
    QCOMPARE(
        m_district->open("author", article.id).value("body"_L1).toObject(), textDocument(u"Bản của đồng nghiệp."_s));
}

void TestArticleWorkflow::publishesOnlyTheRevisionThatWasRead()
{
    const TestArticle article = m_district->inState(u"submitted"_s);
    QJsonObject publish = argumentsOf("publish", article, *m_district);
    publish.insert("revision"_L1, article.revision - 1);
    QCOMPARE(m_district->refusal("reviewer", "article.publish", publish), u"article.revision.stale"_s);
}

void TestArticleWorkflow::answersAnotherUnitsArticleLikeAMissingOne()
{
    const TestArticle theirs = m_district->draft();
    const TestArticle missing{newId(), theirs.version, theirs.revision};
    for (const char *act : acts) {
        const QByteArray name = QByteArray("article.").append(act);
        const char *command = name.constData();
        const QString ofTheirs = m_district->refusal("neighbour", command, argumentsOf(act, theirs, *m_district));
        QCOMPARE(ofTheirs, u"record.not_permitted"_s);
        QCOMPARE(m_district->refusal("neighbour", command, argumentsOf(act, missing, *m_district)), ofTheirs);
    }
    SqlConnection &neighbour = m_district->as("neighbour").sql();
    const QString statement = u"SELECT api.article_open(CAST(:id AS uuid))"_s;
    QCOMPARE(m_district->failure(neighbour, statement, {{u"id"_s, theirs.id}}), u"article.not_found"_s);
    QCOMPARE(m_district->failure(neighbour, statement, {{u"id"_s, missing.id}}), u"article.not_found"_s);
}

void TestArticleWorkflow::makesNoTwoArticlesOfOneId()
{
    const TestArticle article = m_district->draft();
    QCOMPARE(m_district->refusal("author", "article.create",
                 {{"id"_L1, article.id}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "tin-tuc"_L1},
                     {"title"_L1, u"Lần nữa"_s}}),
        u"article.exists"_s);
    QCOMPARE(m_district->refusal("author", "article.create",
                 {{"id"_L1, newId()}, {"unit"_L1, "eana"_L1}, {"section"_L1, "tin-tuc"_L1}, {"title"_L1, u"Xã bạn"_s}}),
        u"record.not_permitted"_s);
    QCOMPARE(m_district->refusal("author", "article.create",
                 {{"id"_L1, newId()}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "khong-co"_L1}, {"title"_L1, u"?"_s}}),
        u"article.section.unknown"_s);
    QCOMPARE(m_district->refusal("author", "article.create",
                 {{"id"_L1, newId()}, {"unit"_L1, "buontrap"_L1}, {"section"_L1, "tin-tuc"_L1}, {"title"_L1, u"  "_s}}),
        u"article.title.length"_s);
}

void TestArticleWorkflow::refusesForgedTrees_data()
{
    QTest::addColumn<QJsonObject>("body");
    const auto holding = [](const QJsonObject &node) {
        return QJsonObject{{"type"_L1, "doc"_L1}, {"content"_L1, QJsonArray{node}}};
    };
    QTest::newRow("unknown node") << holding({{"type"_L1, "script"_L1}});
    QTest::newRow("no document") << QJsonObject{{"type"_L1, "paragraph"_L1}};
    const QJsonObject mark{{"type"_L1, "link"_L1}, {"attrs"_L1, QJsonObject{{"href"_L1, "javascript:alert(1)"_L1}}}};
    const QJsonObject run{{"type"_L1, "text"_L1}, {"text"_L1, "x"_L1}, {"marks"_L1, QJsonArray{mark}}};
    QTest::newRow("script link") << holding({{"type"_L1, "paragraph"_L1}, {"content"_L1, QJsonArray{run}}});
    QTest::newRow("unknown file") << figureDocument(newId(), u"Ảnh"_s);
    QTest::newRow("file that is no id") << figureDocument(u"../../etc/passwd"_s, u"Ảnh"_s);
    QJsonObject deep{{"type"_L1, "paragraph"_L1}};
    for (int level = 0; level < 400; ++level)
        deep = {{"type"_L1, "blockquote"_L1}, {"content"_L1, QJsonArray{deep}}};
    QTest::newRow("very deep") << holding(deep);
    QTest::newRow("very long") << textDocument(QString(1200000, u'x'));
}

void TestArticleWorkflow::refusesForgedTrees()
{
    QFETCH(QJsonObject, body);
    const TestArticle article = m_district->draft();
    const QString code = m_district->refusal("author", "article.save", m_district->saveArguments(article, body));
    QVERIFY2(code == u"article.body.invalid" || code == u"article.file.unknown", qPrintable(code));
    QCOMPARE(m_district->open("author", article.id).value("revision"_L1).toInt(), article.revision);
}

void TestArticleWorkflow::collapsesAutosavesInTheHistory()
{
    TestArticle article = m_district->draft();
    const QJsonObject autosave{{"autosave"_L1, true}};
    for (int n = 0; n < 3; ++n)
        m_district->save(article, "author", u"Đang gõ %1"_s.arg(n), autosave);
    m_district->save(article, "author", u"Đã xong."_s);
    m_district->save(article, "author", u"Thêm một câu."_s, autosave);
    m_district->act(article, "author", "submit");
    const QJsonArray history = m_district->open("author", article.id).value("revisions"_L1).toArray();
    QStringList shown;
    for (const auto &revision : history)
        shown << u"%1+%2"_s.arg(revision[u"number"].toInt()).arg(revision[u"collapsed"].toInt());
    QCOMPARE(shown, (QStringList{u"7+0"_s, u"6+3"_s, u"2+0"_s, u"1+0"_s}));
    QCOMPARE(history.first()[u"milestones"][0][u"act"].toString(), u"submit"_s);
}

void TestArticleWorkflow::restoresAnEarlierRevisionAsANewOne()
{
    TestArticle article = m_district->draft(u"Tin mới"_s, u"Bản đầu."_s);
    m_district->save(article, "author", u"Bản sau."_s);
    m_district->act(article, "officer", "restore", {{"revision"_L1, 2}});
    const QJsonObject record = m_district->open("author", article.id);
    QCOMPARE(record.value("revision"_L1).toInt(), 4);
    QCOMPARE(record.value("body"_L1).toObject(), textDocument(u"Bản đầu."_s));
    QCOMPARE(record.value("author_name"_L1).toString(), u"Đỗ Văn Ơn"_s);
    QCOMPARE(record.value("revisions"_L1)[0][u"restored"].toInt(), 2);
    QCOMPARE(m_district->refusal("author", "article.restore",
                 {{"id"_L1, article.id}, {"version"_L1, article.version}, {"revision"_L1, 99}}),
        u"article.revision.unknown"_s);
}

void TestArticleWorkflow::keepsRevisionsAsTheyAre()
{
    const TestArticle article = m_district->draft();
    SqlConnection &server = m_district->database().administrator();
    for (const QString &statement : {u"UPDATE core.article_revision SET title = 'x'"_s,
             u"DELETE FROM core.article_revision"_s, u"UPDATE core.article SET state = 'published'"_s}) {
        QVERIFY2(!m_district->failure(server, statement).isEmpty(), qPrintable(statement));
        // The role of the commands cannot change a revision either, and staff reaches no table at all.
        server.run(u"SET ROLE ana_command"_s);
        QVERIFY2(!m_district->failure(server, statement).isEmpty(), qPrintable(statement));
        server.run(u"RESET ROLE"_s);
        QVERIFY2(!m_district->failure(m_district->as("chief").sql(), statement).isEmpty(), qPrintable(statement));
    }
}

void TestArticleWorkflow::handsUnfinishedWorkToTheSuccessor()
{
    ContentDistrict district; // a person leaves in it
    const TestArticle article = district.draft();
    const auto person = [&](const char *user) {
        return district.database()
            .administrator()
            .value(
                u"SELECT id::text FROM core.person WHERE user_name = :user"_s, {{u"user"_s, QLatin1StringView(user)}})
            .toString();
    };
    const QJsonObject left = district.done(
        "admin", "person.leave", {{"id"_L1, person("author")}, {"version"_L1, 1}, {"successor"_L1, person("officer")}});
    QCOMPARE(left.value("moved"_L1).toInt(), 1);
    const QJsonObject record = district.open("officer", article.id);
    QCOMPARE(record.value("holder"_L1).toString(), person("officer"));
    QCOMPARE(record.value("author"_L1).toString(), person("author"));
    QCOMPARE(district.as("officer").json(u"SELECT api.home()"_s)[u"coming"][u"items"][0][u"id"].toString(), article.id);
}

void TestArticleWorkflow::showsEachPersonTheWorkThatWaits()
{
    ContentDistrict district;
    const TestArticle submitted = district.inState(u"submitted"_s);
    const TestArticle returned = district.inState(u"returned"_s);
    const TestArticle forced = district.inState(u"forced"_s);
    const auto work = [&](const char *user) {
        QStringList lines;
        const QJsonObject home = district.as(user).json(u"SELECT api.home()"_s);
        for (const char *part : {"overdue", "today", "coming"}) {
            for (const auto &item : home[QLatin1StringView(part)][u"items"].toArray())
                lines << QLatin1StringView(part) + u' ' + item[u"what"].toString() + u' ' + item[u"id"].toString();
        }
        lines.sort();
        return lines;
    };
    QCOMPARE(work("author"), QStringList{u"coming article.returned "_s + returned.id});
    QCOMPARE(work("reviewer"),
        (QStringList{u"coming article.confirm "_s + forced.id, u"coming article.review "_s + submitted.id}));
    QCOMPARE(work("chief"), QStringList{u"coming article.review "_s + submitted.id});
    QCOMPARE(work("neighbour"), QStringList());

    district.done(
        "admin", "setting.change", {{"key"_L1, "content.review_days"_L1}, {"version"_L1, 1}, {"value"_L1, 0}});
    QCOMPARE(work("chief"), QStringList{u"today article.review "_s + submitted.id});
}

QTEST_GUILESS_MAIN(TestArticleWorkflow)
#include "test_articleworkflow.moc"
